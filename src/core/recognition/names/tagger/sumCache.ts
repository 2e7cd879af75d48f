import { TAGS } from './tags';

/** Keeps sums of weights for what recurs, a few rows of `TAGS` numbers for each key; what is pushed out is summed anew, with the same result. */
export class SumCache {
  readonly sums: Int32Array;
  private readonly firstKeys: Int32Array;
  private readonly secondKeys: Int32Array;
  private readonly mask: number;
  private readonly width: number;

  /**
   * @param bits 2^bits keys are kept at most
   * @param rows so many rows for each
   * @param fill adds to the rows of a key, which begin at an index of `sums` and are 0
   */
  constructor(bits: number, rows: number, private readonly fill: (first: number, second: number, sums: Int32Array, at: number) => void) {
    this.mask = (1 << bits) - 1;
    this.width = rows * TAGS;
    this.sums = new Int32Array((1 << bits) * this.width);
    this.firstKeys = new Int32Array(1 << bits).fill(-1);
    this.secondKeys = new Int32Array(1 << bits);
  }

  /** Where in `sums` the rows of a key of two whole numbers begin. */
  find(first: number, second: number): number {
    const slot = (first + (Math.imul(second, 0x9e3779b1) >>> 15)) & this.mask;
    const at = slot * this.width;
    if (this.firstKeys[slot] === first && this.secondKeys[slot] === second) return at;
    this.firstKeys[slot] = first;
    this.secondKeys[slot] = second;
    this.sums.fill(0, at, at + this.width);
    this.fill(first, second, this.sums, at);
    return at;
  }
}
