import type { NameType } from '../recognition';
import type { ReadingContext, Rule } from './candidate';
import { isCommonWord } from './evidence';
import { FORENAME_KINDS, Kind, ORGANISATION_KINDS, PLACE_KINDS } from './lexicon';
import { isCapital } from './nameWords';
import { Shape, type Word } from './sentenceWords';
import { matchTitle } from './titles';
import { FUNCTION_WORDS } from './words/cues';
import * as heads from './words/heads';

/** A name found by its head word; `end` is an index of words, exclusive. */
export interface HeadName {
  readonly end: number;
  readonly type: NameType;
  readonly rule: Rule;
}

/** The name that begins at `start` and is told by its head word (“… University”, “Department of …”, “Lake …”) within a run of capitals. */
export function matchHead(context: ReadingContext, start: number, runEnd: number): HeadName | null {
  const leading = leadingHead(context, start, runEnd);
  if (leading) return leading;
  let found: HeadName | null = null;
  for (let at = start + 1; at < Math.min(runEnd, start + MAX_WORDS); at++) {
    const word = context.words[at];
    if (!word || endsSearch(context, start, at)) break;
    const head = classify(context, start, at, runEnd);
    if (head) found = { ...head, end: withTail(context, at, head.type) };
    if (found && found.end > at + 1) break;
  }
  return found && withLegalForm(context, found);
}

const MAX_WORDS = 8;

/** A title inside the run is a border: “Exville Police | Chief Ann Roe”. */
function endsSearch(context: ReadingContext, start: number, at: number): boolean {
  const word = context.words[at];
  if (!word || word.shape === Shape.Lower || at === start) return false;
  if (heads.ORGANISATION_HEADS.has(word.key)) return false;
  const title = matchTitle(context.words, at);
  return title !== null && title.end - at >= 1 && isTitleWorthy(context, title.end);
}

function isTitleWorthy(context: ReadingContext, end: number): boolean {
  const after = context.words[end];
  return !isCapital(after) || !heads.ORGANISATION_HEADS.has(after.key);
}

function classify(context: ReadingContext, start: number, at: number, runEnd: number): { type: NameType; rule: Rule } | null {
  const key = context.words[at]?.key ?? '';
  if (heads.LEGAL_FORMS.has(key) && key !== 'company' && key !== 'co') return { type: 'ORG', rule: 'legal-form' };
  if (heads.EVENT_HEADS.has(key) && isEvent(context, start, at)) return { type: 'EVENT', rule: 'event' };
  if (heads.LAW_HEADS.has(key) && isLaw(context, start, at)) return { type: 'LAW', rule: 'law' };
  const person = looksLikePerson(context, start, at);
  const isWeakOrganisation = heads.WEAK_ORGANISATION_HEADS.has(key);
  if (heads.FACILITY_HEADS.has(key) && !person && !(heads.WEAK_FACILITY_HEADS.has(key) && (isWeakOrganisation || !hasProperPart(context, start, at)))) return { type: 'FAC', rule: 'facility' };
  if (heads.LOCATION_HEADS.has(key) && !person && !(heads.WEAK_LOCATION_HEADS.has(key) && !hasProperPart(context, start, at))) return locationType(key);
  if (heads.ORGANISATION_HEADS.has(key) && !(isWeakOrganisation && (person || !hasProperPart(context, start, at)))) {
    return { type: 'ORG', rule: isWeakOrganisation ? 'head-weak' : 'head' };
  }
  if (heads.POLITY_HEADS.has(key) && !person && at === runEnd - 1) return { type: 'GPE', rule: 'polity' };
  return null;
}

function locationType(key: string): { type: NameType; rule: Rule } {
  return key === 'park' ? { type: 'FAC', rule: 'facility' } : { type: 'LOC', rule: 'location' };
}

function looksLikePerson(context: ReadingContext, start: number, at: number): boolean {
  const first = context.words[start];
  const head = context.words[at];
  if (!first || !head || at !== start + 1) return false;
  if (first.kinds & (PLACE_KINDS | ORGANISATION_KINDS | Kind.Common)) return false;
  return (first.kinds & FORENAME_KINDS) !== 0 && (head.kinds & Kind.Surname) !== 0;
}

/** Whether a word before the head is no common one, or a known place or organisation. */
function hasProperPart(context: ReadingContext, start: number, at: number): boolean {
  for (let index = start; index < at; index++) {
    const word = context.words[index];
    if (isCapital(word) && ((word.kinds & Kind.Common) === 0 || word.kinds & (PLACE_KINDS | ORGANISATION_KINDS | Kind.Group))) return true;
  }
  return context.sentence.casing === 'sentence' && at > start + 1;
}

function isEvent(context: ReadingContext, start: number, at: number): boolean {
  const key = context.words[at]?.key ?? '';
  if (heads.WEAK_EVENT_HEADS.has(key)) return false;
  return hasProperPart(context, start, at);
}

function isLaw(context: ReadingContext, start: number, at: number): boolean {
  const key = context.words[at]?.key ?? '';
  if (heads.WEAK_LAW_HEADS.has(key)) return false;
  return at > start;
}

/** Names that begin with their head: “Bank of England”, “Lake Como”, “Republic of Exland”, “Bill C-21”, “Hurricane Ann”. */
function leadingHead(context: ReadingContext, start: number, runEnd: number): HeadName | null {
  const key = context.words[start]?.key ?? '';
  const next = context.words[start + 1];
  const isOf = next?.key === 'of' && isCapital(context.words[context.words[start + 2]?.key === 'the' ? start + 3 : start + 2]);
  if (heads.EVENT_STARTS.has(key)) {
    if (isOf && /^(?:battle|siege)$/.test(key)) return { end: tailEnd(context, start + 1, 3), type: 'EVENT', rule: 'event' };
    if (/^(?:hurricane|typhoon|cyclone|superstorm|operation|storm)$/.test(key) && runEnd > start + 1 && isCapital(next)) return { end: Math.min(runEnd, start + (key === 'operation' ? 3 : 2)), type: 'EVENT', rule: 'event' };
    return null;
  }
  if (heads.LAW_STARTS.has(key) && next && /^(?:[A-Z]-?\d+|\d+)$/.test(next.text) && key !== 'section') return { end: start + 2, type: 'LAW', rule: 'law' };
  if (heads.LOCATION_STARTS.has(key) && (isOf || (runEnd > start + 1 && isCapital(next) && !/^(?:point|camp|river|port|fort|sea|bay)$/.test(key)))) {
    return { end: isOf ? tailEnd(context, start + 1, 2) : start + 2, type: 'LOC', rule: 'location' };
  }
  if (heads.POLITY_HEADS.has(key) && isOf) return { end: tailEnd(context, start + 1, 3), type: 'GPE', rule: 'polity' };
  if (heads.LEADING_HEADS.has(key) && (isOf || (next?.key === 'for' && isCapital(context.words[start + 2])))) return { end: withTail(context, start, 'ORG'), type: 'ORG', rule: 'head' };
  return null;
}

function withTail(context: ReadingContext, head: number, type: NameType): number {
  const key = context.words[head]?.key ?? '';
  if (type !== 'ORG' || !heads.TAILED_HEADS.has(key)) return head + 1;
  const joint = context.words[head + 1]?.key;
  const takesOn = joint === 'on' && /^(?:committee|commission|council|center|centre|panel)$/.test(key);
  return joint === 'of' || joint === 'for' || takesOn ? tailEnd(context, head + 1, MAX_TAIL) : head + 1;
}

const MAX_TAIL = 9;

/** The end of “of the Exland People”, “for Disease Control and Prevention”; `joint` is the preposition. Returns `joint` where no name follows. */
function tailEnd(context: ReadingContext, joint: number, maxWords: number): number {
  let at = joint + 1;
  if (context.words[at]?.key === 'the') at++;
  let end = joint;
  for (const limit = at + maxWords; at < limit; ) {
    const word = context.words[at];
    if (!word) break;
    if (isTailWord(context, word, at)) end = ++at;
    else if (end > joint && joinsTail(context, at)) at += context.words[at + 1]?.key === 'the' ? 2 : 1;
    else break;
  }
  return end;
}

function isTailWord(context: ReadingContext, word: Word, at: number): boolean {
  if (!isCapital(word) || FUNCTION_WORDS.has(word.key)) return false;
  if (word.text === 'U.S.' || word.shape === Shape.Upper) return true;
  const title = matchTitle(context.words, at);
  return !(title && isCapital(context.words[title.end]));
}

/** “and” between common words (“Trade and Industry”), “&”, “of” after a common word; not between two people or countries. */
function joinsTail(context: ReadingContext, at: number): boolean {
  const joint = context.words[at]?.key;
  const before = context.words[at - 1];
  const after = context.words[at + 1]?.key === 'the' ? context.words[at + 2] : context.words[at + 1];
  if (!isCapital(before) || !isCapital(after)) return false;
  if (joint === '&') return true;
  if (joint === 'of' || joint === 'for') return (before.kinds & Kind.Common) !== 0 && (before.kinds & PLACE_KINDS) === 0;
  const isCommon = (word: Word): boolean => isCommonWord(word, key => context.lexicon.kinds(key));
  return joint === 'and' && isCommon(before) && isCommon(after) && (after.kinds & (Kind.Country | Kind.Group)) === 0 && !heads.LEADING_HEADS.has(after.key);
}

/** Takes “, Inc.” or “Ltd.” after an organisation's name in. */
function withLegalForm(context: ReadingContext, name: HeadName): HeadName {
  if (name.type !== 'ORG') return name;
  const end = legalFormEnd(context, name.end);
  return end > name.end ? { end, type: 'ORG', rule: 'legal-form' } : name;
}

/** The end of a legal form at `at` (“Inc.”, “, Inc.”, “Co. Ltd.”); `at` where there is none. */
export function legalFormEnd(context: ReadingContext, at: number): number {
  const isForm = (index: number): boolean => {
    const word = context.words[index];
    return isCapital(word) && heads.LEGAL_FORMS.has(word.key) && !(word.kinds & Kind.Common && word.shape === Shape.Lower);
  };
  let end = at;
  if (context.words[at]?.text === ',' && isForm(at + 1) && /^(?:inc|llc|ltd|llp|lp|plc|sa|ag|nv|corp)$/.test(context.words[at + 1]?.key ?? '')) end = at + 2;
  while (isForm(end)) end++;
  return end;
}
