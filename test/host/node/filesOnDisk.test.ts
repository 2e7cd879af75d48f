import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { KINDS } from '../../unit/cli/kindsOfText';
import { Dialogs } from '../dialogs';
import { entryOf, FERRY, Kinds } from '../kinds';
import { until } from '../support';

const CLI = path.resolve(__dirname, '..', '..', '..', '..', 'dist', 'cli.js');

function commandLine(cwd: string, ...args: string[]): void {
  execFileSync(process.execPath, [CLI, ...args], { cwd, env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } });
}

describe('Annotate Corpus, Accept and the command line', function () {
  this.timeout(60_000);
  // Signs that a link cannot hold in the same way everywhere are tested in INDEX.md's own tests.
  const files = KINDS.filter(({ name }) => !/[[\]{}*`]/.test(name));
  const kinds = Kinds.setUp('kinds-on-disk', files.map(({ name, bytes }) => [name, new Uint8Array(bytes)]));
  let copy: string;
  before(() => {
    copy = fs.mkdtempSync(path.join(os.tmpdir(), 'pressmark-kinds-'));
    fs.cpSync(kinds.root.fsPath, copy, { recursive: true });
    commandLine(copy, 'annotate', '.');
  });
  after(() => fs.rmSync(copy, { recursive: true, force: true }));

  it('write the same entry for what is accepted in a file of any kind', async () => {
    for (const { name, text, words: [word] } of files) {
      // The editor does not open files with NULs.
      if (word === undefined || text.includes('\0')) continue;
      const { document } = await kinds.open(name);
      const shown = word.split('\n').join(document.getText().includes('\r\n') ? '\r\n' : '\n');
      await kinds.accept(name, shown);
      const quote = word.replace('\n', ' ');
      const accepted = entryOf(await kinds.sidecar(name), quote);
      assert.match(accepted, /status: accepted/, name);
      assert.equal(accepted.trimEnd().replace('status: accepted', 'status: suggested'), entryOf(inCopy(name), quote).trimEnd(), name);
      fs.rmSync(kinds.uri(sidecarOf(name)).fsPath);
    }
  });

  it('write the same sidecars of files of all kinds, byte for byte, while some of them are open', async () => {
    for (const name of ['windows.txt', 'mixed.txt', 'bom.txt', 'cr.txt']) await kinds.open(name);
    await kinds.annotateAll();
    for (const { name } of files) assert.equal(fs.readFileSync(kinds.uri(sidecarOf(name)).fsPath, 'utf8'), inCopy(name), name);
  });

  function inCopy(name: string): string {
    return fs.readFileSync(path.join(copy, sidecarOf(name)), 'utf8');
  }
});

describe('files on a disk', function () {
  this.timeout(30_000);
  if (process.platform === 'win32') return;
  const dialogs = Dialogs.setUp();
  const names = ['linked.txt', 'dangling.txt', 'sidecar-linked.txt', 'sidecar-dangling.txt', 'read-only.txt', 'vanishing.txt', 'vanished.txt', 'below/deep.txt', 'huge.txt'];
  const kinds = Kinds.setUp('odd-files', names.map((name) => [name, FERRY]));
  let elsewhere: string;
  const at = (name: string): string => kinds.uri(name).fsPath;
  before(() => {
    elsewhere = fs.mkdtempSync(path.join(os.tmpdir(), 'pressmark-elsewhere-'));
    fs.writeFileSync(path.join(elsewhere, 'story.txt'), FERRY);
    fs.writeFileSync(path.join(elsewhere, 'deep.txt'), FERRY);
    for (const name of ['linked.txt', 'dangling.txt', 'below']) fs.rmSync(at(name), { recursive: true });
    fs.symlinkSync(path.join(elsewhere, 'story.txt'), at('linked.txt'));
    fs.symlinkSync(path.join(elsewhere, 'gone.txt'), at('dangling.txt'));
    fs.symlinkSync(elsewhere, at('below'));
    fs.symlinkSync(path.join(elsewhere, 'sidecar.yaml'), at('sidecar-dangling.annotations.yaml'));
    fs.chmodSync(at('read-only.txt'), 0o444);
  });
  after(() => fs.rmSync(elsewhere, { recursive: true, force: true }));

  for (const name of ['linked.txt', 'below/deep.txt']) {
    it(`are articles where they are links or in a linked folder: ${name}`, async () => {
      assert.equal((await kinds.hover(name, 'Ana Duarte'))?.on, 'Ana Duarte');
      await kinds.annotate(name);
      assert.match(entryOf(await kinds.sidecar(name), 'Ana Duarte'), /status: suggested/);
      assert.ok(fs.lstatSync(at('linked.txt')).isSymbolicLink());
    });
  }

  it('are named where they are links to nothing', async () => {
    await kinds.open('linked.txt');
    await kinds.annotate('dangling.txt');
    assert.match(dialogs.messages.join('\n'), /^Pressmark: dangling\.txt/);
    assert.equal(fs.existsSync(at('dangling.annotations.yaml')), false);
  });

  it('keep a sidecar that is a link, and make none through a link to nothing', async () => {
    await kinds.open('linked.txt');
    const target = path.join(elsewhere, 'linked-sidecar.yaml');
    commandLine(kinds.root.fsPath, 'annotate', 'sidecar-linked.txt');
    const sidecar = at('sidecar-linked.annotations.yaml');
    fs.renameSync(sidecar, target);
    fs.symlinkSync(target, sidecar);
    await kinds.accept('sidecar-linked.txt', 'Ana Duarte');
    assert.ok(fs.lstatSync(sidecar).isSymbolicLink());
    assert.match(entryOf(fs.readFileSync(target, 'utf8'), 'Ana Duarte'), /status: accepted/);
    dialogs.messages.length = 0;
    await kinds.annotate('sidecar-dangling.txt');
    assert.deepEqual(dialogs.messages, ['Pressmark: sidecar-dangling.annotations.yaml is a symbolic link to a file that does not exist. Restore that file or remove the link.']);
    assert.equal(fs.existsSync(path.join(elsewhere, 'sidecar.yaml')), false);
  });

  it('are annotated where they are read-only, and left as they are', async () => {
    assert.equal((await kinds.hover('read-only.txt', 'Ana Duarte'))?.on, 'Ana Duarte');
    await kinds.accept('read-only.txt', 'Ana Duarte');
    assert.match(entryOf(await kinds.sidecar('read-only.txt'), 'Ana Duarte'), /status: accepted/);
    assert.equal(fs.readFileSync(at('read-only.txt'), 'utf8'), FERRY);
  });

  it('are left alone where the sidecar is read-only', async function () {
    // Nothing is forbidden to the superuser.
    if (process.getuid?.() === 0) this.skip();
    await kinds.annotate('read-only.txt');
    const sidecar = at('read-only.annotations.yaml');
    const before = fs.readFileSync(sidecar, 'utf8');
    fs.chmodSync(sidecar, 0o444);
    dialogs.messages.length = 0;
    await kinds.accept('read-only.txt', 'Tomas Reyl');
    assert.match(dialogs.messages.join('\n'), /^Pressmark: read-only\.annotations\.yaml may not be changed by you/);
    assert.equal(fs.readFileSync(sidecar, 'utf8'), before);
  });

  it('that vanish while they are open or about to be read are named, and nothing is written for them', async () => {
    assert.equal((await kinds.hover('vanishing.txt', 'Ana Duarte'))?.on, 'Ana Duarte');
    for (const name of ['vanishing.txt', 'vanished.txt']) {
      fs.rmSync(at(name));
      await kinds.annotate(name);
    }
    await kinds.accept('vanishing.txt', 'Ana Duarte').catch(() => undefined);
    assert.deepEqual(dialogs.messages, ['vanishing.txt is not there.', 'vanished.txt is not there.', 'vanishing.txt is not there any more.'].map((message) => `Pressmark: ${message}`));
    assert.equal(fs.existsSync(at('vanishing.annotations.yaml')) || fs.existsSync(at('vanished.annotations.yaml')), false);
  });

  it('are not read where they are larger than any text', async () => {
    await kinds.open('linked.txt');
    fs.truncateSync(at('huge.txt'), 60 * 1024 ** 3); // sparse: nothing of it is on the disk
    await kinds.annotate('huge.txt');
    assert.deepEqual(dialogs.messages, ['Pressmark: huge.txt is larger than 1 MB and is not read in the editor. Split it into its articles.']);
  });
});

describe('articles larger than the editor reads', function () {
  this.timeout(60_000);
  const dialogs = Dialogs.setUp();
  const SENTENCE = 'Ana Duarte met the union leader Tomas Reyl in Port Maren on Monday. ';
  const kinds = Kinds.setUp('large-files', [
    ['ferry.txt', FERRY],
    ['line.txt', SENTENCE.repeat(20_000_000 / SENTENCE.length)],
    ['lines.txt', Array.from({ length: 300_000 }, (_, n) => `Line ${n}: Ana Duarte spoke.`).join('\n')],
  ]);

  for (const name of ['line.txt', 'lines.txt']) {
    it(`are shown and typed in, while others are read: ${name}`, async () => {
      const editor = await kinds.open(name);
      assert.equal(await kinds.hover(name, 'Ana Duarte'), null);
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Exclusive. '));
      assert.equal((await kinds.hover('ferry.txt', 'Ana Duarte'))?.on, 'Ana Duarte');
      await kinds.annotate(name);
      assert.match(dialogs.messages.join('\n'), new RegExp(`^Pressmark: ${name} is larger than 1 MB and is not read in the editor\\.`));
    });
  }

  it('are counted as read by nobody, and the others are counted', async () => {
    await until('the article to be counted', async () => /\d mentions? here · \d in 1 of 3 articles \(1 read so far\)/.test((await kinds.hover('ferry.txt', 'Tomas Reyl'))?.card.replaceAll('&nbsp;', ' ') ?? ''));
  });
});

function sidecarOf(name: string): string {
  return `${name.replace(/\.txt$/, '')}.annotations.yaml`;
}
