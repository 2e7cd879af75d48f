import { foldLine } from '../../text/folding';
import type { Block } from '../blocks';
import { findCommentHead, findCue, type Cue } from './cues';
import { findNotice } from './notices';
import { STOPWORDS } from '../stopwords';

/** As much of a line as is folded and searched for cues. */
const HEAD = 320;
/** The head of a reader's comment is short. */
const COMMENT_HEAD_WORDS = 14;
/** Characters at a line's end that say how it ends. */
const TAIL = 6;
/** Words of a line whose last initialism may end it without ending a sentence. */
const LONGEST_INITIALISM = 18;

/** What a block looks like by itself. Each answer is worked out when it is first asked for: few blocks are asked for more than two. */
export class BlockFeatures {
  private countedWords: number | undefined;
  private counted: Counts | undefined;
  private foldedLine: string | undefined;
  private foundCue: Cue | null | undefined;

  /**
   * @param hasPhrase whether a phrase of the lexicon of cues stands in the block
   * @param mayNotice whether it may be a notice
   */
  constructor(private readonly text: string, private readonly block: Block, private readonly hasPhrase: boolean, private readonly mayNotice: boolean) {}

  /** Words of letters. */
  get words(): number {
    return (this.countedWords ??= countWords(this.text, this.block));
  }

  /** Share of function words of any known language. */
  get stopwordDensity(): number {
    return this.words === 0 ? 0 : this.counts.stopwords / this.words;
  }

  /** Share of words that start with a capital. */
  get capitalDensity(): number {
    return this.words === 0 ? 0 : this.counts.capitals / this.words;
  }

  get digits(): number {
    return this.counts.digits;
  }

  /** Share of words that speak to the reader (“you”, “our”) outside quotations: how offers and notices speak. */
  get addressDensity(): number {
    return this.counts.quotes > 0 || this.words === 0 ? 0 : this.counts.addresses / this.words;
  }

  get hasBullet(): boolean {
    return /^(?:[•·▪‣◦●○■*–-]\s)/.test(this.text.slice(this.block.start, this.block.start + 3));
  }

  /** Ends a sentence: a full stop, question or exclamation mark, perhaps inside a quotation mark. */
  get endsSentence(): boolean {
    return /[.!?。！？…।۔]["'”’»)\]]{0,2}\*?$/.test(this.tail) && !(this.words <= LONGEST_INITIALISM && /\.\p{Lu}\.$/u.test(this.tail));
  }

  /** Ends in three points or more: a teaser's blurb, cut off. */
  get isCutOff(): boolean {
    return /(?:\.{3}|…|\[\.\.\.\]|\[…\])["'”’)]?$/.test(this.tail);
  }

  get startsLower(): boolean {
    return /^\p{Ll}/u.test(this.text.slice(this.block.start, this.block.start + 2));
  }

  /** The strongest cue in the line. */
  get cue(): Cue | null {
    if (this.foundCue === undefined) this.foundCue = this.findCue();
    return this.foundCue;
  }

  private findCue(): Cue | null {
    const phrase = this.hasPhrase ? findCue(this.folded) : null;
    return phrase ?? (this.words <= COMMENT_HEAD_WORDS ? findCommentHead(this.folded) : null) ?? (this.mayNotice ? findNotice(this.folded, this.words) : null);
  }

  /** The line as `foldLine` leaves it; of long lines the first characters, which are enough to know it again. */
  get folded(): string {
    return (this.foldedLine ??= foldLine(this.text.slice(this.block.start, Math.min(this.block.end, this.block.start + HEAD))));
  }

  private get tail(): string {
    return this.text.slice(Math.max(this.block.start, this.block.end - TAIL), this.block.end);
  }

  private get counts(): Counts {
    return (this.counted ??= countCharacters(this.text, this.block));
  }
}

interface Counts {
  stopwords: number;
  capitals: number;
  digits: number;
  quotes: number;
  addresses: number;
}

function countWords(text: string, { start, end }: Block): number {
  let words = 0;
  for (let at = start; at < end;) {
    const next = skipLetters(text, at, end);
    if (next > at) words += isUnspaced(text.charCodeAt(at)) ? Math.ceil((next - at) / 2) : 1;
    at = next > at ? next : at + 1;
  }
  return words;
}

function countCharacters(text: string, { start, end }: Block): Counts {
  const counts: Counts = { stopwords: 0, capitals: 0, digits: 0, quotes: 0, addresses: 0 };
  for (let at = start; at < end;) {
    const next = skipLetters(text, at, end);
    if (next === at) countMark(text.charCodeAt(at++), counts);
    else if (!isUnspaced(text.charCodeAt(at))) countWord(text, at, next, counts);
    at = Math.max(at, next);
  }
  return counts;
}

function skipLetters(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isLetter(text.charCodeAt(at))) at++;
  return at;
}

/** Longer words are no function words in any known language. */
const LONGEST_STOPWORD = 8;

function countWord(text: string, start: number, end: number, counts: Counts): void {
  const first = text.charCodeAt(start);
  if ((first >= 65 && first <= 90) || (first >= 0xc0 && first <= 0xde)) counts.capitals++;
  if (end - start > LONGEST_STOPWORD) return;
  const word = text.slice(start, end).toLowerCase();
  if (STOPWORDS.has(word)) counts.stopwords++;
  if (ADDRESSES.has(word)) counts.addresses++;
}

const ADDRESSES: ReadonlySet<string> = new Set(['you', 'your', 'yours', 'our', 'vous', 'votre', 'vos', 'usted', 'você', 'uw']);

function countMark(code: number, counts: Counts): void {
  if (code >= 48 && code <= 57) counts.digits++;
  else if (code === 0x22 || code === 0x201c || code === 0x201d) counts.quotes++;
}

/** Scripts that put no spaces between words; two characters count as a word. */
function isUnspaced(code: number): boolean {
  return (code >= 0x3040 && code <= 0x9fff) || (code >= 0x0e00 && code <= 0x0eff) || (code >= 0x1000 && code <= 0x109f) || (code >= 0x1780 && code <= 0x17ff);
}

/** Letters for counting: ASCII, and everything from Latin-1's letters on except general punctuation. */
function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return code >= 0xc0 && (code < 0x2000 || code > 0x206f) && code !== 0xd7 && code !== 0xf7 && (code < 0x3000 || code > 0x303f) && (code < 0xff00 || code > 0xff20);
}
