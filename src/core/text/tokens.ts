import { abbreviationKey, AMBIGUOUS_ABBREVIATIONS, isAbbreviation } from './abbreviations';
import { domainEnd, handleEnd, mailAddressEnd, webAddressEnd } from './addresses';
import { CharacterClass, classAt, isLowerAt, isUpperAt, widthAt } from './characters';
import type { Span } from './span';
import { TokenCode, TokenColumns, TokenShape } from './tokenColumns';
import { clitic, splitsCompound } from './wordParts';

const TOKEN_KINDS = ['word', 'number', 'punctuation', 'url', 'symbol'] as const;
/** An `url` is any address: web, e-mail, a handle, a hashtag. */
export type TokenKind = (typeof TOKEN_KINDS)[number];

export interface Token extends Span {
  readonly kind: TokenKind;
}

/**
 * Words, numbers, punctuation, symbols and addresses of a text (or of a span of it), in text order, without white space.
 *
 * News-aware: “U.S.”, “Jan.” and initials keep their full stop; clitics (“'s”, “n't”) are tokens of their own; a hyphenated name is
 * one token, a compound of a name and a common word (“Venezuelan-led”, “U.S.-brokered”, “pro-Kremlin”) is three, and so are two states (“US-China”); every
 * dash and quotation mark is a token; “C$” is one symbol; “2,500.50”, “2:15” and “5th” are one number; “AT&T” is a word. Time is linear in the length.
 */
export function tokenise(text: string, span?: Span): Token[] {
  ROOM.clear();
  appendTokens(text, span ?? { start: 0, end: text.length }, ROOM);
  const tokens: Token[] = [];
  for (let at = 0; at < ROOM.count; at++) {
    tokens.push({ kind: TOKEN_KINDS[ROOM.kinds[at] as TokenCode], start: ROOM.starts[at] as number, end: ROOM.ends[at] as number });
  }
  return tokens;
}

/** One text is split at a time, mostly a few words: new columns for each would cost more than the words. */
const ROOM = new TokenColumns();

/** The same tokens, appended to columns. */
export function appendTokens(text: string, span: Span, tokens: TokenColumns): void {
  const { end } = span;
  let at = span.start;
  while (at < end) {
    const plain = scanPlainWord(text, at, end, tokens);
    if (plain > at) {
      at = plain;
      continue;
    }
    const kind = classAt(text, at);
    if (kind === CharacterClass.Space) at++;
    else if (kind === CharacterClass.Letter) at = scanWord(text, at, end, tokens);
    else if (kind === CharacterClass.Digit) at = scanNumber(text, at, end, tokens);
    else if (kind === CharacterClass.Symbol) at = scanSymbol(text, at, end, tokens);
    else at = scanPunctuation(text, at, end, tokens);
  }
}

/** Behind a word of plain letters none of these makes it anything else: white space, “,”, “;”, “)”, “!”, “?” and “"”. */
const PLAIN_ENDS = Uint8Array.from({ length: 128 }, (_, code) => (' \n\r,;)!?"'.includes(String.fromCharCode(code)) ? 1 : 0));

/** A word of ASCII letters alone with a space or a plain mark behind it, as nearly all are; gives its end, or `start` where there is none. */
function scanPlainWord(text: string, start: number, end: number, tokens: TokenColumns): number {
  let at = start;
  let code = 0;
  let every = -1;
  let some = 0;
  for (; at < end; at++) {
    code = text.charCodeAt(at);
    const small = code | 0x20;
    if (small < 0x61 || small > 0x7a) break;
    if (at > start) every &= code;
    some |= code & 0x20;
  }
  if (at === start || (at < end && PLAIN_ENDS[code] !== 1)) return start;
  const first = text.charCodeAt(start) & 0x20 ? 0 : TokenShape.FirstUpper;
  const later = every & 0x20 ? 0 : TokenShape.LaterUpper;
  return tokens.append(TokenCode.Word, start, at, first | later | (some ? TokenShape.Lower : 0));
}

const AMPERSAND = 0x26;
const APOSTROPHE = 0x27;
const RIGHT_QUOTE = 0x2019;
const FULL_STOP = 0x2e;
const HYPHEN = 0x2d;
const DOLLAR = 0x24;

/** The hyphen of the keyboard, and the two that typesetters have (one of which no line may be broken at). */
function isHyphen(code: number): boolean {
  return code === HYPHEN || code === 0x2010 || code === 0x2011;
}

function scanSymbol(text: string, at: number, end: number, tokens: TokenColumns): number {
  const code = text.charCodeAt(at);
  const handle = code === 0x40 || code === 0x23 ? handleEnd(text, at, end) : at;
  if (handle > at) return tokens.add(text, TokenCode.Url, at, handle);
  return tokens.add(text, TokenCode.Symbol, at, Math.min(end, at + widthAt(text, at)));
}

function scanPunctuation(text: string, at: number, end: number, tokens: TokenColumns): number {
  const code = text.charCodeAt(at);
  if (code === APOSTROPHE || code === RIGHT_QUOTE) {
    const length = clitic(text, at, end);
    if (length > 0 && at > 0 && classAt(text, at - 1) !== CharacterClass.Space) return tokens.add(text, TokenCode.Word, at, at + length);
  }
  let stop = at + widthAt(text, at);
  if (code === FULL_STOP || code === HYPHEN) while (stop < end && text.charCodeAt(stop) === code) stop++;
  return tokens.add(text, TokenCode.Punctuation, at, Math.min(stop, end));
}

function scanNumber(text: string, start: number, end: number, tokens: TokenColumns): number {
  let at = start;
  while (at < end) {
    if (classAt(text, at) === CharacterClass.Digit) at += widthAt(text, at);
    else if (isInsideNumber(text, at, end)) at++;
    else break;
  }
  return tokens.add(text, TokenCode.Number, start, Math.min(at + numberSuffix(text, at, end), end));
}

/** “,”, “.” or “:” between two digits, or the thin space that groups thousands. */
function isInsideNumber(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at);
  const isMark = code === FULL_STOP || code === 0x2c || code === 0x3a || code === 0x202f || code === 0x2009;
  return isMark && at + 1 < end && classAt(text, at + 1) === CharacterClass.Digit;
}

/** Length of “st”, “nd”, “rd”, “th”, the “s” of “1990s” or the “ers” of a team that ends a number, else 0. */
function numberSuffix(text: string, at: number, end: number): number {
  if (at >= end || classAt(text, at) !== CharacterClass.Letter) return 0;
  const match = /^(?:st|nd|rd|th|ers|s)/i.exec(text.slice(at, Math.min(at + 3, end)));
  const length = match?.[0].length ?? 0;
  return at + length < end && classAt(text, at + length) === CharacterClass.Letter ? 0 : length;
}

function scanWord(text: string, start: number, end: number, tokens: TokenColumns): number {
  const address = webAddressEnd(text, start, end);
  if (address > start) return tokens.add(text, TokenCode.Url, start, address);
  const acronym = acronymEnd(text, start, end);
  if (acronym > start) return tokens.add(text, TokenCode.Word, start, acronym);
  const stem = ampersandEnd(text, stemEnd(text, start, end), end);
  const next = stem < end ? text.charCodeAt(stem) : 0x20;
  if (next === DOLLAR && isCurrencyPrefix(text, start, stem)) return tokens.add(text, TokenCode.Symbol, start, stem + 1);
  const mail = mailAddressEnd(text, stem, end);
  if (mail > stem) return tokens.add(text, TokenCode.Url, start, mail);
  if (next === FULL_STOP) {
    const domain = domainEnd(text, stem, end);
    if (domain > stem) return tokens.add(text, TokenCode.Url, start, domain);
    if (keepsFullStop(text, start, stem, end)) return tokens.add(text, TokenCode.Word, start, stem + 1);
  }
  return addStem(text, start, isHyphen(next) ? compoundEnd(text, start, stem, end) : stem, tokens);
}

/** A word, and its clitic or the plural “s” of a model (“F-16s”) as a second token. */
function addStem(text: string, start: number, stop: number, tokens: TokenColumns): number {
  const last = text.charCodeAt(stop - 1) | 0x20;
  if (last === 0x74 && stop - start > 3 && /^n['’]t$/i.test(text.slice(stop - 3, stop))) {
    tokens.add(text, TokenCode.Word, start, stop - 3);
    return tokens.add(text, TokenCode.Word, stop - 3, stop);
  }
  if (last === 0x73 && stop - start > 2 && classAt(text, stop - 2) === CharacterClass.Digit && isUpperAt(text, start)) {
    tokens.add(text, TokenCode.Word, start, stop - 1);
    return tokens.add(text, TokenCode.Word, stop - 1, stop);
  }
  return tokens.add(text, TokenCode.Word, start, stop);
}

/** The end of a run of letters and digits; apostrophes inside belong to it unless a clitic starts there. */
function stemEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const small = text.charCodeAt(at) | 0x20;
    if (small >= 0x61 && small <= 0x7a) at++; // nearly all there is, so that it need not be asked about
    else if (isWordCharacter(text, at)) at += widthAt(text, at);
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

/** Goes on over ampersands that join letters without a space (“AT&T”, “r&b”), but not over the entities of a page's source. */
function ampersandEnd(text: string, stem: number, end: number): number {
  let stop = stem;
  while (stop + 1 < end && text.charCodeAt(stop) === AMPERSAND && classAt(text, stop + 1) === CharacterClass.Letter) {
    const isOneLetter = stop + 2 >= end || classAt(text, stop + 2) !== CharacterClass.Letter;
    if (!isUpperAt(text, stop + 1) && !isOneLetter) break;
    stop = stemEnd(text, stop + 1, end);
  }
  return stop;
}

/** Follows hyphens from a stem's end as long as the parts make up one token. */
function compoundEnd(text: string, start: number, stem: number, end: number): number {
  let stop = stem;
  let partStart = start;
  while (stop + 1 < end && isHyphen(text.charCodeAt(stop)) && isWordCharacter(text, stop + 1)) {
    if (acronymEnd(text, stop + 1, end) > stop + 1) break;
    const next = ampersandEnd(text, stemEnd(text, stop + 1, end), end);
    if (splitsCompound(text, { start: partStart, end: stop }, { start: stop + 1, end: next }, partStart === start)) break;
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
  if (text.charCodeAt(start + 1) !== FULL_STOP && text.charCodeAt(start + 2) !== FULL_STOP) return start;
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

/** No abbreviation is longer. */
const LONGEST_ABBREVIATION = 8;

/** “Jan.”, “Gov.”, or an initial before a name: “J. Roe”. */
function keepsFullStop(text: string, start: number, stem: number, end: number): boolean {
  if (stem - start > LONGEST_ABBREVIATION) return false;
  const next = nextWord(text, stem + 1, end);
  const written = text.slice(start, stem);
  if (stem - start === 1) return written !== 'I' && isUpperAt(text, start) && next < Math.min(end, stem + 3) && isUpperAt(text, next);
  const word = abbreviationKey(text, written, next);
  if (!isAbbreviation(word)) return false;
  // Where nothing follows, “Sun.” and “Miss.” are words at a sentence's end.
  if (stem + 1 >= end && AMBIGUOUS_ABBREVIATIONS.has(word)) return false;
  // In small letters more than a new sentence must follow: a digit, a mark or another such word.
  return isUpperAt(text, start) || (next < end && !isUpperAt(text, next));
}

/** Skips at most three spaces, which is as many as stand between two words. */
function nextWord(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && next < at + 3 && classAt(text, next) === CharacterClass.Space) next++;
  return next;
}

function isCurrencyPrefix(text: string, start: number, stem: number): boolean {
  return /^(?:US|C|CA|A|AU|NZ|HK|S|R|NT|MX|TT|J|BZ|Z)$/.test(text.slice(start, Math.min(stem, start + 3)));
}
