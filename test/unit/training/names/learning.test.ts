import { strict as assert } from 'node:assert';
import { Clusters } from '../../../../src/core/recognition/names/tagger/clusters';
import { Lexicon, lexiconTable, Kind } from '../../../../src/core/recognition/names/lexicon';
import { CLASSES, tagOf, Part } from '../../../../src/core/recognition/names/tagger/tags';
import { Words } from '../../../../src/core/recognition/names/tagger/words';
import { ExampleMaker } from '../../../../src/training/names/examples';
import { ALL_CLASSES, type LabelledText } from '../../../../src/training/names/labelledText';
import { Perceptron, type TrainingOptions } from '../../../../src/training/names/perceptron';
import { tagsOf, trainTagger } from '../../../../src/training/names/trainTagger';

const OPTIONS: TrainingOptions = { bits: 14, passes: 6, dropout: 0, margin: 0, seed: 1, evidence: 0 };
const NO_WORDS = { hashes: new Int32Array(0), ranks: new Uint8Array(0), fine: new Uint16Array(0), middle: new Uint16Array(0), coarse: new Uint16Array(0), likely: new Uint8Array(0), likelyCoarse: new Uint8Array(0) };

function makerOf(...entries: [string, number][]): ExampleMaker {
  return new ExampleMaker(new Words(new Lexicon(lexiconTable(new Map(entries))), new Clusters(NO_WORDS)));
}

/** A text with `people` as names. */
function labelled(text: string, people: readonly string[], marks = ALL_CLASSES): LabelledText {
  const names = people.map((words) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, nameClass: 'PER' as const }));
  return { set: 'test', text, names, marks };
}

const TAUGHT = [
  labelled('The talks with Minister Ana Duarte ended in the port of Exville.', ['Ana Duarte']),
  labelled('Later Minister Tomas Quell said the port was closed.', ['Tomas Quell']),
  labelled('Nobody in Exville believed what Minister Ida Strand said.', ['Ida Strand']),
];

describe('Learning to find names', () => {
  it('finds a new name by what stands around it', () => {
    const maker = makerOf();
    const perceptron = new Perceptron(OPTIONS);
    perceptron.train(TAUGHT.flatMap((text) => maker.read(text, 1).examples), () => undefined);
    const read = maker.read(labelled('At noon Minister Hanna Lund said no.', []), 1);
    const tags = tagsOf(read, perceptron.weights(), false);
    const words = [...tags].flatMap((tag, at) => (tag === 0 ? [] : [read.reading.text.slice(read.reading.start[at], read.reading.end[at])]));
    assert.deepEqual(words, ['Hanna', 'Lund']);
  });

  it('gives the same weights for the same texts', () => {
    const learn = (): Float32Array => {
      const maker = makerOf();
      const texts = TAUGHT.map((text) => ({ text: maker.read(text, 1), copies: 2, isArticle: true, isSilver: false }));
      return trainTagger(texts, maker, { ...OPTIONS, evidence: 0.5, dropout: 0.1, folds: 2, leastCount: 1, seeds: 2 }, () => undefined).rows;
    };
    assert.deepEqual(learn(), learn());
  });

  it('takes words without a mark for no names only where the set marks such names', () => {
    const text = 'Ferries left for the Danish coast.';
    const tagsAllowed = (marks: LabelledText['marks']): number => {
      const maker = makerOf(['danish', Kind.Group]);
      const { reading, examples } = maker.read(labelled(text, [], marks), 1);
      const place = [...reading.start].findIndex((start, at) => reading.end[at] !== 0 && text.slice(start, reading.end[at]) === 'Danish');
      return examples.map(({ allowed, from }) => allowed[place - from]).find((bits) => bits !== undefined) ?? 0;
    };
    const isGroup = 1 << tagOf(CLASSES.indexOf('NORP'), Part.Unit);
    assert.equal(tagsAllowed(ALL_CLASSES) & isGroup, 0);
    assert.equal(tagsAllowed(new Set(['PER', 'ORG', 'LOC'])) & isGroup, isGroup);
  });
});
