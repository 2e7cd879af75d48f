import { strict as assert } from 'node:assert';
import { contextFeatures, MOST_FEATURES } from '../../../../../src/core/recognition/names/tagger/contextFeatures';
import { evidenceFeatures, gatherEvidence } from '../../../../../src/core/recognition/names/tagger/evidence';
import { PAIR_FEATURES, pairFeatures } from '../../../../../src/core/recognition/names/tagger/pairFeatures';
import { readArticle, type Reading } from '../../../../../src/core/recognition/names/tagger/reading';
import { OUTSIDE, TAGS, tagOf } from '../../../../../src/core/recognition/names/tagger/tags';
import { TagSums } from '../../../../../src/core/recognition/names/tagger/tagSums';
import { placed, REACH, wordFeatures } from '../../../../../src/core/recognition/names/tagger/wordFeatures';
import { Words } from '../../../../../src/core/recognition/names/tagger/words';
import { articleOf, recogniser } from '../reading';

const { lexicon, clusters, weights } = recogniser.model;

const TEXT = `HARBOUR LEAGUE DRAWS CROWDS

Ida Strandvik of the Bank of Norvale told “The Maren Post” that the New York club won the match. Strandvik, 41, joined Norvale United from Toronto in May.
The U.S. Senate and iPhone makers in Hong Kong met Anglo-Dutch officials; the president-elect of Mexico, José Pérez, did not.`;

/** The sums of a word, each feature's weights added one by one. */
function oneByOne(reading: Reading, words: Words, sentence: number, at: number): number[] {
  const sums = new Int32Array(TAGS);
  const room = new Int32Array(MOST_FEATURES);
  const add = (from: number, to: number): void => {
    for (let index = from; index < to; index++) weights.add(room[index] as number, sums, 0);
  };
  for (let place = -REACH; place <= REACH; place++) {
    const { hashes, counts } = wordFeatures(words, reading.word[at + place] as number);
    for (const hash of hashes.slice(0, counts[Math.abs(place)])) weights.add(placed(hash, -place), sums, 0);
  }
  pairFeatures(words, reading.word[at] as number, reading.word[at + 1] as number, room);
  add(0, PAIR_FEATURES);
  pairFeatures(words, reading.word[at - 1] as number, reading.word[at] as number, room);
  add(PAIR_FEATURES, 2 * PAIR_FEATURES);
  add(0, contextFeatures(reading, words, sentence, at, room));
  return [...sums];
}

describe('sums of weights by groups of features', () => {
  it('are those of all features one by one, the first time and the second', () => {
    const words = new Words(lexicon, clusters);
    const reading = readArticle(TEXT, articleOf(TEXT).sentences, words);
    const tagSums = new TagSums(words, weights);
    const sums = new Int32Array(reading.size * TAGS).fill(7);
    for (let time = 0; time < 2; time++) {
      for (let sentence = 0; sentence < reading.sentences; sentence++) {
        const [first, last] = [reading.first[sentence] as number, reading.last[sentence] as number];
        tagSums.write(reading, sentence, first, last, sums);
        for (let at = first; at < last; at++) {
          const written = words.written[reading.word[at] as number];
          assert.deepEqual([written, ...sums.subarray(at * TAGS, (at + 1) * TAGS)], [written, ...oneByOne(reading, words, sentence, at)]);
        }
      }
    }
  });

  it('take in what the rest of the article says', () => {
    const words = new Words(lexicon, clusters);
    const text = 'Ana Duarte met Ida Strandvik. Strandvik and United left Norvale. Ida stayed with United.';
    const reading = readArticle(text, articleOf(text).sentences, words);
    // Each word with a capital is read as a person, but the first two, which are one and stand nowhere else.
    const tags = Uint8Array.from({ length: reading.size }, (_, at) => ((reading.runFirst[at] as number) < 0 ? OUTSIDE : tagOf(0, at === 2 ? 0 : at === 3 ? 2 : 3)));
    const evidence = gatherEvidence(reading, words, tags);
    const sums = new Int32Array(reading.size * TAGS);
    const room = new Int32Array(MOST_FEATURES);
    let isAny = false;
    for (let sentence = 0; sentence < reading.sentences; sentence++) {
      const [first, last] = [reading.first[sentence] as number, reading.last[sentence] as number];
      if (new TagSums(words, weights).addEvidence(reading, evidence, tags, first, last, sums)) isAny = true;
      for (let at = first; at < last; at++) {
        const expected = new Int32Array(TAGS);
        const count = evidenceFeatures(reading, words, evidence, tags, at, room);
        for (let index = 0; index < count; index++) weights.add(room[index] as number, expected, 0);
        assert.deepEqual(sums.subarray(at * TAGS, (at + 1) * TAGS), expected);
      }
    }
    assert.ok(isAny && sums.some((sum) => sum !== 0));
  });
});
