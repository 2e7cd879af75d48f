import { singularOf } from '../../text/plurals';
import type { Reader } from '../times/reader';
import { CLOSERS, FINITE_VERBS } from './lexicon';
import { rangePartner } from './ranges';

/** How far behind a number its noun may stand: "14 retired harbour and coastal rescue officers". */
const WINDOW = 8;
/** Behind a hyphen these say something else than what is counted: "10,000-strong", "one-sided". */
const NO_NOUNS: ReadonlySet<string> = new Set('strong way sided off on fold plus odd pronged legged tiered minute hour up down over in for to all too by and or ish handed dimensional'.split(' '));

/**
 * What a number from `at` to `to` counts, in the singular and as it is written but for the plural ("30 European countries" → "country"), or undefined where the text does
 * not say. Of a compound it is the last word, of a range the noun behind its end; "12 of the members" counts members.
 */
export function countedNoun(r: Reader, at: number, to: number, value: number): string | undefined {
  if (isTally(r, at, value)) return undefined;
  if (r.isHyphen(to) && r.isWord(to + 1)) return hyphenated(r, to + 1);
  const partner = rangePartner(r, to);
  const other = partner < 0 || !isRange(r, to, value, partner) ? null : r.cardinal(partner);
  if (other) return other.value > value ? nounBehind(r, other.to, other.value) : undefined;
  return r.is(to, 'of') ? nounOfWhole(r, to + 1) : nounBehind(r, to, value);
}

/** Whether the number ends a score or odds: "a 3-1 win", "3 to 1". */
function isTally(r: Reader, at: number, value: number): boolean {
  if (!r.is(at - 1, 'to') && !(r.isDash(at - 1) && r.joined(at - 1) && r.joined(at))) return false;
  const first = r.lexemes[at - 2]?.kind === 'number' ? Number(r.lower(at - 2).replaceAll(',', '')) : (r.cardinal(at - 2)?.value ?? -1);
  return first >= value;
}

/** Digits joined by a dash that fall are a score. */
function isRange(r: Reader, at: number, value: number, partner: number): boolean {
  return !r.isDash(at) || r.lexemes[partner]?.kind !== 'number' || Number(r.lower(partner).replaceAll(',', '')) > value;
}

function hyphenated(r: Reader, at: number): string | undefined {
  const word = r.lower(at);
  if (r.cardinal(at) !== null || NO_NOUNS.has(word) || /(?:ed|ing)$/.test(word) || r.isHyphen(at + 1) || r.capital(at) > 1) return undefined;
  return singularOf(word) ?? word;
}

/** "of the 14 members", "of its members", "of people"; not "of them". */
function nounOfWhole(r: Reader, at: number): string | undefined {
  const start = /^(?:the|these|those|its|his|her|their|our|my|your|all|some)$/.test(r.lower(at)) ? at + 1 : at;
  const number = r.cardinal(start);
  return nounBehind(r, number?.to ?? start, 2);
}

/** The last noun of the noun phrase that starts at `at`. */
function nounBehind(r: Reader, at: number, value: number): string | undefined {
  const one = value === 1 || value === 0;
  let last = -1;
  for (let place = at; place < at + WINDOW; place++) {
    if (r.is(place, '-') && r.isHyphen(place) && place > at) continue;
    if (r.is(place, 'and') && place > at && last < 0) continue;
    if (isModelNumber(r, place, at)) continue;
    if (!isInside(r, place, at)) break;
    if (value !== 1 && singularOf(r.lower(place)) !== null && !r.is(place + 1, "'s") && !r.isHyphen(place + 1) && !isPossessive(r, place)) last = place;
    else if (last >= 0) break;
  }
  if (last >= 0) return compoundOf(r, at, last);
  return one ? singleNoun(r, at) : undefined;
}

/** "two T-72 tanks", "six AK 47 rifles" */
function isModelNumber(r: Reader, place: number, at: number): boolean {
  return r.lexemes[place]?.kind === 'number' && place > at && (r.joined(place) || r.capital(place - 1) === 2);
}

function isInside(r: Reader, place: number, at: number): boolean {
  const word = r.lower(place);
  if (r.lexemes[place]?.kind === 'clitic') return place > at && r.is(place - 1, "'s") === false;
  if (!r.isWord(place) || CLOSERS.has(word)) return false;
  return !(FINITE_VERBS.has(word) && r.capital(place) === 0);
}

/** "members' fees" */
function isPossessive(r: Reader, place: number): boolean {
  return /^['’]$/.test(r.lower(place + 1)) && r.joined(place + 1) && r.isWord(place + 2) && !r.joined(place + 2);
}

/** With what a hyphen joins to it: "great-grandchildren". */
function compoundOf(r: Reader, at: number, last: number): string | undefined {
  let noun = written(r, last);
  for (let place = last; noun !== undefined && place - 2 >= at && r.isHyphen(place - 1) && r.isWord(place - 2); place -= 2) noun = `${r.lower(place - 2)}-${noun}`;
  return noun;
}

/** The noun as it is written, a name's capital kept, in the singular. */
function written(r: Reader, place: number): string | undefined {
  const word = r.lower(place);
  const singular = singularOf(word) ?? word;
  const lexeme = r.lexemes[place];
  if (lexeme === undefined || r.capital(place) === 0 || lexeme.gap === false) return singular;
  return word.startsWith(singular) ? r.written(place).slice(0, singular.length) : singular;
}

/** After "one" the noun has no ending that shows it: the last word before the phrase is over. */
function singleNoun(r: Reader, at: number): string | undefined {
  let last = -1;
  for (let place = at; place < at + 5; place++) {
    if (r.isHyphen(place) && place > at) continue;
    if (!isInside(r, place, at) || (place > at && r.lexemes[place]?.kind === 'word' && /(?:ed|ing)$/.test(r.lower(place)))) break;
    last = place;
  }
  return last >= 0 && r.isWord(last) && !isAdjective(r.lower(last)) ? written(r, last) : undefined;
}

function isAdjective(word: string): boolean {
  return /(?:ed|ly|ous|ful|ive)$/.test(word) || /^(?:more|other|such|single|big|small|new|old|young)$/.test(word);
}

/** Whether what stands behind "one" can be a thing that it counts: "one sailor", but "one of them" and "one told me". */
export function countsThing(r: Reader, at: number): boolean {
  if (!r.isWord(at) || r.capital(at) > 0) return false;
  const word = r.lower(at);
  if (/^(?:dead|injured|wounded|killed|hurt|missing)$/.test(word)) return true;
  if (CLOSERS.has(word) || FINITE_VERBS.has(word) || /^(?:day|time|thing)$/.test(word) && r.is(at - 2, 'the')) return false;
  return !(word.endsWith('ed') && (!r.isWord(at + 1) || CLOSERS.has(r.lower(at + 1))));
}
