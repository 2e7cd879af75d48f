import type { Span } from '../../text/span';
import type { Anchor } from '../annotation';
import { Approximation } from './approximate';
import { contextAfter, contextBefore } from './context';
import { collapseSpace, FoldedText, isSpace } from './foldedText';
import { GramIndex } from './gramIndex';
import { Neighbours } from './neighbours';
import { Repeats, type Standings } from './repeats';
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
   * Where one of several repeats is gone, what is left cannot say which it was. The anchors made before and after it can: they are taken
   * to be in text order, as sidecars are.
   *
   * Two that were made at different places cannot both be at one: where they claim the same span under one label, the surer one has it,
   * and the other is an orphan. So a suggestion whose words stand with both sides has its place even against a decision that only seems
   * to have moved there: the decision was made elsewhere, and an orphan is seen, a silent move is not.
   */
  locateAll(anchors: readonly (Anchor & { readonly label?: string })[]): Located[] {
    const claims = anchors.map(anchor => this.claim(anchor));
    this.reconsiderRepeats(anchors, claims);
    const keys = claims.map((claim, n) => `${claim?.start}:${claim?.end}:${anchors[n]?.label ?? ''}`);
    const best = new Map<string, number>();
    claims.forEach((claim, n) => {
      const key = keys[n] ?? '';
      if (claim !== null) best.set(key, Math.max(best.get(key) ?? 0, claim.evidence));
    });
    return claims.map((claim, n) => this.located(claim !== null && claim.evidence < (best.get(keys[n] ?? '') ?? 0) ? null : claim));
  }

  private claim(anchor: Anchor): Claim | null {
    const sides = foldSides(anchor);
    if (sides.quote.trim() === '') return null;
    const standings = this.repeats.of(sides);
    if (standings === null) return null;
    if (standings.none) return this.approximation.find(sides, this.whole);
    return standing(sides, standings.nth(anchor.nth ?? 1), 'ok');
  }

  private reconsiderRepeats(anchors: readonly Anchor[], claims: (Claim | null)[]): void {
    const repeated = anchors.flatMap((anchor, n) => (anchor.nth === undefined ? [] : [{ n, anchor, sides: foldSides(anchor) }]));
    if (repeated.length === 0) return;
    const most = new Map<string, number>();
    for (const { anchor, sides } of repeated) most.set(keyOf(sides), Math.max(most.get(keyOf(sides)) ?? REPEATED, anchor.nth ?? 0));
    let neighbours: Neighbours | null = null;
    for (const { n, anchor, sides } of repeated) {
      const standings = this.repeats.of(sides);
      if (standings === null || standings.none || standings.places.length >= (most.get(keyOf(sides)) ?? 0)) continue;
      neighbours ??= new Neighbours(claims.map((claim, at) => (claim?.state === 'ok' && anchors[at]?.nth === undefined ? claim : null)));
      claims[n] = this.amongFewer(anchor, sides, standings, neighbours.between(n));
    }
  }

  /** The claim of an anchor of whose repeats at least one is gone, inside the stretch where it has to be; null where nothing is known of it. */
  private amongFewer(anchor: Anchor, sides: Sides, standings: Standings, between: Span | null): Claim | null {
    const place = standings.nth(anchor.nth ?? 1);
    if (between === null) return standing(sides, place, 'ok');
    const inside = standings.inside(between);
    if (place !== null && inside.includes(place)) return standing(sides, place, 'ok');
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
}

function standing({ before, quote, after }: Sides, start: number | null, state: 'ok' | 'moved'): Claim | null {
  if (start === null) return null;
  return { state, start, end: start + quote.length, evidence: state === 'ok' ? Infinity : before.length + after.length };
}

function keyOf({ before, quote, after }: Sides): string {
  return [before, quote, after].join('\u0000');
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}
