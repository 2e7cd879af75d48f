import { foldLine } from '../../text/folding';
import type { Block } from '../blocks';
import { findDateline } from '../metadata/dateline';
import type { Lines } from '../lines/lines';
import { COUNTS, type Scan } from '../reading/scan';

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
 * A copy in a rail after the story is told by what follows: less prose than stands between. `proses[i]` belongs to block `i`. Only the page's first
 * paragraphs are compared, each with the lines that follow it.
 */
export function findDoubleLede(text: string, blocks: readonly Block[], scan: Scan, lines: Lines, proses: ArrayLike<number>): DoubleLede | null {
  let before = 0;
  for (let teaser = 0; teaser < blocks.length && before <= MOST_BEFORE; teaser++) {
    const start = mayBegin(scan, teaser) ? findCopy(text, blocks, scan, lines, proses, teaser) : -1;
    if (start >= 0) return { teaser, start };
    before += proses[teaser] ?? 0;
  }
  return null;
}

function findCopy(text: string, blocks: readonly Block[], scan: Scan, lines: Lines, proses: ArrayLike<number>, teaser: number): number {
  let key: string | undefined;
  for (let start = teaser + LEAST_BETWEEN + 1; start <= teaser + MOST_BETWEEN + 1 && start < blocks.length; start++) {
    if (!mayBegin(scan, start) || !shareWords(scan, teaser, start)) continue;
    key ??= ledeKey(text, blocks[teaser] as Block);
    if (key.length < KEY_LENGTH) return -1;
    if (ledeKey(text, blocks[start] as Block) === key && isSentence(lines, teaser) && isSentence(lines, start) && isLede({ teaser, start }, lines, proses)) return start;
  }
  return -1;
}

function mayBegin({ counts, cues }: Scan, index: number): boolean {
  return cues[index] === 0 && (counts[index * COUNTS] as number) >= FEWEST_WORDS;
}

/** Whether two paragraphs have their first words of meaning in common; a dateline may stand before those of one of them. */
function shareWords({ content, contentStarts }: Scan, one: number, other: number): boolean {
  const [first, second] = [contentStarts[one] as number, contentStarts[other] as number];
  return hasRun(content, first, second, contentStarts[other + 1] as number) || hasRun(content, second, first, contentStarts[one + 1] as number);
}

/** Whether a paragraph's first words of meaning stand at another's beginning. */
function hasRun(content: Int32Array, words: number, start: number, end: number): boolean {
  const first = content[words];
  for (let at = start; at <= Math.min(end, start + TRACE) - FEWEST_SHARED; at++) {
    if (content[at] === first && content[at + 1] === content[words + 1] && content[at + 2] === content[words + 2]) return true;
  }
  return false;
}

function isSentence(lines: Lines, index: number): boolean {
  const line = lines.at(index);
  return line !== undefined && line.cue === null && (line.endsSentence || line.isCutOff);
}

/** Words of meaning at a paragraph's beginning, and how many of them a copy has, too: the first three of one of them. */
const TRACE = 10;
const FEWEST_SHARED = 3;

/** The paragraph's first words without a dateline, which one copy may lack. */
function ledeKey(text: string, block: Block): string {
  const from = findDateline(text, block, true)?.next ?? block.start;
  return foldLine(text.slice(from, Math.min(block.end, from + KEY_LENGTH * 2))).slice(0, KEY_LENGTH);
}

function isLede({ teaser, start }: DoubleLede, lines: Lines, proses: ArrayLike<number>): boolean {
  const gap = start - teaser - 1;
  if (gap < LEAST_BETWEEN || gap > MOST_BETWEEN) return false;
  const inside = sum(proses, teaser + 1, start);
  const after = sum(proses, start + 1, start + 1 + REACH);
  const between = Array.from({ length: gap }, (_, at) => lines.at(teaser + 1 + at)?.cue?.kind);
  const marks = between.filter(kind => kind === 'paywall' || kind === 'newsletter').length;
  if (marks === 0) return false;
  return after > inside * 1.2 || (marks >= ENOUGH_MARKS && after > 0 && inside < MOST_INSIDE);
}

function sum(values: ArrayLike<number>, from: number, to: number): number {
  let total = 0;
  for (let index = Math.max(0, from); index < to && index < values.length; index++) total += values[index] ?? 0;
  return total;
}
