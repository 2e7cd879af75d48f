import type { LexiconTable } from '../../core/recognition/names/lexicon';
import { formatSections } from '../../core/recognition/names/tagger/sections';
import type { WordTable } from '../../core/recognition/names/tagger/clusters';
import type { StoredWeights } from './quantise';

/** All that a model is made of. */
export interface ModelParts {
  readonly lexicon: LexiconTable;
  readonly words: WordTable;
  readonly weights: StoredWeights;
  /** In the unit of the stored weights. */
  readonly transitions: Float32Array;
  readonly fine: StoredWeights;
  readonly calibration: Float32Array;
}

/** The bytes of the file that `readNameModel` reads. */
export function formatModel({ lexicon, words, weights, transitions, fine, calibration }: ModelParts): Uint8Array {
  const { head, bodies } = formatSections([
    ...storedLexicon(lexicon),
    ['words', steps(words.hashes)],
    ['ranks', words.ranks],
    ['fineLow', Uint8Array.from(words.fine, (value) => value & 0xff)],
    ['fineHigh', Uint8Array.from(words.fine, (value) => value >> 8)],
    ['middle', shorts(words.middle)],
    ['coarse', shorts(words.coarse)],
    ['likely', words.likely],
    ['likelyCoarse', words.likelyCoarse],
    ['transitions', floats(transitions)],
    ...stored('weights', weights),
    ...stored('fine', fine),
    ['fineUnit', floats(Float32Array.of(fine.unit))],
    ['calibration', floats(calibration)],
  ]);
  return Buffer.concat([Buffer.from(head, 'utf8'), ...bodies]);
}

function storedLexicon({ hashes, values }: LexiconTable): [string, Uint8Array][] {
  const kinds = Int32Array.from(new Set(values)).sort();
  const indices = Uint16Array.from(values, (value) => kinds.indexOf(value));
  return [
    ['lexiconHashes', steps(hashes)],
    ['lexiconKinds', integers(kinds)],
    ['lexiconLow', Uint8Array.from(indices, (index) => index & 0xff)],
    ['lexiconHigh', Uint8Array.from(indices, (index) => index >> 8)],
  ];
}

function stored(name: string, { present, masks, values }: StoredWeights): [string, Uint8Array][] {
  return [[`${name}Present`, present], [`${name}Masks`, masks], [`${name}Values`, values]];
}

/** Rising numbers of 32 bits as steps, seven bits a byte, the lowest first. */
function steps(hashes: Int32Array): Uint8Array {
  const bytes: number[] = [];
  let last = 0;
  for (const hash of Uint32Array.from(hashes)) {
    let step = hash - last;
    last = hash;
    for (; step >= 0x80; step = Math.floor(step / 0x80)) bytes.push((step % 0x80) | 0x80);
    bytes.push(step);
  }
  return Uint8Array.from(bytes);
}

function shorts(values: Uint16Array): Uint8Array {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => bytes.writeUInt16LE(value, index * 2));
  return bytes;
}

function integers(values: Int32Array): Uint8Array {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeInt32LE(value, index * 4));
  return bytes;
}

function floats(values: Float32Array): Uint8Array {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeFloatLE(value, index * 4));
  return bytes;
}
