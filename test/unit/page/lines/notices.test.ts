import { strict as assert } from 'node:assert';
import { foldLine } from '../../../../src/core/text/folding';
import { readBlocks } from '../../../../src/core/page/blocks';
import { findNotice, mayBeNotice } from '../../../../src/core/page/lines/notices';
import { scanBlocks } from '../../../../src/core/page/reading/scan';

const mayBe = (line: string): boolean => mayBeNotice(scanBlocks(line, readBlocks(line)), 0, line.charCodeAt(0));
const isNotice = (line: string): boolean => findNotice(foldLine(line), scanBlocks(line, readBlocks(line)).counts[0] as number) !== null;

describe('the glance before notices', () => {
  it('lets every notice pass', () => {
    for (const notice of [
      'Read more: Harbour wall cracks again',
      'Reach Ana Roe at ana.roe@marencourier.example',
      'You have read 3 of your 5 free stories this month, and with a plan for two people in one house you and one other may go on reading on any screen.',
      '*The subscription renews after twelve weeks at the price that stands beside it and is billed every month until it is cancelled, plus tax where tax is due.',
      'Sorry, the page was not found',
    ]) assert.ok(isNotice(notice) && mayBe(notice), notice);
  });

  it('keeps long lines from being read that do not speak to the reader', () => {
    assert.ok(!mayBe('The ferry company said on Monday that the old timetable would be kept for another week, while engineers look at the second engine and the rudder.'));
    assert.ok(mayBe('The ferry was late.'));
  });
});
