import type { Span } from '../text/span';
import type { ArticleText } from './recognition';
import { Lexeme, lowerOf } from './lexeme';
import { NUMBER_OF_DIGITS, numberOfMark, VOCABULARY } from './vocabulary';
import { withLetter } from './wordTable';

const AT_SIGN = 0x40;
const COLON = 0x3a;
const COMMA = 0x2c;
const FULL_STOP = 0x2e;
const LETTER = /\p{L}|\p{M}/u;
const cache = new WeakMap<ArticleText, readonly (readonly Lexeme[])[]>();

/** The lexemes of each passage of the article. Read once for an article, whoever asks first. */
export function lexemesOf(article: ArticleText): readonly (readonly Lexeme[])[] {
  const known = cache.get(article);
  if (known) return known;
  const read = article.passages.map((passage) => readLexemes(article.text, passage));
  cache.set(article, read);
  return read;
}

/** Splits the span of the text into lexemes, in text order; white space belongs to none. */
export function readLexemes(text: string, span: Span): Lexeme[] {
  return new LexemeReader(text, span).read();
}

/** Bounds the look ahead, which starts anew at every letter of a chain that turns out to be none. */
const LONGEST_DOTTED = 16;

class LexemeReader {
  /** Of the letters read last. */
  private key = 0;
  private isAscii = true;

  constructor(private readonly text: string, private readonly span: Span) {}

  read(): Lexeme[] {
    const { text, span } = this;
    const lexemes: Lexeme[] = [];
    let gap = true;
    for (let at = span.start; at < span.end; ) {
      const code = text.charCodeAt(at);
      if (isSpace(code)) {
        gap = true;
        at++;
        continue;
      }
      const lexeme = isLetterCode(text, at, code) ? this.wordAt(at, gap) : this.otherAt(at, code, gap);
      lexemes.push(lexeme);
      at = lexeme.end;
      gap = false;
    }
    return lexemes;
  }

  private otherAt(at: number, code: number, gap: boolean): Lexeme {
    const { text, span } = this;
    if (isDigit(code)) return new Lexeme(text, at, numberEnd(text, at, span.end), 'number', gap, NUMBER_OF_DIGITS);
    const clitic = isApostrophe(code) ? this.cliticAt(at) : 0;
    if (clitic > 0) return new Lexeme(text, at, clitic, 'clitic', gap, 0);
    const width = code >= 0xd800 && code < 0xdc00 && at + 1 < span.end ? 2 : 1;
    return new Lexeme(text, at, at + width, 'symbol', gap, width === 1 ? numberOfMark(code) : 0);
  }

  private wordAt(start: number, gap: boolean): Lexeme {
    const { text } = this;
    const stem = this.letters(start);
    const { key, isAscii } = this;
    const end = this.wordEnd(start, stem);
    if (isAddress(text, start, end)) return new Lexeme(text, start, addressEnd(text, end, this.span.end), 'symbol', gap, 0);
    const number = end === stem && isAscii ? VOCABULARY.find(key, text, start, end) : VOCABULARY.numberOf(lowerOf(text.slice(start, end)));
    return new Lexeme(text, start, end, 'word', gap, number);
  }

  private wordEnd(start: number, stem: number): number {
    const { text, span } = this;
    let at = stem;
    if (at + 1 >= span.end) return at;
    if (at - start === 1 && text.charCodeAt(at) === FULL_STOP && isLetter(text, at + 1)) {
      const dotted = this.dottedEnd(start);
      if (dotted > at) return dotted;
    }
    while (at + 1 < span.end && isApostrophe(text.charCodeAt(at)) && isLetter(text, at + 1)) {
      const next = this.letters(at + 1);
      if (next === at + 2 && isSmallOrCapitalS(text.charCodeAt(at + 1))) break;
      at = next;
    }
    return at;
  }

  /** "a.m.", "U.S.": single letters, each with its dot (the last may lack it). */
  private dottedEnd(start: number): number {
    const { text } = this;
    const { end } = this.span;
    let at = start;
    while (at + 1 < end && at - start < LONGEST_DOTTED && isLetter(text, at) && text.charCodeAt(at + 1) === FULL_STOP) at += 2;
    if (at < end && isLetter(text, at)) {
      if (this.letters(at) !== at + 1) return start;
      at++;
    }
    return at - start >= 3 ? at : start;
  }

  /** The end of the letters from `start` on. */
  private letters(start: number): number {
    const { text } = this;
    const { end } = this.span;
    let key = 0;
    let isAscii = true;
    let at = start;
    for (; at < end; at++) {
      const code = text.charCodeAt(at);
      const small = code | 0x20;
      if (small >= 97 && small <= 122) key = withLetter(key, code);
      else if (code < 0x80 || !LETTER.test(text.charAt(at))) break;
      else isAscii = false;
    }
    this.key = key;
    this.isAscii = isAscii;
    return at;
  }

  /** The end of 's after a word or a number, or 0. */
  private cliticAt(at: number): number {
    const { text, span } = this;
    if (at === span.start || at + 1 >= span.end || isSpace(text.charCodeAt(at - 1))) return 0;
    if (!isSmallOrCapitalS(text.charCodeAt(at + 1))) return 0;
    return at + 2 >= span.end || !isLetter(text, at + 2) ? at + 2 : 0;
  }
}

/** "2,500.50": a comma only before exactly three digits, a point only before a digit. */
function numberEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isDigit(text.charCodeAt(at))) at++;
  while (at - start <= 24 && text.charCodeAt(at) === COMMA && groupOfThree(text, at + 1, end)) at += 4;
  if (at + 1 < end && text.charCodeAt(at) === FULL_STOP && isDigit(text.charCodeAt(at + 1))) {
    at++;
    while (at < end && isDigit(text.charCodeAt(at))) at++;
  }
  return at;
}

function groupOfThree(text: string, at: number, end: number): boolean {
  if (at + 3 > end) return false;
  for (let i = at; i < at + 3; i++) if (!isDigit(text.charCodeAt(i))) return false;
  return at + 3 >= end || !isDigit(text.charCodeAt(at + 3));
}

/** Web and mail addresses are one symbol: the dates and numbers in them are no statements. */
function isAddress(text: string, start: number, end: number): boolean {
  switch (text.charCodeAt(end)) {
    case COLON: return text.startsWith('://', end);
    case AT_SIGN: return true;
    case FULL_STOP: return end - start === 3 && text.slice(start, end).toLowerCase() === 'www';
    default: return false;
  }
}

function addressEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && !isSpace(text.charCodeAt(at))) at++;
  return at;
}

function isSmallOrCapitalS(code: number): boolean {
  return code === 0x73 || code === 0x53;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

function isLetter(text: string, at: number): boolean {
  return isLetterCode(text, at, text.charCodeAt(at));
}

function isLetterCode(text: string, at: number, code: number): boolean {
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return LETTER.test(text.charAt(at));
}

function isSpace(code: number): boolean {
  if (code < 0x85) return code === 32 || (code >= 9 && code <= 13);
  return code === 0xa0 || code === 0x202f || (code >= 0x2000 && code <= 0x200b) || code === 0x2028 || code === 0x2029 || code === 0x3000 || code === 0xfeff || code === 0x85;
}
