import { strict as assert } from 'node:assert';
import { read } from './reading';

describe('times: weekdays', () => {
  it('reads a weekday in the past tense as the one before', () => {
    assert.deepEqual(read('The ferries stopped on Friday.'), ['Friday = DATE 2026-02-27']);
    assert.deepEqual(read('The ferries stopped on Monday.', '2026-03-03'), ['Monday = DATE 2026-03-02']);
  });
  it('reads the day of publication as that day', () => {
    assert.deepEqual(read('The ferries stopped Monday.'), ['Monday = DATE 2026-03-02']);
  });
  it('lets a verb of the future point forward', () => {
    assert.deepEqual(read('The union will meet on Thursday.'), ['Thursday = DATE 2026-03-05']);
    assert.deepEqual(read('The two sides meet again on Thursday.'), ['Thursday = DATE 2026-03-05']);
    assert.deepEqual(read('The court resumes the hearing on Friday.'), ['Friday = DATE 2026-03-06']);
    assert.deepEqual(read('The mayor is set to speak on Friday.'), ['Friday = DATE 2026-03-06']);
    assert.deepEqual(read('The sides are meeting Tuesday.'), ['Tuesday = DATE 2026-03-03']);
    assert.deepEqual(read('The council will vote on Monday.'), ['Monday = DATE 2026-03-02']);
  });
  it('looks beyond a past tense where an infinitive does', () => {
    assert.deepEqual(read('Both sides agreed to continue on Wednesday.'), ['Wednesday = DATE 2026-03-04']);
  });
  it('knows last, next and the week that is meant', () => {
    assert.deepEqual(read('It sank last Friday and sails next Friday.'), ['last Friday = DATE 2026-02-27', 'next Friday = DATE 2026-03-06']);
    assert.deepEqual(read('They parted on Tuesday of last week.'), ['Tuesday of last week = DATE 2026-02-24']);
  });
  it('leaves the week open where nothing says which', () => {
    assert.deepEqual(read('The ferries stopped on Monday.', null), ['Monday = DATE XXXX-WXX-1']);
    assert.deepEqual(read('They met Tuesday evening.', null), ['Tuesday evening = TIME XXXX-WXX-2TEV']);
  });
  it('leaves out the possessive and historic days', () => {
    assert.deepEqual(read('He recalled Black Monday at Sunday’s vigil.'), ['Sunday = DATE 2026-03-01']);
  });
});

describe('times: calendar dates', () => {
  it('reads dates in American and British order', () => {
    assert.deepEqual(read('Born on Jan. 5, 1990, he left on 2 March 2026 and on the 3rd of April 2019.'), [
      'Jan. 5, 1990 = DATE 1990-01-05',
      '2 March 2026 = DATE 2026-03-02',
      '3rd of April 2019 = DATE 2019-04-03',
    ]);
  });
  it('takes weekday, date, clock and zone as one expression', () => {
    assert.deepEqual(read('Thursday, April 02, 2026 07:16:25 AM UTC'), ['Thursday, April 02, 2026 07:16:25 AM UTC = TIME 2026-04-02T07:16:25Z']);
    assert.deepEqual(read('Jan. 5, 2026 2:15 PM'), ['Jan. 5, 2026 2:15 PM = TIME 2026-01-05T14:15']);
    assert.deepEqual(read('Updated 2026-01-05T14:15:00Z'), ['2026-01-05T14:15:00Z = TIME 2026-01-05T14:15:00Z']);
  });
  it('gives a date without a year the one that fits', () => {
    assert.deepEqual(read('It burned on Dec. 20.'), ['Dec. 20 = DATE 2025-12-20']);
    assert.deepEqual(read('It will open on April 4.'), ['April 4 = DATE 2026-04-04']);
    assert.deepEqual(read('It opened on April 4.', null), ['April 4 = DATE XXXX-04-04']);
  });
  it('reads months by tense, and leaves the year open without a date of publication', () => {
    assert.deepEqual(read('The law passed in November.'), ['November = DATE 2025-11']);
    assert.deepEqual(read('The law will take effect in May.'), ['May = DATE 2026-05']);
    assert.deepEqual(read('The law passed in March.', null), ['March = DATE XXXX-03']);
    assert.deepEqual(read('It ends in October of next year.'), ['October of next year = DATE 2027-10']);
  });
  it('shares month and year over a range', () => {
    assert.deepEqual(read('They met on April 24-25, 2019.'), ['April 24 = DATE 2019-04-24', '25, 2019 = DATE 2019-04-25']);
    assert.deepEqual(read('From March 3 to April 4, 2018, it was shut.'), ['March 3 = DATE 2018-03-03', 'April 4, 2018 = DATE 2018-04-04']);
    assert.deepEqual(read('He served in 2014-16.'), ['2014 = DATE 2014', '16 = DATE 2016']);
  });
  it('reads numerals', () => {
    assert.deepEqual(read('Dated 7/8/07, 05.01.2026 and 25/12/2024.'), ['7/8/07 = DATE 2007-07-08', '05.01.2026 = DATE 2026-01-05', '25/12/2024 = DATE 2024-12-25']);
  });
  it('reads years, decades and centuries', () => {
    assert.deepEqual(read('The 2018 election, the early 1990s, the ’80s and the 19th century.'), [
      '2018 = DATE 2018',
      'early 1990s = DATE 199 START',
      '’80s = DATE 198',
      '19th century = DATE 18',
    ]);
  });
  it('takes no year from counts and names of things', () => {
    assert.deepEqual(read('About 2000 people took Flight 1995 past 1930 cars.'), []);
  });
  it('reads quarters, halves, seasons and fiscal years', () => {
    assert.deepEqual(read('Sales fell in the third quarter of 2025, in Q1 2026, in the first half of last year and in fiscal 2024.'), [
      'the third quarter of 2025 = DATE 2025-Q3',
      'Q1 2026 = DATE 2026-Q1',
      'the first half of last year = DATE 2025-H1',
      'fiscal 2024 = DATE FY2024',
    ]);
    assert.deepEqual(read('It closed last fall and opens this summer.'), ['last fall = DATE 2025-FA', 'this summer = DATE 2026-SU']);
  });
  it('reads feasts whose names are possessives', () => {
    assert.deepEqual(read('They married on Valentine’s Day 2024 and parted on Valentine\'s Day 2025.'), ['Valentine’s Day 2024 = DATE 2024-02-14', "Valentine's Day 2025 = DATE 2025-02-14"]);
  });

  it('knows feasts, movable ones too', () => {
    assert.deepEqual(read('They met on Christmas Day 2024, on Good Friday 2026 and on Thanksgiving.'), [
      'Christmas Day 2024 = DATE 2024-12-25',
      'Good Friday 2026 = DATE 2026-04-03',
      'Thanksgiving = DATE 2025-11-27',
    ]);
  });
});

describe('times: expressions that point', () => {
  it('counts from publication', () => {
    assert.deepEqual(read('It closed yesterday, last week, last month and four years ago.'), [
      'yesterday = DATE 2026-03-01',
      'last week = DATE 2026-W09',
      'last month = DATE 2026-02',
      'four years ago = DATE 2022',
    ]);
    assert.deepEqual(read('He left two weeks ago, 11 days ago and a decade ago.'), ['two weeks ago = DATE 2026-W08', '11 days ago = DATE 2026-02-19', 'a decade ago = DATE 2016']);
  });
  it('knows ISO weeks at the turn of the year', () => {
    assert.deepEqual(read('He left last week.', '2026-01-05'), ['last week = DATE 2026-W01']);
    assert.deepEqual(read('He left last week.', '2026-01-01'), ['last week = DATE 2025-W52']);
  });
  it('keeps early, late and the end of as modifier', () => {
    assert.deepEqual(read('It sank at the end of last month, late last year and early Tuesday morning.'), [
      'the end of last month = DATE 2026-02 END',
      'late last year = DATE 2025 END',
      'early Tuesday morning = TIME 2026-03-03TMO START',
    ]);
  });
  it('reads weekends by tense', () => {
    assert.deepEqual(read('They talked over the weekend.'), ['the weekend = DATE 2026-W09-WE']);
    assert.deepEqual(read('They will talk over the weekend.'), ['the weekend = DATE 2026-W10-WE']);
  });
  it('counts "later" from the day spoken of', () => {
    assert.deepEqual(read('The ship left on Feb. 10. It sank two days later.'), ['Feb. 10 = DATE 2026-02-10', 'two days later = DATE 2026-02-12']);
    assert.deepEqual(read('The ship left late last month. It sank a day later.'), ['late last month = DATE 2026-02 END', 'a day later = DATE 2026-02-XX']);
    assert.deepEqual(read('It opened in 1998. The following year it closed.'), ['1998 = DATE 1998', 'The following year = DATE 1999']);
  });
  it('reads parts of the day', () => {
    assert.deepEqual(read('She spoke this morning, last night and on Saturday afternoon.'), [
      'this morning = TIME 2026-03-02TMO',
      'last night = TIME 2026-03-01TNI',
      'Saturday afternoon = TIME 2026-02-28TAF',
    ]);
  });
  it('reads clocks', () => {
    assert.deepEqual(read('The polls will open at 7:30 a.m. on Thursday.'), ['7:30 a.m. on Thursday = TIME 2026-03-05T07:30']);
    assert.deepEqual(read('It struck at 0800 GMT, at noon and at 5pm Tuesday.'), ['0800 GMT = TIME 2026-03-02T08:00Z', 'noon = TIME 2026-03-02T12:00', '5pm Tuesday = TIME 2026-03-03T17:00']);
  });
  it('stays relative without a date of publication', () => {
    assert.deepEqual(read('It closed last week, last month, last year and yesterday.', null), [
      'last week = DATE XXXX-WXX',
      'last month = DATE XXXX-XX',
      'last year = DATE XXXX',
      'yesterday = DATE XXXX-XX-XX',
    ]);
  });
  it('says present, past and future where nothing is told', () => {
    assert.deepEqual(read('He currently waits in hope of the near future.'), ['currently = DATE PRESENT_REF', 'the near future = DATE FUTURE_REF']);
    assert.deepEqual(read('Sixty million years ago it rained.'), ['Sixty million years ago = DATE PAST_REF']);
  });
});

describe('times: durations and sets', () => {
  it('keeps the hedge in the span and as modifier', () => {
    assert.deepEqual(read('They waited for nearly four years, at least 72 hours and more than a week.'), [
      'nearly four years = DURATION P4Y LESS_THAN',
      'at least 72 hours = DURATION PT72H EQUAL_OR_MORE',
      'more than a week = DURATION P1W MORE_THAN',
    ]);
  });
  it('reads fractions, compounds and frames', () => {
    assert.deepEqual(read('A five-year plan, two and a half years, half an hour, the past decade and the next six months.'), [
      'five-year = DURATION P5Y',
      'two and a half years = DURATION P2.5Y',
      'half an hour = DURATION PT30M',
      'the past decade = DURATION P10Y',
      'the next six months = DURATION P6M',
    ]);
  });
  it('leaves unknown amounts open', () => {
    assert.deepEqual(read('It took several months, days and a few hours.'), ['several months = DURATION PXM', 'days = DURATION PXD', 'a few hours = DURATION PTXH']);
  });
  it('marks both ends of a range', () => {
    assert.deepEqual(read('It takes between 60 and 90 days.'), ['60 = DURATION P60D', '90 days = DURATION P90D']);
  });
  it('reads what recurs', () => {
    assert.deepEqual(read('It costs $5 every four weeks, sails every Monday, opens daily and on Sundays, and floods twice a year.'), [
      'every four weeks = SET P4W',
      'every Monday = SET XXXX-WXX-1',
      'daily = SET P1D',
      'Sundays = SET XXXX-WXX-7',
      'twice a year = SET P1Y',
    ]);
    assert.deepEqual(read('She earns $50,000 a year.'), ['a year = SET P1Y']);
  });
  it('takes no age and no rate of a measure', () => {
    assert.deepEqual(read('The 30-year-old man, 12 years old in May’s book, pumps 2 million barrels a day.'), []);
  });
});

describe('times: words that only look like times', () => {
  it('leaves verbs, names and ordinals alone', () => {
    assert.deepEqual(read('They may march. Theresa May seconded the second motion; spring to it or fall. Jan Novak sat.'), []);
    assert.deepEqual(read('The fall of the city ended the Women’s March. Will rivers fall?'), []);
  });
  it('reads nothing in web addresses', () => {
    assert.deepEqual(read('See https://news.example/2026/01/05/storm for more.'), []);
  });
  it('never crosses a sentence', () => {
    assert.deepEqual(read('It was May 5. 2026 began badly.'), ['May 5 = DATE 2025-05-05', '2026 = DATE 2026']);
  });
});
