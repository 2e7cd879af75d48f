/** Longer words are no slip of the pen for anything. */
const MAX_LENGTH = 80;

/**
 * Of the candidates those that a word may be a slip for: equal but for case, a hyphenated part of it, or few letters different (one in four, two at
 * most). The nearest first; equally near ones in the order given. At most `limit`.
 */
export function nearest(word: string, candidates: Iterable<string>, limit = 3): string[] {
  const folded = word.trim().toLowerCase();
  if (folded === '' || folded.length > MAX_LENGTH) return [];
  const most = Math.min(2, Math.max(1, Math.floor(folded.length / 4)));
  const found: { candidate: string; distance: number }[] = [];
  for (const candidate of candidates) {
    if (candidate === word || Math.abs(candidate.length - folded.length) > MAX_LENGTH) continue;
    const other = candidate.toLowerCase();
    const distance = isPart(folded, other) || isPart(other, folded) ? 1 : editDistance(folded, other, most);
    if (distance <= most) found.push({ candidate, distance });
  }
  return found.sort((a, b) => a.distance - b.distance).slice(0, limit).map(({ candidate }) => candidate);
}

/** `duarte` of `ana-duarte`. */
function isPart(part: string, whole: string): boolean {
  return part.length >= 3 && (whole.startsWith(`${part}-`) || whole.endsWith(`-${part}`));
}

/** Letters to insert, take out, replace, or exchange with their neighbour (optimal string alignment); more than `most` is Infinity. */
function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      const swapped = i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  const distance = last[b.length] ?? Infinity;
  return distance <= most ? distance : Infinity;
}
