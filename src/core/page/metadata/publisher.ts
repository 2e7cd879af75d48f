import { readByline, type Byline } from './byline';
import { areAkin } from './copyright';
import type { Credit } from './credit';
import { foldLine } from '../../text/folding';
import type { Span } from '../../text/span';
import { isAgency, isCallSign, isProperName, isPublisher } from './newsNames';
import type { SortedParts } from './sortedParts';
import type { Part } from '../parts';
import type { Site } from './siteName';
import { readSourceLink } from './sourceLink';
import { titleSite } from './title';

/** The publisher that the story itself, its title, or a link to where it came from names. */
export function findPublisher(text: string, page: SortedParts, bylines: readonly Byline[], credits: readonly Credit[]): Span | null {
  const inByline = bylines.find(byline => byline.publisher !== null)?.publisher;
  if (inByline !== undefined && inByline !== null) return inByline;
  const link = linkedSource(text, page);
  const own = sourceLine(text, page, link);
  if (own !== null) return { start: own.start, end: own.end };
  const source = credits.find(credit => credit.publisher !== null)?.publisher;
  return source ?? link ?? titleSite(text, page);
}

/** Furniture lines after the story in which an aggregator says where the story is from. */
const SOURCE_REACH = 6;

function linkedSource(text: string, page: SortedParts): Span | null {
  const after = page.lastBody + 1;
  if (after === 0) return null;
  for (const part of page.parts.slice(after, after + SOURCE_REACH)) {
    const source = readSourceLink(text, part);
    if (source !== null) return source;
  }
  return null;
}

/** A line of its own between headline and date that is no byline by itself, or that a link to the source names again. */
function sourceLine(text: string, page: SortedParts, link: Span | null): Span | null {
  const linked = link === null ? null : text.slice(link.start, link.end);
  return page.bylines.find(part => isSourceLine(text, part, linked)) ?? null;
}

function isSourceLine(text: string, part: Part, linked: string | null): boolean {
  const name = text.slice(part.start, part.end);
  return name === linked || (isProperName(name) && readByline(text, part) === null);
}

/** A station signs its own stories with its call sign as agencies do theirs: “FORT MAREN (KMRN) —”. */
export function findStation(text: string, signed: Span | null, site: Site): Span | null {
  if (signed === null) return null;
  const name = text.slice(signed.start, signed.end);
  return isCallSign(name) && (site.name === null || areAkin(folded(text, site.name), foldLine(name))) ? signed : null;
}

/** Whether what signs the dateline is the publisher itself and no agency. */
export function isOwnSignature(text: string, signed: Span | null, house: Span | null): boolean {
  if (signed === null || house === null) return false;
  const [name, publisher] = [text.slice(signed.start, signed.end), text.slice(house.start, house.end)];
  return !isAgency(name) && !isAgency(publisher) && (name === publisher || areAkin(foldLine(publisher), foldLine(name)));
}

/** A company's legal form behind its name. */
const COMPANY = /[\s,](?:inc|ltd|limited|llc|plc|gmbh|ag|s\.a|s\.l|s\.r\.l|s\.p\.a|b\.v|n\.v|ab|a\/s|kg|corporation|corp|company)\.?$/i;

/**
 * The holder whom the site's footer names. Where the story says that it comes from elsewhere, the footer is the aggregator's and says nothing about the
 * story, unless both are of one house.
 */
export function siteHolder(text: string, { name, holder }: Site, source: Span | null): Span | null {
  if (holder === null) return null;
  if (source === null) return name !== null || isPublisher(text.slice(holder.start, holder.end)) || COMPANY.test(text.slice(holder.start, holder.end)) ? holder : null;
  const isHouse = areAkin(folded(text, source), folded(text, holder)) || (name !== null && areAkin(folded(text, source), folded(text, name)));
  return isHouse ? holder : null;
}

function folded(text: string, span: Span): string {
  return foldLine(text.slice(span.start, span.end));
}
