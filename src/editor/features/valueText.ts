import type { Mark } from '../../core/annotation/reconciliation/marks';
import type { Entity } from '../../core/entities/entity';
import { pluralOf } from '../../core/text/plurals';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const PERIODS: Readonly<Record<string, string>> = { Y: 'year', M: 'month', W: 'week', D: 'day', H: 'hour', S: 'second' };
const PARTS_OF_DAY: ReadonlyMap<string, string> = new Map(Object.entries({ MO: 'morning', MI: 'midday', AF: 'afternoon', EV: 'evening', NI: 'night' }));
/** TIMEX3's mod in words, before what it modifies. */
const MODIFIERS: ReadonlyMap<string, string> = new Map(Object.entries({
  START: 'the beginning of ', MID: 'the middle of ', END: 'the end of ', APPROX: 'about ', LESS_THAN: 'less than ', MORE_THAN: 'more than ',
  EQUAL_OR_LESS: 'at most ', EQUAL_OR_MORE: 'at least ', BEFORE: 'before ', AFTER: 'after ', ON_OR_BEFORE: 'on or before ', ON_OR_AFTER: 'on or after ',
}));
const HEDGES: ReadonlyMap<string, string> = new Map(Object.entries({
  about: 'about', 'at-least': 'at least', 'more-than': 'more than', 'less-than': 'less than', 'up-to': 'up to',
}));

/** A date that no calendar has is shown as it is written. */
function monthName(month: string | undefined): string | undefined {
  return MONTHS[Number(month) - 1];
}

/** What a time expression means, in words: "Monday 2 March 2026, from the publication date 2026-03-03". */
export function describeTime(mark: Mark, published: string | null): string {
  const value = mark.value ?? '';
  const meaning = `${MODIFIERS.get(mark.modifier ?? '') ?? ''}${inWords(value) ?? value}`;
  if (value.includes('X')) return `${meaning} — the article states no publication date to count from; INDEX.md can give one`;
  const absolute = mark.text.includes(value.slice(0, 4));
  return published === null || absolute || !/^\d{4}/.test(value) ? meaning : `${meaning}, counted from the publication date ${published.slice(0, 10)}`;
}

/** An amount in full: "about 2,500,000,000 USD". */
export function describeQuantity(mark: Mark): string {
  const number = Number(mark.value);
  const amount = Number.isFinite(number) ? grouped(number) : (mark.value ?? '');
  const unit = mark.label === 'PERCENT' ? '%' : mark.unit ? ` ${inNumber(mark.unit, number, mark.label)}` : '';
  const hedge = mark.modifier ? `${HEDGES.get(mark.modifier) ?? mark.modifier} ` : '';
  return `${hedge}${amount}${unit}`;
}

/** Units are stored in the singular; currencies have codes. Of "kilometre per hour" the first word takes the plural, of "degree Celsius" too. */
function inNumber(unit: string, number: number, label: string): string {
  if (label === 'MONEY' || number === 1 || !/^[A-Za-z -]*[a-z]$/.test(unit)) return unit;
  const per = unit.search(/ (?:per |[A-Z])/);
  const head = per < 0 ? unit : unit.slice(0, per);
  if (/(?:hertz|horsepower|magnitude)$/.test(head)) return unit;
  const last = Math.max(head.lastIndexOf(' '), head.lastIndexOf('-')) + 1;
  return head.slice(0, last) + pluralOf(head.slice(last)) + unit.slice(head.length);
}

/** Who said it: "partial quotation · Ana Duarte (“said”)". */
export function describeQuotation(mark: Mark, entities: readonly Entity[]): string {
  const kind = mark.quotationKind ? `${mark.quotationKind} quotation` : 'quotation';
  if (!mark.speaker) return `${kind} · nobody is named as its source`;
  const speaker = entities.find((entity) => entity.id === mark.speaker)?.name ?? mark.speaker;
  return `${kind} · ${speaker}${mark.cue ? ` (“${mark.cue}”)` : ''}`;
}

function inWords(value: string): string | null {
  const day = /^(\d{4})-(\d\d)-(\d\d)(?:T(.+))?$/.exec(value);
  if (day && monthName(day[2]) !== undefined) {
    const [, year = '', month = '', date = '', clock] = day;
    const weekday = WEEKDAYS[new Date(Date.UTC(Number(year), Number(month) - 1, Number(date))).getUTCDay()];
    return `${weekday} ${Number(date)} ${monthName(month)} ${year}${clock ? `, ${partOfDay(clock)}` : ''}`;
  }
  const month = /^(\d{4})-(\d\d)$/.exec(value);
  if (month && monthName(month[2]) !== undefined) return `${monthName(month[2])} ${month[1]}`;
  const week = /^(\d{4})-W(\d\d)(-WE)?$/.exec(value);
  if (week) return `${week[3] ? 'the weekend of week' : 'week'} ${Number(week[2])} of ${week[1]}`;
  const open = openDate(value);
  if (open) return open;
  const quarter = /^(\d{4})-Q([1-4])$/.exec(value);
  if (quarter) return `the ${['first', 'second', 'third', 'fourth'][Number(quarter[2]) - 1]} quarter of ${quarter[1]}`;
  if (/^\d{4}$/.test(value)) return `the year ${value}`;
  const period = /^PT?(\d+(?:\.\d+)?)([YMWDHS])$/.exec(value);
  if (period) {
    const unit = value.startsWith('PT') && period[2] === 'M' ? 'minute' : PERIODS[period[2] ?? ''];
    return `${period[1]} ${unit}${period[1] === '1' ? '' : 's'}`;
  }
  return null;
}

/** A date of which something is not known: "some Wednesday", "3 June of an unknown year". */
function openDate(value: string): string | null {
  const weekday = /^XXXX-WXX-([1-7])(?:T(.+))?$/.exec(value);
  if (weekday) return `some ${WEEKDAYS[Number(weekday[1]) % 7]}${weekday[2] ? `, ${partOfDay(weekday[2])}` : ''}`;
  const day = /^XXXX-(\d\d)(?:-(\d\d))?$/.exec(value);
  if (day && monthName(day[1]) !== undefined) return `${day[2] ? `${Number(day[2])} ` : ''}${monthName(day[1])} of an unknown year`;
  if (value === 'XXXX-WXX') return 'an unknown week';
  return /^XXXX(?:-XX){0,2}$/.test(value) ? 'an unknown day' : null;
}

function partOfDay(clock: string): string {
  return PARTS_OF_DAY.get(clock) ?? clock;
}

function grouped(number: number): string {
  const [whole = '', fraction] = String(Math.abs(number)).split('.');
  const groups = whole.includes('e') ? whole : whole.replace(/\B(?=(?:\d{3}){1,8}$)/g, ',');
  return `${number < 0 ? '-' : ''}${groups}${fraction ? `.${fraction}` : ''}`;
}
