/** Finds the places of hashes in a list in constant time, by open addressing. */
export class HashSlots {
  private readonly slots: Int32Array;
  private readonly mask: number;

  /** @param hashes each once */
  constructor(private readonly hashes: Int32Array) {
    let size = 16;
    while (size < hashes.length * 2) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(size).fill(-1);
    for (let index = 0; index < hashes.length; index++) {
      let slot = (hashes[index] as number) & this.mask;
      while (this.slots[slot] !== -1) slot = (slot + 1) & this.mask;
      this.slots[slot] = index;
    }
  }

  /** The place of a hash in the list; -1 where it is not in it. */
  find(hash: number): number {
    let slot = hash & this.mask;
    for (;;) {
      const index = this.slots[slot] as number;
      if (index < 0 || this.hashes[index] === hash) return index;
      slot = (slot + 1) & this.mask;
    }
  }
}
