import { strict as assert } from 'node:assert';
import type { Mark } from '../../../src/core/annotation/reconciliation/marks';
import { describeQuantity, describeTime, isOpen, typedQuantity } from '../../../src/editor/engine/valueText';

describe('a value in words', () => {
  it('is a day with its weekday', () => {
    assert.equal(describeTime(mark('last Friday', { value: '2026-02-27' })), 'Friday 27 February 2026');
    assert.equal(describeTime({ value: '2026-03-02' }), 'Monday 2 March 2026');
  });

  it('is a month, a week, a season, a decade, a length of time, a part of a day', () => {
    assert.equal(describeTime({ value: '2026-03' }), 'March 2026');
    assert.equal(describeTime({ value: '2026-W09' }), 'week 9 of 2026');
    assert.equal(describeTime({ value: '2026-W09-WE' }), 'the weekend of week 9 of 2026');
    assert.equal(describeTime({ value: '2025-Q4' }), 'the fourth quarter of 2025');
    assert.equal(describeTime({ value: '2025-SU' }), 'summer 2025');
    assert.equal(describeTime({ value: '199' }), 'the 1990s');
    assert.equal(describeTime({ value: '2023' }), 'the year 2023');
    assert.equal(describeTime({ value: 'P4Y' }), '4 years');
    assert.equal(describeTime({ value: 'PT1M' }), '1 minute');
    assert.equal(describeTime({ value: '2026-03-03TEV' }), 'Tuesday 3 March 2026, evening');
    assert.equal(describeTime({ value: 'PRESENT_REF' }), 'the time of writing');
  });

  it('keeps what is said about its edges', () => {
    assert.equal(describeTime({ value: 'PT5H', modifier: 'LESS_THAN' }), 'less than 5 hours');
    assert.equal(describeTime({ value: '2026-W10', modifier: 'END' }), 'the end of week 10 of 2026');
  });

  it('is open where nothing tells which Monday', () => {
    assert.equal(describeTime({ value: 'XXXX-WXX-1' }), 'some Monday');
    assert.equal(describeTime({ value: 'XXXX-WXX-7TNI' }), 'some Sunday, night');
    assert.equal(describeTime({ value: 'XXXX-06-03' }), '3 June of an unknown year');
    assert.deepEqual(['XXXX-WXX-1', 'P4Y', '2026-03'].map(isOpen), [true, false, false]);
  });

  it('is shown as it is written where it is none', () => {
    for (const value of ['2026-99-99', '2026-00', 'constructor', '__proto__', '<b>', '2026-03-02Ttoday']) {
      assert.doesNotMatch(describeTime({ value, modifier: 'constructor' }), /undefined|function|NaN|native/, value);
    }
    assert.equal(describeTime({ value: '2026-99-99' }), '2026-99-99');
    assert.equal(describeQuantity(mark('many', { label: 'QUANTITY', value: 'constructor', unit: '**', modifier: 'toString' })), 'toString constructor **');
  });

  it('is an amount in full with its hedge, and its unit in words', () => {
    assert.equal(describeQuantity({ label: 'MONEY', value: '2500000000', unit: 'USD', modifier: 'about' }), 'about 2,500,000,000 US dollars (USD)');
    assert.equal(describeQuantity({ label: 'MONEY', value: '1', unit: 'EUR' }), '1 euro (EUR)');
    assert.equal(describeQuantity({ label: 'MONEY', value: '500', unit: 'XYZ' }), '500 XYZ');
    assert.equal(describeQuantity({ label: 'MONEY', value: '500' }), '500');
    assert.equal(describeQuantity({ label: 'PERCENT', value: '4.5' }), '4.5 per cent');
    assert.equal(describeQuantity({ label: 'QUANTITY', value: '1234.25', unit: 'kilometre' }), '1,234.25 kilometres');
    assert.equal(describeQuantity({ label: 'QUANTITY', value: '30', unit: 'mile per hour', modifier: 'up-to' }), 'up to 30 miles per hour');
    assert.equal(describeQuantity({ label: 'CARDINAL', value: '30', unit: 'country', modifier: 'about' }), 'about 30 countries');
    assert.equal(describeQuantity({ label: 'CARDINAL', value: '12', unit: 'person' }), '12 people');
    assert.equal(describeQuantity({ label: 'QUANTITY', value: '90', unit: 'kilometre per hour' }), '90 kilometres per hour');
    assert.equal(describeQuantity({ label: 'QUANTITY', value: '-12', unit: 'degree Celsius' }), '-12 degrees Celsius');
    assert.equal(describeQuantity({ label: 'MONEY', value: '200', unit: 'JPY' }), '200 Japanese yen (JPY)');
  });

  it('is an amount as somebody may type it', () => {
    assert.equal(typedQuantity({ label: 'MONEY', value: '2500000000', unit: 'USD', modifier: 'at-least' }), 'at least 2,500,000,000 USD');
    assert.equal(typedQuantity({ label: 'PERCENT', value: '4.5' }), '4.5 %');
  });
});

function mark(text: string, more: Partial<Mark>): Mark {
  return { start: 0, end: text.length, text, id: null, kind: 'time', label: 'DATE', status: 'suggested', state: 'ok', by: '', entity: null, ...more };
}
