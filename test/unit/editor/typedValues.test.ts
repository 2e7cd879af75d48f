import { strict as assert } from 'node:assert';
import { timexType } from '../../../src/editor/engine/timex';
import { valueHandlers } from '../../../src/editor/engine/typedValues';

const time = (typed: string, label = 'DATE', published: string | null = '2026-03-03') => valueHandlers.readTypedTime({ typed, published, label });
const amount = (typed: string, label: string) => valueHandlers.readTypedAmount({ typed, label });

describe('A typed date', () => {
  it('is a TIMEX3 value as it stands, if there is such a day', () => {
    for (const [value, type] of [
      ['2026-01-05', 'DATE'], ['2026-01', 'DATE'], ['2026', 'DATE'], ['199', 'DATE'], ['2026-W02', 'DATE'], ['2026-W02-WE', 'DATE'], ['2026-Q3', 'DATE'], ['2026-SU', 'DATE'], ['XXXX-WXX-1', 'DATE'], ['PRESENT_REF', 'DATE'],
      ['P4Y', 'DURATION'], ['P1Y6M', 'DURATION'], ['PT36H', 'DURATION'], ['PXD', 'DURATION'], ['2026-01-05T14:15', 'TIME'], ['2026-01-05TEV', 'TIME'], ['T09:00', 'TIME'], ['2024-02-29', 'DATE'],
    ] as const) assert.equal(timexType(value), type, value);
    for (const value of ['2026-02-29', '2026-13', '2026-13-01', '2026-00-01', '2026-W54', '26-01-05', 'P', 'PT', 'P4', 'tomorrow', '', '2026-01-05T', '2026-01-05T25:00', '2026-Q5']) assert.equal(timexType(value), null, value);
  });

  it('is read as people write it, counted from the publication date where it has to be', () => {
    assert.deepEqual(time('5 January 2026'), { value: '2026-01-05', label: 'DATE' });
    assert.deepEqual(time(' on January 5, 2026 '), { value: '2026-01-05', label: 'DATE' });
    assert.deepEqual(time('2026-01-05'), { value: '2026-01-05', label: 'DATE' });
    assert.deepEqual(time('p4y', 'DURATION'), { value: 'P4Y', label: 'DURATION' });
    assert.deepEqual(time('yesterday'), { value: '2026-03-02', label: 'DATE' });
  });

  it('makes of a date a length of time where it is one, and leaves what recurs alone', () => {
    assert.deepEqual(time('four years'), { value: 'P4Y', label: 'DURATION' });
    assert.deepEqual(time('P1W', 'SET'), { value: 'P1W', label: 'SET' });
  });

  it('is refused where it is none, or leaves open which is meant', () => {
    for (const typed of ['', 'the harbour', '2026-02-30', '5 January 2026 and 6 January 2026', '5 January 2026 harbour']) assert.ok('problem' in time(typed), typed);
    assert.ok('problem' in time('Monday', 'DATE', null));
  });
});

describe('A typed amount', () => {
  it('has its number, unit and hedge', () => {
    assert.deepEqual(amount('about 2.5 billion dollars', 'MONEY'), { value: 2_500_000_000, unit: 'USD', modifier: 'about', label: 'MONEY' });
    assert.deepEqual(amount('at least 2,500,000 USD', 'MONEY'), { value: 2_500_000, unit: 'USD', modifier: 'at-least', label: 'MONEY' });
    assert.deepEqual(amount('4.5 %', 'PERCENT'), { value: 4.5, unit: null, modifier: null, label: 'PERCENT' });
    assert.deepEqual(amount('30 kilometres', 'QUANTITY'), { value: 30, unit: 'kilometre', modifier: null, label: 'QUANTITY' });
    assert.deepEqual(amount('1500', 'MONEY'), { value: 1500, unit: null, modifier: null, label: 'MONEY' });
  });

  it('takes a unit that nobody knows, and a currency by its code', () => {
    const typed = amount('300 xof', 'MONEY');
    assert.deepEqual('problem' in typed ? typed : [typed.value, typed.unit, typed.label], [300, 'XOF', 'MONEY']);
    const counted = amount('more than 30 ships', 'CARDINAL');
    assert.ok(!('problem' in counted) && counted.value === 30 && /^ships?$/.test(counted.unit ?? '') && counted.modifier === 'more-than');
  });

  it('says so where it is something else than it was taken for', () => {
    const typed = amount('30 per cent', 'MONEY');
    assert.deepEqual('problem' in typed ? typed : typed.label, 'PERCENT');
  });

  it('is refused without a number', () => {
    for (const typed of ['', 'many', 'a few ships', 'USD']) assert.ok('problem' in amount(typed, 'MONEY'), typed);
  });
});
