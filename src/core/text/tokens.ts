import { isAbbreviation } from './abbreviations';
import { CharacterClass, classAt, isLowerAt, isUpperAt, widthAt } from './characters';
import type { Span } from './span';
import { clitic, splitsCompound } from './wordParts';

export type TokenKind = 'word' | 'number' | 'punctuation' | 'url' | 'symbol';

export interface Token extends Span {
  readonly kind: TokenKind;
}

/**
 * Words, numbers, punctuation, symbols and addresses of a text (or of a span of it), in text order, without white space.
 *
 * News-aware: “U.S.”, “Jan.” and initials keep their full stop; clitics (“'s”, “n't”) are tokens of their own; a hyphenated name is
 * one token, a compound of a name and a common word (“Venezuelan-led”, “U.S.-brokered”) is three; every dash and quotation mark is
 * a token; “C$” is one symbol; “2,500.50”, “2:15” and “5th” are one number. Time is linear in the length.
 */
export function tokenise(text: string, span?: Span): Token[] {
  const end = span?.end ?? text.length;
  const tokens: Token[] = [];
  let at = span?.start ?? 0;
  while (at < end) {
    const kind = classAt(text, at);
    if (kind === CharacterClass.Space) at++;
    else if (kind === CharacterClass.Letter) at = scanWord(text, at, end, tokens);
    else if (kind === CharacterClass.Digit) at = scanNumber(text, at, end, tokens);
    else if (kind === CharacterClass.Symbol) at = push(tokens, 'symbol', at, Math.min(end, at + widthAt(text, at)));
    else at = scanPunctuation(text, at, end, tokens);
  }
  return tokens;
}

function push(tokens: Token[], kind: TokenKind, start: number, end: number): number {
  tokens.push({ kind, start, end });
  return end;
}

function scanPunctuation(text: string, at: number, end: number, tokens: Token[]): number {
  const code = text.charCodeAt(at);
  if (code === APOSTROPHE || code === RIGHT_QUOTE) {
    const length = clitic(text, at, end);
    if (length > 0 && at > 0 && classAt(text, at - 1) !== CharacterClass.Space) return push(tokens, 'word', at, at + length);
  }
  let stop = at + widthAt(text, at);
  if (code === FULL_STOP || code === HYPHEN) while (stop < end && text.charCodeAt(stop) === code) stop++;
  return push(tokens, 'punctuation', at, Math.min(stop, end));
}

const APOSTROPHE = 0x27;
const RIGHT_QUOTE = 0x2019;
const FULL_STOP = 0x2e;
const HYPHEN = 0x2d;
const DOLLAR = 0x24;

function scanNumber(text: string, start: number, end: number, tokens: Token[]): number {
  let at = start;
  while (at < end) {
    if (classAt(text, at) === CharacterClass.Digit) at += widthAt(text, at);
    else if (isInsideNumber(text, at, end)) at++;
    else break;
  }
  const suffix = ordinalSuffix(text, at, end);
  return push(tokens, 'number', start, Math.min(at + suffix, end));
}

/** “,”, “.” or “:” between two digits, or the thin space that groups thousands. */
function isInsideNumber(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at);
  const isMark = code === FULL_STOP || code === 0x2c || code === 0x3a || code === 0x202f || code === 0x2009;
  return isMark && at + 1 < end && classAt(text, at + 1) === CharacterClass.Digit;
}

/** Length of “st”, “nd”, “rd”, “th” or the “s” of “1990s” that ends a number, else 0. */
function ordinalSuffix(text: string, at: number, end: number): number {
  const two = text.slice(at, Math.min(at + 2, end)).toLowerCase();
  const length = /^(?:st|nd|rd|th)$/.test(two) ? 2 : two.startsWith('s') ? 1 : 0;
  return at + length < end && classAt(text, at + length) === CharacterClass.Letter ? 0 : length;
}

function scanWord(text: string, start: number, end: number, tokens: Token[]): number {
  const address = addressEnd(text, start, end);
  if (address > start) return push(tokens, 'url', start, address);
  const acronym = acronymEnd(text, start, end);
  if (acronym > start) return push(tokens, 'word', start, acronym);
  const stem = stemEnd(text, start, end);
  if (text.charCodeAt(stem) === DOLLAR && stem < end && isCurrencyPrefix(text, start, stem)) return push(tokens, 'symbol', start, stem + 1);
  const domain = domainEnd(text, stem, end);
  if (domain > stem) return push(tokens, 'url', start, domain);
  if (text.charCodeAt(stem) === FULL_STOP && stem < end && keepsFullStop(text, start, stem, end)) return push(tokens, 'word', start, stem + 1);
  return pushStem(text, start, compoundEnd(text, start, stem, end), tokens);
}

/** A word, and its clitic as a second token. */
function pushStem(text: string, start: number, stop: number, tokens: Token[]): number {
  if (/n['’]t$/i.test(text.slice(Math.max(start, stop - 3), stop)) && stop - start > 3) {
    push(tokens, 'word', start, stop - 3);
    return push(tokens, 'word', stop - 3, stop);
  }
  return push(tokens, 'word', start, stop);
}

/** The end of a run of letters and digits; apostrophes inside belong to it unless a clitic starts there. */
function stemEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const kind = classAt(text, at);
    if (kind === CharacterClass.Letter || kind === CharacterClass.Digit) at += widthAt(text, at);
    else if (joinsLetters(text, at, end)) at++;
    else break;
  }
  return Math.min(at, end);
}

function joinsLetters(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at);
  const isApostrophe = code === APOSTROPHE || code === RIGHT_QUOTE;
  const isInvisible = code === 0xad || code === 0x200c || code === 0x200d;
  if (!isApostrophe && !isInvisible) return false;
  if (at + 1 >= end || classAt(text, at + 1) !== CharacterClass.Letter) return false;
  return isInvisible || clitic(text, at, end) === 0;
}

/** Follows hyphens from a stem's end as long as the parts make up one token. */
function compoundEnd(text: string, start: number, stem: number, end: number): number {
  let stop = stem;
  let partStart = start;
  while (stop + 1 < end && text.charCodeAt(stop) === HYPHEN && isWordCharacter(text, stop + 1)) {
    if (acronymEnd(text, stop + 1, end) > stop + 1) break;
    const next = stemEnd(text, stop + 1, end);
    if (splitsCompound(text, { start: partStart, end: stop }, { start: stop + 1, end: next })) break;
    partStart = stop + 1;
    stop = next;
  }
  return stop;
}

function isWordCharacter(text: string, at: number): boolean {
  const kind = classAt(text, at);
  return kind === CharacterClass.Letter || kind === CharacterClass.Digit;
}

/** The end of “U.S.”, “a.m.”, “P.E.I.”, “Ph.D.”: two or more groups of one letter (the first may have two), each with its full stop. */
function acronymEnd(text: string, start: number, end: number): number {
  let at = start;
  let groups = 0;
  for (;;) {
    const letters = classAt(text, at) === CharacterClass.Letter ? 1 : 0;
    const extra = groups === 0 && letters === 1 && isUpperAt(text, at) && isLowerAt(text, at + 1) && text.charCodeAt(at + 2) === FULL_STOP ? 1 : 0;
    const stop = at + letters + extra;
    if (letters === 0 || stop >= end || text.charCodeAt(stop) !== FULL_STOP) break;
    if (extra === 1 && !(isUpperAt(text, stop + 1) && text.charCodeAt(stop + 2) === FULL_STOP)) break;
    groups++;
    at = stop + 1;
  }
  return groups >= 2 ? at : start;
}

/** “Jan.”, “Gov.”, or an initial before a name: “J. Roe”. */
function keepsFullStop(text: string, start: number, stem: number, end: number): boolean {
  if (stem - start > 8) return false;
  const word = text.slice(start, stem);
  if (stem - start === 1) return word !== 'I' && isUpperAt(text, start) && isNameAhead(text, stem + 1, end);
  return isAbbreviation(word) && (isUpperAt(text, start) || goesOn(text, stem + 1, end));
}

function isNameAhead(text: string, at: number, end: number): boolean {
  if (at < end && isUpperAt(text, at)) return true;
  return at + 1 < end && classAt(text, at) === CharacterClass.Space && isUpperAt(text, at + 1);
}

/** Whether more than a new sentence follows an abbreviation's full stop: lower case, a digit or a mark. */
function goesOn(text: string, at: number, end: number): boolean {
  let next = at;
  while (next < end && next < at + 3 && classAt(text, next) === CharacterClass.Space) next++;
  return next < end && !isUpperAt(text, next);
}

function isCurrencyPrefix(text: string, start: number, stem: number): boolean {
  return /^(?:US|C|CA|A|AU|NZ|HK|S|R|NT|MX|TT|J|BZ|Z)$/.test(text.slice(start, Math.min(stem, start + 3)));
}

/** The end of a web address that starts here, without the punctuation of the sentence round it; `start` where there is none. */
function addressEnd(text: string, start: number, end: number): number {
  const head = text.slice(start, Math.min(start + 9, end)).toLowerCase();
  if (!/^(?:https?:\/\/|www\.)./.test(head)) return start;
  let stop = start;
  while (stop < end && !isAddressBreak(text, stop)) stop++;
  while (stop > start && /[.,;:!?)\]}'"’”»…]/.test(text.charAt(stop - 1))) stop--;
  return stop;
}

function isAddressBreak(text: string, at: number): boolean {
  return classAt(text, at) === CharacterClass.Space || /[<>"“”«»]/.test(text.charAt(at));
}

const TOP_LEVEL = /^(?:com|org|net|gov|edu|int|info|tv|io|ca|uk|us|eu|de|fr|es|it|nl|pt|au|nz|ie|in|za|ch|at|be)$/;

/** Labels of a domain after the first; the bound keeps the look ahead constant. */
const MAX_LABELS = 5;

/** The end of a bare domain (“example.com”, “news.example.co.uk”) whose first label ends at `stem`; `stem` where there is none. */
function domainEnd(text: string, stem: number, end: number): number {
  let stop = stem;
  let last = stem;
  for (let labels = 0; labels < MAX_LABELS && stop + 1 < end && text.charCodeAt(stop) === FULL_STOP && isLowerAt(text, stop + 1); labels++) {
    last = stop + 1;
    stop = stemEnd(text, last, end);
  }
  return stop > stem && stop - last <= 4 && TOP_LEVEL.test(text.slice(last, stop)) ? stop : stem;
}
