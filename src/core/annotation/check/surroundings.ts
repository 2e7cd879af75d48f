import type { Span } from '../../text/span';
import { FoldedText, foldForMatching } from '../anchoring/foldedText';
import { GramIndex } from '../anchoring/gramIndex';

/** Words fewer than these beside a place could stand anywhere. */
const TELLING = 12;

/** Words that stand, as parts of others too, in more places than these are too common to look at each. */
const MAX_FOUND = 200;

/** Finds what of an anchor still stands in a text that its words are gone from. The text is folded once. */
export class Surroundings {
  private readonly folded: FoldedText;
  private readonly index: GramIndex;

  constructor(text: string) {
    this.folded = new FoldedText(text);
    this.index = new GramIndex(this.folded.text);
  }

  /** Where words that stood beside a place still stand, whole and once. Offsets into the text. */
  alone(words: string): Span | null {
    const needle = foldForMatching(words).trim();
    if (needle.length < TELLING) return null;
    const [place, another] = this.index.find(needle, 1) ?? [];
    return place === undefined || another !== undefined ? null : this.span(place, place + needle.length);
  }

  /** Where the same words stand, none of them part of a longer word; in text order. Null where there are more than `limit`. */
  sameWords(quote: string, limit: number): Span[] | null {
    const words = foldForMatching(quote).trim();
    const found = this.index.find(words, MAX_FOUND);
    if (found === null) return null;
    const places: Span[] = [];
    for (const start of found) {
      places.push(...this.free(start, start + words.length));
      if (places.length > limit) return null;
    }
    return places;
  }

  private free(start: number, end: number): Span[] {
    const { folded } = this;
    if (!folded.isBoundary(start) || !folded.isBoundary(end)) return [];
    const inWord = (at: number): boolean => /^[\p{L}\p{N}\p{M}]{2}$/u.test(folded.text.slice(at - 1, at + 1));
    return inWord(start) || inWord(end) ? [] : [this.span(start, end)];
  }

  private span(start: number, end: number): Span {
    return { start: this.folded.startOf(start), end: this.folded.endOf(end) };
  }
}
