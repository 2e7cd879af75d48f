import { strict as assert } from 'node:assert';
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { BuiltCommand, FERRY, Folder, INDEX, STRIKE } from './command';

const HEADER = 'file,line,column,start,end,text,type,entity,status,sentence\r\n';

describe('pressmark export', function () {
  this.timeout(60_000); // each run starts a process
  let command: BuiltCommand;
  let folder: Folder;
  before(() => { command = new BuiltCommand(); });
  after(() => command.dispose());
  beforeEach(() => { folder = new Folder({ 'INDEX.md': INDEX, 'ferry.txt': FERRY, 'day two/strike.txt': STRIKE, 'unlisted.txt': FERRY }); });
  afterEach(() => folder.dispose());

  it('prints the mentions of the articles that INDEX.md lists as CSV', () => {
    const { code, out, err } = command.run(folder.path, ['export', '--to', 'csv', '.']);
    assert.deepEqual([code, err], [0, '']);
    assert.ok(out.startsWith(HEADER));
    const lines = out.split('\r\n');
    assert.equal(lines.at(-1), '');
    assert.ok(lines.every((line) => !line.includes('\n')));
    const start = FERRY.indexOf('Ana Duarte');
    const sentence = 'PORT MAREN – Transport Minister Ana Duarte met the dockers’ union on Monday.';
    assert.ok(lines.some((line) => line.startsWith(`ferry.txt,3,33,${start},${start + 10},Ana Duarte,PERSON,ana-duarte,suggested,`) && line.endsWith(sentence.slice(-30))), out);
    assert.deepEqual([...new Set(lines.slice(1, -1).map((line) => line.split(',')[0]))], ['day two/strike.txt', 'ferry.txt']);
  });

  it('resolves the names of one article against its whole corpus, as it does those of the folder', () => {
    const all = command.run(folder.path, ['export', '--to', 'csv', '.']).out.split('\r\n');
    const { out } = command.run(folder.path, ['export', '--to=CSV', 'day two/strike.txt']);
    assert.match(out, /^day two\/strike\.txt,\d+,\d+,\d+,\d+,Duarte,PERSON,ana-duarte,/m);
    assert.deepEqual(out.split('\r\n').slice(1, -1), all.filter((line) => line.startsWith('day two/')));
  });

  it('says what people decided', () => {
    command.run(folder.path, ['annotate', 'ferry.txt']);
    const sidecar = folder.read('ferry.annotations.yaml');
    folder.write('ferry.annotations.yaml', sidecar.replace(/(quote: "Ana Duarte"\n {4}label: PERSON\n {4}status: )suggested/, '$1accepted').replace(/(quote: "Corvale"\n {4}label: GPE\n {4}status: )suggested/, '$1rejected'));
    const { out } = command.run(folder.path, ['export', '--to', 'csv', 'ferry.txt']);
    assert.match(out, /,Ana Duarte,PERSON,ana-duarte,accepted,/);
    assert.match(out, /,Corvale,GPE,[a-z-]*,rejected,/);
    assert.match(out, /,Tomas Reyl,PERSON,tomas-reyl,suggested,/);
  });

  it('writes the same bytes into a folder that it makes, and replaces what it wrote before', () => {
    const printed = command.run(folder.path, ['export', '--to', 'csv', '.']).out;
    for (let run = 0; run < 2; run++) {
      const { code, out, err } = command.run(folder.path, ['export', '--to', 'csv', '--out', 'tables/all', '.']);
      assert.deepEqual([code, err], [0, '']);
      assert.match(out, /^tables\/all\/mentions\.csv: \d+ mentions in 2 articles\n$/);
      assert.equal(folder.read('tables/all/mentions.csv'), printed);
      assert.deepEqual(readdirSync(folder.join('tables/all')), ['mentions.csv']);
    }
  });

  it('prints what is quoted, with who said it across the corpus, or writes it into a file of its own', () => {
    const { code, out, err } = command.run(folder.path, ['export', '--to', 'quotations-csv', '.']);
    assert.deepEqual([code, err], [0, '']);
    assert.ok(out.startsWith('file,line,column,start,end,quotation,kind,speaker,speaker_id,cue,rule,status,published,publisher,sentence\r\n'));
    assert.match(out, /^ferry\.txt,\d+,\d+,\d+,\d+,.*,(?:direct|partial),[^,]+,[a-z-]+,said,[a-z-]+,suggested,/m);
    const written = command.run(folder.path, ['export', '--to', 'quotations-csv', '--out', 'tables', '.']);
    assert.match(written.out, /^tables\/quotations\.csv: \d+ quotations? in 2 articles\n$/);
    assert.equal(folder.read('tables/quotations.csv'), out);
  });

  it('leaves out an article whose sidecar cannot be read, says so, and does the others', () => {
    folder.write('ferry.annotations.yaml', 'annotations: [\n');
    const { code, out, err } = command.run(folder.path, ['export', '--to', 'csv', '.']);
    assert.equal(code, 2);
    assert.match(err, /^pressmark: ferry\.annotations\.yaml:\d+:\d+: .*ferry\.txt is left out/);
    assert.equal(err.trimEnd().split('\n').length, 1);
    assert.doesNotMatch(out, /^ferry\.txt/m);
    assert.match(out, /^day two\/strike\.txt/m);
  });

  it('exports nothing of a corpus whose registry cannot be read', () => {
    folder.write('entities.yaml', 'ana-duarte: [\n');
    const { code, out, err } = command.run(folder.path, ['export', '--to', 'csv', '.']);
    assert.deepEqual([code, out], [2, HEADER]);
    assert.match(err, /entities\.yaml/);
  });

  it('is used wrongly without a format it knows, without a path, or with a file for a folder', () => {
    writeFileSync(folder.join('out.csv'), 'mine');
    for (const [args, message] of [
      [['.'], /needs a format: --to csv/], [['--to', 'conll', '.'], /knows no format "conll"; it knows csv and quotations-csv/], [['--to', 'csv'], /needs an article or a folder/],
      [['--to', 'csv', '--out', 'out.csv', '.'], /out\.csv is no folder/], [['--to', 'csv', '--out', 'new.csv', '.'], /--out names a folder/],
    ] as const) {
      const { code, out, err } = command.run(folder.path, ['export', ...args]);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err, message);
      assert.equal(err.trimEnd().split('\n').length, 1);
    }
    assert.equal(folder.read('out.csv'), 'mine');
  });

  it('writes nothing where a link leads out of the folder', () => {
    const outside = new Folder({ 'mine.txt': 'mine' });
    try {
      mkdirSync(folder.join('tables'));
      symlinkSync(outside.join('mine.txt'), folder.join('tables/mentions.csv'));
      const { code, err } = command.run(folder.path, ['export', '--to', 'csv', '--out', 'tables', '.']);
      assert.equal(code, 2);
      assert.match(err, /leads out of the folder by a symbolic link/);
      assert.equal(outside.read('mine.txt'), 'mine');
    } finally {
      outside.dispose();
    }
  });

  it('writes no table of what is not there', () => {
    mkdirSync(folder.join('tables'));
    const { code, out } = command.run(folder.path, ['export', '--to', 'csv', '--out', 'tables', 'gone.txt']);
    assert.deepEqual([code, out, existsSync(folder.join('tables/mentions.csv'))], [2, '', false]);
  });

  it('tells how to use it', () => assert.match(command.run(folder.path, ['help', 'export']).out, /^Usage: pressmark export --to csv\|quotations-csv \[--out DIR\] PATH\.\.\.\n/));
});
