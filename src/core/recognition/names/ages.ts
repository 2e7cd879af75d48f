import type { Span } from '../../text/span';
import type { Name } from '../recognition';
import { isCapital, type Reading } from './tagger/reading';
import type { Words } from './tagger/words';

const SCORE = 0.7;
const OLDEST = 120;
/** Names of so many words at most. */
const LONGEST = 3;

/**
 * The names with people whom nothing but their age tells: “a driver, Qasimzhan, 41, was hurt”.
 * @param names of the reading, sorted, not overlapping
 */
export function withAged(reading: Reading, words: Words, names: readonly Name[]): readonly Name[] {
  const written = (at: number): string => words.written[reading.word[at] as number] as string;
  const found: Name[] = [];
  const doubted = new Set<Name>();
  let next = 0;
  for (let sentence = 0; sentence < reading.sentences; sentence++) {
    const first = reading.first[sentence] as number;
    for (let at = first + 2; at + 2 < (reading.last[sentence] as number); at++) {
      if (written(at) !== ',' || !/^\d{1,3}$/.test(written(at + 1)) || Number(written(at + 1)) > OLDEST || written(at + 2) !== ',') continue;
      let start = at;
      while (start > first && at - start < LONGEST && isCapital(reading, words, start - 1)) start--;
      if (start === at || written(start - 1) !== ',') continue;
      const span = { start: reading.start[start] as number, end: reading.end[at - 1] as number };
      while (next < names.length && (names[next] as Name).end <= span.start) next++;
      const other = names[next];
      if (other && other.start < span.end) {
        if (!isDoubtful(other, span)) continue;
        doubted.add(other);
      }
      found.push({ ...span, text: reading.text.slice(span.start, span.end), type: 'PERSON', score: SCORE });
    }
  }
  if (found.length === 0) return names;
  const others = names.filter((name) => !doubted.has(name));
  return [...others, ...found].sort((a, b) => a.start - b.start);
}

/** Whether the same words were taken for something else, with little reason. */
function isDoubtful(name: Name, span: Span): boolean {
  return name.start === span.start && name.end === span.end && name.score < SCORE;
}
