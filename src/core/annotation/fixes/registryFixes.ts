import { NAME_TYPES } from '../../recognition/recognition';
import { readRegistry } from '../../entities/registry/registry';
import { listEdits } from '../../entities/registry/registryLists';
import { slugOf } from '../../entities/nameForms';
import { nearest } from '../../text/nearest';
import type { Problem } from '../../text/problem';
import { setKey } from '../../text/yaml/yamlKeys';
import { formatPlain, formatScalar } from '../../text/yaml/yamlScalar';
import type { YamlMapping, YamlNode } from '../../text/yaml/yaml';
import { REGISTRY_KEYS, registryConflictFixes } from './conflictFixes';
import { fix, type Fix, FixContext, MAX_FIXED, type Place } from './context';
import { removeOne, repeatedKeyFixes, sameNode } from './entryFixes';
import { brief, quoted } from './words';

/** Ways to solve problems of `entities.yaml`, as `readRegistry` found them; none where a person has to write. Pure; never throws. */
export function registryFixes(problems: readonly Problem[], yaml: string): Fix[][] {
  const context = new FixContext({ yaml, articleText: null, registry: null, registryYaml: yaml });
  const ids = new Set(readRegistry(yaml).registry.keys());
  return problems.map((problem, at) => (at < MAX_FIXED ? fixesOfProblem(problem, context, ids).map(made => ({ ...made, file: 'registry' })) : []));
}

function fixesOfProblem(problem: Problem, context: FixContext, ids: ReadonlySet<string>): Fix[] {
  const whole = context.path(problem.start);
  const path = whole[0]?.entry.key.value === 'entities' && whole[0].entry.value.kind === 'mapping' && !whole[0].entry.value.byKey.has('name') ? whole.slice(1) : whole;
  const [entry, field] = path;
  if (entry === undefined) return [];
  switch (problem.code) {
    case 'conflict':
      return registryConflictFixes(context, entry);
    case 'duplicate-id':
      return duplicateIdFixes(context, entry, ids);
    case 'unknown-entity':
      return field === undefined ? [] : unknownIdFixes(problem, context, field, ids);
    default:
      return field === undefined ? nameFixes(problem, context, entry) : fieldFixes(context, field);
  }
}

/** An entry without a name: its id, which was made of one, says it nearly. */
function nameFixes({ message }: Problem, context: FixContext, { entry: { key, value } }: Place): Fix[] {
  const words = key.value.split(/[-_\s]+/).filter(word => word !== '');
  if (value.kind !== 'mapping' || words.length === 0 || !message.endsWith(': name: is missing')) return [];
  const name = words.map(word => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join(' ');
  return fix(`Add ${quoted(`name: ${name}`)}`, context.decide(setKey(context.yaml, value, 'name', formatScalar(name), name, REGISTRY_KEYS)));
}

function fieldFixes(context: FixContext, { mapping, entry }: Place): Fix[] {
  if (mapping.repeated.includes(entry)) return repeatedKeyFixes(context, { mapping, entry });
  if (entry.key.value !== 'type' || entry.value.kind !== 'scalar') return [];
  const written = entry.value.value;
  const meant = nearest(written, NAME_TYPES);
  return meant.flatMap(type => fix(`Change ${quoted(written)} to ${quoted(type)}`, context.decide(setKey(context.yaml, mapping, 'type', type, type, [])), meant.length === 1));
}

function duplicateIdFixes(context: FixContext, { mapping, entry }: Place, ids: ReadonlySet<string>): Fix[] {
  const first = mapping.byKey.get(entry.key.value);
  const copy = first !== undefined && sameNode(first.value, entry.value);
  const { start, end } = entry.key;
  const id = freeId(entry.value, entry.key.value, mapping);
  const removed = fix(copy ? `Delete this copy of ${brief(entry.key.value)}` : `Delete this one, the second ${brief(entry.key.value)}`, removeOne(context, { mapping, entry }), copy);
  const renamed = ids.has(id) ? [] : fix(`Give this one the id ${brief(id)}`, context.splice([{ start, end, text: formatPlain(id) }]), !copy);
  return copy ? [...removed, ...renamed] : [...renamed, ...removed];
}

/** The id that the entry's name would get, else the one that it has with a number. */
function freeId(entry: YamlNode, id: string, { byKey }: YamlMapping): string {
  const name = entry.kind === 'mapping' ? entry.byKey.get('name')?.value : undefined;
  const slug = name?.kind === 'scalar' ? slugOf(name.value) : id;
  if (!byKey.has(slug)) return slug;
  for (let n = 2; ; n++) if (!byKey.has(`${id}-${n}`)) return `${id}-${n}`;
}

/** For an id under `distinct_from:` that the registry does not have. */
function unknownIdFixes(problem: Problem, context: FixContext, { mapping, entry }: Place, ids: ReadonlySet<string>): Fix[] {
  const { yaml } = context;
  const removed = (id: string): Fix[] => {
    const edits = listEdits(yaml, mapping, entry.key.value, [], { remove: id });
    return typeof edits === 'string' ? [] : fix(`Remove ${quoted(id)} from ${entry.key.value}`, context.decide(edits));
  };
  const { value } = entry;
  if (value.kind === 'scalar') {
    return [
      ...nearest(value.value, ids).flatMap(id => fix(`Did you mean ${brief(id)}?`, context.decide(setKey(yaml, mapping, entry.key.value, formatPlain(id), id, [])))),
      ...removed(value.value),
    ];
  }
  const item = value.kind === 'sequence' ? value.items.find(({ start }) => start === problem.start) : undefined;
  if (item?.kind !== 'scalar' || value.kind !== 'sequence') return [];
  const meant = nearest(item.value, ids).flatMap(id => fix(`Did you mean ${brief(id)}?`, context.splice([{ start: item.start, end: item.end, text: formatPlain(id) }])));
  return [...meant, ...removed(item.value)];
}
