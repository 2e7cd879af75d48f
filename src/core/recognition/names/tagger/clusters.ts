import { hashString } from './hash';
import { HashSlots } from './hashSlots';

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
  private readonly slots: HashSlots;

  constructor(readonly table: WordTable) {
    this.slots = new HashSlots(table.hashes);
  }

  /** The index of a word in small letters; -1 where it is unknown. */
  find(word: string): number {
    return this.slots.find(hashString(word));
  }
}
