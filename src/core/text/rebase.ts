import type { TextEdit } from './edits';

/**
 * Moves edits made for `then` onto `now`, a later state of the same text, as long as whatever changed between the two lies clear of their
 * lines. The change is taken as one stretch: from the first to the last code unit in which the two differ.
 * @returns the moved edits, or null where the change touches a line of one of them
 */
export function rebaseEdits(then: string, now: string, edits: readonly TextEdit[]): TextEdit[] | null {
  if (then === now) return [...edits];
  const shorter = Math.min(then.length, now.length);
  let prefix = 0;
  while (prefix < shorter && then.charCodeAt(prefix) === now.charCodeAt(prefix)) prefix++;
  let suffix = 0;
  while (suffix < shorter - prefix && then.charCodeAt(then.length - 1 - suffix) === now.charCodeAt(now.length - 1 - suffix)) suffix++;
  const changeEnd = then.length - suffix;
  const by = now.length - then.length;
  const moved: TextEdit[] = [];
  for (const edit of edits) {
    if (lineEnd(then, edit.end) <= prefix) moved.push(edit);
    else if (lineStart(then, edit.start) >= changeEnd) moved.push({ ...edit, start: edit.start + by, end: edit.end + by });
    else return null;
  }
  return moved;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Behind the line break; the text's end for its last line. */
function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', Math.max(0, offset - 1));
  return end < 0 ? text.length : end + 1;
}
