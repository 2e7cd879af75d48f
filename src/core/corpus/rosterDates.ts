import { findPrintedDate } from '../page/dates';
import type { Span } from '../text/span';

/** A date in a person's words. */
export interface WrittenDate extends Span {
  /** ISO 8601 date or date-time; undefined where the words leave it open ("3/4/2026"). */
  readonly value?: string;
}

const WEEKDAY_BEFORE = /(?:^|[^\p{L}])((?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s{1,2})$/iu;
const EITHER_WAY = /(?<![\d/-])\d{1,2}([/-])\d{1,2}\1\d{4}(?![\d/-])/;
const LEAD_IN = /^(?:published|posted|dated|on)?:?\s{0,2}$/i;
/** What may follow a cell's date: a remark, but not the other end of a range. */
const REMARK = /^$|^\s{0,2}[([,;]/;

/** The first date written in the text, with the weekday before it, or null. Offsets are into `text`. */
export function findDate(text: string): WrittenDate | null {
  const date = findPrintedDate(text, { start: 0, end: text.length });
  const open = EITHER_WAY.exec(text.slice(0, 400));
  if (open && (!date || open.index < date.start)) return { start: open.index, end: open.index + open[0].length };
  if (!date) return null;
  const weekday = WEEKDAY_BEFORE.exec(text.slice(Math.max(0, date.start - 14), date.start))?.[1]?.length ?? 0;
  return { value: date.value, start: date.start - weekday, end: date.end };
}

/** The date that the whole text states, as ISO 8601; undefined where there is none, more than one reading, or a range. */
export function parseDate(text: string): string | undefined {
  const trimmed = text.trim();
  const date = findDate(trimmed);
  return date && LEAD_IN.test(trimmed.slice(0, date.start)) && REMARK.test(trimmed.slice(date.end)) ? date.value : undefined;
}
