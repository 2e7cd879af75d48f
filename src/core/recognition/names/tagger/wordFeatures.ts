import { foldCase } from '../../../text/folding';
import { hashString, join } from './hash';
import { Form, type Words } from './words';

/** How far from a word its neighbours count by themselves. */
export const REACH = 2;
export const PLACES = 2 * REACH + 1;

/** Of a word's features, those that count at its own place, at both neighbours' and at the words' beyond them: each list begins with the next. */
export interface WordFeatures {
  readonly hashes: readonly number[];
  /** How many of them count at distance 0, 1 and 2. */
  readonly counts: readonly [number, number, number];
}

const enum Template {
  Boundary = 1,
  Lexeme,
  Shape,
  Middle,
  Coarse,
  Fine,
  Suffix3,
  Kinds,
  Kind,
  Written,
  First,
  Prefix,
  Suffix,
  RankShape,
  MiddleShape,
  KindsShape,
  Length,
  HyphenHead,
  KindsRank,
  Likely,
  LikelyCoarse,
  LikelyShape,
}

/** A word's feature as it counts so many places behind the word, or before it. */
export function placed(hash: number, place: number): number {
  return join(hash, place + 100);
}

/** What a word says by itself, wherever it stands. */
export function wordFeatures(words: Words, id: number): WordFeatures {
  const written = words.written[id] as string;
  if (id === 0) return { hashes: [join(Template.Boundary, 1)], counts: [0, 1, 1] };
  const far = farFeatures(words, id);
  const adjacent = adjacentFeatures(words, id, written);
  const own = ownFeatures(words, id, written);
  return { hashes: [...far, ...adjacent, ...own], counts: [far.length + adjacent.length + own.length, far.length + adjacent.length, far.length] };
}

function farFeatures(words: Words, id: number): number[] {
  const features = [join(Template.Lexeme, words.hash[id] as number), join(Template.Shape, words.shape[id] as number)];
  const fine = words.fine[id] as number;
  if (fine < 0) return features;
  features.push(join(Template.Middle, words.middle[id] as number), join(Template.Coarse, words.coarse[id] as number));
  features.push(join(Template.Likely, words.likely[id] as number), join(Template.LikelyCoarse, words.likelyCoarse[id] as number));
  return features;
}

function adjacentFeatures(words: Words, id: number, written: string): number[] {
  const features = [join(Template.Suffix3, hashString(foldCase(written).slice(-3)))];
  const fine = words.fine[id] as number;
  if (fine >= 0) features.push(join(Template.Fine, fine));
  const kinds = words.kinds[id] as number;
  if (kinds !== 0) {
    features.push(join(Template.Kinds, kinds));
    for (let bit = 0; bit < 26; bit++) if (kinds & (1 << bit)) features.push(join(Template.Kind, bit));
  }
  return features;
}

function ownFeatures(words: Words, id: number, written: string): number[] {
  const features = [join(Template.Written, hashString(written))];
  if (!((words.form[id] as number) & (Form.Word | Form.Digit))) return features;
  const lower = foldCase(written);
  const shape = words.shape[id] as number;
  features.push(join(Template.First, written.charCodeAt(0)), join(Template.Length, Math.min(lower.length, 12)));
  for (let length = 2; length <= 4; length++) if (lower.length > length) features.push(join(Template.Prefix, hashString(lower.slice(0, length))));
  for (const length of [1, 2, 4, 5]) if (lower.length > length) features.push(join(Template.Suffix, hashString(lower.slice(-length))));
  features.push(join(join(Template.RankShape, words.rank[id] as number), shape));
  const fine = words.fine[id] as number;
  if (fine >= 0) features.push(join(join(Template.MiddleShape, words.middle[id] as number), shape), join(join(Template.LikelyShape, words.likely[id] as number), shape));
  const kinds = words.kinds[id] as number;
  if (kinds !== 0) features.push(join(join(Template.KindsShape, kinds), shape), join(join(Template.KindsRank, kinds), words.rank[id] as number));
  const hyphen = lower.indexOf('-');
  if (hyphen > 0) features.push(join(Template.HyphenHead, hashString(lower.slice(0, hyphen))));
  return features;
}
