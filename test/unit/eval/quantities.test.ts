import { strict as assert } from 'node:assert';
import { readQuantityTexts } from '../../bench/eval/quantities/annotatedQuantities';
import { isSameValue, pairUp, scoreQuantities, spurious } from '../../bench/eval/quantities/quantityScore';

const TEXT = `# invented
Ferry sale
[About 30|CARDINAL 30 country, about] countries paid [$2.5 billion|MONEY 2500000000 USD] for [a third|CARDINAL 1/3] of [12|CARDINAL 12].

[300 pesos|MONEY 300 null] each`;

describe('The measure of quantities', () => {
  const stories = readQuantityTexts(TEXT, 'a.txt');
  const marked = stories[0]?.quantities ?? [];

  it('reads texts with inline annotation, a paragraph a line', () => {
    assert.deepEqual(stories.map(({ text }) => text), ['Ferry sale\n\nAbout 30 countries paid $2.5 billion for a third of 12.', '300 pesos each']);
    assert.deepEqual(marked[0], { start: 12, end: 20, type: 'CARDINAL', value: 30, unit: 'country', modifier: 'about' });
    assert.deepEqual(marked.map(({ value }) => value), [30, 2.5e9, 1 / 3, 12]);
    assert.deepEqual(stories[1]?.quantities, [{ start: 0, end: 9, type: 'MONEY', value: 300, unit: null, modifier: null }]);
  });

  it('refuses what is no annotation, with its line', () => {
    for (const line of ['[12|COUNT 12]', '[12|CARDINAL x]', '[12|CARDINAL 12, maybe]', '[12]', 'a | b', '[ 12|CARDINAL 12]']) assert.throws(() => readQuantityTexts(`# t\n${line}`, 'a.txt'), /a\.txt:2/, line);
    assert.throws(() => readQuantityTexts('no heading', 'a.txt'), /a\.txt:1/);
  });

  it('counts borders and type strictly, overlap relaxed, and what is said of those found', () => {
    const [thirty, money, third] = marked;
    assert.ok(thirty && money && third);
    const found = [{ ...thirty, start: 18, modifier: null }, { ...money, unit: 'CAD' }, { ...third, type: 'ORDINAL' as const, value: 3 }, { ...third, start: 0, end: 5 }].sort((a, b) => a.start - b.start);
    const score = scoreQuantities([marked], [found]);
    assert.deepEqual(score.get('all'), { strict: { hits: 1, found: 4, marked: 4 }, relaxed: { hits: 2, found: 4, marked: 4 }, value: 2, unit: 1, modifier: 1 });
    assert.deepEqual(score.get('MONEY')?.strict, { hits: 1, found: 1, marked: 1 });
    assert.deepEqual(score.get('ORDINAL')?.strict, { hits: 0, found: 1, marked: 0 });
    assert.deepEqual(spurious(marked, found).map(({ start }) => start), [0]);
    assert.equal(pairUp(marked, found)[3]?.found, null);
  });

  it('takes values as the same that differ by rounding', () => {
    assert.ok(isSameValue(1 / 3, 0.333333333333333));
    assert.ok(!isSameValue(1000, 1001));
  });
});
