import { ordinalWord } from '../../text/numbers';
import type { Point } from './expression';
import { isDate } from './calendar';
import type { Read, Reader } from './reader';

/** Calendar dates as they are written out: months, days, years, numerals. The lexemes of a span never cross a sentence. */

const YEAR_CONTEXT: ReadonlySet<string> = new Set(`in since by until till from of during before after through to between the late early mid year years back circa around for spring
  summer fall autumn winter election elections season fiscal financial and or than post pre`.split(/\s+/));
const FIRM_YEAR_CONTEXT: ReadonlySet<string> = new Set('in since by until till from during before after circa year of between'.split(' '));
const COUNTING: ReadonlySet<string> = new Set('about some nearly almost over least most than only roughly approximately another flight route highway room page section resolution windows boeing number no model apartment channel'.split(' '));
const NOT_PLURAL: ReadonlySet<string> = new Set('was is as has this its his us plus thus across towards always perhaps less unless press crisis process'.split(' '));
const COUNTED: ReadonlySet<string> = new Set('people men women children percent per million billion troops police feet km kg mm m ft degrees'.split(' '));

/** Month with day, year or both; a bare month only where the words around it leave no other reading. */
export function monthDate(r: Reader, at: number): Read<Point> | null {
  const month = r.month(at);
  if (!month) return null;
  const day = dayOfMonth(r, month.to) ?? (r.is(month.to, 'the') && /^(st|nd|rd|th)$/.test(r.lower(month.to + 2)) ? dayOfMonth(r, month.to + 1) : null);
  if (day && isDate(2000, month.value, day.value)) {
    const year = yearAfter(r, day.to) ?? sharedYear(r, day.to);
    return date(year?.value ?? null, month.value, day.value, year && year.to > day.to ? year.to : day.to);
  }
  const year = yearAfter(r, r.is(month.to, 'of') ? month.to + 1 : month.to) ?? shortYear(r, month.to);
  if (year) return date(year.value, month.value, null, year.to);
  const relative = relativeYear(r, month.to);
  if (relative) return { value: { is: 'month', month: month.value, pointing: relative.value }, to: relative.to };
  const shared = sharedYear(r, month.to);
  if (shared) return date(shared.value, month.value, null, month.to);
  return isBareMonth(r, at, month.to) ? { value: { is: 'month', month: month.value, pointing: 'bare' }, to: month.to } : null;
}

/** "October of next year", "February this year": which year, told as last, this or next. */
function relativeYear(r: Reader, at: number): Read<'last-year' | 'this-year' | 'next-year'> | null {
  const place = r.is(at, 'of') ? at + 1 : at;
  const word = r.lower(place);
  return /^(last|this|next)$/.test(word) && r.is(place + 1, 'year') ? { value: `${word as 'last' | 'this' | 'next'}-year`, to: place + 2 } : null;
}

function date(year: number | null, month: number | null, day: number | null, to: number): Read<Point> {
  return { value: { is: 'date', year, month, day }, to };
}

/** 1…31 with or without its ordinal letters, not the start of a clock, an amount or a longer number. */
export function dayOfMonth(r: Reader, at: number): Read<number> | null {
  const digits = r.digits(at, 1, 2);
  if (!digits || !r.lexemes[at]?.gap) return digits && r.isDash(at - 1) ? plainDay(r, at, digits) : null;
  return plainDay(r, at, digits);
}

function plainDay(r: Reader, at: number, digits: string): Read<number> | null {
  const value = Number(digits);
  if (value < 1 || value > 31) return null;
  let to = at + 1;
  if (r.joined(to) && /^(st|nd|rd|th)$/.test(r.lower(to))) to++;
  else if (r.joined(to) && ((r.is(to, ':') && r.joined(to + 1)) || r.is(to, '%') || r.isWord(to))) return null;
  return { value, to };
}

/** A year behind a date, with or without a comma: ", 2026", "2026". */
function yearAfter(r: Reader, at: number): Read<number> | null {
  const place = r.is(at, ',') ? at + 1 : at;
  const digits = r.digits(place, 4);
  if (!digits || r.joined(place) || r.is(place + 1, '%') || (r.joined(place + 1) && (r.isWord(place + 1) || r.is(place + 1, ':')))) return null;
  const value = Number(digits);
  return value >= 1000 && value < 2200 ? { value, to: place + 1 } : null;
}

/** "Jan. '98" */
function shortYear(r: Reader, at: number): Read<number> | null {
  const digits = /^['’‘]$/.test(r.lower(at)) && r.joined(at + 1) ? r.digits(at + 1, 2) : null;
  return digits ? { value: century(Number(digits)), to: at + 2 } : null;
}

const century = (twoDigits: number): number => (twoDigits < 40 ? 2000 : 1900) + twoDigits;

/** The year that a second date carries for both: "March 3 to April 4, 2018", "March and April 2018", "Jan. 5-8, 2026". */
function sharedYear(r: Reader, at: number): Read<number> | null {
  if (!r.isDash(at) && !/^(and|to|or|through|until|&|\/)$/.test(r.lower(at))) return null;
  const month = r.month(at + 1);
  const day = dayOfMonth(r, month?.to ?? at + 1);
  if (!month && !day) return null;
  const year = yearAfter(r, day?.to ?? month?.to ?? at + 1);
  return year ? { value: year.value, to: at } : null;
}

/** Months are also names and verbs: the words beside a bare one decide. */
function isBareMonth(r: Reader, at: number, to: number): boolean {
  const previous = r.isHyphen(at - 1) ? r.lower(at - 2) : r.lower(at - 1);
  if (r.is(to, "'s") && r.lower(at) === 'may') return false;
  if (r.lower(at).length === 3 && r.lower(at) !== 'may' && to === at + 1 && !FIRM_MONTH.has(previous)) return false;
  if (MONTH_CONTEXT.has(previous)) return !(FIRST_NAMES.has(r.lower(at)) && r.capital(to) > 0 && r.isWord(to) && previous !== 'in');
  if (/^(the|a|an|this)$/.test(previous) && r.capital(at) === 1 && to === at + 1 && r.isWord(to) && r.capital(to) === 0) return true; // "a May ruling"
  if (r.lower(at) === 'may' || r.lower(at) === 'march' || r.capital(at) === 2) return FIRM_MONTH.has(previous) || ((r.isDash(at - 1) || /^(and|or|to|through)$/.test(previous)) && r.month(at - 2) !== null);
  if (r.capital(at - 1) > 0 && r.isWord(at - 1)) return false;
  if (FIRST_NAMES.has(r.lower(at))) return false;
  return !(r.capital(to) > 0 && r.isWord(to) && at === 0);
}

const FIRM_MONTH: ReadonlySet<string> = new Set('in since late early mid last next this every each during until past'.split(' '));
const MONTH_CONTEXT: ReadonlySet<string> = new Set([...FIRM_MONTH, ...'by of through from between following previous to before'.split(' ')]);
const FIRST_NAMES: ReadonlySet<string> = new Set('april june august may'.split(' '));

/** "5 January 2026", "5th of January", "24-25 April", "the first of May". */
export function dayMonth(r: Reader, at: number): Read<Point> | null {
  const spelled = r.isWord(at) && r.is(at + 1, 'of') ? ordinalWord(r.lower(at)) : undefined;
  const named = spelled !== undefined && spelled <= 31 ? r.month(at + 2) : null;
  if (named && spelled !== undefined) {
    const year = yearAfter(r, named.to);
    return isDate(2000, named.value, spelled) ? date(year?.value ?? null, named.value, spelled, year?.to ?? named.to) : null;
  }
  const day = r.isGlued(at) ? null : plainDay(r, at, r.digits(at, 1, 2) ?? '');
  if (!day) return null;
  const place = r.is(day.to, 'of') ? day.to + 1 : r.isHyphen(day.to) ? day.to + 1 : day.to;
  const month = r.month(place) ?? rangeMonth(r, day.to);
  if (!month || !isDate(2000, month.value, day.value)) return null;
  const inRange = month.to < 0;
  const monthEnd = inRange ? -month.to : month.to;
  if (!inRange && dayOfMonth(r, monthEnd) && !r.isHyphen(day.to)) return null; // "killed 12 January 5": the day belongs to the month before it
  const year = yearAfter(r, r.isHyphen(monthEnd) ? monthEnd + 1 : monthEnd);
  return date(year?.value ?? null, month.value, day.value, inRange ? day.to : (year?.to ?? monthEnd));
}

/** The month behind the second day of "24-25 April"; `to` is negative because it is not part of the first day. */
function rangeMonth(r: Reader, at: number): Read<number> | null {
  if (!r.isDash(at) && !/^(and|to|or)$/.test(r.lower(at))) return null;
  const second = plainDay(r, at + 1, r.digits(at + 1, 1, 2) ?? '');
  const month = second && r.month(r.is(second.to, 'of') ? second.to + 1 : second.to);
  return month ? { value: month.value, to: -month.to } : null;
}

/** "2026-01-05", "01/05/2026", "5.1.2026", "7/8/07". Where day and month could change places, the month is read first (American copy). */
export function numericDate(r: Reader, at: number): Read<Point> | null {
  if (r.lexemes[at + 1]?.kind !== 'symbol' || !r.joined(at + 1)) return null;
  if (r.isGlued(at) || (r.joined(at) && /^[/\-.:]$/.test(r.lower(at - 1)))) return null;
  const separator = r.lower(at + 1);
  if (separator === '/' && r.is(at, '9') && r.is(at + 2, '11') && !r.is(at + 3, '/') && r.joined(at + 2)) return date(2001, 9, 11, at + 3);
  if (separator === '.' ) return dottedDate(r, at);
  if ((separator !== '-' && separator !== '/') || !r.is(at + 3, separator)) return null;
  for (let i = at + 1; i <= at + 4; i++) if (!r.joined(i)) return null;
  if (r.joined(at + 5) && (r.is(at + 5, separator) || r.lexemes[at + 5]?.kind === 'number')) return null;
  if (r.digits(at, 4)) return ymd(r, at, at + 2, at + 4, at + 5);
  if (!r.digits(at, 1, 2) || !(r.digits(at + 4, 4) ?? r.digits(at + 4, 2))) return null;
  return ymd(r, at + 4, at, at + 2, at + 5) ?? ymd(r, at + 4, at + 2, at, at + 5);
}

/** European: the lexemes are "05.01", ".", "2026". */
function dottedDate(r: Reader, at: number): Read<Point> | null {
  const parts = /^(\d{1,2})\.(\d{1,2})$/.exec(r.lower(at));
  const year = r.joined(at + 1) && r.joined(at + 2) ? r.digits(at + 2, 4) : null;
  if (!parts || !year || !isDate(Number(year), Number(parts[2]), Number(parts[1]))) return null;
  return date(Number(year), Number(parts[2]), Number(parts[1]), at + 3);
}

function ymd(r: Reader, y: number, m: number, d: number, to: number): Read<Point> | null {
  const year = r.digits(y, 4) ? Number(r.lower(y)) : century(Number(r.lower(y)));
  const [month, day] = [Number(r.digits(m, 1, 2) ?? 0), Number(r.digits(d, 1, 2) ?? 0)];
  return year >= 1000 && year < 2200 && isDate(year, month, day) ? date(year, month, day, to) : null;
}

/** "the 5th of this month", "on the 21st" where the sentence goes no further: the month is the one spoken of. */
export function ordinalDay(r: Reader, at: number): Read<Point> | null {
  const place = r.is(at, 'the') ? at + 1 : at;
  const day = r.isGlued(place) ? null : plainDay(r, place, r.digits(place, 1, 2) ?? '');
  if (!day || day.to !== place + 2) return null;
  const of = r.is(day.to, 'of') ? day.to + 1 : -1;
  const shift = { last: -1, this: 0, next: 1 }[r.lower(of)];
  if (shift !== undefined && r.is(of + 1, 'month')) return { value: { is: 'day-of-month', day: day.value, shift, from: 'publication' }, to: of + 2 };
  if (r.is(of, 'the') && r.is(of + 1, 'month')) return { value: { is: 'day-of-month', day: day.value, shift: 0, from: 'focus' }, to: of + 2 };
  const alone = place > at && /^(on|by|until|before|from)$/.test(r.lower(at - 1)) && /^[.,;:!?)]?$/.test(r.lower(day.to));
  return alone ? { value: { is: 'day-of-month', day: day.value, shift: 0, from: 'focus' }, to: day.to } : null;
}

/** "44 B.C.": TIMEX3 writes BC0044. */
export function beforeChrist(r: Reader, at: number): Read<Point> | null {
  if (!r.isWord(at + 1) || r.capital(at + 1) === 0) return null;
  const digits = r.isGlued(at) ? null : r.digits(at, 1, 4);
  const era = /^(b\.?c\.?|b\.?c\.?e\.?)$/.test(r.lower(at + 1));
  if (!digits || !era || (r.is(at + 1, 'bc') && r.is(at + 2, ','))) return null;
  return { value: { is: 'fixed', value: `BC${digits.padStart(4, '0')}` }, to: at + 2 };
}

/** A year alone. From 1900 to 2099 nearly any four digits that count nothing; before, only after words that ask for a year. */
export function bareYear(r: Reader, at: number): Read<Point> | null {
  const digits = r.digits(at, 4);
  const value = Number(digits);
  if (!digits || value < 1000 || value >= 2100 || r.isGlued(at)) return null;
  if (r.joined(at) && /^[$€£¥#/:.,+*=]$/.test(r.lower(at - 1))) return null;
  if (r.joined(at + 1) && (r.isWord(at + 1) || /^[%:°]$/.test(r.lower(at + 1)) || (r.is(at + 1, '/') && !isNextYear(r, at + 2, value)))) return null;
  if (r.isHyphen(at + 1) && r.lexemes[at + 2]?.kind === 'number' && !r.digits(at + 2, 4) && !r.digits(at + 2, 2)) return null;
  if (r.isHyphen(at - 1) && r.lexemes[at - 2]?.kind === 'number' && !r.digits(at - 2, 4)) return null;
  const previous = r.isDash(at - 1) ? r.lower(at - 2) : r.lower(at - 1);
  if (COUNTING.has(previous) && !(previous === 'than' && r.is(at - 2, 'later'))) return null;
  if (value < 1900 && !FIRM_YEAR_CONTEXT.has(previous)) return null;
  if (countsNext(r, at + 1) && !(value < 1900 ? previous === 'since' : YEAR_CONTEXT.has(previous) || (value > 1950 && value % 50 !== 0 && !COUNTED.has(r.lower(at + 1))))) return null;
  return date(value, null, null, at + 1);
}

/** The "20" of "2019/20". */
function isNextYear(r: Reader, at: number, year: number): boolean {
  const digits = r.joined(at) && !r.is(at + 1, '/') ? r.digits(at, 2) : null;
  return digits !== null && Number(digits) === (year + 1) % 100;
}

function countsNext(r: Reader, at: number): boolean {
  if (!r.isWord(at) || r.capital(at) > 0) return false;
  const word = r.lower(at);
  return COUNTED.has(word) || r.unit(at) !== undefined || (word.endsWith('s') && !word.endsWith('ss') && word.length > 3 && !NOT_PLURAL.has(word));
}

/** The second year of "2014-16" or "1998/99", or a class of "'98". */
export function shortYearAlone(r: Reader, at: number): Read<Point> | null {
  const digits = r.digits(at + 1, 2);
  if (!/^['’‘]$/.test(r.lower(at)) || !digits || !r.joined(at + 1)) return null;
  if (r.joined(at + 2) && (r.isWord(at + 2) || r.lexemes[at + 2]?.kind === 'clitic')) return null;
  return SHORT_YEAR_CONTEXT.has(r.lower(at - 1)) ? date(century(Number(digits)), null, null, at + 2) : null;
}

const SHORT_YEAR_CONTEXT: ReadonlySet<string> = new Set('in of since from spring summer fall autumn winter class back late early and'.split(' '));

/** What a range's second half says in digits alone: "April 24-25", "April 24 and 25", "2014-16". */
export function rangeEnd(r: Reader, at: number, first: Point): (Read<Point> & { readonly from: number }) | null {
  if (first.is !== 'date') return null;
  const word = /^(and|to|or|through)$/.test(r.lower(at));
  if (!word && !r.isDash(at) && !(r.is(at, '/') && r.joined(at))) return null;
  const from = at + 1;
  const digits = r.digits(from, 1, 2);
  if (!digits) return null;
  if (first.month === null && first.year !== null && digits.length === 2 && !word && r.joined(from)) {
    const year = first.year - (first.year % 100) + Number(digits);
    return Number(digits) === (first.year + 1) % 100 || year > first.year ? { value: { is: 'date', year: year < first.year ? year + 100 : year, month: null, day: null }, from, to: from + 1 } : null;
  }
  if (first.day === null || first.month === null) return null;
  const day = plainDay(r, from, digits);
  if (!day || day.value <= first.day || r.month(r.is(day.to, 'of') ? day.to + 1 : day.to) !== null || (r.joined(day.to) && /^[/.:-]$/.test(r.lower(day.to)) && r.joined(day.to + 1) && r.lexemes[day.to + 1]?.kind === 'number') || !isDate(2000, first.month, day.value) || (word && r.isWord(day.to) && !AFTER_DAY.has(r.lower(day.to)))) return null;
  const year = first.year === null ? yearAfter(r, day.to) : yearAfter(r, day.to)?.value === first.year ? yearAfter(r, day.to) : null;
  return { value: { ...first, year: first.year ?? year?.value ?? null, day: day.value }, from, to: year?.to ?? day.to };
}

const AFTER_DAY: ReadonlySet<string> = new Set('at in on of to for with and or as when after before but by from while where who which that is was were are will'.split(' '));
