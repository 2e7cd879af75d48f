import type { Span } from '../../../src/core/text/span';
import type { LabelledPage } from '../../../src/training/zones/labelledPages';

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/**
 * How well the tokens of some stretches are those of the article; tokens are what white space parts. A page without an article is right where
 * nothing is found in it.
 * @param found stretches of the text in its order that do not overlap, in UTF-16 code units
 */
export function scoreOf({ text, labels }: Pick<LabelledPage, 'text' | 'labels'>, found: readonly Span[]): Score {
  let [hits, wrong, missed] = [0, 0, 0];
  let next = 0;
  let start = 0;
  for (const [n, line] of text.split('\n').entries()) {
    const label = labels.charAt(n);
    for (const { index } of line.matchAll(/\S+/g)) {
      const at = start + index;
      while (next < found.length && found[next]!.end <= at) next++;
      const isFound = next < found.length && found[next]!.start <= at;
      if (label === '1' && isFound) hits++;
      else if (label === '1') missed++;
      else if (label === '0' && isFound) wrong++;
    }
    start += line.length + 1;
  }
  const precision = hits + wrong > 0 ? hits / (hits + wrong) : missed > 0 ? 0 : 1;
  const recall = hits + missed > 0 ? hits / (hits + missed) : 1;
  const all = 2 * hits + wrong + missed;
  return { precision, recall, f1: all > 0 ? (2 * hits) / all : 1 };
}

export interface Summary extends Score {
  readonly pages: number;
  /** The mean F1 of the worst tenth of the pages. */
  readonly worst: number;
}

/** Means over pages, each page counting alike. */
export function summaryOf(scores: readonly Score[]): Summary {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const f1s = scores.map(({ f1 }) => f1).sort((a, b) => a - b);
  return {
    pages: scores.length,
    precision: mean(scores.map(({ precision }) => precision)), recall: mean(scores.map(({ recall }) => recall)), f1: mean(f1s),
    worst: mean(f1s.slice(0, Math.ceil(f1s.length / 10))),
  };
}
