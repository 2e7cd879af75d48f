import { CONFLICT_SIDES, conflictSides } from '../conflict';
import type { YamlMapping, YamlNode } from '../yaml/yamlNode';
import { entriesIn, keysOf, type BlockEntry } from './blocks';
import { mappingNode } from './synthetic';
import { meaning } from './values';

const SIDES: ReadonlySet<string> = new Set(CONFLICT_SIDES);

export function isSideKey(key: string): boolean {
  return SIDES.has(key);
}

/** One way to see an entry: the keys in which the sides of a conflict differ; null for a key that the side does without. */
export type Alternative = ReadonlyMap<string, YamlNode | null>;

/** What an entry says: its keys, or, where it is in conflict, its keys as each side has them. */
export class State {
  readonly alternatives: readonly Alternative[];
  /** One side of its conflict is that it should not be there. */
  readonly deleted: boolean;
  readonly conflict: boolean;
  private readonly fields = new Map<string, YamlNode>();
  private readonly disputed = new Set<string>();

  constructor(readonly entry: BlockEntry) {
    const mapping = mappingOf(entry);
    const status = mapping?.byKey.get('status')?.value;
    const sides = mapping === null || !isScalar(status, 'conflict') ? [] : sidesOf(mapping);
    this.conflict = sides.length > 0;
    this.deleted = sides.some(isDeleted);
    this.alternatives = sides.filter(side => !isDeleted(side)).map(side => new Map([...side.byKey].map(([key, { value }]) => [key, value])));
    for (const alternative of this.alternatives) for (const key of alternative.keys()) this.disputed.add(key);
    for (const [key, { value }] of mapping?.byKey ?? []) {
      if (!this.conflict || (key !== 'status' && !SIDES.has(key))) this.fields.set(key, value);
    }
  }

  /** How many ways there are to see it. */
  get count(): number {
    return Math.max(1, this.alternatives.length);
  }

  get keys(): readonly string[] {
    return [...this.fields.keys(), ...this.disputed];
  }

  /** The value of a key outside the sides. */
  top(key: string): YamlNode | null {
    return this.fields.get(key) ?? null;
  }

  /** The value of a key as the nth side has it: what the side says of it, else what stands at the top. */
  node(key: string, n: number): YamlNode | null {
    const side = this.alternatives[n];
    return (side?.has(key) === true ? side.get(key) : this.fields.get(key)) ?? null;
  }

  meaning(key: string, n: number): string | null {
    return meaning(this.node(key, n) ?? undefined);
  }

  /** Some keys as each side has them. */
  project(keys: readonly string[]): Alternative[] {
    return Array.from({ length: this.count }, (_, n) => new Map(keys.map(key => [key, this.node(key, n)])));
  }
}

/** Alternatives without those that say the same as an earlier one. */
export function distinct(alternatives: readonly Alternative[]): Alternative[] {
  const seen = new Set<string>();
  return alternatives.filter(alternative => {
    const said = sayingOf(alternative);
    return !seen.has(said) && seen.add(said);
  });
}

/** @param absent stands for a key that is not there */
export function sayingOf(alternative: Alternative, absent = ''): string {
  return [...alternative.values()].map(node => meaning(node ?? undefined) ?? absent).join('\u0001');
}

/** Whether two lists hold the same alternatives, in whatever order. */
export function alike(a: readonly Alternative[], b: readonly Alternative[]): boolean {
  const said = (list: readonly Alternative[]): string => [...new Set(list.map(alternative => sayingOf(alternative)))].sort().join('\u0002');
  return said(a) === said(b);
}

export function isScalar(node: YamlNode | undefined, value: string): boolean {
  return node?.kind === 'scalar' && node.value === value;
}

/** What an entry holds; of one that was put together, what was put together. */
function mappingOf(entry: BlockEntry): YamlMapping | null {
  if (entry.raw === '' && keysOf(entry) !== null) return mappingNode(entriesIn(entry.body).map(({ name, node }) => [name, node] as const));
  return entry.node.kind === 'mapping' ? entry.node : null;
}

function sidesOf(mapping: YamlMapping): YamlMapping[] {
  return conflictSides(mapping).flatMap(({ said }) => (said.kind === 'mapping' ? [said] : []));
}

function isDeleted(side: YamlMapping): boolean {
  return isScalar(side.byKey.get('deleted')?.value, 'true');
}
