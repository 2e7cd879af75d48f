import type { Span } from '../../text/span';
import { allMatches } from '../../text/allMatches';
import { isAgency, isProperName } from './newsNames';

/** A dateline at the start of a story's paragraph. */
export interface Dateline {
  /** All of it up to the dash: place, date, agency. */
  readonly span: Span;
  /** The place alone; null in “Feb. 26 (Agency) –”. */
  readonly place: Span | null;
  readonly agency: Span | null;
  /** Where the paragraph goes on, after the dash. */
  readonly next: number;
}

/** Datelines are short. */
const LONGEST = 90;
const DASH = /\s{1,3}(?:--|[–—―-])\s{1,3}|\s{0,2}(?:—|--)\s{0,2}/g;
/** What it cannot do without, and few paragraphs begin with. */
const ANY_DASH = /[–—―]|--|\s-/;
/** “(Agency)”, or as press releases have it “/Agency/”. */
const AGENCY_TAIL = /(?:(?<!\s)\s+)?(?:\(([^()]{2,40})\)|\/([^/]{2,40})\/)$/;
const DATE_TAIL = /(?:,|(?<!\s))\s+(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s+\d{1,2}|\d{1,2}(?:er)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?)(?:,?\s+\d{4})?$/i;
/** Capitals at a line's start that announce something other than a place. */
const LABELS =
  /^(?:breaking|update|updated|live|exclusive|video|watch|opinion|analysis|editorial|comment|news|note|correction|photos?|listen|read|new|just in|developing|q|a|qa|faq|summary|review|recap|interview|explainer|factbox|timeline|column|letter|poll|advisory|urgent|alert|sponsored|advertisement|transcript|part [ivx\d]+|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|yesterday)\b/i;

/**
 * The dateline that a paragraph starts with (“PORT MAREN, March 2 (Agency) —”), or null. A place in capitals is enough; one in small
 * letters needs a date or an agency beside it, or, if `isOpening` (the paragraph opens the story), that a sentence begins after the dash.
 * Reads the paragraph's first characters only.
 */
export function findDateline(text: string, paragraph: Span, isOpening = false): Dateline | null {
  const sample = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + LONGEST));
  const marked = isOpening ? readMarkedPlace(paragraph, sample) : null;
  if (marked !== null) return marked;
  if (!ANY_DASH.test(sample)) return null;
  for (const dash of allMatches(DASH, sample)) {
    const head = sample.slice(0, dash.index);
    const agency = DATE_AND_AGENCY.exec(head)?.[1];
    if (agency !== undefined && isProperName(agency)) return placeless(paragraph.start, head, agency, dash);
    const read = readHead(head) ?? (isOpening && opensSentence(text, paragraph, dash) ? readPlainPlace(head) : null);
    if (read === null) continue;
    const at = paragraph.start;
    return {
      span: { start: at, end: at + dash.index },
      place: { start: at, end: at + read.placeLength },
      agency: read.agency === null ? null : { start: at + read.agency.start, end: at + read.agency.end },
      next: at + dash.index + dash[0].length,
    };
  }
  return null;
}

/** A line that is nothing but a dateline, place and date without a year: “PORT MAREN, DECEMBER 3”. */
export function readDatelineLine(text: string, line: Span): Dateline | null {
  if (line.end - line.start > LONGEST) return null;
  const content = text.slice(line.start, line.end).replace(/\s?[:.–—-]$/, '');
  const date = DATE_TAIL.exec(content);
  const read = date === null || !isCapitals(content.slice(0, date.index)) ? null : readHead(content);
  return read === null ? null : { span: line, place: { start: line.start, end: line.start + read.placeLength }, agency: null, next: line.end };
}

/** “(Sainte-Blandine) Le maire …”, “PORT MAREN: The mayor …”: a place in brackets, or in capitals before a colon. */
const BRACKETED = /^\(([^()]{3,40})\)\s{1,2}(?:[–—-]\s)?(?=["“«]?\s?\p{Lu})/u;
const BEFORE_COLON = /^([\p{Lu}\s.'’-]{3,30}):\s{1,2}(?=["“]?\p{Lu})/u;
const SHORTEST = 60;

function readMarkedPlace(paragraph: Span, sample: string): Dateline | null {
  const bracketed = BRACKETED.exec(sample);
  const match = bracketed ?? BEFORE_COLON.exec(sample);
  const place = match?.[1];
  if (match === null || place === undefined || paragraph.end - paragraph.start < SHORTEST || !isProperName(place) || !isPlace(place, bracketed !== null) || isAgency(place)) return null;
  const start = paragraph.start + (bracketed === null ? 0 : 1);
  const span = { start: paragraph.start, end: paragraph.start + match[0].trimEnd().length };
  return { span, place: { start, end: start + place.length }, agency: null, next: paragraph.start + match[0].length };
}

/** A date and an agency with no place before them. */
const DATE_AND_AGENCY = /^(?:\p{Lu}\p{L}{2,8}\.?\s\d{1,2}|\d{1,2}\s\p{Lu}\p{L}{2,8}\.?)(?:,?\s\d{4})?,?\s\(([^()]{2,40})\)$/u;

function placeless(at: number, head: string, name: string, dash: RegExpExecArray): Dateline {
  const start = at + head.lastIndexOf(name);
  return { span: { start: at, end: at + dash.index }, place: null, agency: { start, end: start + name.length }, next: at + dash.index + dash[0].length };
}

/** Characters of a paragraph in which a second dash is looked for. */
const SENTENCE = 240;

/** Whether a sentence begins after the dash. A second dash in it would make the first an ordinary one: “The talks – long and hard – …”. */
function opensSentence(text: string, paragraph: Span, dash: RegExpExecArray): boolean {
  const from = paragraph.start + dash.index + dash[0].length;
  const rest = text.slice(from, Math.min(paragraph.end, from + SENTENCE));
  return /^\s/.test(dash[0]) && /^["“'‘«]?\p{Lu}/u.test(rest) && !/\s[–—-]\s/.test(rest) && rest.length > 60;
}

/** A place in small letters with nothing beside it: one to three capitalised words, no more. */
function readPlainPlace(head: string): { placeLength: number; agency: Span | null } | null {
  const words = head.split(/\s+/);
  return words.length <= 3 && isProperName(head) && isPlace(head, true) ? { placeLength: head.length, agency: null } : null;
}

function readHead(head: string): { placeLength: number; agency: Span | null } | null {
  const agency = AGENCY_TAIL.exec(head);
  const withoutAgency = agency === null ? head : head.slice(0, agency.index);
  const date = DATE_TAIL.exec(withoutAgency);
  const place = (date === null ? withoutAgency : withoutAgency.slice(0, date.index)).replace(/,$/, '');
  const name = agency?.[1] ?? agency?.[2] ?? '';
  const isSigned = isAgency(name) || (isProperName(name) && (date !== null || isCapitals(place)));
  if (!isPlace(place, date !== null || isSigned)) return null;
  const start = agency === null ? 0 : agency.index + agency[0].indexOf(name);
  return { placeLength: place.length, agency: isSigned ? { start, end: start + name.length } : null };
}

function isPlace(place: string, isBacked: boolean): boolean {
  const words = place.split(/\s+/);
  if (place.length < 3 || words.length > 7 || LABELS.test(place) || !/^[\p{L}\p{M}\s.,'’/-]+$/u.test(place)) return false;
  return isCapitals(place) || (isBacked && words.every(word => /^(?:\p{Lu}|of|de|la|le|el|al-|d['’]|du|am|an)/u.test(word)));
}

function isCapitals(place: string): boolean {
  const city = place.split(/[,/]/, 1)[0] ?? '';
  return city === city.toUpperCase() && /\p{Lu}{2}/u.test(city);
}
