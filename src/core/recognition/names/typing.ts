import type { NameType } from '../recognition';
import type { ReadingContext, Rule } from './candidate';
import { FORENAME_KINDS, Kind, ORGANISATION_KINDS, PLACE_KINDS } from './lexicon';
import { isCapital } from './nameWords';
import { Shape, type Word } from './sentenceWords';
import { PARTICLES, PERSON_VERBS, PLACE_PREPOSITIONS, STRONG_PLACE_PREPOSITIONS, SUFFIXES, VERBS } from './words/cues';
import { ROLE_NOUNS, TITLE_HEADS } from './words/titles';

export interface Typed {
  readonly type: NameType;
  readonly rule: Rule;
}

/** What was found before the words in question. */
export interface Before {
  /** A title or an honorific stands directly before. */
  readonly titled: boolean;
}

/** The type of words that neither the lexicon nor a head word explains, by their form and their neighbours. Null: too weak. */
export function typeUnknown(context: ReadingContext, first: number, last: number, before: Before): Typed | null {
  if (before.titled) return { type: 'PERSON', rule: 'person-titled' };
  const person = personScore(context, first, last);
  const place = placeScore(context, first, last);
  const organisation = organisationScore(context, first, last);
  const best = Math.max(person, place, organisation);
  if (best < MIN_SCORE || (best === person && last - first === 1 && best < 1.7) || (best === organisation && best < MIN_ORGANISATION)) return null;
  if (best === person) return { type: 'PERSON', rule: person >= 4 ? 'person-known' : person < 1.3 ? 'guess' : 'person-shape' };
  if (best === organisation) return { type: 'ORG', rule: isAcronym(context.words[first], last - first) ? 'acronym' : organisation >= 2 ? 'organisation-cue' : 'guess' };
  return { type: 'GPE', rule: place >= 3 ? 'place-cue' : 'guess' };
}

/** Below this nothing is proposed. */
const MIN_SCORE = 0.9;
const MIN_ORGANISATION = 1.8;

function personScore(context: ReadingContext, first: number, last: number): number {
  const words = context.words.slice(first, last);
  const head = words[0];
  const tail = words[words.length - 1];
  if (!head || !tail) return 0;
  const length = words.filter(word => word.shape !== Shape.Lower).length;
  let score = length === 2 ? 1.2 : length === 3 ? 1 : length === 1 ? 0.6 : 0;
  const isForename = (head.kinds & FORENAME_KINDS) !== 0;
  if (length >= 2 && isForename) score += 3;
  if (length >= 2 && tail.kinds & Kind.Surname) score += 1.5;
  if (length === 1) score += singlePersonScore(head);
  if (words.some((word, index) => isInitial(word) && index < words.length - 1)) score += 2;
  if (words.some(word => word.shape === Shape.Lower && PARTICLES.has(word.key))) score += 1.5;
  if (SUFFIXES.has(tail.key) && length >= 2) score += 2;
  if (words.some(word => word.kinds & Kind.Common && !(word.kinds & (FORENAME_KINDS | Kind.Surname)))) score -= 1.5;
  if (words.some(word => word.shape === Shape.Upper && !isInitial(word) && context.sentence.casing !== 'upper')) score -= 2;
  if (words.some(word => word.shape === Shape.Mixed || word.text === '&' || /\d/.test(word.text))) score -= 2.5;
  return score + personContext(context, first, last);
}

function singlePersonScore(word: Word): number {
  let score = 0;
  if (word.kinds & Kind.Surname) score += 1.2;
  if (word.kinds & FORENAME_KINDS) score += 1.3;
  if (word.kinds & Kind.Common) score -= 0.8;
  if (word.shape === Shape.Capital && /(?:ism|ics|ings|tions?|ments?|ness|ity|ware|ians?|ists?)$/.test(word.key)) score -= 0.9;
  return score;
}

function personContext(context: ReadingContext, first: number, last: number): number {
  const { words } = context;
  const before = words[first - 1];
  const after = words[last];
  const next = words[last + 1];
  let score = 0;
  if (after && PERSON_VERBS.has(after.key)) score += 1.3;
  if (after?.text === ',' && next?.token === 'number' && /^\d{1,2}$/.test(next.text) && words[last + 2]?.text === ',') score += 3;
  if (after?.text === ',' && next?.key === 'who') score += 2.5;
  if (after?.key === 'who') score += 1.5;
  if (after?.text === ',' && apposesRole(words, last + 1)) score += 2;
  if (before && (ROLE_NOUNS.has(before.key) || TITLE_HEADS.has(before.key)) && before.shape === Shape.Lower) score += 2.5;
  if (before?.text === ',' && ROLE_NOUNS.has(words[first - 2]?.key ?? '')) score += 1.5;
  if (before && /^(?:by|with|and|said|says|told|named|called|that)$/.test(before.key)) score += 0.4;
  if (before?.key === 'the') score -= 1.2;
  return score;
}

/** “a professor”, “the former chief executive”: a role within the next words. */
function apposesRole(words: readonly Word[], from: number): boolean {
  for (let at = from; at < from + 6; at++) {
    const word = words[at];
    if (!word || word.token !== 'word') return false;
    if (ROLE_NOUNS.has(word.key)) return true;
  }
  return false;
}

function placeScore(context: ReadingContext, first: number, last: number): number {
  const { words } = context;
  const before = words[first - 1];
  const after = words[last];
  const next = words[last + 1];
  const head = words[first];
  const kinds = last - first === 1 ? (head?.kinds ?? 0) : 0;
  let score = 0;
  if (before && STRONG_PLACE_PREPOSITIONS.has(before.key)) score += 2;
  else if (before && PLACE_PREPOSITIONS.has(before.key)) score += 1;
  if (kinds & PLACE_KINDS) score += 1.5;
  if (kinds & Kind.PlaceWord) score += 1.5;
  if (after?.text === ',' && isCapital(next) && next.kinds & (Kind.Country | Kind.Division)) score += 3;
  if (last - first === 1 && kinds & Kind.Common && !(kinds & PLACE_KINDS)) score -= 1.5;
  if (before?.key === 'the') score -= 0.7;
  if (context.sentence.zone === 'dateline') score += 4;
  if (last - first > 3) score -= 1;
  if (head?.shape === Shape.Upper && context.sentence.casing !== 'upper') score -= 1;
  return score;
}

function organisationScore(context: ReadingContext, first: number, last: number): number {
  const { words } = context;
  const before = words[first - 1];
  const length = last - first;
  const inside = words.slice(first, last);
  let score = 0;
  if (isAcronym(inside[0], length)) score += acronymScore(context, first);
  if (inside.some(word => word.shape === Shape.Mixed)) score += 1.5;
  if (inside.some(word => word.shape === Shape.Capital && /^\p{Lu}\p{Ll}+\p{Lu}/u.test(word.text) && !/^(?:Mc|Mac|De|Di|Le|La|Van)/.test(word.text))) score += 1.2;
  if (inside.some(word => word.text === '&')) score += 3;
  if (inside.some(word => word.kinds & Kind.OrganisationWord)) score += 1.4;
  if (inside.some(word => word.kinds & ORGANISATION_KINDS)) score += 1;
  if (length >= 2 && inside.some(word => word.kinds & Kind.Common && !(word.kinds & (FORENAME_KINDS | Kind.Surname)))) score += 0.3;
  if (before?.key === 'the') score += 0.6;
  if (before && /^(?:at|shares|company|group|firm|giant|maker|retailer|bank|carrier|airline|newspaper|magazine|agency|network|website|platform|party|union|charity)$/.test(before.key)) score += 1;
  if (/^(?:shares|stock|executives|employees|officials|spokesman|spokeswoman|spokesperson|ceo|chairman)$/.test(words[last]?.key ?? '')) score += 1.2;
  return score;
}

/** Capitals alone may be anything; an article, a verb or a possessive beside them speaks for a body. */
function acronymScore(context: ReadingContext, first: number): number {
  const word = context.words[first];
  const after = context.words[first + 1];
  if (!word || /\d/.test(word.text) || word.text.length < 2) return -1;
  let score = 0.5;
  if (context.words[first - 1]?.key === 'the') score += 1;
  if (context.words[first - 1]?.text === '(' && after?.text === ')') score += 1.4;
  if (after && (VERBS.has(after.key) || PERSON_VERBS.has(after.key) || /^['’]s?$/.test(after.text))) score += 1;
  if (after && ROLE_NOUNS.has(after.key)) score += 1;
  return score;
}

function isAcronym(word: Word | undefined, length: number): boolean {
  return length === 1 && word !== undefined && word.shape === Shape.Upper && word.text.length <= 8;
}

export function isInitial(word: Word): boolean {
  return (/^\p{Lu}\.?$/u.test(word.text) && word.text !== 'I') || /^(?:\p{Lu}\.){2,3}$/u.test(word.text);
}
