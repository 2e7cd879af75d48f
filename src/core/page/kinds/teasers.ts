import { CLASS, Count } from '../reading/scan';
import { type PageLines } from './pageLines';
import { CUE } from '../reading/cueTree';

/** What a line outside the story looks like in a rail of teasers. */
export const enum Shape {
  /** Nothing that teasers are made of. */
  other,
  /** A few words: a name, a section, a button. */
  short,
  /** “3 hours ago”, “4 min read”, “By Ana Roe”, “2”. */
  stamp,
  /** Words of a headline, too few or too plain to be sure. */
  title,
  /** Surely a headline's. */
  strongTitle,
  /** A sentence or two, perhaps cut off. */
  blurb,
  /** Says that it is furniture of another kind. */
  furniture,
  /** Between teasers as anywhere: advertising marks, lines of no words. */
  skipped,
}

const FEWEST_TITLE_WORDS = 3;
const FEWEST_STRONG_WORDS = 5;
const MOST_TITLE_WORDS = 30;
const FEWEST_BLURB_WORDS = 4;
const MOST_BLURB_WORDS = 70;
const MOST_STAMP_WORDS = 9;

/** Reads a line's shape from what the scan counted; constant time. */
export function shapeOf(lines: PageLines, index: number): Shape {
  const words = lines.words(index);
  if (words === 0 || lines.hasCue(index, CUE.advert)) return Shape.skipped;
  if (isStamp(lines, index, words)) return Shape.stamp;
  if (lines.firstCode(index) === COPYRIGHT || lines.tally(index, Count.urls) > 1) return Shape.furniture;
  if (lines.hasAnyCue(index)) return words >= FEWEST_STRONG_WORDS && !lines.startsWithAnyCue(index) && !lines.hasCue(index, CUE.footer) ? Shape.title : Shape.furniture;
  if (lines.endsInStop(index)) return words >= FEWEST_BLURB_WORDS && words <= MOST_BLURB_WORDS ? Shape.blurb : Shape.short;
  if (words <= MOST_BUTTON_WORDS && buttonWords(lines, index) > (words < FEWEST_STRONG_WORDS ? 0 : 1)) return Shape.furniture;
  if (words < FEWEST_TITLE_WORDS || words > MOST_TITLE_WORDS) return words > MOST_TITLE_WORDS && words <= MOST_BLURB_WORDS ? Shape.blurb : Shape.short;
  return isStrong(lines, index, words) ? Shape.strongTitle : Shape.title;
}

function isStamp(lines: PageLines, index: number, words: number): boolean {
  if (words > MOST_STAMP_WORDS) return false;
  const numbers = lines.tally(index, Count.numbers);
  if (numbers === words) return true;
  const timed = lines.tally(index, CLASS.stamp) + lines.tally(index, CLASS.month) + lines.tally(index, CLASS.day);
  if (timed >= words && timed > 0) return true;
  if (numbers > 0 && words <= 3 && lines.lengthOf(index) <= 8) return true;
  if (numbers > 0 && timed > 0) return numbers + timed >= words / 2;
  return isBy(lines.firstCode(index)) && words <= 5 && lines.textOf(index).slice(0, 3).toLowerCase() === 'by ';
}

const COPYRIGHT = 0xa9;

function isBy(code: number): boolean {
  return code === 0x42 || code === 0x62;
}

/** Words of a button or of an offer’s heading. */
const MOST_BUTTON_WORDS = 8;

/** Words that sell, share, or speak of the site’s terms. */
function buttonWords(lines: PageLines, index: number): number {
  return lines.tally(index, CLASS.offer) + lines.tally(index, CLASS.share) + lines.tally(index, CLASS.legal) + lines.tally(index, CLASS.comment);
}

/** Words of meaning in a headline. */
const FEWEST_CONTENT = 3;

/** A headline has words of meaning and a function word, a mark or words in small letters, and says nothing to the reader. */
function isStrong(lines: PageLines, index: number, words: number): boolean {
  if (words < FEWEST_STRONG_WORDS || lines.contentCount(index) < FEWEST_CONTENT || lines.startsLower(index)) return false;
  if (buttonWords(lines, index) + lines.tally(index, CLASS.site) > 1) return false;
  if (lines.tally(index, CLASS.you) + lines.tally(index, CLASS.we) + lines.tally(index, CLASS.i) > 0 && !hasMark(lines, index)) return false;
  return lines.functionWords(index) > 0 || hasMark(lines, index) || lines.tally(index, Count.capitals) < words - 1;
}

function hasMark(lines: PageLines, index: number): boolean {
  return lines.tally(index, Count.commas) + lines.tally(index, Count.colons) + lines.tally(index, Count.quotes) > 0;
}
