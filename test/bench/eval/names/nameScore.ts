import type { Span } from '../../../../src/core/text/span';
import type { Marked } from './nameSets';

/** How many names were found as they are marked, how many were found, how many there are. */
export interface Counts {
  readonly hits: number;
  readonly found: number;
  readonly marked: number;
}

export interface NameScore {
  /** All scored classes together: span and class must be right. */
  readonly all: Counts;
  readonly byLabel: ReadonlyMap<string, Counts>;
  /** All scored classes together, where the span alone must be right. */
  readonly span: Counts;
}

/** Strict figures over some texts: a name counts where both its borders and its class are right. Names of other classes are left out on both sides. */
export function scoreNames(marked: readonly (readonly Marked[])[], found: readonly (readonly Marked[])[], labels: readonly string[]): NameScore {
  const scored = new Set(labels);
  const only = (names: readonly Marked[]): Marked[] => names.filter(({ label }) => scored.has(label));
  const pairs = marked.map((names, at) => [only(names), only(found[at] ?? [])] as const);
  const byLabel = new Map(labels.map((label) => [label, sum(pairs.map((pair) => count(...pair, label)))]));
  return { all: sum([...byLabel.values()]), byLabel, span: sum(pairs.map((pair) => count(...pair))) };
}

function count(marked: readonly Marked[], found: readonly Marked[], label?: string): Counts {
  const of = (names: readonly Marked[]): Marked[] => (label === undefined ? [...names] : names.filter((name) => name.label === label));
  const [there, here] = [of(marked), of(found)];
  const places = new Set(there.map(placeKey));
  return { hits: here.filter((name) => places.has(placeKey(name))).length, found: here.length, marked: there.length };
}

export function placeKey({ start, end }: Span): string {
  return `${start}-${end}`;
}

export function sum(all: readonly Counts[]): Counts {
  return all.reduce((a, b) => ({ hits: a.hits + b.hits, found: a.found + b.found, marked: a.marked + b.marked }), { hits: 0, found: 0, marked: 0 });
}

/** Precision, recall and F1, 0…1. Where there is nothing to find, finding nothing is right. */
export function rates({ hits, found, marked }: Counts): { readonly precision: number; readonly recall: number; readonly f1: number } {
  return {
    precision: found > 0 ? hits / found : marked > 0 ? 0 : 1,
    recall: marked > 0 ? hits / marked : 1,
    f1: found + marked > 0 ? (2 * hits) / (found + marked) : 1,
  };
}
