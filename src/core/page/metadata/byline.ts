import { allMatches } from '../../text/allMatches';
import { glanceAt, MAY } from './bylineGlance';
import { eachPiece, isShortPhrase, segments, shortAnds, trimMarks } from './bylineSegments';
import { AGO, ARTICLE, BARE_LABEL, BY, DATE_LABEL, DAY_OR_FILLER, LEADING_ROLE, MORE_REPORTING, NOISE, OTHER_WORK, PLACE_TAIL, RELATIVE, ROLE, STAFF_REPORT, UNNAMED, UPDATE_LABEL, WITH_FILES } from './bylineWords';
import { readNames } from './credit';
import { findPrintedDate, type DateOrder, type PrintedDate } from './dates';
import { hasPersonShape, isAgency, isPersonName, isProperName, isPublisher } from './newsNames';
import type { Span } from '../../text/span';

/** What a byline states. A line may hold date, publisher, author and agency together. */
export interface Byline {
  readonly authors: readonly Span[];
  readonly contributors: readonly Span[];
  readonly agency: Span | null;
  readonly publisher: Span | null;
  readonly published: PrintedDate | null;
  /** When it was last changed. */
  readonly updated: PrintedDate | null;
  /** Where the author writes from: “Ana Roe in Port Maren”. */
  readonly place: Span | null;
  /** Whether the line is a byline by itself; a bare name is one only beside such a line. */
  readonly isCertain: boolean;
}

interface Draft {
  authors: Span[];
  contributors: Span[];
  agency: Span | null;
  publisher: Span | null;
  published: PrintedDate | null;
  updated: PrintedDate | null;
  place: Span | null;
  readonly order: DateOrder;
  /** Where the last date ends that was read. */
  readTo: number;
  /** Pieces that were no name, date or known word. */
  unread: number;
  /** Names of which nothing is known (a city, an initialism): only a date and a known name beside them make them a byline's. */
  loose: Span[];
  /** Authors whom “By” or “with files from” marks as such. */
  marked: Span[];
  /** The author before “with files from”. */
  filer: Span | null;
  /** “By”, “Published”: words that only bylines have. */
  hasLabel: boolean;
  /** A role or a bare label was read; with no name it is a byline's only beside one. */
  hasRole: boolean;
}

const LONGEST = 260;
const MOST_LOOSE = 2;
/** Reads a line as a byline, or gives null where it is none. `order` settles dates of figures that may be read in two ways. */
export function readByline(text: string, line: Span, order: DateOrder = null): Byline | null {
  if (line.end - line.start > LONGEST) return null;
  const draft: Draft = { authors: [], contributors: [], agency: null, publisher: null, published: null, updated: null, place: null, order, readTo: 0, unread: 0, loose: [], marked: [], filer: null, hasLabel: false, hasRole: false };
  for (const segment of segments(text, trimMarks(text, line))) {
    readSegment(text, segment, line.end, draft);
    if (draft.unread > 0) return null;
  }
  settleMarked(draft);
  const names = countNames(draft);
  if (draft.loose.length > 0 && !explainsLoose(draft, names)) return null;
  if (names === 0 && draft.published === null && draft.updated === null && !draft.hasLabel && !draft.hasRole) return null;
  const isCertain = draft.hasLabel || draft.published !== null || names >= 2;
  const { authors, contributors, agency, publisher, published, updated, place } = draft;
  return { authors, contributors, agency, publisher, published, updated, place, isCertain };
}

/** Names of which nothing is known are few, and stand beside a date or a label and a known name, or beside both of the former. */
function explainsLoose(draft: Draft, names: number): boolean {
  const isDated = draft.published !== null;
  return draft.loose.length <= MOST_LOOSE && (isDated || draft.hasLabel) && (names > 0 || (isDated && draft.hasLabel));
}

/**
 * Where one name is marked as the author, a bare one beside it is none, however much it looks like a person's. In “date – name – author with
 * files from …” it is the paper's.
 */
function settleMarked(draft: Draft): void {
  const { marked, filer } = draft;
  if (marked.length === 0) return;
  const bare = draft.authors.filter(author => !marked.includes(author));
  const before = [...bare, ...draft.loose].filter(name => filer !== null && name.start < filer.start);
  if (before.length === 1) draft.publisher ??= before[0] ?? null;
  draft.authors = draft.authors.filter(author => marked.includes(author));
  draft.loose = [...draft.loose, ...bare].filter(name => name !== draft.publisher);
}

function countNames(draft: Draft): number {
  return draft.authors.length + (draft.agency === null ? 0 : 1) + (draft.publisher === null ? 0 : 1);
}

/** Reads one segment. The time of day may stand in the next one: “Jan. 9, 2026 | 11:15”, which is then read already. */
function readSegment(text: string, whole: Span, lineEnd: number, draft: Draft): void {
  const segment = whole.start < draft.readTo ? trimMarks(text, { start: Math.min(draft.readTo, whole.end), end: whole.end }) : whole;
  if (segment.end <= segment.start) return;
  const date = findPrintedDate(text, { start: segment.start, end: lineEnd }, draft.order);
  if (date === null || date.start >= segment.end) {
    readNamesSegment(text, segment, draft);
    return;
  }
  const before = text.slice(segment.start, date.start);
  const isUpdate = UPDATE_LABEL.test(before) && !DATE_LABEL.test(before);
  DATE_LABEL.lastIndex = 0;
  draft.readTo = date.end;
  if (isUpdate) draft.updated ??= date;
  else draft.published ??= date;
  draft.hasLabel ||= isUpdate;
  readAround(text, { start: segment.start, end: date.start }, draft);
  readAround(text, { start: date.end, end: segment.end }, draft);
}

/** What stands beside a date in its segment: labels and names. */
function readAround(text: string, part: Span, draft: Draft): void {
  const span = trimMarks(text, part);
  if (span.end <= span.start) return;
  const content = text.slice(span.start, span.end);
  if (content.length <= 2) return;
  const may = glanceAt(content);
  if (withoutLabels(content, may).replace(DAY_OR_FILLER, '').length <= 2) return;
  const update = (may & MAY.updated) === 0 ? null : UPDATE_LABEL.exec(content);
  const updated = update === null ? null : findPrintedDate(text, { start: span.start + update.index, end: span.end }, draft.order);
  draft.updated ??= updated;
  if (updated !== null) return;
  const label = (may & (MAY.updated | MAY.dated)) === 0 ? null : /\s(?:(?:last )?updated|published|posted)(?: on| at)?\s?:?$/i.exec(content);
  readNamesSegment(text, label === null ? span : trimMarks(text, { start: span.start, end: span.start + label.index }), draft);
}

function withoutLabels(content: string, may: number): string {
  let bare = content;
  if ((may & MAY.ago) !== 0) bare = bare.replace(RELATIVE, '');
  if ((may & MAY.dated) !== 0) bare = bare.replace(DATE_LABEL, '');
  return (may & MAY.updated) !== 0 ? bare.replace(UPDATE_LABEL, '') : bare;
}

function readNamesSegment(text: string, segment: Span, draft: Draft): void {
  const content = text.slice(segment.start, segment.end);
  const may = glanceAt(content);
  if ((may & MAY.unnamed) !== 0 && UNNAMED.test(content)) {
    draft.hasLabel = true;
    return;
  }
  const work = (may & MAY.otherWork) === 0 ? null : OTHER_WORK.exec(content);
  if (work !== null) {
    const helpers = readNames(text, { start: segment.start + work[0].length, end: segment.end });
    for (const helper of helpers) addHelper(text, helper, draft);
    draft.hasRole ||= helpers.length > 0;
    return;
  }
  const more = (may & MAY.more) === 0 ? null : MORE_REPORTING.exec(content);
  const by = (may & MAY.by) === 0 ? null : BY.exec(content);
  if (more !== null) for (const helper of readNames(text, { start: segment.start + more[0].length, end: segment.end })) addHelper(text, helper, draft);
  else if (by !== null) readLabelled(text, { start: segment.start + by[0].length, end: segment.end }, draft);
  if (more !== null || by !== null) return;
  const isAgo = (may & MAY.ago) !== 0 && AGO.test(content);
  const isLabel = (may & MAY.label) !== 0 && BARE_LABEL.test(content);
  const named = isRole(content, may);
  draft.hasRole ||= isLabel || (content.length <= LONGEST_ROLE && named);
  draft.hasLabel ||= isAgo;
  if (isAgo || isLabel || named || isNoise(content, may)) return;
  if ((may & (MAY.dated | MAY.updated)) !== 0 && /^(?:published|posted|updated|last updated)\b.{0,30}$/i.test(content)) draft.hasLabel = true;
  else if (content.length <= LONGEST_LOOSE && isProperName(content) && !hasPersonShape(content) && !isAgency(content) && !isPublisher(content)) readLoose(content, segment, draft);
  else readCredited(text, segment, may, false, draft);
}

/** A name of which nothing is known; with an article in front it is no city's but the paper's. */
function readLoose(content: string, segment: Span, draft: Draft): void {
  if (draft.publisher === null && ARTICLE.test(content)) draft.publisher = segment;
  else draft.loose.push(segment);
}

const LONGEST_LOOSE = 30;
const LONGEST_ROLE = 60;

/** The longest line that a label makes a byline whatever stands beside the name. */
const LABELLED = 110;

/** What follows “By”. Where it begins with a person's name, what follows that is a role, a place or a paper, in whatever words. */
function readLabelled(text: string, labelled: Span, draft: Draft): void {
  const before = countNames(draft);
  const known = draft.authors.length;
  const unread = draft.unread;
  const leading = text.slice(labelled.start, labelled.end);
  const may = glanceAt(leading);
  const role = (may & MAY.leadingRole) === 0 ? 0 : (LEADING_ROLE.exec(leading)?.[0].length ?? 0);
  const span = { start: labelled.start + role, end: labelled.end };
  readCredited(text, span, may, true, draft);
  draft.marked.push(...draft.authors.slice(known));
  const content = text.slice(span.start, span.end);
  const isRole = content.length <= LONGEST_LOOSE && ROLE.test(content);
  if (countNames(draft) === before && !isRole) {
    draft.unread++;
    return;
  }
  draft.hasLabel = true;
  const name = content.split(/,|\s[–—|-]\s|\s\(|\s(?:and|et)\s/, 1)[0] ?? '';
  if (content.length <= LABELLED && !/[.!?]$/.test(content) && (isPersonName(name) || isAgency(name)) && content.split(/,\s/).every(isShortPhrase)) draft.unread = unread;
}

/**
 * “Ana Roe, Maren Courier”, “Ana Roe and Jan Roe with files from The Agency”. Pieces that are no names count as unread; where nothing labels them the
 * first one decides.
 */
function readCredited(text: string, span: Span, may: number, isLabelled: boolean, draft: Draft): void {
  const content = text.slice(span.start, span.end);
  const files = (may & MAY.files) === 0 ? null : WITH_FILES.exec(content);
  if (files !== null) {
    const helpers = readNames(text, { start: span.start + files.index + files[0].length, end: span.end });
    for (const helper of helpers) addHelper(text, helper, draft);
    if (helpers.length === 0) draft.unread++;
  }
  const end = span.start + (files === null ? content.length : files.index);
  const known = draft.authors.length;
  let first: Span | undefined;
  eachPiece(text, { start: span.start, end }, (may & MAY.join) !== 0, (piece) => {
    const isPublishers = first !== undefined && known === 0 && draft.authors.length === 0 && draft.publisher === first;
    first ??= piece;
    if (!isPublishers) readPiece(text, piece, draft);
    return isLabelled || draft.unread === 0;
  });
  draft.filer ??= files === null ? null : (draft.authors[known] ?? null);
  if (files !== null) draft.marked.push(...draft.authors.slice(known));
}

function readPiece(text: string, piece: Span, draft: Draft): void {
  const content = text.slice(piece.start, piece.end);
  const may = glanceAt(content);
  if (isAgency(content)) draft.agency ??= piece;
  else if (isPublisher(content) || (draft.authors.length > 0 && ARTICLE.test(content) && isProperName(content))) draft.publisher ??= piece;
  else if (addBoth(text, piece, draft)) return;
  else if (hasPersonShape(content)) addOnce(text, draft.authors, piece);
  else if (!isNoise(content, may) && !readLeadingName(text, piece, draft) && !((may & MAY.staff) !== 0 && readStaffReport(content, piece, draft)) && !isRole(content, may)) draft.unread++;
}

function isNoise(content: string, may: number): boolean {
  return (may & MAY.noise) !== 0 && NOISE.test(content);
}

function isRole(content: string, may: number): boolean {
  return (may & MAY.role) !== 0 && ROLE.test(content);
}

/** Adds two full names that a short “and” joins; false where it joins the names of one person, or there is none. */
function addBoth(text: string, piece: Span, draft: Draft): boolean {
  const content = text.slice(piece.start, piece.end);
  for (const and of shortAnds(content)) {
    const second = and.index + and[0].length;
    if (!isPersonName(content.slice(0, and.index)) || !isPersonName(content.slice(second))) continue;
    addOnce(text, draft.authors, { start: piece.start, end: piece.start + and.index });
    addOnce(text, draft.authors, { start: piece.start + second, end: piece.end });
    return true;
  }
  return false;
}

/** “Maren Courier staff report”: the paper signs, and nobody of it. */
function readStaffReport(content: string, piece: Span, draft: Draft): boolean {
  const name = STAFF_REPORT.test(content) ? content.replace(STAFF_REPORT, '') : '';
  if (!isPublisher(name)) return false;
  draft.publisher ??= { start: piece.start, end: piece.start + name.length };
  return true;
}

const WORD = /(?<!\S)\S+/g;
/** No name begins with a small letter. */
const SMALL_A = 0x61;
const SMALL_Z = 0x7a;

/** A name with its role or its place run on: “Ana Roe Staff Reporter”, “Ana Roe in Maren”. */
function readLeadingName(text: string, piece: Span, draft: Draft): boolean {
  const first = text.charCodeAt(piece.start);
  if (first >= SMALL_A && first <= SMALL_Z) return false;
  const words = allMatches(WORD, text.slice(piece.start, piece.end)).slice(0, 8);
  for (let count = Math.min(4, words.length - 1); count >= 2; count--) {
    const last = words[count - 1];
    const next = words[count];
    if (last === undefined || next === undefined) continue;
    const name = { start: piece.start, end: piece.start + last.index + last[0].length };
    if (!isPersonName(text.slice(name.start, name.end))) continue;
    const rest = text.slice(piece.start + next.index, piece.end).replace(/\s[^\s@]+@[^\s@]+$/, '');
    if (ROLE.test(rest) || PLACE_TAIL.test(rest) || NOISE.test(rest) || isPublisher(rest) || /^\S[^\s@]*@\S+$/.test(rest)) {
      addOnce(text, draft.authors, name);
      const preposition = /^(?:in|at|à|en)\s/u.exec(rest)?.[0].length;
      if (preposition !== undefined && PLACE_TAIL.test(rest)) draft.place ??= { start: piece.start + next.index + preposition, end: piece.end };
      return true;
    }
  }
  return false;
}

function addHelper(text: string, helper: Span, draft: Draft): void {
  const name = text.slice(helper.start, helper.end);
  if (draft.agency === null && (isAgency(name) || (/^the\s/i.test(name) && isProperName(name)))) draft.agency = helper;
  else addOnce(text, draft.contributors, helper);
}

function addOnce(text: string, list: Span[], span: Span): void {
  const value = text.slice(span.start, span.end);
  if (!list.some(other => text.slice(other.start, other.end) === value)) list.push(span);
}
