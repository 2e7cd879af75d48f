import { Viterbi } from '../../core/recognition/names/tagger/viterbi';
import { TAGS } from '../../core/recognition/names/tagger/tags';
import type { Example, ExampleMaker, ReadText } from './examples';
import { dropRareFeatures } from './rareFeatures';
import { Perceptron, rowOf, type TrainingOptions, type Weights } from './perceptron';

/** A text, and in how many copies it is learned from. */
export interface TrainingText {
  readonly text: ReadText;
  readonly copies: number;
  /** More than single sentences: what it says in one place is evidence for another. */
  readonly isArticle: boolean;
  /** Annotated by machine: only what a tagger that learned from all texts agrees with is learned from in the end. */
  readonly isSilver: boolean;
}

export interface TaggerOptions extends TrainingOptions {
  /** Articles are parted into so many groups; the evidence of each comes from a tagger that has not seen it. */
  readonly folds: number;
  /** Features of fewer words are left out. */
  readonly leastCount: number;
  /** So many taggers, which differ in the order of what they see, are added up. */
  readonly seeds: number;
}

/** Learns the tagger: first the evidence of each article by taggers that have not seen it, then the sum of several taggers that may use it. */
export function trainTagger(texts: readonly TrainingText[], maker: ExampleMaker, options: TaggerOptions, report: (line: string) => void): Weights {
  dropRareFeatures(texts.flatMap(({ text }) => text.examples), options.leastCount);
  const articles = texts.filter(({ isArticle }) => isArticle);
  for (let fold = 0; fold < options.folds; fold++) {
    const own = new Set(articles.filter((_, index) => index % options.folds === fold));
    const perceptron = new Perceptron({ ...options, passes: 2, evidence: 0 });
    perceptron.train(examplesOf(texts.filter((text) => !own.has(text))), () => undefined);
    const weights = perceptron.weights();
    for (const { text } of own) maker.addEvidence(text, tagsOf(text, weights, false));
    report(`evidence of group ${fold + 1} of ${options.folds}`);
  }
  if (texts.some(({ isSilver }) => isSilver)) keepAgreed(texts, learn(texts, options, options.seed - 1), report);
  let sum: Weights | undefined;
  for (let seed = 0; seed < options.seeds; seed++) {
    sum = added(sum, learn(texts, options, options.seed + seed));
    report(`tagger ${seed + 1} of ${options.seeds}`);
  }
  if (!sum) throw new Error('No tagger was asked for');
  return sum;
}

/** Keeps numbers of chance of different seeds apart. */
const SEED_STEP = 7919;

function learn(texts: readonly TrainingText[], options: TaggerOptions, seed: number): Weights {
  const perceptron = new Perceptron({ ...options, seed: 1 + seed * SEED_STEP });
  perceptron.train(examplesOf(texts), () => undefined);
  return perceptron.weights();
}

/** In which share of the passes what was agreed on is read: more often than the rest was, since it can be trusted more. */
const AGREED_SHARE = 0.5;

/** Of texts annotated by machine leaves the stretches that a tagger reads in a way that the annotation allows, and has them say just that. */
function keepAgreed(texts: readonly TrainingText[], weights: Weights, report: (line: string) => void): void {
  let kept = 0;
  let all = 0;
  for (const { text, isSilver } of texts) {
    if (!isSilver) continue;
    const tags = tagsOf(text, weights, false);
    all += text.examples.length;
    text.examples = text.examples.flatMap((example) => {
      const own = tags.slice(example.from, example.from + example.allowed.length);
      const isAgreed = own.every((tag, at) => ((example.allowed[at] as number) >>> tag) & 1);
      return isAgreed ? [{ ...example, weight: AGREED_SHARE, gold: own, allowed: Int32Array.from(own, (tag) => 1 << tag) }] : [];
    });
    kept += text.examples.length;
  }
  report(`${kept} of ${all} stretches annotated by machine are agreed on`);
}

function examplesOf(texts: readonly TrainingText[]): Example[] {
  return texts.flatMap(({ text, copies }) => Array.from({ length: copies }, () => text.examples).flat());
}

function added(sum: Weights | undefined, weights: Weights): Weights {
  if (!sum) return weights;
  for (let index = 0; index < weights.rows.length; index++) sum.rows[index] = (sum.rows[index] as number) + (weights.rows[index] as number);
  for (let index = 0; index < weights.transitions.length; index++) sum.transitions[index] = (sum.transitions[index] as number) + (weights.transitions[index] as number);
  return sum;
}

/** The tags of a text, one for each place of its reading, with or without the evidence that was gathered. */
export function tagsOf({ reading, examples }: ReadText, weights: Weights, withEvidence: boolean): Uint8Array {
  const tags = new Uint8Array(reading.word.length);
  const viterbi = new Viterbi(weights.transitions);
  for (const { features, first, allowed, from, evidence, evidenceFirst } of examples) {
    viterbi.reserve(allowed.length);
    viterbi.scores.fill(0, 0, allowed.length * TAGS);
    addRows(features, first, weights, viterbi.scores);
    if (withEvidence && evidence && evidenceFirst) addRows(evidence, evidenceFirst, weights, viterbi.scores);
    viterbi.decode(allowed.length, tags.subarray(from, from + allowed.length), null);
  }
  return tags;
}

function addRows(features: Int32Array, first: Int32Array, { bits, rows }: Weights, scores: Float32Array): void {
  for (let at = 0; at + 1 < first.length; at++) {
    for (let index = first[at] as number; index < (first[at + 1] as number); index++) {
      const row = rowOf(features[index] as number, bits);
      for (let tag = 0; tag < TAGS; tag++) scores[at * TAGS + tag] = (scores[at * TAGS + tag] as number) + (rows[row + tag] as number);
    }
  }
}
