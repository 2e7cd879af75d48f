import { strict as assert } from 'node:assert';
import { recogniseTimes } from '../../../../src/core/recognition/times/recogniseTimes';
import type { ArticleText } from '../../../../src/core/recognition/recognition';
import { articleOf } from '../passages';
import { anchors, read, TUESDAY } from './reading';

describe('times: what they were counted from', () => {
  it('names the day of publication for what points from it', () => {
    assert.deepEqual(anchors('The ferries stopped on Friday, last week, in January and four years ago; they sail tomorrow.'), [
      'Friday ← published, 2026-03-02',
      'last week ← published, 2026-03-02',
      'January ← published, 2026-03-02',
      'four years ago ← published, 2026-03-02',
      'tomorrow ← published, 2026-03-02',
    ]);
  });
  it('names it for a date that leaves the year to the reader, for feasts, seasons and quarters', () => {
    assert.deepEqual(anchors('On Jan. 5, on Boxing Day, last summer and in the third quarter it rained.'), [
      'Jan. 5 ← published, 2026-03-02',
      'Boxing Day ← published, 2026-03-02',
      'last summer ← published, 2026-03-02',
      'the third quarter ← published, 2026-03-02',
    ]);
  });
  it('names the words spoken of before for what counts from them', () => {
    assert.deepEqual(anchors('The ship left on Feb. 10, 2026. A day later it sank. The following week a diver found it.'), ['A day later ← Feb. 10, 2026, 2026-02-10', 'The following week ← A day later, 2026-02-11']);
    assert.deepEqual(anchors('They married in 2010 and parted two years later.'), ['two years later ← 2010, 2010']);
  });
  it('gives a clock the day spoken of, and without one the day of publication', () => {
    assert.deepEqual(anchors('It opens on April 4, 2026. Doors close at 7:30 p.m. and at 9 p.m.'), ['7:30 p.m. ← April 4, 2026, 2026-04-04', '9 p.m. ← April 4, 2026, 2026-04-04']);
    assert.deepEqual(anchors('Doors close at 9 p.m.'), ['9 p.m. ← published, 2026-03-02']);
  });
  it('has none where the words say it, where they say no day, and where nobody knows', () => {
    assert.deepEqual(anchors('On Jan. 5, 2026, in 2018, in the 1990s, daily, for four years, recently and now.'), []);
    assert.deepEqual(anchors('It stopped on Friday, last month and on Jan. 5.', null), []);
  });
  it('counts on from words whose own day nobody knows', () => {
    assert.deepEqual(anchors('He left late last month and died the next day.', null), ['the next day ← late last month, XXXX-XX']);
    assert.deepEqual(read('He left late last month and died the next day.', null), ['late last month = DATE XXXX-XX END', 'the next day = DATE XXXX-XX-XX']);
  });
  it('does not count from what stands beside the story', () => {
    const text = 'The mayor on May 5, 2019.\n\nThe next day the harbour froze.';
    const article: ArticleText = articleOf(text, TUESDAY);
    const [caption, body] = article.passages;
    assert.ok(caption && body);
    const times = recogniseTimes({ ...article, passages: [{ ...caption, zone: 'caption' }, body] });
    assert.deepEqual(times.map(({ value, anchor }) => [value, anchor]), [['2019-05-05', undefined], ['XXXX-XX-XX', undefined]]);
  });
});

describe('times: the date spoken of', () => {
  it('stays the day of the paragraph when a year is told in passing', () => {
    assert.deepEqual(read('The queen died on Feb. 10, 2026, ending a reign that began in 1952. A day later the king spoke.'), ['Feb. 10, 2026 = DATE 2026-02-10', '1952 = DATE 1952', 'A day later = DATE 2026-02-11']);
  });
  it('is only a month where the text says no more', () => {
    assert.deepEqual(read('She met Duarte at the start of last month. A day later he resigned.'), ['the start of last month = DATE 2026-02 START', 'A day later = DATE 2026-02-XX']);
  });
  it('gives weekdays before and after it', () => {
    assert.deepEqual(read('He left on Feb. 10. The following Monday he returned. He had packed the previous Friday.'), ['Feb. 10 = DATE 2026-02-10', 'The following Monday = DATE 2026-02-16', 'the previous Friday = DATE 2026-02-13']);
  });
  it('gives its year to a day or month told in the same breath', () => {
    assert.deepEqual(read('He was arrested on May 3, 2019, and tried in June. He was freed on Oct. 4.'), ['May 3, 2019 = DATE 2019-05-03', 'June = DATE 2019-06', 'Oct. 4 = DATE 2025-10-04']);
    assert.deepEqual(read('He was arrested on Nov. 3, 2019, and tried in June.', null), ['Nov. 3, 2019 = DATE 2019-11-03', 'June = DATE 2020-06']);
  });
  it('gives no year to what has only just come round', () => {
    assert.deepEqual(read('She was born on Dec. 12, 1980, and died on Jan. 3.'), ['Dec. 12, 1980 = DATE 1980-12-12', 'Jan. 3 = DATE 2026-01-03']);
  });
  it('is what "at the time" means', () => {
    assert.deepEqual(read('He resigned in 2010. At the time, he was mayor.'), ['2010 = DATE 2010', 'the time = DATE 2010']);
    assert.deepEqual(read('He was mayor at the time. By the time of the vote he had left at the same time.'), ['the time = DATE PAST_REF']);
  });
  it('carries months, quarters and weeks on', () => {
    assert.deepEqual(read('Sales rose in the third quarter of 2024. The previous quarter they fell, as they had the year before.'), ['the third quarter of 2024 = DATE 2024-Q3', 'The previous quarter = DATE 2024-Q2', 'the year before = DATE 2023']);
    assert.deepEqual(read('Sales rose in February, from the same period last year.'), ['February = DATE 2026-02', 'the same period last year = DATE 2025-02']);
    assert.deepEqual(read('He left last week. The following week he was back. The next day it rained.'), ['last week = DATE 2026-W09', 'The following week = DATE 2026-W10', 'The next day = DATE 2026-XX-XX']);
  });
  it('leaves "the next day" open where no day came before', () => {
    assert.deepEqual(read('The next day, the harbour froze.'), ['The next day = DATE XXXX-XX-XX']);
  });
});
