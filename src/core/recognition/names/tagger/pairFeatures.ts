import { join } from './hash';
import type { Words } from './words';

/** Features of two words next to each other: so many at the place of the first, and so many at that of the second. */
export const PAIR_FEATURES = 8;

const enum Template {
  Lexemes = 64,
  Shapes,
  ShapeLexeme,
  Likely,
  Middles,
  LexemeLikely,
  LikelyLexeme,
  Kinds,
}
/** Keeps what counts at the first word apart from what counts at the second. */
const AT_FIRST = 1024;

/** Writes the hashes of what two words next to each other say: at the first, then at the second. */
export function pairFeatures(words: Words, first: number, second: number, out: Int32Array): void {
  const { hash, shape, likelyCoarse } = words;
  const h1 = hash[first] as number;
  const h2 = hash[second] as number;
  const s1 = shape[first] as number;
  const s2 = shape[second] as number;
  const l1 = likelyCoarse[first] as number;
  const l2 = likelyCoarse[second] as number;
  const lexemes = join(h1, h2);
  const shapes = join(s1, s2);
  const likely = join(join(Template.Likely, l1), l2);
  const middles = join(words.middle[first] as number, words.middle[second] as number);
  const lexemeLikely = join(h1, l2);
  const likelyLexeme = join(l1, h2);
  const kinds = join(words.kinds[first] as number, words.kinds[second] as number);
  for (let place = 0; place < 2; place++) {
    const at = place * PAIR_FEATURES;
    const side = place === 0 ? AT_FIRST : 0;
    const shape = place === 0 ? s1 : s2;
    out[at] = join(Template.Lexemes + side, lexemes);
    out[at + 1] = join(Template.Shapes + side, shapes);
    out[at + 2] = join(join(Template.ShapeLexeme + side, shape), place === 0 ? h2 : h1);
    out[at + 3] = join(likely, shape ^ side);
    out[at + 4] = join(Template.Middles + side, middles);
    out[at + 5] = join(join(Template.LexemeLikely + side, shape), lexemeLikely);
    out[at + 6] = join(join(Template.LikelyLexeme + side, shape), likelyLexeme);
    out[at + 7] = join(join(Template.Kinds + side, shape), kinds);
  }
}
