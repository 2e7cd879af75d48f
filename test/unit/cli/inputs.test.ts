import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, closeSync, ftruncateSync, mkdirSync, openSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { kindOf, readBytes, readTextFile } from '../../../src/cli/files';
import type { Analysis } from '../../../src/core/analysis';
import { BuiltCommand, FERRY, Folder, STRIKE, type Outcome } from './command';
import { KINDS, NAMED } from './kindsOfText';

const POSIX = process.platform !== 'win32';
/** What a message may hold: one line a message, each with its file or place, and nothing of the program's own inside. */
const STACK = /\n\s+at |node:internal|Error:/;

describe('pressmark, on whatever is called .txt', function () {
  this.timeout(120_000); // each run starts a process
  let command: BuiltCommand;
  let folder: Folder;
  before(() => { command = new BuiltCommand(); });
  after(() => command.dispose());
  beforeEach(() => { folder = new Folder(); });
  afterEach(() => folder.dispose());

  function run(...args: string[]): Outcome {
    const outcome = command.run(folder.path, args);
    assert.doesNotMatch(outcome.err, STACK);
    return outcome;
  }

  /** The one message, which names the file, and exit code 2. */
  function refused(outcome: Outcome, message: RegExp): void {
    assert.equal(outcome.code, 2, outcome.err);
    assert.match(outcome.err, message);
    assert.equal(outcome.err.trimEnd().split('\n').length, 1, outcome.err);
  }

  describe('gives the offsets of the text', () => {
    let corpus: Folder;
    const analyses = new Map<string, Analysis>();
    const checked = new Map<string, { readonly state: string; readonly start: number; readonly end: number }[]>();

    before(() => {
      corpus = new Folder(Object.fromEntries(KINDS.map(({ name, bytes }) => [name, bytes])));
      const names = KINDS.map(({ name }) => name);
      const analysed = command.run(corpus.path, ['analyse', '--', ...names]);
      assert.equal(analysed.code, 0, analysed.err);
      for (const line of lines(analysed.out)) analyses.set((line as Analysis).id, line as Analysis);
      const annotated = command.run(corpus.path, ['annotate', '--', ...names]);
      assert.equal(annotated.code, 0, annotated.err);
      const { code, out, err } = command.run(corpus.path, ['check', '--json', '.']);
      assert.equal(code, 0, err);
      for (const line of lines(out) as { file: string; state: string; start: number; end: number }[]) checked.set(line.file, [...(checked.get(line.file) ?? []), line]);
    });
    after(() => corpus.dispose());

    for (const { kind, name, text, words } of KINDS) {
      it(`of a file ${kind}`, () => {
        const analysis = analyses.get(name)!;
        spansHold(analysis, text);
        const found = [...analysis.mentions, ...analysis.times, ...analysis.quotations].map(({ start, end }) => text.slice(start, end));
        assert.deepEqual(words.filter((word) => !found.includes(word)), []);
        const annotations = checked.get(name) ?? [];
        assert.ok(annotations.every(({ state }) => state === 'ok'));
        const annotated = annotations.map(({ start, end }) => text.slice(start, end));
        assert.deepEqual(words.filter((word) => !annotated.includes(word)), []);
      });
    }

    it('whatever the file is called, in every command', () => {
      for (const { name } of KINDS.slice(-NAMED)) {
        const sidecar = `${name.slice(0, -'.txt'.length)}.annotations.yaml`;
        const before = corpus.read(sidecar);
        for (const args of [['textconv', '--', sidecar], ['diff', '--', sidecar, sidecar], ['check', '--', sidecar], ['check', '--', name], ['annotate', '--', name]]) {
          const { code, err } = command.run(corpus.path, args);
          assert.deepEqual([code, err], [0, ''], args.join(' '));
        }
        assert.equal(corpus.read(sidecar), before);
      }
    });
  });

  describe('names a file that it cannot do, and does the others', () => {
    const binaries: Record<string, Buffer> = {
      'a picture': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0xff, 0xd8]),
      'random bytes without NUL': Buffer.from(Array.from({ length: 4_000 }, (_, i) => 1 + (((i * 2_654_435_761) >>> 7) % 255))),
      'NULs only': Buffer.alloc(5_000),
    };
    for (const [what, bytes] of Object.entries(binaries)) {
      it(`where it is ${what}`, () => {
        folder = new Folder({ 'ferry.txt': FERRY, 'odd.txt': bytes });
        for (const name of ['analyse', 'annotate']) {
          const outcome = run(name, 'odd.txt', 'ferry.txt');
          refused(outcome, /^pressmark: odd\.txt is no text but binary data\. /);
          assert.match(outcome.out, /ferry\.txt/);
        }
      });
    }

    it('where it is UTF-16 without a byte order mark', () => {
      for (const bytes of [Buffer.from(FERRY, 'utf16le'), Buffer.from(FERRY, 'utf16le').swap16()]) {
        folder.write('odd.txt', bytes);
        refused(run('analyse', 'odd.txt'), /^pressmark: odd\.txt looks like UTF-16 without a byte order mark\. Save it as UTF-8\.$/m);
      }
    });

    it('where it is larger than can be read, without reading it', () => {
      const file = openSync(folder.join('huge.txt'), 'w');
      ftruncateSync(file, 60 * 1024 * 1024 * 1024); // sparse: nothing of it is on the disk
      closeSync(file);
      folder.write('ferry.txt', FERRY);
      for (const name of ['analyse', 'annotate']) refused(run(name, 'huge.txt', 'ferry.txt'), /^pressmark: huge\.txt is larger than 50 MB\. /);
      refused(run('textconv', 'huge.txt'), /huge\.txt is larger/);
      refused(run('diff', 'huge.txt', 'ferry.txt'), /huge\.txt is larger/);
    });

    it('where it has no end', function () {
      if (!POSIX) this.skip();
      refused(run('analyse', '/dev/zero'), /^pressmark: \/dev\/zero is larger than 50 MB/);
    });

    it('where it may not be read', function () {
      if (!POSIX) this.skip();
      folder = new Folder({ 'ferry.txt': FERRY, 'strike.txt': STRIKE });
      chmodSync(folder.path, 0o777);
      chmodSync(path.dirname(path.dirname(command.script)), 0o755);
      chmodSync(folder.join('strike.txt'), 0);
      // Nothing is forbidden to the superuser.
      const person = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
      for (const name of ['analyse', 'annotate']) {
        const { status, stdout, stderr } = spawnSync(process.execPath, [command.script, name, 'strike.txt', 'ferry.txt'], { cwd: folder.path, encoding: 'utf8', ...person });
        refused({ code: status, out: stdout, err: stderr }, /^pressmark: strike\.txt may not be opened by you\./);
        assert.match(stdout, /ferry\.txt/);
      }
    });

    it('where a pipe stands in the place of a file, and does not wait for it', function () {
      if (!POSIX) this.skip();
      folder.write('ferry.txt', FERRY);
      for (const name of ['INDEX.md', 'entities.yaml', 'ferry.annotations.yaml']) {
        assert.equal(spawnSync('mkfifo', [folder.join(name)]).status, 0);
        const { status, stderr } = spawnSync(process.execPath, [command.script, 'annotate', 'ferry.txt'], { cwd: folder.path, encoding: 'utf8', timeout: 20_000 });
        assert.match(stderr, new RegExp(`${name.replaceAll('.', '\\.')} is no file but a pipe or a device\\.`));
        assert.notEqual(status, null, 'waits for the pipe');
        spawnSync('rm', [folder.join(name)]);
      }
    });
  });

  describe('and files that others write', () => {
    const LONG = Buffer.alloc(40 * 1024 * 1024, 'Ana Duarte spoke. ');

    it('says so where one is written while it is being read', async () => {
      folder.write('ferry.txt', LONG);
      let done = false;
      const reading = readBytes(folder.join('ferry.txt'), 'ferry.txt').finally(() => { done = true; });
      const outcome = assert.rejects(reading, (error: Error) => error.name === 'Failure' && /^ferry\.txt was written by another program while it was being read\./.test(error.message));
      while (!done) {
        appendFileSync(folder.join('ferry.txt'), 'More.\n');
        await nextTurn();
      }
      await outcome;
    });

    it('names one that vanishes between being found and being read', async () => {
      folder.write('ferry.txt', FERRY);
      assert.equal(await kindOf(folder.join('ferry.txt')), 'file');
      rmSync(folder.join('ferry.txt'));
      await assert.rejects(readTextFile(folder.join('ferry.txt'), 'ferry.txt'), (error: Error) => error.name === 'Failure' && error.message === 'ferry.txt does not exist. Check the name.');
    });
  });

  describe('follows symbolic links', function () {
    if (!POSIX) return;

    it('to a file in the folder, and to whatever is named', () => {
      folder = new Folder({ 'elsewhere/ferry.txt': FERRY, 'corpus/kept/strike.txt': STRIKE });
      symlinkSync(path.join('kept', 'strike.txt'), folder.join('corpus/again.txt'));
      symlinkSync(path.join('..', 'elsewhere', 'ferry.txt'), folder.join('corpus/linked.txt'));
      symlinkSync('elsewhere', folder.join('named'));
      const { code, out } = run('annotate', 'corpus/again.txt', 'corpus/linked.txt', 'named');
      assert.equal(code, 0);
      assert.match(out, /^corpus\/again\.txt: .*\ncorpus\/linked\.txt: .*\nnamed\/ferry\.txt: /);
      assert.match(folder.read('corpus/linked.annotations.yaml'), /file: linked\.txt/);
      assert.throws(() => folder.read('elsewhere/linked.annotations.yaml'));
      assert.match(run('annotate', 'corpus').out, /^corpus\/again\.txt: /m);
    });

    it('but shows one that leads out of the folder, and neither opens nor lists it', () => {
      folder = new Folder({ 'elsewhere/ferry.txt': FERRY, 'elsewhere/strike.txt': STRIKE, 'corpus/own.txt': STRIKE });
      symlinkSync(path.join('..', 'elsewhere', 'ferry.txt'), folder.join('corpus/linked.txt'));
      symlinkSync(path.join('..', 'elsewhere'), folder.join('corpus/below'));
      const { code, out, err } = run('annotate', 'corpus');
      assert.equal(code, 0);
      assert.match(err, /^pressmark: corpus\/linked\.txt leads out of the folder by a symbolic link and is not opened\.$/m);
      assert.match(out, /^1 article: 1 sidecar written/m);
      assert.match(run('index', 'corpus').err, /^pressmark: corpus\/linked\.txt leads out/m);
      assert.doesNotMatch(folder.read('corpus/INDEX.md'), /linked|below/);
      folder.write('corpus/INDEX.md', '- own.txt\n- linked.txt\n- below/strike.txt\n');
      const listed = run('annotate', 'corpus');
      assert.match(listed.err, /^pressmark: corpus\/linked\.txt leads out .*\npressmark: corpus\/below\/strike\.txt leads out .*\n$/);
      assert.match(run('index', 'corpus').err, /^pressmark: corpus\/INDEX\.md:2:3: “linked\.txt” leads out .*\npressmark: corpus\/INDEX\.md:3:3: “below\/strike\.txt” leads out /);
      assert.equal(run('check', 'corpus').code, 0);
      for (const file of ['elsewhere/ferry', 'elsewhere/strike', 'corpus/linked']) assert.throws(() => folder.read(`${file}.annotations.yaml`), file);
    });

    it('and goes as far as the folder that is named, or that of INDEX.md above it', () => {
      folder = new Folder({ 'shared/ferry.txt': FERRY, 'corpus/INDEX.md': '- ferry.txt\n', 'corpus/part/own.txt': STRIKE, 'corpus/store/kept.txt': STRIKE });
      symlinkSync(path.join('..', 'shared', 'ferry.txt'), folder.join('corpus/ferry.txt'));
      symlinkSync(path.join('..', 'store', 'kept.txt'), folder.join('corpus/part/again.txt'));
      assert.match(run('annotate', '.', 'corpus').out, /^corpus\/ferry\.txt: /m);
      assert.match(run('annotate', 'corpus').err, /corpus\/ferry\.txt leads out/);
      assert.match(run('annotate', 'corpus/part').out, /^corpus\/part\/again\.txt: /m);
    });

    it('but writes through none that leads out', () => {
      folder = new Folder({ 'elsewhere/ferry.txt': FERRY, 'elsewhere/notes.md': 'Mine.\n', 'corpus/ferry.txt': STRIKE });
      run('annotate', 'elsewhere/ferry.txt');
      const sidecar = folder.read('elsewhere/ferry.annotations.yaml');
      symlinkSync(path.join('..', 'elsewhere', 'ferry.annotations.yaml'), folder.join('corpus/ferry.annotations.yaml'));
      symlinkSync(path.join('..', 'elsewhere', 'notes.md'), folder.join('corpus/INDEX.md'));
      refused(run('annotate', 'corpus/ferry.txt'), /^pressmark: corpus\/ferry\.annotations\.yaml leads out of the folder by a symbolic link and is left as it is\./);
      refused(run('index', 'corpus'), /^pressmark: corpus\/INDEX\.md leads out of the folder/);
      assert.deepEqual([folder.read('elsewhere/ferry.annotations.yaml'), folder.read('elsewhere/notes.md')], [sidecar, 'Mine.\n']);
    });

    it('but names one that leads nowhere or back to itself', () => {
      symlinkSync('gone.txt', folder.join('dangling.txt'));
      symlinkSync('loop.txt', folder.join('loop.txt'));
      refused(run('analyse', 'dangling.txt'), /^pressmark: dangling\.txt does not exist\./);
      refused(run('analyse', 'loop.txt'), /^pressmark: loop\.txt is a symbolic link that leads back to itself\./);
      refused(run('annotate', 'dangling.txt'), /^pressmark: dangling\.txt does not exist\./);
      refused(run('annotate', 'loop.txt'), /^pressmark: loop\.txt is a symbolic link that leads back to itself\./);
    });

    it('and does not walk round in a folder that links to itself', () => {
      folder = new Folder({ 'corpus/ferry.txt': FERRY });
      symlinkSync('.', folder.join('corpus/again'));
      const { code, out } = run('annotate', 'corpus');
      assert.equal(code, 0);
      assert.match(out, /^1 article: 1 sidecar written/m);
    });
  });

  it('leaves a read-only article and its bytes as they are, and writes beside it', () => {
    folder.write('ferry.txt', FERRY);
    chmodSync(folder.join('ferry.txt'), 0o444);
    assert.equal(run('annotate', 'ferry.txt').code, 0);
    assert.equal(folder.read('ferry.txt'), FERRY);
  });

  it('names files that an INDEX.md lists and that are folders or gone', () => {
    folder = new Folder({ 'INDEX.md': '- [a](a.txt)\n- [b](b.txt)\n- [ferry](ferry.txt)\n', 'ferry.txt': FERRY });
    mkdirSync(folder.join('a.txt'));
    const { code, err, out } = run('annotate', '.');
    assert.equal(code, 2);
    assert.match(err, /^pressmark: a\.txt is listed in INDEX\.md/m);
    assert.match(err, /^pressmark: b\.txt is listed in INDEX\.md/m);
    assert.match(out, /^ferry\.txt: /m);
  });
});

function lines(out: string): unknown[] {
  return out.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as unknown);
}

/** Every span is in the text, stands on its words, and every letter and digit is in one zone. */
function spansHold(analysis: Analysis, text: string): void {
  for (const found of [...analysis.mentions, ...analysis.times, ...analysis.quantities]) assert.equal(text.slice(found.start, found.end), found.text);
  for (const { start, end } of [...analysis.sentences, ...analysis.quotations, ...analysis.zones]) assert.ok(start >= 0 && start < end && end <= text.length);
  const { headline, dateline } = analysis.metadata;
  for (const fact of [headline, dateline]) {
    if (fact?.start !== undefined) assert.equal(text.slice(fact.start, fact.end).replace(/\s+/g, ' '), fact.value);
  }
  let behind = 0;
  for (const { start, end } of analysis.zones) {
    assert.doesNotMatch(text.slice(behind, start), /[\p{L}\p{Nd}]/u);
    behind = end;
  }
  assert.doesNotMatch(text.slice(behind), /[\p{L}\p{Nd}]/u);
}
