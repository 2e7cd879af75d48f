/** A generator of numbers that look like chance and are the same for the same seed (xorshift32). */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = (seed | 0) === 0 ? 0x9e3779b9 | 0 : seed | 0;
  }

  /** 0…2^32 - 1. */
  bits(): number {
    let state = this.state;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    this.state = state;
    return state >>> 0;
  }

  /** 0…1, without 1. */
  next(): number {
    return this.bits() / 4294967296;
  }

  /** 0…limit - 1. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  shuffle(order: Int32Array): void {
    for (let at = order.length - 1; at > 0; at--) {
      const other = this.below(at + 1);
      const kept = order[at] as number;
      order[at] = order[other] as number;
      order[other] = kept;
    }
  }
}
