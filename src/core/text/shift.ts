import type { Span } from './span';

/** One replacement in a text: `length` code units from `start` give way to `inserted` code units. */
export interface Change {
  readonly start: number;
  readonly length: number;
  readonly inserted: number;
}

interface Placed extends Change {
  readonly end: number;
  /** How far what stands right before this change has moved. */
  readonly by: number;
}

/** Where places of a text are after changes of it. Each is looked up in logarithmic time. */
export class Shift {
  private readonly changes: readonly Placed[];
  private readonly total: number;

  /** @param changes in text order, none overlapping another, all into the text before any of them */
  constructor(changes: readonly Change[]) {
    let total = 0;
    this.changes = changes.map((change) => {
      const by = total;
      total += change.inserted - change.length;
      return { ...change, end: change.start + change.length, by };
    });
    this.total = total;
  }

  /**
   * A sequence of changes, each into the text that those ahead of it left, as few shifts. An editor gives the changes of one edit from the
   * text's end to its begin: they become one.
   */
  static inTurn(changes: readonly Change[]): Shift[] {
    const groups: Change[][] = [];
    for (const change of changes) {
      const behind = groups.at(-1)?.at(-1);
      if (behind && change.start + change.length <= behind.start) groups.at(-1)?.push(change);
      else groups.push([change]);
    }
    return groups.map((group) => new Shift(group.reverse()));
  }

  /**
   * How far a span has moved as a whole; null where a change touches its inside.
   * @param reach the span counts as that much longer on both sides
   */
  distance({ start, end }: Span, reach = 0): number | null {
    const next = this.changes[this.firstEndingAfter(start - reach)];
    return next === undefined ? this.total : next.start < end + reach ? null : next.by;
  }

  /** Where a span is that changes touch. What was typed at its borders is no part of it; what replaced a part of it is. */
  place({ start, end }: Span): Span {
    return { start: this.startAfter(start), end: Math.max(this.startAfter(start), this.endAfter(end)) };
  }

  /** The span's place, and all that replaced a part of it. */
  stretch(span: Span): Span {
    let { start, end } = this.place(span);
    for (let at = this.firstEndingAfter(span.start); at < this.changes.length; at++) {
      const change = this.changes[at];
      if (change === undefined || change.start >= span.end) break;
      start = Math.min(start, change.start + change.by);
      end = Math.max(end, change.start + change.by + change.inserted);
    }
    return { start, end };
  }

  private startAfter(offset: number): number {
    const next = this.changes[this.firstEndingAfter(offset)];
    if (next === undefined) return offset + this.total;
    return next.start < offset ? inside(next, offset) : offset + next.by;
  }

  private endAfter(offset: number): number {
    const next = this.changes[this.firstEndingAfter(offset - 1)];
    if (next === undefined) return offset + this.total;
    if (next.start >= offset) return offset + next.by;
    return next.end === offset ? next.start + next.by + next.inserted : inside(next, offset);
  }

  private firstEndingAfter(offset: number): number {
    let low = 0;
    let high = this.changes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.changes[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Where an offset is whose surroundings were replaced: as far behind the begin of the new text as it was behind that of the old. */
function inside({ start, by, inserted }: Placed, offset: number): number {
  return start + by + Math.min(offset - start, inserted);
}
