import { strict as assert } from 'node:assert';
import path from 'node:path';
import fc from 'fast-check';
import { jsonLine } from '../../../src/cli/terminal';
import { BuiltCommand, FERRY, Folder } from './command';

/** What a terminal could obey, or what turns the order of a line round. Breaks end lines, and tabs stand in comparisons. */
const OBEYED = /[\0-\x08\x0B-\x1F\x7F-\x9F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/;

const ESC = '\u001B';
/** Text as nobody would write it who means well. */
const PIECES = [
  `${ESC}[31mred${ESC}[0m`, `${ESC}[2J`, `${ESC}]8;;https://evil.example${ESC}\\click${ESC}]8;;${ESC}\\`, `${ESC}]0;title\u0007`, '\u009B31m', '\u0090q\u009C', '\u0007', '\b\b\b', '\u007F', '\0', '\u0085', '\u000B', '\u000C', '\r',
  '\u202Etxet\u202C', '\u202A', '\u202B', '\u202D', '\u2066', '\u2067', '\u2068', '\u2069', '\u200E', '\u200F', '\u061C', '\u2028', '\u2029',
  '[link](command:workbench.action.quit)', '<img src=x onerror=alert(1)>', '<script>', '**bold**', '$(trash)', '`code`', '&lt;b&gt;', '](', 'W'.repeat(3_000), '👩🏽‍⚖️', '\uFEFF', '\u200B', '"', "'", '\\', '|', ': ', '#',
] as const;

const hostile = fc.array(fc.constantFrom(...PIECES), { minLength: 4, maxLength: 10 }).map((pieces) => pieces.join('Ana Duarte'));
/** What may stand in a file's name. */
const hostileName = hostile.map((text) => text.replace(/[/\0\\]/g, '').slice(0, 60).replace(/\p{Surrogate}/gu, ''));

describe('Hostile text on the command line', function () {
  this.timeout(240_000); // each run starts processes
  let command: BuiltCommand;
  before(() => { command = new BuiltCommand(); });
  after(() => command.dispose());

  it('is escaped in JSON and comes back as it was', () => {
    fc.assert(fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (text) => {
      const line = jsonLine({ [text]: text });
      assert.doesNotMatch(line, OBEYED);
      assert.doesNotMatch(line, /[\n\t]/);
      assert.deepEqual(Object.entries(JSON.parse(line) as object), Object.entries({ [text]: text }));
    }), { seed: 1, numRuns: 2_000 });
  });

  it('reaches the terminal from no file and no name, in any command', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, hostileName, (inText, inRecord, inList, inName) => {
        const folder = new Folder();
        try {
          for (const args of prepare(folder, inText, inRecord, inList, inName)) {
            const { out, err, code } = command.run(folder.path, args, `${JSON.stringify({ id: inText, text: inRecord, published: inList })}\n${inText}\n`);
            const said = `${args.join(' ')} → ${JSON.stringify(out + err).slice(0, 2_000)}`;
            assert.doesNotMatch(out, OBEYED, said);
            assert.doesNotMatch(err, OBEYED, said);
            assert.doesNotMatch(err, /in pressmark itself/, said);
            assert.ok(err.split('\n').every((line) => line === '' || line.startsWith('pressmark: ')), said);
            assert.ok(code === 0 || code === 1 || code === 2, said);
          }
        } finally {
          folder.dispose();
        }
      }),
      { seed: 1, numRuns: 5 },
    );
  });
});

/** A corpus in which everything is hostile, and what is run on it. */
function prepare(folder: Folder, inText: string, inRecord: string, inList: string, inName: string): string[][] {
  const quoted = JSON.stringify(inRecord);
  const article = `${inName}.txt`;
  const sidecar = (status: string) => `format: pressmark/1\narticle:\n  file: ${JSON.stringify(inText)}\nannotations:\n\n  ${quoted}:\n    quote: ${JSON.stringify(inText)}\n    label: ${quoted}\n    status: ${status}\n    ${quoted}: ${quoted}\n    note: ${quoted}\n    entity: ${quoted}\n    by: ${quoted}\n    before: ""\n    after: ""\n`;
  folder.write(article, `${inText}\n\n${FERRY.replace('Ana', inText)}`);
  folder.write('ferry.txt', FERRY);
  folder.write(`${inName}.annotations.yaml`, sidecar('accepted'));
  folder.write('old.annotations.yaml', sidecar('suggested'));
  folder.write('broken.annotations.yaml', `annotations:\n  ${inRecord}: [\n`);
  folder.write('entities.yaml', `${quoted}:\n  name: ${quoted}\n  type: ${quoted}\n  aliases: [${quoted}]\nana-duarte:\n  name: ${quoted}\n  type: PERSON\n  same_as: {wikidata: ${quoted}}\n`);
  folder.write('other.yaml', `${quoted}:\n  name: "Ana"\n  type: PERSON\n`);
  folder.write('INDEX.md', `# ${inList}\n\n| File | Source | Date | Notes |\n|-|-|-|-|\n| [${inList}](ferry.txt) | ${inList} | ${inList} | ${inList} |\n| [x](<${path.basename(inList).replace(/[<>]/g, '')}>) | a | b | c |\n`);
  for (const name of ['base', 'ours', 'theirs']) folder.write(`merge/${name}.yaml`, sidecar({ base: 'suggested', ours: 'accepted', theirs: 'rejected' }[name]!));
  return [
    ['analyse', '--', article, 'ferry.txt', `no${inName}`], ['analyse'], ['analyse', '--plain'],
    ['check', '.'], ['check', '--json', '.'], ['check', '--', `no${inName}`],
    ['annotate', '--verbose', '--dry-run', '--', article, 'ferry.txt', `no${inName}`], ['annotate', '--verbose', '.'], ['annotate', '--kinds', inName, '.'],
    ['textconv', '--', `${inName}.annotations.yaml`], ['textconv', 'broken.annotations.yaml'], ['textconv', 'entities.yaml'], ['textconv', '--', article],
    ['diff', '--', 'old.annotations.yaml', `${inName}.annotations.yaml`], ['diff', '--json', '--', 'old.annotations.yaml', `${inName}.annotations.yaml`], ['diff', 'old.annotations.yaml', 'broken.annotations.yaml'], ['diff', 'entities.yaml', 'other.yaml'], ['diff', '--json', 'entities.yaml', 'other.yaml'],
    ['merge', '--path', inName, 'merge/base.yaml', 'merge/ours.yaml', 'merge/theirs.yaml'], ['merge', 'broken.annotations.yaml', 'merge/ours.yaml', 'merge/theirs.yaml'],
    ['index', '--dry-run', '.'], ['index', '.'], [inName], [`--${inName}`], ['check', `--${inName}`], ['help', inName],
  ];
}
