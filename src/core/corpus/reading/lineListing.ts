import { headerRole } from './headers';
import { addFacts } from './itemFacts';
import { startsWithLabel } from './itemParts';
import { readItem } from './itemListing';
import { linesOf } from '../markdown/markdownTables';
import { findDate } from './rosterDates';
import type { MarkdownDocument } from '../markdown/markdown';
import type { ItemFact } from './itemFacts';
import type { ItemReading } from './itemListing';
import type { Span } from '../../text/span';

/** A line of a paragraph that names an article, with what the lines below it say of it. */
export interface LineRecord {
  readonly line: Span;
  /** Where the last of the lines ends that belong to it. */
  end: number;
  readonly reading: ItemReading;
  readonly more: ItemFact[];
  /** A label ("File:") says that it is one: the line is part of a record, not of prose. */
  readonly labelled: boolean;
}

const FOOTNOTE = /^\s{0,3}\[\^[^\]]{1,60}\]:/;
const DEFINITION = /^:\s/;
/** What may follow a bare name at the start of a line, so that it lists the file and does not tell of it. */
const AFTER_NAME = /^[”"')\]>]{0,2}(?:$|\s{0,2}[:–—|,;(→]|\s{1,2}[-=]>?\s)/u;
const FILE_LABEL = /^[^\p{L}\p{N}]*(\p{L}{1,20}):\s*$/u;

/** The lines of a paragraph that list articles: those with links, and those that begin with a file's name. */
export function readLines(markdown: string, document: MarkdownDocument, paragraph: Span): LineRecord[] {
  const records: LineRecord[] = [];
  const before: ItemFact[] = [];
  for (const line of linesOf(markdown, paragraph)) {
    const text = markdown.slice(line.start, line.end).trim();
    if (FOOTNOTE.test(text)) break;
    const record = mayName(text, document) ? readRecord(markdown, document, line) : null;
    if (record) records.push(record);
    else {
      const above = records.at(-1);
      const facts = factsOfLine(markdown, document, line, text, above);
      addFacts(above?.more ?? before, facts);
      if (above && facts.length > 0) above.end = line.end;
    }
  }
  if (records.length === 1 && records[0]!.labelled) addFacts(records[0]!.more, before);
  return records;
}

/** What a paragraph says that is set below a line as its definition (": Maren Courier, 2 March 2026"). */
export function definitionFacts(markdown: string, document: MarkdownDocument, paragraph: Span): readonly ItemFact[] {
  return DEFINITION.test(markdown.slice(paragraph.start, paragraph.start + 2)) ? readItem(markdown, document, paragraph, { prose: true }).facts : [];
}

function mayName(text: string, { references }: MarkdownDocument): boolean {
  return /\.te?xt/i.test(text) || text.includes('](') || (references.size > 0 && text.includes('['));
}

function readRecord(markdown: string, document: MarkdownDocument, line: Span): LineRecord | null {
  const linked = readItem(markdown, document, line, { prose: true });
  const reading = linked.files.length > 0 ? linked : readItem(markdown, document, line, { prose: false });
  const { files, inline } = reading;
  if (files.length === 0) return null;
  const before = inline.text.slice(0, files[0]!.start);
  const label = FILE_LABEL.exec(before)?.[1];
  const labelled = label !== undefined && headerRole(label) === 'file';
  const behind = inline.text.slice(files.at(-1)!.end);
  // Prose, too, has words before a name and a colon or a comma behind it.
  const told = /\s/.test(files[0]!.href.trim()) && /[\p{L}\p{N}]/u.test(behind) && !inline.marks.some(({ start }) => start === files[0]!.start);
  const bare = reading !== linked && !labelled && (told || /[\p{L}\p{N}]/u.test(before) || !AFTER_NAME.test(behind));
  return bare ? null : { line, end: line.end, reading, more: [], labelled };
}

function factsOfLine(markdown: string, document: MarkdownDocument, line: Span, text: string, above: LineRecord | undefined): readonly ItemFact[] {
  const facts = (): readonly ItemFact[] => readItem(markdown, document, line, { prose: true }).facts;
  if (startsWithLabel(text.replace(/^[*_]{1,3}/, '').replace(/^([\p{L} ]{1,41})([*_]{1,3}:|:[*_]{1,3})/u, '$1:')) || DEFINITION.test(text)) return facts();
  const byline = above && above.reading.facts.length === 0 && above.more.length === 0 && text.length <= 200 && findDate(text) !== null;
  return byline ? facts() : [];
}
