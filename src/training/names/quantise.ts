import { maskBytes } from '../../core/recognition/names/tagger/model';

/** A table of weights as it is stored. */
export interface StoredWeights {
  readonly present: Uint8Array;
  readonly masks: Uint8Array;
  readonly values: Uint8Array;
  /** What one unit of the stored weights is worth. */
  readonly unit: number;
}

/** The share of weights that are stored exactly; larger ones are cut. */
const CUT = 0.99999;

/**
 * Compands weights to a byte each, root of the size, and keeps the rows in which something remains.
 * @param bits the table has 2^bits rows of `width` weights
 */
export function quantise(weights: Float32Array, bits: number, width: number): StoredWeights {
  const top = cutOf(weights);
  const size = maskBytes(width);
  const present = new Uint8Array(1 << (bits - 3));
  const masks: number[][] = Array.from({ length: size }, () => []);
  const values: number[] = [];
  const mask = new Uint8Array(size);
  for (let row = 0; row < 1 << bits; row++) {
    mask.fill(0);
    let isEmpty = true;
    for (let index = 0; index < width; index++) {
      const value = companded(weights[row * width + index] as number, top);
      if (value === 0) continue;
      isEmpty = false;
      mask[index >> 3] = (mask[index >> 3] as number) | (1 << (index & 7));
      values.push(value & 0xff);
    }
    if (isEmpty) continue;
    present[row >> 3] = (present[row >> 3] as number) | (1 << (row & 7));
    for (let byte = 0; byte < size; byte++) (masks[byte] as number[]).push(mask[byte] as number);
  }
  return { present, masks: Uint8Array.from(masks.flat()), values: Uint8Array.from(values), unit: top / (127 * 127) };
}

function companded(weight: number, top: number): number {
  return Math.sign(weight) * Math.round(127 * Math.sqrt(Math.min(1, Math.abs(weight) / top)));
}

function cutOf(weights: Float32Array): number {
  const sizes = weights.filter((weight) => weight !== 0).map(Math.abs).sort();
  return sizes.length === 0 ? 1 : (sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * CUT))] as number);
}
