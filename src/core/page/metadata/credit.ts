import type { Span } from '../../text/span';
import { allMatches } from '../../text/allMatches';
import { classOf, SPACE } from '../reading/characters';
import { readCopyrightHolder } from './copyright';
import { findPrintedDate, type PrintedDate } from './dates';
import { isAgency, isPersonName, isProperName, isPublisher } from './newsNames';

/** What a credit line at a story's end states. */
export interface Credit {
  /** Persons and agencies that helped, in order. */
  readonly contributors: readonly Span[];
  /** Who reported it: persons named after “Reporting by”. */
  readonly reporters: readonly Span[];
  /** The publisher whose report it is. */
  readonly publisher: Span | null;
  /** The agency whose report it is. */
  readonly agency: Span | null;
  readonly published: PrintedDate | null;
  /** The holder of the copyright. */
  readonly copyright: Span | null;
}

const NOTHING: Credit = { contributors: [], reporters: [], publisher: null, agency: null, published: null, copyright: null };

/** Lines longer than this are prose. */
const LONGEST = 420;
const LEAD = '^[\\s(\\[*—–-]{0,6}';
const FIRST_PUBLISHED = new RegExp(`${LEAD}(?:this|the)\\s(?:report|story|article|content|item)(?:\\s(?:by|from|in)\\s(.{2,60}?))?\\s(?:was|is)\\s(?:first|originally)?\\s?published\\b(?:\\s(?:by|in|on)\\s)?`, 'i');
const FIRST_PUBLISHED_FRENCH = new RegExp(`${LEAD}(?:cette\\sdépêche|ce\\s(?:reportage|texte)|cet\\sarticle)\\s(?:de\\s|du\\s|d['’])(.{2,60}?)\\sa\\sété\\s(?:[\\p{L}]+\\s)?publiée?\\b`, 'iu');
const WITH_FILES = new RegExp(`${LEAD}(?:with\\s(?:additional\\s)?(?:files|reporting|reports|contributions|notes|information|(?:agency\\s)?inputs)|by\\sfiles|avec\\s(?:des\\s(?:informations|renseignements)|la\\scollaboration))\\s(?:from|by|de)\\s`, 'i');
const REPORTING_BY = new RegExp(`${LEAD}(additional\\s)?(?:reporting|writing)(?:\\sand\\s(?:writing|editing))?(?:\\sby|\\s?:)\\s`, 'i');
/** Work on a story that is not reporting it, and what stands before who did it. */
const WORK = new RegExp(`${LEAD}(?:additional\\s)?(?:reporting|writing|editing|compiled|production|produced|photography|photographs|photos|graphics|illustrations?|translation|translated)(?:\\sand\\s\\p{L}{3,15})?(?:\\sby|\\s?:)\\s`, 'iu');
/** The end of what one did. */
const CLAUSE = /;\s|\.\s(?=\p{Lu}\p{L}+(?:\s\p{L}+){0,3}?(?:\sby|\s?:)\s)/gu;
const MOST_CLAUSES = 6;
const CONTRIBUTED = /\bcontributed\s(?:reporting\s)?from\s\p{Lu}|\b(?:contributed|helped)\s(?:to\s(?:this|the)\s(?:report|story|article)|reporting|research|photography|data\sanalysis)\b|\bcontributed\.?\)?$/iu;
const PROVIDED = new RegExp(`${LEAD}(?:some\\s)?(?:information|material|details)\\s(?:for|in)\\sthis\\s(?:report|story|article)\\s(?:was|were|is)\\s(?:provided|supplied)\\sby\\s`, 'i');
const COPYRIGHT = /^[\s(]{0,3}(?:(?:©|\(c\)|ⓒ)|copyright(?=\s{0,2}(?:©|\(c\)|ⓒ|\d|by\b)))\s{0,2}(?:©|\(c\)|ⓒ)?\s{0,2}(?:(?:\d{4}(?:\s{0,2}[-–]\s{0,2}\d{4})?|by),?\s{1,3}){0,2}/i;
/** What makes a copyright line a site's footer. */
const FOOTER = /[|•·]|\b(?:privacy|terms|contact us|powered by|cookies?|sitemap|site map|designed by|archive|about us|advertis)/i;

/** “Agencies”, “(With inputs from agencies)”: help from nobody in particular. */
const UNNAMED = /^[\s(—–-]{0,4}(?:with (?:agency |agencies['’]? )?inputs(?: from (?:the )?agenc(?:y|ies))?|(?:from |news )?agencies|from (?:news|wire) (?:agencies|services)|with (?:news )?agencies)[)\s.]{0,3}$/i;

/** Reads a line as a credit, or gives null where it is none. */
export function readCredit(text: string, line: Span): Credit | null {
  if (line.end - line.start > LONGEST) return null;
  const content = text.slice(line.start, line.end);
  const may = LEADS[leadOf(content)] as number;
  if ((may & MAY.unnamed) !== 0 && UNNAMED.test(content)) return NOTHING;
  const published = (may & MAY.published) === 0 ? null : readFirstPublished(text, line, content);
  return published ?? readHelp(text, line, content, may) ?? ((may & MAY.copyright) === 0 ? null : readCopyright(text, line, content)) ?? (content.length > LONGEST_SIGNATURE ? null : readSignature(line, content));
}

/** The expressions that a line's first letter, or a mark before it, leaves possible. */
const MAY = { unnamed: 1, published: 2, files: 4, work: 8, copyright: 16 } as const;
const LEADS = new Uint8Array(128);
for (const [bit, letters] of [[MAY.unnamed, 'wfna'], [MAY.published, 'tc'], [MAY.files, 'wbasimd'], [MAY.work, 'arwecpgit'], [MAY.copyright, 'c']] as const) {
  for (const letter of letters) for (const code of [letter.charCodeAt(0), letter.toUpperCase().charCodeAt(0)]) LEADS[code] = (LEADS[code] as number) | bit;
}
const ANY_LEAD = 127;
LEADS[ANY_LEAD] = 255;
const LEAD_MARKS = '([*—–-';

/** The line's first letter behind white space, brackets and dashes; where that is no ASCII it may be anything. */
function leadOf(content: string): number {
  let at = 0;
  while (at < content.length && (classOf(content.charCodeAt(at)) === SPACE || LEAD_MARKS.includes(content.charAt(at)))) at++;
  const code = content.charCodeAt(at);
  return code < ANY_LEAD ? code : ANY_LEAD;
}

function readFirstPublished(text: string, line: Span, content: string): Credit | null {
  const match = FIRST_PUBLISHED.exec(content) ?? FIRST_PUBLISHED_FRENCH.exec(content);
  if (match === null) return null;
  const name = match[1];
  const start = name === undefined ? 0 : line.start + match[0].indexOf(name);
  const published = findPrintedDate(text, { start: line.start + match[0].length, end: line.end });
  if (name !== undefined) return { ...NOTHING, published, ...readSource({ start, end: start + name.length }, name, match[0]) };
  const after = content.slice(match[0].length);
  const publisher = /\s(?:by|in)\s$/i.test(match[0]) ? after.slice(0, after.search(/\son\s|[.,]?(?<!\s)\s*$/)) : '';
  const from = line.start + match[0].length;
  return { ...NOTHING, published, publisher: isPublisher(publisher) ? { start: from, end: from + publisher.length } : null };
}

/** Whose report it is. Agencies sign their copy “This report by …”, so what stands there is one whatever its name. */
function readSource(span: Span, name: string, lead: string): Partial<Credit> {
  if (isAgency(name) || (/\breport\sby\s|\bdépêche\s/i.test(lead) && isProperName(name))) return { agency: span };
  if (isPublisher(name)) return { publisher: span };
  return isPersonName(name) ? { reporters: [span] } : { publisher: isProperName(name) ? span : null };
}

function readHelp(text: string, line: Span, content: string, may: number): Credit | null {
  const files = (may & MAY.files) === 0 ? null : (WITH_FILES.exec(content) ?? PROVIDED.exec(content));
  if (files !== null) return { ...NOTHING, contributors: readNames(text, { start: line.start + files[0].length, end: line.end }) };
  const [first, ...more] = (may & MAY.work) !== 0 && WORK.test(content) ? clauses(line, content) : [];
  const work = first === undefined ? null : WORK.exec(text.slice(first.start, first.end));
  if (first === undefined || work === null) return content.length < 260 && /contributed|helped/i.test(content) && CONTRIBUTED.test(content) ? { ...NOTHING, contributors: readNames(text, line) } : null;
  const reporting = REPORTING_BY.exec(content);
  const names = readNames(text, { start: first.start + work[0].length, end: first.end });
  const helpers = more.flatMap(clause => readWorkers(text, clause));
  const reports = reporting !== null && reporting[1] === undefined;
  return { ...NOTHING, reporters: reports ? names : [], contributors: reports ? helpers : [...names, ...helpers] };
}

/** “Reporting by …; additional reporting by …; editing by …”. */
function clauses(line: Span, content: string): Span[] {
  const found: Span[] = [];
  let start = line.start;
  const end = line.end - (/[)\s]{0,3}$/.exec(content.slice(-3))?.[0].length ?? 0);
  for (const mark of allMatches(CLAUSE, content)) {
    if (found.length >= MOST_CLAUSES) break;
    found.push({ start, end: line.start + mark.index });
    start = line.start + mark.index + mark[0].length;
  }
  return [...found, { start, end: Math.max(start, end) }];
}

function readWorkers(text: string, clause: Span): Span[] {
  const work = WORK.exec(text.slice(clause.start, clause.end));
  return work === null ? [] : readNames(text, { start: clause.start + work[0].length, end: clause.end });
}

/** A person behind the sign with no year holds the right to a picture. */
function readCopyright(text: string, line: Span, content: string): Credit | null {
  if (!COPYRIGHT.test(content) || FOOTER.test(content)) return null;
  const copyright = readCopyrightHolder(text, line);
  if (copyright === null || (!/\d{4}/.test(content) && isPersonName(text.slice(copyright.start, copyright.end)))) return null;
  return { ...NOTHING, copyright };
}

/** A name and the marks round it. */
const LONGEST_SIGNATURE = 47;

/** An agency's name that stands alone, perhaps after a dash. */
function readSignature(line: Span, content: string): Credit | null {
  const match = /^[\s(—–-]{0,4}(.{2,40}?)[)\s.]{0,3}$/.exec(content);
  const name = match?.[1];
  if (name === undefined || !isAgency(name)) return null;
  const start = line.start + content.indexOf(name);
  return { ...NOTHING, agency: { start, end: start + name.length } };
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
  for (const and of part.matchAll(/\s(?:and|et|und|y|with|et de)\s/g)) {
    pieces.push({ start: offset + start, end: offset + and.index });
    start = and.index + and[0].length;
  }
  pieces.push({ start: offset + start, end: offset + part.length });
  return pieces;
}

/** “and”, “by”, and roles before a name: “Staff writers”. */
const LEADING = /^\s*(?:(?:[Aa]nd|[Bb]y)\s|(?:\p{L}+\s){0,3}(?:[Ww]riters?|[Rr]eporters?|[Jj]ournalists?|[Cc]orrespondents?|[Pp]roducers?|[Pp]hotographers?)\s(?=\p{Lu})){0,3}/u;

/** The name a piece starts with: all of it, or what stands before “in Place”, “at Place”, “for” or a verb. */
function nameIn(text: string, piece: Span): Span | null {
  const content = text.slice(piece.start, piece.end);
  const lead = /^\s*the\s(?=\p{Lu})/u.exec(content)?.[0].length ?? LEADING.exec(content)?.[0].length ?? 0;
  const tail = content.slice(lead).search(/\s(?:in|at|of|from|for|contributed|helped|reported)\s|(?<![.)\]\s])[.)\]\s]*$/);
  const whole = content.slice(lead, tail < 0 ? content.length : lead + tail).trimEnd();
  const paper = /^.{2,40}?(?:['’]s|s['’])\s(?=\p{Lu})/u.exec(whole)?.[0].length ?? 0;
  const name = whole.slice(paper);
  if (!isAgency(name) && !isPersonName(name) && !isProperName(name)) return null;
  return { start: piece.start + lead + paper, end: piece.start + lead + whole.length };
}
