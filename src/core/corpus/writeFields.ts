import { escapeMarkdown } from './markdownText';
import { encodeHref } from './paths';
import { DITTO, EMPTY_CELL } from './tableListing';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** How people write dates: `2026-03-02`, `2 March 2026`, `March 2, 2026`; months short or long, with a full stop or without. */
export interface DateStyle {
  readonly order: 'iso' | 'day-month' | 'month-day';
  readonly month: 'long' | 'short' | 'short-stop';
}

export const ISO_STYLE: DateStyle = { order: 'iso', month: 'long' };

/** The style of a date in somebody's words; ISO where it is none of those that can be written without doubt. */
export function dateStyle(written: string | undefined): DateStyle {
  const match = /(?:^|\s)(?:\d{1,2} (\p{L}{3,9})(\.?),? \d{4}|(\p{L}{3,9})(\.?) \d{1,2}, \d{4})/u.exec(written?.slice(0, 80) ?? '');
  const name = match?.[1] ?? match?.[3];
  if (!match || name === undefined || !MONTHS.some((month) => month.startsWith(name.slice(0, 3)))) return ISO_STYLE;
  const stop = match[2] ?? match[4];
  const month = stop === '.' ? 'short-stop' : name.length <= 4 && name !== 'June' && name !== 'July' && name !== 'May' ? 'short' : 'long';
  return { order: match[1] === undefined ? 'month-day' : 'day-month', month };
}

/** An ISO date or date-time in a style. A time of day stands behind it as it is, with seconds and offset where they are stated. */
export function writeDate(iso: string, style: DateStyle): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}\S{0,24}))?/.exec(iso);
  if (!match) return iso;
  const [, year, month, day, time] = match;
  const clock = time === undefined ? '' : ` ${time}`;
  if (style.order === 'iso') return `${year}-${month}-${day}${clock}`;
  const name = monthName(MONTHS[Number(month) - 1] ?? '', style.month);
  const words = style.order === 'day-month' ? `${Number(day)} ${name} ${year}` : `${name} ${Number(day)}, ${year}`;
  return words + clock;
}

function monthName(name: string, style: DateStyle['month']): string {
  if (style === 'long' || name.length <= 3) return name;
  return name.slice(0, 3) + (style === 'short-stop' ? '.' : '');
}

/** A link to a file of the corpus. */
export function fileLink(words: string, file: string): string {
  return `[${escapeMarkdown(words)}](${encodeHref(file)})`;
}

/** A link to the web as it is best read: the bare address, else one in angle brackets. */
export function webLink(url: string): string {
  return /^https?:\/\/[\w./~?=%+:@-]+$/i.test(url) && !/[.?:_~-]$/.test(url) ? url : `<${url.replace(/[\s<>|\\\p{Cc}\p{Cf}]/gu, (char) => encodeURIComponent(char))}>`;
}

/** Text for a cell. What would be read as "nothing to say" ("-", "n/a") or "the same as above" is written so that it is read as itself. */
export function cellText(text: string | undefined): string {
  if (text === undefined || text === '') return '';
  const escaped = escapeMarkdown(text);
  return EMPTY_CELL.test(escaped) || DITTO.test(escaped) ? `&#x${escaped.charCodeAt(0).toString(16).toUpperCase()};${escaped.slice(1)}` : escaped;
}
