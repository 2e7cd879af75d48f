import { refusal, type Decision } from '../../text/yaml/decision';
import { inSteps } from '../../text/yaml/steps';
import { isNull, type YamlMapping, type YamlNode } from '../../text/yaml/yaml';
import type { YamlEdit } from '../../text/yaml/yamlConfirm';
import { setKey, unsetKey } from '../../text/yaml/yamlKeys';
import { formatPlain } from '../../text/yaml/yamlScalar';
import { sameAsIn } from './registry';
import { ENTITY_KEYS, onEntity } from './registryDecision';
import { listEdits } from './registryLists';

/** Says under which id an authority knows an entity: one line. Null takes that away. */
export function setSameAs(yaml: string, id: string, authority: string, value: string | null): Decision {
  if (!/^[^\s:]+$/.test(authority) || value?.trim() === '') return refusal('same_as: says where else the entity is known, as in wikidata: Q42.');
  return onEntity(yaml, id, mapping => sameAsEdits(yaml, mapping, authority, value));
}

/** The edits for that; a string instead is why there are none. */
export function sameAsEdits(yaml: string, mapping: YamlMapping, authority: string, value: string | null): YamlEdit[] | string {
  const node = mapping.byKey.get('same_as')?.value;
  const known = node === undefined || isNull(node) ? [] : sameAsIn(node);
  if (known === null) return 'same_as: has to hold an id for each authority, as in wikidata: Q42; correct it in the registry first.';
  const others = known.filter(other => other.authority !== authority);
  if (value === null && others.length === known.length) return `same_as: does not hold ${authority}.`;
  if (value === null && others.length === 0) return unsetKey(yaml, mapping, 'same_as');
  if (node?.kind === 'mapping' && node.entries.length > 0) return inMapping(yaml, node, authority, value);
  const now = value === null ? others : known.length > others.length ? known.map(same => (same.authority === authority ? { authority, id: value } : same)) : [...known, { authority, id: value }];
  const braces = `{${now.map(same => `${formatPlain(same.authority)}: ${formatPlain(same.id)}`).join(', ')}}`;
  return setKey(yaml, mapping, 'same_as', braces, braces, ENTITY_KEYS);
}

function inMapping(yaml: string, node: YamlMapping, authority: string, value: string | null): YamlEdit[] {
  return value === null ? unsetKey(yaml, node, authority) : setKey(yaml, node, authority, formatPlain(value), value, [...node.entries.map(({ key }) => key.value), authority]);
}

/** Says that an entity is none of some others. Ids that it says so of already are left out. */
export function addDistinctions(yaml: string, id: string, others: readonly string[]): Decision {
  if (others.includes(id)) return refusal(`${id} cannot be distinct from itself.`);
  return onEntity(yaml, id, (mapping, ids) => {
    const unknown = others.find(other => other === 'format' || !ids.byKey.has(other));
    return unknown === undefined ? listEdits(yaml, mapping, 'distinct_from', ENTITY_KEYS, { add: others }) : `The registry has no entity ${unknown}.`;
  });
}

/** Says of two entities that they are not one, in both entries. */
export function keepApart(yaml: string, one: string, other: string): Decision {
  return inSteps(yaml, [now => addDistinctions(now ?? '', one, [other]), now => addDistinctions(now ?? '', other, [one])], one);
}

/** Takes that away again, wherever it stands. */
export function letTogether(yaml: string, one: string, other: string): Decision {
  const without = (id: string, gone: string) => (now: string | null): Decision => onEntity(now ?? '', id, mapping => {
    return holds(mapping.byKey.get('distinct_from')?.value, gone) ? listEdits(now ?? '', mapping, 'distinct_from', ENTITY_KEYS, { remove: gone }) : [];
  });
  return inSteps(yaml, [without(one, other), without(other, one)], one);
}

/** Whether a list, or one value in the place of a list, holds a text. */
export function holds(node: YamlNode | undefined, value: string): boolean {
  if (node === undefined || node.kind === 'mapping') return false;
  return node.kind === 'scalar' ? node.value === value && !isNull(node) : node.items.some(item => item.kind === 'scalar' && item.value === value && !isNull(item));
}
