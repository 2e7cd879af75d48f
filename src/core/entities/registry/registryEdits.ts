import { NAME_TYPES } from '../../recognition/recognition';
import { creation, refusal, type Decision } from '../../text/yaml/decision';
import { detectEol } from '../../text/edits';
import { isNull, type YamlEntry, type YamlMapping, type YamlNode } from '../../text/yaml/yaml';
import { leadOf } from '../../text/yaml/yamlEdits';
import { editEntries, fillEntry, flowOf } from '../../text/yaml/yamlEntries';
import { setKey, unsetKey } from '../../text/yaml/yamlKeys';
import { blankAbove, insertLines } from '../../text/yaml/yamlLines';
import { formatPlain, formatScalar } from '../../text/yaml/yamlScalar';
import type { RegistryEntry } from '../entity';
import { decided, deciding, ENTITY_KEYS, onEntity, onEntry } from './registryDecision';
import { listEdits } from './registryLists';
import { idsOf, readRegistry } from './registry';

/** An entity that a registry is to hold. */
export interface NewEntity extends Pick<RegistryEntry, 'id' | 'name'> {
  readonly type: string;
  readonly aliases?: readonly string[];
  readonly description?: string;
  readonly sameAs?: RegistryEntry['sameAs'];
  readonly distinctFrom?: readonly string[];
}

export type EntityField = 'name' | 'type' | 'description';

/**
 * Adds an entity to a registry, and makes the registry where there is none (null): before the first id that sorts later where the file is
 * sorted, else at the end; written as its neighbours are. Refuses an id that is there already.
 */
export function addEntity(yaml: string | null, entity: NewEntity): Decision {
  const { id } = entity;
  const wrong = faultOf(entity);
  if (wrong !== null) return refusal(wrong);
  if (yaml === null) return creation(`${formatEntity(entity, false).join('\n')}\n`, id);
  return deciding(yaml, root => {
    const lines = (plain: boolean): string[] => formatEntity(entity, plain);
    if (root === null) return appended(yaml, lines(false), id);
    const wrapped = root.byKey.get('entities');
    if (wrapped !== undefined && isEmpty(wrapped.value)) {
      return decided(yaml, root, fillEntry(yaml, root, wrapped, root.flow ? [flowOf(lines(false))] : lines(false)), id);
    }
    const ids = idsOf(root);
    if (ids.byKey.has(id)) return refusal(`The registry has an entity ${id} already.`);
    const written = lines(styleOf(ids) === 'plain');
    const entry = { lines: inBraces(ids) ? [flowOf(written)] : written, next: successor(ids, id) };
    return decided(yaml, root, editEntries(yaml, ids, [], [entry], isSpaced(yaml, ids)), id);
  });
}

/** The same; nothing where the id is there already. */
export function ensureEntity(yaml: string | null, entity: NewEntity): Decision {
  const isThere = yaml !== null && readRegistry(yaml).registry.has(entity.id);
  return isThere ? { ok: true, edits: [], inverse: [], id: entity.id } : addEntity(yaml, entity);
}

/** Sets an entity's name, type or description: one line. Null takes the description away. */
export function setEntityField(yaml: string, id: string, field: EntityField, value: string | null): Decision {
  if (value === null && field !== 'description') return refusal(`An entity has to have a ${field}.`);
  if (value !== null && value.trim() === '') return refusal(`The ${field} cannot be empty.`);
  if (field === 'type' && value !== null && !isType(value)) return refusal(typeMessage(value));
  return onEntity(yaml, id, (mapping, ids) => {
    if (value === null) return unsetKey(yaml, mapping, field);
    const now = mapping.byKey.get(field)?.value;
    const style = now?.kind === 'scalar' && now.start < now.end ? now.style : styleOf(ids);
    const formatted = field === 'type' || style === 'plain' ? formatPlain(value) : formatScalar(value);
    return setKey(yaml, mapping, field, formatted, value, ENTITY_KEYS);
  });
}

/** Adds a name under which an entity is known too. */
export function addAlias(yaml: string, id: string, alias: string): Decision {
  return addAliases(yaml, id, [alias]);
}

/** Adds several, in one list on one line where there was none. */
export function addAliases(yaml: string, id: string, aliases: readonly string[]): Decision {
  if (aliases.some(alias => alias.trim() === '')) return refusal('A name cannot be empty.');
  return onEntity(yaml, id, mapping => listEdits(yaml, mapping, 'aliases', ENTITY_KEYS, { add: aliases }));
}

/** Takes such a name away. */
export function removeAlias(yaml: string, id: string, alias: string): Decision {
  return onEntity(yaml, id, mapping => listEdits(yaml, mapping, 'aliases', ENTITY_KEYS, { remove: alias }));
}

/** Takes an entity out of the registry, with its lines. Comments above it stay. */
export function removeEntity(yaml: string, id: string): Decision {
  return onEntry(yaml, id, (entry, ids) => editEntries(yaml, ids, [entry], [], isSpaced(yaml, ids)));
}

function faultOf({ id, name, type, aliases, sameAs }: NewEntity): string | null {
  if (id.trim() === '' || id === 'format' || id === 'entities') return `${JSON.stringify(id)} cannot be the id of an entity.`;
  if (name.trim() === '' || aliases?.some(alias => alias.trim() === '') === true) return 'A name cannot be empty.';
  if (new Set(sameAs?.map(({ authority }) => authority)).size < (sameAs?.length ?? 0)) return 'same_as: says each authority once.';
  return isType(type) ? null : typeMessage(type);
}

/** An entity as lines without indentation. */
function formatEntity({ id, name, type, aliases = [], description, sameAs = [], distinctFrom = [] }: NewEntity, plain: boolean): string[] {
  const text = plain ? formatPlain : formatScalar;
  const lines = [`${formatPlain(id)}:`, `  name: ${text(name)}`, `  type: ${formatPlain(type)}`];
  if (aliases.length > 0) lines.push(`  aliases: [${aliases.map(formatScalar).join(', ')}]`);
  if (description !== undefined) lines.push(`  description: ${text(description)}`);
  if (sameAs.length > 0) lines.push(`  same_as: {${sameAs.map(same => `${formatPlain(same.authority)}: ${formatPlain(same.id)}`).join(', ')}}`);
  if (distinctFrom.length > 0) lines.push(`  distinct_from: [${distinctFrom.map(formatPlain).join(', ')}]`);
  return lines;
}

/** An entity below what is only comments or nothing. */
function appended(yaml: string, lines: readonly string[], id: string): Decision {
  const edit = insertLines(yaml, yaml.length, lines, detectEol(yaml));
  return { ok: true, edits: [edit], inverse: [{ start: edit.start, end: edit.start + edit.text.length, text: '' }], id };
}

/** The first id that sorts later, where the ids are sorted; by code units, so that every computer agrees. */
function successor(ids: YamlMapping, id: string): YamlEntry | null {
  const entries = ids.entries.filter(entry => entry.key.value !== 'format' || entry.value.kind !== 'scalar');
  for (const [at, entry] of entries.entries()) if (at > 0 && entry.key.value < (entries[at - 1]?.key.value ?? '')) return null;
  return entries.find(entry => entry.key.value > id) ?? null;
}

/** How the names of the registry are quoted: as the first is. */
function styleOf(ids: YamlMapping): string | undefined {
  for (const { value } of ids.entries) {
    const name = value.kind === 'mapping' ? value.byKey.get('name')?.value : undefined;
    if (name?.kind === 'scalar') return name.style;
  }
  return undefined;
}

/** Whether every entity stands in braces, on a line of its own. */
function inBraces(ids: YamlMapping): boolean {
  const values = ids.entries.flatMap(({ value }) => (value.kind === 'mapping' ? [value] : []));
  return values.length > 0 && values.every(({ flow }) => flow);
}

/** Whether blank lines stand between the entities. */
function isSpaced(yaml: string, ids: YamlMapping): boolean {
  const [first, second] = ids.entries;
  if (ids.flow || first === undefined) return false;
  return second === undefined ? !inBraces(ids) : blankAbove(yaml, leadOf(yaml, second), first.end) !== null;
}

function isEmpty(value: YamlNode): boolean {
  return isNull(value) || (value.kind === 'mapping' && value.entries.length === 0);
}

function isType(type: string): boolean {
  return (NAME_TYPES as readonly string[]).includes(type);
}

function typeMessage(type: string): string {
  return `${JSON.stringify(type)} is no type; there are ${NAME_TYPES.join(', ')}.`;
}
