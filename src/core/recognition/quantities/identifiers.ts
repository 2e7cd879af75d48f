import type { Reader } from '../times/reader';
import { IDENTIFIERS, STREETS } from './lexicon';

/** Whether digits from `at` to `to` name something instead of counting: telephone numbers, addresses, "Flight 370", "2.0.1", "24/7". */
export function isIdentifier(r: Reader, at: number, to: number): boolean {
  if (r.lexemes[at]?.kind !== 'number') return IDENTIFIERS.has(r.lower(at - 1)) && r.capital(at - 1) > 0;
  return isGroupOfDigits(r, at, to) || isListMark(r, at, to) || isNamed(r, at, to) || isAddress(r, to);
}

/** Joined by slash, point, colon or several hyphens; a telephone number's parts. */
function isGroupOfDigits(r: Reader, at: number, to: number): boolean {
  if (r.joined(to) && r.isWord(to) && r.lexemes[to]?.kind === 'word' && r.lexemes[at]?.kind === 'number' && to === at + 1) return true;
  if (isJoint(r, to, /^[/:.]$/) || (r.joined(at) && /^[/:.#]$/.test(r.lower(at - 1)) && r.joined(at - 1))) return true;
  if (r.is(at - 1, '#')) return true;
  if (r.is(at - 1, '(') && r.is(to, ')') && r.digits(at, 3) && r.digits(to + 1, 3)) return true;
  if (r.is(at - 1, '[') && r.is(to, ']')) return true;
  if (/^0\d/.test(r.lower(at)) && !r.lower(at).includes('.')) return true;
  if (to === at + 1 && (r.lexemes[at - 1]?.kind === 'number' || r.lexemes[to]?.kind === 'number')) return true;
  const hyphens = hyphenChain(r, at, to);
  return hyphens.parts > 2 || (hyphens.parts === 2 && hyphens.longest >= 4 && !/^(18|19|20)/.test(r.lower(at)));
}

function isJoint(r: Reader, at: number, mark: RegExp): boolean {
  return r.joined(at) && mark.test(r.lower(at)) && r.joined(at + 1) && r.lexemes[at + 1]?.kind === 'number';
}

/** Numbers around `at` that hyphens join. Four parts are enough to know. */
function hyphenChain(r: Reader, at: number, to: number): { parts: number; longest: number } {
  let parts = 1;
  let longest = r.lower(at).length;
  for (let i = to; parts < 5 && r.isHyphen(i) && r.lexemes[i + 1]?.kind === 'number'; i += 2, parts++) longest = Math.max(longest, r.lower(i + 1).length);
  for (let i = at - 1; parts < 5 && r.isHyphen(i) && r.lexemes[i - 1]?.kind === 'number'; i -= 2, parts++) longest = Math.max(longest, r.lower(i - 1).length);
  return { parts, longest };
}

/** "1." and "2)" at the start of a paragraph. */
function isListMark(r: Reader, at: number, to: number): boolean {
  return at === 0 && to === 1 && /^[.)]$/.test(r.lower(to)) && r.joined(to);
}

/** A capitalised word before it and no noun behind it: "Highway 401", "Formula 1", "Windows 10". */
function isNamed(r: Reader, at: number, to: number): boolean {
  if (/[,.]/.test(r.lower(at))) return false;
  const previous = at - 1;
  if (r.is(previous, '.') && r.joined(previous) && IDENTIFIERS.has(r.lower(previous - 1))) return true;
  if (!r.isWord(previous)) return false;
  if (IDENTIFIERS.has(r.lower(previous)) && !(r.isWord(to) && r.lower(to).endsWith('s'))) return r.capital(previous) > 0 || !r.isWord(to) || !/^(number|group|line|level|stage|type|act|unit)$/.test(r.lower(previous));
  if (r.capital(previous) === 0 || previous === 0 || isSentenceStart(r, previous)) return false;
  return !(r.isWord(to) && r.capital(to) === 0) && !r.is(to, '-') && !r.is(to, '%');
}

function isSentenceStart(r: Reader, at: number): boolean {
  return /^[.!?:;"“”'‘’]$/.test(r.lower(at - 1));
}

/** "24 Sussex Drive" */
function isAddress(r: Reader, to: number): boolean {
  if (r.capital(to) === 0 || !r.isWord(to)) return false;
  for (let i = to; i < to + 4 && r.isWord(i) && r.capital(i) > 0; i++) if (i > to && STREETS.has(r.lower(i))) return true;
  return false;
}

const BEFORE_PRONOUN: ReadonlySet<string> = new Set('no any every some each this that which another the only loved as'.split(' '));
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  'of in on at by to for from with and or but that which who whom is was were are has had have will would can could may might must should as than when where while if so it he she they we you i another thing day time more such'.split(' '),
);

/** "one" counts only before a noun: "one of them", "no one" and "the one" point. */
export function isPronoun(r: Reader, at: number, to: number): boolean {
  if (!r.is(at, 'one') || to !== at + 1) return false;
  if (r.isDash(to)) return !(r.isHyphen(to) && r.isWord(to + 1));
  return BEFORE_PRONOUN.has(r.lower(at - 1)) || !r.isWord(to) || r.capital(to) > 0 || FUNCTION_WORDS.has(r.lower(to));
}
