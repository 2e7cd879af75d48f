import { readInline } from '../markdown/markdownInline';
import { trimmedSpan } from '../markdown/markdownTables';
import type { MarkdownBlock, MarkdownDocument, MarkdownHeading } from '../markdown/markdown';
import type { Listing, RosterEntry } from '../roster';
import type { Target } from './writeTargets';
import type { Span } from '../../text/span';

/** An article as a list, headings or lines have it, with all that belongs to it; the span begins behind marker and number. */
export interface Neighbour extends Span {
  readonly kind: 'list' | 'headings' | 'lines';
  readonly entry: RosterEntry;
  /** Where it begins, with its marker. */
  readonly block: number;
  /** Signs of a heading; nothing for the others. */
  readonly opening: string;
  /** A list's marker or a heading's number, as written, and the white space behind it. */
  readonly marker: string;
  readonly gap: string;
  /** A box to tick stands before it. */
  readonly box: boolean;
  /** It is a record under a headline of its own. */
  readonly isTitled: boolean;
  /** More than its own paragraph belongs to it: all that stands under its heading. */
  readonly isSection: boolean;
}

const NEIGHBOURS_LOOKED_AT = 20;
const BOX = /^\[[ xX]\]\s+/;

/** The articles of the target's listing up to the one behind which new ones go; the nearest ones, at least that one. */
export function neighboursOf(markdown: string, document: MarkdownDocument, { listing, anchor }: Target): Neighbour[] {
  const until = anchor?.start ?? Infinity;
  const rows = listing.entries.filter((entry, i) => entry.start <= until && entry.start !== listing.entries[i - 1]?.start).slice(-NEIGHBOURS_LOOKED_AT);
  return rows.map((entry) => neighbourOf(markdown, document, listing, entry));
}

type Base = Pick<Neighbour, 'entry' | 'block' | 'opening' | 'marker' | 'gap' | 'box' | 'isTitled' | 'isSection'>;

function neighbourOf(markdown: string, document: MarkdownDocument, listing: Listing, entry: RosterEntry): Neighbour {
  const base: Base = { entry, block: entry.start, opening: '', marker: '', gap: '', box: false, isTitled: false, isSection: false };
  const at = blockAt(document.blocks, entry.start);
  const block = document.blocks[at]!;
  if (block.kind === 'heading') return { ...base, ...headingLead(markdown, block), kind: 'headings', end: sectionEnd(document.blocks, at) };
  if (block.kind !== 'item') return lineNeighbour(markdown, document, listing, base, at);
  const first = block.paragraphs[0]?.start ?? block.marker.end;
  const space = markdown.slice(block.marker.end, first);
  const box = BOX.exec(markdown.slice(first, first + 8))?.[0].length ?? 0;
  return {
    ...base, kind: 'list', start: first + box, end: withoutBars(markdown, block), marker: markdown.slice(block.marker.start, block.marker.end),
    gap: /^[ \t]+$/.test(space) ? space : ' ', box: box > 0,
  };
}

/** Where an item ends before lines that hold nothing but the bars of a quotation. */
function withoutBars(markdown: string, { start, end }: Span): number {
  let at = end;
  while (at > start && /[\s>]/.test(markdown[at - 1]!)) at--;
  const lineBreak = /[\r\n]/.exec(markdown.slice(at, end));
  return lineBreak ? at + lineBreak.index : end;
}

/** The last block that begins at or before an offset and is not nested in what begins there. */
function blockAt(blocks: readonly MarkdownBlock[], offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (blocks[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A heading's signs and number. The line under a heading takes the place of signs. */
function headingLead(markdown: string, { start, content }: MarkdownHeading): Pick<Neighbour, 'opening' | 'marker' | 'gap' | 'start'> {
  const number = /^(\d{1,6}\\?[.)]?)(\s+)/.exec(markdown.slice(content.start, Math.min(content.end, content.start + 20)));
  return { opening: markdown.slice(start, content.start), marker: number?.[1] ?? '', gap: number?.[2] ?? '', start: content.start + (number?.[0].length ?? 0) };
}

/** The end of what stands under a heading. */
function sectionEnd(blocks: readonly MarkdownBlock[], at: number): number {
  let end = blocks[at]!.end;
  for (let i = at + 1; i < blocks.length && blocks[i]!.kind !== 'heading'; i++) end = Math.max(end, blocks[i]!.end);
  return end;
}

/** A line, or the paragraph that is one article's record, with the headline above it and the definition below. */
function lineNeighbour(markdown: string, document: MarkdownDocument, listing: Listing, base: Base, at: number): Neighbour {
  const { entry } = base;
  const { blocks } = document;
  const paragraph = blocks[at]!;
  const inParagraph = listing.entries.filter(({ start }) => start >= paragraph.start && start < paragraph.end);
  const next = inParagraph.find(({ start }) => start > entry.start);
  const isAlone = inParagraph.every(({ start }) => start === entry.start);
  const below = blocks[at + 1];
  const isDefined = next === undefined && below?.kind === 'paragraph' && /^:\s/.test(markdown.slice(below.start, below.start + 2));
  const end = next === undefined ? (isDefined ? below.end : paragraph.end) : trimmedSpan(markdown, entry.start, next.start).end;
  const above = blocks[at - 1];
  const isHeaded = isAlone && above?.kind === 'heading';
  const last = isHeaded ? Math.max(end, sectionEnd(blocks, at - 1)) : end;
  const isSection = last > end;
  if (isHeaded && readInline(markdown, above.content, document.references).text === entry.title) {
    return { ...base, ...headingLead(markdown, above), kind: 'lines', block: above.start, end: last, isTitled: true, isSection };
  }
  const start = isAlone ? paragraph.start : entry.start;
  const lead = /^[\s>]*/.exec(markdown.slice(start, end))![0].length;
  return { ...base, kind: 'lines', block: start + lead, start: start + lead, end: last, isSection };
}
