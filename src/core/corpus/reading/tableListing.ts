import { readColumns } from './columns';
import { bareFiles } from './bareNames';
import { fileMarks, webMark } from './fileMarks';
import { isUrl } from '../paths';
import { DITTO, EMPTY_CELL, isNameLike, plainPublisher } from './publisher';
import { readRecords } from './recordTable';
import { findDate, parseDate } from './rosterDates';
import { readInline } from '../markdown/markdownInline';
import type { DayOrder } from './rosterDates';
import type { MarkdownDocument, MarkdownRow, MarkdownTable } from '../markdown/markdown';
import type { Column, ColumnRole, Listing, RosterEntry } from '../roster';
import type { FileMark } from './fileMarks';
import type { InlineText } from '../markdown/markdownInline';

export { DITTO, EMPTY_CELL } from './publisher';

/** A row, and the shown text of its cells. */
export interface ReadRow {
  readonly row: MarkdownRow;
  readonly cells: readonly InlineText[];
}

/** What cells say of an article, by the roles of their columns. */
export type Facts = Partial<Record<ColumnRole, string>>;

/**
 * Reads a table that lists articles. Null where it names none and no column is meant to.
 * @param above the columns of a table right above, which goes on in this one where that has an article in place of a header
 */
export function readTable(markdown: string, document: MarkdownDocument, table: MarkdownTable, groups: readonly string[], above: readonly Column[]): Listing | null {
  const read = (row: MarkdownRow): ReadRow => ({ row, cells: row.cells.map((cell) => readInline(markdown, cell, document.references)) });
  const header = read(table.header);
  const below = table.rows.map(read);
  const records = readRecords(markdown, table, [header, ...below], groups);
  if (records) return records;
  const headless = header.cells.some((cell) => filesIn(cell).length > 0);
  const rows = [...(headless ? [header] : []), ...below];
  const headers = headless ? [] : header.cells.map((cell) => cell.text);
  const columns = headless && above.length === header.cells.length ? above : readColumns(headers, rows.map(({ cells }) => cells));
  if (!columns.some((column) => column.holdsFile)) return null;
  const reader = new RowReader(markdown, columns, groups, headers);
  const entries = rows.flatMap((row) => reader.read(row));
  return { kind: 'table', start: table.start, end: table.end, columns, rows: rows.map(({ row }) => row), entries };
}

/** The articles that a cell names. */
export function filesIn(cell: InlineText | undefined): FileMark[] {
  if (!cell) return [];
  const marks = fileMarks(cell, true);
  return marks.length > 0 ? marks : bareFiles(cell, 'cell');
}

/** Takes what a cell says into the facts; `above` is what the cell above says. */
export function readCell(facts: Facts, role: ColumnRole, cell: InlineText, written: string, above: Facts): void {
  const url = role === 'notes' ? undefined : webMark(cell)?.href;
  if (role === 'url') facts.url = url ?? (/^www\.\S+$/i.test(cell.text) ? cell.text : facts.url);
  else if (DITTO.test(written)) facts[role] = above[role];
  else if (!EMPTY_CELL.test(written) && !(role === 'source' && url !== undefined && isUrl(cell.text))) facts[role] = cell.text;
  facts.url ??= url;
}

/** A file in a cell, and the header of its column where that is a group of articles. */
interface RowFile {
  readonly file: FileMark;
  readonly group: string | null;
}

/** Reads the rows of a table from top to bottom: some speak for those below them. */
class RowReader {
  private facts: Facts = {};
  private group: string | null = null;
  private readonly layout: Layout;
  /** The columns are groups of articles. */
  private readonly grouped: boolean;

  constructor(private readonly markdown: string, private readonly columns: readonly Column[], private readonly groups: readonly string[], private readonly headers: readonly string[]) {
    this.layout = layoutOf(columns);
    this.grouped = columns.filter(({ role }) => role === 'file').length > 1;
  }

  read({ row, cells }: ReadRow): RosterEntry[] {
    const files = this.rowFiles(cells);
    if (files.length === 0) {
      this.group = groupOf(cells) ?? this.group;
      return [];
    }
    this.facts = this.rowFacts(row, cells);
    const groups = this.group === null ? this.groups : [...this.groups, this.group];
    return files.map(({ file, group }) => ({ start: row.start, end: row.end, ...entryOf(file, this.facts, this.layout), groups: group === null ? groups : [...groups, group] }));
  }

  private rowFiles(cells: readonly InlineText[]): RowFile[] {
    const files = cells.flatMap((cell, i) => {
      const column = this.columns[i];
      const group = this.grouped ? this.headers[i]?.trim() || null : null;
      return column?.holdsFile || column?.role === 'file' ? filesIn(cell).map((file) => ({ file, group })) : [];
    });
    if (files.length > 0) return files;
    // Another column's mention counts only where the file's own cell is missing, and never a remark's.
    const other = cells.findIndex((cell, i) => this.columns[i]?.role !== 'notes' && this.columns[i]?.role !== 'other' && filesIn(cell).length > 0);
    return other < 0 ? [] : filesIn(cells[other]).slice(0, 1).map((file) => ({ file, group: null }));
  }

  private rowFacts(row: MarkdownRow, cells: readonly InlineText[]): Facts {
    const facts: Facts = {};
    cells.forEach((cell, i) => {
      const role = this.columns[i]?.role;
      const span = row.cells[i];
      if (role && span) readCell(facts, role, cell, this.markdown.slice(span.start, span.end), this.facts);
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

/** What of a table's columns matters for all of its entries. */
export interface Layout {
  /** A column of its own has the titles. */
  readonly titled: boolean;
  readonly source: Column | undefined;
  readonly order: DayOrder | undefined;
}

export function layoutOf(columns: readonly Column[]): Layout {
  return {
    titled: columns.some((column) => column.role === 'title' && !column.holdsFile),
    source: columns.find(({ role }) => role === 'source'),
    order: columns.find(({ role }) => role === 'date')?.order,
  };
}

/** An entry of what cells say of a file. */
export function entryOf(file: FileMark, facts: Facts, { titled, source, order }: Layout): Omit<RosterEntry, 'start' | 'end' | 'groups'> {
  const title = (titled ? facts.title : undefined) ?? file.title;
  const publisher = publisherOf(facts.source, source);
  const written = writtenDate(facts);
  const date = written === undefined ? undefined : parseDate(written, order);
  return {
    file: file.file, href: file.href, fileSpan: file.source, outside: file.outside,
    ...(title === undefined ? {} : { title }),
    ...(facts.source === undefined ? {} : { source: facts.source }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(date === undefined ? {} : { date }),
    ...(written === undefined ? {} : { writtenDate: written }),
    ...(facts.url === undefined ? {} : { url: facts.url }),
    ...(facts.notes === undefined ? {} : { notes: facts.notes }),
  };
}

function publisherOf(source: string | undefined, column: Column | undefined): string | undefined {
  if (source === undefined || column?.stands === 'label' || (column?.stands === 'guessed' && !isNameLike(source))) return undefined;
  return plainPublisher(source);
}

/** The date, and the time of day that a column of its own gives. */
function writtenDate({ date, time }: Facts): string | undefined {
  if (date === undefined || time === undefined) return date;
  const both = `${date} ${time}`;
  return findDate(both)?.value?.includes('T') === true && findDate(date)?.value?.includes('T') === false ? both : date;
}
