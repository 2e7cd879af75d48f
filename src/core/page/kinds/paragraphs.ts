import type { Story } from '../story/findStory';
import type { PageLines } from './pageLines';

/** Words of a paragraph; shorter lines may be a headline, a byline or a caption. */
const FEWEST_WORDS = 12;
const FEWEST_SHORT_WORDS = 4;
/** Blocks of the story among which its first paragraph is looked for. */
const REACH = 45;
/** Blocks above the story among which a copy of its first paragraph is looked for. */
const COPY_REACH = 60;
const FEWEST_COPY_WORDS = 8;

/** The story's first and second paragraph, and the block above which its headline stands; all -1 where there is no story. */
export interface Opening {
  readonly first: number;
  readonly second: number;
  readonly top: number;
}

/** Finds where the running text begins, behind lines of the story that are no sentences or say that they are bylines or captions. */
export function findOpening(lines: PageLines, { inStory, top }: Story): Opening {
  const start = inStory.indexOf(true);
  if (start < 0) return { first: -1, second: -1, top: -1 };
  const first = findParagraph(lines, inStory, start, FEWEST_WORDS) ?? findParagraph(lines, inStory, start, FEWEST_SHORT_WORDS) ?? start;
  const second = findParagraph(lines, inStory, first + 1, FEWEST_WORDS) ?? first;
  return { first, second, top: Math.min(top < start ? top : first, findCopy(lines, first)) };
}

function findParagraph(lines: PageLines, inStory: readonly boolean[], from: number, fewestWords: number): number | undefined {
  for (let index = from; index < Math.min(lines.count, from + REACH); index++) {
    if (inStory[index] !== true || lines.words(index) < fewestWords || !lines.endsSentence(index)) continue;
    const isBetween = lines.isByline(index - 1) && lines.isByline(index + 1);
    if (!isBetween && !lines.isCaption(index) && !lines.isByline(index) && !lines.isPhotoCredit(index + 1)) return index;
  }
  return undefined;
}

function findCopy(lines: PageLines, first: number): number {
  if (lines.words(first) < FEWEST_COPY_WORDS) return first;
  for (let index = Math.max(0, first - COPY_REACH); index < first; index++) if (lines.head(index) === lines.head(first)) return index;
  return first;
}
