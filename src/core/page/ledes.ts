import type { Block } from './blocks';
import { foldLine } from '../text/folding';
import { findDateline } from './dateline';
import type { BlockFeatures } from './lineFeatures';

/** A lede that stands on the page twice: as a teaser above a paywall, and at the start of the story under it. */
export interface DoubleLede {
  readonly teaser: number;
  readonly start: number;
}

const FEWEST_WORDS = 10;
/** Characters that two copies have in common: a teaser is often cut off. */
const KEY_LENGTH = 60;
/** The smallest and the largest box between the copies, in blocks. */
const LEAST_BETWEEN = 2;
const MOST_BETWEEN = 45;
/** Blocks after the second copy that are looked at for the rest of the story. */
const REACH = 12;
/** Marks of an offer (prices, buttons, small print) in the box that settle the matter even where little story follows. */
const ENOUGH_MARKS = 2;
/** Prose of the longest offers, in paragraphs. */
const MOST_INSIDE = 4;
/** Prose above the first copy with which it is a story's paragraph, and the second a pull quote. */
const MOST_BEFORE = 1;

/**
 * The first double lede, or null. Between two copies of a page's first paragraph stands an offer of the site's; the story goes on after the second.
 * A copy in a rail after the story is told by what follows: less prose than stands between. `proses[i]` belongs to block `i`; linear in the blocks.
 */
export function findDoubleLede(text: string, blocks: readonly Block[], features: readonly BlockFeatures[], proses: readonly number[]): DoubleLede | null {
  const seen = new Map<string, number>();
  for (let index = 0; index < blocks.length; index++) {
    const [block, own] = [blocks[index], features[index]];
    if (block === undefined || own === undefined || own.cue !== null || own.words < FEWEST_WORDS || !(own.endsSentence || own.isCutOff)) continue;
    const key = ledeKey(text, block);
    if (key.length < KEY_LENGTH) continue;
    const teaser = seen.get(key);
    if (teaser === undefined) seen.set(key, index);
    else if (isLede({ teaser, start: index }, features, proses)) return { teaser, start: index };
  }
  return null;
}

/** The paragraph's first words without a dateline, which one copy may lack. */
function ledeKey(text: string, block: Block): string {
  const from = findDateline(text, block, true)?.next ?? block.start;
  return foldLine(text.slice(from, Math.min(block.end, from + KEY_LENGTH * 2))).slice(0, KEY_LENGTH);
}

function isLede({ teaser, start }: DoubleLede, features: readonly BlockFeatures[], proses: readonly number[]): boolean {
  const between = start - teaser - 1;
  if (between < LEAST_BETWEEN || between > MOST_BETWEEN) return false;
  const inside = sum(proses, teaser + 1, start);
  const after = sum(proses, start + 1, start + 1 + REACH);
  const marks = features.slice(teaser + 1, start).filter(block => block.cue?.kind === 'paywall' || block.cue?.kind === 'newsletter').length;
  if (marks === 0 || sum(proses, 0, teaser) > MOST_BEFORE) return false;
  return after > inside * 1.2 || (marks >= ENOUGH_MARKS && after > 0 && inside < MOST_INSIDE);
}

function sum(values: readonly number[], from: number, to: number): number {
  let total = 0;
  for (let index = Math.max(0, from); index < to && index < values.length; index++) total += values[index] ?? 0;
  return total;
}
