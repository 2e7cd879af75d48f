import { STOPWORDS } from '../stopwords';
import { CUES } from './cueTree';
import { LexiconTable } from './lexiconTable';
import { WORD_CLASSES, type WordClass } from './wordClasses';
import { hashOf } from './wordHash';

export const CLASSES = Object.keys(WORD_CLASSES) as WordClass[];

/** The bit of words with which a cue phrase begins that may stand anywhere in a line. */
export const OPENS_CUE = 2 << CLASSES.length;
/** The bit of words that stand in a cue phrase at all. */
export const IN_CUE = OPENS_CUE << 1;
/** Above this bit stands the node of the tree of cues to which a word leads that begins a phrase. */
export const FIRST_NODE = 2 + CLASSES.length + 1;
/** The bits of the classes of words. */
export const CLASS_BITS = OPENS_CUE - 1;

/** The classes of known words, by hash, as bits: bit 0 says function word, the others follow the order of `CLASSES`; and what they are to cue phrases. */
export const WORDS: LexiconTable = indexWords();

function indexWords(): LexiconTable {
  const bits = new Map<number, number>();
  const add = (word: string, bit: number): void => void bits.set(hashOf(word), (bits.get(hashOf(word)) ?? 0) | bit);
  for (const word of STOPWORDS.keys()) add(word, 1);
  CLASSES.forEach((name, index) => {
    for (const word of WORD_CLASSES[name].trim().split(/\s+/)) add(word, 2 << index);
  });
  for (const hash of CUES.words) bits.set(hash, (bits.get(hash) ?? 0) | IN_CUE);
  for (const [hash, node] of CUES.firstWords) bits.set(hash, (bits.get(hash) ?? 0) | (node << FIRST_NODE));
  for (const hash of CUES.openers) bits.set(hash, (bits.get(hash) ?? 0) | OPENS_CUE);
  return new LexiconTable(bits);
}
