import { foldLine } from '../../text/folding';
import type { Block } from '../blocks';
import type { Columns } from '../reading/columns';
import { CLASS, Count, COUNTS, type Scan } from '../reading/scan';
import { lower } from './temper';

/** Feet of posts that make a page a blog's, and words of prose between two of them, by the median: teasers have less. */
const FEWEST_FEET = 3;
const FEWEST_WORDS = 80;
const LONGEST_FOOT = 18;
/** “Posted by Ana at 3:15 PM | Comments (4)”, “Permalink · 12 comments”. */
const FOOT = /\b(?:comments?|replies|trackbacks?)\b ?[([{]? ?\d|\d (?:comments?|replies)\b/;
/** By how much the odds of a post's lines rise, of paragraphs and of titles, and what remains of its foot's. */
const POST = 20;
const LABEL = 3;
const LEFT_OF_FOOT = 0.01;
const PROSE = 0.15;
const PARAGRAPH = 0.4;

/**
 * Raises the posts of a page that has several of them, whole, one under the other: no one of them is the story, and what stands between two looks like the
 * head of a comment. They show by their feet, which say how many comments each has; whether there are any.
 */
export function raisePosts(text: string, blocks: readonly Block[], probabilities: Float32Array, columns: Columns, scan: Scan): boolean {
  const prose = columns.named('prose');
  const feet: number[] = [];
  for (let line = 0; line < blocks.length; line++) if (isFoot(text, blocks[line] as Block, scan, line)) feet.push(line);
  if (feet.length < FEWEST_FEET || wordsBetween(feet, prose, scan) < FEWEST_WORDS) return false;
  const [first, last] = [feet[0] as number, feet.at(-1) as number];
  for (let line = 0; line < last; line++) {
    if (scan.cues[line] !== 0) continue;
    if ((prose[line] as number) >= PROSE) lower(probabilities, line, POST);
    else if (line > first) lower(probabilities, line, LABEL);
  }
  for (const foot of feet) lower(probabilities, foot, LEFT_OF_FOOT);
  return true;
}

function isFoot(text: string, { start, end }: Block, { counts }: Scan, line: number): boolean {
  const row = line * COUNTS;
  const mayBe = (counts[row] as number) <= LONGEST_FOOT && (counts[row + CLASS.comment] as number) > 0 && (counts[row + Count.numbers] as number) > 0;
  return mayBe && FOOT.test(foldLine(text.slice(start, end)));
}

function wordsBetween(feet: readonly number[], prose: Float32Array, { counts }: Scan): number {
  const between = feet.slice(1).map((foot, at) => {
    let words = 0;
    for (let line = feet[at] as number; line < foot; line++) if ((prose[line] as number) >= PARAGRAPH) words += counts[line * COUNTS] as number;
    return words;
  });
  return between.sort((a, b) => a - b)[between.length >> 1] ?? 0;
}
