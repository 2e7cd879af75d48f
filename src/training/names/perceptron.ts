import { TAGS } from '../../core/recognition/names/tagger/tags';
import { Viterbi } from '../../core/recognition/names/tagger/viterbi';
import type { Example } from './examples';
import { Random } from './random';

export interface TrainingOptions {
  /** Rows of the table of weights: 2 to this power. */
  readonly bits: number;
  readonly passes: number;
  /** The share of features that is left out in each pass. */
  readonly dropout: number;
  /** By how much a wrong tag must be worse. */
  readonly margin: number;
  readonly seed: number;
  /** The share of sentences that are read with their evidence, where they have any. */
  readonly evidence: number;
}

export interface Weights {
  readonly bits: number;
  readonly rows: Float32Array;
  readonly transitions: Float32Array;
}

/** The row of a feature in a table of 2^bits rows. */
export function rowOf(hash: number, bits: number): number {
  return (Math.imul(hash, 0x9e3779b1) >>> (32 - bits)) * TAGS;
}

/** Learns weights with the averaged structured perceptron (Collins 2002), features left out at random. */
export class Perceptron {
  private readonly rows: Float32Array;
  private readonly sums: Float32Array;
  private readonly transitions = new Float32Array(TAGS * TAGS);
  private readonly transitionSums = new Float32Array(TAGS * TAGS);
  private readonly viterbi: Viterbi;
  private readonly random: Random;
  private step = 1;
  private kept = new Int32Array(1 << 16);
  private keptFirst = new Int32Array(1024);
  private found = new Uint8Array(1024);
  private latent = new Uint8Array(1024);

  constructor(private readonly options: TrainingOptions) {
    this.rows = new Float32Array((1 << options.bits) * TAGS);
    this.sums = new Float32Array((1 << options.bits) * TAGS);
    this.viterbi = new Viterbi(this.transitions, true);
    this.random = new Random(options.seed);
  }

  train(examples: readonly Example[], report: (line: string) => void, after?: (pass: number) => void): void {
    const order = Int32Array.from(examples.keys());
    for (let pass = 0; pass < this.options.passes; pass++) {
      this.random.shuffle(order);
      let wrong = 0;
      for (const index of order) {
        const example = examples[index] as Example;
        // A set of weight under 1 is read in as many passes as its weight says, and counts in full there.
        if (example.weight < 1 && this.random.next() >= example.weight) continue;
        if (this.learn(example)) wrong++;
        this.step++;
      }
      report(`pass ${pass + 1}: ${wrong} of ${examples.length} sentences wrong`);
      after?.(pass);
    }
  }

  /** The averaged weights. */
  weights(): Weights {
    const average = (now: Float32Array, sums: Float32Array): Float32Array => now.map((value, index) => value - (sums[index] as number) / this.step);
    return { bits: this.options.bits, rows: average(this.rows, this.sums), transitions: average(this.transitions, this.transitionSums) };
  }

  private learn(example: Example): boolean {
    const length = example.allowed.length;
    this.room(length, example.features.length + (example.evidence?.length ?? 0));
    this.keep(example);
    this.score(length);
    const gold = example.gold ?? this.likeliest(example, length);
    if (this.options.margin > 0) this.addMargin(gold, length);
    this.viterbi.decode(length, this.found, null);
    if (!this.differs(gold, length, example)) return false;
    this.update(gold, length);
    return true;
  }

  private room(length: number, features: number): void {
    if (this.kept.length < features) this.kept = new Int32Array(features * 2);
    if (this.keptFirst.length <= length + 1) {
      this.keptFirst = new Int32Array(length * 2);
      this.found = new Uint8Array(length * 2);
      this.latent = new Uint8Array(length * 2);
    }
    this.viterbi.reserve(length);
  }

  private keep({ features, first, allowed, evidence, evidenceFirst }: Example): void {
    const { dropout, bits } = this.options;
    const withEvidence = evidence !== null && evidenceFirst !== null && this.random.next() < this.options.evidence;
    const threshold = dropout * 4294967296;
    let count = 0;
    for (let at = 0; at < allowed.length; at++) {
      this.keptFirst[at] = count;
      for (let index = first[at] as number; index < (first[at + 1] as number); index++) {
        if (this.random.bits() < threshold) continue;
        this.kept[count++] = rowOf(features[index] as number, bits);
      }
      if (!withEvidence) continue;
      for (let index = evidenceFirst[at] as number; index < (evidenceFirst[at + 1] as number); index++) {
        if (this.random.bits() < threshold) continue;
        this.kept[count++] = rowOf(evidence[index] as number, bits);
      }
    }
    this.keptFirst[allowed.length] = count;
  }

  private score(length: number): void {
    const { scores } = this.viterbi;
    const { rows, kept, keptFirst } = this;
    scores.fill(0, 0, length * TAGS);
    for (let at = 0; at < length; at++) {
      const row = at * TAGS;
      const end = keptFirst[at + 1] as number;
      for (let index = keptFirst[at] as number; index < end; index++) {
        const from = kept[index] as number;
        for (let tag = 0; tag < TAGS; tag++) scores[row + tag] = (scores[row + tag] as number) + (rows[from + tag] as number);
      }
    }
  }

  private likeliest(example: Example, length: number): Uint8Array {
    this.viterbi.decode(length, this.latent, example.allowed);
    return this.latent;
  }

  private addMargin(gold: Uint8Array, length: number): void {
    const { scores } = this.viterbi;
    for (let at = 0; at < length; at++) {
      const row = at * TAGS;
      scores[row + (gold[at] as number)] = (scores[row + (gold[at] as number)] as number) - this.options.margin;
    }
  }

  private differs(gold: Uint8Array, length: number, example: Example): boolean {
    for (let at = 0; at < length; at++) {
      if (this.found[at] === gold[at]) continue;
      if (example.gold !== null || !(((example.allowed[at] as number) >>> (this.found[at] as number)) & 1)) return true;
    }
    return false;
  }

  private update(gold: Uint8Array, length: number): void {
    const { rows, sums, kept, keptFirst, found, step } = this;
    let goldBefore = -1;
    let foundBefore = -1;
    for (let at = 0; at < length; at++) {
      const right = gold[at] as number;
      const wrong = found[at] as number;
      if (at > 0 && (goldBefore !== foundBefore || right !== wrong)) {
        this.move(goldBefore * TAGS + right, 1);
        this.move(foundBefore * TAGS + wrong, -1);
      }
      goldBefore = right;
      foundBefore = wrong;
      if (right === wrong) continue;
      const end = keptFirst[at + 1] as number;
      for (let index = keptFirst[at] as number; index < end; index++) {
        const up = (kept[index] as number) + right;
        const down = (kept[index] as number) + wrong;
        rows[up] = (rows[up] as number) + 1;
        sums[up] = (sums[up] as number) + step;
        rows[down] = (rows[down] as number) - 1;
        sums[down] = (sums[down] as number) - step;
      }
    }
  }

  private move(index: number, by: number): void {
    this.transitions[index] = (this.transitions[index] as number) + by;
    this.transitionSums[index] = (this.transitionSums[index] as number) + by * this.step;
  }
}
