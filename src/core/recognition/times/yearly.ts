import { civilDate, dateValue, dayNumber, easter, isDate, monthValue, nthWeekday, readIsoDate, twoDigits, yearValue, type CivilDate } from './calendar';
import type { Point, Pointing, Season } from './expression';
import { EASTER_HOLIDAYS, FIXED_HOLIDAYS, WEEKDAY_HOLIDAYS } from './lexicon';
import type { Context } from './context';
import { isPast, type Tense } from './tense';

/** What comes round every year, and which year is meant: dates and months without a year, quarters, seasons, feasts. */

export function dateOf(point: Point & { is: 'date' }, context: Context): string {
  const { year, month, day } = point;
  if (month === null) return year === null ? 'XXXX' : yearValue(year);
  if (year !== null) return day !== null && isDate(year, month, day) ? dateValue({ year, month, day }) : monthValue(year, month);
  if (day === null) return monthValue(null, month);
  const told = datedYear(month, day, context);
  if (told !== null && isDate(told, month, day)) return dateValue({ year: told, month, day });
  if (!context.published) return `XXXX-${twoDigits(month)}-${twoDigits(day)}`;
  return dateValue(nearest(context.published, context.tense, (y) => (isDate(y, month, day) ? { year: y, month, day } : null)));
}

/**
 * The year of a month or day that is told after a full date of an earlier year in its paragraph, in the past tense: the first such one after that date.
 * Null where there is no such date, or the story has caught up with publication.
 */
export function datedYear(month: number, day: number | null, { published, spoken, tense, at }: Context): number | null {
  const before = readIsoDate(spoken.dated(at)?.value ?? '');
  if (!before || tense === 'future' || tense === 'open' || before.year === published?.year) return null;
  const year = month * 32 + (day ?? 31) >= before.month * 32 + before.day ? before.year : before.year + 1;
  if (!published) return year;
  // What has only just come round is meant as news: "born on May 3, 1950, she died on Jan. 5".
  const since = (published.month - month + 12) % 12;
  if (since <= RECENT_MONTHS) return null;
  return dayNumber({ year, month, day: day ?? 1 }) <= dayNumber(published) && isDate(year, month, day ?? 1) ? year : null;
}

const RECENT_MONTHS = 2;

/** The year that brings a yearly day closest; the tense decides where the distance is not clear. */
function nearest(published: CivilDate, tense: Tense, inYear: (year: number) => CivilDate | null): CivilDate {
  const today = dayNumber(published);
  let best = published;
  let cost = Infinity;
  for (let year = published.year - 4; year <= published.year + 4; year++) {
    const candidate = inYear(year);
    if (!candidate) continue;
    const distance = dayNumber(candidate) - today;
    const itsCost = Math.abs(distance) + against(distance, tense);
    if (itsCost < cost) [best, cost] = [candidate, itsCost];
  }
  return best;
}

/** In days: by how much farther a day may lie that agrees with the verb. A past tense is surer than a future one, which tells of old plans too. */
function against(distance: number, tense: Tense): number {
  if (distance > 0) return tense === 'past' ? 300 : tense === 'past-intent' ? 120 : tense === 'unknown' ? 60 : 0;
  return distance < 0 && tense === 'future' ? 250 : 0;
}

export function monthOf(month: number, pointing: (Point & { is: 'month' })['pointing'], context: Context): string {
  const told = pointing === 'bare' ? datedYear(month, null, context) : null;
  if (told !== null) return monthValue(told, month);
  if (!context.published) return monthValue(null, month);
  const { year, month: current } = context.published;
  if (pointing === 'this' || pointing === 'this-year') return monthValue(year, month);
  if (pointing === 'last-year' || pointing === 'next-year') return monthValue(year + (pointing === 'next-year' ? 1 : -1), month);
  if (pointing === 'last') return monthValue(month < current ? year : year - 1, month);
  if (pointing === 'next') return monthValue(month > current ? year : year + 1, month);
  if (month === current) return monthValue(year, month);
  const ahead = (month - current + 12) % 12;
  const { tense } = context;
  const forward = tense === 'future' || (tense === 'unknown' && ahead <= 3) || (tense === 'open' && ahead < 6);
  return monthValue(forward ? (month > current ? year : year + 1) : month < current ? year : year - 1, month);
}

const SEASON_MONTH: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** A season belongs to the year it begins in; the reading is of the northern half of the world. */
export function seasonValue(point: Point & { is: 'season' }, context: Context): string {
  const { season, pointing } = point;
  const of = (year: number): string => `${yearValue(year)}-${season}`;
  if (point.year !== null) return of(point.year);
  if (pointing === 'that') {
    const year = /^\d{4}/.exec(context.spoken.from('year')?.value ?? '')?.[0];
    if (year) return of(Number(year));
  }
  if (!context.published) return `XXXX-${season}`;
  const { year, month, day } = context.published;
  const start = SEASON_MONTH[season];
  const sinceStart = (month - start + 12) % 12;
  // The calendar's seasons begin three weeks after the months: until then the old one is still called this one, and what is over was a year ago.
  const late = sinceStart === 3 && day <= 20;
  const begun = month >= start ? year : year - 1;
  const early = sinceStart === 0 && day <= 20 && isPast(context.tense);
  if (sinceStart < 3 || late) {
    if (pointing === 'last') return of(begun - 1);
    if (pointing === 'next') return of(begun + 1);
    return of(pointing === 'this' || !early ? begun : begun - 1);
  }
  if (pointing === 'next') return of(begun + 1);
  if (pointing === 'this') return of(season === 'WI' && isPast(context.tense) ? begun : year);
  return of(pointing === 'last' || isPast(context.tense) ? begun : begun + 1);
}

export function partOfYearValue(point: Point & { is: 'part-of-year' }, { published, tense }: Context): string {
  if (point.year !== null) return `${yearValue(point.year)}-${point.code}`;
  if (!published) return `XXXX-${point.code}`;
  const { year } = published;
  if (point.shift !== null) return `${yearValue(year + point.shift)}-${point.code}`;
  // Reports speak of quarters that are over; a plan speaks of the next to come.
  const current = Math.ceil(published.month / (point.code.startsWith('Q') ? 3 : 6));
  const nth = Number(point.code.slice(1));
  if (tense === 'future') return `${yearValue(nth >= current ? year : year + 1)}-${point.code}`;
  return `${yearValue(nth <= current ? year : year - 1)}-${point.code}`;
}

export function holidayValue(name: string, year: number | null, pointing: Pointing, { published, tense }: Context): string {
  if (year !== null) return dateValue(holidayIn(name, year));
  if (!published) {
    const fixed = FIXED_HOLIDAYS.get(name);
    return fixed ? `XXXX-${twoDigits(fixed[0])}-${twoDigits(fixed[1])}` : 'XXXX-XX-XX';
  }
  const today = dayNumber(published);
  const candidate = nearest(published, tense, (y) => {
    const day = holidayIn(name, y);
    if (pointing === 'last' && dayNumber(day) >= today) return null;
    if (pointing === 'next' && dayNumber(day) <= today) return null;
    return pointing === 'this' && y !== published.year ? null : day;
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
