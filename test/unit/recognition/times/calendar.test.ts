import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { addMonths, civilDate, dayNumber, easter, isoWeek, nthWeekday, readIsoDate, weekday } from '../../../../src/core/recognition/times/calendar';

describe('calendar', () => {
  it('counts days from 1970-01-01', () => {
    assert.equal(dayNumber({ year: 1970, month: 1, day: 1 }), 0);
    assert.equal(dayNumber({ year: 2000, month: 3, day: 1 }), 11017);
  });
  it('agrees with the platform’s calendar and with itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700000, max: 2000000 }), (days) => {
        const date = civilDate(days);
        const platform = new Date(days * 86400000);
        assert.equal(dayNumber(date), days);
        assert.deepEqual([date.year, date.month, date.day], [platform.getUTCFullYear(), platform.getUTCMonth() + 1, platform.getUTCDate()]);
        assert.equal(weekday(days) % 7, platform.getUTCDay());
      }),
      { seed: 1 },
    );
  });
  it('numbers ISO weeks over the turn of a year', () => {
    assert.deepEqual(isoWeek(dayNumber({ year: 2025, month: 12, day: 29 })), { year: 2026, week: 1 });
    assert.deepEqual(isoWeek(dayNumber({ year: 2021, month: 1, day: 3 })), { year: 2020, week: 53 });
  });
  it('knows Easter and the nth weekday', () => {
    assert.deepEqual(easter(2026), { year: 2026, month: 4, day: 5 });
    assert.deepEqual(easter(2000), { year: 2000, month: 4, day: 23 });
    assert.deepEqual(nthWeekday(2026, 11, 4, 4), { year: 2026, month: 11, day: 26 });
    assert.deepEqual(nthWeekday(2026, 5, -1, 1), { year: 2026, month: 5, day: 25 });
  });
  it('keeps a day that the month lacks inside it', () => {
    assert.deepEqual(addMonths({ year: 2026, month: 1, day: 31 }, 1), { year: 2026, month: 2, day: 28 });
    assert.deepEqual(addMonths({ year: 2026, month: 1, day: 5 }, -13), { year: 2024, month: 12, day: 5 });
  });
  it('reads the day of an ISO date-time only', () => {
    assert.deepEqual(readIsoDate('2026-01-05T14:15:00Z'), { year: 2026, month: 1, day: 5 });
    assert.equal(readIsoDate('2026-02-30'), null);
    assert.equal(readIsoDate('last week'), null);
  });
});
