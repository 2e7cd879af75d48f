import type { TreeCursor } from '@lezer/common';
import { parser, Table } from '@lezer/markdown';
import { frontMatterEnd } from './frontMatter';
import { barRows, rowOf, tabRows, trimmedSpan, withFittingSeparators } from './markdownTables';
import type { MarkdownRow } from './markdownTables';
import type { Span } from '../../text/span';

export type { MarkdownRow } from './markdownTables';

export interface MarkdownHeading extends Span {
  readonly kind: 'heading';
  readonly level: number;
  readonly content: Span;
}

export interface MarkdownTable extends Span {
  readonly kind: 'table';
  readonly header: MarkdownRow;
  readonly rows: readonly MarkdownRow[];
  /** The item that it stands in, as its place among all blocks; -1 for none. */
  readonly parent: number;
  /** What parts the cells. */
  readonly bar: '|' | '\t';
}

export interface MarkdownItem extends Span {
  readonly kind: 'item';
  /** Number of the list it belongs to, in order of appearance. */
  readonly list: number;
  /** The item that it is nested in, as its place among all blocks; -1 for none. */
  readonly parent: number;
  readonly marker: Span;
  /** The item's own paragraphs, without those of nested items. */
  readonly paragraphs: readonly Span[];
}

export interface MarkdownParagraph extends Span {
  readonly kind: 'paragraph';
}

export type MarkdownBlock = MarkdownHeading | MarkdownTable | MarkdownItem | MarkdownParagraph;

export interface MarkdownDocument {
  /** In text order; code, HTML, comments and front matter are left out. */
  readonly blocks: readonly MarkdownBlock[];
  /** Destinations of reference links by label (see `referenceKey`), as written. */
  readonly references: ReadonlyMap<string, string>;
  /** Where front matter ends; 0 without. */
  readonly start: number;
}

/** Inline syntax is read by `readInline`: the parser's own is not linear in hostile text. */
const blockParser = parser.configure([Table, {
  remove: ['Escape', 'Entity', 'InlineCode', 'HTMLTag', 'Emphasis', 'HardBreak', 'Link', 'Image', 'LinkEnd'],
}]);

/** Deeper nesting than anybody writes; each level costs time on each line. */
const DEEPEST = 40;

/** Blocks of a Markdown text with their offsets (UTF-16 code units). Linear in the text; any text is Markdown. */
export function readMarkdown(markdown: string): MarkdownDocument {
  const unix = markdown.replace(/^\uFEFF/, ' ').replace(/\r\n/g, ' \n').replace(/\r/g, '\n');
  const start = frontMatterEnd(unix);
  const reader = new BlockReader(markdown);
  const cursor = blockParser.parse(parsable(unix, start)).cursor();
  for (;;) {
    if (reader.enter(cursor) && cursor.firstChild()) continue;
    reader.leave(cursor);
    while (!cursor.nextSibling()) {
      if (!cursor.parent()) return { blocks: reader.blocks, references: reader.references, start };
      reader.leave(cursor);
    }
  }
}

/** How labels of reference links are compared: without case, runs of white space as one space. */
export function referenceKey(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** The text with the same offsets and without what the parser should not see: front matter, absurd nesting, miscounted columns. */
function parsable(unix: string, start: number): string {
  const lines = unix.slice(start).split('\n').map((line) => (isAbsurdlyNested(line) ? ' '.repeat(line.length) : line));
  return unix.slice(0, start).replace(/[^\n]/g, ' ') + withFittingSeparators(lines).join('\n');
}

function isAbsurdlyNested(line: string): boolean {
  const prefix = /^[ \t>*+\-0-9.)]*/.exec(line)![0];
  if (prefix.length <= 2 * DEEPEST) return false;
  let markers = 0;
  let blanks = 0;
  for (let i = 0; i < prefix.length; i++) {
    const blank = prefix[i] === ' ' || prefix[i] === '\t';
    if (prefix[i] === '>' || (blank && i > 0 && prefix[i - 1] !== ' ' && prefix[i - 1] !== '\t')) markers++;
    if (blank) blanks++;
  }
  return prefix.length < line.length && (markers > DEEPEST || blanks > 4 * DEEPEST) || markers > DEEPEST;
}

interface OpenItem {
  readonly index: number;
  readonly paragraphs: Span[];
}

/** Collects blocks in one walk over the tree. */
class BlockReader {
  readonly blocks: MarkdownBlock[] = [];
  readonly references = new Map<string, string>();
  private readonly items: OpenItem[] = [];
  private readonly lists: number[] = [];
  private listCount = 0;

  constructor(private readonly markdown: string) {}

  /** Whether the node's children are to be visited. */
  enter(node: TreeCursor): boolean {
    switch (node.name) {
      case 'BulletList':
      case 'OrderedList':
        this.lists.push(this.listCount++);
        return true;
      case 'ListItem':
        this.openItem(node);
        return true;
      case 'Paragraph':
        this.paragraph(node);
        return false;
      case 'Table':
        this.table(node);
        return false;
      case 'LinkReference':
        this.reference(node);
        return false;
      case 'Document':
      case 'Blockquote':
        return true;
      default:
        if (/^(?:ATX|Setext)Heading\d$/.test(node.name)) this.heading(node);
        return false;
    }
  }

  leave(node: TreeCursor): void {
    if (node.name === 'ListItem') this.items.pop();
    else if (node.name === 'BulletList' || node.name === 'OrderedList') this.lists.pop();
  }

  private openItem(node: TreeCursor): void {
    const mark = node.node.getChild('ListMark');
    const paragraphs: Span[] = [];
    const marker = mark ? { start: mark.from, end: mark.to } : { start: node.from, end: node.from };
    this.blocks.push({
      kind: 'item', ...this.trimmed(node.from, node.to), list: this.lists.at(-1) ?? -1, parent: this.items.at(-1)?.index ?? -1, marker, paragraphs,
    });
    this.items.push({ index: this.blocks.length - 1, paragraphs });
  }

  private paragraph(node: TreeCursor): void {
    const span = this.trimmed(node.from, node.to);
    const item = this.items.at(-1);
    const isItem = item !== undefined && item.paragraphs.length === 0;
    const barred = isItem ? null : barRows(this.markdown, span);
    const rows = isItem ? null : barred ?? tabRows(this.markdown, span);
    if (rows) this.blocks.push({ kind: 'table', ...span, header: rows[0]!, rows: rows.slice(1), parent: item?.index ?? -1, bar: barred ? '|' : '\t' });
    else if (item) item.paragraphs.push(span);
    else this.blocks.push({ kind: 'paragraph', ...span });
  }

  private heading(node: TreeCursor): void {
    const level = Number(node.name.slice(-1));
    const marks = node.node.getChildren('HeaderMark');
    let { from: start, to: end } = node;
    for (const mark of marks) {
      if (mark.from === node.from) start = mark.to;
      else end = mark.from;
    }
    this.blocks.push({ kind: 'heading', level, ...this.trimmed(node.from, node.to), content: this.withoutAttributes(this.trimmed(start, end)) });
  }

  /** A heading may end in its address or its classes: "April {#april}". */
  private withoutAttributes({ start, end }: Span): Span {
    const text = this.markdown.slice(start, end);
    const open = text.endsWith('}') ? text.lastIndexOf('{') : -1;
    return open > 0 && /^\{:?[#.-][^{}\r\n]*\}$/.test(text.slice(open)) ? this.trimmed(start, start + open) : { start, end };
  }

  private table(node: TreeCursor): void {
    let header: MarkdownRow | null = null;
    const rows: MarkdownRow[] = [];
    const inner = node.node.cursor();
    if (!inner.firstChild()) return;
    do {
      if (inner.name === 'TableHeader') header = this.row(inner);
      else if (inner.name === 'TableRow') rows.push(this.row(inner));
    } while (inner.nextSibling());
    if (header) this.blocks.push({ kind: 'table', ...this.trimmed(node.from, node.to), header, rows, parent: this.items.at(-1)?.index ?? -1, bar: '|' });
  }

  /** Cells are what stands between the bars; empty ones have no node of their own. */
  private row(node: TreeCursor): MarkdownRow {
    const span = this.trimmed(node.from, node.to);
    const bars: number[] = [];
    const inner = node.node.cursor();
    if (inner.firstChild()) {
      do {
        if (inner.name === 'TableDelimiter') bars.push(inner.from);
      } while (inner.nextSibling());
    }
    return rowOf(this.markdown, span, bars);
  }

  private reference(node: TreeCursor): void {
    const label = node.node.getChild('LinkLabel');
    const url = node.node.getChild('URL');
    if (!label || !url) return;
    const key = referenceKey(this.markdown.slice(label.from + 1, label.to - 1));
    if (!this.references.has(key)) this.references.set(key, this.markdown.slice(url.from, url.to));
  }

  private trimmed(start: number, end: number): Span {
    return trimmedSpan(this.markdown, start, end);
  }
}
