import type { NameClass } from '../../core/recognition/names/tagger/tags';
import type { LabelledName, LabelledText } from './labelledText';
import type { Random } from './random';

/** Names to put in the place of others. */
export interface NameStock {
  readonly forenames: readonly string[];
  readonly surnames: readonly string[];
  readonly organisations: readonly string[];
  readonly places: readonly string[];
}

/** The share of a text's names that are replaced. */
const REPLACED = 0.5;

/**
 * A copy of a text with some of its names replaced by others of their class, the same name by the same one throughout; a person's surname
 * alone as in the full name. Teaches a model to look at the words around.
 */
export function withOtherNames(text: LabelledText, stock: NameStock, random: Random): LabelledText {
  const others = new Map<string, string>();
  const surnames = new Map<string, string>();
  const written = text.names.map((name) => ({ nameClass: name.nameClass, words: text.text.slice(name.start, name.end) }));
  // Full names first, wherever they stand: they say what becomes of surnames.
  for (const { nameClass, words } of written) {
    if (nameClass !== 'PER' || !words.includes(' ') || others.has(keyOf(nameClass, words))) continue;
    const other = random.next() < REPLACED && isPlain(words) ? otherPerson(words, stock, random) : words;
    others.set(keyOf(nameClass, words), other);
    surnames.set(lastWord(words), lastWord(other));
  }
  for (const { nameClass, words } of written) {
    if (others.has(keyOf(nameClass, words))) continue;
    const known = nameClass === 'PER' ? surnames.get(words) : undefined;
    others.set(keyOf(nameClass, words), known ?? (random.next() < REPLACED && isPlain(words) ? otherName(words, nameClass, stock, random) : words));
  }
  return replaced(text, ({ nameClass }, words) => others.get(keyOf(nameClass, words)) ?? words);
}

function keyOf(nameClass: NameClass | null, words: string): string {
  return `${nameClass} ${words}`;
}

/** Words with one capital each: no acronym, no particle. */
function isPlain(words: string): boolean {
  return /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*$/u.test(words) && words !== words.toUpperCase();
}

function lastWord(words: string): string {
  return words.slice(words.lastIndexOf(' ') + 1);
}

function oneOf(list: readonly string[], random: Random, fallback: string): string {
  return list[random.below(list.length)] ?? fallback;
}

function otherPerson(words: string, { forenames, surnames }: NameStock, random: Random): string {
  return [oneOf(forenames, random, ''), ...words.split(' ').slice(1, -1), oneOf(surnames, random, '')].join(' ');
}

function otherName(words: string, nameClass: NameClass | null, stock: NameStock, random: Random): string {
  if (nameClass === 'PER') return oneOf(stock.surnames, random, words);
  if (nameClass === 'ORG') return oneOf(stock.organisations, random, words);
  return nameClass === 'LOC' && !words.includes(' ') ? oneOf(stock.places, random, words) : words;
}

function replaced(text: LabelledText, other: (name: LabelledName, written: string) => string): LabelledText {
  const names: LabelledName[] = [];
  let copy = '';
  let rest = 0;
  for (const name of text.names) {
    copy += text.text.slice(rest, name.start);
    const written = other(name, text.text.slice(name.start, name.end));
    names.push({ ...name, start: copy.length, end: copy.length + written.length });
    copy += written;
    rest = name.end;
  }
  return { ...text, text: copy + text.text.slice(rest), names };
}

const SMALL = new Set('a an the and or but nor of in on at by to for from as with is be are was were over into than'.split(' '));

/** A copy as a headline: each word but small ones with a capital. Nothing moves. */
export function inTitleCase(text: LabelledText): LabelledText {
  return { ...text, text: text.text.replace(/(?<![\p{L}'’])\p{Ll}[\p{Ll}'’]*/gu, (word) => (SMALL.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1))) };
}

/** A copy in capitals; words whose length would change stay. */
export function inCapitals(text: LabelledText): LabelledText {
  return { ...text, text: text.text.replace(/\p{L}+/gu, (word) => (word.toUpperCase().length === word.length ? word.toUpperCase() : word)) };
}

/** The first line or sentence of a text, as a text. */
export function openingOf(text: LabelledText): LabelledText {
  const stop = /[.!?](?=\s)|\n/.exec(text.text)?.index ?? text.text.length;
  return { ...text, text: text.text.slice(0, stop), names: text.names.filter(({ end }) => end <= stop) };
}
