import type { BlockFeatures } from './lineFeatures';

/** With more blocks than these a page shows what it is by itself. */
const MOST_BLOCKS = 8;
const FEWEST_WORDS = 4;

/**
 * A text of a few lines, none of them furniture: too little to weigh, but whoever keeps a file with nothing but a sentence or two in it means
 * them. Gives which blocks are the story, from the first sentence to the last; null where the page is another kind of page.
 */
export function findShortStory(features: readonly BlockFeatures[], rails: readonly number[]): boolean[] | null {
  if (features.length > MOST_BLOCKS || features.some(({ cue, hasBullet }) => cue !== null || hasBullet) || rails.some((rail) => rail >= 0.5)) return null;
  const sentences = features.map(({ words, endsSentence }) => endsSentence && words >= FEWEST_WORDS);
  const first = sentences.indexOf(true);
  if (first < 0) return null;
  const last = sentences.lastIndexOf(true);
  return features.map((_, index) => index >= first && index <= last);
}
