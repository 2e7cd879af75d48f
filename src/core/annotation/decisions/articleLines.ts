import { foldLine } from '../../text/folding';
import { splitLines, type Line } from '../../text/lines';
import type { Span } from '../../text/span';
import { collapseSpace } from '../anchoring/foldedText';

/** A run of lines, counted from 0, both ends inclusive. */
export interface LineRun {
  readonly first: number;
  readonly last: number;
}

/** What names a run of lines in a sidecar. */
export interface QuotedLines {
  readonly quote: string;
  readonly to: string | undefined;
  readonly nth: number | undefined;
}

/** An article as the lines that corrections of zones name by their words. */
export class ArticleLines {
  private readonly lines: readonly Line[];
  /** Each line as it is compared; empty where it has no words. */
  private readonly folded: readonly string[];
  /** Of each line the one before it with the same words; -1 where there is none. */
  private readonly previous: readonly number[];
  /** Of each line how many with its words stand up to it, itself counted. */
  private readonly ordinal: readonly number[];
  private readonly counts = new Map<string, number>();

  constructor(private readonly text: string) {
    this.lines = splitLines(text);
    this.folded = this.lines.map(({ start, end }) => foldLine(text.slice(start, end)));
    const last = new Map<string, number>();
    this.previous = this.folded.map((words, n) => {
      const before = last.get(words) ?? -1;
      last.set(words, n);
      return before;
    });
    this.ordinal = this.folded.map(words => {
      const count = (this.counts.get(words) ?? 0) + 1;
      this.counts.set(words, count);
      return count;
    });
  }

  /** The lines with words that a stretch touches, from the first to the last; null where it touches none. */
  touched(span: Span): LineRun | null {
    const end = Math.max(span.end, span.start + 1);
    let first = -1;
    let last = -1;
    for (let n = this.lineAt(span.start); n < this.lines.length && (this.lines[n]?.start ?? end) < end; n++) {
      if (this.folded[n] === '') continue;
      if (first < 0) first = n;
      last = n;
    }
    return first < 0 ? null : { first, last };
  }

  /**
   * The runs that name all lines of a run: mostly itself. As the last line is known by its words alone, a run in which it stands earlier, too,
   * has to be named in several.
   * @param most no more than so many
   */
  nameable({ first, last }: LineRun, most: number): LineRun[] {
    const runs: LineRun[] = [];
    for (let from = this.nextWords(first, last); from <= last && runs.length < most; ) {
      let to = last;
      while (to > from && (this.folded[to] === '' || (this.previous[to] ?? -1) >= from)) to--;
      runs.push({ first: from, last: to });
      from = this.nextWords(to + 1, last);
    }
    return runs;
  }

  quoted({ first, last }: LineRun): QuotedLines {
    const repeats = (this.counts.get(this.folded[first] ?? '') ?? 0) > 1;
    return { quote: this.words(first), to: last === first ? undefined : this.words(last), nth: repeats ? this.ordinal[first] : undefined };
  }

  private lineAt(offset: number): number {
    let low = 0;
    for (let high = this.lines.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((this.lines[middle]?.next ?? offset) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private nextWords(from: number, last: number): number {
    let line = from;
    while (line <= last && this.folded[line] === '') line++;
    return line;
  }

  private words(n: number): string {
    const line = this.lines[n];
    return line === undefined ? '' : collapseSpace(this.text.slice(line.start, line.end)).trim();
  }
}
