import type { TimeType } from '../../core/recognition/recognition';

const REFERENCE = /^(?:PRESENT|PAST|FUTURE)_REF$/;
const NUMBER = '(?:\\d{1,6}(?:\\.\\d{1,6})?|X)';
const DURATION = new RegExp(`^P(?=.)(?:${NUMBER}(?:DE|CE|ML|Q|E)|(?:${NUMBER}Y)?(?:${NUMBER}M)?(?:${NUMBER}W)?(?:${NUMBER}D)?(?:T(?=.)(?:${NUMBER}H)?(?:${NUMBER}M)?(?:${NUMBER}S)?)?)$`);
const DAY = /^(\d{4}|XXXX)-(\d\d|XX)(?:-(\d\d|XX))?$/;
/** Years, decades, centuries, fiscal years; weeks with a day or their end; seasons, quarters, halves. */
const OTHER_DATE = /^(?:(?:FY)?\d{4}|\d{3}|\d{2}|BC\d{4}|XXXX|(?:FY)?(?:\d{4}|XXXX)-(?:W(?:0[1-9]|[1-4]\d|5[0-3]|XX)(?:-(?:[1-7]|WE))?|SP|SU|FA|WI|[QH]X|Q[1-4]|H[12]))$/;
const CLOCK = /^(?:MO|MI|AF|EV|NI|DT|PM|AM|(?:[01]\d|2[0-4]|XX)(?::[0-5]\d(?::[0-5]\d)?)?(?:Z|[+-][01]\d:?[0-5]\d)?)$/;

/** The type that a TIMEX3 value is of; null for what is no value: a 31st of February, too. Days run as the Gregorian calendar has them. */
export function timexType(value: string): TimeType | null {
  if (REFERENCE.test(value)) return 'DATE';
  if (DURATION.test(value)) return 'DURATION';
  const at = value.startsWith('T') ? 0 : value.indexOf('T');
  if (at >= 0) return (at === 0 || isDate(value.slice(0, at))) && CLOCK.test(value.slice(at + 1)) ? 'TIME' : null;
  return isDate(value) ? 'DATE' : null;
}

function isDate(value: string): boolean {
  const [, year = '', month = '', day] = DAY.exec(value) ?? [];
  if (year === '') return OTHER_DATE.test(value);
  if (month !== 'XX' && (Number(month) < 1 || Number(month) > 12)) return false;
  if (day === undefined || day === 'XX') return true;
  const days = month === 'XX' ? 31 : new Date(Date.UTC(year === 'XXXX' ? 2000 : Number(year), Number(month), 0)).getUTCDate();
  return Number(day) >= 1 && Number(day) <= days;
}
