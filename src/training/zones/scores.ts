import { bestByExpectedF1 } from '../../core/page/reading/expectedF1';
import { COUNTS } from '../../core/page/reading/scan';
import type { Example } from './examples';

/** Prints the mean F1 over the pages of each set: of the words of the blocks that are kept by the model alone, those that people kept. */
export function printScores(title: string, examples: readonly Example[], sets: readonly string[], probabilities: (example: Example) => Float32Array): void {
  const scores = new Map<string, number[]>();
  examples.forEach((example, index) => {
    const set = sets[index] as string;
    scores.set(set, [...(scores.get(set) ?? []), scoreOf(example, probabilities(example))]);
  });
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  console.log(`${title}: ${[...scores].map(([set, values]) => `${set} ${mean(values).toFixed(3)}`).join('  ')}`);
}

function scoreOf({ article, others, scan }: Example, probabilities: Float32Array): number {
  const { chosen } = bestByExpectedF1(probabilities, (line) => scan.counts[line * COUNTS] as number);
  let [hits, wrong, missed] = [0, 0, 0];
  chosen.forEach((isChosen, block) => {
    if (isChosen) [hits, wrong] = [hits + (article[block] as number), wrong + (others[block] as number)];
    else missed += article[block] as number;
  });
  const all = 2 * hits + wrong + missed;
  return all === 0 ? 1 : (2 * hits) / all;
}
