import { strict as assert } from 'node:assert';
import { linesInWords, selectedLines } from '../../../src/editor/commands/selectedLines';

/** A selection from the beginning of a line to a character of another. */
const from = (start: number, end: number, character: number) => ({ start: { line: start }, end: { line: end, character }, isEmpty: start === end && character === 0 });

describe('the lines that are selected', () => {
  it('are each with something selected', () => assert.deepEqual(selectedLines([from(2, 4, 3)]), [{ first: 2, last: 4 }]));
  it('are the cursor’s', () => assert.deepEqual(selectedLines([from(2, 2, 0)]), [{ first: 2, last: 2 }]));
  it('are not that before which a selection ends', () => assert.deepEqual(selectedLines([from(2, 4, 0)]), [{ first: 2, last: 3 }]));
  it('of several selections are in order, each once', () => assert.deepEqual(selectedLines([from(7, 8, 1), from(1, 3, 2), from(2, 4, 1), from(5, 5, 2)]), [{ first: 1, last: 5 }, { first: 7, last: 8 }]));
  it('are told in words, counted from 1', () => {
    assert.equal(linesInWords([{ first: 2, last: 2 }]), 'line 3');
    assert.equal(linesInWords([{ first: 2, last: 4 }]), 'lines 3–5');
    assert.equal(linesInWords([{ first: 0, last: 0 }, { first: 2, last: 4 }, { first: 8, last: 8 }]), 'lines 1, 3–5 and 9');
  });
});
