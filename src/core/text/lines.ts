import type { Span } from './span';

/** A line of a text: `start`…`end` without its break; `next` is the offset after the break (the text's length for the last line). */
export interface Line extends Span {
  readonly next: number;
}

/** Where no break follows. */
const NONE = Infinity;

/**
 * Goes through a text line by line and keeps none: `start`, `end` and `next` are those of the line that `advance` came to. A break is CRLF, LF or CR, as in
 * VS Code; a text that ends in a break has an empty last line, and the empty text has one empty line.
 */
export class LineReader implements Line {
  start = 0;
  end = 0;
  next = 0;
  /** The next breaks of either kind. */
  private lf: number;
  private cr: number;
  private isLast = false;

  constructor(private readonly text: string) {
    this.lf = this.find('\n', 0);
    this.cr = this.find('\r', 0);
  }

  /** Goes on to the next line; false where there is none. */
  advance(): boolean {
    if (this.isLast) return false;
    const { lf, cr } = this;
    this.start = this.next;
    this.isLast = lf === NONE && cr === NONE;
    this.end = this.isLast ? this.text.length : Math.min(lf, cr);
    this.next = this.isLast ? this.end : cr < lf && lf === cr + 1 ? lf + 1 : this.end + 1;
    if (cr < this.next) this.cr = this.find('\r', this.next);
    if (lf < this.next) this.lf = this.find('\n', this.next);
    return true;
  }

  private find(mark: string, from: number): number {
    const at = this.text.indexOf(mark, from);
    return at < 0 ? NONE : at;
  }
}

/** The lines of a text, broken as `LineReader` breaks it. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  for (const line = new LineReader(text); line.advance();) lines.push({ start: line.start, end: line.end, next: line.next });
  return lines;
}

/** A place in a text: both numbers count from 0, `character` in UTF-16 code units from the line's start. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/** Converts between offsets and line positions of one text. Built once in linear time; each question costs O(log lines). */
export class LineIndex {
  readonly lineCount: number;
  /** Where each line starts, and behind the last one the text's length. A number a line, not an object: a text may be nothing but breaks. */
  private readonly starts: Uint32Array;

  constructor(private readonly text: string) {
    let starts = new Uint32Array((text.length >> 5) + 16);
    let count = 0;
    for (const line = new LineReader(text); line.advance(); count++) {
      if (count + 1 >= starts.length) starts = grown(starts);
      starts[count] = line.start;
    }
    starts[count] = text.length;
    this.starts = starts;
    this.lineCount = count;
  }

  /** Line `n`, counted from 0. Throws RangeError where there is no such line. */
  line(n: number): Line {
    if (!(n >= 0 && n < this.lineCount)) throw new RangeError(`No line ${n}: the text has ${this.lineCount} lines`);
    const [start, next] = [this.starts[n] as number, this.starts[n + 1] as number];
    return { start, end: n === this.lineCount - 1 ? next : this.endBefore(start, next), next };
  }

  private endBefore(start: number, next: number): number {
    return this.text.charAt(next - 1) === '\n' && next - 2 >= start && this.text.charAt(next - 2) === '\r' ? next - 2 : next - 1;
  }

  /** The position of an offset. Offsets outside the text become its ends; one inside a line break becomes the end of the line. */
  positionAt(offset: number): LinePosition {
    let low = 0;
    let high = this.lineCount - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    const { start, end } = this.line(low);
    return { line: low, character: Math.max(0, Math.min(offset, end) - start) };
  }

  /** The offset of a position. A line outside the text becomes the text's start or end, a character beyond its line the line's end. */
  offsetAt(line: number, character: number): number {
    if (line < 0) return 0;
    if (line >= this.lineCount) return this.text.length;
    const { start, end } = this.line(line);
    return Math.min(end, start + Math.max(0, character));
  }
}

function grown(starts: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(starts.length * 2);
  larger.set(starts);
  return larger;
}
