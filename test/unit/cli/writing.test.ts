import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, mkdirSync, readdirSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { readTextFile, writeTextFile } from '../../../src/cli/files';
import { isTemporaryName, temporaryName } from '../../../src/cli/temporaryFiles';
import { isArticleName, isSidecarName } from '../../../src/core/corpus/paths';
import { BuiltCommand, FERRY, Folder } from './command';

const SIDECAR = 'ferry.annotations.yaml';
const POSIX = process.platform !== 'win32';

describe('Writing a file', () => {
  let folder: Folder;

  beforeEach(() => { folder = new Folder({ 'ferry.txt': FERRY }); });
  afterEach(() => folder.dispose());

  it('puts the new text in the place of the old one, and leaves nothing beside it', async () => {
    folder.write(SIDECAR, 'old\n');
    await writeTextFile(folder.join(SIDECAR), 'new\n', await readTextFile(folder.join(SIDECAR)));
    assert.equal(folder.read(SIDECAR), 'new\n');
    assert.deepEqual(readdirSync(folder.path).sort(), [SIDECAR, 'ferry.txt']);
  });

  it('keeps permissions and the byte order mark', async () => {
    folder.write(SIDECAR, '\uFEFFold\n');
    chmodSync(folder.join(SIDECAR), 0o640);
    await writeTextFile(folder.join(SIDECAR), 'new\n', await readTextFile(folder.join(SIDECAR)));
    assert.equal(folder.read(SIDECAR), '\uFEFFnew\n');
    if (POSIX) assert.equal(statSync(folder.join(SIDECAR)).mode & 0o777, 0o640);
  });

  it('refuses where another program has changed the file since it was read', async () => {
    folder.write(SIDECAR, 'as read\n');
    const before = await readTextFile(folder.join(SIDECAR));
    folder.write(SIDECAR, 'what a colleague wrote\n');
    await refused(() => writeTextFile(folder.join(SIDECAR), 'new\n', before, SIDECAR), /^ferry\.annotations\.yaml was changed by another program/);
    assert.equal(folder.read(SIDECAR), 'what a colleague wrote\n');
  });

  it('refuses where the file has been deleted, or made, in the meantime', async () => {
    folder.write(SIDECAR, 'as read\n');
    const before = await readTextFile(folder.join(SIDECAR));
    const gone = new Folder();
    await refused(() => writeTextFile(gone.join(SIDECAR), 'new\n', { ...before, path: gone.join(SIDECAR) }, SIDECAR), /^ferry\.annotations\.yaml was deleted by another program/);
    assert.deepEqual(readdirSync(gone.path), []);
    gone.dispose();
    await refused(() => writeTextFile(folder.join(SIDECAR), 'new\n', null, SIDECAR), /was changed by another program/);
    assert.equal(folder.read(SIDECAR), 'as read\n');
  });

  it('refuses a file that is read-only, and names it', async () => {
    folder.write(SIDECAR, 'old\n');
    const before = await readTextFile(folder.join(SIDECAR));
    chmodSync(folder.join(SIDECAR), 0o444);
    await refused(() => writeTextFile(folder.join(SIDECAR), 'new\n', before, SIDECAR), /^ferry\.annotations\.yaml is read-only/);
    assert.equal(folder.read(SIDECAR), 'old\n');
  });

  it('writes the file that a symbolic link points to, and keeps the link', async function () {
    if (!POSIX) this.skip();
    mkdirSync(folder.join('elsewhere'));
    folder.write('elsewhere/real.yaml', 'old\n');
    symlinkSync(path.join('elsewhere', 'real.yaml'), folder.join(SIDECAR));
    await writeTextFile(folder.join(SIDECAR), 'new\n', await readTextFile(folder.join(SIDECAR)));
    assert.equal(folder.read('elsewhere/real.yaml'), 'new\n');
    assert.ok(lstatSync(folder.join(SIDECAR)).isSymbolicLink());
  });

  it('refuses a symbolic link that leads nowhere', async function () {
    if (!POSIX) this.skip();
    symlinkSync('missing.yaml', folder.join(SIDECAR));
    await refused(() => writeTextFile(folder.join(SIDECAR), 'new\n', null, SIDECAR), /^ferry\.annotations\.yaml is a symbolic link/);
    assert.ok(lstatSync(folder.join(SIDECAR)).isSymbolicLink());
  });
});

describe('What a killed run leaves behind', () => {
  const DEAD = 4_194_999; // above the highest process id that systems give

  let folder: Folder;

  beforeEach(() => { folder = new Folder({ 'ferry.txt': FERRY }); });
  afterEach(() => folder.dispose());

  const named = (pid: number, machine = /-([0-9a-f]{8})-/.exec(temporaryName())![1]!): string => `.pressmark-${machine}-${pid}-0a1b2c3d.tmp`;

  it('is removed by the next write to the folder', async () => {
    folder.write(named(DEAD), 'half of a si');
    await writeTextFile(folder.join(SIDECAR), 'new\n', null);
    assert.deepEqual(readdirSync(folder.path).sort(), [SIDECAR, 'ferry.txt']);
  });

  it('stays while the process that writes it is alive', async () => {
    folder.write(named(process.pid), 'half of a si');
    await writeTextFile(folder.join(SIDECAR), 'new\n', null);
    assert.ok(readdirSync(folder.path).includes(named(process.pid)));
  });

  it('stays for a day where another machine wrote it', async () => {
    const [young, old] = [named(DEAD, '00000000'), named(DEAD, 'ffffffff')];
    folder.write(young, 'half of a si');
    folder.write(old, 'half of a si');
    utimesSync(folder.join(old), new Date('2020-01-01'), new Date('2020-01-01'));
    await writeTextFile(folder.join(SIDECAR), 'new\n', null);
    assert.ok(readdirSync(folder.path).includes(young));
    assert.ok(!readdirSync(folder.path).includes(old));
  });

  it('leaves files of any other name alone', async () => {
    const others = ['.pressmark-notes.tmp', '.ferry.annotations.yaml.tmp', 'pressmark-0-1-2.tmp', '.pressmark-12345678-1-0a1b2c3d.tmp.txt'];
    for (const other of others) folder.write(other, 'mine');
    await writeTextFile(folder.join(SIDECAR), 'new\n', null);
    for (const other of others) assert.equal(folder.read(other), 'mine');
  });

  it('has a name that is neither an article’s nor a sidecar’s', () => {
    const name = temporaryName();
    assert.ok(isTemporaryName(name));
    assert.ok(!isArticleName(name) && !isSidecarName(name) && name.startsWith('.'));
  });
});

describe('pressmark, where it cannot write', () => {
  const command = new BuiltCommand();
  let folder: Folder;

  before(() => chmodSync(path.dirname(path.dirname(command.script)), 0o755));
  beforeEach(() => {
    folder = new Folder({ 'ferry.txt': FERRY.repeat(8) });
    chmodSync(folder.path, 0o755);
  });
  afterEach(() => folder.dispose());
  after(() => command.dispose());

  it('leaves the old sidecar whole where there is no room for the new one', function () {
    if (!POSIX) this.skip();
    assert.equal(command.run(folder.path, ['annotate', '--kinds', 'money', 'ferry.txt']).code, 0);
    const old = folder.read(SIDECAR);
    const { status, stderr } = spawnSync('sh', ['-c', 'ulimit -f 2; exec "$0" "$@"', process.execPath, command.script, 'annotate', 'ferry.txt'], { cwd: folder.path, encoding: 'utf8' });
    assert.equal(status, 2, stderr);
    assert.match(stderr, /^pressmark: ferry\.annotations\.yaml cannot be written: [^\n]*\n$/);
    assert.equal(folder.read(SIDECAR), old);
    assert.deepEqual(readdirSync(folder.path).sort(), [SIDECAR, 'ferry.txt']);
  });

  it('names the sidecar where the folder is read-only', function () {
    if (!POSIX) this.skip();
    chmodSync(folder.path, 0o555);
    // Nothing is read-only to the superuser.
    const person = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const { status, stderr } = spawnSync(process.execPath, [command.script, 'annotate', 'ferry.txt'], { cwd: folder.path, encoding: 'utf8', ...person });
    chmodSync(folder.path, 0o755);
    assert.equal(status, 2, stderr);
    assert.match(stderr, /^pressmark: ferry\.annotations\.yaml may not be written by you\./);
    assert.deepEqual(readdirSync(folder.path), ['ferry.txt']);
  });
});

async function refused(work: () => Promise<void>, message: RegExp): Promise<void> {
  await assert.rejects(work, (error: Error) => error.name === 'Failure' && message.test(error.message));
}
