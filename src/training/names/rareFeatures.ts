import type { Example } from './examples';

/** Features are counted in 2 to this power of places; a few that share one are kept for nothing. */
const COUNT_BITS = 27;

/** Leaves out of examples the features that occur in fewer than `least` of their words: they only burden the model. */
export function dropRareFeatures(examples: readonly Example[], least: number): void {
  const counts = new Uint8Array(2 ** COUNT_BITS);
  const placeOf = (hash: number): number => hash >>> (32 - COUNT_BITS);
  for (const { features } of examples) {
    for (const hash of features) if ((counts[placeOf(hash)] as number) < least) counts[placeOf(hash)] = (counts[placeOf(hash)] as number) + 1;
  }
  for (const example of examples) {
    let count = 0;
    let from = 0;
    for (let word = 1; word < example.first.length; word++) {
      const to = example.first[word] as number;
      for (let index = from; index < to; index++) {
        const hash = example.features[index] as number;
        if ((counts[placeOf(hash)] as number) >= least) example.features[count++] = hash;
      }
      from = to;
      example.first[word] = count;
    }
    example.features = example.features.slice(0, count);
  }
}
