import { strict as assert } from 'node:assert';
import { linkMention, relinkNames } from '../../../../src/core/annotation/decisions/decisions';
import type { Decision } from '../../../../src/core/text/yaml/decision';
import { applyEdits } from '../../../../src/core/text/edits';

const TEXT = 'Ana Duarte met Lea Falk in Port Maren. Duarte left early.\n';
const SIDECAR = `format: pressmark/1
article:
  file: ferry.txt
annotations:

  n1:
    quote: "Ana Duarte"
    label: PERSON
    status: accepted
    entity: ana-duarte  # sure
    by: model:en-news@1
    before: ""
    after: " met Lea Falk in Port Maren."

  n2:
    quote: "Duarte"
    label: PERSON
    status: suggested
    entity: ana-duarte
    by: model:en-news@1
    before: "Lea Falk in Port Maren. "
    after: " left early."
`;

function after(yaml: string | null, decision: Decision): string {
  assert.ok(decision.ok, decision.ok ? '' : decision.message);
  const now = applyEdits(yaml ?? '', decision.edits);
  assert.equal(applyEdits(now, decision.inverse), yaml ?? '');
  return now;
}

const mention = (words: string, label = 'PERSON') => {
  const start = TEXT.indexOf(words);
  return { file: 'ferry.txt', articleText: TEXT, span: { start, end: start + words.length }, label, kind: 'name' as const, by: 'model:en-news@1', entity: 'lea-falk' };
};

describe('linking words that no sidecar held', () => {
  it('adds them as the suggestion that they are, with the link', () => {
    assert.match(after(SIDECAR, linkMention(SIDECAR, mention('Lea Falk'))), /quote: "Lea Falk"\n {4}label: PERSON\n {4}status: suggested\n {4}entity: lea-falk\n {4}by: model:en-news@1\n/);
    assert.match(after(null, linkMention(null, mention('Lea Falk'))), /status: suggested\n {4}entity: lea-falk\n/);
  });

  it('changes one line where the file has them by now, and not what was decided on them', () => {
    assert.equal(after(SIDECAR, linkMention(SIDECAR, mention('Ana Duarte'))), SIDECAR.replace('ana-duarte  #', 'lea-falk  #'));
    assert.equal(after(SIDECAR, linkMention(SIDECAR, mention('Ana Duarte', 'ORG'))), SIDECAR.replace('ana-duarte  #', 'lea-falk  #'));
  });
});

describe('links at a name that is somebody else’s now', () => {
  it('lead there, one line for each, and no others', () => {
    assert.equal(after(SIDECAR, relinkNames(SIDECAR, 'ana-duarte', 'luis-duarte', ['DUARTE'])), SIDECAR.replace('entity: ana-duarte\n', 'entity: luis-duarte\n'));
    assert.equal(after(SIDECAR, relinkNames(SIDECAR, 'lea-falk', 'luis-duarte', ['Duarte'])), SIDECAR);
  });
});
