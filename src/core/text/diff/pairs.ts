/** One thing in two versions of a file; in one of them it may not be there. */
export interface Pair<T> {
  readonly old?: T;
  readonly now?: T;
}

interface Placed<T> extends Pair<T> {
  readonly at: number;
}

/**
 * Finds each entry of one list in another, by its id, and of those that are left by what else it is known by. Entries of one id pair up in
 * their order. Linear in the lists.
 * @param otherwise what an entry is known by beside its id; null for nothing
 * @returns all pairs in the order of the new list; what is only in the old one comes after the entry that it stood behind
 */
export function pairUp<T>(old: readonly T[], now: readonly T[], idOf: (entry: T) => string, otherwise: (entry: T) => string | null): Pair<T>[] {
  const partners: (number | undefined)[] = now.map(() => undefined);
  const paired = old.map(() => false);
  const match = (keyOf: (entry: T) => string | null): void => {
    const waiting = new Map<string, number[]>();
    for (let at = old.length - 1; at >= 0; at--) {
      const entry = old[at];
      const key = entry === undefined || paired[at] === true ? null : keyOf(entry);
      if (key === null) continue;
      const others = waiting.get(key);
      if (others) others.push(at);
      else waiting.set(key, [at]);
    }
    now.forEach((entry, at) => {
      const key = partners[at] === undefined ? keyOf(entry) : null;
      const partner = key === null ? undefined : waiting.get(key)?.pop();
      if (partner === undefined) return;
      partners[at] = partner;
      paired[partner] = true;
    });
  };
  match(idOf);
  match(otherwise);
  return merged(old, now, partners);
}

function merged<T>(old: readonly T[], now: readonly T[], partners: readonly (number | undefined)[]): Pair<T>[] {
  const placeOf = new Map<number, number>();
  const pairs: Placed<T>[] = now.map((entry, at) => {
    const partner = partners[at];
    if (partner !== undefined) placeOf.set(partner, at);
    return { old: partner === undefined ? undefined : old[partner], now: entry, at };
  });
  let last = -1;
  old.forEach((entry, at) => {
    const place = placeOf.get(at);
    if (place === undefined) pairs.push({ old: entry, at: last + 0.5 });
    else last = place;
  });
  return pairs.sort((a, b) => a.at - b.at);
}
