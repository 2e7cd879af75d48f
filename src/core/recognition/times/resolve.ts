import { addMonths, civilDate, dateValue, dayNumber, easter, isDate, isoWeek, monthValue, nthWeekday, readIsoDate, twoDigits, weekday, weekValue, yearValue, type CivilDate } from './calendar';
import { period } from './durations';
import type { Clock, Expression, Point, Pointing, Season, Unit } from './expression';
import { EASTER_HOLIDAYS, FIXED_HOLIDAYS, WEEKDAY_HOLIDAYS } from './lexicon';
import type { Tense } from './tense';
import type { TimeType } from '../recognition';

/** What is known where an expression stands. */
export interface Anchor {
  /** The day of publication, or null. */
  readonly published: CivilDate | null;
  /** The value of the date spoken of last ("2025-12", "2025-12-27"), or null. */
  readonly focus: string | null;
  readonly tense: Tense;
}

export interface Resolved {
  readonly type: TimeType;
  readonly value: string;
}

/** Gives an expression its TIMEX3 type and value; what the anchor does not tell stays X. */
export function resolve(expression: Expression, anchor: Anchor): Resolved {
  if (expression.kind === 'duration') return { type: 'DURATION', value: period(expression.amount, expression.unit) };
  if (expression.kind === 'set') return { type: 'SET', value: expression.value };
  if (expression.kind === 'reference') return { type: 'DATE', value: expression.value };
  const { clock, point } = expression;
  // A clock alone belongs to the day just spoken of; a month or a year as focus is no such day.
  const dayless = clock && point.is === 'unit' && point.from === 'focus' && (anchor.focus?.length ?? 0) < 10;
  const value = pointValue(point, dayless ? { ...anchor, focus: null } : anchor);
  if (expression.part) return { type: 'TIME', value: `${dayOf(value)}T${expression.part}` };
  if (clock) return { type: 'TIME', value: `${dayOf(value)}${clockValue(clock)}` };
  return { type: value.endsWith('TNI') ? 'TIME' : 'DATE', value };
}

/** A time of day hangs on a day; where only the month or less is known, the rest is X. */
function dayOf(value: string): string {
  if (/^[\dX]{4}-W[\dX]{2}-\d$/.test(value) || value.length === 10) return value;
  const day = value.split('T')[0] ?? '';
  return day.length === 10 ? day : 'XXXX-XX-XX';
}

function clockValue({ hour, minute, second, zone }: Clock): string {
  const minutes = minute === null && zone === '' ? '' : `:${twoDigits(minute ?? 0)}`;
  return `T${twoDigits(hour)}${minutes}${second === null ? '' : `:${twoDigits(second)}`}${zone}`;
}

function pointValue(point: Point, anchor: Anchor): string {
  switch (point.is) {
    case 'fixed': return point.value;
    case 'date': return dateOf(point, anchor);
    case 'weekday': return weekdayValue(point.day, point.pointing, anchor);
    case 'month': return monthOf(point.month, point.pointing, anchor);
    case 'unit': return unitValue(point.unit, point.shift, point.from, anchor);
    case 'bare-unit': return bareUnitValue(point.unit, anchor);
    case 'season': return seasonValue(point.season, point.year, point.pointing, anchor);
    case 'part-of-year': return partOfYearValue(point, anchor);
    case 'holiday': return holidayValue(point.holiday, point.year, point.pointing, anchor);
    case 'week-of': return weekOfValue(point.point, point.nth, anchor);
  }
}

function dateOf(point: Point & { is: 'date' }, anchor: Anchor): string {
  const { year, month, day } = point;
  if (month === null) return year === null ? 'XXXX' : yearValue(year);
  if (day === null) return monthValue(year, month);
  if (year !== null) return isDate(year, month, day) ? dateValue({ year, month, day }) : monthValue(year, month);
  if (!anchor.published) return `XXXX-${twoDigits(month)}-${twoDigits(day)}`;
  return dateValue(nearest(anchor.published, anchor.tense, (y) => (isDate(y, month, day) ? { year: y, month, day } : null)));
}

/** The year that brings a yearly day closest; the tense decides where the distance is not clear. */
function nearest(published: CivilDate, tense: Tense, inYear: (year: number) => CivilDate | null): CivilDate {
  const today = dayNumber(published);
  let best = published;
  let cost = Infinity;
  for (let year = published.year - 4; year <= published.year + 4; year++) {
    const candidate = inYear(year);
    if (!candidate) continue;
    const distance = dayNumber(candidate) - today;
    const against = (distance > 0 && tense === 'past') || (distance < 0 && tense === 'future') ? TENSE_WEIGHT : 0;
    const itsCost = Math.abs(distance) + (distance > 0 && tense === 'unknown' ? TENSE_WEIGHT / 2 : against);
    if (itsCost < cost) [best, cost] = [candidate, itsCost];
  }
  return best;
}

/** In days: a verb in the past outweighs a day that is up to this much closer ahead. */
const TENSE_WEIGHT = 120;

/**
 * A bare weekday lies within a week. Six days back is never meant: copy that calls tomorrow by its name in the past tense was written in a later time zone.
 */
function weekdayValue(day: number, pointing: Pointing, anchor: Anchor): string {
  if (!anchor.published) return `XXXX-WXX-${day}`;
  const today = dayNumber(anchor.published);
  const back = (weekday(today) - day + 7) % 7;
  const ahead = (7 - back) % 7;
  if (pointing === 'last') return dateValue(civilDate(today - (back || 7)));
  if (pointing === 'next') return dateValue(civilDate(today + (ahead || 7)));
  const forward = anchor.tense === 'future' || ahead === 1 || (anchor.tense === 'open' && ahead <= back) || (pointing === 'this' && anchor.tense !== 'past');
  return dateValue(civilDate(forward ? today + ahead : today - back));
}

function monthOf(month: number, pointing: (Point & { is: 'month' })['pointing'], anchor: Anchor): string {
  if (!anchor.published) return monthValue(null, month);
  const { year, month: current } = anchor.published;
  if (pointing === 'this' || pointing === 'this-year') return monthValue(year, month);
  if (pointing === 'last-year' || pointing === 'next-year') return monthValue(year + (pointing === 'next-year' ? 1 : -1), month);
  if (pointing === 'last') return monthValue(month < current ? year : year - 1, month);
  if (pointing === 'next') return monthValue(month > current ? year : year + 1, month);
  if (month === current) return monthValue(year, month);
  const ahead = (month - current + 12) % 12;
  const forward = anchor.tense === 'future' || (anchor.tense === 'unknown' && ahead <= 3) || (anchor.tense === 'open' && ahead < 6);
  return monthValue(forward ? (month > current ? year : year + 1) : month < current ? year : year - 1, month);
}

/** A unit on the calendar, counted from publication or from the day spoken of. */
function unitValue(unit: Unit, shift: number, from: 'publication' | 'focus', anchor: Anchor): string {
  const focus = from === 'focus' ? (anchor.focus ?? (anchor.published ? dateValue(anchor.published) : null)) : anchor.published ? dateValue(anchor.published) : null;
  const day = focus === null ? null : readIsoDate(focus);
  if (day) return shiftedValue(day, unit, shift);
  return coarseShift(focus, unit, shift);
}

const PER_YEAR: Readonly<Partial<Record<Unit, number>>> = { day: 365, night: 365, week: 52, weekend: 52, month: 12, quarter: 4, year: 1, decade: 0.1, century: 0.01 };

/** Years that four digits cannot tell are just past or future. */
function shiftedValue(day: CivilDate, unit: Unit, shift: number): string {
  const far = day.year + shift / (PER_YEAR[unit] ?? 1);
  if (far < 1 || far > 9998) return far < 1 ? 'PAST_REF' : 'FUTURE_REF';
  const days = dayNumber(day);
  switch (unit) {
    case 'day': return dateValue(civilDate(days + shift));
    case 'night': return `${dateValue(civilDate(days + shift))}TNI`;
    case 'week': return weekValue(days + 7 * shift);
    case 'weekend': return `${weekValue(days + 7 * shift)}-WE`;
    case 'month': {
      const moved = addMonths(day, shift);
      return monthValue(moved.year, moved.month);
    }
    case 'quarter': {
      const moved = addMonths(day, 3 * shift);
      return `${yearValue(moved.year)}-Q${Math.ceil(moved.month / 3)}`;
    }
    case 'year': return yearValue(day.year + shift);
    case 'decade': return yearValue(day.year + 10 * shift).slice(0, 3);
    case 'century': return yearValue(day.year + 100 * shift).slice(0, 2);
    default: return dateValue(day);
  }
}

/** The day is not known: only what the focus tells (a month, a year) can be carried on. */
function coarseShift(focus: string | null, unit: Unit, shift: number): string {
  const month = /^(\d{4})-(\d{2})$/.exec(focus ?? '');
  const year = /^(\d{4})/.exec(focus ?? '');
  if (unit === 'year' || unit === 'decade' || unit === 'century') {
    const far = Number(year?.[1] ?? 0) + shift * (unit === 'year' ? 1 : unit === 'decade' ? 10 : 100);
    if (year && (far < 1 || far > 9998)) return far < 1 ? 'PAST_REF' : 'FUTURE_REF';
    const full = year ? yearValue(far) : 'XXXX';
    return full.slice(0, unit === 'year' ? 4 : unit === 'decade' ? 3 : 2);
  }
  if (unit === 'month' && month && Math.abs(shift) < 12000) {
    const moved = addMonths({ year: Number(month[1]), month: Number(month[2]), day: 1 }, shift);
    return monthValue(moved.year, moved.month);
  }
  const known = year?.[1] ?? 'XXXX';
  if (unit === 'month') return `${known}-XX`;
  if (unit === 'quarter') return `${known}-QX`;
  if (unit === 'week') return `${known}-WXX`;
  if (unit === 'weekend') return `${known}-WXX-WE`;
  const day = month ? `${month[0]}-XX` : `${known}-XX-XX`;
  return unit === 'night' ? `${day}TNI` : day;
}

function bareUnitValue(unit: 'weekend' | 'quarter', anchor: Anchor): string {
  if (!anchor.published) return unit === 'weekend' ? 'XXXX-WXX-WE' : 'XXXX-QX';
  const today = dayNumber(anchor.published);
  if (unit === 'quarter') return shiftedValue(anchor.published, 'quarter', 0);
  const atWeekend = weekday(today) >= 6;
  return `${weekValue(today + (anchor.tense === 'future' || atWeekend ? 0 : -7))}-WE`;
}

const SEASON_MONTH: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** A season belongs to the year it begins in; the reading is of the northern half of the world. */
function seasonValue(season: Season, year: number | null, pointing: Pointing, anchor: Anchor): string {
  if (year !== null) return `${yearValue(year)}-${season}`;
  if (!anchor.published) return `XXXX-${season}`;
  const { year: now, month } = anchor.published;
  const start = SEASON_MONTH[season];
  const running = season === 'WI' ? (month === 12 ? now : month <= 2 ? now - 1 : null) : month >= start && month < start + 3 ? now : null;
  const past = season === 'WI' ? now - 1 : month >= start ? now : now - 1;
  if (pointing === 'last') return `${yearValue(running !== null ? running - 1 : past)}-${season}`;
  const ahead = season === 'WI' ? now : month < start ? now : now + 1;
  if (pointing === 'next') return `${yearValue(running !== null ? running + 1 : ahead)}-${season}`;
  if (running !== null) return `${yearValue(running)}-${season}`;
  if (pointing === 'this') return `${yearValue(now)}-${season}`;
  return `${yearValue(anchor.tense === 'past' ? past : ahead)}-${season}`;
}

function partOfYearValue(point: Point & { is: 'part-of-year' }, anchor: Anchor): string {
  if (point.year !== null) return `${yearValue(point.year)}-${point.code}`;
  if (!anchor.published) return `XXXX-${point.code}`;
  if (point.shift !== null) return `${yearValue(anchor.published.year + point.shift)}-${point.code}`;
  // Reports speak of quarters that are over; a plan speaks of the next to come.
  const current = Math.ceil(anchor.published.month / (point.code.startsWith('Q') ? 3 : 6));
  const nth = Number(point.code.slice(1));
  const year = anchor.published.year;
  if (anchor.tense === 'future') return `${yearValue(nth >= current ? year : year + 1)}-${point.code}`;
  return `${yearValue(nth <= current ? year : year - 1)}-${point.code}`;
}

function holidayValue(name: string, year: number | null, pointing: Pointing, anchor: Anchor): string {
  if (year !== null) return dateValue(holidayIn(name, year));
  if (!anchor.published) {
    const fixed = FIXED_HOLIDAYS.get(name);
    return fixed ? `XXXX-${twoDigits(fixed[0])}-${twoDigits(fixed[1])}` : 'XXXX-XX-XX';
  }
  const today = dayNumber(anchor.published);
  const candidate = nearest(anchor.published, anchor.tense, (y) => {
    const day = holidayIn(name, y);
    if (pointing === 'last' && dayNumber(day) >= today) return null;
    if (pointing === 'next' && dayNumber(day) <= today) return null;
    return pointing === 'this' && y !== anchor.published?.year ? null : day;
  });
  return dateValue(candidate);
}

function holidayIn(name: string, year: number): CivilDate {
  const fixed = FIXED_HOLIDAYS.get(name);
  if (fixed) return { year, month: fixed[0], day: fixed[1] };
  const rule = WEEKDAY_HOLIDAYS.get(name);
  if (rule) return civilDate(dayNumber(nthWeekday(year, rule[0], rule[1], rule[2])) + rule[3]);
  return civilDate(dayNumber(easter(year)) + (EASTER_HOLIDAYS.get(name) ?? 0));
}

/** `nth` null: the week that holds the day; of a week, a weekday of it; of a month, one of its weeks (−1 the last). */
function weekOfValue(point: Point, nth: number | null, anchor: Anchor): string {
  const value = pointValue(point, anchor);
  if (point.is === 'unit') return anchor.published && nth !== null ? dayInWeek(anchor.published, point.shift, nth) : `${value}-${nth ?? 'X'}`;
  const month = /^(\d{4})-(\d{2})$/.exec(value);
  if (month && nth !== null) {
    const first = { year: Number(month[1]), month: Number(month[2]), day: 1 };
    const last = dayNumber(addMonths(first, 1)) - 1;
    return nth < 0 ? weekValue(last - 3) : weekValue(dayNumber(first) + 3 + 7 * (nth - 1));
  }
  const day = readIsoDate(value);
  return day ? weekValue(dayNumber(day)) : value;
}

function dayInWeek(published: CivilDate, shift: number, day: number): string {
  const today = dayNumber(published);
  return dateValue(civilDate(today - weekday(today) + day + 7 * shift));
}

/** The part of a value that later expressions can count from, or null: weeks become their Monday, references and sets tell nothing. */
export function focusOf(resolved: Resolved): string | null {
  if (resolved.type === 'SET' || resolved.type === 'DURATION' || !/^\d{4}/.test(resolved.value)) return null;
  const day = readIsoDate(resolved.value);
  if (day) return dateValue(day);
  const week = /^(\d{4})-W(\d{2})/.exec(resolved.value);
  if (week) return mondayOf(Number(week[1]), Number(week[2]));
  return /^\d{4}(-\d{2})?$/.test(resolved.value) ? resolved.value : resolved.value.slice(0, 4);
}

function mondayOf(year: number, week: number): string {
  const fourth = dayNumber({ year, month: 1, day: 4 });
  const monday = fourth - weekday(fourth) + 1 + 7 * (week - 1);
  return isoWeek(monday).year === year ? dateValue(civilDate(monday)) : yearValue(year);
}
