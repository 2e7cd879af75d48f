import { ordinalWord } from '../../text/numbers';
import { Start } from '../wordStarts';
import type { Point, Pointing, Season } from './expression';
import { EASTER_HOLIDAYS, FIXED_HOLIDAYS, FREE_AFTER, NAMED_DECADES, SEASONS, WEEKDAY_HOLIDAYS } from './lexicon';
import type { Read, Reader } from './reader';

/** Quarters, seasons, decades, centuries, fiscal years, weekends and feasts. */

function year(r: Reader, at: number): Read<number> | null {
  const digits = r.digits(at, 4);
  const value = Number(digits);
  return digits && value >= 1000 && value < 2200 && !r.isGlued(at) ? { value, to: at + 1 } : null;
}

function isFiscal(r: Reader, at: number): boolean {
  return r.is(at, 'fiscal') || r.is(at, 'financial');
}

/** A year as a whole or "last year", "this year", behind "of" or at once. */
function yearOf(r: Reader, at: number): { readonly year: number | null; readonly shift: number | null; readonly to: number } | null {
  const place = r.is(at, 'of') || r.is(at, 'in') ? at + 1 : at;
  const fiscal = isFiscal(r, place) ? (r.is(place + 1, 'year') ? place + 2 : place + 1) : place;
  const short = r.is(place, 'fy') && r.joined(place + 1) ? r.digits(place + 1, 2, 4) : null;
  if (short) return { year: short.length === 2 ? 2000 + Number(short) : Number(short), shift: null, to: place + 2 };
  const digits = year(r, fiscal);
  if (digits) return { year: digits.value, shift: null, to: digits.to };
  const the = r.is(place, 'the') ? place + 1 : place;
  const shift = { last: -1, previous: -1, this: 0, next: 1, current: 0 }[r.lower(the)];
  if (shift !== undefined && r.is(the + 1, 'year')) return { year: null, shift, to: the + 2 };
  return r.is(at, 'of') && r.is(place, 'the') && r.is(the, 'year') ? { year: null, shift: 0, to: the + 1 } : null;
}

/** "the third quarter of 2009", "Q3 2009", "third-quarter", "the first half of last year". */
export function quarter(r: Reader, at: number): Read<Point> | null {
  const the = r.is(at, 'the') ? at + 1 : at;
  const short = shortQuarter(r, at);
  if (short) return short;
  const letter = (r.is(the, 'q') || r.is(the, 'h')) && r.joined(the + 1) ? r.digits(the + 1, 1) : null;
  if (letter && Number(letter) <= (r.is(the, 'q') ? 4 : 2) && Number(letter) > 0) {
    const of = yearOf(r, the + 2);
    return partOfYear(`${r.lower(the).toUpperCase()}${letter}`, of, of?.to ?? the + 2);
  }
  const nth = r.is(the, 'final') ? 4 : r.digits(the, 1) && /^(st|nd|rd|th)$/.test(r.lower(the + 1)) ? Number(r.lower(the)) : ordinalWord(r.lower(the));
  if (!nth || nth > 4) return null;
  const behind = r.digits(the, 1) ? the + 2 : the + 1;
  const noun = r.isHyphen(behind) || isFiscal(r, behind) ? behind + 1 : behind;
  if (r.is(noun, 'quarter')) {
    const of = yearOf(r, noun + 1);
    return partOfYear(`Q${nth}`, of, of?.to ?? noun + 1);
  }
  const half = r.is(noun, 'half') ? yearOf(r, noun + 1) : null;
  return half && nth <= 2 ? partOfYear(`H${nth}`, half, half.to) : null;
}

/** "2Q25", "1H 2026". */
function shortQuarter(r: Reader, at: number): Read<Point> | null {
  const nth = r.isGlued(at) ? null : r.digits(at, 1);
  const letter = nth && r.joined(at + 1) && /^[qh]$/.test(r.lower(at + 1)) ? r.lower(at + 1).toUpperCase() : null;
  if (!nth || !letter || Number(nth) < 1 || Number(nth) > (letter === 'Q' ? 4 : 2)) return null;
  const digits = (r.joined(at + 2) ? r.digits(at + 2, 2) : null) ?? r.digits(at + 2, 4);
  return digits ? partOfYear(`${letter}${nth}`, { year: digits.length === 2 ? 2000 + Number(digits) : Number(digits), shift: null }, at + 3) : null;
}

function partOfYear(code: string, of: { readonly year: number | null; readonly shift: number | null } | null, to: number): Read<Point> {
  return { value: { is: 'part-of-year', code, year: of?.year ?? null, shift: of?.shift ?? null }, to };
}

/** "quarter" after "the end of the": the current one. */
export function quarterOf(r: Reader, at: number): Read<Point> | null {
  return r.is(at, 'quarter') ? { value: { is: 'unit', unit: 'quarter', shift: 0, from: 'publication' }, to: at + 1 } : null;
}

/** "the summer of 2020", "spring 2019", "in the fall". */
export function season(r: Reader, at: number): Read<Point> | null {
  const the = r.is(at, 'the') ? at + 1 : at;
  const value: Season | undefined = r.isWord(the) ? SEASONS.get(r.lower(the)) : undefined;
  if (!value || r.isHyphen(the + 1)) return null;
  const of = year(r, r.is(the + 1, 'of') ? the + 2 : the + 1);
  if (of) return { value: { is: 'season', season: value, year: of.value, pointing: 'bare' }, to: of.to };
  const previous = r.lower(at - 1);
  if (!/^(in|during|by|until|since|through|throughout|early|late|every|each|over)$/.test(previous) || r.is(the + 1, 'of')) return null;
  const verbOrThing = (r.isWord(the + 1) && !FREE_AFTER.has(r.lower(the + 1))) || r.capital(the) > 0;
  return verbOrThing ? null : { value: { is: 'season', season: value, year: null, pointing: 'bare' }, to: the + 1 };
}

/** "the 1990s", "the '80s", "the nineties", "mid-1990s": the value is the decade's three digits. */
export function decade(r: Reader, at: number): Read<Point> | null {
  const marked = (r.starts(at) & Start.Apostrophe) !== 0 && r.joined(at + 1) ? at + 1 : at;
  const word = r.isWord(at) ? NAMED_DECADES.get(r.lower(at)) : undefined;
  if (word !== undefined) return asksForDecade(r, at) && !HEAT.test(r.lower(at + 1)) ? fixed(word, at + 1) : null;
  const plural = r.joined(marked + 1) && (r.is(marked + 1, 's') || (r.is(marked + 1, "'s") && r.is(at - 1, 'the')));
  if (!plural) return null;
  const four = r.digits(marked, 4);
  if (four && !r.isGlued(marked) && Number(four) % 10 === 0 && Number(four) >= 1000 && Number(four) < 2200) return fixed(four.slice(0, 3), marked + 2);
  const two = r.digits(marked, 2);
  if (!two || Number(two) % 10 !== 0 || (marked === at && (!asksForDecade(r, at) || isHeat(r, at)))) return null;
  return fixed(`${Number(two) <= 10 ? 20 : 19}${two.charAt(0)}`, marked + 2);
}

const DECADE_CONTEXT: ReadonlySet<string> = new Set(['the', 'early', 'mid', 'late', 'of', 'and', 'or', 'to']);
function asksForDecade(r: Reader, at: number): boolean {
  const before = r.isDash(at - 1) ? at - 2 : at - 1;
  return DECADE_CONTEXT.has(r.lower(before)) && !OWNER.test(r.lower(before - 1));
}

/** "in her early 30s" is an age. */
const OWNER = /^(?:his|her|their|my|our|your|its|'s)$/;
const HEAT = /^(degrees|fahrenheit|celsius|percent|per)$/;

/** "highs in the 80s" */
function isHeat(r: Reader, at: number): boolean {
  if (HEAT.test(r.lower(at + 2))) return true;
  for (let i = at - 1; i >= at - 8 && i >= 0; i--) if (/^(highs?|lows?|temperatures?|mercury|readings?)$/.test(r.lower(i))) return true;
  return false;
}

function fixed(value: string, to: number): Read<Point> {
  return { value: { is: 'fixed', value }, to };
}

/** "20th century", "the twenty-first century": TIMEX3 writes its first two digits. */
export function century(r: Reader, at: number): Read<Point> | null {
  const nth = nthWord(r, at);
  if (!nth) return null;
  const noun = centuryNoun(r, nth.to);
  if (noun > 0) return fixed(nth.value, noun);
  // The first of "the 18th and 19th centuries".
  const joint = r.isDash(nth.to) && r.isWord(nth.to + 1) ? nth.to + 1 : nth.to;
  const second = r.isDash(joint) || /^(?:and|or|to)$/.test(r.lower(joint)) ? nthWord(r, joint + 1) : null;
  return second && centuryNoun(r, second.to) > 0 ? fixed(nth.value, nth.to) : null;
}

function centuryNoun(r: Reader, at: number): number {
  const noun = r.isHyphen(at) ? at + 1 : at;
  return r.is(noun, 'century') || r.is(noun, 'centuries') ? noun + 1 : -1;
}

/** An ordinal as the two digits of the century. */
function nthWord(r: Reader, at: number): Read<string> | null {
  let place = at + 1;
  let nth: number | undefined;
  if (r.digits(at, 1, 2) && r.joined(at + 1) && /^(st|nd|rd|th)$/.test(r.lower(at + 1))) {
    nth = Number(r.lower(at));
    place = at + 2;
  } else if (r.is(at, 'twenty') && r.isHyphen(at + 1) && r.is(at + 2, 'first')) {
    nth = 21;
    place = at + 3;
  } else nth = ordinalWord(r.lower(at));
  if (nth === undefined || nth < 1 || nth > 30) return null;
  return { value: String(nth - 1).padStart(2, '0'), to: place };
}

/** "the turn of the century", "the new year". */
export function turn(r: Reader, at: number): Read<Point> | null {
  if (!r.is(at, 'the')) return null;
  if (r.is(at + 1, 'new') && r.is(at + 2, 'year') && !r.is(at + 3, "'s") && /^(?:in|into|of|for|before|after|since|until|during|by)$/.test(r.lower(at - 1))) {
    return { value: { is: 'turn', of: 'year' }, to: at + 3 };
  }
  if (!r.is(at + 1, 'turn') || !r.is(at + 2, 'of') || !r.is(at + 3, 'the')) return null;
  if (r.is(at + 4, 'century')) return { value: { is: 'turn', of: 'century' }, to: at + 5 };
  const named = century(r, at + 4);
  return named?.value.is === 'fixed' ? fixed(`${named.value.value}00`, named.to) : null;
}

/** "fiscal 2007", "the 2007 fiscal year", "FY2007", "financial year 2006-07". */
export function fiscalYear(r: Reader, at: number): Read<Point> | null {
  const the = r.is(at, 'the') ? at + 1 : at;
  const first = year(r, the);
  if (first && isFiscal(r, first.to) && r.is(first.to + 1, 'year')) return fixed(`FY${first.value}`, first.to + 2);
  const fy = r.is(the, 'fy');
  if (!fy && !isFiscal(r, the)) return null;
  const place = !fy && r.is(the + 1, 'year') ? the + 2 : the + 1;
  const digits = r.digits(place, 4);
  if (!digits) return null;
  const second = r.isHyphen(place + 1) || r.is(place + 1, '/') ? r.digits(place + 2, 2) ?? r.digits(place + 2, 4) : null;
  return fixed(`FY${second ? `${digits.slice(0, 4 - second.length)}${second}` : digits}`, second ? place + 3 : place + 1);
}

/** "the weekend", "over the weekend". */
export function weekend(r: Reader, at: number): Read<Point> | null {
  return r.is(at, 'the') && r.is(at + 1, 'weekend') ? { value: { is: 'bare-unit', unit: 'weekend' }, to: at + 2 } : null;
}

/** Feasts by name, with a year if one follows: "Christmas Day 2004". Capitals are asked for. */
export function holiday(r: Reader, at: number, pointing: Pointing = 'bare'): Read<Point> | null {
  if (r.capital(at) === 0) return null;
  let name = '';
  let found: Read<string> | null = null;
  for (let i = at; i < at + 7 && i < r.lexemes.length; i++) {
    const joined = r.joined(i);
    if (i > at && !joined && !r.isWord(i)) break;
    name += (i > at && !joined ? ' ' : '') + r.lower(i).replace('’', "'");
    if (FIXED_HOLIDAYS.has(name) || WEEKDAY_HOLIDAYS.has(name) || EASTER_HOLIDAYS.has(name)) found = { value: name, to: i + 1 };
  }
  if (!found || (r.capital(found.to) > 0 && r.isWord(found.to) && !r.weekday(found.to))) return null;
  const feast: Point = { is: 'holiday', holiday: found.value, year: null, pointing };
  if (r.is(found.to, 'week')) return { value: { is: 'beside', unit: 'week', shift: 0, point: feast }, to: found.to + 1 };
  if (r.is(found.to, 'weekend')) {
    // The weekend that a feast makes long: before one on a Monday, after one on a Friday.
    return { value: { is: 'beside', unit: 'weekend', shift: 0, point: { is: 'beside', unit: 'day', shift: -2, point: feast } }, to: found.to + 1 };
  }
  const place = r.is(found.to, ',') ? found.to + 1 : found.to;
  const in4 = year(r, place);
  return { value: { is: 'holiday', holiday: found.value, year: in4?.value ?? null, pointing }, to: in4?.to ?? found.to };
}
