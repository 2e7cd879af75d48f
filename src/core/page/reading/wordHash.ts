import { foldCode } from './characters';

/** The hash of the empty word. A word's hash is `step` over its folded letters and digits (FNV-1a's manner, on 16-bit units). */
export const SEED = 0x811c9dc5 | 0;

/** The hash of a word, or of a line of words, that goes on with one more folded code unit or word. */
export function step(hash: number, next: number): number {
  return Math.imul(hash ^ next, 0x01000193);
}

/** The hash that stands for any number. */
export const NUMBER = step(SEED, 0x23);

/** A word's hash, as the scanner computes it. Two words with one hash are taken for the same. */
export function hashOf(word: string): number {
  let hash = SEED;
  for (let at = 0; at < word.length; at++) hash = step(hash, foldCode(word.charCodeAt(at)));
  return hash;
}
