import type { Block } from '../blocks';
import { readByline, type Byline } from '../metadata/byline';
import { readCredit, type Credit } from '../metadata/credit';
import type { BlockFeatures } from '../lines/lineFeatures';
import { CLASS, Count, COUNTS } from '../reading/scan';
import { CUE_KINDS } from '../reading/cueTree';
import type { Workspace } from '../reading/workspace';
import type { Story } from '../story/findStory';
import { isCaption, isPhotoCredit } from './caption';

/** Words of a line that is longer than a byline. */
const LONGEST_BYLINE = 45;
/** The same of one that ends as a sentence does. */
const LONGEST_SENTENCE = 24;
/** Words of a line that says whose photo it is. */
const MOST_CREDIT_WORDS = 10;

/** Words as the scan's hashes. */
export interface WordSet {
  has(word: number): boolean;
}

/**
 * What the rules of the kinds ask of a page's lines. What the scan counted is free and may be asked of every line; what is read letter by letter is kept,
 * and should be asked near the story only. An index beyond the page's ends is a line of no words.
 */
export class PageLines {
  readonly count: number;
  private readonly blocks: readonly Block[];
  private readonly counts: Int32Array;
  private readonly cues: Int32Array;
  private readonly bylines = new Map<number, Byline | null>();
  private readonly captions = new Map<number, boolean>();
  private readonly credits = new Map<number, Credit | null>();

  /** @param memory what the rules note of the lines may be kept in */
  constructor(readonly text: string, private readonly story: Story, readonly memory: Workspace) {
    this.blocks = story.blocks;
    this.counts = story.scan.counts;
    this.cues = story.scan.cues;
    this.count = story.blocks.length;
  }

  block(index: number): Block | undefined {
    return this.blocks[index];
  }

  textOf(index: number): string {
    const block = this.blocks[index];
    return block === undefined ? '' : this.text.slice(block.start, block.end);
  }

  lengthOf(index: number): number {
    const block = this.blocks[index];
    return block === undefined ? 0 : block.end - block.start;
  }

  /** The line's first UTF-16 code unit. */
  firstCode(index: number): number {
    const block = this.blocks[index];
    return block === undefined ? 0 : this.text.charCodeAt(block.start);
  }

  startsLower(index: number): boolean {
    const code = this.firstCode(index);
    return (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0xff) || (code >= 0x430 && code <= 0x45f);
  }

  tally(index: number, column: number): number {
    return index < 0 ? 0 : (this.counts[index * COUNTS + column] ?? 0);
  }

  words(index: number): number {
    return this.tally(index, Count.words);
  }

  functionWords(index: number): number {
    return this.tally(index, Count.classes);
  }

  hasAnyCue(index: number): boolean {
    return (this.cues[index] ?? 0) !== 0;
  }

  /** Whether the line has a cue of one of the kinds whose bits are given. */
  hasCue(index: number, bits: number): boolean {
    return ((this.cues[index] ?? 0) & bits) !== 0;
  }

  /** Whether the line starts with such a cue, or is nothing else. */
  startsWithCue(index: number, bits: number): boolean {
    return (((this.cues[index] ?? 0) >>> CUE_KINDS.length) & bits) !== 0;
  }

  startsWithAnyCue(index: number): boolean {
    return (this.cues[index] ?? 0) >>> CUE_KINDS.length !== 0;
  }

  /** A number that equal lines share. */
  key(index: number): number {
    return this.story.scan.keys[index] ?? 0;
  }

  /** The same of the first words. */
  head(index: number): number {
    return this.story.scan.heads[index] ?? 0;
  }

  /** Hashes of the line's words that carry meaning. */
  content(index: number): Int32Array {
    const { content, contentStarts } = this.story.scan;
    return content.subarray(contentStarts[index] ?? 0, contentStarts[index + 1] ?? 0);
  }

  /** One of them. */
  contentWord(index: number, at: number): number {
    const { content, contentStarts } = this.story.scan;
    return content[(contentStarts[index] as number) + at] as number;
  }

  /** How many words that carry meaning are kept of the line, and how many of them are among others. */
  contentCount(index: number): number {
    const { contentStarts } = this.story.scan;
    return index < 0 ? 0 : (contentStarts[index + 1] ?? 0) - (contentStarts[index] ?? 0);
  }

  sharedContent(index: number, others: WordSet): number {
    const { content, contentStarts } = this.story.scan;
    let shared = 0;
    for (let at = contentStarts[index] ?? 0; at < (contentStarts[index + 1] ?? 0); at++) if (others.has(content[at] as number)) shared++;
    return shared;
  }

  /** Whether the line ends as a sentence does, perhaps inside quotation marks. An initialism’s last point is none. */
  endsSentence(index: number): boolean {
    const at = this.lastMark(index);
    const code = this.text.charCodeAt(at);
    if (code === STOP) return !(isCapital(this.text.charCodeAt(at - 1)) && this.text.charCodeAt(at - 2) === STOP && this.words(index) <= 18);
    return code === 0x21 || code === 0x3f || code === 0x2026 || code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0x964 || code === 0x6d4;
  }

  /** Whether the line’s last mark is a full stop: the end of what is told, and of no headline. */
  endsInStop(index: number): boolean {
    const code = this.text.charCodeAt(this.lastMark(index));
    return (code === STOP || code === 0x2026 || code === 0x3002) && this.endsSentence(index);
  }

  /** Whether the line announces what follows. */
  endsInColon(index: number): boolean {
    const block = this.blocks[index];
    return block !== undefined && this.text.charCodeAt(block.end - 1) === 0x3a;
  }

  endsInDash(index: number): boolean {
    const block = this.blocks[index];
    const code = block === undefined ? 0 : this.text.charCodeAt(block.end - 1);
    return code === 0x2014 || code === 0x2013 || code === 0x2d;
  }

  private lastMark(index: number): number {
    const block = this.blocks[index];
    if (block === undefined) return 0;
    let at = block.end - 1;
    while (at > block.start && CLOSERS.has(this.text.charCodeAt(at))) at--;
    return at;
  }

  features(index: number): BlockFeatures | undefined {
    return this.story.lines.at(index);
  }

  byline(index: number): Byline | null {
    const known = this.bylines.get(index);
    if (known !== undefined) return known;
    const block = this.blocks[index];
    const read = block === undefined || this.words(index) === 0 || this.words(index) > LONGEST_BYLINE ? null : readByline(this.text, block);
    this.bylines.set(index, read);
    return read;
  }

  /** Whether the line is a byline by itself. */
  isByline(index: number): boolean {
    return this.mayBeByline(index) && this.byline(index)?.isCertain === true;
  }

  /** A byline has a date, a word that only bylines have, or several names with marks between them. */
  private mayBeByline(index: number): boolean {
    const words = this.words(index);
    if (words === 0 || words > LONGEST_BYLINE || (words > LONGEST_SENTENCE && this.endsInStop(index))) return false;
    const numbers = this.tally(index, Count.numbers);
    if (this.tally(index, CLASS.by) + this.tally(index, CLASS.stamp) > 0 || numbers >= 3 || (numbers > 0 && this.tally(index, CLASS.month) > 0)) return true;
    const marks = this.tally(index, Count.commas) + this.tally(index, Count.separators) + this.tally(index, Count.urls) + this.tally(index, Count.dashes) + this.tally(index, Count.brackets);
    return this.tally(index, Count.capitals) * 2 >= words && (marks > 0 || numbers > 0) && this.functionWords(index) < 5;
  }

  isCaption(index: number): boolean {
    const known = this.captions.get(index);
    if (known !== undefined) return known;
    const is = this.mayBeCaption(index) && isCaption(this.textOf(index));
    this.captions.set(index, is);
    return is;
  }

  /** Whether the line is nothing but whose photo the one above it tells of. */
  isPhotoCredit(index: number): boolean {
    return this.words(index) <= MOST_CREDIT_WORDS && this.isCaption(index) && isPhotoCredit(this.textOf(index));
  }

  /** Captions name a photo, or hold a slash, a bracket or a colon, or go on behind the last sentence with no stop after it. */
  private mayBeCaption(index: number): boolean {
    if (this.words(index) < 2) return false;
    if (this.tally(index, CLASS.media) > 0 || this.tally(index, Count.urls) + this.tally(index, Count.brackets) > 0) return true;
    if (this.firstCode(index) === 0xa9) return true;
    if (this.tally(index, Count.colons) > 0) return true;
    return this.tally(index, Count.sentences) + this.tally(index, Count.quotes) > 0 && !this.endsInStop(index);
  }

  credit(index: number): Credit | null {
    const known = this.credits.get(index);
    if (known !== undefined) return known;
    const block = this.blocks[index];
    const read = block === undefined || this.words(index) === 0 ? null : readCredit(this.text, block);
    this.credits.set(index, read);
    return read;
  }
}

const STOP = 0x2e;
const CLOSERS: ReadonlySet<number> = new Set([0x22, 0x27, 0x201d, 0x2019, 0x29, 0xbb, 0x5d, 0x2a, 0x20, 0xa0, 0x2666]);

function isCapital(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde);
}
