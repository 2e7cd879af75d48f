import { CONFLICT_SIDES, conflictHint } from '../conflict';
import type { YamlNode } from '../yaml/yamlNode';
import { predecessorIn } from './place';
import { sameMeaning, type Versions } from './assemble';
import { entriesIn, type BlockEntry, type Body, type Item } from './blocks';
import type { Alternative } from './state';
import { DELETED, mappingNode, NULL, scalarNode, sequenceNode } from './synthetic';
import { inFlow, meaning } from './values';

/** Adds keys that have a value but no line yet, each at its place. */
export function withMissing(body: Body, order: readonly string[], values: ReadonlyMap<string, YamlNode | null>): Body {
  const there = new Set(entriesIn(body).map(entry => entry.name));
  let whole = body;
  for (const [key, node] of values) {
    if (node === null || key === 'status' || there.has(key) || meaning(node) === null) continue;
    whole = inserted(whole, predecessorIn(whole, key, order), [line(body, key, node)]);
  }
  return whole;
}

/** What the sides of a conflict say, and what its entry says outside them. */
export interface Dispute {
  readonly alternatives: readonly Alternative[];
  readonly deleted: boolean;
  readonly top: ReadonlyMap<string, YamlNode | null>;
}

/** Marks a body as in conflict: `status: conflict` and below it the sides. Lines that a side has so already are kept. */
export function withConflict(
  body: Body, { judged, order }: { readonly judged: boolean; readonly order: readonly string[] }, { alternatives, deleted, top }: Dispute, versions: Versions,
): Body {
  const views: YamlNode[] = alternatives.map(alternative => {
    // A side that says nothing of a key has what stands at the top.
    const needed = (key: string, node: YamlNode | null): boolean => node !== null || (top.get(key) ?? null) !== null;
    return mappingNode([...alternative].filter(([key, node]) => needed(key, node)).map(([key, node]) => [key, node ?? NULL] as const));
  });
  const keys = [...new Set(alternatives.flatMap(alternative => [...alternative.keys()]))];
  if (deleted) views.push(DELETED);
  const [ours = NULL, theirs = NULL, ...others] = views;
  const nodes: [string, YamlNode][] = [['ours', ours], ['theirs', theirs]];
  if (others.length > 0) nodes.push(['others', sequenceNode(others)]);
  const lines = asWritten(versions, nodes) ?? nodes.map(([key, node], n) => {
    const made = line(body, key, node);
    return n === nodes.length - 1 && !body.flow ? { ...made, tail: `   ${conflictHint({ keys, judged, deleted })}` } : made;
  });
  const items = body.items.map(item => (item.kind === 'entry' && item.name === 'status' ? marked(item) : item));
  const marks = items.some(item => item.kind === 'entry' && item.name === 'status') ? [] : [line(body, 'status', scalarNode('conflict', 'plain'))];
  const whole = { ...body, items };
  const at = marks.length > 0 ? predecessorIn(whole, 'status', order) ?? items.at(-1) : entriesIn(whole).find(item => item.name === 'status');
  return inserted(whole, at ?? null, [...marks, ...lines]);
}

function marked(status: BlockEntry): BlockEntry {
  return meaning(status.node) === '"conflict"' ? status : { ...status, value: 'conflict', body: null, raw: '', node: scalarNode('conflict', 'plain') };
}

/** The sides' lines as a side of the merge has them, where it says just this already. */
function asWritten({ base, ours, theirs }: Versions, nodes: readonly (readonly [string, YamlNode])[]): BlockEntry[] | null {
  const find = (entry: BlockEntry | undefined, key: string): BlockEntry | undefined => entriesIn(entry?.body).find(candidate => candidate.name === key);
  const has = (entry: BlockEntry | undefined): BlockEntry | undefined => {
    const all = CONFLICT_SIDES.every(key => (meaning(find(entry, key)?.node) ?? '') === (meaning(nodes.find(([name]) => name === key)?.[1]) ?? ''));
    return all ? entry : undefined;
  };
  const [b, o, t] = [has(base), has(ours), has(theirs)];
  if (o === undefined && t === undefined) return null;
  return nodes.flatMap(([key]) => sameMeaning({ base: find(b, key), ours: find(o, key), theirs: find(t, key) }) ?? []);
}

function line(body: Body, key: string, node: YamlNode): BlockEntry {
  const value = inFlow(node);
  const { flow, column } = body;
  return { kind: 'entry', key, name: key, lead: flow ? ' ' : '', keyText: key, gap: ': ', value, tail: '', eol: flow ? '' : '\n', body: null, node, column, raw: '' };
}

function inserted(body: Body, after: Item | null, lines: readonly Item[]): Body {
  const at = after === null ? 0 : body.items.indexOf(after) + 1;
  return { ...body, items: [...body.items.slice(0, at), ...lines, ...body.items.slice(at)] };
}
