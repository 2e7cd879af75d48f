import { readColumns } from './columns';
import { bareFiles } from './bareNames';
import { fileMarks, webMark } from './fileMarks';
import { isUrl } from './paths';
import { findDate, parseDate } from './rosterDates';
import { readInline } from './markdownInline';
import type { MarkdownDocument, MarkdownRow, MarkdownTable } from './markdown';
import type { Column, ColumnRole, Listing, RosterEntry } from './roster';
import type { FileMark } from './fileMarks';
import type { InlineText } from './markdownInline';

/** What is written in a cell that has nothing to say. */
export const EMPTY_CELL = /^(?:[-–—?.…]+|n\/a|none)?$/i;
/** What is written in a cell that says what the one above says. */
export const DITTO = /^(?:["”″〃]|''|ditto|do\.)$/i;

interface ReadRow {
  readonly row: MarkdownRow;
  readonly cells: readonly InlineText[];
}

type Facts = Partial<Record<ColumnRole, string>>;

/**
 * Reads a table that lists articles. Null where it names none and no column is meant to.
 * @param above the columns of a table right above, which goes on in this one where that has an article in place of a header
 */
export function readTable(markdown: string, document: MarkdownDocument, table: MarkdownTable, groups: readonly string[], above: readonly Column[]): Listing | null {
  const read = (row: MarkdownRow): ReadRow => ({ row, cells: row.cells.map((cell) => readInline(markdown, cell, document.references)) });
  const header = read(table.header);
  const headless = header.cells.some((cell) => filesIn(cell).length > 0);
  const rows = [...(headless ? [header] : []), ...table.rows.map(read)];
  const columns = headless && above.length === header.cells.length ? above : readColumns(headless ? [] : header.cells.map((cell) => cell.text), rows.map(({ cells }) => cells));
  if (!columns.some((column) => column.holdsFile)) return null;
  const reader = new RowReader(markdown, columns, groups);
  const entries = rows.flatMap((row) => reader.read(row));
  return { kind: 'table', start: table.start, end: table.end, columns, rows: rows.map(({ row }) => row), entries };
}

function filesIn(cell: InlineText | undefined): FileMark[] {
  if (!cell) return [];
  const marks = fileMarks(cell, true);
  return marks.length > 0 ? marks : bareFiles(cell, 'cell');
}

/** Reads the rows of a table from top to bottom: some speak for those below them. */
class RowReader {
  private facts: Facts = {};
  private group: string | null = null;

  constructor(private readonly markdown: string, private readonly columns: readonly Column[], private readonly groups: readonly string[]) {}

  read({ row, cells }: ReadRow): RosterEntry[] {
    const files = this.rowFiles(cells);
    if (files.length === 0) {
      this.group = groupOf(cells) ?? this.group;
      return [];
    }
    this.facts = this.rowFacts(row, cells);
    const groups = this.group === null ? this.groups : [...this.groups, this.group];
    return files.map((file) => ({ start: row.start, end: row.end, ...entryOf(file, this.facts, this.columns), groups }));
  }

  private rowFiles(cells: readonly InlineText[]): FileMark[] {
    const files = filesIn(cells[this.columns.findIndex((column) => column.holdsFile)]);
    if (files.length > 0) return files;
    // Another column's mention counts only where the file's own cell is missing, and never a remark's.
    const other = cells.findIndex((cell, i) => this.columns[i]?.role !== 'notes' && this.columns[i]?.role !== 'other' && filesIn(cell).length > 0);
    return other < 0 ? [] : filesIn(cells[other]).slice(0, 1);
  }

  private rowFacts(row: MarkdownRow, cells: readonly InlineText[]): Facts {
    const facts: Facts = {};
    this.columns.forEach(({ role }, i) => {
      const cell = cells[i];
      const span = row.cells[i];
      if (!cell || !span) return;
      const url = role === 'notes' ? undefined : webMark(cell)?.href;
      const written = this.markdown.slice(span.start, span.end);
      if (role === 'url') facts.url = url ?? (/^www\.\S+$/i.test(cell.text) ? cell.text : facts.url);
      else if (DITTO.test(written)) facts[role] = this.facts[role];
      else if (!EMPTY_CELL.test(written) && !(role === 'source' && url !== undefined && isUrl(cell.text))) facts[role] = cell.text;
      facts.url ??= url;
    });
    return facts;
  }
}

/** The name of a group, which stands alone in its row and is set off by emphasis. */
function groupOf(cells: readonly InlineText[]): string | null {
  const filled = cells.filter((cell) => cell.text !== '');
  const only = filled.length === 1 ? filled[0]! : undefined;
  return only?.emphases.some(({ start, end }) => start === 0 && end === only.text.length) ? only.text : null;
}

function entryOf(file: FileMark, facts: Facts, columns: readonly Column[]): Omit<RosterEntry, 'start' | 'end' | 'groups'> {
  const titled = columns.some((column) => column.role === 'title' && !column.holdsFile);
  const title = (titled ? facts.title : undefined) ?? file.title;
  const written = writtenDate(facts);
  const date = written === undefined ? undefined : parseDate(written);
  return {
    file: file.file, href: file.href, fileSpan: file.source, outside: file.outside,
    ...(title === undefined ? {} : { title }),
    ...(facts.source === undefined ? {} : { source: facts.source }),
    ...(date === undefined ? {} : { date }),
    ...(written === undefined ? {} : { writtenDate: written }),
    ...(facts.url === undefined ? {} : { url: facts.url }),
    ...(facts.notes === undefined ? {} : { notes: facts.notes }),
  };
}

/** The date, and the time of day that a column of its own gives. */
function writtenDate({ date, time }: Facts): string | undefined {
  if (date === undefined || time === undefined) return date;
  const both = `${date} ${time}`;
  return findDate(both)?.value?.includes('T') === true && findDate(date)?.value?.includes('T') === false ? both : date;
}
