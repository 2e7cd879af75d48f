import { parseDate } from './rosterDates';
import { ISO_STYLE, cellText, dateStyle, fileLink, webLink, writeDate } from './writeFields';
import { escapeMarkdown } from './markdownText';
import type { DateStyle } from './writeFields';
import type { NewEntry } from './newEntry';
import type { Column, ColumnRole, Listing } from './roster';
import type { MarkdownRow, MarkdownTable } from './markdown';

const NEW_COLUMNS: readonly { readonly header: string; readonly role: ColumnRole }[] = [
  { header: '#', role: 'number' }, { header: 'File', role: 'file' }, { header: 'Source', role: 'source' },
  { header: 'Published', role: 'date' }, { header: 'Title', role: 'title' },
];

/** The lines of a new table: number, file, source, date and title. */
export function newTable(entries: readonly NewEntry[]): string[] {
  const bars = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`.replace(/ {2,}/g, ' ');
  return [
    bars(NEW_COLUMNS.map((column) => column.header)),
    bars(NEW_COLUMNS.map(() => '---')),
    ...entries.map((entry, i) => bars(NEW_COLUMNS.map(({ role }) => newCell(role, entry, i + 1)))),
  ];
}

function newCell(role: ColumnRole, entry: NewEntry, number: number): string {
  switch (role) {
    case 'number': return String(number);
    case 'file': return fileLink(entry.file, entry.file);
    case 'source': return cellText(entry.source);
    case 'date': return entry.date === undefined ? '' : writeDate(entry.date, ISO_STYLE);
    default: return cellText(entry.title);
  }
}

/** Length of a date without a time of day. */
const ISO_DAY = 10;

/** How the rows of a table are written, taken from its last row (or, where it has none, its header). */
interface RowStyle {
  readonly columns: readonly Column[];
  readonly leading: boolean;
  readonly trailing: boolean;
  /** What stands between a bar and the text of a cell. */
  readonly gap: string;
  /** Where the bars stand in columns: the width of each cell; 0 where cells are as long as their text. */
  readonly widths: readonly number[];
  readonly file: FileStyle;
  readonly date: DateStyle;
  readonly number: { readonly last: number; readonly digits: number; readonly stop: string } | null;
}

type FileStyle = 'link' | 'titled-link' | 'code' | 'bare';

/** New rows in the style of the table's, one a line, without line breaks. */
export function tableRows(markdown: string, listing: Listing, table: MarkdownTable, entries: readonly NewEntry[]): string[] {
  const style = rowStyle(markdown, listing, table);
  return entries.map((entry, i) => writeRow(style, entry, i + 1));
}

function rowStyle(markdown: string, listing: Listing, { header, rows }: MarkdownTable): RowStyle {
  const cellOf = (row: MarkdownRow, role: ColumnRole): string | undefined => {
    const span = row.cells[listing.columns.findIndex((column) => column.role === role)];
    return span && markdown.slice(span.start, span.end);
  };
  const last = rows.at(-1) ?? header;
  const written = markdown.slice(last.start, last.end);
  const dates = listing.entries.map((entry) => entry.writtenDate).filter((date) => date !== undefined && parseDate(date) !== undefined);
  const number = rows.length > 0 ? /^(0*)(\d{1,9})(\.?)$/.exec(cellOf(rows.at(-1)!, 'number') ?? '') : null;
  const startsEmpty = rows.length === 0 && listing.columns.some((column) => column.role === 'number');
  return {
    columns: listing.columns,
    leading: written.startsWith('|'),
    trailing: written.endsWith('|') && !written.endsWith('\\|'),
    gap: /[ \t](?=\|)|(?<=\|)[ \t]/.exec(written)?.[0] ?? '',
    widths: alignedWidths(markdown, header, rows),
    file: fileStyle(markdown, listing),
    date: dateStyle(dates.at(-1)),
    number: number ? { last: Number(number[2]), digits: number[1]!.length + number[2]!.length, stop: number[3]! } : startsEmpty ? { last: 0, digits: 1, stop: '' } : null,
  };
}

function fileStyle(markdown: string, listing: Listing): FileStyle {
  const last = listing.entries.at(-1);
  const holder = listing.columns.find((column) => column.holdsFile);
  const hasTitles = listing.columns.some((column) => column.role === 'title' && !column.holdsFile);
  if (!last) return holder?.role === 'title' ? 'titled-link' : 'link';
  const written = markdown.slice(last.fileSpan.start, last.fileSpan.end);
  if (written.startsWith('`')) return 'code';
  if (!written.startsWith('[')) return 'bare';
  const named = written.slice(1).startsWith(escapeMarkdown(last.file));
  return !hasTitles && !named && last.title !== undefined ? 'titled-link' : 'link';
}

/** Widths of the cells where all rows have their bars in the same columns as the header, by more than chance. */
function alignedWidths(markdown: string, header: MarkdownRow, rows: readonly MarkdownRow[]): number[] {
  const bars = (row: MarkdownRow): number[] => {
    const written = markdown.slice(row.start, row.end);
    const places: number[] = [];
    for (let i = 0; i < written.length; i++) {
      if (written[i] === '\\') i++;
      else if (written[i] === '|') places.push(i);
    }
    return places;
  };
  const own = bars(header);
  const aligned = rows.length > 0 && rows.slice(-20).every((row) => bars(row).join() === own.join());
  if (!aligned || own[0] !== 0) return [];
  return own.slice(1).map((place, i) => place - own[i]! - 1);
}

function writeRow(style: RowStyle, entry: NewEntry, offset: number): string {
  const { gap } = style;
  const cells = style.columns.map((column, i) => {
    const text = writeCell(style, column, entry, offset);
    const cell = text === '' && style.widths.length === 0 ? gap : gap + text + gap;
    return cell.padEnd(style.widths[i] ?? 0);
  });
  // Without a bar at the border an empty first or last cell would be none.
  const leading = style.leading || cells[0]!.trim() === '';
  const trailing = style.trailing || cells.at(-1)!.trim() === '';
  if (!leading) cells[0] = cells[0]!.trimStart();
  return ((leading ? '|' : '') + cells.join('|') + (trailing ? '|' : '')).trimEnd();
}

function writeCell(style: RowStyle, column: Column, entry: NewEntry, offset: number): string {
  if (column.holdsFile) return writeFile(style.file, entry);
  switch (column.role) {
    case 'number': return style.number ? String(style.number.last + offset).padStart(style.number.digits, '0') + style.number.stop : '';
    case 'source': return cellText(entry.source);
    case 'title': return cellText(entry.title);
    case 'date': return entry.date === undefined ? '' : writeDate(style.columns.some(({ role }) => role === 'time') ? entry.date.slice(0, ISO_DAY) : entry.date, style.date);
    case 'time': return entry.date?.slice(ISO_DAY + 1) ?? '';
    case 'url': return entry.url === undefined ? '' : webLink(entry.url);
    case 'notes': return cellText(entry.notes);
    default: return '';
  }
}

function writeFile(style: FileStyle, { file, title }: NewEntry): string {
  const plain = /^[\p{L}\p{N} ._/-]+$/u.test(file) && file.trim() === file;
  if (style === 'code' && plain) return `\`${file}\``;
  if (style === 'bare' && plain) return escapeMarkdown(file);
  return fileLink(style === 'titled-link' && title !== undefined && title.trim() !== '' ? title : file, file);
}

