import { decision, refusal, unreadable, type Decision } from '../../text/yaml/decision';
import { readYaml, type YamlEntry, type YamlMapping, type YamlNode } from '../../text/yaml/yaml';
import type { YamlEdit } from '../../text/yaml/yamlConfirm';
import { entityConflict, idsOf } from './registry';

/** The keys of an entity in the order in which they are written. */
export const ENTITY_KEYS: readonly string[] = ['name', 'type', 'aliases', 'description', 'same_as', 'distinct_from'];

/** Makes the edits for one entity's keys; a string instead is why not. */
export function onEntity(yaml: string, id: string, make: (mapping: YamlMapping, ids: YamlMapping) => YamlEdit[] | string): Decision {
  return onEntry(yaml, id, ({ value }, ids) => {
    if (value.kind !== 'mapping' || value.repeated.length > 0) return `The entity ${id} is not valid; correct it in the registry first.`;
    return make(value, ids);
  });
}

export function onEntry(yaml: string, id: string, make: (entry: YamlEntry, ids: YamlMapping) => YamlEdit[] | string): Decision {
  return deciding(yaml, root => {
    const ids = root === null ? null : idsOf(root);
    const entry = id === 'format' ? undefined : ids?.byKey.get(id);
    if (root === null || ids === null || entry === undefined) return refusal(`The registry has no entity ${id}.`);
    if (ids.repeated.some(({ key }) => key.value === id)) return refusal(`The id ${id} stands in the registry twice; give one of the two another id first.`);
    const edits = make(entry, ids);
    return typeof edits === 'string' ? refusal(edits) : decided(yaml, root, edits, id);
  });
}

/** Reads a registry (null: it holds nothing yet) and lets `make` decide; refuses where it cannot be read. */
export function deciding(yaml: string, make: (root: YamlMapping | null) => Decision): Decision {
  const { root, problems } = readYaml(yaml);
  if (root === null) return problems.length > 0 ? unreadable('The registry', yaml, problems[0]) : make(null);
  if (root.kind !== 'mapping') return refusal('The registry has to hold ids, each with its keys. It was left as it is.');
  const twice = root.repeated.find(({ key }) => key.value === 'entities');
  return twice === undefined ? make(root) : refusal('entities: stands in the registry twice; put both parts under one first.');
}

export function decided(yaml: string, root: YamlMapping, edits: readonly YamlEdit[], id: string): Decision {
  return decision({ yaml, root, reread }, edits, id);
}

/** An entity that can be joined with another or taken apart; a string instead is why not. */
export function settledEntity(ids: YamlMapping, id: string): YamlEntry & { readonly value: YamlMapping } | string {
  const entry = id === 'format' ? undefined : ids.byKey.get(id);
  if (entry === undefined) return `The registry has no entity ${id}.`;
  if (ids.repeated.some(({ key }) => key.value === id)) return `The id ${id} stands in the registry twice; give one of the two another id first.`;
  const { value } = entry;
  if (value.kind !== 'mapping' || value.repeated.length > 0) return `The entity ${id} is not valid; correct it in the registry first.`;
  if (entityConflict(value) !== null) return `People disagree about ${id}; settle that conflict in the registry first.`;
  return { ...entry, value };
}

/** A registry that has become empty reads as nothing. */
function reread(yaml: string): YamlNode | null {
  const { root, problems } = readYaml(yaml);
  return root === null && problems.length === 0 ? { kind: 'scalar', value: '', style: 'plain', start: yaml.length, end: yaml.length } : root;
}
