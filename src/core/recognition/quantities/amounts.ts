import { magnitudeWord, ordinalWord, shortMagnitude, tensWord } from '../../text/numbers';
import { MEASURES, RATE_PERIODS } from '../measures';
import { Start } from '../wordStarts';
import type { QuantityType } from '../recognition';
import type { Read, Reader } from '../times/reader';
import { CURRENCY_CODES, CURRENCY_NOUNS, CURRENCY_SIGNS, DOLLAR_PREFIXES, MEASURE_PREFIXES, NATIONAL_CURRENCIES } from './lexicon';

/** A quantity without its hedge, over lexemes up to `to`. */
export interface Amount {
  readonly type: QuantityType;
  readonly value: number;
  /** Left out for plain numbers and percentages. */
  readonly unit?: string | null;
  readonly to: number;
}

/** Binary noise of products ("99 cents" is 0.99) is rounded away. */
const round = (value: number): number => Number(value.toPrecision(15));

/** The amount that starts at `at`: money, percentage, measure, or a bare number; ranges give their first half here. */
export function amountAt(r: Reader, at: number): Amount | null {
  const starts = r.starts(at);
  const signed = (starts & Start.Currency) === 0 ? null : signedMoney(r, at);
  if (signed) return signed;
  const minus = (starts & Start.Minus) !== 0 && isMinus(r, at) ? at + 1 : at;
  const number = r.cardinal(minus);
  if (!number) return null;
  const value = minus > at ? -number.value : number.value;
  return unitOf(r, number.to, value) ?? shared(r, number.to, value) ?? longScale(r, number.to, value) ?? { type: 'CARDINAL', value, to: number.to };
}

function isMinus(r: Reader, at: number): boolean {
  if (r.is(at, 'minus')) return true;
  return /^[-−–]$/.test(r.lower(at)) && r.lexemes[at]?.gap === true && r.joined(at + 1) && r.lexemes[at + 1]?.kind === 'number';
}

/** "$2.5 billion", "C$10", "US$3bn", "EUR 5 million", "$5" of "$5 to $10 million". */
function signedMoney(r: Reader, at: number): Amount | null {
  const sign = currencyBefore(r, at);
  if (!sign) return null;
  const number = r.lexemes[sign.to]?.kind === 'number' ? r.cardinal(sign.to) : null;
  if (!number) return null;
  const scaled = shortScale(r, number);
  const factor = scaled.to === sign.to + 1 ? magnitudeFromRange(r, scaled.to, scaled.value) : 1;
  const dollars = r.isWord(scaled.to) && /^(dollars?|usd|cad|aud|us|u\.s\.|canadian)$/.test(r.lower(scaled.to)) ? codeBehind(r, scaled.to) : null;
  return { type: 'MONEY', value: round(scaled.value * factor), unit: dollars?.value ?? sign.value, to: dollars?.to ?? scaled.to };
}

/** "$5 million US", "$10 CAD". */
function codeBehind(r: Reader, at: number): Read<string> | null {
  const code = CURRENCY_CODES.get(r.lower(at));
  if (code && r.capital(at) === 2) return { value: code, to: at + 1 };
  if (r.is(at, 'canadian') && !r.isWord(at + 1)) return { value: 'CAD', to: at + 1 };
  return (r.is(at, 'us') || r.is(at, 'u.s.')) && r.capital(at) > 0 && !r.isWord(at + 1) ? { value: 'USD', to: at + 1 } : null;
}

function currencyBefore(r: Reader, at: number): Read<string> | null {
  const plain = CURRENCY_SIGNS.get(r.lower(at));
  if (plain && r.lexemes[at]?.kind === 'symbol') return { value: plain, to: at + 1 };
  if (!r.isWord(at) || r.capital(at) === 0) return null;
  const prefix = DOLLAR_PREFIXES.get(r.lower(at));
  if (prefix && r.is(at + 1, '$') && r.joined(at + 1)) return { value: prefix, to: at + 2 };
  const code = CURRENCY_CODES.get(r.lower(at));
  if (!code || (r.capital(at) < 2 && r.lower(at) !== 'rs')) return null;
  const stop = r.is(at + 1, '.') && r.joined(at + 1) ? at + 2 : at + 1;
  return { value: code, to: CURRENCY_SIGNS.has(r.lower(stop)) ? stop + 1 : stop };
}

/** "$5m", "£3bn": letters that are magnitudes only behind a currency. */
function shortScale(r: Reader, number: Read<number>): Read<number> {
  const factor = r.isWord(number.to) && (r.joined(number.to) || r.capital(number.to) === 0) && !r.is(number.to, 'b') ? shortMagnitude(r.lower(number.to)) : r.joined(number.to) && r.is(number.to, 'b') ? 1e9 : undefined;
  return factor === undefined ? number : { value: round(number.value * factor), to: number.to + 1 };
}

/** In "$5 to $10 million" and "2-3 million" the magnitude counts for both, if the first number is the smaller. */
function magnitudeFromRange(r: Reader, at: number, first: number): number {
  const second = rangePartner(r, at);
  if (second < 0 || r.lexemes[second]?.kind !== 'number') return 1;
  const bare = Number(r.lower(second).replaceAll(',', ''));
  if (first >= bare || first >= 1000) return 1;
  const word = r.isHyphen(second + 1) ? second + 2 : second + 1;
  if (!r.isWord(word)) return 1;
  return magnitudeWord(r.lower(word)) ?? (r.joined(second + 1) ? (shortMagnitude(r.lower(second + 1)) ?? 1) : 1);
}

/** The index of a range's second number, or −1. */
function rangePartner(r: Reader, at: number): number {
  const word = r.is(at, 'to') || r.is(at, 'or') || (r.is(at, 'and') && hasBetween(r, at));
  if (!word && !r.isDash(at)) return -1;
  const next = at + 1;
  if (CURRENCY_SIGNS.has(r.lower(next))) return next + 1;
  if (r.is(next + 1, '$') && r.joined(next + 1)) return next + 2;
  return next;
}

function hasBetween(r: Reader, at: number): boolean {
  for (let i = at - 1; i >= at - 5 && i >= 0; i--) if (r.is(i, 'between') || r.is(i, 'from')) return true;
  return false;
}

/** The first half of a range borrows unit and magnitude from the second: "5 to 10 per cent", "two to three million". */
function shared(r: Reader, at: number, value: number): Amount | null {
  const second = rangePartner(r, at);
  if (second < 0) return null;
  const number = r.cardinal(second);
  if (!number) return null;
  const bare = r.lexemes[second]?.kind === 'number' ? Number(r.lower(second).replaceAll(',', '')) : number.value;
  const word = r.lexemes[second]?.kind === 'number' ? magnitudeFromRange(r, at, value) : spelledMagnitude(r, number.to);
  const factor = value < (bare >= word && word > 1 && r.lexemes[second]?.kind !== 'number' ? bare / word : bare) ? word : 1;
  const unit = unitOf(r, number.to, 1);
  if (!unit) return factor > 1 ? { type: 'CARDINAL', value: round(value * factor), to: at } : null;
  const scale = unit.type === 'MONEY' ? unit.value : 1;
  return { ...unit, value: round(value * factor * scale), to: at };
}

/** The magnitude that ends a spelled-out number before `to`. */
function spelledMagnitude(r: Reader, to: number): number {
  return magnitudeWord(r.lower(to - 1)) ?? 1;
}

/** "5m people", "3bn": outside money only before a noun. */
function longScale(r: Reader, at: number, value: number): Amount | null {
  if (!r.joined(at) || !r.isWord(at)) return null;
  const factor = /^(m|mn|mln|bn|tn|trn)$/.test(r.lower(at)) ? shortMagnitude(r.lower(at)) : undefined;
  return factor === undefined ? null : { type: 'CARDINAL', value: round(value * factor), to: at + 1 };
}

/** Percent, currency or measure behind a number. */
function unitOf(r: Reader, at: number, value: number): Amount | null {
  return percent(r, at, value) ?? moneyNoun(r, at, value) ?? measure(r, at, value) ?? age(r, at, value);
}

function percent(r: Reader, at: number, value: number): Amount | null {
  const place = r.isHyphen(at) ? at + 1 : at;
  if (r.is(at, '%') || r.is(at, '％')) return { type: 'PERCENT', value, to: at + 1 };
  if (/^(percent|pct)$/.test(r.lower(place))) return { type: 'PERCENT', value, to: place + 1 };
  if (r.is(place, 'per') && r.is(r.isHyphen(place + 1) ? place + 2 : place + 1, 'cent')) return { type: 'PERCENT', value, to: (r.isHyphen(place + 1) ? place + 2 : place + 1) + 1 };
  const points = r.isHyphen(place + 1) ? place + 2 : place + 1;
  if (/^(percentage|basis)$/.test(r.lower(place)) && /^points?$/.test(r.lower(points))) return { type: 'QUANTITY', value, unit: `${r.lower(place)} point`, to: points + 1 };
  return null;
}

/** "2.5 billion dollars", "99 cents", "500 Swiss francs", "million-dollar". */
function moneyNoun(r: Reader, at: number, value: number): Amount | null {
  const start = r.isHyphen(at) ? at + 1 : at;
  if (r.is(at, '¢')) return { type: 'MONEY', value: round(value / 100), unit: 'USD', to: at + 1 };
  if (r.is(at, '€') || r.is(at, '£')) return { type: 'MONEY', value, unit: CURRENCY_SIGNS.get(r.lower(at)) ?? null, to: at + 1 };
  const code = r.capital(start) === 2 && start === at ? CURRENCY_CODES.get(r.lower(at)) : undefined;
  if (code) return { type: 'MONEY', value, unit: code, to: at + 1 };
  let noun = start;
  if (r.capital(start) > 0) noun = r.is(start + 1, 'lankan') ? start + 2 : start + 1;
  const currency = r.isWord(noun) ? CURRENCY_NOUNS.get(r.lower(noun)) : undefined;
  if (!currency || (noun > start && r.capital(noun) > 0)) return null;
  const national = noun > start ? nationalCode(r, noun) : null;
  if (noun > start && national === null) return null;
  const sterling = r.is(noun + 1, 'sterling');
  if (currency.ambiguous && !national && !sterling && Math.abs(value) < 1e6) return null;
  return { type: 'MONEY', value: round(value * currency.factor), unit: national ?? currency.code, to: sterling ? noun + 2 : noun + 1 };
}

function nationalCode(r: Reader, noun: number): string | null {
  const singular = r.lower(noun).replace(/s$/, '');
  const codes = NATIONAL_CURRENCIES.get(singular) ?? NATIONAL_CURRENCIES.get({ kroner: 'krone', kronor: 'krona' }[r.lower(noun)] ?? '');
  const country = r.lower(noun - 1);
  return codes && Object.hasOwn(codes, country) ? (codes[country] ?? null) : null;
}

/** "5 kilometres", "10-km", "3,000 square feet", "2 million barrels a day", "20 °C", "100 km/h". */
function measure(r: Reader, at: number, value: number): Amount | null {
  const start = r.isHyphen(at) ? at + 1 : at;
  if (r.is(at, '°')) return temperature(r, at + 1, value);
  let place = start;
  let prefix = '';
  if (MEASURE_PREFIXES.has(r.lower(place))) {
    prefix = `${({ sq: 'square', cu: 'cubic' }[r.lower(place)] ?? r.lower(place))} `;
    place = r.isHyphen(place + 1) ? place + 2 : place + 1;
  }
  const glued = r.joined(at) && start === at;
  const name = r.isWord(place) ? (MEASURES.get(r.lower(place)) ?? (glued ? { m: 'metre', g: 'gram', l: 'litre' }[r.lower(place)] : undefined)) : undefined;
  if (prefix === 'light ' && /^years?$/.test(r.lower(place))) return { type: 'QUANTITY', value, unit: 'light year', to: place + 1 };
  if (name === undefined || (r.capital(place) === 1 && !r.isHyphen(at)) || (glued && r.is(place, 'm') && r.isWord(place + 1) && !r.joined(place + 1) && !/^(tall|high|long|deep|wide|away|from|of|race|sprint|freestyle|above|below|and|in|at)$/.test(r.lower(place + 1)))) return null;
  if (name === 'degree') return temperature(r, place + 1, value);
  return withRate(r, place + 1, { type: 'QUANTITY', value, unit: prefix + name, to: place + 1 });
}

function temperature(r: Reader, at: number, value: number): Amount {
  const scale = r.lower(at);
  if ((scale === 'c' || scale === 'celsius') && r.isWord(at)) return { type: 'QUANTITY', value, unit: 'degree Celsius', to: at + 1 };
  if ((scale === 'f' || scale === 'fahrenheit') && r.isWord(at)) return { type: 'QUANTITY', value, unit: 'degree Fahrenheit', to: at + 1 };
  return { type: 'QUANTITY', value, unit: 'degree', to: at };
}

function withRate(r: Reader, at: number, amount: Amount): Amount {
  if (r.is(at, '/') && r.joined(at) && r.is(at + 1, 'h') && r.joined(at + 1)) return { ...amount, unit: `${amount.unit ?? ''} per hour`, to: at + 2 };
  const each = /^(a|an|per)$/.test(r.lower(at)) && RATE_PERIODS.has(r.lower(at + 1));
  if (each) return { ...amount, unit: `${amount.unit ?? ''} per ${r.lower(at + 1)}`, to: at + 2 };
  const hours = r.isHyphen(at) ? at + 1 : at;
  return /watt$/.test(amount.unit ?? '') && /^hours?$/.test(r.lower(hours)) ? { ...amount, unit: `${amount.unit ?? ''} hour`, to: hours + 1 } : amount;
}

/** "30-year-old", "12 years old", "six-month-old", "85 years of age". */
function age(r: Reader, at: number, value: number): Amount | null {
  const start = r.isHyphen(at) ? at + 1 : at;
  const unit = /^(year|month|week|day)s?$/.exec(r.lower(start))?.[1];
  if (!unit) return null;
  if (r.is(start + 1, 'old')) return { type: 'QUANTITY', value, unit, to: start + 2 };
  if (r.isHyphen(start + 1) && /^olds?$/.test(r.lower(start + 2))) return { type: 'QUANTITY', value, unit, to: start + 3 };
  return r.is(start + 1, 'of') && r.is(start + 2, 'age') ? { type: 'QUANTITY', value, unit, to: start + 3 } : null;
}

/** "two-thirds", "three quarters", "one-fifth": parts of one. */
export function fractionAt(r: Reader, at: number): Amount | null {
  const number = r.is(at, 'a') ? { value: 1, to: at + 1 } : r.cardinal(at);
  if (!number || number.value < 1 || number.value > 99 || !Number.isInteger(number.value)) return null;
  const place = r.isHyphen(number.to) ? number.to + 1 : number.to;
  const word = r.lower(place);
  const singular = word.replace(/s$/, '');
  const below = word === 'half' || word === 'halves' ? 2 : singular === 'quarter' ? 4 : /^(second|seconds|first|firsts)$/.test(word) ? undefined : ordinalWord(singular);
  if (below === undefined || below < 2 || (word.endsWith('s') ? number.value === 1 : number.value !== 1)) return null;
  if (number.value === 1 && !r.isHyphen(number.to) && !r.is(place + 1, 'of')) return null;
  return { type: 'CARDINAL', value: round(number.value / below), to: place + 1 };
}

/** "third", "21st", "twenty-first". */
export function ordinalAt(r: Reader, at: number): Amount | null {
  if (r.digits(at, 1, 6) && r.joined(at + 1) && /^(st|nd|rd|th)$/.test(r.lower(at + 1))) return { type: 'ORDINAL', value: Number(r.lower(at)), to: at + 2 };
  if (!r.isWord(at)) return null;
  const tens = tensWord(r.lower(at));
  const unit = tens !== undefined && r.isHyphen(at + 1) ? ordinalWord(r.lower(at + 2)) : undefined;
  if (tens !== undefined && unit !== undefined && unit < 10) return { type: 'ORDINAL', value: tens + unit, to: at + 3 };
  const plain = ordinalWord(r.lower(at));
  return plain === undefined ? null : { type: 'ORDINAL', value: plain, to: at + 1 };
}
