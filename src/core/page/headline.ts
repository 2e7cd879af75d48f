import { readByline } from './byline';
import { isCaption } from './caption';
import { contentWords } from './cohesion';
import { findPrintedDate } from './dates';
import type { BlockFeatures } from './lineFeatures';
import { isLabelled } from './pageHead';
import type { Story } from './story';

const LONGEST = 220;
const FEWEST_WORDS = 3;
const MOST_WORDS = 32;
/** Words of a headline that ends with a quoted sentence. */
const MOST_QUOTED = 14;
/** Characters of the story whose words a headline is compared with. */
const SAMPLE = 6000;
/** The score below which a line is not taken for the headline: nothing is guessed. */
const LEAST_SCORE = 0.5;
/** For the one line above a story that has nothing else above it. */
const ALONE = 0.2;

/**
 * The index of the block that is the story's headline, or -1. Candidates stand before the running text (or are its first lines), look like a
 * headline and share words with the story; of equal lines the one nearest the story wins.
 * @param from the first block that is looked at
 */
export function findHeadline(text: string, story: Story, from: number): number {
  const first = story.top;
  if (story.inStory.indexOf(true) < 0) return -1;
  const words = storyWords(text, story);
  const counts = countFolded(story.features, first + 2);
  let best = -1;
  let bestScore = LEAST_SCORE;
  for (let index = from; index < first + 2 && index < story.blocks.length; index++) {
    const features = story.features[index];
    if (features === undefined || !hasHeadlineShape(text, story, index)) continue;
    if (index >= first && (story.inStory[first] !== true || !opensStory(story, index))) continue;
    const score = scoreCandidate(features, words, distance(text, story, index, first), (counts.get(features.folded) ?? 1) > 1) - (index >= first ? 0.15 : 0) + (index === from && first === from + 1 ? ALONE : 0);
    if (score >= bestScore) [best, bestScore] = [index, score];
  }
  return best;
}

function hasHeadlineShape(text: string, story: Story, index: number): boolean {
  const [block, features] = [story.blocks[index], story.features[index]];
  if (block === undefined || features === undefined || features.cue !== null) return false;
  if (features.words < FEWEST_WORDS || features.words > MOST_WORDS || block.end - block.start > LONGEST || features.hasBullet || features.startsLower) return false;
  const line = text.slice(block.start, block.end);
  if (/[^.]\.$/.test(line) && !/\b\p{Lu}\.$/u.test(line)) return false;
  if (features.words > MOST_QUOTED && /[^.]\.["'”’»)]{1,2}$/.test(line)) return false;
  if (isCaption(line) || features.separators > 2) return false;
  if (isLabelled(text, block)) return false;
  const byline = readByline(text, block);
  return !(byline?.isCertain === true) && !(findPrintedDate(text, block) !== null && features.words < 8);
}

/** A line inside the region is a headline only where the running text starts right after it. */
function opensStory(story: Story, index: number): boolean {
  const next = story.features[index + 1];
  return next !== undefined && story.inStory[index + 1] === true && next.words > 12 && next.endsSentence && story.inStory.indexOf(true) === index;
}

/** Blocks between a candidate and the story that a reader would have to skip; bylines, however long, captions and buttons are short. */
function distance(text: string, story: Story, index: number, first: number): number {
  let blocks = 0;
  for (let at = index + 1; at < first && blocks < 40; at++) {
    const features = story.features[at];
    const block = story.blocks[at];
    const isShort = features === undefined || block === undefined || features.cue !== null || features.words <= 3 || readByline(text, block)?.isCertain === true;
    blocks += isShort ? 0.25 : 1;
  }
  return blocks;
}

function scoreCandidate(features: BlockFeatures, words: ReadonlySet<string>, far: number, isRepeated: boolean): number {
  const content = contentWords(features.folded);
  const shared = content.filter(word => words.has(word)).length;
  const overlap = content.length === 0 ? 0 : shared / Math.max(3, content.length);
  const nearness = 0.55 / (1 + far / 2.5);
  return overlap + nearness + (isRepeated ? 0.15 : 0) + (features.words >= 5 ? 0.1 : -0.1);
}

function storyWords(text: string, story: Story): Set<string> {
  const words = new Set<string>();
  let read = 0;
  story.blocks.forEach((block, index) => {
    if (story.inStory[index] !== true || read > SAMPLE || (story.features[index]?.words ?? 0) < 8) return;
    const sample = text.slice(block.start, Math.min(block.end, block.start + SAMPLE - read));
    read += sample.length + 1;
    for (const word of contentWords(sample.toLowerCase())) words.add(word);
  });
  return words;
}

function countFolded(features: readonly BlockFeatures[], end: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { folded } of features.slice(0, end)) counts.set(folded, (counts.get(folded) ?? 0) + 1);
  return counts;
}
