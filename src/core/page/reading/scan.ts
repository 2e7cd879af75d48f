import type { Block } from '../blocks';
import { classOf, DIGIT, glyphClass, glyphFolded, glyphOf, LETTER, OTHER, SPACE, UNSPACED } from './characters';
import { CUE_KINDS, CUES, ROOT } from './cueTree';
import { CLASS_BITS, CLASSES, FIRST_NODE, IN_CUE, OPENS_CUE, WORDS } from './vocabulary';
import type { WordClass } from './wordClasses';
import { NUMBER, SEED, step } from './wordHash';
import { OWN_MEMORY, type Workspace } from './workspace';

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

/** Reads a page's blocks in one pass. Linear in the text. @param memory what the scan is kept in */
export function scanBlocks(text: string, blocks: readonly Block[], memory: Workspace = OWN_MEMORY): Scan {
  const scanner = new Scanner(text, blocks.length, memory);
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
const BLANK = 0x20;
const FULL_STOP = 0x2e;
const QUESTION_MARK = 0x3f;
const EXCLAMATION_MARK = 0x21;

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
  /** The block's cues so far. */
  private cue = 0;
  /** Where phrases stand that began at earlier words of the block, and the one that began with it (0: none). */
  private readonly open: Int32Array;
  private opened = 0;
  private fromStart = 0;

  constructor(private readonly text: string, blocks: number, private readonly memory: Workspace) {
    this.open = memory.integers(8);
    this.counts = memory.integers(blocks * COUNTS);
    this.cues = memory.integers(blocks);
    this.keys = memory.integers(blocks);
    this.heads = memory.integers(blocks);
    this.contentStarts = memory.integers(blocks + 1);
    this.content = memory.integers((text.length >> 4) + MOST_CONTENT);
  }

  result(): Scan {
    const { counts, cues, keys, heads, contentStarts } = this;
    contentStarts[this.block] = this.used;
    return { counts, cues, keys, heads, contentStarts, content: this.content.subarray(0, this.used) };
  }

  /** Reads the next block. What most words count is counted in variables, and put down at the block's end. */
  read(start: number, end: number): void {
    this.begin();
    const { text, counts, content, row } = this;
    let words = 0;
    let letters = 0;
    let marks = 0;
    let numbers = 0;
    let capitals = 0;
    let functionWords = 0;
    let key = SEED;
    let used = this.used;
    const lastUsed = used + MOST_CONTENT;
    /** Whether the last mark could end a sentence. */
    let isEnd = false;
    let at = start;
    while (at < end) {
      const first = text.charCodeAt(at);
      if (first === BLANK) {
        at++;
        continue;
      }
      const glyph = glyphOf(first);
      const kind = glyphClass(glyph);
      if (kind === SPACE) {
        at++;
        continue;
      }
      if (kind === OTHER) {
        marks++;
        at++;
        if (first === FULL_STOP || first === QUESTION_MARK || first === EXCLAMATION_MARK) isEnd = true;
        const column = first < MARKS.length ? (MARKS[first] as number) : 0;
        if (column !== 0) counts[row + column] = (counts[row + column] as number) + 1;
        continue;
      }
      if (kind === UNSPACED) {
        const from = at;
        while (at < end && classOf(text.charCodeAt(at)) === UNSPACED) key = step(key, text.charCodeAt(at++));
        // Two characters of a script without spaces count as a word.
        words += (at - from + 1) >> 1;
        letters += at - from;
        continue;
      }
      const from = at++;
      let hasLetter = kind === LETTER;
      let upper = glyphFolded(glyph) === first ? 0 : 1;
      const startsUpper = upper !== 0;
      let hash = step(SEED, glyphFolded(glyph));
      for (; at < end; at++) {
        const code = text.charCodeAt(at);
        if (code >= SMALL_A && code <= SMALL_Z) {
          hash = step(hash, code);
          hasLetter = true;
          continue;
        }
        const next = glyphOf(code);
        const nextKind = glyphClass(next);
        if (nextKind === LETTER) hasLetter = true;
        else if (nextKind !== DIGIT) break;
        if (glyphFolded(next) !== code) upper++;
        hash = step(hash, glyphFolded(next));
      }
      const length = at - from;
      words++;
      letters += length;
      if (!hasLetter) {
        hash = NUMBER;
        numbers++;
      }
      if (startsUpper) {
        capitals++;
        if (upper === length && length > 1) counts[row + Count.allCaps] = (counts[row + Count.allCaps] as number) + 1;
        if (isEnd) counts[row + Count.sentences] = (counts[row + Count.sentences] as number) + 1;
      }
      isEnd = false;
      key = step(key, hash);
      if (words === HEAD_WORDS) this.heads[this.block] = key;
      const known = WORDS.get(hash);
      if ((known & CLASS_BITS) !== 0) {
        functionWords += known & 1;
        if ((known & CLASS_BITS) > 1) this.classify(known & CLASS_BITS);
      } else if (hasLetter && length >= CONTENT_LETTERS && used < lastUsed) content[used++] = hash;
      // A word of no phrase ends all that were open.
      if ((known & IN_CUE) === 0 || words > CUE_WINDOW) this.opened = this.fromStart = 0;
      else if (words === 1) this.startWith(known >>> FIRST_NODE);
      else {
        if (this.opened > 0 || this.fromStart !== 0) this.follow(hash);
        if ((known & OPENS_CUE) !== 0) this.openWith(known >>> FIRST_NODE);
      }
    }
    this.used = used;
    counts[row] = words;
    counts[row + Count.letters] = letters;
    counts[row + Count.marks] = marks;
    counts[row + Count.numbers] = numbers;
    counts[row + Count.capitals] = capitals;
    counts[row + Count.classes] = functionWords;
    this.finish(words, key);
  }

  private begin(): void {
    this.row = this.block * COUNTS;
    this.contentStarts[this.block] = this.used;
    if (this.used + MOST_CONTENT > this.content.length) {
      const larger = this.memory.integers(this.content.length * 2);
      larger.set(this.content);
      this.content = larger;
    }
    this.cue = this.opened = 0;
    this.fromStart = ROOT;
  }

  private finish(words: number, key: number): void {
    const { block } = this;
    if (this.fromStart > ROOT) this.found(CUES.wholeLine[this.fromStart] as number, true);
    this.cues[block] = this.cue;
    this.keys[block] = key;
    if (words < HEAD_WORDS) this.heads[block] = key;
    this.block++;
  }

  private classify(bits: number): void {
    for (let left = bits & ~1; left !== 0; left &= left - 1) {
      this.count(FIRST_CLASS + 30 - Math.clz32(left & -left), 1);
      this.count(Count.told, 1);
    }
  }

  /** The block's first word may begin any phrase. */
  private startWith(node: number): void {
    this.fromStart = node;
    this.found((CUES.anywhere[node] as number) | (CUES.atStart[node] as number), true);
  }

  /** A word after it begins a phrase that may stand anywhere. */
  private openWith(node: number): void {
    if (this.opened === this.open.length) return;
    this.open[this.opened++] = node;
    this.found(CUES.anywhere[node] as number, false);
  }

  /** Phrases that began at earlier words go on with this one, or end. */
  private follow(hash: number): void {
    const { open } = this;
    let still = 0;
    for (let index = 0; index < this.opened; index++) {
      const node = CUES.child(open[index] as number, hash);
      if (node !== 0) {
        open[still++] = node;
        this.found(CUES.anywhere[node] as number, false);
      }
    }
    this.opened = still;
    if (this.fromStart === 0) return;
    const node = (this.fromStart = CUES.child(this.fromStart, hash));
    if (node !== 0) this.found((CUES.anywhere[node] as number) | (CUES.atStart[node] as number), true);
  }

  private found(kinds: number, opens: boolean): void {
    this.cue |= opens ? kinds | (kinds << CUE_KINDS.length) : kinds;
  }

  private count(column: number, by: number): void {
    const at = this.row + column;
    this.counts[at] = (this.counts[at] as number) + by;
  }
}
