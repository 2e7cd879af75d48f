import type { YamlNode } from '../yaml/yamlNode';
import { assemble, mergeAround, settledEntry, withBody, type Versions } from './assemble';
import { keysOf, type BlockEntry } from './blocks';
import { withConflict, withMissing } from './conflictEntry';
import { alike, distinct, isSideKey, sayingOf, State, type Alternative } from './state';
import { mergedMapping, mergedSet, mergeSet } from './mergeSet';
import { meaning } from './values';

export interface Sides {
  readonly base: State | null;
  readonly ours: State;
  readonly theirs: State;
}

/** Keys that are decided together, and what each side says of them; one list is empty where the other holds. */
export interface Unit {
  readonly ours: readonly Alternative[];
  readonly theirs: readonly Alternative[];
}

/** What a kind of entry wants otherwise than key by key. */
export interface EntryRules {
  /** The keys in the order in which they are written, and in which a conflict states them. */
  readonly order: readonly string[];
  /** The key that a side of a conflict states in any case, where both are about something else: what an entry is most about. */
  readonly main: string;
  /** Whether `status` says something besides `conflict`; each side of a conflict then states it. */
  readonly judged: boolean;
  /** Keys that hold sets: lists whose order says little, or mappings that are merged key by key. */
  readonly sets: ReadonlySet<string>;
  /** Keys that belong together, settled before the others. */
  units(sides: Sides): readonly Unit[];
  /** The side whose value of a key stands, whatever the other has; null where there is none. */
  prefers(key: string, sides: Sides): 'ours' | 'theirs' | null;
  /** Settles a key that both sides changed differently; undefined: a conflict. */
  both(key: string, sides: Sides): YamlNode | null | undefined;
}

/** Merges an entry that both sides have as a mapping. Where they disagree the result is in conflict and holds both. */
export function mergeEntry(rules: EntryRules, versions: Versions): BlockEntry {
  return merge(rules, versions, false);
}

/** An entry that one side changed and the other took out: a person decides. */
export function deletionConflict(rules: EntryRules, base: BlockEntry, changed: BlockEntry): BlockEntry {
  if (new State(changed).deleted) return changed;
  return merge(rules, { base, ours: changed, theirs: changed }, true);
}

function merge(rules: EntryRules, versions: Versions, deletedBySide: boolean): BlockEntry {
  const { base, ours, theirs } = versions;
  const [ourKeys, theirKeys] = [keysOf(ours), keysOf(theirs)];
  if (ours === undefined || theirs === undefined || ourKeys === null || theirKeys === null) throw new TypeError('An entry with keys was expected');
  const sides: Sides = { base: base === undefined || keysOf(base) === null ? null : new State(base), ours: new State(ours), theirs: new State(theirs) };
  const deleted = deletedBySide || deletedIn(sides);
  const { settled, alternatives } = decide(rules, sides);
  if (deleted && sides.base !== null) alternatives.push(...withChanges(alternatives.splice(0), settled, sides.base));
  const conflict = deleted || alternatives.length > 1 ? stated(rules, alternatives, settled) : null;
  const values = new Map(settled);
  for (const key of alternatives[0]?.keys() ?? []) values.set(key, (sides.base === null ? alternatives[0]?.get(key) : sides.base.top(key)) ?? null);
  const wasConflict = sides.ours.conflict || sides.theirs.conflict;
  const body = assemble(keysOf(base), ourKeys, theirKeys, (key, own) => {
    if (isSideKey(key) && (conflict !== null || wasConflict)) return undefined;
    if (key === 'status' && (conflict !== null || (wasConflict && !rules.judged))) return rules.judged ? mergeAround(own, own.ours ?? own.theirs ?? ours) : undefined;
    return (rules.sets.has(key) && alternatives[0]?.has(key) !== true ? mergeSet(key, own) : null) ?? settledEntry(own, values.get(key) ?? null);
  });
  const whole = withMissing(body, rules.order, values);
  return withBody(versions, ours, conflict === null ? whole : withConflict(whole, rules, { alternatives: conflict, deleted, top: values }, versions));
}

function deletedIn({ base, ours, theirs }: Sides): boolean {
  return ours.deleted === (base?.deleted ?? false) ? theirs.deleted : ours.deleted;
}

interface Decided {
  readonly settled: Map<string, YamlNode | null>;
  /** The ways to see what is not settled: none, or two and more. */
  readonly alternatives: Alternative[];
}

function decide(rules: EntryRules, sides: Sides): Decided {
  const together = rules.units(sides);
  const keys = new Set([...sides.ours.keys, ...sides.theirs.keys, ...(sides.base?.keys ?? [])]);
  for (const unit of together) for (const key of unit.ours[0]?.keys() ?? unit.theirs[0]?.keys() ?? []) keys.delete(key);
  const units = [...together, ...[...keys].map(key => single(rules, key, sides))];
  const open = units.filter(unit => distinct([...unit.ours, ...unit.theirs]).length > 1);
  // Which side is called ours is decided by what it says, so that exchanging the sides changes nothing.
  const exchanged = rank(open.map(unit => unit.ours[0])) > rank(open.map(unit => unit.theirs[0]));
  const lists = units.map(unit => distinct(exchanged ? [...unit.theirs, ...unit.ours] : [...unit.ours, ...unit.theirs]));
  const count = lists.reduce((most, list) => Math.max(most, list.length), 0);
  const settled = new Map<string, YamlNode | null>();
  const alternatives = Array.from({ length: count > 1 ? count : 0 }, () => new Map<string, YamlNode | null>());
  for (const list of lists) {
    for (const key of list[0]?.keys() ?? []) {
      const differs = list.some(alternative => said(alternative, key) !== said(list[0], key));
      if (!differs) settled.set(key, list[0]?.get(key) ?? null);
      else alternatives.forEach((alternative, n) => alternative.set(key, list[Math.min(n, list.length - 1)]?.get(key) ?? null));
    }
  }
  return { settled, alternatives };
}

function said(alternative: Alternative | undefined, key: string): string | null {
  return meaning(alternative?.get(key) ?? undefined);
}

function single(rules: EntryRules, key: string, sides: Sides): Unit {
  const keys = [key];
  const preferred = rules.prefers(key, sides);
  if (preferred !== null) return preferred === 'ours' ? { ours: sides.ours.project(keys), theirs: [] } : { ours: [], theirs: sides.theirs.project(keys) };
  // A conflict about other keys is no second way to see this one.
  const [b, o, t] = [sides.base?.project(keys) ?? [new Map([[key, null]])], sides.ours.project(keys), sides.theirs.project(keys)].map(distinct) as [Alternative[], Alternative[], Alternative[]];
  if (alike(o, t) || alike(t, b)) return { ours: o, theirs: [] };
  if (alike(o, b)) return { ours: [], theirs: t };
  const set = rules.sets.has(key) ? mergedSet(b, o, t, key) : undefined;
  const both = set !== undefined ? set : rules.sets.has(key) ? mergedMapping(b, o, t, key) : rules.both(key, sides);
  return both === undefined ? { ours: o, theirs: t } : { ours: [new Map([[key, both]])], theirs: [] };
}

const LAST = '\uffff';

/** Accepted comes before rejected, all else by text; what a side does without, or leaves open, comes last. */
function rank(alternatives: readonly (Alternative | undefined)[]): string {
  return alternatives.map(alternative => (alternative === undefined ? LAST : sayingOf(alternative, LAST))).join('\u0001');
}

/** What was changed of an entry that the other side took out, as that side's way to see it. */
function withChanges(alternatives: readonly Alternative[], settled: ReadonlyMap<string, YamlNode | null>, base: State): Alternative[] {
  if (alternatives.length > 0) return [...alternatives];
  return [new Map([...settled].filter(([key, node]) => meaning(node ?? undefined) !== meaning(base.top(key) ?? undefined)))];
}

function stated(rules: EntryRules, alternatives: readonly Alternative[], settled: ReadonlyMap<string, YamlNode | null>): Alternative[] {
  return alternatives.map(alternative => {
    const main = rules.judged || alternative.size === 0;
    const all = new Map(alternative);
    if (main && !all.has(rules.main)) all.set(rules.main, settled.get(rules.main) ?? null);
    const place = (key: string): number => (key === rules.main ? -1 : rules.order.includes(key) ? rules.order.indexOf(key) : rules.order.length);
    return new Map([...all].sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1)));
  });
}
