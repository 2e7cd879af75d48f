import { magnitudeWord, ordinalWord, tensWord, unitWord } from '../../text/numbers';
import type { Lexeme } from '../lexemes';
import { DAY_WORDS, EASTER_HOLIDAYS, FIXED_HOLIDAYS, FREQUENCIES, HEDGE_WORDS, MONTHS, PARTS_OF_DAY, SEASONS, TENS_DECADES, UNITS, WEEKDAYS, WEEKDAY_HOLIDAYS } from './lexicon';

/** The words that a time expression can begin with. The grammar is asked about these alone, which is what makes it fast. */
const STARTS: ReadonlySet<string> = new Set([
  ...[MONTHS, WEEKDAYS, UNITS, SEASONS, PARTS_OF_DAY, DAY_WORDS, FREQUENCIES, TENS_DECADES, HEDGE_WORDS].flatMap((words) => [...words.keys()]),
  ...[FIXED_HOLIDAYS, WEEKDAY_HOLIDAYS, EASTER_HOLIDAYS].flatMap((names) => [...names.keys()].map((name) => name.split(/[ .]/)[0] ?? '')),
  ...[...WEEKDAYS.keys()].map((day) => `${day}s`),
  ...`the a an this that these those last past next coming upcoming same following previous preceding prior first final recent intervening remaining closing opening
    early earlier late later mid tonight now currently nowadays recently every each once twice thrice half dozen several few many some couple dozens hundreds thousands countless numerous
    more longer less fewer at up fiscal financial fy q h noon midday midnight multi daylong weeklong monthlong yearlong nightlong decadelong decadeslong dayslong weekslong monthslong yearslong`.split(/\s+/),
]);

/** Behind an article only these, and the words above, can go on. */
const AFTER_ARTICLE: ReadonlySet<string> = new Set('start beginning outset dawn end close middle very near immediate foreseeable distant future half recent good full whole'.split(' '));

/** Whether a time expression may start at the lexeme. Cheap and never wrong about a no. */
export function startsTime(lexemes: readonly Lexeme[], at: number): boolean {
  const lexeme = lexemes[at];
  if (lexeme === undefined || lexeme.kind === 'clitic') return false;
  if (lexeme.kind === 'number') return true;
  if (lexeme.kind === 'symbol') return /^['’‘½¼¾]$/.test(lexeme.lower) && lexemes[at + 1]?.kind !== 'symbol';
  const word = lexeme.lower;
  if (word === 'the' || word === 'a' || word === 'an') {
    const next = lexemes[at + 1];
    return next !== undefined && (next.kind === 'number' || (next.kind === 'word' && (AFTER_ARTICLE.has(next.lower) || canStart(next.lower))));
  }
  return canStart(word);
}

function canStart(word: string): boolean {
  return STARTS.has(word) || unitWord(word) !== undefined || tensWord(word) !== undefined || ordinalWord(word) !== undefined || magnitudeWord(word) !== undefined;
}
