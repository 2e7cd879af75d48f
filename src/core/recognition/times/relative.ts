import type { Expression, Mod, Point, Pointing, Unit } from './expression';
import { DAY_WORDS, FOCUS_SHIFT, PARTS_OF_DAY, POINTING, REFERENCES, SEASONS } from './lexicon';
import type { Read, Reader } from './reader';
import { holiday, quarterOf } from './periods';
import { amountOf } from './durations';

/** Expressions that point from the day of writing or from the day just spoken of. */

const DAYTIME: ReadonlySet<string> = new Set(['morning', 'afternoon', 'evening', 'night']);

/** "yesterday", "tonight", "the day before yesterday". */
export function dayWord(r: Reader, at: number): Read<Point> | null {
  const the = r.is(at, 'the') ? at + 1 : at;
  if (r.is(the, 'day')) {
    const shift = r.is(the + 1, 'before') && r.is(the + 2, 'yesterday') ? -2 : r.is(the + 1, 'after') && r.is(the + 2, 'tomorrow') ? 2 : 0;
    return shift === 0 ? null : { value: { is: 'unit', unit: 'day', shift, from: 'publication' }, to: the + 3 };
  }
  const shift = r.isWord(at) ? DAY_WORDS.get(r.lower(at)) : undefined;
  if (shift === undefined || (r.is(at + 1, "'s") && r.capital(at + 2) > 0 && r.capital(at) > 0 && at > 0)) return null;
  return { value: { is: 'unit', unit: 'day', shift, from: 'publication' }, to: at + 1 };
}

/** "last Friday", "next week", "this March", "last fall", "the following day", "that year". */
export function pointed(r: Reader, at: number): Read<Point> | null {
  const the = r.is(at, 'the') ? at + 1 : at;
  const word = r.lower(the);
  const pointing = POINTING.get(word);
  if (pointing) return pointedAt(r, the + 1, pointing, the > at, word);
  const shift = FOCUS_SHIFT.get(word);
  if (shift === undefined || (the > at && word === 'that')) return null;
  return focused(r, the + 1, shift, word);
}

function pointedAt(r: Reader, at: number, pointing: Pointing, definite: boolean, word: string): Read<Point> | null {
  const unit = r.unit(at);
  if (unit && !r.isPlural(at)) return pointedUnit(r, at, unit, pointing, definite, word);
  const weekday = r.weekday(at);
  if (weekday) return { value: { is: 'weekday', day: weekday.value, pointing }, to: weekday.to };
  const month = r.month(at);
  if (month && !r.digits(month.to, 1, 2)) return { value: { is: 'month', month: month.value, pointing }, to: month.to };
  const season = r.isWord(at) ? SEASONS.get(r.lower(at)) : undefined;
  if (season) return { value: { is: 'season', season, year: null, pointing }, to: at + 1 };
  return holiday(r, at, pointing);
}

function pointedUnit(r: Reader, at: number, unit: Unit, pointing: Pointing, definite: boolean, word: string): Read<Point> | null {
  if (unit === 'second' || unit === 'minute' || word === 'past') return null;
  if (unit === 'hour' && pointing === 'this') return null;
  // "over the next year", "the last decade": a stretch, which the durations read.
  const stretch = definite && /^(over|in|within|during|for|of|throughout)$/.test(r.lower(at - 3));
  if (stretch && unit !== 'weekend' && unit !== 'quarter' && pointing !== 'this') return null;
  const shift = pointing === 'last' ? -1 : pointing === 'next' ? 1 : 0;
  const from = definite && pointing === 'next' ? 'focus' : unit === 'day' && pointing === 'next' ? 'focus' : 'publication';
  return { value: { is: 'unit', unit, shift, from }, to: at + 1 };
}

function focused(r: Reader, at: number, shift: number, word: string): Read<Point> | null {
  const unit = r.unit(at);
  if (unit && !r.isPlural(at) && unit !== 'second' && unit !== 'minute' && unit !== 'hour') {
    if (unit === 'quarter' && word === 'that') return null;
    return { value: { is: 'unit', unit, shift, from: 'focus' }, to: at + 1 };
  }
  const weekday = r.weekday(at);
  if (weekday) return { value: { is: 'weekday', day: weekday.value, pointing: shift > 0 ? 'next' : shift < 0 ? 'last' : 'bare' }, to: weekday.to };
  return null;
}

const FRAMING = /^(end|ends|ended|ending|close|closes|closed|closing|finish|finished|finishing|start|starts|started|starting|begin|began|beginning)$/;

/** "ended the day", "later in the day", "the rest of the week": the one just spoken of. */
export function framedUnit(r: Reader, at: number): Read<Point> | null {
  const unit = r.is(at, 'the') ? r.unit(at + 1) : undefined;
  if (unit !== 'day' && unit !== 'week' && unit !== 'month' && unit !== 'year') return null;
  const previous = r.lower(at - 1);
  const before = r.lower(at - 2);
  const framed = FRAMING.test(previous) || (previous === 'in' && /^(late|later|early|earlier)$/.test(before)) || (previous === 'of' && /^(rest|remainder)$/.test(before));
  return framed && !r.isPlural(at + 1) && !r.is(at + 2, 'of') ? { value: { is: 'unit', unit, shift: 0, from: 'focus' }, to: at + 2 } : null;
}

/** "the morning", as far as it hangs on a day: "this morning", "last night", "that evening", "the next morning", "the following night". */
export function pointedDaytime(r: Reader, at: number): Read<Expression> | null {
  const the = r.is(at, 'the') ? at + 1 : at;
  const word = r.lower(the);
  const place = the + 1;
  if (word === 'tonight') return { value: { kind: 'point', point: { is: 'unit', unit: 'day', shift: 0, from: 'publication' }, part: 'NI' }, to: the + 1 };
  if (!DAYTIME.has(r.lower(place))) return null;
  const part = PARTS_OF_DAY.get(r.lower(place));
  const focusShift = FOCUS_SHIFT.get(word) ?? (word === 'next' ? 1 : undefined);
  if (focusShift !== undefined) return { value: { kind: 'point', point: { is: 'unit', unit: 'day', shift: focusShift, from: 'focus' }, part }, to: place + 1 };
  if (word !== 'this' && !(word === 'last' && part === 'NI')) return null;
  return { value: { kind: 'point', point: { is: 'unit', unit: 'day', shift: word === 'last' ? -1 : 0, from: 'publication' }, part }, to: place + 1 };
}

/** "four years ago", "a day later", "two weeks earlier", "10 days from now". */
export function distance(r: Reader, at: number): Read<Expression> | null {
  const amount = amountOf(r, at);
  if (!amount) return null;
  const unit = r.unit(amount.to);
  if (!unit) return null;
  const after = amount.to + 1;
  const word = r.lower(after);
  const far = amount.value;
  if (word === 'ago' || (word === 'from' && r.is(after + 1, 'now'))) {
    const to = word === 'ago' ? after + 1 : after + 2;
    if (far === null) return { value: { kind: 'reference', value: word === 'ago' ? 'PAST_REF' : 'FUTURE_REF' }, to };
    return { value: { kind: 'point', point: shifted(unit, word === 'ago' ? -far : far, 'publication'), mod: agoMod(amount.mod, word === 'ago') }, to };
  }
  const focusWord = word === 'later' || word === 'earlier' || ((word === 'before' || word === 'after') && endsClause(r, after + 1));
  if (!focusWord || far === null || r.is(after + 1, 'than')) return null;
  const back = word === 'earlier' || word === 'before';
  return { value: { kind: 'point', point: shifted(unit, back ? -far : far, 'focus'), mod: agoMod(amount.mod, back) }, to: after + 1 };
}

function endsClause(r: Reader, at: number): boolean {
  return at >= r.lexemes.length || /^[.,;:!?)]$/.test(r.lower(at));
}

/** A distance that is not a whole number of its unit is told in the next smaller one; one in decades names a year. */
function shifted(unit: Unit, shift: number, from: 'publication' | 'focus'): Point {
  if (unit === 'decade' && Number.isInteger(shift * 10)) return { is: 'unit', unit: 'year', shift: shift * 10, from };
  if (Number.isInteger(shift)) return { is: 'unit', unit, shift, from };
  if (unit === 'year') return { is: 'unit', unit: 'month', shift: Math.round(shift * 12), from };
  if (unit === 'century') return { is: 'unit', unit: 'year', shift: Math.round(shift * 100), from };
  if (unit === 'month' || unit === 'week') return { is: 'unit', unit: 'day', shift: Math.round(shift * (unit === 'week' ? 7 : 30)), from };
  return { is: 'unit', unit, shift: Math.round(shift), from };
}

/** "more than a year ago" lies before the year named, "nearly a year ago" after it. */
function agoMod(mod: Mod | undefined, back: boolean): Mod | undefined {
  if (mod === 'MORE_THAN' || mod === 'EQUAL_OR_MORE') return back ? 'BEFORE' : 'AFTER';
  if (mod === 'LESS_THAN' || mod === 'EQUAL_OR_LESS') return back ? 'AFTER' : 'BEFORE';
  return mod;
}

/** The units that stand for the current one after "the end of": "the end of the year". */
export function currentUnit(r: Reader, at: number): Read<Point> | null {
  const unit = r.is(at, 'the') ? r.unit(at + 1) : undefined;
  if (unit === 'quarter') return quarterOf(r, at + 1);
  if (!unit || r.isPlural(at + 1) || !/^(day|week|weekend|month|year|decade|century)$/.test(unit)) return null;
  return { value: { is: 'unit', unit, shift: 0, from: 'publication' }, to: at + 2 };
}

/** "now", "currently", "recently", "the future", "the near future", "the past". */
export function reference(r: Reader, at: number): Read<Expression> | null {
  const value = r.isWord(at) ? REFERENCES.get(r.lower(at)) : undefined;
  if (value) return isIdiomOfNow(r, at) ? null : { value: { kind: 'reference', value }, to: at + 1 };
  const the = r.is(at, 'the') ? at + 1 : -1;
  if (the < 0) return null;
  const noun = /^(near|immediate|foreseeable|distant|recent)$/.test(r.lower(the)) ? the + 1 : the;
  if (!/^(in|into|for|of|from|until|about)$/.test(r.lower(at - 1)) || (r.isWord(noun + 1) && noun === the && !endsPhrase(r, noun + 1))) return null;
  if (r.is(noun, 'future')) return { value: { kind: 'reference', value: 'FUTURE_REF' }, to: noun + 1 };
  if (r.is(noun, 'past') && r.lower(at - 1) !== 'about') return { value: { kind: 'reference', value: 'PAST_REF' }, to: noun + 1 };
  return null;
}

/** "now that", "now-defunct", "Right Now" as part of a name. */
function isIdiomOfNow(r: Reader, at: number): boolean {
  return r.lower(at) === 'now' && (r.is(at + 1, 'that') || r.isHyphen(at + 1) || (r.capital(at) > 0 && at > 0 && r.capital(at - 1) > 0 && r.isWord(at - 1)));
}

function endsPhrase(r: Reader, at: number): boolean {
  return !r.isWord(at) || /^(of|and|or|but|to|as|for|when|if|is|was|will|that|with|by|in|at|has|have|he|she|they|we|it)$/.test(r.lower(at));
}
