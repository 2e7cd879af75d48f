import type { Block } from './blocks';
import { dropStrangers } from './cohesion';
import { findLesserCopies } from './copies';
import { findDoubleLede } from './ledes';
import { readFeatures, type BlockFeatures } from './lineFeatures';
import { knowsFunctionWords, prose, scoreBlock } from './lineScore';
import { addOutliers } from './outliers';
import { findRails } from './rails';
import { findRegion } from './region';
import { findShortStory } from './shortStory';

/** The page's blocks with what was found about them; all lists run parallel to the blocks. */
export interface Story {
  readonly blocks: readonly Block[];
  readonly features: readonly BlockFeatures[];
  /** Whether the block is in a rail of teasers. */
  readonly inRail: readonly boolean[];
  /** Whether the block is the story's running text (captions and credits inside it included). */
  readonly inStory: readonly boolean[];
  /** The block before which the headline stands: the story's first, or the first copy of a lede that is printed twice. */
  readonly top: number;
}

/** The evidence below which a page has no story: less than one real paragraph. */
const LEAST_EVIDENCE = 1.2;

/** Against everything above the second copy of a lede that is printed twice. */
const BEFORE_LEDE = -12;

/** Finds the story among the blocks. `repeated` are folded lines known to be furniture. */
export function findStory(text: string, blocks: readonly Block[], repeated: ReadonlySet<string>): Story {
  const features = blocks.map(block => readFeatures(text, block));
  const isKnown = knowsFunctionWords(features);
  const proses = features.map(block => prose(block, isKnown));
  const around = proses.map((_, index) => neighbourMean(proses, index));
  const cues = features.map(({ cue }) => (cue === null || cue.kind === 'advert' ? 0 : 1));
  const rails = findRails(features);
  const lesser = findLesserCopies(features, around);
  const lede = findDoubleLede(text, blocks, features, proses);
  const evidence = features.map((block, index) => ({
    score: (lede !== null && index < lede.start ? BEFORE_LEDE : 0) + scoreBlock(block, {
      rail: rails[index] ?? 0,
      prose: proses[index] ?? 0,
      isCorpusFurniture: repeated.has(block.folded),
      isLesserCopy: index !== lede?.start && lesser[index] === true,
      neighbourProse: around[index] ?? 0,
      neighbourCues: neighbourMean(cues, index),
    }),
    ends: block.cue?.ends ?? 0,
  }));
  const prosaic = dropStrangers(text, blocks, evidence.map(({ score }) => score), findRegion(evidence));
  const total = evidence.reduce((sum, { score }, index) => (prosaic[index] === true ? sum + score : sum), 0);
  const isStory = total >= LEAST_EVIDENCE && !isExcuse(features, prosaic);
  const inStory = isStory ? addOutliers(text, blocks, features, prosaic) : (findShortStory(features, rails) ?? prosaic.map(() => false));
  const first = inStory.indexOf(true);
  const top = lede !== null && first === lede.start ? lede.teaser : first;
  return { blocks, features, inRail: rails.map(rail => rail >= 0.5), inStory, top };
}

/** Words of what a page that has no story says instead. */
const LONGEST_EXCUSE = 90;

/** Whether the page says that the story is gone, and nothing but more of that was found. */
function isExcuse(features: readonly BlockFeatures[], inStory: readonly boolean[]): boolean {
  if (!features.some(({ cue }) => cue?.kind === 'missing')) return false;
  return features.reduce((words, block, index) => (inStory[index] === true ? words + block.words : words), 0) < LONGEST_EXCUSE;
}

/** Weighted mean over two blocks on either side. */
function neighbourMean(values: readonly number[], index: number): number {
  const near = (values[index - 1] ?? 0) + (values[index + 1] ?? 0);
  const far = (values[index - 2] ?? 0) + (values[index + 2] ?? 0);
  return (2 * near + far) / 6;
}
