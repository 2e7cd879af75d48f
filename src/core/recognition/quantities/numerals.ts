import { magnitudeWord, NUMBER_WORDS, ordinalWord } from '../../text/numbers';
import type { Read, Reader } from '../times/reader';
import { pastHyphen, round } from './amount';

/** A number in digits or words: what `Reader.cardinal` reads, "10 000" and "2,50,000", "one and a half million", "a million and a half". */
export function numeralAt(r: Reader, at: number): Read<number> | null {
  const number = r.lexemes[at]?.kind === 'number' ? (groupedDigits(r, at) ?? r.cardinal(at)) : r.cardinal(at);
  return number && withPart(r, number);
}

/** Groups of digits that white space or India's commas part. */
function groupedDigits(r: Reader, at: number): Read<number> | null {
  return indianDigits(r, at) ?? spacedDigits(r, at) ?? brokenDigits(r, at);
}

/** "1,37,000", "2,50,00,000": groups of two before the last of three; the last comma belongs to the last lexeme. */
function indianDigits(r: Reader, at: number): Read<number> | null {
  let digits = r.is(at + 1, ',') ? r.digits(at, 1, 2) : null;
  if (digits === null) return null;
  for (let place = at + 1; r.is(place, ',') && r.joined(place) && r.joined(place + 1) && digits.length < 14; place += 2) {
    const group = r.lower(place + 1);
    if (r.lexemes[place + 1]?.kind === 'number' && /^\d\d,\d{3}(?:\.\d+)?$/.test(group)) return scaled(r, Number(digits + group.replace(',', '')), place + 2);
    if (!r.digits(place + 1, 2)) return null;
    digits += group;
  }
  return null;
}

/** "10 000", "1 250 000"; "555 014 220" is somebody's telephone. */
function spacedDigits(r: Reader, at: number): Read<number> | null {
  const first = r.digits(at, 1, 3);
  if (first === null || !isNextGroup(r, at + 1) || first.startsWith('0') || r.lexemes[at - 1]?.kind === 'number') return null;
  let [value, to] = [Number(first), at + 1];
  for (; isNextGroup(r, to) && to - at < 4; to++) value = value * 1000 + Number(r.lower(to));
  const phone = r.lexemes[to]?.kind === 'number' || r.is(at - 1, '+') || r.is(at - 1, ')') || (first.length === 3 && to - at > 2);
  return phone ? null : scaled(r, value, to);
}

/** "2, 000", as some pages break it. */
function brokenDigits(r: Reader, at: number): Read<number> | null {
  const first = r.digits(at, 1, 3);
  return first !== null && r.is(at + 1, ',') && r.joined(at + 1) && r.is(at + 2, '000') ? scaled(r, Number(first) * 1000, at + 3) : null;
}

/** Three digits behind one character of white space. */
function isNextGroup(r: Reader, at: number): boolean {
  return r.digits(at, 3) !== null && (r.lexemes[at]?.start ?? 0) - (r.lexemes[at - 1]?.end ?? 0) === 1;
}

function scaled(r: Reader, value: number, to: number): Read<number> {
  const magnitude = r.isWord(to) ? magnitudeWord(r.lower(to)) : undefined;
  return magnitude === undefined ? { value, to } : { value: round(value * magnitude), to: to + 1 };
}

/** "one and a half", "two-and-a-quarter", and the magnitude behind it. */
function withPart(r: Reader, { value, to }: Read<number>): Read<number> {
  const and = pastHyphen(r, to);
  if (!r.is(and, 'and')) return { value, to };
  const article = pastHyphen(r, and + 1);
  const noun = pastHyphen(r, article + 1);
  const three = r.is(article, 'three') && r.is(noun, 'quarters');
  const part = three ? 0.75 : !r.is(article, 'a') ? 0 : r.is(noun, 'half') ? 0.5 : r.is(noun, 'quarter') ? 0.25 : 0;
  if (part === 0) return { value, to };
  const behind = magnitudeWord(r.lower(to - 1));
  if (behind !== undefined) return { value: round(value + part * behind), to: noun + 1 };
  if (value >= 1000) return { value, to };
  return scaled(r, value + part, noun + 1);
}

/** What part of a whole a word names after a number: "half" 2, "thirds" 3. Seconds are a time. */
export const DENOMINATORS: ReadonlyMap<string, number> = new Map([
  ['half', 2], ['halves', 2], ['quarter', 4], ['quarters', 4],
  ...NUMBER_WORDS.flatMap((word): [string, number][] => {
    const below = ordinalWord(word) ?? 0;
    return below > 2 ? [[word, below], [`${word}s`, below]] : [];
  }),
]);
