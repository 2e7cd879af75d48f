import { abbreviationKey, AMBIGUOUS_ABBREVIATIONS, CALENDAR_ABBREVIATIONS, LEADING_ABBREVIATIONS, NUMBER_ABBREVIATIONS, TRAILING_ABBREVIATIONS } from './abbreviations';
import { CharacterClass, classAt, isLowerAt, isUpperAt } from './characters';
import { isReportingAhead, startsSentence } from './sentenceStarts';
import type { Span } from './span';

/**
 * The sentences of a span (a paragraph), each trimmed of white space, in order. A blank line ends a sentence, a single line break does
 * not. Time is linear in the span's length.
 */
export function splitSentences(text: string, span: Span): Span[] {
  const sentences: Span[] = [];
  let start = span.start;
  let at = span.start;
  while (at < span.end) {
    const code = text.charCodeAt(at);
    if ((code > QUESTION_MARK && code < 0x80) || code === SPACE) {
      at++; // nearly all there is, so that it need not be asked about
      continue;
    }
    const stop = boundaryAt(text, at, start, span.end);
    if (stop > at) {
      pushTrimmed(text, { start, end: stop }, sentences);
      start = stop;
      at = stop;
    } else {
      at += isTerminator(text, at) ? runLength(text, at, span.end) : 1;
    }
  }
  pushTrimmed(text, { start, end: span.end }, sentences);
  return sentences;
}

const SPACE = 0x20;
const QUESTION_MARK = 0x3f;

function pushTrimmed(text: string, span: Span, sentences: Span[]): void {
  let { start, end } = span;
  while (start < end && isWhite(text, start)) start++;
  while (end > start && isWhite(text, end - 1)) end--;
  if (end > start) sentences.push({ start, end });
}

/** The end of the sentence if `at` is its terminator or a blank line, else `at`. */
function boundaryAt(text: string, at: number, start: number, end: number): number {
  if (isTerminator(text, at)) return terminatorBoundary(text, at, start, end);
  return isBlankLine(text, at, end) ? at + 1 : at;
}

function terminatorBoundary(text: string, at: number, start: number, end: number): number {
  const run = at + runLength(text, at, end);
  const close = closingEnd(text, run, end);
  if (close >= end) return at;
  const next = skipSpace(text, close, end);
  if (next === close) return isGluedSentence(text, at, run, close, end) ? close : at;
  if (next >= end) return at;
  return endsSentence({ text, at, run, close, next, start, end }) ? close : at;
}

/** A place where a sentence may end: terminators `at`…`run`, closing marks to `close`, white space to `next`. */
interface Place {
  readonly text: string;
  readonly at: number;
  readonly run: number;
  readonly close: number;
  readonly next: number;
  /** Where the sentence started. */
  readonly start: number;
  readonly end: number;
}

function endsSentence(place: Place): boolean {
  const { text, at, run, close, end } = place;
  const first = skipOpening(text, place.next, end);
  if (isLowerAt(text, first)) return isCasedName(text, first);
  if (text.charAt(at) === '!' && isCompanyForm(text, first)) return false;
  if (isWideTerminator(text, at)) return true;
  if (text.charAt(at) === '.' && run - at === 1) return close > run || fullStopEnds(place, first);
  if (text.charAt(at) !== '.' && text.charAt(at) !== '…' && close > run) return !isReportingAhead(text, first, end);
  return true;
}

/** Whether a single full stop with no closing mark after it ends its sentence, by the word before it. */
function fullStopEnds(place: Place, first: number): boolean {
  const { text, at } = place;
  const wordStart = startOfWord(text, at, place.start);
  const word = text.slice(wordStart, at);
  if (word === '') return true;
  if (classAt(text, at - 1) === CharacterClass.Digit && /^\p{N}+$/u.test(word)) return skipSpace(text, place.start, at) !== wordStart;
  if (word.includes('.') || isInitial(text, wordStart, at)) return acronymEnds(text, word, first, place.end);
  return !isAbbreviated(place, abbreviationKey(text, word, first), first);
}

/** Whether the full stop behind this word belongs to it and ends no sentence. */
function isAbbreviated({ text, end }: Place, word: string, first: number): boolean {
  if (NUMBER_ABBREVIATIONS.has(word) && classAt(text, text.charAt(first) === '+' ? first + 1 : first) === CharacterClass.Digit) return true;
  const isAmbiguous = AMBIGUOUS_ABBREVIATIONS.has(word);
  if (CALENDAR_ABBREVIATIONS.has(word)) return classAt(text, first) === CharacterClass.Digit || (!isAmbiguous && !startsSentence(text, first, end));
  if (LEADING_ABBREVIATIONS.has(word)) return !isAmbiguous || !startsSentence(text, first, end);
  if (TRAILING_ABBREVIATIONS.has(word)) return !isAmbiguous && !startsSentence(text, first, end);
  return false;
}

/** “U.S.”, “a.m.” or an initial: a sentence ends there only if what follows looks like the start of another. */
function acronymEnds(text: string, word: string, first: number, end: number): boolean {
  if (/^[ap]\.m$/i.test(word)) return isUpperAt(text, first) && !/^(?:[A-Z]{2,5}\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Eastern|Pacific|Central|Mountain|Atlantic|Greenwich|Local)/.test(text.slice(first, first + 12));
  return startsSentence(text, first, end);
}

function isInitial(text: string, start: number, end: number): boolean {
  return end - start === 1 && isUpperAt(text, start) && text.charAt(start) !== 'I';
}

/** The longest abbreviation worth looking back for; bounds the look. */
const LONGEST_WORD = 12;

function startOfWord(text: string, at: number, floor: number): number {
  let start = at;
  while (start > floor && at - start < LONGEST_WORD && !isWhite(text, start - 1) && !isOneOf(BEFORE_WORD, text.charCodeAt(start - 1))) start--;
  return start;
}

/** A name that starts with a small letter: “iPhone”, “eBay”, “al-Amin”. */
function isCasedName(text: string, at: number): boolean {
  return isUpperAt(text, at + 1) || (/^(?:al|el)-\p{Lu}/u.test(text.slice(at, at + 5)));
}

/** “Yahoo! Inc.”: the mark belongs to the firm's name. */
function isCompanyForm(text: string, at: number): boolean {
  return /^(?:Inc|Corp|Co|Ltd|LLC|PLC|plc|Group|Holdings)\b/.test(text.slice(at, at + 9));
}

/** “was closed.The port”: a space lost in scraping. Only between a longer word in small letters and a capitalised one. */
function isGluedSentence(text: string, at: number, run: number, close: number, end: number): boolean {
  if (run - at !== 1 || close + 1 >= end) return false;
  const first = skipOpening(text, close, end);
  return isLowerAt(text, at - 1) && isLowerAt(text, at - 2) && isLowerAt(text, at - 3) && isUpperAt(text, first) && isLowerAt(text, first + 1) && !isInMailAddress(text, at);
}

/** The longest name of a host worth looking back over; bounds the look. */
const LONGEST_HOST = 64;

/** “A.Roe@Example.Com”: a full stop behind an at sign of the same word. */
function isInMailAddress(text: string, at: number): boolean {
  for (let before = at - 1; before >= 0 && at - before <= LONGEST_HOST && !isWhite(text, before); before--) if (text.charAt(before) === '@') return true;
  return false;
}

function isTerminator(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026 || isWideTerminator(text, at);
}

function isWideTerminator(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0x0964;
}

function runLength(text: string, at: number, end: number): number {
  let stop = at + 1;
  while (stop < end && isTerminator(text, stop)) stop++;
  return stop - at;
}

const CLOSING = marks('"\'”’)]»›*');
const OPENING = marks('"\'“‘([«‹„—–-•');
const BEFORE_WORD = marks('("“‘[—–/-');

/** Marks, told by their code; none that is asked for lies beyond the general punctuation. */
function marks(characters: string): Uint8Array {
  const found = new Uint8Array(0x2070);
  for (const character of characters) found[character.charCodeAt(0)] = 1;
  return found;
}

function isOneOf(found: Uint8Array, code: number): boolean {
  return code < found.length && found[code] === 1;
}

function closingEnd(text: string, at: number, end: number): number {
  let stop = at;
  while (stop < end && isOneOf(CLOSING, text.charCodeAt(stop))) stop++;
  return stop;
}

function skipOpening(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && next < at + 8 && (isOneOf(OPENING, text.charCodeAt(next)) || isWhite(text, next))) next++;
  return next;
}

function skipSpace(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && isWhite(text, next)) next++;
  return next;
}

function isWhite(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || (code >= 9 && code <= 13) || (code >= 0x80 && /\s/.test(text.charAt(at)));
}

/** Whether a line break at `at` is followed by nothing but spaces up to another. */
function isBlankLine(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== 10 && (code !== 13 || text.charCodeAt(at + 1) === 10)) return false;
  let next = at + 1;
  while (next < end && (text.charCodeAt(next) === 32 || text.charCodeAt(next) === 9)) next++;
  return next < end && (text.charCodeAt(next) === 10 || text.charCodeAt(next) === 13);
}
