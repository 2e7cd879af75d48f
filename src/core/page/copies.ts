import type { BlockFeatures } from './lineFeatures';

/** As much of a paragraph as is compared: a lede above a paywall is often cut. */
const KEY_LENGTH = 80;
const FEWEST_WORDS = 8;

/**
 * Marks every block that says what a better placed block says: of equal paragraphs the one with the most prose around it is the story's,
 * the others are teasers of it. `neighbourProse[i]` belongs to block `i`.
 */
export function findLesserCopies(features: readonly BlockFeatures[], neighbourProse: readonly number[]): boolean[] {
  const best = new Map<string, number>();
  const lesser = features.map(() => false);
  features.forEach((block, index) => {
    if (block.words < FEWEST_WORDS || !(block.endsSentence || block.words >= 20)) return;
    const key = block.folded.slice(0, KEY_LENGTH);
    const other = best.get(key);
    if (other === undefined) {
      best.set(key, index);
      return;
    }
    const wins = (neighbourProse[index] ?? 0) > (neighbourProse[other] ?? 0);
    lesser[wins ? other : index] = true;
    if (wins) best.set(key, index);
  });
  return lesser;
}
