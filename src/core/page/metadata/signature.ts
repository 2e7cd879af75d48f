import { readByline, type Byline } from './byline';
import { OTHER_WORK } from './bylineWords';
import { readCopyrightHolder } from './copyright';
import { readCredit, readNames, type Credit } from './credit';
import { findPrintedDate, type DateOrder } from './dates';
import { isAgency, isProperName } from './newsNames';
import { readHeadLine } from './pageHead';
import type { Part } from '../parts';
import { readSourceLink } from './sourceLink';

const NOTHING: Byline = { authors: [], contributors: [], agency: null, publisher: null, published: null, updated: null, place: null, isCertain: true };
const NO_CREDIT: Credit = { contributors: [], reporters: [], publisher: null, agency: null, published: null, copyright: null };

/** What a part in the zone of bylines states: a byline, a line that says by a label what it names, or who else worked on the story. */
export function readSignature(text: string, part: Part, order: DateOrder): Byline | null {
  const byline = readByline(text, part, order) ?? readOtherWork(text, part);
  const line = readHeadLine(text, part);
  if (line === null) return byline;
  const value = text.slice(line.value.start, line.value.end);
  if (line.role === 'source') return isAgency(value) ? { ...NOTHING, agency: line.value } : { ...NOTHING, publisher: line.value };
  if (byline === null && line.role === 'date') return { ...NOTHING, published: findPrintedDate(text, line.value, order) };
  return byline === null && line.role === 'author' && isProperName(value) ? { ...NOTHING, authors: [line.value] } : byline;
}

/** Longer lines are prose. */
const LONGEST = 120;

/** “Photographs by Ana Roe”. */
function readOtherWork(text: string, part: Part): Byline | null {
  const work = part.end - part.start > LONGEST ? null : OTHER_WORK.exec(text.slice(part.start, part.end));
  return work === null ? null : { ...NOTHING, contributors: readNames(text, { start: part.start + work[0].length, end: part.end }) };
}

const HELPING_AGENCY = /^[\s(—–-]{0,4}(?:with|avec|mit|con|com|met|med|z)\s(?:\p{L}{2,14}\s){0,4}?(\p{L}[\p{L}-]{1,20}(?:\s\p{Lu}[\p{L}-]{1,20}){0,2})[)\s.]{0,3}$/u;

/** “(avec AFP)”, “Mit Material der dpa”: the agency whose words went into the story. */
function readHelpingAgency(text: string, part: Part): Credit | null {
  const content = part.end - part.start > LONGEST ? '' : text.slice(part.start, part.end);
  const name = HELPING_AGENCY.exec(content.replace(/^([\s(—–-]{0,4})(\p{Lu})/u, (_, marks: string, letter: string) => marks + letter.toLowerCase()))?.[1];
  if (name === undefined || !isAgency(name)) return null;
  const start = part.start + content.lastIndexOf(name);
  return { ...NO_CREDIT, agency: { start, end: start + name.length } };
}

/** What a part in the zone of credits states. An agency's copy may end with who wrote it: “Ana Roe, The Northsea Press”. */
export function readEndorsement(text: string, part: Part): Credit | null {
  const credit = readCredit(text, part);
  if (credit !== null) return credit;
  const copyright = readCopyrightHolder(text, part);
  if (copyright !== null) return { ...NO_CREDIT, copyright };
  const byline = readSignature(text, part, null);
  if (byline === null) {
    const publisher = readSourceLink(text, part);
    if (publisher === null) return readHelpingAgency(text, part);
    return isAgency(text.slice(publisher.start, publisher.end)) ? { ...NO_CREDIT, agency: publisher } : { ...NO_CREDIT, publisher };
  }
  return { ...NO_CREDIT, reporters: byline.authors, contributors: byline.contributors, agency: byline.agency, publisher: byline.publisher, published: byline.published };
}
