import { readColumns } from './columns';
import { bareFile, fileMarks, webMark } from './fileMarks';
import { parseDate } from './rosterDates';
import { readInline } from './markdownInline';
import type { MarkdownDocument, MarkdownTable } from './markdown';
import type { Column, ColumnRole, Listing, RosterEntry } from './roster';
import type { FileMark } from './fileMarks';
import type { InlineText } from './markdownInline';

/** What is written in a cell that has nothing to say. */
export const EMPTY_CELL = /^(?:[-–—?.…]+|n\/a|none)?$/i;

/** Reads a table that lists articles. Null where it names none and no column is meant to. */
export function readTable(markdown: string, document: MarkdownDocument, table: MarkdownTable, groups: readonly string[]): Listing | null {
  const inline = (row: MarkdownTable['header']): InlineText[] => row.cells.map((cell) => readInline(markdown, cell, document.references));
  const headers = inline(table.header).map((cell) => cell.text);
  const rows = table.rows.map((row) => inline(row));
  const columns = readColumns(headers, rows);
  if (!columns.some((column) => column.holdsFile)) return null;
  const entries = rows.flatMap((cells, i): RosterEntry[] => {
    const { start, end, cells: spans } = table.rows[i]!;
    const files = rowFiles(columns, cells);
    if (files.length === 0) return [];
    const facts = rowFacts(columns, cells, spans.map((span) => EMPTY_CELL.test(markdown.slice(span.start, span.end))));
    return files.map((file) => ({ start, end, ...entryOf(file, facts, columns), groups }));
  });
  return { kind: 'table', start: table.start, end: table.end, columns, rows: table.rows, entries };
}

function rowFiles(columns: readonly Column[], cells: readonly InlineText[]): FileMark[] {
  const holder = columns.findIndex((column) => column.holdsFile);
  const inCell = (cell: InlineText | undefined): FileMark[] => {
    if (!cell) return [];
    const bare = bareFile(cell, false);
    return bare ? [bare] : fileMarks(cell, true);
  };
  const files = inCell(cells[holder]);
  if (files.length > 0) return files;
  // Another column's mention counts only where the file's own cell is missing, and never a remark's.
  const other = cells.findIndex((cell, i) => columns[i]?.role !== 'notes' && columns[i]?.role !== 'other' && inCell(cell).length > 0);
  return other < 0 ? [] : inCell(cells[other]).slice(0, 1);
}

type Facts = Partial<Record<ColumnRole, string>>;

function rowFacts(columns: readonly Column[], cells: readonly InlineText[], empty: readonly boolean[]): Facts {
  const facts: Facts = {};
  columns.forEach(({ role }, i) => {
    const cell = cells[i];
    const url = cell && role !== 'notes' ? webMark(cell)?.href : undefined;
    if (!cell) return;
    if (role === 'url') facts.url = url ?? (/^www\.\S+$/i.test(cell.text) ? cell.text : facts.url);
    else if (!empty[i]) facts[role] = cell.text;
    facts.url ??= url;
  });
  return facts;
}

function entryOf(file: FileMark, facts: Facts, columns: readonly Column[]): Omit<RosterEntry, 'start' | 'end' | 'groups'> {
  const titled = columns.some((column) => column.role === 'title' && !column.holdsFile);
  const title = (titled ? facts.title : undefined) ?? file.title;
  const date = facts.date === undefined ? undefined : parseDate(facts.date);
  return {
    file: file.file, href: file.href, fileSpan: file.source, outside: file.outside,
    ...(title === undefined ? {} : { title }),
    ...(facts.source === undefined ? {} : { source: facts.source }),
    ...(date === undefined ? {} : { date }),
    ...(facts.date === undefined ? {} : { writtenDate: facts.date }),
    ...(facts.url === undefined ? {} : { url: facts.url }),
    ...(facts.notes === undefined ? {} : { notes: facts.notes }),
  };
}
