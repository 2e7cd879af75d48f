import { casual, strict, type ParsedComponents, type ParsedResult } from 'chrono-node';
import { dayNumber, readIsoDate, weekValue } from '../../../../src/core/recognition/times/calendar';
import type { Timex, TimexText } from './timexSets';

/** What `chrono-node` finds, counted from noon of the day of publication, in TIMEX3's terms: what the library calls certain is said, the rest left out. */
export function byChrono(mode: 'casual' | 'strict'): (text: TimexText) => Timex[] {
  const library = mode === 'casual' ? casual : strict;
  return ({ text, published }) => {
    const day = readIsoDate(published);
    const reference = day ? new Date(day.year, day.month - 1, day.day, 12) : new Date(2000, 0, 1, 12);
    return library.parse(text, reference, { forwardDate: false }).flatMap((result) => timexesOf(result));
  };
}

const LEADING = /^(?:(?:in|on|at|by|for|from|since|until|within|during)\s+)+/i;
/** What stands between the two ends of a range. */
const BETWEEN = /\s*(?:-|–|—|~|\bto\b|\buntil\b|\bthrough\b|\btill\b|\band\b)\s*/gi;

function timexesOf({ index, text, start, end }: ParsedResult): Timex[] {
  const lead = LEADING.exec(text)?.[0].length ?? 0;
  const from = index + lead;
  const words = text.slice(lead);
  const gap = end ? [...words.matchAll(BETWEEN)].at(-1) : undefined;
  if (!end || !gap) return [timex(from, words, start)];
  return [timex(from, words.slice(0, gap.index), start), timex(from + gap.index + gap[0].length, words.slice(gap.index + gap[0].length), end)];
}

const pad = (value: number | null, width = 2): string => String(value ?? 0).padStart(width, '0');

function timex(start: number, words: string, at: ParsedComponents): Timex {
  const span = { start, end: start + words.length };
  const day = `${pad(at.get('year'), 4)}-${pad(at.get('month'))}-${pad(at.get('day'))}`;
  if (at.isCertain('hour')) {
    const minutes = at.isCertain('minute') ? `:${pad(at.get('minute'))}${at.isCertain('second') ? `:${pad(at.get('second'))}` : ''}` : '';
    return { ...span, type: 'TIME', value: `${day}T${pad(at.get('hour'))}${minutes}` };
  }
  return { ...span, ...dateOf(words, day, at) };
}

const PART_OF_DAY: readonly (readonly [RegExp, string])[] = [[/morning/i, 'MO'], [/afternoon/i, 'AF'], [/evening/i, 'EV'], [/night/i, 'NI']];

function dateOf(words: string, day: string, at: ParsedComponents): Pick<Timex, 'type' | 'value'> {
  const part = PART_OF_DAY.find(([word]) => word.test(words));
  if (part) return { type: 'TIME', value: `${day}T${part[1]}` };
  if (/\bnow\b/i.test(words)) return { type: 'DATE', value: 'PRESENT_REF' };
  if (at.isCertain('day') || at.isCertain('weekday')) return { type: 'DATE', value: day };
  const civil = readIsoDate(day);
  if (/\bweeks?\b/i.test(words) && civil) return { type: 'DATE', value: weekValue(dayNumber(civil)) };
  if (/\bquarter\b/i.test(words) && civil) return { type: 'DATE', value: `${day.slice(0, 4)}-Q${Math.ceil(civil.month / 3)}` };
  return { type: 'DATE', value: at.isCertain('month') ? day.slice(0, 7) : day.slice(0, 4) };
}
