import type { Span } from '../../text/span';
import type { FoldedText } from './foldedText';
import type { GramIndex } from './gramIndex';
import { WEAK_CONTEXT, type Sides } from './sides';

/** Places of one string beyond this many are remembered: many anchors share them. */
const MANY = 32;

/** Places that are remembered in all. */
const MOST_REMEMBERED = 4_000_000;

/** Where before + quote + after stands in a text, however often that is. */
export class Repeats {
  private readonly known = new Map<string, Standings>();
  private remembered = 0;

  constructor(private readonly folded: FoldedText, private readonly index: GramIndex) {}

  /** The places of the quote between both sides; null where the text repeats itself too often to know. */
  of(sides: Sides): Standings | null {
    const { before, quote, after } = sides;
    const key = `${before.length}:${quote.length}:${before}${quote}${after}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const found = this.index.find(before + quote + after);
    if (found === null) return null;
    const standings = new Standings(this.folded, sides, found);
    if (found.length > MANY) this.remember(key, standings);
    return standings;
  }

  private remember(key: string, standings: Standings): void {
    this.remembered += standings.places.length;
    if (this.remembered > MOST_REMEMBERED) {
      this.known.clear();
      this.remembered = standings.places.length;
    }
    this.known.set(key, standings);
  }
}

/** The places of one quote between its two sides. */
export class Standings {
  /** In text order. */
  readonly places: readonly number[];
  private paragraphs_: readonly number[] | null = null;

  constructor(private readonly folded: FoldedText, private readonly sides: Sides, found: readonly number[]) {
    const { before, quote } = sides;
    const starts = before.length === 0 ? found : found.map(at => at + before.length);
    this.places = starts.filter(start => folded.isBoundary(start) && folded.isBoundary(start + quote.length));
  }

  /** Which of the places it is, from 1; 0 for none. */
  nthOf(place: number): number {
    const at = firstFrom(this.places, place);
    return this.places[at] === place ? at + 1 : 0;
  }

  /** The places in a stretch; of many the first few. */
  inside({ start, end }: Span): number[] {
    const places = this.isWeak ? this.paragraphs : this.places;
    const from = firstFrom(places, start);
    return places.slice(from, from + MANY).filter(place => place + this.sides.quote.length <= end);
  }

  /**
   * The nth place. Words with next to nothing around them are the paragraph that they were, not the same words in a sentence: where
   * others were counted before it and that count is off, the only such paragraph.
   */
  nth(nth: number): number | null {
    const place = this.places[nth - 1] ?? null;
    if (!this.isWeak) return place;
    const { paragraphs } = this;
    if (place !== null && paragraphs.includes(place)) return place;
    return paragraphs.length === 1 ? (paragraphs[0] ?? null) : null;
  }

  /** Whether the words stand nowhere where they could be meant. */
  get none(): boolean {
    return this.places.length === 0 || (this.isWeak && this.paragraphs.length === 0);
  }

  private get isWeak(): boolean {
    return this.sides.before.length + this.sides.after.length < WEAK_CONTEXT;
  }

  /** The places that are a paragraph; where there is none, those to which nothing but marks was added: an emoji, a bullet. */
  private get paragraphs(): readonly number[] {
    if (this.paragraphs_ !== null) return this.paragraphs_;
    const { folded, sides: { before, quote, after } } = this;
    const whole = this.places.filter(place => folded.beginsParagraph(place - before.length) && folded.endsParagraph(place + quote.length + after.length));
    if (whole.length > 0) return (this.paragraphs_ = whole);
    return (this.paragraphs_ = this.places.filter(place => folded.opensParagraph(place - before.length) && folded.closesParagraph(place + quote.length + after.length)));
  }
}

/** The number of the first of ascending places that is not before the one. */
function firstFrom(places: readonly number[], place: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? Infinity) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
