import { magnitudeWord, shortMagnitude } from '../../text/numbers';
import type { Read, Reader } from '../times/reader';
import { round, type Amount } from './amount';
import { CURRENCY_CODES, CURRENCY_NOUNS, CURRENCY_SIGNS, DOLLAR_PREFIXES, JOINED_LETTERS, MIXED_CODES, NATIONAL_CURRENCIES } from './currencies';
import { numeralAt } from './numerals';
import { magnitudeFromRange } from './ranges';

/** "$2.5 billion", "C$10", "US$3bn", "EUR 5 million", "R45 billion", "$5" of "$5 to $10 million". */
export function signedMoney(r: Reader, at: number): Amount | null {
  const sign = currencyBefore(r, at);
  if (!sign || r.lexemes[sign.to]?.kind !== 'number') return null;
  const number = numeralAt(r, sign.to);
  if (!number || r.lexemes[number.to]?.lower === '$') return null;
  const scaled = shortScale(r, number);
  if (sign.to === at + 1 && JOINED_LETTERS.has(r.lower(at)) && !isCertain(r, sign.to, scaled)) return null;
  const factor = scaled.to === sign.to + 1 ? magnitudeFromRange(r, scaled.to, scaled.value) : 1;
  const behind = dollarsBehind(r, scaled.to);
  return { type: 'MONEY', value: round(scaled.value * factor), unit: behind?.value ?? sign.value, to: behind?.to ?? scaled.to };
}

/** Where a currency sign or code before a number ends. */
function currencyBefore(r: Reader, at: number): Read<string> | null {
  const plain = CURRENCY_SIGNS.get(r.lower(at));
  if (plain && r.lexemes[at]?.kind === 'symbol') {
    const letters = plain === 'USD' && r.isWord(at + 1) && r.joined(at + 1) && r.joined(at + 2) && r.capital(at + 1) > 0 ? DOLLAR_PREFIXES.get(r.lower(at + 1)) : undefined;
    return letters === undefined ? { value: plain, to: at + 1 } : { value: letters, to: at + 2 }; // "$US5"
  }
  if (!r.isWord(at) || r.capital(at) === 0) return null;
  const prefix = DOLLAR_PREFIXES.get(r.lower(at));
  if (prefix && r.is(at + 1, '$') && r.joined(at + 1)) return { value: prefix, to: at + 2 };
  if (r.is(at, 'gh') && /^[¢₵]$/.test(r.lower(at + 1)) && r.joined(at + 1)) return { value: 'GHS', to: at + 2 };
  const joined = JOINED_LETTERS.get(r.lower(at));
  if (joined) return r.joined(at + 1) ? { value: joined, to: at + 1 } : null;
  const code = CURRENCY_CODES.get(r.lower(at));
  if (!code || (r.capital(at) < 2 && !MIXED_CODES.has(r.lower(at)))) return null;
  const stop = r.is(at + 1, '.') && r.joined(at + 1) ? at + 2 : at + 1;
  return { value: code, to: CURRENCY_SIGNS.has(r.lower(stop)) ? stop + 1 : stop };
}

/** A letter and a number are money where the number is none that names ("N95", "R22"). */
function isCertain(r: Reader, at: number, scaled: Read<number>): boolean {
  if (r.joined(scaled.to) && (r.isDash(scaled.to) || r.isWord(scaled.to))) return false;
  const grouped = /[,.]/.test(r.lower(at)) || r.lexemes[scaled.to - 1]?.kind === 'word' || scaled.to > at + 1;
  return grouped || (scaled.value >= 100 && !r.is(at - 1, 'p')) || (r.is(at - 1, 'sh') && scaled.value >= 10);
}

/** "$5m", "£3bn": letters that are magnitudes only behind a currency. */
function shortScale(r: Reader, number: Read<number>): Read<number> {
  const { to } = number;
  if (!r.isWord(to) || (!r.joined(to) && (r.capital(to) > 0 || r.is(to, 'b')))) return number;
  const factor = shortMagnitude(r.lower(to));
  return factor === undefined ? number : { value: round(number.value * factor), to: to + 1 };
}

/** "$5 million US", "$10 CAD", "$5 (Canadian)", "$20 dollars": whose dollars they are, or only that they are. */
function dollarsBehind(r: Reader, at: number): Read<string | undefined> | null {
  if (r.is(at, '(')) {
    const inside = codeBehind(r, at + 1);
    return inside && r.is(inside.to, ')') ? { value: inside.value, to: inside.to + 1 } : null;
  }
  if (r.is(at, 'dollars')) return { value: undefined, to: at + 1 };
  return codeBehind(r, at);
}

function codeBehind(r: Reader, at: number): Read<string> | null {
  if (!r.isWord(at) || r.capital(at) === 0) return null;
  const code = r.capital(at) === 2 ? CURRENCY_CODES.get(r.lower(at)) : undefined;
  if (code) return { value: code, to: at + 1 };
  if (r.isWord(at + 1) && !/^(?:in|for|to|over|on|from|by|and|or|at|a|per)$/.test(r.lower(at + 1))) return r.is(at + 1, 'dollars') ? withDollars(nationalCode(r, at, at + 1), at + 2) : null;
  if (r.is(at, 'canadian')) return { value: 'CAD', to: at + 1 };
  return r.is(at, 'us') || r.is(at, 'u.s.') ? { value: 'USD', to: at + 1 } : null;
}

function withDollars(code: string | null, to: number): Read<string> | null {
  return code === null ? null : { value: code, to };
}

/** "2.5 billion dollars", "99 cents", "500 Swiss francs", "50p", "5 €", "3 million EUR". */
export function moneyNoun(r: Reader, at: number, value: number): Amount | null {
  const sign = signBehind(r, at, value);
  if (sign) return sign;
  const start = r.isHyphen(at) ? at + 1 : at;
  if (!r.isWord(start)) return null;
  const code = r.capital(start) === 2 && start === at ? CURRENCY_CODES.get(r.lower(at)) : undefined;
  if (code) return { type: 'MONEY', value, unit: code, to: at + 1 };
  const noun = r.capital(start) === 0 ? start : r.capital(start + 1) > 0 ? start + 2 : start + 1;
  const currency = r.isWord(noun) ? CURRENCY_NOUNS.get(r.lower(noun)) : undefined;
  if (!currency || (noun > start && r.capital(noun) > 0)) return null;
  const national = noun > start ? nationalCode(r, start, noun) : null;
  if (noun > start && national === null) return null;
  const sterling = r.is(noun + 1, 'sterling');
  if (Math.abs(value) < (currency.from ?? 0) && !national && !sterling && !/^[mb]illion$/.test(r.lower(start - 1))) return null;
  return { type: 'MONEY', value: round(value * currency.factor), unit: national ?? currency.code, to: sterling ? noun + 2 : noun + 1 };
}

function signBehind(r: Reader, at: number, value: number): Amount | null {
  const sign = r.lower(at);
  if (sign === '¢') return { type: 'MONEY', value: round(value / 100), unit: 'USD', to: at + 1 };
  if (sign === 'p' && r.joined(at) && r.isWord(at) && value > 0 && value < 100) return { type: 'MONEY', value: round(value / 100), unit: 'GBP', to: at + 1 };
  const code = r.lexemes[at]?.kind === 'symbol' ? CURRENCY_SIGNS.get(sign) : undefined;
  if (code === undefined || r.lexemes[at + 1]?.kind === 'number' || (sign === '$' && r.isWord(at + 1) && r.joined(at + 1))) return null;
  return { type: 'MONEY', value, unit: code, to: at + 1 };
}

/** The code of a country's money: its adjective is one word or two, from `start` to `noun`. */
function nationalCode(r: Reader, start: number, noun: number): string | null {
  const singular = r.lower(noun).replace(/s$/, '');
  const codes = NATIONAL_CURRENCIES.get(singular) ?? NATIONAL_CURRENCIES.get({ kroner: 'krone', kronor: 'krona' }[r.lower(noun)] ?? '');
  const country = noun === start + 2 ? `${r.lower(start)} ${r.lower(start + 1)}` : r.lower(start);
  return codes && Object.hasOwn(codes, country) ? (codes[country] ?? null) : null;
}

/** "a million-dollar house": "million-dollar"; of "multi-million-dollar" no figure is known. */
export function hyphenatedMoney(r: Reader, at: number): Amount | null {
  const magnitude = magnitudeWord(r.lower(at));
  return magnitude === undefined || !r.isHyphen(at + 1) || r.isHyphen(at - 1) || r.lower(at).endsWith('s') ? null : moneyNoun(r, at + 1, magnitude);
}

/** The "7" of "€5-7 million", and of "$5 to 7 million", is money as well, in the currency of the first half. */
export function inheritedMoney(r: Reader, at: number, value: number, to: number): Amount | null {
  const dash = r.isDash(at - 1) && r.joined(at - 1) && r.joined(at);
  const isScaled = magnitudeWord(r.lower(to - 1)) !== undefined || shortMagnitude(r.lower(to - 1)) !== undefined;
  if (!dash && !(isScaled && (r.is(at - 1, 'to') || r.is(at - 1, 'or') || r.is(at - 1, 'and')))) return null;
  let first = at - 2;
  if (r.isWord(first) && (magnitudeWord(r.lower(first)) !== undefined || (r.joined(first) && shortMagnitude(r.lower(first)) !== undefined))) first -= r.isHyphen(first - 1) ? 2 : 1;
  if (r.lexemes[first]?.kind !== 'number') return null;
  for (const start of [first - 2, first - 1]) {
    const sign = start < 0 ? null : currencyBefore(r, start);
    if (sign?.to === first) return { type: 'MONEY', value, unit: sign.value, to };
  }
  return null;
}
