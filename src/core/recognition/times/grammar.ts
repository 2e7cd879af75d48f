import { Start } from '../wordStarts';
import { countedBeside, unitBeside } from './beside';
import { bareClock, clockTime, isoClock } from './clock';
import { rangeEnd } from './dates';
import { AMOUNT_STARTS, duration } from './durations';
import type { Clock, Expression, Found, Mod, PartOfDay, Point } from './expression';
import { PARTS_OF_DAY, PARTS_OF_WHOLE } from './lexicon';
import { isDayLike, longest, withCalendarDate } from './points';
import type { Read, Reader } from './reader';
import { currentUnit, distance, pointedDaytime, reference, unitEnd } from './relative';
import { rule, Rules } from './rules';
import { set } from './sets';

/** Puts the parts of a time expression together: "early Tuesday morning", "Monday, Jan. 5, 2026 7:16 AM UTC", "the end of last month". */

export const EXPRESSIONS = new Rules<Expression>([
  rule(distance, AMOUNT_STARTS, Start.Amount), rule(pointedDaytime, Start.Pointer | Start.DayWord, Start.Pointer), rule(set, Start.Set | Start.Cardinal | Start.Indefinite | Start.Weekday, Start.Ordinal | Start.Frame),
  rule(duration, AMOUNT_STARTS | Start.Frame | Start.Long | Start.Unit | Start.Pointer, Start.Frame | Start.Amount), rule(reference, Start.Reference, Start.AfterArticle), rule(unitEnd, Start.Unit),
  rule(unitBeside, Start.Unit, Start.Unit), rule(countedBeside, AMOUNT_STARTS, Start.Amount),
]);

/** The longest time expression that starts at `at`, and the second half of a range that only the first makes readable. */
export function timeAt(r: Reader, at: number): readonly Found[] | null {
  const point = composedPoint(r, at);
  let best: Found | null = point;
  const other = EXPRESSIONS.longest(r, at);
  if (other && (best === null || other.to > best.to)) best = { from: at, to: other.to, expression: other.value };
  if (!best) return null;
  const shared = isClockAlone(best) ? sharedDay(r, best.to) : null;
  if (shared && best.expression.kind === 'point') return [{ ...best, expression: { ...best.expression, point: shared } }, ...(timeAtBracket(r, best.to, shared))];
  const second = best.expression.kind === 'point' && !best.expression.clock ? rangeEnd(r, best.to, best.expression.point) : null;
  if (!second) return [best];
  return [best, { from: second.from, to: second.to, expression: { kind: 'point', point: second.value } }];
}

function isClockAlone({ expression }: Found): boolean {
  return expression.kind === 'point' && expression.clock !== undefined && expression.point.is === 'unit';
}

/** The day that a second clock carries for both: "9 a.m. to 5 p.m. Monday", "3:05 a.m. (0805 GMT) on Wednesday". */
function sharedDay(r: Reader, at: number): Point | null {
  const bracketed = r.is(at, '(');
  if (!bracketed && !r.isDash(at) && !/^(?:to|and|until|or)$/.test(r.lower(at))) return null;
  const clock = clockTime(r, at + 1);
  if (!clock || (bracketed && !r.is(clock.to, ')'))) return null;
  const behind = bracketed ? clock.to + 1 : clock.to;
  const date = longest(r, r.is(behind, 'on') ? behind + 1 : behind);
  return date && isDayLike(date.value) ? withCalendarDate(r, date).value : null;
}

/** The clock in brackets belongs to the same day as the one before it. */
function timeAtBracket(r: Reader, at: number, point: Point): readonly Found[] {
  const clock = r.is(at, '(') ? clockTime(r, at + 1) : null;
  return clock ? [{ from: at + 1, to: clock.to, expression: { kind: 'point', point, clock: clock.value } }] : [];
}

function composedPoint(r: Reader, at: number): Found | null {
  const starts = r.starts(at);
  const clockFirst = (starts & (Start.Number | Start.Noon)) === 0 ? null : clockThenDate(r, at);
  if (clockFirst) return clockFirst;
  const modified = (starts & Start.Modifier) !== 0 || ((starts & Start.The) !== 0 && (r.starts(at + 1) & Start.Modifier) !== 0);
  const prefix = modified ? modifier(r, at) : null;
  const start = prefix?.to ?? at;
  if (prefix) {
    if (/^(earlier|later)$/.test(r.lower(at)) && r.weekday(start)) return null; // "earlier" speaks of the deed, not of Friday
    const daytime = pointedDaytime(r, start);
    if (daytime?.value.kind === 'point') return { from: at, to: daytime.to, expression: { ...daytime.value, mod: prefix.value } };
  }
  const core = longest(r, start) ?? (prefix?.whole ? currentUnit(r, start) : null);
  if (!core) return prefix === null && (starts & Start.The) !== 0 ? daytimeOf(r, at) : null;
  const dated = withCalendarDate(r, core);
  const expression = withTimeOfDay(r, dated);
  return { from: at, to: expression.to, expression: prefix ? { ...expression.value, mod: prefix.value } : expression.value };
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
    const part = PARTS_OF_DAY.get(r.lower(dated.to));
    // "11 o'clock on Monday night"
    const evening = part !== undefined && part !== 'MO' && clock.value.hour < 12 && !(part === 'NI' && clock.value.hour < 5);
    return { from: at, to: part ? dated.to + 1 : dated.to, expression: { kind: 'point', point: dated.value, clock: evening ? { ...clock.value, hour: clock.value.hour + 12 } : clock.value } };
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

/** "the morning of Jan. 5", "the early hours of Sunday". */
function daytimeOf(r: Reader, at: number): Found | null {
  const small = /^(early|small|wee)$/.test(r.lower(at + 1)) && r.is(at + 2, 'hours');
  const part: PartOfDay | undefined = small ? 'MO' : PARTS_OF_DAY.get(r.lower(at + 1));
  const of = small ? at + 3 : at + 2;
  if (!part || !(r.is(of, 'of') || r.is(of, 'on'))) return null;
  const date = longest(r, of + 1);
  if (!date || !isDayLike(date.value)) return null;
  const dated = withCalendarDate(r, date);
  if (small && PARTS_OF_DAY.has(r.lower(dated.to))) return null;
  return { from: at, to: dated.to, expression: { kind: 'point', point: dated.value, part, ...(small ? { mod: 'START' } : {}) } };
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
