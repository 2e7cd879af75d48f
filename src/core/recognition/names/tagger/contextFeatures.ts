import { join } from './hash';
import { isCapital, opensSentence, type Reading } from './reading';
import { Form, type Words } from './words';

/** Room for the features of one word. */
export const MOST_FEATURES = 96;

const enum Template {
  Casing = 128,
  Position,
  PositionRank,
  Seen,
  Phrase,
  PhraseKind,
  PhraseNear,
  RunLast,
  RunLastFine,
  RunFirst,
  RunBefore,
  RunAfter,
  RunLength,
  RunLastKinds,
  Sports,
  SportsKinds,
  LikelyTriple,
  LikelyAround,
  RunLastLikely,
  RunFirstLikely,
  RunEnds,
}

const CASING_BITS = 2;
const SEEN_BITS = 2;
const SPORTS_BITS = 2;

/** How a word with or without a capital stands: its place in the sentence and how the article writes it, packed into a whole number. */
export function standingOf(reading: Reading, words: Words, sentence: number, at: number): number {
  const first = reading.first[sentence] as number;
  const position = Math.min(at - first, 3) * 2 + (opensSentence(reading, words, at, first) ? 1 : 0);
  const standing = (position << CASING_BITS) | (reading.casing[sentence] as number);
  if (!isCapital(reading, words, at)) return standing << (SEEN_BITS + SPORTS_BITS);
  return (((standing << SEEN_BITS) | (reading.seen[at] as number)) << SPORTS_BITS) | (reading.sports[sentence] as number);
}

/** How far a word is from both ends of its run, packed into a number under 9. */
export function placeInRun(reading: Reading, at: number): number {
  return Math.min(at - (reading.runFirst[at] as number), 2) * 3 + Math.min((reading.runLast[at] as number) - at, 2);
}

const isFirst = (place: number): number => (place < 3 ? 0 : 1);
const isLast = (place: number): number => (place % 3 === 0 ? 0 : 1);

/** Writes the hashes of what the word at `at` shows together with its neighbours; gives their number. */
export function contextFeatures(reading: Reading, words: Words, sentence: number, at: number, out: Int32Array): number {
  const { word } = reading;
  const here = word[at] as number;
  let n = aroundFeatures(words.likelyCoarse[word[at - 1] as number] as number, words.likelyCoarse[here] as number, words.likelyCoarse[word[at + 1] as number] as number, words.shape[here] as number, out);
  n = standingFeatures(words, here, standingOf(reading, words, sentence, at), out, n);
  if (isCapital(reading, words, at)) n = runFeatures(reading, words, at, out, n);
  const phrase = reading.phrase[at] as number;
  const before = reading.phrase[at - 1] as number;
  const after = reading.phrase[at + 1] as number;
  if (phrase !== 0) return phraseFeatures(phrase, reading.phrasePart[at] as number, out, n);
  if (before !== 0 || after !== 0) out[n++] = nearPhrase(before, after);
  return n;
}

/** What the coarse clusters of a word and its neighbours say, and its shape. */
export function aroundFeatures(before: number, here: number, after: number, shape: number, out: Int32Array): number {
  out[0] = join(join(join(Template.LikelyTriple, before), here), after);
  out[1] = join(join(join(Template.LikelyAround, before), after), shape);
  return 2;
}

/** What a word says by how it stands. */
export function standingFeatures(words: Words, id: number, standing: number, out: Int32Array, count = 0): number {
  const sports = standing & 3;
  const seen = (standing >> SPORTS_BITS) & 3;
  const casing = (standing >> (SPORTS_BITS + SEEN_BITS)) & 3;
  const position = standing >> (SPORTS_BITS + SEEN_BITS + CASING_BITS);
  const shape = words.shape[id] as number;
  let n = count;
  out[n++] = join(join(Template.Casing, casing), shape);
  out[n++] = join(join(Template.Position, position), shape);
  if (!((words.form[id] as number) & (Form.Capital | Form.Mixed))) return n;
  out[n++] = join(join(join(Template.PositionRank, position), words.rank[id] as number), casing);
  out[n++] = join(join(join(Template.Seen, seen * 2 + (position & 1)), shape), casing);
  if (sports === 0) return n;
  out[n++] = join(join(Template.Sports, sports), shape);
  out[n++] = join(join(Template.SportsKinds, sports), words.kinds[id] as number);
  return n;
}

function runFeatures(reading: Reading, words: Words, at: number, out: Int32Array, count: number): number {
  const { word } = reading;
  const first = reading.runFirst[at] as number;
  const last = reading.runLast[at] as number;
  const head = word[last] as number;
  const start = word[first] as number;
  const place = placeInRun(reading, at);
  let n = count;
  out[n++] = runLast(words, head, place);
  out[n++] = runLastFine(words, head, place);
  out[n++] = runFirst(words, start, place);
  out[n++] = runBefore(words, word[first - 1] as number, place);
  out[n++] = runAfter(words, word[last + 1] as number, place);
  out[n++] = runLastLikely(words, head, place);
  out[n++] = runFirstLikely(words, start, place);
  out[n++] = runEnds(words.likelyCoarse[start] as number, words.likelyCoarse[head] as number, place);
  out[n++] = join(Template.RunLength, place);
  out[n++] = runLastKinds(words, head, place);
  return n;
}

const runLast = (words: Words, head: number, place: number): number => join(join(Template.RunLast, words.hash[head] as number), isLast(place));
const runLastFine = (words: Words, head: number, place: number): number => join(join(Template.RunLastFine, words.fine[head] as number), isLast(place));
const runFirst = (words: Words, start: number, place: number): number => join(join(Template.RunFirst, words.hash[start] as number), isFirst(place));
const runLastLikely = (words: Words, head: number, place: number): number => join(join(Template.RunLastLikely, words.likely[head] as number), place);
const runFirstLikely = (words: Words, start: number, place: number): number => join(join(Template.RunFirstLikely, words.likely[start] as number), place);
const runLastKinds = (words: Words, head: number, place: number): number => join(join(Template.RunLastKinds, words.kinds[head] as number), place);

/** What the word before a run says of a word in it. */
export function runBefore(words: Words, before: number, place: number): number {
  return join(join(Template.RunBefore, words.hash[before] as number), place);
}

/** What the word behind a run says of a word in it. */
export function runAfter(words: Words, after: number, place: number): number {
  return join(join(Template.RunAfter, words.hash[after] as number), place);
}

/** What the coarse clusters of the first and the last word of a run say together. */
export function runEnds(start: number, head: number, place: number): number {
  return join(join(join(Template.RunEnds, start), head), place);
}

/** What the last word of a run says. */
export function runLastFeatures(words: Words, head: number, place: number, out: Int32Array): number {
  out[0] = runLast(words, head, place);
  out[1] = runLastFine(words, head, place);
  out[2] = runLastLikely(words, head, place);
  out[3] = join(Template.RunLength, place);
  out[4] = runLastKinds(words, head, place);
  return 5;
}

/** What the first word of a run says. */
export function runFirstFeatures(words: Words, start: number, place: number, out: Int32Array): number {
  out[0] = runFirst(words, start, place);
  out[1] = runFirstLikely(words, start, place);
  return 2;
}

/** What a phrase of the lexicon says of a word in it. */
export function phraseFeatures(phrase: number, part: number, out: Int32Array, count = 0): number {
  let n = count;
  out[n++] = join(join(Template.Phrase, phrase), part);
  for (let bit = 0; bit < 26; bit++) if (phrase & (1 << bit)) out[n++] = join(join(Template.PhraseKind, bit), part);
  return n;
}

/** What phrases next to a word say of it. */
export function nearPhrase(before: number, after: number): number {
  return join(join(Template.PhraseNear, before), after);
}
