import { DATE_WORDS, FUNCTION_WORDS, OTHER_DATE_WORDS, PUBLICATION_WORDS, PUBLISHED_WORDS, foldWord } from './headerWords';

/** What the words right before a date say that it is of. */
export interface DateLead {
  /** `aside`: of fetching, changing or coding the article; `unknown`: of something that is not publication; `publication`: of that, or they say nothing. */
  readonly of: 'publication' | 'aside' | 'unknown';
  /** How many characters before the date belong to it: "published on ". */
  readonly length: number;
}

interface Word {
  readonly start: number;
  readonly folded: string;
  readonly lower: boolean;
  /** It begins its part: behind a bracket, or behind a word with punctuation. */
  readonly first: boolean;
}

const WORD = /^[("“'[«]?([\p{L}\p{M}'’-]{1,40})$/u;
const MOST_WORDS = 6;
const AFTER = /^(\s?[([]([^()[\]\d]{1,40})[)\]]|\s([\p{L} ]{1,40}?)(?=\s{0,2}(?:$|[,;)\]])))/u;

/** Reads the end of what stands before a date. A word in lower case that is none of publication's makes it another thing's date. */
export function readLead(before: string): DateLead {
  const phrase = lastWords(before);
  const content = phrase.filter(({ folded }) => !FUNCTION_WORDS.has(folded));
  const last = content.at(-1);
  const length = (from: Word | undefined): number => (from ? before.length - from.start : 0);
  if (!last) return { of: 'publication', length: length(phrase[0]) };
  if (PUBLISHED_WORDS.has(last.folded) && !content.some(({ folded }) => folded === 'last')) return { of: 'publication', length: length(leadOf(phrase, isOfPublication)) };
  if (content.some((word) => OTHER_DATE_WORDS.has(word.folded) && (word.lower || word.first || /ed$/.test(word.folded)))) return { of: 'aside', length: length(phrase[0]) };
  if (isOfPublication(last) && (last.lower || last.first || DATE_WORDS.has(last.folded))) {
    const rest = content.slice(0, -1).filter((word) => !isOfPublication(word));
    return DATE_WORDS.has(last.folded) && rest.some(({ lower }) => lower) ? { of: 'unknown', length: length(phrase[0]) } : { of: 'publication', length: length(leadOf(phrase, isOfPublication)) };
  }
  // What stands by itself ("…, covers 3 March 2026") is a remark; else it is the end of a sentence.
  return last.lower ? { of: phrase[0]!.first ? 'aside' : 'unknown', length: length(phrase[0]) } : { of: 'publication', length: length(leadOf(phrase, () => false)) };
}

/** Length of a remark right behind a date that says that it is another thing's ("2026-01-05 (accessed)"); 0 without one. */
export function asideBehind(after: string): number {
  const match = AFTER.exec(after);
  if (!match) return 0;
  const content = foldWord((match[2] ?? match[3])!).split(/[^\p{L}]+/u).filter((word) => word !== '' && !FUNCTION_WORDS.has(word));
  const other = content.length > 0 && content.some((word) => OTHER_DATE_WORDS.has(word)) && content.every((word) => OTHER_DATE_WORDS.has(word) || DATE_WORDS.has(word));
  return other ? match[0].length : 0;
}

function isOfPublication({ folded }: Word): boolean {
  return PUBLISHED_WORDS.has(folded) || PUBLICATION_WORDS.has(folded) || DATE_WORDS.has(folded);
}

/** The first of the last words that all are of the kind, or say nothing by themselves. */
function leadOf(phrase: readonly Word[], wanted: (word: Word) => boolean): Word | undefined {
  let from = phrase.length;
  while (from > 0 && (wanted(phrase[from - 1]!) || FUNCTION_WORDS.has(phrase[from - 1]!.folded))) from--;
  return phrase[from];
}

/** The words at the end that belong together: in lower case or about dates, with no punctuation between them. */
function lastWords(before: string): Word[] {
  const found: Word[] = [];
  let end = before.replace(/\s?[:=]?\s{0,3}$/, '').length;
  while (found.length < MOST_WORDS && end > 0) {
    const start = Math.max(before.lastIndexOf(' ', end - 1), before.lastIndexOf('\u00A0', end - 1)) + 1;
    const word = WORD.exec(before.slice(start, end))?.[1];
    if (word === undefined) break;
    const folded = foldWord(word);
    const lower = /^\p{Ll}/u.test(word);
    const known = lower || OTHER_DATE_WORDS.has(folded) || PUBLISHED_WORDS.has(folded) || DATE_WORDS.has(folded) || PUBLICATION_WORDS.has(folded);
    // A name ends the phrase; right before the date it is what the phrase is.
    if (!known && found.some((other) => !FUNCTION_WORDS.has(other.folded))) break;
    const first = start < end - word.length || before.slice(0, start).trim() === '' || /[^\p{L}\p{N}.’'*_]$/u.test(before.slice(0, start).trimEnd());
    found.unshift({ start: end - word.length, folded, lower, first });
    if (!known || start < end - word.length || /[,;:.!?)\]–—|=]$/.test(before.slice(0, start).trimEnd())) break;
    end = before.slice(0, start).trimEnd().length;
  }
  return found;
}
