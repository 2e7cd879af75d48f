import { croresOf, digitsValue, magnitudeWord, readCardinal, shortMagnitude } from '../../text/numbers';
import type { Lexeme } from '../lexeme';
import { Start } from '../wordStarts';
import { FRACTIONS, MONTHS, MONTH_ABBREVIATIONS, UNITS, WEEKDAYS, WEEKDAY_ABBREVIATIONS } from './lexicon';
import type { Mod, Unit } from './expression';

/** A value read from lexemes up to `to` (exclusive). */
export interface Read<T> {
  readonly value: T;
  readonly to: number;
}

/** An amount before a unit, hedge included; `value` null is an unknown number. `to` is the index of the unit. */
export interface Amount {
  readonly value: number | null;
  readonly to: number;
  readonly mod?: Mod;
}

const DASHES: ReadonlySet<string> = new Set(['-', '‐', '‑', '–', '—', '−']);

/** Bits of `Start` that a cardinal can start with. */
export const CARDINAL_STARTS = Start.Cardinal | Start.Indefinite;

/** Looks at the lexemes of one passage by index; indexes beyond either end read as nothing. */
export class Reader {
  /** Several rules ask for the cardinal, and for the amount of time, at one place: the last answers. */
  private cardinalAt = -1;
  private cardinalRead: Read<number> | null = null;
  private amountAt = -1;
  private amountRead: Amount | null = null;

  constructor(readonly lexemes: readonly Lexeme[]) {}

  /** What may start at the lexeme: bits of `Start`. */
  starts(at: number): number {
    return this.lexemes[at]?.starts ?? 0;
  }

  lower(at: number): string {
    return this.lexemes[at]?.lower ?? '';
  }

  /** The lexeme as the text has it. */
  written(at: number): string {
    return this.lexemes[at]?.written ?? '';
  }

  is(at: number, lower: string): boolean {
    return this.lexemes[at]?.lower === lower;
  }

  isWord(at: number): boolean {
    return this.lexemes[at]?.kind === 'word';
  }

  capital(at: number): 0 | 1 | 2 {
    return this.lexemes[at]?.capital ?? 0;
  }

  /** Whether the lexeme stands directly behind the one before it. */
  joined(at: number): boolean {
    const lexeme = this.lexemes[at];
    return lexeme !== undefined && !lexeme.gap;
  }

  isDash(at: number): boolean {
    const lexeme = this.lexemes[at];
    return lexeme?.kind === 'symbol' && DASHES.has(lexeme.lower);
  }

  /** A hyphen inside a compound: no white space on either side. */
  isHyphen(at: number): boolean {
    return this.isDash(at) && this.joined(at) && this.joined(at + 1);
  }

  /** A run of digits without comma or point, of the given length. */
  digits(at: number, from: number, to = from): string | null {
    const lexeme = this.lexemes[at];
    if (lexeme?.kind !== 'number' || lexeme.lower.length < from || lexeme.lower.length > to) return null;
    return isPlainDigits(lexeme.lower) ? lexeme.lower : null;
  }

  /** Whether a letter or digit touches the lexeme from the left ("A380", "F-16"). */
  isGlued(at: number): boolean {
    if (!this.joined(at)) return false;
    const previous = this.lexemes[at - 1];
    if (previous === undefined) return false;
    if (previous.kind === 'word' || previous.kind === 'number') return true;
    return previous.lower === '-' && this.joined(at - 1) && this.lexemes[at - 2]?.kind === 'word' && this.capital(at - 2) > 0;
  }

  /** A month in full or abbreviated (its full stop included), in a spelling that can be one. */
  month(at: number): Read<number> | null {
    const lexeme = this.lexemes[at];
    if (lexeme?.kind !== 'word') return null;
    const value = MONTHS.get(lexeme.lower);
    if (value === undefined) return null;
    if (lexeme.capital === 0 && (lexeme.lower.length <= 5 || lexeme.lower === 'august')) return null;
    return { value, to: this.afterStop(at, MONTH_ABBREVIATIONS) };
  }

  weekday(at: number): Read<number> | null {
    const lexeme = this.lexemes[at];
    if (lexeme?.kind !== 'word') return null;
    const value = WEEKDAYS.get(lexeme.lower);
    if (value === undefined) return null;
    if (!WEEKDAY_ABBREVIATIONS.has(lexeme.lower)) return { value, to: at + 1 };
    const to = this.afterStop(at, WEEKDAY_ABBREVIATIONS);
    if (lexeme.capital === 0) return null;
    // "Sun", "Sat" and "Wed" alone are other words: a date or a clock must follow.
    const next = this.is(to, ',') ? to + 1 : to;
    return this.month(next) || this.digits(next, 1, 2) ? { value, to } : null;
  }

  private afterStop(at: number, abbreviations: ReadonlySet<string>): number {
    return abbreviations.has(this.lower(at)) && this.is(at + 1, '.') && this.joined(at + 1) ? at + 2 : at + 1;
  }

  /** Whether a sentence or a quotation begins with the lexeme. */
  startsSentence(at: number): boolean {
    return at === 0 || /^[.!?“"‘']$/.test(this.lower(at - 1));
  }

  unit(at: number): Unit | undefined {
    return this.isWord(at) ? UNITS.get(this.lower(at)) : undefined;
  }

  /** Whether the unit's word is a plural. */
  isPlural(at: number): boolean {
    return this.lower(at).endsWith('s');
  }

  /** A cardinal in digits or words, with its fraction and magnitude: "5 1/2", "2.5 million", "twenty-five", "half a dozen". */
  cardinal(at: number): Read<number> | null {
    if ((this.starts(at) & CARDINAL_STARTS) === 0) return null;
    if (at !== this.cardinalAt) {
      this.cardinalRead = this.readCardinal(at);
      this.cardinalAt = at;
    }
    return this.cardinalRead;
  }

  /** The amount at a place, as `read` finds it: kept until another place is asked for. */
  amount(at: number, read: (r: Reader, at: number) => Amount | null): Amount | null {
    if (at !== this.amountAt) {
      this.amountRead = read(this, at);
      this.amountAt = at;
    }
    return this.amountRead;
  }

  private readCardinal(at: number): Read<number> | null {
    if (this.lexemes[at]?.kind === 'number') return this.digitCardinal(at);
    if (!this.isWord(at)) return FRACTIONS.has(this.lower(at)) ? { value: FRACTIONS.get(this.lower(at)) ?? 0, to: at + 1 } : null;
    return this.phraseCardinal(at) ?? ((this.starts(at) & Start.Cardinal) === 0 ? null : this.spelled(at));
  }

  private digitCardinal(at: number): Read<number> | null {
    const value = digitsValue(this.lower(at));
    const slash = this.lexemes[at + 2];
    if (this.digits(at + 1, 1) && this.lexemes[at + 1]?.gap && slash?.lower === '/' && this.joined(at + 2) && this.joined(at + 3)) {
      const [above, below] = [Number(this.lower(at + 1)), Number(this.digits(at + 3, 1, 2) ?? 0)];
      if (below > above && above > 0) return { value: value + above / below, to: at + 4 };
    }
    const fraction = this.joined(at + 1) ? FRACTIONS.get(this.lower(at + 1)) : undefined;
    if (fraction !== undefined) return this.withMagnitude(value + fraction, at + 2);
    return this.withMagnitude(value, at + 1);
  }

  /** "2.5 million", "2.5-million", "133K". */
  private withMagnitude(value: number, to: number): Read<number> {
    const at = this.isHyphen(to) ? to + 1 : to;
    const magnitude = this.isWord(at) ? magnitudeWord(this.lower(at)) : undefined;
    if (magnitude !== undefined) {
      const scale = croresOf(magnitude, this.isWord(at + 1) ? this.lower(at + 1) : undefined);
      return { value: clean(value * scale.value), to: at + scale.words };
    }
    if (this.isWord(at) && this.is(at, 'hundred')) return { value: value * 100, to: at + 1 };
    const short = this.isWord(to) && this.joined(to) && (this.lower(to) === 'k' || this.lower(to) === 'bn') ? shortMagnitude(this.lower(to)) : undefined;
    return short === undefined ? { value, to } : { value: clean(value * short), to: to + 1 };
  }

  /** Spelled-out numbers; hyphens between their words are stepped over. `first` is what the first word stands for, where that is not the word itself. */
  private spelled(at: number, first?: string): Read<number> | null {
    const places = [at];
    const word = (index: number): string | undefined => {
      if (index === 0 && first !== undefined) return first;
      while (places.length <= index) {
        const last = places[places.length - 1] ?? at;
        places.push(this.isHyphen(last + 1) ? last + 2 : last + 1);
      }
      const place = places[index] ?? at;
      return this.isWord(place) ? this.lower(place) : undefined;
    };
    const number = readCardinal(word);
    if (!number) return null;
    const to = (places[number.length - 1] ?? at) + 1;
    return this.pointFive(number.value, to);
  }

  /** "one point five million". */
  private pointFive(value: number, to: number): Read<number> {
    if (!this.is(to, 'point') || value > 99) return { value, to };
    const digit = readCardinal((index) => (index === 0 ? this.lower(to + 1) : undefined));
    return digit && digit.value < 10 ? this.withMagnitude(value + digit.value / 10, to + 2) : { value, to };
  }

  /** "a dozen", "two dozen", "half a million", "a hundred", "a quarter of a million" is not read. */
  private phraseCardinal(at: number): Read<number> | null {
    let factor = 1;
    let place = at;
    if (this.is(place, 'half')) {
      factor = 0.5;
      place = this.isHyphen(place + 1) ? place + 2 : place + 1;
      if (this.is(place, 'a')) place++;
    } else if (this.is(place, 'a')) {
      place++;
      if (this.is(place, 'half') && this.isHyphen(place + 1)) {
        factor = 0.5;
        place += 2;
      }
    } else {
      const count = readCardinal((index) => (index === 0 ? this.lower(place) : undefined));
      if (!count || !this.is(place + 1, 'dozen')) return this.is(place, 'dozen') ? { value: 12, to: place + 1 } : null;
      return { value: count.value * 12, to: place + 2 };
    }
    const size = this.is(place, 'dozen') ? 12 : this.is(place, 'hundred') ? 100 : this.isPlural(place) ? undefined : magnitudeWord(this.lower(place));
    if (size === undefined || !this.isWord(place)) return null;
    const isOne = factor === 1 && size !== 12;
    return (isOne ? this.spelled(at, 'one') : null) ?? { value: factor * size, to: place + 1 }; // "a hundred and twenty thousand"
  }
}

/** A number has nothing but digits, commas and points. */
function isPlainDigits(number: string): boolean {
  for (let at = 0; at < number.length; at++) if (number.charCodeAt(at) < 48) return false;
  return true;
}

/** Whole numbers below have no more than fifteen digits. */
const EXACT = 1e15;

/** Products of decimals and magnitudes without the noise of binary fractions: 2.3 × 1e6 is 2300000. */
function clean(value: number): number {
  return Number.isInteger(value) && value < EXACT ? value : Number(value.toPrecision(15));
}
