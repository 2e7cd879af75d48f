import { Lexicon } from '../lexicon';
import { Clusters, type WordTable } from './clusters';
import { readSections, type Sections } from './sections';
import { TAGS } from './tags';
import { Weights } from './weights';

/** What the recogniser of names knows, read from one file; immutable. */
export interface NameModel {
  readonly lexicon: Lexicon;
  readonly clusters: Clusters;
  readonly weights: Weights;
  /** `TAGS` × `TAGS`, in the unit of the weights. */
  readonly transitions: Float32Array;
  /** Weights of the finer types, a row for each of `FINE_TYPES`. */
  readonly fine: Weights;
  /** What one unit of them is worth as a logarithm of odds. */
  readonly fineUnit: number;
  /** From margins to scores: for each class the offset and the slope of a logistic curve. */
  readonly calibration: Float32Array;
}

/** Finer types, in the order of their weights. */
export const FINE_TYPES = ['GPE', 'LOC', 'FAC', 'EVENT', 'PRODUCT', 'WORK_OF_ART', 'LAW', 'OTHER'] as const;
export type FineType = (typeof FINE_TYPES)[number];

/** Bytes of a row's mask: which of its weights are not 0. */
export function maskBytes(width: number): number {
  return (width + 7) >> 3;
}

/**
 * Reads the file of the model.
 * @throws Error where the bytes are no model of this version
 */
export function readNameModel(bytes: Uint8Array): NameModel {
  const sections = readSections(bytes);
  return {
    lexicon: readLexicon(sections),
    clusters: new Clusters(readWordTable(sections)),
    weights: readWeights(sections, 'weights', TAGS),
    transitions: sections.floats('transitions'),
    fine: readWeights(sections, 'fine', FINE_TYPES.length),
    fineUnit: sections.floats('fineUnit')[0] ?? 1,
    calibration: sections.floats('calibration'),
  };
}

/** Entries' values are stored as numbers of a list of those that there are. */
function readLexicon(sections: Sections): Lexicon {
  const kinds = sections.integers('lexiconKinds');
  const low = sections.bytes('lexiconLow');
  const high = sections.bytes('lexiconHigh');
  const values = new Int32Array(low.length);
  for (let index = 0; index < values.length; index++) values[index] = kinds[(low[index] as number) | ((high[index] as number) << 8)] as number;
  return new Lexicon({ hashes: readSteps(sections.bytes('lexiconHashes'), values.length), values });
}

/** Rising numbers of 32 bits, stored as steps of seven bits a byte, the lowest first. */
function readSteps(steps: Uint8Array, count: number): Int32Array {
  const numbers = new Int32Array(count);
  let at = 0;
  let number = 0;
  for (let index = 0; index < count; index++) {
    let byte = steps[at++] as number;
    let step = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = steps[at++] as number;
      step |= (byte & 0x7f) << shift;
    }
    number = (number + step) | 0;
    numbers[index] = number;
  }
  return numbers;
}

function readWordTable(sections: Sections): WordTable {
  const ranks = sections.bytes('ranks');
  const hashes = readSteps(sections.bytes('words'), ranks.length);
  const low = sections.bytes('fineLow');
  const high = sections.bytes('fineHigh');
  const fine = new Uint16Array(low.length);
  for (let index = 0; index < fine.length; index++) fine[index] = (low[index] as number) | ((high[index] as number) << 8);
  return { hashes, ranks, fine, middle: sections.shorts('middle'), coarse: sections.shorts('coarse'), likely: sections.bytes('likely'), likelyCoarse: sections.bytes('likelyCoarse') };
}

/**
 * Weights are stored companded: a byte q stands for sign(q) · (q / 127)² · 127², so small ones are exact and large ones coarse. A row has a mask
 * of the weights that are not 0, then those.
 */
function readWeights(sections: Sections, name: string, width: number): Weights {
  const present = sections.bytes(`${name}Present`);
  const masks = sections.bytes(`${name}Masks`);
  const values = sections.bytes(`${name}Values`);
  const size = maskBytes(width);
  const count = masks.length / size;
  const rows = new Uint8Array(count * width);
  let next = 0;
  for (let row = 0; row < count; row++) {
    for (let byte = 0; byte < size; byte++) {
      let mask = masks[byte * count + row] as number;
      const from = row * width + byte * 8;
      while (mask !== 0) {
        const bit = mask & -mask;
        rows[from + 31 - Math.clz32(bit)] = values[next++] as number;
        mask ^= bit;
      }
    }
  }
  return new Weights(Math.log2(present.length * 8), present, rows, width);
}
