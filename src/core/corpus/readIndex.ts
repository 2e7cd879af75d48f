import { warning } from '../text/problem';
import { readMarkdown } from './markdown';
import { itemEntries, readItem } from './itemListing';
import { readTable } from './tableListing';
import type { MarkdownBlock, MarkdownDocument, MarkdownHeading, MarkdownItem } from './markdown';
import type { ItemFact } from './itemFacts';
import type { ItemReading } from './itemListing';
import type { Listing, Roster, RosterEntry } from './roster';
import type { Problem } from '../text/problem';
import type { Span } from '../text/span';

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

  constructor(private readonly markdown: string, private readonly document: MarkdownDocument) {}

  read(): Listing[] {
    const { blocks } = this.document;
    const top = blocks.filter((block) => block.kind === 'heading' && block.level === 1);
    for (let i = 0; i < blocks.length;) {
      const block = blocks[i]!;
      if (block.kind === 'item') i = this.list(i, block.list);
      else {
        if (block.kind === 'heading') this.heading(block, top.length === 1 && top[0] === block, blocks[i + 1]);
        else if (block.kind === 'table') this.table(block);
        else this.lines(block);
        i++;
      }
    }
    return this.listings;
  }

  private groups(): string[] {
    return this.headings.map((heading) => heading.text);
  }

  private table(table: MarkdownBlock & { kind: 'table' }): void {
    const listing = readTable(this.markdown, this.document, table, this.groups());
    if (listing) this.listings.push(listing);
  }

  /** A heading names a group, or (with a link) an article, of which the paragraph below may say more. */
  private heading(heading: MarkdownHeading, onlyTop: boolean, next: MarkdownBlock | undefined): void {
    while ((this.headings.at(-1)?.level ?? 0) >= heading.level) this.headings.pop();
    const reading = readItem(this.markdown, this.document, heading.content, { prose: onlyTop });
    if (reading.files.length > 0) {
      const below = next?.kind === 'paragraph' ? this.factsBelow(next, reading) : [];
      this.append('headings', heading, itemEntries(heading, reading, below, this.groups()));
      return;
    }
    const text = reading.inline.text;
    if (onlyTop) this.title = text;
    else if (text.trim() !== '') this.headings.push({ level: heading.level, text });
  }

  private factsBelow(span: Span, above: ItemReading): readonly ItemFact[] {
    const reading = readItem(this.markdown, this.document, span, { prose: true });
    const titled = above.files.some((file) => file.title !== undefined);
    return reading.files.length > 0 || reading.inline.text.length > 300 ? [] : reading.facts.filter((fact) => fact.role !== 'notes' && !(titled && fact.role === 'title'));
  }

  /** Paragraphs: each line that links to a file lists it. */
  private lines(paragraph: Span): void {
    for (const line of linesOf(this.markdown, paragraph)) {
      if (!this.markdown.slice(line.start, line.end).includes('](') && this.document.references.size === 0) continue;
      const reading = readItem(this.markdown, this.document, line, { prose: true });
      if (reading.files.length > 0) this.append('lines', line, itemEntries(line, reading, [], this.groups()));
    }
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
    const more = items.map((item): ItemFact[] => item.paragraphs.slice(1).flatMap((span) => readItem(this.markdown, this.document, span, { prose: true }).facts));
    const holders = new Map<number, number[]>();
    items.forEach((item, i) => {
      if (readings[i]!.files.length > 0) holders.set(item.list, [...(holders.get(item.list) ?? []).slice(0, 1), i]);
    });
    items.forEach((item, i) => {
      if (readings[i]!.files.length > 0) return;
      const parent = item.parent - from;
      const siblings = holders.get(item.list);
      const labelled = /^[^:]{1,20}:\s/.test(readings[i]!.inline.text);
      if (parent >= 0 && readings[parent]!.files.length > 0) more[parent]!.push(...readings[i]!.facts);
      else if (labelled && siblings?.length === 1) more[siblings[0]!]!.push(...readings[i]!.facts);
    });
    return more;
  }

  private append(kind: 'headings' | 'lines', row: Span, entries: readonly RosterEntry[]): void {
    let run = this.run;
    if (!run || run !== this.listings.at(-1) || run.kind !== kind) {
      run = { kind, start: row.start, end: row.end, columns: [], rows: [], entries: [] };
      this.run = run;
      this.listings.push(run);
    }
    run.end = row.end;
    run.rows.push(row);
    run.entries.push(...entries);
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

function linesOf(markdown: string, span: Span): Span[] {
  const lines: Span[] = [];
  for (let start = span.start; start < span.end;) {
    const found = /\r\n?|\n/.exec(markdown.slice(start, span.end));
    const end = found ? start + found.index : span.end;
    lines.push({ start, end });
    start = found ? end + found[0].length : span.end;
  }
  return lines;
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
      byFile.set(key, known ? { ...entry, ...known } : entry);
      if (known && kind !== 'lines') problems.push(warning('duplicate-file', `“${entry.file}” is listed twice.`, entry.fileSpan));
      if (!known && entry.outside) problems.push(warning('outside-folder', `“${entry.file}” lies outside the folder of INDEX.md and is not opened.`, entry.fileSpan));
    }
  }
  const byPlace = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;
  return { entries: [...byFile.values()].sort(byPlace), problems: problems.sort(byPlace) };
}
