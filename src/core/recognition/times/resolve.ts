import type { TimeAnchor, TimeType } from '../recognition';
import { anchorOf } from './anchors';
import { addMonths, dateValue, monthValue, readIsoDate, twoDigits, yearValue, isDate } from './calendar';
import type { Context } from './context';
import { period } from './durations';
import type { Clock, Expression, Point } from './expression';
import { shifted } from './shifts';
import { isPast } from './tense';
import { dayInWeek, nthWeekdayOf, weekdayValue, weekendValue, weekOfValue } from './weeks';
import { dateOf, holidayValue, monthOf, partOfYearValue, seasonValue } from './yearly';

export interface Resolved {
  readonly type: TimeType;
  readonly value: string;
  readonly anchor?: TimeAnchor;
}

/** Gives an expression its TIMEX3 type and value; what the context does not tell stays X. */
export function resolve(expression: Expression, context: Context): Resolved {
  if (expression.kind === 'duration') return { type: 'DURATION', value: period(expression.amount, expression.unit, expression.rest) };
  if (expression.kind === 'set') return { type: 'SET', value: expression.value };
  if (expression.kind === 'reference') return { type: 'DATE', value: expression.value };
  const { clock, point, part } = expression;
  const alone = isClockAlone(expression);
  const value = alone ? clockDay(context) : pointValue(point, context);
  const anchor = anchorOf(point, value, alone, context);
  const resolved = written(value, part ?? (clock ? clockValue(clock) : null));
  return anchor ? { ...resolved, anchor } : resolved;
}

/** A clock without a day. */
export function isClockAlone({ clock, point }: Expression & { kind: 'point' }): boolean {
  return clock !== undefined && point.is === 'unit' && point.from === 'focus' && point.shift === 0;
}

function written(value: string, timeOfDay: string | null): { readonly type: TimeType; readonly value: string } {
  if (timeOfDay !== null) return { type: 'TIME', value: `${dayOf(value)}T${timeOfDay}` };
  return { type: value.endsWith('TNI') ? 'TIME' : 'DATE', value };
}

/** A clock alone belongs to the day just spoken of, else to the day of publication. */
function clockDay({ spoken, published }: Context): string {
  return spoken.day()?.value ?? (published ? dateValue(published) : 'XXXX-XX-XX');
}

/** A time of day hangs on a day; where only the month or less is known, the rest is X. */
function dayOf(value: string): string {
  if (/^[\dX]{4}-W[\dX]{2}-\d$/.test(value) || value.length === 10) return value;
  const day = value.split('T')[0] ?? '';
  return day.length === 10 ? day : 'XXXX-XX-XX';
}

function clockValue({ hour, minute, second, zone }: Clock): string {
  return `${twoDigits(hour)}:${twoDigits(minute ?? 0)}${second === null ? '' : `:${twoDigits(second)}`}${zone}`;
}

function pointValue(point: Point, context: Context): string {
  switch (point.is) {
    case 'fixed': return point.value;
    case 'date': return dateOf(point, context);
    case 'weekday': return weekdayValue(point, context);
    case 'month': return monthOf(point.month, point.pointing, context);
    case 'unit': return shifted((point.from === 'focus' ? focusOr(context, point) : today(context)) ?? '', point.unit, point.shift);
    case 'bare-unit': return point.unit === 'weekend' ? weekendValue(context) : shifted(today(context) ?? '', 'quarter', 0);
    case 'season': return seasonValue(point, context);
    case 'part-of-year': return partOfYearValue(point, context);
    case 'holiday': return holidayValue(point.holiday, point.year, point.pointing, context);
    case 'week-of': return weekOf(point, context);
    case 'nth-weekday': return nthWeekdayOf(pointValue(point.point, context), point.nth, point.day);
    case 'beside': return shifted(pointValue(point.point, context), point.unit, point.shift);
    case 'day-of-month': return dayOfMonth(point, context);
    case 'that-time': return context.spoken.from('year')?.value ?? 'PAST_REF';
    case 'turn': return turnOf(point.of, context);
    case 'same-time': return sameTime(point.years, context);
  }
}

const today = ({ published }: Context): string | null => (published ? dateValue(published) : null);

/** What a unit is counted from: the date spoken of, else publication, unless the verb says that what follows it is over. */
function focusOr(context: Context, { unit, shift }: Point & { is: 'unit' }): string | null {
  const focus = context.spoken.from(unit);
  if (focus) return focus.value;
  return shift > 0 && isPast(context.tense) ? null : today(context);
}

/** The year that begins the nearest century, or the new one. */
function turnOf(of: 'century' | 'year', { published }: Context): string {
  if (!published) return of === 'century' ? 'XX00' : 'XXXX';
  return yearValue(of === 'century' ? Math.round(published.year / 100) * 100 : published.year + (published.month > 6 ? 1 : 0));
}

/** The day, month or quarter spoken of, in another year. */
function sameTime(years: number, context: Context): string {
  const spoken = context.spoken.from('month')?.value ?? '';
  const year = /^\d{4}/.exec(spoken)?.[0];
  if (!year || spoken.charAt(5) === 'W') return shifted(today(context) ?? '', 'year', years);
  return `${shifted(spoken, 'year', years)}${spoken.slice(4)}`;
}

function weekOf({ point, nth }: Point & { is: 'week-of' }, context: Context): string {
  if (point.is === 'unit') return context.published && nth !== null ? dayInWeek(context.published, point.shift, nth) : `${pointValue(point, context)}-${nth ?? 'X'}`;
  return weekOfValue(pointValue(point, context), nth);
}

function dayOfMonth({ day, shift, from }: Point & { is: 'day-of-month' }, context: Context): string {
  const start = (from === 'focus' ? context.spoken.from('month')?.value : null) ?? today(context) ?? '';
  const month = /^(\d{4})-(\d{2})(?!\d)/.exec(start);
  if (!month) return `XXXX-XX-${twoDigits(day)}`;
  const moved = addMonths({ year: Number(month[1]), month: Number(month[2]), day: 1 }, shift);
  return isDate(moved.year, moved.month, day) ? dateValue({ ...moved, day }) : monthValue(moved.year, moved.month);
}

/** The part of a value that later expressions can count from, or null: references and sets tell nothing. */
export function focusOf({ type, value }: Resolved): string | null {
  if (type === 'SET' || type === 'DURATION') return null;
  if (readIsoDate(value)) return value.slice(0, 10);
  if (!/^[\dX]{4}/.test(value)) return null;
  if (/^[\dX]{4}-W[\dX]{2}/.test(value)) return value.slice(0, 8);
  return /^[\dX]{4}-(?:Q[\dX]|[\dX]{2})$/.test(value) ? value : /^\d{4}/.test(value) ? value.slice(0, 4) : value;
}
