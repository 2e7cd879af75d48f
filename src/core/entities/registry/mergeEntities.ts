import { refusal, type Decision } from '../../text/yaml/decision';
import type { YamlEdit } from '../../text/yaml/yamlConfirm';
import { setKey } from '../../text/yaml/yamlKeys';
import { formatPlain, formatScalar } from '../../text/yaml/yamlScalar';
import { isNull, readYaml, shown, type YamlEntry, type YamlMapping, type YamlNode } from '../../text/yaml/yaml';
import { inSteps } from '../../text/yaml/steps';
import { idsOf, sameAsIn } from './registry';
import { keepComments } from './registryComments';
import { decided, deciding, ENTITY_KEYS, settledEntity } from './registryDecision';
import { addAliases, removeEntity, setEntityField } from './registryEdits';
import { listEdits } from './registryLists';
import { holds, sameAsEdits } from './registryRelations';

/** What a merge does to the registry, and what the two entries said that cannot both stand: of that the surviving entry's stays. */
export type EntityMerge = Decision & { readonly conflicts: readonly string[] };

type Whole = YamlEntry & { readonly value: YamlMapping };

/**
 * Makes one entity of two: `from` goes, and `into` has its names, its description, its identities, what it is distinct from, and its keys of
 * other kinds too. Comments in the entry that goes come to stand in the other. Where others are distinct from the one, they are now from the
 * other. Refuses entries that are not valid or in conflict.
 */
export function mergeEntities(yaml: string, into: string, from: string): EntityMerge {
  if (into === from) return { ...refusal('One entity cannot be merged with itself.'), conflicts: [] };
  const conflicts: string[] = [];
  const united = inSteps(yaml, [
    now => deciding(now ?? '', root => {
      const ids = root === null ? null : idsOf(root);
      const [survivor, going] = [into, from].map(id => (ids === null ? `The registry has no entity ${id}.` : settledEntity(ids, id)));
      if (root === null || ids === null || survivor === undefined || going === undefined) return refusal(`The registry has no entity ${from}.`);
      if (typeof survivor === 'string') return refusal(survivor);
      if (typeof going === 'string') return refusal(going);
      conflicts.push(...conflictsBetween(survivor, going));
      const edits = [...identities(yaml, survivor, going), ...distinctions(yaml, ids, survivor, going), ...otherKeys(yaml, survivor, going)];
      const failed = edits.find(edit => typeof edit === 'string');
      return failed === undefined ? decided(yaml, root, edits.filter(edit => typeof edit !== 'string'), into) : refusal(failed);
    }),
    now => addAliases(now ?? '', into, missingNames(now ?? '', into, from)),
    now => unitedDescription(now ?? '', into, from),
    now => removeEntity(now ?? '', from),
    now => keepComments(yaml, now ?? '', into),
  ], into);
  return { ...united, conflicts };
}

function field({ value }: Whole, key: string): YamlNode | undefined {
  const node = value.byKey.get(key)?.value;
  return node === undefined || isNull(node) ? undefined : node;
}

function textOf(entry: Whole, key: string): string | undefined {
  const node = field(entry, key);
  return node?.kind === 'scalar' ? node.value : undefined;
}

function conflictsBetween(into: Whole, from: Whole): string[] {
  const [stays, goes] = [into.key.value, from.key.value];
  const told: string[] = [];
  const types = [textOf(into, 'type'), textOf(from, 'type')];
  if (types[0] !== types[1]) told.push(`type: ${stays} is ${types[0] ?? 'of none'}, ${goes} ${types[1] ?? 'of none'}`);
  for (const [one, other] of [[into, from], [from, into]] as const) {
    if (holds(field(one, 'distinct_from'), other.key.value)) told.push(`distinct_from: ${one.key.value} was said not to be ${other.key.value}`);
  }
  const known = new Map(said(into).map(same => [same.authority, same.id]));
  for (const { authority, id } of said(from)) {
    if (known.has(authority) && known.get(authority) !== id) told.push(`same_as: ${authority} has ${stays} as ${shown(known.get(authority) ?? '')}, ${goes} as ${shown(id)}`);
  }
  for (const { key, value } of from.value.entries) {
    const own = ENTITY_KEYS.includes(key.value) ? undefined : field(into, key.value);
    if (own !== undefined && !isNull(value) && inBraces(own) !== inBraces(value)) told.push(`${key.value}: ${stays} has ${shown(inBraces(own))}, ${goes} ${shown(inBraces(value))}`);
  }
  return told;
}

function said(entry: Whole): readonly { readonly authority: string; readonly id: string }[] {
  const node = field(entry, 'same_as');
  return node === undefined ? [] : (sameAsIn(node) ?? []);
}

type Edits = (YamlEdit | string)[];

/** What authorities call the one that goes, where they do not know the other. */
function identities(yaml: string, into: Whole, from: Whole): Edits {
  const node = field(from, 'same_as');
  if (node === undefined) return [];
  const more = sameAsIn(node);
  if (more === null) return [`${from.key.value}: same_as: cannot be read; correct it in the registry first.`];
  const known = new Set(said(into).map(({ authority }) => authority));
  const fresh = more.filter(({ authority }, at) => !known.has(authority) && more.findIndex(other => other.authority === authority) === at);
  const [first, ...rest] = fresh;
  if (first === undefined) return [];
  if (field(into, 'same_as') === undefined) {
    const braces = `{${[first, ...rest].map(same => `${formatPlain(same.authority)}: ${formatPlain(same.id)}`).join(', ')}}`;
    return setKey(yaml, into.value, 'same_as', braces, braces, ENTITY_KEYS);
  }
  if (rest.length > 0 && field(into, 'same_as')?.kind !== 'mapping') return ['same_as: is written in a way that does not let several be added; write it as {wikidata: Q42}.'];
  return fresh.flatMap(({ authority, id }): Edits => {
    const edits = sameAsEdits(yaml, into.value, authority, id);
    return typeof edits === 'string' ? [edits] : edits;
  });
}

/** Keys that only the one that goes has, each on one line. */
function otherKeys(yaml: string, into: Whole, from: Whole): Edits {
  const last = into.value.entries.at(-1)?.key.value ?? '';
  return from.value.entries.flatMap(({ key, value }) => {
    if (ENTITY_KEYS.includes(key.value) || isNull(value) || field(into, key.value) !== undefined) return [];
    return setKey(yaml, into.value, key.value, inBraces(value), inBraces(value), [last, key.value]);
  });
}

/** Everyone who was distinct from the one that goes is so from the one that stays. */
function distinctions(yaml: string, ids: YamlMapping, into: Whole, from: Whole): Edits {
  const edits: Edits = [];
  const change = (entry: Whole, wanted: Parameters<typeof listEdits>[4]): void => {
    const made = listEdits(yaml, entry.value, 'distinct_from', ENTITY_KEYS, wanted);
    edits.push(...(typeof made === 'string' ? [made] : made));
  };
  const [stays, goes] = [into.key.value, from.key.value];
  for (const entry of ids.byKey.values()) {
    const { value } = entry;
    if (entry.key.value === goes || value.kind !== 'mapping') continue;
    const whole = { ...entry, value };
    const names = holds(field(whole, 'distinct_from'), goes);
    if (entry.key.value !== stays) {
      if (names) change(whole, { replace: goes, by: stays });
      continue;
    }
    const more = listOf(field(from, 'distinct_from')).filter(id => id !== stays && !holds(field(whole, 'distinct_from'), id));
    // One list is changed in one way: what takes the place of the one that goes is the first of those that come.
    if (!names) change(whole, { add: more });
    else if (more.length === 0) change(whole, { remove: goes });
    else if (more.length === 1) change(whole, { replace: goes, by: more[0] ?? '' });
    else edits.push(...rewritten(yaml, whole, [...listOf(field(whole, 'distinct_from')).filter(id => id !== goes), ...more]));
  }
  return edits;
}

function rewritten(yaml: string, entry: Whole, list: readonly string[]): YamlEdit[] {
  const line = `[${list.map(formatPlain).join(', ')}]`;
  return setKey(yaml, entry.value, 'distinct_from', line, line, ENTITY_KEYS);
}

function listOf(node: YamlNode | undefined): string[] {
  if (node === undefined || node.kind === 'mapping') return [];
  return (node.kind === 'scalar' ? [node] : node.items).flatMap(item => (item.kind === 'scalar' && !isNull(item) ? [item.value] : []));
}

function entryIn(yaml: string, id: string): Whole | null {
  const { root } = readYaml(yaml);
  const entry = root?.kind === 'mapping' ? settledEntity(idsOf(root), id) : '';
  return typeof entry === 'string' ? null : entry;
}

function missingNames(yaml: string, into: string, from: string): string[] {
  const [stays, goes] = [entryIn(yaml, into), entryIn(yaml, from)];
  if (stays === null || goes === null) return [];
  const known = new Set([textOf(stays, 'name'), ...listOf(field(stays, 'aliases'))]);
  return [textOf(goes, 'name') ?? '', ...listOf(field(goes, 'aliases'))].filter(name => name.trim() !== '' && !known.has(name));
}

/** Both descriptions; one alone where it says what the other does. */
function unitedDescription(yaml: string, into: string, from: string): Decision {
  const [stays, goes] = [entryIn(yaml, into), entryIn(yaml, from)].map(entry => entry && textOf(entry, 'description'));
  const [one, other] = [stays?.trim() ?? '', goes?.trim() ?? ''];
  if (other === '' || one.includes(other)) return { ok: true, edits: [], inverse: [], id: into };
  return setEntityField(yaml, into, 'description', one === '' || other.includes(one) ? other : `${one}; ${other}`);
}

/** A value of any kind on one line. */
function inBraces(node: YamlNode): string {
  if (node.kind === 'scalar') return node.style === 'plain' && !/[\r\n]/.test(node.value) && !isNull(node) ? plainIn(node.value) : isNull(node) ? '~' : formatScalar(node.value);
  if (node.kind === 'sequence') return `[${node.items.map(inBraces).join(', ')}]`;
  return `{${node.entries.map(({ key, value }) => `${formatPlain(key.value)}: ${inBraces(value)}`).join(', ')}}`;
}

/** Numbers and truth values stay what other readers of YAML take them for. */
function plainIn(value: string): string {
  return /^(?:-?\d[\d.eE+-]*|true|false|yes|no|on|off)$/i.test(value) ? value : formatPlain(value);
}
