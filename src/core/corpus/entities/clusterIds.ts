import type { Registry } from '../../entities/entity';
import { freeId, isFuller, typeRank } from '../../entities/entityIds';
import { isAcronym, slugOf } from '../../entities/nameForms';
import { NAME_TYPES, type NameType } from '../../recognition/recognition';
import { byCodeUnits, type Tally } from './tally';
import type { Slot } from './slot';

/** An entity of the corpus, as its id is chosen by: nothing of it depends on other entities. */
export interface Cluster {
  readonly root: string;
  readonly name: string;
  readonly slug: string;
  readonly type: NameType;
  /** Times that an article has it. */
  readonly articles: number;
}

export function describe(root: string, slots: readonly Slot[]): Cluster {
  const names = merged(slots.map((slot) => slot.names));
  const types = merged(slots.map((slot) => slot.types));
  const type = [...types].sort((a, b) => b[1] - a[1] || typeRank(a[0]) - typeRank(b[0]))[0]?.[0] ?? 'PERSON';
  const name = bestName(names, type);
  return { root, name, type, slug: plainSlug(name), articles: [...types.values()].reduce((sum, count) => sum + count, 0) };
}

function merged<K>(tallies: readonly Tally<K>[]): Map<K, number> {
  const sums = new Map<K, number>();
  for (const tally of tallies) for (const [key, count] of tally.entries()) sums.set(key, (sums.get(key) ?? 0) + count);
  return sums;
}

/**
 * The name that most articles use, so that one more article seldom changes it; but no surname alone, initial or abbreviation where a fuller name is
 * known. Of equally used ones the fullest, then the first in code-unit order. A people's name in the singular.
 */
function bestName(names: ReadonlyMap<string, number>, type: NameType): string {
  const full = [...names].filter(([name]) => !isShort(name, type));
  const candidates = inSmallLetters(full.length > 0 ? full : [...names], type);
  const fuller = (a: string, b: string): number => (type === 'NORP' ? a.length - b.length : isFuller(a, b) ? -1 : isFuller(b, a) ? 1 : 0);
  return candidates.sort((a, b) => b[1] - a[1] || fuller(a[0], b[0]) || byCodeUnits(a[0], b[0]))[0]?.[0] ?? '';
}

/** Without the people's names that a headline or a transcript writes in capitals, where any name is written otherwise. */
function inSmallLetters(names: readonly [string, number][], type: NameType): [string, number][] {
  const written = type === 'PERSON' || type === 'GPE' ? names.filter(([name]) => /\p{Ll}/u.test(name)) : [];
  return [...(written.length > 0 ? written : names)];
}

function isShort(name: string, type: NameType): boolean {
  return type === 'PERSON' ? !/^\p{L}{2}\S*\s+\S/u.test(name) : isAcronym(name);
}

/** Endings that tell namesakes apart: a name that ends so by itself must not look like one. */
const ENDING = new RegExp(`-(?:${NAME_TYPES.map((type) => suffixOf(type)).join('|')})(?:-\\d+)?$`);

function suffixOf(type: NameType): string {
  return type.toLowerCase().replaceAll('_', '-');
}

function plainSlug(name: string): string {
  const slug = slugOf(name);
  return ENDING.test(slug) ? `${slug}-name` : slug;
}

/**
 * Ids of the clusters that share one slug, by root: the one of which most articles speak has the slug, the others their type besides. So an id depends
 * on its own entity and on namesakes alone.
 */
export function idsOfNamesakes(clusters: readonly Cluster[], registry: Registry | undefined): Map<string, string> {
  const taken = new Set<string>();
  const isTaken = (id: string): boolean => taken.has(id) || registry?.has(id) === true;
  const ids = new Map<string, string>();
  for (const { root, slug, type } of [...clusters].sort((a, b) => b.articles - a.articles || typeRank(a.type) - typeRank(b.type) || byCodeUnits(a.root, b.root))) {
    const id = freeId(slug, type, { has: isTaken });
    taken.add(id);
    ids.set(root, id);
  }
  return ids;
}
