import { strict as assert } from 'node:assert';
import { parseDate } from '../../../../src/core/corpus/reading/rosterDates';
import { sharedForm, writeDate, type Written } from '../../../../src/core/corpus/writing/writeDates';

function asIn(iso: string, ...neighbours: readonly string[]): string {
  return writeDate(iso, sharedForm(neighbours.map((written): Written => ({ written, iso: parseDate(written) }))));
}

describe('Dates as their neighbours are written', () => {
  it('follow order, separators, names and width', () => {
    for (const [neighbour, date] of [
      ['2026-01-31', '2026-03-02'], ['2026/01/31', '2026/03/02'], ['20260131', '20260302'], ['31.01.2026', '02.03.2026'], ['31.1.2026', '2.3.2026'], ['31/01/2026', '02/03/2026'], ['01/31/2026', '03/02/2026'],
      ['31 January 2026', '2 March 2026'], ['31 Jan 2026', '2 Mar 2026'], ['03 Jan 2026', '02 Mar 2026'], ['Jan. 31, 2026', 'Mar. 2, 2026'], ['January 31st, 2026', 'March 2nd, 2026'], ['31-Jan-2026', '2-Mar-2026'],
      ['31 janvier 2026', '2 mars 2026'], ['31. Januar 2026', '2. März 2026'], ['31 de enero de 2026', '2 de marzo de 2026'], ['31 gennaio 2026', '2 marzo 2026'], ['31 januari 2026', '2 maart 2026'],
      ['Saturday, 31 January 2026', 'Monday, 2 March 2026'], ['Sat Jan 31, 2026', 'Mon Mar 2, 2026'], ['31 January 2026 (print)', '2 March 2026'],
    ] as const) assert.equal(asIn('2026-03-02', neighbour), date);
  });

  it('are read back', () => {
    for (const iso of ['2026-03-02', '2026-05-12', '2026-09-30T04:05', '2026-03-02T14:15:30Z', '2026-03-02T14:15:30+02:00']) {
      for (const written of ['2025-01-31', '31 January 2025', '31 Jan 2025', 'Jan. 31, 2025', 'January 31, 2025', '31.01.2025', '31 janvier 2025', 'Fri, 31 Jan 2025']) assert.equal(parseDate(asIn(iso, written)), iso, `${iso} as ${written}`);
    }
  });

  it('follow all of them, or none', () => {
    assert.equal(asIn('2026-03-02', '4 May 2026', '31 Jan 2026'), '2 Mar 2026');
    assert.equal(asIn('2026-03-02', '31 January 2026', '2026-02-01'), '2026-03-02');
    assert.equal(asIn('2026-03-02', '31 January 2026', 'n.d.', 'February 2026'), '2 March 2026');
  });

  it('are in digits only where one of them shows which is the day', () => {
    assert.equal(asIn('2026-03-02', '03/01/2026', '31/01/2026'), '02/03/2026');
    assert.equal(asIn('2026-03-02', '03/01/2026'), '2026-03-02');
    assert.equal(asIn('2026-03-02', '01/01/2026'), '2026-03-02');
    assert.equal(asIn('2026-03-02', '13/01/2026', '01/13/2026'), '2026-03-02');
    assert.equal(asIn('2026-03-02', '01/13/2026', '13/1/2025'), '2026-03-02');
  });

  it('have the time of day where the neighbours have it', () => {
    assert.equal(asIn('2026-03-02T14:15', '2026-01-31T09:00'), '2026-03-02T14:15');
    assert.equal(asIn('2026-03-02T14:15', '31 January 2026, 09:00'), '2 March 2026, 14:15');
    assert.equal(asIn('2026-03-02T14:15', '31 January 2026'), '2 March 2026 14:15');
  });
});
