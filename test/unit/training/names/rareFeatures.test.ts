import { strict as assert } from 'node:assert';
import type { Example } from '../../../../src/training/names/examples';
import { dropRareFeatures } from '../../../../src/training/names/rareFeatures';

describe('Features that are rare', () => {
  it('are left out, word by word', () => {
    const example = (features: number[], first: number[]): Example => ({
      set: 'test', features: Int32Array.from(features), first: Int32Array.from(first), allowed: new Int32Array(first.length - 1), gold: null, weight: 1, text: 0, from: 0, evidence: null, evidenceFirst: null,
    });
    // Counted by their upper bits.
    const [often, twice, once] = [1 << 10, 2 << 10, 3 << 10];
    const examples = [example([often, twice, often], [0, 2, 3]), example([once, often, twice], [0, 1, 3])];
    dropRareFeatures(examples, 3);
    assert.deepEqual(examples.map(({ features, first }) => [[...features], [...first]]), [[[often, often], [0, 1, 2]], [[often], [0, 0, 1]]]);
  });
});
