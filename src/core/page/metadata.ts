import type { Span } from '../text/span';
import { readByline, type Byline } from './byline';
import { readCredit, type Credit } from './credit';
import { findPrintedDate } from './dates';
import { detectLanguage } from './language';
import { isAgency, isProperName, isPublisher } from './newsNames';
import type { Evidence, Metadata, MetadataField, PageContext, ZoneKind } from './page';
import { readHeadLine } from './pageHead';
import type { Part } from './parts';
import { readSourceLink } from './sourceLink';

/** What a page states about its article, read from the parts of its zones; then what the context adds or overrules. */
export function readMetadata(text: string, parts: readonly Part[], context: PageContext): Metadata {
  const bylines = readAll(parts, 'byline', part => readSignature(text, part));
  const credits = readAll(parts, 'credit', part => readCredit(text, part));
  const dateline = parts.find(part => part.zone === 'dateline');
  const quote = (span: Span): Evidence => ({ value: text.slice(span.start, span.end).replace(/\s+/g, ' '), start: span.start, end: span.end });
  const quoteOrNull = (span: Span | null | undefined): Evidence | null => (span === null || span === undefined ? null : quote(span));
  const agency = quoteOrNull(findAgency(bylines, credits, dateline));
  const named = findPublisher(text, parts, bylines, credits);
  const publisher = named !== null && text.slice(named.start, named.end) === agency?.value ? null : named;
  const authors = bylines.flatMap(byline => byline.authors).filter(author => author.start !== publisher?.start);
  const reporters = credits.flatMap(credit => credit.reporters);
  const helpers = [...bylines.flatMap(byline => byline.contributors), ...(authors.length > 0 ? reporters : []), ...credits.flatMap(credit => credit.contributors)];
  const language = detectLanguage(text, languageSample(parts));
  const headline = headlineSpan(text, parts);
  const signers = distinct((authors.length > 0 ? authors : reporters).map(quote));
  const stated: Metadata = {
    headline: quoteOrNull(headline),
    publisher: quoteOrNull(publisher),
    author: signers,
    contributors: distinct(helpers.map(quote)).filter(helper => !signers.some(author => author.value === helper.value)),
    agency,
    published: findPublished(bylines, credits) ?? datelineDate(text, dateline),
    dateline: quoteOrNull(dateline?.dateline === undefined ? dateline : dateline.dateline.place),
    copyright: quoteOrNull(credits.find(credit => credit.copyright !== null)?.copyright),
    language: language === null ? null : { value: language },
  };
  return overrule(stated, context);
}

/** A byline, or a line that says by a label what it names. */
function readSignature(text: string, part: Part): Byline | null {
  const byline = readByline(text, part);
  const line = readHeadLine(text, part);
  if (line === null) return byline;
  const nothing: Byline = { authors: [], contributors: [], agency: null, publisher: null, published: null, isCertain: true };
  const value = text.slice(line.value.start, line.value.end);
  if (line.role === 'source') return isAgency(value) ? { ...nothing, agency: line.value } : { ...nothing, publisher: line.value };
  if (byline === null && line.role === 'date') return { ...nothing, published: findPrintedDate(text, line.value) };
  return byline === null && line.role === 'author' && isProperName(value) ? { ...nothing, authors: [line.value] } : byline;
}

/** A dateline that gives the whole day says when the story was filed. */
function datelineDate(text: string, dateline: Part | undefined): Evidence | null {
  const date = dateline === undefined ? null : findPrintedDate(text, dateline);
  return date === null ? null : { value: date.value, start: date.start, end: date.end };
}

function readAll<T>(parts: readonly Part[], zone: ZoneKind, read: (part: Part) => T | null): T[] {
  return parts.filter(part => part.zone === zone).map(read).filter(value => value !== null);
}

function distinct(values: readonly Evidence[]): Evidence[] {
  return values.filter((evidence, index) => values.findIndex(other => other.value === evidence.value) === index);
}

function languageSample(parts: readonly Part[]): readonly Part[] {
  const body = parts.filter(part => part.zone === 'body');
  return body.length > 0 ? body : parts;
}

/** Sections of a paper that page titles carry behind the headline. */
const SECTION = /(?<!\s)\s+[–—|-]\s+(?:national|world|international|politics|business|sports?|opinion|local|canada|canada news|u\.s\.|us news|uk news|world news|news|entertainment|lifestyle|health|technology|tech|science|travel|money|economy|culture|arts|environment|video)$/i;
const SUFFIX = /(?<!\s)\s+[–—|-]\s+([^–—|]{2,50})$/;

/** The headline without the label or the signs of a heading before it, and the section or site that a page's title carries behind it. */
function headlineSpan(text: string, parts: readonly Part[]): Span | null {
  const part = headlinePart(text, parts);
  if (part === undefined) return null;
  const line = text.slice(part.start, part.end);
  const suffix = SUFFIX.exec(line);
  const cut = SECTION.exec(line)?.index ?? (suffix !== null && isPublisher(suffix[1] ?? '') ? suffix.index : line.length);
  return { start: part.start, end: part.start + cut };
}

/** Signs of a heading in Markdown. */
const HEADING_SIGNS = /^#{1,6}\s+(?=\S)/;

function headlinePart(text: string, parts: readonly Part[]): Span | undefined {
  const part = parts.find(({ zone }) => zone === 'headline');
  if (part === undefined) return undefined;
  const line = readHeadLine(text, part);
  if (line?.role === 'title') return line.value;
  const signs = HEADING_SIGNS.exec(text.slice(part.start, part.end))?.[0].length ?? 0;
  const closing = signs === 0 ? 0 : /(?<!\s)\s+#+$/.exec(text.slice(Math.max(part.start, part.end - 20), part.end))?.[0].length ?? 0;
  return { start: part.start + signs, end: part.end - closing };
}

function findPublisher(text: string, parts: readonly Part[], bylines: readonly Byline[], credits: readonly Credit[]): Span | null {
  const inByline = bylines.find(byline => byline.publisher !== null)?.publisher;
  if (inByline !== undefined && inByline !== null) return inByline;
  const own = sourceLine(text, parts);
  if (own !== null) return { start: own.start, end: own.end };
  const source = credits.find(credit => credit.publisher !== null)?.publisher;
  return source ?? linkedSource(text, parts) ?? titleSite(text, parts);
}

/** Furniture lines after the story in which an aggregator says where the story is from. */
const SOURCE_REACH = 6;

function linkedSource(text: string, parts: readonly Part[]): Span | null {
  const last = parts.findLastIndex(part => part.zone === 'body');
  if (last < 0) return null;
  for (const part of parts.slice(last + 1, last + 1 + SOURCE_REACH)) {
    const source = readSourceLink(text, part);
    if (source !== null) return source;
  }
  return null;
}

/** A line of its own between headline and date that is no byline by itself, or that a link to the source names again. */
function sourceLine(text: string, parts: readonly Part[]): Span | null {
  const link = linkedSource(text, parts);
  const linked = link === null ? null : text.slice(link.start, link.end);
  return parts.find(part => part.zone === 'byline' && isSourceLine(text, part, linked)) ?? null;
}

function isSourceLine(text: string, part: Part, linked: string | null): boolean {
  const name = text.slice(part.start, part.end);
  return name === linked || (isProperName(name) && readByline(text, part) === null);
}

function titleSite(text: string, parts: readonly Part[]): Span | null {
  const part = headlinePart(text, parts);
  if (part === undefined) return null;
  const match = SUFFIX.exec(text.slice(part.start, part.end));
  const name = match?.[1];
  return name !== undefined && isPublisher(name) ? { start: part.end - name.length, end: part.end } : null;
}

function findAgency(bylines: readonly Byline[], credits: readonly Credit[], dateline: Part | undefined): Span | null {
  const source = credits.find(credit => credit.agency !== null)?.agency;
  return bylines.find(byline => byline.agency !== null)?.agency ?? dateline?.dateline?.agency ?? source ?? null;
}

function findPublished(bylines: readonly Byline[], credits: readonly Credit[]): Evidence | null {
  const date = bylines.find(byline => byline.published !== null)?.published ?? credits.find(credit => credit.published !== null)?.published;
  return date === null || date === undefined ? null : { value: date.value, start: date.start, end: date.end };
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
