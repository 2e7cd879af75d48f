import { headerRole } from '../reading/headers';
import { readItem } from '../reading/itemListing';
import { linesOf } from '../markdown/markdownTables';
import { escapeMarkdown } from '../markdown/markdownText';
import { writeDate } from './writeDates';
import { webLink } from './writeFields';
import { writeName } from './writeNames';
import type { DateForm } from './writeDates';
import type { ItemReading } from '../reading/itemListing';
import type { MarkdownDocument } from '../markdown/markdown';
import type { NameStyle } from './writeNames';
import type { NewEntry } from './newEntry';
import type { RosterEntry } from '../roster';
import type { Span } from '../../text/span';

type Role = 'file' | 'title' | 'source' | 'date' | 'url' | 'notes';

/** A stretch of a neighbour that says one thing. Notes are the neighbour's own: their place is known so that they can be left out. */
interface Field extends Span {
  readonly role: Role;
}

/** A line taken apart: what stands before, between and behind its fields. */
interface ShapeLine {
  readonly literals: readonly string[];
  readonly roles: readonly Role[];
}

/** How an article is listed, line by line, without what is the article's own. The first line has no marker and no prefix. */
export interface Shape {
  readonly lines: readonly ShapeLine[];
  /** What of an article it can state. */
  readonly roles: ReadonlySet<Role>;
}

/** How what is known of an article is written. */
export interface FieldStyle {
  readonly name: NameStyle;
  readonly date: DateForm;
}

/** Footnotes, comments, tags and links belong to the article beside which they stand. */
const OWN_TO_ITEM = /\[\^|<(?!br\s*\/?>)[!/\p{L}]|\]\(/iu;
/** What leads up to a source or a date without being part of it. */
const LEAD_IN = /^(?:from|in|via|on|dated|published|posted|of|at)$/i;
/** What stands before the words of a line: indentation, quotation bars, the marker of a nested item, a definition's colon. */
const LINE_LEAD = /^[\s>]*(?:[-*+]\s+|:\s+)?(?:\[[ xX]\]\s+)?/;
const LONGEST_REGION = 8_000;
const MOST_LINES = 40;

/**
 * The shape in which `region` lists an article. Each field is where the roster found what it says of the entry; a line that says anything else is
 * left out, and where that is the line of the file itself nothing is known for sure: null.
 * @param region from behind the marker of its first line to its end
 */
export function readShape(markdown: string, document: MarkdownDocument, region: Span, entry: RosterEntry): Shape | null {
  const lines: ShapeLine[] = [];
  const roles = new Set<Role>();
  let blanks: ShapeLine[] = [];
  for (const [i, line] of firstLines(markdown, region).entries()) {
    const text = markdown.slice(line.start, line.end);
    const isFileLine = entry.fileSpan.start >= line.start && entry.fileSpan.start < line.end;
    const signs: ShapeLine = { literals: [text], roles: [] };
    if (i === 1 && /^[=-]{2,}\s*$/.test(text)) lines.push(signs);
    else if (/^[\s>]*$/.test(text)) blanks = [signs];
    else {
      const shape = readLine(markdown, document, line, i === 0 ? 0 : LINE_LEAD.exec(text)![0].length, entry, roles);
      if (shape === null && (isFileLine || i === 0)) return null;
      if (shape === null) continue;
      lines.push(...blanks, shape);
      for (const role of shape.roles) if (role !== 'notes') roles.add(role);
      blanks = [];
    }
  }
  return roles.has('file') ? { lines, roles } : null;
}

/** As many whole lines as a record of one article may have. */
function firstLines(markdown: string, { start, end }: Span): Span[] {
  const isCut = end - start > LONGEST_REGION;
  const lines = linesOf(markdown, { start, end: isCut ? start + LONGEST_REGION : end });
  return lines.slice(0, isCut ? Math.min(MOST_LINES, lines.length - 1) : MOST_LINES);
}

function readLine(markdown: string, document: MarkdownDocument, line: Span, lead: number, entry: RosterEntry, taken: ReadonlySet<Role>): ShapeLine | null {
  const content = { start: line.start + lead, end: line.end };
  const reading = readItem(markdown, document, content, { prose: false });
  const fields = fieldsOf(markdown, reading, content, entry, taken);
  if (fields === null || !fields.some(({ role }) => role !== 'notes')) return null;
  const literals = fields.map((field, i) => markdown.slice(i === 0 ? line.start : fields[i - 1]!.end, field.start));
  literals.push(markdown.slice(fields.at(-1)!.end, line.end));
  const roles = fields.map(({ role }) => role);
  return literals.every((literal, i) => isForm(i === 0 ? literal.slice(lead) : literal, fields[i], fields[i - 1], markdown)) ? { literals, roles } : null;
}

/** The fields of a line in text order; null where something in it is nobody knows what. */
function fieldsOf(markdown: string, { inline, files, facts }: ItemReading, line: Span, entry: RosterEntry, taken: ReadonlySet<Role>): Field[] | null {
  // The headline that stands above a record.
  if (files.length === 0 && entry.title !== undefined && inline.text === entry.title && !taken.has('title')) return [{ role: 'title', start: line.start, end: line.end }];
  const fields: Field[] = [];
  if (files.length > 1 || (files[0] && files[0].source.start !== entry.fileSpan.start)) return null;
  if (files[0]) fields.push({ role: 'file', ...files[0].source });
  const stated: Readonly<Partial<Record<Role, string | undefined>>> = { title: entry.title, source: entry.source, date: entry.writtenDate, url: entry.url };
  for (const fact of facts) {
    const mark = inline.marks.find(({ start, end }) => start <= fact.start && fact.end <= end);
    const start = mark?.source.start ?? inline.offsets[fact.start]!;
    const end = mark?.source.end ?? endOf(markdown, inline.offsets[fact.end - 1]!);
    const known = stated[fact.role] === fact.value && !taken.has(fact.role) && !fields.some(({ role }) => role === fact.role) && (!mark || fact.role === 'url');
    fields.push({ role: known ? fact.role : 'notes', start, end });
  }
  fields.sort((a, b) => a.start - b.start || a.end - b.end);
  // The words of a link to the web may be read as a remark, too.
  for (let i = fields.length - 1; i > 0; i--) if (fields[i]!.end === fields[i - 1]!.end && fields[i]!.start === fields[i - 1]!.start) fields.splice(i, 1);
  return fields.every((field, i) => i === 0 || field.start >= fields[i - 1]!.end) ? fields : null;
}

/** Behind the character at an offset, which may be written with an escape or as an entity. */
function endOf(markdown: string, at: number): number {
  const written = /^(?:\\.|&#?\w{1,10};)/s.exec(markdown.slice(at, at + 13));
  return at + (written ? written[0].length : 1);
}

/** Whether what stands before a field (or behind the last one) is form: signs, or the label of the field. */
function isForm(literal: string, next: Field | undefined, before: Field | undefined, markdown: string): boolean {
  // A sign behind everything ("✓") is somebody's mark on this article.
  if (OWN_TO_ITEM.test(literal) || (next === undefined && /\p{So}/u.test(literal))) return false;
  const words = wordsOf(literal.replace(/<br\s{0,4}\/?>/gi, ''));
  if (words === undefined) return !/^\W*[:=]/.test(literal) || before === undefined || !endsInLabel(markdown, before);
  if (next === undefined || words.length > 30) return false;
  const label = /^[\p{L}]+(?: \p{L}+)?$/u.test(words) ? headerRole(words) : null;
  return next.role === 'notes' || label === next.role || (LEAD_IN.test(words) && (next.role === 'source' || next.role === 'date'));
}

/** Whether a field has taken the word of a label for its own end ("Bell, date": 2026-03-01). */
function endsInLabel(markdown: string, { role, start, end }: Field): boolean {
  const word = /(?<!\p{L})\p{L}{1,20}$/u.exec(markdown.slice(start, end))?.[0];
  return (role === 'source' || role === 'notes') && word !== undefined && headerRole(word) !== null;
}

/** A text without the signs round its words; undefined where it has none. */
function wordsOf(text: string): string | undefined {
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
  const last = words.at(-1);
  return last && text.slice(words[0]!.index, last.index + last[0].length);
}

/** The lines that list an article in a shape; null where the shape does not work without what is not known of it. */
export function writeShape({ lines }: Shape, entry: NewEntry, { name, date }: FieldStyle): string[] | null {
  const title = entry.title !== undefined && entry.title.trim() !== '' ? entry.title : undefined;
  const values: Values = {
    file: writeName(name, entry.file, title),
    title: title === undefined ? undefined : escapeMarkdown(title),
    source: entry.source === undefined ? undefined : escapeMarkdown(entry.source),
    date: entry.date === undefined ? undefined : escapeMarkdown(writeDate(entry.date, date)),
    url: entry.url === undefined ? undefined : webLink(entry.url),
    notes: undefined,
  };
  const written: string[] = [];
  for (const [i, line] of lines.entries()) {
    const isStated = line.roles.length === 0 || line.roles.some((role) => values[role] !== undefined);
    const text = isStated ? fill(line, values) : null;
    if (isStated ? text === null : i === 0) return null;
    if (text !== null) written.push(text);
  }
  while (/^[\s>]*$/.test(written.at(-1) ?? 'x')) written.pop();
  return written;
}

type Values = Readonly<Record<Role, string | undefined>>;

/** The line with these values; null where what is left of it is no tidy line. */
function fill({ literals, roles }: ShapeLine, values: Values): string | null {
  let text = '';
  let form = '';
  let leading = literals[0]!;
  roles.forEach((role, i) => {
    const value = values[role];
    const next = literals[i + 1]!;
    if (value === undefined) leading = joined(leading, next, form === '', i === roles.length - 1);
    else {
      text += leading + value;
      form += `${leading}x`;
      leading = next;
    }
  });
  return isTidy(form + leading) ? text + leading : null;
}

const OPEN = /(\*{1,3}|_{1,3}|[([“„"«])$/u;
const CLOSE: Readonly<Record<string, string>> = { '(': ')', '[': ']', '“': '”', '„': '“', '"': '"', '«': '»' };
const LABEL = /[*_]{0,3}[\p{L}\p{N}][\p{L}\p{N} ]{0,40}[*_]{0,3}\s?[:=]?[*_]{0,3}\s*$/u;

/** What is left of the literals on both sides of a field that is missing: its label and the marks round it go, and what joined it. */
function joined(before: string, after: string, isFirst: boolean, isLast: boolean): string {
  let left = before.replace(LABEL, '');
  let right = after;
  for (let open = OPEN.exec(left.trimEnd()); open; open = OPEN.exec(left.trimEnd())) {
    const close = CLOSE[open[1]!] ?? open[1]!;
    // The stop of what stands in quotation marks goes with it.
    const rest = right.trimStart().replace(/^[.,](?=["”“»])/u, '');
    if (!rest.startsWith(close)) break;
    left = left.trimEnd().slice(0, -open[1]!.length);
    right = rest.slice(close.length);
  }
  if (isLast) return isFirst ? left : right;
  if (isFirst) return OPEN.test(right.trimEnd()) ? left + right.trimStart() : left;
  const joinsMore = /^\s*[)\]*_”"»]/u.test(right) ? !OPEN.test(left.trimEnd()) : left.trim() === '' && right.trim() !== '';
  return joinsMore ? right : left;
}

function isTidy(form: string): boolean {
  const count = (char: string): number => form.split(char).length - 1;
  if (count('(') !== count(')') || count('“') + count('„') !== count('”') || count('"') % 2 === 1 || count('*') % 2 === 1) return false;
  return !/[([“"]\s*$|^\s*[)\],]|[,;:–—]\s*[,;]/.test(form);
}
