import { LineIndex } from '../../text/lines';
import type { Span } from '../../text/span';
import { ARTICLE_ZONES, type Zone, type ZoneKind } from '../page';
import { furnitureRuns, type LineKind, type LineRun } from './pageLines';
import { type Paragraph, readParagraphs } from './paragraphs';

export type OutlineKind = Exclude<ZoneKind, 'body' | 'related' | 'boilerplate'> | 'section' | 'paragraph' | 'furniture';

/** One row of an article's outline. Rows in it lie within its span; neighbours are in text order and do not overlap. */
export interface OutlineNode extends Span {
  readonly kind: OutlineKind;
  /** The words that name it; of furniture and sections they stand at its beginning. */
  readonly name: Span;
  /** Its lines, counted from 0. */
  readonly lines: LineRun;
  readonly children: readonly OutlineNode[];
}

export interface Outline {
  /** Null where the page has none. */
  readonly headline: Span | null;
  readonly rows: readonly OutlineNode[];
  /** Paragraphs that are left out, because there were too many. */
  readonly left: number;
}

/** A list of more is no outline. */
const MOST_PARAGRAPHS = 1_000;

type Row = Omit<OutlineNode, 'children'> & { readonly children: OutlineNode[] };

/**
 * A page's outline: the first headline, and under it all the rest in text order. Where the story has subheads, each is a section that holds what
 * follows it, up to the end of the running text. Linear in the text.
 */
export function outlineOf(text: string, kinds: readonly LineKind[], zones: readonly Zone[], sentences: readonly Span[]): Outline {
  const index = new LineIndex(text);
  const paragraphs = readParagraphs(text, index, zones, sentences);
  const shown = paragraphs.slice(0, MOST_PARAGRAPHS);
  const headline = zones.find(({ zone }) => zone === 'headline') ?? null;
  const marked = zones.filter(({ zone }) => zone !== 'body' && ARTICLE_ZONES.has(zone) && zone !== 'headline');
  const rows = [
    ...shown.map(paragraph => rowOf(index, paragraph.isSubhead ? 'section' : 'paragraph', paragraph)),
    ...zones.filter(zone => zone.zone === 'headline' && zone !== headline).map(zone => rowOf(index, 'headline', zone)),
    ...marked.map(zone => rowOf(index, zone.zone as OutlineKind, zone)),
    ...furnitureRuns(kinds).map(({ first, last }) => furniture(index, first, last)),
  ].sort((a, b) => a.start - b.start);
  return { headline, rows: inSections(rows, shown), left: paragraphs.length - shown.length };
}

function rowOf(index: LineIndex, kind: OutlineKind, { start, end }: Span): Row {
  const lines = { first: index.positionAt(start).line, last: index.positionAt(end).line };
  return { kind, start, end, name: { start, end }, lines, children: [] };
}

function furniture(index: LineIndex, first: number, last: number): Row {
  const { start, end } = index.line(first);
  return { kind: 'furniture', start, end: index.line(last).end, name: { start, end }, lines: { first, last }, children: [] };
}

/** Puts the rows between a subhead and the next, or the last paragraph, into its section. */
function inSections(rows: readonly Row[], paragraphs: readonly Paragraph[]): Row[] {
  const end = paragraphs.at(-1)?.start ?? 0;
  const top: Row[] = [];
  let section: Row | null = null;
  for (const row of rows) {
    if (row.kind === 'section') top.push((section = row));
    else if (section !== null && row.start <= end) section.children.push(row);
    else top.push(row);
  }
  return top.map(row => {
    const last = row.children.at(-1);
    return last === undefined ? row : { ...row, end: last.end, lines: { first: row.lines.first, last: last.lines.last } };
  });
}
