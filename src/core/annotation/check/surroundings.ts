import type { Span } from '../../text/span';
import type { Anchor } from '../annotation';
import { FoldedText, foldForMatching } from '../anchoring/foldedText';
import { GramIndex } from '../anchoring/gramIndex';

/** Words fewer than these beside a place could stand anywhere. */
const TELLING = 12;

/** Finds what of an anchor still stands in a text that its words are gone from. The text is folded once. */
export class Surroundings {
  private readonly folded: FoldedText;
  private readonly index: GramIndex;

  constructor(text: string) {
    this.folded = new FoldedText(text);
    this.index = new GramIndex(this.folded.text);
  }

  /** The words before the place, else those after it, where they still stand, whole and once. Offsets into the text. */
  near({ before, after }: Anchor): Span | null {
    return this.alone(foldForMatching(before)) ?? this.alone(foldForMatching(after));
  }

  /** Where the same words stand, none of them part of a longer word; in text order. Null where there are more than `limit`. */
  sameWords(quote: string, limit: number): Span[] | null {
    const words = foldForMatching(quote).trim();
    const places: Span[] = [];
    for (const start of this.index.find(words) ?? []) {
      places.push(...this.free(start, start + words.length));
      if (places.length > limit) return null;
    }
    return places;
  }

  private alone(words: string): Span | null {
    const needle = words.trim();
    if (needle.length < TELLING) return null;
    const [place, another] = this.index.find(needle) ?? [];
    return place === undefined || another !== undefined ? null : this.span(place, place + needle.length);
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
