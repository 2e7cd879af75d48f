import { CONFLICT_SIDES, conflictSides } from '../../text/conflict';
import { isNull, type YamlMapping, type YamlNode } from '../../text/yaml/yaml';
import type { YamlEdit } from '../../text/yaml/yamlConfirm';
import { setKey, unsetKeys } from '../../text/yaml/yamlKeys';
import { formatPlain, formatScalar } from '../../text/yaml/yamlScalar';
import { ANNOTATION_KEYS, STATUSES } from '../annotation';
import { onAnnotation, removeAnnotation } from './annotationDecisions';
import type { Decision } from './decision';

/** What an entry cannot be without, whatever a side leaves unsaid. */
const NEEDED: ReadonlySet<string> = new Set(['quote', 'label', 'before', 'after', 'zone', 'name', 'type', 'deleted']);

/**
 * Settles a conflict that a merge left open: the annotation gets the keys of one side, and the lines of both go. A side that says
 * `deleted: true` takes the annotation out.
 * @param side its number among the annotation's sides
 */
export function resolveConflict(yaml: string, id: string, side: number): Decision {
  let deleted = false;
  const settled = onAnnotation(yaml, id, ({ annotation, mapping }) => {
    const taken = annotation.status === 'conflict' ? takeSide(yaml, mapping, side, ANNOTATION_KEYS) : null;
    if (taken === null) return `The annotation ${id} is not in conflict any more.`;
    deleted = taken === 'deleted';
    if (taken === 'deleted') return [];
    if (!isDecided(annotation.sides[side]?.get('status'))) return `${conflictSides(mapping)[side]?.name ?? ''}: of ${id} says no status; write the one you want and delete ours: and theirs:.`;
    return taken;
  });
  return deleted ? removeAnnotation(yaml, id) : settled;
}

/**
 * The edits that give an entry what one side of its conflict says and end the conflict: the side's keys are set, those that only others
 * have go, and so do all sides. `deleted` where the side wants no entry; null where there is no such side.
 * @param number the side's number among `conflictSides`
 * @param order the keys of such an entry in the order in which they are written
 */
export function takeSide(yaml: string, mapping: YamlMapping, number: number, order: readonly string[]): YamlEdit[] | 'deleted' | null {
  const sides = conflictSides(mapping).map(({ said }) => said);
  const side = sides[number];
  if (side?.kind !== 'mapping') return null;
  const deleted = side.byKey.get('deleted')?.value;
  if (deleted?.kind === 'scalar' && deleted.value === 'true') return 'deleted';
  const said = [...side.byKey].filter(([, { value }]) => !isNull(value));
  const gone = new Set<string>(CONFLICT_SIDES);
  for (const key of [...sides.flatMap(keysOf), 'status']) if (!NEEDED.has(key)) gone.add(key);
  for (const [key] of said) gone.delete(key);
  const edits = said.flatMap(([key, { value }]) => setKey(yaml, mapping, key, inOneLine(yaml, value), value.kind === 'scalar' ? value.value : '', order, gone));
  return [...edits, ...unsetKeys(yaml, mapping, [...gone])];
}

function isDecided(status: string | undefined): boolean {
  return status !== 'conflict' && (STATUSES as readonly (string | undefined)[]).includes(status);
}

function keysOf(side: YamlNode): string[] {
  return side.kind === 'mapping' ? [...side.byKey.keys()] : [];
}

/** A value on one line, in the writing that it has where that will do. */
export function inOneLine(yaml: string, node: YamlNode): string {
  if (node.kind === 'sequence') return `[${node.items.map((item) => inOneLine(yaml, item)).join(', ')}]`;
  if (node.kind === 'mapping') return `{${[...node.byKey.values()].map(({ key, value }) => `${formatPlain(key.value)}: ${inOneLine(yaml, value)}`).join(', ')}}`;
  const written = yaml.slice(node.start, node.end);
  if ((node.style === 'single' || node.style === 'double') && !/[\r\n]/.test(written)) return written;
  const plain = node.style === 'plain' && (isNull(node) || formatPlain(node.value) === node.value || /^[+-]?[0-9.]+$/.test(node.value));
  return plain ? written : formatScalar(node.value);
}
