import type { Random } from '../random';
import type { Rows } from './network';

const ROUNDS = 15;

/** Parts rows into clusters whose means are nearest; gives each row's cluster and the means. */
export function kMeans({ width, values }: Rows, count: number, random: Random): { readonly clusters: Uint16Array; readonly means: Float32Array } {
  const rows = values.length / width;
  const order = Int32Array.from({ length: rows }, (_, index) => index);
  random.shuffle(order);
  const means = new Float32Array(count * width);
  for (let cluster = 0; cluster < count; cluster++) means.set(values.subarray((order[cluster] as number) * width, ((order[cluster] as number) + 1) * width), cluster * width);
  const clusters = new Uint16Array(rows);
  for (let round = 0; round < ROUNDS; round++) {
    for (let row = 0; row < rows; row++) clusters[row] = nearest(values, row * width, means, width);
    moveMeans(values, width, clusters, means);
  }
  return { clusters, means };
}

function moveMeans(values: Float32Array, width: number, clusters: Uint16Array, means: Float32Array): void {
  const sums = new Float64Array(means.length);
  const sizes = new Int32Array(means.length / width);
  for (let row = 0; row < clusters.length; row++) {
    const cluster = clusters[row] as number;
    sizes[cluster] = (sizes[cluster] as number) + 1;
    for (let at = 0; at < width; at++) sums[cluster * width + at] = (sums[cluster * width + at] as number) + (values[row * width + at] as number);
  }
  // An empty cluster stays where it is.
  sizes.forEach((size, cluster) => {
    if (size > 0) for (let at = 0; at < width; at++) means[cluster * width + at] = (sums[cluster * width + at] as number) / size;
  });
}

function nearest(values: Float32Array, from: number, means: Float32Array, width: number): number {
  let best = 0;
  let least = Infinity;
  for (let mean = 0; mean < means.length; mean += width) {
    let distance = 0;
    for (let at = 0; at < width && distance < least; at++) distance += ((values[from + at] as number) - (means[mean + at] as number)) ** 2;
    if (distance < least) {
      least = distance;
      best = mean / width;
    }
  }
  return best;
}
