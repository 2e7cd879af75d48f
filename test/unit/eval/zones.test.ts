import { strict as assert } from 'node:assert';
import { byStopwordDensity } from '../../bench/eval/stopwordDensity';
import { scoreOf, summaryOf } from '../../bench/eval/tokenScore';

const PROSE = 'The ferry that was to sail in the morning did not, and those who had waited for it on the quay were told that they would have to come back in the evening, when there would be another one for all of them.';
const NEAR = 'The ferry that was to sail in the morning did not, and they had to wait for it.';
const MENU = 'Harbour Timetables Tickets Freight Crew Jobs Press Contact Imprint Archive Newsletter Podcast Shop';

describe('The measure of zones', () => {
  const page = { id: 'p', text: 'Menu Share\nFog closes port\nThe port shut today.\n\nWeather', labels: '0110?' };

  it('counts the tokens of lines that are the article, and leaves out what is undecided', () => {
    assert.deepEqual(scoreOf(page, [{ start: 11, end: 46 }]), { precision: 1, recall: 1, f1: 1 });
    assert.deepEqual(scoreOf(page, [{ start: 0, end: page.text.length }]), { precision: 7 / 9, recall: 1, f1: 0.875 });
    assert.deepEqual(scoreOf(page, [{ start: 27, end: 46 }]), { precision: 1, recall: 4 / 7, f1: 8 / 11 });
  });

  it('takes nothing for right where there is no article, and for wrong where there is one', () => {
    assert.equal(scoreOf({ ...page, labels: '00000' }, []).f1, 1);
    assert.equal(scoreOf(page, []).f1, 0);
  });

  it('means over pages, and over the worst tenth of them', () => {
    const scores = Array.from({ length: 20 }, (_, n) => ({ precision: 1, recall: 1, f1: n < 2 ? n / 2 : 1 }));
    assert.deepEqual(summaryOf(scores), { pages: 20, precision: 1, recall: 1, f1: 18.5 / 20, worst: 0.25 });
  });
});

describe('The baseline of stopword density', () => {
  const kept = (...lines: string[]): string[] => {
    const text = lines.join('\n');
    return byStopwordDensity(text).map(({ start, end }) => text.slice(start, end));
  };

  it('takes long lines of prose, and no lists of words', () => assert.deepEqual(kept(MENU, PROSE, MENU), [PROSE]));
  it('takes a short line between two of prose, and none beside a list', () => assert.deepEqual(kept('Menu', MENU, PROSE, 'A short one.', PROSE), [PROSE, 'A short one.', PROSE]));
  it('takes a line that is nearly good unless both sides are bad', () => {
    assert.deepEqual(kept(PROSE, NEAR, MENU), [PROSE, NEAR]);
    assert.deepEqual(kept(MENU, NEAR, MENU), []);
  });
});
