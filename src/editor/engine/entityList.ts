import type { Registry } from '../../core/entities/entity';
import { typeRank } from '../../core/entities/entityIds';
import { areCompatible } from '../../core/entities/nameForms';
import { entityFrom, type Seen } from '../../core/entities/registry/newEntity';
import type { NewEntity } from '../../core/entities/registry/registryEdits';
import type { NameType } from '../../core/recognition/recognition';
import { foldCase, foldDiacritics, foldTypography } from '../../core/text/folding';
import type { ArticlePart } from './entityTally';
import type { FoundMention } from './protocol';

/** An entity as it stands in a list. */
export interface EntityRow {
  readonly id: string;
  readonly name: string;
  readonly type: NameType;
  readonly mentions: number;
  readonly articles: number;
  /** Whether the registry has it. */
  readonly registered: boolean;
}

/** The entities of one type that are listed, and how often they are mentioned. */
export interface TypeCount {
  readonly type: NameType;
  readonly entities: number;
  readonly mentions: number;
}

export interface EntityDetails extends EntityRow {
  /** Every other name by which an article or the registry calls it, the registry's first, then the most used. */
  readonly aliases: readonly string[];
  /** The first place where it is mentioned, in the order of the files' names. */
  readonly first: FoundMention | null;
}

export type EntityOrder = 'name' | 'frequency';

type Part = Pick<ArticlePart, 'entity' | 'mentions' | 'first' | 'names'>;

/** What each article says of an entity, by its file; by the entity's id. */
export type PartsByEntity = ReadonlyMap<string, ReadonlyMap<string, Part>>;

/**
 * Everybody whom a corpus mentions or its registry has, as a list of one moment. Made in time by the mentions of the corpus; what is asked
 * of it later costs time by the number of entities.
 */
export class EntityList {
  private readonly rows: readonly EntityRow[];
  /** By type and order. */
  private readonly sorted = new Map<string, readonly EntityRow[]>();
  private names: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(private readonly parts: PartsByEntity, private readonly registry: Registry | undefined) {
    const rows = [...parts].flatMap(([id, articles]) => rowOf(id, articles, registry) ?? []);
    for (const { id, name, type } of registry?.values() ?? []) {
      if (!parts.has(id)) rows.push({ id, name, type, mentions: 0, articles: 0, registered: true });
    }
    this.rows = rows;
  }

  /** How many there are of each type among those that fit a filter. */
  types(filter: string): TypeCount[] {
    const counts = new Map<NameType, { type: NameType; entities: number; mentions: number }>();
    for (const { type, mentions } of this.fitting(this.rows, filter)) {
      const count = counts.get(type) ?? { type, entities: 0, mentions: 0 };
      counts.set(type, count);
      count.entities++;
      count.mentions += mentions;
    }
    return [...counts.values()].sort((a, b) => typeRank(a.type) - typeRank(b.type));
  }

  /** Some of those of one type that fit a filter, in an order. */
  ofType(type: NameType, filter: string, order: EntityOrder, from: number, most: number): EntityRow[] {
    return this.fitting(this.inOrder(type, order), filter).slice(from, from + most);
  }

  /**
   * Those whom a name may mean, the best first: who is called so, of the type before others; then who has the name as a part of theirs; then,
   * where `filling`, the others of the type by how often they are mentioned.
   */
  find(name: string, type: NameType | null, most: number, filling: boolean): EntityRow[] {
    const words = wordsOf(name);
    const wanted = words.join(' ');
    const found = this.rows.flatMap((row) => {
      const fits = type === null || areCompatible(row.type, type);
      const rank = rankOf(this.namesOf(row.id), words, wanted, fits) ?? (filling && fits ? LAST : null);
      return rank === null ? [] : [{ row, rank }];
    });
    const first = (a: Ranked, b: Ranked): number => a.rank - b.rank || (a.rank === LAST ? 0 : Number(b.row.registered) - Number(a.row.registered)) || byFrequency(a.row, b.row);
    return found.sort(first).slice(0, most).map(({ row }) => row);
  }

  details(id: string): EntityDetails | null {
    const row = this.rows.find((one) => one.id === id);
    if (!row) return null;
    const articles = this.parts.get(id) ?? new Map<string, Part>();
    const counts = new Map<string, number>();
    for (const { entity, names } of articles.values()) for (const name of [entity.name, ...entity.aliases, ...names]) counts.set(oneLine(name), (counts.get(oneLine(name)) ?? 0) + 1);
    const seen = [...counts].sort((a, b) => b[1] - a[1] || byCodeUnits(a[0], b[0])).map(([name]) => name);
    const aliases = new Set([...(this.registry?.get(id)?.aliases ?? []), ...seen]);
    aliases.delete(row.name);
    const [file] = [...articles.keys()].sort(byCodeUnits);
    const first = file === undefined ? undefined : articles.get(file)?.first;
    return { ...row, aliases: [...aliases], first: file === undefined || !first ? null : { file, start: first.start, end: first.end } };
  }

  /** An entry for the registry, with an id that nobody else has. */
  entryFor(seen: Seen): NewEntity {
    return entityFrom(seen, new Set(this.rows.flatMap(({ id, registered }) => (id === seen.id && !registered ? [] : [id]))));
  }

  private inOrder(type: NameType, order: EntityOrder): readonly EntityRow[] {
    const key = `${type} ${order}`;
    let sorted = this.sorted.get(key);
    if (!sorted) {
      const rows = this.rows.filter((row) => row.type === type);
      this.sorted.set(key, (sorted = order === 'name' ? byName(rows) : rows.sort(byFrequency)));
    }
    return sorted;
  }

  private fitting(rows: readonly EntityRow[], filter: string): readonly EntityRow[] {
    const words = wordsOf(filter);
    return words.length === 0 ? rows : rows.filter(({ id }) => this.namesOf(id).some((name) => words.every((word) => name.includes(word))));
  }

  /** Folded. */
  private namesOf(id: string): readonly string[] {
    this.names ??= new Map(this.rows.map((row) => [row.id, this.foldedNames(row)]));
    return this.names.get(id) ?? [];
  }

  private foldedNames({ id, name }: EntityRow): string[] {
    const names = new Set([name, ...(this.registry?.get(id)?.aliases ?? [])]);
    for (const { entity } of this.parts.get(id)?.values() ?? []) for (const other of [entity.name, ...entity.aliases]) names.add(other);
    return [...new Set([...names].map(folded))];
  }
}

const LAST = 5;

interface Ranked {
  readonly row: EntityRow;
  readonly rank: number;
}

/** Small numbers fit better; null where the name is no name, nor part of one, of somebody. */
function rankOf(names: readonly string[], words: readonly string[], wanted: string, fits: boolean): number | null {
  if (wanted === '') return null;
  if (names.includes(wanted)) return fits ? 0 : 1;
  if (names.some((name) => name.startsWith(wanted))) return fits ? 2 : 4;
  return names.some((name) => words.every((word) => name.includes(word))) ? (fits ? 3 : 4) : null;
}

function rowOf(id: string, articles: ReadonlyMap<string, Part>, registry: Registry | undefined): EntityRow | null {
  let mentions = 0;
  let newest: Part | undefined;
  for (const part of articles.values()) {
    mentions += part.mentions;
    newest = part;
  }
  const entry = registry?.get(id);
  const known = entry ?? newest?.entity;
  if (!known) return null;
  return { id, name: oneLine(known.name), type: known.type, mentions, articles: articles.size, registered: entry !== undefined };
}

/** Case and diacritics folded once for each, not for each comparison. */
function byName(rows: readonly EntityRow[]): EntityRow[] {
  return rows.map((row) => ({ row, key: folded(row.name) })).sort((a, b) => byCodeUnits(a.key, b.key) || byCodeUnits(a.row.id, b.row.id)).map(({ row }) => row);
}

function byFrequency(a: EntityRow, b: EntityRow): number {
  return b.mentions - a.mentions || byCodeUnits(a.name, b.name) || byCodeUnits(a.id, b.id);
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function folded(name: string): string {
  return foldCase(foldDiacritics(foldTypography(name))).replace(/\s+/g, ' ').trim();
}

function wordsOf(text: string): string[] {
  const flat = folded(text);
  return flat === '' ? [] : flat.split(' ');
}

function oneLine(name: string): string {
  return name.replace(/\s+/g, ' ').trim();
}
