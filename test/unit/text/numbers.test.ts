import { strict as assert } from 'node:assert';
import { digitsValue, readCardinal } from '../../../src/core/text/numbers';

function read(words: string): [number, number] | null {
  const list = words.split(' ');
  const number = readCardinal((index) => list[index]);
  return number && [number.value, number.length];
}

describe('numbers', () => {
  it('reads spelled-out cardinals', () => {
    assert.deepEqual(read('twenty five thousand'), [25000, 3]);
    assert.deepEqual(read('two hundred and six bones'), [206, 4]);
    assert.deepEqual(read('nine million three hundred thousand and one'), [9300001, 7]);
    assert.deepEqual(read('twelve hundred'), [1200, 2]);
  });
  it('stops where a number ends', () => {
    assert.deepEqual(read('two and a half'), [2, 1]);
    assert.deepEqual(read('three four'), [3, 1]);
    assert.deepEqual(read('two thousand three million'), [2003, 3]);
    assert.equal(read('ferry two'), null);
  });
  it('does not mistake inherited names for numbers', () => {
    assert.equal(read('constructor'), null);
  });
  it('reads thousands separators', () => {
    assert.equal(digitsValue('2,500.50'), 2500.5);
  });
});
