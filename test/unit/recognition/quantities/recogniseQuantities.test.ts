import { strict as assert } from 'node:assert';
import { recogniseQuantities } from '../../../../src/core/recognition/quantities/recogniseQuantities';
import { recogniseTimes } from '../../../../src/core/recognition/times/recogniseTimes';
import { articleOf } from '../passages';

function read(text: string): string[] {
  const article = articleOf(text, '2026-03-02');
  return recogniseQuantities(article, recogniseTimes(article)).map(
    ({ text: words, type, value, unit, modifier }) => `${words} = ${type} ${value}${unit === undefined ? '' : ` ${unit ?? 'null'}`}${modifier ? ` ${modifier}` : ''}`,
  );
}

describe('quantities: money', () => {
  it('reads signs, letters and codes', () => {
    assert.deepEqual(read('It cost $5, C$10, US$3bn, €2.5 million, £133K and CHF 40.'), [
      '$5 = MONEY 5 USD',
      'C$10 = MONEY 10 CAD',
      'US$3bn = MONEY 3000000000 USD',
      '€2.5 million = MONEY 2500000 EUR',
      '£133K = MONEY 133000 GBP',
      'CHF 40 = MONEY 40 CHF',
    ]);
  });
  it('reads currencies by name', () => {
    assert.deepEqual(read('They paid 2.5 billion dollars, 99 cents, ten euros, 500 Swiss francs and five million pounds.'), [
      '2.5 billion dollars = MONEY 2500000000 USD',
      '99 cents = MONEY 0.99 USD',
      'ten euros = MONEY 10 EUR',
      '500 Swiss francs = MONEY 500 CHF',
      'five million pounds = MONEY 5000000 GBP',
    ]);
  });
  it('says null where the word names the money of several countries', () => {
    assert.deepEqual(read('They paid 300 pesos.'), ['300 pesos = MONEY 300 null']);
  });
  it('keeps the hedge', () => {
    assert.deepEqual(read('A loan of about $2.5 billion, up to $2.5-billion, at least $3.'), [
      'about $2.5 billion = MONEY 2500000000 USD about',
      'up to $2.5-billion = MONEY 2500000000 USD up-to',
      'at least $3 = MONEY 3 USD at-least',
    ]);
  });
  it('shares the magnitude over a range, if the first number is the smaller', () => {
    assert.deepEqual(read('It needs $5 to $10 million.'), ['$5 = MONEY 5000000 USD', '$10 million = MONEY 10000000 USD']);
    assert.deepEqual(read('Fines run from $500 to $1 million.'), ['$500 = MONEY 500 USD', '$1 million = MONEY 1000000 USD']);
  });
});

describe('quantities: percentages and measures', () => {
  it('reads percentages in every spelling, and points', () => {
    assert.deepEqual(read('Up 3.5%, 90 per cent, ten percent, 5 to 10 per cent, by two percentage points.'), [
      '3.5% = PERCENT 3.5',
      '90 per cent = PERCENT 90',
      'ten percent = PERCENT 10',
      '5 = PERCENT 5',
      '10 per cent = PERCENT 10',
      'two percentage points = QUANTITY 2 percentage point',
    ]);
  });
  it('names units in the singular, rates included', () => {
    assert.deepEqual(read('A 10-km run at 100 km/h, 3,000 square feet, 2 million barrels a day, minus 20 degrees Celsius, 5 1/2 miles.'), [
      '10-km = QUANTITY 10 kilometre',
      '100 km/h = QUANTITY 100 kilometre per hour',
      '3,000 square feet = QUANTITY 3000 square foot',
      '2 million barrels a day = QUANTITY 2000000 barrel per day',
      'minus 20 degrees Celsius = QUANTITY -20 degree Celsius',
      '5 1/2 miles = QUANTITY 5.5 mile',
    ]);
  });
  it('reads ages as measures', () => {
    assert.deepEqual(read('The 30-year-old sailor met a boy who is 12 years old.'), ['30-year-old = QUANTITY 30 year', '12 years old = QUANTITY 12 year']);
  });
});

describe('quantities: counts', () => {
  it('marks the number and its hedge, never what is counted', () => {
    assert.deepEqual(read('About 30 countries, a 35-nation group, at least 15 men, fewer than ten ships, 40 or more dogs.'), [
      'About 30 = CARDINAL 30 about',
      '35 = CARDINAL 35',
      'at least 15 = CARDINAL 15 at-least',
      'fewer than ten = CARDINAL 10 less-than',
      '40 or more = CARDINAL 40 at-least',
    ]);
  });
  it('reads spelled-out numbers', () => {
    assert.deepEqual(read('Twenty-five thousand men, two hundred and six bones, a dozen eggs, half a million votes, 1.2 million trees.'), [
      'Twenty-five thousand = CARDINAL 25000',
      'two hundred and six = CARDINAL 206',
      'a dozen = CARDINAL 12',
      'half a million = CARDINAL 500000',
      '1.2 million = CARDINAL 1200000',
    ]);
  });
  it('reads fractions and ordinals', () => {
    assert.deepEqual(read('Two-thirds of the crew came second, a quarter of it 21st.'), [
      'Two-thirds = CARDINAL 0.666666666666667',
      'second = ORDINAL 2',
      'a quarter = CARDINAL 0.25',
      '21st = ORDINAL 21',
    ]);
  });
  it('reads scores and tallies as two counts', () => {
    assert.deepEqual(read('They won 3-2 after a 52-48 vote.'), ['3 = CARDINAL 3', '2 = CARDINAL 2', '52 = CARDINAL 52', '48 = CARDINAL 48']);
  });
  it('counts nothing with numbers that name', () => {
    assert.deepEqual(read('Call (204) 555-0127 or 555-0134 about Flight 370, Section 12, No. 5, Highway 401, an F-16, COVID-19 and 24 Harbour Street, open 24/7, or 0555 014 220.'), []);
  });
  it('tells “one” that counts from “one” that points', () => {
    assert.deepEqual(read('No one saw it; one of them fled, and one sailor drowned.'), ['one = CARDINAL 1']);
  });
  it('never overlaps a time', () => {
    assert.deepEqual(read('On March 2, 2026 at 5 p.m., for 90 days in 2018, twelve boats left.'), ['twelve = CARDINAL 12']);
  });
});
