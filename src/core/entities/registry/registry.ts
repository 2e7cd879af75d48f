import { conflictIn, keysAdvice } from '../../text/conflict';
import { labelName } from '../../recognition/labelNames';
import { NAME_TYPES, type NameType } from '../../recognition/recognition';
import { error, warning, type Problem } from '../../text/problem';
import type { Span } from '../../text/span';
import { isNull, readYaml, shown, type YamlEntry, type YamlMapping, type YamlNode } from '../../text/yaml/yaml';
import type { Registry, RegistryEntry } from '../entity';

export interface RegistryReading {
  /** The entries that can be used, in the order of the file. */
  readonly registry: Registry;
  readonly problems: readonly Problem[];
  /** Where each entry stands in the file: from its id to the end of its last value. */
  readonly entries: ReadonlyMap<string, Span>;
}

const TYPES: ReadonlySet<string> = new Set(NAME_TYPES);

/**
 * Reads a corpus's `entities.yaml`: id → name, type, aliases, description, same_as, distinct_from. A `format:` line, and a level `entities:`
 * around the ids, are accepted. Bad entries are reported and left out; the rest works. Never throws.
 */
export function readRegistry(yaml: string): RegistryReading {
  const { root, problems: faults } = readYaml(yaml);
  if (root === null || isNull(root)) return { registry: new Map(), problems: faults, entries: new Map() };
  if (root.kind !== 'mapping') {
    return { registry: new Map(), problems: [error('not-a-registry', 'entities.yaml has to hold ids, each with its keys', root)], entries: new Map() };
  }
  return readEntries(idsOf(root));
}

/** The mapping that holds the ids: the file's own, or the one below `entities:`. */
export function idsOf(root: YamlMapping): YamlMapping {
  const wrapped = root.byKey.get('entities')?.value;
  return wrapped?.kind === 'mapping' && !wrapped.byKey.has('name') ? wrapped : root;
}

function readEntries(ids: YamlMapping): RegistryReading {
  const registry = new Map<string, RegistryEntry>();
  const entries = new Map<string, Span>();
  const problems: Problem[] = [];
  const repeated = new Set(ids.repeated);
  for (const entry of ids.entries) {
    const id = entry.key.value;
    if (id === 'format' && entry.value.kind === 'scalar') continue;
    if (repeated.has(entry)) {
      problems.push(error('duplicate-id', `The id ${shown(id)} stands here twice; the first one holds`, entry.key));
      continue;
    }
    const read = new EntryReader(entry, problems).read();
    if (read === null) continue;
    registry.set(id, read);
    entries.set(id, { start: entry.start, end: entry.end });
  }
  for (const problem of danglingIds(ids, registry)) problems.push(problem);
  return { registry, problems: problems.sort((a, b) => a.start - b.start), entries };
}

/** The conflict in which a merge left an entry, if it has. */
export function entityConflict(entry: YamlNode): Problem | null {
  if (entry.kind !== 'mapping' || !entry.byKey.has('ours')) return null;
  return conflictIn(entry, keysAdvice(entry), labelName);
}

const SAME_AS = 'same_as: says where else the entity is known, as in wikidata: Q42';

/** One entry; what cannot be read of it is reported. */
class EntryReader {
  private readonly id: string;
  private readonly fields: YamlMapping | null;

  constructor(
    private readonly entry: YamlEntry,
    private readonly problems: Problem[],
  ) {
    this.id = entry.key.value;
    this.fields = entry.value.kind === 'mapping' ? entry.value : null;
  }

  /** Null where the entry has no name or no known type. */
  read(): RegistryEntry | null {
    if (this.fields === null) return this.fail(this.entry.key, 'it has to hold keys with values');
    this.reportConflict(this.fields);
    const repeated = this.fields.repeated[0];
    if (repeated !== undefined) return this.fail(repeated.key, `${repeated.key.value}: stands there twice`);
    const name = this.one('name');
    const type = this.one('type');
    if (name === undefined || name.trim() === '') return this.fail(this.entry.key, 'name: is missing');
    if (type === undefined) return this.fail(this.entry.key, 'type: is missing');
    if (!isNameType(type)) return this.fail(this.node('type') ?? this.entry.key, `${shown(type)} is no type; there are ${NAME_TYPES.join(', ')}`);
    const description = this.one('description');
    return {
      id: this.id, name, type, aliases: this.list('aliases'), sameAs: this.sameAs(), distinctFrom: this.list('distinct_from'),
      ...(description === undefined ? {} : { description }),
    };
  }

  /** A merge left two sides; what stands at the top holds until a person decides. */
  private reportConflict(fields: YamlMapping): void {
    const conflict = entityConflict(fields);
    if (conflict !== null) this.problems.push({ ...conflict, message: `${shown(this.id)}: ${conflict.message}` });
  }

  private node(key: string): YamlNode | undefined {
    const node = this.fields?.byKey.get(key)?.value;
    return node === undefined || isNull(node) ? undefined : node;
  }

  private one(key: string): string | undefined {
    const node = this.node(key);
    if (node === undefined || node.kind === 'scalar') return node?.value;
    this.warn(node, `${key}: has to be one value`);
    return undefined;
  }

  /** A list, or one value for a list of one. */
  private list(key: string): string[] {
    const node = this.node(key);
    if (node === undefined) return [];
    if (node.kind === 'scalar') return [node.value];
    if (node.kind === 'sequence') return node.items.flatMap(item => this.item(item, key));
    this.warn(node, `${key}: has to be a list`);
    return [];
  }

  private item(node: YamlNode, key: string): string[] {
    if (node.kind === 'scalar' && !isNull(node)) return [node.value];
    this.warn(node, `${key}: holds something that is no text`);
    return [];
  }

  private sameAs(): RegistryEntry['sameAs'] {
    const node = this.node('same_as');
    if (node === undefined) return [];
    return identitiesIn(node, at => this.warn(at, at.kind === 'scalar' && !isNull(at) ? SAME_AS : 'same_as: holds something that is no text'));
  }

  private warn(node: YamlNode, message: string): void {
    this.problems.push(warning('invalid', `${shown(this.id)}: ${message}`, node));
  }

  private fail(node: YamlNode, message: string): null {
    this.problems.push(error('invalid', `${shown(this.id)}: ${message}`, node));
    return null;
  }
}

/** Ids under `distinct_from:` that the registry does not have. */
function danglingIds(ids: YamlMapping, registry: Registry): Problem[] {
  const problems: Problem[] = [];
  for (const { key, value } of ids.byKey.values()) {
    const node = value.kind === 'mapping' && registry.has(key.value) ? value.byKey.get('distinct_from')?.value : undefined;
    for (const item of node?.kind === 'sequence' ? node.items : node === undefined ? [] : [node]) {
      if (item.kind !== 'scalar' || isNull(item) || registry.has(item.value)) continue;
      problems.push(warning('unknown-entity', `${shown(key.value)}: there is no entity ${shown(item.value)}`, item));
    }
  }
  return problems;
}

/** What `same_as:` says, in any of the ways in which it can be written; null where some of it cannot be read. */
export function sameAsIn(node: YamlNode): RegistryEntry['sameAs'] | null {
  const problems: Problem[] = [];
  const said = identitiesIn(node, at => problems.push(warning('invalid', '', at)));
  return problems.length > 0 ? null : said;
}

type Identities = { readonly authority: string; readonly id: string }[];

/** `same_as:` as a mapping (`wikidata: Q42`), or a list of mappings or of `wikidata:Q42`. */
function identitiesIn(node: YamlNode, fail: (node: YamlNode) => void): Identities {
  return (node.kind === 'sequence' ? node.items : [node]).flatMap(item => identitiesOf(item, fail));
}

function identitiesOf(node: YamlNode, fail: (node: YamlNode) => void): Identities {
  if (node.kind === 'mapping') {
    return node.entries.flatMap(({ key, value }) => {
      if (value.kind === 'scalar' && !isNull(value)) return [{ authority: key.value, id: value.value }];
      fail(value);
      return [];
    });
  }
  const parts = node.kind === 'scalar' ? /^([^\s:]+):\s*(\S.*)$/.exec(node.value) : null;
  if (parts !== null) return [{ authority: parts[1] ?? '', id: parts[2] ?? '' }];
  fail(node);
  return [];
}

function isNameType(type: string): type is NameType {
  return TYPES.has(type);
}
