import { foldLine } from '../../text/folding';
import type { Block } from '../blocks';
import type { Columns } from '../reading/columns';
import { CUE, CUE_KINDS } from '../reading/cueTree';
import { CLASS, Count, COUNTS, type Scan } from '../reading/scan';
import { lower } from './temper';

/** Paragraphs that must stand before readers can comment on them. */
const PROSE_BEFORE = 4;
/** Lines in which comments must show as such, and how many of their heads do. */
const REACH = 24;
const FEWEST_HEADS = 4;
/** What remains of the odds of lines among comments. */
const COMMENT = 0.03;
const SURE_COMMENT = 0.002;
const LONGEST_HEADING = 12;
const LONGEST_HEAD = 18;

/** What pages say of their comments just above them: that they are closed, in few words, or whose they are. */
const CLOSED = /^(?:reader )?comments? (?:(?:on|for) th(?:is|e) \w+ )?(?:are|is|have been|has been) (?:now )?(?:closed|disabled|turned off)\b/;
const LONGEST_CLOSED = 12;
const OF_READERS = /^(?:the following are (?:the )?(?:readers?['’]? )?comments?\b|(?:the )?comments? (?:below|(?:expressed|posted|published) (?:here|below|by (?:our )?readers))\b)/;
const LONGEST_NOTE = 60;
const NOTE_REACH = 120;

/**
 * Lowers everything from the line on at which readers' comments begin: after a story, under a heading that says so, and with heads of comments not far
 * below; or under a line that is found above comments only. They are prose, often more of it than the story, but no article.
 */
export function lowerComments(text: string, blocks: readonly Block[], probabilities: Float32Array, columns: Columns, scan: Scan): void {
  const begin = findComments(text, blocks, probabilities, columns, scan);
  if (begin < 0) return;
  const factor = isNote(text, blocks[begin] as Block, scan, begin) ? SURE_COMMENT : COMMENT;
  for (let line = begin; line < probabilities.length; line++) lower(probabilities, line, factor);
}

function findComments(text: string, blocks: readonly Block[], probabilities: Float32Array, columns: Columns, scan: Scan): number {
  const { count: n, values } = columns;
  const { counts, cues } = scan;
  const [prose, comments] = [columns.startOf('prose'), CLASS.comment];
  let before = 0;
  for (let line = 0; line < n; line++) {
    // Most lines have neither a cue nor a word of comments.
    const mayBegin = before >= PROSE_BEFORE && (cues[line] !== 0 || (counts[line * COUNTS + comments] as number) > 0);
    if (mayBegin && ((isHeading(scan, line) && hasHeads(scan, line, n)) || isNote(text, blocks[line] as Block, scan, line))) return line;
    if ((probabilities[line] as number) > 0.5) before += values[prose + line] as number;
  }
  return -1;
}

/** Whether heads of comments stand not far below a line. */
function hasHeads(scan: Scan, line: number, lines: number): boolean {
  let heads = 0;
  for (let at = line + 1; at < lines && at <= line + REACH; at++) if (isHead(scan, at)) heads++;
  return heads >= FEWEST_HEADS;
}

/** “Comments are closed”, “The following are comments from readers …”. */
function isNote(text: string, { start, end }: Block, { counts }: Scan, line: number): boolean {
  const words = counts[line * COUNTS] as number;
  if (words > LONGEST_NOTE || (counts[line * COUNTS + CLASS.comment] as number) === 0) return false;
  const folded = foldLine(text.slice(start, Math.min(end, start + NOTE_REACH)));
  return OF_READERS.test(folded) || (words <= LONGEST_CLOSED && CLOSED.test(folded));
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
