import { TAGS } from './tags';

/** Adds a row of weights' sums to another. */
export function addRow(to: Int32Array, at: number, from: Int32Array, a: number): void {
  for (let tag = 0; tag < TAGS; tag++) to[at + tag] = (to[at + tag] as number) + (from[a + tag] as number);
}

/** Adds three rows at once: what is added to is read and written once. */
export function addThree(to: Int32Array, at: number, from: Int32Array, a: number, b: number, c: number): void {
  for (let tag = 0; tag < TAGS; tag++) to[at + tag] = (to[at + tag] as number) + (from[a + tag] as number) + (from[b + tag] as number) + (from[c + tag] as number);
}

export function addFive(to: Int32Array, at: number, from: Int32Array, a: number, b: number, c: number, d: number, e: number): void {
  for (let tag = 0; tag < TAGS; tag++) {
    to[at + tag] = (to[at + tag] as number) + (from[a + tag] as number) + (from[b + tag] as number) + (from[c + tag] as number) + (from[d + tag] as number) + (from[e + tag] as number);
  }
}
