import type { Span } from '../text/span';
import { findPrintedDate, type PrintedDate } from './dates';
import { isAgency, isPersonName } from './newsNames';

/** What a credit line at a story's end states. */
export interface Credit {
  /** Persons and agencies that helped, in order. */
  readonly contributors: readonly Span[];
  /** Who reported it: persons named after “Reporting by”. */
  readonly reporters: readonly Span[];
  /** The agency or publisher whose report it is. */
  readonly source: Span | null;
  readonly published: PrintedDate | null;
  /** The holder of the copyright. */
  readonly copyright: Span | null;
}

const NOTHING: Credit = { contributors: [], reporters: [], source: null, published: null, copyright: null };

/** Lines longer than this are prose. */
const LONGEST = 420;
const LEAD = '^[\\s(\\[*—–-]{0,6}';
const FIRST_PUBLISHED = new RegExp(`${LEAD}(?:this|the)\\s(?:report|story|article|content|item)(?:\\s(?:by|from|in)\\s(.{2,60}?))?\\s(?:was|is)\\s(?:first|originally)?\\s?published\\b(?:\\s(?:by|in|on)\\s)?`, 'i');
const WITH_FILES = new RegExp(`${LEAD}(?:with\\s(?:additional\\s)?(?:files|reporting|reports|contributions|notes|information)|(?:with|by)\\sfiles)\\s(?:from|by)\\s`, 'i');
const REPORTING_BY = new RegExp(`${LEAD}(additional\\s)?(?:reporting|writing)(?:\\sand\\s(?:writing|editing))?\\sby\\s`, 'i');
const CONTRIBUTED = /\b(?:contributed|helped)\s(?:to\s(?:this|the)\s(?:report|story|article)|reporting)\b|\bcontributed\.?\)?$/i;
const PROVIDED = new RegExp(`${LEAD}(?:some\\s)?(?:information|material|details)\\s(?:for|in)\\sthis\\s(?:report|story|article)\\s(?:was|were|is)\\s(?:provided|supplied)\\sby\\s`, 'i');
const COPYRIGHT = /^[\s(]{0,3}(?:(?:©|\(c\)|ⓒ)|copyright(?=\s{0,2}(?:©|\(c\)|ⓒ|\d|by\b)))\s{0,2}(?:©|\(c\)|ⓒ)?\s{0,2}(?:(?:\d{4}(?:\s{0,2}[-–]\s{0,2}\d{4})?|by),?\s{1,3}){0,2}/i;
/** What makes a copyright line a site's footer. */
const FOOTER = /[|•·]|\b(?:privacy|terms|contact us|powered by|cookies?|sitemap|site map|designed by|archive|about us|advertis)/i;

/** Reads a line as a credit, or gives null where it is none. */
export function readCredit(text: string, line: Span): Credit | null {
  if (line.end - line.start > LONGEST) return null;
  const content = text.slice(line.start, line.end);
  return readFirstPublished(text, line, content) ?? readHelp(text, line, content) ?? readCopyright(line, content) ?? readSignature(line, content);
}

function readFirstPublished(text: string, line: Span, content: string): Credit | null {
  const match = FIRST_PUBLISHED.exec(content);
  if (match === null) return null;
  const name = match[1];
  const start = name === undefined ? 0 : line.start + match[0].indexOf(name);
  const source = name === undefined ? null : { start, end: start + name.length };
  return { ...NOTHING, source, published: findPrintedDate(text, { start: line.start + match[0].length, end: line.end }) };
}

function readHelp(text: string, line: Span, content: string): Credit | null {
  const files = WITH_FILES.exec(content) ?? PROVIDED.exec(content);
  if (files !== null) return { ...NOTHING, contributors: readNames(text, { start: line.start + files[0].length, end: line.end }) };
  const reporting = REPORTING_BY.exec(content);
  if (reporting !== null) {
    const names = readNames(text, { start: line.start + reporting[0].length, end: endOfClause(content, reporting[0].length) + line.start });
    return reporting[1] === undefined ? { ...NOTHING, reporters: names } : { ...NOTHING, contributors: names };
  }
  if (content.length < 260 && CONTRIBUTED.test(content)) return { ...NOTHING, contributors: readNames(text, line) };
  return null;
}

function endOfClause(content: string, from: number): number {
  const end = content.slice(from).search(/[;)]/);
  return end < 0 ? content.length : from + end;
}

function readCopyright(line: Span, content: string): Credit | null {
  const match = COPYRIGHT.exec(content);
  if (match === null || FOOTER.test(content)) return null;
  const rest = content.slice(match[0].length);
  const length = rest.search(/\.(?=\s|$)|,?\sall rights|[,;(]|\s\d{4}\b|$/i);
  const start = line.start + match[0].length;
  const end = line.start + match[0].length + length;
  return end - start < 2 || length > 80 ? null : { ...NOTHING, copyright: { start, end } };
}

/** An agency's name that stands alone, perhaps after a dash. */
function readSignature(line: Span, content: string): Credit | null {
  const match = /^[\s(—–-]{0,4}(.{2,40}?)[)\s.]{0,3}$/.exec(content);
  const name = match?.[1];
  if (name === undefined || !isAgency(name)) return null;
  const start = line.start + content.indexOf(name);
  return { ...NOTHING, source: { start, end: start + name.length } };
}

/** The persons' and agencies' names in a list (“Ana Roe in Maren and The Agency”), each without the place after it. */
export function readNames(text: string, list: Span): Span[] {
  const names: Span[] = [];
  const content = text.slice(list.start, list.end);
  for (const part of content.matchAll(/[^,;/&]+/g)) {
    for (const piece of splitAtAnd(part[0], list.start + part.index)) {
      const name = nameIn(text, piece);
      if (name !== null) names.push(name);
    }
  }
  return names;
}

function splitAtAnd(part: string, offset: number): Span[] {
  const pieces: Span[] = [];
  let start = 0;
  for (const and of part.matchAll(/\s(?:and|et|und|y|with)\s/g)) {
    pieces.push({ start: offset + start, end: offset + and.index });
    start = and.index + and[0].length;
  }
  pieces.push({ start: offset + start, end: offset + part.length });
  return pieces;
}

/** The name a piece starts with: all of it, or what stands before “in Place”, “at Place”, “for” or a verb. */
function nameIn(text: string, piece: Span): Span | null {
  const content = text.slice(piece.start, piece.end);
  const lead = /^\s*(?:and\s|by\s|associated press (?:writers?|reporters?|journalists?)\s|(?:staff )?(?:writers?|reporters?)\s)*/i.exec(content)?.[0].length ?? 0;
  const tail = content.slice(lead).search(/\s(?:in|at|of|from|for|contributed|helped|reported)\s|[.)\]\s]*$/);
  const name = content.slice(lead, tail < 0 ? content.length : lead + tail).trimEnd();
  if (!isAgency(name) && !isPersonName(name)) return null;
  return { start: piece.start + lead, end: piece.start + lead + name.length };
}
