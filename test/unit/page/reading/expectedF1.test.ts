import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { bestByExpectedF1 } from '../../../../src/core/page/reading/expectedF1';

const best = (probabilities: number[], words: (line: number) => number = () => 10) => bestByExpectedF1(Float32Array.from(probabilities), words);

describe('the lines of the best expected F1', () => {
  it('are those that are likely', () => {
    assert.deepEqual(best([0.9, 0.1, 0.9, 0.95]).chosen, [true, false, true, true]);
  });

  it('are the likeliest ones where none is likely', () => {
    assert.deepEqual(best([0.05, 0.3, 0.3, 0.05]).chosen, [false, true, true, false]);
  });

  it('promise little where nothing is likely, and much where all is clear', () => {
    assert.ok(best([0.05, 0.06, 0.04]).f1 < 0.2);
    assert.ok(best([0.99, 0.99, 0.01]).f1 > 0.9);
    assert.equal(best([]).f1, 0);
  });

  it('are better than any other set of them that a threshold gives', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ p: fc.double({ min: 0, max: 1, noNaN: true }), words: fc.integer({ min: 1, max: 60 }) }), { minLength: 1, maxLength: 30 }), (lines) => {
        const { f1 } = bestByExpectedF1(Float32Array.from(lines, ({ p }) => p), (line) => lines[line]?.words ?? 0);
        const all = lines.reduce((sum, { p, words }) => sum + p * words, 0);
        for (const { p: threshold } of lines) {
          const kept = lines.filter(({ p }) => p >= threshold);
          const [hits, taken] = [kept.reduce((sum, { p, words }) => sum + p * words, 0), kept.reduce((sum, { words }) => sum + words, 0)];
          assert.ok(f1 >= (2 * hits) / (taken + all) - 0.03);
        }
      }),
      { seed: 1 },
    );
  });
});
