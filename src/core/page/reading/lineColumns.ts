import type { Block } from '../blocks';
import { isLower, isUpper } from './characters';
import type { Columns } from './columns';
import { CUE, CUE_KINDS } from './cueTree';
import { HashTable } from './hashTable';
import { log2 } from './logarithm';
import { proseOf } from './prose';
import { CLASS, Count, COUNTS, type Scan } from './scan';

/** What a line is most like, besides prose; 0 or 1 for each line. Only what stands round a line makes use of it. */
export interface Shapes {
  readonly title: Float32Array;
  readonly blurb: Float32Array;
  /** A short line with a date and a time. */
  readonly stamp: Float32Array;
  /** The head of a reader's comment, a time stamp, “3 hours ago”, or a cue of comments. */
  readonly mark: Float32Array;
  /** One to three words. */
  readonly name: Float32Array;
  readonly dateline: Float32Array;
}

/** Counts that become shares of a line's words. */
const SHARES = ['capitals', 'numbers', 'commas', 'marks'] as const;
/** Counts that stay numbers. */
const NUMBERS = ['quotes', 'separators', 'dashes'] as const;
/** Classes of words that tell something of the line itself. */
const OWN_CLASSES = (['they', 'said', 'was', 'you', 'offer', 'comment', 'related', 'legal', 'share', 'site'] as const).map((name) => ({ column: `class.${name}`, count: CLASS[name] }));

/** What each line looks like by itself: logarithms of lengths, shares of its words, or 0 and 1. */
export function addLineColumns(columns: Columns, text: string, blocks: readonly Block[], scan: Scan): Shapes {
  addCounts(columns, blocks, scan);
  const ends = addEnds(columns, text, blocks);
  const shapes = readShapes(text, blocks, scan, ends);
  proseOf(columns.add('prose'), scan, ends, columns.named('stops'), columns.named('capitals'));
  addCues(columns, scan);
  addCopies(columns.add('copies'), scan);
  return shapes;
}

function addCounts(columns: Columns, blocks: readonly Block[], { counts }: Scan): void {
  const n = columns.count;
  const [words, letters, per] = [columns.add('words'), columns.add('letters'), new Float32Array(n)];
  for (let line = 0; line < n; line++) {
    const own = counts[line * COUNTS] as number;
    const { start, end } = blocks[line] as Block;
    words[line] = log2(own);
    letters[line] = log2(end - start);
    per[line] = 1 / Math.max(1, own);
  }
  const share = (name: string, count: number): void => {
    const column = columns.add(name);
    for (let line = 0, at = count; line < n; line++, at += COUNTS) column[line] = (counts[at] as number) * (per[line] as number);
  };
  share('stops', Count.classes);
  share('classes', Count.told);
  for (const name of SHARES) share(name, Count[name]);
  for (const name of NUMBERS) {
    const column = columns.add(name);
    for (let line = 0, at = Count[name] as number; line < n; line++, at += COUNTS) column[line] = counts[at] as number;
  }
  for (const { column, count } of OWN_CLASSES) share(column, count);
}

/** How lines begin and end. */
export interface Ends {
  /** A mark that ends sentences stands at the end, perhaps before a closing quotation mark. */
  readonly ends: Float32Array;
  /** The line breaks off in three points. */
  readonly cutOff: Float32Array;
  readonly question: Uint8Array;
  readonly colon: Uint8Array;
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

function addEnds(columns: Columns, text: string, blocks: readonly Block[]): Ends {
  const [ends, cutOff, startsUpper, startsBullet] = [columns.add('ends'), columns.add('cutOff'), columns.add('startsUpper'), columns.add('startsBullet')];
  const [question, colon] = [new Uint8Array(columns.count), new Uint8Array(columns.count)];
  for (let line = 0; line < columns.count; line++) {
    const { start, end } = blocks[line] as Block;
    let at = end - 1;
    while (at > start && (roleOf(text.charCodeAt(at)) & CLOSER) !== 0) at--;
    const last = text.charCodeAt(at);
    if ((roleOf(last) & END_MARK) !== 0) ends[line] = 1;
    if (last === ELLIPSIS || (last === STOP && text.charCodeAt(at - 1) === STOP && text.charCodeAt(at - 2) === STOP)) cutOff[line] = 1;
    if (last === QUESTION) question[line] = 1;
    if (text.charCodeAt(end - 1) === COLON) colon[line] = 1;
    const first = text.charCodeAt(start);
    if (isUpper(first)) startsUpper[line] = 1;
    if ((roleOf(first) & BULLET) !== 0) startsBullet[line] = 1;
  }
  return { ends, cutOff, question, colon };
}

function readShapes(text: string, blocks: readonly Block[], { counts, cues }: Scan, { ends, question, colon }: Ends): Shapes {
  const n = blocks.length;
  const [title, blurb, stamp, mark, name, dateline] = Array.from({ length: 6 }, () => new Float32Array(n)) as [Float32Array, Float32Array, Float32Array, Float32Array, Float32Array, Float32Array];
  for (let line = 0; line < n; line++) {
    const row = line * COUNTS;
    const words = counts[row] as number;
    const isEnded = ends[line] === 1;
    if (words >= 1 && words <= 3 && !isEnded) name[line] = 1;
    if (words >= 3 && words <= 18 && (!isEnded || question[line] === 1)) title[line] = 1;
    if (words >= 8 && words <= 60 && isEnded) blurb[line] = 1;
    if (words > 18) {
      dateline[line] = opensWithPlace(text, blocks[line] as Block) ? 1 : 0;
      continue;
    }
    const stamps = counts[row + CLASS.stamp] as number;
    if (words <= 14 && (counts[row + Count.numbers] as number) >= 2 && ((counts[row + CLASS.month] as number) > 0 || stamps > 0 || (counts[row + Count.urls] as number) > 1)) stamp[line] = 1;
    const says = colon[line] === 1 && (counts[row + CLASS.said] as number) > 0;
    if (says || stamp[line] === 1 || (words <= 10 && stamps > 1) || ((cues[line] as number) & CUE.comments) !== 0) mark[line] = 1;
  }
  return { title, blurb, stamp, mark, name, dateline };
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
  const [any, opens] = [columns.add('cue'), columns.add('cueOpens')];
  for (let line = 0; line < columns.count; line++) {
    any[line] = cues[line] === 0 ? 0 : 1;
    opens[line] = (cues[line] as number) >>> CUE_KINDS.length !== 0 ? 1 : 0;
  }
}

const MOST_COPIES = 4;

/** How often a line stands on the page. */
function addCopies(copies: Float32Array, { keys }: Scan): void {
  const all = new HashTable(copies.length);
  for (let line = 0; line < copies.length; line++) all.add(keys[line] as number, 1);
  for (let line = 0; line < copies.length; line++) copies[line] = Math.min(MOST_COPIES, all.get(keys[line] as number));
}
