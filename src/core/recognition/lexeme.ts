import type { Span } from '../text/span';
import { CLASSES, STARTS, VOCABULARY } from './vocabulary';

export type LexemeKind = 'word' | 'number' | 'clitic' | 'symbol';
/** How a word begins: 0 lower case, 1 capital, 2 capitals throughout (two letters at least). Numbers and symbols have 0. */
export type Capital = 0 | 1 | 2;

const UNREAD = -1;

/**
 * What the grammars of times, quantities and quotations read: smaller than a token, because their patterns look inside
 * "four-month", "$133K", "1990s" and "Monday’s". A word keeps its inner apostrophe ("won't"), but 's is a lexeme of its own.
 * What it looks like is read from the text when a grammar first asks: of most words none does.
 */
export class Lexeme implements Span {
  private small: string | null = null;
  private letterCase: Capital | typeof UNREAD = UNREAD;

  /**
   * @param gap whether white space stands before it (true at the start of a passage)
   * @param number of the word, mark or digits in the vocabulary
   */
  constructor(private readonly text: string, readonly start: number, readonly end: number, readonly kind: LexemeKind, readonly gap: boolean, private readonly number: number) {}

  /** What may start with it, as far as its spelling tells: bits of `Start`. */
  get starts(): number {
    return STARTS[this.number] as number;
  }

  /** The closed classes of words it belongs to: bits of `WordClass`. */
  get classes(): number {
    return CLASSES[this.number] as number;
  }

  /** Lower case, apostrophes straight; for numbers and symbols as written. "U.S." keeps its dots. */
  get lower(): string {
    return (this.small ??= this.readLower());
  }

  /** As the text has it. */
  get written(): string {
    return this.text.slice(this.start, this.end);
  }

  get capital(): Capital {
    return this.letterCase === UNREAD ? (this.letterCase = this.readCapital()) : this.letterCase;
  }

  private readLower(): string {
    const written = this.text.slice(this.start, this.end);
    if (this.kind === 'number' || this.kind === 'symbol') return written;
    if (this.number > 0) return VOCABULARY.wordOf(this.number);
    return lowerOf(written);
  }

  private readCapital(): Capital {
    if (this.kind === 'number' || this.kind === 'symbol') return 0;
    const written = this.text.slice(this.start, this.end);
    if (written === written.toLowerCase()) return 0;
    if (written.length > 1 && written === written.toUpperCase()) return 2;
    const first = written.charAt(0);
    return first === first.toLowerCase() ? 0 : 1;
  }
}

/** A word in lower case with straight apostrophes. */
export function lowerOf(written: string): string {
  const lower = written.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}
