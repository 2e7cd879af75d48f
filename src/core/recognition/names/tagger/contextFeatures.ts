import { join } from './hash';
import { opensSentence, type Reading } from './reading';
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

/** Writes the hashes of what the word at `at` shows together with its neighbours; gives their number. */
export function contextFeatures(reading: Reading, words: Words, sentence: number, at: number, out: Int32Array): number {
  const { word } = reading;
  const before = word[at - 1] as number;
  const here = word[at] as number;
  const after = word[at + 1] as number;
  const { shape, kinds } = words;
  const s = shape[here] as number;
  const l = words.likelyCoarse[here] as number;
  const lb = words.likelyCoarse[before] as number;
  const la = words.likelyCoarse[after] as number;
  let n = 0;
  out[n++] = join(join(join(Template.LikelyTriple, lb), l), la);
  out[n++] = join(join(join(Template.LikelyAround, lb), la), s);
  out[n++] = join(join(Template.Casing, reading.casing[sentence] as number), s);
  const first = reading.first[sentence] as number;
  const opens = opensSentence(reading, words, at, first) ? 1 : 0;
  const position = Math.min(at - first, 3) * 2 + opens;
  out[n++] = join(join(Template.Position, position), s);
  const form = words.form[here] as number;
  if (form & (Form.Capital | Form.Mixed)) {
    const seen = (reading.seen[at] as number) * 2 + opens;
    const casing = reading.casing[sentence] as number;
    out[n++] = join(join(join(Template.PositionRank, position), words.rank[here] as number), casing);
    out[n++] = join(join(join(Template.Seen, seen), s), casing);
    const sports = reading.sports[sentence] as number;
    if (sports > 0) {
      out[n++] = join(join(Template.Sports, sports), s);
      out[n++] = join(join(Template.SportsKinds, sports), kinds[here] as number);
    }
    n = runFeatures(reading, words, at, out, n);
  }
  return phraseFeatures(reading, at, out, n);
}

function runFeatures(reading: Reading, words: Words, at: number, out: Int32Array, count: number): number {
  const { word } = reading;
  let n = count;
  const first = reading.runFirst[at] as number;
  const last = reading.runLast[at] as number;
  const before = word[first - 1] as number;
  const after = word[last + 1] as number;
  const head = word[last] as number;
  const start = word[first] as number;
  const place = Math.min(at - first, 2) * 3 + Math.min(last - at, 2);
  out[n++] = join(join(Template.RunLast, words.hash[head] as number), Math.min(last - at, 1));
  out[n++] = join(join(Template.RunLastFine, words.fine[head] as number), Math.min(last - at, 1));
  out[n++] = join(join(Template.RunFirst, words.hash[start] as number), Math.min(at - first, 1));
  out[n++] = join(join(Template.RunBefore, words.hash[before] as number), place);
  out[n++] = join(join(Template.RunAfter, words.hash[after] as number), place);
  out[n++] = join(join(Template.RunLastLikely, words.likely[head] as number), place);
  out[n++] = join(join(Template.RunFirstLikely, words.likely[start] as number), place);
  out[n++] = join(join(join(Template.RunEnds, words.likelyCoarse[start] as number), words.likelyCoarse[head] as number), place);
  out[n++] = join(Template.RunLength, place);
  out[n++] = join(join(Template.RunLastKinds, words.kinds[head] as number), place);
  return n;
}

function phraseFeatures(reading: Reading, at: number, out: Int32Array, count: number): number {
  let n = count;
  const phrase = reading.phrase[at] as number;
  const before = reading.phrase[at - 1] as number;
  const after = reading.phrase[at + 1] as number;
  if (phrase !== 0) {
    const part = reading.phrasePart[at] as number;
    out[n++] = join(join(Template.Phrase, phrase), part);
    for (let bit = 0; bit < 26; bit++) if (phrase & (1 << bit)) out[n++] = join(join(Template.PhraseKind, bit), part);
  } else if (before !== 0 || after !== 0) out[n++] = join(join(Template.PhraseNear, before), after);
  return n;
}

