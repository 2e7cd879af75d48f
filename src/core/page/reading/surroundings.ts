import type { Columns } from './columns';

/** The farthest that a window reaches. */
const WIDEST = 30;
/** Where the sum before the first line stands: windows may reach beyond the page without asking where it ends. */
export const SUMS = WIDEST;

/** Sums of a column's values up to each line, so that the sum over any stretch is a difference: the sum before line `i` is at `SUMS + i`. */
export function prefixSums({ values, count, memory }: Columns, start: number): Float64Array {
  const sums = memory.doubles(count + 2 * WIDEST + 2);
  let sum = 0;
  for (let line = 0; line < count; line++) {
    sum += values[start + line] as number;
    sums[SUMS + line + 1] = sum;
  }
  return sums.fill(sum, SUMS + count + 1);
}

/** A mean over `radius` lines on either side, and its column's name: put together once, not for every page. */
export interface Window {
  readonly radius: number;
  readonly mean: string;
}

/** @throws RangeError where it is wider than the widest */
export function windowOf(name: string, radius: number): Window {
  if (radius > WIDEST) throw new RangeError(`A window must not reach further than ${WIDEST} lines`);
  return { radius, mean: `${name}~${radius}` };
}

/** The mean over a window; beyond the page's ends there is nothing. */
export function addWindow(columns: Columns, { mean, radius }: Window, sums: Float64Array): void {
  const { values, count } = columns;
  const means = columns.add(mean);
  const per = 1 / (2 * radius + 1);
  const [from, to] = [SUMS - radius, SUMS + radius + 1];
  for (let line = 0; line < count; line++) values[means + line] = ((sums[line + to] as number) - (sums[line + from] as number)) * per;
}

/** Means over the lines before (`<`), and over those after (`>`), that fade with the distance, and their columns' names. */
export interface Fading {
  readonly name: string;
  readonly fading: number;
  readonly before: string;
  readonly after: string;
}

export function fadingOf(name: string, fading: number): Fading {
  return { name, fading, before: `${name}<${fading}`, after: `${name}>${fading}` };
}

/** @param start of the column whose values fade */
export function addFading(columns: Columns, { before: nameBefore, after: nameAfter, fading }: Fading, start: number): void {
  const { values, count } = columns;
  const before = columns.add(nameBefore);
  const after = columns.add(nameAfter);
  const share = 1 - fading;
  let [above, below] = [0, 0];
  // Both ways in one loop: neither waits for the other's sum.
  for (let line = 0, from = count - 1; from >= 0; line++, from--) {
    values[before + line] = above;
    values[after + from] = below;
    above = above * fading + (values[start + line] as number) * share;
    below = below * fading + (values[start + from] as number) * share;
  }
}

/** The same of two columns at once: a sum waits for the one before it, and meanwhile the others go on. */
export function addFadings(columns: Columns, one: Fading, start: number, other: Fading, otherStart: number): void {
  const { values, count } = columns;
  const [before, after, otherBefore, otherAfter] = [columns.add(one.before), columns.add(one.after), columns.add(other.before), columns.add(other.after)];
  const [fading, otherFading] = [one.fading, other.fading];
  const [share, otherShare] = [1 - fading, 1 - otherFading];
  let [above, below, otherAbove, otherBelow] = [0, 0, 0, 0];
  for (let line = 0, from = count - 1; from >= 0; line++, from--) {
    values[before + line] = above;
    values[after + from] = below;
    values[otherBefore + line] = otherAbove;
    values[otherAfter + from] = otherBelow;
    above = above * fading + (values[start + line] as number) * share;
    below = below * fading + (values[start + from] as number) * share;
    otherAbove = otherAbove * otherFading + (values[otherStart + line] as number) * otherShare;
    otherBelow = otherBelow * otherFading + (values[otherStart + from] as number) * otherShare;
  }
}

/** The farthest that a line's distance from a region is told, and what is added to that of a line after it. */
const FAR = 20;
const AFTER = 100;
const INSIDE = 50;

/**
 * The one stretch of lines whose gains sum to the most (Kadane's algorithm): whether a line is before, in or after it, and how far; and how much
 * of all there is to gain is in it.
 * @param share the name of the column of that share
 */
export function addRegion(columns: Columns, name: string, share: string, gains: Float32Array, all: number): void {
  const { values, count } = columns;
  let [best, sum, start, from, to] = [0, 0, 0, 0, -1];
  for (let line = 0; line < count; line++) {
    if (sum <= 0) [sum, start] = [0, line];
    sum += gains[line] as number;
    if (sum > best) [best, from, to] = [sum, start, line];
  }
  const place = columns.add(name);
  for (let line = 0; line < count && to >= 0; line++) {
    values[place + line] = line < from ? Math.max(0, FAR + line - from) : line > to ? AFTER + Math.min(FAR, line - to) : INSIDE;
  }
  columns.fill(columns.add(share), best / Math.max(1, all));
}
