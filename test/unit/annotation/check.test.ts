import { strict as assert } from 'node:assert';
import { checkSidecar } from '../../../src/core/annotation/check';
import { setStatus } from '../../../src/core/annotation/decisions';
import { annotate } from '../../../src/core/annotation/reconcile';
import { readSidecar } from '../../../src/core/annotation/sidecar';
import type { Registry } from '../../../src/core/entities/entity';
import { applyEdits } from '../../../src/core/text/edits';
import { marked, VERSIONS } from './support';

const ARTICLE = marked(
  'Read this for free:\n\nPORT MAREN – Transport Minister [Ana Duarte|PERSON|ana-duarte] met the union on [Monday|DATE|2026-03-02].\n\nThe ministry says about [12 people|QUANTITY|12|person] came to the harbour.',
);
const { text } = ARTICLE;

function sidecar(): string {
  const result = annotate({ text, file: 'pilots.txt', analysis: ARTICLE.analysis, sidecar: null, versions: VERSIONS });
  assert.ok(result.ok);
  return result.text;
}

const YAML = sidecar();
const REGISTRY: Registry = new Map([['ana-duarte', { id: 'ana-duarte', name: 'Ana Duarte', type: 'PERSON', aliases: [], sameAs: [], distinctFrom: [] }]]);

/** The findings as “code: the words of the sidecar that it is about”. */
function findings(yaml: string, articleText: string | null = text, registry: Registry | null = null): string[] {
  return checkSidecar({ yaml, articleText, registry }).findings.map(({ code, start, end }) => `${code}: ${yaml.slice(start, end)}`);
}

describe('checking a sidecar', () => {
  it('finds nothing in one that is right', () => {
    assert.deepEqual(findings(YAML), []);
  });

  it('says of every annotation where it is', () => {
    const { annotations } = checkSidecar({ yaml: YAML, articleText: `Late news. ${text}`, registry: null });
    assert.deepEqual(annotations.map(({ state, start, end }) => [state, `Late news. ${text}`.slice(start ?? 0, end ?? 0)]), [['ok', 'Ana Duarte'], ['ok', 'Monday'], ['ok', '12 people']]);
  });

  it('finds what is changed, moved and gone', () => {
    const now = text.replace('12 people', '16 people').replace('met the', 'briefly met the').replace('on Monday', '');
    assert.deepEqual(findings(YAML, now), ['moved: "Ana Duarte"', 'orphaned: "Monday"', 'changed: "12 people"']);
    const { annotations } = checkSidecar({ yaml: YAML, articleText: now, registry: null });
    assert.deepEqual(annotations.map(({ state }) => state), ['moved', 'orphan', 'changed']);
    assert.match(annotations[2]?.message ?? '', /"16 people"/);
    assert.deepEqual([annotations[1]?.start, annotations[1]?.end], [null, null]);
  });

  it('tells a drift that still works from faults', () => {
    const { findings: found } = checkSidecar({ yaml: YAML, articleText: text.replace('met the', 'briefly met the'), registry: null });
    assert.deepEqual(found.map(({ code, severity }) => [code, severity]), [['moved', 'warning'], ['moved', 'warning']]);
  });

  it('finds entities that the registry does not have', () => {
    const linked = YAML.replace('label: PERSON\n    status: suggested', 'label: PERSON\n    status: suggested\n    entity: eva-duarte');
    assert.deepEqual(findings(linked, text, REGISTRY), ['unknown-entity: eva-duarte']);
    assert.deepEqual(findings(linked.replace('eva-', 'ana-'), text, REGISTRY), []);
    assert.deepEqual(findings(linked), []);
  });

  it('finds conflicts, and says what the two sides want', () => {
    const yaml = YAML.replace('status: suggested', 'status: conflict\n    ours: {status: accepted}\n    theirs: {deleted: true}');
    assert.deepEqual(findings(yaml), ['conflict: conflict']);
    assert.match(checkSidecar({ yaml, articleText: text, registry: null }).findings[0]?.message ?? '', /accepted here, deleted there/);
  });

  it('finds a repeated id, and zones whose lines are gone', () => {
    const first = readSidecar(YAML).sidecar?.annotations[0];
    assert.ok(first);
    const yaml = `${YAML}${YAML.slice(first.span.start - 2, first.span.end)}\n`.replace(
      'annotations:',
      'zones:\n  z1:\n    quote: "Read this for free:"\n    zone: boilerplate\n  z2:\n    quote: "Not there"\n    zone: body\nannotations:',
    );
    assert.deepEqual(findings(yaml), ['orphaned: "Not there"', `duplicate-id: ${first.id}`]);
  });

  it('finds that the article is missing, once', () => {
    assert.deepEqual(findings(YAML, null), ['missing-article: article']);
  });

  it('gives the one reason where the file cannot be read', () => {
    const yaml = `<<<<<<< HEAD\n${YAML}`;
    assert.deepEqual(checkSidecar({ yaml, articleText: text, registry: null }).annotations, []);
    assert.deepEqual(findings(yaml), ['conflict-marker: <<<<<<< HEAD']);
  });

  it('holds decisions and suggestions to the same rules', () => {
    const id = readSidecar(YAML).sidecar?.annotations[1]?.id ?? '';
    const decision = setStatus(YAML, id, 'rejected');
    assert.ok(decision.ok);
    assert.deepEqual(findings(applyEdits(YAML, decision.edits), text.replace('on Monday', '')), ['moved: "Ana Duarte"', 'orphaned: "Monday"']);
  });
});
