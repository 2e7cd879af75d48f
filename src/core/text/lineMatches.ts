import type { TextEdit } from './edits';

/** A text as its lines, each with its line break; the last one may lack it. */
export function linesOf(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

/**
 * Which lines of `then` still stand in `now`: for each line its number there, or -1. Lines that each text has once are matched first, as far
 * as they stand in the same order (patience diff); from those, and from the ends, equal neighbours are matched, downwards before upwards. So of
 * lines that repeat only those count whose neighbourhood stands. O(n log n) in the number of lines.
 */
export function matchLines(then: readonly string[], now: readonly string[]): Int32Array {
  const matches = new Int32Array(then.length).fill(-1);
  let at = 0;
  let there = 0;
  for (const [a, b] of [...increasing(uniquePairs(then, now)), [then.length, now.length] as const]) {
    while (at < a && there < b && then[at] === now[there]) matches[at++] = there++;
    for (let i = a - 1, j = b - 1; i >= at && j >= there && then[i] === now[j]; i--, j--) matches[i] = j;
    if (a < then.length) matches[a] = b;
    at = a + 1;
    there = b + 1;
  }
  return matches;
}

/** The smallest stretch of whole lines whose replacement makes `now` of `then`; no edit where they are the same. */
export function replacement(then: string, now: string): TextEdit[] {
  if (then === now) return [];
  const old = linesOf(then);
  const lines = linesOf(now);
  let top = 0;
  let start = 0;
  while (top < old.length && old[top] === lines[top]) start += old[top++]?.length ?? 0;
  let bottom = 0;
  let behind = 0;
  while (bottom < Math.min(old.length, lines.length) - top && old.at(-1 - bottom) === lines.at(-1 - bottom)) behind += old.at(-1 - bottom++)?.length ?? 0;
  return [{ start, end: then.length - behind, text: now.slice(start, now.length - behind) }];
}

/** Lines that stand once in each of the two, as pairs of numbers in the order of the first. */
function uniquePairs(then: readonly string[], now: readonly string[]): [number, number][] {
  const there = numbersOfUnique(now);
  const pairs: [number, number][] = [];
  for (const [line, at] of numbersOfUnique(then)) {
    const match = there.get(line) ?? -1;
    if (at >= 0 && match >= 0) pairs.push([at, match]);
  }
  return pairs;
}

/** The number of each line that stands once; -1 for one that repeats. */
function numbersOfUnique(lines: readonly string[]): Map<string, number> {
  const numbers = new Map<string, number>();
  lines.forEach((line, number) => numbers.set(line, numbers.has(line) ? -1 : number));
  return numbers;
}

/** The longest run of pairs whose second numbers rise. */
function increasing(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const piles: number[] = [];
  const previous = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, value], index) => {
    let low = 0;
    for (let high = piles.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((pairs[piles[middle] ?? 0]?.[1] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = piles[low - 1] ?? -1;
    piles[low] = index;
  });
  const run: (readonly [number, number])[] = [];
  for (let index = piles.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const pair = pairs[index];
    if (pair) run.push(pair);
  }
  return run.reverse();
}
