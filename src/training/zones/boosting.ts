import { DEPTH, type StoredTrees } from '../../core/page/reading/trees';

export interface BoostingOptions {
  readonly trees: number;
  /** How much of what a leaf would add it does add. */
  readonly rate: number;
  /** The least sum of second derivatives in a leaf that a question is chosen for. */
  readonly leastWeight: number;
  readonly l2: number;
  /** The share of features that each tree may use; drawn by a generator with a fixed seed. */
  readonly columns: number;
}

const BINS = 64;

/** Examples by features, each value replaced by the number of its bin; a bin's values are at most its border. */
export interface Binned {
  readonly bins: readonly Uint8Array[];
  readonly borders: readonly Float32Array[];
  /** How many examples there are. */
  readonly count: number;
}

/** Puts the values of every feature into bins that hold about as many examples each. */
export function binColumns(features: readonly Float32Array[]): Binned {
  const borders = features.map(bordersOf);
  const bins = features.map((values, index) => Uint8Array.from(values, (value) => binOf(borders[index] as Float32Array, value)));
  return { bins, borders, count: features[0]?.length ?? 0 };
}

function bordersOf(values: Float32Array): Float32Array {
  const sorted = Float32Array.from(values).sort();
  const found: number[] = [];
  let at = 0;
  while (found.length < BINS - 1) {
    const value = sorted[Math.min(sorted.length - 1, Math.floor(at + sorted.length / BINS))] as number;
    let next = Math.min(sorted.length - 1, Math.floor(at + sorted.length / BINS));
    while (next < sorted.length && sorted[next] === value) next++;
    if (next >= sorted.length) break;
    found.push(short((value + (sorted[next] as number)) / 2));
    at = next;
  }
  return Float32Array.from(found);
}

/** A number as it is stored: with few digits. */
function short(value: number): number {
  return Number(value.toPrecision(5));
}

function binOf(borders: Float32Array, value: number): number {
  let [low, high] = [0, borders.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (borders[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A leaf of the growing tree, by the examples that come to it. */
interface Leaf {
  readonly rows: Int32Array;
  readonly histogram: Float64Array;
  readonly gradient: number;
  readonly hessian: number;
}

interface Split {
  readonly gain: number;
  readonly feature: number;
  readonly bin: number;
}

/**
 * Gradient boosting of trees for two classes (Friedman 2001) over histograms (as LightGBM does, Ke et al. 2017). The trees are oblivious (as CatBoost's,
 * Prokhorenkova et al. 2018): all nodes of a level ask the same, so that a tree is a table that a few comparisons look up. Deterministic.
 * @param rows the examples that are learned from
 * @param labels 1 or 0 for each example
 * @param names of the features
 */
export function boost(data: Binned, rows: Int32Array, labels: Uint8Array, weights: Float32Array, names: readonly string[], options: BoostingOptions): StoredTrees {
  const booster = new Booster(data, rows, labels, weights, options);
  const features: string[] = [];
  const stored = { bias: booster.bias, questions: [] as number[], borders: [] as number[], leaves: [] as number[] };
  for (let tree = 0; tree < options.trees; tree++) {
    const { questions, leaves } = booster.grow();
    for (const { feature, bin } of questions) {
      const name = names[feature] as string;
      if (!features.includes(name)) features.push(name);
      stored.questions.push(features.indexOf(name));
      stored.borders.push((data.borders[feature] as Float32Array)[bin] as number);
    }
    stored.leaves.push(...leaves);
  }
  return { features, ...stored, borders: stored.borders.map(short) };
}

class Booster {
  readonly bias: number;
  private readonly scores: Float64Array;
  private readonly gradients: Float32Array;
  private readonly hessians: Float32Array;
  private seed = 12345;
  /** The features that the tree that is growing may use. */
  private features: readonly number[] = [];

  constructor(private readonly data: Binned, private readonly rows: Int32Array, private readonly labels: Uint8Array, private readonly weights: Float32Array, private readonly options: BoostingOptions) {
    let [positive, all] = [0, 0];
    for (const row of rows) {
      all += weights[row] as number;
      positive += (labels[row] as number) * (weights[row] as number);
    }
    this.bias = short(Math.log(positive / (all - positive)));
    this.scores = new Float64Array(data.count).fill(this.bias);
    this.gradients = new Float32Array(data.count);
    this.hessians = new Float32Array(data.count);
  }

  /** The next tree: what each level asks, and what its leaves add, the first question as the lowest bit of a leaf's number. */
  grow(): { readonly questions: readonly Split[]; readonly leaves: readonly number[] } {
    this.derive();
    this.features = this.data.bins.map((_, feature) => feature).filter(() => this.random() < this.options.columns);
    const questions: Split[] = [];
    let leaves = [this.leaf(this.rows, this.histogram(this.rows))];
    while (questions.length < DEPTH) {
      const split = this.bestSplit(leaves);
      questions.push(split);
      const halves = leaves.map((leaf) => this.split(leaf, split));
      leaves = [...halves.map(([left]) => left), ...halves.map(([, right]) => right)];
    }
    const values = leaves.map(({ gradient, hessian }) => short((this.options.rate * gradient) / (hessian + this.options.l2)));
    leaves.forEach(({ rows }, leaf) => { for (const row of rows) this.scores[row] = (this.scores[row] as number) + (values[leaf] as number); });
    return { questions, leaves: values };
  }

  private derive(): void {
    for (const row of this.rows) {
      const p = 1 / (1 + Math.exp(-(this.scores[row] as number)));
      this.gradients[row] = (this.weights[row] as number) * ((this.labels[row] as number) - p);
      this.hessians[row] = (this.weights[row] as number) * Math.max(1e-6, p * (1 - p));
    }
  }

  /** A linear congruential generator: what is drawn need not be good, only the same every time. */
  private random(): number {
    this.seed = (Math.imul(this.seed, 1664525) + 1013904223) >>> 0;
    return this.seed / 2 ** 32;
  }

  private leaf(rows: Int32Array, histogram: Float64Array): Leaf {
    let [gradient, hessian] = [0, 0];
    for (const row of rows) {
      gradient += this.gradients[row] as number;
      hessian += this.hessians[row] as number;
    }
    return { rows, histogram, gradient, hessian };
  }

  private split({ rows, histogram }: Leaf, { feature, bin }: Split): [Leaf, Leaf] {
    const bins = this.data.bins[feature] as Uint8Array;
    const left = rows.filter((row) => (bins[row] as number) <= bin);
    const right = rows.filter((row) => (bins[row] as number) > bin);
    // The larger half's histogram is what the smaller one's leaves of the whole.
    const smaller = this.histogram(left.length <= right.length ? left : right);
    const larger = histogram.map((value, index) => value - (smaller[index] as number));
    const [ofLeft, ofRight] = left.length <= right.length ? [smaller, larger] : [larger, smaller];
    return [this.leaf(left, ofLeft), this.leaf(right, ofRight)];
  }

  /** Sums of gradients and hessians by feature and bin. */
  private histogram(rows: Int32Array): Float64Array {
    const sums = new Float64Array(this.features.length * BINS * 2);
    this.features.forEach((feature, place) => {
      const bins = this.data.bins[feature] as Uint8Array;
      for (const row of rows) {
        const at = (place * BINS + (bins[row] as number)) * 2;
        sums[at] = (sums[at] as number) + (this.gradients[row] as number);
        sums[at + 1] = (sums[at + 1] as number) + (this.hessians[row] as number);
      }
    });
    return sums;
  }

  /** The question that parts all leaves best together; one that parts nothing where none does. */
  private bestSplit(leaves: readonly Leaf[]): Split {
    let best: Split = { gain: 1e-6, feature: this.features[0] ?? 0, bin: 0 };
    const gains = new Float64Array(BINS);
    this.features.forEach((feature, place) => {
      const count = (this.data.borders[feature] as Float32Array).length;
      gains.fill(0);
      for (const leaf of leaves) this.addGains(gains, leaf, place, count);
      for (let bin = 0; bin < count; bin++) if ((gains[bin] as number) > best.gain) best = { gain: gains[bin] as number, feature, bin };
    });
    return best;
  }

  private addGains(gains: Float64Array, { histogram, gradient, hessian }: Leaf, place: number, count: number): void {
    const { leastWeight, l2 } = this.options;
    const whole = gradient ** 2 / (hessian + l2);
    let [g, h] = [0, 0];
    for (let bin = 0; bin < count; bin++) {
      g += histogram[(place * BINS + bin) * 2] as number;
      h += histogram[(place * BINS + bin) * 2 + 1] as number;
      if (h >= leastWeight && hessian - h >= leastWeight) gains[bin] = (gains[bin] as number) + g ** 2 / (h + l2) + (gradient - g) ** 2 / (hessian - h + l2) - whole;
    }
  }
}
