import { magnitudeWord, shortMagnitude } from '../../text/numbers';
import type { Reader } from '../times/reader';
import { CURRENCY_SIGNS } from './currencies';

/** The index of a range's second number, or −1: "5 to 10", "$5-$10", "between 5 and 10". */
export function rangePartner(r: Reader, at: number): number {
  const word = r.is(at, 'to') || r.is(at, 'or') || (r.is(at, 'and') && hasBetween(r, at));
  if (!word && !r.isDash(at)) return -1;
  const next = at + 1;
  if (CURRENCY_SIGNS.has(r.lower(next))) return next + 1;
  if (r.is(next + 1, '$') && r.joined(next + 1)) return next + 2;
  return next;
}

function hasBetween(r: Reader, at: number): boolean {
  for (let i = at - 1; i >= at - 6 && i >= 0; i--) if (r.is(i, 'between') || r.is(i, 'from')) return true;
  return false;
}

/** In "$5 to $10 million" and "2-3 million" the magnitude counts for both, if the first number is the smaller. */
export function magnitudeFromRange(r: Reader, at: number, first: number): number {
  const second = rangePartner(r, at);
  if (second < 0 || r.lexemes[second]?.kind !== 'number') return 1;
  const bare = Number(r.lower(second).replaceAll(',', ''));
  if (first >= bare || first >= 1000) return 1;
  const word = r.isHyphen(second + 1) ? second + 2 : second + 1;
  if (!r.isWord(word)) return 1;
  return magnitudeWord(r.lower(word)) ?? (r.joined(second + 1) || CURRENCY_SIGNS.has(r.lower(second - 1)) ? (shortMagnitude(r.lower(second + 1)) ?? 1) : 1);
}
