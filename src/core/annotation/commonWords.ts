/**
 * How many code units of `words` stand in `text` as whole words in the same order, spaces between them not counted: the longest common
 * subsequence of words, weighed by length. Both are short.
 */
export function commonWords(text: string, words: string): number {
  const there = text.match(WORD) ?? [];
  const wanted = words.match(WORD) ?? [];
  let row = new Array<number>(there.length + 1).fill(0);
  for (const word of wanted) {
    const next = [0];
    for (let at = 0; at < there.length; at++) {
      const kept = Math.max(row[at + 1] ?? 0, next[at] ?? 0);
      next.push(there[at] === word ? Math.max(kept, (row[at] ?? 0) + word.length) : kept);
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

const WORD = /[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu;
