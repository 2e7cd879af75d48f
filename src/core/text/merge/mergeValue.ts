import { conflictSides } from '../conflict';
import type { YamlNode } from '../yaml/yamlNode';
import { assemble, mergeAround, settledEntry, unlessOneSided, withBody, withValue, type Resolve, type Versions } from './assemble';
import { keysOf, type BlockEntry, type Body } from './blocks';
import { isScalar } from './state';
import { DELETED, mappingNode, scalarNode, sequenceNode } from './synthetic';
import { meaning } from './values';

/** The sides of a value in conflict, `{status: conflict, ours: …, theirs: …}`; null where it is an ordinary value. */
function valueSides(node: YamlNode): YamlNode[] | null {
  if (node.kind !== 'mapping' || !isScalar(node.byKey.get('status')?.value, 'conflict')) return null;
  const sides = conflictSides(node).map(({ said }) => said);
  return sides.length > 1 ? sides : null;
}

/** Merges a key of which nothing is known: mappings key by key, other values whole. Where both changed it differently it holds both. */
export const mergeValue: Resolve = unlessOneSided((_key, versions) => {
  const { base, ours, theirs } = versions;
  const [o, t] = [ordinaryKeys(ours), ordinaryKeys(theirs)];
  if (ours !== undefined && o !== null && t !== null) {
    return withBody(versions, ours, assemble(keysOf(base), o, t, mergeValue));
  }
  const all = union(views(base), views(ours), views(theirs));
  return all.length === 1 ? settledEntry(versions, all[0] ?? null) : conflicting(versions, all);
});

function ordinaryKeys(entry: BlockEntry | undefined): Body | null {
  return entry !== undefined && valueSides(entry.node) === null ? keysOf(entry) : null;
}

/** What an entry says: one value, or those of its conflict; null: that it should not be there. */
function views(entry: BlockEntry | undefined): (YamlNode | null)[] {
  if (entry === undefined) return [null];
  return (valueSides(entry.node) ?? [entry.node]).map(side => (meaning(side) === meaning(DELETED) ? null : side));
}

function union(base: readonly (YamlNode | null)[], ours: readonly (YamlNode | null)[], theirs: readonly (YamlNode | null)[]): (YamlNode | null)[] {
  const key = (node: YamlNode | null): string => meaning(node ?? undefined) ?? '\uffff';
  const said = (list: readonly (YamlNode | null)[]): string => [...new Set(list.map(key))].sort().join('\u0001');
  if (said(ours) === said(base)) return [...theirs];
  if (said(theirs) === said(base)) return [...ours];
  return [...new Map([...ours, ...theirs].map(node => [key(node), node])).entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, node]) => node);
}

function conflicting(versions: Versions, all: readonly (YamlNode | null)[]): BlockEntry {
  const { ours, theirs, base } = versions;
  const [first, second, ...others] = all.map(node => node ?? DELETED);
  const pairs: [string, YamlNode][] = [['status', scalarNode('conflict', 'plain')], ['ours', first ?? DELETED], ['theirs', second ?? DELETED]];
  if (others.length > 0) pairs.push(['others', sequenceNode(others)]);
  const node = mappingNode(pairs);
  const any = ours ?? theirs ?? base;
  if (any === undefined) throw new TypeError('A side of the conflict was expected');
  const has = (entry: BlockEntry | undefined): boolean => meaning(entry?.node) === meaning(node);
  if (has(ours) || has(theirs)) return settledEntry(versions, node) ?? any;
  return mergeAround(versions, withValue(any, node));
}
