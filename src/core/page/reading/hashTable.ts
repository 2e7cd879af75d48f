/** An open-addressing table from 32-bit hashes to integers other than 0; much quicker than a Map of strings. */
export class HashTable {
  private readonly keys: Int32Array;
  private readonly values: Int32Array;
  private readonly mask: number;

  /** @param capacity the most keys that it will hold */
  constructor(capacity: number) {
    let size = 16;
    while (size < capacity * 2) size *= 2;
    this.keys = new Int32Array(size);
    this.values = new Int32Array(size);
    this.mask = size - 1;
  }

  /** The value of a key; 0 where it has none. */
  get(key: number): number {
    return this.values[this.slot(key)] as number;
  }

  set(key: number, value: number): void {
    const slot = this.slot(key);
    this.keys[slot] = key;
    this.values[slot] = value;
  }

  /** Adds to the value of a key. @returns the value before */
  add(key: number, value: number): number {
    const slot = this.slot(key);
    const before = this.values[slot] as number;
    this.keys[slot] = key;
    this.values[slot] = before + value;
    return before;
  }

  private slot(key: number): number {
    let slot = Math.imul(key ^ (key >>> 16), 0x45d9f3b) >>> 7 & this.mask;
    while (this.values[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & this.mask;
    return slot;
  }
}
