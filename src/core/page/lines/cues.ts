import { CUE_PHRASES, type CueKind } from '../cueLexicon';
import { WordGlance } from '../../text/wordGlance';

/** How much a cue tells. */
interface CueStrength {
  /** Against the line being the story's. */
  readonly against: number;
  /** Against the story going on after it. */
  readonly ends: number;
}

const STRENGTHS: Readonly<Record<CueKind, CueStrength>> = {
  advert: { against: 6, ends: 0 },
  paywall: { against: 5, ends: 0 },
  newsletter: { against: 6, ends: 0 },
  share: { against: 5, ends: 0.5 },
  rating: { against: 6, ends: 4 },
  related: { against: 5, ends: 1.5 },
  comments: { against: 6, ends: 6 },
  footer: { against: 5, ends: 3 },
  cookie: { against: 6, ends: 0 },
  navigation: { against: 4, ends: 0.5 },
  player: { against: 5, ends: 0 },
};

export interface Cue extends CueStrength {
  /** `missing`: the page says that it has no story. */
  readonly kind: CueKind | 'missing';
}

/** Words of a line in which a cue phrase is looked for; beyond them a line is prose that happens to contain the words. */
const WINDOW = 40;

/** A phrase after its first word. */
interface Phrase {
  readonly words: readonly string[];
  readonly cue: Cue;
  readonly place: 'line' | 'start' | 'anywhere';
}

/** Phrases by their first words; those that may stand anywhere in a line also by themselves. */
const PHRASES: ReadonlyMap<string, readonly Phrase[]> = indexPhrases();
const FLOATING: ReadonlyMap<string, readonly Phrase[]> = new Map(
  [...PHRASES].map(([word, phrases]) => [word, phrases.filter(({ place }) => place === 'anywhere')] as const).filter(([, phrases]) => phrases.length > 0),
);
const OPENERS = new WordGlance(FLOATING.keys());

function indexPhrases(): Map<string, Phrase[]> {
  const index = new Map<string, Phrase[]>();
  for (const kind of Object.keys(CUE_PHRASES) as CueKind[]) {
    const cue: Cue = { kind, ...STRENGTHS[kind] };
    for (const entry of CUE_PHRASES[kind].trim().split('|')) {
      const phrase = entry.trim();
      const place = phrase.startsWith('=') ? 'line' : phrase.startsWith('^') ? 'start' : 'anywhere';
      const words = cueWords(place === 'anywhere' ? phrase : phrase.slice(1));
      const first = words[0];
      if (first === undefined) continue;
      index.set(first, [...(index.get(first) ?? []), { words, cue, place }]);
    }
  }
  return index;
}

/** A folded line as the words that cue phrases are compared with: punctuation dropped, numbers as `#`. */
export function cueWords(folded: string): string[] {
  const words: string[] = [];
  for (let at = 0; at < folded.length;) {
    const end = wordEnd(folded, at);
    if (end > at) words.push(wordAt(folded, at, end));
    at = end > at ? end : at + 1;
  }
  return words;
}

function wordAt(folded: string, start: number, end: number): string {
  return isNumber(folded, start, end) ? '#' : folded.slice(start, end);
}

/** Where the word ends that stands at an offset; the offset itself where none does. */
function wordEnd(folded: string, start: number): number {
  let end = start;
  while (end < folded.length && isWordCharacter(folded, end)) end++;
  return end;
}

/** Letters, digits, and an apostrophe or hyphen between two of them. */
function isWordCharacter(folded: string, at: number): boolean {
  const code = folded.charCodeAt(at);
  if (code !== APOSTROPHE && code !== HYPHEN) return isLetterOrDigit(code);
  return at > 0 && isLetterOrDigit(folded.charCodeAt(at - 1)) && isLetterOrDigit(folded.charCodeAt(at + 1));
}

const APOSTROPHE = 0x27;
const HYPHEN = 0x2d;

function isLetterOrDigit(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
  return code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && (code < 0x2000 || code > 0x303f);
}

function isNumber(folded: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isDigit(folded.charCodeAt(at))) return false;
  return true;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The strongest cue in a line (folded by `foldLine`), or null. Constant time: only the line's first words are read. */
export function findCue(folded: string): Cue | null {
  const head = folded.slice(0, WINDOW * 8);
  let words: string[] | undefined;
  let best: Cue | null = null;
  for (let at = 0, word = 0; at < head.length && word < WINDOW;) {
    const end = wordEnd(head, at);
    for (const phrase of end > at ? phrasesOf(head, at, end, word) : NO_PHRASES) {
      if (best !== null && best.against >= phrase.cue.against) continue;
      words ??= cueWords(head);
      if (matches(phrase, words, word)) best = phrase.cue;
    }
    if (end > at) word++;
    at = Math.max(at + 1, end);
  }
  return best;
}

const NO_PHRASES: readonly Phrase[] = [];

/** The phrases that may begin with a word of the line. */
function phrasesOf(head: string, start: number, end: number, word: number): readonly Phrase[] {
  if (word === 0) return PHRASES.get(wordAt(head, start, end)) ?? NO_PHRASES;
  const code = head.charCodeAt(start);
  return isDigit(code) || OPENERS.mayHave(code, end - start) ? (FLOATING.get(wordAt(head, start, end)) ?? NO_PHRASES) : NO_PHRASES;
}

function matches(phrase: Phrase, words: readonly string[], at: number): boolean {
  if (phrase.place !== 'anywhere' && at > 0) return false;
  if (phrase.place === 'line' && words.length !== phrase.words.length) return false;
  return phrase.words.every((word, index) => words[at + index] === word);
}

const SAYS = /^.{1,60} (?:says|said|wrote|writes|schrieb|dice|dit|diz|zegt)\s?:$/;
const POSTED = /^(?:posted|comment(?:ed)?) by .{1,40}$/;
const AGO = /^.{1,40} (?:#|\d{1,3}) (?:minutes?|hours?|days?|weeks?|months?|years?) ago$/;
const COUNTED = /^.{0,40}\b\d{1,5} (?:comments?|replies|responses|kommentare|commentaires|comentarios|reacties)\b.{0,40}$/;

/** A short line by which a reader's comment or the box of comments starts: “ana says:”, “34 Comments”. `folded` as `foldLine` leaves it. */
export function findCommentHead(folded: string): Cue | null {
  const is = (folded.endsWith(':') && SAYS.test(folded)) || (folded.endsWith(' ago') && AGO.test(folded)) || POSTED.test(folded) || (/\d/.test(folded) && COUNTED.test(folded));
  return is ? { kind: 'comments', against: 4, ends: 2 } : null;
}
