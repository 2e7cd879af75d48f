import { trim } from './blocks';
import { readNames } from './credit';
import { findPrintedDate, type PrintedDate } from './dates';
import { isAgency, isPersonName, isProperName, isPublisher } from './newsNames';
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
const SEPARATOR = /(?<!\s)\s+[-–—/]+\s+|(?<!\s)\s+[|•·]\s*|[|•·]\s*|\s{3,}|;\s+/g;
const BY = /^(?:(?!spons|power|present|support|recommend|provid|host|follow|brought)\p{L}+\sby|by|von|par|por|di|da|door|texte de)\b\s?:?\s+|^(?:texte?|story|words|report|by|author|auteure?|reporter|journaliste)\s?:\s+/iu;
const WITH_FILES = /(?:,|(?<!\s))\s+(?:(?:with|avec) (?:files|reporting|notes|reports|additional reporting|(?:des |les )?informations?|la collaboration) (?:from|by|de|d['’])|with|avec)\s+/i;
/** Others who worked on it; they are no authors. */
const OTHER_WORK = /^(?:edit(?:ing|ed)|compiled|photos?|photograph(?:y|s|ed)?|pictures?|videos?|graphics?|illustrat(?:ions?|ed)|translat(?:ion|ed)|produced|production)\b.{0,30}? by\s/i;
const MORE_REPORTING = /^(?:additional (?:reporting|writing)|with (?:reporting|files)) (?:by|from)\s+/i;
/** “From our correspondents in …”, “By a staff reporter”: a byline without a name. */
const UNNAMED = /^(?:(?:from|by|de)\s)?(?:(?:our|a|an|the|nos|notre)\s)(?:\p{L}+\s){0,3}(?:correspondents?|reporters?|writers?|staff|bureau|newsroom|desk|agency|agencies|correspondants?|journalistes?)(?:\s(?:in|at|à|en)\s.{2,60}|,\s.{2,40})?$/iu;
const ROLE =
  /^(?:(?:the\s)?(?:[\p{L}'’&-]+ ){0,4}(?:writers?|reporters?|editors?|correspondents?|columnists?|contributors?|journalists?|journalistes?|correspondante?s?|reportrice|staff|bureau chief|photographer|producer|team|desk)(?: (?:parlementaire|politique|judiciaire))?(?:,.*| (?:for|at|in|à|en) .*)?|special to .*|collaboration spéciale|local journalism initiative.*|for .*)$/iu;
const NOISE = /^(?:\d{1,2}\s?[:.h]\s?\d{2}(?:\s?[ap]\.?m\.?)?|\d{1,3}[- ]?min(?:ute)?s?(?: read)?|read|tags?:?|comments?|\d+ comments?|share|share this|print|email|e-mail|reply|listen|\S[^\s@]*@\S+|@\S+|edt|est|et|pt|pst|gmt|utc|news|local|world|national|politics|a ?\d+ ?min.*|category:?|contact|follow|save)$/i;
/** A label that stands alone, its name on the next line. */
const BARE_LABEL = /^(?:\p{L}+\s)?(?:by|par|von)\s?:?$/iu;
/** A date that states none: so long ago, or “03/02/2026”, which may be either day. */
const AGO = /^(?:\d{1,2}\/\d{1,2}\/\d{4}(?:,?\s\d{1,2}[:.h]\d{2}.{0,10})?|(?:published |updated |posted )?\d{1,2}\s(?:min(?:ute)?s?|hours?|hrs?|days?|weeks?) ago|il y a \d{1,2} (?:minutes?|heures?|jours?))$/i;
const DATE_LABEL = /\b(?:first |originally |date )?(?:published|posted|publié|veröffentlicht|publicado|pubblicato|gepubliceerd|created|filed|issued|date)(?: on| at| le| am| el| il| em| op)?\b:?/gi;
const UPDATE_LABEL = /\b(?:last )?(?:updated|modified|edited|mise? à jour|modifiée?|aktualisiert|actualizado|aggiornato|atualizado|bijgewerkt)(?: on| at| le| am| el| il| em| op)?\b:?/i;
const DAY_OR_FILLER = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:on|at|the|tags?|am|um|uhr|le|à|from|in)\b|[\s.,:()|/[\]–—-]|\d{1,2}(?::|\s?h\s?)\d{2}/gi;

/** Reads a line as a byline, or gives null where it is none. */
export function readByline(text: string, line: Span): Byline | null {
  if (line.end - line.start > LONGEST) return null;
  const draft: Draft = { authors: [], contributors: [], agency: null, publisher: null, published: null, unread: 0, loose: [], marked: [], filer: null, hasLabel: false, hasRole: false };
  for (const segment of segments(text, trimMarks(text, line))) readSegment(text, segment, line.end, draft);
  settleMarked(draft);
  const names = countNames(draft);
  if (draft.loose.length > 0 && !explainsLoose(draft, names)) return null;
  if (draft.unread > 0 || (names === 0 && draft.published === null && !draft.hasLabel && !draft.hasRole)) return null;
  const isCertain = draft.hasLabel || draft.published !== null || names >= 2;
  return { authors: draft.authors, contributors: draft.contributors, agency: draft.agency, publisher: draft.publisher, published: draft.published, isCertain };
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
  const bare = draft.authors.filter(author => !marked.includes(author));
  if (marked.length === 0) return;
  const before = [...bare, ...draft.loose].filter(name => filer !== null && name.start < filer.start);
  if (before.length === 1) draft.publisher ??= before[0] ?? null;
  draft.authors = draft.authors.filter(author => marked.includes(author));
  draft.loose = [...draft.loose, ...bare].filter(name => name !== draft.publisher);
}

function countNames(draft: Draft): number {
  return draft.authors.length + (draft.agency === null ? 0 : 1) + (draft.publisher === null ? 0 : 1);
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

/** Reads one segment. The time of day may stand in the next one: “Jan. 9, 2026 | 11:15”. */
function readSegment(text: string, segment: Span, lineEnd: number, draft: Draft): void {
  const date = findPrintedDate(text, { start: segment.start, end: lineEnd });
  if (date === null || date.start >= segment.end) {
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
  const label = /\s(?:(?:last )?updated|published|posted)(?: on| at)?\s?:?$/i.exec(content);
  readNamesSegment(text, label === null ? span : trimMarks(text, { start: span.start, end: span.start + label.index }), draft);
}

function trimMarks(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /[\s,.:;()|/–—-]/.test(text.charAt(start))) start++;
  while (end > start && /[\s,:;(|/–—-]/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

function readNamesSegment(text: string, segment: Span, draft: Draft): void {
  const content = text.slice(segment.start, segment.end);
  const isUnnamed = UNNAMED.test(content);
  if (isUnnamed || OTHER_WORK.test(content)) {
    draft.hasLabel ||= isUnnamed;
    return;
  }
  const more = MORE_REPORTING.exec(content);
  const by = BY.exec(content);
  if (more !== null) for (const helper of readNames(text, { start: segment.start + more[0].length, end: segment.end })) addHelper(text, helper, draft);
  else if (by !== null) readLabelled(text, { start: segment.start + by[0].length, end: segment.end }, draft);
  if (more !== null || by !== null) return;
  draft.hasRole ||= BARE_LABEL.test(content) || (content.length <= LONGEST_ROLE && ROLE.test(content));
  draft.hasLabel ||= AGO.test(content);
  if (NOISE.test(content) || AGO.test(content) || BARE_LABEL.test(content) || ROLE.test(content)) return;
  if (/^(?:published|posted|updated|last updated)\b.{0,30}$/i.test(content)) draft.hasLabel = true;
  else if (content.length <= LONGEST_LOOSE && isProperName(content) && !isPersonName(content) && !isAgency(content) && !isPublisher(content)) readLoose(content, segment, draft);
  else readCredited(text, segment, draft);
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
  const role = LEADING_ROLE.exec(text.slice(labelled.start, labelled.end))?.[0].length ?? 0;
  const span = { start: labelled.start + role, end: labelled.end };
  readCredited(text, span, draft);
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

/** Few words, the last of them no verb's companion: a role or a place, not a clause. */
function isShortPhrase(phrase: string): boolean {
  return phrase.split(/\s+/).length <= 6 && /[\p{Lu}]/u.test(phrase) && !/\b(?:is|are|was|were|has|have|had|will|said|says|who|that|which)\b/.test(phrase);
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
  const known = draft.authors.length;
  for (const piece of pieces(text, { start: span.start, end })) readPiece(text, piece, draft);
  draft.filer ??= files === null ? null : (draft.authors[known] ?? null);
  if (files !== null) draft.marked.push(...draft.authors.slice(known));
}

function pieces(text: string, span: Span): Span[] {
  const content = text.slice(span.start, span.end);
  const found: Span[] = [];
  let start = 0;
  for (const mark of content.matchAll(/,\s+(?:and\s+)?|(?<!\s)\s+(?:(?:and|et|und|&)\s+|\/\s*|\((?=\p{Lu})|(?:for|of)\s+(?=(?:the\s)?\p{Lu}))|\/\s*/gu)) {
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
  else if (isPublisher(content) || (draft.authors.length > 0 && ARTICLE.test(content) && isProperName(content))) draft.publisher ??= piece;
  else if (isPersonName(content)) addOnce(text, draft.authors, piece);
  else if (!NOISE.test(content) && !readLeadingName(text, piece, draft) && !ROLE.test(content)) draft.unread++;
}

/** What papers' names begin with and persons' do not. */
const ARTICLE = /^(?:the|la|le|les|l['’]\p{L}+|el|il|der|die|das|de)\s/iu;
/** “Senior Correspondent Ana Roe”. */
const LEADING_ROLE = /^(?:[\p{L}-]+ ){0,2}(?:correspondent|reporter|writer|editor|columnist)\s+(?=\p{Lu})/iu;
const PLACE_TAIL = /^(?:in|at|à|en|from)\s\p{Lu}[^.!?]{1,40}$/u;

/** A name with its role or its place run on: “Ana Roe Staff Reporter”, “Ana Roe in Maren”. */
function readLeadingName(text: string, piece: Span, draft: Draft): boolean {
  const words = [...text.slice(piece.start, piece.end).matchAll(/\S+/g)].slice(0, 8);
  for (let count = Math.min(4, words.length - 1); count >= 2; count--) {
    const last = words[count - 1];
    const next = words[count];
    if (last === undefined || next === undefined) continue;
    const name = { start: piece.start, end: piece.start + last.index + last[0].length };
    const rest = text.slice(piece.start + next.index, piece.end);
    if (isPersonName(text.slice(name.start, name.end)) && (ROLE.test(rest) || PLACE_TAIL.test(rest) || NOISE.test(rest) || isPublisher(rest) || /^\S[^\s@]*@\S+$/.test(rest))) {
      addOnce(text, draft.authors, name);
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
