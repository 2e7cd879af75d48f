import type { Block } from './blocks';
import { contentWords } from './cohesion';
import type { BlockFeatures } from './lineFeatures';
import { isProperName } from './newsNames';
import { isStoryLink } from './notices';

/**
 * Adds to the story what is no prose but belongs to it by its form: turns of its speakers, time stamps and subheads of a live blog, the score above a
 * match report, the teams and notes under it, and a last sentence that a link cuts off. Gives a new list parallel to the blocks; linear in the text.
 */
export function addOutliers(text: string, blocks: readonly Block[], features: readonly BlockFeatures[], inStory: readonly boolean[]): boolean[] {
  const whole = [...inStory];
  if (!whole.includes(true)) return whole;
  addTurns(text, blocks, features, whole);
  addStamps(features, whole);
  addScore(text, blocks, features, whole);
  addTail(text, blocks, features, whole);
  addTables(text, blocks, features, whole);
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
function addTurns(text: string, blocks: readonly Block[], features: readonly BlockFeatures[], whole: boolean[]): void {
  const speakers = blocks.map(block => labelOf(text, block)?.split(/\s/).at(-1)?.toUpperCase() ?? null);
  const turns = new Map<string, number>();
  speakers.forEach((speaker, index) => {
    if (speaker !== null && whole[index] === true) turns.set(speaker, (turns.get(speaker) ?? 0) + 1);
  });
  const isTurn = (index: number): boolean => (turns.get(speakers[index] ?? '') ?? 0) >= FEWEST_TURNS && features[index]?.isCutOff !== true;
  const [first, last] = [whole.indexOf(true), whole.lastIndexOf(true)];
  for (let index = first; index <= last; index++) if (isTurn(index)) whole[index] = true;
  for (let index = last + 1; isTurn(index); index++) whole[index] = true;
  for (let index = first - 1; isTurn(index); index--) whole[index] = true;
}

const STAMP = /^(?:updated (?:at )?)?(?:\d{1,2}\s?[:.h]\s?\d{2}(?:\s?[ap]\.?\s?m\.?)?|\d{1,2}\s?[ap]\.?\s?m\.?)(?:\s\(?[a-z]{1,5}\)?)?$/;

/** The time of day alone on a line: an entry of a live blog starts. `folded` as `foldLine` leaves it. */
function isStamp(features: BlockFeatures | undefined): boolean {
  return features !== undefined && features.words <= 4 && STAMP.test(features.folded);
}

/** Stamps that make a page a live blog. */
const FEWEST_STAMPS = 2;
/** Blocks between a stamp and the prose of its entry: a subhead or two. */
const STAMP_REACH = 4;
const LONGEST_SUBHEAD = 16;

function addStamps(features: readonly BlockFeatures[], whole: boolean[]): void {
  if (features.filter(isStamp).length < FEWEST_STAMPS) return;
  const last = whole.lastIndexOf(true);
  for (let index = 0; index < last; index++) {
    if (!isStamp(features[index])) continue;
    let next = index + 1;
    while (next <= index + STAMP_REACH && whole[next] === false && isSubhead(features[next])) next++;
    if (whole[next] === true) whole.fill(true, index, next);
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
function addScore(text: string, blocks: readonly Block[], features: readonly BlockFeatures[], whole: boolean[]): void {
  const first = whole.indexOf(true);
  for (let index = first - 1; index > 0 && index >= first - SCORE_REACH; index--) {
    const [block, own] = [blocks[index], features[index]];
    if (block === undefined || own === undefined || own.cue !== null) return;
    if (!isScore(text, block)) continue;
    const hasHeadline = features.slice(Math.max(0, index - SCORE_REACH), index).some(line => line.cue === null && line.words >= 4 && !line.endsSentence);
    if (!hasHeadline) return;
    whole[index] = true;
    for (let row = index + 1; row < first && isRow(features[row]); row++) whole[row] = true;
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
  return features !== undefined && features.cue === null && features.digits >= 2 && features.stopwordDensity < 0.2 && features.capitalDensity > 0.3;
}

/** Blocks between the story's last paragraph and a straggler: points of a list, a link to another story. */
const TAIL_REACH = 8;
const FEWEST_TAIL_WORDS = 6;

/** A sentence or two that a link or a list cuts off from the story's end, if they speak of what the story speaks of. */
function addTail(text: string, blocks: readonly Block[], features: readonly BlockFeatures[], whole: boolean[]): void {
  let last = whole.lastIndexOf(true);
  const words = new Set(contentWords(storySample(text, blocks, whole).toLowerCase()));
  for (let index = last + 1; index < blocks.length && index <= last + TAIL_REACH; index++) {
    const own = features[index];
    if (own === undefined) return;
    if (isStoryLink(own.folded, own.words) || (own.hasBullet && own.cue === null)) continue;
    const isSentence = own.cue === null && own.endsSentence && !own.isCutOff && own.words >= FEWEST_TAIL_WORDS && own.addressDensity === 0;
    if (!isSentence || index === last + 1 || !contentWords(own.folded).some(word => words.has(word)) || isRelatedRun(features, index)) return;
    for (let at = last + 1; at <= index; at++) whole[at] = features[at]?.cue === null;
    last = index;
  }
}

/** A sentence under a title and above another is a teaser's. */
function isRelatedRun(features: readonly BlockFeatures[], index: number): boolean {
  const next = features[index + 1];
  return next !== undefined && next.cue === null && next.words >= 4 && !next.endsSentence && !next.hasBullet;
}

/** Lines under the story among which its tables are looked for. */
const TABLE_REACH = 14;
/** Marks between the items of a list. */
const FEWEST_ITEMS = 5;
/** Characters of the story in which a list's label must be mentioned. */
const SAMPLE = 12000;

/** Lists under the story whose label the story speaks of (a team, a company), the lines between them, and a note in brackets before them. */
function addTables(text: string, blocks: readonly Block[], features: readonly BlockFeatures[], whole: boolean[]): void {
  let from = whole.lastIndexOf(true) + 1;
  if (isNote(text, blocks[from])) whole[from++] = true;
  const story = storySample(text, blocks, whole);
  let end = from;
  for (let index = from; index < blocks.length && index < from + TABLE_REACH; index++) {
    const [block, own] = [blocks[index], features[index]];
    if (block === undefined || own === undefined || own.cue !== null || own.isCutOff) break;
    const label = labelOf(text, block);
    if (label === null && own.words > 3) break;
    if (label === null) continue;
    const isOwnList = items(text, block) >= FEWEST_ITEMS && story.includes(label);
    if (isOwnList || end > from) end = index + 1;
  }
  whole.fill(true, from, Math.max(from, end));
}

/** “($1 = 0.86 euros)”: a line in brackets that explains figures of the story. */
function isNote(text: string, block: Block | undefined): boolean {
  return block !== undefined && block.end - block.start < 200 && /^\([^()]{0,80}\d[^()]{0,20}=[^()]{0,160}\)\.?$/.test(text.slice(block.start, block.end));
}

function items(text: string, block: Block): number {
  return text.slice(block.start, block.end).match(/[,;]/g)?.length ?? 0;
}

function storySample(text: string, blocks: readonly Block[], whole: readonly boolean[]): string {
  let sample = '';
  for (let index = 0; index < blocks.length && sample.length < SAMPLE; index++) {
    const block = blocks[index];
    if (block !== undefined && whole[index] === true) sample += `${text.slice(block.start, Math.min(block.end, block.start + SAMPLE))}\n`;
  }
  return sample;
}
