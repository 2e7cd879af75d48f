import { detectEol, type TextEdit } from './edits';
import type { Span } from './span';
import type { YamlEntry, YamlMapping } from './yamlNode';

/** The whole lines that a span touches, the last one's break included. */
export function wholeLines(text: string, span: Span): Span {
  return { start: lineStart(text, span.start), end: nextLine(text, Math.max(span.start, span.end)) };
}

/** Replaces an entry's value and nothing else: key, comments and what stands around stay. */
export function replaceValue(text: string, entry: YamlEntry, formatted: string): TextEdit {
  const { start, end } = entry.value;
  const gap = start === end && text.charCodeAt(start - 1) === COLON ? ' ' : '';
  return { start, end, text: gap + formatted };
}

/**
 * Adds an entry to a mapping: after the given one, or first. In block style it becomes a line of its own, indented like the others;
 * in flow style it stands between commas.
 * @param lines the entry as it would stand unindented, one or more lines (`key: value`)
 */
export function insertEntry(text: string, mapping: YamlMapping, after: YamlEntry | null, lines: readonly string[]): TextEdit {
  if (mapping.flow) return insertInFlow(mapping, after, lines.join(' '));
  const eol = detectEol(text);
  const first = mapping.entries[0];
  const indent = first === undefined ? '' : indentation(text, first.start);
  if (after === null) {
    const at = first === undefined ? mapping.start : first.start;
    return { start: at, end: at, text: lines.map(line => `${line}${eol}${indent}`).join('') };
  }
  return insertLines(text, nextLine(text, after.end), lines.map(line => indent + line), eol);
}

/** Inserts whole lines before the line that starts at `at`, or at the end of the text. A missing final line break stays missing. */
export function insertLines(text: string, at: number, lines: readonly string[], eol: string = detectEol(text)): TextEdit {
  const unfinished = at === text.length && at > 0 && !endsLine(text, at);
  const block = lines.join(eol);
  return { start: at, end: at, text: unfinished ? eol + block : block + eol };
}

/** Takes an entry out of a mapping: its whole lines in block style, with its comma in flow style. */
export function removeEntry(text: string, mapping: YamlMapping, entry: YamlEntry): TextEdit {
  if (mapping.flow) return removeFromFlow(text, mapping, entry);
  return removeLines(text, wholeLines(text, entry));
}

/** Removes whole lines. At the end of a text without a final line break, the break before them goes instead of the missing one. */
export function removeLines(text: string, lines: Span): TextEdit {
  let { start } = lines;
  if (lines.end === text.length && !endsLine(text, text.length)) start = breakBefore(text, start);
  return { start, end: lines.end, text: '' };
}

/** The white space before a place on its line; dashes of a sequence count as white space, so that keys align. */
export function indentation(text: string, at: number): string {
  return text.slice(lineStart(text, at), at).replace(/[^\t ]/g, ' ');
}

export function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !endsLine(text, start)) start--;
  return start === 0 && text.charCodeAt(0) === BYTE_ORDER_MARK && at > 0 ? 1 : start;
}

/** The offset after the line break that ends the line of `at`. A place at a line's start belongs to that line. */
export function nextLine(text: string, at: number): number {
  let end = at;
  while (end < text.length && text.charCodeAt(end) !== LF && text.charCodeAt(end) !== CR) end++;
  if (text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF) end++;
  return Math.min(end + 1, text.length);
}

/** The start of the line break that ends just before `at`, or `at`. */
export function breakBefore(text: string, at: number): number {
  if (!endsLine(text, at)) return at;
  return text.charCodeAt(at - 1) === LF && text.charCodeAt(at - 2) === CR ? at - 2 : at - 1;
}

/** Whether a line break ends right before `at`. */
function endsLine(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return before === LF || (before === CR && text.charCodeAt(at) !== LF);
}

function insertInFlow(mapping: YamlMapping, after: YamlEntry | null, entry: string): TextEdit {
  if (mapping.entries.length === 0) return { start: mapping.start + 1, end: mapping.start + 1, text: entry };
  const first = mapping.entries[0];
  if (after !== null || first === undefined) {
    const at = after?.end ?? mapping.end - 1;
    return { start: at, end: at, text: `, ${entry}` };
  }
  return { start: first.start, end: first.start, text: `${entry}, ` };
}

function removeFromFlow(text: string, mapping: YamlMapping, entry: YamlEntry): TextEdit {
  const at = mapping.entries.indexOf(entry);
  const next = mapping.entries[at + 1];
  if (next !== undefined) return { start: entry.start, end: next.start, text: '' };
  const before = mapping.entries[at - 1];
  if (before !== undefined) return { start: before.end, end: entry.end, text: '' };
  return { start: mapping.start + 1, end: text.charCodeAt(mapping.end - 1) === RIGHT_BRACE ? mapping.end - 1 : entry.end, text: '' };
}

const LF = 10;
const CR = 13;
const COLON = 58;
const RIGHT_BRACE = 125;
const BYTE_ORDER_MARK = 0xfeff;
