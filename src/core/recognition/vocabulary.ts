import { wordClasses } from './wordClasses';
import { DIGITS, wordStarts } from './wordStarts';
import { WordTable } from './wordTable';

/** All words and marks that a grammar knows by name. */
export const VOCABULARY = new WordTable([...wordStarts.keys(), ...wordClasses.keys()]);

/** Bits of `Start` and of `WordClass`, by a word's number in the vocabulary; what is not in it has none. */
export const STARTS = column(wordStarts);
export const CLASSES = column(wordClasses);

function column(bits: ReadonlyMap<string, number>): Int32Array {
  return Int32Array.from({ length: VOCABULARY.size }, (_, number) => bits.get(VOCABULARY.wordOf(number)) ?? 0);
}

/** The number of all digits in the vocabulary. */
export const NUMBER_OF_DIGITS = VOCABULARY.numberOf(DIGITS);

const ASCII_MARKS = Uint16Array.from({ length: 128 }, (_, code) => VOCABULARY.numberOf(String.fromCharCode(code)));

/** The number of a mark in the vocabulary, 0 for none. */
export function numberOfMark(code: number): number {
  return code < 128 ? (ASCII_MARKS[code] as number) : VOCABULARY.numberOf(String.fromCharCode(code));
}
