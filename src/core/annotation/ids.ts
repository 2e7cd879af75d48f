import { base36Digest } from '../text/hash';
import type { Anchor, KindLetter } from './annotation';

/** Digits after the letter, unless the id is taken. */
const DIGITS = 6;
const MOST_DIGITS = 50;

/**
 * The id of a new annotation: its kind's letter and the first six base-36 digits of SHA-256 over letter, before, quote, after and nth,
 * joined by U+0000. Where such an id is taken it gets further digits.
 */
export function annotationId(letter: KindLetter, anchor: Anchor, taken: ReadonlySet<string>): string {
  const { before, quote, after, nth } = anchor;
  const digest = base36Digest([letter, before, quote, after, nth ?? ''].join('\u0000'), MOST_DIGITS);
  for (let digits = DIGITS; digits <= MOST_DIGITS; digits++) {
    const id = letter + digest.slice(0, digits);
    if (!taken.has(id)) return id;
  }
  for (let n = 2; ; n++) {
    const id = `${letter}${digest}-${n}`;
    if (!taken.has(id)) return id;
  }
}
