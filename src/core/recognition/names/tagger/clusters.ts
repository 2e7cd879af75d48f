import { hashString } from './hash';

/** Frequency classes of words: the first 500, 3,000, 15,000, the rest. */
export const RANKS = [500, 3000, 15_000] as const;
export const UNKNOWN_RANK = 4;

/** What is known of many words from the company that they keep, found by a hash of the word in small letters. */
export interface WordTable {
  readonly hashes: Int32Array;
  /** 0…3. */
  readonly ranks: Uint8Array;
  /** The finest of three clusters; the finer nest in the coarser. */
  readonly fine: Uint16Array;
  /** Of each finest cluster the middle one, and of each middle one the coarse one. */
  readonly middle: Uint16Array;
  readonly coarse: Uint16Array;
  /** Clusters by what a word is likely to be part of, and of each the coarser one. */
  readonly likely: Uint8Array;
  readonly likelyCoarse: Uint8Array;
}

/** Finds words in a table. */
export class Clusters {
  private readonly slots: Int32Array;
  private readonly mask: number;

  constructor(readonly table: WordTable) {
    let size = 16;
    while (size < table.hashes.length * 2) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(size).fill(-1);
    for (let index = 0; index < table.hashes.length; index++) {
      let slot = (table.hashes[index] as number) & this.mask;
      while (this.slots[slot] !== -1) slot = (slot + 1) & this.mask;
      this.slots[slot] = index;
    }
  }

  /** The index of a word in small letters; -1 where it is unknown. */
  find(word: string): number {
    const hash = hashString(word);
    let slot = hash & this.mask;
    for (;;) {
      const index = this.slots[slot] as number;
      if (index < 0 || this.table.hashes[index] === hash) return index;
      slot = (slot + 1) & this.mask;
    }
  }
}
