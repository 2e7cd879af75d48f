import { conflictIn } from '../../text/conflict';
import { entriesOf, section, type Sidecar } from '../sidecar/sidecar';
import type { CheckFinding } from './check';

/** Where two people disagree, as a merge wrote it down: about an annotation, a correction or a zone. */
export function conflicts(sidecar: Sidecar): CheckFinding[] {
  const found: CheckFinding[] = [];
  for (const { key, value } of entriesOf(sidecar, 'annotations')) {
    const finding = conflictIn(value, 'Write the status you want and delete ours: and theirs:');
    if (finding !== null) found.push({ ...finding, id: key.value });
  }
  for (const { value } of entriesOf(sidecar, 'zones')) found.push(...some(conflictIn(value, 'Write the keys that are right and delete status:, ours: and theirs:')));
  const corrections = section(sidecar, 'corrections')?.value;
  for (const { value } of corrections?.kind === 'mapping' ? corrections.entries : []) found.push(...some(conflictIn(value, 'Write the value that is right')));
  return found;
}

function some<T>(value: T | null): T[] {
  return value === null ? [] : [value];
}
