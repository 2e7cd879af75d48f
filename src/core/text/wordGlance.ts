/** Words of this length and longer are not told apart. */
const LONGEST = 31;

/** Tells at a glance, by first letter and length, that a word is none of a set; most words need not be cut out of their line and looked up. */
export class WordGlance {
  private readonly lengths = new Uint32Array(128);

  /** @param words in lower case */
  constructor(words: Iterable<string>) {
    for (const word of words) {
      const code = word.charCodeAt(0);
      if (code < this.lengths.length) this.lengths[code] = (this.lengths[code] as number) | (1 << Math.min(LONGEST, word.length));
    }
  }

  /** False where no word of the set begins with this code unit, in either case, and has this length; true where one may. */
  mayHave(code: number, length: number): boolean {
    if (code >= this.lengths.length) return true;
    const lower = code >= 65 && code <= 90 ? code + 32 : code;
    return (((this.lengths[lower] as number) >>> Math.min(LONGEST, length)) & 1) !== 0;
  }
}
