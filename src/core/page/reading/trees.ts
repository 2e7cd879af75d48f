import { REACH, type Columns } from './columns';

/** How many questions a tree asks. */
export const DEPTH = 5;

/**
 * Boosted oblivious trees as they are stored: every tree asks `DEPTH` questions, the same of every line, and the answers are the number of a leaf, the first
 * the lowest bit.
 */
export interface StoredTrees {
  /** The names of the columns that are asked for, each with how many lines further on: `words@+1`. */
  readonly features: readonly string[];
  readonly bias: number;
  /** For each question of each tree the feature it asks for, by its place in `features`. */
  readonly questions: readonly number[];
  /** For each question the greatest value to which the answer is no. */
  readonly borders: readonly number[];
  /** What the leaves add to the log-odds, tree by tree. */
  readonly leaves: readonly number[];
}

/** A feature: a column, seen from a line `shift` lines before. */
export function readFeature(feature: string): { readonly name: string; readonly shift: number } {
  const [, name = feature, shift = '0'] = /^(.*?)(?:@([+-]\d))?$/.exec(feature) ?? [];
  return { name, shift: Number(shift) };
}

/**
 * After so many trees lines of furniture have shown what they are: below this log-odds nothing that follows would save them. Of the lines that all trees
 * together would give one chance in ten, one in a few hundred is lost.
 */
const GLANCES: readonly (readonly [trees: number, least: number])[] = [[4, -1.73], [8, -2.3], [12, -2.7], [20, -3.05], [32, -3.15], [48, -2.9], [72, -2.7]];
/** The log-odds of a line that was given up. */
const HOPELESS = -6;
const HOPELESS_PROBABILITY = 1 / (1 + Math.exp(-HOPELESS));

/** Boosted trees, ready to judge lines. */
export class Trees {
  private readonly features: readonly { readonly name: string; readonly shift: number }[];
  private readonly shifts: Int8Array;
  private readonly questions: Uint16Array;
  /** Bits of the borders. */
  private readonly borders: Int32Array;
  private readonly leaves: Float32Array;
  private readonly bias: number;
  /** The columns' numbers, known from the first page on: they are the same for every page. */
  private columns: Int32Array | undefined;

  /** @throws RangeError where the trees ask more or fewer questions than `DEPTH`, or a border is negative, as no column's value is */
  constructor({ features, bias, questions, borders, leaves }: StoredTrees) {
    if (leaves.length * DEPTH !== questions.length << DEPTH) throw new RangeError(`Trees must ask ${DEPTH} questions each`);
    if (borders.some((border) => border < 0)) throw new RangeError('A border must not be negative');
    this.features = features.map(readFeature);
    this.shifts = Int8Array.from(this.features, ({ shift }) => shift);
    this.bias = bias;
    this.questions = Uint16Array.from(questions);
    this.borders = bitsOf(Float32Array.from(borders));
    this.leaves = Float32Array.from(leaves);
  }

  /** For each line the probability that it is the story's. */
  probabilities(columns: Columns): Float32Array {
    const { shifts } = this;
    const numbers = (this.columns ??= Int32Array.from(this.features, ({ name }) => columns.numberOf(name)));
    const { count, stride, memory } = columns;
    const starts = memory.integers(numbers.length);
    for (let index = 0; index < numbers.length; index++) starts[index] = (numbers[index] as number) * stride + REACH + (shifts[index] as number);
    const values = bitsOf(columns.values);
    const scores = memory.floats(count).fill(this.bias);
    let lines = memory.integers(count);
    for (let line = 0; line < count; line++) lines[line] = line;
    let asked = 0;
    for (const [trees, least] of GLANCES) {
      this.add(scores, lines, values, starts, asked, trees);
      lines = giveUp(scores, lines, least);
      asked = trees;
    }
    this.add(scores, lines, values, starts, asked, Infinity);
    return toProbabilities(scores);
  }

  /**
   * Adds to the scores of lines what some of the trees say of them, tree by tree: no branch depends on a value, so that none is guessed wrong. Numbers that
   * are not negative are ordered as their bits are, and a border is smaller than a value where their difference has the sign's bit.
   */
  private add(scores: Float32Array, lines: Int32Array, values: Int32Array, starts: Int32Array, from: number, to: number): void {
    const { questions, borders, leaves } = this;
    const last = Math.min(to, questions.length / DEPTH);
    for (let tree = from, at = from * DEPTH; tree < last; tree++, at += DEPTH) {
      const [start0, border0] = [starts[questions[at] as number] as number, borders[at] as number];
      const [start1, border1] = [starts[questions[at + 1] as number] as number, borders[at + 1] as number];
      const [start2, border2] = [starts[questions[at + 2] as number] as number, borders[at + 2] as number];
      const [start3, border3] = [starts[questions[at + 3] as number] as number, borders[at + 3] as number];
      const [start4, border4] = [starts[questions[at + 4] as number] as number, borders[at + 4] as number];
      const first = tree << DEPTH;
      for (let index = 0; index < lines.length; index++) {
        const line = lines[index] as number;
        let leaf = (border4 - (values[start4 + line] as number)) >>> 31;
        leaf = ((leaf << 1) + ((border3 - (values[start3 + line] as number)) >>> 31)) | 0;
        leaf = ((leaf << 1) + ((border2 - (values[start2 + line] as number)) >>> 31)) | 0;
        leaf = ((leaf << 1) + ((border1 - (values[start1 + line] as number)) >>> 31)) | 0;
        leaf = ((leaf << 1) + ((border0 - (values[start0 + line] as number)) >>> 31)) | 0;
        scores[line] = (scores[line] as number) + (leaves[first | leaf] as number);
      }
    }
  }
}

/** The lines that are worth asking on. */
function giveUp(scores: Float32Array, lines: Int32Array, least: number): Int32Array {
  let kept = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as number;
    if ((scores[line] as number) >= least) lines[kept++] = line;
    else scores[line] = HOPELESS;
  }
  return lines.subarray(0, kept);
}

/** In place. */
function toProbabilities(scores: Float32Array): Float32Array {
  for (let line = 0; line < scores.length; line++) {
    const score = scores[line] as number;
    scores[line] = score === HOPELESS ? HOPELESS_PROBABILITY : 1 / (1 + Math.exp(-score));
  }
  return scores;
}

function bitsOf(values: Float32Array): Int32Array {
  return new Int32Array(values.buffer, values.byteOffset, values.length);
}
