import { singularOf } from '../../text/plurals';
import type { Reader } from '../times/reader';
import { countedNoun, countsThing } from './counted';
import { IDENTIFIERS, STREETS, WEAK_IDENTIFIERS } from './lexicon';

/** Whether a number from `at` to `to` names something instead of counting: telephone numbers, addresses, "Flight 370", "2.0.1", "24/7", a bare age. */
export function isIdentifier(r: Reader, at: number, to: number): boolean {
  if (r.lexemes[at]?.kind !== 'number') return isSpelledName(r, at, to);
  return isGroupOfDigits(r, at, to) || isListMark(r, at, to) || isNamed(r, at, to) || isAddress(r, to) || isBareAge(r, at, to) || isCalled(r, at) || isThing(r, at, to);
}

/** "Formula One", "number one", "net zero". */
function isSpelledName(r: Reader, at: number, to: number): boolean {
  const previous = r.lower(at - 1);
  if (r.is(at, 'zero') && (/^(?:net|ground|patient|near|sub|day)$/.test(previous) || (r.isHyphen(at - 1) && r.isWord(at - 2)) || /^(?:tolerance|sum|day)$/.test(r.lower(r.isHyphen(to) ? to + 1 : to)))) return true;
  if (r.is(at, 'one') && r.isHyphen(to) && /^(?:on|off|two|sided|upmanship|size)$/.test(r.lower(to + 1))) return true;
  if (previous === 'number' && (r.is(at, 'one') || !countsPlural(r, to))) return true;
  if (r.capital(at) > 0 && r.capital(at - 1) > 0 && !isSentenceStart(r, at - 1) && at > 1 && !isTitleCase(r)) return true;
  return (IDENTIFIERS.has(previous) && r.capital(at - 1) > 0) || (r.capital(at) > 0 && r.is(at - 1, 'of') && r.capital(at - 2) > 0);
}

function countsPlural(r: Reader, to: number): boolean {
  return r.isWord(to) && singularOf(r.lower(to)) !== null;
}

/** Joined by slash, point, colon or several hyphens; a telephone number's parts. */
function isGroupOfDigits(r: Reader, at: number, to: number): boolean {
  if (r.joined(to) && r.isWord(to) && r.lexemes[to]?.kind === 'word' && to === at + 1) return true;
  if (isJoint(r, to, /^[/:.]$/) || (r.joined(at) && /^[/:.#]$/.test(r.lower(at - 1)) && r.joined(at - 1))) return true;
  if (r.is(at - 1, '#')) return true;
  if (r.is(at - 1, '(') && r.is(to, ')') && r.digits(at, 3) && r.digits(to + 1, 3)) return true;
  if (r.is(at - 1, '[') && r.is(to, ']')) return true;
  if (/^0\d/.test(r.lower(at)) && !r.lower(at).includes('.')) return true;
  if (isClock(r, at, to) || isClock(r, at - 2, at - 1)) return true;
  if (to === at + 1 && (r.lexemes[at - 1]?.kind === 'number' || r.lexemes[to]?.kind === 'number')) return true;
  const hyphens = hyphenChain(r, at, to);
  return hyphens.parts > 2 || (hyphens.parts === 2 && hyphens.longest >= 4 && hyphens.shortest < hyphens.longest && !countsPlural(r, hyphens.to));
}

/** "5: 30", as some pages break it */
function isClock(r: Reader, at: number, to: number): boolean {
  return to === at + 1 && r.is(to, ':') && r.digits(at, 1, 2) !== null && r.digits(to + 1, 2) !== null;
}

function isJoint(r: Reader, at: number, mark: RegExp): boolean {
  return r.joined(at) && mark.test(r.lower(at)) && r.joined(at + 1) && r.lexemes[at + 1]?.kind === 'number';
}

/** Numbers around `at` that hyphens join. Four parts are enough to know. */
function hyphenChain(r: Reader, at: number, to: number): { parts: number; longest: number; shortest: number; to: number } {
  let parts = 1;
  let [longest, shortest] = [r.lower(at).length, r.lower(at).length];
  const take = (place: number): void => {
    parts++;
    longest = Math.max(longest, r.lower(place).length);
    shortest = Math.min(shortest, r.lower(place).length);
  };
  let end = to;
  for (; parts < 5 && r.isHyphen(end) && r.lexemes[end + 1]?.kind === 'number'; end += 2) take(end + 1);
  for (let i = at - 1; parts < 5 && r.isHyphen(i) && r.lexemes[i - 1]?.kind === 'number'; i -= 2) take(i - 1);
  return { parts, longest, shortest, to: end };
}

/** "1." and "2)" at the start of a paragraph. */
function isListMark(r: Reader, at: number, to: number): boolean {
  return at === 0 && to === 1 && /^[.)]$/.test(r.lower(to)) && r.joined(to);
}

/** A word that numbers are given to before it, or a capitalised one with nothing counted behind it: "Highway 401", "Windows 10", "the FTQ 100 index". */
function isNamed(r: Reader, at: number, to: number): boolean {
  if (/[,.]/.test(r.lower(at))) return false;
  const before = r.is(at - 1, '.') && r.joined(at - 1) ? at - 2 : listedBefore(r, at - 1);
  if (!r.isWord(before)) return false;
  const word = r.lower(before);
  if (IDENTIFIERS.has(word)) {
    const isWeak = WEAK_IDENTIFIERS.has(word) && r.capital(before) === 0;
    return !isWeak || (!countsPlural(r, to) && !r.isDash(to) && !/^(?:group|line|level|stage|type|act|unit|form|rule|order|lot|lane|wing|season)$/.test(word));
  }
  if (before !== at - 1 || r.capital(before) === 0 || before === 0 || isSentenceStart(r, before)) return false;
  if (r.is(to, '-') || r.is(to, '%') || isTitleCase(r)) return false;
  if (r.capital(before) === 2 && r.lower(before).length < 5 && !r.lower(before).includes('.')) return true; // "AK 47 rifles"
  return !(r.isWord(to) && r.capital(to) === 0 && (countedNoun(r, at, to, Number(r.lower(at))) !== undefined || isHeadless(r, before, to)));
}

/** In "Sections 12 and 14" and "Grades 9 to 12" the word stands before the first number only. */
function listedBefore(r: Reader, before: number): number {
  const link = /^(?:and|or|to|,|-|–)$/.test(r.lower(before)) && r.lexemes[before - 1]?.kind === 'number';
  return link && r.isWord(before - 2) && IDENTIFIERS.has(r.lower(before - 2)) && !WEAK_IDENTIFIERS.has(r.lower(before - 2)) ? before - 2 : before;
}

/** "In Sarrat 12 were hurt", "Rao 64 not out": the number goes on as a clause, and its name is none that numbers are given to. */
function isHeadless(r: Reader, before: number, to: number): boolean {
  return r.capital(before) < 2 && /^(?:were|was|are|is|have|had|of|died|dead|injured|wounded|killed|not|for|off|more|others|in|from)$/.test(r.lower(to));
}

/** Whether a sentence or a quotation begins at the lexeme. */
export function isSentenceStart(r: Reader, at: number): boolean {
  return at === 0 || /^[.!?:;"“”'‘’]$/.test(r.lower(at - 1));
}

/** How many words show whether a headline writes all of them with capitals. */
const SHOWN = 16;

/** Whether the passage writes every longer word with a capital, as headlines may: then a capital makes no name. */
export function isTitleCase(r: Reader): boolean {
  let [capitals, words] = [0, 0];
  for (let at = 0; at < r.lexemes.length && at < 2 * SHOWN && words < SHOWN; at++) {
    if (!r.isWord(at) || r.lower(at).length < 4) continue;
    words++;
    if (r.capital(at) > 0) capitals++;
  }
  return words > 2 && capitals >= words - Math.floor(words / 8);
}

/** "24 Sussex Drive" */
function isAddress(r: Reader, to: number): boolean {
  if (r.capital(to) === 0 || !r.isWord(to)) return false;
  for (let i = to; i < to + 4 && r.isWord(i) && r.capital(i) > 0; i++) if (i > to && STREETS.has(r.lower(i))) return true;
  return false;
}

/** "Ann Roe, 34, said", "she was 94", "died at 94": an age that says no unit. */
function isBareAge(r: Reader, at: number, to: number): boolean {
  const age = r.digits(at, 1, 3);
  if (age === null || Number(age) > 115 || Number(age) === 0) return false;
  const ends = !r.isWord(to) && r.lexemes[to]?.kind !== 'number';
  const apart = r.is(at - 1, ',') && /^[,.;)]$/.test(r.lower(to) || '.') && r.isWord(at - 2) && r.capital(at - 2) > 0;
  if (apart && !/^\d/.test(r.lower(to + 1))) return true;
  if (r.is(at - 1, 'at') && /^(?:dies|died|dead|death)$/.test(r.lower(at - 2))) return ends;
  return ends && /^(?:was|is|turned|turns)$/.test(r.lower(at - 1)) && /^(?:he|she|who)$/.test(r.lower(at - 2));
}

/** "the 757", "the 401 is closed": a thing that is called by its number. */
function isThing(r: Reader, at: number, to: number): boolean {
  return r.is(at - 1, 'the') && to === at + 1 && r.digits(at, 3) !== null && (!r.isWord(to) || /^(?:is|was|has|between|near|at|to|from|and)$/.test(r.lower(to))) && !r.isDash(to);
}

/** Four digits that count nothing said are a year that stands alone. */
export function isYear(r: Reader, at: number, to: number): boolean {
  return to === at + 1 && /^(?:1[789]|20)\d\d$/.test(r.lower(at)) && countedNoun(r, at, to, 2) === undefined && !/^(?:than|about|nearly|almost|some|around|over|least|to|roughly|as)$/.test(r.lower(at - 1));
}

/** "call 911" */
function isCalled(r: Reader, at: number): boolean {
  return r.digits(at, 3) !== null && /^(?:call|calls|called|calling|dial|dialled|dialed|dialling|phone|phoned|or)$/.test(r.lower(at - 1)) && /^(?:911|999|112|111|101|988|211|311|811|000)$/.test(r.lower(at));
}

const NEVER_BEFORE: ReadonlySet<string> = new Set('no any every some each another the loved little only'.split(' '));

/** "one" counts only before a noun: "one of them", "no one" and "the one" point. */
export function isPronoun(r: Reader, at: number, to: number): boolean {
  if (!r.is(at, 'one') || to !== at + 1) return false;
  if (r.is(to, 'for') && r.is(to + 1, 'every')) return false;
  if (r.isDash(to)) return !(r.isHyphen(to) && r.isWord(to + 1));
  if (NEVER_BEFORE.has(r.lower(at - 1)) && !(r.is(at - 1, 'only') && !r.is(at - 2, 'the'))) return true;
  return !countsThing(r, to);
}
