/** Arithmetic on the proleptic Gregorian calendar; days are counted from 1970-01-01. No time zones, no Date object. */

export interface CivilDate {
  readonly year: number;
  /** 1…12 */
  readonly month: number;
  /** 1…31 */
  readonly day: number;
}

/** Days since 1970-01-01 (H. Hinnant, “chrono-compatible low-level date algorithms”). */
export function dayNumber({ year, month, day }: CivilDate): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

/** The inverse of `dayNumber`. */
export function civilDate(days: number): CivilDate {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1 };
}

/** ISO weekday: 1 Monday … 7 Sunday. */
export function weekday(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function isDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Moves by whole months; a day that the month lacks becomes its last. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const count = date.year * 12 + date.month - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return { year, month, day: Math.min(date.day, daysInMonth(year, month)) };
}

/** ISO 8601 week and the year it belongs to. */
export function isoWeek(days: number): { readonly year: number; readonly week: number } {
  const thursday = days - weekday(days) + 4;
  const year = civilDate(thursday).year;
  return { year, week: Math.floor((thursday - dayNumber({ year, month: 1, day: 1 })) / 7) + 1 };
}

/** Days since 1970-01-01 of the Monday of an ISO 8601 week. */
export function mondayOf(year: number, week: number): number {
  const fourth = dayNumber({ year, month: 1, day: 4 });
  return fourth - weekday(fourth) + 1 + 7 * (week - 1);
}

/** Easter Sunday (the anonymous Gregorian computus of Meeus, Jones and Butcher). */
export function easter(year: number): CivilDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return { year, month: Math.floor(f / 31), day: (f % 31) + 1 };
}

/** The nth (from 1; -1 the last) given weekday of a month. */
export function nthWeekday(year: number, month: number, nth: number, dayOfWeek: number): CivilDate {
  if (nth < 0) {
    const last = dayNumber({ year, month, day: daysInMonth(year, month) });
    return civilDate(last - ((weekday(last) - dayOfWeek + 7) % 7));
  }
  const first = dayNumber({ year, month, day: 1 });
  return civilDate(first + ((dayOfWeek - weekday(first) + 7) % 7) + 7 * (nth - 1));
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');
export const yearValue = (year: number): string => pad(year, 4);
export const monthValue = (year: number | null, month: number): string => `${year === null ? 'XXXX' : yearValue(year)}-${pad(month, 2)}`;
export const dateValue = (date: CivilDate): string => `${monthValue(date.year, date.month)}-${pad(date.day, 2)}`;
export const weekValue = (days: number): string => `${yearValue(isoWeek(days).year)}-W${pad(isoWeek(days).week, 2)}`;
export const twoDigits = (value: number): string => pad(value, 2);

/** Reads the date (and nothing else) of an ISO 8601 date or date-time; null if there is none. */
export function readIsoDate(value: string): CivilDate | null {
  if (value.length < 10 || value.charAt(4) !== '-' || value.charAt(7) !== '-' || isDigit(value, 10)) return null;
  for (let at = 0; at < 10; at++) if (at !== 4 && at !== 7 && !isDigit(value, at)) return null;
  const [year, month, day] = [Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8, 10))];
  return isDate(year, month, day) ? { year, month, day } : null;
}

function isDigit(value: string, at: number): boolean {
  const code = value.charCodeAt(at);
  return code >= 48 && code <= 57;
}
