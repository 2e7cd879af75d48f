/** A hash of a string's code units, 32 bits; equal on every machine. FNV-1a with a final mix. */
export function hashString(s: string): number {
  let hash = FNV_BASIS;
  for (let at = 0; at < s.length; at++) hash = Math.imul(hash ^ s.charCodeAt(at), FNV_PRIME);
  return mix(hash);
}

export const FNV_BASIS = 0x811c9dc5 | 0;
export const FNV_PRIME = 0x01000193;

/** Spreads a number over all 32 bits (the finaliser of MurmurHash3). */
export function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** Joins a number to a hash; the order matters. */
export function join(hash: number, value: number): number {
  const joined = Math.imul(hash ^ Math.imul(value, 0x9e3779b1), 0x2c1b3c6d);
  return joined ^ (joined >>> 15);
}
