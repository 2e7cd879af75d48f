import { findPrintedDate } from '../page/dates';
import type { Span } from '../text/span';

/** A date in a person's words. */
export interface WrittenDate extends Span {
  /** ISO 8601 date or date-time; undefined where the words leave it open ("3/4/2026", "March 2026", "2–4 March 2026", "n.d."). */
  readonly value?: string;
  /** It says when the article was fetched or changed, not when it was published. */
  readonly aside: boolean;
}

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
const ABOUT = /(?:(?<![\p{L}\p{N}])(?:ca?|circa|approx|about|around|before|after|since|until|early|late|mid|between)\.?\s?|[~≈]\s?)$/iu;
const DOUBT = /^\s?(?:\?|\(\?\))/;
const ASIDE = /(?<!\p{L})(?:last\s)?(?:accessed|retrieved|downloaded|collected|saved|captured|archived|crawled|scraped|checked|updated|modified|revised|viewed|visited)(?:\s(?:on|at))?:?\s?$/iu;
const LEAD_IN = /^(?:published|posted|dated|on)?:?\s{0,2}$/i;
/** What may follow a cell's date: a remark, but not the other end of a range. */
const REMARK = /^$|^\s{0,2}[([,;]/;
const LONGEST_LEAD = 40;
const MOST_DATES = 4;
const LONGEST_READ = 2000;

/** The first date of publication written in the text, with the weekday before it, or null. Offsets are into `text`. */
export function findDate(text: string): WrittenDate | null {
  return findDates(text).find((date) => !date.aside) ?? null;
}

/** The dates written in the text, in text order; the first few where it is long. */
export function findDates(text: string): WrittenDate[] {
  const plain = text.slice(0, LONGEST_READ).replace(/[\u2010-\u2012\u2212]/g, '-');
  const dates: WrittenDate[] = [];
  for (let from = 0; dates.length < MOST_DATES && from < plain.length;) {
    const date = nextDate(plain, from);
    if (!date) break;
    dates.push(date);
    from = date.end;
  }
  return dates;
}

/** The date that the whole text states, as ISO 8601; undefined where there is none, more than one reading, or a range. */
export function parseDate(text: string): string | undefined {
  const trimmed = text.trim();
  const date = findDate(trimmed);
  return date && LEAD_IN.test(trimmed.slice(0, date.start)) && REMARK.test(trimmed.slice(date.end)) ? date.value : undefined;
}

function nextDate(text: string, from: number): WrittenDate | null {
  const sample = text.slice(from, from + 400);
  const found = [findPrintedDate(text, { start: from, end: text.length }), spelt(EAST_ASIAN, sample, from), spelt(COMPACT, sample, from)]
    .reduce((best, date) => (date && (!best || date.start < best.start) ? date : best), null);
  const open = firstOpen(sample, from);
  if (open && (!found || open.start < found.start)) return withSurroundings(text, from, { ...open, aside: false });
  return found && withSurroundings(text, from, { ...found, aside: false });
}

/** A date in digits, checked against the calendar. */
function spelt(pattern: RegExp, sample: string, from: number): { value: string; start: number; end: number } | null {
  const match = pattern.exec(sample);
  if (!match) return null;
  const iso = [match[1]!, match[2]!.padStart(2, '0'), match[3]!.padStart(2, '0')].join('-');
  const start = from + match.index + match[0].search(/\d/);
  return findPrintedDate(iso, { start: 0, end: iso.length })?.value === iso ? { value: iso, start, end: from + match.index + match[0].length } : null;
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
function withSurroundings(text: string, from: number, date: WrittenDate): WrittenDate {
  const before = text.slice(Math.max(from, date.start - LONGEST_LEAD), date.start);
  const weekday = WEEKDAY_BEFORE.exec(before)?.[1]?.length ?? 0;
  const lead = before.slice(0, before.length - weekday);
  const range = earlierEnd(lead, date);
  const about = range > 0 ? 0 : ABOUT.exec(lead)?.[0].length ?? 0;
  const aside = ASIDE.exec(lead)?.[0].length ?? 0;
  const end = date.end + (DOUBT.exec(text.slice(date.end, date.end + 4))?.[0].length ?? 0);
  const rangeEnd = otherEnd(text, end);
  const start = date.start - weekday - range - about - aside;
  if (range + about > 0 || end > date.end || rangeEnd > end) return { start, end: rangeEnd, aside: aside > 0 };
  return { ...date, start, aside: aside > 0 };
}

/** Length of the earlier end of a range before its later one. "4 – 2 March" is none. */
function earlierEnd(lead: string, date: WrittenDate): number {
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
