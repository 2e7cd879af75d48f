import type { StoredTrees } from '../../core/page/reading/trees';

export interface BoostingOptions {
  readonly trees: number;
  /** Leaves of each tree. */
  readonly leaves: number;
  /** How much of what a leaf would add it does add. */
  readonly rate: number;
  /** The least sum of second derivatives in a leaf. */
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

/** A node of a growing tree: a leaf as long as it has no children. */
interface Node {
  feature: number;
  /** The greatest value that goes left. */
  threshold: number;
  children: readonly [Node, Node] | null;
  /** What it adds to the log-odds as a leaf. */
  value: number;
}

/** A leaf that may still be split. */
interface Leaf {
  readonly node: Node;
  readonly rows: Int32Array;
  readonly histogram: Float64Array;
  readonly gradient: number;
  readonly hessian: number;
  readonly split: Split | null;
}

interface Split {
  readonly gain: number;
  readonly feature: number;
  readonly bin: number;
}

/**
 * Gradient boosting of trees for two classes (Friedman 2001), each tree grown leaf by leaf over histograms (as LightGBM does, Ke et al. 2017).
 * Deterministic.
 * @param rows the examples that are learned from
 * @param labels 1 or 0 for each example
 * @param names of the features
 */
export function boost(data: Binned, rows: Int32Array, labels: Uint8Array, weights: Float32Array, names: readonly string[], options: BoostingOptions): StoredTrees {
  const booster = new Booster(data, rows, labels, weights, options);
  const trees = Array.from({ length: options.trees }, () => booster.grow());
  return store(trees, booster.bias, names);
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

  grow(): Node {
    this.derive();
    this.features = this.data.bins.map((_, feature) => feature).filter(() => this.random() < this.options.columns);
    const root: Node = { feature: -1, threshold: 0, children: null, value: 0 };
    const leaves = [this.leaf(root, this.rows, this.histogram(this.rows))];
    while (leaves.length < this.options.leaves) {
      const best = leaves.reduce((most, leaf, index) => ((leaf.split?.gain ?? 0) > (leaves[most]?.split?.gain ?? 0) ? index : most), 0);
      const { split } = leaves[best] as Leaf;
      if (split === null) break;
      leaves.push(...this.split(leaves.splice(best, 1)[0] as Leaf, split));
    }
    for (const { node, rows, gradient, hessian } of leaves) {
      node.value = short((this.options.rate * gradient) / (hessian + this.options.l2));
      for (const row of rows) this.scores[row] = (this.scores[row] as number) + node.value;
    }
    return root;
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

  private leaf(node: Node, rows: Int32Array, histogram: Float64Array): Leaf {
    let [gradient, hessian] = [0, 0];
    for (const row of rows) {
      gradient += this.gradients[row] as number;
      hessian += this.hessians[row] as number;
    }
    return { node, rows, histogram, gradient, hessian, split: this.bestSplit(histogram, gradient, hessian) };
  }

  private split({ node, rows, histogram }: Leaf, { feature, bin }: Split): [Leaf, Leaf] {
    const bins = this.data.bins[feature] as Uint8Array;
    const left = rows.filter((row) => (bins[row] as number) <= bin);
    const right = rows.filter((row) => (bins[row] as number) > bin);
    const children = [{ feature: -1, threshold: 0, children: null, value: 0 }, { feature: -1, threshold: 0, children: null, value: 0 }] as const;
    Object.assign(node, { feature, threshold: (this.data.borders[feature] as Float32Array)[bin], children });
    // The larger child's histogram is what the smaller one's leaves of the parent's.
    const smaller = this.histogram(left.length <= right.length ? left : right);
    const larger = histogram.map((value, index) => value - (smaller[index] as number));
    const [ofLeft, ofRight] = left.length <= right.length ? [smaller, larger] : [larger, smaller];
    return [this.leaf(children[0], left, ofLeft), this.leaf(children[1], right, ofRight)];
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

  private bestSplit(histogram: Float64Array, gradient: number, hessian: number): Split | null {
    const { leastWeight, l2 } = this.options;
    let best: Split | null = null;
    this.features.forEach((feature, place) => {
      let [g, h] = [0, 0];
      const count = (this.data.borders[feature] as Float32Array).length;
      for (let bin = 0; bin < count; bin++) {
        g += histogram[(place * BINS + bin) * 2] as number;
        h += histogram[(place * BINS + bin) * 2 + 1] as number;
        if (h < leastWeight || hessian - h < leastWeight) continue;
        const gain = g ** 2 / (h + l2) + (gradient - g) ** 2 / (hessian - h + l2) - gradient ** 2 / (hessian + l2);
        if (gain > (best?.gain ?? 1e-6)) best = { gain, feature, bin };
      }
    });
    return best;
  }
}

/** Trees as lists of nodes, each left child just behind its parent; only features that are asked for are named. */
function store(trees: readonly Node[], bias: number, names: readonly string[]): StoredTrees {
  const [features, nodes, values, rights, roots]: [string[], number[], number[], number[], number[]] = [[], [], [], [], []];
  const place = (feature: number): number => {
    const name = names[feature] as string;
    if (!features.includes(name)) features.push(name);
    return features.indexOf(name);
  };
  const write = (node: Node): void => {
    const at = nodes.length;
    nodes.push(node.children === null ? -1 : place(node.feature));
    values.push(node.children === null ? node.value : short(node.threshold));
    rights.push(0);
    if (node.children === null) return;
    write(node.children[0]);
    rights[at] = nodes.length;
    write(node.children[1]);
  };
  for (const tree of trees) {
    roots.push(nodes.length);
    write(tree);
  }
  return { features, bias, nodes, values, rights, roots };
}
