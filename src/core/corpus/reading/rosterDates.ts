import { findPrintedDate } from '../../page/metadata/dates';
import { asideBehind, readLead } from './dateLead';
import type { Span } from '../../text/span';

/** A date in a person's words. */
export interface WrittenDate extends Span {
  /** ISO 8601 date or date-time; undefined where the words leave it open ("3/4/2026", "March 2026", "2–4 March 2026", "n.d."). */
  readonly value?: string;
  /** It says when the article was fetched or changed, not when it was published. The words that say so belong to it. */
  readonly aside: boolean;
  /** Where the words begin that lead up to it ("published on "). */
  readonly lead: number;
}

/** How "03/04/2026" is to be read. */
export type DayOrder = 'day-first' | 'month-first';

const MONTH = '(?:jan|feb|mar|apr|ma[iy]|jun|jul|aug|sep|oct|nov|dec|janv|févr|avr|juin|juil|août|déc|mär|okt|dez|ene|abr|ago|dic|gen|mag|giu|lug|set|ott)\\p{L}{0,7}\\.?';
const WEEKDAY_BEFORE = /(?:^|[^\p{L}])((?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s{1,2})$/iu;
/** Words that state no day, or one that can be read two ways. */
const OPEN_FORMS: readonly RegExp[] = [
  /(?<![\d/-])\d{1,2}([/-])\d{1,2}\1\d{4}(?![\d/-])/u,
  new RegExp(`(?<!\\p{L})${MONTH}\\s{1,2}\\d{1,2}\\s?[-–—]\\s?(?:${MONTH}\\s{1,2})?\\d{1,2},?\\s{1,2}\\d{4}(?!\\d)`, 'iu'),
  new RegExp(`(?<!\\p{L})${MONTH},?\\s{1,2}\\d{4}(?!\\d)`, 'iu'),
  /(?<![\d-])(?:1[6-9]|2[01])\d{2}-(?:0[1-9]|1[0-2])(?![\d-])/u,
  /(?<![\p{L}\p{N}])(?:n\.\s?d\.|s\.\s?d\.|undated|no date|date unknown)(?!\p{L})/iu,
];
const EAST_ASIAN = /(?<!\d)(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/u;
const COMPACT = /(?:^|[,;(]\s?)(\d{4})(\d{2})(\d{2})(?=$|[,;)])/u;
/** What comes before the later end of a range, and what stands between its ends. */
const RANGE_BEFORE = new RegExp(`(?<![\\p{L}\\p{N}:.#])(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th|\\.)?(?:\\s${MONTH})?(?:,?\\s\\d{4})?|${MONTH}\\s\\d{1,2}(?:,?\\s\\d{4})?)\\s?(?:[-–—/]|\\b(?:to|until|till|through|and|bis)\\b)\\s?$`, 'iu');
const RANGE_AFTER = /^\s{0,2}(?:[-–—/]|(?:to|until|till|through|and|bis)\b)\s{0,2}/iu;
const DOUBTFUL = 'approx|approximately|est|estimated|estimate|about|around|probably|possibly|perhaps|maybe|presumably|uncertain|unsure|guess|guessed|etwa|ungefähr|vermutlich|wohl|geschätzt|environ|vers|probablement|aproximadamente|hacia|probablemente|circa|ca|c';
const ABOUT = new RegExp(`(?:(?<![\\p{L}\\p{N}])(?:${DOUBTFUL}|before|after|since|until|early|late|mid|between|by|vor|nach|seit|avant|après|depuis|antes de|desde)\\.?\\s{0,2}|[~≈]\\s?)$`, 'iu');
const DOUBT = new RegExp(`^\\s?(?:\\?|[([]\\s?(?:\\?|(?:${DOUBTFUL})\\.?)\\s?[)\\]]|,?\\s(?:${DOUBTFUL})\\.?(?=$|[\\s,;)]))`, 'iu');
/** What may follow a cell's date: a remark, but not the other end of a range. */
const REMARK = /^$|^\s{0,2}[([,;]/;
const LONGEST_LEAD = 60;
/** Digits that can be read two ways at the start of a cell. */
const ORDERED = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/;
const YEAR_FIRST = new RegExp(`(?<!\\d)(\\d{4}),\\s(${MONTH})\\s(\\d{1,2})(?!\\d)`, 'iu');
const WITHOUT_YEAR = new RegExp(`^(?:${MONTH}\\s\\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th|\\.)?(?:\\sde|\\sof)?\\s${MONTH})$`, 'iu');
const MOST_DATES = 4;
const LONGEST_READ = 2000;

/** The first date of publication written in the text, with the weekday before it, or null. Offsets are into `text`. */
export function findDate(text: string): WrittenDate | null {
  return findDates(text).find((date) => !date.aside) ?? null;
}

/** The dates written in the text, in text order; the first few where it is long. Dates of something that is not the article are passed over. */
export function findDates(text: string): WrittenDate[] {
  const plain = text.slice(0, LONGEST_READ).replace(/[\u2010-\u2012\u2212]/g, '-');
  const dates: WrittenDate[] = [];
  for (let from = 0, looked = 0; looked < MOST_DATES && from < plain.length; looked++) {
    const date = nextDate(plain, from);
    if (!date) break;
    if (!date.unknown) dates.push(date.written);
    from = date.written.end;
  }
  return dates;
}

/**
 * The date that the whole text states, as ISO 8601; undefined where there is none, more than one reading, or a range.
 * @param order how digits are to be read that can be read two ways
 */
export function parseDate(text: string, order?: DayOrder): string | undefined {
  const trimmed = order === undefined ? text.trim() : withOrder(text.trim(), order);
  const date = findDate(trimmed);
  return date && trimmed.slice(0, date.lead).trim() === '' && REMARK.test(trimmed.slice(date.end)) ? date.value : undefined;
}

/** Whether the whole text is a day of a year that is not named ("Nov 3"). */
export function isDayWithoutYear(text: string): boolean {
  return text.length <= LONGEST_LEAD && WITHOUT_YEAR.test(text);
}

function withOrder(text: string, order: DayOrder): string {
  const match = ORDERED.exec(text);
  if (!match) return text;
  const [day, month] = order === 'day-first' ? [match[1]!, match[3]!] : [match[3]!, match[1]!];
  const iso = calendarDay(match[4]!, month, day);
  return iso === undefined ? text : iso + text.slice(match[0].length);
}

function calendarDay(year: string, month: string, day: string): string | undefined {
  const iso = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  return findPrintedDate(iso, { start: 0, end: iso.length })?.value === iso ? iso : undefined;
}

interface Found {
  readonly written: WrittenDate;
  /** It is the date of something else. */
  readonly unknown: boolean;
}

type Read = Span & { readonly value?: string };

function nextDate(text: string, from: number): Found | null {
  const sample = text.slice(from, from + 400);
  const found = [findPrintedDate(text, { start: from, end: text.length }), spelt(EAST_ASIAN, sample, from), spelt(COMPACT, sample, from), yearFirst(sample, from)]
    .reduce((best, date) => (date && (!best || date.start < best.start) ? date : best), null);
  const open = firstOpen(sample, from);
  if (open && (!found || open.start < found.start)) return withSurroundings(text, from, open);
  return found && withSurroundings(text, from, found);
}

/** As bibliographies write it: "2025, November 3". */
function yearFirst(sample: string, from: number): Read & { value: string } | null {
  const match = YEAR_FIRST.exec(sample);
  const plain = match && `${match[3]} ${match[2]} ${match[1]}`;
  const value = plain && findPrintedDate(plain, { start: 0, end: plain.length })?.value;
  return match && value ? { value, start: from + match.index, end: from + match.index + match[0].length } : null;
}

/** A date in digits, checked against the calendar. */
function spelt(pattern: RegExp, sample: string, from: number): { value: string; start: number; end: number } | null {
  const match = pattern.exec(sample);
  if (!match) return null;
  const iso = calendarDay(match[1]!, match[2]!, match[3]!);
  const start = from + match.index + match[0].search(/\d/);
  return iso === undefined ? null : { value: iso, start, end: from + match.index + match[0].length };
}

function firstOpen(sample: string, from: number): Span | null {
  let best: Span | null = null;
  for (const form of OPEN_FORMS) {
    const match = form.exec(sample);
    if (match && (!best || from + match.index < best.start)) best = { start: from + match.index, end: from + match.index + match[0].length };
  }
  return best;
}

/** A date with the words beside it that belong to it: its weekday, the other end of a range, doubts, what the date is of. */
function withSurroundings(text: string, from: number, date: Read): Found {
  const before = text.slice(Math.max(from, date.start - LONGEST_LEAD), date.start);
  const weekday = WEEKDAY_BEFORE.exec(before)?.[1]?.length ?? 0;
  const bare = before.slice(0, before.length - weekday);
  const range = earlierEnd(bare, date);
  const about = range > 0 ? 0 : ABOUT.exec(bare)?.[0].length ?? 0;
  const doubt = DOUBT.exec(text.slice(date.end, date.end + 20))?.[0].length ?? 0;
  const rangeEnd = otherEnd(text, date.end + doubt);
  const behind = asideBehind(text.slice(rangeEnd, rangeEnd + LONGEST_LEAD));
  const lead = readLead(bare.slice(0, bare.length - range - about));
  const aside = behind > 0 || lead.of === 'aside';
  const first = date.start - weekday - range - about;
  const start = lead.of === 'aside' ? first - lead.length : first;
  const value = range + about > 0 || rangeEnd > date.end || date.value === undefined ? {} : { value: date.value };
  return { written: { start, end: rangeEnd + behind, ...value, aside, lead: aside ? start : first - lead.length }, unknown: lead.of === 'unknown' };
}

/** Length of the earlier end of a range before its later one. "4 – 2 March" is none. */
function earlierEnd(lead: string, date: Read): number {
  const range = RANGE_BEFORE.exec(lead)?.[0] ?? '';
  const day = /^(\d{1,2})\P{L}*$/u.exec(range)?.[1];
  return day !== undefined && date.value !== undefined && Number(day) >= Number(date.value.slice(8, 10)) ? 0 : range.length;
}

function otherEnd(text: string, end: number): number {
  const joint = RANGE_AFTER.exec(text.slice(end, end + 12));
  if (!joint) return end;
  const at = end + joint[0].length;
  const other = findPrintedDate(text, { start: at, end: Math.min(text.length, at + LONGEST_LEAD) });
  const weekday = other && WEEKDAY_BEFORE.exec(text.slice(at, other.start))?.[1]?.length || 0;
  return other && other.start - weekday === at ? other.end : end;
}
