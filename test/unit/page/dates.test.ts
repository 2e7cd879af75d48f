import { strict as assert } from 'node:assert';
import { findPrintedDate, statedOrder } from '../../../src/core/page/metadata/dates';

function read(line: string): string | null {
  const date = findPrintedDate(line, { start: 0, end: line.length });
  return date === null ? null : `${date.value} « ${line.slice(date.start, date.end)}`;
}

describe('findPrintedDate', () => {
  const cases: readonly (readonly [line: string, expected: string | null])[] = [
    ['Feb 8, 2025 3:40 PM', '2025-02-08T15:40 « Feb 8, 2025 3:40 PM'],
    ['Saturday, February 08, 2025 07:06:05 AM UTC', '2025-02-08T07:06:05Z « February 08, 2025 07:06:05 AM UTC'],
    ['was first published Feb. 8, 2025.', '2025-02-08 « Feb. 8, 2025'],
    ['5 January 2026 at 14:15 GMT', '2026-01-05T14:15Z « 5 January 2026 at 14:15 GMT'],
    ['Sept. 1st, 2025, 12:05 a.m.', '2025-09-01T00:05 « Sept. 1st, 2025, 12:05 a.m.'],
    ['Nov. 19, 2019 5:53 PM PT', '2019-11-19T17:53-08:00 « Nov. 19, 2019 5:53 PM PT'],
    ['July 4, 2019 | 12 p.m. ET', '2019-07-04T12:00-04:00 « July 4, 2019 | 12 p.m. ET'],
    ['Fri 6:45 PM, Feb 16, 2018', '2018-02-16T18:45 « 6:45 PM, Feb 16, 2018'],
    ['2026-01-05T09:08:09+01:00', '2026-01-05T09:08:09+01:00 « 2026-01-05T09:08:09+01:00'],
    ['2026/1/5', '2026-01-05 « 2026/1/5'],
    ['Le 5 janvier 2026 à 14h15', '2026-01-05T14:15 « 5 janvier 2026 à 14h15'],
    ['5. Januar 2026', '2026-01-05 « 5. Januar 2026'],
    ['05.01.2026, 14:15', '2026-01-05T14:15 « 05.01.2026, 14:15'],
    ['5 de enero de 2026', '2026-01-05 « 5 de enero de 2026'],
    ['05. 01. 2026', '2026-01-05 « 05. 01. 2026'],
    ['5 stycznia 2026, 14:15', '2026-01-05T14:15 « 5 stycznia 2026, 14:15'],
    ['5 січня 2026', '2026-01-05 « 5 січня 2026'],
    ['5 января 2026 г.', '2026-01-05 « 5 января 2026'],
    ['5 januari 2026 kl. 14.15', '2026-01-05T14:15 « 5 januari 2026 kl. 14.15'],
    ['5. tammikuuta 2026', '2026-01-05 « 5. tammikuuta 2026'],
    ['2026. január 5.', '2026-01-05 « 2026. január 5'],
    ['5 Ocak 2026', '2026-01-05 « 5 Ocak 2026'],
    ['5 يناير 2026', '2026-01-05 « 5 يناير 2026'],
    ['5 בינואר 2026', '2026-01-05 « 5 בינואר 2026'],
    ['5 जनवरी 2026', '2026-01-05 « 5 जनवरी 2026'],
    ['2026年1月5日', '2026-01-05 « 2026年1月5日'],
    ['2026년 1월 5일', '2026-01-05 « 2026년 1월 5일'],
    ['5 janvier 2026 à 10 h 32', '2026-01-05T10:32 « 5 janvier 2026 à 10 h 32'],
    ['Dec 3, 2025 / 06:52 AM CST', '2025-12-03T06:52-06:00 « Dec 3, 2025 / 06:52 AM CST'],
    ['Dec 3, 2025 18:52 CST', '2025-12-03T18:52 « Dec 3, 2025 18:52 CST'],
    ['Aug. 2, 2025, 5:02 a.m. CT', '2025-08-02T05:02-05:00 « Aug. 2, 2025, 5:02 a.m. CT'],
    ['5 January 2026, 14:15 GMT+2', '2026-01-05T14:15+02:00 « 5 January 2026, 14:15 GMT+2'],
    ['5 January 2026, 14:15 UTC+05:30', '2026-01-05T14:15+05:30 « 5 January 2026, 14:15 UTC+05:30'],
    ['3:32 AM EDT, Tue July 15, 2025', '2025-07-15T03:32-04:00 « 3:32 AM EDT, Tue July 15, 2025'],
    ['Item 2025 of 2026 photos, page 3', null],
    ['13/02/2026', '2026-02-13 « 13/02/2026'],
    ['02/13/2026', '2026-02-13 « 02/13/2026'],
    ['03/04/2026', null],
    ['February 30, 2026', null],
    ['Jan 5', null],
    ['1 of 2026 photos', null],
    ['Jan 5, 2026 by Ana Roe', '2026-01-05 « Jan 5, 2026'],
    ['Jan 5, 2026 25:99', '2026-01-05 « Jan 5, 2026'],
    ['Feb 7, 2025 3:40 PM IST', '2025-02-07T15:40 « Feb 7, 2025 3:40 PM IST'],
  ];
  for (const [line, expected] of cases) it(`reads “${line}”`, () => assert.equal(read(line), expected));

  it('reads a date of figures that may be read in two ways where its order is known', () => {
    const span = { start: 0, end: 10 };
    assert.equal(findPrintedDate('03/04/2026', span, 'day')?.value, '2026-04-03');
    assert.equal(findPrintedDate('03/04/2026', span, 'month')?.value, '2026-03-04');
    assert.deepEqual([statedOrder('17/04/2026', span), statedOrder('04/17/2026', span), statedOrder('03/04/2026', span)], ['day', 'month', null]);
  });

  it('finds the first of two', () => {
    assert.equal(read('posted 3 March 2026, updated March 1, 2026'), '2026-03-03 « 3 March 2026');
  });
});
