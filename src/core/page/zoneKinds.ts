import { readByline } from './byline';
import { isCaption } from './caption';
import { readCredit } from './credit';
import { findHeadline } from './headline';
import { isAgency } from './newsNames';
import type { ZoneKind } from './page';
import type { Story } from './story';

/** Blocks round the running text in which bylines, captions and credits are looked for. */
const REACH_BEFORE = 12;
const REACH_AFTER = 5;
/** Blocks at either end of the running text that may be a byline or a credit. */
const EDGE = 4;

/** The zone of every block, by the story's region and what each line says. */
export function labelBlocks(text: string, story: Story): ZoneKind[] {
  const kinds = story.inStory.map((inStory): ZoneKind => (inStory ? 'body' : 'boilerplate'));
  markRelated(story, kinds);
  const first = story.inStory.indexOf(true);
  if (first < 0) return kinds;
  const last = story.inStory.lastIndexOf(true);
  if (isStamp(story, first - 1) && story.features.some((_, index) => story.inStory[index] === true && isStamp(story, index))) kinds[first - 1] = 'body';
  const headline = findHeadline(text, story);
  if (headline >= 0) kinds[headline] = 'headline';
  markFront(text, story, kinds, headline, first);
  markInside(text, story, kinds, first, last);
  markEnd(text, story, kinds, last);
  return kinds;
}

/** The time of day alone on a line: an entry of a live blog starts. The first belongs to the story if others stand in it. */
function isStamp(story: Story, index: number): boolean {
  return /^\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?\s?m\.?)?(?: [a-z]{2,4})?$/.test(story.features[index]?.folded ?? '');
}

/** Rails, and what follows their heading up to other furniture. */
function markRelated(story: Story, kinds: ZoneKind[]): void {
  let inRelated = false;
  story.features.forEach((features, index) => {
    if (story.inStory[index] === true) inRelated = false;
    else if (features.cue?.kind === 'related') inRelated = true;
    else if (features.cue !== null || /^(?:©|copyright\b|\(c\))/.test(features.folded)) inRelated = false;
    if (story.inStory[index] !== true && (inRelated || story.inRail[index] === true)) kinds[index] = 'related';
  });
  trimRelated(story, kinds);
}

/** A heading with no teaser under it (“Local”, “Load more”) is a button. */
function trimRelated(story: Story, kinds: ZoneKind[]): void {
  for (let index = kinds.length - 1; index >= 0; index--) {
    const isHeading = kinds[index] === 'related' && (story.features[index]?.cue?.kind === 'related' || (story.features[index]?.words ?? 0) < 3);
    if (isHeading && kinds[index + 1] !== 'related') kinds[index] = 'boilerplate';
  }
}

/** Bylines and captions between the headline and the running text, and just above the headline. */
function markFront(text: string, story: Story, kinds: ZoneKind[], headline: number, first: number): void {
  const from = headline >= 0 ? Math.max(0, headline - 3) : Math.max(0, first - REACH_BEFORE / 2);
  for (let index = from; index < Math.max(first, headline + 4); index++) {
    if (index === headline || (index >= first && index > headline + 3)) continue;
    if (index < first - REACH_BEFORE) continue;
    markLine(text, story, kinds, index, index > headline);
  }
  spreadBylines(text, story, kinds, from, first);
}

function markLine(text: string, story: Story, kinds: ZoneKind[], index: number, mayBeCaption: boolean): void {
  const [block, features] = [story.blocks[index], story.features[index]];
  if (block === undefined || features === undefined || isFurniture(features.cue?.kind)) return;
  if (readByline(text, block)?.isCertain === true) kinds[index] = 'byline';
  else if (mayBeCaption && features.words >= 2 && isCaption(text.slice(block.start, block.end))) kinds[index] = 'caption';
}

/** Cues that even a line shaped like a byline or a credit does not outweigh. */
function isFurniture(cue: string | undefined): boolean {
  return cue !== undefined && cue !== 'share' && cue !== 'footer' && cue !== 'player';
}

/** A bare name beside a certain byline is a byline too. */
function spreadBylines(text: string, story: Story, kinds: ZoneKind[], from: number, first: number): void {
  for (let index = from; index < first; index++) {
    const block = story.blocks[index];
    if (kinds[index] !== 'boilerplate' || block === undefined) continue;
    if (kinds[index - 1] !== 'byline' && kinds[index + 1] !== 'byline') continue;
    if (story.features[index]?.cue === null && readByline(text, block) !== null) kinds[index] = 'byline';
  }
}

function markInside(text: string, story: Story, kinds: ZoneKind[], first: number, last: number): void {
  for (let index = first; index <= last; index++) {
    const [block, features] = [story.blocks[index], story.features[index]];
    if (block === undefined || features === undefined || kinds[index] === 'headline' || isFurniture(features.cue?.kind)) continue;
    const isEdge = index < first + EDGE || index > last - EDGE;
    if (isCaption(text.slice(block.start, block.end))) kinds[index] = 'caption';
    else if (isEdge && kinds[index] === 'body' && readByline(text, block)?.isCertain === true) kinds[index] = 'byline';
    else if (index > last - EDGE && readCredit(text, block) !== null) kinds[index] = 'credit';
  }
}

/** Credits just after the running text. A site's own copyright counts only where nothing but credits stands before it. */
function markEnd(text: string, story: Story, kinds: ZoneKind[], last: number): void {
  let isAdjacent = true;
  for (let index = last + 1; index <= last + REACH_AFTER; index++) {
    const [block, features] = [story.blocks[index], story.features[index]];
    if (block === undefined || features === undefined || kinds[index] === 'related' || features.cue?.kind === 'comments') return;
    const credit = readCredit(text, block);
    const holder = credit?.copyright;
    const isOwnFooter = holder !== null && holder !== undefined && !isAdjacent && !isAgency(text.slice(holder.start, holder.end));
    if (credit !== null && !isOwnFooter) kinds[index] = 'credit';
    else if (isAdjacent && readByline(text, block)?.isCertain === true) kinds[index] = 'byline';
    else isAdjacent = false;
  }
}
