import type { Expression, Mod, Point, Pointing, Unit } from './expression';
import { DAY_WORDS, FOCUS_SHIFT, FREE_AFTER, PARTS_OF_DAY, POINTING, REFERENCES, SEASONS } from './lexicon';
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
  const twice = word === 'this' ? POINTING.get(r.lower(the + 1)) : undefined;
  if (twice) return r.is(the + 1, 'this') ? null : recentOrComing(r, the + 2, twice);
  const pointing = POINTING.get(word);
  if (pointing) return pointedAt(r, the + 1, pointing, the > at, word);
  const shift = FOCUS_SHIFT.get(word);
  if (shift === undefined || (the > at && word === 'that')) return null;
  return focused(r, the + 1, shift, word);
}

/** "this past weekend", "this coming Friday"; "this past year" is a stretch, which the durations read. */
function recentOrComing(r: Reader, at: number, pointing: Pointing): Read<Point> | null {
  if (r.is(at, 'weekend')) {
    return pointing === 'last' ? { value: { is: 'bare-unit', unit: 'weekend' }, to: at + 1 } : { value: { is: 'unit', unit: 'weekend', shift: 0, from: 'publication' }, to: at + 1 };
  }
  return pointing === 'last' && r.unit(at) ? null : pointedAt(r, at, pointing, false, 'this');
}

function pointedAt(r: Reader, at: number, pointing: Pointing, definite: boolean, word: string): Read<Point> | null {
  const unit = r.unit(at);
  if (unit && !r.isPlural(at)) return pointedUnit(r, at, unit, pointing, definite, word);
  const weekday = r.weekday(at);
  if (weekday) return { value: { is: 'weekday', day: weekday.value, pointing, from: 'publication' }, to: weekday.to };
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
  const from = definite && word === 'next' ? 'focus' : unit === 'day' && pointing === 'next' ? 'focus' : 'publication';
  return { value: { is: 'unit', unit, shift, from }, to: at + 1 };
}

function focused(r: Reader, at: number, shift: number, word: string): Read<Point> | null {
  const unit = r.unit(at);
  if (unit && !r.isPlural(at) && unit !== 'second' && unit !== 'minute' && unit !== 'hour') {
    if (unit === 'quarter' && word === 'that') return null;
    return { value: { is: 'unit', unit, shift, from: 'focus' }, to: at + 1 };
  }
  const season = word === 'that' && r.isWord(at) ? SEASONS.get(r.lower(at)) : undefined;
  if (season && season !== 'FA') return { value: { is: 'season', season, year: null, pointing: 'that' }, to: at + 1 };
  const weekday = r.weekday(at);
  if (weekday) return { value: { is: 'weekday', day: weekday.value, pointing: shift > 0 ? 'next' : shift < 0 ? 'last' : 'bare', from: 'focus' }, to: weekday.to };
  return null;
}

const FRAMING = /^(end|ends|ended|ending|close|closes|closed|closing|finish|finished|finishing|start|starts|started|starting|begin|began|beginning)$/;

/** "ended the day", "later in the day", "the rest of the week": the one just spoken of. */
export function framedUnit(r: Reader, at: number): Read<Point> | null {
  const unit = r.is(at, 'the') ? r.unit(at + 1) : undefined;
  if (r.is(at, 'the') && /^(entire|full)$/.test(r.lower(at + 1)) && r.is(at + 2, 'year')) return { value: { is: 'unit', unit: 'year', shift: 0, from: 'focus' }, to: at + 3 };
  if (unit !== 'day' && unit !== 'week' && unit !== 'month' && unit !== 'year') return null;
  const previous = r.lower(at - 1);
  const before = r.lower(at - 2);
  const framed = FRAMING.test(previous) || (previous === 'in' && /^(late|later|early|earlier)$/.test(before)) || (previous === 'of' && (/^(rest|remainder|most|much|part|half|quarter)$/.test(before) || r.unit(at - 2) !== undefined)) || (previous === 'for' && unit === 'year' && !r.isWord(at + 2));
  return framed && !r.isPlural(at + 1) && !r.is(at + 2, 'of') ? { value: { is: 'unit', unit, shift: 0, from: 'focus' }, to: at + 2 } : null;
}

/** "the morning", as far as it hangs on a day: "this morning", "last night", "that evening", "the next morning", "the following night". */
export function pointedDaytime(r: Reader, at: number): Read<Expression> | null {
  const the = r.is(at, 'the') ? at + 1 : at;
  const word = r.lower(the);
  const place = the + 1;
  if (word === 'tonight' && the === at) return { value: { kind: 'point', point: { is: 'unit', unit: 'day', shift: 0, from: 'publication' }, part: 'NI' }, to: the + 1 };
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
    return { value: { kind: 'point', point: distant(unit, word === 'ago' ? -far : far, 'publication'), mod: agoMod(amount.mod, word === 'ago') }, to };
  }
  if (isTimeOf(r, after) && /^(in|within)$/.test(r.lower(at - 1))) {
    const to = after + 2;
    return { value: far === null ? { kind: 'reference', value: 'FUTURE_REF' } : { kind: 'point', point: distant(unit, far, 'publication'), mod: amount.mod }, to };
  }
  const focusWord = word === 'later' || word === 'earlier' || ((word === 'before' || word === 'after') && endsClause(r, after + 1));
  if (!focusWord || far === null || r.is(after + 1, 'than')) return null;
  const back = word === 'earlier' || word === 'before';
  return { value: { kind: 'point', point: distant(unit, back ? -far : far, 'focus'), mod: agoMod(amount.mod, back) }, to: after + 1 };
}

/** The "' time" of "in two weeks' time", "in a year's time". */
function isTimeOf(r: Reader, at: number): boolean {
  return (r.is(at, "'") || r.is(at, '’') || r.is(at, "'s")) && r.is(at + 1, 'time');
}

/** Whether a sentence or clause ends before the lexeme. */
export function endsClause(r: Reader, at: number): boolean {
  return at >= r.lexemes.length || /^[.,;:!?)]$/.test(r.lower(at));
}

/** A distance that is not a whole number of its unit is told in the next smaller one; one in decades names a year. */
export function distant(unit: Unit, shift: number, from: 'publication' | 'focus'): Point {
  if (unit === 'fortnight') return distant('week', 2 * shift, from);
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
  if (r.is(at, 'more') && (r.is(at + 1, 'recently') || r.is(at + 1, 'lately'))) return { value: { kind: 'reference', value: 'PAST_REF' }, to: at + 2 };
  if (r.is(at, 'these') && r.is(at + 1, 'days') && (!r.isWord(at + 2) || FREE_AFTER.has(r.lower(at + 2)))) return { value: { kind: 'reference', value: 'PRESENT_REF' }, to: at + 2 };
  const value = r.isWord(at) ? REFERENCES.get(r.lower(at)) : undefined;
  if (value) return isIdiomOfNow(r, at) ? null : { value: { kind: 'reference', value }, to: at + 1 };
  const the = r.is(at, 'the') ? at + 1 : -1;
  if (the < 0) return null;
  if (/^(at|for|until|till)$/.test(r.lower(at - 1)) && /^(moment|present)$/.test(r.lower(the)) && (!r.isWord(the + 1) || /^(and|or|but|is|are|to)$/.test(r.lower(the + 1)))) {
    return { value: { kind: 'reference', value: 'PRESENT_REF' }, to: the + 1 };
  }
  if (/^(near|long|short|medium)$/.test(r.lower(the)) && r.is(the + 1, 'term') && /^(in|for|over)$/.test(r.lower(at - 1))) return { value: { kind: 'reference', value: 'FUTURE_REF' }, to: the + 2 };
  const noun = /^(near|immediate|foreseeable|distant|recent)$/.test(r.lower(the)) ? the + 1 : the;
  const told = noun === the && r.is(noun, 'future') && !r.is(noun + 1, 'of') && (!r.isWord(noun + 1) || r.is(noun + 1, 'that') || r.is(noun + 1, 'which'));
  if ((!told && !/^(in|into|for|of|from|until|about)$/.test(r.lower(at - 1))) || (r.isWord(noun + 1) && noun === the && !endsPhrase(r, noun + 1))) return null;
  if (r.is(noun, 'future')) return { value: { kind: 'reference', value: 'FUTURE_REF' }, to: noun + 1 };
  if (r.is(noun, 'past') && r.lower(at - 1) !== 'about') return { value: { kind: 'reference', value: 'PAST_REF' }, to: noun + 1 };
  return null;
}

/** "as recently as 2023", "most recently" (of several), "now that", "now-defunct", "Right Now" as part of a name. */
function isIdiomOfNow(r: Reader, at: number): boolean {
  if (r.is(at, 'recently') && (r.is(at - 1, 'as') || r.is(at - 1, 'most'))) return true;
  return r.is(at, 'now') && (r.is(at + 1, 'that') || r.isHyphen(at + 1) || (r.capital(at) > 0 && at > 0 && r.capital(at - 1) > 0 && r.isWord(at - 1)));
}

function endsPhrase(r: Reader, at: number): boolean {
  return !r.isWord(at) || /^(of|and|or|but|to|as|for|when|if|is|was|will|that|with|by|in|at|has|have|he|she|they|we|it)$/.test(r.lower(at));
}

const AT_TIME = /^(at|by|until|till|since|before|around)$/;

/** "at the time", "by that time", as far as no clause follows that says which. */
export function thatTime(r: Reader, at: number): Read<Point> | null {
  const definite = r.is(at, 'the');
  if ((!definite && !r.is(at, 'that')) || !r.is(at + 1, 'time') || !AT_TIME.test(r.lower(at - 1))) return null;
  const free = !r.isWord(at + 2) || /^(and|but|or|was|were|had|is|said|who|which|to)$/.test(r.lower(at + 2));
  return free || (!definite && !r.is(at + 2, 'of')) ? { value: { is: 'that-time' }, to: at + 2 } : null;
}

/** "the same period last year", "the same month a year ago", "the same quarter of the previous year". */
export function sameTime(r: Reader, at: number): Read<Point> | null {
  if (!r.is(at, 'the') || !r.is(at + 1, 'same') || !/^(period|time|point|stage|month|week|day|quarter)$/.test(r.lower(at + 2))) return null;
  const of = r.is(at + 3, 'of') || r.is(at + 3, 'in') ? at + 4 : at + 3;
  const the = r.is(of, 'the') ? of + 1 : of;
  if (/^(last|previous|prior)$/.test(r.lower(the)) && r.is(the + 1, 'year')) return { value: { is: 'same-time', years: -1 }, to: the + 2 };
  if (r.is(of, 'the') && r.is(the, 'year') && r.is(the + 1, 'before')) return { value: { is: 'same-time', years: -1 }, to: the + 2 };
  const far = amountOf(r, at + 3);
  if (far?.value && Number.isInteger(far.value) && r.unit(far.to) === 'year' && /^(ago|earlier|before)$/.test(r.lower(far.to + 1))) return { value: { is: 'same-time', years: -far.value }, to: far.to + 2 };
  return null;
}

/** "year-end", "by year's end", "the month's end". */
export function unitEnd(r: Reader, at: number): Read<Expression> | null {
  const unit = r.unit(at);
  if ((unit !== 'year' && unit !== 'month' && unit !== 'week') || r.isPlural(at)) return null;
  const end = r.is(at + 1, "'s") || r.isHyphen(at + 1) ? at + 2 : -1;
  return r.is(end, 'end') ? { value: { kind: 'point', point: { is: 'unit', unit, shift: 0, from: 'publication' }, mod: 'END' }, to: end + 1 } : null;
}
