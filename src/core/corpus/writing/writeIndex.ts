import { applyEdits, detectEol } from '../../text/edits';
import { escapeMarkdown } from '../markdown/markdownText';
import { readIndex } from '../reading/readIndex';
import { readMarkdown } from '../markdown/markdown';
import { newTable, tableWriter } from './writeTable';
import { recordWriter } from './writeRecord';
import { chooseTargets } from './writeTargets';
import type { MarkdownDocument, MarkdownTable } from '../markdown/markdown';
import type { NewEntry } from './newEntry';
import type { Roster, RosterEntry } from '../roster';
import type { Manner, StatedField } from './writeRecord';
import type { Target } from './writeTargets';
import type { TextEdit } from '../../text/edits';

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

/** The manners in which an article is listed, from the neighbours' own to the plainest; `apart` is a new table at the end. */
const MANNERS: readonly (Manner | 'apart')[] = ['like', 'linked', 'plain', 'apart'];

/**
 * The edits of INDEX.md that list more articles: rows, items or records in the shape of their neighbours, behind the last one that lists an
 * article where they belong (see `chooseTargets`); a new table at the end where there is no listing. They insert whole lines, so that every
 * other one stays as it is. What is written is read back: an article that would be misread in one manner is listed in a plainer one. Offsets are
 * UTF-16 code units into `markdown`.
 */
export function addEntries(markdown: string, entries: readonly NewEntry[]): TextEdit[] {
  if (entries.length === 0) return [];
  const page: Page = { markdown, document: readMarkdown(markdown), roster: readIndex(markdown) };
  const chosen = chooseTargets(markdown, page.roster);
  const places = entries.map((entry): Place => ({ entry, target: chosen(entry), manner: 0, states: new Set() }));
  for (;;) {
    const edits = write(page, places);
    const misread = misreadIn(page, edits);
    const wrong = places.filter((place) => mannerOf(place) !== 'apart' && misread(place));
    if (wrong.length === 0) return edits;
    for (const place of wrong) place.manner++;
  }
}

interface Page {
  readonly markdown: string;
  readonly document: MarkdownDocument;
  readonly roster: Roster;
}

/** Where and how an article is listed. */
interface Place {
  readonly entry: NewEntry;
  readonly target: Target | null;
  manner: number;
  states: ReadonlySet<StatedField>;
}

function mannerOf({ target, manner }: Place): Manner | 'apart' {
  return target === null ? 'apart' : MANNERS[manner]!;
}

function write(page: Page, places: readonly Place[]): TextEdit[] {
  const byAnchor = new Map<unknown, Place[]>();
  for (const place of places) {
    if (mannerOf(place) === 'apart') continue;
    const key = place.target!.anchor ?? place.target!.listing;
    const own = byAnchor.get(key);
    if (own) own.push(place);
    else byAnchor.set(key, [place]);
  }
  // Where lists end in one place the inner one goes on first.
  const inner = [...byAnchor.values()].sort((a, b) => startOf(b[0]!) - startOf(a[0]!));
  const edits = inner.map((own) => addTo(page, own[0]!.target!, own));
  const apart = places.filter((place) => mannerOf(place) === 'apart').map(({ entry }) => entry);
  return apart.length === 0 ? edits : [...edits, appendTable(page.markdown, page.document.start, apart)];
}

function startOf({ target }: Place): number {
  return target!.anchor?.start ?? target!.listing.start;
}

function addTo({ markdown, document }: Page, target: Target, places: readonly Place[]): TextEdit {
  const { kind, start } = target.listing;
  const table = kind === 'table' ? document.blocks.find((block): block is MarkdownTable => block.kind === 'table' && block.start === start)! : null;
  const writer = table ? tableWriter(markdown, target, table) : recordWriter(markdown, document, target);
  const lines: string[] = [];
  let count = 0;
  for (const place of places) {
    const written = writer.write(place.entry, count + 1, mannerOf(place) as Manner);
    place.states = written?.states ?? new Set();
    if (!written) continue;
    count++;
    for (const line of written.lines) lines.push(line);
  }
  return insertLines(markdown, writer.end, lines);
}

/** Inserts lines behind the one that holds `at`, with its line break. A last line without a break stays the last one without. */
function insertLines(markdown: string, at: number, lines: readonly string[]): TextEdit {
  const breaks = /\r\n|\r|\n/g;
  breaks.lastIndex = at;
  const found = breaks.exec(markdown);
  if (found) return { start: breaks.lastIndex, end: breaks.lastIndex, text: lines.map((line) => line + found[0]).join('') };
  const eol = detectEol(markdown);
  return { start: markdown.length, end: markdown.length, text: lines.map((line) => eol + line).join('') };
}

/** Which places are misread after the edits: all, where an older entry is. */
function misreadIn({ markdown, roster }: Page, edits: readonly TextEdit[]): (place: Place) => boolean {
  const after = new Map(readIndex(applyEdits(markdown, edits)).entries.map((entry) => [keyOf(entry.file), entry]));
  const isKept = roster.entries.every((entry) => {
    const now = after.get(keyOf(entry.file));
    return now !== undefined && said(now) === said(entry);
  });
  return (place) => {
    const now = after.get(keyOf(place.entry.file));
    return !isKept || now === undefined || (mannerOf(place) !== 'plain' && !saysOnly(now, place));
  };
}

function keyOf(file: string): string {
  return file.normalize('NFC');
}

function said({ title, source, writtenDate, url, notes, groups }: RosterEntry): string {
  return JSON.stringify([title, source, writtenDate, url, notes, groups]);
}

/** Whether an entry says nothing of an article but what is known of it, and all that it was written to say. */
function saysOnly(now: RosterEntry, { entry, states }: Place): boolean {
  const isRight = (field: StatedField, read: string | undefined, known: string | undefined): boolean => (read === undefined ? !states.has(field) : read === known);
  // A date in digits may be one that cannot be told from another without its neighbours.
  const day = now.date?.slice(0, 10) ?? (now.writtenDate === undefined ? undefined : entry.date?.slice(0, 10));
  return isRight('title', now.title, entry.title) && isRight('source', now.source, entry.source) && isRight('date', day, entry.date?.slice(0, 10))
    && (now.notes ?? entry.notes) === entry.notes && (now.url ?? entry.url) === entry.url;
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
