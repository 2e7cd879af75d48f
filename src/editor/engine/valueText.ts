import type { Mark } from '../../core/annotation/reconciliation/marks';
import { pluralOf } from '../../core/text/plurals';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const PERIODS: Readonly<Record<string, string>> = { Y: 'year', M: 'month', W: 'week', D: 'day', H: 'hour', S: 'second', Q: 'quarter' };
const PARTS_OF_DAY: ReadonlyMap<string, string> = new Map(Object.entries({ MO: 'morning', MI: 'midday', AF: 'afternoon', EV: 'evening', NI: 'night' }));
const SEASONS: ReadonlyMap<string, string> = new Map(Object.entries({
  SP: 'spring', SU: 'summer', FA: 'autumn', WI: 'winter', H1: 'the first half of', H2: 'the second half of',
}));
const REFERENCES: ReadonlyMap<string, string> = new Map(Object.entries({
  PRESENT_REF: 'the time of writing', PAST_REF: 'some time in the past', FUTURE_REF: 'some time in the future',
}));
/** TIMEX3's mod in words, before what it modifies. */
const MODIFIERS: ReadonlyMap<string, string> = new Map(Object.entries({
  START: 'the beginning of ', MID: 'the middle of ', END: 'the end of ', APPROX: 'about ', LESS_THAN: 'less than ', MORE_THAN: 'more than ',
  EQUAL_OR_LESS: 'at most ', EQUAL_OR_MORE: 'at least ', BEFORE: 'before ', AFTER: 'after ', ON_OR_BEFORE: 'on or before ', ON_OR_AFTER: 'on or after ',
}));
const HEDGES: ReadonlyMap<string, string> = new Map(Object.entries({
  about: 'about', 'at-least': 'at least', 'more-than': 'more than', 'less-than': 'less than', 'up-to': 'up to',
}));

/** What currencies are called, in the singular, by their codes. */
const CURRENCIES: ReadonlyMap<string, string> = new Map(Object.entries({
  USD: 'US dollar', CAD: 'Canadian dollar', AUD: 'Australian dollar', NZD: 'New Zealand dollar', HKD: 'Hong Kong dollar', SGD: 'Singapore dollar', TWD: 'Taiwan dollar',
  EUR: 'euro', GBP: 'British pound', JPY: 'Japanese yen', CNY: 'Chinese yuan', INR: 'Indian rupee', PKR: 'Pakistani rupee', RUB: 'Russian rouble', CHF: 'Swiss franc',
  SEK: 'Swedish krona', NOK: 'Norwegian krone', DKK: 'Danish krone', PLN: 'Polish zloty', UAH: 'Ukrainian hryvnia', TRY: 'Turkish lira', BRL: 'Brazilian real',
  MXN: 'Mexican peso', ARS: 'Argentine peso', PHP: 'Philippine peso', ZAR: 'South African rand', KRW: 'South Korean won', ILS: 'Israeli shekel', THB: 'Thai baht',
  NGN: 'Nigerian naira', KES: 'Kenyan shilling', EGP: 'Egyptian pound', SAR: 'Saudi riyal', IRR: 'Iranian rial', IDR: 'Indonesian rupiah', MYR: 'Malaysian ringgit',
}));

/** A value as annotations hold it. */
export interface ValueToDescribe extends Pick<Mark, 'value' | 'unit' | 'modifier' | 'label'> {
  readonly kind: 'time' | 'quantity';
}

export interface Described {
  readonly words: string;
  /** As somebody may type it. */
  readonly typed: string;
  /** Whether it leaves open what is meant. */
  readonly isOpen: boolean;
}

export function describe(value: ValueToDescribe): Described {
  if (value.kind === 'quantity') return { words: describeQuantity(value), typed: typedQuantity(value), isOpen: false };
  return { words: describeTime(value), typed: value.value ?? '', isOpen: isOpen(value.value ?? '') };
}

/** A date that no calendar has is shown as it is written. */
function monthName(month: string | undefined): string | undefined {
  return MONTHS[Number(month) - 1];
}

/** What a time expression means, in words: “Monday 2 March 2026”. */
export function describeTime({ value = '', modifier = '' }: Pick<Mark, 'value' | 'modifier'>): string {
  return `${MODIFIERS.get(modifier) ?? ''}${inWords(value) ?? value}`;
}

/** Whether a value leaves open what is meant. */
export function isOpen(value: string): boolean {
  return value.includes('X');
}

/** An amount in full: “about 2,500,000,000 US dollars (USD)”. */
export function describeQuantity(mark: Pick<Mark, 'value' | 'unit' | 'modifier' | 'label'>): string {
  const number = Number(mark.value);
  const hedge = mark.modifier ? `${HEDGES.get(mark.modifier) ?? mark.modifier} ` : '';
  return `${hedge}${amountOf(mark)}${mark.unit || mark.label === 'PERCENT' ? ` ${unitInWords(mark, number)}` : ''}`;
}

/** The same as somebody may type it: “about 2,500,000,000 USD”. */
export function typedQuantity({ value, unit, modifier, label }: Pick<Mark, 'value' | 'unit' | 'modifier' | 'label'>): string {
  return [modifier ? HEDGES.get(modifier) : '', amountOf({ value }), label === 'PERCENT' ? '%' : (unit ?? '')].filter((part) => part).join(' ');
}

function amountOf({ value = '' }: Pick<Mark, 'value'>): string {
  const number = Number(value);
  return value !== '' && Number.isFinite(number) ? grouped(number) : value;
}

function unitInWords({ unit = '', label }: Pick<Mark, 'unit' | 'label'>, number: number): string {
  if (label === 'PERCENT') return 'per cent';
  if (label !== 'MONEY') return inNumber(unit, number);
  const name = CURRENCIES.get(unit);
  return name === undefined ? unit : `${inNumber(name, number)} (${unit})`;
}

/** Units are stored in the singular. Of "kilometre per hour" the first word takes the plural, of "degree Celsius" too. */
function inNumber(unit: string, number: number): string {
  if (number === 1 || !/^[A-Za-z -]*[a-z]$/.test(unit)) return unit;
  const per = unit.search(/ (?:per |(?:Celsius|Fahrenheit)$)/);
  const head = per < 0 ? unit : unit.slice(0, per);
  if (UNCHANGED.test(head)) return unit;
  const last = Math.max(head.lastIndexOf(' '), head.lastIndexOf('-')) + 1;
  return head.slice(0, last) + pluralOf(head.slice(last)) + unit.slice(head.length);
}

/** Units and currencies that are the same in both numbers. */
const UNCHANGED = /(?:hertz|horsepower|magnitude|kelvin|yen|yuan|won|rand|baht|ringgit|zloty)$/;

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
  const season = /^(\d{4})-(SP|SU|FA|WI|H1|H2)$/.exec(value);
  if (season) return `${SEASONS.get(season[2] ?? '') ?? ''} ${season[1]}`;
  if (/^\d{3}$/.test(value)) return `the ${value}0s`;
  if (/_REF$/.test(value)) return REFERENCES.get(value) ?? null;
  const quarter = /^(\d{4})-Q([1-4])$/.exec(value);
  if (quarter) return `the ${['first', 'second', 'third', 'fourth'][Number(quarter[2]) - 1]} quarter of ${quarter[1]}`;
  if (/^\d{4}$/.test(value)) return `the year ${value}`;
  const period = /^PT?(\d{1,9}(?:\.\d{1,9})?)([YMWDHSQ])$/.exec(value);
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
