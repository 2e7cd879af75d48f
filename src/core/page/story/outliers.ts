import type { Block } from '../blocks';
import type { BlockFeatures } from '../lines/lineFeatures';
import type { Lines } from '../lines/lines';
import { Count, COUNTS, type Scan } from '../reading/scan';
import { isProperName } from '../metadata/newsNames';
import { isStoryLink } from '../lines/notices';

/**
 * Adds to the story what is no prose but belongs to it by its form: turns of its speakers, time stamps and subheads of a live blog, the score above a
 * match report, the teams and notes under it, and a last sentence that a link cuts off. Gives a new list parallel to the blocks; linear in the text.
 */
export function addOutliers(text: string, blocks: readonly Block[], scan: Scan, lines: Lines, inStory: readonly boolean[]): boolean[] {
  const whole = [...inStory];
  if (!whole.includes(true)) return whole;
  addTurns(text, blocks, scan, lines, whole);
  addStamps(text, blocks, scan, lines, whole);
  addScore(text, blocks, scan, lines, whole);
  addTail(text, blocks, scan, lines, whole);
  addTables(text, blocks, scan, lines, whole);
  return whole;
}

const LABEL = /^((?:\p{Lu}[\p{L}\p{N}.'’-]{0,24}\s){0,4}\p{Lu}[\p{L}\p{N}.'’-]{0,24})\s?:\s/u;
const LABEL_REACH = 110;

/** The words before a line's colon: who speaks, or what the line lists; null where it has none. */
function labelOf(text: string, block: Block): string | null {
  return LABEL.exec(text.slice(block.start, Math.min(block.end, block.start + LABEL_REACH)))?.[1] ?? null;
}

/** Turns in the story by which its speakers are known. */
const FEWEST_TURNS = 2;

/** Somebody who speaks in the story speaks there too where the turn is short: “LINDQVIST: Thank you.” */
function addTurns(text: string, blocks: readonly Block[], scan: Scan, lines: Lines, whole: boolean[]): void {
  const speaker = (index: number): string | null => {
    const block = blocks[index];
    const mayTurn = block !== undefined && (scan.counts[index * COUNTS + Count.colons] as number) > 0;
    return mayTurn ? (labelOf(text, block)?.split(/\s/).at(-1)?.toUpperCase() ?? null) : null;
  };
  const [first, last] = [whole.indexOf(true), whole.lastIndexOf(true)];
  const turns = new Map<string, number>();
  let most = 0;
  for (let index = first; index <= last; index++) {
    const name = whole[index] === true ? speaker(index) : null;
    if (name === null) continue;
    const own = (turns.get(name) ?? 0) + 1;
    turns.set(name, own);
    most = Math.max(most, own);
  }
  if (most < FEWEST_TURNS) return;
  const isTurn = (index: number): boolean => {
    const name = speaker(index);
    return name !== null && (turns.get(name) ?? 0) >= FEWEST_TURNS && lines.at(index)?.isCutOff !== true;
  };
  for (let index = first; index <= last; index++) if (whole[index] !== true && isTurn(index)) whole[index] = true;
  for (let index = last + 1; isTurn(index); index++) whole[index] = true;
  for (let index = first - 1; isTurn(index); index--) whole[index] = true;
}

const STAMP = /^(?:updated (?:at )?)?(?:\d{1,2}\s?[:.h]\s?\d{2}(?:\s?[ap]\.?\s?m\.?)?|\d{1,2}\s?[ap]\.?\s?m\.?)(?:\s\(?[a-z]{1,5}\)?)?$/;

/** The time of day alone on a line: an entry of a live blog starts. `folded` as `foldLine` leaves it. */
function isStamp(features: BlockFeatures | undefined): boolean {
  return features !== undefined && features.words <= LONGEST_STAMP && STAMP.test(features.folded);
}

/** Words of a time of day. */
const LONGEST_STAMP = 4;
/** Stamps that make a page a live blog. */
const FEWEST_STAMPS = 2;
/** Blocks between a stamp and the prose of its entry: a subhead or two. */
const STAMP_REACH = 4;
const LONGEST_SUBHEAD = 16;

/** Which lines are stamps; null where they are too few to make a live blog. */
function findStamps(text: string, blocks: readonly Block[], { counts }: Scan, lines: Lines): boolean[] | null {
  const found: number[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const row = index * COUNTS;
    if ((counts[row] as number) <= LONGEST_STAMP && (counts[row + Count.numbers] as number) > 0 && mayBeStamp(text.charCodeAt((blocks[index] as Block).start)) && isStamp(lines.at(index))) found.push(index);
  }
  if (found.length < FEWEST_STAMPS) return null;
  const stamps = new Array<boolean>(blocks.length).fill(false);
  for (const index of found) stamps[index] = true;
  return stamps;
}

/** A stamp begins with a figure, or with “updated”. */
function mayBeStamp(first: number): boolean {
  return (first >= 0x30 && first <= 0x39) || first === 0x75 || first === 0x55;
}

function addStamps(text: string, blocks: readonly Block[], scan: Scan, lines: Lines, whole: boolean[]): void {
  const stamps = findStamps(text, blocks, scan, lines);
  if (stamps === null) return;
  const last = whole.lastIndexOf(true);
  for (let index = 0; index < last; index++) {
    if (stamps[index] !== true) continue;
    let next = index + 1;
    while (next <= index + STAMP_REACH && whole[next] === false && isSubhead(lines.at(next))) next++;
    if (whole[next] === true) whole.fill(true, index, next);
  }
  addEntries(lines, stamps, whole);
}

/** Lines after a stamp that are its entry. */
const ENTRY_REACH = 12;
const FEWEST_ENTRY_WORDS = 6;

/** Sentences between a stamp of the story, or the one below it, and the next are an entry's. */
function addEntries(lines: Lines, stamps: readonly boolean[], whole: boolean[]): void {
  const first = whole.indexOf(true);
  let last = whole.lastIndexOf(true);
  for (let index = stamps.indexOf(true, first); index >= 0 && index <= last + 2; index = stamps.indexOf(true, index + 1)) {
    for (let at = index + 1; at <= index + ENTRY_REACH && at < whole.length && stamps[at] !== true; at++) {
      const own = lines.at(at);
      if (whole[at] === true || own === undefined || own.cue !== null || !own.endsSentence || own.isCutOff || own.words < FEWEST_ENTRY_WORDS) continue;
      whole[at] = whole[index] = true;
      last = Math.max(last, at);
    }
  }
}

function isSubhead(features: BlockFeatures | undefined): boolean {
  return features !== undefined && features.cue === null && features.words >= 1 && features.words <= LONGEST_SUBHEAD && !isStamp(features);
}

/** Lines above the story among which the score is looked for. */
const SCORE_REACH = 4;
const LONGEST_SCORE = 110;
const SCORE = /^(\p{Lu}\D{1,40}?)\s(\d{1,3})(?:\s?[-–:/]\s?(\d{1,3}))?,?\s(\p{Lu}[^\d(]{1,40}?)(?:\s(\d{1,3}))?(?:\s?\([^()]{1,60}\))?\.?$/u;

/** A result is the headline only where no other line could be it. */
function addScore(text: string, blocks: readonly Block[], scan: Scan, lines: Lines, whole: boolean[]): void {
  const first = whole.indexOf(true);
  for (let index = first - 1; index > 0 && index >= first - SCORE_REACH; index--) {
    const block = blocks[index];
    if (block === undefined || scan.cues[index] !== 0) return;
    if ((scan.counts[index * COUNTS + Count.numbers] as number) < 2 || !isScore(text, block)) continue;
    const above = Array.from({ length: SCORE_REACH }, (_, distance) => lines.at(index - 1 - distance));
    const hasHeadline = above.some(line => line !== undefined && line.cue === null && line.words >= 4 && !line.endsSentence);
    if (!hasHeadline) return;
    whole[index] = true;
    for (let row = index + 1; row < first && isRow(lines.at(row)); row++) whole[row] = true;
    return;
  }
}

function isScore(text: string, block: Block): boolean {
  if (block.end - block.start > LONGEST_SCORE) return false;
  const [, home, , away, guest, last] = SCORE.exec(text.slice(block.start, block.end)) ?? [];
  return home !== undefined && guest !== undefined && (away !== undefined || last !== undefined) && isProperName(home) && isProperName(guest);
}

/** A row of names and numbers: scorers, attendance. */
function isRow(features: BlockFeatures | undefined): boolean {
  return features !== undefined && features.cue === null && features.digits >= 2 && features.stopwordDensity < 0.3 && features.capitalDensity > 0.3;
}

/** Blocks between the story's last paragraph and a straggler: points of a list, a link to another story. */
const TAIL_REACH = 8;
const FEWEST_TAIL_WORDS = 6;

/** A sentence or two that a link or a list cuts off from the story's end, if they speak of what the story speaks of. */
function addTail(text: string, blocks: readonly Block[], scan: Scan, lines: Lines, whole: boolean[]): void {
  let last = whole.lastIndexOf(true);
  if (!mayHaveTail(text, blocks, scan, last)) return;
  for (let index = last + 1; index < blocks.length && index <= last + TAIL_REACH; index++) {
    const own = lines.at(index);
    if (own === undefined) return;
    if (isStoryLink(own.folded, own.words) || (own.hasBullet && own.cue === null)) continue;
    const isSentence = own.cue === null && own.endsSentence && !own.isCutOff && own.words >= FEWEST_TAIL_WORDS && own.addressDensity === 0;
    if (!isSentence || index === last + 1 || !speaksOfStory(scan, index, whole) || isRelatedRun(lines, index)) return;
    for (let at = last + 1; at <= index; at++) whole[at] = lines.at(at)?.cue === null;
    last = index;
  }
}

/** Lines of the story above a straggler in which its words are looked for. */
const TOPIC_REACH = 80;

/** Whether a line has a word of meaning that the story's last lines have, too. */
function speaksOfStory({ content, contentStarts }: Scan, line: number, whole: readonly boolean[]): boolean {
  const own = content.subarray(contentStarts[line], contentStarts[line + 1]);
  for (let other = Math.max(0, line - TOPIC_REACH); other < line; other++) {
    if (whole[other] !== true) continue;
    for (let at = contentStarts[other] as number; at < (contentStarts[other + 1] as number); at++) if (own.includes(content[at] as number)) return true;
  }
  return false;
}

/** Whether a sentence stands below the story's end at all, and not just under it. */
function mayHaveTail(text: string, blocks: readonly Block[], { counts, cues }: Scan, last: number): boolean {
  for (let index = last + 2; index < blocks.length && index <= last + TAIL_REACH; index++) {
    if (cues[index] === 0 && (counts[index * COUNTS] as number) >= FEWEST_TAIL_WORDS && /[.!?"”»]/.test(text.charAt((blocks[index]?.end ?? 0) - 1))) return true;
  }
  return false;
}

/** A sentence under a title and above another is a teaser's. */
function isRelatedRun(lines: Lines, index: number): boolean {
  const next = lines.at(index + 1);
  return next !== undefined && next.cue === null && next.words >= 4 && !next.endsSentence && !next.hasBullet;
}

/** Lines under the story among which its tables are looked for. */
const TABLE_REACH = 14;
/** Marks between the items of a list. */
const FEWEST_ITEMS = 5;
/** Characters of the story in which a list's label must be mentioned. */
const SAMPLE = 12000;

/** Lists under the story whose label the story speaks of (a team, a company), the lines between them, and a note in brackets before them. */
function addTables(text: string, blocks: readonly Block[], scan: Scan, lines: Lines, whole: boolean[]): void {
  const last = whole.lastIndexOf(true);
  let from = last + 1;
  if (isNote(text, blocks[from])) whole[from++] = true;
  const isList = (index: number): boolean => (scan.counts[index * COUNTS + Count.colons] ?? 0) > 0 && (scan.counts[index * COUNTS + Count.marks] ?? 0) > FEWEST_ITEMS;
  let list = last + 1 - TABLE_REACH;
  while (list <= last + TABLE_REACH && !isList(list)) list++;
  if (list > last + TABLE_REACH) return;
  // Some of the lists may be known as the story's.
  for (let index = last; index > last - TABLE_REACH && (isList(index) || (scan.counts[index * COUNTS] as number) <= 3); index--) if (isList(index)) from = index;
  const above = from;
  let story: string | undefined;
  let end = from;
  for (let index = from; index < blocks.length && index < from + TABLE_REACH; index++) {
    const [block, own] = [blocks[index], lines.at(index)];
    if (block === undefined || own === undefined) break;
    const label = labelOf(text, block);
    if ((label === null && own.words > 3) || own.isCutOff || own.cue !== null) break;
    if (label === null) continue;
    const isOwnList = items(text, block) >= FEWEST_ITEMS && (story ??= storySample(text, blocks, whole, above)).includes(label);
    if (isOwnList || end > from) end = index + 1;
  }
  whole.fill(true, from, Math.max(from, end));
  const heading = lines.at(from - 1);
  if (end > from && heading !== undefined && heading.cue === null && heading.words <= 3) whole[from - 1] = true;
}

/** “($1 = 0.86 euros)”: a line in brackets that explains figures of the story. */
function isNote(text: string, block: Block | undefined): boolean {
  return block !== undefined && block.end - block.start < 200 && /^\([^()]{0,80}\d[^()]{0,20}=[^()]{0,160}\)\.?$/.test(text.slice(block.start, block.end));
}

function items(text: string, block: Block): number {
  return text.slice(block.start, block.end).match(/[,;]/g)?.length ?? 0;
}

function storySample(text: string, blocks: readonly Block[], whole: readonly boolean[], end: number): string {
  let sample = '';
  for (let index = 0; index < Math.min(blocks.length, end) && sample.length < SAMPLE; index++) {
    const block = blocks[index];
    if (block !== undefined && whole[index] === true) sample += `${text.slice(block.start, Math.min(block.end, block.start + SAMPLE))}\n`;
  }
  return sample;
}
