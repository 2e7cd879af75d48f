import type { Name } from '../recognition';
import { FORENAME_KINDS, Kind, NAME_KINDS } from './lexicon';
import { Casing, isCapital, opensSentence, type Reading } from './tagger/reading';
import type { Words } from './tagger/words';

/** A full name must be as sure as this for its surname to be looked for. */
const SURE = 0.5;
/** And a surname by itself as sure as this to be one although it is a word. */
const SURE_ALONE = 0.3;
const SCORE = 0.7;
const OTHER_NAMES = NAME_KINDS & ~Kind.City;

/**
 * The names with further mentions of people by the surname of a full name, where no name was found. A surname that is also a name of something else is left
 * alone, and one that is a common word too, unless it is found by itself elsewhere or stands in a headline.
 * @param names of the reading, sorted, not overlapping
 */
export function withSurnames(reading: Reading, words: Words, names: readonly Name[]): readonly Name[] {
  const surnames = surnamesOf(reading, words, names);
  if (surnames.size === 0) return names;
  const found: Name[] = [];
  let next = 0;
  for (let sentence = 0; sentence < reading.sentences; sentence++) {
    const isRunning = reading.casing[sentence] === Casing.Sentence;
    for (let at = reading.first[sentence] as number; at < (reading.last[sentence] as number); at++) {
      const surname = surnames.get(reading.local[at] as number);
      if (surname === undefined || (surname === Surname.Word && isRunning) || !isCapital(reading, words, at)) continue;
      const start = reading.start[at] as number;
      const end = reading.end[at] as number;
      while (next < names.length && (names[next] as Name).end <= start) next++;
      if ((names[next]?.start ?? Infinity) < end || (isRunning && isPartOfMore(reading, words, at, reading.first[sentence] as number))) continue;
      found.push({ start, end, text: reading.text.slice(start, end), type: 'PERSON', score: SCORE });
    }
  }
  return found.length === 0 ? names : [...names, ...found].sort((a, b) => a.start - b.start);
}

const enum Surname {
  Clear,
  /** A common word, too. */
  Word,
}

/** The lexemes, as the reading numbers them, of the last words of people's full names. */
function surnamesOf(reading: Reading, words: Words, names: readonly Name[]): Map<number, Surname> {
  const surnames = new Map<number, Surname>();
  const alone = new Set<number>();
  let at = 0;
  for (const { end, text, type, score } of names) {
    if (type !== 'PERSON' || score < SURE_ALONE) continue;
    while (at < reading.size && (reading.end[at] as number) < end) at++;
    const local = reading.local[at] as number;
    if (!/\s/.test(text)) alone.add(local);
    else if (score >= SURE && isSurname(words, reading.word[at] as number)) surnames.set(local, (words.kinds[reading.word[at] as number] as number) & Kind.Common ? Surname.Word : Surname.Clear);
  }
  for (const local of alone) if (surnames.has(local)) surnames.set(local, Surname.Clear);
  return surnames;
}

function isSurname(words: Words, id: number): boolean {
  return ((words.kinds[id] as number) & (OTHER_NAMES | FORENAME_KINDS)) === 0 && (words.written[id] as string).length > 2;
}

/** Whether a word is next to another capital inside a sentence, and so perhaps part of another name. */
function isPartOfMore(reading: Reading, words: Words, at: number, first: number): boolean {
  return isCapital(reading, words, at + 1) || (isCapital(reading, words, at - 1) && !opensSentence(reading, words, at - 1, first));
}
