import { magnitudeWord } from '../../text/numbers';
import type { Read, Reader } from '../times/reader';
import { pastHyphen, round } from './amount';
import { DENOMINATORS } from './numerals';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words behind a part that show that it is one: "half the members", "a third are". */
const AFTER_PART = set('of the its his her their our my your all those these are were is was have had has as more less higher lower off');
const BEFORE_PART = set('by about almost nearly over under than roughly around least some approximately exactly just only up down');
/** "The second half", "the other half", "at half": not a part of what follows. */
const BEFORE_OTHER_HALF = set('first second third fourth the other latter better opening closing final this that every each early late at a');
const AFTER_OTHER_HALF = set('an past time day hour moon century brother brothers sister sisters term marathon marathons dozen full open way');

/** A part of one: "two-thirds", "three quarters", "a third of", "half the". */
export function fractionAt(r: Reader, at: number): Read<number> | null {
  return halfAt(r, at) ?? countedPart(r, at);
}

function halfAt(r: Reader, at: number): Read<number> | null {
  if (!r.is(at, 'half') || r.isHyphen(at + 1) || r.isHyphen(at - 1) || AFTER_OTHER_HALF.has(r.lower(at + 1)) || r.starts(at) === 0) return null;
  if (r.is(at + 1, 'a') || BEFORE_OTHER_HALF.has(r.lower(at - 1))) return null;
  const opens = !r.isWord(at - 1) && r.isWord(at + 1) && r.capital(at + 1) === 0;
  return AFTER_PART.has(r.lower(at + 1)) || BEFORE_PART.has(r.lower(at - 1)) || opens ? { value: 0.5, to: at + 1 } : null;
}

function countedPart(r: Reader, at: number): Read<number> | null {
  const article = r.is(at, 'a') || r.is(at, 'an');
  const number = article ? { value: 1, to: at + 1 } : r.cardinal(at);
  if (!number || number.value < 1 || number.value > 99 || !Number.isInteger(number.value)) return null;
  const place = pastHyphen(r, number.to);
  const word = r.lower(place);
  const below = r.isWord(place) ? DENOMINATORS.get(word) : undefined;
  if (below === undefined || (word.endsWith('s') || word === 'halves' ? number.value === 1 : number.value !== 1)) return null;
  const hyphen = place > number.to;
  const showsPart = AFTER_PART.has(r.lower(place + 1)) && (below > 2 || r.is(place + 1, 'of'));
  if (number.value === 1 && !hyphen && !showsPart && !(article && standsAlone(r, at, place + 1))) return null;
  if (number.value === 1 && hyphen && article) return null; // "a third-floor flat", "a half-hour"
  if (below === 4 && number.value > 1 && !hyphen && number.value !== 3 && !r.is(place + 1, 'of')) return null; // quarters of a year
  return { value: round(number.value / below), to: place + 1 };
}

/** "up by a third", "nearly a quarter to": no noun comes behind it that it could count. */
function standsAlone(r: Reader, at: number, to: number): boolean {
  return BEFORE_PART.has(r.lower(at - 1)) && (!r.isWord(to) || /^(?:to|in|on|from|since|after|over|and|but|or|than|at|this|last|when|while)$/.test(r.lower(to)));
}

/** "a quarter of a million", "half a mile", "three-quarters of a per cent": the part, and where what it is a part of begins. */
export function partOfOne(r: Reader, at: number): Read<number> | null {
  if (r.is(at, 'half')) {
    if (r.is(at + 1, 'a')) return { value: 0.5, to: at + 2 };
    return r.isHyphen(at + 1) ? { value: 0.5, to: at + 2 } : null;
  }
  const halved = r.is(at, 'a') && /^(?:half|quarter)$/.test(r.lower(at + 1)) && r.isHyphen(at + 2);
  if (halved) return { value: r.is(at + 1, 'half') ? 0.5 : 0.25, to: at + 3 };
  const part = countedPart(r, at);
  return part && r.is(part.to, 'of') && /^(?:a|an|one|1)$/.test(r.lower(part.to + 1)) ? { value: part.value, to: part.to + 2 } : null;
}

/** The number that a part of a magnitude is, if a magnitude stands at its end: "a quarter of a million". */
export function partOfMagnitude(r: Reader, part: Read<number>): Read<number> | null {
  const magnitude = r.isWord(part.to) ? magnitudeWord(r.lower(part.to)) : undefined;
  return magnitude === undefined ? null : { value: round(part.value * magnitude), to: part.to + 1 };
}

/** "one in five", "nine out of 10", "3 of every 4": how many of how many, as a part of one. */
export function ratioAt(r: Reader, at: number): Read<number> | null {
  const above = wholeNumber(r, at);
  if (!above || !/^(?:in|out|of|-|‐|‑|–)$/.test(r.lower(above.to))) return null;
  const hyphen = r.isHyphen(above.to);
  const word = pastHyphen(r, above.to);
  const below = wholeNumber(r, ratioWordEnd(r, word));
  if (!below || below.value <= above.value || above.value === 0 || (hyphen && !r.is(word, 'in'))) return null;
  const noun = pastHyphen(r, below.to);
  // "two in 10 minutes", "one in 2019", "1-in-100-year"
  if (r.unit(noun) || (r.is(word, 'in') && /^(?:1[89]|20)\d\d$/.test(r.lower(below.to - 1))) || r.is(below.to, '%') || r.month(noun)) return null;
  return { value: round(above.value / below.value), to: below.to };
}

function wholeNumber(r: Reader, at: number): Read<number> | null {
  if (at < 0 || r.isGlued(at) || r.is(at, 'a')) return null;
  const number = r.cardinal(at);
  return number && Number.isInteger(number.value) && number.value < 1e9 ? number : null;
}

/** Where the second number begins behind "in", "out of", "in every", "of every"; −1 where there is none of these. */
function ratioWordEnd(r: Reader, at: number): number {
  if (r.is(at, 'out') && r.is(at + 1, 'of')) return r.is(at + 2, 'every') ? at + 3 : at + 2;
  if (r.is(at, 'in')) return r.is(at + 1, 'every') ? at + 2 : pastHyphen(r, at + 1);
  return r.is(at, 'of') && r.is(at + 1, 'every') ? at + 2 : -1;
}
