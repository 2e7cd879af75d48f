import { strict as assert } from 'node:assert';
import { Columns, REACH } from '../../../src/core/page/reading/columns';
import { DEPTH, Trees } from '../../../src/core/page/reading/trees';
import { binColumns, boost, type BoostingOptions } from '../../../src/training/zones/boosting';

const OPTIONS: BoostingOptions = { trees: 30, rate: 0.3, leastWeight: 1, l2: 1, columns: 1 };
const COUNT = 400;
/** Positive where both values are large, or where the next line's first value is: no single feature tells. */
const first = Float32Array.from({ length: COUNT }, (_, at) => (at * 7) % 20);
const second = Float32Array.from({ length: COUNT }, (_, at) => (at * 13) % 17);
const labels = Uint8Array.from(first, (value, at) => (value > 10 && (second[at] ?? 0) > 8 ? 1 : 0));

function columns(): Columns {
  const all = new Columns(COUNT, 2);
  all.values.set(first, all.add('first'));
  all.values.set(second, all.add('second'));
  return all;
}

const learn = () => boost(binColumns([first, second]), Int32Array.from(first, (_, at) => at), labels, new Float32Array(COUNT).fill(1), ['first', 'second'], OPTIONS);

describe('boosted trees', () => {
  it('learn what no single feature tells, and say it of lines as they were learned', () => {
    const likely = new Trees(learn()).probabilities(columns());
    assert.equal(likely.filter((value, at) => value > 0.5 === (labels[at] === 1)).length, COUNT);
  });

  it('are the same every time, and through JSON', () => {
    assert.deepEqual(learn(), learn());
    const again = new Trees(JSON.parse(JSON.stringify(learn())) as ReturnType<typeof learn>);
    assert.deepEqual(again.probabilities(columns()), new Trees(learn()).probabilities(columns()));
  });

  it('ask neighbours where a feature says so, and nothing beyond the page', () => {
    const asks = { features: ['first@+1'], bias: 0, questions: new Array<number>(DEPTH).fill(0), borders: new Array<number>(DEPTH).fill(0.5) };
    const trees = new Trees({ ...asks, leaves: Array.from({ length: 1 << DEPTH }, (_, leaf) => (leaf === 0 ? -2 : 2)) });
    const two = new Columns(2, 1);
    two.values.set([0, 1], two.add('first'));
    assert.deepEqual(Array.from(trees.probabilities(two), (value) => value > 0.5), [true, false]);
    assert.equal(two.values[REACH + 2], 0);
  });

  it('say which trees they cannot read', () => {
    const learned = learn();
    assert.throws(() => new Trees({ ...learned, leaves: learned.leaves.slice(1) }), RangeError);
    assert.throws(() => new Trees({ ...learned, borders: learned.borders.map(() => -1) }), RangeError);
  });

  it('hold no example beyond those that they are given', () => {
    const rows = Int32Array.from({ length: COUNT / 2 }, (_, at) => at);
    const blind = labels.map((label, at) => (at < COUNT / 2 ? label : 1 - label));
    assert.deepEqual(boost(binColumns([first, second]), rows, blind, new Float32Array(COUNT).fill(1), ['first', 'second'], OPTIONS), boost(binColumns([first, second]), rows, labels, new Float32Array(COUNT).fill(1), ['first', 'second'], OPTIONS));
  });
});
