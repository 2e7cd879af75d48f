import type { Span } from '../text/span';
import type { ArticleText } from './recognition';

/**
 * What the grammars of times, quantities and quotations read: smaller than a token, because their patterns look inside
 * "four-month", "$133K", "1990s" and "Monday’s". A word keeps its inner apostrophe ("won't"), but 's is a lexeme of its own.
 */
export interface Lexeme extends Span {
  readonly kind: LexemeKind;
  /** Lower case, apostrophes straight; for numbers and symbols as written. "U.S." keeps its dots. */
  readonly lower: string;
  /** How a word begins: 0 lower case, 1 capital, 2 capitals throughout (two letters at least). */
  readonly capital: 0 | 1 | 2;
  /** Whether white space stands before it (true at the start of a passage). */
  readonly gap: boolean;
}

export type LexemeKind = 'word' | 'number' | 'clitic' | 'symbol';

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
  const lexemes: Lexeme[] = [];
  let at = span.start;
  let gap = true;
  while (at < span.end) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      gap = true;
      at++;
      continue;
    }
    const start = at;
    let kind: LexemeKind;
    if (isDigit(code)) {
      kind = 'number';
      at = numberEnd(text, at, span.end);
    } else if (isLetter(text, at)) {
      kind = 'word';
      at = wordEnd(text, at, span.end);
      if (isAddress(text, start, at)) {
        kind = 'symbol';
        while (at < span.end && !isSpace(text.charCodeAt(at))) at++;
      }
    } else if (isApostrophe(code) && cliticAt(text, at, span) > 0) {
      kind = 'clitic';
      at = cliticAt(text, at, span);
    } else {
      kind = 'symbol';
      at += code >= 0xd800 && code < 0xdc00 && at + 1 < span.end ? 2 : 1;
    }
    lexemes.push(lexeme(text, start, at, kind, gap));
    gap = false;
  }
  return lexemes;
}

function lexeme(text: string, start: number, end: number, kind: LexemeKind, gap: boolean): Lexeme {
  const raw = text.slice(start, end);
  if (kind === 'number' || kind === 'symbol') return { start, end, kind, lower: raw, capital: 0, gap };
  const lower = raw.toLowerCase();
  const capital = lower === raw ? 0 : raw.length > 1 && raw === raw.toUpperCase() ? 2 : isUpper(raw) ? 1 : 0;
  return { start, end, kind, lower: raw.includes('’') ? lower.replaceAll('’', "'") : lower, capital, gap };
}

function isUpper(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}

/** "2,500.50": a comma only before exactly three digits, a point only before a digit. */
function numberEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isDigit(text.charCodeAt(at))) at++;
  while (at - start <= 24 && text[at] === ',' && groupOfThree(text, at + 1, end)) at += 4;
  if (at < end && text[at] === '.' && at + 1 < end && isDigit(text.charCodeAt(at + 1))) {
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

function wordEnd(text: string, start: number, end: number): number {
  let at = letters(text, start, end);
  if (at - start === 1 && text[at] === '.' && at + 1 < end && isLetter(text, at + 1)) {
    const dotted = dottedEnd(text, start, end);
    if (dotted > at) return dotted;
  }
  while (at + 1 < end && isApostrophe(text.charCodeAt(at)) && isLetter(text, at + 1)) {
    const next = letters(text, at + 1, end);
    if (next === at + 2 && /s/i.test(text.charAt(at + 1))) break;
    at = next;
  }
  return at;
}

/** Bounds the look ahead, which starts anew at every letter of a chain that turns out to be none. */
const LONGEST_DOTTED = 16;

/** "a.m.", "U.S.": single letters, each with its dot (the last may lack it). */
function dottedEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at + 1 < end && at - start < LONGEST_DOTTED && isLetter(text, at) && text[at + 1] === '.') at += 2;
  if (at < end && isLetter(text, at) && letters(text, at, end) === at + 1) at++;
  else if (at < end && isLetter(text, at)) return start;
  return at - start >= 3 ? at : start;
}

function letters(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isLetter(text, at)) at++;
  return at;
}

/** The end of 's after a word or a number, or 0. */
function cliticAt(text: string, at: number, span: Span): number {
  if (at === span.start || at + 1 >= span.end || isSpace(text.charCodeAt(at - 1))) return 0;
  if (text[at + 1] !== 's' && text[at + 1] !== 'S') return 0;
  return at + 2 >= span.end || !isLetter(text, at + 2) ? at + 2 : 0;
}

/** Web and mail addresses are one symbol: the dates and numbers in them are no statements. */
function isAddress(text: string, start: number, end: number): boolean {
  if (text.startsWith('://', end)) return true;
  return text[end] === '@' || (text[end] === '.' && end - start === 3 && text.slice(start, end).toLowerCase() === 'www');
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return LETTER.test(text.charAt(at));
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x202f || (code >= 0x2000 && code <= 0x200b) || code === 0x2028 || code === 0x2029 || code === 0x3000 || code === 0xfeff || code === 0x85;
}
