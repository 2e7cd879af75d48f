import { readByline } from '../metadata/byline';
import { findDateline, readDatelineLine } from '../metadata/dateline';
import { isAgency, isPersonName, isProperName, isPublisher } from '../metadata/newsNames';
import { readHeadLine } from '../metadata/pageHead';
import { CLASS, Count } from '../reading/scan';
import { readSourceLink } from '../metadata/sourceLink';
import { type PageLines } from './pageLines';
import type { Sheet } from './sheet';
import { CUE } from '../reading/cueTree';

/** Lines above the headline, and above the story where it has none, among which its byline may stand. */
const ABOVE_HEADLINE = 4;
const ABOVE_STORY = 6;
/** Lines between the headline and the story that are looked at. */
const REACH = 45;
/** Lines of the story's start that may be a byline though the reading took them for the story's. */
const INTO_STORY = 8;

/** Marks bylines and datelines between the headline and the story's second paragraph, and just above the headline. */
export function markFront(sheet: Sheet): void {
  const { lines, kinds, headline, first } = sheet;
  const end = Math.min(first + INTO_STORY, lines.count);
  const from = Math.max(sheet.head, headline >= 0 ? Math.max(headline - ABOVE_HEADLINE, first - REACH) : first - ABOVE_STORY, 0);
  for (let index = from; index < end; index++) if (isOpen(sheet, index)) markLine(sheet, index);
  for (let index = from; index < end; index++) if (kinds[index] === 'byline') collectAuthors(sheet, index);
  if (headline >= 0) for (let index = sheet.top - 2; index > headline && index >= from; index--) markSource(sheet, index);
  markLoneName(sheet);
  spread(sheet, from, end);
  sheet.authors.length = 0;
  for (let index = from; index < end; index++) if (kinds[index] === 'byline') collectAuthors(sheet, index);
  for (let index = from; index < end; index++) markReach(sheet, index);
  markPlace(lines, kinds, from, end);
}

/** Whether a line may still be given a kind: it is furniture so far, or a line of the story that is no paragraph. */
function isOpen({ lines, kinds, first, second, inStory, headline }: Sheet, index: number): boolean {
  if (index === headline || index === first || (kinds[index] !== 'boilerplate' && kinds[index] !== 'body')) return false;
  return index < first || (inStory[index] === true ? lines.words(index) <= MOST_STORY_WORDS : index < second);
}

const MOST_STORY_WORDS = 16;

function markLine(sheet: Sheet, index: number): void {
  const { lines, kinds, first, headline } = sheet;
  const block = lines.block(index);
  if (block === undefined || isFurniture(lines, index)) return;
  if (headline >= 0 && index > headline && index < first && lines.words(index) === 1 && LONE_LABEL.test(lines.textOf(index))) kinds[index] = 'byline';
  else if (isCreditOfPhoto(sheet, index)) return;
  else if (lines.isByline(index)) {
    const isSure = index < first ? index > headline || isSignedLine(lines, index) : lines.byline(index)?.published !== null || lines.tally(index, CLASS.by) > 0;
    if (isSure) kinds[index] = 'byline';
  }
  else if (lines.words(index) <= MOST_DATELINE_WORDS && isDatelineLine(lines, index, index < first)) kinds[index] = 'dateline';
  else if (index < first && kinds[index] === 'boilerplate' && lines.tally(index, Count.colons) > 0 && readHeadLine(lines.text, block)?.role === 'source') kinds[index] = 'byline';
}

/** “By”, its names on the next lines. */
const LONE_LABEL = /^(?:by|von|par|por|di|door)\s?:?$/i;

/** “Ana Roe/Maren Courier” under the words of a caption. */
function isCreditOfPhoto({ lines, headline, first }: Sheet, index: number): boolean {
  if (index - 1 === headline || index - 1 === first || lines.words(index) > MOST_STORY_WORDS || lines.words(index - 1) < FEWEST_CAPTION_WORDS || lines.tally(index, Count.urls) === 0) return false;
  return !lines.isByline(index - 1) && lines.isPhotoCredit(index);
}

const FEWEST_CAPTION_WORDS = 5;

const MOST_DATELINE_WORDS = 14;

/** “PORT MAREN, MARCH 3”, or “PORT MAREN —” above the story, whose paragraph stands on the next line. */
function isDatelineLine(lines: PageLines, index: number, isAbove: boolean): boolean {
  const block = lines.block(index);
  if (block === undefined) return false;
  if (lines.tally(index, CLASS.month) > 0 && lines.tally(index, Count.numbers) > 0) return readDatelineLine(lines.text, block) !== null;
  return isAbove && lines.endsInDash(index) && findDateline(lines.text, block) !== null;
}

/** Above the headline a line must say when or by whom; “A Reporter at Sea” is a section. */
function isSignedLine(lines: PageLines, index: number): boolean {
  const read = lines.byline(index);
  return read !== null && (read.published !== null || read.authors.length > 0 || read.agency !== null);
}

/** Cues that even a line shaped like a byline does not outweigh. */
function isFurniture(lines: PageLines, index: number): boolean {
  return lines.hasAnyCue(index) && !lines.hasCue(index, CUE.share | CUE.footer | CUE.player);
}

/** Words and letters of an outlet's name that stands alone. */
const MOST_SOURCE_WORDS = 5;
const INITIALISM = /^\p{Lu}[\p{Lu}\p{N}&]{1,4}$/u;
/** Blocks after the story in which a link to its source is looked for. */
const LINK_REACH = 8;

/** The outlet's line: a short name just above the line with the date. A single word must be an initialism or be named again in a link to the source. */
function markSource(sheet: Sheet, index: number): void {
  const { lines, kinds } = sheet;
  if (kinds[index] !== 'boilerplate' || kinds[index + 1] !== 'byline' || lines.words(index) > MOST_SOURCE_WORDS || isFurniture(lines, index)) return;
  const name = lines.textOf(index);
  if (sheet.authors.includes(name) || BUTTON.test(name) || !isProperName(name) || name.split(/\s+/).length > MOST_SOURCE_WORDS || lines.byline(index + 1)?.published === null) return;
  if (/\s/.test(name) || INITIALISM.test(name) || isLinked(sheet, name)) kinds[index] = 'byline';
}

function isLinked({ lines, inStory }: Sheet, name: string): boolean {
  const last = inStory.lastIndexOf(true);
  for (let index = last + 1; index <= last + LINK_REACH; index++) {
    const block = lines.block(index);
    const source = block === undefined ? null : readSourceLink(lines.text, block);
    if (source !== null && lines.text.slice(source.start, source.end) === name) return true;
  }
  return false;
}

/** Parts of a byline that are no byline by themselves. */
const CONNECTORS = /^(?:by|von|par|por|di|da|door|and|und|et|y|e|en|&|,|·|•|\||in|published|posted|updated|last updated|publié|veröffentlicht|publicado|aktualisiert|photography by .{2,60}|(?:photos?|photographs?|illustrations?|graphics?|videos?|additional reporting|edited|translated) by .{2,60})\s?:?$/iu;
const LONGEST_PART = 80;
/** Buttons and counters that may stand between a byline's parts. */
const MOST_SKIPPED = 2;

/** A bare name, a role or a connecting word beside a byline is one too, and so on along the lines. */
function spread(sheet: Sheet, from: number, end: number): void {
  for (let index = end - 1; index >= from; index--) spreadTo(sheet, index, 1);
  for (let index = from; index < end; index++) spreadTo(sheet, index, -1);
}

function spreadTo(sheet: Sheet, index: number, towards: 1 | -1): void {
  const { lines, kinds } = sheet;
  const block = lines.block(index);
  if (block === undefined || !isOpen(sheet, index) || lines.lengthOf(index) > LONGEST_PART || lines.startsWithAnyCue(index)) return;
  if (lines.tally(index, Count.capitals) === 0 && lines.words(index) > 3) return;
  if (nextFront(sheet, index, towards, MOST_SKIPPED) < 0) return;
  const text = lines.textOf(index);
  const beside = nextFront(sheet, index, towards, isUnderTitle(sheet, index) && isPersonName(text) ? MOST_SKIPPED : 0);
  if (beside < 0 || BUTTON.test(text)) return;
  if (!CONNECTORS.test(text) && (lines.byline(index) === null || (isPersonName(text) && !mayBeAuthor(sheet, beside)))) return;
  kinds[index] = 'byline';
}

/** How buttons begin that are shaped like names. */
const BUTTON = /^(?:hide|show|view|see|read|get|add|generate|watch|listen|open|close|skip|toggle|download|follow|share|save|copy|print|sign|log|join|subscribe|click|enable|play|learn|find|shop|start|try|load|infinite|key|article|story)\b/i;

/** Just under the headline or its standfirst. */
function isUnderTitle({ kinds, headline }: Sheet, index: number): boolean {
  return headline >= 0 && (index - 1 === headline || kinds[index - 1] === 'headline' || kinds[index - 1] === 'body');
}

/** Where the bylines name their authors already, a bare name is another’s, or stands on a card; one that a word such as “and” joins to them is an author’s. */
function mayBeAuthor({ lines, authors }: Sheet, beside: number): boolean {
  return authors.length === 0 || CONNECTORS.test(lines.textOf(beside)) || isPersonName(lines.textOf(beside));
}

/** The nearest byline or dateline in a direction, with at most so many buttons between; -1 where there is none. */
function nextFront({ lines, kinds, headline }: Sheet, index: number, towards: 1 | -1, skips: number): number {
  let skipped = 0;
  for (let at = index + towards; at >= 0 && at < lines.count; at += towards) {
    if (kinds[at] === 'byline' || kinds[at] === 'dateline') return at;
    if (at === headline || kinds[at] !== 'boilerplate' || lines.words(at) > 3 || skipped++ >= skips) return -1;
  }
  return -1;
}

/** A lone name between the headline, or its standfirst, and the story; what is no person’s only where nothing else stands between. */
function markLoneName(sheet: Sheet): void {
  const { lines, kinds, headline, top, authors } = sheet;
  if (headline < 0 || authors.length > 0) return;
  for (let index = headline + 1; index <= headline + NAME_REACH && index < top; index++) {
    const block = lines.block(index);
    if (block === undefined || !isOpen(sheet, index) || lines.hasAnyCue(index) || lines.words(index) < 2 || !isUnderTitle(sheet, index) || BUTTON.test(lines.textOf(index))) continue;
    const isAlone = headline + 2 === top;
    if (isAlone ? readByline(lines.text, block) !== null : isPersonName(lines.textOf(index)) && !isPersonName(lines.textOf(index + 1))) kinds[index] = 'byline';
  }
}

/** Lines under the headline among which a lone name is looked for. */
const NAME_REACH = 4;

function collectAuthors({ lines, authors }: Sheet, index: number): void {
  const read = lines.byline(index);
  for (const { start, end } of read?.authors ?? []) authors.push(lines.text.slice(start, end));
  if (read?.authors.length === 0 && isPersonName(lines.textOf(index))) authors.push(lines.textOf(index));
}

const REPORTED = /\breport(?:ed|s|ing)? (?:from|on)\b/;

/** “Ana Roe reported from Port Maren.”: what an author did, beside the byline. */
function markReach(sheet: Sheet, index: number): void {
  const { lines, kinds, authors } = sheet;
  if ((kinds[index] !== 'boilerplate' && kinds[index] !== 'body') || index === sheet.first || lines.words(index) > 40 || (kinds[index - 1] !== 'byline' && kinds[index + 1] !== 'byline')) return;
  const text = lines.textOf(index);
  if (REPORTED.test(text) && authors.some(author => text.startsWith(author))) kinds[index] = 'byline';
}

/** A place alone between an author's name and the date. */
function markPlace(lines: PageLines, kinds: Sheet['kinds'], from: number, end: number): void {
  for (let index = from + 1; index + 1 < end; index++) {
    if (kinds[index] !== 'boilerplate' || kinds[index - 1] !== 'byline' || kinds[index + 1] !== 'byline' || lines.words(index) > 3 || lines.hasAnyCue(index)) continue;
    const name = lines.textOf(index);
    const isBetween = isPersonName(lines.textOf(index - 1)) && (lines.byline(index + 1)?.published ?? null) !== null;
    if (isBetween && isProperName(name) && !INITIALISM.test(name) && !isPublisher(name) && !isAgency(name)) kinds[index] = 'dateline';
  }
}
