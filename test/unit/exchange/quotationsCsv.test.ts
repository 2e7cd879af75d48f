import { strict as assert } from 'node:assert';
import { readSidecar } from '../../../src/core/annotation/sidecar/sidecar';
import { VERSIONS } from '../../../src/core/analysis';
import { exportQuotations, QUOTATIONS_HEADER } from '../../../src/core/exchange/quotationsCsv';
import { readArticle } from '../editor/readArticles';

const TEXT = 'Strike ends\n“{We go on,|ana-duarte}” [Ana Duarte|ana-duarte] said.\n“{=It is\tlate,|officials}” they said.\n';

function records(yaml: string | null = null): string[] {
  const { text, analysis } = readArticle('a.txt', 'Maren Post', '2026-03-02', TEXT);
  const sidecar = yaml === null ? null : readSidecar(yaml).sidecar;
  const { csv, count } = exportQuotations({ file: 'a.txt', text, analysis, sidecar, versions: VERSIONS });
  const lines = csv.split('\r\n').slice(0, -1);
  assert.equal(lines.length, count);
  return lines;
}

describe('Quotations as CSV', () => {
  it('have their place, words, kind, speaker by name and id, rule, status, article and sentence; and run in no spreadsheet', () => {
    assert.equal(QUOTATIONS_HEADER, 'file,line,column,start,end,quotation,kind,speaker,speaker_id,cue,rule,status,published,publisher,sentence\r\n');
    assert.deepEqual(records(), [
      'a.txt,2,2,13,22,"We go on,",direct,Ana Duarte,ana-duarte,,none,suggested,2026-03-02,Maren Post,"“We go on,” Ana Duarte said."',
      'a.txt,3,2,42,54,"\'=It is late,",direct,officials,,,none,suggested,2026-03-02,Maren Post,"“=It is late,” they said."',
    ]);
  });

  it('have the speaker whom a person named, for whom no rule speaks', () => {
    const [first] = records('format: pressmark/1\narticle:\n  file: a.txt\nannotations:\n\n  q1aaaaa:\n    quote: "We go on,"\n    label: QUOTATION\n    status: accepted\n    kind: partial\n    speaker: "the owners"\n    cue: "said"\n    by: rule:quotation@1\n    before: "“"\n    after: "” Ana Duarte said."\n');
    assert.match(first ?? '', /,"We go on,",partial,the owners,,said,,accepted,/);
  });
});
