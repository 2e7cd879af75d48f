import type { Span } from '../../../text/span';
import { appendTokens } from '../../../text/tokens';
import { Kind, NAME_KINDS, nextEntryHash } from '../lexicon';
import { ReadingRoom } from './readingRoom';
import { appendSegments } from './segments';
import { Form, type Words } from './words';

/** How the capitals of a sentence are to be read. */
export const enum Casing {
  Sentence,
  Title,
  Upper,
}

/**
 * The words of an article, sentence by sentence, as arrays: what the features are made from. `first[s]`…`first[s + 1]` are the words of
 * sentence `s`; before and behind each sentence lie two places of word 0, so that neighbours can be read without asking.
 */
export interface Reading {
  readonly text: string;
  readonly sentences: number;
  /** How many places there are; the arrays may be longer. */
  readonly size: number;
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly casing: Uint8Array;
  /** Of each word: offsets, id, and marks of the lexicon's phrases. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly word: Int32Array;
  /** Kinds of the phrase of several words that covers this one, 0 where none does, and the word's place in it. */
  readonly phrase: Int32Array;
  readonly phrasePart: Uint8Array;
  /** The word's lexeme, numbered within the article; and how many there are. */
  readonly local: Int32Array;
  readonly locals: number;
  /** What the whole article shows of the word: bits of `Seen`. */
  readonly seen: Uint8Array;
  /** The stretch of capitals that a word belongs to; -1 where to none. */
  readonly runFirst: Int32Array;
  readonly runLast: Int32Array;
  /** 0…2: how much of the article's text, and of its sentence, is about sports. */
  readonly sports: Uint8Array;
}

export const Seen = {
  /** In small letters somewhere. */
  Lower: 1,
  /** With a capital inside a sentence of small letters. */
  Inside: 2,
} as const;

const MARGIN = 2;

/**
 * Reads sentences of an article.
 * @param room whose arrays are used, so that what was read into it before is lost; without one the arrays are new, and as long as there are places
 */
export function readArticle(text: string, spans: readonly Span[], words: Words, room: ReadingRoom = new ReadingRoom()): Reading {
  const { segments, tokens } = room;
  segments.length = 0;
  for (const span of spans) appendSegments(text, span, segments);
  room.reserveSentences(text, segments.length);
  tokens.clear();
  for (let sentence = 0; sentence < segments.length; sentence++) {
    appendTokens(text, segments[sentence] as Span, tokens);
    room.last[sentence] = tokens.count;
  }
  room.reservePlaces(tokens.count + 2 * MARGIN * segments.length);
  placeWords(room, words);
  room.locals = words.numberLexemes(room.word, room.local, room.size);
  for (let sentence = 0; sentence < room.sentences; sentence++) readSentence(room, sentence, words);
  markSeen(room, words);
  markSports(room, words);
  return room;
}

/** Puts the tokens of each sentence, the number of which stands in `last`, in their places, with empty ones round them. */
function placeWords(room: ReadingRoom, words: Words): void {
  const { text, tokens, word, start, end } = room;
  let from = 0;
  let at = 0;
  for (let sentence = 0; sentence < room.sentences; sentence++) {
    for (const stop = at + MARGIN; at < stop; at++) word[at] = start[at] = end[at] = 0;
    room.first[sentence] = at;
    for (const behind = room.last[sentence] as number; from < behind; from++, at++) {
      start[at] = tokens.starts[from] as number;
      end[at] = tokens.ends[from] as number;
      word[at] = words.find(text, start[at] as number, end[at] as number);
    }
    room.last[sentence] = at;
    for (const stop = at + MARGIN; at < stop; at++) word[at] = start[at] = end[at] = 0;
  }
}

function readSentence(reading: Reading, sentence: number, words: Words): void {
  const first = reading.first[sentence] as number;
  const last = reading.last[sentence] as number;
  reading.casing[sentence] = casingOf(reading, words, first, last);
  for (let at = first; at < last; ) at = markPhrase(reading, words, at, last);
  for (let at = first; at < last; ) at = markRun(reading, words, at, last);
}

/** Words shorter than this stay small in titles. */
const LONG_WORD = 5;

function casingOf(reading: Reading, words: Words, first: number, last: number): Casing {
  let small = 0;
  let capital = 0;
  let upper = 0;
  let all = 0;
  for (let at = first; at < last; at++) {
    const id = reading.word[at] as number;
    const form = words.form[id] as number;
    if (!(form & Form.Word)) continue;
    all++;
    if (form & Form.Upper) upper++;
    if ((words.written[id] as string).length < LONG_WORD) continue;
    if (form & Form.Lower) small++;
    else capital++;
  }
  if (all >= 2 && upper >= all * 0.7) return Casing.Upper;
  return all >= 3 && capital >= 2 && small * 5 <= capital ? Casing.Title : Casing.Sentence;
}

/** Marks the longest phrase that begins at a word; gives the word behind it. */
function markPhrase(reading: Reading, words: Words, at: number, last: number): number {
  const id = reading.word[at] as number;
  const longest = words.longest[id] as number;
  if (longest < 2) return at + 1;
  let found = at;
  let kinds = 0;
  let hash = 0;
  const limit = Math.min(last, at + longest);
  for (let next = at; next < limit; next++) {
    hash = nextEntryHash(hash, words.hash[reading.word[next] as number] as number);
    const known = next > at ? words.lexicon.kindsOf(hash) : 0;
    if (known === 0) continue;
    found = next + 1;
    kinds = known;
  }
  if (found === at) return at + 1;
  if (kinds & Kind.AfterArticle && !/^the$/i.test(words.written[reading.word[at - 1] as number] as string)) kinds &= ~NAME_KINDS;
  if (!(kinds & NAME_KINDS)) return at + 1;
  for (let each = at; each < found; each++) {
    reading.phrase[each] = kinds;
    reading.phrasePart[each] = each === at ? 0 : each === found - 1 ? 2 : 1;
  }
  return found;
}

/** Marks a stretch of words with capitals, joiners between them; gives the word behind it. */
function markRun(reading: Reading, words: Words, first: number, last: number): number {
  if (!isCapital(reading, words, first)) return first + 1;
  let end = first + 1;
  for (let at = end; at < last; at++) {
    if (isCapital(reading, words, at)) end = at + 1;
    else if (!((words.form[reading.word[at] as number] as number) & Form.Joiner) || at - end >= 2 || isAnd(words, reading.word[at] as number)) break;
  }
  for (let at = first; at < end; at++) {
    reading.runFirst[at] = first;
    reading.runLast[at] = end - 1;
  }
  return end;
}

function isAnd(words: Words, id: number): boolean {
  return words.written[id] === 'and';
}

export function isCapital(reading: Reading, words: Words, at: number): boolean {
  return ((words.form[reading.word[at] as number] as number) & (Form.Capital | Form.Mixed)) !== 0;
}

/** Whether a word stands where any word has a capital: first in its sentence or behind an opening mark. */
export function opensSentence(reading: Reading, words: Words, at: number, first: number): boolean {
  for (let before = at - 1; before >= first; before--) {
    const form = words.form[reading.word[before] as number] as number;
    if (form & Form.Word || form & Form.Digit) return false;
    if (form & Form.Opening) return true;
  }
  return true;
}

function markSeen(reading: ReadingRoom, words: Words): void {
  const seen = reading.clearedLexemes();
  for (let sentence = 0; sentence < reading.sentences; sentence++) {
    const first = reading.first[sentence] as number;
    const last = reading.last[sentence] as number;
    const isRunning = reading.casing[sentence] === Casing.Sentence;
    for (let at = first; at < last; at++) {
      const id = reading.word[at] as number;
      const form = words.form[id] as number;
      const lexeme = reading.local[at] as number;
      if (form & Form.Lower) seen[lexeme] = (seen[lexeme] as number) | Seen.Lower;
      else if (isRunning && form & Form.Capital && !opensSentence(reading, words, at, first)) seen[lexeme] = (seen[lexeme] as number) | Seen.Inside;
    }
  }
  for (let at = 0; at < reading.size; at++) reading.seen[at] = seen[reading.local[at] as number] as number;
}

function markSports(reading: Reading, words: Words): void {
  let all = 0;
  let found = 0;
  const own = reading.sports;
  for (let sentence = 0; sentence < reading.sentences; sentence++) {
    let count = 0;
    for (let at = reading.first[sentence] as number; at < (reading.last[sentence] as number); at++) {
      const form = words.form[reading.word[at] as number] as number;
      if (form & Form.Word) all++;
      if (form & Form.Sports) count++;
    }
    found += count;
    own[sentence] = Math.min(count, 2);
  }
  const article = found * 40 >= all && all > 30 ? 1 : 0;
  for (let sentence = 0; sentence < reading.sentences; sentence++) own[sentence] = article + (own[sentence] as number);
}
