import { readHeader } from './headers';
import { entryOf, filesIn, readCell } from './tableListing';
import type { Header } from './headers';
import type { MarkdownTable } from '../markdown/markdown';
import type { Listing, RosterEntry } from '../roster';
import type { FileMark } from './fileMarks';
import type { Facts, Layout, ReadRow } from './tableListing';

/** One article, as far as its rows have been read. */
interface Article {
  readonly start: number;
  end: number;
  readonly files: FileMark[];
  readonly facts: Facts;
  layout: Layout;
}

/** Nobody sets more articles side by side. */
const MOST_COLUMNS = 20;

/**
 * Reads a table with a fact in each row: its first column says which, each other one is an article's ("File | a.txt", "Source | Bell").
 * Null for other tables. New rows of such a table would be no articles: it is a listing of lines.
 */
export function readRecords(markdown: string, table: MarkdownTable, rows: readonly ReadRow[], groups: readonly string[]): Listing | null {
  const labels = rows.map(({ cells }) => readHeader(cells[0]?.text ?? ''));
  const filled = rows.filter(({ cells }) => (cells[0]?.text ?? '') !== '').length;
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  if (filled < 2 || width > MOST_COLUMNS || labels.filter(({ role, open }) => open || role !== null).length * 2 < filled) return null;
  // A file stands where a label says so, and nowhere else.
  if (rows.some(({ cells }, i) => filesIn(cells[0]).length > 0 || (!namesFile(labels[i]!) && cells.some((cell) => filesIn(cell).length > 0)))) return null;
  const entries: RosterEntry[] = [];
  for (let column = 1; column < width; column++) {
    for (const { files, facts, layout, start, end } of recordsIn(markdown, rows, labels, column)) {
      for (const file of files) entries.push({ start, end, ...entryOf(file, facts, layout), groups });
    }
  }
  entries.sort((a, b) => a.start - b.start || a.fileSpan.start - b.fileSpan.start);
  return entries.length === 0 ? null : { kind: 'lines', start: table.start, end: table.end, columns: [], rows: rows.map(({ row }) => row), entries };
}

function namesFile({ role, open }: Header): boolean {
  return role === 'file' || open;
}

/** The articles of one column; a second file begins another. */
function recordsIn(markdown: string, rows: readonly ReadRow[], labels: readonly Header[], column: number): Article[] {
  const articles: Article[] = [];
  let own: Article | undefined;
  rows.forEach(({ row, cells }, i) => {
    const label = labels[i]!;
    const cell = cells[column];
    const span = row.cells[column];
    if (!cell || !span || cell.text === '') return;
    const files = namesFile(label) ? filesIn(cell) : [];
    if (own === undefined || (files.length > 0 && own.files.length > 0)) articles.push(own = { start: row.start, end: row.end, files: [], facts: {}, layout: { titled: true, source: undefined, order: undefined } });
    own.end = row.end;
    for (const file of files) own.files.push(file);
    if (label.role === null || label.role === 'file' || own.facts[label.role] !== undefined) return;
    readCell(own.facts, label.role, cell, markdown.slice(span.start, span.end), {});
    if (label.role === 'source') own.layout = { ...own.layout, source: { role: 'source', holdsFile: false, stands: label.agency ? 'label' : 'stated' } };
  });
  return articles;
}
