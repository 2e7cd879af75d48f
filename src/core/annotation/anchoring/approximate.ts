import type { Span } from '../../text/span';
import { commonWords, wordLength } from './commonWords';
import type { FoldedText } from './foldedText';
import type { GramIndex } from './gramIndex';
import { WEAK_CONTEXT, type Sides } from './sides';
import { continues } from './wordBorders';

/** A stretch of the folded text that an anchor may mean, and how much of what stood around it speaks for it. */
export interface Place extends Span {
  readonly state: 'moved' | 'changed';
  readonly evidence: number;
}

/** Matching context, in folded code units, that makes a place certain enough where the surroundings differ. */
const MOVED_EVIDENCE = 22;
const CHANGED_EVIDENCE = 12;
const BORDER_EVIDENCE = 4;

/** As much is enough where both sides reach to the ends of the line: a short line between other lines. */
const LINE_EVIDENCE = 10;

/** Strings that stand at more places than this say nothing about a place. */
const MAX_PLACES = 256;

/** Runs of the context that stand at more places than this do not lead to a place. */
const RARE = 32;

/** Code units beyond a context's length in which its words are looked for: as much may have been added. */
const SLACK = 16;

/** Finds where an anchor is whose surroundings or whose own words have changed. The words themselves are never matched approximately. */
export class Approximation {
  constructor(private readonly folded: FoldedText, private readonly index: GramIndex) {}

  /**
   * The one place that is clearly the best, inside a stretch of the folded text; null for none. Where the words stand in one place and
   * others between both whole sides in another, the sides decide.
   */
  find(sides: Sides, within: Span): Place | null {
    const moved = this.moved(sides, within);
    const changed = this.changed(sides, within);
    if (moved === null || changed === null) return moved ?? changed ?? this.changedAmongOthers(sides, within);
    return moved.start <= changed.end && changed.start <= moved.end ? moved : changed;
  }

  /** The one place where the quote stands with most of its surroundings. */
  private moved(sides: Sides, within: Span): Place | null {
    const { before, quote, after } = sides;
    const whole = new Set<number>();
    if (before.length >= WEAK_CONTEXT) for (const at of this.places(before + quote)) whole.add(at + before.length);
    if (after.length >= WEAK_CONTEXT) for (const at of this.places(quote + after)) whole.add(at);
    const besideWhole = this.candidates(whole, sides, within, start => this.shared(start, sides));
    if (besideWhole.length > 0) return theBest(besideWhole);
    return theBest(this.candidates(this.nearContext(sides), sides, within, start => Math.max(this.wholeLine(start, sides), this.mostOfBoth(start, sides))));
  }

  private candidates(starts: Iterable<number>, sides: Sides, within: Span, evidenceAt: (start: number) => number): Place[] {
    const found: Place[] = [];
    for (const start of starts) {
      const end = start + sides.quote.length;
      if (start < within.start || end > within.end) continue;
      const evidence = evidenceAt(start);
      if (evidence >= MOVED_EVIDENCE && this.standsFree(start, end, sides) && !this.isOfContext(start, sides)) found.push({ state: 'moved', start, end, evidence });
    }
    return found;
  }

  /** Whether it is the same words further on in the context: what stood between them and the quote stands beside them. */
  private isOfContext(start: number, { before, quote, after }: Sides): boolean {
    const { text } = this.folded;
    const inAfter = after.indexOf(quote);
    const gapAfter = after.slice(0, Math.max(0, inAfter)).trim();
    if (gapAfter !== '' && text.slice(Math.max(0, start - inAfter - 1), start).trimEnd().endsWith(gapAfter)) return true;
    const inBefore = before.lastIndexOf(quote);
    const gapBefore = inBefore < 0 ? '' : before.slice(inBefore + quote.length).trim();
    const end = start + quote.length;
    return gapBefore !== '' && text.slice(end, end + before.length - inBefore + 1).trimStart().startsWith(gapBefore);
  }

  private places(needle: string): readonly number[] {
    return this.index.find(needle, MAX_PLACES) ?? [];
  }

  /** Where the quote stands near a rare part of what stood around it. */
  private nearContext({ before, quote, after }: Sides): Set<number> {
    const { text } = this.folded;
    const meant = new Set<number>();
    this.index.forEachRareRun(before + quote + after, RARE, (place, at) => meant.add(place - at + before.length));
    const starts = new Set<number>();
    for (const start of meant) {
      if (text.startsWith(quote, start)) starts.add(start);
      const from = Math.max(0, start - SLACK);
      const near = text.slice(from, start + quote.length + SLACK);
      for (let at = near.indexOf(quote); at >= 0; at = near.indexOf(quote, at + 1)) starts.add(from + at);
    }
    return starts;
  }

  /** The one stretch of other words that stands between both whole sides. */
  private changed(sides: Sides, within: Span): Place | null {
    const { before, quote, after } = sides;
    if (before.length + after.length < CHANGED_EVIDENCE) return null;
    const furthest = Math.max(60, 2 * quote.length + 20);
    const fromBefore = before !== '' && (after === '' || this.index.commonness(before) <= this.index.commonness(after));
    const stretches = fromBefore ? this.onwards(before, after, furthest) : this.backwards(before, after, furthest);
    return theBest(stretches.flatMap(([start, end]): Place[] => {
      const isPlace = start >= within.start && end <= within.end && this.isStretch(start, end, sides);
      return isPlace ? [{ state: 'changed', start, end, evidence: before.length + after.length }] : [];
    }));
  }

  /** The one stretch of other words between most of both sides, and what was right beside it: several facts of a sentence changed. */
  private changedAmongOthers(sides: Sides, within: Span): Place | null {
    const { before, quote, after } = sides;
    if (before.length < WEAK_CONTEXT || after.length < WEAK_CONTEXT) return null;
    const { text } = this.folded;
    const last = before.slice(-WEAK_CONTEXT);
    const first = after.slice(0, WEAK_CONTEXT);
    const furthest = Math.max(60, 2 * quote.length + 20);
    const starts = new Set<number>();
    this.index.forEachRareRun(before, RARE, (place, at) => {
      const from = place - at + before.length - last.length - SLACK;
      const near = text.slice(Math.max(0, from), Math.max(0, from + last.length + 2 * SLACK)).indexOf(last);
      if (near >= 0) starts.add(Math.max(0, from) + near + last.length);
    });
    const found: Place[] = [];
    for (const start of starts) {
      const end = start + 1 + text.slice(start + 1, start + 1 + furthest + first.length).indexOf(first);
      if (end <= start || start < within.start || end > within.end || !this.isStretch(start, end, sides)) continue;
      const left = commonWords(text.slice(Math.max(0, start - before.length - SLACK), start), before);
      const right = commonWords(text.slice(end, end + after.length + SLACK), after);
      if (2 * left > wordLength(before) && 2 * right > wordLength(after) && left + right >= MOVED_EVIDENCE) found.push({ state: 'changed', start, end, evidence: left + right });
    }
    return theBest(found);
  }

  /** Whether something stands there, in one paragraph with its sides: a context never goes on over a blank line. */
  private isStretch(start: number, end: number, { before, after }: Sides): boolean {
    const { folded } = this;
    if (!folded.isBoundary(start) || !folded.isBoundary(end) || folded.text.slice(start, end).trim() === '') return false;
    return !folded.crossesParagraph(before === '' ? start : start - 1, after === '' ? end : end + 1);
  }

  /** The stretches from each `before` to the nearest `after`, or to the paragraph's end where that is empty. */
  private onwards(before: string, after: string, furthest: number): [number, number][] {
    const { folded } = this;
    const found: [number, number][] = [];
    for (const at of this.places(before)) {
      const start = at + before.length;
      if (before.length < WEAK_CONTEXT && !folded.beginsParagraph(at)) continue;
      let end = start + 1;
      if (after === '') while (end - start < furthest && !folded.endsParagraph(end)) end++;
      else end += folded.text.slice(end, end + furthest + after.length).indexOf(after);
      if (end > start && this.endsAsWritten(end, after)) found.push([start, end]);
    }
    return found;
  }

  /** The stretches from the nearest `before`, or from the paragraph's begin where that is empty, to each `after`. */
  private backwards(before: string, after: string, furthest: number): [number, number][] {
    const { folded } = this;
    const found: [number, number][] = [];
    for (const end of this.places(after)) {
      if (!this.endsAsWritten(end, after)) continue;
      let start = end - 1;
      if (before === '') while (end - start < furthest && !folded.beginsParagraph(start)) start--;
      else {
        const from = Math.max(0, end - 1 - furthest - before.length);
        const at = folded.text.slice(from, end - 1).lastIndexOf(before);
        if (at < 0) continue;
        start = from + at + before.length;
      }
      if (this.beginsAsWritten(start, before)) found.push([start, end]);
    }
    return found;
  }

  private beginsAsWritten(start: number, before: string): boolean {
    return before.length >= WEAK_CONTEXT || this.folded.beginsParagraph(start - before.length);
  }

  private endsAsWritten(end: number, after: string): boolean {
    return after.length >= WEAK_CONTEXT || this.folded.endsParagraph(end + after.length);
  }

  /** How much of the surroundings a place shares, from the quote outwards. */
  private shared(start: number, { before, quote, after }: Sides): number {
    const end = start + quote.length;
    return this.sharedBefore(start, before) + this.sharedAfter(end, after) + this.borders(start, before, end, after);
  }

  /** How much of the words on both sides a place shares, in their order; 0 where it is not most of both. */
  private mostOfBoth(start: number, { before, quote, after }: Sides): number {
    const end = start + quote.length;
    const { text } = this.folded;
    const left = commonWords(text.slice(Math.max(0, start - before.length - SLACK), start), before);
    const right = commonWords(text.slice(end, end + after.length + SLACK), after);
    const allLeft = wordLength(before);
    const allRight = wordLength(after);
    const isMost = (before === '' ? this.folded.beginsParagraph(start) : 2 * left > allLeft) && (after === '' ? this.folded.endsParagraph(end) : 2 * right > allRight);
    const isAllOfOne = (left === allLeft && 3 * right >= allRight && right > 0) || (right === allRight && 3 * left >= allLeft && left > 0);
    if (!isMost && !isAllOfOne) return 0;
    return left + right + this.borders(start, before, end, after);
  }

  /** Enough where all of the line around the quote, and more than next to nothing, is as it was: only the lines around it differ. */
  private wholeLine(start: number, { before, quote, after }: Sides): number {
    const end = start + quote.length;
    const left = this.sharedBefore(start, before);
    const right = this.sharedAfter(end, after);
    let lineStart = start;
    while (start - lineStart < left && !this.folded.beginsLine(lineStart)) lineStart--;
    let lineEnd = end;
    while (lineEnd - end < right && !this.folded.endsLine(lineEnd)) lineEnd++;
    const isWhole = (left === before.length || this.folded.beginsLine(lineStart)) && (right === after.length || this.folded.endsLine(lineEnd));
    return isWhole && start - lineStart + lineEnd - end >= LINE_EVIDENCE ? MOVED_EVIDENCE + left + right : 0;
  }

  /** A side that a paragraph's border cut short to almost nothing counts like a few letters where the border is there still. */
  private borders(start: number, before: string, end: number, after: string): number {
    const begins = before.length < WEAK_CONTEXT && this.sharedBefore(start, before) === before.length && this.folded.beginsParagraph(start - before.length);
    const ends = after.length < WEAK_CONTEXT && this.sharedAfter(end, after) === after.length && this.folded.endsParagraph(end + after.length);
    return (begins ? BORDER_EVIDENCE : 0) + (ends ? BORDER_EVIDENCE : 0);
  }

  private sharedBefore(start: number, before: string): number {
    const { text } = this.folded;
    let shared = 0;
    while (shared < before.length && start > shared && text.charCodeAt(start - 1 - shared) === before.charCodeAt(before.length - 1 - shared)) shared++;
    return shared;
  }

  private sharedAfter(end: number, after: string): number {
    const { text } = this.folded;
    let shared = 0;
    while (shared < after.length && text.charCodeAt(end + shared) === after.charCodeAt(shared)) shared++;
    return shared;
  }

  /** Whether the quote is not part of a longer word or number, unless it was so when the anchor was made. */
  private standsFree(start: number, end: number, { before, quote, after }: Sides): boolean {
    const { text } = this.folded;
    if (!this.folded.isBoundary(start) || !this.folded.isBoundary(end)) return false;
    const cutNow = continues(text.slice(Math.max(0, start - 2), start), text.slice(start, start + 2));
    const cutThen = continues(before.slice(-2), quote.slice(0, 2));
    const cutNowAfter = continues(text.slice(end - 2, end), text.slice(end, end + 2));
    const cutThenAfter = continues(quote.slice(-2), after.slice(0, 2));
    return (!cutNow || cutThen) && (!cutNowAfter || cutThenAfter);
  }
}

/** The place with the most evidence; null where another has as much. */
function theBest(places: readonly Place[]): Place | null {
  let best: Place | null = null;
  let tied = false;
  for (const place of places) {
    if (best !== null && place.evidence < best.evidence) continue;
    tied = best !== null && place.evidence === best.evidence;
    best = place;
  }
  return tied ? null : best;
}
