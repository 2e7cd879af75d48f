import { findDate } from './rosterDates';
import { bareFiles } from './bareNames';
import { fileMarks, webMark } from './fileMarks';
import type { Column, ColumnRole } from './roster';
import type { InlineText } from './markdownInline';

/** What the cells of one column hold, counted over the rows. */
interface Contents {
  files: number;
  webLinks: number;
  dates: number;
  filled: number;
  words: number;
}

const ROWS_LOOKED_AT = 200;

/** Header words by role, the more telling role first: "Source URL" is an address, "Source file" a file. */
const HEADER_WORDS: readonly (readonly [ColumnRole, ReadonlySet<string>])[] = [
  ['url', words('url uri permalink href www weblink hyperlink web online')],
  ['date', words('date dated day when published posted issued datum fecha data')],
  ['time', words('time hour clock uhrzeit hora heure')],
  ['file', words('file filename filenames path txt textfile document doc datei fichier archivo')],
  ['title', words('title headline heading subject story titel titre título titulo')],
  ['source', words('source sources publisher outlet publication newspaper paper site website media medium agency newsroom broadcaster station journal magazine masthead from quelle fuente')],
  ['notes', words('note notes comment comments remark remarks description summary about')],
  ['number', words('# no nr num number № id n')],
];
/** Headers that say nothing about what the cells are. */
const OPEN_HEADERS = words('article articles text link item name entry');

/** Dates of these are not the publication's. */
const NOT_PUBLISHED = words('retrieved accessed downloaded collected saved captured archived crawled scraped checked updated modified revised viewed visited added');

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** The role that a header or a label ("Source:") states; null where it states none. */
export function headerRole(header: string): ColumnRole | null {
  const phrase = header.toLowerCase().replace(/[^\p{L}\p{N}#№]+/gu, ' ').trim();
  if (phrase === 'published by') return 'source';
  const parts = phrase.split(' ');
  if (phrase.length > 40 || parts.length > 4) return null;
  if (parts.some((part) => NOT_PUBLISHED.has(part)) && !parts.includes('published')) return 'other';
  for (const [role, set] of HEADER_WORDS) {
    if (parts.some((part) => set.has(part))) return role;
  }
  return null;
}

/**
 * The roles of a table's columns: by their headers, and where those say nothing by what the cells hold. Each role but `other`
 * and `number` is given once.
 */
export function readColumns(headers: readonly string[], rows: readonly (readonly InlineText[])[]): Column[] {
  const width = rows.slice(0, ROWS_LOOKED_AT).reduce((widest, row) => Math.max(widest, row.length), headers.length);
  const contents = countContents(width, rows.slice(0, ROWS_LOOKED_AT));
  const named = headers.some((header) => headerRole(header) !== null);
  const roles = Array.from({ length: width }, (_, i): ColumnRole | null => roleOf(headers[i] ?? '', contents[i]!));
  // "Time" may head the dates.
  if (!roles.includes('date') && roles.includes('time')) roles[roles.indexOf('time')] = 'date';
  keepFirstOfEach(roles, contents);
  fillByContents(roles, contents, headers, named);
  const holder = fileColumn(roles, contents);
  return roles.map((role, i) => ({ role: role ?? 'other', holdsFile: i === holder }));
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

function roleOf(header: string, contents: Contents): ColumnRole | null {
  const role = headerRole(header);
  if (role !== null) return role;
  if (!OPEN_HEADERS.has(header.trim().toLowerCase())) return null;
  if (contents.files > 0 || contents.filled === 0) return 'file';
  return contents.webLinks * 2 > contents.filled ? 'url' : 'title';
}

function keepFirstOfEach(roles: (ColumnRole | null)[], contents: readonly Contents[]): void {
  const seen = new Set<ColumnRole>();
  // Of several columns that could name the files the one that does keeps the role.
  const file = roles.findIndex((role, i) => role === 'file' && contents[i]!.files > 0);
  roles.forEach((role, i) => {
    if (role === null || role === 'number' || role === 'other') return;
    const taken = seen.has(role) || (role === 'file' && file >= 0 && file !== i);
    if (taken) roles[i] = role === 'file' ? 'title' : 'other';
    if (taken && seen.has('title')) roles[i] = 'other';
    seen.add(roles[i]!);
  });
}

function fillByContents(roles: (ColumnRole | null)[], contents: readonly Contents[], headers: readonly string[], named: boolean): void {
  const free = (i: number): boolean => roles[i] === null && contents[i]!.filled > 0;
  const give = (role: ColumnRole, fits: (count: Contents) => boolean): void => {
    if (roles.includes(role)) return;
    const at = roles.findIndex((_, i) => free(i) && fits(contents[i]!));
    if (at >= 0) roles[at] = role;
  };
  give('file', (count) => count.files * 2 > count.filled);
  give('date', (count) => count.dates * 2 > count.filled);
  give('url', (count) => count.webLinks * 2 > count.filled);
  // Free text is told apart by its length, and only where no header speaks: "Topic" beside "Date" is neither source nor title.
  const open = roles.map((_, i) => i).filter((i) => free(i) && (!named || (headers[i] ?? '').trim() === ''));
  const meanWords = (i: number): number => contents[i]!.words / contents[i]!.filled;
  const longest = open.reduce((best, i) => (best < 0 || meanWords(i) > meanWords(best) ? i : best), -1);
  if (longest >= 0 && meanWords(longest) > 4 && !roles.includes('title')) roles[longest] = 'title';
  const source = open.find((i) => roles[i] === null && meanWords(i) <= 4);
  if (source !== undefined && !roles.includes('source')) roles[source] = 'source';
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
