import type { Span } from '../../text/span';

/** What may be written at a place of a sidecar or registry. */
export type CompletionKind = 'entity' | 'label' | 'status' | 'zone' | 'kind' | 'type' | 'authority';

/** A place at which a value or key is being written; the span is what stands there already. */
export interface CompletionPlace extends Span {
  readonly kind: CompletionKind;
  /** The id of the annotation or entity that it is in. */
  readonly owner: string;
}

interface Line {
  readonly indent: number;
  readonly dash: boolean;
  /** Undefined where the line is no key with a value. */
  readonly key: string | undefined;
  /** Where the value begins, behind the white space. */
  readonly value: number;
}

const SIDECAR_KEYS: ReadonlyMap<string, CompletionKind> = new Map([
  ['entity', 'entity'], ['speaker', 'entity'], ['label', 'label'], ['status', 'status'], ['kind', 'kind'],
]);

/** Longer lines hold no ids; and what is typed in is looked at with every key. */
const LONGEST_LINE = 1_000;

/**
 * What is being written at an offset of a sidecar: by the lines alone, because a file that is being typed in is seldom valid. Null where nothing is
 * offered.
 */
export function sidecarCompletion(text: string, offset: number): CompletionPlace | null {
  const line = lineAt(text, offset);
  if (line?.key === undefined || offset < line.value || !(SIDECAR_KEYS.has(line.key) || line.key === 'zone')) return null;
  const [id, section] = parents(text, offset, line.indent);
  if (id === undefined || section === undefined) return null;
  const kind = section === 'zones' ? (line.key === 'zone' ? 'zone' : undefined) : section === 'annotations' ? SIDECAR_KEYS.get(line.key) : undefined;
  return kind === undefined ? null : { ...valueAt(text, line.value, offset), kind, owner: id };
}

/** The same of a registry. */
export function registryCompletion(text: string, offset: number): CompletionPlace | null {
  const line = lineAt(text, offset);
  if (!line) return null;
  const above = parents(text, offset, line.dash ? line.indent + 1 : line.indent);
  const inList = line.dash && line.key === undefined && above[0] === 'distinct_from' ? above[1] : undefined;
  if (inList !== undefined) return { ...wordAt(text, offset), kind: 'entity', owner: inList };
  if (above[0] === 'same_as' && above[1] !== undefined && (line.key === undefined || offset < line.value)) return { ...wordAt(text, offset), kind: 'authority', owner: above[1] };
  const [owner] = above;
  if (owner === undefined || line.key === undefined || offset < line.value) return null;
  if (line.key === 'type') return { ...valueAt(text, line.value, offset), kind: 'type', owner };
  if (line.key === 'distinct_from') return { ...wordAt(text, offset), kind: 'entity', owner };
  if (line.key === 'same_as' && isAtKey(text, line.value, offset)) return { ...wordAt(text, offset), kind: 'authority', owner };
  return null;
}

/** Whether a key, not its value, is being written in braces. */
function isAtKey(text: string, from: number, offset: number): boolean {
  const before = text.slice(from, offset);
  return before.startsWith('{') && !before.includes('}') && before.lastIndexOf(':') <= before.lastIndexOf(',');
}

function lineAt(text: string, offset: number): Line | null {
  const start = lineStart(text, offset);
  const end = lineEnd(text, offset);
  return end - start > LONGEST_LINE ? null : readLine(text, start, end);
}

function readLine(text: string, start: number, end: number): Line {
  const words = text.slice(start, end);
  const indent = indentOf(text, start, end - start);
  const dash = /^-(?: |$)/.test(words.slice(indent));
  const from = dash ? indent + 2 : indent;
  const key = /^"?([\w.-]+)"?:(?: +|$)/.exec(words.slice(from));
  return { indent, dash, key: key?.[1], value: start + from + (key?.[0].length ?? 0) };
}

/** The keys that the line of an offset stands below, the nearest first. Linear in the text above. */
function parents(text: string, offset: number, indent: number): string[] {
  const found: string[] = [];
  let outer = indent;
  for (let start = lineStart(text, offset); start > 0 && outer > 0; ) {
    const end = start - 1;
    start = lineStart(text, end);
    const own = indentOf(text, start, outer);
    if (own >= outer || end - start > LONGEST_LINE) continue;
    const line = readLine(text, start, text.charAt(end - 1) === '\r' ? end - 1 : end);
    if (line.key === undefined || line.dash) continue;
    found.push(line.key);
    outer = own;
  }
  return found;
}

/** How far a line is indented; counted no further than `most`. */
function indentOf(text: string, start: number, most: number): number {
  let at = start;
  while (at - start < most && text.charAt(at) === ' ') at++;
  return at - start;
}

/** The value that begins at `from`, up to the end of its line or a comment; nothing of it is given where the offset is behind it. */
function valueAt(text: string, from: number, offset: number): Span {
  let end = lineEnd(text, offset);
  const comment = /\s#/.exec(text.slice(from, end));
  if (comment) end = Math.max(offset, from + comment.index);
  while (end > Math.max(from, offset) && /\s/.test(text.charAt(end - 1))) end--;
  return { start: from, end };
}

/** The word that an offset is in, of the letters that ids have. */
function wordAt(text: string, offset: number): Span {
  let start = offset;
  let end = offset;
  while (/[\w.-]/.test(text.charAt(start - 1))) start--;
  while (/[\w.-]/.test(text.charAt(end))) end++;
  return { start, end };
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  const end = at < 0 ? text.length : at;
  return text.charAt(end - 1) === '\r' && end > offset ? end - 1 : end;
}
