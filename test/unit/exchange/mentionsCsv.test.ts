import { strict as assert } from 'node:assert';
import { readSidecar } from '../../../src/core/annotation/sidecar/sidecar';
import { VERSIONS } from '../../../src/core/analysis';
import { exportMentions, MENTIONS_HEADER } from '../../../src/core/exchange/mentionsCsv';
import { readArticle } from '../editor/readArticles';

const TEXT = 'Strike ends\n[Ana Duarte|ana-duarte] met the [Maren Post|maren-post ORG], a “paper”, in [Exville|exville GPE].\nSo said [Duarte|ana-duarte].\n';

function sidecarOf(...entries: string[]) {
  return readSidecar(`format: pressmark/1\narticle:\n  file: a.txt\nannotations:\n${entries.join('')}`).sidecar;
}

function entry(id: string, quote: string, label: string, status: string, before: string, after: string, more = ''): string {
  return `\n  ${id}:\n    quote: "${quote}"\n    label: ${label}\n    status: ${status}\n${more}    by: human:test\n    before: "${before}"\n    after: "${after}"\n`;
}

function records(marked = TEXT, sidecar: ReturnType<typeof sidecarOf> = null, file = 'a.txt'): string[] {
  const { text, analysis } = readArticle('a.txt', 'Maren Post', '2026-03-02', marked);
  const { csv, count } = exportMentions({ file, text, analysis, sidecar, versions: VERSIONS });
  const lines = csv.split('\r\n').slice(0, -1);
  assert.equal(lines.length, count);
  return lines;
}

describe('Mentions as CSV', () => {
  it('have their place, text, type, entity, status and sentence', () => {
    assert.equal(MENTIONS_HEADER, 'file,line,column,start,end,text,type,entity,status,sentence\r\n');
    assert.deepEqual(records(), [
      'a.txt,2,1,12,22,Ana Duarte,PERSON,ana-duarte,suggested,"Ana Duarte met the Maren Post, a “paper”, in Exville."',
      'a.txt,2,20,31,41,Maren Post,ORG,maren-post,suggested,"Ana Duarte met the Maren Post, a “paper”, in Exville."',
      'a.txt,2,46,57,64,Exville,GPE,exville,suggested,"Ana Duarte met the Maren Post, a “paper”, in Exville."',
      'a.txt,3,9,74,80,Duarte,PERSON,ana-duarte,suggested,So said Duarte.',
    ].map((line) => line.replace('2,46,57,64', placeOf('Exville'))));
  });

  it('have the status that a sidecar says, and whom a person linked', () => {
    const lines = records(TEXT, sidecarOf(
      entry('n1aaaaa', 'Ana Duarte', 'PERSON', 'accepted', '', ' met the Maren Post', '    entity: ana-duarte-of-exland\n'),
      entry('n2aaaaa', 'Exville', 'GPE', 'rejected', 'Maren Post, a “paper”, in ', '.'),
      entry('n3aaaaa', 'Strike', 'EVENT', 'accepted', '', ' ends Ana Duarte met the'),
    ));
    assert.deepEqual(lines.map((line) => line.split(',').slice(5, 9).join(' ')), [
      'Strike EVENT  accepted', 'Ana Duarte PERSON ana-duarte-of-exland accepted', 'Maren Post ORG maren-post suggested', 'Exville GPE exville rejected', 'Duarte PERSON ana-duarte suggested',
    ]);
    assert.match(lines[0] ?? '', /,Strike ends$/);
  });

  it('are titles that stand for somebody, too, where no name is marked and nobody decided', () => {
    const { text, analysis } = readArticle('a.txt', null, null, '[Ana Duarte|ana-duarte] spoke. The [mayor|ana-duarte TITLE] left, and the [mayor|ana-duarte TITLE] returned.\n');
    const described = { ...analysis, mentions: analysis.mentions.map((mention) => (mention.type === 'TITLE' ? { ...mention, rule: 'office' } : mention)) };
    const sidecar = sidecarOf(entry('n1aaaaa', 'mayor', 'TITLE', 'rejected', 'left, and the ', ' returned.'));
    const { csv } = exportMentions({ file: 'a.txt', text, analysis: described, sidecar, versions: VERSIONS });
    assert.deepEqual(csv.trim().split('\r\n').map((line) => line.split(',').slice(5, 9).join(' ')), ['Ana Duarte PERSON ana-duarte suggested', 'mayor TITLE ana-duarte suggested', 'mayor TITLE ana-duarte rejected']);
  });

  it('stand on one line each, whatever breaks the article has', () => {
    const broken = records().length;
    const { text, analysis } = readArticle('a.txt', null, null, '[Ana  Duarte|ana-duarte] \u001b[31mspoke\tup.\n');
    const { csv } = exportMentions({ file: 'a.txt', text, analysis, sidecar: null, versions: VERSIONS });
    assert.equal(csv, 'a.txt,1,1,0,11,Ana Duarte,PERSON,ana-duarte,suggested,Ana Duarte [31mspoke up.\r\n');
    assert.equal(broken, 4);
  });

  it('do not run in a spreadsheet, and do not hide in a file’s name', () => {
    const [line] = records('[=Maren|maren ORG] won.\n', null, '@a\u202e.txt');
    assert.equal(line, "'@a\\u{202E}.txt,1,1,0,6,'=Maren,ORG,maren,suggested,'=Maren won.");
  });

  it('take the room of their number, on a line of thousands too', () => {
    const size = (names: number): number => records(`${'[Ana Duarte|ana-duarte] and '.repeat(names)}no one.\n`).join('').length;
    assert.ok(size(2_000) < 2.5 * size(1_000));
  });
});

function placeOf(name: string): string {
  const { text } = readArticle('a.txt', null, null, TEXT);
  const start = text.indexOf(name);
  return `2,${start - text.lastIndexOf('\n', start)},${start},${start + name.length}`;
}
