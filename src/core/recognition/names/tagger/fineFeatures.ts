import { hashString, join } from './hash';
import type { Reading } from './reading';
import { opensSentence } from './reading';
import type { Words } from './words';

export const MOST_FINE = 96;

const enum Template {
  Class = 1,
  Whole,
  Head,
  HeadFine,
  HeadMiddle,
  HeadLikely,
  HeadKinds,
  HeadSuffix,
  First,
  FirstMiddle,
  FirstKinds,
  Word,
  WordMiddle,
  Before,
  BeforeMiddle,
  Before2,
  After,
  AfterMiddle,
  Length,
  Kind,
  Phrase,
  PhraseKind,
  Shape,
  Opens,
  Article,
  Digit,
}

/** Writes the hashes of what tells the finer type of the name `first`…`last`; gives their number. */
export function fineFeatures(reading: Reading, words: Words, sentence: number, first: number, last: number, nameClass: number, out: Int32Array): number {
  const { word } = reading;
  const head = word[last] as number;
  const start = word[first] as number;
  const length = Math.min(last - first, 4);
  let before = first - 1;
  const hasArticle = /^the$/i.test(words.written[word[before] as number] as string) ? 1 : 0;
  if (hasArticle) before--;
  const back = Math.max(before, (reading.first[sentence] as number) - 1);
  const left = word[back] as number;
  const right = word[last + 1] as number;
  let n = 0;
  let whole = nameClass;
  for (let at = first; at <= last; at++) whole = join(whole, words.hash[word[at] as number] as number);
  const add = (template: number, value: number): void => {
    if (n < MOST_FINE) out[n++] = join(join(template, nameClass), value);
  };
  add(Template.Class, 0);
  add(Template.Whole, whole);
  add(Template.Head, words.hash[head] as number);
  add(Template.HeadFine, words.fine[head] as number);
  add(Template.HeadMiddle, words.middle[head] as number);
  add(Template.HeadLikely, words.likely[head] as number);
  add(Template.HeadKinds, join(words.kinds[head] as number, length));
  add(Template.HeadSuffix, hashString((words.written[head] as string).slice(-3)));
  add(Template.First, join(words.hash[start] as number, length));
  add(Template.FirstMiddle, words.middle[start] as number);
  add(Template.FirstKinds, join(words.kinds[start] as number, length));
  add(Template.Before, words.hash[left] as number);
  add(Template.BeforeMiddle, words.middle[left] as number);
  add(Template.Before2, join(words.hash[left] as number, words.hash[word[Math.max(back - 1, (reading.first[sentence] as number) - 2)] as number] as number));
  add(Template.After, words.hash[right] as number);
  add(Template.AfterMiddle, words.middle[right] as number);
  add(Template.Length, length);
  add(Template.Article, join(hasArticle, length));
  add(Template.Shape, words.shape[head] as number);
  add(Template.Shape + 64, words.shape[start] as number);
  add(Template.Opens, opensSentence(reading, words, first, reading.first[sentence] as number) ? 1 : 0);
  for (let at = first; at <= last && at < first + 8; at++) {
    add(Template.Word, words.hash[word[at] as number] as number);
    add(Template.WordMiddle, words.middle[word[at] as number] as number);
  }
  const phrase = phraseOf(reading, words, first, last);
  add(Template.Phrase, phrase);
  for (let bit = 0; bit < 26; bit++) if (phrase & (1 << bit)) add(Template.PhraseKind, bit);
  return n;
}

/** What the lexicon knows of the whole name. */
function phraseOf(reading: Reading, words: Words, first: number, last: number): number {
  if (first === last) return words.kinds[reading.word[first] as number] as number;
  const kinds = reading.phrase[first] as number;
  return kinds !== 0 && reading.phrasePart[first] === 0 && reading.phrasePart[last] === 2 && reading.phrase[last] === kinds ? kinds : 0;
}
