/**
 * The lines to keep so that the expected F1 of their words is greatest: by falling probability as long as that raises it (Lewis 1995, "Evaluating
 * and optimizing autonomous text classification systems"; the expectation is taken over numerator and denominator apart).
 * @returns which lines, and the F1 that is expected: near 0 where no line is likely
 */
export function bestByExpectedF1(probabilities: Float32Array, words: (line: number) => number): { readonly chosen: boolean[]; readonly f1: number } {
  const order: number[] = [];
  let all = 0;
  for (let line = 0; line < probabilities.length; line++) {
    const own = words(line);
    all += (probabilities[line] as number) * own;
    if ((probabilities[line] as number) > NEGLIGIBLE && own > 0) order.push(line);
  }
  order.sort((a, b) => (probabilities[b] as number) - (probabilities[a] as number) || a - b);
  const chosen = new Array<boolean>(probabilities.length).fill(false);
  let [hits, taken, best, count] = [0, 0, 0, 0];
  order.forEach((line, rank) => {
    hits += (probabilities[line] as number) * words(line);
    taken += words(line);
    const f1 = (2 * hits) / (taken + all);
    if (f1 > best) [best, count] = [f1, rank + 1];
  });
  for (const line of order.slice(0, count)) chosen[line] = true;
  return { chosen, f1: best };
}

const NEGLIGIBLE = 0.02;
