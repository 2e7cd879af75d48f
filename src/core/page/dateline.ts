import type { Span } from '../text/span';
import { isAgency } from './newsNames';

/** A dateline at the start of a story's paragraph. */
export interface Dateline {
  /** All of it up to the dash: place, date, agency. */
  readonly span: Span;
  /** The place alone. */
  readonly place: Span;
  readonly agency: Span | null;
  /** Where the paragraph goes on, after the dash. */
  readonly next: number;
}

/** Datelines are short. */
const LONGEST = 90;
const DASH = /\s{1,3}(?:--|[–—―-])\s{1,3}|\s{0,2}(?:—|--)\s{0,2}/g;
const AGENCY_TAIL = /\s*\(([^()]{2,40})\)$/;
const DATE_TAIL = /,?\s+(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s+\d{1,2}|\d{1,2}\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?)(?:,?\s+\d{4})?$/i;
/** Capitals at a line's start that announce something other than a place. */
const LABELS =
  /^(?:breaking|update|updated|live|exclusive|video|watch|opinion|analysis|editorial|comment|news|note|correction|photos?|listen|read|new|just in|developing|q|a|qa|faq|summary|review|recap|interview|explainer|factbox|timeline|column|letter|poll|advisory|urgent|alert|sponsored|advertisement|transcript|part [ivx\d]+)\b/i;

/**
 * The dateline that a paragraph starts with (“PORT MAREN, March 2 (Agency) —”), or null. A place in capitals is enough; one in small
 * letters needs a date or an agency beside it. Reads the paragraph's first characters only.
 */
export function findDateline(text: string, paragraph: Span): Dateline | null {
  const sample = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + LONGEST));
  for (const dash of sample.matchAll(DASH)) {
    const read = readHead(sample.slice(0, dash.index));
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

function readHead(head: string): { placeLength: number; agency: Span | null } | null {
  const agency = AGENCY_TAIL.exec(head);
  const withoutAgency = agency === null ? head : head.slice(0, agency.index);
  const date = DATE_TAIL.exec(withoutAgency);
  const place = (date === null ? withoutAgency : withoutAgency.slice(0, date.index)).replace(/,$/, '');
  const isBacked = (agency !== null && isAgency(agency[1] ?? '')) || date !== null;
  if (!isPlace(place, isBacked)) return null;
  const name = agency?.[1] ?? '';
  const start = agency === null ? 0 : agency.index + agency[0].indexOf('(') + 1;
  return { placeLength: place.length, agency: isAgency(name) ? { start, end: start + name.length } : null };
}

function isPlace(place: string, isBacked: boolean): boolean {
  const words = place.split(/\s+/);
  if (place.length < 3 || words.length > 7 || LABELS.test(place) || !/^[\p{L}\p{M}\s.,'’/-]+$/u.test(place)) return false;
  const city = place.split(/[,/]/, 1)[0] ?? '';
  const isCapitals = city === city.toUpperCase() && /\p{Lu}{2}/u.test(city);
  return isCapitals || (isBacked && words.every(word => /^(?:\p{Lu}|of|de|la|le|el|al-|d['’]|du|am|an|der)/u.test(word)));
}
