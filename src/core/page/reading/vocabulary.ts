import { STOPWORDS } from '../stopwords';
import { CUES } from './cueTree';
import { LexiconTable } from './lexiconTable';
import { WORD_CLASSES, type WordClass } from './wordClasses';
import { hashOf } from './wordHash';

export const CLASSES = Object.keys(WORD_CLASSES) as WordClass[];

/** The bit of words with which a cue phrase begins that may stand anywhere in a line. */
export const OPENS_CUE = 2 << CLASSES.length;
/** The bits of the classes of words. */
export const CLASS_BITS = OPENS_CUE - 1;

/** The classes of known words, by hash, as bits: bit 0 says function word, the others follow the order of `CLASSES`; and whether a cue phrase begins with them. */
export const WORDS: LexiconTable = indexWords();

function indexWords(): LexiconTable {
  const bits = new Map<number, number>();
  const add = (word: string, bit: number): void => void bits.set(hashOf(word), (bits.get(hashOf(word)) ?? 0) | bit);
  for (const word of STOPWORDS.keys()) add(word, 1);
  CLASSES.forEach((name, index) => {
    for (const word of WORD_CLASSES[name].trim().split(/\s+/)) add(word, 2 << index);
  });
  for (const hash of CUES.openers) bits.set(hash, (bits.get(hash) ?? 0) | OPENS_CUE);
  return new LexiconTable(bits);
}
