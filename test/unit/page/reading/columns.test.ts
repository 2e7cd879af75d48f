import { strict as assert } from 'node:assert';
import { readBlocks } from '../../../../src/core/page/blocks';
import { Columns } from '../../../../src/core/page/reading/columns';
import { readColumns } from '../../../../src/core/page/reading/readColumns';
import { scanBlocks } from '../../../../src/core/page/reading/scan';
import { addFading, addFadings, addRegion, addWindow, fadingOf, prefixSums, windowOf } from '../../../../src/core/page/reading/surroundings';
import { STORY_MODEL } from '../../../../src/core/page/story/model';
import { STORY } from '../pages';

function read(lines: readonly string[]): Columns {
  const text = lines.join('\n');
  const blocks = readBlocks(text);
  return readColumns(text, blocks, scanBlocks(text, blocks));
}

const rounded = (values: ArrayLike<number>): number[] => Array.from(values, (value) => Math.round(value * 100) / 100);

describe('what is told of lines', () => {
  it('is their mean over a window, fading means on either side, and the best stretch', () => {
    const columns = new Columns(5, 8);
    const values = columns.add('v');
    columns.values.set([0, 1, 1, 0, 0], values);
    addWindow(columns, windowOf('v', 1), prefixSums(columns, values));
    addFading(columns, fadingOf('v', 0.5), values);
    addRegion(columns, 'r', 'rShare', columns.named('v').map((value) => value - 0.5), 2);
    assert.deepEqual(rounded(columns.named('v~1')), [0.33, 0.67, 0.67, 0.33, 0]);
    assert.deepEqual(rounded(columns.named('v<0.5')), [0, 0, 0.5, 0.75, 0.38]);
    assert.deepEqual(rounded(columns.named('v>0.5')), [0.75, 0.5, 0, 0, 0]);
    assert.deepEqual(rounded(columns.named('r')), [19, 50, 50, 101, 102]);
    assert.deepEqual(rounded(columns.named('rShare')), [0.5, 0.5, 0.5, 0.5, 0.5]);
  });

  it('fades two columns at once as it does each', () => {
    const [apart, together] = [new Columns(4, 6), new Columns(4, 6)];
    for (const columns of [apart, together]) {
      columns.values.set([1, 0, 2, 0], columns.add('v'));
      columns.values.set([0, 3, 0, 1], columns.add('w'));
    }
    const [ofV, ofW] = [fadingOf('v', 0.5), fadingOf('w', 0.9)];
    addFading(apart, ofV, apart.startOf('v'));
    addFading(apart, ofW, apart.startOf('w'));
    addFadings(together, ofV, together.startOf('v'), ofW, together.startOf('w'));
    assert.deepEqual(together.names, apart.names);
    assert.deepEqual(together.values, apart.values);
  });

  it('has room for what was promised, and no more', () => {
    const columns = new Columns(2, 1);
    columns.add('one');
    assert.throws(() => columns.add('two'), RangeError);
    assert.throws(() => columns.named('two'), RangeError);
  });

  it('is the same for every page, and all of it finite and never negative', () => {
    const [one, other] = [read(['Home', ...STORY, '© 2026']), read(['a'])];
    assert.deepEqual(one.names, other.names);
    for (const columns of [one, other, read([''])]) assert.ok(columns.values.every((value) => Number.isFinite(value) && value >= 0));
  });

  it('shows prose among menus', () => {
    const prose = read(['Home', 'News', STORY[0] ?? '', 'Sport']).named('prose');
    assert.ok((prose[2] ?? 0) > 0.6 && prose[0] === 0 && prose[3] === 0, String(prose));
  });

  it('shows prose in a language whose function words are not known, too', () => {
    const latvian = 'Ostas strādnieku arodbiedrība pirmdien tikās ar satiksmes ministri, jo prāmji nekursē jau trešo nedēļu, un salas ir nošķirtas no cietzemes pilsētām.';
    assert.ok((read([latvian, latvian, 'Sākums']).named('prose')[0] ?? 0) > 0.6);
  });

  it('is all the model asks for', () => {
    const menu = ['Home', 'News', 'Sport', 'Weather'];
    const likely = STORY_MODEL.probabilities(read([...menu, ...STORY]));
    assert.deepEqual(Array.from(likely, (value) => value > 0.5), [...menu.map(() => false), ...STORY.map(() => true)], String(likely));
  });
});
