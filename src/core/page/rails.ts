import type { BlockFeatures } from './lineFeatures';

/** Title and blurb pairs that follow each other before they count as a rail of teasers. */
const FEWEST_PAIRS = 3;
const LONGEST_TITLE = 18;
const LONGEST_BLURB = 60;
/** Blurbs are a sentence; under subheads of a story stand whole paragraphs. */
const TYPICAL_BLURB = 34;
/** Blocks before the first pair in which a heading such as “More stories” is looked for. */
const HEADING_REACH = 3;

/**
 * How surely each block belongs to a rail of teasers, 0…1. A rail is at least three pairs, each a title (short, no full stop) and one blurb
 * (longer, one paragraph). Surest under a heading that says so, where blurbs are cut off and just after another rail; a story in short sections looks much the same.
 */
export function findRails(features: readonly BlockFeatures[]): number[] {
  const rails = features.map(() => 0);
  let at = 0;
  while (at < features.length) {
    const pairs = countPairs(features, at);
    const before = Math.max(0, ...rails.slice(Math.max(0, at - HEADING_REACH), at));
    if (pairs >= FEWEST_PAIRS || (pairs > 0 && before > 0)) rails.fill(Math.max(before, confidence(features, at, pairs)), at, at + 2 * pairs);
    at += Math.max(1, 2 * pairs);
  }
  return rails;
}

function countPairs(features: readonly BlockFeatures[], from: number): number {
  let at = from;
  while (at + 1 < features.length && isTitle(features[at]) && isBlurb(features[at], features[at + 1])) at += 2;
  return (at - from) / 2;
}

function isTitle(block: BlockFeatures | undefined): boolean {
  return block !== undefined && block.words >= 3 && block.words <= LONGEST_TITLE && (!block.endsSentence || block.folded.endsWith('?')) && block.cue === null;
}

function isBlurb(title: BlockFeatures | undefined, block: BlockFeatures | undefined): boolean {
  if (title === undefined || block === undefined || block.cue !== null) return false;
  return block.words >= 8 && block.words <= LONGEST_BLURB && block.words > title.words && (block.endsSentence || block.isCutOff);
}

function confidence(features: readonly BlockFeatures[], from: number, pairs: number): number {
  const blurbs = features.slice(from, from + 2 * pairs).filter((_, index) => index % 2 === 1);
  const cutOff = blurbs.filter(blurb => blurb.isCutOff).length / pairs;
  const heading = features.slice(Math.max(0, from - HEADING_REACH), from).some(block => block.cue?.kind === 'related');
  if (heading || cutOff >= 0.5) return 1;
  const meanWords = blurbs.reduce((sum, blurb) => sum + blurb.words, 0) / pairs;
  return meanWords <= TYPICAL_BLURB ? 0.6 : 0.15;
}
