import { strict as assert } from 'node:assert';
import { existsSync } from 'node:fs';
import { BuiltCommand, FERRY, Folder, STRIKE } from './command';

describe('pressmark index', function () {
  this.timeout(60_000); // each run starts a process
  let command: BuiltCommand;
  let folder: Folder;
  before(() => { command = new BuiltCommand(); });
  after(() => command.dispose());
  afterEach(() => folder.dispose());

  it('writes INDEX.md from what the articles state', () => {
    folder = new Folder({ 'b (2).txt': STRIKE, 'a.txt': FERRY, 'deep/c.txt': FERRY, 'other/INDEX.md': '', 'other/d.txt': FERRY, 'picture.png': 'x' });
    const { code, out } = command.run(folder.path, ['index', '.']);
    assert.equal(code, 0);
    const rows = folder.read('INDEX.md').split('\n');
    assert.deepEqual(rows.slice(2, 4), ['| # | File | Source | Published | Title |', '| --- | --- | --- | --- | --- |']);
    assert.equal(rows[4], '| 1 | [a.txt](a.txt) | | | Ferry talks resume as strike enters third week |');
    assert.equal(rows[5], '| 2 | [b (2).txt](b%20%282%29.txt) | | | Dockers vote to go on with strike |');
    assert.match(rows[6]!, /^\| 3 \| \[deep\/c\.txt\]/);
    assert.equal(rows.length, 8);
    assert.match(out, /^INDEX\.md: written with 3 articles$/m);
  });

  it('adds what is not listed in the style of the page, and nothing the second time', () => {
    const page = '# My corpus\r\n\r\n* [Ferry talks](a.txt) – Bell\r\n\r\nThanks to all.\r\n';
    folder = new Folder({ 'INDEX.md': page, 'a.txt': FERRY, 'b.txt': STRIKE });
    assert.match(command.run('/', ['index', folder.path]).out, /INDEX\.md: 1 article added, 1 listed before$/m);
    const after = page.replace('Bell\r\n', 'Bell\r\n* [Dockers vote to go on with strike](b.txt)\r\n');
    assert.equal(folder.read('INDEX.md'), after);
    assert.match(command.run(folder.path, ['index', '.']).out, /^INDEX\.md: 0 articles added, 2 listed before\n$/);
    assert.equal(folder.read('INDEX.md'), after);
  });

  it('reports what is listed twice or missing', () => {
    folder = new Folder({ 'INDEX.md': '- [a](a.txt)\n- [again](a.txt)\n- [gone](gone.txt)\n', 'a.txt': FERRY });
    const { code, err } = command.run(folder.path, ['index', '.']);
    assert.equal(code, 0);
    assert.match(err, /^pressmark: INDEX\.md:2:3: .*listed twice.*\npressmark: INDEX\.md:3:3: .*does not exist.*\n$/);
  });

  it('writes nothing in a dry run or where it is not a folder', () => {
    folder = new Folder({ 'a.txt': FERRY });
    assert.match(command.run(folder.path, ['index', '--dry-run', '.']).out, /would be written with 1 article$/m);
    assert.ok(!existsSync(folder.join('INDEX.md')));
    assert.equal(command.run(folder.path, ['index', 'a.txt']).code, 2);
  });
});
