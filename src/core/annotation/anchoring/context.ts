import { isSpace } from './foldedText';

/** The longest context, in UTF-16 code units. */
const CONTEXT = 32;

/** A context that cutting back to a space would leave shorter than this is cut at any border of a word instead. */
const TOO_SHORT = 8;

/** The text before an offset, as an anchor holds it: at most 32 code units, cut back to a word's border, from the last blank line on. */
export function contextBefore(text: string, start: number): string {
  const window = read(text, start, -1);
  const cut = window.whole ? window.words : cutBack(reversed(window.words), window.next, LOW, HIGH);
  return (window.whole ? cut : reversed(cut)).replace(/^ /, '');
}

/** The text after an offset, as an anchor holds it: at most 32 code units, cut back to a word's border, up to the next blank line. */
export function contextAfter(text: string, end: number): string {
  const window = read(text, end, 1);
  const cut = window.whole ? window.words : cutBack(window.words, window.next, HIGH, LOW);
  return cut.replace(/ $/, '');
}

interface Window {
  readonly words: string;
  /** A blank line or the text's end bounds it. */
  readonly whole: boolean;
  /** The code unit beyond it. */
  readonly next: string;
}

/** Reads away from an offset until there is enough, white space runs counting as one. */
function read(text: string, from: number, step: 1 | -1): Window {
  const units: string[] = [];
  const window = (whole: boolean, next = ''): Window => ({ words: (step === 1 ? units : units.reverse()).join(''), whole, next });
  let at = step === 1 ? from : from - 1;
  while (at >= 0 && at < text.length) {
    const unit = text.charAt(at);
    const space = isSpace(text.charCodeAt(at)) ? spaceRun(text, at, step) : null;
    if (space?.blank === true) return window(true);
    if (units.length === CONTEXT) return window(false, space === null ? unit : ' ');
    units.push(space === null ? unit : ' ');
    at = space === null ? at + step : space.beyond;
  }
  return window(true);
}

function spaceRun(text: string, from: number, step: 1 | -1): { beyond: number; blank: boolean } {
  let breaks = 0;
  let at = from;
  for (; at >= 0 && at < text.length && isSpace(text.charCodeAt(at)); at += step) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) breaks++;
  }
  return { beyond: at, blank: breaks > 1 || at < 0 || at >= text.length };
}

const HIGH = /[\ud800-\udbff]/;
const LOW = /[\udc00-\udfff]/;

/**
 * Cuts a window that reads away from the quote back to where a word ends.
 * @param first the half of a surrogate pair that is read first in this direction
 */
function cutBack(words: string, next: string, first: RegExp, second: RegExp): string {
  if (next === ' ') return words;
  const atSpace = words.slice(0, Math.max(0, words.lastIndexOf(' ')));
  if (atSpace.length >= TOO_SHORT) return atSpace;
  const wordlike = /[\p{L}\p{N}\p{M}\p{Cs}]/u;
  let end = words.length;
  while (end > TOO_SHORT && wordlike.test(words.charAt(end - 1)) && wordlike.test(words.charAt(end) || next)) end--;
  if (end > TOO_SHORT) return words.slice(0, end);
  return first.test(words.charAt(words.length - 1)) && second.test(next) ? words.slice(0, -1) : words;
}

function reversed(s: string): string {
  return s.split('').reverse().join('');
}
