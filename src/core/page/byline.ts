import { trim } from './blocks';
import { readNames } from './credit';
import { findPrintedDate, type PrintedDate } from './dates';
import { isAgency, isPersonName, isPublisher } from './newsNames';
import type { Span } from '../text/span';

/** What a byline states. A line may hold date, publisher, author and agency together. */
export interface Byline {
  readonly authors: readonly Span[];
  readonly contributors: readonly Span[];
  readonly agency: Span | null;
  readonly publisher: Span | null;
  readonly published: PrintedDate | null;
  /** Whether the line is a byline by itself; a bare name is one only beside such a line. */
  readonly isCertain: boolean;
}

interface Draft {
  authors: Span[];
  contributors: Span[];
  agency: Span | null;
  publisher: Span | null;
  published: PrintedDate | null;
  /** Pieces that were no name, date or known word. */
  unread: number;
  /** “By”, “Published”: words that only bylines have. */
  hasLabel: boolean;
}

const LONGEST = 260;
const SEPARATOR = /\s+[-–—]+\s+|\s*[|•·]\s*|\s{3,}|;\s+/g;
const BY = /^(?:by|von|par|por|di|da|door|written by|posted by|reported by|story by|text by|words by)\b:?\s+/i;
const WITH_FILES = /,?\s+(?:with (?:files|reporting|notes|reports|additional reporting) (?:from|by)|with)\s+/i;
const ROLE =
  /^(?:(?:the\s)?(?:senior |chief |political |business |foreign |national |local |sports |freelance |special |contributing |digital |multimedia |legal |health |science |education |crime |city |staff |associate |managing )*(?:writers?|reporters?|editors?|correspondents?|columnists?|contributors?|journalists?|staff|bureau chief|photographer|producer|team|desk)(?:,.*| (?:for|at|in) .*)?|special to .*|local journalism initiative.*|for .*)$/i;
const NOISE = /^(?:\d{1,3}[- ]?min(?:ute)?s?(?: read)?|read|tags?:?|comments?|\d+ comments?|share|share this|print|email|e-mail|reply|listen|[@#]?\S+@\S+|@\S+|edt|est|et|pt|pst|gmt|utc|news|local|world|national|politics|a ?\d+ ?min.*|category:?|contact|follow|save)$/i;
const DATE_LABEL = /\b(?:first |originally |date )?(?:published|posted|publié|veröffentlicht|publicado|pubblicato|gepubliceerd|created|filed|issued|date)(?: on| at| le| am| el| il| em| op)?\b:?/gi;
const UPDATE_LABEL = /\b(?:last )?(?:updated|modified|edited|mis à jour|aktualisiert|actualizado|aggiornato|atualizado|bijgewerkt)(?: on| at| le| am| el| il| em| op)?\b:?/i;
const DAY_OR_FILLER = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:on|at|the|tags?|am|um|uhr|le|à|from|in)\b|[\s.,:()|/[\]–—-]|\d{1,2}:\d{2}/gi;

/** Reads a line as a byline, or gives null where it is none. */
export function readByline(text: string, line: Span): Byline | null {
  if (line.end - line.start > LONGEST) return null;
  const draft: Draft = { authors: [], contributors: [], agency: null, publisher: null, published: null, unread: 0, hasLabel: false };
  for (const segment of segments(text, line)) readSegment(text, segment, draft);
  const names = draft.authors.length + (draft.agency === null ? 0 : 1) + (draft.publisher === null ? 0 : 1);
  if (draft.unread > 0 || (names === 0 && draft.published === null && !draft.hasLabel)) return null;
  const isCertain = draft.hasLabel || draft.published !== null || names >= 2;
  return { authors: draft.authors, contributors: draft.contributors, agency: draft.agency, publisher: draft.publisher, published: draft.published, isCertain };
}

function segments(text: string, line: Span): Span[] {
  const content = text.slice(line.start, line.end);
  const spans: Span[] = [];
  let start = 0;
  for (const separator of content.matchAll(SEPARATOR)) {
    spans.push({ start: line.start + start, end: line.start + separator.index });
    start = separator.index + separator[0].length;
  }
  spans.push({ start: line.start + start, end: line.end });
  return spans.map(span => trim(text, span)).filter(span => span.end > span.start);
}

function readSegment(text: string, segment: Span, draft: Draft): void {
  const date = findPrintedDate(text, segment);
  if (date === null) {
    readNamesSegment(text, segment, draft);
    return;
  }
  const before = text.slice(segment.start, date.start);
  const isUpdate = UPDATE_LABEL.test(before) && !DATE_LABEL.test(before);
  DATE_LABEL.lastIndex = 0;
  if (!isUpdate) draft.published ??= date;
  draft.hasLabel ||= isUpdate;
  readAround(text, { start: segment.start, end: date.start }, draft);
  readAround(text, { start: date.end, end: segment.end }, draft);
}

/** What stands beside a date in its segment: labels and names. */
function readAround(text: string, part: Span, draft: Draft): void {
  const span = trimMarks(text, part);
  if (span.end <= span.start) return;
  const content = text.slice(span.start, span.end);
  const bare = content.replace(DATE_LABEL, '').replace(UPDATE_LABEL, '').replace(DAY_OR_FILLER, '');
  if (bare.length <= 2) return;
  const update = UPDATE_LABEL.exec(content);
  if (update !== null && findPrintedDate(text, { start: span.start + update.index, end: span.end }) !== null) return;
  readNamesSegment(text, span, draft);
}

function trimMarks(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /[\s,.:;()|/–—-]/.test(text.charAt(start))) start++;
  while (end > start && /[\s,:;(|/–—-]/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

function readNamesSegment(text: string, segment: Span, draft: Draft): void {
  const content = text.slice(segment.start, segment.end);
  const by = BY.exec(content);
  if (by !== null) {
    const before = draft.authors.length + (draft.agency === null ? 0 : 1) + (draft.publisher === null ? 0 : 1);
    readCredited(text, { start: segment.start + by[0].length, end: segment.end }, draft);
    const found = draft.authors.length + (draft.agency === null ? 0 : 1) + (draft.publisher === null ? 0 : 1) - before;
    if (found > 0) draft.hasLabel = true;
    else draft.unread++;
    return;
  }
  if (NOISE.test(content) || ROLE.test(content)) return;
  if (/^(?:published|posted|updated|last updated)\b.{0,30}$/i.test(content)) draft.hasLabel = true;
  else readCredited(text, segment, draft);
}

/** “Ana Roe, Maren Courier”, “Ana Roe and Jan Roe with files from The Agency”. Pieces that are no names count as unread. */
function readCredited(text: string, span: Span, draft: Draft): void {
  const content = text.slice(span.start, span.end);
  const files = WITH_FILES.exec(content);
  if (files !== null) {
    const helpers = readNames(text, { start: span.start + files.index + files[0].length, end: span.end });
    for (const helper of helpers) addHelper(text, helper, draft);
    if (helpers.length === 0) draft.unread++;
  }
  const end = span.start + (files === null ? content.length : files.index);
  for (const piece of pieces(text, { start: span.start, end })) readPiece(text, piece, draft);
}

function pieces(text: string, span: Span): Span[] {
  const content = text.slice(span.start, span.end);
  const found: Span[] = [];
  let start = 0;
  for (const mark of content.matchAll(/,\s+(?:and\s+)?|\s+(?:and|et|und|&)\s+|\s*\/\s*|\s+\((?=\p{Lu})|\s+(?:for|of)\s+(?=(?:the\s)?\p{Lu})/gu)) {
    found.push({ start: span.start + start, end: span.start + mark.index });
    start = mark.index + mark[0].length;
  }
  found.push({ start: span.start + start, end: span.end });
  return found.map(piece => trimMarks(text, piece)).map(piece => dropBracket(text, piece)).filter(piece => piece.end > piece.start);
}

function dropBracket(text: string, piece: Span): Span {
  return text.charAt(piece.end - 1) === ')' && !text.slice(piece.start, piece.end).includes('(') ? { start: piece.start, end: piece.end - 1 } : piece;
}

function readPiece(text: string, piece: Span, draft: Draft): void {
  const content = text.slice(piece.start, piece.end);
  if (isAgency(content)) draft.agency ??= piece;
  else if (isPublisher(content)) draft.publisher ??= piece;
  else if (isPersonName(content)) addOnce(text, draft.authors, piece);
  else if (!NOISE.test(content) && !ROLE.test(content)) readLeadingName(text, piece, draft);
}

/** A name with its role run on (“Ana Roe Staff Reporter”); else the piece stays unread. */
function readLeadingName(text: string, piece: Span, draft: Draft): void {
  const words = [...text.slice(piece.start, piece.end).matchAll(/\S+/g)].slice(0, 8);
  for (let count = Math.min(4, words.length - 1); count >= 2; count--) {
    const last = words[count - 1];
    const next = words[count];
    if (last === undefined || next === undefined) continue;
    const name = { start: piece.start, end: piece.start + last.index + last[0].length };
    const rest = text.slice(piece.start + next.index, piece.end);
    if (isPersonName(text.slice(name.start, name.end)) && (ROLE.test(rest) || NOISE.test(rest) || isPublisher(rest) || /^\S+@\S+$/.test(rest))) {
      addOnce(text, draft.authors, name);
      return;
    }
  }
  draft.unread++;
}

function addHelper(text: string, helper: Span, draft: Draft): void {
  if (isAgency(text.slice(helper.start, helper.end)) && draft.agency === null) draft.agency = helper;
  else addOnce(text, draft.contributors, helper);
}

function addOnce(text: string, list: Span[], span: Span): void {
  const value = text.slice(span.start, span.end);
  if (!list.some(other => text.slice(other.start, other.end) === value)) list.push(span);
}
