import type { YamlEntry, YamlMapping, YamlNode, YamlSequence } from '../yaml/yamlNode';
import { lineStart, nextLine } from '../yaml/yamlLines';
import type { BlockEntry, BlockFile, Body, Item } from './blocks';
import { Unmergeable, type MergeSide } from './result';
import { meaning } from './values';

/**
 * Takes a file apart into its keys and comments with all their bytes; written again it is the same text.
 * @param text without a byte order mark, its last line ended
 * @throws Unmergeable where it is written so that its keys are no lines of their own (`? key`): now, or when a body is first looked at
 */
export function readBlocks(text: string, root: YamlMapping, side: MergeSide): BlockFile {
  return new BlockReader(text, side).file(root);
}

/** What stands between two entries, a line at a time. */
interface TriviaLine {
  readonly start: number;
  readonly end: number;
  /** Of a comment its #; -1 for a blank line. */
  readonly hash: number;
}

class BlockReader {
  constructor(private readonly text: string, private readonly side: MergeSide) {}

  file(root: YamlMapping): BlockFile {
    const { text } = this;
    if (root.flow) return { head: text.slice(0, root.start), body: this.flowBody(root), foot: text.slice(root.end) };
    const first = root.entries[0];
    const from = this.afterMarker(first === undefined ? text.length : lineStart(text, first.start));
    const to = this.beforeEndMarker(root);
    return { head: text.slice(0, from), body: this.blockBody(root, from, to), foot: text.slice(to) };
  }

  /** Behind directives and the line `---`, if the text begins with them. */
  private afterMarker(firstLine: number): number {
    let from = 0;
    for (let at = 0; at < firstLine; at = nextLine(this.text, at)) if (/^[-%]/.test(this.text.slice(at, at + 1))) from = nextLine(this.text, at);
    return from;
  }

  private beforeEndMarker(root: YamlMapping): number {
    for (let at = nextLine(this.text, root.end); at < this.text.length; at = nextLine(this.text, at)) if (this.text.startsWith('...', at)) return at;
    return this.text.length;
  }

  /** @param from the start of the first line that may be its; @param to the end of its last */
  private blockBody(mapping: YamlMapping, from: number, to: number): Body {
    const { text } = this;
    const items: Item[] = [];
    const names = new Map<string, number>();
    let column = -1;
    let at = from;
    let lead = '';
    mapping.entries.forEach((entry, n) => {
      const start = lineStart(text, entry.start);
      const indent = entry.start - start;
      if (text.slice(start, entry.key.start).trim() !== '' || (column >= 0 && indent !== column)) throw this.notInLines();
      column = indent;
      lead = this.comments(at, start, items);
      const next = mapping.entries[n + 1];
      const limit = next === undefined ? to : lineStart(text, next.start);
      const end = this.endOf(entry, indent, limit);
      if (end > limit) throw this.notInLines();
      items.push(this.blockEntry(entry, unique(names, entry.key.value), lead, indent, end));
      at = end;
    });
    return { list: false, flow: false, column: Math.max(0, column), items, close: this.comments(at, to, items) };
  }

  /** Adds the comments between two places as items; returns the blank lines that are left over. */
  private comments(from: number, to: number, items: Item[]): string {
    let blanks = from;
    for (const line of this.trivia(from, to)) {
      if (line.hash < 0) continue;
      const { text, eol } = parted(this.text.slice(line.hash, line.end));
      items.push({ kind: 'comment', lead: this.text.slice(blanks, line.start), text, eol, column: line.hash - line.start });
      blanks = line.end;
    }
    return this.text.slice(blanks, to);
  }

  private notInLines(): Unmergeable {
    return new Unmergeable(null, '', 'Its keys are not lines of their own and cannot be merged. Write each as key: value', this.side);
  }

  private trivia(from: number, to: number): TriviaLine[] {
    const lines: TriviaLine[] = [];
    for (let start = from; start < to; ) {
      const end = nextLine(this.text, start);
      const line = this.text.slice(start, end);
      const hash = line.search(/\S/);
      if (hash >= 0 && line.charAt(hash) !== '#') throw this.notInLines();
      lines.push({ start, end, hash: hash < 0 ? -1 : start + hash });
      start = end;
    }
    return lines;
  }

  /** Behind an entry's last line; comments below it that are indented deeper than its key belong to it. */
  private endOf(entry: YamlEntry, indent: number, limit: number): number {
    const last = nextLine(this.text, entry.end);
    if (entry.value.kind !== 'mapping' || entry.value.flow) return last;
    let end = last;
    for (const line of this.trivia(last, limit)) {
      if (line.hash >= 0 && line.hash - line.start <= indent) break;
      if (line.hash >= 0) end = line.end;
    }
    return end;
  }

  private blockEntry(entry: YamlEntry, key: string, lead: string, column: number, end: number): BlockEntry {
    const { text } = this;
    const { value } = entry;
    const common = {
      kind: 'entry' as const, key, name: entry.key.value, lead, keyText: text.slice(entry.key.start, entry.key.end), node: value, column,
      raw: text.slice(entry.start, end),
    };
    if (value.kind === 'mapping' && !value.flow) {
      const colon = text.indexOf(':', entry.key.end);
      const next = nextLine(text, colon);
      // Most entries are taken whole, and what they hold is never looked at.
      let body: Body | null = null;
      const read = (): Body => (body ??= this.blockBody(value, next, end));
      return { ...common, gap: ':', value: '', ...tailOf(text.slice(colon + 1, next)), get body() { return read(); } };
    }
    if (value.kind === 'sequence' && !value.flow) {
      const body = this.blockList(value, nextLine(text, entry.key.end));
      if (body !== null) {
        return { ...common, gap: ':', value: '', ...tailOf(text.slice(text.indexOf(':', entry.key.end) + 1, nextLine(text, entry.key.end))), body };
      }
    }
    const body = this.flowBodyOf(value);
    const written = body === null ? text.slice(value.start, value.end) : '';
    return { ...common, gap: text.slice(entry.key.end, value.start), value: written, ...tailOf(text.slice(entry.end, end)), body };
  }

  /** The items of a list, where each is a plain value on lines of its own. */
  private blockList(sequence: YamlSequence, from: number): Body | null {
    const { text } = this;
    const items: Item[] = [];
    const names = new Map<string, number>();
    let column = -1;
    let at = from;
    for (const node of sequence.items) {
      const start = lineStart(text, node.start);
      const [before = '', indent = ''] = /^( *)- +$/.exec(text.slice(start, node.start)) ?? [];
      if (before === '' || meaning(node) === null || node.kind !== 'scalar' || start < at || (column >= 0 && column !== indent.length)) return null;
      column = indent.length;
      const lead = this.comments(at, start, items);
      at = nextLine(text, node.end);
      items.push({ ...this.listItem(node, names), lead, keyText: '-', gap: before.slice(column + 1), column, ...tailOf(text.slice(node.end, at)), raw: text.slice(start + column, at) });
    }
    return { list: true, flow: false, column, items, close: '' };
  }

  private listItem(node: YamlNode, names: Map<string, number>): Pick<BlockEntry, 'kind' | 'key' | 'name' | 'value' | 'body' | 'node'> {
    const said = meaning(node) ?? '';
    return { kind: 'entry', key: unique(names, said), name: said, value: this.text.slice(node.start, node.end), body: null, node };
  }

  private flowList(sequence: YamlSequence): Body | null {
    const { text } = this;
    if (sequence.items.some(item => item.kind !== 'scalar' || meaning(item) === null)) return null;
    const names = new Map<string, number>();
    let at = sequence.start + 1;
    const items = sequence.items.map((node, n): Item => {
      const next = sequence.items[n + 1];
      const stop = next === undefined ? node.end : this.comma(node.end, next.start);
      const lead = text.slice(at, node.start);
      at = next === undefined ? stop : stop + 1;
      return { ...this.listItem(node, names), lead, keyText: '', gap: '', column: 0, tail: text.slice(node.end, stop), eol: '', raw: text.slice(node.start, stop) };
    });
    return { list: true, flow: true, column: 0, items, close: text.slice(at, sequence.end) };
  }

  private flowBodyOf(value: YamlNode): Body | null {
    if (value.kind === 'mapping') return this.flowBody(value);
    return value.kind === 'sequence' && value.flow ? this.flowList(value) : null;
  }

  private flowBody(mapping: YamlMapping): Body {
    const { text } = this;
    const items: Item[] = [];
    const names = new Map<string, number>();
    let at = mapping.start + 1;
    mapping.entries.forEach((entry, n) => {
      const next = mapping.entries[n + 1];
      const stop = next === undefined ? entry.end : this.comma(entry.end, next.start);
      if (entry.start !== entry.key.start) throw this.notInLines();
      const { value } = entry;
      const body = this.flowBodyOf(value);
      items.push({
        kind: 'entry', key: unique(names, entry.key.value), name: entry.key.value, lead: text.slice(at, entry.start), keyText: text.slice(entry.key.start, entry.key.end),
        gap: text.slice(entry.key.end, value.start), value: body === null ? text.slice(value.start, value.end) : '', body,
        tail: text.slice(entry.end, stop), eol: '', node: value, column: 0,
        // A comment before it belongs to it, having no line of its own.
        raw: text.slice(text.slice(at, entry.start).includes('#') ? at : entry.start, stop),
      });
      at = next === undefined ? stop : stop + 1;
    });
    return { list: false, flow: true, column: 0, items, close: text.slice(at, mapping.end) };
  }

  /** The comma between two entries in braces; what a comment says is not looked at. */
  private comma(from: number, to: number): number {
    for (let at = from; at < to; at++) {
      const sign = this.text.charAt(at);
      if (sign === ',') return at;
      if (sign === '#') at = nextLine(this.text, at) - 1;
    }
    throw this.notInLines();
  }
}

function unique(names: Map<string, number>, name: string): string {
  const times = (names.get(name) ?? 0) + 1;
  names.set(name, times);
  return times === 1 ? name : `${name}\u0000${times}`;
}

function tailOf(rest: string): { tail: string; eol: string } {
  const { text: tail, eol } = parted(rest);
  return { tail, eol };
}

/** A line and its break. */
function parted(line: string): { text: string; eol: string } {
  const length = line.endsWith('\r\n') ? 2 : line.endsWith('\n') || line.endsWith('\r') ? 1 : 0;
  return { text: line.slice(0, line.length - length), eol: line.slice(line.length - length) };
}
