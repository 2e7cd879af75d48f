import { strict as assert } from 'node:assert';
import type { Analysis } from '../../../../src/core/analysis';
import { ArticleAnchors } from '../../../../src/core/annotation/anchoring/anchors';
import { decidedFacts, withDecidedFacts } from '../../../../src/core/annotation/places/decidedFacts';
import { annotate } from '../../../../src/core/annotation/reconciliation/reconcile';
import { readSidecar } from '../../../../src/core/annotation/sidecar/sidecar';
import { marked, VERSIONS } from '../support';

const { text, analysis } = marked(
  '[Ana Duarte|PERSON|ana-duarte] met [Per Lind|PERSON|per-lind] on [Monday|DATE|2026-03-02]. It cost [2,500 euros|MONEY|2500|EUR]. “[It is late|direct|ana-duarte|said],” Duarte said. “[Go|direct|per-lind|said],” Lind said.',
);
const annotated = annotate({ text, file: 'a.txt', analysis, sidecar: null, versions: VERSIONS });
const YAML = annotated.ok ? annotated.text : '';

function decided(edit: (yaml: string) => string, known: string[] = []): Analysis {
  const { sidecar, problems } = readSidecar(edit(YAML));
  assert.ok(sidecar, problems[0]?.message);
  const facts = decidedFacts(text, sidecar, new ArticleAnchors(text).locateAll(sidecar.annotations));
  return withDecidedFacts(analysis, facts, (id) => (known.includes(id) ? { name: id, type: 'PERSON' } : undefined));
}

const status = (quote: string, to: string) => (yaml: string) => yaml.replace(new RegExp(`(quote: "${quote}"\\n.*\\n {4}status: )suggested`), `$1${to}`);
const saidBy = ({ quotations }: Analysis) => quotations.map(({ start, end, speaker, kind }) => [text.slice(start, end), kind, speaker]);

describe('What people decided about times, amounts and quotations', () => {
  it('changes nothing while it is only suggested', () => {
    assert.deepEqual(decided((yaml) => yaml), analysis);
  });

  it('takes away what was rejected', () => {
    assert.deepEqual(decided(status('Monday', 'rejected')).times, []);
    assert.deepEqual(decided(status('2,500 euros', 'rejected')).quantities, []);
    assert.deepEqual(saidBy(decided(status('It is late', 'rejected'))), [['Go', 'direct', 'per-lind']]);
  });

  it('has the values of what was accepted', () => {
    const now = decided((yaml) => status('2,500 euros', 'accepted')(status('Monday', 'accepted')(yaml)).replace('value: 2026-03-02', 'value: 2026-02-23').replace('value: 2500', 'value: 3500'));
    assert.deepEqual([now.times[0]?.value, now.quantities[0]?.value], ['2026-02-23', 3500]);
  });

  it('finds the speaker again: by an id of the registry, by a name, as a source in words, or as nobody', () => {
    const speaker = (line: string, known: string[] = []) => saidBy(decided((yaml) => status('It is late', 'accepted')(yaml).replace('    speaker: "Ana Duarte"\n', line), known))[0]?.[2];
    assert.equal(speaker('    speaker: "Ana Duarte"\n'), 'ana-duarte');
    assert.equal(speaker('    speaker: "per lind"\n'), 'per-lind');
    assert.equal(speaker('    speaker: the-mayor\n', ['the-mayor']), 'the-mayor');
    assert.equal(speaker('    speaker: "port officials"\n'), 'port officials');
    assert.equal(speaker(''), null);
  });

  it('lets a decision silence what overlaps its place', () => {
    const wider = (yaml: string) => status('It is late', 'accepted')(yaml).replace('quote: "It is late"', 'quote: "It is late,” Duarte said. “Go"').replace(/(quote: "It is late,[^]*?after: )"[^"]*"/, '$1",” Lind said."');
    assert.deepEqual(decided(wider).quotations.length, 1);
  });
});
