const LOGARITHMS = Float32Array.from({ length: 4096 }, (_, n) => Math.log2(1 + n));

/** The binary logarithm of 1 + n for a whole number n, from a table where n is small. */
export function log2(n: number): number {
  return n < LOGARITHMS.length ? (LOGARITHMS[n] as number) : Math.log2(1 + n);
}
