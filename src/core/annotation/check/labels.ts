import { warning, type Problem } from '../../text/problem';
import { shown } from '../../text/yaml/yaml';
import { kindOfLabel, type Annotation } from '../annotation';

/** A corpus may have labels of its own, but one that differs from a known label by its case alone is a slip. */
export function labelFinding({ id, label, keys, idSpan }: Annotation): Problem[] {
  const known = knownLabel(label);
  if (known === null) return [];
  return [warning('unknown-label', `${shown(id)}: ${shown(label)} is a label of your own; if it should be ${known}, write it so`, keys.get('label')?.value ?? idSpan)];
}

/** The label that is meant by one in another case or with other marks between its words; null where none is, or it is right. */
export function knownLabel(label: string): string | null {
  const upper = label.trim().toUpperCase().replace(/[ -]/g, '_');
  return upper !== label && kindOfLabel(upper) !== null ? upper : null;
}
