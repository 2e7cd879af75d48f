import { magnitudeWord } from '../../text/numbers';
import { MEASURES } from '../measures';
import { Start } from '../wordStarts';
import type { Expression, Mod, Unit } from './expression';
import { BETWEEN, FRAMES, HEDGE_WORDS, VAGUE_AMOUNTS } from './lexicon';
import type { Amount, Read, Reader } from './reader';

/** Lengths of time: "nearly four years", "the past decade", "three-day", "two hours and 15 minutes". */

/** Bits of `Start` that an amount of time can start with. */
export const AMOUNT_STARTS = Start.Amount | Start.Cardinal | Start.Indefinite;

/** Reads "nearly four", "a", "several", "more than two and a half", "a couple of", with what may stand before the unit. */
export function amountOf(r: Reader, at: number): Amount | null {
  return (r.starts(at) & (AMOUNT_STARTS | Start.The)) === 0 ? null : r.amount(at, readAmount);
}

function readAmount(r: Reader, at: number): Amount | null {
  const hedge = hedgeAt(r, at);
  const start = hedge?.to ?? at;
  const plain = plainAmount(r, start);
  if (!plain) return null;
  let to = plain.to;
  if (BETWEEN.has(r.lower(to)) && r.unit(to + 1)) to++;
  return r.unit(to) ? { value: plain.value, to, mod: hedge?.value ?? plain.mod } : null;
}

/** Larger numbers before a unit are no length of time that a value could tell. */
const MOST = 1e9;

function hedgeAt(r: Reader, at: number): Read<Mod> | null {
  const word = r.lower(at);
  const next = r.lower(at + 1);
  const denied = next === 'than' && (r.is(at - 1, 'no') || r.is(at - 1, 'not'));
  if ((word === 'more' || word === 'longer') && next === 'than') return { value: denied ? 'EQUAL_OR_LESS' : 'MORE_THAN', to: at + 2 };
  if ((word === 'less' || word === 'fewer') && next === 'than') return { value: denied ? 'EQUAL_OR_MORE' : 'LESS_THAN', to: at + 2 };
  if (word === 'at' && next === 'least') return { value: 'EQUAL_OR_MORE', to: at + 2 };
  if ((word === 'up' && next === 'to') || (word === 'at' && next === 'most')) return { value: 'EQUAL_OR_LESS', to: at + 2 };
  const hedge = r.isWord(at) ? HEDGE_WORDS.get(word) : undefined;
  if (!hedge) return null;
  return { value: hedge === 'about' ? 'APPROX' : hedge === 'more' ? 'MORE_THAN' : 'LESS_THAN', to: at + 1 };
}

function isIndefinite(r: Reader, at: number): boolean {
  return r.is(at, 'a') || r.is(at, 'an');
}

interface PlainAmount extends Read<number | null> {
  readonly mod?: Mod;
}

function plainAmount(r: Reader, at: number): PlainAmount | null {
  if (r.is(at, 'half') && isIndefinite(r, at + 1)) return r.unit(at + 2) ? { value: 0.5, to: at + 2 } : null;
  if (r.is(at, 'half') && r.isHyphen(at + 1) && r.unit(at + 2)) return { value: 0.5, to: at + 2 };
  const article = isIndefinite(r, at);
  if (article && r.is(at + 1, 'quarter')) return quarterAmount(r, at + 2);
  if (article && r.is(at + 1, 'half') && r.isHyphen(at + 2)) return r.unit(at + 3) ? { value: 0.5, to: at + 3 } : null;
  const vague = article || r.is(at, 'the') ? at + 1 : at;
  if (VAGUE_AMOUNTS.has(r.lower(vague)) && r.isWord(vague)) {
    const to = r.is(vague + 1, 'of') ? vague + 2 : vague + 1;
    return { value: r.is(vague, 'couple') ? 2 : null, to };
  }
  if (article) {
    const unit = r.unit(at + 1);
    if (BETWEEN.has(r.lower(at + 1)) && r.unit(at + 2) && !r.isPlural(at + 2)) return { value: 1, to: at + 1 };
    if (unit && !r.isPlural(at + 1)) return unit === 'second' || unit === 'minute' && r.is(at + 2, 'detail') ? null : { value: 1, to: at + 1 };
  }
  const number = r.cardinal(at);
  if (!number || r.isGlued(at) || number.value > MOST) return null;
  if (r.is(number.to, 'and') && r.is(number.to + 1, 'a') && r.is(number.to + 2, 'half')) return { value: number.value + 0.5, to: number.to + 3 };
  return roundedBehind(r, number);
}

/** "a quarter century", "a quarter of an hour". */
function quarterAmount(r: Reader, at: number): PlainAmount | null {
  const of = r.is(at, 'of') && isIndefinite(r, at + 1) ? at + 2 : r.isHyphen(at) ? at + 1 : at;
  return r.unit(of) === 'century' || (of === at + 2 && r.unit(of) === 'hour') ? { value: 0.25, to: of } : null;
}

/** "40-odd years", "40-plus years", "40+ years". */
function roundedBehind(r: Reader, number: Read<number>): PlainAmount {
  const place = r.isHyphen(number.to) ? number.to + 1 : number.to;
  const word = r.lower(place);
  const joined = place > number.to || r.joined(place);
  if (word === 'odd' || (word === 'some' && joined)) return r.unit(place + 1) ? { value: number.value, to: place + 1, mod: 'APPROX' } : number;
  if ((word === 'plus' || word === '+') && joined) return r.unit(place + 1) ? { value: number.value, to: place + 1, mod: 'EQUAL_OR_MORE' } : number;
  return number;
}

/** "for nearly four years", "half an hour", "a year and a half", "weeks". */
export function duration(r: Reader, at: number): Read<Expression> | null {
  const framed = framedDuration(r, at);
  if (framed) return framed;
  const amount = amountOf(r, at);
  if (!amount) return hyphenated(r, at) ?? bareUnits(r, at) ?? firstOfTwo(r, at);
  const unit = r.unit(amount.to);
  if (!unit || !isSafe(r, at, amount, unit) || isTitle(r, at, amount.to)) return null;
  const rated = amount.to === at + 1 && isIndefinite(r, at) ? rateBefore(r, at - 1) : 'none';
  if (rated === 'measure') return null;
  if (rated === 'count') return { value: { kind: 'set', value: period(1, unit) }, to: amount.to + 1 };
  const half = r.is(amount.to + 1, 'and') && r.is(amount.to + 2, 'a') && r.is(amount.to + 3, 'half');
  if (isAge(r, amount.to + 1) || (isIndefinite(r, at) && r.isHyphen(amount.to + 1) && r.is(amount.to + 2, 'long'))) return null; // "an hour-long" is "hour-long"
  const value = amount.value !== null && half ? amount.value + 0.5 : amount.value;
  const rest = half || value === null || !Number.isInteger(value) ? null : smallerRest(r, amount.to + 1, unit);
  if (rest) return { value: { kind: 'duration', amount: value, unit, rest: rest.value, mod: amount.mod }, to: rest.to };
  return { value: { kind: 'duration', amount: value, unit, mod: amount.mod }, to: amount.to + (half ? 4 : 1) };
}

const SMALLER: Readonly<Partial<Record<Unit, Unit>>> = { year: 'month', hour: 'minute', minute: 'second' };

/** The "and 15 minutes" of "two hours and 15 minutes". */
function smallerRest(r: Reader, at: number, unit: Unit): Read<{ readonly amount: number; readonly unit: Unit }> | null {
  const smaller = SMALLER[unit];
  if (!smaller) return null;
  const comma = r.is(at, ',') ? at + 1 : at;
  const rest = r.cardinal(r.is(comma, 'and') ? comma + 1 : comma);
  if (!rest || !Number.isInteger(rest.value) || r.unit(rest.to) !== smaller || isAge(r, rest.to + 1)) return null;
  return { value: { amount: rest.value, unit: smaller }, to: rest.to + 1 };
}

/** "60 Minutes" as the name of a programme: a capital where the words around have none. */
function isTitle(r: Reader, at: number, unit: number): boolean {
  return r.capital(unit) === 1 && r.lexemes[at]?.kind === 'number' && r.capital(at - 1) === 0 && r.capital(unit + 1) === 0 && at > 0;
}

/** What stands before "a day": a unit of measure (then the rate is part of the measure), an amount that recurs, or neither. */
function rateBefore(r: Reader, at: number): 'measure' | 'count' | 'none' {
  if (r.lexemes[at]?.kind === 'number' || /^(%|percent|cent|cents|dollars?|euros?|pounds|million|billion|thousand|hundred)$/.test(r.lower(at))) return 'count';
  const counted = r.lexemes[at - 1]?.kind === 'number' || r.cardinal(at - 1) !== null || magnitudeWord(r.lower(at - 1)) !== undefined;
  if (!r.isWord(at) || !counted) return 'none';
  return MEASURES.has(r.lower(at)) ? 'measure' : r.isPlural(at) && !r.unit(at) ? 'count' : 'none';
}

/** Seconds are ordinals, seconding and place in a race; minutes are records of a meeting: a number must count them. */
function isSafe(r: Reader, at: number, amount: Amount, unit: Unit): boolean {
  if (unit === 'quarter' && amount.value !== null && !r.isPlural(amount.to)) return false;
  if (unit === 'second') return amount.value !== null && r.isPlural(amount.to);
  return amount.value === null || amount.value === 1 || !Number.isInteger(amount.value) || r.isPlural(amount.to) || amount.to === at + 1 || unit !== 'night';
}

function isAge(r: Reader, at: number): boolean {
  if (r.is(at, 'old') || (r.isHyphen(at) && /^olds?$/.test(r.lower(at + 1)))) return true;
  return r.is(at, 'of') && r.is(at + 1, 'age');
}

/** The "60" of "between 60 and 90 days", "60 to 90 days", "two or three weeks". */
function firstOfTwo(r: Reader, at: number): Read<Expression> | null {
  const first = r.isGlued(at) ? null : r.cardinal(at);
  if (!first || first.value > MOST || !(r.isDash(first.to) || r.is(first.to, 'and') || r.is(first.to, 'or') || r.is(first.to, 'to'))) return null;
  if (r.is(first.to, 'and') && !r.is(at - 1, 'between')) return null;
  const second = r.cardinal(first.to + 1);
  const unit = second && r.unit(second.to);
  if (!second || !unit || unit === 'second' || !r.isPlural(second.to) || second.value <= first.value) return null;
  return { value: { kind: 'duration', amount: first.value, unit }, to: first.to };
}

/** Before these "last" is the verb: "will last six weeks". */
const VERB_BEFORE = /^(?:to|will|would|could|can|may|might|should|must|not)$/;

/** "the past two months", "the next four years", "recent years", "the past decade". */
function framedDuration(r: Reader, at: number): Read<Expression> | null {
  const the = r.is(at, 'the') || r.is(at, 'these') || r.is(at, 'those') || r.is(at, 'this') ? at + 1 : at;
  if (!FRAMES.has(r.lower(the)) || (r.is(at, 'last') && VERB_BEFORE.test(r.lower(at - 1)))) return null;
  const amount = isIndefinite(r, the + 1) ? null : amountOf(r, the + 1); // "will last a day"
  const unitAt = amount?.to ?? the + 1;
  const unit = r.unit(unitAt);
  if (!unit || unit === 'second' || isAge(r, unitAt + 1)) return null;
  if (amount) return { value: { kind: 'duration', amount: amount.value, unit, mod: amount.mod }, to: unitAt + 1 };
  if (r.isPlural(unitAt)) return { value: { kind: 'duration', amount: null, unit }, to: unitAt + 1 };
  const singular = r.is(the, 'past') || (the > at && /^(last|next|coming)$/.test(r.lower(the)));
  return singular ? { value: { kind: 'duration', amount: 1, unit }, to: unitAt + 1 } : null;
}

/** "four-month", "two-and-a-half-year", "decades-long", "weeklong"; never an age ("30-year-old"). */
function hyphenated(r: Reader, at: number): Read<Expression> | null {
  const solid = (r.starts(at) & Start.Long) === 0 ? null : /^(day|week|month|year|night|decade)s?long$/.exec(r.lower(at));
  if (solid) return { value: { kind: 'duration', amount: 1, unit: solid[1] as Unit }, to: at + 1 };
  const long = r.unit(at);
  if (long && r.isHyphen(at + 1) && r.is(at + 2, 'long')) {
    return { value: { kind: 'duration', amount: r.isPlural(at) ? null : 1, unit: long }, to: at + 3 };
  }
  if (long && r.isHyphen(at + 1) && r.is(at + 2, 'old') && AGES_OF_THINGS.has(r.lower(at))) {
    return { value: { kind: 'duration', amount: r.isPlural(at) ? null : 1, unit: long }, to: at + 3 };
  }
  const number = r.isGlued(at) ? null : r.is(at, 'single') ? { value: 1, to: at + 1 } : r.is(at, 'multi') ? { value: null, to: at + 1 } : r.cardinal(at);
  if (!number || (number.value ?? 0) > MOST || !r.isHyphen(number.to)) return null;
  let place = number.to + 1;
  let value = number.value;
  if (value !== null && r.is(place, 'and') && r.is(place + 2, 'a') && r.is(place + 4, 'half')) {
    value += 0.5;
    place += 6;
  }
  const unit = r.unit(place);
  if (!unit || unit === 'quarter' || isAge(r, place + 1)) return null;
  const long2 = r.isHyphen(place + 1) && r.is(place + 2, 'long');
  return { value: { kind: 'duration', amount: value, unit }, to: long2 ? place + 3 : place + 1 };
}

/** "decades-old" is told of things; "30-year-old" of people, and is no time. */
const AGES_OF_THINGS: ReadonlySet<string> = new Set('days weeks months years decades centuries century decade'.split(' '));

/** "for years", "weeks after", "within minutes": plural units on their own. */
function bareUnits(r: Reader, at: number): Read<Expression> | null {
  const unit = r.unit(at);
  if (!unit || !r.isPlural(at) || (!/^(hour|day|week|month|year|decade)$/.test(unit) && r.lower(at) !== 'centuries' && !isShortTime(r, at, unit))) return null;
  if (r.isHyphen(at + 1) || r.isHyphen(at - 1) || r.is(at + 1, 'old') || /^(per|years|working|business|office|opening|dog|his|her|their|our|my|your|these|those|golden|early|final)$/.test(r.lower(at - 1)) || (r.capital(at) > 0 && !r.startsSentence(at))) return null;
  if (r.is(at + 1, 'from') && r.is(at + 2, 'now')) return { value: { kind: 'reference', value: 'FUTURE_REF' }, to: at + 3 };
  if (r.is(at + 1, 'ago')) return { value: { kind: 'reference', value: 'PAST_REF' }, to: at + 2 };
  return { value: { kind: 'duration', amount: null, unit: unit }, to: at + 1 };
}

/** Minutes are records and seconds helpings too: what stands beside them must speak of time. */
function isShortTime(r: Reader, at: number, unit: Unit): boolean {
  if (unit !== 'minute' && unit !== 'second') return false;
  const before = r.is(at - 1, 'just') ? at - 2 : at - 1;
  return /^(within|in|for|mere|after)$/.test(r.lower(before)) ? !r.is(at + 1, 'of') : /^(later|before|after|earlier|ago)$/.test(r.lower(at + 1));
}

/** A length of time as ISO 8601 writes it; `rest` is one in a smaller unit that is added. */
export function period(amount: number | null, unit: Unit, rest?: { readonly amount: number; readonly unit: Unit }): string {
  const clock = unit === 'second' || unit === 'minute' || unit === 'hour';
  const factor = unit === 'decade' ? 10 : unit === 'century' ? 100 : unit === 'fortnight' ? 2 : 1;
  if (amount === 0.5 && unit === 'hour') return 'PT30M';
  if (amount !== null && unit === 'hour' && amount % 1 === 0.5) return `PT${Math.floor(amount)}H30M`;
  return `P${clock ? 'T' : ''}${amount === null ? 'X' : Number((amount * factor).toPrecision(12))}${LETTERS[unit]}${rest ? `${rest.amount}${LETTERS[rest.unit]}` : ''}`;
}

const LETTERS: Readonly<Record<Unit, string>> = {
  second: 'S', minute: 'M', hour: 'H', day: 'D', night: 'D', week: 'W', fortnight: 'W', weekend: 'WE', month: 'M', quarter: 'Q', year: 'Y', decade: 'Y', century: 'Y',
};
