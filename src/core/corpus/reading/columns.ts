import { findDate } from './rosterDates';
import { bareFiles } from './bareNames';
import { fileMarks, webMark } from './fileMarks';
import { readHeader } from './headers';
export { headerRole } from './headers';
import type { DayOrder } from './rosterDates';
import type { Header } from './headers';
import type { Column, ColumnRole } from '../roster';
import type { InlineText } from '../markdown/markdownInline';

/** What the cells of one column hold, counted over the rows. */
interface Contents {
  files: number;
  webLinks: number;
  dates: number;
  filled: number;
  words: number;
}

const ROWS_LOOKED_AT = 200;
/** "DD/MM/YYYY" and the like, in English, German and French. */
const DAY_FIRST = /(?<!\p{L})(?:d{1,2}|t{1,2}|j{1,2}|g{1,2})([/.-])m{1,2}\1[yja]{2,4}(?!\p{L})/iu;
const MONTH_FIRST = /(?<!\p{L})m{1,2}([/.-])(?:d{1,2}|t{1,2}|j{1,2})\1[yja]{2,4}(?!\p{L})/iu;

/**
 * The roles of a table's columns: by their headers, and where those say nothing by what the cells hold. Each role but `other`,
 * `number` and (in a table whose columns are groups of articles) `file` is given once.
 */
export function readColumns(headers: readonly string[], rows: readonly (readonly InlineText[])[]): Column[] {
  const width = rows.slice(0, ROWS_LOOKED_AT).reduce((widest, row) => Math.max(widest, row.length), headers.length);
  const contents = countContents(width, rows.slice(0, ROWS_LOOKED_AT));
  const read = Array.from({ length: width }, (_, i) => readHeader(headers[i] ?? ''));
  const roles = read.map((header, i) => roleOf(header, contents[i]!));
  // "Time" may head the dates.
  if (!roles.includes('date') && roles.includes('time')) roles[roles.indexOf('time')] = 'date';
  keepBestOfEach(roles, read, contents);
  const guessed = fillByContents(roles, contents, headers, read);
  const holder = fileColumn(roles, contents);
  if (holder >= 0 && !read.some(({ role, open }) => open || role === 'file')) shareFiles(roles, contents);
  return roles.map((role, i) => ({
    role: role ?? 'other', holdsFile: i === holder,
    ...(role === 'source' ? { stands: i === guessed ? guessedBy(headers[i] ?? '') : read[i]!.agency ? 'label' : 'stated' } : {}),
    ...(role === 'date' ? orderOf(headers[i] ?? '') : {}),
  }));
}

/** Under a header that nobody understands a name may be anything's. */
function guessedBy(header: string): 'guessed' | 'label' {
  return header.trim() === '' ? 'guessed' : 'label';
}

function countContents(width: number, rows: readonly (readonly InlineText[])[]): Contents[] {
  const contents = Array.from({ length: width }, (): Contents => ({ files: 0, webLinks: 0, dates: 0, filled: 0, words: 0 }));
  for (const row of rows) {
    row.forEach((cell, i) => {
      const count = contents[i]!;
      const text = cell.text.trim();
      if (text === '') return;
      count.filled++;
      count.words += text.split(' ').length;
      if (fileMarks(cell, true).length > 0 || bareFiles(cell, 'cell').length > 0) count.files++;
      else if (webMark(cell)) count.webLinks++;
      const date = findDate(text);
      if (date && date.end - date.start >= text.length / 2) count.dates++;
    });
  }
  return contents;
}

function roleOf(header: Header, contents: Contents): ColumnRole | null {
  if (!header.open) return header.role;
  if (contents.files > 0 || contents.filled === 0) return 'file';
  return contents.webLinks * 2 > contents.filled ? 'url' : 'title';
}

/** Of several columns of one role the one whose header says it best; of several that could name the files the one that does. */
function keepBestOfEach(roles: (ColumnRole | null)[], headers: readonly Header[], contents: readonly Contents[]): void {
  const rank = (i: number): number => (roles[i] === 'file' && contents[i]!.files > 0 ? 10 : 0) + headers[i]!.rank;
  const best = new Map<ColumnRole, number>();
  roles.forEach((role, i) => {
    if (role === null || role === 'number' || role === 'other') return;
    const known = best.get(role);
    if (known === undefined || rank(i) > rank(known)) best.set(role, i);
  });
  const titled = best.has('title');
  roles.forEach((role, i) => {
    if (role === null || best.get(role) === undefined || best.get(role) === i) return;
    roles[i] = role === 'file' && !titled && !roles.slice(0, i).includes('title') ? 'title' : 'other';
  });
}

/**
 * Gives roles that no header states: to columns without a header, or in a table none of whose headers is understood. Files and
 * web links show what they are under any header that is not understood.
 * @returns the column that is taken for the source, or -1
 */
function fillByContents(roles: (ColumnRole | null)[], contents: readonly Contents[], headers: readonly string[], read: readonly Header[]): number {
  const free = (i: number): boolean => roles[i] === null && contents[i]!.filled > 0;
  const understood = read.some(({ role, open }) => role !== null || open);
  const give = (role: ColumnRole, fits: (count: Contents) => boolean): void => {
    if (roles.includes(role)) return;
    const at = roles.findIndex((_, i) => free(i) && fits(contents[i]!));
    if (at >= 0) roles[at] = role;
  };
  give('file', (count) => count.files * 2 > count.filled);
  give('url', (count) => count.webLinks * 2 > count.filled);
  const unheaded = (i: number): boolean => free(i) && (!understood || (headers[i] ?? '').trim() === '');
  // Of two columns of dates neither says which of them is that of publication.
  const dated = roles.map((_, i) => i).filter((i) => unheaded(i) && contents[i]!.dates * 2 > contents[i]!.filled);
  if (!roles.includes('date') && dated.length === 1) roles[dated[0]!] = 'date';
  const open = roles.map((_, i) => i).filter((i) => unheaded(i) && !dated.includes(i) && contents[i]!.files * 2 <= contents[i]!.filled);
  const meanWords = (i: number): number => contents[i]!.words / contents[i]!.filled;
  const longest = open.reduce((best, i) => (best < 0 || meanWords(i) > meanWords(best) ? i : best), -1);
  if (longest >= 0 && meanWords(longest) > 4 && !roles.includes('title')) roles[longest] = 'title';
  const source = roles.includes('source') ? undefined : open.find((i) => roles[i] === null && meanWords(i) <= 4);
  if (source !== undefined) roles[source] = 'source';
  return source ?? -1;
}

function fileColumn(roles: readonly (ColumnRole | null)[], contents: readonly Contents[]): number {
  const named = roles.indexOf('file');
  if (named >= 0 && contents.every((count, i) => i === named || count.files === 0 || contents[named]!.files > 0)) return named;
  let best = -1;
  contents.forEach((count, i) => {
    if (roles[i] !== 'notes' && count.files > (best < 0 ? 0 : contents[best]!.files)) best = i;
  });
  return best;
}

/** Where no header names the column of the files, all that hold files list articles: "Original | Translation". */
function shareFiles(roles: (ColumnRole | null)[], contents: readonly Contents[]): void {
  roles.forEach((role, i) => {
    if (role === null && contents[i]!.files * 2 > contents[i]!.filled) roles[i] = 'file';
  });
}

function orderOf(header: string): { order?: DayOrder } {
  const sample = header.slice(0, 80);
  return DAY_FIRST.test(sample) ? { order: 'day-first' } : MONTH_FIRST.test(sample) ? { order: 'month-first' } : {};
}
