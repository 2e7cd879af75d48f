import { escapeMarkdown } from '../markdown/markdownText';
import { cellText, linePrefix, webLink } from './writeFields';
import { ISO_FORM, sharedForm, writeDate } from './writeDates';
import { LINK_STYLE, fileLink, sharedNameStyle, writeName } from './writeNames';
import { numbersAfter } from './writeNumbers';
import type { DateForm } from './writeDates';
import type { MarkdownRow, MarkdownTable } from '../markdown/markdown';
import type { NameStyle } from './writeNames';
import type { NewEntry } from './newEntry';
import type { RecordWriter, StatedField } from './writeRecord';
import type { Target } from './writeTargets';
import type { Column, ColumnRole, Listing, RosterEntry } from '../roster';
import type { Span } from '../../text/span';

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
    case 'date': return entry.date === undefined ? '' : writeDate(entry.date, ISO_FORM);
    default: return cellText(entry.title);
  }
}

/** Length of a date without a time of day. */
const ISO_DAY = 10;
const NEIGHBOURS_LOOKED_AT = 20;

/** How the rows of a table are written, taken from those that list articles (or, where there are none, its header). */
interface RowStyle {
  readonly columns: readonly Column[];
  readonly prefix: string;
  readonly leading: boolean;
  readonly trailing: boolean;
  /** What parts the cells. */
  readonly bar: MarkdownTable['bar'];
  /** What stands between a bar and the text of a cell. */
  readonly gap: string;
  /** Where the bars stand in columns: the width of each cell; 0 where cells are as long as their text. */
  readonly widths: readonly number[];
  /** Marks round what the cells of a column say: emphasis, quotation marks round file names. */
  readonly dress: readonly Dress[];
  readonly file: NameStyle;
  readonly date: DateForm;
  readonly number: ((place: number) => string) | null;
}

interface Dress {
  readonly before: string;
  readonly after: string;
}

const PLAIN: Dress = { before: '', after: '' };

/** Writes rows in the style of the table's. But `like` them, names are links and what cells say has no marks round it. */
export function tableWriter(markdown: string, { listing, anchor }: Target, table: MarkdownTable): RecordWriter {
  const style = rowStyle(markdown, listing, table);
  const plain: RowStyle = { ...style, dress: style.dress.map(() => PLAIN), file: { ...LINK_STYLE, words: style.file.words === 'title' ? 'title' : 0 } };
  return {
    end: anchor?.end ?? (table.rows.length > 0 ? table.rows.at(-1)!.end : table.end),
    write: (entry, place, manner) => {
      const own = manner === 'like' ? style : plain;
      return { lines: [writeRow(own, entry, place)], states: statesOf(own, entry) };
    },
  };
}

function statesOf({ columns, file }: RowStyle, entry: NewEntry): Set<StatedField> {
  const has = (role: ColumnRole): boolean => columns.some((column) => column.role === role && !column.holdsFile);
  const states = new Set<StatedField>();
  if (isSaid(entry.title) && (has('title') || (file.words === 'title' && file.kind === 'link'))) states.add('title');
  if (isSaid(entry.source) && has('source')) states.add('source');
  if (isSaid(entry.date) && has('date')) states.add('date');
  return states;
}

function isSaid(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}

function rowStyle(markdown: string, listing: Listing, { header, rows, start, bar }: MarkdownTable): RowStyle {
  const listed = new Set(listing.entries.map((entry) => entry.start));
  const own = rows.filter((row) => listed.has(row.start));
  const last = own.at(-1) ?? header;
  const written = markdown.slice(last.start, last.end);
  const width = Math.max(header.cells.length, listing.columns.findIndex((column) => column.holdsFile) + 1);
  return {
    columns: listing.columns.slice(0, width),
    prefix: linePrefix(markdown, start),
    bar,
    leading: written.startsWith('|'),
    trailing: written.endsWith('|') && !written.endsWith('\\|'),
    gap: /[ \t](?=\|)|(?<=\|)[ \t]/.exec(written)?.[0] ?? '',
    widths: alignedWidths(markdown, header, own),
    dress: listing.columns.map((column, i) => sharedDress(markdown, column, own.slice(-NEIGHBOURS_LOOKED_AT).map((row) => row.cells[i]), listing.entries)),
    file: fileStyle(markdown, listing),
    date: sharedForm(listing.entries.flatMap(({ writtenDate, date }) => (writtenDate === undefined ? [] : [{ written: writtenDate, iso: date }]))),
    number: rowNumbers(markdown, listing, own),
  };
}

function rowNumbers(markdown: string, { columns }: Listing, rows: readonly MarkdownRow[]): RowStyle['number'] {
  const at = columns.findIndex((column) => column.role === 'number');
  if (at < 0) return null;
  if (rows.length === 0) return (place) => String(place);
  return numbersAfter(rows.map((row) => textOf(markdown, row.cells[at])));
}

function textOf(markdown: string, span: Span | undefined): string {
  return span ? markdown.slice(span.start, span.end) : '';
}

function fileStyle(markdown: string, { columns, entries }: Listing): NameStyle {
  if (entries.length === 0) return { ...LINK_STYLE, words: columns.find((column) => column.holdsFile)?.role === 'title' ? 'title' : 0 };
  const style = sharedNameStyle(markdown, entries.slice(-NEIGHBOURS_LOOKED_AT));
  // The title has a column of its own.
  return style.words === 'title' && columns.some((column) => column.role === 'title' && !column.holdsFile) ? { ...style, words: 0 } : style;
}

/** The marks round what the cells of a column say, where all that say something have them. */
function sharedDress(markdown: string, column: Column, cells: readonly (Span | undefined)[], entries: readonly RosterEntry[]): Dress {
  const filled = cells.filter((cell) => cell !== undefined && cell.end > cell.start) as Span[];
  const dresses = filled.map((cell) => (column.holdsFile ? fileDress(markdown, cell, entries) : textDress(column.role, textOf(markdown, cell))));
  const [first] = dresses;
  return first && dresses.every(({ before, after }) => before === first.before && after === first.after) ? first : PLAIN;
}

function textDress(role: ColumnRole, cell: string): Dress {
  const mark = /^([*_]{1,3}|`)(?=[^\s*_`])[^*_`]+(?<=[^\s*_`])\1$/su.exec(cell.slice(0, 400))?.[1];
  // In code what is escaped would show its escapes; a date has none. Numbers have their marks from those before them.
  return mark === undefined || role === 'number' || (mark === '`' && role !== 'date') ? PLAIN : { before: mark, after: mark };
}

function fileDress(markdown: string, cell: Span, entries: readonly RosterEntry[]): Dress {
  const span = entries.find(({ fileSpan }) => fileSpan.start >= cell.start && fileSpan.end <= cell.end)?.fileSpan;
  if (!span) return PLAIN;
  const [before, after] = [markdown.slice(cell.start, span.start), markdown.slice(span.end, cell.end)];
  return /^[*_"“”„'‘’«»]{1,4}$/u.test(before) && /^[*_"“”'‘’«»]{1,4}$/u.test(after) ? { before, after } : PLAIN;
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
  const aligned = rows.length > 0 && rows.slice(-NEIGHBOURS_LOOKED_AT).every((row) => bars(row).join() === own.join());
  if (!aligned || own[0] !== 0) return [];
  return own.slice(1).map((place, i) => place - own[i]! - 1);
}

function writeRow(style: RowStyle, entry: NewEntry, place: number): string {
  const { gap } = style;
  const cells = style.columns.map((column, i) => {
    const text = writeCell(style, column, style.dress[i] ?? PLAIN, entry, place);
    const cell = text === '' && style.widths.length === 0 ? gap : gap + text + gap;
    return cell.padEnd(style.widths[i] ?? 0);
  });
  if (style.bar === '\t') return style.prefix + cells.map((cell) => cell.trim()).join(style.bar);
  // Without a bar at the border an empty first or last cell would be none.
  const leading = style.leading || cells[0]!.trim() === '';
  const trailing = style.trailing || cells.at(-1)!.trim() === '';
  if (!leading) cells[0] = cells[0]!.trimStart();
  return style.prefix + ((leading ? '|' : '') + cells.join('|') + (trailing ? '|' : '')).trimEnd();
}

function writeCell(style: RowStyle, column: Column, dress: Dress, entry: NewEntry, place: number): string {
  const text = column.holdsFile ? writeName(style.file, entry.file, entry.title) : writeFact(style, column.role, entry, place);
  return text === '' ? '' : dress.before + text + dress.after;
}

function writeFact(style: RowStyle, role: ColumnRole, entry: NewEntry, place: number): string {
  switch (role) {
    case 'number': return style.number?.(place) ?? '';
    case 'source': return cellText(entry.source);
    case 'title': return cellText(entry.title);
    case 'date': return entry.date === undefined ? '' : escapeMarkdown(writeDate(style.columns.some((column) => column.role === 'time') ? entry.date.slice(0, ISO_DAY) : entry.date, style.date));
    case 'time': return entry.date?.slice(ISO_DAY + 1) ?? '';
    case 'url': return entry.url === undefined ? '' : webLink(entry.url);
    case 'notes': return cellText(entry.notes);
    default: return '';
  }
}
