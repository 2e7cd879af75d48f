import { warning } from '../../text/problem';
import { readMarkdown } from '../markdown/markdown';
import { itemEntries, readItem } from './itemListing';
import { addFacts } from './itemFacts';
import { definitionFacts, readLines } from './lineListing';
import { readInline } from '../markdown/markdownInline';
import { readTable } from './tableListing';
import { startsWithLabel } from './itemParts';
import type { MarkdownBlock, MarkdownDocument, MarkdownHeading, MarkdownItem } from '../markdown/markdown';
import type { ItemFact } from './itemFacts';
import type { ItemReading } from './itemListing';
import type { Listing, Roster, RosterEntry } from '../roster';
import type { Problem } from '../../text/problem';
import type { Span } from '../../text/span';

/**
 * Reads INDEX.md: the articles that its tables, lists, headings and lines link to, with what stands beside them. Any text is
 * accepted; what lists no article is passed over. Offsets are UTF-16 code units into `markdown`. Linear in its length.
 */
export function readIndex(markdown: string): Roster {
  const document = readMarkdown(markdown);
  const reader = new IndexReader(markdown, document);
  const listings = reader.read();
  return { title: reader.title, listings, ...uniqueEntries(listings) };
}

const LONGEST_BYLINE = 300;
const MOST_WORDS_OF_BYLINE = 6;
/** Lines in bold type are groups below those of headings. */
const BELOW_HEADINGS = 7;

interface Run extends Listing {
  end: number;
  readonly rows: Span[];
  readonly entries: RosterEntry[];
}

class IndexReader {
  title: string | null = null;
  private readonly listings: Listing[] = [];
  /** The headings or lines that are being gathered into one listing. */
  private run: Run | null = null;
  private readonly headings: { level: number; text: string }[] = [];
  /** The table that has just been read, and may go on. */
  private lastTable: Listing | null = null;

  constructor(private readonly markdown: string, private readonly document: MarkdownDocument) {}

  read(): Listing[] {
    const { blocks } = this.document;
    const top = blocks.filter((block) => block.kind === 'heading' && block.level === 1);
    for (let i = 0; i < blocks.length;) {
      const block = blocks[i]!;
      const lastTable = this.lastTable;
      this.lastTable = null;
      if (block.kind === 'item') i = this.list(i, block.list);
      else {
        if (block.kind === 'heading') this.heading(block, top.length === 1 && top[0] === block, i);
        else if (block.kind === 'table') this.table(block, lastTable, i);
        else this.paragraph(block, i);
        i++;
      }
    }
    return this.listings;
  }

  private groups(): string[] {
    return this.headings.map((heading) => heading.text);
  }

  private table(table: MarkdownBlock & { kind: 'table' }, above: Listing | null, at: number): void {
    const listing = readTable(this.markdown, this.document, table, [...this.groups(), ...this.textsOfItems(table.parent)], above?.columns ?? []);
    this.lastTable = listing;
    if (listing) this.listings.push(listing);
    else if (table.bar === '\t') this.paragraph({ kind: 'paragraph', start: table.start, end: table.end }, at);
  }

  /** Texts of the items without a file that a block stands in, outermost first. */
  private textsOfItems(at: number): string[] {
    const texts: string[] = [];
    for (let item = this.document.blocks[at]; item?.kind === 'item'; item = this.document.blocks[item.parent]) {
      const { files, inline } = this.itemReading(item);
      if (files.length === 0 && inline.text !== '') texts.unshift(inline.text.replace(/:$/, ''));
    }
    return texts;
  }

  /** A heading names a group, or (with a link) an article, of which the paragraph or the list of facts below may say more. */
  private heading(heading: MarkdownHeading, onlyTop: boolean, at: number): void {
    this.closeGroups(heading.level);
    const reading = readItem(this.markdown, this.document, heading.content, { prose: onlyTop });
    if (reading.files.length > 0) {
      this.append('headings', heading, itemEntries(heading, reading, this.factsBelow(at, reading), this.groups()));
      return;
    }
    const text = reading.inline.text;
    if (onlyTop) this.title = text;
    else if (text.trim() !== '') this.headings.push({ level: heading.level, text });
  }

  private closeGroups(level: number): void {
    while ((this.headings.at(-1)?.level ?? 0) >= level) this.headings.pop();
  }

  private factsBelow(at: number, above: ItemReading): readonly ItemFact[] {
    const { blocks } = this.document;
    const next = blocks[at + 1];
    const titled = above.files.some((file) => file.title !== undefined);
    const wanted = (facts: readonly ItemFact[]): ItemFact[] => facts.filter((fact) => fact.role !== 'notes' && !(titled && fact.role === 'title'));
    if (next?.kind === 'paragraph') {
      const { files, inline, facts } = readItem(this.markdown, this.document, next, { prose: true });
      return files.length > 0 || inline.text.length > LONGEST_BYLINE || isSentence(inline.text) ? [] : wanted(facts);
    }
    const facts: ItemFact[] = [];
    for (let i = at + 1, block = blocks[i]; block?.kind === 'item'; block = blocks[++i]) {
      const reading = this.itemReading(block);
      if (reading.files.length > 0 || !startsWithLabel(reading.inline.text)) return [];
      addFacts(facts, wanted(reading.facts));
    }
    return facts;
  }

  /** A paragraph lists what its lines link to or begin with; one in bold type above a table or list names a group. */
  private paragraph(paragraph: MarkdownBlock & { kind: 'paragraph' }, at: number): void {
    const { blocks } = this.document;
    const next = blocks[at + 1];
    const records = readLines(this.markdown, this.document, paragraph);
    const last = records.at(-1);
    const definition = last && next?.kind === 'paragraph' ? definitionFacts(this.markdown, this.document, next) : [];
    if (last) addFacts(last.more, definition);
    if (last && next && definition.length > 0) last.end = next.end;
    const heading = records.length === 1 && records[0]!.labelled && blocks[at - 1]?.kind === 'heading' ? this.headings.at(-1) : undefined;
    for (const { line, end, reading, more } of records) {
      const entries = itemEntries(line, reading, more, this.groups());
      // A heading above the record of one article is its headline.
      this.append('lines', line, heading && entries[0]!.title === undefined ? entries.map((entry) => ({ ...entry, title: heading.text, groups: entry.groups.slice(0, -1) })) : entries, end);
    }
    if (records.length === 0 && (next?.kind === 'item' || next?.kind === 'table')) this.boldLine(paragraph);
  }

  private boldLine(paragraph: Span): void {
    if (paragraph.end - paragraph.start > LONGEST_BYLINE) return;
    const { text, emphases } = readInline(this.markdown, paragraph, this.document.references);
    const bold = emphases.find(({ start, end, strong }) => strong && start === 0 && /^:?$/.test(text.slice(end)));
    if (!bold) return;
    this.closeGroups(BELOW_HEADINGS);
    this.headings.push({ level: BELOW_HEADINGS, text: text.slice(0, bold.end).replace(/:$/, '') });
  }

  /** Reads all items of one list, nested ones too, and returns the block behind it. */
  private list(from: number, list: number): number {
    const { blocks } = this.document;
    let to = from;
    for (let block = blocks[to]; block?.kind === 'item' && (block.list === list || block.parent >= from); block = blocks[++to]);
    const items = blocks.slice(from, to) as MarkdownItem[];
    const readings = items.map((item) => this.itemReading(item));
    const rows: RosterEntry[][] = [];
    const more = this.factsOfOtherItems(items, readings, from);
    items.forEach((item, i) => {
      rows[i] = itemEntries(item, readings[i]!, more[i]!, [...this.groups(), ...parentTexts(items, readings, i, from)]);
    });
    const holding = new Set(items.filter((_, i) => rows[i]!.length > 0).map((item) => item.list));
    for (const id of holding) {
      const own = items.map((_, i) => i).filter((i) => items[i]!.list === id);
      const spans = own.map((i) => items[i]!);
      this.listings.push({
        kind: 'list', start: spans[0]!.start, end: spans.at(-1)!.end, columns: [], rows: spans, entries: own.flatMap((i) => rows[i]!),
      });
    }
    return to;
  }

  private itemReading(item: MarkdownItem): ItemReading {
    const first = item.paragraphs[0] ?? { start: item.marker.end, end: item.marker.end };
    const box = /^\[[ xX]\]\s/.exec(this.markdown.slice(first.start, first.start + 4));
    return readItem(this.markdown, this.document, { start: first.start + (box ? 3 : 0), end: first.end }, { prose: false });
  }

  /** What items without a file say of one with: of the item that they are nested in, or of the only one in their list. */
  private factsOfOtherItems(items: readonly MarkdownItem[], readings: readonly ItemReading[], from: number): ItemFact[][] {
    const more = items.map((item): ItemFact[] => item.paragraphs.slice(1).flatMap((span) => this.factsOfParagraph(span)));
    const holders = new Map<number, number[]>();
    items.forEach((item, i) => {
      if (readings[i]!.files.length > 0) holders.set(item.list, [...(holders.get(item.list) ?? []).slice(0, 1), i]);
    });
    items.forEach((item, i) => {
      if (readings[i]!.files.length > 0) return;
      const parent = item.parent - from;
      const siblings = holders.get(item.list);
      const labelled = startsWithLabel(readings[i]!.inline.text);
      if (parent >= 0 && readings[parent]!.files.length > 0) addFacts(more[parent]!, readings[i]!.facts);
      else if (labelled && siblings?.length === 1) addFacts(more[siblings[0]!]!, readings[i]!.facts);
    });
    return more;
  }

  private factsOfParagraph(span: Span): readonly ItemFact[] {
    const { inline, facts } = readItem(this.markdown, this.document, span, { prose: true });
    const { text } = inline;
    return isSentence(text) && text.length <= LONGEST_BYLINE ? [{ role: 'notes', value: text, start: 0, end: text.length }] : facts;
  }

  private append(kind: 'headings' | 'lines', row: Span, entries: readonly RosterEntry[], end = row.end): void {
    let run = this.run;
    if (!run || run !== this.listings.at(-1) || run.kind !== kind) {
      run = { kind, start: row.start, end: row.end, columns: [], rows: [], entries: [] };
      this.run = run;
      this.listings.push(run);
    }
    run.end = end;
    run.rows.push(row);
    for (const entry of entries) run.entries.push(entry);
  }
}

/** Texts of the items without a file that item `i` is nested in, outermost first. */
function parentTexts(items: readonly MarkdownItem[], readings: readonly ItemReading[], i: number, from: number): string[] {
  const texts: string[] = [];
  for (let parent = items[i]!.parent - from; parent >= 0; parent = items[parent]!.parent - from) {
    const text = readings[parent]!.inline.text.trim().replace(/:$/, '');
    if (readings[parent]!.files.length === 0 && text !== '') texts.unshift(text);
  }
  return texts;
}

/** Words that tell something, unlike "Maren Courier, 2 March 2026". */
function isSentence(text: string): boolean {
  return /[.!?]["”’)]?$/.test(text) && text.split(' ').length > MOST_WORDS_OF_BYLINE;
}

/** What a later place says beside what is known; a publisher only with its own source. */
function both(known: RosterEntry, entry: RosterEntry): RosterEntry {
  const { publisher, ...rest } = entry;
  return { ...rest, ...(known.source === undefined && publisher !== undefined ? { publisher } : {}), ...known };
}

/**
 * Each file once, in text order, with what later listings add. Tables, lists and headings list; lines of prose mention, and list
 * only what nothing else does.
 */
function uniqueEntries(listings: readonly Listing[]): { entries: RosterEntry[]; problems: Problem[] } {
  const byFile = new Map<string, RosterEntry>();
  const problems: Problem[] = [];
  const inOrder = [...listings].sort((a, b) => Number(a.kind === 'lines') - Number(b.kind === 'lines'));
  for (const { kind, entries } of inOrder) {
    for (const entry of entries) {
      const key = entry.file.normalize('NFC');
      const known = byFile.get(key);
      byFile.set(key, known ? both(known, entry) : entry);
      if (known && kind !== 'lines') problems.push(warning('duplicate-file', `“${entry.file}” is listed twice.`, entry.fileSpan));
      if (!known && entry.outside) problems.push(warning('outside-folder', `“${entry.file}” lies outside the folder of INDEX.md and is not opened.`, entry.fileSpan));
    }
  }
  const byPlace = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;
  return { entries: [...byFile.values()].sort(byPlace), problems: problems.sort(byPlace) };
}
