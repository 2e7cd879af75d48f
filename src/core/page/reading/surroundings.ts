import type { Columns } from './columns';

/** Sums up to each line, so that the sum over any stretch is a difference. */
export function prefixSums(values: Float32Array): Float64Array {
  const sums = new Float64Array(values.length + 1);
  let sum = 0;
  for (let at = 0; at < values.length; at++) {
    sum += values[at] as number;
    sums[at + 1] = sum;
  }
  return sums;
}

/** A mean over `radius` lines on either side, and its column's name: put together once, not for every page. */
export interface Window {
  readonly radius: number;
  readonly mean: string;
}

export function windowOf(name: string, radius: number): Window {
  return { radius, mean: `${name}~${radius}` };
}

/** The mean over a window; beyond the page's ends there is nothing. */
export function addWindow(columns: Columns, { mean, radius }: Window, sums: Float64Array): void {
  const n = columns.count;
  const means = columns.add(mean);
  const per = 1 / (2 * radius + 1);
  for (let line = 0; line < n; line++) means[line] = ((sums[Math.min(n, line + radius + 1)] as number) - (sums[Math.max(0, line - radius)] as number)) * per;
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

export function addFading(columns: Columns, { before: nameBefore, after: nameAfter, fading }: Fading, values: Float32Array): void {
  const before = columns.add(nameBefore);
  const after = columns.add(nameAfter);
  const share = 1 - fading;
  let [above, below] = [0, 0];
  // Both ways in one loop: neither waits for the other's sum.
  for (let line = 0, from = columns.count - 1; from >= 0; line++, from--) {
    before[line] = above;
    after[from] = below;
    above = above * fading + (values[line] as number) * share;
    below = below * fading + (values[from] as number) * share;
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
  let [best, sum, start, from, to] = [0, 0, 0, 0, -1];
  for (let line = 0; line < columns.count; line++) {
    if (sum <= 0) [sum, start] = [0, line];
    sum += gains[line] as number;
    if (sum > best) [best, from, to] = [sum, start, line];
  }
  const place = columns.add(name);
  for (let line = 0; line < columns.count; line++) {
    place[line] = to < 0 ? 0 : line < from ? Math.max(0, FAR + line - from) : line > to ? AFTER + Math.min(FAR, line - to) : INSIDE;
  }
  columns.add(share).fill(best / Math.max(1, all));
}
