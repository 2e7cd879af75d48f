import { strict as assert } from 'node:assert';
import { findCue } from '../../../src/core/page/lines/cues';
import { readPage } from '../../../src/core/page/readPage';
import { foldLine } from '../../../src/core/text/folding';
import { STORY } from './pages';

describe('the cost of reading a page', () => {
  it('does not depend on the length of a line when cues are looked for', () => {
    const line = foldLine('word '.repeat(60));
    assert.equal(findCue(`${line} subscribe to our newsletter`), null, 'beyond the first words nothing is read');
    assert.equal(findCue('subscribe to our newsletter')?.kind, 'newsletter');
  });

  it('lets pages through that are one endless line, or nothing but line breaks', () => {
    const hostile = ['a', '(', '"', ' ', '.', '- ', 'A. ', '| ', 'by ', '5 ', '\n', 'a\n', '....', '© ', 'AB: x\n', '10:30\nAb cd\n', 'Ab 2 Cd 1\n', '$1 a ', 'AB – ', 'Rovers: A, B, C, D, E.\n', 'sorry page ', '* a b\n'];
    for (const unit of hostile) {
      const text = unit.repeat(20_000 / unit.length);
      const { zones } = readPage(text, {});
      assert.ok(zones.every(({ start, end }) => start >= 0 && end <= text.length));
    }
  });

  it('finds a story between thousands of lines of a menu', () => {
    const menu = 'Home\nNews\nSports\nWeather\n'.repeat(1_000);
    const text = `${menu}${STORY.join('\n')}\n${menu}`;
    const body = readPage(text, {}).zones.filter(({ zone }) => zone === 'body');
    assert.deepEqual(body.map(({ start, end }) => text.slice(start, end)), [STORY.join('\n')]);
  });
});
