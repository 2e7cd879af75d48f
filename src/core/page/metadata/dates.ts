import type { Span } from '../../text/span';
import { monthNumber } from './months';
import { ZONE_NAMES, zoneOffset } from './timeZones';

/** A calendar date as printed in page furniture, with the time of day and zone if they stand beside it. */
export interface PrintedDate extends Span {
  /** ISO 8601: a date or a date-time, with an offset where a zone is stated. */
  readonly value: string;
}

/** Whether “03/02/2026” has the day first or the month; what can be both states no date unless something else says which. */
export type DateOrder = 'day' | 'month' | null;

/** A word that may be a month's name; `monthNumber` says whether it is. */
const MONTH = '([\\p{L}\\p{M}]{2,14})';

/** How a page prints a date, and the marks of which it needs one. Every pattern is bounded, so that each costs constant time at each place. */
const FORMS: readonly { marks: string; pattern: RegExp; read: (parts: RegExpExecArray, order: DateOrder) => readonly [year: string, month: string, day: string] }[] = [
  { marks: '-/.', pattern: /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/gu, read: p => [p[1] ?? '', p[2] ?? '', p[3] ?? ''] },
  { marks: '', pattern: new RegExp(`(?<![\\p{L}\\p{M}])${MONTH}\\.?\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,3}(\\d{4})(?!\\d)`, 'gu'), read: p => [p[3] ?? '', p[1] ?? '', p[2] ?? ''] },
  { marks: '', pattern: new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?(?:\\s{1,3}(?:de|of))?\\s{1,3}${MONTH}\\.?,?(?:\\s{1,3}de)?\\s{1,3}(\\d{4})(?!\\d)`, 'gu'), read: p => [p[3] ?? '', p[2] ?? '', p[1] ?? ''] },
  { marks: '', pattern: new RegExp(`(?<!\\d)(\\d{4})\\.?\\s{1,3}${MONTH}\\s{1,3}(\\d{1,2})(?!\\d)`, 'gu'), read: p => [p[1] ?? '', p[2] ?? '', p[3] ?? ''] },
  { marks: '-', pattern: new RegExp(`(?<!\\d)(\\d{1,2})-${MONTH}-(\\d{4})(?!\\d)`, 'gu'), read: p => [p[3] ?? '', p[2] ?? '', p[1] ?? ''] },
  { marks: '年년', pattern: /(?<!\d)(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/gu, read: p => [p[1] ?? '', p[2] ?? '', p[3] ?? ''] },
  { marks: '.', pattern: /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/gu, read: p => [p[3] ?? '', p[2] ?? '', p[1] ?? ''] },
  { marks: '.', pattern: /(?<!\d)(\d{4})\.\s(\d{1,2})\.\s(\d{1,2})(?!\d)/gu, read: p => [p[1] ?? '', p[2] ?? '', p[3] ?? ''] },
  { marks: '/-', pattern: /(?<![\d/-])(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?!\d)/gu, read: (p, order) => readSlashed(p[1] ?? '', p[3] ?? '', p[4] ?? '', order) },
];

/** “13/02/2026” can only be day first, “02/13/2026” only month first; what can be both states no date unless the order is known. */
function readSlashed(first: string, second: string, year: string, order: DateOrder): readonly [string, string, string] {
  if (Number(first) > 12 || first === second) return [year, second, first];
  if (Number(second) > 12) return [year, first, second];
  if (order === null) return ['', '', ''];
  return order === 'day' ? [year, second, first] : [year, first, second];
}

/** A date of figures alone that says by itself which is the day: its order. Null where it may be either, or there is none. */
export function statedOrder(text: string, span: Span): DateOrder {
  for (const match of text.slice(span.start, Math.min(span.end, span.start + WINDOW)).matchAll(/(?<![\d/])(\d{1,2})\/(\d{1,2})\/\d{4}(?!\d)/g)) {
    if (Number(match[1]) > 12 && Number(match[2]) <= 12) return 'day';
    if (Number(match[2]) > 12 && Number(match[1]) <= 12) return 'month';
  }
  return null;
}

/** Characters of a line in which a date is looked for. */
const WINDOW = 400;

/** The first date (with year) printed in a span, or null. Only the span's first characters are read. `order` settles dates of figures that may be read in two ways. */
export function findPrintedDate(text: string, span: Span, order: DateOrder = null): PrintedDate | null {
  const sample = text.slice(span.start, Math.min(span.end, span.start + WINDOW));
  const year = yearIn(sample);
  if (year < 0) return null;
  const from = Math.max(0, year - BEFORE_YEAR);
  let best: PrintedDate | null = null;
  for (const { marks, pattern, read } of FORMS) {
    if (marks !== '' && !hasAny(sample, marks)) continue;
    pattern.lastIndex = from;
    for (let match = pattern.exec(sample); match !== null; match = pattern.exec(sample)) {
      if (best !== null && best.start <= span.start + match.index) break;
      const date = isoDate(...read(match, order));
      if (date === null) continue;
      best = { value: date, start: span.start + match.index, end: span.start + match.index + match[0].length };
      break;
    }
  }
  return best === null ? null : withTime(sample, span.start, best);
}

function hasAny(sample: string, marks: string): boolean {
  for (let at = 0; at < marks.length; at++) if (sample.includes(marks.charAt(at))) return true;
  return false;
}

/** No form of a date has more characters before its year. */
const BEFORE_YEAR = 40;

/** Where four digits first follow one another, as in every date with a year; -1 where they nowhere do, which tells most lines apart at little cost. */
function yearIn(sample: string): number {
  let run = 0;
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at);
    run = code >= 48 && code <= 57 ? run + 1 : 0;
    if (run === 4) return at - 3;
  }
  return -1;
}

function isoDate(year: string, month: string, day: string): string | null {
  const monthOfYear = /^\d+$/.test(month) ? Number(month) : monthNumber(month);
  const [y, d] = [Number(year), Number(day)];
  if (monthOfYear < 1 || monthOfYear > 12 || d < 1 || y < 1600 || y > 2200 || d > daysInMonth(y, monthOfYear)) return null;
  return `${year}-${String(monthOfYear).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** A time of day: “2:15 PM”, “09:08:09 AM”, “14:15”, “14h15”, “2 p.m.”, each with or without seconds. */
const TIME = '(\\d{1,2})(?:(?:[:.]|\\s?h\\s?)(\\d{2})(?::(\\d{2})(?:\\.\\d{1,6})?)?\\s{0,2}(?:([ap])\\.?\\s?m\\b\\.?)?|\\s{0,2}([ap])\\.?\\s?m\\b\\.?)';
/** A weekday between time and date. */
const WEEKDAYS = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?)';
const ZONE = `(?:\\s{0,2}\\(?((?:(?:GMT|UTC)\\s?)?[+-−]\\d{1,2}(?::?\\d{2})?|${ZONE_NAMES})\\b\\)?)?`;
const TIME_AFTER = new RegExp(`^(?:\\s{0,3}(?:[,|•·/–—-]|at|um|à|a las|às|alle ore|alle|ore|kl\\.?|klo|o godz\\.|godz\\.|om|T|о|в|в\\.)?\\s{0,3})${TIME}${ZONE}`, 'iu');
const TIME_BEFORE = new RegExp(`(?<!\\d)${TIME}${ZONE}(?:,|\\s|on|${WEEKDAYS}){1,6}$`, 'iu');

function withTime(sample: string, offset: number, date: PrintedDate): PrintedDate {
  const [from, to] = [date.start - offset, date.end - offset];
  const after = TIME_AFTER.exec(sample.slice(to, to + 40));
  const timeAfter = after === null ? null : isoTime(after, date.value);
  if (after !== null && timeAfter !== null) return { value: `${date.value}T${timeAfter}`, start: date.start, end: date.end + after[0].trimEnd().length };
  const head = sample.slice(Math.max(0, from - 30), from);
  const before = TIME_BEFORE.exec(head);
  const timeBefore = before === null ? null : isoTime(before, date.value);
  if (before === null || timeBefore === null) return date;
  return { value: `${date.value}T${timeBefore}`, start: date.start - head.length + before.index, end: date.end };
}

/** Hours, minutes, seconds if printed, and the offset if a zone is; null where the digits are no time of day. */
function isoTime(parts: RegExpExecArray, date: string): string | null {
  const half = (parts[4] ?? parts[5])?.toLowerCase();
  const printed = Number(parts[1]);
  if (half !== undefined && (printed < 1 || printed > 12)) return null;
  const hour = half === undefined ? printed : (printed % 12) + (half === 'p' ? 12 : 0);
  const minute = parts[2] ?? '00';
  if (hour > 23 || Number(minute) > 59 || Number(parts[3] ?? 0) > 59) return null;
  const seconds = parts[3] === undefined ? '' : `:${parts[3]}`;
  return `${String(hour).padStart(2, '0')}:${minute}${seconds}${zoneOffset(parts[6], date, half !== undefined)}`;
}
