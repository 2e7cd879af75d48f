import { strict as assert } from 'node:assert';
import type { Mark } from '../../../src/core/annotation/reconciliation/marks';
import { describeQuantity, describeQuotation, describeTime } from '../../../src/editor/features/valueText';

describe('a value in words', () => {
  it('is a day with its weekday and what it was counted from', () => {
    assert.equal(describeTime(mark('last Friday', { value: '2026-02-27' }), '2026-03-02'), 'Friday 27 February 2026, counted from the publication date 2026-03-02');
    assert.equal(describeTime(mark('March 2, 2026', { value: '2026-03-02' }), '2026-03-03'), 'Monday 2 March 2026');
  });

  it('is a month, a week, a length of time, a part of a day', () => {
    assert.equal(describeTime(mark('in March 2026', { value: '2026-03' }), null), 'March 2026');
    assert.equal(describeTime(mark('last week', { value: '2026-W09' }), '2026-03-02'), 'week 9 of 2026, counted from the publication date 2026-03-02');
    assert.equal(describeTime(mark('the last quarter', { value: '2025-Q4' }), null), 'the fourth quarter of 2025');
    assert.equal(describeTime(mark('in 2023', { value: '2023' }), null), 'the year 2023');
    assert.equal(describeTime(mark('four years', { value: 'P4Y' }), '2026-03-02'), '4 years');
    assert.equal(describeTime(mark('a minute', { value: 'PT1M' }), null), '1 minute');
    assert.equal(describeTime(mark('Tuesday evening', { value: '2026-03-03TEV' }), null), 'Tuesday 3 March 2026, evening');
  });

  it('keeps what is said about its edges', () => {
    assert.equal(describeTime(mark('nearly five hours', { value: 'PT5H', modifier: 'LESS_THAN' }), null), 'less than 5 hours');
    assert.equal(describeTime(mark('the end of the week', { value: '2026-W10', modifier: 'END' }), null), 'the end of week 10 of 2026');
  });

  it('says so where nothing tells which Monday', () => {
    assert.match(describeTime(mark('Monday', { value: 'XXXX-WXX-1' }), null), /^some Monday — the article states no publication date/);
    assert.match(describeTime(mark('Sunday night', { value: 'XXXX-WXX-7TNI' }), null), /^some Sunday, night — /);
    assert.match(describeTime(mark('3 June', { value: 'XXXX-06-03' }), null), /^3 June of an unknown year — /);
    assert.match(describeTime(mark('next March', { value: 'XXXX-03' }), null), /^March of an unknown year — /);
  });

  it('is shown as it is written where it is none', () => {
    for (const value of ['2026-99-99', '2026-00', 'constructor', '__proto__', '<b>', '2026-03-02Ttoday']) {
      assert.doesNotMatch(describeTime(mark('then', { value, modifier: 'constructor' }), null), /undefined|function|NaN|native/, value);
    }
    assert.equal(describeTime(mark('then', { value: '2026-99-99' }), null), '2026-99-99');
    assert.equal(describeQuantity(mark('many', { label: 'QUANTITY', value: 'constructor', unit: '**', modifier: 'toString' })), 'toString constructor **');
  });

  it('is an amount in full with its hedge', () => {
    assert.equal(describeQuantity(mark('about $2.5 billion', { label: 'MONEY', value: '2500000000', unit: 'USD', modifier: 'about' })), 'about 2,500,000,000 USD');
    assert.equal(describeQuantity(mark('4.5 per cent', { label: 'PERCENT', value: '4.5' })), '4.5%');
    assert.equal(describeQuantity(mark('1,234.25 km', { label: 'QUANTITY', value: '1234.25', unit: 'kilometre' })), '1,234.25 kilometres');
    assert.equal(describeQuantity(mark('about 30', { label: 'CARDINAL', value: '30', unit: 'country', modifier: 'about' })), 'about 30 countries');
    assert.equal(describeQuantity(mark('90 km/h', { label: 'QUANTITY', value: '90', unit: 'kilometre per hour' })), '90 kilometres per hour');
    assert.equal(describeQuantity(mark('-12 C', { label: 'QUANTITY', value: '-12', unit: 'degree Celsius' })), '-12 degrees Celsius');
  });

  it('is who said it, by name where the speaker is known', () => {
    const entities = [{ id: 'ana-duarte', type: 'PERSON' as const, name: 'Ana Duarte', aliases: [], roles: [] }];
    assert.equal(describeQuotation(mark('…', { quotationKind: 'direct', speaker: 'ana-duarte', cue: 'said' }), entities), 'direct quotation · Ana Duarte (“said”)');
    assert.equal(describeQuotation(mark('…', { quotationKind: 'partial', speaker: 'officials' }), entities), 'partial quotation · officials');
    assert.match(describeQuotation(mark('…', { quotationKind: 'direct' }), entities), /nobody is named/);
  });
});

function mark(text: string, more: Partial<Mark>): Mark {
  return { start: 0, end: text.length, text, id: null, kind: 'time', label: 'DATE', status: 'suggested', state: 'ok', by: '', entity: null, ...more };
}
