import type { Name } from '../recognition';
import type { Reading } from './tagger/reading';
import { Form, type Words } from './tagger/words';
import { WORK_NOUNS } from './words/workNouns';

const MAX_TITLE_WORDS = 9;
/** The kind of work and the marks leave little doubt. */
const SCORE = 0.9;

/**
 * The names with the works whose title stands in quotation marks right behind the kind of work: the film “A Day in Exville”. Names inside
 * such a title give way to it.
 * @param names sorted, not overlapping
 */
export function withQuotedWorks(reading: Reading, words: Words, names: readonly Name[]): readonly Name[] {
  const works: Name[] = [];
  for (let sentence = 0; sentence < reading.sentences; sentence++) {
    for (let open = (reading.first[sentence] as number) + 1; open < (reading.last[sentence] as number); open++) {
      if (!((words.form[reading.word[open] as number] as number) & Form.Opening)) continue;
      const work = workAt(reading, words, sentence, open);
      if (work) works.push(work);
    }
  }
  if (works.length === 0) return names;
  let next = 0;
  const others = names.filter((name) => {
    while (next < works.length && (works[next] as Name).end <= name.start) next++;
    return (works[next]?.start ?? Infinity) >= name.end;
  });
  return [...others, ...works].sort((a, b) => a.start - b.start);
}

function workAt(reading: Reading, words: Words, sentence: number, open: number): Name | null {
  const written = (at: number): string => words.written[reading.word[at] as number] as string;
  if (!/^[“"‘]$/.test(written(open))) return null;
  const isNamed = WORK_NOUNS.has(written(open - 1)) || (written(open - 1) === ',' && WORK_NOUNS.has(written(open - 2)));
  if (!isNamed) return null;
  let close = open + 2;
  const limit = Math.min(reading.last[sentence] as number, open + MAX_TITLE_WORDS + 3);
  while (close < limit && !/^[”"’]$/.test(written(close))) close++;
  if (close >= limit) return null;
  const last = /^[,.]$/.test(written(close - 1)) ? close - 2 : close - 1;
  if (last <= open || !isTitle(reading, words, open + 1, last)) return null;
  const start = reading.start[open + 1] as number;
  const end = reading.end[last] as number;
  return { start, end, text: reading.text.slice(start, end), type: 'WORK_OF_ART', score: SCORE };
}

/** First word with a capital, and every longer word too. */
function isTitle(reading: Reading, words: Words, from: number, last: number): boolean {
  for (let at = from; at <= last; at++) {
    const id = reading.word[at] as number;
    const form = words.form[id] as number;
    if (form & Form.Lower && (at === from || (words.written[id] as string).length > 4)) return false;
  }
  return ((words.form[reading.word[from] as number] as number) & Form.Capital) !== 0;
}
