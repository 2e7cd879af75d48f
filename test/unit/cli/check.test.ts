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

  describe('names by place', () => {
    /** The places that are named in the sidecar of `ferry.txt`: the line there from the column on, with the message. */
    function named(): string[] {
      const { code, out, err } = command.run(folder.path, ['check', 'ferry.txt']);
      assert.deepEqual([code, err], [1, '']);
      const lines = folder.read('ferry.annotations.yaml').split('\n');
      return out.trimEnd().split('\n').map((found) => {
        const [, line, column, message] = /^ferry\.annotations\.yaml:(\d+):(\d+): (.*)$/.exec(found)!;
        return `${lines[Number(line) - 1]!.slice(Number(column) - 1)} ← ${message}`;
      });
    }

    it('open conflicts of annotations, corrections and zones', () => {
      edit('ferry.annotations.yaml', 'status: suggested', 'status: conflict\n    ours: {status: accepted}\n    theirs: {deleted: true}');
      edit('ferry.annotations.yaml', 'annotations:', 'corrections:\n  publisher: {status: conflict, ours: "Bell", theirs: "The Bell"}\nzones:\n\n  z1:\n    quote: "Ferry talks resume as strike enters third week"\n    zone: headline\n    status: conflict\n    ours: {zone: headline}\n    theirs: {zone: related}\n    by: human:EV\nannotations:');
      const found = named();
      assert.equal(found.length, 3);
      assert.match(found[0]!, /^conflict, ours: .*“Bell” or “The Bell”/);
      assert.match(found[1]!, /^conflict ← .*headline.* or .*related/);
      assert.match(found[2]!, /^conflict ← .*“accepted” or “deleted”/);
    });

    it('ids that stand twice', () => {
      const [first, second] = Array.from(folder.read('ferry.annotations.yaml').matchAll(/^ {2}([ntcq]\w{6}):$/gm), (match) => match[1]!);
      edit('ferry.annotations.yaml', `  ${second}:`, `  ${first}:`);
      assert.deepEqual(named(), [`${first}: ← The id "${first}" stands here twice`]);
    });

    it('each conflict that Git left, with the lines of its markers', () => {
      edit('ferry.annotations.yaml', '    status: suggested\n', '<<<<<<< ours\n    status: accepted\n=======\n    status: rejected\n>>>>>>> theirs\n');
      const [found, ...others] = named();
      assert.deepEqual([found!.split(' ← ')[0], others], ['<<<<<<< ours', []]);
      const lines = folder.read('ferry.annotations.yaml').split('\n');
      const at = ['<<<<<<< ours', '=======', '>>>>>>> theirs'].map((marker) => lines.indexOf(marker) + 1);
      assert.ok(found!.includes(`Its markers are in lines ${at[0]}, ${at[1]} and ${at[2]}:`), found);
    });

    it('where a file was cut off', () => {
      const whole = folder.read('ferry.annotations.yaml');
      folder.write('ferry.annotations.yaml', whole.slice(0, whole.lastIndexOf('    before:')));
      const last = Array.from(whole.matchAll(/^ {2}([ntcq]\w{6}):$/gm), (match) => match[1]!).at(-1);
      assert.match(named()[0]!, new RegExp(`^${last}: ← The file ends in the middle`));
      folder.write('ferry.annotations.yaml', whole.slice(0, whole.lastIndexOf('quote: "') + 10));
      assert.match(named()[0]!, /cut off/);
      folder.write('ferry.annotations.yaml', '');
      assert.match(named()[0]!, /^ ← The file holds nothing/);
    });

    it('conflicts and ids that stand twice in the registry', () => {
      folder.write('entities.yaml', 'ana:\n  name: "Ana Duarte"\n  type: PERSON\n  status: conflict\n  ours: {name: "Ana Duarte"}\n  theirs: {name: "Ana M. Duarte"}\n\nana:\n  name: Ana\n  type: PERSON\n');
      const { code, out } = command.run(folder.path, ['check', 'entities.yaml']);
      assert.equal(code, 1);
      assert.match(out, /^entities\.yaml:4:\d+: .*Ana M\. Duarte/m);
      assert.match(out, /^entities\.yaml:8:1: .*twice/m);
    });
  });

  it('states with --json every annotation, and on standard error what is no annotation’s', () => {
    edit('ferry.annotations.yaml', 'status: suggested', 'status: acepted');
    edit('ferry.annotations.yaml', 'annotations:', 'zones:\n\n  z1:\n    quote: "Not there"\n    zone: related\n    by: human:EV\nannotations:');
    const { code, out, err } = command.run(folder.path, ['check', '--json', 'ferry.txt']);
    assert.equal(code, 1);
    const lines = out.trimEnd().split('\n').map((line) => JSON.parse(line) as { state: string; start: number | null; message?: string });
    assert.equal(lines.length, folder.read('ferry.annotations.yaml').match(/^ {4}label:/gm)!.length);
    assert.deepEqual(lines.filter(({ state }) => state !== 'ok').map(({ state, start, message }) => [state, start, message?.includes('acepted')]), [['orphan', null, true]]);
    assert.match(err, /^pressmark: ferry\.annotations\.yaml:\d+:\d+: .*Not there.*\n$/);
  });

  it('refuses what cannot be checked with exit code 2', () => {
    const { code, err } = command.run(folder.path, ['check', 'gone.txt']);
    assert.equal(code, 2);
    assert.match(err, /^pressmark: gone\.txt does not exist/);
    folder.write('new.txt', FERRY);
    assert.match(command.run(folder.path, ['check', 'new.txt']).err, /^pressmark: new\.txt has no sidecar/);
  });
});
