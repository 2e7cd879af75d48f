import type { ArticleText, Name } from '../../recognition/recognition';
import { foldTypography } from '../../text/folding';
import { bySpan, overlaps } from '../../text/span';
import { type Token, tokenise } from '../../text/tokens';
import type { Registry, RegistryEntry } from '../entity';

/** What people have entered is sure; it is the recogniser's own guesses that are not. */
const SCORE = 0.99;

interface Phrase {
  readonly words: readonly string[];
  readonly type: RegistryEntry['type'];
}

/**
 * The recognised names with those added that the registry knows (name or alias, as written) and recognition missed, cut short or typed
 * otherwise. A longer recognised name that holds one ("University of Sant Aurel") stays. A name that two entries of different types share is
 * left to the recogniser. Time is linear in the text.
 */
export function withRegistryNames(article: ArticleText, names: readonly Name[], registry: Registry | undefined): readonly Name[] {
  if (!registry || registry.size === 0) return names;
  const known = findKnown(article, phrasesOf(registry));
  if (known.length === 0) return names;
  const kept: Name[] = [];
  const added: Name[] = [];
  let next = 0;
  for (const name of known) {
    while (next < names.length && (names[next]?.end ?? 0) <= name.start) kept.push(names[next++] as Name);
    const rivals: Name[] = [];
    for (let at = next; at < names.length && overlaps(names[at] as Name, name); at++) rivals.push(names[at] as Name);
    if (rivals.some((rival) => rival.end - rival.start > name.end - name.start)) continue;
    next += rivals.length;
    added.push(name);
  }
  return [...kept, ...names.slice(next), ...added].sort(bySpan);
}

/** A registry is immutable, so its phrases are taken apart once. */
const PHRASES = new WeakMap<Registry, ReadonlyMap<string, readonly Phrase[]>>();

/** Phrases by their first word, the longest first. */
function phrasesOf(registry: Registry): ReadonlyMap<string, readonly Phrase[]> {
  const made = PHRASES.get(registry);
  if (made) return made;
  const types = new Map<string, RegistryEntry['type'] | null>();
  for (const entry of registry.values()) {
    for (const name of [entry.name, ...entry.aliases]) {
      const key = wordsOf(name).join('\0');
      const other = types.get(key);
      types.set(key, other === undefined || other === entry.type ? entry.type : null);
    }
  }
  const phrases = new Map<string, Phrase[]>();
  for (const [key, type] of types) {
    const words = key.split('\0');
    const first = words[0] ?? '';
    // Nothing but a name is looked for: an alias in lower case ("the union") would be found all over the text.
    if (type === null || !/^[\p{Lu}\p{N}\p{Lo}]/u.test(first)) continue;
    phrases.set(first, [...(phrases.get(first) ?? []), { words, type }].sort((a, b) => b.words.length - a.words.length));
  }
  PHRASES.set(registry, phrases);
  return phrases;
}

function findKnown(article: ArticleText, phrases: ReadonlyMap<string, readonly Phrase[]>): Name[] {
  const found: Name[] = [];
  for (const passage of article.passages) {
    const tokens = tokenise(article.text, passage);
    for (let at = 0; at < tokens.length; at++) {
      const phrase = phrases.get(wordAt(article.text, tokens[at]))?.find(({ words }) => words.every((word, n) => wordAt(article.text, tokens[at + n]) === word));
      const first = tokens[at];
      const last = phrase && tokens[at + phrase.words.length - 1];
      if (!phrase || !first || !last) continue;
      found.push({ start: first.start, end: last.end, text: article.text.slice(first.start, last.end), type: phrase.type, score: SCORE });
      at += phrase.words.length - 1;
    }
  }
  return found;
}

function wordsOf(name: string): string[] {
  return tokenise(name).map((token) => wordAt(name, token));
}

function wordAt(text: string, token: Token | undefined): string {
  return token ? foldTypography(text.slice(token.start, token.end).normalize('NFC')) : '';
}
