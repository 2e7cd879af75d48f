import { ordinalWord } from '../../text/numbers';
import { Start } from '../wordStarts';
import { amountOf, period } from './durations';
import type { Expression } from './expression';
import { FREQUENCIES, PARTS_OF_DAY } from './lexicon';
import type { Read, Reader } from './reader';

/** Sets: what recurs ("every four weeks", "Mondays", "daily", "three days a week"). */

/** "every day", "each of the", "every four weeks", "every other Friday", "Mondays", "daily", "twice a week", "$5 a day" (the "a day"). */
export function set(r: Reader, at: number): Read<Expression> | null {
  const word = r.lower(at);
  if (word === 'every' || word === 'each') return everySet(r, at + 1);
  if (word === 'the') return nthOfEach(r, at);
  const frequency = r.isWord(at) ? FREQUENCIES.get(word) : undefined;
  if (frequency) {
    const named = r.capital(at) > 0 && (at > 0 || r.capital(at + 1) > 0) && (r.capital(at - 1) > 0 || r.capital(at + 1) > 0);
    return named || r.isHyphen(at + 1) ? null : { value: { kind: 'set', value: frequency }, to: at + 1 };
  }
  return plural(r, at) ?? rate(r, at);
}

/** "the first Monday of each month" */
function nthOfEach(r: Reader, at: number): Read<Expression> | null {
  const day = /^(?:first|second|third|fourth|last)$/.test(r.lower(at + 1)) ? r.weekday(at + 2) : null;
  if (!day || !r.is(day.to, 'of') || !/^(?:each|every)$/.test(r.lower(day.to + 1))) return null;
  const unit = r.unit(day.to + 2);
  return unit ? { value: { kind: 'set', value: period(1, unit) }, to: day.to + 3 } : null;
}

function everySet(r: Reader, at: number): Read<Expression> | null {
  const other = r.is(at, 'other') || r.is(at, 'second');
  const place = other ? at + 1 : at;
  const unit = r.unit(place);
  if (unit && !r.isPlural(place)) return { value: { kind: 'set', value: period(other ? 2 : 1, unit) }, to: place + 1 };
  const nth = r.isWord(place) ? ordinalWord(r.lower(place)) : undefined;
  const nthUnit = nth === undefined ? undefined : r.unit(place + 1);
  if (nth !== undefined && nthUnit) return { value: { kind: 'set', value: period(nth, nthUnit) }, to: place + 2 };
  const amount = amountOf(r, place);
  const many = amount && r.unit(amount.to);
  if (amount && many) return { value: { kind: 'set', value: period(amount.value, many), mod: amount.mod }, to: amount.to + 1 };
  const weekday = r.weekday(place);
  if (weekday) return { value: { kind: 'set', value: `XXXX-WXX-${weekday.value}` }, to: weekday.to };
  const month = r.month(place);
  if (month) return { value: { kind: 'set', value: `XXXX-${String(month.value).padStart(2, '0')}` }, to: month.to };
  const part = { morning: 'TMO', afternoon: 'TAF', evening: 'TEV', spring: 'SP', summer: 'SU', fall: 'FA', autumn: 'FA', winter: 'WI' }[r.lower(place)];
  if (!part) return null;
  return { value: { kind: 'set', value: part.startsWith('T') ? `XXXX-XX-XX${part}` : `XXXX-${part}` }, to: place + 1 };
}

/** "Mondays", "Monday nights", "on weekends" */
function plural(r: Reader, at: number): Read<Expression> | null {
  if (r.is(at, 'weekends')) return r.is(at - 1, 'on') || r.is(at - 1, 'and') ? { value: { kind: 'set', value: 'XXXX-WXX-WE' }, to: at + 1 } : null;
  const night = r.weekday(at);
  const part = night && r.isWord(night.to) && r.isPlural(night.to) ? PARTS_OF_DAY.get(r.lower(night.to)) : undefined;
  if (night && part) return { value: { kind: 'set', value: `XXXX-WXX-${night.value}T${part}` }, to: night.to + 1 };
  const day = (r.starts(at) & Start.Set) === 0 ? undefined : /^(mon|tues|wednes|thurs|fri|satur|sun)days$/.exec(r.lower(at))?.[1];
  if (!day || r.capital(at) === 0) return null;
  return { value: { kind: 'set', value: `XXXX-WXX-${['mon', 'tues', 'wednes', 'thurs', 'fri', 'satur', 'sun'].indexOf(day) + 1}` }, to: at + 1 };
}

/** "twice a week", "three times a year", "twice weekly", "seven days a week". */
function rate(r: Reader, at: number): Read<Expression> | null {
  const once = r.is(at, 'once') || r.is(at, 'twice') || r.is(at, 'thrice');
  const number = once ? { to: at + 1 } : r.cardinal(at);
  if (!number) return null;
  const counted = once || r.is(number.to, 'times') || (r.isPlural(number.to) && /^(hour|day|night|week|month)$/.test(r.unit(number.to) ?? ''));
  if (!counted) return null;
  const place = once ? number.to : number.to + 1;
  const often = FREQUENCIES.get(r.lower(r.isHyphen(place) ? place + 1 : place));
  if (often && once) return { value: { kind: 'set', value: often }, to: (r.isHyphen(place) ? place + 1 : place) + 1 };
  const unit = /^(a|an|per|each|every)$/.test(r.lower(place)) ? r.unit(place + 1) : undefined;
  return unit && unit !== 'second' && !r.isPlural(place + 1) ? { value: { kind: 'set', value: period(1, unit) }, to: place + 2 } : null;
}
