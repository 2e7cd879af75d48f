import type { LineRun } from '../../core/page/outline/pageLines';

/** A selection as the editor has it, lines and characters counted from 0. */
export interface Selected {
  readonly start: { readonly line: number };
  readonly end: { readonly line: number; readonly character: number };
  readonly isEmpty: boolean;
}

/**
 * The lines that selections mean: each line with something of it selected; of a mere cursor its line. In the order of the text, those that meet as one.
 * A selection that ends before the first character of a line does not mean that line.
 */
export function selectedLines(selections: readonly Selected[]): LineRun[] {
  const runs = selections.map(({ start, end, isEmpty }) => ({ first: start.line, last: !isEmpty && end.character === 0 && end.line > start.line ? end.line - 1 : end.line }));
  const joined: LineRun[] = [];
  for (const run of runs.sort((a, b) => a.first - b.first)) {
    const before = joined.at(-1);
    if (before && run.first <= before.last + 1) joined[joined.length - 1] = { first: before.first, last: Math.max(before.last, run.last) };
    else joined.push(run);
  }
  return joined;
}

/** Lines in words: "line 3", "lines 3–5 and 9". */
export function linesInWords(runs: readonly LineRun[]): string {
  const parts = runs.map(({ first, last }) => (first === last ? `${first + 1}` : `${first + 1}–${last + 1}`));
  const [one, ...more] = runs;
  const word = more.length === 0 && one?.first === one?.last ? 'line' : 'lines';
  return `${word} ${parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : parts.join('')}`;
}
