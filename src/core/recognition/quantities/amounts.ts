import { magnitudeWord, shortMagnitude } from '../../text/numbers';
import { Start } from '../wordStarts';
import { CARDINAL_STARTS, type Reader } from '../times/reader';
import { pastHyphen, round, type Amount } from './amount';
import { partOfMagnitude, partOfOne } from './fractions';
import { heightInMarks, measure, oneOfUnit, partsPer } from './measured';
import { inheritedMoney, moneyNoun, signedMoney } from './money';
import { numeralAt } from './numerals';
import { magnitudeFromRange, rangePartner } from './ranges';
import { bareTemperature } from './temperatures';

/** The amount that starts at `at`: money, percentage, measure, or a bare number; ranges give their first half here. */
export function amountAt(r: Reader, at: number): Amount | null {
  const starts = r.starts(at);
  const signed = (starts & Start.Currency) === 0 ? null : signedMoney(r, at);
  if (signed || (starts & (CARDINAL_STARTS | Start.Minus)) === 0) return signed;
  const minus = (starts & Start.Minus) !== 0 && isMinus(r, at) ? at + 1 : at;
  const part = minus === at ? partAt(r, at) : null;
  if (part) return part;
  const number = numeralAt(r, minus);
  if (!number) return minus === at ? single(r, at) : null;
  const value = minus > at ? -number.value : number.value;
  return amountOf(r, minus, value, number.to);
}

function amountOf(r: Reader, at: number, value: number, to: number): Amount {
  const long = longScale(r, to, value);
  const [full, end] = long ? [long.value, long.to] : [value, to];
  return unitOf(r, end, full) ?? shared(r, to, value) ?? inheritedMoney(r, at, full, end) ?? age(r, at, full, end) ?? { type: 'CARDINAL', value: full, to: end };
}

function isMinus(r: Reader, at: number): boolean {
  if (r.is(at, 'minus')) return true;
  return /^[-−–]$/.test(r.lower(at)) && r.lexemes[at]?.gap === true && r.joined(at + 1) && r.lexemes[at + 1]?.kind === 'number';
}

/** "a quarter of a million pounds", "half a mile", "half a per cent". */
function partAt(r: Reader, at: number): Amount | null {
  const part = r.lexemes[at]?.kind === 'number' ? null : partOfOne(r, at);
  if (!part) return null;
  const number = partOfMagnitude(r, part);
  return number ? amountOf(r, at, number.value, number.to) : unitOf(r, part.to, part.value);
}

/** "a dollar", "a kilometre away", "a million-dollar" is read from its number. */
function single(r: Reader, at: number): Amount | null {
  if (!r.is(at, 'a') && !r.is(at, 'an')) return null;
  if (r.isHyphen(at + 1) || (r.isWord(at + 2) && !/^(?:a|an|per|for|on|in|to|of|from|more|less|and|or|each|every|at|as|is|was|when|if|that|by|off|with|today)$/.test(r.lower(at + 2)))) return oneOfUnit(r, at);
  const money = r.lexemes[at - 1]?.kind === 'number' ? null : moneyNoun(r, at + 1, 1);
  return money && !r.isHyphen(money.to) && /^(?:dollar|euro|penny|cent)$/.test(r.lower(at + 1)) ? money : oneOfUnit(r, at);
}

/** The first half of a range borrows unit and magnitude from the second: "5 to 10 per cent", "two to three million". */
function shared(r: Reader, at: number, value: number): Amount | null {
  const second = rangePartner(r, at);
  if (second < 0) return null;
  const number = r.cardinal(second);
  if (!number) return null;
  const bare = r.lexemes[second]?.kind === 'number' ? Number(r.lower(second).replaceAll(',', '')) : number.value;
  const word = r.lexemes[second]?.kind === 'number' ? magnitudeFromRange(r, at, value) : (magnitudeWord(r.lower(number.to - 1)) ?? 1);
  const factor = value < (bare >= word && word > 1 && r.lexemes[second]?.kind !== 'number' ? bare / word : bare) ? word : 1;
  const unit = unitOf(r, number.to, 1);
  if (!unit) return factor > 1 ? { type: 'CARDINAL', value: round(value * factor), to: at } : null;
  const scale = unit.type === 'MONEY' ? unit.value : 1;
  return { ...unit, value: round(value * factor * scale), to: at };
}

/** "5m people", "3bn": outside money only before a noun. */
function longScale(r: Reader, at: number, value: number): Amount | null {
  if (!r.joined(at) || !r.isWord(at) || measure(r, at, value)) return null;
  const factor = /^(?:m|mn|mln|bn|tn|trn)$/.test(r.lower(at)) ? shortMagnitude(r.lower(at)) : undefined;
  return factor === undefined ? null : { type: 'CARDINAL', value: round(value * factor), to: at + 1 };
}

/** Percent, currency or measure behind a number. */
export function unitOf(r: Reader, at: number, value: number): Amount | null {
  if (((r.starts(at) | (r.isDash(at) ? r.starts(at + 1) : 0)) & Start.AfterNumber) === 0) return null;
  return percent(r, at, value) ?? moneyNoun(r, at, value) ?? measure(r, at, value) ?? bareTemperature(r, at, value) ?? partsPer(r, at, value) ?? heightInMarks(r, at, value) ?? yearsOld(r, at, value);
}

function percent(r: Reader, at: number, value: number): Amount | null {
  const place = pastHyphen(r, at);
  if (r.is(at, '%') || r.is(at, '％')) return { type: 'PERCENT', value, to: at + 1 };
  if (/^(?:percent|pct)$/.test(r.lower(place))) return { type: 'PERCENT', value, to: place + 1 };
  const cent = pastHyphen(r, place + 1);
  if (r.is(place, 'per') && r.is(cent, 'cent')) return { type: 'PERCENT', value, to: cent + 1 };
  if (/^(?:percentage|basis)$/.test(r.lower(place)) && /^points?$/.test(r.lower(cent))) return { type: 'QUANTITY', value, unit: `${r.lower(place)} point`, to: cent + 1 };
  return null;
}

/** "30-year-old", "12 years old", "six-month-old", "85 years of age". */
function yearsOld(r: Reader, at: number, value: number): Amount | null {
  const start = r.isDash(at) ? at + 1 : at;
  const unit = /^(year|month|week|day)s?$/.exec(r.lower(start))?.[1];
  if (!unit) return null;
  if (r.is(start + 1, 'old')) return { type: 'QUANTITY', value, unit, to: start + 2 };
  if (r.isDash(start + 1) && /^olds?$/.test(r.lower(start + 2))) return { type: 'QUANTITY', value, unit, to: start + 3 };
  return r.is(start + 1, 'of') && r.is(start + 2, 'age') ? { type: 'QUANTITY', value, unit, to: start + 3 } : null;
}

/** "aged 34", "ages 5 to 11", "between the ages of 18 and 24", "65 and over". */
function age(r: Reader, at: number, value: number, to: number): Amount | null {
  if (!(value >= 0 && value <= 120) || !Number.isInteger(value)) return null;
  const older = r.is(to, 'and') || r.is(to, 'or') ? /^(?:older|younger)$/.test(r.lower(to + 1)) || (/^(?:over|under)$/.test(r.lower(to + 1)) && r.lexemes[at - 1]?.kind === 'word') : false;
  let word = beforeHedge(r, at - 1);
  if (/^(?:to|and|or|-|–)$/.test(r.lower(word)) && r.cardinal(word - 1) !== null && !r.is(word - 1, 'a')) word = beforeHedge(r, word - 2);
  if (r.is(word, 'of')) word--;
  return (older && r.lexemes[to + 2]?.kind !== 'number') || /^(?:aged|age|ages)$/.test(r.lower(word)) ? { type: 'QUANTITY', value, unit: 'year', to } : null;
}

function beforeHedge(r: Reader, at: number): number {
  let place = at;
  while (place > at - 3 && /^(?:over|under|about|at|least|between|from|than|more|less)$/.test(r.lower(place))) place--;
  return place;
}

