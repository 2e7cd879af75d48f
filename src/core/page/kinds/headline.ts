import { findPrintedDate } from '../metadata/dates';
import { isPublisher } from '../metadata/newsNames';
import { isLabelled } from '../metadata/pageHead';
import { HashTable } from '../reading/hashTable';
import { CLASS, Count } from '../reading/scan';
import { type PageLines, type WordSet } from './pageLines';
import type { Sheet } from './sheet';

const LONGEST = 220;
const FEWEST_WORDS = 2;
/** With fewer words a line must share one with the story. */
const PLAIN_WORDS = 3;
const MOST_WORDS = 36;
/** Words of a headline that ends with a quoted sentence. */
const MOST_QUOTED = 14;
/** Blocks above the story among which the headline is looked for. */
const REACH = 70;
/** Words of the story with which a headline is compared. */
const SAMPLE = 400;
/** The most that the scan keeps of a line. */
const LINE_WORDS = 64;
/** The score below which a line is not taken for the headline: nothing is guessed. */
const LEAST_SCORE = 0.5;
/** For the one line above a story that has nothing else above it. */
const ALONE = 0.2;
/** For a line with a byline just under it. */
const SIGNED = 0.35;
const REPEATED = 0.15;
/** Against a line under another byline: a point of a summary, a caption. */
const UNDER_BYLINE = 0.45;
/** Against a line above whose photo it is. */
const OVER_CREDIT = 0.6;
/** Against a line of the story just under one that could be the headline: a standfirst. */
const UNDER_TITLE = 0.45;
/** Against a line inside what the reading took for the story, and for its first. */
const IN_STORY = 0.15;
/** Candidates that are looked at closely. */
const FINALISTS = 8;

interface Candidate {
  readonly index: number;
  readonly score: number;
  readonly isRepeated: boolean;
}

/**
 * The index of the block that is the story's headline, or -1. Candidates stand before the story's first paragraph, look like a headline and share words
 * with the story; of equal lines the one nearest the story wins.
 */
export function findHeadline(sheet: Sheet): number {
  const { lines, first } = sheet;
  if (first < 0) return -1;
  const finalists = rank(sheet);
  const judged: Finalist[] = [];
  for (let next = 0; ;) {
    // No more are judged than could be the best.
    for (; next < finalists.length; next++) {
      const finalist = finalists[next] as Candidate;
      if (judged[0] !== undefined && finalist.score + SIGNED < judged[0].score) break;
      insert(judged, judge(sheet, finalist));
    }
    const best = judged.shift();
    if (best === undefined || best.score < LEAST_SCORE) return -1;
    if (isHeadlineLike(lines, best.index, best.isSure)) return best.index;
  }
}

interface Finalist {
  readonly index: number;
  readonly score: number;
  readonly isSure: boolean;
}

/** What the lines round a candidate say of it. */
function judge(sheet: Sheet, { index, score, isRepeated }: Candidate): Finalist {
  const { lines, first, head } = sheet;
  const isSigned = hasByline(lines, index, first);
  const against = (isUnderByline(lines, index, head) ? UNDER_BYLINE : 0) + (lines.isPhotoCredit(index + 1) ? OVER_CREDIT : 0) + (isUnderTitle(sheet, index) ? UNDER_TITLE : 0);
  return { index, score: score + (isSigned ? SIGNED : 0) - against, isSure: isSigned || isRepeated };
}

/** Keeps a list in falling order of the scores; of equal ones the later line comes first. */
function insert<T extends { readonly index: number; readonly score: number }>(list: T[], own: T): void {
  let at = list.length;
  for (; at > 0; at--) {
    const other = list[at - 1] as T;
    if (other.score > own.score || (other.score === own.score && other.index > own.index)) break;
  }
  list.splice(at, 0, own);
}

/** The best candidates by what the scan counted, the best of all first. */
function rank(sheet: Sheet): Candidate[] {
  const { lines, head, first, top } = sheet;
  const from = Math.max(head, top - REACH);
  const words = storyWords(sheet);
  const gaps = readGaps(sheet, from);
  const candidates: Candidate[] = [];
  for (let index = from; index < first; index++) {
    if (!hasHeadlineShape(lines, index)) continue;
    const isRepeated = isCopied(lines, index, from, first);
    if (index >= top && top < first && !isRepeated) continue;
    const near = distance(gaps, index - from, (index < top && !isRepeated ? top : first) - from);
    const score = closeness(lines, index, words, near) + (isRepeated ? REPEATED : 0) + standing(sheet, index) + (index === head && first === head + 1 ? ALONE : 0);
    insert(candidates, { index, score, isRepeated });
    if (candidates.length > FINALISTS) candidates.pop();
  }
  return candidates;
}

/** The headline may be the first of several lines of the story above its first paragraph; one that stands under another of them it is not, and a score never. */
function standing({ lines, inStory, head }: Sheet, index: number): number {
  if (inStory[index] !== true) return 0;
  if (lines.tally(index, Count.numbers) * 3 >= lines.words(index)) return -1;
  return inStory[index - 1] === true ? -IN_STORY : inStory[index + 1] === true && !isUnderByline(lines, index, head) ? IN_STORY : 0;
}

/** What can be said of a line without reading it. */
function hasHeadlineShape(lines: PageLines, index: number): boolean {
  const words = lines.words(index);
  if (words < FEWEST_WORDS || words > MOST_WORDS || lines.lengthOf(index) > LONGEST) return false;
  if (lines.startsWithAnyCue(index) || (lines.hasAnyCue(index) && words < 6)) return false;
  return lines.tally(index, Count.separators) <= 2 && lines.tally(index, Count.numbers) * 2 <= words;
}

/** How lines begin that speak of the page, of a photo or of an entry of a live blog. */
const NO_HEADLINE = /^(?:(?:this|the) (?:article|story|content|piece|page) (?:is|was|has|may)\b|\d{1,2}[:.h]\d{2}\b|\[\d|press enter|content moved)/i;
/** Words of a headline of several sentences. */
const MOST_TOLD = 16;

/** @param isSure whether a byline under it or a copy says that it is a headline, though it may end as a sentence does */
function isHeadlineLike(lines: PageLines, index: number, isSure: boolean): boolean {
  const [block, features] = [lines.block(index), lines.features(index)];
  if (block === undefined || features === undefined || features.hasBullet || features.startsLower) return false;
  if (features.cue !== null && features.cue.kind !== 'footer') return false;
  const line = lines.textOf(index);
  if (NO_HEADLINE.test(line) || /\s>\s/.test(line)) return false;
  const isTold = isSure && lines.words(index) <= MOST_TOLD;
  if (!isTold && /[^.]\.$/.test(line) && !/(?:\b\p{Lu}|\b(?:Inc|Co|Corp|Ltd|Jr|Sr|No|St|Dr))\.$/u.test(line)) return false;
  if (lines.words(index) > MOST_QUOTED && /[^.]\.["'”’»)]{1,2}$/.test(line)) return false;
  if (lines.isCaption(index) || isLabelled(lines.text, block) || lines.isByline(index)) return false;
  if (lines.words(index) <= (isAllCapitals(lines, index) ? MOST_CAPITALS : MOST_NAME) && ((lines.byline(index)?.authors.length ?? 0) > 0 || isPublisher(line))) return false;
  return !(lines.words(index) < 8 && findPrintedDate(lines.text, block) !== null);
}

/**
 * How much the blocks above each one keep a candidate from the story, added up; bylines, buttons and counters are short, and the story’s own lines do not part
 * them.
 */
function readGaps({ lines, inStory, first }: Sheet, from: number): Float32Array {
  const gaps = lines.memory.floats(Math.max(0, first - from) + 1);
  let sum = 0;
  for (let at = from; at < first; at++) {
    sum += lines.words(at) <= 3 || inStory[at] === true || lines.hasAnyCue(at) || isDated(lines, at) ? 0.25 : 1;
    gaps[at - from + 1] = sum;
  }
  return gaps;
}

/** Blocks between a candidate and the story that a reader would have to skip. */
function distance(gaps: Float32Array, index: number, first: number): number {
  return Math.min(FAR, Math.max(0, (gaps[first] as number) - (gaps[index + 1] as number)));
}

const FAR = 40;

/** What the scan can tell of a byline: a date's words, or “By” before few. */
function isDated(lines: PageLines, index: number): boolean {
  const words = lines.words(index);
  if (words > 20) return false;
  const timed = lines.tally(index, CLASS.month) + lines.tally(index, CLASS.stamp) + lines.tally(index, CLASS.day);
  return (lines.tally(index, Count.numbers) > 0 && timed > 0) || (words <= 12 && lines.tally(index, CLASS.by) > 0 && (words === 1 || lines.tally(index, Count.capitals) >= 2));
}

function closeness(lines: PageLines, index: number, story: WordSet, far: number): number {
  const shared = lines.sharedContent(index, story);
  const words = lines.words(index);
  const plain = words >= 5 ? 0.1 : words > PLAIN_WORDS ? -0.1 : words === PLAIN_WORDS ? -0.2 : shared > 0 ? -0.3 : -0.6;
  return shared / Math.max(3, lines.contentCount(index)) + 0.55 / (1 + far / 2.5) + plain - (lines.hasAnyCue(index) ? 0.2 : 0);
}

/** Lines under a headline among which its byline stands; names and buttons do not count. */
const SIGNED_REACH = 3;
const LONGEST_GAP = 6;

function hasByline(lines: PageLines, index: number, first: number): boolean {
  let read = 0;
  for (let at = index + 1; at <= index + LONGEST_GAP && at <= first && read < SIGNED_REACH; at++) {
    if (isDated(lines, at) && (lines.words(at) === 1 || lines.isByline(at))) return true;
    if (lines.words(at) > 3) read++;
  }
  return false;
}

/** Lines above a candidate among which another byline would say that the headline stands higher. */
const BYLINE_REACH = 14;

function isUnderByline(lines: PageLines, index: number, head: number): boolean {
  for (let at = index - 1; at >= head && at >= index - BYLINE_REACH; at--) if (isDated(lines, at) && lines.isByline(at) && !isRepeatedBelow(lines, at, index)) return true;
  return false;
}

/** A byline that stands under the candidate too belongs to a copy of the headline. */
function isRepeatedBelow(lines: PageLines, byline: number, index: number): boolean {
  for (let at = index + 1; at <= index + LONGEST_GAP; at++) if (lines.key(at) === lines.key(byline)) return true;
  return false;
}

/** Short lines between a headline and what stands under it: a section, a button, a time. */
const TITLE_REACH = 4;

/** Whether a line of the story stands under one that could be the headline, with nothing but short lines between them. */
function isUnderTitle({ lines, inStory, head }: Sheet, index: number): boolean {
  if (inStory[index] !== true || (inStory[index + 1] === true && inStory[index - 1] !== true)) return false;
  for (let at = index - 1; at >= head && at >= index - TITLE_REACH; at--) {
    if (lines.words(at) <= 3 || lines.key(at) === lines.key(index) || lines.hasAnyCue(at)) continue;
    if (lines.words(at) > MOST_WORDS) return false;
    if (hasHeadlineShape(lines, at) && isHeadlineLike(lines, at, true)) return true;
  }
  return false;
}

/** Words of meaning in the story, as the scan's hashes. */
export function storyWords(sheet: Sheet): WordSet {
  sheet.vocabulary ??= readVocabulary(sheet);
  return sheet.vocabulary;
}

function readVocabulary({ lines, inStory, first }: Sheet): WordSet {
  const words = new HashTable(SAMPLE + LINE_WORDS, lines.memory);
  let known = 0;
  for (let index = first; index < lines.count && known < SAMPLE; index++) {
    if (inStory[index] !== true || lines.words(index) < 8) continue;
    for (let at = 0; at < lines.contentCount(index); at++) if (words.add(lines.contentWord(index, at), 1) === 0) known++;
  }
  return { has: word => words.get(word) !== 0 };
}

/** Whether a line that is not too short stands among others once more. */
function isCopied(lines: PageLines, index: number, from: number, end: number): boolean {
  if (lines.words(index) < PLAIN_WORDS) return false;
  const key = lines.key(index);
  for (let at = from; at < end; at++) if (lines.key(at) === key && at !== index) return true;
  return false;
}

/** Words of an outlet’s or a person’s name. */
const MOST_NAME = 5;
/** The same in capitals, in which any line looks like a name. */
const MOST_CAPITALS = 3;

/** Words of a headline's lines together. */
const MOST_JOINED = 40;
/** Words on which no line of a headline ends by chance. */
const OPEN_END = /(?:[,:–—-]|\s(?:a|an|the|of|in|on|at|to|for|from|with|and|or|but|by|as|de|la|le|les|du|des|et|à|en|der|die|das|und|von|für|el|los|y|con|por|e|di|che|da|do))$/iu;

/** The headline's lines where it is broken over two: the second goes on in small letters, or the first ends on a word that cannot end it, or both are all in capitals. */
export function headlineLines({ lines, headline, first, kinds }: Sheet): number[] {
  const found = [headline];
  if (headline > 0 && kinds[headline - 1] === 'boilerplate' && continues(lines, headline - 1, headline, false)) found.unshift(headline - 1);
  else if (headline + 1 < first && continues(lines, headline, headline + 1, true)) found.push(headline + 1);
  return found;
}

function continues(lines: PageLines, upper: number, lower: number, isUpperSure: boolean): boolean {
  const [above, below] = [lines.block(upper), lines.block(lower)];
  if (above === undefined || below === undefined || below.afterBlank || lines.words(upper) + lines.words(lower) > MOST_JOINED) return false;
  if (lines.words(upper) < PLAIN_WORDS || lines.hasAnyCue(upper) || lines.hasAnyCue(lower) || lines.endsInStop(upper) || lines.endsInStop(lower)) return false;
  const goesOn = /^\p{Ll}/u.test(lines.textOf(lower)) || (isUpperSure && OPEN_END.test(lines.textOf(upper))) || (isAllCapitals(lines, upper) && isAllCapitals(lines, lower));
  return goesOn && [upper, lower].every(index => !lines.isByline(index) && !lines.isCaption(index) && lines.features(index)?.cue === null);
}

function isAllCapitals(lines: PageLines, index: number): boolean {
  const words = lines.words(index) - lines.tally(index, Count.numbers);
  return words >= PLAIN_WORDS && lines.tally(index, Count.allCaps) >= words - 1;
}
