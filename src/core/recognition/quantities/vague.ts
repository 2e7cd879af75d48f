import type { Hedge } from '../recognition';
import type { Reader } from '../times/reader';

export interface VagueNumber {
  readonly value: number;
  readonly modifier: Hedge;
  readonly to: number;
}

const MANY: ReadonlyMap<string, number> = new Map([
  ['dozens', 12], ['scores', 20], ['hundreds', 100], ['thousands', 1e3], ['lakhs', 1e5], ['millions', 1e6], ['crores', 1e7], ['billions', 1e9], ['trillions', 1e12],
]);
const SIZES: ReadonlyMap<string, number> = new Map([['dozen', 12], ['hundred', 100], ['thousand', 1e3], ['lakh', 1e5], ['million', 1e6], ['crore', 1e7], ['billion', 1e9], ['trillion', 1e12]]);

/** What numbers that give no figure can begin with, but for "a few" and "a couple of". */
export const FIRST_VAGUE_WORDS: readonly string[] = [...MANY.keys(), 'tens', 'several', 'few'];

/**
 * A number that gives no figure: "dozens", "hundreds of thousands", "several hundred", "a couple of million". Its value is the size it names, which is less than
 * what it means, so that the modifier is `more-than`; only a couple is two.
 */
export function vagueAt(r: Reader, at: number): VagueNumber | null {
  return many(r, at) ?? few(r, at);
}

function many(r: Reader, at: number): VagueNumber | null {
  const tens = r.is(at, 'tens');
  const first = tens ? 10 : MANY.get(r.lower(at));
  if (first === undefined || !r.isWord(at) || r.joined(at)) return null;
  let [value, to] = [first, at + 1];
  for (let next = MANY.get(r.lower(to + 1)); r.is(to, 'of') && next !== undefined && next >= 100 && to - at < 6; next = MANY.get(r.lower(to + 1))) {
    value *= next;
    to += 2;
  }
  if (tens && to === at + 1) return null;
  if (r.is(at, 'scores') && !(r.is(to, 'of') && r.isWord(to + 1))) return null;
  return { value, modifier: 'more-than', to };
}

/** "several hundred", "a few dozen", "a couple of thousand". */
function few(r: Reader, at: number): VagueNumber | null {
  const word = r.is(at, 'a') ? at + 1 : at;
  const couple = word > at && r.is(word, 'couple');
  if (!couple && !r.is(word, 'few') && !(word === at && r.is(at, 'several'))) return null;
  const size = couple && r.is(word + 1, 'of') ? word + 2 : word + 1;
  const value = r.isWord(size) ? SIZES.get(r.lower(size)) : undefined;
  if (value === undefined) return null;
  return couple ? { value: 2 * value, modifier: 'about', to: size + 1 } : { value, modifier: 'more-than', to: size + 1 };
}
