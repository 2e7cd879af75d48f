import { OWN_MEMORY, type Workspace } from './workspace';

/**
 * The lines to keep so that the expected F1 of their words is greatest: by falling probability as long as that raises it (Lewis 1995, "Evaluating
 * and optimizing autonomous text classification systems"; the expectation is taken over numerator and denominator apart).
 * @returns which lines, and the F1 that is expected: near 0 where no line is likely
 */
export function bestByExpectedF1(probabilities: Float32Array, words: (line: number) => number, memory: Workspace = OWN_MEMORY): { readonly chosen: boolean[]; readonly f1: number } {
  const order = memory.doubles(probabilities.length);
  let candidates = 0;
  let all = 0;
  for (let line = 0; line < probabilities.length; line++) {
    const [probability, own] = [probabilities[line] as number, words(line)];
    all += probability * own;
    if (probability > NEGLIGIBLE && own > 0) order[candidates++] = Math.round((1 - probability) * STEPS) * LINES + line;
  }
  order.subarray(0, candidates).sort();
  const chosen = new Array<boolean>(probabilities.length).fill(false);
  let [hits, taken, best, count] = [0, 0, 0, 0];
  for (let rank = 0; rank < candidates; rank++) {
    const line = lineOf(order[rank] as number);
    hits += (probabilities[line] as number) * words(line);
    taken += words(line);
    const f1 = (2 * hits) / (taken + all);
    if (f1 > best) [best, count] = [f1, rank + 1];
  }
  for (let rank = 0; rank < count; rank++) chosen[lineOf(order[rank] as number)] = true;
  return { chosen, f1: best };
}

const NEGLIGIBLE = 0.02;
/** A probability, in so many steps, and a line are put together in one number, by which numbers are sorted that are no objects. */
const STEPS = 2 ** 29;
const LINES = 2 ** 24;

function lineOf(packed: number): number {
  return packed - Math.floor(packed / LINES) * LINES;
}
