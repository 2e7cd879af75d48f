import { strict as assert } from 'node:assert';
import { read, TUESDAY } from './reading';

const one = (text: string, published: string | null = TUESDAY): string => read(text, published).join('; ');

describe('times: tense', () => {
  it('reads a named day as news where the verb is past', () => {
    assert.equal(one('A man could not be reached Monday.'), 'Monday = DATE 2026-03-02');
    assert.equal(one('He is accused of stabbing her on Friday.'), 'Friday = DATE 2026-02-27');
    assert.equal(one('She died on May 3.'), 'May 3 = DATE 2025-05-03');
  });
  it('reads it as a plan where the verb looks ahead', () => {
    assert.equal(one('Leaders are meeting Friday.'), 'Friday = DATE 2026-03-06');
    assert.equal(one('The council has scheduled a hearing Thursday.'), 'Thursday = DATE 2026-03-05');
    assert.equal(one('He was to return Thursday.'), 'Thursday = DATE 2026-03-05');
    assert.equal(one('They may hand it over as soon as Friday.'), 'Friday = DATE 2026-03-06');
    assert.equal(one('Elections take place on Nov. 3.'), 'Nov. 3 = DATE 2026-11-03');
    assert.equal(one('They lose it when the case is heard in May.'), 'May = DATE 2026-05');
    assert.equal(one('The planned visit of the queen in April was welcomed.'), 'April = DATE 2026-04');
  });
  it('lets plans that are only nouns say nothing', () => {
    assert.equal(one('On Friday, when Duarte set aside plans for the trip, it rained.'), 'Friday = DATE 2026-02-27');
  });
  it('is not stopped by the full stop of an abbreviation', () => {
    assert.equal(one('In May, a storm in Maren vs. Halden cost St. Ives, Exl., many roofs and killed a nurse.'), 'May = DATE 2025-05');
  });
  it('looks past an infinitive to the verb that governs it', () => {
    assert.equal(one('The panel summoned Duarte to testify on April 10.'), 'April 10 = DATE 2026-04-10');
  });
});

describe('times: days', () => {
  it('reads this past and this coming', () => {
    assert.equal(one('He fell this past weekend and this past Friday; he sails this coming Friday.'), 'this past weekend = DATE 2026-W09-WE; this past Friday = DATE 2026-02-27; this coming Friday = DATE 2026-03-06');
  });
  it('leaves any weekday open', () => {
    assert.equal(one('It was on a Friday. It was a Friday vote.'), 'Friday = DATE XXXX-WXX-5; Friday = DATE 2026-02-27');
  });
  it('finds the nth weekday of a month', () => {
    assert.equal(one('They will vote on the first Monday of May.'), 'the first Monday of May = DATE 2026-05-04');
    assert.equal(one('They meet on the first Monday of each month.'), 'the first Monday of each month = SET P1M');
  });
  it('counts from feasts and named days', () => {
    assert.equal(one('Two days before Christmas, the day after Thanksgiving, it snowed.'), 'Two days before Christmas = DATE 2025-12-23; the day after Thanksgiving = DATE 2025-11-28');
    assert.equal(one('They will be back a week from Friday.'), 'a week from Friday = DATE 2026-W11');
    assert.equal(one('The week before last it snowed.'), 'The week before last = DATE 2026-W08');
  });
  it('knows the long weekend of a feast', () => {
    assert.equal(one('It snowed over Labor Day weekend 40 times.'), 'Labor Day weekend = DATE 2025-W35-WE');
    assert.equal(one('It will rain on Easter weekend.'), 'Easter weekend = DATE 2026-W14-WE');
  });
  it('reads a day of the month alone', () => {
    assert.equal(one('It fell on the 21st of last month. It falls on the 5th floor.'), 'the 21st of last month = DATE 2026-02-21');
    assert.equal(one('He left in January 2025 and wrote on the 7th.'), 'January 2025 = DATE 2025-01; the 7th = DATE 2025-01-07');
  });
  it('takes no name for a day', () => {
    assert.equal(one('The Sunday Herald and Saturday Night Live said so.'), '');
  });
  it('reads ordinals in words and months after articles', () => {
    assert.equal(one('On the first of May and on June the 5th; a May ruling, the March accession.'), 'first of May = DATE 2026-05-01; June the 5th = DATE 2026-06-05; May = DATE 2026-05; March = DATE 2026-03');
  });
});

describe('times: clocks', () => {
  it('keeps the offset that is stated', () => {
    assert.equal(one('Updated 2026-01-05T14:15:00+01:00'), '2026-01-05T14:15:00+01:00 = TIME 2026-01-05T14:15:00+01:00');
    assert.equal(one('Mon, 05 Jan 2026 09:08:09 +0000'), 'Mon, 05 Jan 2026 09:08:09 +0000 = TIME 2026-01-05T09:08:09Z');
    assert.equal(one('January 5, 2026 at 14:15 GMT+2'), 'January 5, 2026 at 14:15 GMT+2 = TIME 2026-01-05T14:15+02:00');
    assert.equal(one('May 7, 2025 3:45 PM (UTC -5)'), 'May 7, 2025 3:45 PM (UTC -5) = TIME 2025-05-07T15:45-05:00');
  });
  it('takes zones into the words', () => {
    assert.equal(one('At 5 a.m. local time Monday, 7 p.m. Eastern, 19.00 CET and noon Maren time.').replace(/ = TIME [^;]*/g, ''), '5 a.m. local time Monday; 7 p.m. Eastern; 19.00 CET; noon Maren time');
  });
  it('reads the military hour but not a count of hours', () => {
    assert.equal(one('At 1400 hours he had taped 1400 hours of talk.'), '1400 hours = TIME 2026-03-03T14:00; 1400 hours = DURATION PT1400H');
  });
  it('shares the day over a range and over brackets', () => {
    assert.equal(one('It struck at 3:05 a.m. (0805 GMT) on Sunday.'), '3:05 a.m. = TIME 2026-03-01T03:05; 0805 GMT = TIME 2026-03-01T08:05Z; Sunday = DATE 2026-03-01');
    assert.equal(one('It was open 9 a.m. to 5 p.m. Monday.'), '9 a.m. = TIME 2026-03-02T09:00; 5 p.m. Monday = TIME 2026-03-02T17:00');
    assert.equal(one('It struck at 11 o’clock on Sunday night.'), '11 o’clock on Sunday night = TIME 2026-03-01T23:00');
  });
  it('reads the small hours', () => {
    assert.equal(one('It began in the early hours of Sunday.'), 'the early hours of Sunday = TIME 2026-03-01TMO START');
  });
});

describe('times: longer stretches', () => {
  it('reads both of two centuries, and the turn of one', () => {
    assert.equal(one('In the 18th and 19th centuries and at the turn of the century.'), '18th = DATE 17; 19th centuries = DATE 18; the turn of the century = DATE 2000');
  });
  it('reads seasons as people use the words', () => {
    assert.equal(one('It froze this winter. It will flood this summer. It burned in the spring.', '2026-03-10'), 'this winter = DATE 2025-WI; this summer = DATE 2026-SU; the spring = DATE 2025-SP');
    assert.equal(one('In 2010 he won. That summer he left.'), '2010 = DATE 2010; That summer = DATE 2010-SU');
  });
  it('reads the end of the year by its short names', () => {
    assert.equal(one('It will close by year’s end, or at year-end.'), 'year’s end = DATE 2026 END; year-end = DATE 2026 END');
  });
  it('reads quarters as companies write them', () => {
    assert.equal(one('In Q3 FY2025, 2Q25, the first fiscal quarter of 2025 and 2019/20.'), 'Q3 FY2025 = DATE 2025-Q3; 2Q25 = DATE 2025-Q2; the first fiscal quarter of 2025 = DATE 2025-Q1; 2019 = DATE 2019; 20 = DATE 2020');
  });
  it('takes no age for a decade', () => {
    assert.equal(one('She is in her early 30s; he sang in the early 60s.'), 'early 60s = DATE 196 START');
  });
  it('reads years before Christ and the new year', () => {
    assert.equal(one('Murdered in 44 B.C., he slept into the new year.'), '44 B.C. = DATE BC0044; the new year = DATE 2026');
  });
  it('adds a smaller length to a longer one', () => {
    assert.equal(one('It took two hours and 15 minutes, then one year and six months.'), 'two hours and 15 minutes = DURATION PT2H15M; one year and six months = DURATION P1Y6M');
  });
  it('reads lengths that are told otherwise', () => {
    assert.equal(one('a quarter of a century, a fortnight, a single day, an hour-long call, a decades-old feud, within minutes'), 'a quarter of a century = DURATION P25Y; a fortnight = DURATION P2W; a single day = DURATION P1D; hour-long = DURATION PT1H; decades-old = DURATION PXY; minutes = DURATION PTXM');
    assert.equal(one('for 40-odd years, 40-plus years and no more than five days'), '40-odd years = DURATION P40Y APPROX; 40-plus years = DURATION P40Y EQUAL_OR_MORE; more than five days = DURATION P5D EQUAL_OR_LESS');
  });
  it('knows the verb from the frame', () => {
    assert.equal(one('It will last six weeks. The last six weeks were dry.'), 'six weeks = DURATION P6W; The last six weeks = DURATION P6W');
  });
  it('turns a length of time to come into a date', () => {
    assert.equal(one('In two weeks’ time, in several years’ time, years from now.'), 'two weeks’ time = DATE 2026-W12; several years’ time = DATE FUTURE_REF; years from now = DATE FUTURE_REF');
  });
  it('reads what recurs', () => {
    assert.equal(one('It is open seven days a week, twice weekly, on weekends and on Monday nights.'), 'seven days a week = SET P1W; twice weekly = SET P1W; weekends = SET XXXX-WXX-WE; Monday nights = SET XXXX-WXX-1TNI');
  });
  it('says present, past and future', () => {
    assert.equal(one('These days, at the moment, more recently, in the long term, and the future that awaits.'), 'These days = DATE PRESENT_REF; the moment = DATE PRESENT_REF; more recently = DATE PAST_REF; the long term = DATE FUTURE_REF; the future = DATE FUTURE_REF');
    assert.equal(one('As recently as 2023 and most recently in Maren; the future of the town.'), '2023 = DATE 2023');
  });
  it('takes no programme for a length', () => {
    assert.equal(one('He said so on 60 Minutes. They showed High Noon.'), '');
  });
});
