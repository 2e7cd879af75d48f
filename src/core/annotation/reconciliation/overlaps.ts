import type { Span } from '../../text/span';

/** Answers which of many spans overlap a stretch, without looking at them all. */
export class Overlaps<T extends Span> {
  private readonly sorted: readonly T[];
  /** The furthest end among the spans up to each one. */
  private readonly reach: readonly number[];

  constructor(spans: readonly T[]) {
    this.sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
    let furthest = -1;
    this.reach = this.sorted.map(span => (furthest = Math.max(furthest, span.end)));
  }

  /** A span that overlaps the stretch and satisfies the condition; of several the one that begins last. Null where there is none. */
  find(stretch: Span, condition: (span: T) => boolean): T | null {
    for (let at = this.firstAfter(stretch.end) - 1; at >= 0 && (this.reach[at] ?? -1) > stretch.start; at--) {
      const span = this.sorted[at];
      if (span !== undefined && span.end > stretch.start && condition(span)) return span;
    }
    return null;
  }

  private firstAfter(end: number): number {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sorted[middle]?.start ?? Infinity) < end) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
