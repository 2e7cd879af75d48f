import { JOINED_MEASURES, MEASURE_PREFIXES, MEASURES, RATE_PERIODS } from '../measures';
import type { Read, Reader } from '../times/reader';
import { pastHyphen, round, type Amount } from './amount';
import { temperatureAt } from './temperatures';

/** What follows a length and no number of things: "5m tall", but "5m people". */
const AFTER_LENGTH = /^(?:tall|high|long|deep|wide|thick|away|apart|from|of|race|sprint|freestyle|butterfly|backstroke|breaststroke|hurdles|relay|dash|pool|above|below|and|in|at|on|to|for|with|across|behind|ahead|north|south|east|west|into|down|up|off|or|by|per|diving|swim|waves|cable|tower|wall|fence|tunnel)$/;

/** The measure behind a number: "5 kilometres", "10-km", "3,000 square feet", "2 million barrels a day", "6 feet 2 inches", "20 °C", "100 km/h". */
export function measure(r: Reader, at: number, value: number): Amount | null {
  const unit = unitAt(r, at);
  if (!unit) return null;
  if (unit.value === 'degree') return temperatureAt(r, unit.to, value);
  return compound(r, unit, value) ?? withRate(r, withHalf(r, { type: 'QUANTITY', value, unit: unit.value, to: unit.to }));
}

/** A unit's name in the singular. */
function unitAt(r: Reader, at: number): Read<string> | null {
  const start = pastHyphen(r, at);
  if (r.is(at, '°')) return { value: 'degree', to: at + 1 };
  const prefix = MEASURE_PREFIXES.get(r.lower(start));
  let place = start;
  if (prefix !== undefined) {
    const stop = r.is(start + 1, '.') && r.joined(start + 1) ? start + 2 : start + 1;
    place = pastHyphen(r, stop);
  }
  if (prefix === 'light') return /^years?$/.test(r.lower(place)) ? { value: 'light year', to: place + 1 } : null;
  const name = nameOfUnit(r, at, place, prefix !== undefined);
  if (name === undefined) return null;
  if (prefix !== undefined) return { value: `${prefix} ${name}`, to: place + 1 };
  if (/metre$/.test(name) && r.joined(place + 1) && /^[23²³]$/.test(r.lower(place + 1))) return { value: `${/[2²]/.test(r.lower(place + 1)) ? 'square' : 'cubic'} ${name}`, to: place + 2 };
  return { value: name, to: place + 1 };
}

function nameOfUnit(r: Reader, at: number, place: number, prefixed: boolean): string | undefined {
  if (!r.isWord(place)) return undefined;
  const word = r.lower(place);
  const name = MEASURES.get(word);
  if (name !== undefined) {
    if (name === 'magnitude' && (r.lexemes[at - 1]?.kind !== 'number' || r.lexemes[place + 1]?.kind === 'number')) return undefined; // "two magnitude 6 quakes"
    const isTitle = r.capital(place) === 1 && !r.isHyphen(at) && word.length > 3 && !word.endsWith('s') && word !== 'feet' && r.written(place).slice(1) === word.slice(1);
    return isTitle && !prefixed ? undefined : name;
  }
  const digits = r.lexemes[at - 1]?.kind === 'number';
  const joined = r.joined(at) && place === at;
  const letter = joined || word === 'm' || prefixed ? JOINED_MEASURES.get(word) : undefined;
  if (letter === undefined || !digits || (r.capital(place) > 0 && !/^[lwv]$/.test(word))) return undefined;
  const followed = r.isWord(place + 1) && !r.joined(place + 1);
  return word !== 'm' || prefixed || !followed || AFTER_LENGTH.test(r.lower(place + 1)) ? letter : undefined;
}

const SMALLER: ReadonlyMap<string, readonly [string, number, RegExp]> = new Map([
  ['foot', ['inch', 12, /^(?:inch|inches|in)$/]], ['pound', ['ounce', 16, /^(?:ounces?|oz)$/]],
]);

/** "six-foot-two", "six feet two inches", "7lb 6oz": one measure in the larger unit. */
function compound(r: Reader, unit: Read<string>, value: number): Amount | null {
  const smaller = SMALLER.get(unit.value);
  if (!smaller || !Number.isInteger(value)) return null;
  const [, parts, words] = smaller;
  const hyphen = r.isHyphen(unit.to);
  const place = hyphen ? unit.to + 1 : r.is(unit.to, 'and') || r.is(unit.to, ',') ? unit.to + 1 : unit.to;
  const rest = r.cardinal(place);
  if (!rest || rest.value >= parts || rest.value < 0) return null;
  const noun = pastHyphen(r, rest.to);
  const isNamed = words.test(r.lower(noun));
  const isHeight = unit.value === 'foot' && place !== unit.to + 1 && r.is(unit.to - 1, 'foot') && !r.isWord(rest.to);
  if (!isNamed && !isHeight && !(hyphen && unit.value === 'foot' && !r.isHyphen(rest.to))) return null;
  return { type: 'QUANTITY', value: round(value + rest.value / parts), unit: unit.value, to: isNamed ? noun + 1 : rest.to };
}

/** 6'2": feet and inches by their marks. */
export function heightInMarks(r: Reader, at: number, value: number): Amount | null {
  if (!/^['’′]$/.test(r.lower(at)) || !r.joined(at) || !r.digits(at + 1, 1, 2) || !r.joined(at + 1) || value < 3 || value > 8) return null;
  const inches = Number(r.lower(at + 1));
  if (inches > 11 || !/^["”″]$/.test(r.lower(at + 2)) || !r.joined(at + 2)) return null;
  return { type: 'QUANTITY', value: round(value + inches / 12), unit: 'foot', to: at + 3 };
}

/** "a mile and a half". */
function withHalf(r: Reader, amount: Amount): Amount {
  if (!r.is(amount.to, 'and') || !r.is(amount.to + 1, 'a') || !/^(?:half|quarter)$/.test(r.lower(amount.to + 2))) return amount;
  return { ...amount, value: amount.value + (r.is(amount.to + 2, 'half') ? 0.5 : 0.25), to: amount.to + 3 };
}

const RATES: ReadonlyMap<string, string> = new Map([['h', 'hour'], ['hr', 'hour'], ['s', 'second'], ['sec', 'second'], ['l', 'litre'], ['m', 'metre'], ['kg', 'kilogram'], ['d', 'day'], ['day', 'day']]);

/** What a measure is by: "km/h", "barrels a day", "micrograms per cubic metre", "megawatt-hours", "parts per million". */
export function withRate(r: Reader, amount: Amount): Amount {
  const { to: at, unit } = amount;
  const rated = (by: string, to: number): Amount => ({ ...amount, unit: `${unit ?? ''} per ${by}`, to });
  if (r.is(at, '/') && (r.joined(at + 1) ? r.joined(at) : r.is(at + 1, 'h'))) {
    const by = RATES.get(r.lower(at + 1)) ?? MEASURES.get(r.lower(at + 1));
    const cubic = r.joined(at + 2) && /^[3³]$/.test(r.lower(at + 2));
    return by === undefined ? amount : rated(cubic ? `cubic ${by}` : by, cubic ? at + 3 : at + 2);
  }
  if (/^(?:a|an|per)$/.test(r.lower(at)) && RATE_PERIODS.has(r.lower(at + 1))) return rated(r.lower(at + 1), at + 2);
  const by = r.is(at, 'per') ? unitAt(r, at + 1) : null;
  if (by) return rated(by.value, by.to);
  const hours = pastHyphen(r, at);
  return /watt$/.test(unit ?? '') && /^hours?$/.test(r.lower(hours)) ? { ...amount, unit: `${unit ?? ''} hour`, to: hours + 1 } : amount;
}

/** "424 parts per million". */
export function partsPer(r: Reader, at: number, value: number): Amount | null {
  if (!/^parts?$/.test(r.lower(at)) || !r.is(at + 1, 'per') || !/^(?:thousand|million|billion|trillion)$/.test(r.lower(at + 2))) return null;
  return { type: 'QUANTITY', value, unit: `part per ${r.lower(at + 2)}`, to: at + 3 };
}

/** "magnitude 6.1", "magnitude-6.1", "a magnitude of 6.1". */
export function magnitudeAt(r: Reader, at: number): Amount | null {
  if (!r.is(at, 'magnitude')) return null;
  const place = r.is(at + 1, 'of') ? at + 2 : pastHyphen(r, at + 1);
  const number = r.lexemes[place]?.kind === 'number' ? Number(r.lower(place)) : NaN;
  return number < 12 ? { type: 'QUANTITY', value: number, unit: 'magnitude', to: place + 1 } : null;
}

/** "a mile away", "more than a metre", "within a kilometre of": one of a unit, where no rate is meant ("$4 a gallon"). */
export function oneOfUnit(r: Reader, at: number): Amount | null {
  if (!r.is(at, 'a') && !r.is(at, 'an')) return null;
  if (r.lexemes[at - 1]?.kind === 'number') return null;
  const one = measure(r, at + 1, 1);
  if (!one || r.capital(at + 1) > 0 || r.lower(one.to - 1).endsWith('s')) return null;
  const hedged = /^(?:about|nearly|almost|than|half|within|by|least|roughly|around|under|over|some)$/.test(r.lower(at - 1)) && !r.isWord(one.to);
  const placed = /^(?:away|from|long|wide|deep|high|tall|thick|off|north|south|east|west|below|above|inland|apart|offshore|upstream|downstream|square)$/.test(r.lower(one.to));
  return hedged || placed || one.value !== 1 ? one : null;
}
