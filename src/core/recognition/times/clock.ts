import type { Clock } from './expression';
import type { Read, Reader } from './reader';
import { twoDigits } from './calendar';
import { TIME_ZONES } from './lexicon';

const MERIDIEM = /^([ap])\.?m\.?$/;
const SMALL_A = 0x61;
const SMALL_P = 0x70;
const NAMED_ZONES: ReadonlySet<string> = new Set(['eastern', 'central', 'mountain', 'pacific', 'atlantic', 'local']);
const BEFORE_CLOCK: ReadonlySet<string> = new Set('at until till from by before after since around about between to'.split(' '));

/** A time of day: "2:15 p.m.", "07:16:25 AM UTC", "5pm", "0800 GMT", "noon", "4 in the morning". */
export function clockTime(r: Reader, at: number): Read<Clock> | null {
  const word = r.lower(at);
  if (r.capital(at) === 1 && r.capital(at - 1) === 1 && at > 0) return null; // part of a title
  if (word === 'noon' || word === 'midday') return withZone(r, { value: { hour: 12, minute: 0, second: null, zone: '' }, to: at + 1 });
  if (word === 'midnight') return withZone(r, { value: { hour: 24, minute: 0, second: null, zone: '' }, to: at + 1 });
  if (r.lexemes[at]?.kind !== 'number' || r.isGlued(at) || (r.joined(at) && /^[$€£:/.]$/.test(r.lower(at - 1)))) return null;
  const digital = digitalClock(r, at);
  return digital ? withZone(r, digital) : null;
}

function digitalClock(r: Reader, at: number): Read<Clock> | null {
  const parts = readParts(r, at);
  if (!parts) return null;
  const meridiem = meridiemAt(r, parts.to);
  if (meridiem) {
    if (parts.hour < 1 || parts.hour > 12) return null;
    const hour = (parts.hour % 12) + (meridiem === 'p' ? 12 : 0);
    return { value: { hour, minute: parts.minute, second: parts.second, zone: '' }, to: meridiemEnd(r, parts.to) };
  }
  const hour = parts.hour;
  const clock: Clock = { hour, minute: parts.minute, second: parts.second, zone: '' };
  if (r.is(parts.to, "o'clock")) return hour <= 12 ? partOfDayClock(r, clock, parts.to + 1) ?? { value: clock, to: parts.to + 1 } : null;
  const part = hour <= 12 ? partOfDayClock(r, clock, parts.to) : null;
  if (part) return part;
  if (hour > 24) return null;
  if (parts.minute !== null && zoneAt(r, parts.to) > parts.to) return { value: clock, to: parts.to };
  if (parts.minute !== null && !parts.marked && isMilitary(r, at)) return { value: clock, to: parts.to + 1 };
  return parts.minute !== null && parts.marked && BEFORE_CLOCK.has(r.lower(at - 1)) ? { value: clock, to: parts.to } : null;
}

interface Parts {
  readonly hour: number;
  readonly minute: number | null;
  readonly second: number | null;
  /** Written with a colon. */
  readonly marked: boolean;
  readonly to: number;
}

function readParts(r: Reader, at: number): Parts | null {
  const dotted = r.lower(at).includes('.') ? /^(\d{1,2})\.([0-5]\d)$/.exec(r.lower(at)) : null;
  if (dotted && (meridiemAt(r, at + 1) || zoneAt(r, at + 1) > at + 1)) return { hour: Number(dotted[1]), minute: Number(dotted[2]), second: null, marked: false, to: at + 1 };
  const military = r.digits(at, 4);
  if (military && (zoneAt(r, at + 1) > at + 1 || isMilitary(r, at)) && Number(military) < 2400 && Number(military) % 100 < 60) {
    return { hour: Math.floor(Number(military) / 100), minute: Number(military) % 100, second: null, marked: false, to: at + 1 };
  }
  const hour = r.digits(at, 1, 2);
  if (!hour) return null;
  const minute = sixtieth(r, at + 1);
  if (minute === null) return { hour: Number(hour), minute: null, second: null, marked: false, to: at + 1 };
  const second = sixtieth(r, at + 3);
  return { hour: Number(hour), minute, second, marked: true, to: second === null ? at + 3 : at + 5 };
}

/** "at 1400 hours", not "1400 hours of tape". */
function isMilitary(r: Reader, at: number): boolean {
  return (r.is(at + 1, 'hours') || r.is(at + 1, 'hrs')) && BEFORE_CLOCK.has(r.lower(at - 1)) && !r.is(at + 2, 'of');
}

/** ":15" joined to what stands before. */
function sixtieth(r: Reader, at: number): number | null {
  if (!r.is(at, ':') || !r.joined(at) || !r.joined(at + 1)) return null;
  const digits = r.digits(at + 1, 2);
  return digits && Number(digits) < 60 ? Number(digits) : null;
}

function meridiemAt(r: Reader, at: number): string | null {
  if (!r.isWord(at)) return null;
  const first = r.lower(at).charCodeAt(0);
  const match = first === SMALL_A || first === SMALL_P ? MERIDIEM.exec(r.lower(at)) : null;
  // Without stops and apart from the number, "am" in lower case is the verb.
  if (!match || (r.lower(at) === 'am' && !r.joined(at) && r.capital(at) === 0 && r.isWord(at + 1) && r.lower(at - 2) === 'i')) return null;
  return match[1] ?? null;
}

function meridiemEnd(r: Reader, at: number): number {
  return r.lower(at).includes('.') && !r.lower(at).endsWith('.') && r.is(at + 1, '.') && r.joined(at + 1) ? at + 2 : at + 1;
}

/** "4 in the morning", "9 at night". */
function partOfDayClock(r: Reader, clock: Clock, at: number): Read<Clock> | null {
  if (r.is(at, 'at') && r.is(at + 1, 'night')) return { value: { ...clock, hour: (clock.hour % 12) + (clock.hour < 6 ? 0 : 12) }, to: at + 2 };
  if (!r.is(at, 'in') || !r.is(at + 1, 'the')) return null;
  const part = r.lower(at + 2);
  if (part !== 'morning' && part !== 'afternoon' && part !== 'evening') return null;
  return { value: { ...clock, hour: (clock.hour % 12) + (part === 'morning' ? 0 : 12) }, to: at + 3 };
}

/** The index behind a time zone that stands at `at`, or `at`. */
function zoneAt(r: Reader, at: number): number {
  if (!r.isWord(at)) return at;
  const word = r.lower(at).includes('.') ? r.lower(at).replaceAll('.', '') : r.lower(at);
  if (TIME_ZONES.has(word) && r.capital(at) > 0) return at + 1;
  if (word === 'z' && r.joined(at)) return at + 1;
  if (NAMED_ZONES.has(word)) {
    if (r.is(at + 1, 'time')) return at + 2;
    if (r.capital(at) > 0 && MERIDIEM.test(r.lower(at - 1)) && r.capital(at + 1) === 0) return at + 1; // "7 p.m. Eastern"
    if (/^(standard|daylight)$/.test(r.lower(at + 1)) && r.is(at + 2, 'time')) return at + 3;
  }
  // "10 a.m. Maren time", "in New Maren time".
  if (r.capital(at) === 1 && r.is(at + 1, 'time')) return at + 2;
  if (r.capital(at) === 1 && r.capital(at + 1) === 1 && r.is(at + 2, 'time')) return at + 3;
  return at;
}

function withZone(r: Reader, clock: Read<Clock>): Read<Clock> {
  const open = r.is(clock.to, '(') ? clock.to + 1 : clock.to;
  const to = zoneAt(r, open);
  if (to === open) return open === clock.to && clock.value.second !== null ? withOffset(r, clock, 4) : clock;
  const utc = /^(utc|gmt|z)$/.test(r.lower(open).replaceAll('.', ''));
  const zoned = utc ? withOffset(r, { value: { ...clock.value, zone: 'Z' }, to }, 1) : { value: clock.value, to };
  if (open === clock.to) return zoned;
  // In brackets: "6:40 p.m. (GMT +8)" says the offset of the clock before them, "10 a.m. (GMT)" its zone.
  return r.is(zoned.to, ')') ? { value: zoned.value, to: zoned.to + 1 } : clock;
}

/** An offset from UTC behind a clock: "+01:00", "+0100", "+2"; of at least so many digits. */
function withOffset(r: Reader, clock: Read<Clock>, least: 1 | 4): Read<Clock> {
  const sign = /^[+\-−]$/.test(r.lower(clock.to)) ? (r.is(clock.to, '+') ? '+' : '-') : null;
  const at = clock.to + 1;
  if (sign === null || !r.joined(at)) return clock;
  const four = r.digits(at, 4);
  if (four) return offset(clock, sign, four.slice(0, 2), four.slice(2), at + 1);
  const hours = r.digits(at, 1, 2);
  const minutes = hours ? sixtieth(r, at + 1) : null;
  if (!hours || (minutes === null && least === 4)) return clock;
  return offset(clock, sign, hours, twoDigits(minutes ?? 0), minutes === null ? at + 1 : at + 3);
}

function offset(clock: Read<Clock>, sign: string, hours: string, minutes: string, to: number): Read<Clock> {
  if (Number(hours) > 14 || Number(minutes) > 59) return clock;
  const zone = Number(hours) + Number(minutes) === 0 ? 'Z' : `${sign}${twoDigits(Number(hours))}:${minutes}`;
  return { value: { ...clock.value, zone }, to };
}

/** "T14:15:00Z", "T14:15:00+01:00" behind an ISO date. */
export function isoClock(r: Reader, at: number): Read<Clock> | null {
  if (r.lower(at) !== 't' || !r.joined(at) || !r.joined(at + 1)) return null;
  const parts = readParts(r, at + 1);
  if (!parts?.marked || parts.hour > 24) return null;
  const clock: Clock = { hour: parts.hour, minute: parts.minute, second: parts.second, zone: '' };
  if (r.lower(parts.to) === 'z' && r.joined(parts.to)) return { value: { ...clock, zone: 'Z' }, to: parts.to + 1 };
  return withOffset(r, { value: clock, to: parts.to }, 4);
}

/** "2026-01-05 14:15": two digits on each side of a colon straight behind a date need no further sign. */
export function bareClock(r: Reader, at: number): Read<Clock> | null {
  const parts = r.digits(at, 1, 2) ? readParts(r, at) : null;
  if (!parts?.marked || parts.hour > 23) return null;
  const clock = { value: { hour: parts.hour, minute: parts.minute, second: parts.second, zone: '' }, to: parts.to };
  return parts.second === null ? clock : withOffset(r, clock, 4);
}
