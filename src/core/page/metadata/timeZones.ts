/** Offsets of the abbreviations that name one offset wherever they are printed. */
const FIXED: ReadonlyMap<string, string> = new Map([
  ['Z', 'Z'], ['UTC', 'Z'], ['GMT', 'Z'], ['BST', '+01:00'], ['CET', '+01:00'], ['CEST', '+02:00'], ['EET', '+02:00'], ['EEST', '+03:00'], ['MSK', '+03:00'], ['WET', 'Z'], ['WEST', '+01:00'], ['MEZ', '+01:00'], ['MESZ', '+02:00'],
  ['EST', '-05:00'], ['EDT', '-04:00'], ['CDT', '-05:00'], ['MST', '-07:00'], ['MDT', '-06:00'], ['PST', '-08:00'], ['PDT', '-07:00'],
  ['NST', '-03:30'], ['NDT', '-02:30'], ['AKST', '-09:00'], ['AKDT', '-08:00'], ['HST', '-10:00'], ['SAST', '+02:00'], ['EAT', '+03:00'], ['TRT', '+03:00'], ['PKT', '+05:00'], ['NPT', '+05:45'], ['WIB', '+07:00'], ['SGT', '+08:00'], ['HKT', '+08:00'], ['JST', '+09:00'], ['KST', '+09:00'], ['AEST', '+10:00'], ['ACST', '+09:30'], ['ACDT', '+10:30'], ['AWST', '+08:00'], ['AEDT', '+11:00'], ['NZST', '+12:00'], ['NZDT', '+13:00'],
]);

/** North American zones printed without saying whether it is summer: standard offset in hours. */
const NORTH_AMERICAN: ReadonlyMap<string, number> = new Map([['ET', -5], ['CT', -6], ['MT', -7], ['PT', -8]]);

/** Every abbreviation that reads as a zone after a time, for use in a regular expression. */
export const ZONE_NAMES = [...FIXED.keys(), ...NORTH_AMERICAN.keys(), 'CST', 'IST'].join('|');

/**
 * The ISO 8601 offset of a printed zone on a date (`YYYY-MM-DD`); `""` where none is printed or the abbreviation stands for several
 * (“IST”), so that nothing is guessed. “CST” is America's after a time on the twelve-hour clock, which China does not print.
 */
export function zoneOffset(zone: string | undefined, date: string, isTwelveHour = false): string {
  if (zone === undefined) return '';
  const name = zone.toUpperCase();
  if (name === 'CST') return isTwelveHour ? '-06:00' : '';
  const figures = /([+−-])(\d{1,2}):?(\d{2})?$/.exec(name);
  if (figures !== null) return Number(figures[2]) > 14 || Number(figures[3] ?? 0) > 59 ? '' : `${figures[1] === '+' ? '+' : '-'}${(figures[2] ?? '').padStart(2, '0')}:${figures[3] ?? '00'}`;
  const standard = NORTH_AMERICAN.get(name);
  if (standard === undefined) return FIXED.get(name) ?? '';
  const hours = standard + (isNorthAmericanSummer(date) ? 1 : 0);
  return `-${String(-hours).padStart(2, '0')}:00`;
}

/** Daylight saving time in the United States and Canada since 2007: second Sunday of March to first Sunday of November. */
function isNorthAmericanSummer(date: string): boolean {
  const year = Number(date.slice(0, 4));
  const start = `${date.slice(0, 4)}-03-${String(nthSunday(year, 3, 2)).padStart(2, '0')}`;
  const end = `${date.slice(0, 4)}-11-${String(nthSunday(year, 11, 1)).padStart(2, '0')}`;
  return date >= start && date < end;
}

function nthSunday(year: number, month: number, nth: number): number {
  const weekdayOfFirst = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
  return 1 + ((7 - weekdayOfFirst) % 7) + 7 * (nth - 1);
}
