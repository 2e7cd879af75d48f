import type { Random } from '../random';

const HIDDEN = 96;
const BATCH = 128;
const ROUNDS = 12;
const DROPOUT = 0.2;
const RATE = 0.002;
const DECAY = 1e-5;

/** Rows of numbers, one behind the other. */
export interface Rows {
  readonly width: number;
  readonly values: Float32Array;
}

/** A network with one hidden layer that learns shares that sum to 1; learned by Adam, the same from the same input. */
export class Network {
  private readonly first: Layer;
  private readonly second: Layer;
  private readonly hidden = new Float32Array(HIDDEN);

  constructor(width: number, private readonly outputs: number, private readonly random: Random) {
    this.first = new Layer(width, HIDDEN, 1 / Math.sqrt(width), random);
    this.second = new Layer(HIDDEN, outputs, 0.1, random);
  }

  /**
   * @param inputs of all examples
   * @param targets shares, `outputs` for each example
   * @param weights of the examples
   * @param order the examples to learn from
   */
  train(inputs: Rows, targets: Float32Array, weights: Float32Array, order: Int32Array): void {
    for (let round = 0; round < ROUNDS; round++) {
      this.random.shuffle(order);
      const rate = RATE * (1 - round / ROUNDS) + 1e-4;
      for (let from = 0; from < order.length; from += BATCH) this.learn(inputs, targets, weights, order.subarray(from, from + BATCH), rate);
    }
  }

  /** Writes the shares of one input. */
  predict(input: Float32Array, shares: Float32Array): void {
    this.first.apply(input, this.hidden);
    for (let unit = 0; unit < HIDDEN; unit++) if ((this.hidden[unit] as number) < 0) this.hidden[unit] = 0;
    this.second.apply(this.hidden, shares);
    softmax(shares);
  }

  private learn(inputs: Rows, targets: Float32Array, weights: Float32Array, batch: Int32Array, rate: number): void {
    const shares = new Float32Array(this.outputs);
    const back = new Float32Array(HIDDEN);
    for (const index of batch) {
      const input = inputs.values.subarray(index * inputs.width, (index + 1) * inputs.width);
      this.first.apply(input, this.hidden);
      for (let unit = 0; unit < HIDDEN; unit++) {
        const isKept = this.random.next() >= DROPOUT && (this.hidden[unit] as number) > 0;
        this.hidden[unit] = isKept ? (this.hidden[unit] as number) / (1 - DROPOUT) : 0;
      }
      this.second.apply(this.hidden, shares);
      softmax(shares);
      for (let at = 0; at < this.outputs; at++) shares[at] = (((shares[at] as number) - (targets[index * this.outputs + at] as number)) * (weights[index] as number)) / batch.length;
      this.second.learn(this.hidden, shares, back);
      for (let unit = 0; unit < HIDDEN; unit++) back[unit] = this.hidden[unit] === 0 ? 0 : (back[unit] as number) / (1 - DROPOUT);
      this.first.learn(input, back, null);
    }
    this.first.step(rate);
    this.second.step(rate);
  }
}

function softmax(values: Float32Array): void {
  const top = Math.max(...values);
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at] = Math.exp((values[at] as number) - top);
  for (let at = 0; at < values.length; at++) values[at] = (values[at] as number) / sum;
}

class Layer {
  private readonly weights: Float32Array;
  private readonly slopes: Float32Array;
  private readonly means: Float32Array;
  private readonly squares: Float32Array;
  private steps = 0;

  /** The last input is always 1. */
  constructor(private readonly inputs: number, private readonly outputs: number, spread: number, random: Random) {
    const size = (inputs + 1) * outputs;
    this.weights = new Float32Array(size);
    for (let at = 0; at < inputs * outputs; at++) this.weights[at] = (random.next() + random.next() + random.next() - 1.5) * 2 * spread;
    this.slopes = new Float32Array(size);
    this.means = new Float32Array(size);
    this.squares = new Float32Array(size);
  }

  apply(input: Float32Array, result: Float32Array): void {
    const bias = this.inputs * this.outputs;
    for (let to = 0; to < this.outputs; to++) result[to] = this.weights[bias + to] as number;
    for (let from = 0; from < this.inputs; from++) {
      const value = input[from] as number;
      if (value === 0) continue;
      const row = from * this.outputs;
      for (let to = 0; to < this.outputs; to++) result[to] = (result[to] as number) + value * (this.weights[row + to] as number);
    }
  }

  /** Adds to the slopes; writes what goes back to the inputs. */
  learn(input: Float32Array, slope: Float32Array, back: Float32Array | null): void {
    for (let from = 0; from <= this.inputs; from++) {
      const value = from === this.inputs ? 1 : (input[from] as number);
      const row = from * this.outputs;
      let sum = 0;
      for (let to = 0; to < this.outputs; to++) {
        if (value !== 0) this.slopes[row + to] = (this.slopes[row + to] as number) + value * (slope[to] as number);
        sum += (slope[to] as number) * (this.weights[row + to] as number);
      }
      if (back && from < this.inputs) back[from] = sum;
    }
  }

  step(rate: number): void {
    this.steps++;
    const first = 1 - 0.9 ** this.steps;
    const second = 1 - 0.999 ** this.steps;
    for (let at = 0; at < this.weights.length; at++) {
      const slope = (this.slopes[at] as number) + DECAY * (this.weights[at] as number);
      const mean = (this.means[at] = 0.9 * (this.means[at] as number) + 0.1 * slope);
      const square = (this.squares[at] = 0.999 * (this.squares[at] as number) + 0.001 * slope * slope);
      this.weights[at] = (this.weights[at] as number) - (rate * (mean / first)) / (Math.sqrt(square / second) + 1e-8);
      this.slopes[at] = 0;
    }
  }
}
