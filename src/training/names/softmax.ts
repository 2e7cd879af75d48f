import { Random } from './random';

/** One name to learn finer types from. */
export interface FineExample {
  /** Places in the table of weights. */
  readonly rows: Int32Array;
  /** Bits of the types that it may have. */
  readonly allowed: number;
  /** Bits of the types that its class has at all. */
  readonly possible: number;
  readonly weight: number;
}

const RATE = 0.15;
const DECAY = 1e-6;

/** Learns a softmax over `width` types by AdaGrad; several types may be right. Gives the weights, `width` for each row. */
export function learnSoftmax(examples: readonly FineExample[], rows: number, width: number, passes: number, dropout: number): Float32Array {
  const weights = new Float32Array(rows * width);
  const squares = new Float32Array(rows * width).fill(1e-2);
  const scores = new Float64Array(width);
  const gradient = new Float64Array(width);
  const order = Int32Array.from(examples.keys());
  const random = new Random(17);
  const kept = new Int32Array(256);
  for (let pass = 0; pass < passes; pass++) {
    random.shuffle(order);
    for (const index of order) {
      const example = examples[index] as FineExample;
      let count = 0;
      for (const row of example.rows) if (random.next() >= dropout) kept[count++] = row * width;
      scores.fill(0);
      for (let k = 0; k < count; k++) for (let type = 0; type < width; type++) scores[type] = (scores[type] as number) + (weights[(kept[k] as number) + type] as number);
      gradientOf(scores, example, gradient);
      for (let k = 0; k < count; k++) {
        for (let type = 0; type < width; type++) {
          const at = (kept[k] as number) + type;
          const slope = (gradient[type] as number) * example.weight - DECAY * (weights[at] as number);
          if (slope === 0) continue;
          squares[at] = (squares[at] as number) + slope * slope;
          weights[at] = (weights[at] as number) + (RATE * slope) / Math.sqrt(squares[at]);
        }
      }
    }
  }
  return weights;
}

/** Of each type: its share among the allowed ones less its share among the possible ones. */
function gradientOf(scores: Float64Array, { allowed, possible }: FineExample, gradient: Float64Array): void {
  let top = -Infinity;
  for (let type = 0; type < scores.length; type++) if ((possible >> type) & 1) top = Math.max(top, scores[type] as number);
  let all = 0;
  let right = 0;
  for (let type = 0; type < scores.length; type++) {
    const share = (possible >> type) & 1 ? Math.exp((scores[type] as number) - top) : 0;
    gradient[type] = share;
    all += share;
    if ((allowed >> type) & 1) right += share;
  }
  for (let type = 0; type < scores.length; type++) {
    const share = gradient[type] as number;
    gradient[type] = ((allowed >> type) & 1 && right > 0 ? share / right : 0) - share / all;
  }
}
