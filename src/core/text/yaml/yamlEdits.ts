import { detectEol, type TextEdit } from '../edits';
import { commentsIn } from './yamlComments';
import { beginsLine, breakBefore, commentColumn, finishesLine, indentation, insertLines, lineStart, nextLine, removeLines, wholeLines } from './yamlLines';
import type { YamlEntry, YamlMapping } from './yamlNode';

export { indentation, insertLines, lineStart, nextLine, removeLines, wholeLines } from './yamlLines';

/**
 * Replaces an entry's value by one on one line and changes nothing else: key, comments and what stands around stay.
 * @param formatted the value as it is to be written
 */
export function replaceValue(text: string, mapping: YamlMapping, entry: YamlEntry, formatted: string): TextEdit[] {
  const { value } = entry;
  const colon = colonOf(text, entry);
  if (colon === null) return [giveValue(text, mapping, entry, formatted)];
  if (value.kind !== 'scalar' && !value.flow) return replaceBlock(text, entry, colon, formatted);
  const comment = commentsIn(text, [value], value)[0];
  const kept = value.kind === 'scalar' && comment !== undefined ? ` ${text.slice(comment.start, comment.end)}` : '';
  const gap = value.start === value.end && text.charCodeAt(value.start - 1) === COLON ? ' ' : '';
  return [{ start: value.start, end: value.end, text: gap + formatted + kept }];
}

/** A block of keys or of items below its key goes with its lines, and the value comes behind the colon. */
function replaceBlock(text: string, entry: YamlEntry, colon: number, formatted: string): TextEdit[] {
  const { value } = entry;
  if (!beginsLine(text, value.start)) return [{ start: value.start, end: value.end, text: formatted }];
  return [{ start: colon, end: colon, text: ` ${formatted}` }, removeLines(text, wholeLines(text, value))];
}

/** A key without a colon: `{key}`, or `? key` on a line. */
function giveValue(text: string, { flow }: YamlMapping, { start, key }: YamlEntry, formatted: string): TextEdit {
  if (flow) return { start: key.end, end: key.end, text: `${start === key.start ? '' : ' '}: ${formatted}` };
  return insertLines(text, nextLine(text, key.end), [`${indentation(text, start)}: ${formatted}`]);
}

/** The offset behind an entry's colon; null where it has none. */
export function colonOf(text: string, { key }: YamlEntry): number | null {
  let at = key.end;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === COLON) return at + 1;
    if (code === HASH) at = nextLine(text, at);
    else if (code === 32 || (code >= 9 && code <= 13)) at++;
    else return null;
  }
}

/** The white space before the keys of a mapping in block style. */
export function columnOf(text: string, mapping: YamlMapping): string {
  return indentation(text, mapping.start);
}

/**
 * Adds an entry to a mapping: after the given one, or first. In block style it becomes a line of its own, indented like the others;
 * in flow style it stands between commas, on a line of its own where the others do.
 * @param line the entry as it would stand unindented (`key: value`)
 */
export function insertEntry(text: string, mapping: YamlMapping, after: YamlEntry | null, line: string): TextEdit[] {
  const next = mapping.entries[after === null ? 0 : mapping.entries.indexOf(after) + 1];
  if (mapping.flow) return insertInFlow(text, mapping, after, next, line);
  const indent = columnOf(text, mapping);
  if (after !== null) return [insertLines(text, endOf(text, after), [indent + line])];
  const at = next?.start ?? mapping.start;
  // A line of its own before the first, which may go in the same change.
  if (beginsLine(text, at)) return [insertLines(text, lineStart(text, at), [indent + line])];
  return [{ start: at, end: at, text: `${line}${detectEol(text)}${indent}` }];
}

/** Adds an entry in braces, before `next` or, where there is none, after `last`. */
export function insertInFlow(text: string, mapping: YamlMapping, last: YamlEntry | null, next: YamlEntry | undefined, entry: string): TextEdit[] {
  if (next !== undefined) {
    if (beginsLine(text, next.start)) return [insertLines(text, leadOf(text, next), [`${indentation(text, next.start)}${entry},`])];
    return [{ start: next.start, end: next.start, text: `${entry}, ` }];
  }
  const at = last?.end ?? mapping.start + 1;
  if (last === null) return [{ start: at, end: at, text: entry }];
  const comma = commaAfter(text, at);
  if (comma !== null && beginsLine(text, last.start) && finishesLine(text, comma)) {
    return [insertLines(text, nextLine(text, comma), [`${indentation(text, last.start)}${entry},`])];
  }
  return [{ start: at, end: at, text: `, ${entry}` }];
}

/** Where an entry with the comments right above it begins. A comment further in than the entry belongs to what stands above. */
export function leadOf(text: string, entry: YamlEntry): number {
  let start = lineStart(text, entry.start);
  const column = entry.start - start;
  while (start > 0) {
    const above = lineStart(text, breakBefore(text, start));
    const indent = above < start ? commentColumn(text, above) : null;
    if (indent === null || indent > column) break;
    start = above;
  }
  return start;
}

/** The end of an entry's lines and of the comments below that belong to it, being further in. */
export function endOf(text: string, entry: YamlEntry): number {
  const column = entry.start - lineStart(text, entry.start);
  let at = nextLine(text, entry.end);
  for (;;) {
    const indent = commentColumn(text, at);
    if (indent === null || indent <= column || at >= text.length) return at;
    at = nextLine(text, at);
  }
}

/**
 * Takes entries out of a mapping in braces, each with its comma: one edit for each, in the order of the file. What stands between them and
 * is no part of them stays; a comma that is left behind the last entry is none too many for YAML.
 */
export function removeInFlow(text: string, mapping: YamlMapping, removed: ReadonlySet<YamlEntry>): TextEdit[] {
  return mapping.entries.flatMap((entry, at) => {
    if (!removed.has(entry)) return [];
    const comma = commaAfter(text, entry.end);
    const end = comma === null ? entry.end : pastBlanks(text, comma);
    if (beginsLine(text, entry.start) && finishesLine(text, end) && commentColumn(text, end) === null) {
      return [{ ...wholeLines(text, { start: entry.start, end }), text: '' }];
    }
    const before = mapping.entries[at - 1];
    const closes = comma === null && before !== undefined && !removed.has(before) && isGap(text, before.end, entry.start);
    return [{ start: closes ? before.end : entry.start, end, text: '' }];
  });
}

/** The offset behind the comma that follows a place in braces; null where none does. */
function commaAfter(text: string, from: number): number | null {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === COMMA) return at + 1;
    if (code === HASH) at = nextLine(text, at);
    else if (code === 32 || (code >= 9 && code <= 13)) at++;
    else return null;
  }
}

/** Whether a comma and white space are all that stands there. */
function isGap(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code !== COMMA && code !== 32 && !(code >= 9 && code <= 13)) return false;
  }
  return true;
}

function pastBlanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at++;
  return at;
}

const HASH = 35;
const COMMA = 44;
const COLON = 58;
