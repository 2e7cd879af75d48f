import { strict as assert } from 'node:assert';
import { findDate, findDates, parseDate } from '../../../../src/core/corpus/reading/rosterDates';

describe('Dates in INDEX.md', () => {
  it('reads what people write', () => {
    for (const [written, iso] of [
      ['2026-03-02', '2026-03-02'], ['2026/3/2', '2026-03-02'], ['2 March 2026', '2026-03-02'], ['2nd of March 2026', '2026-03-02'], ['March 2, 2026', '2026-03-02'], ['Mar. 2, 2026', '2026-03-02'],
      ['Monday, 2 March 2026', '2026-03-02'], ['Mon, Mar 2, 2026', '2026-03-02'], ['2-Mar-2026', '2026-03-02'], ['02.03.2026', '2026-03-02'], ['25/12/2025', '2025-12-25'], ['12/25/2025', '2025-12-25'], ['3/3/2026', '2026-03-03'],
      ['2026-03-02 14:15', '2026-03-02T14:15'], ['2026-03-02T14:15:30Z', '2026-03-02T14:15:30Z'], ['2026-03-02 14:15:30+02:00', '2026-03-02T14:15:30+02:00'], ['March 2, 2026 2:15 PM', '2026-03-02T14:15'],
      ['20260302', '2026-03-02'], ['2026年3月2日', '2026-03-02'], ['2026년 3월 2일', '2026-03-02'], ['2026\u201103\u201102', '2026-03-02'],
      ['published 2026-03-02', '2026-03-02'], ['first published on Monday, 2 March 2026', '2026-03-02'], ['2026, March 2', '2026-03-02'], ['2026-03-02 (updated 2026-03-04)', '2026-03-02'],
    ] as const) assert.equal(parseDate(written), iso, written);
  });

  it('leaves open what can be read two ways, is a range, or is no date', () => {
    for (const written of ['3/4/2026', '2026', 'March 2026', '2026-13-01', '2026-02-30', '2–4 March 2026', '2026-03-02 to 2026-03-04', 'before 2026-03-02', 'c. 2 March 2026', '2026-03-02?', 'accessed 2 March 2026', '2 March 2026 (accessed)', 'event 2 March 2026', '2 March 2026 (est.)', 'perhaps 2 March 2026', 'vers 2 mars 2026', 'March 2–4, 2026', '2 March – 4 March 2026', '2026-03', '20261345', 'n.d.', 'soon', '']) assert.equal(parseDate(written), undefined, written);
  });

  it('finds a date in other words, with its weekday', () => {
    const text = 'The Bell, Tue. March 3, 2026, page 4';
    const date = findDate(text)!;
    assert.equal(text.slice(date.start, date.end), 'Tue. March 3, 2026');
    assert.equal(findDate('The Bell, page 4'), null);
  });

  it('finds what leaves a date open, whole', () => {
    for (const [text, open] of [
      ['Bell, 2–4 March 2026, page 1', '2–4 March 2026'], ['Bell, 2026-03-02 to 2026-03-04', '2026-03-02 to 2026-03-04'], ['Bell, c. 2 March 2026', 'c. 2 March 2026'],
      ['Bell, March 2026', 'March 2026'], ['Bell, n.d.', 'n.d.'], ['Bell, 2 March 2026 (?)', '2 March 2026 (?)'], ['Bell, Mon. 2 March – Wed. 4 March 2026', '2 March – Wed. 4 March 2026'],
    ] as const) {
      const date = findDate(text)!;
      assert.deepEqual([text.slice(date.start, date.end), date.value], [open, undefined], text);
    }
    assert.equal(findDate('Page 4 – 2 March 2026')!.value, '2026-03-02');
  });

  it('passes over the day on which somebody fetched the article', () => {
    assert.equal(findDate('retrieved 5 May 2026, published 2 March 2026')!.value, '2026-03-02');
    assert.equal(findDate('last updated: 5 May 2026'), null);
    const [aside] = findDates('Bell, accessed on 5 May 2026');
    assert.deepEqual([aside!.aside, aside!.start], [true, 6]);
  });
});
