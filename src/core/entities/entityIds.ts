import type { NameType } from '../recognition/recognition';
import type { Registry } from './entity';
import type { Group } from './grouping';
import { slugOf } from './nameForms';

/** The name with the most words; of those the longest, then the first seen. A people's name in the singular. */
export function fullestName(group: Group): string {
  let best = group.implied ?? '';
  if (group.surfaces.size === 1 && best === '') for (const only of group.surfaces.keys()) return only;
  for (const surface of group.surfaces.keys()) {
    if (best === '' || (group.type === 'NORP' ? surface.length < best.length : isFuller(surface, best))) best = surface;
  }
  return best;
}

export function isFuller(a: string, b: string): boolean {
  const words = (name: string): number => name.split(/\s+/).length;
  if (words(a) !== words(b)) return words(a) > words(b);
  return a.length > b.length && /[a-z]/.test(a);
}

/** Types in the order in which they have the plain id where several entities share a name. */
const RANK: readonly NameType[] = ['PERSON', 'GPE', 'ORG', 'LOC', 'FAC', 'NORP', 'EVENT', 'PRODUCT', 'WORK_OF_ART', 'LAW', 'TITLE'];

export function typeRank(type: NameType): number {
  return RANK.indexOf(type);
}

/** Ids from the fullest names; where two would be equal, all but the first in rank say their type as well. */
export function assignIds(groups: readonly Group[], registry: Registry | undefined): string[] {
  const taken = new Set<string>(registry?.keys() ?? []);
  const ids = new Array<string>(groups.length).fill('');
  for (const type of RANK) {
    groups.forEach((group, index) => {
      if (group.type !== type) return;
      const id = group.entry ?? freeId(slugOf(fullestName(group)), type, taken);
      ids[index] = id;
      taken.add(id);
    });
  }
  return ids;
}

/** A free id: the slug, with the type, with a number. */
export function freeId(slug: string, type: NameType, taken: Pick<ReadonlySet<string>, 'has'>): string {
  if (!taken.has(slug)) return slug;
  const typed = `${slug}-${type.toLowerCase().replaceAll('_', '-')}`;
  let id = typed;
  for (let number = 2; taken.has(id); number++) id = `${typed}-${number}`;
  return id;
}
