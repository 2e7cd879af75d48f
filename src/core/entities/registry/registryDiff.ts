import { changeLines, countChanges, example, fromTo, quoted, shownValue, summarise, type Change, type ChangeTerm, type ChangeTerms } from '../../text/diff/changes';
import { pairUp, type Pair } from '../../text/diff/pairs';
import type { Problem } from '../../text/problem';
import { sameValue, type Value } from '../../text/diff/values';
import { listOf, registryItems, type RegistryItem } from './registryItems';

const named = ({ quote, id }: Change): string => (quote === undefined ? id : example(quote));
const aliasOf = ({ id, from, to }: Change): string => `${quoted(shownValue(from ?? to ?? ''))} (${id})`;
const values = (change: Change): string => fromTo(change);

/** The names of what can happen to a registry, the most important first, and how each is put into words. A name never changes. */
const TERMS = {
  'conflict': { word: 'conflict', one: 'conflict', many: 'conflicts', example: ({ id }: Change) => id },
  'invalid': { word: 'invalid', one: 'invalid', many: 'invalid', example: ({ id }: Change) => id },
  'resolved': { word: 'conflict resolved', one: 'conflict resolved', many: 'conflicts resolved', example: ({ id }: Change) => id },
  'added': { word: 'added', one: 'entity added', many: 'entities added', example: named },
  'removed': { word: 'removed', one: 'entity removed', many: 'entities removed', example: named },
  'id-changed': { word: 'id changed', one: 'id changed', many: 'ids changed', example: values },
  'name-changed': { word: 'name changed', one: 'name changed', many: 'names changed', example: values },
  'type-changed': { word: 'type changed', one: 'type changed', many: 'types changed', example: values, byExample: true, column: 'label' },
  'alias-added': { word: 'alias added', one: 'alias added', many: 'aliases added', example: aliasOf },
  'alias-removed': { word: 'alias removed', one: 'alias removed', many: 'aliases removed', example: aliasOf },
  'identity-changed': { word: 'identity changed', one: 'identity changed', many: 'identities changed' },
  'distinction-changed': { word: 'distinction changed', one: 'distinction changed', many: 'distinctions changed' },
  'description-changed': { word: 'description changed', one: 'description changed', many: 'descriptions changed' },
  'details-changed': { word: 'detail changed', one: 'detail changed', many: 'details changed' },
  'mended': { word: 'mended', one: 'mended', many: 'mended', example: ({ id }: Change) => id },
} as const satisfies Readonly<Record<string, ChangeTerm>>;

export type RegistryChangeName = keyof typeof TERMS;

/** What happened to one entity of a registry. */
export interface RegistryChange extends Change {
  readonly kind: 'entity';
  readonly change: RegistryChangeName;
}

export type RegistryDiff =
  | { readonly ok: true; readonly changes: readonly RegistryChange[] }
  | { readonly ok: false; readonly which: 'old' | 'new'; readonly problems: readonly Problem[] };

const REGISTRY_TERMS: ChangeTerms = new Map<string, ChangeTerm>(Object.entries(TERMS));

/**
 * What changed between two versions of a registry, in terms of its entities: nothing for another quoting, order, layout or comment. Pure.
 * @param old null, or nothing but white space, where there was none; so for `now`
 */
export function diffRegistries(old: string | null, now: string | null): RegistryDiff {
  const before = read(old);
  if ('problems' in before) return { ok: false, which: 'old', problems: before.problems };
  const after = read(now);
  if ('problems' in after) return { ok: false, which: 'new', problems: after.problems };
  const pairs = pairUp(before.items, after.items, ({ id }) => id, ({ name, type }) => (name === undefined ? null : JSON.stringify([name, type])));
  return { ok: true, changes: pairs.flatMap(changesOf) };
}

/** All changes in one line. */
export function describeRegistryDiff(changes: readonly Change[]): string {
  return summarise(changes, REGISTRY_TERMS) || 'no change in entities';
}

/** A line for each change, for people. */
export function registryDiffLines(changes: readonly Change[]): string[] {
  return changeLines(changes, REGISTRY_TERMS);
}

/** How many changes there are of each name, the most important first. */
export function countRegistryDiff(changes: readonly Change[]): Record<string, number> {
  return countChanges(changes, REGISTRY_TERMS);
}

function read(yaml: string | null): ReturnType<typeof registryItems> {
  return yaml === null || yaml.trim() === '' ? { items: [] } : registryItems(yaml);
}

function changesOf({ old, now }: Pair<RegistryItem>): RegistryChange[] {
  if (now === undefined) return old === undefined ? [] : [change(old, 'removed')];
  if (old === undefined) return [now.conflict ? change(now, 'conflict', undefined, now.conflict.describe()) : change(now, now.valid ? 'added' : 'invalid')];
  if (same(old, now)) return old.id === now.id ? [] : [change(now, 'id-changed', old.id, now.id)];
  if (now.conflict) return [change(now, 'conflict', undefined, now.conflict.describe())];
  if (old.conflict) return [change(now, 'resolved', old.conflict.describe(), old.conflict.settledBy(valuesOf(now)))];
  if (!now.valid) return [change(now, 'invalid')];
  if (!old.valid) return [change(now, 'mended')];
  return [
    ...(old.id === now.id ? [] : [change(now, 'id-changed', old.id, now.id)]),
    ...(old.name === now.name ? [] : [change(now, 'name-changed', old.name, now.name)]),
    ...(old.type === now.type ? [] : [change(now, 'type-changed', old.type, now.type)]),
    ...aliases(old, now),
    ...[...new Set([...now.others.keys(), ...old.others.keys()])].flatMap(key => otherKey(key, old, now)),
  ];
}

const KEYS: ReadonlyMap<string, RegistryChangeName> = new Map([
  ['same_as', 'identity-changed'], ['distinct_from', 'distinction-changed'], ['description', 'description-changed'],
] as const);

function otherKey(key: string, old: RegistryItem, now: RegistryItem): RegistryChange[] {
  const [from, to] = [old.others.get(key), now.others.get(key)];
  if (key === 'aliases' || sameValue(from, to)) return [];
  const name = KEYS.get(key);
  return [name === undefined ? { ...change(now, 'details-changed', from, to), key } : change(now, name, from, to)];
}

/** What an entry says, by key. */
function valuesOf({ name, type, others }: RegistryItem): ReadonlyMap<string, Value> {
  return new Map([...(name === undefined ? [] : [['name', name] as const]), ...(type === undefined ? [] : [['type', type] as const]), ...others]);
}

function aliases(old: RegistryItem, now: RegistryItem): RegistryChange[] {
  const [before, after] = [old, now].map(({ others }) => new Set(listOf(others.get('aliases'))));
  if (before === undefined || after === undefined) return [];
  return [
    ...[...after].filter(alias => !before.has(alias)).map(alias => change(now, 'alias-added', undefined, alias)),
    ...[...before].filter(alias => !after.has(alias)).map(alias => change(now, 'alias-removed', alias)),
  ];
}

function same(a: RegistryItem, b: RegistryItem): boolean {
  if (a.name !== b.name || a.type !== b.type || a.others.size !== b.others.size) return false;
  return [...a.others].every(([key, value]) => sameValue(value, b.others.get(key)));
}

function change({ id, name, type }: RegistryItem, what: RegistryChangeName, from?: Value, to?: Value): RegistryChange {
  const said = { ...(name === undefined ? {} : { quote: name }), ...(type === undefined ? {} : { label: type }) };
  return { id, kind: 'entity', change: what, ...said, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}
