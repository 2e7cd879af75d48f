import { isPublisher } from './newsNames';
import { readHeadLine } from './pageHead';
import type { SortedParts } from './sortedParts';
import type { Part } from '../parts';
import type { Span } from '../../text/span';

/** Sections of a paper that page titles carry behind the headline. */
const SECTION = /(?<!\s)\s+[–—|-]\s+(?:national|world|international|politics|business|sports?|opinion|local|canada|canada news|u\.s\.|us news|uk news|world news|news|entertainment|lifestyle|health|technology|tech|science|travel|money|economy|culture|arts|environment|video)$/i;
const SUFFIX = /(?<!\s)\s+[–—|-]\s+([^–—|]{2,50})$/;

/** The headline without the label or the signs of a heading before it, and the section or site that a page's title carries behind it. */
export function headlineSpan(text: string, page: SortedParts): Span | null {
  const part = headlinePart(text, page);
  if (part === undefined) return null;
  const line = text.slice(part.start, part.end);
  const suffix = SUFFIX.exec(line);
  const cut = SECTION.exec(line)?.index ?? (suffix !== null && isPublisher(suffix[1] ?? '') ? suffix.index : line.length);
  return { start: part.start, end: part.start + cut };
}

/** Signs of a heading in Markdown. */
const HEADING_SIGNS = /^#{1,6}\s+(?=\S)/;

function headlinePart(text: string, page: SortedParts): Span | undefined {
  const part = page.parts[page.headline];
  if (part === undefined) return undefined;
  const line = readHeadLine(text, part);
  if (line?.role === 'title') return line.value;
  const next = page.parts[page.headline + 1];
  if (next?.zone === 'headline' && isWrapped(text, part, next)) return { start: part.start, end: next.end };
  const signs = HEADING_SIGNS.exec(text.slice(part.start, part.end))?.[0].length ?? 0;
  const closing = signs === 0 ? 0 : /(?<!\s)\s+#+$/.exec(text.slice(Math.max(part.start, part.end - 20), part.end))?.[0].length ?? 0;
  return { start: part.start + signs, end: part.end - closing };
}

/** A headline that is set on two lines: the second goes on in small letters, just below. */
function isWrapped(text: string, part: Part, next: Part): boolean {
  return /^\p{Ll}/u.test(text.slice(next.start, next.start + 2)) && /^[^\S\r\n]*\r?\n[^\S\r\n]*$/.test(text.slice(part.end, next.start)) && next.start - part.end < 40;
}

/** The site that a page's title carries behind the headline. */
export function titleSite(text: string, page: SortedParts): Span | null {
  const part = headlinePart(text, page);
  if (part === undefined) return null;
  const match = SUFFIX.exec(text.slice(part.start, part.end));
  const name = match?.[1];
  return name !== undefined && isPublisher(name) ? { start: part.end - name.length, end: part.end } : null;
}
