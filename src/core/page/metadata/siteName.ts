import { foldLine } from '../../text/folding';
import type { Span } from '../../text/span';
import { kinshipTo, readCopyrightHolder } from './copyright';
import { isProperName, isPublisher, mayBePublisher } from './newsNames';
import type { SortedParts } from './sortedParts';
import { isLower } from '../reading/characters';
import { readSiteCue, takeName } from './siteCues';

/** What a page's furniture says about the site that it is on. */
export interface Site {
  /** The site's own name: a masthead that something else bears out. */
  readonly name: Span | null;
  /** Who holds the copyright by the page's footer. */
  readonly holder: Span | null;
}

interface Candidate {
  span: Span;
  score: number;
  readonly kinds: Set<string>;
}

/** Furniture lines that are read: at the page's start, inside the story, and at its end. */
const FRONT = 60;
const MIDDLE = 20;
const END = 60;
/** Characters of a line that are read, and of a name. */
const LONGEST_LINE = 320;
const LONGEST_NAME = 48;
/** The least evidence for a name. */
const ENOUGH = 1.6;
const MASTHEAD = 0.8;
const IMPRINT = 0.5;
const SHAPE = 0.8;
const AKIN = 0.9;
const HELD = 1.2;
const PREFIX = 0.4;
const MOST_PREFIX = 0.8;
/** So many different names of publishers in a page's furniture are a list of sources. */
const LIST_OF_SOURCES = 4;

/** A line of furniture. */
interface FurnitureLine {
  readonly start: number;
  readonly content: string;
}

/** The site's name by its furniture: masthead, footer, subscriptions and the like, each of which counts once. `people` are the story's authors, folded. */
export function readSite(text: string, page: SortedParts, people: ReadonlySet<string>): Site {
  const { front, middle, end } = furniture(text, page);
  const found = new Map<string, Candidate>();
  const holder = findHolder(text, end) ?? findHolder(text, front) ?? findHolder(text, middle);
  for (const lines of [front, middle, end]) for (const line of lines) addCue(found, line);
  const holderKey = holder === null ? null : keyOf(text.slice(holder.start, holder.end));
  if (holder !== null && holderKey !== null) add(found, holderKey, holder, 'holder', HELD);
  const kindred = holderKey === null ? () => false : kinshipTo(holderKey);
  addLines(found, front, 'masthead', MASTHEAD, kindred);
  addLines(found, middle, 'imprint', IMPRINT, kindred);
  addLines(found, end, 'imprint', IMPRINT, kindred);
  weigh(found, text, holderKey, kindred);
  return { name: bestOf(found, people), holder };
}

/** The first of the names with the most evidence, if it is enough. */
function bestOf(found: ReadonlyMap<string, Candidate>, people: ReadonlySet<string>): Span | null {
  let best: Candidate | null = null;
  for (const [key, candidate] of found) {
    if (candidate.score < ENOUGH || (best !== null && candidate.score <= best.score) || people.has(key) || isSection(key)) continue;
    best = candidate;
  }
  return best?.span ?? null;
}

/** The lines of furniture before the story, inside it and after it, as many as are read. */
function furniture(text: string, { parts, firstBody, lastBody }: SortedParts): Record<'front' | 'middle' | 'end', readonly FurnitureLine[]> {
  const first = firstBody < 0 ? Math.min(parts.length, FRONT) : firstBody;
  const last = firstBody < 0 ? first : lastBody;
  const lines = (from: number, to: number, most: number): FurnitureLine[] => {
    const taken: FurnitureLine[] = [];
    for (let at = from; at < to && taken.length < most; at++) {
      const part = parts[at];
      if (part?.zone === 'boilerplate') taken.push({ start: part.start, content: text.slice(part.start, Math.min(part.end, part.start + LONGEST_LINE)) });
    }
    return taken;
  };
  return { front: lines(0, first, FRONT), middle: lines(first, last, MIDDLE), end: lines(Math.max(last, parts.length - END), parts.length, END) };
}

function findHolder(text: string, lines: readonly FurnitureLine[]): Span | null {
  for (const { start, content } of lines) {
    const holder = SIGN.test(content) ? readCopyrightHolder(text, { start, end: start + content.length }) : null;
    if (holder !== null) return holder;
  }
  return null;
}

const SIGN = /[©ⓒ]|opyright|OPYRIGHT|\(c\)|\(C\)/;
const ARTICLE = /^(?:the|der|die|das|le|la|les|el|il|l['’])\s(?=\S)/;

function keyOf(name: string): string {
  return foldLine(name).replace(ARTICLE, '');
}

function addCue(found: Map<string, Candidate>, { start, content }: FurnitureLine): void {
  const named = readSiteCue(content);
  if (named !== null) add(found, keyOf(content.slice(named.start, named.end)), { start: start + named.start, end: start + named.end }, named.cue.kind, named.cue.weight);
}

function add(found: Map<string, Candidate>, key: string, span: Span, kind: string, weight: number): void {
  const candidate = found.get(key);
  if (candidate === undefined) found.set(key, { span: { start: span.start, end: span.end }, score: weight, kinds: new Set([kind]) });
  else if (!candidate.kinds.has(kind)) {
    candidate.kinds.add(kind);
    candidate.score += weight;
  }
}

/**
 * Lines that are nothing but a name: one that a cue gives too, one that is akin to the holder's, or one shaped like a publisher's. The first such line
 * is how the site writes its name.
 */
function addLines(found: Map<string, Candidate>, lines: readonly FurnitureLine[], kind: string, weight: number, kindred: (key: string) => boolean): void {
  for (const { start, content } of lines) {
    if (content.length > LONGEST_NAME || content.length < 2) continue;
    const number = content.startsWith('[') ? (/^\[\d{1,3}\]/.exec(content)?.[0].length ?? 0) : 0;
    const name = number === 0 ? content : content.slice(number);
    if (!mayBeName(name)) continue;
    const key = keyOf(name);
    const known = found.get(key);
    if (known === undefined && !kindred(key) && !((mayBePublisher(key) || name.length <= LONGEST_CALL_SIGN) && isPublisher(name))) continue;
    if (!isProperName(name) || takeName(name, 0)?.end !== name.length) continue;
    add(found, key, { start: start + number, end: start + content.length }, kind, weight);
    if (known === undefined || known.kinds.has(LINE)) continue;
    known.kinds.add(LINE);
    known.span = { start: start + number, end: start + content.length };
  }
}

/** A glance before `isProperName`: neither the first word nor the last begins with a small letter. */
function mayBeName(name: string): boolean {
  return !isLower(name.charCodeAt(0)) && !isLower(name.charCodeAt(name.lastIndexOf(' ') + 1));
}

const LINE = 'line';
const LONGEST_CALL_SIGN = 8;

/** What a name's shape, the footer's holder, and longer names that begin with it add. */
function weigh(found: ReadonlyMap<string, Candidate>, text: string, holder: string | null, kindred: (key: string) => boolean): void {
  const shaped = [...found].filter(([, { span }]) => isPublisher(text.slice(span.start, span.end)));
  const isList = shaped.filter(([, { kinds }]) => kinds.has('masthead') || kinds.has('imprint')).length >= LIST_OF_SOURCES;
  if (!isList) for (const [, candidate] of shaped) candidate.score += SHAPE;
  const keys = [...found.keys()];
  for (const [key, candidate] of found) {
    if (key !== holder && kindred(key)) candidate.score += AKIN;
    const longer = keys.filter(other => other.length > key.length && other.startsWith(key) && /^[\s'’-]/.test(other.slice(key.length))).length;
    candidate.score += Math.min(MOST_PREFIX, longer * PREFIX);
  }
}

const SECTION_WORDS: ReadonlySet<string> = new Set(
  `news world local national international us u.s uk usa canada europe africa asia business money markets economy finance politics opinion sport sports culture arts entertainment lifestyle life style health science
  tech technology climate environment travel food weather video videos live tv radio photos galleries podcasts newsletters magazine topics sections more home latest top stories breaking today daily weekly crime courts education
  real estate obituaries classifieds jobs account subscription subscriptions editors picks google facebook twitter instagram youtube linkedin whatsapp x app apple store play the and of & our us newsroom politique monde économie culture
  sport politik wirtschaft kultur panorama deporte deportes cultura mundo política economía economia politica cronaca esteri cookies privacy policy terms use service contact advertise help faq search menu press media network`.split(/\s+/),
);

/** “Local News”, “World & Politics”: a section of any site, the name of none. Folded. */
function isSection(key: string): boolean {
  return key.split(/[\s-]+/).every(word => SECTION_WORDS.has(word.replace(/[.'’]/g, '')) || word === '');
}
