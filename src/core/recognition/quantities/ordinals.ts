import { ordinalWord, tensWord } from '../../text/numbers';
import type { Reader } from '../times/reader';
import { pastHyphen, type Amount } from './amount';
import { isSentenceStart, isTitleCase } from './identifiers';
import { STREETS } from './lexicon';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** "third", "21st", "twenty-first"; not where it names ("First Nations", "5th Avenue") or stands for something else ("at first", "a second"). */
export function ordinalAt(r: Reader, at: number): Amount | null {
  const ordinal = readOrdinal(r, at);
  return ordinal && counts(r, at, ordinal.to) ? ordinal : null;
}

function readOrdinal(r: Reader, at: number): Amount | null {
  if (r.lexemes[at]?.kind === 'number') {
    const suffix = r.joined(at + 1) && /^(?:st|nd|rd|th)$/.test(r.lower(at + 1));
    const value = Number(r.lower(at).replaceAll(',', ''));
    return suffix && Number.isInteger(value) && value < 1e9 ? { type: 'ORDINAL', value, to: at + 2 } : null;
  }
  if (!r.isWord(at)) return null;
  const tens = tensWord(r.lower(at));
  const unit = tens !== undefined && r.isHyphen(at + 1) ? ordinalWord(r.lower(at + 2)) : undefined;
  if (tens !== undefined && unit !== undefined && unit < 10) return { type: 'ORDINAL', value: tens + unit, to: at + 3 };
  const plain = ordinalWord(r.lower(at));
  return plain === undefined ? null : { type: 'ORDINAL', value: plain, to: at + 1 };
}

/** What makes an ordinal a part of a word with another meaning. */
const COMPOUNDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['first', set('lady ladies aid aider aiders name names responder responders hand cousin cousins minister ministers lieutenant sergeant nation nations world')],
  ['second', set('hand nature thought thoughts guess guessed guessing lieutenant world')],
  ['third', set('party parties world reich rail')],
  ['fourth', set('estate')], ['fifth', set('column columnist columnists')],
]);

/** What is called by an ordinal in digits and a capital: "42nd Street", "3rd Battalion". */
const NAMED = set('district circuit amendment battalion brigade division regiment army fleet infantry airborne congress parliament legislature precinct squadron wing corps ward armoured armored cavalry marine guards republic');

function counts(r: Reader, at: number, to: number): boolean {
  if (r.is(at - 1, 'at') || (r.is(to, 'of') && r.is(to + 1, 'all'))) return false;
  if (COMPOUNDS.get(r.lower(at))?.has(r.lower(pastHyphen(r, to))) === true) return false;
  if (r.lexemes[at]?.kind === 'number') return !(r.capital(to) > 0 && (NAMED.has(r.lower(to)) || STREETS.has(r.lower(to))));
  if (r.capital(at) > 0 && !isCommon(r, at, to)) return false;
  return !(r.is(at, 'second') && /^(?:split|a|per|each|every)$/.test(r.lower(at - 1)) && !r.isWord(to) && !r.isHyphen(to));
}

/** Whether a capital comes from the place in the sentence or the headline, and no name begins there. */
function isCommon(r: Reader, at: number, to: number): boolean {
  if (at === 0 || isSentenceStart(r, at)) return !(r.capital(to) > 0 && r.isWord(to));
  return isTitleCase(r) && !NAMED.has(r.lower(to)) && !STREETS.has(r.lower(to)) && !/^(?:war|street)$/.test(r.lower(to + 1));
}
