import type { Alternative, State } from '../../text/merge/state';
import type { Sides, Unit } from '../../text/merge/mergeEntry';
import { smaller, threeWay } from '../../text/merge/threeWay';
import { meaning } from '../../text/merge/values';
import { newer } from './versions';

/** What a person decides as one: status, label and borders. The label's memory and the quote's surroundings go with them. */
const CORE = ['status', 'label', 'quote'] as const;
const CONTEXT = ['before', 'after', 'nth'] as const;
const KEYS = [...CORE, 'was', ...CONTEXT];

/** Whose reading of a place stands where the machine's differ: that of the side that decided, or that was made by a newer version. */
export type Precedence = 'ours' | 'theirs' | null;

export function precedence(sides: Sides): Precedence {
  const { base, ours, theirs } = sides;
  const [o, t] = [isDecided(ours), isDecided(theirs)];
  // The judgement may be that of the side that took its decision back.
  if (o !== t) return choose(sides);
  if (o || (base !== null && isDecided(base))) return null;
  return newer(text(ours, 'by'), text(theirs, 'by'));
}

export function isDecided(state: State): boolean {
  return Array.from({ length: state.count }, (_, n) => state.meaning('status', n)).some(status => status !== '"suggested"');
}

/** Settles the judgement, or gives what each side says. */
export function judgement(sides: Sides): Unit {
  const [o, t] = [cores(sides.ours), cores(sides.theirs)];
  const chosen = choose(sides);
  const of = (list: readonly Alternative[]): Alternative[] => list.map(core => complete(core, sides));
  if (chosen === 'ours') return { ours: of(o), theirs: [] };
  if (chosen === 'theirs') return { ours: [], theirs: of(t) };
  return { ours: of(o), theirs: of(t) };
}

/** The side whose judgement stands; null: both do. */
function choose(sides: Sides): Precedence {
  const [base, ours, theirs] = [sides.base === null ? '' : said(cores(sides.base)), said(cores(sides.ours)), said(cores(sides.theirs))];
  if (ours === theirs || theirs === base) return 'ours';
  if (ours === base) return 'theirs';
  const [o, t] = [isDecided(sides.ours), isDecided(sides.theirs)];
  if (o !== t) return o ? 'ours' : 'theirs';
  if (o) return null;
  return newer(text(sides.ours, 'by'), text(sides.theirs, 'by')) ?? (smaller(ours, theirs) === ours ? 'ours' : 'theirs');
}

function cores(state: State): Alternative[] {
  return state.project(CORE);
}

function said(list: readonly Alternative[]): string {
  return [...new Set(list.map(core => CORE.map(key => meaning(core.get(key) ?? undefined)).join('\u0001')))].sort().join('\u0002');
}

/** The judgement with what goes with it: as the sides that have this label, and this quote, have it. */
function complete(core: Alternative, { base, ours, theirs }: Sides): Alternative {
  const riders = (keys: readonly string[], like: 'label' | 'quote'): Alternative => {
    const find = (state: State | null): Alternative | undefined => state?.project(KEYS).find(other => sameKey(other, core, like));
    const [b, o, t] = [find(base), find(ours), find(theirs)];
    const phrase = (alternative: Alternative): string => keys.map(key => meaning(alternative.get(key) ?? undefined)).join('\u0001');
    const [x, y] = [o ?? t, t ?? o];
    if (x === undefined || y === undefined) return new Map();
    const phrases = threeWay(b && phrase(b), phrase(x), phrase(y), smaller);
    const from = phrases === phrase(x) ? x : y;
    return new Map(keys.map(key => [key, from.get(key) ?? null]));
  };
  const all = new Map([...core, ...riders(['was'], 'label'), ...riders(CONTEXT, 'quote')]);
  return new Map(KEYS.map(key => [key, all.get(key) ?? null]));
}

function sameKey(a: Alternative, b: Alternative, key: string): boolean {
  return meaning(a.get(key) ?? undefined) === meaning(b.get(key) ?? undefined);
}

/** The value of a key as the nth side has it; '' where it is not there. */
export function text(state: State, key: string, n = 0): string {
  const node = state.node(key, n);
  return node?.kind === 'scalar' ? node.value : '';
}
