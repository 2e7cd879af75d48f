import { addMonths, civilDate, dateValue, dayNumber, nthWeekday, readIsoDate, weekday, weekValue, type CivilDate } from './calendar';
import type { Point } from './expression';
import type { Context } from './context';
import { weekdayBeside } from './shifts';
import { isPast } from './tense';

/** Weekdays, weekends and weeks. */

/**
 * A bare weekday lies within a week. Six days back is never meant: copy that calls tomorrow by its name in the past tense was written in a later time zone.
 */
export function weekdayValue({ day, pointing, from }: Point & { is: 'weekday' }, context: Context): string {
  const focus = from === 'focus' ? context.spoken.from('day') : null;
  const spoken = readIsoDate(focus?.value ?? '');
  if (spoken) return weekdayBeside(spoken, day, pointing === 'next' ? 1 : pointing === 'last' ? -1 : 0);
  if (focus) return `XXXX-WXX-${day}`;
  if (!context.published) return `XXXX-WXX-${day}`;
  if (pointing === 'last') return weekdayBeside(context.published, day, -1);
  if (pointing === 'next') return weekdayBeside(context.published, day, 1);
  const back = (weekday(dayNumber(context.published)) - day + 7) % 7;
  const ahead = (7 - back) % 7;
  const { tense } = context;
  const forward = ahead > 0 && (tense === 'future' || ahead === 1 || (tense === 'open' && ahead <= back) || (pointing === 'this' && !isPast(tense)));
  return weekdayBeside(context.published, day, forward ? 1 : 0);
}

/** "the weekend": the one before, unless the verb looks forward or it is running. */
export function weekendValue({ published, tense }: Context): string {
  if (!published) return 'XXXX-WXX-WE';
  const today = dayNumber(published);
  return `${weekValue(today + (tense === 'future' || weekday(today) >= 6 ? 0 : -7))}-WE`;
}

/** `nth` null: the week that holds the day; of a month, one of its weeks (−1 the last). `value` is that of the day or month. */
export function weekOfValue(value: string, nth: number | null): string {
  const month = /^(\d{4})-(\d{2})$/.exec(value);
  if (month && nth !== null) {
    const first = { year: Number(month[1]), month: Number(month[2]), day: 1 };
    return nth < 0 ? weekValue(dayNumber(addMonths(first, 1)) - 4) : weekValue(dayNumber(first) + 3 + 7 * (nth - 1));
  }
  const day = readIsoDate(value);
  return day ? weekValue(dayNumber(day)) : value;
}

/** The nth given weekday of a month (−1 the last), of which the value is given. */
export function nthWeekdayOf(month: string, nth: number, day: number): string {
  const known = /^(\d{4})-(\d{2})$/.exec(month);
  return known ? dateValue(nthWeekday(Number(known[1]), Number(known[2]), nth, day)) : `XXXX-WXX-${day}`;
}

/** A weekday of the week that lies `shift` weeks from publication: "Tuesday of last week". */
export function dayInWeek(published: CivilDate, shift: number, day: number): string {
  const today = dayNumber(published);
  return dateValue(civilDate(today - weekday(today) + day + 7 * shift));
}
