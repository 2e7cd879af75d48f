import type { NameType } from '../recognition';
import type { Candidate, ReadingContext, Rule } from './candidate';
import { isCommonWord } from './evidence';
import { legalFormEnd, matchHead } from './headNames';
import { FORENAME_KINDS, Kind, NAME_KINDS, PLACE_KINDS } from './lexicon';
import { isCapital, isNameWord } from './nameWords';
import { matchPhrase, phraseKinds } from './phrases';
import { Shape, type Word } from './sentenceWords';
import { isHonorific, matchTitle, type TitleMatch } from './titles';
import { isInitial, typeUnknown } from './typing';
import { CALENDAR_WORDS, CAPITAL_PARTICLES, DIVISION_ABBREVIATIONS, FUNCTION_WORDS, PARTICLES, STRONG_PLACE_PREPOSITIONS, SUFFIXES } from './words/cues';

/** The candidates of one sentence, in order and without overlap. */
export function readCandidates(context: ReadingContext): Candidate[] {
  const found: Candidate[] = [];
  let titled = false;
  for (let at = 0; at < context.words.length; ) {
    const word = context.words[at] as Word;
    if (isHonorific(word) && matchPhrase(context, at) < 2 && isNameAhead(context, at + 1)) {
      titled = true;
      at++;
      continue;
    }
    const title = readTitle(context, at);
    if (title) {
      if (title.marks) found.push(candidate(context, at, title.end, 'TITLE', title.rule));
      titled = title.beforeName;
      at = title.end;
      continue;
    }
    const name = isNameWord(context, at) ? readName(context, at, titled) : readAbbreviatedDivision(context, at);
    if (name?.type) found.push(candidate(context, at, name.end, name.type, name.rule));
    titled = false;
    at = name ? name.end : at + 1;
  }
  return found;
}

/** A name's end and type; `type` null where the words are a stretch without a type. */
interface NameMatch {
  readonly end: number;
  readonly type: NameType | null;
  readonly rule: Rule;
}

function candidate(context: ReadingContext, first: number, last: number, type: NameType, rule: Rule): Candidate {
  return { sentence: context.index, first, last, type, rule };
}

function isNameAhead(context: ReadingContext, index: number): boolean {
  const word = context.words[index];
  return isCapital(word) && (isNameWord(context, index) || isInitial(word) || CALENDAR_WORDS.has(word.key));
}

interface TitleReading {
  readonly end: number;
  readonly marks: boolean;
  readonly beforeName: boolean;
  readonly rule: Rule;
}

/** A title that is one here: before a person's name, or capitalised and an office by itself. */
function readTitle(context: ReadingContext, index: number): TitleReading | null {
  const title = matchTitle(context.words, index);
  if (!title) return null;
  const isLower = context.words[index]?.shape === Shape.Lower;
  if (!isLower && matchPhrase(context, index) > title.end - title.start) return null;
  if (!isLower && opensHeadName(context, index, title)) return null;
  const beforeName = isPersonAhead(context, title.end);
  if (isLower) return beforeName && isLikelyPerson(context, title.end) ? { end: title.end, marks: true, beforeName, rule: 'title-lower' } : null;
  if (beforeName) return { end: title.end, marks: true, beforeName, rule: 'title' };
  const marks = title.standsAlone && context.sentence.casing === 'sentence';
  return { end: title.end, marks, beforeName: false, rule: 'title' };
}

/** “Justice Department”, “King County”: the word is no title there. */
function opensHeadName(context: ReadingContext, index: number, title: TitleMatch): boolean {
  let end = title.end;
  while (isCapital(context.words[end]) && end < title.end + 3) end++;
  const head = matchHead(context, index, end);
  return head !== null && head.end > title.end && head.rule !== 'facility';
}

/** Whether a personal name can begin here: a capital that begins no place, people or body. */
function isPersonAhead(context: ReadingContext, index: number): boolean {
  const word = context.words[index];
  if (!isCapital(word) || FUNCTION_WORDS.has(word.key)) return false;
  if (/[\n\r]{2}/.test(context.text.slice((context.words[index - 1]?.end ?? 0), word.start))) return false;
  if (CALENDAR_WORDS.has(word.key) && !(word.kinds & FORENAME_KINDS && isCapital(context.words[index + 1]))) return false;
  if (isInitial(word)) return isCapital(context.words[index + 1]);
  if (word.shape === Shape.Upper && context.sentence.casing === 'sentence' && !isInitial(word)) return false;
  const length = matchPhrase(context, index);
  const kinds = phraseKinds(context, index, Math.max(1, length));
  if (kinds & (FORENAME_KINDS | Kind.Surname)) return true;
  if (context.sentence.casing !== 'sentence' && isCommonWord(word, key => context.lexicon.kinds(key))) return false;
  return (kinds & NAME_KINDS) === 0 || (kinds & (Kind.City | Kind.Company)) === (kinds & NAME_KINDS);
}

/** Stricter, for titles in small letters: two capitals, or a known surname or forename. */
function isLikelyPerson(context: ReadingContext, index: number): boolean {
  const word = context.words[index];
  if (!word || matchHead(context, index, runEnd(context, index))) return false;
  return isCapital(context.words[index + 1]) || (word.kinds & (FORENAME_KINDS | Kind.Surname)) !== 0 || context.evidence.inside.has(word.key);
}

/** Reads one name from its first word. */
function readName(context: ReadingContext, start: number, titled: boolean): NameMatch {
  const end = runEnd(context, start);
  if (titled) return readPerson(context, start, end, true);
  const phrase = matchPhrase(context, start);
  const kinds = phrase > 0 ? phraseKinds(context, start, phrase) : 0;
  const head = matchHead(context, start, end);
  if (head && head.end > start + phrase && !isTwoNames(start, phrase, kinds, head.end)) return head;
  if (phrase > 0 && context.words[start + phrase]?.text === '&' && end > start + phrase) return readPerson(context, start, end, false);
  if (phrase > 1) return fromLexicon(context, start, phrase, kinds);
  if (phrase === 1 && !isPersonal(context, start, end)) return fromLexicon(context, start, 1, kinds);
  return readPerson(context, start, end, false);
}

/** A newspaper's name is whole as the lexicon has it; a head word further on belongs to something else. */
function isTwoNames(start: number, phrase: number, kinds: number, end: number): boolean {
  return phrase > 0 && (kinds & Kind.Media) !== 0 && end > start + phrase + 2;
}

/** A word that the lexicon has as a place or body begins a person's name here: “Paris Hilton”, “Chelsea Clinton”, “Carney”. */
function isPersonal(context: ReadingContext, start: number, end: number): boolean {
  const word = context.words[start] as Word;
  const after = context.words[start + 1];
  const before = context.words[start - 1];
  const isWeak = (word.kinds & NAME_KINDS & ~Kind.City) === 0;
  if (end > start + 1 && isCapital(after) && !isInitial(word)) {
    if (word.kinds & FORENAME_KINDS && !(after.kinds & (Kind.Country | Kind.Group)) && (after.kinds & Kind.Surname || !(after.kinds & (Kind.Common | NAME_KINDS)) || isInitial(after))) return true;
  }
  if (!isWeak) return false;
  if (before && STRONG_PLACE_PREPOSITIONS.has(before.key) && word.kinds & PLACE_KINDS) return false;
  return true;
}

const TYPES: readonly (readonly [number, NameType, Rule])[] = [
  [Kind.Country, 'GPE', 'lexicon-place'], [Kind.Group, 'NORP', 'demonym'], [Kind.BigCity | Kind.Division, 'GPE', 'lexicon-place'],
  [Kind.Media | Kind.Body | Kind.Party, 'ORG', 'lexicon-word'], [Kind.Location, 'LOC', 'lexicon-place'], [Kind.Team | Kind.Company, 'ORG', 'lexicon-word'],
  [Kind.Event, 'EVENT', 'lexicon-word'], [Kind.Law, 'LAW', 'lexicon-word'], [Kind.Facility, 'FAC', 'lexicon-word'], [Kind.Product, 'PRODUCT', 'lexicon-word'],
  [Kind.Work, 'WORK_OF_ART', 'lexicon-word'], [Kind.City, 'GPE', 'city'],
];

function fromLexicon(context: ReadingContext, start: number, length: number, kinds: number): NameMatch {
  const [, type, rule] = TYPES.find(([mask]) => (kinds & mask) !== 0) ?? TYPES[0]!;
  const end = type === 'ORG' ? legalFormEnd(context, start + length) : start + length;
  return { end, type, rule: length > 1 && rule === 'lexicon-word' ? 'lexicon-phrase' : rule };
}

/** Words that neither the lexicon nor a head explains: as far as one name goes, then typed by form and context. */
function readPerson(context: ReadingContext, start: number, runEndIndex: number, titled: boolean): NameMatch {
  const end = unknownEnd(context, start, runEndIndex, titled);
  const legal = legalFormEnd(context, end);
  if (!titled && legal > end) return { end: legal, type: 'ORG', rule: 'legal-form' };
  const typed = typeUnknown(context, start, end, { titled });
  return { end, type: typed?.type ?? null, rule: typed?.rule ?? 'guess' };
}

const MAX_PERSON_WORDS = 6;

function unknownEnd(context: ReadingContext, start: number, runEndIndex: number, titled: boolean): number {
  let end = start + 1;
  for (; end < Math.min(runEndIndex, start + MAX_PERSON_WORDS); end++) {
    const word = context.words[end] as Word;
    if (word.shape === Shape.Lower || isInitial(word) || SUFFIXES.has(word.key)) continue;
    if (word.key === context.words[start]?.key) break;
    if (!titled && !(word.kinds & Kind.Surname) && matchTitle(context.words, end)) break;
    if (word.kinds & (Kind.Country | Kind.Group | Kind.Media) && !(word.kinds & (Kind.Surname | FORENAME_KINDS))) break;
    const phrase = matchPhrase(context, end);
    if (phrase > 1 && !(word.kinds & (Kind.Surname | FORENAME_KINDS))) break;
  }
  while (end > start + 1 && context.words[end - 1]?.shape === Shape.Lower) end--;
  return end;
}

/** The end of the capitals that go on from a word without a break, with particles, initials and “&” between. */
function runEnd(context: ReadingContext, start: number): number {
  let end = start + 1;
  while (end < context.words.length && end < start + MAX_RUN) {
    const word = context.words[end] as Word;
    if (breaksLine(context, end)) break;
    if (isNameWord(context, end) || (isCapital(word) && (isInitial(word) || SUFFIXES.has(word.key) || (word.shape === Shape.Capital && CAPITAL_PARTICLES.has(word.key))))) end++;
    else if (joinsName(context, start, end)) end += isCapital(context.words[end + 1]) ? 2 : 3;
    else if (word.text === ',' && SUFFIXES.has(context.words[end + 1]?.key ?? '') && isCapital(context.words[end + 1])) end += 2;
    else break;
  }
  return end;
}

const MAX_RUN = 12;

const POSSESSORS = new Set(['people', 'women', 'men', 'children', 'workers', 'veterans', 'farmers', 'teachers', 'king', 'queen', 'prince', 'governor', 'lord', 'god', 'trader', 'doctors', 'students', 'mother', 'father', 'macy', 'wendy', 'levi', 'patient', 'citizens']);

/** “&”, a particle (“von der”) or a possessive that belongs to a body's name (“People's Party”) between two capitals. */
function joinsName(context: ReadingContext, start: number, index: number): boolean {
  const word = context.words[index] as Word;
  const before = context.words[index - 1] as Word;
  const after = context.words[index + 1];
  const particle = after?.key ?? '';
  if (word.text === '&') return isCapital(after) && !(before.kinds & FORENAME_KINDS && after.kinds & FORENAME_KINDS);
  if (/^['’]s?$/.test(word.text)) return POSSESSORS.has(before.key) && isCapital(after) && !matchTitle(context.words, index + 1) && isNameWord(context, index + 1);
  if (word.shape !== Shape.Lower || !PARTICLES.has(word.key) || word.key === 'y' || word.key === 'e') return false;
  if (before.kinds & (Kind.Country | Kind.Group)) return false;
  if (isCapital(after)) return true;
  return PARTICLES.has(particle) && isCapital(context.words[index + 2]) && start < index;
}

/** A blank line, or a line break in a column of short lines: names do not cross those. */
function breaksLine(context: ReadingContext, index: number): boolean {
  const before = context.words[index - 1] as Word;
  const here = context.words[index] as Word;
  const gap = context.text.slice(before.end, Math.min(here.start, before.end + 8));
  if (!/[\n\r]/.test(gap)) return here.start - before.end > 3;
  const line = context.text.slice(Math.max(0, before.end - SHORT_LINE), before.end);
  return /[\n\r]/.test(line) || before.end < SHORT_LINE || context.sentence.casing !== 'sentence';
}

/** A hard-wrapped line is longer than this. */
const SHORT_LINE = 45;

function readAbbreviatedDivision(context: ReadingContext, index: number): NameMatch | null {
  const word = context.words[index] as Word;
  const isAfterComma = context.words[index - 1]?.text === ',' && isCapital(context.words[index - 2]);
  return isAfterComma && DIVISION_ABBREVIATIONS.has(word.text) ? { end: index + 1, type: 'GPE', rule: 'division-abbreviation' } : null;
}
