import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { wordStarts } from '../../../../src/core/recognition/wordStarts';
import { recogniseTimes } from '../../../../src/core/recognition/times/recogniseTimes';
import { contains } from '../../../../src/core/text/span';
import { articleOf } from '../passages';

const PIECES = [
  ...wordStarts.keys(),
  ...'of in on at by to from until ago before after later earlier week weeks year years month century centuries Monday May March time turn hours each Christmas Easter Friday said will'.split(' '),
  ...['1', '5th', '21', '1995', '2026', '99999', '14:15', '2Q25', '+', '-', '–', '/', '.', ',', '(', ')', ':', "'s", '’', 'p.m.', 'GMT', 'T', '\n\n', 'B.C.'],
];
const texts = fc.array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', ' ', ' ', '')), { maxLength: 40 }).map((pieces) => pieces.map(([piece, gap]) => piece + gap).join(''));
const dates = fc.constantFrom(null, '2026-03-02', '2024-02-29T23:59:00+01:00', '1815-06-18', 'nonsense');

/** What TIMEX3 allows: dates to the day, week, season, quarter or half year, with a time of day; durations; sets of either; references; years before Christ. */
const DAY = String.raw`[\dX]{4}(?:-(?:[\dX]{2}(?:-[\dX]{2})?|W[\dX]{2}(?:-(?:[\dX]|WE))?|SP|SU|FA|WI|Q[1-4X]|H[12]))?`;
const CLOCK = String.raw`T(?:MO|AF|EV|NI|MI|DT|[0-2]\d:[0-5]\d(?::[0-5]\d)?(?:Z|[+-]\d{2}:[0-5]\d)?)`;
const LENGTH = String.raw`P(?:T?[\dX]+(?:\.\d+)?(?:[YMWDQHS]|WE)){1,2}|P\d+Y\d+M|PT\d+[HM]\d+(?:\.\d+)?[MS]`;
const TIMEX3 = new RegExp(`^(?:${DAY}(?:${CLOCK})?|[\\dX]{2,3}|FY\\d{4}|BC\\d{4}|${LENGTH}|(?:PAST|PRESENT|FUTURE)_REF)$`);

describe('times in any text', () => {
  it('have values that TIMEX3 allows, and count from what stands before them', () => {
    fc.assert(
      fc.property(texts, dates, (text, published) => {
        const article = articleOf(text, published);
        let end = 0;
        for (const time of recogniseTimes(article)) {
          assert.match(time.value, TIMEX3, `${time.text} in ${text}`);
          assert.ok(end <= time.start && time.start < time.end && article.passages.some((passage) => contains(passage, time)), text);
          end = time.end;
          const { anchor } = time;
          if (anchor?.span) assert.ok(anchor.span.end <= time.start && anchor.value !== '', text);
          else if (anchor) assert.equal(anchor.value, published?.slice(0, 10));
        }
      }),
      { seed: 1, numRuns: 3000 },
    );
  });

  it('are read in one pass over a long line of what begins a time and never ends it', () => {
    const openings = ['1st and ', 'the 18th to ', 'the same period of ', '1 year, ', 'half a ', 'two hours and ', 'the day before ', 'the first Monday of ', 'New ', '5 p.m. to ', '(0800 GMT ', 'a week from ', 'three days after ', '2019/', 'as ', 'to be ', 'Martin Luther King '];
    for (const opening of openings) {
      const article = articleOf(opening.repeat(Math.ceil(100_000 / opening.length)), '2026-03-02');
      assert.ok(recogniseTimes(article).every(({ end }) => end <= article.text.length));
    }
  });
});
