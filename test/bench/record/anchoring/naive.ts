import type { Anchor } from '../../../../src/core/annotation/annotation';
import type { Span } from '../../../../src/core/text/span';

/** What a program without anchors does: the first place of the very same words. */
export function firstPlaces(text: string, anchors: readonly Anchor[]): (Span | null)[] {
  return anchors.map(({ quote }) => spanAt(text.indexOf(quote), quote));
}

/** The place of the very same words that is nearest to where they were. */
export function nearestPlaces(text: string, anchors: readonly Anchor[], places: readonly Span[]): (Span | null)[] {
  return anchors.map(({ quote }, n) => {
    const was = places[n]?.start ?? 0;
    const after = text.indexOf(quote, was);
    const before = text.lastIndexOf(quote, was);
    const nearer = before < 0 || (after >= 0 && after - was < was - before) ? after : before;
    return spanAt(nearer, quote);
  });
}

function spanAt(start: number, quote: string): Span | null {
  return start < 0 ? null : { start, end: start + quote.length };
}
