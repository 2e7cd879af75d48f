// Makes the model of names: npm run train:names -- TRAIN GAZETTEERS WORDS OUT
// TRAIN: a folder of annotated texts, GAZETTEERS one of lists, WORDS the table that train:words makes. The project's own text is in `corpus/`.
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { Lexicon, lexiconTable, type LexiconTable } from '../../core/recognition/names/lexicon';
import { Clusters, type WordTable } from '../../core/recognition/names/tagger/clusters';
import { recogniserOf } from '../../core/recognition/names/recogniser';
import { FINE_TYPES, readNameModel } from '../../core/recognition/names/tagger/model';
import { TAGS } from '../../core/recognition/names/tagger/tags';
import { Words } from '../../core/recognition/names/tagger/words';
import { buildLexicon } from '../lexicon';
import { calibrate } from './calibrate';
import { ExampleMaker } from './examples';
import type { LabelledText } from './labelledText';
import { leastScores } from './leastScores';
import { nameStock } from './nameStock';
import { readOwnText } from './ownText';
import { quantise } from './quantise';
import { readSet } from './sets';
import { trainFine } from './trainFine';
import { trainingTexts } from './trainingTexts';
import { trainTagger, type TaggerOptions } from './trainTagger';
import { readWordTable } from './wordTable';
import { formatModel } from './writeModel';

const OPTIONS: TaggerOptions = { bits: 19, passes: 4, dropout: 0.2, margin: 0, seed: 1, evidence: 0.6, folds: 3, leastCount: 3, seeds: 5 };
const OWN_TEXT = path.join('src', 'training', 'names', 'corpus');
/** Every so many-th of the own stories is held back to learn how sure margins are. */
const HELD = 4;

interface Inputs {
  readonly lexiconEntries: LexiconTable;
  readonly lexicon: Lexicon;
  readonly table: WordTable;
  readonly sets: readonly LabelledText[];
  readonly own: readonly LabelledText[];
  /** The folder of lists. */
  readonly gazetteers: string;
}

function main(): void {
  const [train, gazetteers, words, out] = process.argv.slice(2);
  if (!train || !gazetteers || !words || !out) {
    process.stderr.write('usage: npm run train:names -- TRAIN GAZETTEERS WORDS OUT\n');
    process.exitCode = 2;
    return;
  }
  const lexiconEntries = lexiconTable(buildLexicon(gazetteers, train));
  const lexicon = new Lexicon(lexiconEntries);
  const files = readdirSync(train).filter((file) => /\.jsonl(?:\.gz)?$/.test(file)).sort();
  const sets = files.flatMap((file) => readSet(path.join(train, file), lexicon));
  const inputs: Inputs = { lexiconEntries, lexicon, table: readWordTable(words), sets, own: readOwnText(OWN_TEXT), gazetteers };
  const held = inputs.own.filter((_, index) => index % HELD === 0);
  report('a model without the stories that are held back');
  const trial = modelOf({ ...inputs, own: inputs.own.filter((story) => !held.includes(story)) }, { ...OPTIONS, seeds: 2 }, new Float32Array(2 * FINE_TYPES.length));
  const calibration = calibrate(readNameModel(trial), held);
  report('least scores of rare types, on the stories that are held back');
  leastScores(recogniserOf({ ...readNameModel(trial), calibration }), held).forEach(report);
  report('the model');
  const bytes = modelOf(inputs, OPTIONS, calibration);
  writeFileSync(out, bytes);
  report(`${out}: ${bytes.length} bytes, gzipped ${gzipSync(bytes).length}`);
}

function report(line: string): void {
  process.stderr.write(`${line}\n`);
}

function modelOf({ lexiconEntries, lexicon, table, sets, own, gazetteers }: Inputs, options: TaggerOptions, calibration: Float32Array): Uint8Array {
  const words = new Words(lexicon, new Clusters(table));
  const maker = new ExampleMaker(words);
  const all = [...sets, ...own];
  const texts = trainingTexts(all, nameStock(all, gazetteers), maker);
  const tagger = trainTagger(texts, maker, options, report);
  const fine = trainFine(texts.map(({ labelled, text }) => ({ labelled, read: text })), words);
  const weights = quantise(tagger.rows, options.bits, TAGS);
  return formatModel({
    lexicon: lexiconEntries, words: table, weights, transitions: tagger.transitions.map((weight) => weight / weights.unit),
    fine: quantise(fine.weights, fine.bits, FINE_TYPES.length), calibration,
  });
}

main();
