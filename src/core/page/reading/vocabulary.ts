import { STOPWORDS } from '../stopwords';
import { HashTable } from './hashTable';
import { WORD_CLASSES, type WordClass } from './wordClasses';
import { hashOf } from './wordHash';

export const CLASSES = Object.keys(WORD_CLASSES) as WordClass[];

/** The classes of known words, by hash, as bits: bit 0 says function word, the others follow the order of `CLASSES`. */
export const WORDS: HashTable = indexWords();

function indexWords(): HashTable {
  const bits = new Map<number, number>();
  const add = (word: string, bit: number): void => void bits.set(hashOf(word), (bits.get(hashOf(word)) ?? 0) | bit);
  for (const word of STOPWORDS.keys()) add(word, 1);
  CLASSES.forEach((name, index) => {
    for (const word of WORD_CLASSES[name].trim().split(/\s+/)) add(word, 2 << index);
  });
  const table = new HashTable(bits.size);
  for (const [hash, value] of bits) table.set(hash, value);
  return table;
}
