import { allMatches } from '../../text/allMatches';
import { trim } from '../blocks';
import { SEPARATOR } from './bylineWords';
import type { Span } from '../../text/span';

/** The parts of a byline between dashes, bars and wide gaps. */
export function segments(text: string, line: Span): Span[] {
  const content = text.slice(line.start, line.end);
  const spans: Span[] = [];
  let start = 0;
  for (const separator of MAY_SEPARATE.test(content) ? allMatches(SEPARATOR, content) : []) {
    spans.push({ start: line.start + start, end: line.start + separator.index });
    start = separator.index + separator[0].length;
  }
  spans.push({ start: line.start + start, end: line.end });
  return spans.map(span => trim(text, span)).filter(span => span.end > span.start);
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
  const character = String.fromCharCode(code);
  return marks.includes(character) || /\s/.test(character);
}

const JOINT = /,\s+(?:and\s+)?|(?<!\s)\s+(?:(?:and|et|und|&)\s+|\/\s*|\((?=\p{Lu})|(?:for|of)\s+(?=(?:the\s)?\p{Lu}))|\/\s*/gu;

/** The names of a list, between commas, “and”, slashes and brackets. */
export function pieces(text: string, span: Span): Span[] {
  const content = text.slice(span.start, span.end);
  const found: Span[] = [];
  let start = 0;
  for (const mark of allMatches(JOINT, content)) {
    found.push({ start: span.start + start, end: span.start + mark.index });
    start = mark.index + mark[0].length;
  }
  found.push({ start: span.start + start, end: span.end });
  return found.map(piece => trimMarks(text, piece)).map(piece => dropBracket(text, piece)).filter(piece => piece.end > piece.start);
}

function dropBracket(text: string, piece: Span): Span {
  return text.charAt(piece.end - 1) === ')' && !text.slice(piece.start, piece.end).includes('(') ? { start: piece.start, end: piece.end - 1 } : piece;
}
