import type { Block } from '../blocks';
import { classOf, DIGIT, glyphClass, glyphFolded, glyphOf, LETTER, SPACE, UNSPACED } from './characters';
import { CUE_KINDS, CUES, ROOT } from './cueTree';
import { CLASS_BITS, CLASSES, OPENS_CUE, WORDS } from './vocabulary';
import type { WordClass } from './wordClasses';
import { NUMBER, SEED, step } from './wordHash';

/** What is counted of a block, by its place in the block's row of `Scan.counts`; function words and the classes of words follow. */
export const Count = {
  words: 0, numbers: 1, letters: 2, capitals: 3, allCaps: 4, marks: 5, commas: 6, quotes: 7, separators: 8, brackets: 9, colons: 10, dashes: 11, urls: 12, money: 13,
  /** Sentences that begin inside the block. */
  sentences: 14,
  /** Words of the classes, function words left out; a word of two classes counts twice. */
  told: 15,
  /** Function words; the classes of words follow. */
  classes: 16,
} as const;
export const FIRST_CLASS = Count.classes + 1;
/** Where words of a class are counted in a row. */
export const CLASS = Object.fromEntries(CLASSES.map((name, index) => [name, FIRST_CLASS + index])) as Readonly<Record<WordClass, number>>;
/** The length of a row. */
export const COUNTS = FIRST_CLASS + CLASSES.length;

/** What one pass over a page's characters gives; everything runs parallel to the blocks. */
export interface Scan {
  /** A row of counts for each block. */
  readonly counts: Int32Array;
  /** The kinds of cues found in a block's first words, as bits in the order of `CUE_KINDS`; and the same, shifted by their number, where the cue is the line or opens it. */
  readonly cues: Int32Array;
  /** A number by which lines of the same words are known. */
  readonly keys: Int32Array;
  /** The same of a block's first words: a paragraph that is cut off is known by it. */
  readonly heads: Int32Array;
  /** Hashes of words that carry meaning; block `i` has those from `contentStarts[i]` to `contentStarts[i + 1]`. */
  readonly content: Int32Array;
  readonly contentStarts: Int32Array;
}

/** Words of a line in which cue phrases are looked for; beyond them a line is prose that happens to contain the words. */
const CUE_WINDOW = 40;
/** Words by which a paragraph that is cut off is known again. */
const HEAD_WORDS = 8;
/** Content words that are kept of a block, and their fewest letters. */
const MOST_CONTENT = 64;
const CONTENT_LETTERS = 4;

/** Reads a page's blocks in one pass. Linear in the text. */
export function scanBlocks(text: string, blocks: readonly Block[]): Scan {
  const scanner = new Scanner(text, blocks.length);
  for (const block of blocks) scanner.read(block.start, block.end);
  return scanner.result();
}

/** What a mark adds to; 0 where it is only counted as a mark. */
const MARKS = new Uint8Array(0x3010);
for (const [column, marks] of [
  [Count.commas, ',、'], [Count.quotes, '"“”„«'], [Count.separators, '|·»›•▶→'], [Count.brackets, '(['], [Count.colons, ':'], [Count.dashes, '–—'], [Count.urls, '/@'],
  [Count.money, '$€£'], [Count.sentences, '。'],
] as const) for (const mark of marks) MARKS[mark.charCodeAt(0)] = column;

/** Most characters are small letters without accents: they are what they are folded to. */
const SMALL_A = 0x61;
const SMALL_Z = 0x7a;

/** The state of a scan. Fields instead of small objects: it is the one loop that sees every character. */
class Scanner {
  private readonly counts: Int32Array;
  private readonly cues: Int32Array;
  private readonly keys: Int32Array;
  private readonly heads: Int32Array;
  private readonly contentStarts: Int32Array;
  private content: Int32Array;
  private used = 0;
  private block = 0;
  private row = 0;
  /** The block's words, its cues, its key, and its content words so far. */
  private words = 0;
  private cue = 0;
  private key = 0;
  private kept = 0;
  /** Where phrases stand that began at earlier words of the block, and the one that began with it (0: none). */
  private readonly open = new Int32Array(8);
  private opened = 0;
  private fromStart = 0;
  /** Whether the last mark could end a sentence. */
  private isEnd = false;

  constructor(private readonly text: string, blocks: number) {
    this.counts = new Int32Array(blocks * COUNTS);
    this.cues = new Int32Array(blocks);
    this.keys = new Int32Array(blocks);
    this.heads = new Int32Array(blocks);
    this.contentStarts = new Int32Array(blocks + 1);
    this.content = new Int32Array((text.length >> 4) + MOST_CONTENT);
  }

  result(): Scan {
    const { counts, cues, keys, heads, contentStarts } = this;
    contentStarts[this.block] = this.used;
    return { counts, cues, keys, heads, contentStarts, content: this.content.subarray(0, this.used) };
  }

  /** Reads the next block. */
  read(start: number, end: number): void {
    this.begin();
    const { text } = this;
    let at = start;
    while (at < end) {
      const code = text.charCodeAt(at);
      const kind = classOf(code);
      if (kind === SPACE) at++;
      else if (kind === LETTER || kind === DIGIT) at = this.readWord(at, end);
      else if (kind === UNSPACED) at = this.readUnspaced(at, end);
      else {
        this.readMark(code);
        at++;
      }
    }
    this.finish();
  }

  private begin(): void {
    this.row = this.block * COUNTS;
    this.contentStarts[this.block] = this.used;
    if (this.used + MOST_CONTENT > this.content.length) {
      const larger = new Int32Array(this.content.length * 2);
      larger.set(this.content);
      this.content = larger;
    }
    this.words = this.cue = this.kept = this.opened = 0;
    this.key = SEED;
    this.fromStart = ROOT;
    this.isEnd = false;
  }

  private finish(): void {
    const { block, row } = this;
    if (this.fromStart > ROOT) this.found(CUES.wholeLine[this.fromStart] as number, true);
    this.counts[row] = this.words;
    this.cues[block] = this.cue;
    this.keys[block] = this.key;
    if (this.words < HEAD_WORDS) this.heads[block] = this.key;
    this.block++;
  }

  private readWord(start: number, end: number): number {
    const { text } = this;
    let hash = SEED;
    let hasLetter = false;
    let upper = 0;
    let startsUpper = false;
    let at = start;
    for (; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code >= SMALL_A && code <= SMALL_Z) {
        hash = step(hash, code);
        hasLetter = true;
        continue;
      }
      const glyph = glyphOf(code);
      const kind = glyphClass(glyph);
      if (kind === LETTER) hasLetter = true;
      else if (kind !== DIGIT) break;
      const folded = glyphFolded(glyph);
      if (folded !== code) {
        upper++;
        if (at === start) startsUpper = true;
      }
      hash = step(hash, folded);
    }
    const length = at - start;
    this.words++;
    this.count(Count.letters, length);
    if (!hasLetter) {
      hash = NUMBER;
      this.count(Count.numbers, 1);
    }
    if (startsUpper) {
      this.count(Count.capitals, 1);
      if (upper === length && length > 1) this.count(Count.allCaps, 1);
      if (this.isEnd) this.count(Count.sentences, 1);
    }
    this.isEnd = false;
    this.key = step(this.key, hash);
    if (this.words === HEAD_WORDS) this.heads[this.block] = this.key;
    const known = WORDS.get(hash);
    if ((known & CLASS_BITS) !== 0) this.classify(known & CLASS_BITS);
    else if (hasLetter && length >= CONTENT_LETTERS && this.kept < MOST_CONTENT) {
      this.content[this.used++] = hash;
      this.kept++;
    }
    if (this.words > CUE_WINDOW) this.fromStart = 0;
    else if (this.opened > 0 || this.fromStart !== 0 || (known & OPENS_CUE) !== 0) this.follow(hash, (known & OPENS_CUE) !== 0);
    return at;
  }

  private classify(bits: number): void {
    if ((bits & 1) !== 0) this.count(Count.classes, 1);
    for (let left = bits & ~1; left !== 0; left &= left - 1) {
      this.count(FIRST_CLASS + 30 - Math.clz32(left & -left), 1);
      this.count(Count.told, 1);
    }
  }

  /** Phrases that began at earlier words go on with this one, and others begin with it if it opens one. */
  private follow(hash: number, opens: boolean): void {
    const { open } = this;
    let still = 0;
    for (let index = 0; index < this.opened; index++) {
      const node = CUES.child(open[index] as number, hash);
      if (node !== 0) {
        open[still++] = node;
        this.found(CUES.anywhere[node] as number, false);
      }
    }
    if (opens && this.words > 1 && still < open.length) {
      const node = CUES.child(ROOT, hash);
      open[still++] = node;
      this.found(CUES.anywhere[node] as number, false);
    }
    this.opened = still;
    if (this.fromStart === 0) return;
    const node = (this.fromStart = CUES.child(this.fromStart, hash));
    if (node === 0) return;
    this.found(CUES.anywhere[node] as number, true);
    this.found(CUES.atStart[node] as number, true);
  }

  private found(kinds: number, opens: boolean): void {
    this.cue |= opens ? kinds | (kinds << CUE_KINDS.length) : kinds;
  }

  /** Two characters of a script without spaces count as a word. */
  private readUnspaced(start: number, end: number): number {
    let at = start;
    while (at < end && classOf(this.text.charCodeAt(at)) === UNSPACED) this.key = step(this.key, this.text.charCodeAt(at++));
    this.words += (at - start + 1) >> 1;
    this.count(Count.letters, at - start);
    return at;
  }

  private readMark(code: number): void {
    this.count(Count.marks, 1);
    if (code === 0x2e || code === 0x3f || code === 0x21) this.isEnd = true;
    const column = code < MARKS.length ? (MARKS[code] as number) : 0;
    if (column !== 0) this.count(column, 1);
  }

  private count(column: number, by: number): void {
    const at = this.row + column;
    this.counts[at] = (this.counts[at] as number) + by;
  }
}
