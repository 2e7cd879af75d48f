import type { Span } from '../text/span';
import { ZONE_NAMES, zoneOffset } from './timeZones';

/** A calendar date as printed in page furniture, with the time of day and zone if they stand beside it. */
export interface PrintedDate extends Span {
  /** ISO 8601: a date or a date-time, with an offset where a zone is stated. */
  readonly value: string;
}

const MONTHS: readonly string[] = [
  'january|jan|janvier|janv|januar|jän|jänner|enero|ene|gennaio|gen|janeiro|januari',
  'february|feb|février|févr|fév|februar|febrero|febbraio|fevereiro|fev|februari',
  'march|mar|mars|märz|mär|marzo|março|maart|mrt',
  'april|apr|avril|avr|abril|abr|aprile',
  'may|mai|mayo|maggio|mag|maio|mei',
  'june|jun|juin|juni|junio|giugno|giu|junho',
  'july|jul|juillet|juil|juli|julio|luglio|lug|julho',
  'august|aug|août|agosto|ago|augustus',
  'september|sept|sep|septembre|septiembre|setiembre|settembre|set|setembro',
  'october|oct|octobre|oktober|okt|octubre|ottobre|ott|outubro|out',
  'november|nov|novembre|noviembre|novembro',
  'december|dec|décembre|déc|dezember|dez|diciembre|dic|dicembre|dezembro',
];
const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(MONTHS.flatMap((names, index) => names.split('|').map(name => [name, index + 1] as const)));
const MONTH = `(?:${MONTHS.join('|')})`;

/** How a page prints a date. Every pattern is bounded, so that each costs constant time at each place. */
const FORMS: readonly { pattern: RegExp; read: (parts: RegExpExecArray) => [year: string, month: string, day: string] }[] = [
  { pattern: /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/iu, read: p => [p[1] ?? '', p[2] ?? '', p[3] ?? ''] },
  { pattern: new RegExp(`(?<![\\p{L}])(${MONTH})\\.?\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,3}(\\d{4})(?!\\d)`, 'iu'), read: p => [p[3] ?? '', p[1] ?? '', p[2] ?? ''] },
  { pattern: new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?(?:\\s{1,3}(?:de|of))?\\s{1,3}(${MONTH})\\.?,?(?:\\s{1,3}de)?\\s{1,3}(\\d{4})(?!\\d)`, 'iu'), read: p => [p[3] ?? '', p[2] ?? '', p[1] ?? ''] },
  { pattern: new RegExp(`(?<!\\d)(\\d{1,2})-(${MONTH})-(\\d{4})(?!\\d)`, 'iu'), read: p => [p[3] ?? '', p[2] ?? '', p[1] ?? ''] },
  { pattern: /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/u, read: p => [p[3] ?? '', p[2] ?? '', p[1] ?? ''] },
  { pattern: /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/u, read: p => readSlashed(p[1] ?? '', p[2] ?? '', p[3] ?? '') },
];

/** “13/02/2026” can only be day first, “02/13/2026” only month first; what can be both states no date. */
function readSlashed(first: string, second: string, year: string): [string, string, string] {
  if (Number(first) > 12 || first === second) return [year, second, first];
  return Number(second) > 12 ? [year, first, second] : ['', '', ''];
}

/** Characters of a line in which a date is looked for. */
const WINDOW = 400;

/** The first date (with year) printed in a span, or null. Only the span's first characters are read. */
export function findPrintedDate(text: string, span: Span): PrintedDate | null {
  const sample = text.slice(span.start, Math.min(span.end, span.start + WINDOW));
  let best: PrintedDate | null = null;
  for (const { pattern, read } of FORMS) {
    const match = pattern.exec(sample);
    if (match === null || (best !== null && best.start <= span.start + match.index)) continue;
    const date = isoDate(...read(match));
    if (date !== null) best = { value: date, start: span.start + match.index, end: span.start + match.index + match[0].length };
  }
  return best === null ? null : withTime(sample, span.start, best);
}

function isoDate(year: string, month: string, day: string): string | null {
  const monthNumber = /^\d+$/.test(month) ? Number(month) : (MONTH_NUMBERS.get(month.toLowerCase()) ?? 0);
  const [y, d] = [Number(year), Number(day)];
  if (monthNumber < 1 || monthNumber > 12 || d < 1 || y < 1600 || y > 2200 || d > daysInMonth(y, monthNumber)) return null;
  return `${year}-${String(monthNumber).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** A time of day: “2:15 PM”, “09:08:09 AM”, “14:15”, “14h15”, “2 p.m.”, each with or without seconds. */
const TIME = '(\\d{1,2})(?:(?:[:.]|\\s?h\\s?)(\\d{2})(?::(\\d{2})(?:\\.\\d{1,6})?)?\\s{0,2}(?:([ap])\\.?\\s?m\\b\\.?)?|\\s{0,2}([ap])\\.?\\s?m\\b\\.?)';
const ZONE = `(?:\\s{0,2}\\(?(${ZONE_NAMES}|[+-]\\d{2}:?\\d{2})\\b\\)?)?`;
const TIME_AFTER = new RegExp(`^(?:\\s{0,3}(?:[,|•·–—-]|at|um|à|a las|às|alle ore|om|T)?\\s{0,3})${TIME}${ZONE}`, 'iu');
const TIME_BEFORE = new RegExp(`(?<!\\d)${TIME}${ZONE}(?:,|\\s|on){1,4}$`, 'iu');

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
  return `${String(hour).padStart(2, '0')}:${minute}${seconds}${zoneOffset(parts[6], date)}`;
}
