import type { Expression, Point, Unit } from './expression';
import { amountOf } from './durations';
import { FREE_AFTER } from './lexicon';
import { longest } from './points';
import type { Read, Reader } from './reader';
import { distant, endsClause } from './relative';

/** Points beside others: "the day before", "the day after Thanksgiving", "two days before Christmas", "a week from Friday". */

/** "the day before", "the week before last", "the night before the feast of Jan. 6". */
export function unitBeside(r: Reader, at: number): Read<Expression> | null {
  const the = r.is(at, 'the') ? at + 1 : at;
  const unit = r.unit(the);
  const back = r.is(the + 1, 'before');
  if (!unit || !DAY_OR_LONGER.has(unit) || r.isPlural(the) || (!back && !r.is(the + 1, 'after'))) return null;
  const shift = back ? -1 : 1;
  const twice = r.is(the + 2, back ? 'last' : 'next') && (!r.isWord(the + 3) || FREE_AFTER.has(r.lower(the + 3)));
  if (the > at && twice) return { value: { kind: 'point', point: { is: 'unit', unit, shift: 2 * shift, from: 'publication' } }, to: the + 3 };
  if (the > at && endsClause(r, the + 2)) return { value: { kind: 'point', point: { is: 'unit', unit, shift, from: 'focus' } }, to: the + 2 };
  return besidePoint(r, the + 2, unit, shift, isFeastOrDay);
}

const DAY_OR_LONGER: ReadonlySet<Unit> = new Set(['day', 'night', 'week', 'weekend', 'month', 'year']);

/** "two days before Christmas", "a week from Friday", "three weeks after Jan. 5". */
export function countedBeside(r: Reader, at: number): Read<Expression> | null {
  const amount = amountOf(r, at);
  const unit = amount?.value ? r.unit(amount.to) : undefined;
  if (!amount?.value || !unit || unit === 'hour' || unit === 'minute' || unit === 'second') return null;
  const word = r.lower(amount.to + 1);
  if (word !== 'before' && word !== 'after' && word !== 'from') return null;
  const point = distant(unit, word === 'before' ? -amount.value : amount.value, 'focus');
  return point.is === 'unit' ? besidePoint(r, amount.to + 2, point.unit, point.shift, word === 'from' ? isDay : isFeast) : null;
}

function besidePoint(r: Reader, at: number, unit: Unit, shift: number, fits: (point: Point) => boolean): Read<Expression> | null {
  const inner = longest(r, at);
  if (!inner || !fits(inner.value)) return null;
  return { value: { kind: 'point', point: { is: 'beside', point: inner.value, unit, shift } }, to: inner.to };
}

/** What is told as a distance from a day of the news ("two days after Sunday's vote") is a length and a day. */
function isFeast(point: Point): boolean {
  return point.is === 'holiday' || (point.is === 'date' && point.day !== null);
}

function isDay(point: Point): boolean {
  return isFeast(point) || point.is === 'weekday' || (point.is === 'unit' && point.unit === 'day' && point.from === 'publication');
}

function isFeastOrDay(point: Point): boolean {
  return isFeast(point) || point.is === 'weekday';
}
