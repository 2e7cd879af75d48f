import { Start } from '../wordStarts';
import { dayNumber, weekday } from './calendar';
import { clockTime, isoClock } from './clock';
import { bareYear, dayMonth, monthDate, numericDate, rangeEnd, shortYearAlone } from './dates';
import { AMOUNT_STARTS, duration, set } from './durations';
import type { Clock, Expression, Found, Mod, PartOfDay, Point } from './expression';
import { PARTS_OF_DAY, PARTS_OF_WHOLE } from './lexicon';
import { century, decade, fiscalYear, holiday, quarter, season, weekend } from './periods';
import type { Read, Reader } from './reader';
import { currentUnit, dayWord, distance, framedUnit, pointed, pointedDaytime, reference } from './relative';

/** Puts the parts of a time expression together: "early Tuesday morning", "Monday, Jan. 5, 2026 9:08 AM UTC", "the end of last month". */

/** A rule of the grammar, and the bits of `Start` of which a lexeme must have one for the rule to find anything there. */
export interface Rule<T> {
  readonly starts: number;
  readonly read: (r: Reader, at: number) => Read<T> | null;
}

const rule = <T>(read: Rule<T>['read'], starts: number): Rule<T> => ({ starts, read });

/** Of equally long readings the first counts. */
export const POINTS: readonly Rule<Point>[] = [
  rule(monthDate, Start.Month), rule(dayMonth, Start.Number), rule(numericDate, Start.Number), rule(fiscalYear, Start.The | Start.Number | Start.Fiscal),
  rule(quarter, Start.The | Start.Number | Start.Ordinal | Start.Quarter), rule(decade, Start.Number | Start.Apostrophe | Start.Decade), rule(century, Start.Number | Start.Ordinal),
  rule(bareYear, Start.Number), rule(shortYearAlone, Start.Apostrophe), rule(weekOf, Start.The), rule(dayWord, Start.The | Start.DayWord), rule(pointed, Start.The | Start.Pointer),
  rule(season, Start.The | Start.Season), rule(weekend, Start.The), rule(holiday, Start.Holiday), rule(weekdayPoint, Start.Weekday), rule(framedUnit, Start.The),
];

export const EXPRESSIONS: readonly Rule<Expression>[] = [
  rule(distance, AMOUNT_STARTS), rule(pointedDaytime, Start.The | Start.Pointer), rule(set, Start.Set | Start.Cardinal | Start.Indefinite),
  rule(duration, AMOUNT_STARTS | Start.Frame | Start.Long | Start.Unit), rule(reference, Start.Reference),
];

/** The longest time expression that starts at `at`, and the second half of a range that only the first makes readable. */
export function timeAt(r: Reader, at: number): readonly Found[] | null {
  const point = composedPoint(r, at);
  let best: Found | null = point;
  const starts = r.starts(at);
  for (const rule of EXPRESSIONS) {
    const found = (rule.starts & starts) === 0 ? null : rule.read(r, at);
    if (found && (best === null || found.to > best.to)) best = { from: at, to: found.to, expression: found.value };
  }
  if (!best) return null;
  const second = best.expression.kind === 'point' && !best.expression.clock ? rangeEnd(r, best.to, best.expression.point) : null;
  if (!second) return [best];
  return [best, { from: second.from, to: second.to, expression: { kind: 'point', point: second.value } }];
}

function composedPoint(r: Reader, at: number): Found | null {
  const starts = r.starts(at);
  const clockFirst = (starts & (Start.Number | Start.Noon)) === 0 ? null : clockThenDate(r, at);
  if (clockFirst) return clockFirst;
  const prefix = (starts & (Start.The | Start.Modifier)) === 0 ? null : modifier(r, at);
  const start = prefix?.to ?? at;
  if (prefix) {
    if (/^(earlier|later)$/.test(r.lower(at)) && r.weekday(start)) return null; // "earlier" speaks of the deed, not of Friday
    const daytime = pointedDaytime(r, start);
    if (daytime?.value.kind === 'point') return { from: at, to: daytime.to, expression: { ...daytime.value, mod: prefix.value } };
  }
  const core = longest(r, start) ?? (prefix?.whole ? currentUnit(r, start) : null);
  if (!core) return prefix === null ? daytimeOf(r, at) : null;
  const dated = withCalendarDate(r, core);
  const expression = withTimeOfDay(r, dated);
  return { from: at, to: expression.to, expression: { ...expression.value, ...(prefix ? { mod: prefix.value } : {}) } };
}

function longest(r: Reader, at: number): Read<Point> | null {
  let best: Read<Point> | null = null;
  const starts = r.starts(at);
  for (const rule of POINTS) {
    const read = (rule.starts & starts) === 0 ? null : rule.read(r, at);
    if (read && (best === null || read.to > best.to)) best = read;
  }
  return best;
}

function weekdayPoint(r: Reader, at: number): Read<Point> | null {
  const day = r.weekday(at);
  if (!day || NAMED_DAYS.has(r.lower(at - 1))) return null;
  const of = r.is(day.to, 'of') ? day.to + 1 : day.to;
  const shift = { last: -1, this: 0, next: 1 }[r.lower(of)];
  if (shift !== undefined && r.is(of + 1, 'week')) {
    return { value: { is: 'week-of', nth: day.value, point: { is: 'unit', unit: 'week', shift, from: 'publication' } }, to: of + 2 };
  }
  return { value: { is: 'weekday', day: day.value, pointing: 'bare' }, to: day.to };
}

/** "Black Monday", "Bloody Sunday" name one day of history. */
const NAMED_DAYS: ReadonlySet<string> = new Set(['black', 'bloody', 'ash', 'cyber', 'palm', 'super', 'casual', 'silent']);

/** "the week of March 6", "the last week of March", "the first week of 2026". */
function weekOf(r: Reader, at: number): Read<Point> | null {
  if (!r.is(at, 'the')) return null;
  const plain = r.is(at + 1, 'week');
  const which = { first: 1, second: 2, third: 3, fourth: 4, last: -1, final: -1 }[r.lower(at + 1)];
  const place = plain ? at + 1 : at + 2;
  if ((!plain && which === undefined) || !r.is(place, 'week') || !(r.is(place + 1, 'of') || r.is(place + 1, 'in'))) return null;
  const point = monthDate(r, place + 2) ?? dayMonth(r, place + 2);
  return point ? { value: { is: 'week-of', point: point.value, nth: plain ? null : (which ?? null) }, to: point.to } : null;
}

/** "Monday, Jan. 5, 2026": the date says more than the weekday. */
function withCalendarDate(r: Reader, core: Read<Point>): Read<Point> {
  if (core.value.is !== 'weekday' || core.value.pointing !== 'bare') return core;
  const place = r.is(core.to, ',') || r.is(core.to, '(') ? core.to + 1 : core.to;
  const the = r.is(place, 'the') ? place + 1 : place;
  const date = monthDate(r, the) ?? dayMonth(r, the) ?? numericDate(r, the);
  if (date?.value.is !== 'date' || date.value.day === null) return core;
  if (place === core.to && !agrees(core.value.day, date.value)) return core;
  return r.is(core.to, '(') ? (r.is(date.to, ')') ? { value: date.value, to: date.to + 1 } : core) : date;
}

/** Without a comma, a weekday that the date contradicts ends a line of its own. */
function agrees(day: number, { year, month, day: date }: Point & { is: 'date' }): boolean {
  return year === null || month === null || date === null || weekday(dayNumber({ year, month, day: date })) === day;
}

function withTimeOfDay(r: Reader, core: Read<Point>): Read<Expression & { kind: 'point' }> {
  const point = core.value;
  if (!isDayLike(point)) return { value: { kind: 'point', point }, to: core.to };
  const part = r.isWord(core.to) && !r.isPlural(core.to) ? PARTS_OF_DAY.get(r.lower(core.to)) : undefined;
  if (part) return { value: { kind: 'point', point, part }, to: core.to + 1 };
  const clock = clockBehind(r, core.to);
  return clock ? { value: { kind: 'point', point, clock: clock.value }, to: clock.to } : { value: { kind: 'point', point }, to: core.to };
}

function clockBehind(r: Reader, at: number): Read<Clock> | null {
  const iso = isoClock(r, at);
  if (iso) return iso;
  let place = at;
  if (r.is(place, ',') || r.isDash(place) || r.is(place, '|')) place++;
  if (/^(at|around|about)$/.test(r.lower(place))) place++;
  if (r.lexemes[place]?.kind !== 'number' && place === at) return null;
  const clock = clockTime(r, place);
  // "Monday 3 in the afternoon" and "Tuesday, 14 UTC" would swallow counts: minutes or a meridiem must show.
  return clock && (r.lexemes[place]?.kind === 'number' || place > at) ? clock : bareClock(r, place);
}

/** "2026-01-05 14:15": two digits on each side of a colon straight behind a date need no further sign. */
function bareClock(r: Reader, at: number): Read<Clock> | null {
  const hour = r.digits(at, 1, 2);
  const minute = r.is(at + 1, ':') && r.joined(at + 1) && r.joined(at + 2) ? r.digits(at + 2, 2) : null;
  if (!hour || !minute || Number(hour) > 23 || Number(minute) > 59) return null;
  const second = r.is(at + 3, ':') && r.joined(at + 3) && r.joined(at + 4) ? r.digits(at + 4, 2) : null;
  return { value: { hour: Number(hour), minute: Number(minute), second: second ? Number(second) : null, zone: '' }, to: second ? at + 5 : at + 3 };
}

function isDayLike(point: Point): boolean {
  if (point.is === 'date') return point.day !== null;
  if (point.is === 'unit') return point.unit === 'day';
  return point.is === 'weekday' || point.is === 'holiday' || (point.is === 'week-of' && point.point.is === 'unit');
}

/** "9 a.m. EST Tuesday", "5 p.m. on Jan. 5"; a clock alone belongs to the day spoken of. */
function clockThenDate(r: Reader, at: number): Found | null {
  const clock = clockTime(r, at) ?? firstOfRange(r, at);
  if (!clock) return null;
  let place = clock.to;
  if (r.is(place, ',')) place++;
  if (r.is(place, 'on') || r.is(place, 'local')) place++;
  const date = clock.to === at + 1 && r.lexemes[at]?.kind === 'word' && r.is(clock.to, ',') ? null : longest(r, place);
  if (date && isDayLike(date.value)) {
    const dated = withCalendarDate(r, date);
    return { from: at, to: dated.to, expression: { kind: 'point', point: dated.value, clock: clock.value } };
  }
  return { from: at, to: clock.to, expression: { kind: 'point', point: { is: 'unit', unit: 'day', shift: 0, from: 'focus' }, clock: clock.value } };
}

/** The "2" of "2 to 4 p.m." and "2-4 p.m.". */
function firstOfRange(r: Reader, at: number): Read<Clock> | null {
  const hour = r.isGlued(at) ? null : r.digits(at, 1, 2);
  if (!hour) return null;
  const minute = r.is(at + 1, ':') && r.joined(at + 1) ? r.digits(at + 2, 2) : null;
  const to = minute ? at + 3 : at + 1;
  if (!r.isDash(to) && !r.is(to, 'to') && !(r.is(to, 'and') && r.is(at - 1, 'between'))) return null;
  const second = clockTime(r, to + 1);
  if (!second || second.value.minute === null && !/m\.?$/.test(r.lower(second.to - 1)) || Number(hour) > 12 || Number(hour) < 1) return null;
  const afternoon = second.value.hour >= 12 && Number(hour) % 12 <= second.value.hour % 12;
  return { value: { hour: (Number(hour) % 12) + (afternoon ? 12 : 0), minute: minute ? Number(minute) : null, second: null, zone: '' }, to };
}

/** "the morning of Jan. 5", "the night of the 5th" is left alone. */
function daytimeOf(r: Reader, at: number): Found | null {
  const part: PartOfDay | undefined = r.is(at, 'the') ? PARTS_OF_DAY.get(r.lower(at + 1)) : undefined;
  if (!part || !(r.is(at + 2, 'of') || r.is(at + 2, 'on'))) return null;
  const date = longest(r, at + 3);
  if (!date || !isDayLike(date.value)) return null;
  const dated = withCalendarDate(r, date);
  return { from: at, to: dated.to, expression: { kind: 'point', point: dated.value, part } };
}

interface Modifier extends Read<Mod> {
  /** A part of a whole ("the end of"), so that "the year" alone may follow. */
  readonly whole: boolean;
}

/** "early", "late", "mid-", "later", "the (very) end of", "around". */
function modifier(r: Reader, at: number): Modifier | null {
  const word = r.lower(at);
  const hyphen = r.isHyphen(at + 1) ? at + 2 : at + 1;
  if (word === 'early' || word === 'earlier') return { value: 'START', to: hyphen, whole: false };
  if (word === 'late' || word === 'later') return { value: 'END', to: hyphen, whole: false };
  if (word === 'mid') return { value: 'MID', to: hyphen, whole: false };
  const the = r.is(at, 'the') ? at + 1 : at;
  const very = r.is(the, 'very') ? the + 1 : the;
  const noun = r.lower(very);
  if (!(r.is(very + 1, 'of') || r.is(very + 1, 'in'))) return null;
  const value: Mod | undefined = PARTS_OF_WHOLE.get(noun);
  return value ? { value, to: very + 2, whole: true } : null;
}
