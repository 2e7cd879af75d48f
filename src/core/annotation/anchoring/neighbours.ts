import type { Span } from '../../text/span';

/** Between which places something has to be whose neighbours in a list are known. */
export class Neighbours {
  private readonly before: number[] = [];
  private readonly after: number[] = [];

  /** @param list stretches in text order; null for those whose place is not known for sure */
  constructor(list: readonly (Span | null)[]) {
    let last = -1;
    for (const each of list) {
      this.before.push(last);
      if (each !== null) last = each.start;
    }
    let next = Infinity;
    for (let n = list.length - 1; n >= 0; n--) {
      this.after[n] = next;
      const each = list[n];
      if (each) next = each.end;
    }
  }

  /** The stretch from the neighbour before to the one after; null where they are not in text order, or there are none. */
  between(n: number): Span | null {
    const start = this.before[n] ?? -1;
    const end = this.after[n] ?? Infinity;
    return start >= end || (start < 0 && end === Infinity) ? null : { start: Math.max(0, start), end };
  }
}
