/** Mentions by their keys, each with what it is said to mean. */
export type Clustering = ReadonlyMap<string, string>;

export interface BCubed {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly mentions: number;
}

/** Sums over mentions, so that corpora can be added up before the means are taken. */
export interface BCubedSums {
  readonly precision: number;
  readonly found: number;
  readonly recall: number;
  readonly marked: number;
}

/**
 * B³ (Bagga and Baldwin 1998), mention by mention: of the mentions that the response puts with a mention, the share that the key puts there too, and the
 * reverse. A mention that only one side has counts nothing there, so that found names can be scored as well as given ones.
 */
export function bCubed(key: Clustering, response: Clustering): BCubedSums {
  const shared = new Map<string, number>();
  for (const [mention, chain] of key) {
    const entity = response.get(mention);
    if (entity !== undefined) count(shared, pair(chain, entity));
  }
  return {
    precision: shareOf(response, key, (entity, chain) => shared.get(pair(chain, entity)) ?? 0),
    recall: shareOf(key, response, (chain, entity) => shared.get(pair(chain, entity)) ?? 0),
    found: response.size,
    marked: key.size,
  };
}

function shareOf(of: Clustering, other: Clustering, common: (one: string, two: string) => number): number {
  const sizes = new Map<string, number>();
  for (const cluster of of.values()) count(sizes, cluster);
  let sum = 0;
  for (const [mention, cluster] of of) {
    const counterpart = other.get(mention);
    if (counterpart !== undefined) sum += common(cluster, counterpart) / (sizes.get(cluster) ?? 1);
  }
  return sum;
}

export function addSums(all: readonly BCubedSums[]): BCubed {
  const total = (key: keyof BCubedSums): number => all.reduce((sum, one) => sum + one[key], 0);
  const precision = total('precision') / Math.max(1, total('found'));
  const recall = total('recall') / Math.max(1, total('marked'));
  return { precision, recall, f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0, mentions: total('marked') };
}

function pair(chain: string, entity: string): string {
  return `${chain}\0${entity}`;
}

function count(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}
