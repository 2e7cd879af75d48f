import { REACH, type Columns } from './columns';

/** Boosted trees as they are stored: every tree's nodes in one list, a tree's left child just behind its parent. */
export interface StoredTrees {
  /** The names of the columns that are asked for, each with how many lines further on: `words+1`. */
  readonly features: readonly string[];
  readonly bias: number;
  /** For each node the feature it asks for, by its place in `features`; -1 in a leaf. */
  readonly nodes: readonly number[];
  /** For each node the greatest value that goes left, or what a leaf adds to the log-odds. */
  readonly values: readonly number[];
  /** For each node its right child. */
  readonly rights: readonly number[];
  /** The trees' first nodes. */
  readonly roots: readonly number[];
}

/** A feature: a column, seen from a line `shift` lines before. */
export function readFeature(feature: string): { readonly name: string; readonly shift: number } {
  const [, name = feature, shift = '0'] = /^(.*?)(?:@([+-]\d))?$/.exec(feature) ?? [];
  return { name, shift: Number(shift) };
}

/** After so many trees most lines of furniture have shown what they are; below this log-odds nothing that follows would save them. */
const GLANCE = 8;
const HOPELESS = -2.6;

/** Boosted trees, ready to judge lines. */
export class Trees {
  private readonly features: readonly { readonly name: string; readonly shift: number }[];
  private readonly nodes: Int16Array;
  private readonly values: Float32Array;
  private readonly rights: Uint16Array;
  private readonly roots: Uint16Array;
  private readonly bias: number;
  /** The columns' numbers, known from the first page on: they are the same for every page. */
  private columns: Int32Array | undefined;

  constructor({ features, bias, nodes, values, rights, roots }: StoredTrees) {
    this.features = features.map(readFeature);
    this.bias = bias;
    this.nodes = Int16Array.from(nodes);
    this.values = Float32Array.from(values);
    this.rights = Uint16Array.from(rights);
    this.roots = Uint16Array.from(roots);
  }

  /** For each line the probability that it is the story's. */
  probabilities(columns: Columns): Float32Array {
    const numbers = (this.columns ??= Int32Array.from(this.features, ({ name }) => columns.numberOf(name)));
    const offsets = Int32Array.from(numbers, (column, index) => column * columns.stride + REACH + (this.features[index]?.shift ?? 0));
    // Where each node finds its value for the page's first line; a leaf finds none.
    const places = Int32Array.from(this.nodes, (feature) => (feature < 0 ? LEAF : (offsets[feature] as number)));
    const found = new Float32Array(columns.count);
    for (let line = 0; line < found.length; line++) found[line] = 1 / (1 + Math.exp(-this.score(columns.values, places, line)));
    return found;
  }

  private score(columns: Float32Array, places: Int32Array, line: number): number {
    const { values, rights, roots } = this;
    let score = this.bias;
    for (let tree = 0; tree < roots.length; tree++) {
      if (tree === GLANCE && score < HOPELESS) break;
      let node = roots[tree] as number;
      let place = places[node] as number;
      while (place !== LEAF) {
        node = (columns[place + line] as number) <= (values[node] as number) ? node + 1 : (rights[node] as number);
        place = places[node] as number;
      }
      score += values[node] as number;
    }
    return score;
  }
}

const LEAF = -1;
