import type { Span } from './span';

/** Replaces the stretch by `text`; an empty stretch inserts. Offsets are into the text before any of the edits. */
export interface TextEdit extends Span {
  readonly text: string;
}

/**
 * The text after the edits.
 * @param edits in any order; they must not overlap. Insertions at one place are applied in the order given.
 * @throws RangeError where edits overlap or lie outside the text
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of inOrder(text, edits)) {
    parts.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/** The edits that turn the edited text back into `text`, byte for byte. Their offsets are into the edited text. */
export function invertEdits(text: string, edits: readonly TextEdit[]): TextEdit[] {
  let shift = 0;
  return inOrder(text, edits).map(edit => {
    const start = edit.start + shift;
    shift += edit.text.length - (edit.end - edit.start);
    return { start, end: start + edit.text.length, text: text.slice(edit.start, edit.end) };
  });
}

/** The one edit that makes `now` of `then`: from the first to the last code unit in which the two differ. */
export function replacing(then: string, now: string): TextEdit {
  const shorter = Math.min(then.length, now.length);
  let start = 0;
  while (start < shorter && then.charCodeAt(start) === now.charCodeAt(start)) start++;
  let same = 0;
  while (same < shorter - start && then.charCodeAt(then.length - 1 - same) === now.charCodeAt(now.length - 1 - same)) same++;
  return { start, end: then.length - same, text: now.slice(start, now.length - same) };
}

/** The line break that most lines of the text end in; LF where there is none, or as many of the one as of the other. A lone CR only where nothing else is. */
export function detectEol(text: string): '\n' | '\r\n' | '\r' {
  let lf = 0;
  let crlf = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (text.charCodeAt(at - 1) === 13) crlf++;
    else lf++;
  }
  if (lf + crlf === 0 && text.includes('\r')) return '\r';
  return crlf > lf ? '\r\n' : '\n';
}

function inOrder(text: string, edits: readonly TextEdit[]): TextEdit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let last = 0;
  for (const edit of sorted) {
    if (edit.start < last || edit.end < edit.start || edit.end > text.length) {
      throw new RangeError(`Edit ${edit.start}…${edit.end} overlaps another or lies outside the text`);
    }
    last = edit.end;
  }
  return sorted;
}
