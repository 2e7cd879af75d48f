import type { Span } from '../../text/span';

/** One row of a table; `cells` are trimmed and may be empty spans. */
export interface MarkdownRow extends Span {
  readonly cells: readonly Span[];
}

const SEPARATOR = /^[\s>|:-]+$/;
const BEFORE_ROW = /^[\s>*+\d.)-]*$/;
const BAR = 124;
const BACKSLASH = 92;

/**
 * The lines with the one under each table's header as the parser wants it, no longer and no shorter: without white space behind the
 * last bar, and with as many cells as the header has. People miscount them, and see a table all the same.
 */
export function withFittingSeparators(lines: readonly string[]): string[] {
  return lines.map((line, i) => (isSeparator(line) ? fitted(withBarLast(line), lines[i - 1] ?? '') : line));
}

function isSeparator(line: string): boolean {
  return line.includes('|') && line.includes('-') && SEPARATOR.test(line);
}

function withBarLast(line: string): string {
  const row = line.trimEnd();
  return row.length < line.length && row.endsWith('|') ? row.slice(0, -1).padEnd(line.length - 1) + '|' : line;
}

function fitted(line: string, header: string): string {
  if (!header.includes('|') || isSeparator(header)) return line;
  const cells = cellCount(header);
  if (cellCount(line) === cells) return line;
  const prefix = /^[\s>]*/.exec(line)![0];
  const room = line.length - prefix.length;
  if (room >= 2 * cells + 1) return `${prefix}${'|-'.repeat(cells - 1)}|${'-'.repeat(room - 2 * cells)}|`;
  return room >= 2 * cells - 1 && cells > 1 ? prefix + '-|'.repeat(cells - 1) + '-'.repeat(room - 2 * cells + 2) : line;
}

function cellCount(line: string): number {
  const row = line.trimEnd();
  const bars = barsIn(row, 0, row.length);
  const first = bars[0];
  if (first === undefined) return 1;
  return bars.length + 1 - Number(BEFORE_ROW.test(row.slice(0, first))) - Number(bars.at(-1) === row.length - 1 && bars.length > 1);
}

/** Bars that part cells: those that are not escaped. */
function barsIn(text: string, start: number, end: number): number[] {
  const bars: number[] = [];
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === BACKSLASH) i++;
    else if (code === BAR) bars.push(i);
  }
  return bars;
}

/** A row between its bars. `bars` are the places of all bars in it. */
export function rowOf(markdown: string, span: Span, bars: readonly number[]): MarkdownRow {
  const cells: Span[] = [];
  let start = span.start;
  for (const bar of bars) {
    if (bar > span.start) cells.push(trimmedSpan(markdown, start, bar));
    start = bar + 1;
  }
  if (start < span.end) cells.push(trimmedSpan(markdown, start, span.end));
  return { ...span, cells };
}

/** The rows of a paragraph whose lines all begin and end with a bar: a table whose author left out the line under the header. Else null. */
export function barRows(markdown: string, span: Span): MarkdownRow[] | null {
  if (markdown.charCodeAt(span.start) !== BAR) return null;
  const rows: MarkdownRow[] = [];
  for (const line of linesOf(markdown, span)) {
    const lead = /^[\s>]*/.exec(markdown.slice(line.start, line.end))![0].length;
    const row = trimmedSpan(markdown, line.start + lead, line.end);
    const bars = barsIn(markdown, row.start, row.end);
    if (bars.length < 2 || bars[0] !== row.start || bars.at(-1) !== row.end - 1) return null;
    rows.push(rowOf(markdown, row, bars));
  }
  return rows;
}

/** The rows of a paragraph of several lines with a tab in each, as spreadsheets put them on the clipboard. Else null. */
export function tabRows(markdown: string, span: Span): MarkdownRow[] | null {
  if (!markdown.slice(span.start, span.end).includes('\t')) return null;
  const rows: MarkdownRow[] = [];
  for (const line of linesOf(markdown, span)) {
    const start = line.start + /^(?: *>)* */.exec(markdown.slice(line.start, line.end))![0].length;
    const tabs: number[] = [];
    for (let at = markdown.indexOf('\t', start); at >= 0 && at < line.end; at = markdown.indexOf('\t', at + 1)) tabs.push(at);
    if (tabs.length === 0) return null;
    const ends = [...tabs, line.end];
    rows.push({ start, end: line.end, cells: ends.map((end, i) => trimmedSpan(markdown, i === 0 ? start : ends[i - 1]! + 1, end)) });
  }
  return rows.length > 1 ? rows : null;
}

/** The lines of a stretch, without their breaks. */
export function linesOf(markdown: string, span: Span): Span[] {
  const lines: Span[] = [];
  const breaks = /\r\n?|\n/g;
  let start = span.start;
  breaks.lastIndex = start;
  for (let found = breaks.exec(markdown); found && found.index < span.end; found = breaks.exec(markdown)) {
    lines.push({ start, end: found.index });
    start = breaks.lastIndex;
  }
  if (start < span.end) lines.push({ start, end: span.end });
  return lines;
}

export function trimmedSpan(text: string, start: number, end: number): Span {
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  return { start, end };
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}
