import { strict as assert } from 'node:assert';
import type { Analysis } from '../../../src/core/analysis';
import { PITCH, STORIES, withLine } from '../page/stories';
import { BuiltCommand, Folder } from './command';

/** A name in the box, by which sidecars show whether it is part of the article. */
const BOX = `${PITCH} Mirela Vasko reads it aloud.`;
const NAMES = ['ferry.txt', 'tannery.txt', 'glacier.txt', 'loaf.txt'];
const [FERRY = [], , , , TRAIN = []] = STORIES;

describe('lines that repeat in a corpus, on the command line', function () {
  this.timeout(60_000); // each run starts a process
  let command: BuiltCommand;
  let folder: Folder;
  before(() => { command = new BuiltCommand(); });
  after(() => command.dispose());
  beforeEach(() => { folder = new Folder(Object.fromEntries(NAMES.map((name, n) => [name, withLine(STORIES[n] ?? [], BOX)]))); });
  afterEach(() => folder.dispose());

  const analyses = (...args: string[]): Analysis[] => {
    const { code, out, err } = command.run(folder.path, ['analyse', ...args]);
    assert.equal(code, 0, err);
    return out.trimEnd().split('\n').map((line) => JSON.parse(line) as Analysis);
  };
  const holds = ({ id, zones }: Analysis): boolean => {
    const at = folder.read(id).indexOf(BOX);
    return zones.some(({ start, end, zone }) => zone === 'body' && start <= at && at < end);
  };

  it('are furniture in files that are analysed together', () => {
    assert.deepEqual(analyses(...NAMES).map(holds), [false, false, false, false]);
    assert.deepEqual(analyses('ferry.txt').map(holds), [true]);
    assert.deepEqual(analyses('--plain', ...NAMES).map(holds), [true, true, true, true]);
  });

  it('are what a corpus has in common, and articles on standard input are none', () => {
    const input = NAMES.map((id) => JSON.stringify({ id, text: folder.read(id) })).join('\n');
    const { out } = command.run(folder.path, ['analyse'], input);
    assert.deepEqual(out.trimEnd().split('\n').map((line) => holds(JSON.parse(line) as Analysis)), [true, true, true, true]);
  });

  it('are the story where three outlets print one agency’s copy', () => {
    ['a.txt', 'b.txt', 'c.txt'].forEach((name, n) => folder.write(name, [`Outlet ${'i'.repeat(n + 1)} on the coast`, ...TRAIN].join('\n\n')));
    for (const { id, zones } of analyses(...NAMES, 'a.txt', 'b.txt', 'c.txt').slice(-3)) {
      const text = folder.read(id);
      const body = zones.filter(({ zone }) => zone === 'body').map(({ start, end }) => text.slice(start, end)).join('\n');
      assert.equal(body.replace(/\n+/g, '\n').trim(), TRAIN.slice(1).join('\n'), id);
    }
  });

  it('are left out of sidecars, of a single file as of its folder', () => {
    const names = (name: string): boolean => folder.read(name.replace('.txt', '.annotations.yaml')).includes('Mirela Vasko');
    command.run(folder.path, ['annotate', 'ferry.txt']);
    assert.equal(names('ferry.txt'), false);
    const { out } = command.run(folder.path, ['annotate', '.']);
    assert.match(out, /^ferry\.txt: unchanged/m);
    assert.deepEqual(NAMES.map(names), [false, false, false, false]);
  });

  it('are those of the articles of INDEX.md, of a file that it does not list too', () => {
    folder.write('INDEX.md', NAMES.slice(0, 3).map((name) => `- [${name}](${name})\n`).join(''));
    const names = (name: string): boolean => folder.read(name.replace('.txt', '.annotations.yaml')).includes('Mirela Vasko');
    command.run(folder.path, ['annotate', ...NAMES]);
    assert.deepEqual(NAMES.map(names), [true, true, true, true]);
    folder.write('INDEX.md', `${folder.read('INDEX.md')}- [loaf.txt](loaf.txt)\n`);
    folder.write('draft.txt', withLine(FERRY, BOX, 4));
    command.run(folder.path, ['annotate', ...NAMES, 'draft.txt']);
    assert.deepEqual([...NAMES, 'draft.txt'].map(names), [false, false, false, false, false]);
  });
});
