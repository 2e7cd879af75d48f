import { overlaps } from '../../../../src/core/text/span';
import type { Timex } from './timexSets';

/** Counts of the expressions of one kind: marked, found, and what became of them. */
export interface TimexScore {
  marked: number;
  found: number;
  /** Found with the borders that are marked. */
  strict: number;
  /** Found expressions that touch a marked one, each marked one taken once. */
  relaxed: number;
  /** Of the relaxed, those of the marked type. */
  typed: number;
  /** Of the strict, those with the marked value. */
  valued: number;
  /** Of the relaxed, those with the marked value. */
  valuedRelaxed: number;
}

export interface Pair {
  readonly marked: Timex;
  readonly found: Timex;
}

export interface Aligned {
  readonly pairs: readonly Pair[];
  readonly missed: readonly Timex[];
  readonly spurious: readonly Timex[];
}

/** Pairs what was found with what is marked: equal borders first, then what touches, in text order. */
export function align(marked: readonly Timex[], found: readonly Timex[]): Aligned {
  const free = new Set(found);
  const partner = new Map<Timex, Timex>();
  const pair = (fits: (one: Timex, other: Timex) => boolean): void => {
    for (const one of marked) {
      const other = partner.has(one) ? undefined : [...free].find((candidate) => fits(one, candidate));
      if (!other) continue;
      partner.set(one, other);
      free.delete(other);
    }
  };
  pair(sameSpan);
  pair(overlaps);
  return {
    pairs: [...partner].map(([one, other]) => ({ marked: one, found: other })),
    missed: marked.filter((one) => !partner.has(one)),
    spurious: [...free],
  };
}

export function sameSpan(a: Timex, b: Timex): boolean {
  return a.start === b.start && a.end === b.end;
}

export const noScore = (): TimexScore => ({ marked: 0, found: 0, strict: 0, relaxed: 0, typed: 0, valued: 0, valuedRelaxed: 0 });

/** Adds a text's counts, for all types or one: then what is marked and what is found with it. */
export function addScore(score: TimexScore, { pairs, missed, spurious }: Aligned, type?: string): void {
  const of = ({ type: its }: Timex): boolean => type === undefined || its === type;
  score.marked += pairs.filter(({ marked }) => of(marked)).length + missed.filter(of).length;
  score.found += pairs.filter(({ found }) => of(found)).length + spurious.filter(of).length;
  for (const { marked, found } of pairs) {
    if (!of(marked) || !of(found)) continue;
    const exact = sameSpan(marked, found);
    const right = marked.value === found.value;
    score.relaxed++;
    if (exact) score.strict++;
    if (marked.type === found.type) score.typed++;
    if (right) score.valuedRelaxed++;
    if (exact && right) score.valued++;
  }
}

/** The harmonic mean of precision and recall, of `right` hits. */
export function f1(score: TimexScore, right: number): number {
  return (2 * right) / Math.max(1, score.marked + score.found);
}
