import type { BlockFeatures } from './lineFeatures';

/** What is known about a block besides what it looks like by itself. Shares and probabilities are 0…1. */
export interface BlockSurroundings {
  /** Prose of the block itself. */
  readonly prose: number;
  /** Prose in the nearest blocks before and after. */
  readonly neighbourProse: number;
  /** Share of furniture cues (advertising marks left out) in the nearest blocks. */
  readonly neighbourCues: number;
  /** How surely it is part of a rail of teasers. */
  readonly rail: number;
  /** Known to repeat in other files of the corpus. */
  readonly isCorpusFurniture: boolean;
  /** Another block of this page says the same and is the better copy. */
  readonly isLesserCopy: boolean;
}

/** What each feature adds to the log-odds-like score of a block. */
const WEIGHTS = {
  bias: -1.25,
  prose: 6.5,
  neighbourProse: 1.4,
  neighbourCues: -2,
  fewWords: -0.5,
  quotation: 0.5,
  dateline: 3,
  shortBullet: -0.8,
  titleCase: -0.4,
  separators: -0.8,
  cutOff: -2.5,
  address: -1,
  cue: -1,
  rail: -3.5,
  corpusFurniture: -8,
  lesserCopy: -5,
} as const;

/** Words at which a paragraph is as convincing as it can be. */
const FULL_PARAGRAPH = 45;
/** The density of function words from which on a block is prose. */
const PROSE_DENSITY = 0.26;
/** Words of a block that is long enough to show the density of function words. */
const TELLING_LENGTH = 30;

/** Whether function words tell prose on this page: not where even its long paragraphs have next to none of the known languages. */
export function knowsFunctionWords(blocks: readonly BlockFeatures[]): boolean {
  const long = blocks.filter(block => block.words >= TELLING_LENGTH && block.endsSentence);
  if (long.length === 0) return true;
  const mean = long.reduce((sum, block) => sum + block.stopwordDensity, 0) / long.length;
  return mean >= PROSE_DENSITY / 1.8;
}

/** How much a block reads like running text, 0…1: words, an end mark, few capitals and, in a known language, function words. */
export function prose(block: BlockFeatures, isKnownLanguage: boolean): number {
  if (block.words < 4) return 0;
  const length = Math.min(1, block.words / FULL_PARAGRAPH);
  const density = isKnownLanguage ? Math.min(1, block.stopwordDensity / PROSE_DENSITY) : 0.95;
  const ending = block.endsSentence ? 1 : block.words >= 25 ? 0.7 : 0.25;
  const small = block.capitalDensity <= 0.5 ? 1 : Math.max(0, 1 - (block.capitalDensity - 0.5) * 2.5);
  return Math.sqrt(length) * density * density * ending * small;
}

/**
 * The evidence that a block is the story's: above 0 for, below 0 against. A weighted sum of features; a learned model replaces this
 * function and nothing else.
 */
export function scoreBlock(block: BlockFeatures, around: BlockSurroundings): number {
  let score = WEIGHTS.bias + WEIGHTS.prose * around.prose + WEIGHTS.neighbourProse * around.neighbourProse + WEIGHTS.neighbourCues * around.neighbourCues;
  if (block.words < 4) score += WEIGHTS.fewWords;
  if (block.hasQuotation && block.endsSentence) score += WEIGHTS.quotation;
  if (block.hasDateline) score += WEIGHTS.dateline;
  if (block.hasBullet && block.words < 12) score += WEIGHTS.shortBullet;
  if (block.capitalDensity > 0.6 && block.words < 15) score += WEIGHTS.titleCase;
  if (block.isCutOff) score += WEIGHTS.cutOff;
  score += WEIGHTS.separators * Math.min(5, block.separators);
  score += WEIGHTS.address * Math.min(2, Math.max(0, block.addressDensity - 0.05) * 20);
  if (block.cue !== null) score += WEIGHTS.cue * block.cue.against * (block.words > 45 ? 0.6 : 1);
  score += WEIGHTS.rail * around.rail;
  if (around.isCorpusFurniture) score += WEIGHTS.corpusFurniture;
  if (around.isLesserCopy) score += WEIGHTS.lesserCopy;
  return score;
}
