import { CHOMPING_MODE, COLLECTION_STYLE, EVENT_ID, getScalarValue, SCALAR_STYLE, type Event, type MappingEvent, type ScalarEvent, type SequenceEvent } from 'js-yaml';
import { error, type Problem } from '../problem';
import { breakBefore } from './yamlLines';
import type { ScalarStyle, YamlEntry, YamlMapping, YamlNode, YamlScalar, YamlSequence } from './yamlNode';

interface OpenMapping {
  readonly kind: 'mapping';
  readonly start: number;
  readonly flow: boolean;
  /** A flow mapping's own braces; a pair inside brackets has none. */
  readonly braces: boolean;
  readonly entries: YamlEntry[];
  key: YamlScalar | null;
  /** Where the entry of `key` begins: at the key, or at the `?` before it. */
  entryStart: number;
}

interface OpenSequence {
  readonly kind: 'sequence';
  readonly start: number;
  readonly flow: boolean;
  readonly items: YamlNode[];
}

type Open = OpenMapping | OpenSequence;

const STYLES: ReadonlyMap<number, ScalarStyle> = new Map<number, ScalarStyle>([
  [SCALAR_STYLE.PLAIN, 'plain'],
  [SCALAR_STYLE.SINGLE_QUOTED, 'single'],
  [SCALAR_STYLE.DOUBLE_QUOTED, 'double'],
  [SCALAR_STYLE.LITERAL_BLOCK, 'literal'],
  [SCALAR_STYLE.FOLDED_BLOCK, 'folded'],
]);

/** Builds a tree from parser events. Events carry no ends of collections and no places of empty values: these are found in the text. */
export class TreeBuilder {
  readonly problems: Problem[] = [];
  private readonly open: Open[] = [];
  private root: YamlNode | null = null;
  private documents = 0;
  /** The end of what was read last. */
  private cursor = 0;

  constructor(private readonly text: string) {}

  /** The one document's node; null where there is none, or where there are problems. */
  build(events: readonly Event[]): YamlNode | null {
    for (const event of events) {
      if (this.problems.length > 0) return null;
      this.take(event);
    }
    return this.problems.length > 0 ? null : this.root;
  }

  private take(event: Event): void {
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        if (++this.documents > 1) this.refuse('yaml-documents', 'The file holds more than one YAML document', this.cursor, this.cursor);
        return;
      case EVENT_ID.ALIAS:
        this.refuse('yaml-alias', 'Aliases (*name) are not read here; write the value out', event.anchorStart - 1, event.anchorEnd);
        return;
      case EVENT_ID.POP:
        this.close();
        return;
      case EVENT_ID.SCALAR:
        this.checkProperties(event);
        this.add(this.scalar(event));
        return;
      default:
        this.checkProperties(event);
        this.enter(event);
    }
  }

  private checkProperties(event: ScalarEvent | MappingEvent | SequenceEvent): void {
    if (event.anchorStart >= 0) {
      this.refuse('yaml-anchor', 'Anchors (&name) are not read here; write the value out', event.anchorStart - 1, event.anchorEnd);
    } else if (event.tagStart >= 0) {
      this.refuse('yaml-tag', 'Tags (!name) are not read here', event.tagStart, event.tagEnd);
    }
  }

  private enter(event: MappingEvent | SequenceEvent): void {
    const { start } = event;
    const sign = this.text.charCodeAt(start);
    if (this.isKey()) {
      this.refuse('yaml-key', 'A key has to be plain text', start, start + 1);
    } else if (event.type === EVENT_ID.SEQUENCE) {
      this.open.push({ kind: 'sequence', start, flow: sign === LEFT_BRACKET, items: [] });
    } else {
      const braces = sign === LEFT_BRACE;
      this.open.push({ kind: 'mapping', start, flow: event.style === COLLECTION_STYLE.FLOW, braces, entries: [], key: null, entryStart: start });
    }
    this.cursor = sign === LEFT_BRACKET || sign === LEFT_BRACE ? start + 1 : start;
  }

  /** Whether the next node is a key. */
  private isKey(): boolean {
    const top = this.open.at(-1);
    return top?.kind === 'mapping' && top.key === null;
  }

  private scalar(event: ScalarEvent): YamlScalar {
    const style = STYLES.get(event.style) ?? 'plain';
    const value = style === 'literal' || style === 'folded' ? withoutBreaks(getScalarValue(this.text, event)) : getScalarValue(this.text, event);
    const quoted = style === 'single' || style === 'double';
    const start = event.valueStart < 0 || style === 'literal' || style === 'folded' ? this.valueStart() : event.valueStart - (quoted ? 1 : 0);
    if (event.valueStart < 0) return { kind: 'scalar', value, style, start, end: start };
    const end = quoted ? event.valueEnd + 1 : style === 'plain' ? event.valueEnd : this.blockEnd(start + 1, event);
    return { kind: 'scalar', value, style, start, end };
  }

  /** Where a value begins, or would begin, that the events give no place for: after the colon or the dash, and for a block at its header. */
  private valueStart(): number {
    const top = this.open.at(-1);
    const at = this.skip(this.cursor);
    const sign = this.text.charCodeAt(at);
    const introduced = (top?.kind === 'mapping' && top.key !== null && sign === COLON) || (top?.kind === 'sequence' && !top.flow && sign === DASH);
    const after = introduced ? at + 1 : this.cursor;
    const header = this.skip(after);
    const block = this.text.charCodeAt(header);
    return block === BAR || block === GREATER ? header : after;
  }

  private add(node: YamlNode): void {
    const from = this.cursor;
    this.cursor = Math.max(this.cursor, node.end);
    const top = this.open.at(-1);
    if (top === undefined) this.root = node;
    else if (top.kind === 'sequence') top.items.push(node);
    else if (top.key !== null) {
      top.entries.push({ key: top.key, value: node, start: top.entryStart, end: Math.max(top.key.end, node.end) });
      top.key = null;
    } else if (node.kind !== 'scalar' || node.start === node.end) {
      this.refuse('yaml-key', 'A key has to be plain text', node.start, node.end);
    } else {
      top.key = node;
      top.entryStart = this.entryStart(from, node.start);
    }
  }

  /** At the `?` of a key that is written with one, else at the key. */
  private entryStart(from: number, key: number): number {
    let at = this.skip(from);
    if (this.text.charCodeAt(at) === COMMA) at = this.skip(at + 1);
    return at < key && this.text.charCodeAt(at) === QUESTION ? at : key;
  }

  private close(): void {
    const top = this.open.pop();
    if (top === undefined) return;
    const closer = top.kind === 'sequence' ? (top.flow ? RIGHT_BRACKET : 0) : top.braces ? RIGHT_BRACE : 0;
    const end = closer === 0 ? this.cursor : this.after(closer);
    this.cursor = end;
    this.add(top.kind === 'sequence' ? sequence(top, end) : mapping(top, end));
  }

  /** The offset after the bracket that closes a flow collection: the first such sign from the cursor that no comment holds. */
  private after(closer: number): number {
    let at = this.skip(this.cursor);
    while (at < this.text.length && this.text.charCodeAt(at) !== closer) at = this.skip(at + 1);
    return Math.min(at + 1, this.text.length);
  }

  /** Past white space, line breaks and comments. */
  private skip(from: number): number {
    let at = from;
    for (;;) {
      const code = this.text.charCodeAt(at);
      if (code === 32 || (code >= 9 && code <= 13) || code === BYTE_ORDER_MARK) at++;
      else if (code === HASH && at > 0 && isSpace(this.text.charCodeAt(at - 1))) at = this.lineEnd(at);
      else return at;
    }
  }

  private lineEnd(from: number): number {
    let at = from;
    while (at < this.text.length && this.text.charCodeAt(at) !== 10 && this.text.charCodeAt(at) !== 13) at++;
    return at;
  }

  /** The end of a block's last line with words; where blank lines count (`|+`), of the last of these. */
  private blockEnd(from: number, { valueEnd, chomping }: ScalarEvent): number {
    let end = valueEnd;
    if (chomping === CHOMPING_MODE.KEEP) return Math.max(from, breakBefore(this.text, end));
    while (end > from && isSpace(this.text.charCodeAt(end - 1))) end--;
    return end;
  }

  private refuse(code: string, message: string, start: number, end: number): void {
    this.problems.push(error(code, message, { start, end }));
  }
}

const QUESTION = 63;
const COMMA = 44;
const LEFT_BRACE = 123;
const RIGHT_BRACE = 125;
const LEFT_BRACKET = 91;
const RIGHT_BRACKET = 93;
const COLON = 58;
const DASH = 45;
const BAR = 124;
const GREATER = 62;
const HASH = 35;
const BYTE_ORDER_MARK = 0xfeff;

/** A block's value without the line breaks at its end. */
function withoutBreaks(value: string): string {
  let end = value.length;
  while (end > 0 && value.charCodeAt(end - 1) === 10) end--;
  return value.slice(0, end);
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}

function mapping(open: OpenMapping, end: number): YamlMapping {
  const byKey = new Map<string, YamlEntry>();
  const repeated: YamlEntry[] = [];
  for (const entry of open.entries) {
    if (byKey.has(entry.key.value)) repeated.push(entry);
    else byKey.set(entry.key.value, entry);
  }
  return { kind: 'mapping', start: open.start, end, flow: open.flow, entries: open.entries, byKey, repeated };
}

function sequence(open: OpenSequence, end: number): YamlSequence {
  return { kind: 'sequence', start: open.start, end, flow: open.flow, items: open.items };
}
