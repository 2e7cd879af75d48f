import type { Block } from './blocks';
import { dropStrangers } from './cohesion';
import { findLesserCopies } from './copies';
import { readFeatures, type BlockFeatures } from './lineFeatures';
import { knowsFunctionWords, prose, scoreBlock } from './lineScore';
import { findRails } from './rails';
import { findRegion } from './region';

/** The page's blocks with what was found about them; all lists run parallel to the blocks. */
export interface Story {
  readonly blocks: readonly Block[];
  readonly features: readonly BlockFeatures[];
  /** Whether the block is in a rail of teasers. */
  readonly inRail: readonly boolean[];
  /** Whether the block is the story's running text (captions and credits inside it included). */
  readonly inStory: readonly boolean[];
}

/** The evidence below which a page has no story: less than one real paragraph. */
const LEAST_EVIDENCE = 1.2;

/** Finds the story among the blocks. `repeated` are folded lines known to be furniture. */
export function findStory(text: string, blocks: readonly Block[], repeated: ReadonlySet<string>): Story {
  const features = blocks.map(block => readFeatures(text, block));
  const isKnown = knowsFunctionWords(features);
  const proses = features.map(block => prose(block, isKnown));
  const around = proses.map((_, index) => neighbourMean(proses, index));
  const cues = features.map(({ cue }) => (cue === null || cue.kind === 'advert' ? 0 : 1));
  const rails = findRails(features);
  const lesser = findLesserCopies(features, around);
  const evidence = features.map((block, index) => ({
    score: scoreBlock(block, {
      rail: rails[index] ?? 0,
      prose: proses[index] ?? 0,
      isCorpusFurniture: repeated.has(block.folded),
      isLesserCopy: lesser[index] ?? false,
      neighbourProse: around[index] ?? 0,
      neighbourCues: neighbourMean(cues, index),
    }),
    ends: block.cue?.ends ?? 0,
  }));
  const inStory = dropStrangers(text, blocks, evidence.map(({ score }) => score), findRegion(evidence));
  const total = evidence.reduce((sum, { score }, index) => (inStory[index] === true ? sum + score : sum), 0);
  return { blocks, features, inRail: rails.map(rail => rail >= 0.5), inStory: total >= LEAST_EVIDENCE ? inStory : inStory.map(() => false) };
}

/** Weighted mean over two blocks on either side. */
function neighbourMean(values: readonly number[], index: number): number {
  const near = (values[index - 1] ?? 0) + (values[index + 1] ?? 0);
  const far = (values[index - 2] ?? 0) + (values[index + 2] ?? 0);
  return (2 * near + far) / 6;
}
