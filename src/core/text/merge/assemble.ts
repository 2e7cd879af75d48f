import { isConflictHint } from '../conflict';
import type { YamlNode } from '../yaml/yamlNode';
import type { BlockEntry, Body, CommentLine, Item } from './blocks';
import { mergeOrder } from './order';
import { NULL } from './synthetic';
import { joined, longer, smaller, threeWay } from './threeWay';
import { inFlow, meaning } from './values';

/** One key of a body as the base and the two sides have it. */
export interface Versions {
  readonly base: BlockEntry | undefined;
  readonly ours: BlockEntry | undefined;
  readonly theirs: BlockEntry | undefined;
}

/** What becomes of a key: an entry, or undefined where it goes. */
export type Resolve = (key: string, versions: Versions) => BlockEntry | undefined;

/** Merges what two mappings hold: `resolve` decides key by key; order, comments, blank lines and style are merged here. */
export function assemble(base: Body | null, ours: Body, theirs: Body, resolve: Resolve): Body {
  const [b, o, t] = keyed([base?.items ?? [], ours.items, theirs.items]) as [Keyed, Keyed, Keyed];
  const merged = new Map<string, Item>();
  for (const key of new Set([...o.keys(), ...t.keys()])) {
    const versions = [b.get(key), o.get(key), t.get(key)] as const;
    const item = isComment(key) ? comment(...versions) : (entry(key, ...versions, resolve) ?? remark(b.get(key), o.get(key) ?? t.get(key), [o, t]));
    if (item !== undefined) merged.set(key, item);
  }
  const order = mergeOrder([...b.keys()], [...o.keys()], [...t.keys()], key => merged.has(key), isComment);
  return styled(base, ours, theirs, order.flatMap(key => merged.get(key) ?? []));
}

/** Lets `resolve` see only what both sides changed; what one side changed, or took out, is taken from it as it stands. */
export function unlessOneSided(resolve: Resolve): Resolve {
  return (key, versions) => {
    const { base, ours, theirs } = versions;
    if (ours !== undefined && theirs !== undefined) {
      const one = ours.raw === theirs.raw || theirs.raw === base?.raw ? ours : ours.raw === base?.raw ? theirs : undefined;
      if (one !== undefined) return withLead(one, threeWay(base?.lead, ours.lead, theirs.lead, longer));
    } else {
      const left = ours ?? theirs;
      if (base === undefined) return left;
      if (left?.raw === base.raw) return undefined;
    }
    return resolve(key, versions);
  };
}

function withLead(entry: BlockEntry, lead: string): BlockEntry {
  return entry.lead === lead ? entry : { ...entry, lead };
}

/** A key whose value is settled, in the bytes of a side that has this value; undefined where the value is that there is none. */
export function settledEntry(versions: Versions, node: YamlNode | null): BlockEntry | undefined {
  const { base, ours, theirs } = versions;
  const said = meaning(node ?? undefined);
  const says = (entry: BlockEntry | undefined): BlockEntry | undefined => (entry !== undefined && meaning(entry.node) === said ? entry : undefined);
  const [o, t] = [says(ours), says(theirs)];
  if (said === null) return (o !== undefined && t !== undefined) || base === undefined ? sameMeaning({ base, ours: o, theirs: t }) : undefined;
  if (o !== undefined && t !== undefined) return alikeInside(versions, o, t);
  const chosen = o ?? t ?? says(base);
  if (chosen !== undefined) return mergeAround(versions, chosen);
  const any = ours ?? theirs ?? base;
  return any === undefined ? undefined : mergeAround(versions, withValue(any, node));
}

/** An entry with another value, on its one line. */
export function withValue(entry: BlockEntry, node: YamlNode | null): BlockEntry {
  return { ...entry, gap: /[\r\n]|:$/.test(entry.gap) || entry.gap === '' ? ': ' : entry.gap, value: inFlow(node), body: null, raw: '', node: node ?? NULL };
}

/** The bytes of an entry that two sides write differently and mean alike: lead, key and what stands behind the value are merged apart. */
export function mergeAround({ base, ours, theirs }: Versions, chosen: BlockEntry): BlockEntry {
  if (ours === undefined || theirs === undefined) return chosen;
  if ((ours.eol === '') !== (theirs.eol === '')) return inLines(chosen, ours.eol === '' ? theirs : ours);
  const part = (key: 'lead' | 'keyText' | 'eol', both: (a: string, b: string) => string): string => threeWay(base?.[key], ours[key], theirs[key], both);
  const tail = chosen.eol === '' ? chosen.tail : threeWay(base?.tail, ours.tail, theirs.tail, bothTails);
  return { ...chosen, lead: part('lead', longer), keyText: part('keyText', smaller), eol: chosen.eol === '' ? '' : part('eol', smaller), tail, raw: '' };
}

/** What one side has between braces and the other on a line: the line stays, and the comment on it. */
function inLines(chosen: BlockEntry, { lead, keyText, gap, tail, eol, column }: BlockEntry): BlockEntry {
  return { ...chosen, lead, keyText, gap: chosen.body === null ? gap.replace(/^:$/, ': ') : gap, tail, eol, column, raw: '' };
}

/** An entry with other keys or items, the head of its lines merged. */
export function withBody(versions: Versions, any: BlockEntry, body: Body): BlockEntry {
  const head = mergeAround(versions, any);
  const column = threeWay(versions.base?.column, versions.ours?.column ?? any.column, versions.theirs?.column ?? any.column, Math.min);
  return { ...head, value: '', body, column, raw: '', gap: body.flow && /^$|[\r\n:]$/.test(head.gap) ? ': ' : head.gap };
}

/** Of two entries that mean the same the bytes that somebody changed; of two with keys below, key by key. */
function alikeInside(versions: Versions, ours: BlockEntry, theirs: BlockEntry): BlockEntry {
  const [b, o, t] = [versions.base?.body ?? null, ours.body, theirs.body];
  if (o === null || t === null || o.list !== t.list) return mergeAround(versions, sameMeaning(versions) ?? ours);
  const inside = assemble(b?.list === o.list ? b : null, o, t, (_, own) => settledEntry(own, (own.ours ?? own.theirs)?.node ?? null));
  return withBody(versions, ours, inside);
}

/** Of two entries that mean the same, the one whose bytes somebody changed. */
export function sameMeaning({ base, ours, theirs }: Versions): BlockEntry | undefined {
  if (ours === undefined || theirs === undefined) return ours ?? theirs;
  return threeWay(base === undefined ? undefined : written(base), written(ours), written(theirs), smaller) === written(ours) ? ours : theirs;
}

function written(entry: BlockEntry): string {
  return entry.body === null ? entry.gap + entry.value : entry.raw;
}

/** Both comments, one behind the other. */
function bothTails(a: string, b: string): string {
  if (a.trim() === '' || b.trim() === '') return longer(a, b);
  const [x, y] = [a.trim(), b.trim()];
  return x.includes(y) ? a : y.includes(x) ? b : joined(a, b, '  ').replace(/(\S)\s+#/, '$1  #');
}

type Keyed = ReadonlyMap<string, Item>;

const COMMENT = '\u0000#';

function isComment(key: string): boolean {
  return key.startsWith(COMMENT);
}

/** The items of each side by key. A comment is known by its words, and where they repeat also by what follows it. */
function keyed(sides: readonly (readonly Item[])[]): Keyed[] {
  const repeated = new Set<string>();
  for (const items of sides) {
    const seen = new Set<string>();
    for (const item of items) {
      if (item.kind !== 'comment') continue;
      const words = item.text.trim();
      if (seen.has(words)) repeated.add(words);
      seen.add(words);
    }
  }
  return sides.map(items => keyedItems(items, repeated));
}

function keyedItems(items: readonly Item[], repeated: ReadonlySet<string>): Keyed {
  const following: string[] = [];
  let next = '';
  for (let at = items.length - 1; at >= 0; at--) {
    const item = items[at];
    if (item?.kind === 'entry') next = item.key;
    following[at] = next;
  }
  const byKey = new Map<string, Item>();
  const counts = new Map<string, number>();
  items.forEach((item, at) => {
    if (item.kind === 'entry') return byKey.set(item.key, item);
    const words = item.text.trim();
    if (!repeated.has(words)) return byKey.set(COMMENT + words, item);
    const place = `${COMMENT}${words}\u0000${following[at] ?? ''}`;
    const times = (counts.get(place) ?? 0) + 1;
    counts.set(place, times);
    return byKey.set(times === 1 ? place : `${place}\u0000${times}`, item);
  });
  return byKey;
}

function entry(key: string, base: Item | undefined, ours: Item | undefined, theirs: Item | undefined, resolve: Resolve): BlockEntry | undefined {
  const only = (item: Item | undefined): BlockEntry | undefined => (item?.kind === 'entry' ? item : undefined);
  return resolve(key, { base: only(base), ours: only(ours), theirs: only(theirs) });
}

/** What somebody has written behind a value since, where the value goes: a line of its own, as it would be had they taken the value out. */
function remark(base: Item | undefined, left: Item | undefined, sides: readonly Keyed[]): CommentLine | undefined {
  if (left?.kind !== 'entry' || left.eol === '' || (base?.kind === 'entry' && left.tail === base.tail)) return undefined;
  const text = left.tail.trim();
  if (!text.startsWith('#') || isConflictHint(text) || sides.some(side => side.has(COMMENT + text))) return undefined;
  return { kind: 'comment', lead: '', text, eol: left.eol, column: left.column };
}

function comment(base: Item | undefined, ours: Item | undefined, theirs: Item | undefined): CommentLine | undefined {
  if (ours?.kind !== 'comment') return theirs?.kind === 'comment' && base === undefined ? theirs : undefined;
  if (theirs?.kind !== 'comment') return base === undefined ? ours : undefined;
  const was = base?.kind === 'comment' ? base : undefined;
  return {
    ...ours,
    lead: threeWay(was?.lead, ours.lead, theirs.lead, longer),
    column: threeWay(was?.column, ours.column, theirs.column, Math.min),
    text: threeWay(was?.text, ours.text, theirs.text, smaller),
    eol: threeWay(was?.eol, ours.eol, theirs.eol, smaller),
  };
}

/** Braces only where neither side has lines. */
function styled(base: Body | null, ours: Body, theirs: Body, items: readonly Item[]): Body {
  const inLines = (body: Body | null): body is Body => body !== null && !body.flow && body.items.length > 0;
  const { list } = ours;
  if (!(inLines(ours) || inLines(theirs)) || items.length === 0) {
    const end = list ? ']' : '}';
    return { list, flow: true, column: 0, items, close: threeWay(closing(base), closing(ours) ?? end, closing(theirs) ?? end, smaller) };
  }
  const column = (body: Body, other: Body): number => (inLines(body) ? body : other).column;
  const was = base !== null && inLines(base) ? base : undefined;
  return {
    list, flow: false, items,
    column: threeWay(was?.column, column(ours, theirs), column(theirs, ours), Math.min),
    close: threeWay(was?.close, inLines(ours) ? ours.close : '', inLines(theirs) ? theirs.close : '', longer),
  };
}

function closing(body: Body | null): string | undefined {
  return body?.flow === true ? body.close : undefined;
}
