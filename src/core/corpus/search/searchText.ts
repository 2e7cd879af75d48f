import { foldCase, foldDiacritics, foldTypography } from '../../text/folding';
import type { Span } from '../../text/span';

/** What a character becomes is worked out once; of the characters of Unicode few are ever met. */
const folds = new Map<string, string>();

const WHITE = /[\t-\r]/g;
const BEYOND_ASCII = /[^\0-\x7f]/gu;
/** Possible breaks and joiners inside of words, which nobody sees or types. */
const UNSEEN = /^[\u00ad\u200b-\u200d\u2060]$/;

/** Characters whose folding is longer or shorter than they are: four numbers each. */
const FIELDS = 4;

/**
 * A text as words are looked for in it: case, diacritics and typography folded, white space as spaces. Made in linear time, mostly by the platform's own
 * means; of an English article what is left is ASCII, a byte a letter.
 */
export class SearchText {
  readonly folded: string;
  /** Where folding moved what follows: offset and length in the folded text, offset and length in the text. Null where both have the same offsets. */
  private readonly shifts: Uint32Array | null;

  constructor(text: string) {
    const shifts: number[] = [];
    let moved = 0;
    const letters = text.replace(BEYOND_ASCII, (character, at: number) => {
      const folded = foldCharacter(character);
      if (folded.length !== character.length) {
        shifts.push(at + moved, folded.length, at, character.length);
        moved += folded.length - character.length;
      }
      return folded;
    });
    this.folded = compact(foldCase(letters.replace(WHITE, ' ')));
    this.shifts = shifts.length === 0 ? null : Uint32Array.from(shifts);
  }

  /** The span of the text that a span of the folded text stands for: whole characters with their marks. */
  spanOf({ start, end }: Span): Span {
    return this.shifts ? { start: this.offsetOf(start, false), end: this.offsetOf(end, true) } : { start, end };
  }

  private offsetOf(place: number, isEnd: boolean): number {
    const shifts = this.shifts ?? new Uint32Array();
    let low = 0;
    let high = shifts.length / FIELDS;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((shifts[middle * FIELDS] ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return place;
    const [from = 0, length = 0, offset = 0, size = 0] = shifts.subarray((low - 1) * FIELDS, low * FIELDS);
    if (place >= from + length) return offset + size + place - from - length;
    return isEnd && place > from ? offset + size : offset;
  }
}

/** The same text in a byte a letter where that is enough. What is made of a text in two bytes a letter keeps them, though nothing is left that needs them. */
function compact(text: string): string {
  if (BEYOND_LATIN.test(text)) return text;
  const parts: string[] = [];
  for (let start = 0; start < text.length; start += PART) {
    const codes = new Uint8Array(Math.min(PART, text.length - start));
    for (let at = 0; at < codes.length; at++) codes[at] = text.charCodeAt(start + at);
    parts.push(Reflect.apply(String.fromCharCode, null, codes) as string);
  }
  return parts.join('');
}

const BEYOND_LATIN = /[^\0-\xff]/;
const PART = 4_096;

/** Words as they stand in a folded text, with single spaces. */
export function foldWords(words: string): string {
  return new SearchText(words).folded.replace(/ +/g, ' ').trim();
}

/** The words of a name with nothing between them: of a publisher, whose marks and commas nobody types. */
export function wordsOfName(name: string): string {
  return foldWords(name).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function foldCharacter(character: string): string {
  let folded = folds.get(character);
  if (folded === undefined) {
    // Composed again, for what was no diacritic: the letters of a Korean syllable. A sigma is one letter wherever it stands.
    folded = UNSEEN.test(character) ? '' : foldCase(foldDiacritics(foldTypography(character))).replace('ς', 'σ').normalize('NFC');
    folds.set(character, folded);
  }
  return folded;
}
