import { foldLine } from '../text/folding';
import type { Block } from './blocks';
import { findCommentHead, findCue, type Cue } from './cues';
import { findDateline } from './dateline';
import { findNotice } from './notices';
import { STOPWORDS } from './stopwords';

/** What a block looks like, in numbers. Everything that decides about zones is in here, so that the weights can be replaced. */
export interface BlockFeatures {
  readonly words: number;
  /** Share of function words of any known language. */
  readonly stopwordDensity: number;
  /** Share of words that start with a capital. */
  readonly capitalDensity: number;
  readonly digits: number;
  /** `|`, `·`, `»`, `›`: what separates links. */
  readonly separators: number;
  readonly commas: number;
  readonly hasBullet: boolean;
  /** Ends a sentence: a full stop, question or exclamation mark, perhaps inside a quotation mark. */
  readonly endsSentence: boolean;
  /** Ends in three points or more: a teaser's blurb, cut off. */
  readonly isCutOff: boolean;
  readonly startsLower: boolean;
  /** Starts with a dateline: “PORT MAREN (Agency) —”. */
  readonly hasDateline: boolean;
  readonly hasQuotation: boolean;
  /** Share of words that speak to the reader (“you”, “our”) outside quotations: how offers and notices speak. */
  readonly addressDensity: number;
  readonly cue: Cue | null;
  /** The line as `foldLine` leaves it; of long lines the first characters, which are enough to know it again. */
  readonly folded: string;
}

/** As much of a line as is folded and searched for cues. */
const HEAD = 320;

/** The features of a block by itself. Linear in its length. */
export function readFeatures(text: string, block: Block): BlockFeatures {
  const folded = foldLine(text.slice(block.start, Math.min(block.end, block.start + HEAD)));
  const counts = countCharacters(text, block);
  const tail = text.slice(Math.max(block.start, block.end - 6), block.end);
  return {
    words: counts.words,
    stopwordDensity: counts.words === 0 ? 0 : counts.stopwords / counts.words,
    capitalDensity: counts.words === 0 ? 0 : counts.capitals / counts.words,
    digits: counts.digits,
    separators: counts.separators,
    commas: counts.commas,
    hasBullet: /^(?:[•·▪‣◦●○■*–-]\s)/.test(text.slice(block.start, block.start + 3)),
    endsSentence: /[.!?。！？…।۔]["'”’»)\]]{0,2}\*?$/.test(tail) && !(counts.words <= 18 && /\.\p{Lu}\.$/u.test(tail)),
    isCutOff: /(?:\.{3}|…|\[\.\.\.\]|\[…\])["'”’)]?$/.test(tail),
    startsLower: /^\p{Ll}/u.test(text.slice(block.start, block.start + 2)),
    hasDateline: counts.words >= 12 && startsWithAgency(text, block),
    hasQuotation: counts.quotes > 0,
    addressDensity: counts.quotes > 0 || counts.words === 0 ? 0 : counts.addresses / counts.words,
    cue: findCue(folded) ?? (counts.words <= COMMENT_HEAD_WORDS ? findCommentHead(folded) : null) ?? findNotice(folded, counts.words),
    folded,
  };
}

/** The head of a reader's comment is short. */
const COMMENT_HEAD_WORDS = 14;

function startsWithAgency(text: string, block: Block): boolean {
  if (/^\((?:[A-Z]{2,8}|Reuters|Bloomberg)\)\s{0,2}[-–—]/.test(text.slice(block.start, block.start + 20))) return true;
  return findDateline(text, block) !== null;
}

interface Counts {
  words: number;
  stopwords: number;
  capitals: number;
  digits: number;
  separators: number;
  commas: number;
  quotes: number;
  addresses: number;
}

function countCharacters(text: string, block: Block): Counts {
  const counts: Counts = { words: 0, stopwords: 0, capitals: 0, digits: 0, separators: 0, commas: 0, quotes: 0, addresses: 0 };
  let at = block.start;
  while (at < block.end) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) {
      const start = at;
      while (at < block.end && isLetter(text.charCodeAt(at))) at++;
      if (isUnspaced(code)) counts.words += Math.ceil((at - start) / 2);
      else countWord(text, start, at, counts);
    } else {
      countMark(code, counts);
      at++;
    }
  }
  return counts;
}

/** Longer words are no function words in any known language. */
const LONGEST_STOPWORD = 8;

function countWord(text: string, start: number, end: number, counts: Counts): void {
  counts.words++;
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
  else if (code === 0x2c) counts.commas++;
  else if (code === 0x7c || code === 0xb7 || code === 0xbb || code === 0x203a) counts.separators++;
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
