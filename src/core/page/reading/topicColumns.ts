import type { Columns } from './columns';
import { HashTable } from './hashTable';
import type { Scan } from './scan';

/** A line that weighs less says nothing about what the page speaks of. */
const LEAST_WEIGHT = 0.05;
/** The weight of other lines from which on a word is one that the page speaks of, and beyond which more tells nothing. */
const SHARED = 0.3;
const MOST = 3;
/** What is added for lines that have words of meaning, so that none is told from few. */
const HAS_WORDS = 0.1;

/**
 * Topical cohesion: the share of a line's words of meaning that other lines have too, and how much those lines weigh. Linear in the words.
 * @param weights the column of how surely each line is the story's
 */
export function addTopicColumns(columns: Columns, name: string, { content, contentStarts }: Scan, weights: string): void {
  const { values, count: n, memory } = columns;
  const start = columns.startOf(weights);
  const numbers = new HashTable(content.length, memory);
  // For each word its number, where it is known already: looking it up takes longest.
  const ids = memory.integers(content.length);
  const sums = memory.doubles(content.length + 1);
  const last = memory.integers(content.length + 1).fill(-1);
  let known = 0;
  for (let line = 0; line < n; line++) {
    const weight = values[start + line] as number;
    if (weight <= LEAST_WEIGHT) continue;
    for (let at = contentStarts[line] as number; at < (contentStarts[line + 1] as number); at++) {
      const id = numbers.getOrSet(content[at] as number, known + 1);
      if (id > known) known = id;
      ids[at] = id;
      // A word that a line says twice is said once.
      if (last[id] === line) continue;
      last[id] = line;
      sums[id] = (sums[id] as number) + weight;
    }
  }
  const [shares, masses] = [columns.add(name), columns.add(`${name}Mass`)];
  for (let line = 0; line < n; line++) {
    const [from, to] = [contentStarts[line] as number, contentStarts[line + 1] as number];
    const weight = values[start + line] as number;
    const own = weight > LEAST_WEIGHT ? weight : 0;
    let [hits, mass] = [0, 0];
    for (let at = from; at < to; at++) {
      const id = own > 0 ? (ids[at] as number) : numbers.get(content[at] as number);
      const others = (sums[id] as number) - own;
      if (others > SHARED) hits++;
      mass += Math.max(0, Math.min(MOST, others));
    }
    values[shares + line] = to > from ? HAS_WORDS + hits / (to - from) : 0;
    values[masses + line] = to > from ? HAS_WORDS + mass / (to - from) : 0;
  }
}
