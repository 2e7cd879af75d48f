import { bareFiles } from './bareNames';
import { fileMarks } from './fileMarks';
import { readItemFacts } from './itemFacts';
import { readInline } from '../markdown/markdownInline';
import type { MarkdownDocument } from '../markdown/markdown';
import type { FileMark } from './fileMarks';
import type { ItemFact } from './itemFacts';
import type { RosterEntry } from '../roster';
import type { InlineText } from '../markdown/markdownInline';
import type { Span } from '../../text/span';

/** One list item, heading or line that may list articles, read. */
export interface ItemReading {
  readonly inline: InlineText;
  readonly files: readonly FileMark[];
  readonly facts: readonly ItemFact[];
}

export interface ItemStyle {
  /** Prose: only links are files, and what stands round them says nothing of the file unless the line is set like an item. */
  readonly prose: boolean;
}

/** What stands before the file of a line that is set like an item: nothing but signs, or something that leads up to it. */
const OPENS_ITEM = /^[^\p{L}\p{N}]*$|[:|–—-]$/u;
const JOINS_FILES = /^(?:[\s,;&/+]|and(?!\w))*$/i;

export function readItem(markdown: string, document: MarkdownDocument, span: Span, { prose }: ItemStyle): ItemReading {
  const inline = readInline(markdown, span, document.references);
  const marks = fileMarks(inline, false);
  const code = !prose && marks.length === 0 ? fileMarks(inline, true) : marks;
  const files = ownFiles(inline, !prose && code.length === 0 ? bareFiles(inline, 'item') : code);
  if (prose && files.length > 0 && !OPENS_ITEM.test(inline.text.slice(0, files[0]!.start).trim())) return { inline, files, facts: [] };
  const taken = files.length > 0 ? [{ start: files[0]!.start, end: files.at(-1)!.end }] : [];
  return { inline, files, facts: readItemFacts(inline, taken, files.some((file) => file.title !== undefined)) };
}

/** The item's own files: the first, and those that follow it as in a list ("a, b and c"). Others are mentioned ("a rewrite of b"). */
function ownFiles(inline: InlineText, marks: readonly FileMark[]): FileMark[] {
  const own: FileMark[] = [];
  for (const mark of marks) {
    const last = own.at(-1);
    if (last && !JOINS_FILES.test(inline.text.slice(last.end, mark.start))) break;
    own.push(mark);
  }
  return own;
}

/** Entries for the item's files. What nested items or the lines below say is in `more`; the item's own facts come first. */
export function itemEntries(span: Span, reading: ItemReading, more: readonly ItemFact[], groups: readonly string[]): RosterEntry[] {
  const facts = [...reading.facts, ...more];
  return reading.files.map((file) => ({ start: span.start, end: span.end, ...entryOf(file, facts), groups }));
}

function entryOf(file: FileMark, facts: readonly ItemFact[]): Omit<RosterEntry, 'start' | 'end' | 'groups'> {
  const first = (role: ItemFact['role']): ItemFact | undefined => facts.find((fact) => fact.role === role);
  const title = first('title')?.value ?? file.title;
  const source = first('source');
  const date = first('date');
  const url = first('url')?.value;
  const notes = facts.filter((fact) => fact.role === 'notes').map((fact) => fact.value).join('; ');
  return {
    file: file.file, href: file.href, fileSpan: file.source, outside: file.outside,
    ...(title === undefined ? {} : { title: file.title ?? title }),
    ...(source === undefined ? {} : { source: source.value }),
    ...(source?.publisher === undefined ? {} : { publisher: source.publisher }),
    ...(date?.iso === undefined ? {} : { date: date.iso }),
    ...(date === undefined ? {} : { writtenDate: date.value }),
    ...(url === undefined ? {} : { url }),
    ...(notes === '' ? {} : { notes }),
  };
}
