import type { Span } from '../../text/span';
import type { Anchor } from '../annotation';
import { Approximation } from './approximate';
import { contextAfter, contextBefore } from './context';
import { collapseSpace, FoldedText, isSpace } from './foldedText';
import { GramIndex } from './gramIndex';
import { Neighbours } from './neighbours';
import { Repeats } from './repeats';
import { foldSides, type Sides } from './sides';

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

/** An anchor says `nth` only where its words repeated, so they stood at so many places at least. */
const REPEATED = 2;

/** The anchor of one span; for many spans of one text use `ArticleAnchors`. */
export function makeAnchor(text: string, span: Span): Anchor {
  return new ArticleAnchors(text).make(span);
}

/** Anchors in one text, which is folded once, and indexed once there is enough to look for. */
export class ArticleAnchors {
  private readonly folded: FoldedText;
  private readonly repeats: Repeats;
  private readonly approximation: Approximation;

  constructor(private readonly text: string) {
    this.folded = new FoldedText(text);
    const index = new GramIndex(this.folded.text);
    this.repeats = new Repeats(this.folded, index);
    this.approximation = new Approximation(this.folded, index);
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
    const standings = this.repeats.of(foldSides(anchor));
    if (standings === null || standings.places.length < REPEATED) return anchor;
    const nth = standings.nthOf(this.folded.placeOf(start));
    return nth === 0 ? anchor : { ...anchor, nth };
  }

  /** Where the anchor is now. A quote alone, however rare, is never enough; digits and names are never matched approximately. */
  locate(anchor: Anchor): Located {
    return this.located(this.claim(anchor));
  }

  /**
   * Where several anchors are now; beyond what `locate` knows of each:
   *
   * Where the same words stand in fewer or in more places than they did, or only resemble what they were, their own surroundings cannot
   * say which they are. The anchors before and after them whose places are sure can.
   *
   * Two that were made at different places cannot both be at one: where they claim the same span under one label, the surer one has it,
   * and the other is an orphan. So a suggestion whose words stand with both sides has its place even against a decision that only seems
   * to have moved there: the decision was made elsewhere, and an orphan is seen, a silent move is not.
   */
  locateAll(anchors: readonly (Anchor & { readonly label?: string })[]): Located[] {
    const claims = anchors.map(anchor => this.claim(anchor));
    this.reconsider(anchors, claims);
    const keys = claims.map((claim, n) => `${claim?.start}:${claim?.end}:${anchors[n]?.label ?? ''}`);
    const best = new Map<string, number>();
    claims.forEach((claim, n) => {
      const key = keys[n] ?? '';
      if (claim !== null) best.set(key, Math.max(best.get(key) ?? 0, claim.evidence));
    });
    return claims.map((claim, n) => this.located(claim !== null && claim.evidence < (best.get(keys[n] ?? '') ?? 0) ? null : claim));
  }

  /** What the anchor has by itself, whatever the others say. */
  private claim(anchor: Anchor): Claim | null {
    const sides = foldSides(anchor);
    if (sides.quote.trim() === '') return null;
    const standings = this.repeats.of(sides);
    if (standings === null) return null;
    if (standings.none) return this.approximation.find(sides, this.whole);
    const claim = standing(sides, standings.nth(anchor.nth ?? 1), 'ok');
    return claim === null || anchor.nth !== undefined || standings.places.length > 1 ? claim : { ...claim, sure: true };
  }

  /** Asks the sure ones about the others: anchors are taken to be in text order, as sidecars are. */
  private reconsider(anchors: readonly Anchor[], claims: (Claim | null)[]): void {
    const unsure = claims.flatMap((claim, n) => (claim?.sure ? [] : [n]));
    if (unsure.length === 0 || unsure.length === claims.length) return;
    const neighbours = new Neighbours(claims.map(claim => (claim?.sure ? claim : null)));
    const made = new Map<string, number>();
    for (const anchor of anchors) if (anchor.nth !== undefined) made.set(keyOf(anchor), Math.max(made.get(keyOf(anchor)) ?? REPEATED, anchor.nth));
    for (const n of unsure) {
      const anchor = anchors[n];
      const between = neighbours.between(n);
      if (anchor && between) claims[n] = this.reconsidered(anchor, claims[n] ?? null, between, anchor.nth === undefined ? 1 : (made.get(keyOf(anchor)) ?? 1));
    }
  }

  /** @param made at how many places, at least, the words stood between their sides when the anchors were made */
  private reconsidered(anchor: Anchor, claim: Claim | null, between: Span, made: number): Claim | null {
    const sides = foldSides(anchor);
    const standings = sides.quote.trim() === '' ? null : this.repeats.of(sides);
    if (standings === null) return null;
    if (standings.none) return this.approximation.findBetween(sides, between, claim);
    if (standings.places.length === made || (claim !== null && contains(between, claim))) return claim;
    const inside = standings.inside(between);
    if (standings.places.length > made) return inside.length === 1 ? standing(sides, inside[0] ?? null, 'ok') : claim;
    if (inside.length === 0) return this.approximation.find(sides, between);
    return inside.length === 1 ? standing(sides, inside[0] ?? null, 'moved') : null;
  }

  private get whole(): Span {
    return { start: 0, end: this.folded.length };
  }

  private located(claim: Claim | null): Located {
    return claim === null ? ORPHAN : { state: claim.state, start: this.folded.startOf(claim.start), end: this.folded.endOf(claim.end) };
  }
}

/** A stretch of the folded text that an anchor has, unless another has more evidence for it. */
interface Claim extends Span {
  readonly state: 'ok' | 'moved' | 'changed';
  readonly evidence: number;
  /** Whether before + quote + after stands here and nowhere else. */
  readonly sure?: boolean;
}

function standing({ before, quote, after }: Sides, start: number | null, state: 'ok' | 'moved'): Claim | null {
  if (start === null) return null;
  return { state, start, end: start + quote.length, evidence: state === 'ok' ? Infinity : before.length + after.length };
}

function keyOf(anchor: Anchor): string {
  const { before, quote, after } = foldSides(anchor);
  return [before, quote, after].join('\u0000');
}

function contains(stretch: Span, { start, end }: Span): boolean {
  return stretch.start <= start && end <= stretch.end;
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}
