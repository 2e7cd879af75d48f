import type { ReadingContext } from './candidate';
import { isCommonWord, isSentenceStart, looksDerived } from './evidence';
import { FORENAME_KINDS, Kind, NAME_KINDS } from './lexicon';
import { matchPhrase } from './phrases';
import { Shape, type Word } from './sentenceWords';
import { CALENDAR_WORDS, COMMON_ACRONYMS, FUNCTION_WORDS } from './words/cues';
import { FACILITY_HEADS, LEADING_HEADS, LOCATION_STARTS, ORGANISATION_HEADS, POLITY_HEADS } from './words/heads';

/** Entries that are names even though small letters are more usual for the word. */
const STRONG_KINDS = Kind.Country | Kind.Division | Kind.Group | Kind.Body;

/** Whether a word, as it stands, can be (part of) a name. */
export function isNameWord(context: ReadingContext, index: number): boolean {
  const word = context.words[index];
  if (!word || word.token !== 'word' || word.shape === Shape.Lower) return false;
  if (word.text.length > MAX_WORD_LENGTH || isPartOfCode(context, index)) return false;
  if (word.shape === Shape.Mixed && /^\p{Ll}{2,}-/u.test(word.text) && !/^(?:al|el|ash|ad|an|as|at|ul|ez)-/.test(word.text)) return (word.kinds & NAME_KINDS) !== 0;
  if (word.shape === Shape.Upper && word.kinds & NAME_KINDS && context.sentence.casing !== 'upper') return true;
  if (word.shape === Shape.Upper && COMMON_ACRONYMS.has(word.key)) return false;
  if (CALENDAR_WORDS.has(word.key)) return (word.kinds & Kind.Media) !== 0 || isNamedMonth(context, index);
  if (FUNCTION_WORDS.has(word.key)) return matchPhrase(context, index) > 1;
  if (context.sentence.casing !== 'sentence') return isNameInTitle(context, index);
  return isSentenceStart(context.words, index) ? isNameAtStart(context, index) : true;
}

/** Letters glued to “@”, “.”, “_” or “#” are an address, a file's name or a tag. */
function isPartOfCode(context: ReadingContext, index: number): boolean {
  const word = context.words[index] as Word;
  const after = context.text.charAt(word.end);
  if (after === '@' || after === '_' || (after === '.' && /[\p{L}\d]/u.test(context.text.charAt(word.end + 1)) && context.words[index + 1]?.text === '.')) return true;
  const before = context.text.charAt(word.start - 1);
  return before === '@' || before === '_' || before === '#' || (before === '.' && context.words[index - 1]?.text === '.' && /[\p{L}\d]/u.test(context.text.charAt(word.start - 2)));
}

/** Longer “words” are codes or text without spaces. */
const MAX_WORD_LENGTH = 40;

/** “May”, “April”, “August” as parts of people's names: only beside another part. */
function isNamedMonth(context: ReadingContext, index: number): boolean {
  const word = context.words[index];
  const before = context.words[index - 1];
  const after = context.words[index + 1];
  if (word?.shape !== Shape.Capital || !/^(?:may|april|june|august|march|jan)$/.test(word.key)) return false;
  if (before && (before.kinds & FORENAME_KINDS) !== 0 && before.shape === Shape.Capital && !CALENDAR_WORDS.has(before.key)) return true;
  if (/^(?:mr|mrs|ms|miss|dame|sir|minister)$/.test(before?.key ?? '')) return true;
  return (word.kinds & FORENAME_KINDS) !== 0 && after?.shape === Shape.Capital && after.token === 'word' && (after.kinds & Kind.Surname) !== 0 && !FUNCTION_WORDS.has(after.key);
}

/** A sentence's first word is a name where the lexicon, the article or the next word says so. */
function isNameAtStart(context: ReadingContext, index: number): boolean {
  const { words, evidence } = context;
  const word = words[index] as Word;
  const after = words[index + 1];
  const isCommon = isCommonWord(word, key => context.lexicon.kinds(key));
  if (!isCommon || word.kinds & STRONG_KINDS) {
    const isUnknown = (word.kinds & (NAME_KINDS | FORENAME_KINDS | Kind.Surname)) === 0;
    return !(isUnknown && word.shape === Shape.Capital && looksDerived(word.key) && after?.shape === Shape.Lower && !evidence.inside.has(word.key));
  }
  if (evidence.inside.has(word.key) && !evidence.lower.has(word.key)) return true;
  if (matchPhrase(context, index) > 1) return true;
  if (after?.key === 'of' || after?.key === 'for') return LEADING_HEADS.has(word.key) && isCapital(words[index + 2]?.key === 'the' ? words[index + 3] : words[index + 2]);
  if (!isCapital(after) || FUNCTION_WORDS.has(after.key) || CALENDAR_WORDS.has(after.key)) return false;
  if (word.kinds & FORENAME_KINDS) return (after.kinds & (Kind.Country | Kind.Group)) === 0;
  if (LOCATION_STARTS.has(word.key)) return true;
  return reachesHead(context, index + 1);
}

/** Whether the capitals that go on here end in a word that names an organisation or a place. */
function reachesHead(context: ReadingContext, from: number): boolean {
  for (let at = from; at < from + 4; at++) {
    const word = context.words[at];
    if (!isCapital(word) || word.kinds & (Kind.Group | Kind.Country | FORENAME_KINDS)) return false;
    if (ORGANISATION_HEADS.has(word.key) || FACILITY_HEADS.has(word.key) || POLITY_HEADS.has(word.key)) return true;
  }
  return false;
}

/** In title case a capital says nothing: the word must be known, or uncommon, or part of a person's name. */
function isNameInTitle(context: ReadingContext, index: number): boolean {
  const word = context.words[index] as Word;
  const { evidence } = context;
  if (evidence.inside.has(word.key) && !evidence.lower.has(word.key)) return true;
  if (matchPhrase(context, index) > 1) return true;
  const isCommon = isCommonWord(word, key => context.lexicon.kinds(key));
  if (word.kinds & STRONG_KINDS && !(isCommon && context.sentence.casing === 'upper')) return true;
  if (isCommon) return followsNamePart(context, index);
  return (word.kinds & (NAME_KINDS | FORENAME_KINDS | Kind.Surname)) !== 0 || !looksDerived(word.key);
}

/** A common word after a forename (“Conrad Black”) or a head word after a proper one (“Exville University”). */
function followsNamePart(context: ReadingContext, index: number): boolean {
  const word = context.words[index] as Word;
  const before = context.words[index - 1];
  if (!before || before.shape === Shape.Lower || before.token !== 'word' || before.kinds & Kind.Common) return false;
  if (before.kinds & FORENAME_KINDS) return (word.kinds & Kind.Surname) !== 0;
  if (FUNCTION_WORDS.has(before.key)) return false;
  return ORGANISATION_HEADS.has(word.key) || FACILITY_HEADS.has(word.key) || POLITY_HEADS.has(word.key);
}

export function isCapital(word: Word | undefined): word is Word {
  return word !== undefined && word.token === 'word' && word.shape !== Shape.Lower;
}
