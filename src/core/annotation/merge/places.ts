import { entriesIn, type BlockEntry, type Body } from '../../text/merge/blocks';
import { State } from '../../text/merge/state';
import { formatPlain } from '../../text/yaml/yamlScalar';
import { KIND_LETTERS, kindOf, type KindLetter } from '../annotation';
import { foldForMatching } from '../anchoring/foldedText';
import { annotationId } from '../ids';
import { isDecided, text } from './judgement';
import { isMachine } from './versions';

/** Annotations of the base, if there is one, and of both sides. */
export interface Bodies {
  readonly base: Body | null;
  readonly ours: Body;
  readonly theirs: Body;
}

/**
 * Gives one id to what is one annotation and two ids to what are two: a place that each side annotated under an id of its own becomes the
 * smaller id, and of two places that were given the same id by hand one gets another.
 */
export function matched(bodies: Bodies): Bodies {
  return united(parted(bodies));
}

/** Ids as the tool makes them stand for one place, wherever it was made. */
const MADE = /^[ntcqz][0-9a-z]{6,}$/;

function parted({ base, ours, theirs }: Bodies): Bodies {
  const known = new Set(entriesIn(base).map(entry => entry.key));
  const others = byKey(theirs);
  const [inOurs, inTheirs] = [new Map<string, string>(), new Map<string, string>()];
  for (const o of entriesIn(ours)) {
    const t = others.get(o.key);
    if (t === undefined || known.has(o.key) || MADE.test(o.key)) continue;
    const [a, b] = [placeOf(o), placeOf(t)];
    if (a === null || b === null || samePlace(a, b)) continue;
    const [place, renamed] = o.raw > t.raw ? [a, inOurs] : [b, inTheirs];
    renamed.set(o.key, annotationId(place.letter, place, takenByOthers([base, ours, theirs], place)));
  }
  return { base, ours: withIds(ours, inOurs), theirs: withIds(theirs, inTheirs) };
}

function united({ base, ours, theirs }: Bodies): Bodies {
  const [inBase, inOurs, inTheirs] = [byKey(base), byKey(ours), byKey(theirs)];
  const ids = new Map<string, string>();
  const unite = (o: BlockEntry, t: BlockEntry): unknown => ids.set(o.key < t.key ? t.key : o.key, o.key < t.key ? o.key : t.key);
  const counterparts = onlyOf(theirs, inOurs);
  for (const [place, o] of onlyOf(ours, inTheirs)) {
    const t = counterparts.get(place);
    if (o && t && !(inBase.has(o.key) && inBase.has(t.key))) unite(o, t);
  }
  const strangers = aloneAt(theirs, [base, ours]);
  for (const [where, o] of aloneAt(ours, [base, theirs])) {
    const t = strangers.get(where);
    if (t !== undefined && !contradictsNothing(o, t)) unite(o, t);
  }
  return { base: base && withIds(base, ids), ours: withIds(ours, ids), theirs: withIds(theirs, ids) };
}

/** Takes out of a merged body the machine's new suggestions of one side where the other side's decision on their place holds. */
export function withoutSilenced(merged: Body, { base, ours, theirs }: Bodies): Body {
  const fresh = [...suggestionsOf(ours, [base, theirs]), ...suggestionsOf(theirs, [base, ours])];
  if (fresh.length === 0) return merged;
  const accepted = acceptedPlaces(merged);
  const silenced = new Set(fresh.filter(({ where, own }) => accepted.has(where) && !own().has(where)).map(({ key }) => key));
  return silenced.size === 0 ? merged : { ...merged, items: merged.items.filter(item => item.kind === 'comment' || !silenced.has(item.key)) };
}

/** A side's suggestions that no other body has; `own` gives the places that this side has accepted itself. */
function suggestionsOf(side: Body, others: readonly (Body | null)[]): { key: string; where: string; own: () => Set<string> }[] {
  const known = new Set(others.flatMap(entriesIn).map(entry => entry.key));
  let places: Set<string> | null = null;
  const own = (): Set<string> => (places ??= acceptedPlaces(side));
  return entriesIn(side).flatMap(entry => {
    const place = known.has(entry.key) ? null : placeOf(entry);
    return place?.machine === true ? [{ key: entry.key, where: place.where, own }] : [];
  });
}

/** The places that somebody accepted, were it as one side of a conflict. */
function acceptedPlaces(body: Body): Set<string> {
  const places = new Set<string>();
  for (const entry of entriesIn(body)) {
    const state = new State(entry);
    for (let n = 0; n < state.count; n++) if (state.meaning('status', n) === '"accepted"') places.add(whereOf(entry, state, n));
  }
  return places;
}

interface Place {
  readonly letter: KindLetter;
  readonly before: string;
  readonly quote: string;
  readonly after: string;
  readonly nth?: number;
  /** Kind and folded anchor, as one string. */
  readonly where: string;
  readonly label: string;
  /** A suggestion in which no person has a share. */
  readonly machine: boolean;
}

function placeOf(entry: BlockEntry): Place | null {
  if (entry.node.kind !== 'mapping') return null;
  const state = new State(entry);
  const label = text(state, 'label');
  const letter = letterOf(entry, state, 0);
  const [before, quote, after, nth] = ['before', 'quote', 'after', 'nth'].map(key => text(state, key)) as [string, string, string, string];
  if (quote === '' || label === '') return null;
  const machine = !isDecided(state) && isMachine(text(state, 'by')) && text(state, 'note') === '' && !entry.raw.includes('#');
  const ordinal = /^[1-9][0-9]{0,8}$/.test(nth) ? { nth: Number(nth) } : {};
  return { letter, before, quote, after, ...ordinal, where: whereOf(entry, state, 0), label, machine };
}

function whereOf(entry: BlockEntry, state: State, n: number): string {
  const [before, quote, after, nth] = ['before', 'quote', 'after', 'nth'].map(key => text(state, key, n)) as [string, string, string, string];
  return [letterOf(entry, state, n), ...[before, quote, after].map(foldForMatching), nth].join('\u0000');
}

function letterOf(entry: BlockEntry, state: State, n: number): KindLetter {
  return KIND_LETTERS[kindOf(entry.name, text(state, 'label', n))];
}

/** Whether two anchors that people wrote by hand may mean one place: the same words, one's surroundings inside the other's. */
function samePlace(a: Place, b: Place): boolean {
  const [x, y] = [a, b].map(({ quote, before, after }) => ({ quote: foldForMatching(quote), before: foldForMatching(before), after: foldForMatching(after) }));
  if (x === undefined || y === undefined || x.quote !== y.quote || a.nth !== b.nth) return false;
  return (x.before.endsWith(y.before) || y.before.endsWith(x.before)) && (x.after.startsWith(y.after) || y.after.startsWith(x.after));
}

/** Entries that only this side has, by place and label; null where it has several at one place. */
function onlyOf(side: Body, other: ReadonlyMap<string, BlockEntry>): Map<string, BlockEntry | null> {
  const found = new Map<string, BlockEntry | null>();
  for (const entry of entriesIn(side)) {
    const place = other.has(entry.key) ? null : placeOf(entry);
    if (place === null) continue;
    const key = `${place.where}\u0000${place.label}`;
    found.set(key, found.has(key) ? null : entry);
  }
  return found;
}

/** New entries of a side that alone stand at their places, under whatever label. */
function aloneAt(side: Body, others: readonly (Body | null)[]): Map<string, BlockEntry> {
  const known = new Set(others.flatMap(entriesIn).map(entry => entry.key));
  const fresh = entriesIn(side).filter(entry => !known.has(entry.key));
  if (fresh.length === 0) return new Map();
  const counts = new Map<string, number>();
  const places = new Map(entriesIn(side).map(entry => [entry.key, placeOf(entry)?.where]));
  for (const where of places.values()) if (where !== undefined) counts.set(where, (counts.get(where) ?? 0) + 1);
  return new Map(fresh.flatMap(entry => {
    const where = places.get(entry.key);
    return where !== undefined && counts.get(where) === 1 ? [[where, entry] as const] : [];
  }));
}

/** That the place is not the one thing does not say that it is not the other. */
function contradictsNothing(o: BlockEntry, t: BlockEntry): boolean {
  const [a, b] = [new State(o), new State(t)];
  const rejects = (state: State): boolean => state.meaning('status', 0) === '"rejected"';
  return text(a, 'label') !== text(b, 'label') && rejects(a) !== rejects(b);
}

function takenByOthers(bodies: readonly (Body | null)[], place: Place): Set<string> {
  const others = bodies.flatMap(entriesIn).filter(entry => placeOf(entry)?.where !== place.where);
  return new Set(others.map(entry => entry.key));
}

function withIds(body: Body, ids: ReadonlyMap<string, string>): Body {
  if (ids.size === 0) return body;
  return { ...body, items: body.items.map(item => (item.kind === 'entry' ? renamed(item, ids.get(item.key)) : item)) };
}

function renamed(entry: BlockEntry, id: string | undefined): BlockEntry {
  if (id === undefined) return entry;
  const keyText = formatPlain(id);
  return { ...entry, key: id, name: id, keyText, raw: keyText + entry.raw.slice(entry.keyText.length) };
}

function byKey(body: Body | null): Map<string, BlockEntry> {
  return new Map(entriesIn(body).map(entry => [entry.key, entry]));
}
