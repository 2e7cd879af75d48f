import { STOPWORDS } from './stopwords';
import type { Block } from './blocks';

/** Letters by which inflected words are known again. */
const STEM = 5;
/** Blocks of furniture between two runs from which on the second must be about the same thing. */
const LEAST_GAP = 2;
/** Words that a run must have for its vocabulary to tell anything. */
const FEWEST_WORDS = 12;
/** The share of a run's words that the story's main run has too, below which it is another story. */
const LEAST_SHARED = 0.17;

/** Different words that the main run must have to be compared with. */
const LEAST_VOCABULARY = 80;

interface StoryRun {
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

/**
 * Takes runs of other stories out of the region: teasers and columns that read like prose but share hardly a word with the longest run.
 * Runs close to the main run are the story's whatever they say. Linear in the text.
 */
export function dropStrangers(text: string, blocks: readonly Block[], scores: readonly number[], inStory: readonly boolean[]): boolean[] {
  const runs = findRuns(inStory, scores);
  const main = runs.reduce<StoryRun | undefined>((best, run) => (best === undefined || run.score > best.score ? run : best), undefined);
  if (main === undefined || runs.length < 2) return [...inStory];
  const vocabulary = new Set(runWords(text, blocks, main));
  const kept = [...inStory];
  if (vocabulary.size < LEAST_VOCABULARY) return kept;
  for (const run of runs) {
    const words = run === main ? [] : runWords(text, blocks, run);
    if (words.length < FEWEST_WORDS) continue;
    const shared = words.filter(word => vocabulary.has(word)).length / words.length;
    if (shared < LEAST_SHARED) kept.fill(false, run.from, run.to + 1);
  }
  return kept;
}

/** The region's runs; furniture of less than two blocks does not part them. */
function findRuns(inStory: readonly boolean[], scores: readonly number[]): StoryRun[] {
  const runs: StoryRun[] = [];
  inStory.forEach((isStory, index) => {
    if (!isStory) return;
    const previous = runs.at(-1);
    const score = scores[index] ?? 0;
    if (previous !== undefined && index - previous.to <= LEAST_GAP) runs[runs.length - 1] = { from: previous.from, to: index, score: previous.score + score };
    else runs.push({ from: index, to: index, score });
  });
  return runs;
}

function runWords(text: string, blocks: readonly Block[], run: StoryRun): string[] {
  const words: string[] = [];
  for (const block of blocks.slice(run.from, run.to + 1)) for (const word of contentWords(text.slice(block.start, block.end).toLowerCase())) words.push(word);
  return words;
}

/** The words of a text in lower case that carry meaning, cut to the letters that inflection leaves alone. */
export function contentWords(folded: string): string[] {
  const words = folded.match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return words.filter(word => !STOPWORDS.has(word)).map(word => word.slice(0, STEM));
}
