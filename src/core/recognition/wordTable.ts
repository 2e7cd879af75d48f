/** So many letters of five bits make a key that no other word of this length has. */
const EXACT = 6;

/** The key of a word that goes on with an ASCII letter, in either case; a word's key begins as 0. */
export function withLetter(key: number, code: number): number {
  return ((key << 5) | (key >>> 27)) ^ (code & 31);
}

/**
 * Numbers the words of a list, and finds the number of a word as it stands in a text, in any case, by a key made while it was read: most words of a
 * text are in no list, and need not be cut out of it to be told so.
 */
export class WordTable {
  private readonly words: readonly string[];
  private readonly numbers = new Map<string, number>();
  private readonly keys: Int32Array;
  private readonly places: Uint16Array;
  private readonly mask: number;

  /** @param words in lower case, apostrophes straight; fewer than 65,535 */
  constructor(words: Iterable<string>) {
    this.words = ['', ...new Set(words)];
    let size = 64;
    while (size < this.words.length * 4) size *= 2;
    this.mask = size - 1;
    this.keys = new Int32Array(size);
    this.places = new Uint16Array(size);
    this.words.forEach((word, number) => {
      this.numbers.set(word, number);
      if (/^[a-z]+$/.test(word)) this.put(word, number);
    });
  }

  private put(word: string, number: number): void {
    let key = 0;
    for (let at = 0; at < word.length; at++) key = withLetter(key, word.charCodeAt(at));
    let place = this.firstPlace(key);
    while (this.places[place] !== 0) place = (place + 1) & this.mask;
    this.places[place] = number;
    this.keys[place] = key;
  }

  /** How many numbers there are, 0 included, which stands for no word. */
  get size(): number {
    return this.words.length;
  }

  wordOf(number: number): string {
    return this.words[number] ?? '';
  }

  /** The number of a word of ASCII letters at a place of a text; 0 where it is none of the list. @param key made of its letters by `withLetter` */
  find(key: number, text: string, start: number, end: number): number {
    for (let place = this.firstPlace(key); ; place = (place + 1) & this.mask) {
      const number = this.places[place] as number;
      if (number === 0 || (this.keys[place] === key && this.isWordAt(number, text, start, end))) return number;
    }
  }

  /** The number of any word or mark, written as in the list; 0 where it is none of it. */
  numberOf(word: string): number {
    return this.numbers.get(word) ?? 0;
  }

  private firstPlace(key: number): number {
    return (Math.imul(key, 0x9e3779b1) >>> 16) & this.mask;
  }

  /** Whether a word that has the key of the letters is the word that they make. */
  private isWordAt(number: number, text: string, start: number, end: number): boolean {
    const word = this.words[number] as string;
    if (word.length !== end - start) return false;
    if (word.length <= EXACT) return true;
    for (let at = 0; at < word.length; at++) if ((text.charCodeAt(start + at) | SMALL) !== word.charCodeAt(at)) return false;
    return true;
  }
}

/** What makes an ASCII letter small. */
const SMALL = 0x20;
