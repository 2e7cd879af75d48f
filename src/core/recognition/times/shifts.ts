import { addMonths, civilDate, dateValue, dayNumber, monthValue, readIsoDate, weekday, weekValue, yearValue, mondayOf, type CivilDate } from './calendar';
import type { Unit } from './expression';

/** Counting in units from a date that is known to the day, the week, the month, the quarter or the year. */

const PER_YEAR: Readonly<Partial<Record<Unit, number>>> = { day: 365, night: 365, week: 52, weekend: 52, month: 12, quarter: 4, year: 1, decade: 0.1, century: 0.01 };

/** The TIMEX3 value of the unit that lies `shift` units from a date. */
export function shifted(from: string, unit: Unit, shift: number): string {
  const day = readIsoDate(from);
  return day && from.length === 10 ? fromDay(day, unit, shift) : fromCoarse(from, unit, shift);
}

/** Years that four digits cannot tell are just past or future. */
export function fromDay(day: CivilDate, unit: Unit, shift: number): string {
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

/** The day is not known: only what the date tells can be carried on, the rest is X. */
function fromCoarse(from: string, unit: Unit, shift: number): string {
  const known = representative(from);
  if (known && isTold(from, unit)) return fromDay(known, unit, shift);
  const year = known ? yearValue(known.year) : 'XXXX';
  switch (unit) {
    case 'year': return 'XXXX';
    case 'decade': return 'XXX';
    case 'century': return 'XX';
    case 'month': return `${year}-XX`;
    case 'quarter': return `${year}-QX`;
    case 'week': return `${year}-WXX`;
    case 'weekend': return `${year}-WXX-WE`;
    default: {
      const day = /^\d{4}-\d{2}(?!\d)/.test(from) ? `${from.slice(0, 7)}-XX` : `${year}-XX-XX`;
      return unit === 'night' ? `${day}TNI` : day;
    }
  }
}

/** Some day within a date that is known to the week, month, quarter or year; null where even the year is open. */
function representative(from: string): CivilDate | null {
  const match = /^(\d{4})(?:-(?:W(\d{2})|Q(\d)|(\d{2})(?!\d)))?/.exec(from);
  if (!match) return null;
  const year = Number(match[1]);
  if (match[2]) return civilDate(mondayOf(year, Number(match[2])) + 3);
  return { year, month: match[3] ? Number(match[3]) * 3 - 1 : Number(match[4] ?? 7), day: 15 };
}

/** Whether a date tells in which of these units it lies. */
function isTold(from: string, unit: Unit): boolean {
  if (unit === 'year' || unit === 'decade' || unit === 'century') return true;
  const isWeek = from.charAt(5) === 'W' && from.charAt(6) !== 'X';
  if (unit === 'week' || unit === 'weekend') return isWeek;
  if (unit === 'month') return isWeek || /^\d{4}-\d{2}/.test(from);
  return unit === 'quarter' && (isWeek || /^\d{4}-(?:\d{2}|Q\d)/.test(from));
}

/** The given weekday before (`direction` −1), after (1), or on or nearest before (0) a day. */
export function weekdayBeside(from: CivilDate, day: number, direction: -1 | 0 | 1): string {
  const at = dayNumber(from);
  const back = (weekday(at) - day + 7) % 7;
  if (direction === 0) return dateValue(civilDate(at - back));
  return dateValue(civilDate(direction < 0 ? at - (back || 7) : at + ((7 - back) % 7 || 7)));
}
