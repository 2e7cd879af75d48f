import { foldLine } from '../../text/folding';
import type { Span } from '../../text/span';
import type { Byline } from './byline';
import { areAkin } from './copyright';
import type { Credit } from './credit';
import { findPrintedDate, statedOrder, type DateOrder, type PrintedDate } from './dates';
import { detectLanguage } from './language';
import { sortParts, type SortedParts } from './sortedParts';
import type { Evidence, Metadata, MetadataField, PageContext } from '../page';
import type { Part } from '../parts';
import { readPeople } from './people';
import { findPublisher, findStation, isOwnSignature, siteHolder } from './publisher';
import { readEndorsement, readSignature } from './signature';
import { readSite } from './siteName';
import { headlineSpan } from './title';

/** What a page states about its article, read from the parts of its zones; then what the context adds or overrules. */
export function readMetadata(text: string, parts: readonly Part[], context: PageContext): Metadata {
  const quote = (span: Span): Evidence => ({ value: text.slice(span.start, span.end).replace(/\s+/g, ' '), start: span.start, end: span.end });
  const quoteOrNull = (span: Span | null | undefined): Evidence | null => (span === null || span === undefined ? null : quote(span));
  const page = sortParts(parts);
  const { dateline } = page;
  const language = detectLanguage(text, languageSample(page));
  const order = dateOrder(text, page.bylines, language);
  const bylines = readAll(page.bylines, part => readSignature(text, part, order));
  const credits = readAll(page.credits, part => readEndorsement(text, part));
  const people = readPeople(text, bylines, credits);
  const site = readSite(text, page, new Set(people.authors.map(author => foldLine(author.value))));
  const signed = findAgency(bylines, credits, dateline);
  const named = findPublisher(text, page, bylines, credits);
  const source = named !== null && isSame(text, named, signed) ? null : named;
  const house = source ?? findStation(text, signed, site) ?? site.name;
  const agency = isOwnSignature(text, dateline?.dateline?.agency ?? null, house) && signed === dateline?.dateline?.agency ? null : signed;
  const stated: Metadata = {
    headline: quoteOrNull(headlineSpan(text, page)),
    publisher: quoteOrNull(house),
    author: people.authors.filter((author, index) => author.start !== house?.start && !(index > 0 && isDesk(text, author, house))),
    contributors: people.contributors,
    agency: quoteOrNull(agency),
    published: findPublished(bylines, credits, dateOf(text, dateline)),
    dateline: quoteOrNull(placeOf(text, dateline, house) ?? bylines.find(byline => byline.place !== null)?.place),
    copyright: quoteOrNull(credits.find(credit => credit.copyright !== null)?.copyright ?? siteHolder(text, site, source)),
    language: language === null ? null : { value: language },
  };
  return overrule(stated, context);
}

/** The place of a dateline; a line of its own that a person marked is one without its dash. A paper's own name before the dash is no place. */
function placeOf(text: string, dateline: Part | undefined, house: Span | null): Span | null {
  const place = dateline === undefined ? null : (dateline.dateline?.place ?? (dateline.dateline === undefined ? withoutDash(text, dateline) : null));
  return place !== null && house !== null && isSame(text, place, house) ? null : place;
}

function withoutDash(text: string, dateline: Part): Span {
  const dash = /(?<![\s–—:-])[\s–—:-]+$/.exec(text.slice(Math.max(dateline.start, dateline.end - 6), dateline.end));
  return { start: dateline.start, end: dateline.end - (dash?.[0].length ?? 0) };
}

/** A dateline that gives the whole day says when the story was filed. */
function dateOf(text: string, dateline: Part | undefined): PrintedDate | null {
  return dateline === undefined ? null : findPrintedDate(text, dateline);
}

/** The first day of publication that a byline or a credit states, else the dateline's, else that of the last change, where nothing else is said. */
function findPublished(bylines: readonly Byline[], credits: readonly Credit[], filed: PrintedDate | null): Evidence | null {
  const first = bylines.find(byline => byline.published !== null)?.published ?? credits.find(credit => credit.published !== null)?.published;
  const date = first ?? filed ?? bylines.find(byline => byline.updated !== null)?.updated ?? null;
  return date === null ? null : { value: date.value, start: date.start, end: date.end };
}

/**
 * Which comes first in a date of figures, the day or the month: what another date of the page's bylines says, else what its language does. English is
 * written in both ways.
 */
function dateOrder(text: string, bylines: readonly Part[], language: string | null): DateOrder {
  for (const part of bylines) {
    const order = statedOrder(text, part);
    if (order !== null) return order;
  }
  return language === null || language === 'en' ? null : 'day';
}

/** “Ana Roe, Maren Norte e Sul” at “Portal Maren”: behind an author a name that shares the publisher's own is a desk of it. */
function isDesk(text: string, { value }: Evidence, house: Span | null): boolean {
  return house !== null && / (?:e|y|and|&|et|und) /.test(value) && areAkin(foldLine(value), foldLine(text.slice(house.start, house.end)));
}

function isSame(text: string, one: Span, other: Span | null): boolean {
  return other !== null && text.slice(one.start, one.end) === text.slice(other.start, other.end);
}

function readAll<T>(parts: readonly Part[], read: (part: Part) => T | null): T[] {
  return parts.map(read).filter(value => value !== null);
}

/** The story's paragraphs, or where there is none all that the page says. */
function languageSample({ parts, firstBody, lastBody }: SortedParts): readonly Part[] {
  const body: Part[] = [];
  for (let at = firstBody; at >= 0 && at <= lastBody && body.length < MOST_PARAGRAPHS; at++) {
    const part = parts[at];
    if (part?.zone === 'body') body.push(part);
  }
  return body.length > 0 ? body : parts;
}

/** Paragraphs that are enough to tell a language by. */
const MOST_PARAGRAPHS = 40;

function findAgency(bylines: readonly Byline[], credits: readonly Credit[], dateline: Part | undefined): Span | null {
  const source = credits.find(credit => credit.agency !== null)?.agency;
  return bylines.find(byline => byline.agency !== null)?.agency ?? dateline?.dateline?.agency ?? source ?? null;
}

/** A person's corrections outrank everything; the context's date outranks the page; its publisher only fills a gap. */
function overrule(stated: Metadata, context: PageContext): Metadata {
  const result: Record<MetadataField, Evidence | null | readonly Evidence[]> = { ...stated };
  if (context.published !== undefined) result.published = { value: context.published };
  if (result.publisher === null && context.publisher !== undefined) result.publisher = { value: context.publisher };
  for (const field of Object.keys(stated) as MetadataField[]) {
    const correction = context.corrections?.[field];
    if (correction === undefined) continue;
    const values = (typeof correction === 'string' ? [correction] : correction).filter(value => value !== '').map(value => ({ value }));
    result[field] = field === 'author' || field === 'contributors' ? values : (values[0] ?? null);
  }
  return result as unknown as Metadata;
}
