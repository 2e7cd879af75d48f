import type { Reading } from './reading';
import { Form, type Words } from './words';

/** Words further from any capital, or any known name in small letters, are no names; a title in small letters before one may be longer. */
const NEAR = 1;
const LONGEST_TITLE = 6;

/** In text that is all capitals a stretch ends behind so many words, so that little memory is needed. */
const LONGEST = 400;

/** The stretches of each sentence in which names may lie, as triples: sentence, first place, place behind the last. */
export function stretchesOf(reading: Reading, words: Words): number[] {
  const stretches: number[] = [];
  for (let sentence = 0; sentence < reading.sentences; sentence++) {
    const first = reading.first[sentence] as number;
    const last = reading.last[sentence] as number;
    let from = -1;
    let to = -1;
    for (let at = first; at < last; at++) {
      if (!((words.form[reading.word[at] as number] as number) & (Form.Capital | Form.Mixed | Form.SmallName))) continue;
      const start = from >= 0 && at - NEAR <= to ? at - NEAR : titleStart(reading, words, at - NEAR, first);
      if (from >= 0 && start <= to && at - from < LONGEST) to = at + NEAR + 1;
      else {
        if (from >= 0) stretches.push(sentence, from, to);
        from = Math.max(first, start, to);
        to = at + NEAR + 1;
      }
    }
    if (from >= 0) stretches.push(sentence, from, Math.min(to, last));
  }
  return stretches;
}

/** Where a title in small letters that ends at a word begins, less one; the word itself where it is none. */
function titleStart(reading: Reading, words: Words, at: number, first: number): number {
  const form = (place: number): number => words.form[reading.word[place] as number] as number;
  if (at < first || !(form(at) & Form.Titular)) return at;
  let start = at;
  while (start > first && at - start < LONGEST_TITLE && form(start) & (Form.Titular | Form.Joiner)) start--;
  return start;
}
