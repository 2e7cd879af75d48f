import type { TextEdit } from './edits';
import { linesOf, matchLines } from './lineMatches';

/**
 * Moves edits made for `then` onto `now`, another state of the same text, as long as the lines that each of them touches still stand there,
 * side by side and indented under the same line. What was inserted between two lines is inserted again behind the first, or before the second where that alone stands.
 * @returns the moved edits, in their order, or null where a line of one of them is another or gone
 */
export function rebaseEdits(then: string, now: string, edits: readonly TextEdit[]): TextEdit[] | null {
  if (then === now) return [...edits];
  const old = new Lines(linesOf(then));
  const lines = new Lines(linesOf(now));
  const matches = matchLines(old.lines, lines.lines);
  const moved: TextEdit[] = [];
  for (const edit of edits) {
    const first = old.at(edit.start);
    const insertsLines = edit.start === edit.end && old.startOf(first) === edit.start;
    const by = insertsLines ? shiftBetween(matches, first, old, lines) : shiftOf(matches, first, old.at(Math.max(edit.start, edit.end - 1)), old, lines);
    if (by === null) return null;
    moved.push({ ...edit, start: edit.start + by, end: edit.end + by });
  }
  return moved;
}

/** How far the lines `first`…`last` moved, where all still stand, one behind the other. */
function shiftOf(matches: Int32Array, first: number, last: number, old: Lines, now: Lines): number | null {
  const match = matches[first] ?? -1;
  for (let line = first; line <= last; line++) if (match < 0 || matches[line] !== match + line - first) return null;
  const head = old.headOf(first);
  if (now.headOf(match) !== (head < 0 ? -1 : matches[head])) return null;
  return now.startOf(match) - old.startOf(first);
}

/** How far the border before line `next` moved. */
function shiftBetween(matches: Int32Array, next: number, old: Lines, now: Lines): number | null {
  const before = next === 0 ? -1 : (matches[next - 1] ?? -1);
  const behind = matches[next] ?? -1;
  if (next === 0 && behind < 0) return 0;
  if (next > 0 && before >= 0) return now.startOf(before + 1) - old.startOf(next);
  return behind < 0 ? null : now.startOf(behind) - old.startOf(next);
}

/** Lines by number and by offset. */
class Lines {
  /** Where each begins, and behind the last one where the text ends. */
  private readonly starts = [0];

  constructor(readonly lines: readonly string[]) {
    for (const line of lines) this.starts.push((this.starts.at(-1) ?? 0) + line.length);
  }

  startOf(line: number): number {
    return this.starts[line] ?? 0;
  }

  /** The number of the line that an offset lies in; of the text's end, one more than the last line. */
  at(offset: number): number {
    let low = 0;
    for (let high = this.starts.length - 1; low < high; ) {
      const middle = (low + high + 1) >> 1;
      if (this.startOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The line that a line is indented under; -1 where that is none. */
  headOf(line: number): number {
    const indent = indentOf(this.lines[line]);
    for (let head = line - 1; head >= 0 && indent > 0; head--) if (indentOf(this.lines[head]) < indent) return head;
    return -1;
  }
}

/** Blank lines belong to whatever is around them. */
function indentOf(line = ''): number {
  const indent = line.search(/\S/);
  return indent < 0 ? Number.POSITIVE_INFINITY : indent;
}
