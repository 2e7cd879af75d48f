import { QUANTITY_TYPES, type QuantityType } from '../../../../src/core/recognition/recognition';
import { overlaps } from '../../../../src/core/text/span';
import { placeKey, type Counts } from '../names/nameScore';
import type { MarkedQuantity } from './annotatedQuantities';

/** What is said about the quantities of one type, or of all. */
export interface QuantityCounts {
  /** Borders and type are right. */
  readonly strict: Counts;
  /** Something of the same type overlaps. */
  readonly relaxed: Counts;
  /** Of the marked ones that something of the same type overlaps: in how many value, unit and modifier are right. */
  readonly value: number;
  readonly unit: number;
  readonly modifier: number;
}

/** A marked quantity and what was found in its place: the same span if there is one, else the first of its type that overlaps. */
export interface Pair {
  readonly marked: MarkedQuantity;
  readonly found: MarkedQuantity | null;
}

/** Of some texts, by type; `all` is every type together. Both lists are in text order, one entry a text. */
export function scoreQuantities(marked: readonly (readonly MarkedQuantity[])[], found: readonly (readonly MarkedQuantity[])[]): ReadonlyMap<QuantityType | 'all', QuantityCounts> {
  const texts = marked.map((quantities, at) => [quantities, found[at] ?? []] as const);
  return new Map([...QUANTITY_TYPES, 'all' as const].map((label) => [label, count(texts, label)]));
}

function count(texts: readonly (readonly [readonly MarkedQuantity[], readonly MarkedQuantity[]])[], label: QuantityType | 'all'): QuantityCounts {
  const of = (quantities: readonly MarkedQuantity[]): MarkedQuantity[] => quantities.filter(({ type }) => label === 'all' || type === label);
  const pairs = texts.flatMap(([marked, found]) => pairUp(of(marked), found));
  const matched = pairs.flatMap(({ marked, found: other }) => (other?.type === marked.type ? [{ marked, found: other }] : []));
  const totals = { found: texts.reduce((sum, [, found]) => sum + of(found).length, 0), marked: pairs.length };
  const hits = matched.filter(({ marked, found }) => placeKey(marked) === placeKey(found)).length;
  return {
    strict: { hits, ...totals },
    relaxed: { hits: new Set(matched.map(({ found }) => found)).size, ...totals },
    value: matched.filter(({ marked, found }) => isSameValue(marked.value, found.value)).length,
    unit: matched.filter(({ marked, found }) => marked.unit === found.unit).length,
    modifier: matched.filter(({ marked, found }) => marked.modifier === found.modifier).length,
  };
}

/** Each marked quantity with what was found there. Both in text order. */
export function pairUp(marked: readonly MarkedQuantity[], found: readonly MarkedQuantity[]): Pair[] {
  let next = 0;
  return marked.map((quantity) => {
    while ((found[next]?.end ?? Infinity) <= quantity.start) next++;
    const near: MarkedQuantity[] = [];
    for (let at = next; (found[at]?.start ?? Infinity) < quantity.end; at++) near.push(found[at] as MarkedQuantity);
    const same = near.find((other) => placeKey(other) === placeKey(quantity));
    return { marked: quantity, found: same ?? near.find(({ type }) => type === quantity.type) ?? near[0] ?? null };
  });
}

/** Values are the same up to the rounding of thirds and of decimals. */
export function isSameValue(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * 1e-6;
}

/** Found quantities that overlap nothing marked. */
export function spurious(marked: readonly MarkedQuantity[], found: readonly MarkedQuantity[]): MarkedQuantity[] {
  let next = 0;
  return found.filter((quantity) => {
    while ((marked[next]?.end ?? Infinity) <= quantity.start) next++;
    const other = marked[next];
    return !other || !overlaps(other, quantity);
  });
}
