import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { BuiltCommand, Folder } from './command';

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
const REJECTED = BASE.replace('suggested', 'rejected');
const REGISTRY = 'ana-duarte: {name: Ana Duarte, type: PERSON}\n';

describe('pressmark merge', () => {
  let command: BuiltCommand;
  let folder: Folder;
  before(() => (command = new BuiltCommand()));
  after(() => command.dispose());
  afterEach(() => folder.dispose());

  /** Runs the command as Git does, on copies under names that say nothing. */
  function merge(base: string, ours: string | Buffer, theirs: string, ...more: string[]): { code: number | null; out: string; err: string; ours: string } {
    folder = new Folder({ '.merge_file_a': base, '.merge_file_b': ours, '.merge_file_c': theirs });
    return { ...command.run(folder.path, ['merge', ...more, '.merge_file_a', '.merge_file_b', '.merge_file_c']), ours: folder.read('.merge_file_b') };
  }

  it('writes what both sides did to OURS and says nothing', () => {
    assert.deepEqual(merge(BASE, ACCEPTED, LINKED), { code: 0, out: '', err: '', ours: LINKED.replace('suggested', 'accepted') });
  });

  it('takes an empty BASE for none', () => assert.equal(merge('', ACCEPTED, BASE).ours, ACCEPTED));

  it('names each conflict by its place in the result and exits with 1', () => {
    const { code, out, err, ours } = merge(BASE, REJECTED, ACCEPTED, '--path', 'day/ferry.annotations.yaml');
    assert.deepEqual({ code, out }, { code: 1, out: '' });
    assert.equal(err, 'pressmark: day/ferry.annotations.yaml:9:13: n7f3q2a "Ana Duarte": People disagree: “accepted” or “rejected”. Write the status you want and delete ours: and theirs:\n');
    assert.match(ours, /status: conflict\n {4}ours: \{status: accepted\}\n {4}theirs: \{status: rejected\}/);
  });

  it('leaves OURS as it is where a side cannot be read, and exits with 2 and one line', () => {
    const marked = ACCEPTED.replace('annotations:', '<<<<<<< HEAD\nannotations:');
    const here = merge(BASE, marked, LINKED, '--path', 'ferry.annotations.yaml');
    assert.deepEqual([here.code, here.out, here.ours], [2, '', marked]);
    assert.match(here.err, /^pressmark: ferry\.annotations\.yaml:4:1: Git left a conflict here\. .* This is on our side; OURS is left as it is\. .*\n$/);
    folder.dispose();
    const there = merge(BASE, ACCEPTED, BASE.slice(0, -20));
    assert.deepEqual([there.code, there.ours], [2, ACCEPTED]);
    assert.match(there.err, /^pressmark: \.merge_file_c:\d+:\d+: .*their side.*\n$/);
    folder.dispose();
    assert.equal(merge(BASE, ACCEPTED, BASE.replace('/1', '/2')).code, 2);
  });

  it('knows a registry by what it holds, or by its name', () => {
    const conflict = merge(REGISTRY, REGISTRY.replace('name: Ana', 'name: Eva'), REGISTRY.replace('name: Ana', 'name: Eda'));
    assert.equal(conflict.code, 1);
    assert.match(conflict.err, /ana-duarte: People disagree: “name Eda Duarte” or “name Eva Duarte”/);
    folder.dispose();
    assert.equal(merge('', 'eva: {name: Eva, type: PERSON}\n', REGISTRY, '--path', 'entities.yaml').ours, `${REGISTRY}eva: {name: Eva, type: PERSON}\n`);
  });

  it('keeps a byte order mark and CRLF', () => {
    const crlf = (text: string): string => `\ufeff${text.replace(/\n/g, '\r\n')}`;
    assert.equal(merge(crlf(BASE), crlf(ACCEPTED), crlf(LINKED)).ours, crlf(LINKED.replace('suggested', 'accepted')));
  });

  it('refuses what is no text, what is not there, and wrong use', () => {
    const binary = merge(BASE, Buffer.from([0xff, 0x00, 0x41]), BASE);
    assert.equal(binary.code, 2);
    assert.match(binary.err, /binary data/);
    assert.match(command.run(folder.path, ['merge', 'gone', '.merge_file_b', '.merge_file_c']).err, /^pressmark: gone does not exist/);
    assert.match(command.run(folder.path, ['merge', 'a', 'b']).err, /needs three files: BASE, OURS and THEIRS/);
  });

  it('does not write a read-only OURS', () => {
    folder = new Folder({ a: BASE, b: ACCEPTED, c: LINKED });
    chmodSync(folder.join('b'), 0o444);
    const { code, err } = command.run(folder.path, ['merge', 'a', 'b', 'c']);
    assert.equal(code, 2);
    assert.match(err, /read-only/);
    assert.equal(folder.read('b'), ACCEPTED);
  });

  it('is what the help says Git has to be told', () => {
    const { out } = command.run(process.cwd(), ['help', 'merge']);
    assert.match(out, /git config merge\.pressmark\.driver "pressmark merge --path=%P %O %A %B"/);
    assert.ok(execFileSync('git', ['--version']).length > 0);
    folder = new Folder();
  });
});
