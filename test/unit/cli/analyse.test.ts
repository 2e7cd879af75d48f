import { strict as assert } from 'node:assert';
import { once } from 'node:events';
import type { Analysis } from '../../../src/core/analysis';
import { BuiltCommand, FERRY, Folder, STRIKE } from './command';

function parse(out: string): Analysis[] {
  return out.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Analysis);
}

describe('pressmark analyse', function () {
  this.timeout(60_000); // each run starts a process
  let command: BuiltCommand;
  let folder: Folder;
  before(() => { command = new BuiltCommand(); });
  after(() => command.dispose());
  beforeEach(() => { folder = new Folder({ 'ferry.txt': FERRY, 'sub/strike.txt': STRIKE, 'INDEX.md': '- [ferry](ferry.txt) – Bell, 2026-03-03\n' }); });
  afterEach(() => folder.dispose());

  it('prints one analysis a line, in the order of the files, with the paths as they were given', () => {
    const { code, out, err } = command.run(folder.path, ['analyse', './sub/strike.txt', 'ferry.txt']);
    assert.equal(code, 0);
    assert.equal(err, '');
    assert.deepEqual(parse(out).map((analysis) => analysis.id), ['./sub/strike.txt', 'ferry.txt']);
    assert.equal(parse(out)[1]!.metadata.published, null, 'INDEX.md is not read');
    const [mention] = parse(out)[1]!.mentions.filter(({ text }) => text === 'Ana Duarte');
    assert.equal(FERRY.slice(mention!.start, mention!.end), 'Ana Duarte');
  });

  it('shares entity ids between the files of one call', () => {
    const speakers = parse(command.run(folder.path, ['analyse', 'sub/strike.txt', 'ferry.txt']).out)
      .map(({ mentions }) => mentions.find(({ text }) => text === 'Duarte')!.entity);
    assert.deepEqual(speakers, ['ana-duarte', 'ana-duarte']);
  });

  it('zones nothing away with --plain', () => {
    const { out } = command.run(folder.path, ['analyse', '--plain', 'ferry.txt']);
    assert.deepEqual([...new Set(parse(out)[0]!.zones.map((zone) => zone.zone))], ['body']);
  });

  it('names files that cannot be read and does the others', () => {
    const { code, out, err } = command.run(folder.path, ['analyse', 'gone.txt', 'sub', 'ferry.txt']);
    assert.equal(code, 2);
    assert.deepEqual(parse(out).map((analysis) => analysis.id), ['ferry.txt']);
    assert.match(err, /^pressmark: gone\.txt does not exist.*\npressmark: sub is a folder.*\n$/);
  });

  it('answers NDJSON in order with the same ids, each article by itself', () => {
    const lines = [{ id: 'b', text: STRIKE }, { id: 7, text: FERRY, published: '2026-03-03' }, { id: 'a\u2028', text: '', extra: 1 }].map((line) => JSON.stringify(line));
    const { code, out } = command.run(folder.path, ['analyse'], `\uFEFF${lines[0]}\r\n\n${lines[1]}\n${lines[2]}`);
    assert.equal(code, 0);
    const analyses = parse(out);
    assert.deepEqual(analyses.map((analysis) => analysis.id), ['b', 7, 'a\u2028']);
    assert.equal(analyses[0]!.mentions.find(({ text }) => text === 'Duarte')!.entity, 'duarte');
    assert.deepEqual(analyses[1]!.metadata.published, { value: '2026-03-03' });
    assert.deepEqual(analyses[2]!.mentions, []);
  });

  it('passes over bad lines, names them and goes on', () => {
    const { code, out, err } = command.run(folder.path, ['analyse'], '{"id":"a","text":"Hi."}\n{"id":\n[1]\n{"id":"b"}\n{"id":"c","text":"Ho.","published":"soon"}\n');
    assert.equal(code, 2);
    assert.deepEqual(parse(out).map((analysis) => analysis.id), ['a', 'c']);
    assert.deepEqual(Array.from(err.matchAll(/^pressmark: Standard input, line (\d): /gm), (match) => match[1]), ['2', '3', '4', '5']);
  });

  it('answers each line before it has seen the next', async () => {
    const child = command.start(folder.path, ['analyse']);
    const { stdin, stdout } = child as { stdin: NodeJS.WritableStream; stdout: NodeJS.ReadableStream };
    const answers: string[] = [];
    for (const id of ['one', 'two', 'three']) {
      stdin.write(`${JSON.stringify({ id, text: FERRY })}\n`);
      let answer = '';
      while (!answer.endsWith('\n')) answer += String((await once(stdout, 'data'))[0]);
      answers.push((JSON.parse(answer) as Analysis).id);
    }
    stdin.end();
    assert.deepEqual(answers, ['one', 'two', 'three']);
    assert.deepEqual(await once(child, 'close'), [0, null]);
  });

  it('ends quietly when nobody reads on', async () => {
    const child = command.start(folder.path, ['analyse']);
    const { stdin, stdout, stderr } = child as { stdin: NodeJS.WritableStream; stdout: NodeJS.ReadableStream & { destroy(): void }; stderr: NodeJS.ReadableStream };
    const closed = once(child, 'close');
    let messages = '';
    stderr.on('data', (data) => { messages += String(data); });
    stdin.on('error', () => undefined);
    stdin.write(`${JSON.stringify({ id: 'first', text: FERRY })}\n`);
    await once(stdout, 'data');
    stdout.destroy();
    for (let i = 0; i < 50; i++) stdin.write(`${JSON.stringify({ id: i, text: FERRY.repeat(20) })}\n`);
    stdin.end();
    assert.deepEqual(await closed, [0, null]);
    assert.equal(messages, '');
  });

  it('escapes control characters in its JSON', () => {
    const { out } = command.run(folder.path, ['analyse'], `${JSON.stringify({ id: '\u001B\u009B\u202E', text: 'x' })}\n`);
    assert.match(out, /^\{"id":"\\u001b\\u009b\\u202e",/);
  });
});
