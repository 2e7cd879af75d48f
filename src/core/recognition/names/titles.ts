import { Shape, type Word } from './sentenceWords';
import { HONORIFICS, ONLY_BEFORE_NAMES, PORTFOLIOS, TITLE_HEADS, TITLE_MODIFIERS } from './words/titles';

/** A title's words: `start`…`end` are indices, `end` exclusive. */
export interface TitleMatch {
  readonly start: number;
  readonly end: number;
  /** Stands for a role even where no name follows. */
  readonly standsAlone: boolean;
}

/** Words of a title at most. */
const MAX_WORDS = 7;

/**
 * The longest title that begins at a word: “Prime Minister”, “Deputy Foreign Minister”, “Minister of Defence”, “Lt. Gen.”. All of its
 * words begin with a capital, or none does. Null where none begins there.
 */
export function matchTitle(words: readonly Word[], start: number): TitleMatch | null {
  const first = words[start];
  if (first?.token !== 'word') return null;
  const isCapital = first.shape !== Shape.Lower;
  const fits = (word: Word | undefined): word is Word => word?.token === 'word' && (word.shape !== Shape.Lower) === isCapital;
  let end = 0;
  let head = '';
  let lead = 0;
  for (let at = start; at < words.length && at < start + MAX_WORDS; at++) {
    const word = words[at];
    if (!fits(word)) {
      if (!(isJoiner(word) && at > start && fits(words[at + 1]) && isPart(words[at + 1]?.key))) break;
      continue;
    }
    if (TITLE_HEADS.has(word.key)) {
      end = at + 1;
      head = word.key;
      if (GLUED_AFTER.has(words[at + 1]?.key ?? '') && fits(words[at + 1])) end = ++at + 1;
    } else if (isPart(word.key)) lead++;
    else break;
  }
  if (end === 0) return null;
  const tail = titleTail(words, end, isCapital, head);
  const standsAlone = !ONLY_BEFORE_NAMES.has(head) || end - start > 1 || tail > end;
  return { start, end: tail, standsAlone: standsAlone && (lead > 0 || tail - start > 1 || !ONLY_BEFORE_NAMES.has(head)) };
}

const GLUED_AFTER = new Set(['general', 'executive', 'officer', 'emeritus', 'major', 'elect', 'designate', 'commissioner', 'counsel']);

function isPart(key: string | undefined): boolean {
  return key !== undefined && (TITLE_MODIFIERS.has(key) || PORTFOLIOS.has(key) || TITLE_HEADS.has(key));
}

function isJoiner(word: Word | undefined): boolean {
  return word?.key === 'and' || word?.text === '&';
}

const OFFICES_WITH_TAIL = new Set(['minister', 'secretary', 'chief', 'chancellor', 'ministers', 'leader', 'speaker']);

/** The end of “of Defence”, “of State”, “for Foreign Affairs” after a title; its words are portfolios. */
function titleTail(words: readonly Word[], end: number, isCapital: boolean, head: string): number {
  const joint = words[end]?.key;
  if (!OFFICES_WITH_TAIL.has(head) || (joint !== 'of' && joint !== 'for')) return end;
  let at = end + 1;
  let stop = end;
  if (words[at]?.key === 'the' && TAIL_WORDS.has(words[at + 1]?.key ?? '')) at++;
  while (at < words.length && at < end + 8) {
    const word = words[at];
    if (word?.token !== 'word') break;
    if ((word.shape !== Shape.Lower) === isCapital && isTailWord(word.key)) stop = ++at;
    else if (stop > end && isJoiner(word) && isTailWord(words[at + 1]?.key ?? '')) at++;
    else break;
  }
  return stop;
}

const TAIL_WORDS = new Set(['state', 'staff', 'exchequer', 'house', 'senate', 'opposition', 'commons', 'affairs', 'treasury']);

function isTailWord(key: string): boolean {
  return TAIL_WORDS.has(key) || PORTFOLIOS.has(key);
}

/** Whether the word is “Mr.”, “Mrs.” and the like: before a name, no part of it, and no role. */
export function isHonorific(word: Word | undefined): boolean {
  return word !== undefined && word.shape === Shape.Capital && HONORIFICS.has(word.key);
}
