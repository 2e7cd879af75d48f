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

  it('leaves what lies under a further INDEX.md to that one, and adds to the nearest', () => {
    folder = new Folder({ 'INDEX.md': '- own/x.txt\n', 'own/INDEX.md': '# Own\n\nx.txt\n', 'own/x.txt': FERRY, 'own/deep/y.txt': STRIKE, 'a.txt': FERRY });
    assert.match(command.run(folder.path, ['index', '.']).out, /^a\.txt: .*\nINDEX\.md: 1 article added, 1 listed before\n$/);
    assert.match(command.run(folder.path, ['index', 'own']).out, /^own\/deep\/y\.txt: .*\nown\/INDEX\.md: 1 article added, 1 listed before\n$/);
    assert.equal(folder.read('INDEX.md'), '- own/x.txt\n- a.txt\n');
    assert.equal(folder.read('own/INDEX.md'), '# Own\n\nx.txt\ndeep/y.txt\n');
  });

  it('takes dates, sources and registry of the nearest INDEX.md above an article', () => {
    const registry = (id: string): string => `${id}:\n  name: Ana Duarte\n  type: PERSON\n`;
    folder = new Folder({
      'INDEX.md': '- own/x.txt – Far Herald, 1999-01-01\n', 'entities.yaml': registry('duarte-far'),
      'own/INDEX.md': '| File | Source | Date |\n|-|-|-|\n| x.txt | Maren Courier | 2026-03-03 |\n', 'own/entities.yaml': registry('duarte-near'), 'own/x.txt': FERRY,
    });
    assert.equal(command.run(folder.path, ['annotate', 'own/x.txt']).code, 0);
    const sidecar = folder.read('own/x.annotations.yaml');
    assert.match(sidecar, /duarte-near/);
    assert.doesNotMatch(sidecar, /duarte-far/);
  });

  it('names an INDEX.md that is no text and leaves it alone, and fills an empty one', () => {
    const binary = Buffer.from([0, 1, 2, 255, 254, 0, 98]);
    folder = new Folder({ 'INDEX.md': binary, 'empty/INDEX.md': '', 'empty/a.txt': FERRY });
    const { code, err } = command.run(folder.path, ['index', '.']);
    assert.equal(code, 2);
    assert.match(err, /INDEX\.md is no text but binary data/);
    assert.equal(command.run(folder.path, ['index', 'empty']).code, 0);
    assert.match(folder.read('empty/INDEX.md'), /^\| # \| File .*\n.*\n\| 1 \| \[a\.txt\]/);
  });

  it('shows articles outside the folder and does not open them', () => {
    folder = new Folder({ 'out.txt': FERRY, 'own/INDEX.md': '- [out](../out.txt)\n- [[/out.txt]]\n- <a href="..\\out.txt">x</a>\n', 'own/a.txt': FERRY });
    const { err, out } = command.run(folder.path, ['index', '--dry-run', 'own']);
    assert.equal(err.match(/lies outside the folder/g)?.length, 2); // two ways to write one path
    assert.match(out, /own\/INDEX\.md: 1 article would be added/);
    command.run(folder.path, ['annotate', 'own']);
    assert.ok(!existsSync(folder.join('out.annotations.yaml')));
  });

  it('reports what is listed twice or missing', () => {
    folder = new Folder({ 'INDEX.md': '- [a](a.txt)\n- [again](a.txt)\n- [gone](gone.txt)\n', 'a.txt': FERRY });
    const { code, err } = command.run(folder.path, ['index', '.']);
    assert.equal(code, 0);
    assert.match(err, /^pressmark: INDEX\.md:2:3: .*listed twice.*\npressmark: INDEX\.md:3:3: .*does not exist.*\n$/);
  });

  it('tells the places of thousands of missing files in one go', () => {
    folder = new Folder({ 'INDEX.md': Array.from({ length: 5_000 }, (_, i) => `- gone-${i}.txt\n`).join('') });
    const { code, err } = command.run(folder.path, ['index', '.']);
    assert.equal(code, 0);
    assert.match(err, /^pressmark: INDEX\.md:5000:3: “gone-4999\.txt” does not exist\.$/m);
  });

  it('writes nothing in a dry run or where it is not a folder', () => {
    folder = new Folder({ 'a.txt': FERRY });
    assert.match(command.run(folder.path, ['index', '--dry-run', '.']).out, /would be written with 1 article$/m);
    assert.ok(!existsSync(folder.join('INDEX.md')));
    assert.equal(command.run(folder.path, ['index', 'a.txt']).code, 2);
  });
});
