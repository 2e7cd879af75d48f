import { quoted } from '../../text/diff/changes';
import { byCodeUnits, type Value } from '../../text/diff/values';
import { listOf, registryItems, type RegistryItem } from './registryItems';

/**
 * A registry as lines that each say one thing, so that a line-by-line comparison speaks of entities: the same lines for the same content,
 * whatever the quoting, order of keys, layout or comments. Null where it cannot be read.
 */
export function registryText(yaml: string): string[] | null {
  const reading = registryItems(yaml);
  return 'problems' in reading ? null : reading.items.flatMap(linesOf);
}

/** What comes first of an entity, and how its keys are called. */
const KEYS: ReadonlyMap<string, string> = new Map([['aliases', 'alias'], ['description', 'description'], ['same_as', 'same as'], ['distinct_from', 'distinct from']]);

function linesOf({ id, name, type, valid, conflict, others }: RegistryItem): string[] {
  const state = conflict ? ['conflict'] : valid ? [] : ['invalid'];
  const head = [id, ...state, ...(type === undefined ? [] : [type]), ...(name === undefined ? [] : [whole(name)])].join('  ');
  const keys = [...KEYS.keys(), ...[...others.keys()].filter(key => !KEYS.has(key) && key !== 'status').sort(byCodeUnits)];
  return [head, ...keys.flatMap(key => listOf(others.get(key)).map(value => `${id}  ${KEYS.get(key) ?? key}  ${show(key, value)}`))];
}

function show(key: string, value: Value): string {
  const text = typeof value === 'string' ? value : value.join('; ');
  if (key === 'same_as') return text.replace(/^\{(.*)\}$/, '$1');
  return key === 'aliases' || key === 'description' ? whole(text) : text;
}

function whole(text: string): string {
  return quoted(text, Infinity);
}
