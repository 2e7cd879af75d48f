import { detectEol } from '../text/edits';
import { escapeMarkdown } from './markdownText';
import { folderOf } from './paths';
import { readIndex } from './readIndex';
import { readMarkdown } from './markdown';
import { fileLink } from './writeFields';
import { byline, linePrefix, listItems, writeLine } from './writeItem';
import { newTable, tableRows } from './writeTable';
import type { MarkdownDocument, MarkdownItem, MarkdownTable } from './markdown';
import type { NewEntry } from './newEntry';
import type { Listing, Roster } from './roster';
import type { TextEdit } from '../text/edits';
import type { Span } from '../text/span';

export type { NewEntry } from './newEntry';

/**
 * A new INDEX.md: a heading and a table of the entries, in their order. Ends with a line break.
 * @param title of the corpus, as plain text; no heading where it is blank
 */
export function createIndex(title: string, entries: readonly NewEntry[]): string {
  const heading = title.trim() === '' ? [] : [`# ${escapeMarkdown(title)}`, ''];
  return [...heading, ...newTable(entries)].map((line) => `${line}\n`).join('');
}

/** The edit that lists one more article; see `addEntries`. */
export function addEntry(markdown: string, entry: NewEntry): TextEdit[] {
  return addEntries(markdown, [entry]);
}

/**
 * The edits of INDEX.md that list more articles: rows or items behind the last of the listing that they belong to (the last one
 * that lists files of their folder, else the last one), in the style of their neighbours; a new table at the end where there is no
 * listing. Every other byte stays. Offsets are UTF-16 code units into `markdown`.
 */
export function addEntries(markdown: string, entries: readonly NewEntry[]): TextEdit[] {
  if (entries.length === 0) return [];
  const document = readMarkdown(markdown);
  const roster = readIndex(markdown);
  const targets = new Map<Listing | null, NewEntry[]>();
  const targetOf = chooseListing(markdown, roster);
  for (const entry of entries) {
    const target = targetOf(entry);
    const own = targets.get(target);
    if (own) own.push(entry);
    else targets.set(target, [entry]);
  }
  return [...targets].map(([listing, own]) => (listing ? addTo(markdown, document, listing, own) : appendTable(markdown, document.start, own)));
}

function chooseListing(markdown: string, roster: Roster): (entry: NewEntry) => Listing | null {
  const lists = roster.listings.filter((listing) => listing.entries.length > 0 && (listing.kind !== 'lines' || beginsWithFile(markdown, listing)));
  const ofFolder = new Map(lists.flatMap((listing) => listing.entries.map(({ file }) => [folderOf(file), listing] as const)));
  const last = lists.at(-1) ?? roster.listings.findLast((listing) => listing.kind === 'table') ?? null;
  return (entry) => ofFolder.get(folderOf(entry.file)) ?? last;
}

/** Lines of prose, and those of records of several lines, are no pattern for others. */
function beginsWithFile(markdown: string, { rows, entries }: Listing): boolean {
  return !/[\p{L}\p{N}]/u.test(markdown.slice(rows.at(-1)!.start, entries.at(-1)!.fileSpan.start));
}

function addTo(markdown: string, document: MarkdownDocument, listing: Listing, entries: readonly NewEntry[]): TextEdit {
  const eol = eolNear(markdown, listing);
  const sameBlock = (block: Span): boolean => block.start === listing.start;
  switch (listing.kind) {
    case 'table': {
      const table = document.blocks.find((block): block is MarkdownTable => block.kind === 'table' && sameBlock(block))!;
      const prefix = linePrefix(markdown, table.start);
      return insertAfter(listing.end, tableRows(markdown, listing, table, entries).map((row) => eol + prefix + row));
    }
    case 'list': {
      const starts = new Set(listing.rows.map((row) => row.start));
      const items = document.blocks.filter((block): block is MarkdownItem => block.kind === 'item' && starts.has(block.start)).slice(-listing.rows.length);
      const { lines, blank } = listItems(markdown, document, items, entries);
      return insertAfter(listing.end, lines.map((line) => eol + (blank ? eol : '') + line));
    }
    case 'headings': {
      const level = headingLevel(document, listing);
      const end = sectionEnd(document, listing);
      return insertAfter(end, entries.map((entry) => writeHeading(level, entry).map((line) => eol + eol + line).join('')));
    }
    case 'lines': {
      const blank = listing.rows.length > 1 && /\n\r?\n/.test(markdown.slice(listing.rows.at(-2)!.end, listing.rows.at(-1)!.start));
      return insertAfter(listing.end, entries.map((entry) => eol + (blank ? eol : '') + writeLine(markdown, document, listing.rows, entry)));
    }
  }
}

function insertAfter(at: number, parts: readonly string[]): TextEdit {
  return { start: at, end: at, text: parts.join('') };
}

/** The line break of the neighbours: the one before the listing's last row, else what most lines end in. */
function eolNear(markdown: string, listing: Listing): string {
  const start = listing.rows.at(-1)?.start ?? listing.end;
  const at = markdown.lastIndexOf('\n', start - 1);
  if (at < 0) return detectEol(markdown);
  return markdown[at - 1] === '\r' ? '\r\n' : '\n';
}

function headingLevel(document: MarkdownDocument, listing: Listing): number {
  const start = listing.rows.at(-1)!.start;
  const heading = document.blocks.find((block) => block.kind === 'heading' && block.start === start);
  return heading?.kind === 'heading' ? heading.level : 2;
}

/** The end of what stands under the listing's last heading. */
function sectionEnd(document: MarkdownDocument, listing: Listing): number {
  const at = document.blocks.findIndex((block) => block.start === listing.rows.at(-1)!.start);
  let end = listing.end;
  for (let i = at + 1; i < document.blocks.length && document.blocks[i]!.kind !== 'heading'; i++) end = Math.max(end, document.blocks[i]!.end);
  return end;
}

function writeHeading(level: number, entry: NewEntry): string[] {
  const title = entry.title?.trim() ?? '';
  const heading = `${'#'.repeat(level)} ${fileLink(title === '' ? entry.file : title, entry.file)}`;
  const facts = byline(entry);
  return facts === '' ? [heading] : [heading, facts];
}

/** A new table behind everything else; before it where the page ends in something unclosed that would swallow the table. */
function appendTable(markdown: string, start: number, entries: readonly NewEntry[]): TextEdit {
  const eol = detectEol(markdown);
  const table = newTable(entries).map((line) => line + eol).join('');
  const gap = markdown.slice(start).trim() === '' && /(?:^|[\r\n])$/.test(markdown) ? '' : /\n\r?\n$/.test(markdown) ? '' : /[\r\n]$/.test(markdown) ? eol : eol + eol;
  const atEnd = { start: markdown.length, end: markdown.length, text: gap + table };
  const listed = new Set(readIndex(markdown + atEnd.text).entries.map((entry) => entry.file));
  return entries.every((entry) => listed.has(entry.file)) ? atEnd : { start, end: start, text: table + eol };
}
