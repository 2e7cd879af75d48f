import type { Lines } from '../lines/lines';

/** With more blocks than these a page shows what it is by itself. */
const MOST_BLOCKS = 8;
const FEWEST_WORDS = 4;

/**
 * A text of a few lines, none of them furniture: too little to weigh, but whoever keeps a file with nothing but a sentence or two in it means
 * them. Gives which blocks are the story, from the first sentence to the last; null where the page is another kind of page.
 */
export function findShortStory(lines: Lines, count: number): boolean[] | null {
  if (count > MOST_BLOCKS) return null;
  const features = Array.from({ length: count }, (_, index) => lines.at(index)).filter((line) => line !== undefined);
  if (features.some(({ cue, hasBullet, isCutOff }) => cue !== null || hasBullet || isCutOff)) return null;
  const sentences = features.map(({ words, endsSentence }) => endsSentence && words >= FEWEST_WORDS);
  const first = sentences.indexOf(true);
  if (first < 0) return null;
  const last = sentences.lastIndexOf(true);
  return features.map((_, index) => index >= first && index <= last);
}
