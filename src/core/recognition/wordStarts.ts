import { magnitudeWord, NUMBER_WORDS, ordinalWord, tensWord, unitWord } from '../text/numbers';
import { JOINED_MEASURES, MEASURE_PREFIXES, MEASURES } from './measures';
import { FIRST_HEDGE_WORDS } from './quantities/hedges';
import { CURRENCY_CODES, CURRENCY_NOUNS, CURRENCY_SIGNS, DOLLAR_PREFIXES, JOINED_LETTERS, NATIONAL_CURRENCIES } from './quantities/currencies';
import { FIRST_VAGUE_WORDS } from './quantities/vague';
import {
  AMOUNT_HEDGES, BETWEEN, DAY_WORDS, EASTER_HOLIDAYS, FIXED_HOLIDAYS, FOCUS_SHIFT, FRACTIONS, FRAMES, FREQUENCIES, HEDGE_WORDS, MONTHS, PARTS_OF_DAY, PARTS_OF_WHOLE, POINTING, REFERENCES, SEASONS,
  NAMED_DECADES, TIME_ZONES, UNITS, VAGUE_AMOUNTS, WEEKDAYS, WEEKDAY_HOLIDAYS,
} from './times/lexicon';

/**
 * What may start at a lexeme, as far as its spelling tells, as bits that add up. Each rule of the grammars of times and quantities names the bits it can start with,
 * so that it is asked about few lexemes. A bit may be set for nothing; it is never missing where a rule would find something.
 */
export const enum Start {
  /** A time expression at all; behind an article see `AfterArticle`. */
  Time = 1,
  /** What an article makes a time, a number or one of a unit: "the end", "a dozen", "a mile". */
  AfterArticle = 1 << 1,
  Number = 1 << 2,
  The = 1 << 3,
  /** "a", "an". */
  Indefinite = 1 << 4,
  Month = 1 << 5,
  Weekday = 1 << 6,
  Unit = 1 << 7,
  Season = 1 << 8,
  Holiday = 1 << 9,
  Ordinal = 1 << 10,
  /** "last", "this", "following". */
  Pointer = 1 << 11,
  DayWord = 1 << 12,
  Decade = 1 << 13,
  Apostrophe = 1 << 14,
  Fiscal = 1 << 15,
  Quarter = 1 << 16,
  /** "early", "the end of". */
  Modifier = 1 << 17,
  /** "noon"; clocks in digits are numbers. */
  Noon = 1 << 18,
  /** A hedged or vague amount of time. */
  Amount = 1 << 19,
  /** A number in digits or words, but for "a" ("a dozen"). */
  Cardinal = 1 << 20,
  /** "the past two weeks", "these days". */
  Frame = 1 << 21,
  /** "weeklong", "multi-year". */
  Long = 1 << 22,
  Set = 1 << 23,
  Reference = 1 << 24,
  /** A hedged quantity: "more than", "about". */
  Hedge = 1 << 25,
  Currency = 1 << 26,
  Minus = 1 << 27,
  /** Begins a hedge of two words: "at least", "up to", "more than". */
  TwoWordHedge = 1 << 28,
  /** Ends one; and "more recently". */
  AfterHedge = 1 << 29,
  /** What a time, a measure, a currency or an age goes on with behind a number, a hyphen aside; a year alone needs nothing behind it. */
  AfterNumber = 1 << 30,
  /** A quantity whose first word is no number: "dozens", "magnitude 6.1", "million-dollar". */
  Phrase = 1 << 31,
}

const bits = new Map<string, number>();

function give(words: Iterable<string>, starts: number): void {
  for (const word of words) bits.set(word, (bits.get(word) ?? 0) | starts);
}

const list = (words: string): readonly string[] => words.split(/\s+/);

/** The lexemes that the names of feasts begin with; up to the clitic of "Valentine's". */
const holidayNames = [FIXED_HOLIDAYS, WEEKDAY_HOLIDAYS, EASTER_HOLIDAYS].flatMap((names) => [...names.keys()]);
give(holidayNames.map((name) => name.split(/[ .']/)[0] ?? ''), Start.Holiday | Start.Time);

give(['the'], Start.The | Start.Time | Start.Reference);
give(['a', 'an'], Start.Indefinite | Start.Time);
give(MONTHS.keys(), Start.Month | Start.Time);
give(WEEKDAYS.keys(), Start.Weekday | Start.Time);
give([...WEEKDAYS.keys()].map((day) => `${day}s`), Start.Set | Start.Time);
give(UNITS.keys(), Start.Unit | Start.Time);
give(SEASONS.keys(), Start.Season | Start.Time);
give(PARTS_OF_DAY.keys(), Start.Time);
give([...DAY_WORDS.keys(), 'tonight', 'day'], Start.DayWord | Start.Time);
give(NAMED_DECADES.keys(), Start.Decade | Start.Time);
give([...POINTING.keys(), ...FOCUS_SHIFT.keys()], Start.Pointer | Start.Time);
give(['fy', 'fiscal', 'financial'], Start.Fiscal | Start.Time);
give(['q', 'h', 'final'], Start.Quarter | Start.Time);
give(['early', 'earlier', 'late', 'later', 'mid'], Start.Modifier | Start.Time);
give([...PARTS_OF_WHOLE.keys(), 'very'], Start.Modifier);
give(['noon', 'midday', 'midnight'], Start.Noon | Start.Time);
give(AMOUNT_HEDGES, Start.TwoWordHedge);
give(list('least most to than recently lately'), Start.AfterHedge);
give([...AMOUNT_HEDGES, ...HEDGE_WORDS.keys(), ...VAGUE_AMOUNTS], Start.Amount | Start.Time);
give(['half', 'dozen'], Start.Cardinal | Start.Time);
give([...FRAMES, 'these', 'those'], Start.Frame | Start.Time);
give(list('multi daylong weeklong monthlong yearlong nightlong decadelong dayslong weekslong monthslong yearslong nightslong decadeslong single'), Start.Long | Start.Time);
give([...FREQUENCIES.keys(), ...list('every each once twice thrice weekends')], Start.Set | Start.Time);
give([...REFERENCES.keys(), 'more', 'these'], Start.Reference | Start.Time);
give(list('start beginning outset dawn end close middle very near immediate foreseeable distant future half recent good full whole time same turn new moment present near long short medium small wee entire past first second third fourth'), Start.AfterArticle);
give([...UNITS.keys(), ...MONTHS.keys(), ...BETWEEN, ...FRACTIONS.keys(), ...TIME_ZONES], Start.AfterNumber);
give(list("a.m a.m. am p.m p.m. pm st nd rd th s to and or in at of on o'clock q h bc b.c b.c. bce b.c.e b.c.e. odd plus some times dozen hundred k bn first half quarter century centuries fiscal financial - ‐ ‑ – — − / : . ' ’ +"), Start.AfterNumber);
give(FIRST_HEDGE_WORDS, Start.Hedge);
give([...DOLLAR_PREFIXES.keys(), ...CURRENCY_CODES.keys(), ...CURRENCY_SIGNS.keys(), ...JOINED_LETTERS.keys(), 'gh'], Start.Currency);
give([...FIRST_VAGUE_WORDS, ...list('magnitude thousand million billion trillion')], Start.Phrase);
give([...MEASURES.keys(), ...list('hundred thousand lakh million crore billion trillion quadrillion dozen half quarter few couple dollar euro penny cent minimum maximum little bit estimated $')], Start.AfterArticle);
give(MEASURE_PREFIXES.keys(), Start.AfterArticle);
give(NUMBER_WORDS.filter((word) => ordinalWord(word) !== undefined), Start.AfterArticle);
give([...MEASURES.keys(), ...MEASURE_PREFIXES.keys(), ...JOINED_MEASURES.keys(), ...CURRENCY_SIGNS.keys(), ...CURRENCY_CODES.keys(), ...CURRENCY_NOUNS.keys()], Start.AfterNumber);
give([...NATIONAL_CURRENCIES.values()].flatMap((countries) => Object.keys(countries).map((country) => country.split(' ')[0] ?? '')), Start.AfterNumber);
give(list("% ％ ° ¢ p c f celsius centigrade fahrenheit per percent pct percentage basis part parts ' ’ ′ year years month months week weeks day days"), Start.AfterNumber);
give(['minus', '-', '−', '–'], Start.Minus);

/** Stands for every number in digits. */
export const DIGITS = '0';
give([DIGITS], Start.Number | Start.Cardinal | Start.Time);

give(NUMBER_WORDS.filter((word) => unitWord(word) !== undefined), Start.Cardinal | Start.Time);
give(NUMBER_WORDS.filter((word) => tensWord(word) !== undefined), Start.Cardinal | Start.Ordinal | Start.Time); // "twenty-first"
give(NUMBER_WORDS.filter((word) => ordinalWord(word) !== undefined), Start.Ordinal | Start.Time);
give(NUMBER_WORDS.filter((word) => magnitudeWord(word) !== undefined), Start.Time | Start.AfterNumber);

give(["'", '’', '‘'], Start.Apostrophe | Start.Time);
give(FRACTIONS.keys(), Start.Cardinal);
give(['½', '¼', '¾'], Start.Time);

/** Bits of `Start`, by word in lower case or symbol. */
export const wordStarts: ReadonlyMap<string, number> = bits;
