import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { gitProblem } from '../../bench/record/merging/repository';
import { BuiltCommand, FERRY, Folder, INDEX, STRIKE } from './command';

const ATTRIBUTES = '*.annotations.yaml merge=pressmark diff=pressmark\n';

describe('pressmark check, in a clone', function () {
  this.timeout(60_000); // each run starts a process
  let command: BuiltCommand;
  let folder: Folder;
  const { GIT_CONFIG_GLOBAL } = process.env;
  before(function () {
    if (gitProblem() !== undefined) this.skip();
    process.env.GIT_CONFIG_GLOBAL = '/dev/null';
    command = new BuiltCommand();
  });
  after(() => {
    if (GIT_CONFIG_GLOBAL === undefined) delete process.env.GIT_CONFIG_GLOBAL;
    else process.env.GIT_CONFIG_GLOBAL = GIT_CONFIG_GLOBAL;
    command?.dispose();
  });
  beforeEach(() => {
    folder = new Folder({ 'INDEX.md': INDEX, 'ferry.txt': FERRY, 'day two/strike.txt': STRIKE, '.gitattributes': ATTRIBUTES });
    execFileSync('git', ['init', '-q'], { cwd: folder.path });
    command.run(folder.path, ['annotate', '.']);
  });
  afterEach(() => folder.dispose());

  it('says on standard error, once, that Git lacks the driver, which is no finding', () => {
    const { code, out, err } = command.run(folder.path, ['check', '.', 'day two']);
    assert.deepEqual([code, out], [0, '']);
    assert.match(err, /^pressmark: \.gitattributes leaves merging to Pressmark, but this clone does not know how\. .*run: git config merge\.pressmark\.name .*git config merge\.pressmark\.driver "pressmark merge --path=%P %O %A %B"; .*\n$/);
    assert.match(command.run(folder.path, ['check', 'day two/strike.txt']).err, /does not know how/);
  });

  it('says nothing where there is a driver, or none is asked for', () => {
    execFileSync('git', ['config', 'merge.pressmark.driver', 'pressmark merge %O %A %B'], { cwd: folder.path });
    assert.deepEqual(command.run(folder.path, ['check', '.']), { code: 0, out: '', err: '' });
    execFileSync('git', ['config', '--unset', 'merge.pressmark.driver'], { cwd: folder.path });
    folder.write('.gitattributes', '*.txt text\n');
    assert.deepEqual(command.run(folder.path, ['check', '.']), { code: 0, out: '', err: '' });
  });

  it('does not read attributes through a link, as Git does not', function () {
    if (process.platform === 'win32') this.skip();
    folder.write('elsewhere', ATTRIBUTES);
    execFileSync('rm', ['.gitattributes'], { cwd: folder.path });
    symlinkSync(folder.join('elsewhere'), folder.join('.gitattributes'));
    assert.equal(command.run(folder.path, ['check', '.']).err, '');
  });
});
