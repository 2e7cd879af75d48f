import { strict as assert } from 'node:assert';
import { findPrintedDate } from '../../../src/core/page/dates';

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

  it('finds the first of two', () => {
    assert.equal(read('posted 3 March 2026, updated March 1, 2026'), '2026-03-03 « 3 March 2026');
  });
});
