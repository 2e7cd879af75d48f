import { HashTable } from './hashTable';

/** Bits of the glance: few enough that they stay in the processor's nearest cache, and many more than there are entries. */
const GLANCE_BITS = 16;

/**
 * A table that is filled once and asked of every word of every page, most of which are not in it: a glance at one bit rules out nearly all of those
 * (a Bloom filter with one hash).
 */
export class LexiconTable {
  private readonly table: HashTable;
  private readonly glance = new Uint32Array(1 << (GLANCE_BITS - 5));

  /** @param entries 32-bit hashes with integers other than 0 */
  constructor(entries: ReadonlyMap<number, number>) {
    this.table = new HashTable(entries.size);
    for (const [key, value] of entries) {
      this.table.set(key, value);
      const bit = bitOf(key);
      this.glance[bit >>> 5] = (this.glance[bit >>> 5] as number) | (1 << (bit & 31));
    }
  }

  /** The value of a key; 0 where it has none. */
  get(key: number): number {
    const bit = bitOf(key);
    return (((this.glance[bit >>> 5] as number) >>> (bit & 31)) & 1) === 0 ? 0 : this.table.get(key);
  }
}

function bitOf(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> (32 - GLANCE_BITS);
}
