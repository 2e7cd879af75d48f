import type { Span } from './span';

/** A line of a text: `start`…`end` without its break; `next` is the offset after the break (the text's length for the last line). */
export interface Line extends Span {
  readonly next: number;
}

const LF = 10;
const CR = 13;

/**
 * The lines of a text. A break is CRLF, LF or CR, as in VS Code; a text that ends in a break has an empty last line, and the
 * empty text has one empty line.
 */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== LF && code !== CR) continue;
    const end = at;
    if (code === CR && text.charCodeAt(at + 1) === LF) at++;
    lines.push({ start, end, next: at + 1 });
    start = at + 1;
  }
  lines.push({ start, end: text.length, next: text.length });
  return lines;
}

/** A place in a text: both numbers count from 0, `character` in UTF-16 code units from the line's start. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/** Converts between offsets and line positions of one text. Built once in linear time; each question costs O(log lines). */
export class LineIndex {
  private readonly lines: readonly Line[];

  constructor(text: string) {
    this.lines = splitLines(text);
  }

  get lineCount(): number {
    return this.lines.length;
  }

  /** Line `n`, counted from 0. Throws RangeError where there is no such line. */
  line(n: number): Line {
    const line = this.lines[n];
    if (line === undefined) throw new RangeError(`No line ${n}: the text has ${this.lines.length} lines`);
    return line;
  }

  /** The position of an offset. Offsets outside the text become its ends; one inside a line break becomes the end of the line. */
  positionAt(offset: number): LinePosition {
    let low = 0;
    let high = this.lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.line(middle).start <= offset) low = middle;
      else high = middle - 1;
    }
    const { start, end } = this.line(low);
    return { line: low, character: Math.max(0, Math.min(offset, end) - start) };
  }

  /** The offset of a position. A line outside the text becomes the text's start or end, a character beyond its line the line's end. */
  offsetAt(line: number, character: number): number {
    if (line < 0) return 0;
    if (line >= this.lines.length) return this.line(this.lines.length - 1).end;
    const { start, end } = this.line(line);
    return Math.min(end, start + Math.max(0, character));
  }
}
