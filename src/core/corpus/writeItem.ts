import { readItem } from './itemListing';
import { parseDate } from './rosterDates';
import { ISO_STYLE, dateStyle, fileLink, writeDate } from './writeFields';
import { escapeLineStart, escapeMarkdown } from './markdownText';
import type { ItemReading } from './itemListing';
import type { MarkdownDocument, MarkdownItem } from './markdown';
import type { NewEntry } from './newEntry';
import type { Span } from '../text/span';

type Field = 'file' | 'title' | 'source' | 'date';

/** An item taken apart: what is written between its fields, and the fields in their order. */
interface Template {
  readonly literals: readonly string[];
  readonly fields: readonly Field[];
  readonly titledLink: boolean;
  readonly name: 'link' | 'code' | 'bare' | 'wiki';
  readonly writtenDate: string | undefined;
}

/** Footnotes, comments, tags and links belong to the article beside which they stand. */
const OWN_TO_ITEM = /\[\^|<[!/\p{L}]|\]\(/u;
const NEIGHBOURS_LOOKED_AT = 20;
const NO_DOCUMENT: MarkdownDocument = { blocks: [], references: new Map(), start: 0 };

/** New list items in the style of the list's, without line breaks at their ends; `blank` says whether blank lines part them. */
export function listItems(markdown: string, document: MarkdownDocument, items: readonly MarkdownItem[], entries: readonly NewEntry[]): { lines: string[]; blank: boolean } {
  const last = items.at(-1)!;
  const before = items.at(-2);
  const template = findTemplate(markdown, document, items.map((item) => item.paragraphs[0] ?? item));
  const lines = entries.map((entry, i) => linePrefix(markdown, last.start) + marker(markdown, before, last, i + 1) + writeItem(template, entry));
  return { lines, blank: before !== undefined && /\n[ \t>]*\r?\n/.test(markdown.slice(before.end, last.start)) };
}

/** A line that lists an article, in the style of lines that do. */
export function writeLine(markdown: string, document: MarkdownDocument, lines: readonly Span[], entry: NewEntry): string {
  return writeItem(findTemplate(markdown, document, lines), entry);
}

/** The source and date of an article in a few words, or "". */
export function byline(entry: NewEntry): string {
  return [entry.source === undefined ? '' : escapeMarkdown(entry.source), entry.date === undefined ? '' : writeDate(entry.date, ISO_STYLE)].filter((part) => part !== '').join(', ');
}

/** Quotation bars and indentation before a block; what else stands there, as an outer item's marker, becomes indentation. */
export function linePrefix(markdown: string, start: number): string {
  const lineStart = Math.max(markdown.lastIndexOf('\n', start - 1), markdown.lastIndexOf('\r', start - 1)) + 1;
  return markdown.slice(lineStart, start).replace(/^\uFEFF/, '').replace(/[^>\s]/g, ' ');
}

function marker(markdown: string, before: MarkdownItem | undefined, last: MarkdownItem, offset: number): string {
  const written = markdown.slice(last.marker.start, last.marker.end);
  const number = /^(\d{1,8})([.)])$/.exec(written);
  const same = before !== undefined && markdown.slice(before.marker.start, before.marker.end) === written;
  const next = number && !same ? `${Number(number[1]) + offset}${number[2]}` : written;
  const first = last.paragraphs[0]?.start ?? last.marker.end + 1;
  const gap = /^[ \t]+$/.test(markdown.slice(last.marker.end, first)) ? markdown.slice(last.marker.end, first) : ' ';
  return next + gap + (/^\[[ xX]\]\s/.test(markdown.slice(first, first + 4)) ? '[ ] ' : '');
}

/** The latest item that states most and holds nothing that a new one could not have. */
function findTemplate(markdown: string, document: MarkdownDocument, spans: readonly Span[]): Template | null {
  let best: Template | null = null;
  for (const span of spans.slice(-NEIGHBOURS_LOOKED_AT).reverse()) {
    const box = /^\[[ xX]\]\s+/.exec(markdown.slice(span.start, span.start + 8))?.[0].length ?? 0;
    const own = { start: span.start + box, end: span.end };
    const template = takeApart(markdown, own, readItem(markdown, document, own, { prose: false }));
    if (template && template.fields.length > (best?.fields.length ?? 0)) best = template;
  }
  return best;
}

function takeApart(markdown: string, span: Span, { inline, files, facts }: ItemReading): Template | null {
  const [file, second] = files;
  if (!file || second || facts.some((fact) => fact.role === 'url' || fact.role === 'notes')) return null;
  const fields: { field: Field; start: number; end: number }[] = [{ field: 'file', ...file.source }];
  for (const fact of facts) {
    const start = inline.offsets[fact.start]!;
    const shownEnd = inline.offsets[fact.end - 1]!;
    const written = /^(?:\\.|&#?\w{1,10};)/s.exec(markdown.slice(shownEnd, shownEnd + 13));
    fields.push({ field: fact.role as Field, start, end: shownEnd + (written ? written[0].length : 1) });
  }
  fields.sort((a, b) => a.start - b.start);
  const literals = fields.map((field, i) => markdown.slice(fields[i - 1]?.end ?? span.start, field.start));
  literals.push(markdown.slice(fields.at(-1)!.end, span.end));
  if (literals.some((literal) => OWN_TO_ITEM.test(literal))) return null;
  return {
    literals, fields: fields.map(({ field }) => field), titledLink: file.title !== undefined, name: nameStyle(markdown, file.source),
    writtenDate: facts.find((fact) => fact.role === 'date')?.value,
  };
}

function nameStyle(markdown: string, { start }: Span): Template['name'] {
  if (markdown[start] === '`') return 'code';
  if (markdown.startsWith('[[', start)) return 'wiki';
  return markdown[start] === '[' || markdown[start] === '<' ? 'link' : 'bare';
}

/** The item's text. Where the neighbours' pattern would be misread with the new facts, the plain pattern is taken. */
function writeItem(template: Template | null, entry: NewEntry): string {
  const filled = template ? fill(template, entry) : '';
  if (readsAs(filled, entry)) return escapeLineStart(filled);
  const title = entry.title?.trim() ?? '';
  const facts = byline(entry);
  return fileLink(title === '' ? entry.file : title, entry.file) + (facts === '' ? '' : ` – ${facts}`);
}

function fill({ literals, fields, titledLink, name, writtenDate }: Template, entry: NewEntry): string {
  const style = dateStyle(writtenDate !== undefined && parseDate(writtenDate) !== undefined ? writtenDate : undefined);
  const title = entry.title !== undefined && entry.title.trim() !== '' ? entry.title : undefined;
  const values: Record<Field, string | undefined> = {
    file: writeName(name, titledLink ? title : undefined, entry.file),
    title: title === undefined ? undefined : escapeMarkdown(title),
    source: entry.source === undefined ? undefined : escapeMarkdown(entry.source),
    date: entry.date === undefined ? undefined : writeDate(entry.date, style),
  };
  let text = '';
  let leading = literals[0]!;
  fields.forEach((field, i) => {
    const value = values[field];
    const next = literals[i + 1]!;
    if (value !== undefined) {
      text += leading + value;
      leading = next;
      return;
    }
    // Of the two literals round a missing field the one goes that joined it; brackets and the item's borders stay.
    const keepsNext = i === fields.length - 1 || (/[)\]*_”"]/.test(next) && !/[([*_“"]/.test(leading));
    if (keepsNext) leading = next;
  });
  // What the neighbours do not state is worth stating all the same.
  const unstated = byline({ file: entry.file, source: fields.includes('source') ? undefined : entry.source, date: fields.includes('date') ? undefined : entry.date });
  return text + leading + (unstated === '' ? '' : (fields.length > 1 && !fields.includes('date') ? ', ' : ' – ') + unstated);
}

function writeName(style: Template['name'], title: string | undefined, file: string): string {
  const plain = /^[\p{L}\p{N}._/-]+$/u.test(file);
  if (style === 'wiki' && /^[\p{L}\p{N} ._/-]+$/u.test(file) && !/[[\]|]/.test(title ?? '')) return title === undefined ? `[[${file}]]` : `[[${file}|${title}]]`;
  if (style === 'code' && plain) return `\`${file}\``;
  return style === 'bare' && plain ? escapeMarkdown(file) : fileLink(title ?? file, file);
}

/** Whether the text, read as an item, states the entry's file, source and date, and its brackets are closed. */
function readsAs(text: string, entry: NewEntry): boolean {
  const { files, facts } = readItem(text, NO_DOCUMENT, { start: 0, end: text.length }, { prose: false });
  const has = (role: Field): string | undefined => facts.find((fact) => fact.role === role)?.value;
  const count = (char: string): number => text.split(char).length;
  if (files.length !== 1 || files[0]!.file !== entry.file || count('(') !== count(')')) return false;
  if (count('“') !== count('”') || count('"') % 2 === 0) return false;
  if (entry.source !== undefined && has('source') !== entry.source) return false;
  if (entry.date !== undefined && has('date') === undefined) return false;
  return !/[([*_“"]\s*$|^\s*[)\],–—-]/.test(text);
}
