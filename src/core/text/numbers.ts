/** Words of spelled-out numbers, one file for times and quantities. */

function table(words: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  return new Map(Object.entries(words));
}

const UNITS = table({
  zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
  thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19,
});
const TENS = table({ twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 });
const SINGULAR_MAGNITUDES = table({ thousand: 1e3, lakh: 1e5, million: 1e6, crore: 1e7, billion: 1e9, trillion: 1e12, quadrillion: 1e15 });
const MAGNITUDES: ReadonlyMap<string, number> = new Map([...SINGULAR_MAGNITUDES].flatMap(([word, value]): [string, number][] => [[word, value], [`${word}s`, value]]));
const ORDINALS = table({
  first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10, eleventh: 11, twelfth: 12,
  thirteenth: 13, fourteenth: 14, fifteenth: 15, sixteenth: 16, seventeenth: 17, eighteenth: 18, nineteenth: 19, twentieth: 20,
  thirtieth: 30, fortieth: 40, fiftieth: 50, sixtieth: 60, seventieth: 70, eightieth: 80, ninetieth: 90, hundredth: 100, thousandth: 1000,
  millionth: 1e6,
});
/** Magnitudes as they are abbreviated after a number; some ("m", "b") only after an amount of money. */
const SHORT_MAGNITUDES = table({ k: 1e3, m: 1e6, mn: 1e6, mln: 1e6, cr: 1e7, bn: 1e9, b: 1e9, bln: 1e9, tn: 1e12, trn: 1e12 });

/** 0…19 as a word. */
export const unitWord = (word: string): number | undefined => UNITS.get(word);
/** 20, 30 … 90 as a word. */
export const tensWord = (word: string): number | undefined => TENS.get(word);
/** "million" → 1e6; "hundred" is none, because it multiplies inside a group. */
export const magnitudeWord = (word: string): number | undefined => MAGNITUDES.get(word);
/** "bn" → 1e9. */
export const shortMagnitude = (word: string): number | undefined => SHORT_MAGNITUDES.get(word);
/** "third" → 3; without compounds. */
export const ordinalWord = (word: string): number | undefined => ORDINALS.get(word);

/** Every word that spells a cardinal, an ordinal or a magnitude. */
export const NUMBER_WORDS: readonly string[] = [UNITS, TENS, MAGNITUDES, ORDINALS].flatMap((words) => [...words.keys()]);

/** In India a crore multiplies what stands before it, magnitudes too: "1.5 lakh crore". The magnitude with the crore behind it, and how many words that takes. */
export function croresOf(magnitude: number, next: string | undefined): { readonly value: number; readonly words: number } {
  return next !== undefined && /^crores?$/.test(next) && magnitude < 1e7 ? { value: magnitude * 1e7, words: 2 } : { value: magnitude, words: 1 };
}

/** The value of digits with commas as thousands separators ("2,500.50"). */
export function digitsValue(digits: string): number {
  return Number(digits.includes(',') ? digits.replaceAll(',', '') : digits);
}

/** What was read: `length` words make `value`. */
export interface SpelledNumber {
  readonly value: number;
  readonly length: number;
}

/**
 * Reads a spelled-out cardinal from the start of `words`: "twenty-five thousand", "two hundred and fifty", "nine million".
 * "and" counts only inside ("two hundred and six"); returns null where no number word stands first.
 */
export function readCardinal(words: (index: number) => string | undefined): SpelledNumber | null {
  let total = 0;
  let length = 0;
  let limit = Infinity; // magnitudes must fall: "two million three thousand", never "two thousand three million"
  for (;;) {
    const group = readGroup(words, length, length > 0);
    if (!group) break;
    const magnitude = magnitudeWord(words(group.next) ?? '');
    if (magnitude !== undefined && magnitude < limit) {
      const { value, words: read } = croresOf(magnitude, words(group.next + 1));
      total += group.value * value;
      length = group.next + read;
      limit = magnitude;
      continue;
    }
    if (length > 0 && (limit === Infinity || group.value >= limit)) break;
    total += group.value;
    length = group.next;
    break;
  }
  return length > 0 ? { value: total, length } : null;
}

interface Group {
  readonly value: number;
  readonly next: number;
}

/** Below a thousand: "two hundred and fifty-six", "fifty-six", "six". */
function readGroup(words: (index: number) => string | undefined, start: number, inside: boolean): Group | null {
  let at = start;
  if (inside && words(at) === 'and') at++;
  const first = readBelowHundred(words, at);
  if (!first) return null;
  if (words(first.next) !== 'hundred' || first.value > 99) return first;
  at = first.next + 1;
  const rest = readBelowHundred(words, words(at) === 'and' ? at + 1 : at);
  return rest ? { value: first.value * 100 + rest.value, next: rest.next } : { value: first.value * 100, next: at };
}

function readBelowHundred(words: (index: number) => string | undefined, at: number): Group | null {
  const word = words(at) ?? '';
  const tens = tensWord(word);
  if (tens !== undefined) {
    const unit = unitWord(words(at + 1) ?? '');
    return unit !== undefined && unit > 0 && unit < 10 ? { value: tens + unit, next: at + 2 } : { value: tens, next: at + 1 };
  }
  const unit = unitWord(word);
  return unit === undefined ? null : { value: unit, next: at + 1 };
}
