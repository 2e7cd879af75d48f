import type { Entity, Registry } from '../../entities/entity';
import { slugOf } from '../../entities/nameForms';
import { freeId, isFuller, typeRank } from '../../entities/entityIds';
import type { Cluster } from './corpusEntities';

/** Id and name of each cluster, in the clusters' order. Depends on their names and types alone. */
export function chooseIds(clusters: readonly Cluster[], registry: Registry | undefined): { id: string; name: string }[] {
  const names = clusters.map(cluster => registry?.get(cluster.entry ?? '')?.name ?? nameOf(cluster.members));
  const order = clusters.map((_, index) => index).sort((a, b) => rankOf(clusters[a]) - rankOf(clusters[b]) || compare(names[a] ?? '', names[b] ?? ''));
  const taken = new Set<string>(registry?.keys() ?? []);
  const ids = new Array<string>(clusters.length).fill('');
  for (const index of order) {
    const cluster = clusters[index];
    if (!cluster) continue;
    const id = cluster.entry ?? freeId(slugOf(names[index] ?? ''), cluster.members[0]?.type ?? 'PERSON', taken);
    ids[index] = id;
    taken.add(id);
  }
  return ids.map((id, index) => ({ id, name: names[index] ?? '' }));
}

/** The fullest name; of equally full ones the most used, then the first in code-unit order. */
function nameOf(members: readonly Entity[]): string {
  const counts = new Map<string, number>();
  for (const member of members) counts.set(member.name, (counts.get(member.name) ?? 0) + 1);
  const names = [...counts].sort((a, b) => words(b[0]) - words(a[0]) || b[1] - a[1] || (isFuller(a[0], b[0]) ? -1 : isFuller(b[0], a[0]) ? 1 : compare(a[0], b[0])));
  return names[0]?.[0] ?? '';
}

function words(name: string): number {
  return name.split(/\s+/).length;
}

function rankOf(cluster: Cluster | undefined): number {
  return cluster?.members[0] ? typeRank(cluster.members[0].type) : 99;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
