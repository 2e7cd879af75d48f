import { strict as assert } from 'node:assert';
import { partsOf } from '../../../../../src/core/recognition/names/tagger/parts';

describe('The parts in which an article is read', () => {
  it('are one, for an article of usual length', () => {
    const spans = [{ start: 0, end: 10 }, { start: 11, end: 20 }];
    assert.deepEqual(partsOf('x'.repeat(20), spans), [spans]);
  });
  it('hold all sentences of a long one, in order', () => {
    const spans = Array.from({ length: 3000 }, (_, index) => ({ start: index * 1000, end: index * 1000 + 999 }));
    const parts = partsOf(' '.repeat(3_000_000), spans);
    assert.ok(parts.length > 5 && parts.length < 20);
    assert.deepEqual(parts.flat(), spans);
  });
  it('cut a sentence without end between words', () => {
    const text = 'Lund '.repeat(300_000).trimEnd();
    const parts = partsOf(text, [{ start: 0, end: text.length }]);
    assert.ok(parts.length > 1);
    assert.equal(parts.flat().map(({ start, end }) => text.slice(start, end)).join(''), text);
    assert.ok(parts.flat().every(({ start, end }) => /^ ?Lund/.test(text.slice(start, start + 5)) && text.slice(end - 4, end) === 'Lund'));
  });
  it('cut even a word without end', () => {
    const parts = partsOf('x'.repeat(2_000_000), [{ start: 0, end: 2_000_000 }]);
    assert.ok(parts.length > 3);
    assert.equal(parts.flat().reduce((sum, { start, end }) => sum + end - start, 0), 2_000_000);
  });
  it('are none where there is no sentence', () => assert.deepEqual(partsOf('', []), []));
});
