/** Something out of an article. */
export interface Dated {
  readonly file: string;
  /** ISO 8601 date or date-time, or null. */
  readonly published: string | null;
}

type Placed = Dated & { readonly start: number };

/** Places of articles, the newest first; of one date in the order of their files and in text order. What has no date comes last. */
export class NewestFirst<T extends Placed> {
  private readonly items: T[] = [];

  get length(): number {
    return this.items.length;
  }

  get newest(): T | undefined {
    return this.items[0];
  }

  [Symbol.iterator](): Iterator<T> {
    return this.items.values();
  }

  add(item: T): void {
    this.items.splice(this.indexOf(item), 0, item);
  }

  /** @param item one that stands at the same place as one that was added */
  remove(item: T): void {
    const at = this.indexOf(item);
    const found = this.items[at];
    if (found && compare(found, item) === 0) this.items.splice(at, 1);
  }

  /** @param most how many to give at most */
  take(most: number): T[] {
    return this.items.slice(0, most);
  }

  /** Where an item stands or would: after all that come before it. */
  private indexOf(item: T): number {
    let low = 0;
    let high = this.items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.items[middle];
      if (other && compare(other, item) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function compare(a: Placed, b: Placed): number {
  return order(b.published ?? '', a.published ?? '') || order(a.file, b.file) || a.start - b.start;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
