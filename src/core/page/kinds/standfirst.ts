import { Count } from '../reading/scan';
import { storyWords } from './headline';
import type { Sheet } from './sheet';

const FEWEST_WORDS = 5;
const MOST_WORDS = 60;
/** Blocks between the headline and the story within which a standfirst stands. */
const REACH = 45;
/** Lines under the headline of which one may be the standfirst: a copy of the headline or a button may stand above it. */
const BELOW = 3;
/** Words of meaning that it must share with the story. */
const LEAST_SHARED = 2;

/**
 * Marks the standfirst: the line just under the headline that is no furniture, is not the headline again, and speaks of what the story speaks of.
 */
export function markStandfirst(sheet: Sheet): void {
  const { lines, kinds, headline, top } = sheet;
  if (headline < 0 || top - headline > REACH) return;
  let index = headline + 1;
  while (index < headline + BELOW && index < top && kinds[index] === 'boilerplate' && (lines.words(index) < FEWEST_WORDS || lines.hasAnyCue(index) || lines.key(index) === lines.key(headline))) index++;
  if (index >= top || kinds[index] !== 'boilerplate' || lines.key(index) === lines.key(headline) || !isStandfirstLike(sheet, index)) return;
  const words = storyWords(sheet);
  const shared = new Set([...lines.content(index)].filter(word => words.has(word)));
  if (shared.size >= LEAST_SHARED) kinds[index] = 'body';
}

function isStandfirstLike({ lines, first }: Sheet, index: number): boolean {
  const words = lines.words(index);
  if (words < FEWEST_WORDS || words > MOST_WORDS || lines.hasAnyCue(index) || lines.head(index) === lines.head(first)) return false;
  if (lines.tally(index, Count.separators) > 0 || lines.isCaption(index)) return false;
  const features = lines.features(index);
  return features !== undefined && features.cue === null && !features.hasBullet && !features.isCutOff && !features.startsLower;
}
