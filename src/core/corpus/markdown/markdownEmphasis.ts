import { isSpace } from './markdownSyntax';
import type { Span } from '../../text/span';

/** A run of `*`, `_` or `~` in shown text. */
interface Run {
  readonly char: string;
  readonly at: number;
  readonly length: number;
}

/** Emphasis: the marks that open and close it, as spans of shown text. */
export interface EmphasisPair {
  readonly open: Span;
  readonly close: Span;
}

const WORD = /[\p{L}\p{N}]/u;
const MOST_LOOKED_AT = 8;

/** Pairs the marks of emphasis as they come. Linear: of the marks still open only the last few are looked at. */
export class EmphasisMarks {
  readonly pairs: EmphasisPair[] = [];
  private readonly open: Run[] = [];

  /** Takes a run that has been shown at `at`, and the characters beside it. */
  add(run: Run, before: string, after: string): void {
    const { char, at, length } = run;
    if (char === '~' && length !== 2) return;
    const closes = !isSpace(before) && (char !== '_' || !WORD.test(after));
    const opens = !isSpace(after) && (char !== '_' || !WORD.test(before));
    const open = closes ? this.lastOpen(char, length) : null;
    if (open) this.pairs.push({ open: { start: open.at, end: open.at + length }, close: { start: at, end: at + length } });
    else if (opens) this.open.push(run);
  }

  /** The opening mark that a closing one belongs to; marks opened since then are text. */
  private lastOpen(char: string, length: number): Run | null {
    for (let i = this.open.length - 1, looked = 0; i >= 0 && looked < MOST_LOOKED_AT; i--, looked++) {
      const open = this.open[i]!;
      if (open.char !== char || open.length !== length) continue;
      this.open.length = i;
      return open;
    }
    return null;
  }
}
