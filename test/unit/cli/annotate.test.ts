import { strict as assert } from 'node:assert';
import { chmodSync, lstatSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { BuiltCommand, FERRY, Folder, INDEX, STRIKE } from './command';

describe('pressmark annotate', function () {
  this.timeout(60_000); // each run starts a process
  let command: BuiltCommand;
  let folder: Folder;
  before(() => { command = new BuiltCommand(); });
  after(() => command.dispose());
  beforeEach(() => { folder = new Folder({ 'INDEX.md': INDEX, 'ferry.txt': FERRY, 'day two/strike.txt': STRIKE, 'unlisted.txt': FERRY }); });
  afterEach(() => folder.dispose());

  it('writes a sidecar beside every article of INDEX.md, with a line for each and a summary', () => {
    const { code, out, err } = command.run(folder.path, ['annotate', '.']);
    assert.equal(code, 0, err);
    assert.equal(err, '');
    const lines = out.trimEnd().split('\n');
    assert.match(lines[0]!, /^day two\/strike\.txt: \d+ added$/);
    assert.match(lines[1]!, /^ferry\.txt: \d+ added$/);
    assert.match(lines[2]!, /^2 articles: 2 sidecars written; \d+ added, 0 dropped, 0 decided by people$/);
    assert.equal(lines.length, 3);
    assert.deepEqual(readdirSync(folder.path).sort(), ['INDEX.md', 'day two', 'ferry.annotations.yaml', 'ferry.txt', 'unlisted.txt']);
    const sidecar = folder.read('ferry.annotations.yaml');
    assert.match(sidecar, /^format: pressmark\/1\n/);
    assert.match(sidecar, /quote: "Ana Duarte"/);
    assert.match(sidecar, /\n {2}file: ferry\.txt\n/);
    assert.match(folder.read('day two/strike.annotations.yaml'), /\n {2}file: strike\.txt\n/);
  });

  it('says where a text is not English, and takes a person’s word that it is', () => {
    const german = 'Hafen wegen Nebels geschlossen\n\nDer Hafen wurde am Montag wegen des Nebels geschlossen. Die Reisenden aus Berlin mussten warten, sagte ein Sprecher der Stadt, und viele blieben im Bahnhof.\n';
    const here = new Folder({ 'nebel.txt': german });
    try {
      assert.match(command.run(here.path, ['annotate', 'nebel.txt']).out, /^nebel\.txt: .*; not English \(de\): only names that are certain$/m);
      here.write('nebel.annotations.yaml', here.read('nebel.annotations.yaml').replace('annotations:', 'corrections:\n  language: English\nannotations:'));
      assert.doesNotMatch(command.run(here.path, ['annotate', 'nebel.txt']).out, /not English/);
    } finally {
      here.dispose();
    }
  });

  it('takes the date, and a publisher only from a plain name, from INDEX.md', () => {
    command.run(folder.path, ['annotate', '.']);
    assert.match(folder.read('ferry.annotations.yaml'), /publisher: "?Maren Courier"?\n/);
    assert.match(folder.read('ferry.annotations.yaml'), /published: 2026-03-03\n/);
    assert.match(folder.read('day two/strike.annotations.yaml'), /published: 2026-03-05\n/);
    assert.doesNotMatch(folder.read('day two/strike.annotations.yaml'), /publisher:/);
  });

  it('changes no byte when run again', () => {
    command.run(folder.path, ['annotate', '.']);
    const before = statSync(folder.join('ferry.annotations.yaml'));
    const sidecar = folder.read('ferry.annotations.yaml');
    const { code, out } = command.run(folder.path, ['annotate', '.']);
    assert.equal(code, 0);
    assert.match(out, /^ferry\.txt: unchanged, \d+ kept$/m);
    assert.match(out, /^2 articles: 0 sidecars written;/m);
    assert.equal(folder.read('ferry.annotations.yaml'), sidecar);
    assert.equal(statSync(folder.join('ferry.annotations.yaml')).ino, before.ino);
  });

  it('writes for a single file what its folder would', () => {
    folder.write('entities.yaml', 'ana-duarte:\n  name: Ana Duarte\n  type: PERSON\n');
    command.run(folder.path, ['annotate', '.']);
    const whole = folder.read('day two/strike.annotations.yaml');
    const other = new Folder({ 'INDEX.md': INDEX, 'ferry.txt': FERRY, 'day two/strike.txt': STRIKE, 'entities.yaml': folder.read('entities.yaml') });
    try {
      const { code } = command.run(other.join('day two'), ['annotate', 'strike.txt']);
      assert.equal(code, 0);
      assert.equal(other.read('day two/strike.annotations.yaml'), whole);
      assert.match(whole, /quote: "Duarte"\n(?: {4}.*\n)*? {4}entity: ana-duarte\n/);
    } finally {
      other.dispose();
    }
  });

  it('keeps decisions, comments and layout that people wrote', () => {
    command.run(folder.path, ['annotate', 'ferry.txt']);
    const decided = folder.read('ferry.annotations.yaml').replace('status: suggested', 'status: accepted   # seen').replace('annotations:', '# mine\nannotations:');
    folder.write('ferry.annotations.yaml', decided);
    const { out } = command.run(folder.path, ['annotate', 'ferry.txt']);
    assert.match(out, /^ferry\.txt: unchanged, \d+ kept, 1 decided by people$/m);
    assert.equal(folder.read('ferry.annotations.yaml'), decided);
  });

  it('says what was dropped, kept and silenced, and why', () => {
    command.run(folder.path, ['annotate', 'ferry.txt']);
    const entry = /^ {2}(n\w+):\n {4}quote: "Maren Harbour Authority"\n {4}label: ORG\n {4}status: (suggested)/m.exec(folder.read('ferry.annotations.yaml'))!;
    folder.write('ferry.annotations.yaml', folder.read('ferry.annotations.yaml').replace(entry[0], entry[0].replace('suggested', 'rejected')));
    folder.write('ferry.txt', FERRY.replace(' Some 12 per cent of its ships were sent to Corvale instead.', ''));
    const { out } = command.run(folder.path, ['annotate', '--verbose', 'ferry.txt']);
    assert.match(out, /^ferry\.txt: \d+ kept, [12] dropped \(gone from the text\), 1 decided by people \(1 suggestion silenced\)/m);
    assert.match(out, /^ {2}dropped {3}PERCENT {2}“Some 12 per cent” {2}gone from the text {2}c\w{6}$/m);
    assert.match(out, new RegExp(`^ {2}silenced {2}ORG {2}“Maren Harbour Authority” {2}is rejected {2}${entry[1]}$`, 'm'));
    assert.doesNotMatch(command.run(folder.path, ['annotate', 'ferry.txt']).out, /^ {2}/m);
  });

  it('reports a sidecar that cannot be parsed, leaves it alone and does the others', () => {
    folder.write('ferry.annotations.yaml', 'format: pressmark/1\nannotations:\n  n1: [\n');
    const { code, out, err } = command.run(folder.path, ['annotate', '.']);
    assert.equal(code, 2);
    assert.match(err, /^pressmark: ferry\.annotations\.yaml:\d+:\d+: .*left as it is.*\n$/);
    assert.match(out, /^2 articles: 1 sidecar written, 1 not done;/m);
    assert.equal(folder.read('ferry.annotations.yaml'), 'format: pressmark/1\nannotations:\n  n1: [\n');
    assert.match(folder.read('day two/strike.annotations.yaml'), /^format/);
  });

  it('writes nothing under a registry that cannot be parsed', () => {
    folder.write('entities.yaml', 'ana-duarte: {name: Ana\n');
    const { code, err } = command.run(folder.path, ['annotate', '.']);
    assert.equal(code, 2);
    assert.match(err, /^pressmark: entities\.yaml:\d+:\d+: /);
    assert.ok(!readdirSync(folder.path).includes('ferry.annotations.yaml'));
  });

  it('names what cannot be found or read, one line each, and does the others', () => {
    folder.write('INDEX.md', `${INDEX}| 3 | [gone.txt](gone.txt) | | |\n| 4 | [picture.txt](picture.txt) | | |\n| 5 | [out](../out.txt) | | |\n`);
    folder.write('picture.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]));
    const { code, out, err } = command.run(folder.path, ['annotate', '.', 'nowhere.txt', 'INDEX.md']);
    assert.equal(code, 2);
    assert.deepEqual(err.trimEnd().split('\n').map((line) => /^pressmark: (\S+) (is listed in INDEX\.md and does not exist|is no text|does not exist|is no article)/.exec(line)?.slice(1, 3)), [
      ['gone.txt', 'is listed in INDEX.md and does not exist'], ['nowhere.txt', 'does not exist'], ['INDEX.md', 'is no article'], ['picture.txt', 'is no text'],
    ]);
    assert.match(out, /^3 articles: 2 sidecars written, 1 not done;/m);
  });

  it('takes every .txt where no INDEX.md says otherwise, and the listed ones under a further INDEX.md', () => {
    const loose = new Folder({ 'a.txt': FERRY, 'sub/b.txt': STRIKE, '.hidden/c.txt': FERRY, 'corpus/INDEX.md': '- [d](d.txt)\n', 'corpus/d.txt': FERRY, 'corpus/e.txt': FERRY, 'notes.md': 'x' });
    try {
      const { code, out } = command.run(loose.path, ['annotate', '.']);
      assert.equal(code, 0);
      assert.deepEqual(out.trimEnd().split('\n').slice(0, -1).map((line) => line.split(':')[0]), ['a.txt', 'corpus/d.txt', 'sub/b.txt']);
    } finally {
      loose.dispose();
    }
  });

  it('takes of a folder inside a corpus the articles that the INDEX.md above lists', () => {
    folder.write('day two/other.txt', FERRY);
    const { out } = command.run(folder.path, ['annotate', 'day two']);
    assert.deepEqual(out.trimEnd().split('\n').map((line) => line.split(':')[0]), ['day two/strike.txt', '1 article']);
  });

  it('shows absolute paths to those who write them', () => {
    const { out } = command.run('/', ['annotate', folder.join('ferry.txt')]);
    assert.ok(out.startsWith(`${folder.join('ferry.txt')}: `));
  });

  it('writes nothing in a dry run', () => {
    const { out } = command.run(folder.path, ['annotate', '--dry-run', '.']);
    assert.match(out, /2 sidecars would be written;/);
    assert.ok(!readdirSync(folder.path).includes('ferry.annotations.yaml'));
  });

  it('writes the kinds that are asked for', () => {
    command.run(folder.path, ['annotate', '--kinds', 'times', 'ferry.txt']);
    const labels = new Set(Array.from(folder.read('ferry.annotations.yaml').matchAll(/label: (\w+)/g), (match) => match[1]));
    assert.ok(labels.size > 0 && [...labels].every((label) => ['DATE', 'TIME', 'DURATION', 'SET'].includes(label!)));
    const { code, err } = command.run(folder.path, ['annotate', '--kinds', 'verbs', 'ferry.txt']);
    assert.equal(code, 2);
    assert.match(err, /knows no kind "verbs"/);
  });

  it('replaces a sidecar as a whole: permissions, byte order mark and links stay, no temporary file does', () => {
    folder.write('store/real.yaml', '\uFEFFformat: pressmark/1\r\narticle:\r\n  file: ferry.txt\r\nannotations:\r\n');
    chmodSync(folder.join('store/real.yaml'), 0o640);
    symlinkSync(folder.join('store/real.yaml'), folder.join('ferry.annotations.yaml'));
    const { code, err } = command.run(folder.path, ['annotate', 'ferry.txt']);
    assert.equal(code, 0, err);
    assert.ok(lstatSync(folder.join('ferry.annotations.yaml')).isSymbolicLink());
    assert.equal(statSync(folder.join('store/real.yaml')).mode & 0o777, 0o640);
    assert.match(folder.read('store/real.yaml'), /^\uFEFFformat: pressmark\/1\r\n[^]*quote: "Ana Duarte"\r\n/);
    assert.deepEqual([...readdirSync(folder.path), ...readdirSync(folder.join('store'))].filter((file) => file.endsWith('.tmp')), []);
  });

  it('neither waits for nor writes a sidecar that is no file', function () {
    if (process.platform === 'win32') this.skip();
    symlinkSync('/dev/zero', folder.join('ferry.annotations.yaml'));
    const { code, err } = command.run(folder.path, ['annotate', 'ferry.txt']);
    assert.equal(code, 2);
    assert.match(err, /^pressmark: ferry\.annotations\.yaml is no file but a pipe or a device\. Remove it\.$/m);
  });

  it('leaves a read-only sidecar and one that is not UTF-8 as they are', () => {
    command.run(folder.path, ['annotate', '--kinds', 'names', '.']);
    const sidecar = folder.read('ferry.annotations.yaml');
    chmodSync(folder.join('ferry.annotations.yaml'), 0o444);
    folder.write('day two/strike.annotations.yaml', Buffer.from(`\uFEFF${folder.read('day two/strike.annotations.yaml')}`, 'utf16le'));
    const { code, err } = command.run(folder.path, ['annotate', '.']);
    assert.equal(code, 2);
    assert.match(err, /ferry\.annotations\.yaml is read-only and is left as it is/);
    assert.match(err, /strike\.annotations\.yaml is not UTF-8 and is left as it is/);
    assert.equal(folder.read('ferry.annotations.yaml'), sidecar);
  });

  it('reads articles in other encodings, with a warning where it had to guess', () => {
    folder.write('ferry.txt', Buffer.from(FERRY.replaceAll('’', "'").replace('Reyl', 'Réyl'), 'latin1'));
    folder.write('unlisted.txt', Buffer.from(`\uFEFF${FERRY}`, 'utf16le'));
    const { code, err } = command.run(folder.path, ['annotate', 'ferry.txt', 'unlisted.txt']);
    assert.equal(code, 0);
    assert.match(err, /^pressmark: ferry\.txt: The file is not valid UTF-8; it was read as Windows-1252\.\n$/);
    assert.match(folder.read('ferry.annotations.yaml'), /Tomas Réyl/);
    assert.match(folder.read('unlisted.annotations.yaml'), /Tomas Reyl/);
  });

  it('escapes what a file name would do to a terminal', () => {
    folder.write('\u001B[31mred\u202E.txt', FERRY);
    const { out, err } = command.run(folder.path, ['annotate', '\u001B[31mred\u202E.txt', '\u001B[2Jgone.txt']);
    assert.match(out, /^\\u\{1B\}\[31mred\\u\{202E\}\.txt: \d+ added$/m);
    assert.match(err, /^pressmark: \\u\{1B\}\[2Jgone\.txt does not exist/);
  });
});
