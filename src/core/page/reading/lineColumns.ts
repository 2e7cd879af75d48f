import type { Block } from '../blocks';
import { isLower, isUpper } from './characters';
import { STEP, type Columns } from './columns';
import { CUE, CUE_KINDS } from './cueTree';
import { HashTable } from './hashTable';
import { log2 } from './logarithm';
import { addProse } from './prose';
import { CLASS, Count, COUNTS, type Scan } from './scan';

/** The columns of what a line is most like, besides prose; 0 or 1 for each line. Only what stands round a line makes use of it. */
export const SHAPE = {
  title: `${STEP}title`,
  /** A short line with a date and a time. */
  stamp: `${STEP}stamp`,
  /** The head of a reader's comment, a time stamp, “3 hours ago”, or a cue of comments. */
  mark: `${STEP}mark`,
  /** One to three words. */
  name: `${STEP}name`,
  dateline: `${STEP}dateline`,
} as const;
/** The columns of how lines end, besides those that a model asks for. */
const QUESTION_MARK = `${STEP}question`;
const COLON_MARK = `${STEP}colon`;

/** Classes of words that tell something of the line itself. */
const OWN_CLASSES = ['they', 'said', 'was', 'you', 'offer', 'comment', 'related', 'legal', 'share', 'site'] as const;
/** Counts that become shares of a line's words, by the names of their columns; and after them counts that stay numbers. */
const SHARES: readonly (readonly [name: string, count: number])[] = [
  ['stops', Count.classes], ['classes', Count.told], ['capitals', Count.capitals], ['numbers', Count.numbers], ['commas', Count.commas], ['marks', Count.marks],
  ...OWN_CLASSES.map((name) => [`class.${name}`, CLASS[name]] as const),
];
const SHARE_COUNTS = Uint8Array.from(SHARES, ([, count]) => count);
const NUMBERS: readonly (readonly [name: string, count: number])[] = [['quotes', Count.quotes], ['separators', Count.separators], ['dashes', Count.dashes]];

/** What each line looks like by itself: logarithms of lengths, shares of its words, or 0 and 1. */
export function addLineColumns(columns: Columns, text: string, blocks: readonly Block[], scan: Scan): void {
  addLengths(columns, blocks, scan);
  addCounts(columns, scan);
  addEnds(columns, text, blocks);
  addShapes(columns, text, blocks, scan);
  addProse(columns, scan);
  addCues(columns, scan);
  addCopies(columns, scan);
}

function addLengths(columns: Columns, blocks: readonly Block[], { counts }: Scan): void {
  const { values, count } = columns;
  const [words, letters] = [columns.add('words'), columns.add('letters')];
  for (let line = 0; line < count; line++) {
    const { start, end } = blocks[line] as Block;
    values[words + line] = log2(counts[line * COUNTS] as number);
    values[letters + line] = log2(end - start);
  }
}

function addCounts(columns: Columns, { counts }: Scan): void {
  const { values, count, stride } = columns;
  // One behind the other.
  const [first = 0] = SHARES.map(([name]) => columns.add(name));
  for (let line = 0, row = 0; line < count; line++, row += COUNTS) {
    const words = counts[row] as number;
    if (words === 0) continue;
    const per = Math.fround(1 / words);
    // Many a line has no word of any class.
    const told = counts[row + Count.told] === 0 ? SHARES.length - OWN_CLASSES.length : SHARES.length;
    for (let at = 0; at < told; at++) values[first + at * stride + line] = (counts[row + (SHARE_COUNTS[at] as number)] as number) * per;
  }
  for (const [name, tally] of NUMBERS) {
    const start = columns.add(name);
    for (let line = 0, row = tally; line < count; line++, row += COUNTS) values[start + line] = counts[row] as number;
  }
}

/** What a mark may be at the start or at the end of a line. */
const CLOSER = 1;
const END_MARK = 2;
const BULLET = 4;
const MARKS = new Uint8Array(0x3010);
for (const [role, marks] of [[CLOSER, '"\'”’)»]'], [END_MARK, '.!?…。।۔'], [BULLET, '•·*-–▪●◦›»>']] as const) for (const mark of marks) MARKS[mark.charCodeAt(0)] = (MARKS[mark.charCodeAt(0)] as number) | role;

const STOP = 0x2e;
const QUESTION = 0x3f;
const COLON = 0x3a;
const ELLIPSIS = 0x2026;

/** The full-width marks stand far from all others. */
function roleOf(code: number): number {
  return code < MARKS.length ? (MARKS[code] as number) : code === 0xff01 || code === 0xff1f ? END_MARK : 0;
}

/** How lines begin and end: an end mark, perhaps before a closing quotation mark; three points; a capital; a bullet. */
function addEnds(columns: Columns, text: string, blocks: readonly Block[]): void {
  const { values } = columns;
  const [ends, cutOff, startsUpper, startsBullet] = [columns.add('ends'), columns.add('cutOff'), columns.add('startsUpper'), columns.add('startsBullet')];
  const [question, colon] = [columns.add(QUESTION_MARK), columns.add(COLON_MARK)];
  for (let line = 0; line < columns.count; line++) {
    const { start, end } = blocks[line] as Block;
    let at = end - 1;
    while (at > start && (roleOf(text.charCodeAt(at)) & CLOSER) !== 0) at--;
    const last = text.charCodeAt(at);
    if ((roleOf(last) & END_MARK) !== 0) values[ends + line] = 1;
    if (last === ELLIPSIS || (last === STOP && text.charCodeAt(at - 1) === STOP && text.charCodeAt(at - 2) === STOP)) values[cutOff + line] = 1;
    if (last === QUESTION) values[question + line] = 1;
    if (text.charCodeAt(end - 1) === COLON) values[colon + line] = 1;
    const first = text.charCodeAt(start);
    if (isUpper(first)) values[startsUpper + line] = 1;
    if ((roleOf(first) & BULLET) !== 0) values[startsBullet + line] = 1;
  }
}

function addShapes(columns: Columns, text: string, blocks: readonly Block[], { counts, cues }: Scan): void {
  const { values } = columns;
  const [ends, question, colon] = [columns.startOf('ends'), columns.startOf(QUESTION_MARK), columns.startOf(COLON_MARK)];
  const [title, stamp, mark, name, dateline] = [columns.add(SHAPE.title), columns.add(SHAPE.stamp), columns.add(SHAPE.mark), columns.add(SHAPE.name), columns.add(SHAPE.dateline)];
  for (let line = 0; line < columns.count; line++) {
    const row = line * COUNTS;
    const words = counts[row] as number;
    const isEnded = values[ends + line] === 1;
    if (words >= 1 && words <= 3 && !isEnded) values[name + line] = 1;
    if (words >= 3 && words <= 18 && (!isEnded || values[question + line] === 1)) values[title + line] = 1;
    if (words > 18) {
      if (opensWithPlace(text, blocks[line] as Block)) values[dateline + line] = 1;
      continue;
    }
    const stamps = counts[row + CLASS.stamp] as number;
    const isStamp = words <= 14 && (counts[row + Count.numbers] as number) >= 2 && ((counts[row + CLASS.month] as number) > 0 || stamps > 0 || (counts[row + Count.urls] as number) > 1);
    if (isStamp) values[stamp + line] = 1;
    const says = values[colon + line] === 1 && (counts[row + CLASS.said] as number) > 0;
    if (says || isStamp || (words <= 10 && stamps > 1) || ((cues[line] as number) & CUE.comments) !== 0) values[mark + line] = 1;
  }
}

/** As much of a paragraph as its dateline may take. */
const DATELINE_REACH = 60;

/** A quick look for “PORT MAREN (Agency) –”: capitals or a bracket just before a dash near the start of a paragraph. */
function opensWithPlace(text: string, { start, end }: Block): boolean {
  if (end - start < DATELINE_REACH) return false;
  let capitals = 0;
  for (let at = start; at < start + DATELINE_REACH; at++) {
    const code = text.charCodeAt(at);
    if (isUpper(code)) capitals++;
    else if (code === 0x2014 || code === 0x2013 || (code === 0x2d && !isLower(text.charCodeAt(at + 1)))) return capitals >= 3 || text.charAt(at - 2) === ')';
  }
  return false;
}

function addCues(columns: Columns, { cues }: Scan): void {
  const { values } = columns;
  const [any, opens] = [columns.add('cue'), columns.add('cueOpens')];
  for (let line = 0; line < columns.count; line++) {
    if (cues[line] === 0) continue;
    values[any + line] = 1;
    if ((cues[line] as number) >>> CUE_KINDS.length !== 0) values[opens + line] = 1;
  }
}

const MOST_COPIES = 4;

/** How often a line stands on the page. */
function addCopies(columns: Columns, { keys }: Scan): void {
  const { values, count, memory } = columns;
  const copies = columns.add('copies');
  const all = new HashTable(count, memory);
  for (let line = 0; line < count; line++) all.add(keys[line] as number, 1);
  for (let line = 0; line < count; line++) values[copies + line] = Math.min(MOST_COPIES, all.get(keys[line] as number));
}
