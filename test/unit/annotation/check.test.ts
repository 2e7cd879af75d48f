import { strict as assert } from 'node:assert';
import { articlePlace } from '../../../src/core/annotation/check/articlePlace';
import { checkSidecar } from '../../../src/core/annotation/check/check';
import { setStatus } from '../../../src/core/annotation/decisions/decisions';
import { mergeSidecars } from '../../../src/core/annotation/merge/mergeSidecars';
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
    assert.match(checkSidecar({ yaml, articleText: text, registry: null }).findings[0]?.message ?? '', /n\w+ "Ana Duarte": People disagree: “accepted” or “deleted”\. Delete the annotation, or write the status/);
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
    assert.match(now.slice(orphan?.near?.start, orphan?.near?.end), /^on$/);
  });

  describe('shows words that are gone', () => {
    /** The words in whose place each orphan is shown, with what stands before them. */
    const shownAt = (now: string): string[] => checkSidecar({ yaml: YAML, articleText: now, registry: null }).findings
      .flatMap(({ code, near }) => (code === 'orphaned' ? [`${now.slice(Math.max(0, near!.start - 12), near!.start)}[${now.slice(near!.start, near!.end)}]`] : []));

    it('between the annotations that are still there, before and after them in the sidecar', () => {
      const now = text.replace('met the union on Monday.', 'went home.');
      assert.deepEqual(shownAt(now), [' Ana Duarte [went]']);
      assert.deepEqual(shownAt(now.replace(/PORT MAREN.*home\./, 'Nobody came, and all was quiet. ')), ['nistry says [about]', 'nistry says [about]']);
    });

    it('behind the last one, and at the beginning where none is left', () => {
      assert.deepEqual(shownAt(text.replace(/The ministry.*/, 'That is all there is to say.')), ['on on Monday[]']);
      assert.deepEqual(shownAt('\n\nAnother story altogether.\n\nOf which nobody annotated anything.'), ['\n\n[Another]', '\n\n[Another]', '\n\n[Another]']);
    });

    it('and says what can be done, anchoring them elsewhere only where the same words stand', () => {
      const message = (now: string): string => checkSidecar({ yaml: YAML, articleText: now, registry: null }).findings.find(({ code }) => code === 'orphaned')?.message ?? '';
      const now = text.replace('met the union on Monday.', 'went home.');
      assert.equal(message(now), '"Monday" does not stand where it was annotated any more: delete the annotation, or put the words back');
      assert.match(message(`${now}\n\nAll was quiet until Monday.`), /any more, but elsewhere: anchor the annotation there if it means these words, else delete it$/);
    });
  });

  it('finds conflicts wherever a merge leaves them, as it names them', () => {
    const yaml = `${YAML}team:\n  lead: {status: conflict, ours: "Ana", theirs: "Per"}\n  own: {status: conflict}\n`;
    const [finding, ...others] = checkSidecar({ yaml, articleText: text, registry: null }).findings;
    assert.deepEqual([finding?.code, finding?.message, others], ['conflict', 'lead: People disagree: “Ana” or “Per”. Write the value that is right', []]);
    const merged = mergeSidecars(YAML, yaml, YAML);
    assert.ok(merged.ok);
    assert.deepEqual(merged.conflicts.map(({ message }) => message), [finding?.message]);
  });

  it('says which lines go where more than two people disagree', () => {
    const yaml = YAML.replace('status: suggested', 'status: conflict\n    ours: {status: accepted, label: ORG, was: PERSON}\n    theirs: {status: rejected}\n    others: [{status: accepted, label: LAW}]');
    assert.match(checkSidecar({ yaml, articleText: text, registry: null }).findings[0]?.message ?? '',
      /: “Organisation, accepted” or “rejected” or “Law, accepted”\. Write status and label as you want them and delete ours:, theirs: and others:$/);
  });

  it('finds a status of conflict that says nothing of the sides', () => {
    assert.deepEqual(findings(YAML.replace('status: suggested', 'status: conflict')), ['conflict: conflict']);
  });

  it('says of a file that cannot be read that nothing of it is shown, once in the article', () => {
    for (const yaml of ['', YAML.slice(0, -30), `<<<<<<< a\n${YAML}=======\n>>>>>>> b\n<<<<<<< c\n`, YAML.replace('/1', '/9')]) {
      const { findings: found } = checkSidecar({ yaml, articleText: text, registry: null });
      assert.deepEqual(found.flatMap((finding) => articlePlace(finding) ?? []), [{ start: 0, end: 'Read this for free:'.length }], yaml.slice(0, 20));
      assert.ok(found.every(({ whole }) => whole));
    }
    assert.deepEqual(checkSidecar({ yaml: '', articleText: null, registry: null }).findings.map(articlePlace), [null]);
  });

  it('finds conflicts in corrections and zones', () => {
    const yaml = YAML.replace('annotations:', [
      'corrections:', '  publisher: {status: conflict, ours: "Maren Post", theirs: "The Maren Post"}',
      'zones:', '  z1:', '    quote: "Read this for free:"', '    zone: boilerplate', '    status: conflict', '    ours: {zone: boilerplate}', '    theirs: {deleted: true}', 'annotations:',
    ].join('\n'));
    assert.deepEqual(findings(yaml), ['conflict: conflict', 'conflict: conflict']);
    const [correction, zone] = checkSidecar({ yaml, articleText: text, registry: null }).findings;
    assert.match(correction?.message ?? '', /“Maren Post” or “The Maren Post”/);
    assert.match(zone?.message ?? '', /“zone boilerplate” or “deleted”/);
  });

  it('gives an annotation that cannot be read its id', () => {
    const [id] = [...YAML.matchAll(/^ {2}([a-z0-9]+):$/gm)].map((match) => match[1]);
    const { findings: found } = checkSidecar({ yaml: YAML.replace('status: suggested', 'status: sure'), articleText: text, registry: null });
    assert.deepEqual(found.map((finding) => [finding.code, finding.id]), [['invalid', id]]);
  });
});
