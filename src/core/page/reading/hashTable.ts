import { OWN_MEMORY, type Workspace } from './workspace';

/** An open-addressing table from 32-bit hashes to integers other than 0; much quicker than a Map of strings. */
export class HashTable {
  /** Each key with its value behind it: what is read together stands together. */
  private readonly slots: Int32Array;
  private readonly mask: number;

  /** @param capacity the most keys that it will hold */
  constructor(capacity: number, memory: Workspace = OWN_MEMORY) {
    let size = 16;
    while (size < capacity * 2) size *= 2;
    this.slots = memory.integers(size * 2);
    this.mask = size * 2 - 1;
  }

  /** The value of a key; 0 where it has none. */
  get(key: number): number {
    return this.slots[this.placeOf(key)] as number;
  }

  set(key: number, value: number): void {
    const at = this.placeOf(key);
    this.slots[at - 1] = key;
    this.slots[at] = value;
  }

  /** Adds to the value of a key. @returns the value before */
  add(key: number, value: number): number {
    const at = this.placeOf(key);
    const before = this.slots[at] as number;
    this.slots[at - 1] = key;
    this.slots[at] = before + value;
    return before;
  }

  /** The value of a key, which is given one where it has none. */
  getOrSet(key: number, value: number): number {
    const at = this.placeOf(key);
    const known = this.slots[at] as number;
    if (known !== 0) return known;
    this.slots[at - 1] = key;
    return (this.slots[at] = value);
  }

  /** The place of a key's value. */
  private placeOf(key: number): number {
    const { slots, mask } = this;
    let at = ((Math.imul(key ^ (key >>> 16), 0x45d9f3b) >>> 6) & mask) | 1;
    while (slots[at] !== 0 && slots[at - 1] !== key) at = (at + 2) & mask;
    return at;
  }
}
