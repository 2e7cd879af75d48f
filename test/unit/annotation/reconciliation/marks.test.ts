import { strict as assert } from 'node:assert';
import { addAnnotation, setStatus } from '../../../../src/core/annotation/decisions/decisions';
import { kindsOf } from '../../../../src/core/annotation/reconciliation/kinds';
import { marksOf } from '../../../../src/core/annotation/reconciliation/marks';
import { readSidecar } from '../../../../src/core/annotation/sidecar/sidecar';
import { type Analysis, VERSIONS } from '../../../../src/core/analysis';

const TEXT = 'Ana Duarte flew to Bergen on Monday.';

describe('what a reader sees', () => {
  it('is what the analysis suggests, as long as nobody decided anything', () => {
    assert.deepEqual(seen(null), ['Ana Duarte PERSON suggested', 'Bergen GPE suggested', 'Monday DATE suggested']);
  });

  it('shows decisions in place of the suggestions they speak for', () => {
    assert.deepEqual(seen(decided('Bergen', 'GPE', 'accepted')), ['Ana Duarte PERSON suggested', 'Bergen GPE accepted', 'Monday DATE suggested']);
  });

  it('keeps a rejection and silences only its own label', () => {
    assert.deepEqual(seen(decided('Bergen', 'GPE', 'rejected')), ['Ana Duarte PERSON suggested', 'Bergen GPE rejected', 'Monday DATE suggested']);
    assert.deepEqual(seen(decided('Bergen', 'ORG', 'rejected')), ['Ana Duarte PERSON suggested', 'Bergen ORG rejected', 'Bergen GPE suggested', 'Monday DATE suggested']);
  });

  it('knows who is meant at a decided place too', () => {
    const sidecar = readSidecar(decided('Ana Duarte', 'PERSON', 'accepted')).sidecar;
    const [first] = marksOf(TEXT, analysis(), sidecar, { versions: VERSIONS });
    assert.equal(first?.entity, 'ana-duarte');
    assert.equal(first?.score, 0.9);
    assert.match(first?.id ?? '', /^n/);
  });

  it('leaves out an annotation whose words are gone', () => {
    const { sidecar } = readSidecar(decided('Bergen', 'GPE', 'accepted'));
    const text = 'Nothing of it is left.';
    assert.deepEqual(marksOf(text, { ...analysis(), mentions: [], times: [] }, sidecar, { versions: VERSIONS }), []);
  });

  it('leaves out a suggestion in lines that are not the article any more, but no decision', () => {
    const furniture = { ...analysis(), mentions: [], times: [], zones: [{ start: 0, end: TEXT.length, zone: 'boilerplate' as const }] };
    const shown = (yaml: string) => marksOf(TEXT, furniture, readSidecar(yaml).sidecar, { versions: VERSIONS }).map(({ text }) => text);
    const accepted = decided('Bergen', 'GPE', 'accepted');
    assert.deepEqual(shown(accepted), ['Bergen']);
    assert.deepEqual(shown(accepted.replace('status: accepted', 'status: suggested')), []);
  });

  it('holds to the kinds that are asked for', () => {
    assert.deepEqual(marksOf(TEXT, analysis(), null, { versions: VERSIONS, kinds: kindsOf(['times']) }).map(({ text }) => text), ['Monday']);
  });
});

describe('names of kinds', () => {
  it('stand for what is written', () => {
    const kinds = kindsOf(['names', 'money', 'indirect', 'nonsense']);
    assert.deepEqual({ ...kinds, quantities: [...kinds.quantities], quotations: [...kinds.quotations] },
      { names: true, titles: false, times: false, quantities: ['MONEY'], quotations: ['indirect'] });
  });

  it('mean the defaults where none are given', () => assert.equal(kindsOf(undefined).titles, true));
});

function seen(yaml: string | null): string[] {
  const sidecar = yaml === null ? null : readSidecar(yaml).sidecar;
  return marksOf(TEXT, analysis(), sidecar, { versions: VERSIONS }).map(({ text, label, status }) => `${text} ${label} ${status}`);
}

function decided(words: string, label: string, status: 'accepted' | 'rejected'): string {
  const start = TEXT.indexOf(words);
  const added = addAnnotation(null, { file: 'a.txt', articleText: TEXT, span: { start, end: start + words.length }, label, kind: 'name', by: 'rule:name@1', status });
  assert.ok(added.ok && added.id);
  const yaml = added.edits[0]?.text ?? '';
  const again = setStatus(yaml, added.id, status);
  assert.ok(again.ok);
  return yaml;
}

function analysis(): Analysis {
  const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length, text: words });
  return {
    id: 'a.txt', sha256: '', zones: [], sentences: [], quantities: [], quotations: [],
    metadata: { headline: null, publisher: null, author: [], contributors: [], agency: null, published: null, dateline: null, copyright: null, language: null },
    mentions: [{ ...at('Ana Duarte'), type: 'PERSON', entity: 'ana-duarte', score: 0.9 }, { ...at('Bergen'), type: 'GPE', entity: 'bergen', score: 0.8 }],
    times: [{ ...at('Monday'), type: 'DATE', value: '2026-03-02' }],
    entities: [],
  };
}
