import { trim, type Block } from '../blocks';
import { findPrintedDate } from './dates';
import { isPersonName, isProperName, isPublisher } from './newsNames';
import type { Span } from '../../text/span';

/** What a line says that whoever saved the page put above it: “Source: Maren Courier”. */
export interface HeadLine {
  readonly role: HeadRole;
  readonly value: Span;
}

export type HeadRole = 'title' | 'source' | 'date' | 'author' | 'url' | 'other';

const LABELS: Readonly<Record<HeadRole, string>> = {
  title: 'title|headline|heading|titel|überschrift|titre|título|titolo',
  source: 'source|publisher|publication|published by|newspaper|paper|outlet|news outlet|media outlet|medium|site|website|journal|magazine|agency|quelle|zeitung|fuente|periódico|fonte|krant|bron',
  date: 'date|published|published on|publication date|pub date|date published|posted|datum|veröffentlicht|date de publication|fecha|data',
  author: 'author|authors|author s|byline|writer|reporter|autor|autorin|autoren|auteur|auteurs|autore',
  url: 'url|uri|link|permalink|web|web address|source url|article url|canonical',
  other: 'section|category|topic|topics|tags|keywords|language|lang|length|words|word count|id|article id|doc id|accession number|doi|issn|isbn|page|pages|edition|type|document type|format|country|place|location|dateline|copyright|rights|licence|license|accessed|retrieved|downloaded|scraped|crawled|collected|archived|saved|updated|last updated|modified|last modified|subject|database|load date|import date',
};
const ROLES: ReadonlyMap<string, HeadRole> = new Map((Object.keys(LABELS) as HeadRole[]).flatMap(role => LABELS[role].split('|').map(label => [label, role] as const)));

const LINE = /^(?:[*_]{1,2})?(\p{L}[\p{L} ()_-]{0,30}?)(?:[*_]{1,2})?\s{0,2}:(?:[*_]{1,2})?\s{1,8}(?=\S)/u;
const LONGEST = 400;
const LONGEST_NAME = 60;
/** Lines that one head may have. */
const MOST_LINES = 24;

/** Reads a line as a label with its value; null where it has no known label, or a value that the label does not fit. */
export function readHeadLine(text: string, line: Span): HeadLine | null {
  if (line.end - line.start > LONGEST) return null;
  const match = LINE.exec(text.slice(line.start, line.end));
  const role = match === null ? undefined : ROLES.get(foldLabel(match[1] ?? ''));
  if (match === null || role === undefined) return null;
  const value = trim(text, { start: line.start + match[0].length, end: line.end });
  return fits(text, role, value) ? { role, value } : null;
}

function foldLabel(label: string): string {
  return label.toLowerCase().replace(/[()_-]+/g, ' ').replace(/\s+/g, ' ').trim();
}

/** “Source: minister to resign” is a headline. */
function fits(text: string, role: HeadRole, { start, end }: Span): boolean {
  const value = text.slice(start, end);
  switch (role) {
    case 'source': return value.length <= LONGEST_NAME && (isProperName(value) || isPublisher(value));
    case 'author': return value.length <= LONGEST && /^\p{Lu}/u.test(value);
    case 'date': return findPrintedDate(text, { start, end }) !== null || /^\d[\d./-]*$/.test(value);
    case 'url': return /^<?(?:https?:\/\/|www\.)\S+$/i.test(value);
    default: return true;
  }
}

/**
 * How many blocks at the top of a page are its head: labelled lines one below the other, of which one names the headline, or several name source,
 * date, author or address. 0 where there is none.
 */
export function headLength(text: string, blocks: readonly Block[]): number {
  let length = 0;
  let known = 0;
  let isTitled = false;
  for (const block of blocks.slice(0, MOST_LINES)) {
    const line = readHeadLine(text, block);
    if (line === null) break;
    length++;
    if (line.role !== 'other') known++;
    isTitled ||= line.role === 'title';
  }
  return length < blocks.length && (known >= 2 || (isTitled && length === 1 && blocks[1]?.afterBlank === true)) ? length : 0;
}

/** Whether a line that stands alone is labelled beyond doubt, so that it is no headline. */
export function isLabelled(text: string, line: Span): boolean {
  const labelled = readHeadLine(text, line);
  if (labelled === null || labelled.role === 'title' || labelled.role === 'other') return false;
  const value = text.slice(labelled.value.start, labelled.value.end);
  return labelled.role === 'source' ? isPublisher(value) : labelled.role !== 'author' || isPersonName(value);
}
