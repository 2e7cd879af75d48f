import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { addAttributes } from '../../../src/core/exchange/git/attributes';
import { launchedBy } from '../../../src/core/exchange/git/driver';
import { applyEdits } from '../../../src/core/text/edits';
import { launcherText } from '../../../src/editor/workspace/launcherText';
import { gitProblem } from '../../bench/record/merging/repository';
import { BuiltCommand, Folder } from '../cli/command';

const BASE = `format: pressmark/1
article:
  file: ferry.txt
annotations:

  n7f3q2a:
    quote: "Ana Duarte"
    label: PERSON
    status: suggested
    by: rule:name@1
    before: "Minister "
    after: " met"
`;
const ACCEPTED = BASE.replace('suggested', 'accepted');
const LINKED = BASE.replace('    by:', '    entity: ana-duarte\n    by:');

/** A clone whose Git was told of Pressmark as the editor tells it, with the launcher and the extension in folders of awkward names. */
class Clone {
  readonly folder = new Folder({ '.gitattributes': applyEdits('', addAttributes('')), 'day one/ferry.annotations.yaml': BASE });
  readonly home = mkdtempSync(path.join(tmpdir(), "Ana O'Neil 50%P $HOME "));
  readonly launcher = path.join(this.home, 'global storage', 'pressmark-git.sh');

  constructor(private readonly environment: NodeJS.ProcessEnv = {}) {
    mkdirSync(path.dirname(this.launcher));
    this.git('init', '-q', '-b', 'main');
    for (const { key, value } of launchedBy(this.launcher)) this.git('config', '--local', '--add', key, value);
    this.commit('first');
    this.git('checkout', '-qb', 'ben');
    this.folder.write('day one/ferry.annotations.yaml', LINKED);
    this.commit('linked');
    this.git('checkout', '-q', 'main');
    this.folder.write('day one/ferry.annotations.yaml', ACCEPTED);
    this.commit('accepted');
  }

  /** Installs a version of the extension, as an editor does. */
  install(command: BuiltCommand, version: string): string {
    const extension = path.join(this.home, 'extensions', `pressmark.pressmark-${version}`);
    cpSync(path.dirname(path.dirname(command.script)), extension, { recursive: true });
    return path.join(extension, 'dist', 'cli.js');
  }

  launch(cli: string, node = process.execPath): void {
    writeFileSync(this.launcher, launcherText(cli, node), { mode: 0o644 });
  }

  git(...args: string[]): { status: number | null; out: string } {
    const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_PAGER: 'cat', ...this.environment };
    const { status, stdout, stderr } = spawnSync('git', ['-c', 'user.name=EV', '-c', 'user.email=ev@example.org', ...args], { cwd: this.folder.path, encoding: 'utf8', env });
    return { status, out: stdout + stderr };
  }

  merged(): string {
    const { status, out } = this.git('merge', '-q', '--no-edit', 'ben');
    assert.equal(status, 0, out);
    return this.folder.read('day one/ferry.annotations.yaml');
  }

  dispose(): void {
    this.folder.dispose();
    rmSync(this.home, { recursive: true, force: true });
  }

  private commit(message: string): void {
    this.git('add', '.');
    const { status, out } = this.git('commit', '-qm', message);
    assert.equal(status, 0, out);
  }
}

describe('Git, as the editor sets it up', function () {
  this.timeout(60_000);
  const BOTH = LINKED.replace('suggested', 'accepted');
  let command: BuiltCommand;
  let clone: Clone;
  before(function () {
    if (gitProblem() !== undefined) this.skip();
    command = new BuiltCommand();
  });
  after(() => command?.dispose());
  beforeEach(() => { clone = new Clone(); });
  afterEach(() => clone.dispose());

  it('merges and compares annotations by a script that nobody made executable, under any name', () => {
    clone.launch(clone.install(command, '0.1.0'));
    assert.match(clone.git('diff', 'ben').out, /^-suggested {2}PERSON {2}“Ana Duarte” → ana-duarte[^]*^\+accepted {3}PERSON/m);
    assert.equal(clone.merged(), BOTH);
  });

  it('says where a conflict is, by the name that the file has in the repository', () => {
    clone.launch(clone.install(command, '0.1.0'));
    clone.git('checkout', '-q', 'ben');
    clone.folder.write('day one/ferry.annotations.yaml', BASE.replace('suggested', 'rejected'));
    clone.git('commit', '-qam', 'rejected');
    clone.git('checkout', '-q', 'main');
    const { status, out } = clone.git('merge', '-q', 'ben');
    assert.equal(status, 1);
    assert.match(out, /^pressmark: day one\/ferry\.annotations\.yaml:9:13: n7f3q2a "Ana Duarte": People disagree/m);
  });

  it('finds the extension, and the editor’s Node, in the newest folder after an update', () => {
    const node = path.join(clone.home, 'servers', `Stable-${'0a'.repeat(20)}`, 'node');
    const newer = path.join(clone.home, 'servers', `Stable-${'1b'.repeat(20)}`, 'node');
    mkdirSync(path.dirname(newer), { recursive: true });
    writeFileSync(newer, `#!/bin/sh\necho "newer" >> "${path.join(clone.folder.path, 'ran')}"\nexec "${process.execPath}" "$@"\n`, { mode: 0o755 });
    const old = clone.install(command, '0.9.0');
    clone.launch(old, node);
    renameSync(path.dirname(path.dirname(old)), path.join(clone.home, 'extensions', 'pressmark.pressmark-0.10.0-universal'));
    assert.equal(clone.merged(), BOTH);
    assert.equal(clone.folder.read('ran'), 'newer\n');
  });

  for (const [what, install] of [
    ['the script is not here, as in a container', () => undefined],
    ['the extension is not installed any more', () => clone.launch(path.join(clone.home, 'extensions', 'pressmark.pressmark-0.1.0', 'dist', 'cli.js'))],
  ] as const) {
    it(`goes on as if it knew of none where ${what}`, () => {
      install();
      assert.match(clone.git('diff', 'ben').out, /^\+ {4}status: accepted$/m);
      const { status } = clone.git('merge', '-q', 'ben');
      const text = clone.folder.read('day one/ferry.annotations.yaml');
      assert.equal(status, 1);
      assert.match(text, /^<<<<<<< ours\n[^]*status: accepted[^]*^>>>>>>> theirs$/m);
    });
  }
});
