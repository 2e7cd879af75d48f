import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { BuiltCommand, FERRY, Folder } from './command';

describe('pressmark textconv', function () {
  this.timeout(60_000); // each run starts a process
  let command: BuiltCommand;
  let folder: Folder;
  before(() => { command = new BuiltCommand(); });
  after(() => command.dispose());
  beforeEach(() => {
    folder = new Folder({ 'ferry.txt': FERRY });
    command.run(folder.path, ['annotate', 'ferry.txt']);
  });
  afterEach(() => folder.dispose());

  it('prints a line for each annotation', () => {
    const { code, out } = command.run(folder.path, ['textconv', 'ferry.annotations.yaml']);
    assert.equal(code, 0);
    assert.match(out, /^suggested {2}PERSON {2}“Ana Duarte” {2}\(.*\[…\].*\) {2}n\w{6} {2}model:en-news@\d+$/m);
    assert.equal(out.match(/^suggested /gm)!.length, folder.read('ferry.annotations.yaml').match(/^ {4}quote:/gm)!.length);
  });

  it('prints what cannot be read as it is, and ends well', () => {
    for (const text of ['<<<<<<< ours\nformat: pressmark/1\n=======\n\tx: 1\n>>>>>>> theirs\n', 'no sidecar at all', 'format: pressmark/1\nannotations:\n  n1:\n    quote: "Du']) {
      folder.write('ferry.annotations.yaml', text);
      assert.deepEqual(command.run(folder.path, ['textconv', 'ferry.annotations.yaml']), { code: 0, out: `${text.trimEnd()}\n`, err: '' });
    }
    folder.write('ferry.annotations.yaml', Buffer.from([0x66, 0, 0xff, 0x1b, 0x5b, 10]));
    const { code, out } = command.run(folder.path, ['textconv', 'ferry.annotations.yaml']);
    assert.equal(code, 0);
    assert.equal(out, 'f\\u{0}ÿ\\u{1B}[\n');
    folder.write('ferry.annotations.yaml', '');
    assert.equal(command.run(folder.path, ['textconv', 'ferry.annotations.yaml']).out, '');
  });

  it('refuses a file that is not there', () => {
    const { code, err } = command.run(folder.path, ['textconv', 'gone.yaml']);
    assert.equal(code, 2);
    assert.match(err, /^pressmark: gone\.yaml does not exist/);
  });

  describe('in a Git repository', () => {
    function git(...args: string[]): string {
      const { status, stdout, stderr } = spawnSync('git', ['-c', 'user.name=EV', '-c', 'user.email=ev@example.org', ...args], {
        cwd: folder.path, encoding: 'utf8', env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_PAGER: 'cat' },
      });
      assert.equal(status, 0, stderr);
      return stdout;
    }

    beforeEach(() => {
      folder.write('entities.yaml', 'ana-duarte:\n  name: Ana Duarte\n  type: PERSON\n');
      folder.write('.gitattributes', '*.annotations.yaml diff=pressmark\nentities.yaml diff=pressmark\n');
      folder.write('pressmark.sh', `#!/bin/sh\nexec "${process.execPath}" "${command.script}" "$@"\n`);
      chmodSync(folder.join('pressmark.sh'), 0o755);
      git('init', '-q');
      git('config', 'diff.pressmark.textconv', `"${folder.join('pressmark.sh')}" textconv`);
      git('add', '.');
      git('commit', '-qm', 'first');
    });

    function changedLines(...args: string[]): string[] {
      return git('diff', ...args).split('\n').filter((line) => /^[+-](?![+-]{2} )/.test(line));
    }

    it('makes git diff speak of annotations', () => {
      const sidecar = folder.read('ferry.annotations.yaml');
      folder.write('ferry.annotations.yaml', `# mine\n${sidecar.replace('label: PERSON\n    status: suggested', 'label: PERSON\n    status: accepted\n    entity: ana-duarte').replace(/label: ORG/g, "label: 'ORG'")}`);
      folder.write('entities.yaml', `${folder.read('entities.yaml')}  aliases: [Duarte]\n`);
      const [alias, first, second, ...others] = changedLines();
      assert.match(first!, /^-suggested {2}PERSON {2}“Ana Duarte” {2}\(/);
      assert.match(second!, /^\+accepted {3}PERSON {2}“Ana Duarte” → ana-duarte {2}\(/);
      assert.equal(alias, '+ana-duarte  alias  “Duarte”');
      assert.deepEqual(others, []);
    });

    it('shows files that come and go, and in git log what cannot be read', () => {
      folder.write('second.annotations.yaml', folder.read('ferry.annotations.yaml'));
      git('add', '.');
      assert.ok(changedLines('--cached').every((line) => line.startsWith('+')));
      git('commit', '-qm', 'second');
      folder.write('ferry.annotations.yaml', '<<<<<<< ours\n');
      git('rm', '-q', 'second.annotations.yaml');
      git('commit', '-qam', 'third');
      assert.match(git('log', '-p'), /^\+<<<<<<< ours$/m);
      assert.match(git('log', '-p'), /^-suggested {2}PERSON/m);
    });
  });
});
