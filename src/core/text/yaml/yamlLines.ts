import { detectEol, type TextEdit } from '../edits';
import type { Span } from '../span';

/** The whole lines that a span touches, the last one's break included. */
export function wholeLines(text: string, span: Span): Span {
  return { start: lineStart(text, span.start), end: nextLine(text, Math.max(span.start, span.end)) };
}

/** Inserts whole lines before the line that starts at `at`, or at the end of the text. A missing final line break stays missing. */
export function insertLines(text: string, at: number, lines: readonly string[], eol: string = detectEol(text)): TextEdit {
  const unfinished = at === text.length && at > 0 && !endsLine(text, at);
  const block = lines.join(eol);
  return { start: at, end: at, text: unfinished ? eol + block : block + eol };
}

/** Removes whole lines. At the end of a text without a final line break, the break before them goes instead of the missing one. */
export function removeLines(text: string, lines: Span): TextEdit {
  let { start } = lines;
  if (lines.end === text.length && !endsLine(text, text.length)) start = breakBefore(text, start);
  return { start, end: lines.end, text: '' };
}

/** The white space before a place on its line; whatever else stands there (`- `, `? `) counts as white space, so that keys align. */
export function indentation(text: string, at: number): string {
  return text.slice(lineStart(text, at), at).replace(/[^\t ]/g, ' ');
}

/** Whether nothing but white space stands before a place on its line. Looks no further back than that. */
export function beginsLine(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && isBlank(text.charCodeAt(start - 1))) start--;
  return start === 0 || endsLine(text, start) || (start === 1 && text.charCodeAt(0) === BYTE_ORDER_MARK);
}

/** Whether nothing but white space or a comment stands behind a place on its line. */
export function finishesLine(text: string, at: number): boolean {
  let end = at;
  while (isBlank(text.charCodeAt(end))) end++;
  const code = text.charCodeAt(end);
  return end >= text.length || code === LF || code === CR || (code === HASH && end > at);
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

/** The start of the blank line right above the line that starts at `at`, where there is one that begins behind `floor`. */
export function blankAbove(text: string, at: number, floor: number): number | null {
  const end = breakBefore(text, at);
  if (end === at) return null;
  let start = end;
  while (start > floor && isBlank(text.charCodeAt(start - 1))) start--;
  return start > floor && endsLine(text, start) ? start : null;
}

/**
 * The width of the white space before the comment on the line that starts at `at`; null where that line is no comment.
 * Looks no further than the comment's sign.
 */
export function commentColumn(text: string, at: number): number | null {
  let end = at;
  while (isBlank(text.charCodeAt(end))) end++;
  return text.charCodeAt(end) === HASH ? end - at : null;
}

/** Whether a line break ends right before `at`. */
function endsLine(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return before === LF || (before === CR && text.charCodeAt(at) !== LF);
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

const LF = 10;
const CR = 13;
const HASH = 35;
const BYTE_ORDER_MARK = 0xfeff;
