import type { Span } from '../../text/span';
import { commonWords, wordLength } from './commonWords';
import { Evidence, MOVED_EVIDENCE, SLACK } from './evidence';
import type { FoldedText } from './foldedText';
import type { GramIndex } from './gramIndex';
import { WEAK_CONTEXT, type Sides } from './sides';

/** A stretch of the folded text that an anchor may mean, and how much of what stood around it speaks for it. */
export interface Place extends Span {
  readonly state: 'moved' | 'changed';
  readonly evidence: number;
}

/** Both sides in all, in folded code units, that say something about a place where they stand whole. */
const CHANGED_EVIDENCE = 12;

/** Matching context that is enough in a short stretch where the quote has to be. */
const LEAST_EVIDENCE = 12;
const SHORT_STRETCH = 4096;

/** A quote of so many code units says as much as a context: there one whole side is enough, however short. */
const LONG_QUOTE = 32;

/** Strings that stand at more places than this say nothing about a place. */
const MAX_PLACES = 256;

/** Runs of the context that stand at more places than this do not lead to a place. */
const RARE = 32;

/** Finds where an anchor is whose surroundings or whose own words have changed. The words themselves are never matched approximately. */
export class Approximation {
  private readonly evidence: Evidence;

  constructor(private readonly folded: FoldedText, private readonly index: GramIndex) {
    this.evidence = new Evidence(folded);
  }

  /**
   * The one place that is clearly the best, inside a stretch of the folded text; null for none. Where the words stand in one place and
   * others, or nothing, between both whole sides in another, the sides decide.
   */
  find(sides: Sides, within: Span): Place | null {
    const resembling = this.moved(sides, within);
    const moved = resembling !== null && this.isCutOut(sides) ? null : resembling;
    const changed = this.changed(sides, within);
    if (changed === null) return moved ?? this.changedAmongOthers(sides, within);
    if (moved !== null && moved.start <= changed.end && changed.start <= moved.end) return moved;
    return moved === null ? this.addedTo(sides, changed) : changed;
  }

  /**
   * As `find`, for an anchor of which it is known between which places it was made. Something there goes before anything like it elsewhere,
   * and where nothing is elsewhere, less is enough.
   * @param elsewhere what `find` has found in the whole text
   */
  findBetween<Found extends Span>(sides: Sides, between: Span, elsewhere: Found | null): Found | Place | null {
    if (elsewhere !== null && between.start <= elsewhere.start && elsewhere.end <= between.end) return elsewhere;
    return this.find(sides, between) ?? elsewhere ?? this.resembling(sides, between);
  }

  /** The one place in a short stretch where the quote stands with a part of its surroundings. */
  private resembling(sides: Sides, { start, end }: Span): Place | null {
    const { quote } = sides;
    if (end - start > SHORT_STRETCH) return null;
    const stretch = this.folded.text.slice(start, end);
    const found: Place[] = [];
    for (let at = stretch.indexOf(quote); at >= 0; at = stretch.indexOf(quote, at + 1)) {
      const place = { start: start + at, end: start + at + quote.length };
      const besideWhole = this.evidence.besideWholeSide(place.start, sides);
      const evidence = Math.max(besideWhole ? this.evidence.shared(place.start, sides) : 0, this.evidence.mostOfBoth(place.start, sides));
      const isEnough = evidence >= LEAST_EVIDENCE || (besideWhole && quote.length >= LONG_QUOTE);
      if (isEnough && this.evidence.standsFree(place.start, place.end, sides) && !this.isOfContext(place.start, sides)) found.push({ state: 'moved', ...place, evidence });
    }
    return theBest(found);
  }

  /** Where the other words between both sides are the quote and something more, the quote; else the other words. */
  private addedTo(sides: Sides, changed: Place): Place {
    const { quote } = sides;
    const words = this.folded.text.slice(changed.start, changed.end);
    const start = changed.start + words.indexOf(quote);
    const end = start + quote.length;
    const isOnce = words.includes(quote) && words.indexOf(quote) === words.lastIndexOf(quote);
    return isOnce && this.evidence.standsFree(start, end, sides) ? { state: 'moved', start, end, evidence: changed.evidence } : changed;
  }

  /** The one place where the quote stands with most of its surroundings. */
  private moved(sides: Sides, within: Span): Place | null {
    const { before, quote, after } = sides;
    const whole = new Set<number>();
    if (before.length >= WEAK_CONTEXT) for (const at of this.places(before + quote)) whole.add(at + before.length);
    if (after.length >= WEAK_CONTEXT) for (const at of this.places(quote + after)) whole.add(at);
    const besideWhole = this.candidates(whole, sides, within, start => this.evidence.shared(start, sides));
    if (besideWhole.length > 0) return theBest(besideWhole);
    return theBest(this.candidates(this.nearContext(sides), sides, within, start => Math.max(this.evidence.wholeLine(start, sides), this.evidence.mostOfBoth(start, sides))));
  }

  private candidates(starts: Iterable<number>, sides: Sides, within: Span, evidenceAt: (start: number) => number): Place[] {
    const found: Place[] = [];
    for (const start of starts) {
      const end = start + sides.quote.length;
      if (start < within.start || end > within.end) continue;
      const evidence = evidenceAt(start);
      if (evidence >= MOVED_EVIDENCE && this.evidence.standsFree(start, end, sides) && !this.isOfContext(start, sides)) found.push({ state: 'moved', start, end, evidence });
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

  /** Whether both sides stand somewhere with nothing between them. */
  private isCutOut({ before, after }: Sides): boolean {
    if (before.length + after.length < CHANGED_EVIDENCE) return false;
    const left = before.trimEnd();
    const right = after.trimStart();
    return [...new Set([left + right, `${left} ${right}`])].some(joined => this.places(joined).some(at => {
      return this.evidence.beginsAsWritten(at + left.length, left) && this.evidence.endsAsWritten(at + joined.length - right.length, right);
    }));
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
      if (end > start && this.evidence.endsAsWritten(end, after)) found.push([start, end]);
    }
    return found;
  }

  /** The stretches from the nearest `before`, or from the paragraph's begin where that is empty, to each `after`. */
  private backwards(before: string, after: string, furthest: number): [number, number][] {
    const { folded } = this;
    const found: [number, number][] = [];
    for (const end of this.places(after)) {
      if (!this.evidence.endsAsWritten(end, after)) continue;
      let start = end - 1;
      if (before === '') while (end - start < furthest && !folded.beginsParagraph(start)) start--;
      else {
        const from = Math.max(0, end - 1 - furthest - before.length);
        const at = folded.text.slice(from, end - 1).lastIndexOf(before);
        if (at < 0) continue;
        start = from + at + before.length;
      }
      if (this.evidence.beginsAsWritten(start, before)) found.push([start, end]);
    }
    return found;
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
