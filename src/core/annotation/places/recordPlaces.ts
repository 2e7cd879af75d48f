import { idsOf } from '../../entities/registry/registry';
import type { Span } from '../../text/span';
import { isNull, readYaml, type YamlMapping, type YamlNode, type YamlScalar } from '../../text/yaml/yaml';

/** A place of a sidecar or registry that names an entity. */
export interface EntityPlace extends Span {
  /** The id that is meant, as written. */
  readonly id: string;
  /**
   * `id`: the id itself stands there, as the key of an entry or in `distinct_from`, `entity` or `speaker`. `name`: the name of a registry entry.
   * `entry`: anything else of one.
   */
  readonly part: 'id' | 'name' | 'entry';
}

/** Where an entity stands in a registry. */
export interface EntryPlaces {
  /** From the id to the end of its last value. */
  readonly entry: Span;
  readonly id: Span;
  /** The key `type` with its value; null where the entry says none. */
  readonly type: Span | null;
}

/** The keys of an annotation that may name an entity. */
const LINKS: ReadonlySet<string> = new Set(['entity', 'speaker']);

/** Whose entry, name or id an offset of a registry is in; its ends count. Null where it is in none, or the file cannot be read. */
export function registryPlaceAt(yaml: string, offset: number): EntityPlace | null {
  for (const { key, value, start, end } of entriesOf(yaml)) {
    if (!touches({ start, end }, offset)) continue;
    if (touches(key, offset)) return placed(key, 'id', key.value);
    const item = scalarsOf(value, 'distinct_from').find((one) => touches(one, offset));
    if (item) return placed(item, 'id');
    const name = value.kind === 'mapping' ? value.byKey.get('name')?.value : undefined;
    if (name?.kind === 'scalar' && !isNull(name) && touches(name, offset)) return placed(name, 'name', key.value);
    return { start, end, id: key.value, part: 'entry' };
  }
  return null;
}

/** Where a registry has an entity; null where it has none of that id, or cannot be read. */
export function entryPlaces(yaml: string, id: string): EntryPlaces | null {
  const found = entriesOf(yaml).find(({ key }) => key.value === id);
  if (!found) return null;
  const { key, value, start, end } = found;
  const type = value.kind === 'mapping' ? value.byKey.get('type') : undefined;
  return { entry: { start, end }, id: spanOf(key), type: type ? spanOf(type) : null };
}

/** The entity that a link of a sidecar names at an offset: the value of `entity` or `speaker`, its ends counted. Null where there is none. */
export function sidecarPlaceAt(yaml: string, offset: number): EntityPlace | null {
  const link = sidecarLinks(yaml)?.find((one) => touches(one, offset));
  return link ? placed(link, 'id') : null;
}

/**
 * Everything in a sidecar that may name an entity, in text order: the values of `entity` and `speaker`, in the sides of a conflict too. A speaker
 * may as well be words. Null where the file cannot be read.
 */
export function sidecarLinks(yaml: string): YamlScalar[] | null {
  const { root } = readYaml(yaml);
  if (root === null) return null;
  const found: YamlScalar[] = [];
  const annotations = root.kind === 'mapping' ? root.byKey.get('annotations')?.value : undefined;
  const nodes: YamlNode[] = annotations ? [annotations] : [];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    if (node.kind === 'sequence') nodes.push(...node.items);
    if (node.kind !== 'mapping') continue;
    for (const { key, value } of node.entries) {
      if (value.kind !== 'scalar') nodes.push(value);
      else if (LINKS.has(key.value) && !isNull(value)) found.push(value);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The places of a registry where an id stands: the key of its entry, and where others say that they are not it. Null where it cannot be read. */
export function registryIds(yaml: string, id: string): YamlScalar[] | null {
  if (readYaml(yaml).root === null) return null;
  const found = entriesOf(yaml).flatMap(({ key, value }) => [key, ...scalarsOf(value, 'distinct_from')]);
  return found.filter((one) => one.value === id);
}

/** Where a registry entry says that an entity is known under a name too; null where it does not. */
export function aliasPlace(yaml: string, id: string, name: string): Span | null {
  const entry = entriesOf(yaml).find(({ key }) => key.value === id);
  const alias = scalarsOf(entry?.value, 'aliases').find(({ value }) => value === name);
  return alias ? spanOf(alias) : null;
}

function entriesOf(yaml: string): YamlMapping['entries'] {
  const { root } = readYaml(yaml);
  if (root?.kind !== 'mapping') return [];
  return idsOf(root).entries.filter(({ key, value }) => key.value !== 'format' || value.kind !== 'scalar');
}

/** The texts of a list, or the one value that stands for a list of one. */
function scalarsOf(entry: YamlNode | undefined, key: string): YamlScalar[] {
  const value = entry?.kind === 'mapping' ? entry.byKey.get(key)?.value : undefined;
  const items = value?.kind === 'sequence' ? value.items : value ? [value] : [];
  return items.filter((item): item is YamlScalar => item.kind === 'scalar' && !isNull(item));
}

function placed(scalar: YamlScalar, part: EntityPlace['part'], id = scalar.value): EntityPlace {
  return { ...spanOf(scalar), id, part };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
