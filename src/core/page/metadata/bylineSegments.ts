import { allMatches } from '../../text/allMatches';
import { trim } from '../blocks';
import { classOf, SPACE } from '../reading/characters';
import { SEPARATOR } from './bylineWords';
import type { Span } from '../../text/span';

/** The parts of a byline between dashes, bars and wide gaps. */
export function segments(text: string, line: Span): Span[] {
  const content = text.slice(line.start, line.end);
  if (!MAY_SEPARATE.test(content)) return [trim(text, line)].filter(isSome);
  const spans: Span[] = [];
  let start = 0;
  for (const separator of allMatches(SEPARATOR, content)) {
    spans.push({ start: line.start + start, end: line.start + separator.index });
    start = separator.index + separator[0].length;
  }
  spans.push({ start: line.start + start, end: line.end });
  return spans.map(span => trim(text, span)).filter(isSome);
}

function isSome({ start, end }: Span): boolean {
  return end > start;
}

/** What every separator has. */
const MAY_SEPARATE = /[-–—/|•·∙;]|\s{3}/;

/** A span without the white space and punctuation at its ends; a full stop stays at the end, where an abbreviation has it. */
export function trimMarks(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isMark(text.charCodeAt(start), LEADING_MARKS)) start++;
  while (end > start && isMark(text.charCodeAt(end - 1), TRAILING_MARKS)) end--;
  return { start, end };
}

const LEADING_MARKS = ',.:;()|/–—-';
const TRAILING_MARKS = ',:;(|/–—-';

function isMark(code: number, marks: string): boolean {
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)) return false;
  if (code === 32) return true;
  const character = String.fromCharCode(code);
  return marks.includes(character) || (isSpace(code) && /\s/.test(character));
}

function isSpace(code: number): boolean {
  return classOf(code) === SPACE;
}

const JOINT = /,\s+(?:and\s+)?|(?<!\s)\s+(?:(?:and|et|und|&)\s+|\/\s*|\((?=\p{Lu})|(?:for|of)\s+(?=(?:the\s)?\p{Lu}))|\/\s*/gu;

/**
 * Reads the names of a list, between commas, “and”, slashes and brackets, one after the other until `read` gives false.
 * @param isList whether any of them stands in the span
 */
export function eachPiece(text: string, span: Span, isList: boolean, read: (piece: Span) => boolean): void {
  const content = isList ? text.slice(span.start, span.end) : '';
  for (let start = 0; start >= 0; ) {
    JOINT.lastIndex = start;
    const mark = isList ? JOINT.exec(content) : null;
    const piece = dropBracket(text, trimMarks(text, { start: span.start + start, end: mark === null ? span.end : span.start + mark.index }));
    if (piece.end > piece.start && !read(piece)) return;
    start = mark === null ? -1 : mark.index + mark[0].length;
  }
}

function dropBracket(text: string, piece: Span): Span {
  return text.charAt(piece.end - 1) === ')' && !text.slice(piece.start, piece.end).includes('(') ? { start: piece.start, end: piece.end - 1 } : piece;
}

/** “And” where it is also a particle of names (“Ortega y Gasset”). */
const SHORT_AND = /\s(?:e|y|i|та|і|й|и|och|og|en|ja|és|și|ve|και|a)\s/gu;
/** Spaces in two names of two words each with a word between them. */
const FEWEST_SPACES = 4;

/** The short words that may join two full names. */
export function shortAnds(content: string): readonly RegExpExecArray[] {
  let spaces = 0;
  for (let at = 0; at < content.length; at++) if (isSpace(content.charCodeAt(at))) spaces++;
  return spaces < FEWEST_SPACES ? [] : allMatches(SHORT_AND, content);
}

/** Few words, the last of them no verb's companion: a role or a place, not a clause. */
export function isShortPhrase(phrase: string): boolean {
  return phrase.split(/\s+/).length <= 6 && /[\p{Lu}]/u.test(phrase) && !/\b(?:is|are|was|were|has|have|had|will|said|says|who|that|which)\b/.test(phrase);
}
