import { strict as assert } from 'node:assert';
import { BuiltCommand, FERRY, Folder } from './command';

describe('pressmark diff', function () {
  this.timeout(60_000); // each run starts a process
  let command: BuiltCommand;
  let folder: Folder;
  before(() => { command = new BuiltCommand(); });
  after(() => command.dispose());
  beforeEach(() => {
    folder = new Folder({ 'ferry.txt': FERRY });
    command.run(folder.path, ['annotate', 'ferry.txt']);
    const old = folder.read('ferry.annotations.yaml');
    folder.write('old.yaml', old);
    folder.write('new.yaml', old.replace('label: PERSON\n    status: suggested', 'label: PERSON\n    status: accepted').replace('label: ORG\n    status: suggested', 'label: ORG\n    status: rejected'));
  });
  afterEach(() => folder.dispose());

  it('sums up what changed and has a line for each change', () => {
    const { code, out, err } = command.run(folder.path, ['diff', 'old.yaml', 'new.yaml']);
    assert.deepEqual([code, err], [0, '']);
    const lines = out.trimEnd().split('\n');
    assert.deepEqual(lines.slice(0, 2), ['1 accepted, 1 rejected', '']);
    assert.equal(lines.length, 4);
    assert.match(lines[2]!, /^accepted {2}PERSON {2}“Ana Duarte” {2}\(.*\[…\].*\) {2}n\w{6}$/);
  });

  it('is one JSON object with --json', () => {
    const { out } = command.run(folder.path, ['diff', '--json', './old.yaml', 'new.yaml']);
    const { changes, ...rest } = JSON.parse(out) as { changes: { id: string; change: string; quote: string }[] };
    assert.deepEqual(rest, { old: './old.yaml', new: 'new.yaml', summary: '1 accepted, 1 rejected', counts: { accepted: 1, rejected: 1 } });
    assert.deepEqual(changes.map(({ change }) => change), ['accepted', 'rejected']);
    assert.equal(out.split('\n').length, 2);
  });

  it('ends with 1 where something changed, if asked', () => {
    assert.equal(command.run(folder.path, ['diff', '--exit-code', 'old.yaml', 'new.yaml']).code, 1);
    assert.equal(command.run(folder.path, ['diff', '--exit-code', '--json', 'old.yaml', 'new.yaml']).code, 1);
    assert.deepEqual(command.run(folder.path, ['diff', '--exit-code', 'old.yaml', 'old.yaml']), { code: 0, out: 'no change in annotations\n', err: '' });
  });

  it('knows comments and layout for no change', () => {
    folder.write('new.yaml', `# hello\n${folder.read('old.yaml')}`);
    assert.deepEqual(command.run(folder.path, ['diff', '--exit-code', 'old.yaml', 'new.yaml']), { code: 0, out: 'no change in annotations (comments or layout only)\n', err: '' });
  });

  it('takes a missing or empty file for one that says nothing', () => {
    folder.write('empty.yaml', '');
    for (const nothing of ['gone.yaml', 'empty.yaml', '/dev/null']) {
      assert.match(command.run(folder.path, ['diff', nothing, 'new.yaml']).out, /^1 accepted, 1 rejected, \d+ suggestions added,/);
      assert.match(command.run(folder.path, ['diff', 'new.yaml', nothing]).out, /^2 decisions removed: .*, \d+ suggestions dropped,/);
    }
  });

  it('compares registries too', () => {
    folder.write('a/entities.yaml', 'ana-duarte:\n  name: Ana Duarte\n  type: PERSON\n');
    folder.write('b/entities.yaml', 'ana-duarte:\n  name: Ana Duarte\n  type: PERSON\n  aliases: [Duarte]\n');
    assert.equal(command.run(folder.path, ['diff', 'a/entities.yaml', 'b/entities.yaml']).out, '1 alias added: “Duarte” (ana-duarte)\n\nalias added  PERSON  “Ana Duarte”  → Duarte  ana-duarte\n');
    folder.write('plain.yaml', folder.read('a/entities.yaml'));
    assert.match(command.run(folder.path, ['diff', '/dev/null', 'plain.yaml']).out, /^1 entity added: Ana Duarte\n/);
  });

  it('names a file that cannot be read, with the place, and ends with 2', () => {
    folder.write('new.yaml', `${folder.read('old.yaml')}\n<<<<<<< ours\n`);
    const { code, out, err } = command.run(folder.path, ['diff', 'old.yaml', 'new.yaml']);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /^pressmark: new\.yaml:\d+:1: .*\n$/);
    assert.match(command.run(folder.path, ['diff', 'gone.yaml', 'lost.yaml']).err, /^pressmark: Neither gone\.yaml nor lost\.yaml exists/);
    assert.equal(command.run(folder.path, ['diff', '.', 'old.yaml']).code, 2);
    assert.match(command.run(folder.path, ['diff', 'old.yaml']).err, /^pressmark: "pressmark diff" needs two files/);
  });

  it('shows what a file would do to a terminal', () => {
    folder.write('new.yaml', folder.read('old.yaml').replace('label: PERSON', 'label: "\\u001b[31mX\\u202e"'));
    const { out } = command.run(folder.path, ['diff', 'old.yaml', 'new.yaml']);
    assert.match(out, /PERSON → \\u\{1B\}\[31mX\\u\{202E\}/);
  });
});
