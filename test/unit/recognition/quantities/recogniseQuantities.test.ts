import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { recogniseQuantities } from '../../../../src/core/recognition/quantities/recogniseQuantities';
import { recogniseTimes } from '../../../../src/core/recognition/times/recogniseTimes';
import { articleOf } from '../passages';

function read(text: string): string[] {
  const article = articleOf(text, '2026-03-02');
  return recogniseQuantities(article, recogniseTimes(article)).map(
    ({ text: words, type, value, unit, modifier }) => `${words} = ${type} ${value}${unit === undefined ? '' : ` ${unit ?? 'null'}`}${modifier ? ` ${modifier}` : ''}`,
  );
}

/** One quantity of a sentence, without its words. */
function only(text: string): string {
  return read(text).map((line) => line.slice(line.indexOf(' = ') + 3)).join('; ');
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
    assert.deepEqual(read('They asked A$4.10, $US3, R$20, GH¢2,070, 30¢, 5 €, 50p and $6 million (US).'), [
      'A$4.10 = MONEY 4.1 AUD', '$US3 = MONEY 3 USD', 'R$20 = MONEY 20 BRL', 'GH¢2,070 = MONEY 2070 GHS', '30¢ = MONEY 0.3 USD', '5 € = MONEY 5 EUR', '50p = MONEY 0.5 GBP', '$6 million (US) = MONEY 6000000 USD',
    ]);
  });
  it('reads letters joined to an amount that no name has', () => {
    assert.deepEqual(read('It will lend R45 billion, pay R12 500 and Sh65, and recover N2.2bn.'), [
      'R45 billion = MONEY 45000000000 ZAR', 'R12 500 = MONEY 12500 ZAR', 'Sh65 = MONEY 65 KES', 'N2.2bn = MONEY 2200000000 NGN',
    ]);
    assert.deepEqual(read('She wore an N95, saw an R22 fly and read of R2-D2.'), []);
  });
  it('reads lakhs and crores, and digits grouped as in India', () => {
    assert.deepEqual(read('It costs Rs 500 crore, ₹1.5 lakh crore, Rs. 2,50,000 or fifty thousand rupees for 14.2 lakh people.'), [
      'Rs 500 crore = MONEY 5000000000 INR', '₹1.5 lakh crore = MONEY 1500000000000 INR', 'Rs. 2,50,000 = MONEY 250000 INR', 'fifty thousand rupees = MONEY 50000 INR', '14.2 lakh = CARDINAL 1420000 person',
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
    assert.equal(only('It fetched 300 New Zealand dollars.'), 'MONEY 300 NZD');
    assert.equal(only('The bag weighs 300 pounds.'), 'QUANTITY 300 pound');
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
  it('gives the end of a range the sign of its beginning', () => {
    assert.deepEqual(read('It needs €5-7 million, or $20-30.'), ['€5 = MONEY 5000000 EUR', '7 million = MONEY 7000000 EUR', '$20 = MONEY 20 USD', '30 = MONEY 30 USD']);
    assert.deepEqual(read('He gave $5 to 10 children.'), ['$5 = MONEY 5 USD', '10 = CARDINAL 10 child']);
  });
  it('reads parts of an amount, single coins and amounts joined to a noun', () => {
    assert.equal(only('He lost half a million dollars.'), 'MONEY 500000 USD');
    assert.equal(only('He lost a quarter of a million pounds.'), 'MONEY 250000 GBP');
    assert.equal(only('It sold for a dollar.'), 'MONEY 1 USD');
    assert.equal(only('They won a million-dollar contract.'), 'MONEY 1000000 USD');
    assert.equal(only('They won a multimillion-dollar contract near the dollar store.'), '');
  });
});

describe('quantities: percentages and measures', () => {
  it('reads percentages in every spelling, and points', () => {
    assert.deepEqual(read('Up 3.5%, 90 per cent, ten percent, 5 to 10 per cent, by two percentage points, or half a per cent.'), [
      '3.5% = PERCENT 3.5',
      '90 per cent = PERCENT 90',
      'ten percent = PERCENT 10',
      '5 = PERCENT 5',
      '10 per cent = PERCENT 10',
      'two percentage points = QUANTITY 2 percentage point',
      'half a per cent = PERCENT 0.5',
    ]);
    assert.equal(only('Yields fell six basis points.'), 'QUANTITY 6 basis point');
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
    assert.deepEqual(read('It held 180 micrograms per cubic metre, 424 parts per million, 350 kilowatt-hours, 12 m² and 50 MHz.'), [
      '180 micrograms per cubic metre = QUANTITY 180 microgram per cubic metre', '424 parts per million = QUANTITY 424 part per million', '350 kilowatt-hours = QUANTITY 350 kilowatt hour',
      '12 m² = QUANTITY 12 square metre', '50 MHz = QUANTITY 50 megahertz',
    ]);
  });
  it('reads temperatures without the word degree', () => {
    assert.deepEqual(read('It was -12 C, 85 F and 29.5°C; bake at 180C.'), [
      '-12 C = QUANTITY -12 degree Celsius', '85 F = QUANTITY 85 degree Fahrenheit', '29.5°C = QUANTITY 29.5 degree Celsius', '180C = QUANTITY 180 degree Celsius',
    ]);
  });
  it('reads two units as one measure in the larger', () => {
    assert.deepEqual(read('He is six-foot-three, she five feet six inches, the boy 4\'3", the baby 7lb 8oz.'), [
      'six-foot-three = QUANTITY 6.25 foot', 'five feet six inches = QUANTITY 5.5 foot', '4\'3" = QUANTITY 4.25 foot', '7lb 8oz = QUANTITY 7.5 pound',
    ]);
  });
  it('reads the strength of earthquakes', () => {
    assert.deepEqual(read('A magnitude 6.1 quake and a 5.2-magnitude tremor.'), ['magnitude 6.1 = QUANTITY 6.1 magnitude', '5.2-magnitude = QUANTITY 5.2 magnitude']);
  });
  it('reads one of a unit where it is no rate', () => {
    assert.deepEqual(read('The pier is half a mile long, more than a metre above the sea and a kilometre away; fuel is $4 a gallon.'), [
      'half a mile = QUANTITY 0.5 mile', 'more than a metre = QUANTITY 1 metre more-than', 'a kilometre = QUANTITY 1 kilometre', '$4 = MONEY 4 USD',
    ]);
  });
  it('tells metres from millions', () => {
    assert.deepEqual(read('The wall is 5m tall; 5m people saw it.'), ['5m = QUANTITY 5 metre', '5m = CARDINAL 5000000 person']);
  });
  it('reads ages as measures', () => {
    assert.deepEqual(read('The 30-year-old sailor met a boy who is 12 years old, men aged 19 to 43 and some 65 and over.'), [
      '30-year-old = QUANTITY 30 year', '12 years old = QUANTITY 12 year', '19 = QUANTITY 19 year', '43 = QUANTITY 43 year', 'some 65 and over = QUANTITY 65 year at-least',
    ]);
  });
  it('leaves out an age that says no unit', () => {
    assert.deepEqual(read('Ana Duarte, 34, said that her father died at 94. She was 31.'), []);
  });
});

describe('quantities: counts', () => {
  it('marks the number and its hedge, and says what is counted', () => {
    assert.deepEqual(read('About 30 countries, a 35-nation group, at least 15 men, fewer than ten ships, 40 or more dogs.'), [
      'About 30 = CARDINAL 30 country about',
      '35 = CARDINAL 35 nation',
      'at least 15 = CARDINAL 15 man at-least',
      'fewer than ten = CARDINAL 10 ship less-than',
      '40 or more = CARDINAL 40 dog at-least',
    ]);
  });
  it('finds the noun behind what describes it', () => {
    const counted: Readonly<Record<string, string>> = {
      'Some 30 European and Asian countries met.': '30 country about',
      'The 14 retired harbour and coastal rescue officers met.': '14 officer',
      'Six sports journalists left.': '6 journalist',
      'Two T-72 tanks burned.': '2 tank',
      'She has four great-grandchildren.': '4 great-grandchild',
      'Five of the nine judges agreed.': '5 judge; CARDINAL 9 judge',
      'They won 56 of 120 seats.': '56 seat; CARDINAL 120 seat',
      'Two or three boats sank.': '2 boat; CARDINAL 3 boat',
      'Dozens of people fled.': '12 person more-than',
      'It has 12 Liberals.': '12 Liberal',
      'Four were hurt, 12 of them badly.': '4; CARDINAL 12',
      'It was a 3-1 win.': '3; CARDINAL 1',
      'A 10,000-strong force came.': '10000',
      'The dead numbered 12 and wounded men cried.': '12',
      'One police officer was hurt.': '1 officer',
    };
    for (const [sentence, expected] of Object.entries(counted)) assert.equal(only(sentence), `CARDINAL ${expected}`, sentence);
  });
  it('reads spelled-out numbers', () => {
    assert.deepEqual(read('Twenty-five thousand men, two hundred and six bones, a dozen eggs, half a million votes, 1.2 million trees.'), [
      'Twenty-five thousand = CARDINAL 25000 man',
      'two hundred and six = CARDINAL 206 bone',
      'a dozen = CARDINAL 12 egg',
      'half a million = CARDINAL 500000 vote',
      '1.2 million = CARDINAL 1200000 tree',
    ]);
    assert.deepEqual(read('One and a half million hens, a hundred and twenty thousand pens, a million and a half bees, 10 000 bricks, 1,37,000 ants.'), [
      'One and a half million = CARDINAL 1500000 hen', 'a hundred and twenty thousand = CARDINAL 120000 pen', 'a million and a half = CARDINAL 1500000 bee', '10 000 = CARDINAL 10000 brick', '1,37,000 = CARDINAL 137000 ant',
    ]);
  });
  it('reads numbers that give no figure as more than the size they name', () => {
    assert.deepEqual(read('Hundreds of thousands of bees, several hundred hens, tens of millions of dollars, thousands of miles, a couple of dozen pens.'), [
      'Hundreds of thousands = CARDINAL 100000 bee more-than', 'several hundred = CARDINAL 100 hen more-than', 'tens of millions of dollars = MONEY 10000000 USD more-than',
      'thousands of miles = QUANTITY 1000 mile more-than', 'a couple of dozen = CARDINAL 24 pen about',
    ]);
  });
  it('knows the hedges', () => {
    const hedges: Readonly<Record<string, readonly string[]>> = {
      about: ['about 20', 'around 20', 'roughly 20', 'some 20', 'nearly 20', 'almost 20', 'an estimated 20', 'close to 20', '~20', '20-odd', '20 or so'],
      'at-least': ['at least 20', 'no fewer than 20', 'a minimum of 20', '20-plus', '20+', '20 or more', '20 and up'],
      'more-than': ['more than 20', 'over 20', 'above 20', 'well over 20', 'a little more than 20', 'upwards of 20', 'in excess of 20'],
      'less-than': ['less than 20', 'fewer than 20', 'under 20', 'below 20', 'just under 20'],
      'up-to': ['up to 20', 'as many as 20', 'no more than 20', 'at most 20', 'a maximum of 20', '20 or fewer'],
    };
    for (const [hedge, phrases] of Object.entries(hedges)) for (const phrase of phrases) assert.deepEqual(read(`They sold ${phrase} boats.`), [`${phrase} = CARDINAL 20 boat ${hedge}`]);
  });
  it('reads fractions and ordinals', () => {
    assert.deepEqual(read('Two-thirds of the crew came second, a quarter of it 21st.'), [
      'Two-thirds = CARDINAL 0.666666666666667',
      'second = ORDINAL 2',
      'a quarter = CARDINAL 0.25',
      '21st = ORDINAL 21',
    ]);
    assert.deepEqual(read('Half of the crew left in the second half, up by a third, and a third man followed.'), ['Half = CARDINAL 0.5', 'second = ORDINAL 2', 'a third = CARDINAL 0.333333333333333', 'third = ORDINAL 3']);
  });
  it('reads so many of so many as a part', () => {
    assert.deepEqual(read('One in five left, nine out of 10 came back, and they scored two in 10 minutes.'), ['One in five = CARDINAL 0.2', 'nine out of 10 = CARDINAL 0.9', 'two = CARDINAL 2']);
  });
  it('reads scores and tallies as two counts', () => {
    assert.deepEqual(read('They won 3-2 after a 52-48 vote.'), ['3 = CARDINAL 3', '2 = CARDINAL 2', '52 = CARDINAL 52', '48 = CARDINAL 48']);
  });
  it('counts nothing with numbers that name', () => {
    assert.deepEqual(read('Call (204) 555-0127 or 555-0134 about Flight 370, Section 12, No. 5, Highway 401, an F-16, COVID-19 and 24 Harbour Street, open 24/7, or 0555 014 220.'), []);
    assert.deepEqual(read('The FTQ 100 index, Formula One, a Category 4 storm, hymns 112 and 340, AK 47 rifles, Bylaw 72-2006, the 757, the world number one, 5th Avenue and net zero; call 911.'), []);
    assert.deepEqual(read('The first lady gave first aid to First Nations people at first, and called a first responder.'), []);
  });
  it('counts behind a capital where headlines write all words with one', () => {
    assert.deepEqual(read('Storm Kills 41 in Port Maren, Leaves Second City Dark'), ['41 = CARDINAL 41', 'Second = ORDINAL 2']);
  });
  it('tells “one” that counts from “one” that points', () => {
    assert.deepEqual(read('No one saw it; one of them fled, one told me, and one sailor drowned.'), ['one = CARDINAL 1 sailor']);
  });
  it('never overlaps a time', () => {
    assert.deepEqual(read('On March 2, 2026 at 5 p.m., for 90 days in 2018, twelve boats left.'), ['twelve = CARDINAL 12 boat']);
  });
});

const PIECES = [
  ...'a an the one two twenty hundred dozen half third thirds quarter million lakh crore and of in out every to or between from about over at least plus odd more than up as many some few several couple tens hundreds scores'.split(' '),
  ...['1', '12', '000', '1,000', '2.5', '50', '9999999999', '$', '€', 'R', 'N', 'Rs', '.', ',', '-', '–', '%', 'per cent', 'km', 'm', 'C', '°', 'foot', 'pound', 'dollars', 'US', 'magnitude', 'year', 'old', 'th', "'s", "'", '"', '/', ':', '(', ')', 'boats', 'Flight', 'Ana', 'is', '\n\n'],
];

describe('quantities in any text', () => {
  const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).chain((pieces) => fc.constantFrom(pieces.join(' '), pieces.join('')));

  it('are in order, apart from each other and from times, with a number, and a unit in words', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const article = articleOf(text, '2026-03-02');
        const times = recogniseTimes(article);
        let end = 0;
        for (const found of recogniseQuantities(article, times)) {
          assert.ok(found.start >= end && found.start < found.end, text);
          assert.equal(found.text, text.slice(found.start, found.end));
          assert.ok(Number.isFinite(found.value), text);
          if (found.type === 'MONEY') assert.ok(found.unit === null || /^[A-Z]{3}$/.test(found.unit ?? ''), text);
          if (found.type === 'QUANTITY') assert.match(found.unit ?? '', /^\S+( \S+)*$/);
          assert.ok(times.every((time) => time.end <= found.start || found.end <= time.start), text);
          end = found.end;
        }
      }),
      { seed: 1, numRuns: 4000 },
    );
  });

  it('are found in time that grows with the text alone', () => {
    for (const piece of ['a ', 'one in ', '1 000 ', '1,00,', '$5-', 'hundreds of ', 'about a ', 'two and ', 'first ', '5 big ', '1 and ', 'half ', "5'"]) {
      const article = articleOf(piece.repeat(10_000), '2026-03-02');
      recogniseQuantities(article, []);
    }
  });
});
