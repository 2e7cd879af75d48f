import type { TextEdit } from './edits';

/**
 * Moves edits made for `then` onto `now`, a later state of the same text, as long as whatever changed between the two lies clear of them.
 * The change is taken as one stretch: from the first to the last code unit in which the two differ.
 * @returns the moved edits, or null where the change touches one of them
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
    if (edit.end <= prefix) moved.push(edit);
    else if (edit.start >= changeEnd) moved.push({ ...edit, start: edit.start + by, end: edit.end + by });
    else return null;
  }
  return moved;
}
