import { strict as assert } from 'node:assert';
import { correctAnnotation, type Correction } from '../../../../src/core/annotation/decisions/decisions';
import { annotate } from '../../../../src/core/annotation/reconciliation/reconcile';
import { readSidecar } from '../../../../src/core/annotation/sidecar/sidecar';
import { applyEdits } from '../../../../src/core/text/edits';
import { changedLines, marked, VERSIONS } from '../support';

const { text, analysis } = marked(
  'Ana Duarte met the union on [Monday|DATE|2026-03-02]. The ministry paid [about 2,500 euros|MONEY|2500|EUR]. “[It is late|direct|Duarte|said],” Duarte said.',
);
const annotated = annotate({ text, file: 'pilots.txt', analysis, sidecar: null, versions: VERSIONS });
const YAML = annotated.ok ? annotated.text : '';

/** The lines that a correction changes; checks that it can be read and taken back. */
function corrected(quote: string, correction: Correction, yaml = YAML): { removed: string[]; added: string[] } {
  const id = readSidecar(yaml).sidecar?.annotations.find((each) => each.quote === quote)?.id ?? '';
  const decision = correctAnnotation(yaml, id, correction);
  assert.ok(decision.ok, decision.ok ? '' : decision.message);
  const now = applyEdits(yaml, decision.edits);
  assert.equal(applyEdits(now, decision.inverse), yaml);
  assert.deepEqual(readSidecar(now).problems, []);
  return changedLines(yaml, now);
}

describe('correcting what an annotation says', () => {
  it('changes the value of a date, and accepts it', () => {
    assert.deepEqual(corrected('Monday', { value: '2026-02-23' }), { removed: ['    status: suggested', '    value: 2026-03-02'], added: ['    status: accepted', '    value: 2026-02-23'] });
  });

  it('remembers the label where the value makes it another', () => {
    assert.deepEqual(corrected('Monday', { value: 'P1D', label: 'DURATION' }), {
      removed: ['    label: DATE', '    status: suggested', '    value: 2026-03-02'], added: ['    label: DURATION', '    status: accepted', '    was: DATE', '    value: P1D'],
    });
  });

  it('changes number, unit and hedge of an amount, and takes a unit away', () => {
    assert.deepEqual(corrected('about 2,500 euros', { value: 3500, unit: 'CHF', modifier: 'at-least' }), {
      removed: ['    status: suggested', '    value: 2500', '    unit: EUR'], added: ['    status: accepted', '    value: 3500', '    unit: CHF', '    modifier: at-least'],
    });
    assert.deepEqual(corrected('about 2,500 euros', { unit: null }), { removed: ['    status: suggested', '    value: 2500', '    unit: EUR'], added: ['    status: accepted', '    value: 2500'] });
  });

  it('names the speaker by an id of the registry, in words, or not at all, and changes the kind', () => {
    assert.deepEqual(corrected('It is late', { speaker: { id: 'ana-duarte' } }).added.filter((line) => /speaker/.test(line)), ['    speaker: ana-duarte']);
    assert.deepEqual(corrected('It is late', { speaker: 'port officials' }).added.filter((line) => /speaker/.test(line)), ['    speaker: "port officials"']);
    assert.deepEqual(corrected('It is late', { speaker: null }), { removed: ['    status: suggested', '    kind: direct', '    speaker: "Duarte"'], added: ['    status: accepted', '    kind: direct'] });
    assert.deepEqual(corrected('It is late', { quotationKind: 'partial' }), { removed: ['    status: suggested', '    kind: direct'], added: ['    status: accepted', '    kind: partial'] });
  });

  it('only accepts where it says what is there', () => {
    assert.deepEqual(corrected('Monday', { value: '2026-03-02' }), { removed: ['    status: suggested'], added: ['    status: accepted'] });
  });

  it('settles a conflict', () => {
    const yaml = YAML.replace(/("Monday"\n.*\n {4}status: )suggested\n/, '$1conflict\n    ours: {status: accepted}\n    theirs: {status: rejected}\n');
    assert.deepEqual(corrected('Monday', { value: '2026-02-23' }, yaml).added, ['    status: accepted', '    value: 2026-02-23']);
  });
});
