import type { Span } from '../text/span';
import type { Anchor } from './annotation';
import { contextAfter, contextBefore } from './context';
import { commonWords } from './commonWords';
import { collapseSpace, FoldedText, foldForMatching } from './foldedText';
import { GramIndex } from './gramIndex';

/**
 * `ok`: before + quote + after stands in the text. `moved`: the quote stands with one whole side, or most of both. `changed`: both sides
 * stand around other words. `orphan`: anything else.
 */
export type AnchorState = 'ok' | 'moved' | 'changed' | 'orphan';

/** Where an anchor is in the text as it is now. For `changed` these are the other words; for an orphan there is no place. */
export type Located =
  | { readonly state: 'ok' | 'moved' | 'changed'; readonly start: number; readonly end: number }
  | { readonly state: 'orphan'; readonly start: null; readonly end: null };

const ORPHAN: Located = { state: 'orphan', start: null, end: null };

/** Matching context, in folded code units, that makes a place certain enough where the surroundings differ. */
const MOVED_EVIDENCE = 22;
const CHANGED_EVIDENCE = 12;
const BORDER_EVIDENCE = 4;

/** Contexts shorter than this in all count only where they end at a paragraph's border as they did when they were written. */
const WEAK_CONTEXT = 8;

/** Places that are looked at for one string; further repetitions change nothing. */
const MAX_PLACES = 2000;

/** Places of a quote that are compared word by word. */
const MAX_QUOTES = 100;

/** Code units beyond a context's length in which its words are looked for: as much may have been added. */
const SLACK = 16;

/** The anchor of one span; for many spans of one text use `ArticleAnchors`. */
export function makeAnchor(text: string, span: Span): Anchor {
  return new ArticleAnchors(text).make(span);
}

/** Anchors in one text, which is folded and indexed once. */
export class ArticleAnchors {
  private readonly folded: FoldedText;
  private readonly index: GramIndex;

  constructor(private readonly text: string) {
    this.folded = new FoldedText(text);
    this.index = new GramIndex(this.folded.text);
  }

  /**
   * The anchor of a span; white space at the span's ends is left out.
   * @throws RangeError for a span without a word, or outside the text
   */
  make(span: Span): Anchor {
    const { start, end } = trimmed(this.text, span);
    if (!(start < end) || start < 0 || end > this.text.length) throw new RangeError(`Nothing to annotate at ${span.start}…${span.end}`);
    const anchor = {
      quote: collapseSpace(this.text.slice(start, end)),
      before: contextBefore(this.text, start),
      after: contextAfter(this.text, end),
    };
    const sides = foldSides(anchor);
    const places = this.whole(sides);
    if (places.length < 2) return anchor;
    const nth = places.indexOf(this.folded.placeOf(start)) + 1;
    return nth === 0 ? anchor : { ...anchor, nth };
  }

  /** Where the anchor is now. A quote alone, however rare, is never enough; digits and names are never matched approximately. */
  locate(anchor: Anchor): Located {
    return this.claim(anchor).located;
  }

  /**
   * Where several anchors are now. Two that were made at different places cannot both be at one: where they claim the same span under one
   * label, the surer one has it, and the other is an orphan.
   */
  locateAll(anchors: readonly (Anchor & { readonly label?: string })[]): Located[] {
    const claims = anchors.map(anchor => this.claim(anchor));
    const best = new Map<string, number>();
    const keys = claims.map(({ located }, n) => `${located.start}:${located.end}:${anchors[n]?.label ?? ''}`);
    claims.forEach(({ evidence }, n) => {
      const key = keys[n] ?? '';
      best.set(key, Math.max(best.get(key) ?? 0, evidence));
    });
    return claims.map(({ located, evidence }, n) => (evidence < (best.get(keys[n] ?? '') ?? 0) ? ORPHAN : located));
  }

  private claim(anchor: Anchor): Claim {
    const sides = foldSides(anchor);
    if (sides.quote.trim() === '') return NO_CLAIM;
    const whole = this.whole(sides);
    const ok = whole[(anchor.nth ?? 1) - 1];
    if (ok !== undefined) return { located: this.located('ok', ok, ok + sides.quote.length), evidence: Infinity };
    if (whole.length > 0) return NO_CLAIM;
    const moved = this.moved(sides);
    const changed = this.changed(sides);
    if (moved === null && changed === null) return NO_CLAIM;
    if (moved === null || (changed !== null && !touches(moved, changed))) return this.claimOf('changed', changed ?? NOWHERE);
    return this.claimOf('moved', moved);
  }

  private claimOf(state: 'moved' | 'changed', place: Place): Claim {
    return { located: this.located(state, place.start, place.end), evidence: place.evidence };
  }

  /** The places of quotes that stand with both sides. */
  private whole({ before, quote, after }: Sides): number[] {
    const { folded } = this;
    const places: number[] = [];
    for (const at of this.index.find(before + quote + after, MAX_PLACES)) {
      const start = at + before.length;
      const end = start + quote.length;
      if (!folded.isBoundary(start) || !folded.isBoundary(end)) continue;
      const bordered = folded.beginsParagraph(at) && folded.endsParagraph(end + after.length);
      if (before.length + after.length >= WEAK_CONTEXT || bordered) places.push(start);
    }
    return places;
  }

  /** The one place where the quote stands with most of its surroundings; null where none or several are as good. */
  private moved(sides: Sides): Place | null {
    const { before, quote, after } = sides;
    const whole = new Set<number>();
    if (before !== '') for (const at of this.index.find(before + quote, MAX_PLACES)) whole.add(at + before.length);
    if (after !== '') for (const at of this.index.find(quote + after, MAX_PLACES)) whole.add(at);
    const besideWhole = [...whole].flatMap(start => this.place(start, sides, this.shared(start, sides)));
    if (besideWhole.length > 0) return theBest(besideWhole);
    return theBest(this.index.find(quote, MAX_QUOTES).flatMap(start => this.place(start, sides, this.mostOfBoth(start, sides))));
  }

  private place(start: number, sides: Sides, evidence: number): Place[] {
    const end = start + sides.quote.length;
    return evidence >= MOVED_EVIDENCE && this.standsFree(start, end, sides) ? [{ start, end, evidence }] : [];
  }

  /** The one stretch of other words that stands between both whole sides. */
  private changed({ before, quote, after }: Sides): Place | null {
    if (before.length + after.length < CHANGED_EVIDENCE) return null;
    const furthest = Math.max(60, 2 * quote.length + 20);
    const places: Place[] = [];
    for (const [start, end] of before === '' ? this.upTo(after, furthest) : this.between(before, after, furthest)) {
      const { folded } = this;
      if (start >= end || !folded.isBoundary(start) || !folded.isBoundary(end) || folded.crossesParagraph(start, end)) continue;
      if (this.folded.text.slice(start, end).trim() === '') continue;
      places.push({ start, end, evidence: before.length + after.length });
    }
    return theBest(places);
  }

  /** The stretches from each `before` to the nearest `after`, or to the paragraph's end where that is empty. */
  private between(before: string, after: string, furthest: number): [number, number][] {
    const found: [number, number][] = [];
    for (const at of this.index.find(before, MAX_PLACES)) {
      const start = at + before.length;
      if (before.length < WEAK_CONTEXT && !this.folded.beginsParagraph(at)) continue;
      if (after === '') {
        let end = start;
        while (end - start < furthest && !this.folded.endsParagraph(end)) end++;
        if (this.folded.endsParagraph(end)) found.push([start, end]);
        continue;
      }
      const length = this.folded.text.slice(start + 1, start + 1 + furthest + after.length).indexOf(after) + 1;
      const end = start + length;
      if (length > 0 && (after.length >= WEAK_CONTEXT || this.folded.endsParagraph(end + after.length))) found.push([start, end]);
    }
    return found;
  }

  /** The stretches from the paragraph's begin to each `after`. */
  private upTo(after: string, furthest: number): [number, number][] {
    const found: [number, number][] = [];
    for (const end of this.index.find(after, MAX_PLACES)) {
      let start = end;
      while (end - start < furthest && !this.folded.beginsParagraph(start)) start--;
      if (this.folded.beginsParagraph(start)) found.push([start, end]);
    }
    return found;
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
    if (before === '' ? !this.folded.beginsParagraph(start) : 2 * left <= before.trim().length) return 0;
    if (after === '' ? !this.folded.endsParagraph(end) : 2 * right <= after.trim().length) return 0;
    return left + right + this.borders(start, before, end, after);
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
    const cutNow = goesOn(text.slice(Math.max(0, start - 2), start), text.slice(start, start + 2));
    const cutThen = goesOn(before.slice(-2), quote.slice(0, 2));
    const cutNowAfter = goesOn(text.slice(end - 2, end), text.slice(end, end + 2));
    const cutThenAfter = goesOn(quote.slice(-2), after.slice(0, 2));
    return (!cutNow || cutThen) && (!cutNowAfter || cutThenAfter);
  }

  private located(state: 'ok' | 'moved' | 'changed', start: number, end: number): Located {
    return { state, start: this.folded.startOf(start), end: this.folded.endOf(end) };
  }
}

interface Sides {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

/** A stretch of the folded text. */
interface Place extends Span {
  readonly evidence: number;
}

interface Claim {
  readonly located: Located;
  readonly evidence: number;
}

const NOWHERE: Place = { start: 0, end: 0, evidence: 0 };
const NO_CLAIM: Claim = { located: ORPHAN, evidence: Infinity };

function foldSides(anchor: Anchor): Sides {
  return { before: foldForMatching(anchor.before), quote: foldForMatching(anchor.quote), after: foldForMatching(anchor.after) };
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

function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Whether a word or number goes on over the border between two neighbouring strings: “An|na”, “2|.5”, “Saint|-Jean”. */
function goesOn(left: string, right: string): boolean {
  return (
    (/[\p{L}\p{N}\p{M}]$/u.test(left) && /^[\p{L}\p{N}\p{M}]/u.test(right)) ||
    (/\p{N}$/u.test(left) && /^[.,:]\p{N}/u.test(right)) ||
    (/\p{N}[.,:]$/u.test(left) && /^\p{N}/u.test(right)) ||
    (/[\p{L}\p{N}]$/u.test(left) && /^-\p{L}/u.test(right)) ||
    (/\p{L}-$/u.test(left) && /^\p{L}/u.test(right))
  );
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && collapseSpace(text.charAt(start)) === ' ') start++;
  while (end > start && collapseSpace(text.charAt(end - 1)) === ' ') end--;
  return { start, end };
}
