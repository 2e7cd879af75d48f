import type { Columns } from '../reading/columns';
import { CUE, CUE_KINDS } from '../reading/cueTree';
import { CLASS, Count, COUNTS, type Scan } from '../reading/scan';
import { prefixSums } from '../reading/surroundings';
import { lower } from './temper';

/** Paragraphs that must stand before readers can comment on them. */
const PROSE_BEFORE = 4;
/** Lines in which comments must show as such, and how many of their heads do. */
const REACH = 24;
const FEWEST_HEADS = 4;
/** What remains of the odds of lines among comments. */
const COMMENT = 0.03;
const LONGEST_HEADING = 12;
const LONGEST_HEAD = 18;

/**
 * Lowers everything from the line on at which readers' comments begin: after a story, under a heading that says so, and with heads of comments not far
 * below. They are prose, often more of it than the story, but no article.
 */
export function lowerComments(probabilities: Float32Array, columns: Columns, scan: Scan): void {
  const begin = findComments(probabilities, columns, scan);
  for (let line = begin; line >= 0 && line < probabilities.length; line++) lower(probabilities, line, COMMENT);
}

function findComments(probabilities: Float32Array, columns: Columns, scan: Scan): number {
  const n = columns.count;
  const prose = columns.named('prose');
  const heads = prefixSums(prose.map( (_, line) => (isHead(scan, line) ? 1 : 0)));
  let before = 0;
  for (let line = 0; line < n; line++) {
    if (before >= PROSE_BEFORE && isHeading(scan, line) && (heads[Math.min(n, line + 1 + REACH)] as number) - (heads[line + 1] as number) >= FEWEST_HEADS) return line;
    if ((probabilities[line] as number) > 0.5) before += prose[line] as number;
  }
  return -1;
}

/** “34 comments”, “Comments are closed”. */
function isHeading({ counts, cues }: Scan, line: number): boolean {
  return ((cues[line] as number) & (CUE.comments << CUE_KINDS.length)) !== 0 && (counts[line * COUNTS] as number) <= LONGEST_HEADING;
}

/** The head of a comment: who says it, or when somebody said it. A time stamp alone is a live blog's, too. */
function isHead({ counts, cues }: Scan, line: number): boolean {
  const row = line * COUNTS;
  const words = counts[row] as number;
  if (words === 0 || words > LONGEST_HEAD) return false;
  const count = (column: number): boolean => (counts[row + column] as number) > 0;
  if (((cues[line] as number) & CUE.comments) !== 0) return true;
  if (count(CLASS.comment) && words <= 8) return true;
  const isStamped = (counts[row + Count.numbers] as number) >= 2 && (count(CLASS.month) || count(CLASS.stamp) || (counts[row + Count.urls] as number) > 1);
  return (isStamped && count(CLASS.by)) || (count(CLASS.said) && count(Count.colons) && isStamped) || (count(CLASS.said) && count(Count.colons) && words <= 6);
}
