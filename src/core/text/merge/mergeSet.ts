import { isNull, type YamlNode } from '../yaml/yamlNode';
import { assemble, settledEntry, unlessOneSided, withBody, type Versions } from './assemble';
import { entriesIn, keysOf, type BlockEntry, type Body, type Item } from './blocks';
import { mergeValue } from './mergeValue';
import type { Alternative } from './state';
import { mappingNode, sequenceNode } from './synthetic';
import { meaning } from './values';

/**
 * What a set comes to: what either side added is in, what either took out is not. Null where nothing is left and a side has taken it out whole;
 * undefined where a side holds something that is no list of plain values (one value counts as a list of one).
 */
export function mergedSet(base: readonly Alternative[], ours: readonly Alternative[], theirs: readonly Alternative[], key: string): YamlNode | null | undefined {
  if (base.length > 1 || ours.length > 1 || theirs.length > 1) return undefined;
  const nodes = [base, ours, theirs].map(list => list[0]?.get(key) ?? null);
  const [b, o, t] = nodes.map(itemsOf);
  if (!b || !o || !t) return undefined;
  const kept = [...new Map([...o, ...t])].filter(([said]) => (o.has(said) && t.has(said)) || !b.has(said));
  return kept.length === 0 && (nodes[1] === null || nodes[2] === null) ? null : sequenceNode(kept.map(([, node]) => node));
}

function itemsOf(node: YamlNode | null): Map<string, YamlNode> | null {
  if (node === null || isNull(node)) return new Map();
  if (node.kind === 'scalar') return new Map([[meaning(node) ?? '', node]]);
  if (node.kind !== 'sequence' || node.items.some(item => item.kind !== 'scalar' || isNull(item))) return null;
  return new Map(node.items.map(item => [meaning(item) ?? '', item]));
}

/**
 * Merges the bytes of a key that holds a set: its list item by item, so that all else stays as it stands; a mapping key by key.
 * @returns null where a side holds something else, or there is nothing to merge
 */
export function mergeSet(key: string, versions: Versions): BlockEntry | null {
  const { base, ours, theirs } = versions;
  const any = ours ?? theirs;
  if (any === undefined || meaning(ours?.node) === meaning(theirs?.node)) return null;
  if (keysOf(ours) !== null && keysOf(theirs) !== null) return mergeValue(key, versions) ?? null;
  const [b, o, t] = [listOf(base), listOf(ours), listOf(theirs)];
  if (b === null || o === null || t === null) return null;
  const body = assemble(b, o, t, unlessOneSided((_, item) => (item.ours && item.theirs ? settledEntry(item, item.ours.node) : undefined)));
  if (entriesIn(body).length === 0 && (ours === undefined || theirs === undefined)) return null;
  return withBody(versions, any, body);
}

/** Mappings that no key of which both sides changed differently, merged; undefined where there is such a key, or where they are none. */
export function mergedMapping(base: readonly Alternative[], ours: readonly Alternative[], theirs: readonly Alternative[], key: string): YamlNode | undefined {
  if (base.length > 1 || ours.length > 1 || theirs.length > 1) return undefined;
  const [b, o, t] = [base, ours, theirs].map(list => list[0]?.get(key));
  if (o?.kind !== 'mapping' || t?.kind !== 'mapping') return undefined;
  const before = b?.kind === 'mapping' ? b.byKey : new Map<string, never>();
  const pairs: [string, YamlNode][] = [];
  for (const name of new Set([...o.byKey.keys(), ...t.byKey.keys()])) {
    const [was, x, y] = [before, o.byKey, t.byKey].map(keys => keys.get(name)?.value);
    const [saidWas, saidX, saidY] = [was, x, y].map(meaning);
    if (saidX !== saidY && saidX !== saidWas && saidY !== saidWas) return undefined;
    const value = saidX === saidWas ? y : x;
    if (value !== undefined) pairs.push([name, value]);
  }
  return mappingNode(pairs);
}

const NO_ITEMS: Body = { list: true, flow: true, column: 0, items: [], close: ']' };

function listOf(entry: BlockEntry | undefined): Body | null {
  if (entry === undefined || isNull(entry.node)) return NO_ITEMS;
  if (entry.body?.list === true) return entry.body;
  if (entry.node.kind !== 'scalar') return null;
  const said = meaning(entry.node) ?? '';
  const item: Item = { kind: 'entry', key: said, name: said, lead: '', keyText: '', gap: '', value: entry.value, tail: '', eol: '', body: null, node: entry.node, column: 0, raw: entry.value };
  return { ...NO_ITEMS, items: [item] };
}
