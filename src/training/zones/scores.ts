import { bestByExpectedF1 } from '../../core/page/reading/expectedF1';
import { COUNTS } from '../../core/page/reading/scan';
import type { Example } from './examples';

/** Prints the mean F1 over the pages of each file: of the words of the blocks that are kept, those that people kept. */
export function printScores(title: string, examples: readonly Example[], files: readonly string[], probabilities: Float32Array): void {
  const scores = new Map<string, number[]>();
  examples.forEach((example, index) => {
    const file = files[index] as string;
    scores.set(file, [...(scores.get(file) ?? []), scoreOf(example, probabilities)]);
  });
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  console.log(`${title}: ${[...scores].map(([file, values]) => `${file.replace(/.*\/|\.jsonl.*$/g, '')} ${mean(values).toFixed(3)}`).join('  ')}  mean ${mean([...scores.values()].map(mean)).toFixed(4)}`);
}

function scoreOf({ article, others, columns, scan, first }: Example, probabilities: Float32Array): number {
  const { chosen } = bestByExpectedF1(probabilities.slice(first, first + columns.count), (line) => scan.counts[line * COUNTS] as number);
  let [hits, wrong, missed] = [0, 0, 0];
  chosen.forEach((isChosen, block) => {
    if (isChosen) [hits, wrong] = [hits + (article[block] as number), wrong + (others[block] as number)];
    else missed += article[block] as number;
  });
  const all = 2 * hits + wrong + missed;
  return all === 0 ? 1 : (2 * hits) / all;
}
