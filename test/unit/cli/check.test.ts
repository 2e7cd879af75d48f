import { strict as assert } from 'node:assert';
import { BuiltCommand, FERRY, Folder, INDEX, STRIKE } from './command';

describe('pressmark check', function () {
  this.timeout(60_000); // each run starts a process
  let command: BuiltCommand;
  let folder: Folder;
  before(() => { command = new BuiltCommand(); });
  after(() => command.dispose());
  beforeEach(() => {
    folder = new Folder({ 'INDEX.md': INDEX, 'ferry.txt': FERRY, 'day two/strike.txt': STRIKE });
    command.run(folder.path, ['annotate', '.']);
  });
  afterEach(() => folder.dispose());

  function edit(file: string, from: string | RegExp, to: string): void {
    const before = folder.read(file);
    const after = before.replace(from, to);
    assert.notEqual(after, before);
    folder.write(file, after);
  }

  it('says nothing where nothing is wrong', () => {
    assert.deepEqual(command.run(folder.path, ['check', '.']), { code: 0, out: '', err: '' });
  });

  it('prints file:line:col: message for each finding, with exit code 1', () => {
    edit('ferry.txt', 'Ana Duarte met', 'Ina Duarte met');
    edit('ferry.annotations.yaml', 'label: PERSON', 'label: PERSON\n    entity: nobody');
    folder.write('entities.yaml', 'ana-duarte:\n  name: Ana Duarte\n  type: ROBOT\n');
    const { code, out, err } = command.run(folder.path, ['check', '.']);
    assert.equal(code, 1);
    assert.equal(err, '');
    const lines = out.trimEnd().split('\n');
    assert.match(lines[0]!, /^entities\.yaml:3:\d+: /);
    const [, line, column] = /^ferry\.annotations\.yaml:(\d+):(\d+): .*Ana Duarte/m.exec(out)!;
    assert.ok(folder.read('ferry.annotations.yaml').split('\n')[Number(line) - 1]!.slice(Number(column) - 1).startsWith('"Ana Duarte"'));
  });

  it('finds entity ids that the registry does not have', () => {
    folder.write('entities.yaml', 'ana-duarte:\n  name: Ana Duarte\n  type: PERSON\n');
    edit('ferry.annotations.yaml', 'label: PERSON', 'label: PERSON\n    entity: nobody');
    assert.match(command.run(folder.path, ['check', 'ferry.txt']).out, /^ferry\.annotations\.yaml:\d+:\d+: .*nobody/);
  });

  it('finds files that are missing on either side', () => {
    folder.write('INDEX.md', `${INDEX}| 3 | [gone.txt](gone.txt) | | |\n`);
    folder.write('lost.annotations.yaml', folder.read('ferry.annotations.yaml'));
    const { code, out } = command.run(folder.path, ['check', '.']);
    assert.equal(code, 1);
    assert.match(out, /^INDEX\.md:7:7: “gone\.txt” does not exist$/m);
    assert.match(out, /^lost\.annotations\.yaml:\d+:\d+: /m);
  });

  it('reports sidecars that cannot be parsed', () => {
    folder.write('ferry.annotations.yaml', 'format: pressmark/1\n<<<<<<< HEAD\n');
    const { code, out } = command.run(folder.path, ['check', '.']);
    assert.equal(code, 1);
    assert.match(out, /^ferry\.annotations\.yaml:2:1: /);
  });

  it('prints one line for every annotation with --json', () => {
    edit('ferry.txt', 'Tomas Reyl, said', 'Tomas Reil, said');
    const { code, out } = command.run(folder.path, ['check', '--json', 'ferry.annotations.yaml']);
    assert.equal(code, 1);
    const lines = out.trimEnd().split('\n').map((line) => JSON.parse(line) as { file: string; id: string; state: string; start: number | null; end: number | null; message?: string });
    assert.equal(lines.length, folder.read('ferry.annotations.yaml').match(/^ {4}quote:/gm)!.length);
    assert.ok(lines.every((line) => line.file === 'ferry.txt'));
    const text = folder.read('ferry.txt');
    for (const { state, start, end, message } of lines) {
      if (state === 'ok') assert.equal(message, undefined);
      else assert.notEqual(message, undefined);
      if (state !== 'orphan') assert.ok(text.slice(start!, end!).length > 0);
    }
    assert.ok(lines.some((line) => line.state === 'changed' && text.slice(line.start!, line.end!) === 'Tomas Reil'));
  });

  it('refuses what cannot be checked with exit code 2', () => {
    const { code, err } = command.run(folder.path, ['check', 'gone.txt']);
    assert.equal(code, 2);
    assert.match(err, /^pressmark: gone\.txt does not exist/);
    folder.write('new.txt', FERRY);
    assert.match(command.run(folder.path, ['check', 'new.txt']).err, /^pressmark: new\.txt has no sidecar/);
  });
});
