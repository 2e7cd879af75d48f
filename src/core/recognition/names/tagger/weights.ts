/** What the bytes of weights are worth: the square, with the sign, so that small ones are exact and large ones coarse. */
const WORTH = Int16Array.from({ length: 256 }, (_, byte) => (byte < 128 ? byte * byte : -(256 - byte) * (256 - byte)));

/**
 * Rows of weights found by the hash of a feature. Most features have no row; which have one says a bit each, so that asking for them reads
 * little memory. Sums are whole numbers, so that they are the same on every machine.
 */
export class Weights {
  private readonly present: Int32Array;
  /** How many rows lie before each word of `present`. */
  private readonly before: Int32Array;
  private readonly shift: number;

  /**
   * @param bits the table has 2^bits places
   * @param present a bit for each place: whether it has a row
   * @param rows of the places that have one, `width` weights each
   */
  constructor(readonly bits: number, present: Uint8Array, private readonly rows: Uint8Array, readonly width: number) {
    this.shift = 32 - bits;
    this.present = new Int32Array(present.length >> 2);
    this.before = new Int32Array(this.present.length);
    let count = 0;
    for (let index = 0; index < this.present.length; index++) {
      const at = index * 4;
      const word = (present[at] as number) | ((present[at + 1] as number) << 8) | ((present[at + 2] as number) << 16) | ((present[at + 3] as number) << 24);
      this.present[index] = word;
      this.before[index] = count;
      count += ones(word);
    }
  }

  /** Adds a feature's row to `sums` from `at` on. */
  add(hash: number, sums: Int32Array, at: number): void {
    const place = placeOf(hash, this.shift);
    const word = this.present[place >>> 5] as number;
    const bit = 1 << (place & 31);
    if ((word & bit) === 0) return;
    const { rows, width } = this;
    const from = ((this.before[place >>> 5] as number) + ones(word & (bit - 1))) * width;
    let to = at;
    let index = from;
    // Five at a time: the loop itself costs as much as what is in it.
    for (const stop = from + width - 4; index < stop; index += 5, to += 5) {
      sums[to] = (sums[to] as number) + (WORTH[rows[index] as number] as number);
      sums[to + 1] = (sums[to + 1] as number) + (WORTH[rows[index + 1] as number] as number);
      sums[to + 2] = (sums[to + 2] as number) + (WORTH[rows[index + 2] as number] as number);
      sums[to + 3] = (sums[to + 3] as number) + (WORTH[rows[index + 3] as number] as number);
      sums[to + 4] = (sums[to + 4] as number) + (WORTH[rows[index + 4] as number] as number);
    }
    for (; index < from + width; index++, to++) sums[to] = (sums[to] as number) + (WORTH[rows[index] as number] as number);
  }
}

/** Where a feature's row stands in a table of 2^(32 - shift) places. */
export function placeOf(hash: number, shift: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> shift;
}

function ones(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
