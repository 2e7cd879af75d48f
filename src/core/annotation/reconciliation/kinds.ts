import { type QUANTITY_TYPES, type QuantityType, QUOTATION_KINDS, type QuotationKind } from '../../recognition/recognition';
import { DEFAULT_KINDS, type WrittenKinds } from './suggestions';

const QUANTITIES: ReadonlyMap<string, QuantityType> = new Map([
  ['money', 'MONEY'], ['percentages', 'PERCENT'], ['measures', 'QUANTITY'], ['counts', 'CARDINAL'], ['ordinals', 'ORDINAL'],
] as const satisfies readonly (readonly [string, (typeof QUANTITY_TYPES)[number]])[]);

/** What people call the kinds that `annotate` can write. */
export const KIND_NAMES: readonly string[] = ['names', 'titles', 'times', ...QUANTITIES.keys(), ...QUOTATION_KINDS];

/** The kinds that a list of their names asks for; names that mean nothing are passed over. Undefined means the defaults. */
export function kindsOf(names: readonly string[] | undefined): WrittenKinds {
  if (names === undefined) return DEFAULT_KINDS;
  const asked = new Set(names);
  return {
    names: asked.has('names'),
    titles: asked.has('titles'),
    times: asked.has('times'),
    quantities: new Set([...QUANTITIES].filter(([name]) => asked.has(name)).map(([, type]) => type)),
    quotations: new Set<QuotationKind>(QUOTATION_KINDS.filter((kind) => asked.has(kind))),
  };
}
