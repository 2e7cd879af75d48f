import { TAGS } from './tags';

/** Keys that there is room for at first. */
const FIRST_BITS = 11;

/**
 * Keeps sums of weights for what recurs, a few rows of `TAGS` numbers for each key, in the order in which keys are met, so that what is common lies close
 * together. What is forgotten is summed anew when it is asked for again, with the same result.
 */
export class SumCache {
  /** Grows, so ask for it behind `find`. */
  sums: Int32Array;
  private firstKeys: Int32Array;
  private secondKeys: Int32Array;
  private slots: Int32Array;
  private shift: number;
  private count = 0;
  private readonly width: number;
  private readonly most: number;

  /**
   * @param bits 2^bits keys are kept at most
   * @param rows so many rows for each
   * @param fill adds to the rows of a key, which begin at an index of `sums` and are 0
   */
  constructor(bits: number, rows: number, private readonly fill: (first: number, second: number, sums: Int32Array, at: number) => void) {
    const size = 1 << FIRST_BITS;
    this.most = 1 << bits;
    this.width = rows * TAGS;
    this.sums = new Int32Array(size * this.width);
    this.firstKeys = new Int32Array(size);
    this.secondKeys = new Int32Array(size);
    this.slots = new Int32Array(size * 2).fill(-1);
    this.shift = 32 - FIRST_BITS - 1;
  }

  /** Forgets all where so many more keys may be too many. Between two calls every place that `find` gives holds. */
  prepare(keys: number): void {
    if (this.count + keys <= this.most) return;
    this.count = 0;
    this.slots.fill(-1);
  }

  /** Where in `sums` the rows of a key of two whole numbers begin. */
  find(first: number, second: number): number {
    const { slots, firstKeys, secondKeys } = this;
    const mask = slots.length - 1;
    let slot = slotOf(first, second, this.shift);
    for (;;) {
      const index = slots[slot] as number;
      if (index < 0) return this.add(first, second);
      if (firstKeys[index] === first && secondKeys[index] === second) return index * this.width;
      slot = (slot + 1) & mask;
    }
  }

  private add(first: number, second: number): number {
    if (this.count === this.firstKeys.length) this.makeRoom();
    const index = this.count++;
    this.firstKeys[index] = first;
    this.secondKeys[index] = second;
    this.place(index);
    const at = index * this.width;
    this.sums.fill(0, at, at + this.width);
    this.fill(first, second, this.sums, at);
    return at;
  }

  private place(index: number): void {
    const mask = this.slots.length - 1;
    let slot = slotOf(this.firstKeys[index] as number, this.secondKeys[index] as number, this.shift);
    while ((this.slots[slot] as number) >= 0) slot = (slot + 1) & mask;
    this.slots[slot] = index;
  }

  private makeRoom(): void {
    this.sums = doubled(this.sums);
    this.firstKeys = doubled(this.firstKeys);
    this.secondKeys = doubled(this.secondKeys);
    this.slots = new Int32Array(this.slots.length * 2).fill(-1);
    this.shift--;
    for (let index = 0; index < this.count; index++) this.place(index);
  }
}

function slotOf(first: number, second: number, shift: number): number {
  const hash = Math.imul(Math.imul(first, 0x9e3779b1) ^ (second + 0x7f4a7c15), 0x85ebca6b);
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> shift;
}

function doubled(from: Int32Array): Int32Array {
  const to = new Int32Array(from.length * 2);
  to.set(from);
  return to;
}
