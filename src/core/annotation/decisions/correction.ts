import { type Target, accept, onAnnotation, relabel } from './annotationDecisions';
import { number, plain, quoted, setAll, type Wanted } from './changedDecision';
import type { Decision } from './decision';

/** What a person says a time, an amount or a quotation is; null says that it has none, and what is left out stays. */
export interface Correction {
  /** Where what it is makes it something of another label: an amount of time and no date. */
  readonly label?: string;
  readonly value?: string | number;
  readonly unit?: string | null;
  readonly modifier?: string | null;
  readonly quotationKind?: string;
  /** Words, or an id of the registry; null for nobody. */
  readonly speaker?: string | { readonly id: string } | null;
}

/** Corrects what an annotation says of its words, which accepts it: the keys that are said otherwise change, and its status. The id stays. */
export function correctAnnotation(yaml: string, id: string, correction: Correction): Decision {
  return onAnnotation(yaml, id, (target: Target) => {
    const { annotation: { label }, mapping } = target;
    const labelled = correction.label === undefined || correction.label === label ? [] : relabel(yaml, target, correction.label);
    return [...labelled, ...accept(yaml, mapping), ...setAll(yaml, mapping, new Map(wanted(correction)))];
  });
}

function wanted({ value, unit, modifier, quotationKind, speaker }: Correction): Wanted[] {
  const keys: Wanted[] = [];
  if (value !== undefined) keys.push(['value', number(value) ?? plain(value)]);
  if (unit !== undefined) keys.push(['unit', plain(unit ?? undefined)]);
  if (modifier !== undefined) keys.push(['modifier', plain(modifier ?? undefined)]);
  if (quotationKind !== undefined) keys.push(['kind', plain(quotationKind)]);
  if (speaker !== undefined) keys.push(['speaker', speaker === null ? null : typeof speaker === 'string' ? quoted(speaker) : plain(speaker.id)]);
  return keys;
}
