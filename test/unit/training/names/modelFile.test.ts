import { strict as assert } from 'node:assert';
import { Kind, Lexicon, lexiconTable } from '../../../../src/core/recognition/names/lexicon';
import { FINE_TYPES, readNameModel } from '../../../../src/core/recognition/names/tagger/model';
import { TAGS } from '../../../../src/core/recognition/names/tagger/tags';
import { placeOf } from '../../../../src/core/recognition/names/tagger/weights';
import { hashString } from '../../../../src/core/recognition/names/tagger/hash';
import { quantise } from '../../../../src/training/names/quantise';
import { formatModel, type ModelParts } from '../../../../src/training/names/writeModel';

const BITS = 8;

function parts(): ModelParts {
  const weights = new Float32Array((1 << BITS) * TAGS);
  weights.set([2, -1, 0.5], placeOf(42, 32 - BITS) * TAGS);
  const hashes = Int32Array.from(Uint32Array.from(['port', 'fog', 'mayor'], (word) => hashString(word) >>> 0).sort());
  return {
    lexicon: lexiconTable(new Map([['exland', Kind.Country], ['port maren', Kind.City]])),
    words: {
      hashes, ranks: Uint8Array.of(0, 1, 2), fine: Uint16Array.of(0, 300, 1), middle: Uint16Array.of(5, 6), coarse: Uint16Array.of(7), likely: Uint8Array.of(1, 2, 255), likelyCoarse: Uint8Array.of(3, 4),
    },
    weights: quantise(weights, BITS, TAGS), transitions: new Float32Array(TAGS * TAGS).fill(1.5),
    fine: quantise(new Float32Array((1 << BITS) * FINE_TYPES.length).fill(1), BITS, FINE_TYPES.length), calibration: Float32Array.of(0.5, 0.25),
  };
}

describe('The file of the model of names', () => {
  it('gives back what was written', () => {
    const stored = parts();
    const model = readNameModel(new Uint8Array(formatModel(stored)));
    assert.equal(model.lexicon.kinds('port maren'), Kind.City);
    assert.equal(model.lexicon.kinds('exland'), Kind.Country);
    assert.deepEqual(model.clusters.table, stored.words);
    assert.ok(model.clusters.find('fog') >= 0 && model.clusters.find('rain') === -1);
    assert.deepEqual([...model.transitions], [...stored.transitions]);
    assert.deepEqual([...model.calibration], [0.5, 0.25]);
  });

  it('holds weights by the root of their size, and no row for what weighs nothing', () => {
    const { weights } = readNameModel(formatModel(parts()));
    const sums = new Int32Array(TAGS);
    weights.add(42, sums, 0);
    assert.deepEqual([...sums.slice(0, 4)], [127 * 127, -90 * 90, 64 * 64, 0]);
    weights.add(43, sums, 0);
    assert.equal(sums[0], 127 * 127);
  });

  it('is the same for the same parts', () => assert.deepEqual(formatModel(parts()), formatModel(parts())));

  it('is refused where it is another file, or cut short', () => {
    assert.throws(() => readNameModel(new TextEncoder().encode('something else entirely, but long enough')), /Not a model of names/);
    const bytes = formatModel(parts());
    assert.throws(() => readNameModel(bytes.subarray(0, bytes.length - 9)), /cut short/);
  });

  it('finds entries of one word and of several', () => {
    const lexicon = new Lexicon(lexiconTable(new Map([['a', 1], ['a b', 2], ['a b c', 4]])));
    assert.deepEqual([lexicon.kinds('a'), lexicon.kinds('a b'), lexicon.kinds('a b c'), lexicon.kinds('b'), lexicon.longest('a')], [1, 2, 4, 0, 3]);
  });
});
