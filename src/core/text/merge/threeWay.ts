/**
 * What one side changed, or what nobody did. Undefined as base: there was nothing before.
 * @param both chooses where both sides differ from the base and from each other; it must not care which argument is which
 */
export function threeWay<T>(base: T | undefined, ours: T, theirs: T, both: (ours: T, theirs: T) => T): T {
  if (ours === theirs || theirs === base) return ours;
  if (ours === base) return theirs;
  return both(ours, theirs);
}

export function smaller(a: string, b: string): string {
  return a < b ? a : b;
}

/** The longer, so that nothing is lost; of equal length the smaller. */
export function longer(a: string, b: string): string {
  if (a.length !== b.length) return a.length > b.length ? a : b;
  return smaller(a, b);
}

/** Both, the smaller first; or the one that holds the other. */
export function joined(a: string, b: string, between: string): string {
  if (a.includes(b)) return a;
  if (b.includes(a)) return b;
  return a < b ? a + between + b : b + between + a;
}
