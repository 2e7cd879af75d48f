import { strict as assert } from 'node:assert';
import { checkSidecar } from '../../../src/core/annotation/check/check';
import { setStatus } from '../../../src/core/annotation/decisions/decisions';
import { annotate } from '../../../src/core/annotation/reconciliation/reconcile';
import { readSidecar } from '../../../src/core/annotation/sidecar/sidecar';
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
    assert.match(checkSidecar({ yaml, articleText: text, registry: null }).findings[0]?.message ?? '', /accepted or deleted/);
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

  it('finds two annotations that say the same, and names the one that can go', () => {
    const [first] = readSidecar(YAML).sidecar?.annotations ?? [];
    assert.ok(first);
    const copy = YAML.slice(YAML.indexOf('\n', first.span.start), first.span.end);
    const yaml = `${YAML}\n  mine:${copy.replace('suggested', 'accepted')}\n`;
    assert.deepEqual(findings(yaml), [`duplicate-annotation: ${first.id}`], 'a suggestion before a decision');
    assert.deepEqual(findings(yaml.replace('status: accepted', 'status: suggested')), ['duplicate-annotation: mine'], 'else the later one');
    assert.deepEqual(findings(yaml.replace(/label: PERSON(?![^]*label: PERSON)/, 'label: ORG')), [], 'another label is another matter');
  });

  it('finds a label that differs from a known one by its case, and leaves a corpus its own', () => {
    assert.deepEqual(findings(YAML.replace('label: PERSON', 'label: Person')), ['unknown-label: Person']);
    assert.deepEqual(findings(YAML.replace('label: PERSON', 'label: SHIP')), []);
  });

  it('finds a sidecar that names another article', () => {
    const check = (file: string, yaml = YAML): string[] => checkSidecar({ yaml, articleText: text, registry: null, file }).findings.map(({ code }) => code);
    assert.deepEqual(check('strike.txt'), ['other-article']);
    assert.deepEqual(check('pilots.txt'), []);
    assert.deepEqual(check('pilots.txt', YAML.replace('file: pilots.txt', 'file: 2026/pilots.txt')), [], 'its folder may be named');
  });

  it('says of a problem which annotation has it, and where that is in the article', () => {
    const now = text.replace('12 people', '16 people').replace('Monday', '');
    const { findings: found } = checkSidecar({ yaml: YAML, articleText: now, registry: null });
    const orphan = found.find(({ code }) => code === 'orphaned');
    const changed = found.find(({ code }) => code === 'changed');
    assert.deepEqual(found.map(({ id }) => typeof id), found.map(() => 'string'));
    assert.equal(now.slice(changed?.place?.start, changed?.place?.end), '16 people');
    assert.equal(orphan?.place, null);
    assert.match(now.slice(orphan?.near?.start, orphan?.near?.end), /^[A-Z].* met the union on$/);
  });

  it('shows words of which nothing is left at the first line', () => {
    const now = `\n\n${'Another story altogether.'}\n\nOf which nobody annotated anything.`;
    const { findings: found } = checkSidecar({ yaml: YAML, articleText: now, registry: null });
    assert.deepEqual(found.map(({ code, near }) => [code, now.slice(near?.start, near?.end)]), Array.from({ length: 3 }, () => ['orphaned', 'Another story altogether.']));
  });

  it('finds conflicts in corrections and zones', () => {
    const yaml = YAML.replace('annotations:', [
      'corrections:', '  publisher: {status: conflict, ours: "Maren Post", theirs: "The Maren Post"}',
      'zones:', '  z1:', '    quote: "Read this for free:"', '    zone: boilerplate', '    status: conflict', '    ours: {zone: boilerplate}', '    theirs: {deleted: true}', 'annotations:',
    ].join('\n'));
    assert.deepEqual(findings(yaml), ['conflict: conflict', 'conflict: conflict']);
    const [correction, zone] = checkSidecar({ yaml, articleText: text, registry: null }).findings;
    assert.match(correction?.message ?? '', /"Maren Post" or "The Maren Post"/);
    assert.match(zone?.message ?? '', /zone "boilerplate" or deleted/);
  });

  it('gives an annotation that cannot be read its id', () => {
    const [id] = [...YAML.matchAll(/^ {2}([a-z0-9]+):$/gm)].map((match) => match[1]);
    const { findings: found } = checkSidecar({ yaml: YAML.replace('status: suggested', 'status: sure'), articleText: text, registry: null });
    assert.deepEqual(found.map((finding) => [finding.code, finding.id]), [['invalid', id]]);
  });
});
