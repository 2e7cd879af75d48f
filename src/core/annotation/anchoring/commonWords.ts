import { wordsOf } from './wordBorders';

/**
 * How many code units of `words` stand in `text` as whole words in the same order: the longest common subsequence of words, weighed by
 * length. Both are short.
 */
export function commonWords(text: string, words: string): number {
  const there = wordsOf(text);
  const wanted = wordsOf(words);
  let row = new Array<number>(there.length + 1).fill(0);
  for (const word of wanted) {
    const next = [0];
    for (let at = 0; at < there.length; at++) {
      const kept = Math.max(row[at + 1] ?? 0, next[at] ?? 0);
      next.push(there[at] === word ? Math.max(kept, (row[at] ?? 0) + weight(word)) : kept);
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** What `commonWords` gives for the words themselves. */
export function wordLength(words: string): number {
  return wordsOf(words).reduce((length, word) => length + weight(word), 0);
}

/** Words count with the space that stands after them. */
function weight(word: string): number {
  return /^\p{L}/u.test(word) ? word.length + 1 : word.length;
}
