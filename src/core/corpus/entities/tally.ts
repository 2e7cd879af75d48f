/** How often each key was added: a set that forgets a key with the last of those who added it. */
export class Tally<K> {
  private readonly counts = new Map<K, number>();

  get size(): number {
    return this.counts.size;
  }

  /** Whether the key is new. */
  add(key: K): boolean {
    const count = this.counts.get(key) ?? 0;
    this.counts.set(key, count + 1);
    return count === 0;
  }

  /** Whether it was the last of the key. */
  remove(key: K): boolean {
    const count = this.counts.get(key) ?? 0;
    if (count > 1) this.counts.set(key, count - 1);
    else this.counts.delete(key);
    return count === 1;
  }

  has(key: K): boolean {
    return this.counts.has(key);
  }

  keys(): IterableIterator<K> {
    return this.counts.keys();
  }

  entries(): IterableIterator<[K, number]> {
    return this.counts.entries();
  }
}

/** A map of tallies; a tally that is empty is forgotten. */
export class Tallies<K, V> {
  private readonly tallies = new Map<K, Tally<V>>();

  get(key: K): Tally<V> | undefined {
    return this.tallies.get(key);
  }

  add(key: K, value: V): boolean {
    let tally = this.tallies.get(key);
    if (!tally) this.tallies.set(key, (tally = new Tally()));
    return tally.add(value);
  }

  remove(key: K, value: V): boolean {
    const tally = this.tallies.get(key);
    const isLast = tally?.remove(value) ?? false;
    if (tally?.size === 0) this.tallies.delete(key);
    return isLast;
  }
}

export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
