import type { Block } from '../blocks';
import { readLinesLazily, type Lines } from '../lines/lines';
import { bestByExpectedF1 } from '../reading/expectedF1';
import { readColumns } from '../reading/readColumns';
import { Count, COUNTS, type Scan, scanBlocks } from '../reading/scan';
import { OWN_MEMORY, type Workspace } from '../reading/workspace';
import { lowerBoxes } from './boxes';
import { lowerComments } from './comments';
import { findDoubleLede, type DoubleLede } from './ledes';
import { STORY_MODEL } from './model';
import { addOutliers } from './outliers';
import { dropPullQuotes } from './pullQuotes';
import { raisePosts } from './posts';
import { lowerRails } from './rails';
import { lowerRepeated } from './repeated';
import { findShortStory } from './shortStory';
import { lowerCopies, lowerCues } from './temper';

/** The page's blocks with what was found about them; all lists run parallel to the blocks. */
export interface Story {
  readonly blocks: readonly Block[];
  /** What one pass over all blocks counts. */
  readonly scan: Scan;
  /** What single blocks look like. */
  readonly lines: Lines;
  /** Whether the block is the story's running text (captions and credits inside it included). */
  readonly inStory: readonly boolean[];
  /** The block before which the headline stands: the story's first, or the first copy of a lede that is printed twice. */
  readonly top: number;
}

/** Below this expected F1 a page has no story; where a paragraph stands out that is more likely than not the story's, below the other. */
const LEAST_F1 = 0.45;
const LEAST_OF_PARAGRAPH = 0.38;
/** The odds and the words of such a paragraph. A short text among much else promises little F1, however clear it is. */
const LIKELY = 0.5;
const PARAGRAPH = 50;

/**
 * Finds the story among the blocks: a learned model says of each line how likely it is the story's by what it and the lines around look like, cues and
 * copies lower that, and the lines are kept that promise the best F1. Linear in the text.
 * @param repeated keys of lines (as the scan has them) that other files of the corpus have too
 * @param memory what the story's scan is kept in
 */
export function findStory(text: string, blocks: readonly Block[], repeated: ReadonlySet<number>, memory: Workspace = OWN_MEMORY): Story {
  const scan = scanBlocks(text, blocks, memory);
  const columns = readColumns(text, blocks, scan, memory);
  const lines = readLinesLazily(text, blocks, scan);
  const probabilities = STORY_MODEL.probabilities(columns);
  const lede = findDoubleLede(text, blocks, scan, lines, columns.named('prose'));
  if (lede !== null) probabilities.fill(0, 0, lede.start);
  if (!raisePosts(text, blocks, probabilities, columns, scan)) lowerComments(text, blocks, probabilities, columns, scan);
  lowerCues(probabilities, scan);
  lowerRails(text, blocks, probabilities, columns, scan);
  lowerBoxes(text, blocks, probabilities, columns, scan);
  lowerRepeated(probabilities, scan, repeated);
  lowerCopies(probabilities, columns, scan);
  const { chosen, f1 } = bestByExpectedF1(probabilities, (line) => scan.counts[line * COUNTS] as number, memory);
  const isStory = (f1 >= LEAST_F1 || (f1 >= LEAST_OF_PARAGRAPH && hasParagraph(probabilities, scan, chosen))) && tells(scan, chosen) && !isExcuse(scan, lines, chosen);
  if (isStory) {
    dropPullQuotes(text, blocks, scan, chosen);
    dropMenus(chosen, scan);
    trimEdges(chosen, scan, columns.named('ends'));
  }
  const inStory = isStory ? addOutliers(text, blocks, scan, lines, chosen) : (findShortStory(lines, blocks.length) ?? chosen.fill(false));
  return { blocks, scan, lines, inStory, top: topOf(inStory, lede) };
}

function hasParagraph(probabilities: Float32Array, { counts, cues }: Scan, chosen: readonly boolean[]): boolean {
  return chosen.some((isChosen, line) => isChosen && cues[line] === 0 && (probabilities[line] as number) >= LIKELY && (counts[line * COUNTS] as number) >= PARAGRAPH);
}

/** Whether anything was kept that is no cue: a page that does nothing but sell is no story. */
function tells({ cues }: Scan, chosen: readonly boolean[]): boolean {
  return chosen.some((isChosen, line) => isChosen && cues[line] === 0);
}

/** Marks between a menu's items, and the words that an item has at most on the average. */
const FEWEST_ITEMS = 5;
const LONGEST_ITEM = 4;

/** Takes out lines that are nothing but a menu: “News | Sport | Weather | …”, however long they are. */
function dropMenus(chosen: boolean[], { counts }: Scan): void {
  for (let line = 0; line < chosen.length; line++) {
    const marks = counts[line * COUNTS + Count.separators] as number;
    if (marks >= FEWEST_ITEMS && marks * LONGEST_ITEM >= (counts[line * COUNTS] as number)) chosen[line] = false;
  }
}

/** Words of a line above the story (a headline, a section, a source) and below it (a link, a button) that are no sentence. */
const LONGEST_ABOVE = 12;
const LONGEST_BELOW = 6;

/** The story begins and ends with a sentence. */
function trimEdges(chosen: boolean[], { counts }: Scan, ends: Float32Array): void {
  const isLabel = (line: number, longest: number): boolean => (counts[line * COUNTS] as number) <= longest && ends[line] === 0;
  for (let line = chosen.indexOf(true); line >= 0 && isLabel(line, LONGEST_ABOVE); line = chosen.indexOf(true, line)) chosen[line] = false;
  for (let line = chosen.lastIndexOf(true); line >= 0 && isLabel(line, LONGEST_BELOW); line = chosen.lastIndexOf(true, line)) chosen[line] = false;
}

function topOf(inStory: readonly boolean[], lede: DoubleLede | null): number {
  const first = inStory.indexOf(true);
  return lede !== null && first === lede.start ? lede.teaser : first;
}

/** Words of what a page that has no story says instead, of one line of it, and lines in which it says so. */
const LONGEST_EXCUSE = 90;
const LONGEST_LINE = 45;
const EXCUSE_REACH = 60;

/** Whether the page says that the story is gone, and nothing but more of that was found. */
function isExcuse({ counts }: Scan, lines: Lines, chosen: readonly boolean[]): boolean {
  let words = 0;
  chosen.forEach((isChosen, index) => { if (isChosen) words += counts[index * COUNTS + Count.words] as number; });
  if (words >= LONGEST_EXCUSE) return false;
  for (let index = 0; index < Math.min(chosen.length, EXCUSE_REACH); index++) {
    if ((counts[index * COUNTS] as number) <= LONGEST_LINE && lines.at(index)?.cue?.kind === 'missing') return true;
  }
  return false;
}
