import { isStoryLink } from '../lines/notices';
import { Count } from '../reading/scan';
import type { Sheet } from './sheet';
import { type PageLines } from './pageLines';
import { Shape, shapeOf } from './teasers';
import { CUE } from '../reading/cueTree';

/** Lines in a row that are no teaser, after which a rail is over. */
const MOST_MISSES = 2;
/** Headlines of other stories that make a rail where no heading says so. */
const FEWEST_TITLES = 3;
/** The same among readers’ comments, and between the headline and the story. */
const FEWEST_TITLES_INSIDE = 4;
/** Lines between two headlines of one rail: blurb, author, time, section. */
const MOST_BETWEEN = 3;
const LONGEST_HEADING = 7;
const FEWEST_LINK_WORDS = 4;

/**
 * Marks teasers of other stories among the lines outside the story: what follows a heading of a rail, rows of headlines with or without blurbs, links to
 * one other story. Reads what the scan counted; linear in the blocks.
 */
export function markRelated(sheet: Sheet): void {
  const shapes = readShapes(sheet);
  markRails(sheet, shapes);
  markRows(sheet, shapes);
  markLinks(sheet);
  markHeadings(sheet, shapes);
}

function readShapes({ lines, kinds }: Sheet): Uint8Array {
  const shapes = lines.memory.bytes(lines.count + 2);
  for (let index = 0; index < lines.count; index++) if (kinds[index] === 'boilerplate') shapes[index] = shapeOf(lines, index);
  return shapes;
}

/** Whether a line heads a rail: nothing but “Related stories” or the like. */
function isRailCue(lines: PageLines, index: number): boolean {
  return lines.startsWithCue(index, CUE.related) && lines.words(index) <= LONGEST_HEADING + 3 && !isLink(lines, index);
}

function isLink(lines: PageLines, index: number): boolean {
  if (!lines.hasCue(index, CUE.related) || lines.words(index) < FEWEST_LINK_WORDS || lines.tally(index, Count.colons) + lines.tally(index, Count.separators) === 0) return false;
  const features = lines.features(index);
  return features !== undefined && isStoryLink(features.folded, features.words);
}

/** What follows a rail's heading, up to other furniture. */
function markRails({ lines, kinds }: Sheet, shapes: Uint8Array): void {
  let misses = MOST_MISSES;
  for (let index = 0; index < lines.count; index++) {
    if (kinds[index] !== 'boilerplate') misses = MOST_MISSES;
    else if (isRailCue(lines, index)) misses = 0;
    else if (misses < MOST_MISSES) {
      if (shapes[index] !== Shape.stamp && closesRail(lines, index)) misses = MOST_MISSES;
      else if (isTeaser(kinds, shapes, index, misses) || (shapes[index] === Shape.blurb && isRailCue(lines, index - 1))) { kinds[index] = 'related'; misses = 0; }
      else if (shapes[index] !== Shape.skipped) misses++;
    }
  }
}

function closesRail(lines: PageLines, index: number): boolean {
  return lines.hasCue(index, CUE.footer | CUE.newsletter | CUE.cookie) || lines.startsWithCue(index, CUE.comments | CUE.paywall) || lines.firstCode(index) === 0xa9;
}

/** Whether a line in a rail is of a teaser; the more lines were none, the surer it must look like a headline. */
function isTeaser(kinds: Sheet['kinds'], shapes: Uint8Array, index: number, misses: number): boolean {
  const follows = misses === 0 && index > 0 && kinds[index - 1] === 'related';
  const next = shapes[index + 1];
  switch (shapes[index]) {
    case Shape.strongTitle: return true;
    case Shape.title: return misses === 0 || next === Shape.blurb || next === Shape.stamp;
    case Shape.blurb: return follows && shapes[index - 1] !== Shape.blurb;
    case Shape.stamp: return follows || isTitle(next);
    case Shape.short: return follows && shapes[index - 1] !== Shape.short && (isTitle(next) || next === Shape.stamp || next === Shape.blurb);
    default: return false;
  }
}

function isTitle(shape: number | undefined): boolean {
  return shape === Shape.strongTitle || shape === Shape.title;
}

interface Row {
  readonly from: number;
  last: number;
  titles: number;
  blurbs: number;
}

/** Rows of headlines under no heading that is known. */
function markRows(sheet: Sheet, shapes: Uint8Array): void {
  const { lines, kinds } = sheet;
  let row: Row | undefined;
  let isAmongComments = false;
  for (let index = 0; index < lines.count; index++) {
    if (kinds[index] !== 'boilerplate' || shapes[index] === Shape.furniture) {
      closeRow(sheet, shapes, row, isAmongComments);
      row = undefined;
      isAmongComments = kinds[index] === 'boilerplate' && (isAmongComments || lines.startsWithCue(index, CUE.comments)) && !lines.hasCue(index, CUE.footer);
      continue;
    }
    if (!isRowTitle(shapes, index)) {
      if (row !== undefined && shapes[index] === Shape.blurb && index === row.last + 1) { row.blurbs++; row.last = index; }
      continue;
    }
    if (row !== undefined && index - row.last <= MOST_BETWEEN) {
      // A question is a headline only among others: rows of them are surveys.
      if (!lines.endsSentence(index)) row.titles++;
      row.last = index;
      continue;
    }
    if (lines.endsSentence(index)) continue;
    closeRow(sheet, shapes, row, isAmongComments);
    row = { from: index, last: index, titles: 1, blurbs: 0 };
  }
  closeRow(sheet, shapes, row, isAmongComments);
}

/** A headline, or what may be one with a time or a blurb under it. */
function isRowTitle(shapes: Uint8Array, index: number): boolean {
  return shapes[index] === Shape.strongTitle || (shapes[index] === Shape.title && (shapes[index + 1] === Shape.stamp || shapes[index + 1] === Shape.blurb));
}

function closeRow({ lines, kinds, headline, first }: Sheet, shapes: Uint8Array, row: Row | undefined, isAmongComments: boolean): void {
  if (row === undefined) return;
  const isFront = row.from >= headline && headline >= 0 && row.last < first;
  if (row.titles + Math.min(1, row.blurbs) < (isAmongComments || isFront ? FEWEST_TITLES_INSIDE : FEWEST_TITLES)) return;
  let isOpen = true;
  for (let index = row.from; index < lines.count && (index <= row.last || isOpen); index++) {
    const shape = shapes[index];
    const isPart = kinds[index] === 'boilerplate' && (isRowTitle(shapes, index) || isTeaser(kinds, shapes, index, 0));
    if (isPart) kinds[index] = 'related';
    isOpen = isPart && shape !== Shape.strongTitle;
  }
}

/** Links to other stories between the story's paragraphs: “READ MORE: …”, a headline in capitals. */
function markLinks({ lines, kinds, first, last }: Sheet): void {
  for (let index = first + 1; first >= 0 && index < last; index++) {
    if (kinds[index] !== 'boilerplate') continue;
    const words = lines.words(index);
    if (words < FEWEST_LINK_WORDS || words > 24) continue;
    if (isLink(lines, index)) kinds[index] = 'related';
    else if (!lines.hasAnyCue(index) && shapeOf(lines, index) === Shape.strongTitle && !isPullQuote(lines, index) && !lines.isCaption(index)) kinds[index] = 'related';
  }
  for (let index = Math.max(0, last + 1); index < Math.min(lines.count, last + AFTER); index++) if (kinds[index] === 'boilerplate' && isLink(lines, index)) kinds[index] = 'related';
}

/** Lines after the story among which a link to one other story is looked for. */
const AFTER = 12;

/** What somebody says in the story, printed large: in quotation marks from end to end. */
function isPullQuote(lines: PageLines, index: number): boolean {
  return /^["“«‘„].*["”»’“]$/su.test(lines.textOf(index).slice(0, 400));
}

/** The short line just above teasers is their heading, whatever it says; a heading with no teaser under it is a button. */
function markHeadings({ lines, kinds }: Sheet, shapes: Uint8Array): void {
  for (let index = lines.count - 2; index >= 0; index--) {
    if (kinds[index] !== 'boilerplate' || kinds[index + 1] !== 'related') continue;
    const isFirst = isTitle(shapes[index + 1]) || shapes[index + 1] === Shape.stamp || isRailCue(lines, index);
    const isHeading = isRailCue(lines, index) || (!lines.hasAnyCue(index) && lines.words(index) > 0 && lines.words(index) <= LONGEST_HEADING && !lines.endsSentence(index));
    if (isFirst && isHeading) kinds[index] = 'related';
  }
}
