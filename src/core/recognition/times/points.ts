import { Start } from '../wordStarts';
import { dayNumber, weekday } from './calendar';
import { bareYear, beforeChrist, dayMonth, monthDate, numericDate, ordinalDay, shortYearAlone } from './dates';
import type { Point } from './expression';
import { FREE_AFTER, PARTS_OF_DAY } from './lexicon';
import { century, decade, fiscalYear, holiday, quarter, season, turn, weekend } from './periods';
import type { Read, Reader } from './reader';
import { dayWord, framedUnit, pointed, sameTime, thatTime } from './relative';
import { rule, Rules } from './rules';

/** Points on the calendar, without a time of day: "Tuesday", "Monday, Jan. 5, 2026", "the first week of March", "last year". */

export const POINTS = new Rules<Point>([
  rule(monthDate, Start.Month), rule(dayMonth, Start.Number | Start.Ordinal), rule(numericDate, Start.Number), rule(fiscalYear, Start.Number | Start.Fiscal, Start.Number | Start.Fiscal),
  rule(quarter, Start.Number | Start.Ordinal | Start.Quarter, Start.Number | Start.Ordinal | Start.Quarter), rule(decade, Start.Number | Start.Apostrophe | Start.Decade),
  rule(century, Start.Number | Start.Ordinal), rule(bareYear, Start.Number), rule(shortYearAlone, Start.Apostrophe), rule(weekOf, 0, Start.Unit | Start.Ordinal | Start.Frame),
  rule(nthWeekdayOf, 0, Start.Ordinal | Start.Frame), rule(dayWord, Start.DayWord, Start.DayWord), rule(pointed, Start.Pointer, Start.Pointer), rule(season, Start.Season, Start.Season),
  rule(weekend, 0, Start.Unit), rule(holiday, Start.Holiday), rule(weekdayPoint, Start.Weekday), rule(framedUnit, 0, Start.Unit | Start.AfterArticle), rule(ordinalDay, Start.Number, Start.Number),
  rule(thatTime, Start.Pointer, Start.AfterArticle), rule(sameTime, 0, Start.Pointer), rule(turn, 0, Start.AfterArticle), rule(beforeChrist, Start.Number),
]);

/** The longest point that starts at `at`. */
export function longest(r: Reader, at: number): Read<Point> | null {
  return POINTS.longest(r, at);
}

function weekdayPoint(r: Reader, at: number): Read<Point> | null {
  const day = r.weekday(at);
  if (!day || NAMED_DAYS.has(r.lower(at - 1)) || isName(r, day.to)) return null;
  const of = r.is(day.to, 'of') ? day.to + 1 : day.to;
  const shift = { last: -1, this: 0, next: 1 }[r.lower(of)];
  if (shift !== undefined && r.is(of + 1, 'week')) {
    return { value: { is: 'week-of', nth: day.value, point: { is: 'unit', unit: 'week', shift, from: 'publication' } }, to: of + 2 };
  }
  if (isIndefinite(r, at, day.to)) return { value: { is: 'fixed', value: `XXXX-WXX-${day.value}` }, to: day.to };
  return { value: { is: 'weekday', day: day.value, pointing: 'bare', from: 'publication' }, to: day.to };
}

/** "on a Friday": any; "a Friday vote" is held on the one that a plain "Friday" means. */
function isIndefinite(r: Reader, at: number, to: number): boolean {
  if (!r.is(at - 1, 'a') && !r.is(at - 1, 'one')) return false;
  return !r.isWord(to) || FREE_AFTER.has(r.lower(to)) || (PARTS_OF_DAY.has(r.lower(to)) && (!r.isWord(to + 1) || FREE_AFTER.has(r.lower(to + 1))));
}

/** "Black Monday", "Bloody Sunday" name one day of history. */
const NAMED_DAYS: ReadonlySet<string> = new Set(['black', 'bloody', 'ash', 'cyber', 'palm', 'super', 'casual', 'silent']);

/** "Sunday Times", "Saturday Night Live" */
function isName(r: Reader, at: number): boolean {
  if (r.capital(at) !== 1) return false;
  return NAMED_AFTER.has(r.lower(at)) || (r.is(at, 'night') && r.capital(at + 1) === 1);
}

const NAMED_AFTER: ReadonlySet<string> = new Set('times post herald mail telegraph express mirror business independent star sport observer review magazine'.split(' '));

/** "the first Monday of May", "the last Friday in January 2026". */
function nthWeekdayOf(r: Reader, at: number): Read<Point> | null {
  const nth = r.is(at, 'the') ? NTH[r.lower(at + 1)] : undefined;
  const day = nth === undefined ? null : r.weekday(at + 2);
  if (!day || nth === undefined || !(r.is(day.to, 'of') || r.is(day.to, 'in'))) return null;
  const month = monthDate(r, day.to + 1);
  if (!month || !(month.value.is === 'month' || (month.value.is === 'date' && month.value.day === null))) return null;
  return { value: { is: 'nth-weekday', nth, day: day.value, point: month.value }, to: month.to };
}

const NTH: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, last: -1, final: -1 };

/** "the week of March 6", "the last week of March", "the first week of 2026". */
function weekOf(r: Reader, at: number): Read<Point> | null {
  if (!r.is(at, 'the')) return null;
  const plain = r.is(at + 1, 'week');
  const which = NTH[r.lower(at + 1)];
  const place = plain ? at + 1 : at + 2;
  if ((!plain && which === undefined) || !r.is(place, 'week') || !(r.is(place + 1, 'of') || r.is(place + 1, 'in'))) return null;
  const point = monthDate(r, place + 2) ?? dayMonth(r, place + 2);
  return point ? { value: { is: 'week-of', point: point.value, nth: plain ? null : (which ?? null) }, to: point.to } : null;
}

/** "Monday, Jan. 5, 2026": the date says more than the weekday. */
export function withCalendarDate(r: Reader, core: Read<Point>): Read<Point> {
  if (core.value.is !== 'weekday' || core.value.pointing !== 'bare') return core;
  const place = r.is(core.to, ',') || r.is(core.to, '(') ? core.to + 1 : core.to;
  const the = r.is(place, 'the') ? place + 1 : place;
  const date = monthDate(r, the) ?? dayMonth(r, the) ?? numericDate(r, the);
  if (date?.value.is !== 'date' || date.value.day === null) return core;
  if (place === core.to && !agrees(core.value.day, date.value)) return core;
  return r.is(core.to, '(') ? (r.is(date.to, ')') ? { value: date.value, to: date.to + 1 } : core) : date;
}

/** Without a comma, a weekday that the date contradicts ends a line of its own. */
function agrees(day: number, { year, month, day: date }: Point & { is: 'date' }): boolean {
  return year === null || month === null || date === null || weekday(dayNumber({ year, month, day: date })) === day;
}

/** Whether a time of day may hang on the point. */
export function isDayLike(point: Point): boolean {
  if (point.is === 'date') return point.day !== null;
  if (point.is === 'unit') return point.unit === 'day';
  if (point.is === 'fixed') return point.value.startsWith('XXXX-WXX-');
  return point.is === 'weekday' || point.is === 'holiday' || point.is === 'day-of-month' || point.is === 'nth-weekday' || (point.is === 'week-of' && point.point.is === 'unit');
}

