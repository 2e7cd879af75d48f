import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { readLexemes } from '../../../src/core/recognition/lexemes';
import { QUANTITY_STARTS, quantityAt } from '../../../src/core/recognition/quantities/recogniseQuantities';
import { EXPRESSIONS } from '../../../src/core/recognition/times/grammar';
import { POINTS } from '../../../src/core/recognition/times/points';
import { Reader } from '../../../src/core/recognition/times/reader';
import { wordStarts, Start } from '../../../src/core/recognition/wordStarts';

/** What the grammars know, and what they want around it. */
const WORDS = [
  ...wordStarts.keys(),
  ...'of in on ago before after yesterday than least most to and half dozen week weeks year years month quarter weekend morning evening night past future day days eve fools patrick s century long times each old'.split(' '),
  ...['1', '3', '12', '24', '1995', '2026', '9', '11', '5.30', '05.01', '2,500', ':', '15', '/', '-', '–', '.', ',', '(', ')', '%', "'", "'s", 'p.m.', 'dollars', 'people', 'cent', 'per'],
];

/** One for each rule at least. */
const PHRASES = [
  'March 3, 2026', 'on 5 January 2026', 'on 2026-01-05', 'in fiscal 2007', 'the 2007 fiscal year', 'the third quarter of 2009', 'Q3 2009', 'in the 1990s', "the '80s", 'in the nineties', 'in the twenty-first century', 'the 20th century', 'since 1995 the',
  "class of '98", 'the week of March 6', 'the day before yesterday', 'the following day', 'last Friday', 'in the fall', 'the summer of 2020', 'over the weekend', "New Year's Eve", 'Easter Monday', 'on Wednesday', 'ended the week', 'nearly four years ago', 'this morning',
  'tonight', 'twice a week', 'Mondays', 'every four weeks', 'daily', 'a three-day strike', 'weeklong', 'for years', 'the past two months', 'half an hour', 'currently', 'in the near future', 'the ways of the past.', 'more recently', 'at least two years', 'up to three days', 'less than an hour', 'several weeks later', 'between 60 and 90 days', 'multi-year',
  'on the 21st.', 'the 5th of last month', 'at the time,', 'the same period last year', 'the turn of the century', 'into the new year', '44 BC', 'the first Monday of May', "by year's end", 'the day before.', 'the week before Easter', 'two days before Christmas',
  'Monday nights', 'the first Monday of each month', '2Q25', 'the first of May', 'a quarter of a century', 'this past weekend', 'half-hour', 'the early hours of Sunday',
];

describe('what may start at a word', () => {
  const piece = fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ' ', ' ', ''), fc.boolean());
  const texts = fc.array(piece, { minLength: 2, maxLength: 7 }).map((pieces) => pieces.map(([word, gap, isCapital]) => (isCapital ? word.charAt(0).toUpperCase() + word.slice(1) : word) + gap).join(''));

  function everywhere(text: string, check: (reader: Reader, at: number) => void): void {
    const lexemes = readLexemes(text, { start: 0, end: text.length });
    const reader = new Reader(lexemes);
    for (let at = 0; at < lexemes.length; at++) check(reader, at);
  }

  it('keeps no rule for times from what it would find', () => {
    const found = new Set<unknown>();
    const check = (reader: Reader, at: number): void => {
      for (const rules of [POINTS, EXPRESSIONS]) {
        const asked = new Set<unknown>(rules.at(reader, at));
        for (const rule of rules.all) {
          if (rule.read(reader, at) === null) continue;
          found.add(rule);
          assert.ok(asked.has(rule), `${rule.read.name} at ${reader.lower(at)} ${reader.lower(at + 1)}`);
        }
      }
    };
    for (const phrase of PHRASES) everywhere(phrase, check);
    fc.assert(fc.property(texts, (text) => everywhere(text, check)), { seed: 1, numRuns: 3000 });
    assert.equal(found.size, POINTS.all.length + EXPRESSIONS.all.length);
  });

  it('keeps no quantity from being found', () => {
    fc.assert(
      fc.property(texts, (text) =>
        everywhere(text, (reader, at) => {
          if (quantityAt(reader, at) !== null) assert.notEqual(reader.starts(at) & QUANTITY_STARTS, 0, reader.lower(at));
        }),
      ),
      { seed: 1, numRuns: 3000 },
    );
  });

  it('knows every number in words', () => {
    const units = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
    const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
    const values = [...units.map((word, value): [string, number] => [word, value]), ...tens.map((word, i): [string, number] => [word, 20 + 10 * i])];
    for (const [word, value] of values) assert.equal(new Reader(readLexemes(word, { start: 0, end: word.length })).cardinal(0)?.value, value);
    const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth thousandth millionth';
    for (const word of ordinals.split(' ')) assert.notEqual((wordStarts.get(word) ?? 0) & Start.Ordinal, 0, word);
  });
});
