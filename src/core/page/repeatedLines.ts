import { readBlocks } from './blocks';
import { COUNTS, scanBlocks } from './reading/scan';
import { SEED, step } from './reading/wordHash';

/** Shorter lines are not compared: subheads, names, datelines and labels of a word or three come back in many stories. */
const FEWEST_WORDS = 4;
/** Words from which on lines count as prose, by which it is seen that two files tell one story. */
const PROSE = 12;
/** Words from which on a line is a paragraph. */
const PARAGRAPH = 20;
/** Different stories in which a line of furniture must stand. Two may have a sentence in common by one's copying from the other. */
const FEWEST_STORIES = 3;
/** The same for a paragraph, which stories about one event take over from each other or from an agency. */
const FEWEST_OF_PARAGRAPH = 4;
/** Shorter sentences are written twice by chance (“No injuries were reported.”), more often the larger the corpus is: they must stand in one file out of so many. */
const CHANCE_WORDS = 8;
const CHANCE_SHARE = 256;
/** Files of one line among which different stories are looked for; a line that stands in more copies of one story than this is that story's. */
const MOST_COMPARED = 16;

/** What is known of a page's lines in order to compare them with those of other pages: numbers, no text. */
export interface PageLines {
  /** Keys of the lines (as the scan has them) in rising order, each once; without lines that are too short. */
  readonly keys: Int32Array;
  /** Words of each line; 255 are that many or more. */
  readonly words: Uint8Array;
  /** Words of the prose among them. */
  readonly prose: number;
  /** The same for pages of the same lines. */
  readonly digest: number;
}

/** Reads a page's lines for `RepeatedLines`. Linear in the text, but for the sorting of the lines. */
export function readPageLines(text: string): PageLines {
  const blocks = readBlocks(text);
  const { keys, counts } = scanBlocks(text, blocks);
  // Key and words in one number, so that a typed array can be sorted.
  const packed = new Float64Array(blocks.length);
  let count = 0;
  for (let line = 0; line < blocks.length; line++) {
    const words = counts[line * COUNTS] as number;
    if (words >= FEWEST_WORDS) packed[count++] = (keys[line] as number) * 256 + Math.min(words, 255);
  }
  return unpack(packed.subarray(0, count).sort());
}

function unpack(packed: Float64Array): PageLines {
  const [keys, words] = [new Int32Array(packed.length), new Uint8Array(packed.length)];
  let [count, prose, digest] = [0, 0, SEED];
  for (const value of packed) {
    const key = Math.floor(value / 256);
    if (count > 0 && keys[count - 1] === key) continue;
    keys[count] = key;
    words[count] = value - key * 256;
    if ((words[count] as number) >= PROSE) prose += words[count] as number;
    digest = step(digest, key);
    count++;
  }
  // Copies, so that what is kept is no larger than it must be.
  return { keys: keys.slice(0, count), words: words.slice(0, count), prose, digest };
}

/** Where a line stands: one file, or several in a fixed order. Most lines stand in one. */
type Stands = number | number[];

/**
 * The lines of a corpus, and which of them are furniture because they repeat: those that stand in at least three different stories (paragraphs: in
 * four). Files tell one story where half of the shorter one's prose is the other's too: copies of what an agency sent, and an article that was saved
 * twice, count once, and with them their headline and captions. Whether two files tell one story does not depend on the others, so that a new file
 * seldom takes away what repeated before. The result depends on the files alone, not on the order in which they came; a change takes time in
 * proportion to the lines of the file that changed.
 */
export class RepeatedLines {
  private readonly numbers = new Map<string, number>();
  private readonly names: string[] = [];
  private readonly pages: (PageLines | undefined)[] = [];
  private readonly free: number[] = [];
  private readonly stands = new Map<number, Stands>();
  private readonly repeated = new Set<number>();
  /** Lines of which it must be looked at anew whether they repeat. */
  private readonly stale = new Set<number>();
  private readonly changed = new Set<string>();
  private chance = 0;

  /** How many files there are. */
  get size(): number {
    return this.numbers.size;
  }

  /** Adds a file, or replaces it. */
  set(file: string, page: PageLines): void {
    this.drop(file);
    const number = this.free.pop() ?? this.pages.length;
    this.numbers.set(file, number);
    this.names[number] = file;
    this.pages[number] = page;
    for (const key of page.keys) {
      const before = this.stands.get(key);
      if (before === undefined) this.stands.set(key, number);
      else this.insert(key, typeof before === 'number' ? [before] : before, number);
    }
    this.weighChance();
  }

  remove(file: string): void {
    this.drop(file);
    this.weighChance();
  }

  private drop(file: string): void {
    const number = this.numbers.get(file);
    const page = number === undefined ? undefined : this.pages[number];
    if (number === undefined || page === undefined) return;
    for (const key of page.keys) {
      const before = this.stands.get(key);
      if (before === number) this.stands.delete(key);
      else if (before !== undefined && typeof before !== 'number') this.takeOut(key, before, number);
    }
    this.numbers.delete(file);
    this.changed.delete(file);
    this.pages[number] = undefined;
    this.free.push(number);
  }

  /** The keys of those lines of a file that repeat, in rising order; undefined of a file that is not in the collection. */
  in(file: string): ReadonlySet<number> | undefined {
    const page = this.pages[this.numbers.get(file) ?? -1];
    return page && this.among(page);
  }

  /** The same of a page that need not be one of the collection. */
  among(page: PageLines): ReadonlySet<number> {
    this.refresh();
    const found = new Set<number>();
    for (const key of page.keys) if (this.repeated.has(key)) found.add(key);
    return found;
  }

  /** The files that have lines which began or ceased to repeat since this was last asked, in code unit order. */
  takeChanged(): string[] {
    this.refresh();
    const files = [...this.changed].sort();
    this.changed.clear();
    return files;
  }

  /** Files are in the order of their digests, which chance has made, and which is the same however they came. */
  private insert(key: number, stands: number[], number: number): void {
    stands.splice(this.placeOf(stands, number), 0, number);
    this.stands.set(key, stands);
    this.stale.add(key);
  }

  private takeOut(key: number, stands: number[], number: number): void {
    stands.splice(this.placeOf(stands, number), 1);
    const [first] = stands;
    if (stands.length === 1 && first !== undefined) this.stands.set(key, first);
    this.stale.add(key);
  }

  private placeOf(stands: readonly number[], number: number): number {
    let [low, high] = [0, stands.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.isBefore(stands[middle] as number, number)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private isBefore(a: number, b: number): boolean {
    const [first, second] = [this.page(a).digest, this.page(b).digest];
    return first < second || (first === second && a < b);
  }

  private page(number: number): PageLines {
    const page = this.pages[number];
    if (page === undefined) throw new Error('A line stands in a file that is gone.');
    return page;
  }

  /** Only at powers of two: a new file must not change what is furniture in all the others. */
  private weighChance(): void {
    let chance = FEWEST_STORIES;
    for (let files = CHANCE_SHARE; files <= this.numbers.size; files *= 2) chance = Math.max(chance, files / CHANCE_SHARE);
    if (chance === this.chance) return;
    this.chance = chance;
    for (const [key, stands] of this.stands) if (typeof stands !== 'number') this.stale.add(key);
  }

  private refresh(): void {
    for (const key of this.stale) {
      const stands = this.stands.get(key) ?? [];
      const files = typeof stands === 'number' ? [stands] : stands;
      const repeats = this.repeats(key, files);
      if (repeats === this.repeated.has(key)) continue;
      if (repeats) this.repeated.add(key);
      else this.repeated.delete(key);
      for (const number of files) this.changed.add(this.names[number] as string);
    }
    this.stale.clear();
  }

  private repeats(key: number, files: readonly number[]): boolean {
    const [first] = files;
    if (first === undefined || files.length < FEWEST_STORIES) return false;
    const words = wordsOf(this.page(first), key);
    if (words < CHANCE_WORDS && files.length < this.chance) return false;
    return this.hasStories(files, words < PARAGRAPH ? FEWEST_STORIES : FEWEST_OF_PARAGRAPH);
  }

  private hasStories(files: readonly number[], wanted: number): boolean {
    const stories: PageLines[] = [];
    for (let index = 0; index < Math.min(files.length, MOST_COMPARED) && stories.length < wanted; index++) {
      const page = this.page(files[index] as number);
      if (!stories.some((other) => tellSameStory(page, other))) stories.push(page);
    }
    return stories.length === wanted;
  }
}

/** Files without prose show nothing. */
function tellSameStory(a: PageLines, b: PageLines): boolean {
  const needed = Math.min(a.prose, b.prose) / 2;
  let [shared, i, j] = [0, 0, 0];
  while (i < a.keys.length && j < b.keys.length) {
    const [left, right] = [a.keys[i] as number, b.keys[j] as number];
    if (left === right && (a.words[i] as number) >= PROSE) shared += a.words[i] as number;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return shared >= needed;
}

function wordsOf({ keys, words }: PageLines, key: number): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] as number) < key) low = middle + 1;
    else high = middle;
  }
  return words[low] ?? 0;
}
