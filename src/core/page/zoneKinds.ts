import { foldLine } from '../text/folding';
import { readByline } from './byline';
import { isCaption } from './caption';
import { readDatelineLine } from './dateline';
import { readCredit } from './credit';
import { findHeadline } from './headline';
import { isAgency, isProperName } from './newsNames';
import { isStoryLink } from './notices';
import { headLength, readHeadLine } from './pageHead';
import type { ZoneKind } from './page';
import { readSourceLink } from './sourceLink';
import { findStandfirst } from './standfirst';
import type { Story } from './story';

/** Blocks round the running text in which bylines, captions and credits are looked for. */
const REACH_BEFORE = 12;
const REACH_AFTER = 5;
/** Blocks at either end of the running text that may be a byline or a credit. */
const EDGE = 4;

/** The zone of every block, by the story's region and what each line says. */
export function labelBlocks(text: string, page: Story): ZoneKind[] {
  const head = headLength(text, page.blocks);
  const story = withoutHead(page, head);
  const kinds = story.inStory.map((inStory): ZoneKind => (inStory ? 'body' : 'boilerplate'));
  markRelated(story, kinds);
  const first = story.inStory.indexOf(true);
  if (first < 0) return kinds;
  const last = story.inStory.lastIndexOf(true);
  const titled = titleInHead(text, story, head);
  const headline = titled >= 0 ? titled : findHeadline(text, story, head);
  if (headline >= 0) kinds[headline] = 'headline';
  markFront(text, story, kinds, headline, story.top);
  for (let index = 0; index < head; index++) if (index !== headline) kinds[index] = headKind(text, story, index);
  markCopies(story, kinds, headline, first);
  const standfirst = findStandfirst(text, story, headline);
  if (kinds[standfirst] === 'boilerplate') kinds[standfirst] = 'body';
  markInside(text, story, kinds, first, last);
  markEnd(text, story, kinds, last);
  trimRelated(story, kinds);
  return kinds;
}

/** The story begins behind the head that was put above the page. */
function withoutHead(story: Story, head: number): Story {
  if (head === 0) return story;
  const inStory = story.inStory.map((isIn, index) => isIn && index >= head);
  return { ...story, inStory, top: story.top < head ? inStory.indexOf(true) : story.top };
}

/** The headline that the head names: where it is printed above the story, else its line in the head; -1 where it names none. */
function titleInHead(text: string, story: Story, head: number): number {
  for (let index = 0; index < head; index++) {
    const block = story.blocks[index];
    const line = block === undefined ? null : readHeadLine(text, block);
    if (line?.role !== 'title') continue;
    const title = foldLine(text.slice(line.value.start, line.value.end));
    const printed = story.features.slice(0, story.top + 2).findIndex(({ folded }, at) => at >= head && folded === title);
    return printed >= 0 ? printed : index;
  }
  return -1;
}

function headKind(text: string, story: Story, index: number): ZoneKind {
  const block = story.blocks[index];
  const role = block === undefined ? undefined : readHeadLine(text, block)?.role;
  return role === 'source' || role === 'date' || role === 'author' ? 'byline' : 'boilerplate';
}

/** The headline printed again above the story is a link or a picture's title. */
function markCopies(story: Story, kinds: ZoneKind[], headline: number, first: number): void {
  for (let index = headline + 1; headline >= 0 && index <= first + 1; index++) {
    if (story.features[index]?.folded === story.features[headline]?.folded) kinds[index] = 'boilerplate';
  }
}

/** Rails, and what follows their heading up to other furniture. */
function markRelated(story: Story, kinds: ZoneKind[]): void {
  let inRelated = false;
  story.features.forEach((features, index) => {
    if (story.inStory[index] === true) inRelated = false;
    else if (features.cue?.kind === 'related') inRelated = !isStoryLink(features.folded, features.words) || inRelated;
    else if (features.cue !== null || /^(?:©|copyright\b|\(c\))/.test(features.folded)) inRelated = false;
    if (story.inStory[index] !== true && (inRelated || features.cue?.kind === 'related' || story.inRail[index] === true || isRailHeading(story, index))) kinds[index] = 'related';
  });
  trimRelated(story, kinds);
}

const LONGEST_HEADING = 7;

/** The short line just above a rail is its heading, whatever it says. */
function isRailHeading(story: Story, index: number): boolean {
  const features = story.features[index];
  return features !== undefined && story.inRail[index] !== true && story.inRail[index + 1] === true && features.cue === null && features.words <= LONGEST_HEADING && !features.endsSentence;
}

/** A heading with no teaser under it (“Local”, “Load more”) is a button. */
function trimRelated(story: Story, kinds: ZoneKind[]): void {
  for (let index = kinds.length - 1; index >= 0; index--) {
    const features = story.features[index];
    if (features !== undefined && isStoryLink(features.folded, features.words)) continue;
    const isHeading = kinds[index] === 'related' && (story.features[index]?.cue?.kind === 'related' || (story.features[index]?.words ?? 0) < 3);
    if (isHeading && kinds[index + 1] !== 'related') kinds[index] = 'boilerplate';
  }
}

/** Bylines and captions between the headline and the running text, and just above the headline. */
function markFront(text: string, story: Story, kinds: ZoneKind[], headline: number, first: number): void {
  const from = headline >= 0 ? Math.max(0, headline - 3) : Math.max(0, first - REACH_BEFORE / 2);
  for (let index = from; index < Math.max(first, headline + 4); index++) {
    if (index === headline || (index >= first && index > headline + 3)) continue;
    if (index < first - REACH_BEFORE || (index >= first && story.inStory[first] !== true)) continue;
    markLine(text, story, kinds, index, index >= headline - 1);
    if (index < first) markLabelledSource(text, story, kinds, index);
  }
  if (headline >= 0) for (let index = first - 2; index > headline && index > headline - REACH_BEFORE; index--) markSource(text, story, kinds, index);
  spreadBylines(text, story, kinds, from, first, headline);
}

/** Words and letters of an outlet's name that stands alone. */
const MOST_SOURCE_WORDS = 5;
const INITIALISM = /^\p{Lu}[\p{Lu}\p{N}&]{1,4}$/u;
/** Blocks after the story in which a link to its source is looked for. */
const LINK_REACH = 8;

/** The outlet's line: a short name just above the line with the date. A single word must be an initialism or be named again in a link to the source. */
function markSource(text: string, story: Story, kinds: ZoneKind[], index: number): void {
  const [block, next, features] = [story.blocks[index], story.blocks[index + 1], story.features[index]];
  if (block === undefined || next === undefined || kinds[index] !== 'boilerplate' || kinds[index + 1] !== 'byline' || isFurniture(features?.cue?.kind)) return;
  const name = text.slice(block.start, block.end);
  if (!isProperName(name) || name.split(/\s+/).length > MOST_SOURCE_WORDS || readByline(text, next)?.published === null) return;
  if (/\s/.test(name) || INITIALISM.test(name) || isLinked(text, story, name)) kinds[index] = 'byline';
}

function isLinked(text: string, story: Story, name: string): boolean {
  const last = story.inStory.lastIndexOf(true);
  return story.blocks.slice(last + 1, last + 1 + LINK_REACH).some(block => {
    const source = readSourceLink(text, block);
    return source !== null && text.slice(source.start, source.end) === name;
  });
}

/** “Source: Maren Courier” above the story; inside it that is the source of a figure. */
function markLabelledSource(text: string, story: Story, kinds: ZoneKind[], index: number): void {
  const [block, features] = [story.blocks[index], story.features[index]];
  if (block !== undefined && kinds[index] === 'boilerplate' && !isFurniture(features?.cue?.kind) && readHeadLine(text, block)?.role === 'source') kinds[index] = 'byline';
}

function markLine(text: string, story: Story, kinds: ZoneKind[], index: number, mayBeCaption: boolean): void {
  const [block, features] = [story.blocks[index], story.features[index]];
  if (block === undefined || features === undefined || isFurniture(features.cue?.kind)) return;
  if (readByline(text, block)?.isCertain === true) kinds[index] = 'byline';
  else if (readDatelineLine(text, block) !== null) kinds[index] = 'dateline';
  else if (mayBeCaption && features.words >= 2 && isCaption(text.slice(block.start, block.end))) kinds[index] = 'caption';
}

/** Cues that even a line shaped like a byline or a credit does not outweigh. */
function isFurniture(cue: string | undefined): boolean {
  return cue !== undefined && cue !== 'share' && cue !== 'footer' && cue !== 'player';
}

/** A bare name or role beside a byline is one too, and so on along the lines; and one that stands alone between headline and story. */
function spreadBylines(text: string, story: Story, kinds: ZoneKind[], from: number, first: number, headline: number): void {
  const spread = (index: number, isBeside: boolean): void => {
    const block = story.blocks[index];
    if (!isBeside || kinds[index] !== 'boilerplate' || block === undefined || story.features[index]?.cue !== null) return;
    if (readByline(text, block) !== null) kinds[index] = 'byline';
  };
  for (let index = first - 1; index >= from; index--) spread(index, isFront(kinds[index + 1]));
  for (let index = from; index < first; index++) spread(index, isFront(kinds[index - 1]));
  if (headline >= 0 && headline + 2 === first && (story.features[headline + 1]?.words ?? 0) >= 2) spread(headline + 1, true);
}

function isFront(kind: ZoneKind | undefined): boolean {
  return kind === 'byline' || kind === 'dateline';
}

function markInside(text: string, story: Story, kinds: ZoneKind[], first: number, last: number): void {
  for (let index = first; index <= last; index++) {
    const [block, features] = [story.blocks[index], story.features[index]];
    if (block === undefined || features === undefined || kinds[index] === 'headline' || isFurniture(features.cue?.kind)) continue;
    const isEdge = index < first + EDGE || index > last - EDGE;
    const isNearEnd = index > last - EDGE && last - index < index - first;
    if (isCaption(text.slice(block.start, block.end))) kinds[index] = 'caption';
    else if (isNearEnd && readCredit(text, block) !== null) kinds[index] = 'credit';
    else if (isEdge && kinds[index] === 'body' && readByline(text, block)?.isCertain === true) kinds[index] = 'byline';
    else if (index > last - EDGE && readCredit(text, block) !== null) kinds[index] = 'credit';
  }
}

/**
 * Credits just after the running text. After a link to another story only one that says what it is counts. A site's own copyright counts only where
 * nothing but credits stands before it.
 */
function markEnd(text: string, story: Story, kinds: ZoneKind[], last: number): void {
  let isAdjacent = true;
  for (let index = last + 1; index <= last + REACH_AFTER; index++) {
    const [block, features] = [story.blocks[index], story.features[index]];
    if (block === undefined || features === undefined || story.inRail[index] === true || features.cue?.kind === 'comments') return;
    const credit = readCredit(text, block);
    const isRelated = kinds[index] === 'related';
    const isExplicit = credit !== null && credit.reporters.length + credit.contributors.length > 0;
    const holder = credit?.copyright;
    const isOwnFooter = holder !== null && holder !== undefined && !isAdjacent && !isAgency(text.slice(holder.start, holder.end));
    if (credit !== null && !isOwnFooter && (!isRelated || isExplicit)) kinds[index] = 'credit';
    else if (isAdjacent && !isRelated && readByline(text, block)?.isCertain === true) kinds[index] = 'byline';
    else if (isAdjacent && !isRelated && features.cue === null && isCaption(text.slice(block.start, block.end))) kinds[index] = 'caption';
    else isAdjacent = false;
  }
}
