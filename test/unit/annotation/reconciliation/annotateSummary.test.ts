import { strict as assert } from 'node:assert';
import { addUp, describeSummary, summaryDetails, type AnnotateSummary } from '../../../../src/core/annotation/reconciliation/annotateSummary';
import { linkEntity, setLabel, setNote, setStatus } from '../../../../src/core/annotation/decisions/decisions';
import { kindsOf } from '../../../../src/core/annotation/reconciliation/kinds';
import { annotate } from '../../../../src/core/annotation/reconciliation/reconcile';
import { readSidecar } from '../../../../src/core/annotation/sidecar/sidecar';
import type { Registry } from '../../../../src/core/entities/entity';
import { applyEdits } from '../../../../src/core/text/edits';
import { marked, VERSIONS, type Marked } from '../support';

type Decide = (yaml: string, id: string) => ReturnType<typeof setStatus>;

const ARTICLE = marked('Lighthouse keeper [Ida Strand|PERSON|ida-strand] told the [Harbour Board|ORG|harbour-board] on [Friday|DATE|2026-05-08] that the lamp on [Skarv|LOC|skarv] failed.');

function run({ text, analysis }: Marked, sidecar: string | null, registry?: Registry): { yaml: string; summary: AnnotateSummary } {
  const result = annotate({ text, file: 'lamp.txt', analysis, sidecar, versions: VERSIONS, registry });
  assert.ok(result.ok);
  return { yaml: result.text, summary: result.summary };
}

function decide(yaml: string, quote: string, how: Decide): string {
  const id = readSidecar(yaml).sidecar?.annotations.find(annotation => annotation.quote === quote)?.id ?? assert.fail(quote);
  const decision = how(yaml, id);
  assert.ok(decision.ok);
  return applyEdits(yaml, decision.edits);
}

const accept: Decide = (yaml, id) => setStatus(yaml, id, 'accepted');
const reject: Decide = (yaml, id) => setStatus(yaml, id, 'rejected');

function entity(id: string, name: string, ...aliases: string[]): Registry {
  return new Map([[id, { id, name, type: 'PERSON' as const, aliases, sameAs: [], distinctFrom: [] }]]);
}

describe('the summary of annotate', () => {
  it('says what was added', () => {
    assert.equal(describeSummary(run(ARTICLE, null).summary), '4 added');
    assert.equal(describeSummary(run(marked('Nothing.'), null).summary), 'no annotations');
  });

  it('names what was added to a sidecar, and no line of one that is new', () => {
    const { yaml, summary: first } = run(ARTICLE, null);
    assert.deepEqual(summaryDetails(first), []);
    const more = marked(`${ARTICLE.text.replace('Lighthouse', 'On Monday the lighthouse')}\n\nThe [Coast Guard|ORG|coast-guard] came at noon.`);
    const { summary } = run(more, yaml);
    assert.deepEqual(summaryDetails(summary).filter(line => line.startsWith('added')).map(line => line.replace(/ {2}\w{7}$/, '')), ['added     ORG  “Coast Guard”']);
    assert.deepEqual(summaryDetails(addUp([first, summary])), summaryDetails(summary));
  });

  it('says what was kept, and what was dropped for which reason', () => {
    const { yaml } = run(ARTICLE, null);
    const cut = marked('Lighthouse keeper Ida Strand told the [Harbour Board|ORG|harbour-board] on [Friday|DATE|2026-05-08] that a fuse blew.');
    const { summary } = run(cut, yaml);
    assert.equal(describeSummary(summary), '2 kept, 2 dropped (1 no longer recognised, 1 gone from the text), 2 moved');
    assert.deepEqual(summaryDetails(summary).map(line => line.replace(/ {2}\w{7}$/, '')), [
      'dropped   PERSON  “Ida Strand”  no longer recognised',
      'dropped   LOC  “Skarv”  gone from the text',
    ]);
  });

  it('tells what is not asked for from what is not recognised', () => {
    const { yaml } = run(ARTICLE, null);
    const { text, analysis } = ARTICLE;
    const result = annotate({ text, file: 'lamp.txt', analysis: { ...analysis, times: [] }, sidecar: yaml, versions: VERSIONS, kinds: kindsOf(['times']) });
    assert.equal(result.ok && describeSummary(result.summary), '4 dropped (3 not asked for, 1 no longer recognised)');
  });

  it('says which fact reads otherwise now', () => {
    const yaml = decide(run(ARTICLE, null).yaml, 'Friday', accept);
    const sunday = marked('Lighthouse keeper [Ida Strand|PERSON|ida-strand] told the [Harbour Board|ORG|harbour-board] on [Sunday|DATE|2026-05-10] that the lamp on [Skarv|LOC|skarv] failed.');
    assert.match(describeSummary(run(sunday, yaml).summary), /^3 kept, 1 decided by people \(1 suggestion silenced\), (?:\d moved, )?1 changed$/);
    assert.match(describeSummary(run(sunday, run(ARTICLE, null).yaml).summary), /^1 added, 3 kept, 1 dropped \(replaced by other words\)/);
  });

  it('counts as silenced what a decision kept out, not what it confirms', () => {
    let { yaml } = run(ARTICLE, null);
    yaml = decide(decide(yaml, 'Ida Strand', accept), 'Skarv', reject);
    yaml = decide(yaml, 'Harbour Board', (sidecar, id) => setLabel(sidecar, id, 'FAC'));
    const { summary } = run(ARTICLE, yaml);
    assert.equal(describeSummary(summary), '1 kept, 3 decided by people (2 suggestions silenced)');
    assert.deepEqual(summaryDetails(summary).map(line => line.replace(/ {2}\w{7}$/, '')), [
      'silenced  ORG  “Harbour Board”  “Harbour Board” FAC is accepted there',
      'silenced  LOC  “Skarv”  is rejected',
    ]);
  });

  it('says why a suggestion stays that is no longer recognised', () => {
    const yaml = decide(run(ARTICLE, null).yaml, 'Skarv', (sidecar, id) => setNote(sidecar, id, 'the islet?'));
    const { summary } = run(marked('Lighthouse keeper Ida Strand told the Harbour Board on Friday that the lamp on Skarv failed.'), yaml.replace('label: ORG', 'label: ORG   # sure?'));
    assert.equal(describeSummary(summary), '2 dropped (no longer recognised), 2 kept though no longer recognised (1 has a comment, 1 has a note)');
    assert.match(summaryDetails(summary)[3] ?? '', /^kept {6}LOC {2}“Skarv” {2}no longer recognised, but has a note {2}n/);
  });

  it('keeps conflicts apart from decisions', () => {
    const yaml = decide(run(ARTICLE, null).yaml, 'Skarv', accept).replace('status: accepted', 'status: conflict\n    ours: {status: accepted}\n    theirs: {status: rejected}');
    const { summary, yaml: now } = run(ARTICLE, yaml);
    assert.equal(now, yaml);
    assert.equal(describeSummary(summary), '3 kept, 1 conflict');
  });

  it('counts what is invalid, and suggestions whose place cannot be told from others', () => {
    const yaml = run(ARTICLE, null).yaml.replace('label: LOC', 'label: LOC\n    nth: many');
    assert.match(describeSummary(run(ARTICLE, yaml).summary), /, 1 invalid$/);
    assert.equal(describeSummary({ ...run(marked('x'), null).summary, unplaced: 2 }), '2 not written (nothing leads back to their place)');
  });

  it('says when the article itself was read anew', () => {
    const yaml = run(ARTICLE, null).yaml.replace('file: lamp.txt', 'file: light.txt');
    assert.equal(describeSummary(run(ARTICLE, yaml).summary), '4 kept, article read anew');
  });

  it('adds up over a corpus', () => {
    const first = run(ARTICLE, null).summary;
    const { summary: second } = run(ARTICLE, decide(run(ARTICLE, null).yaml, 'Skarv', reject));
    assert.equal(describeSummary(addUp([first, second])), '4 added, 3 kept, 1 decided by people (1 suggestion silenced)');
  });

  describe('of links', () => {
    const NAMED = marked('The islet rose again, [Ida Strand|PERSON|ida-strand] said, and [Strand|PERSON|ida-strand] ought to know the sea there.');
    const REGISTRY = entity('ida-strand', 'Ida Strand', 'Strand');

    it('names a link that the analysis would not make now, and touches nothing', () => {
      const { yaml } = run(NAMED, null, REGISTRY);
      const other = marked('The islet rose again, [Ida Strand|PERSON|ida-strand] said, and [Strand|PERSON|strand] ought to know the sea there.');
      const { yaml: now, summary } = run(other, yaml, entity('ida-strand', 'Ida Strand'));
      assert.equal(now, yaml);
      assert.equal(describeSummary(summary), '2 kept');
      assert.match(summaryDetails(summary).join('\n'), /^kept {6}PERSON {2}“Strand” {2}linked to ida-strand, which the analysis would not do now {2}n\w{6}$/);
    });

    it('keeps a linked suggestion that is no longer recognised, and says so', () => {
      const { yaml } = run(NAMED, null, REGISTRY);
      const { yaml: now, summary } = run(marked('The islet rose again, [Ida Strand|PERSON|ida-strand] said, and Strand ought to know the sea there.'), yaml, entity('ida-strand', 'Ida Strand'));
      assert.equal(now, yaml);
      assert.equal(describeSummary(summary), '1 kept, 1 kept though no longer recognised (is linked)');
    });

    it('lets a decision at its place silence a suggestion that the machine had linked', () => {
      const yaml = run(NAMED, null, REGISTRY).yaml;
      const wider = decide(yaml, 'Ida Strand', accept).replace('quote: "Strand"', 'quote: "Ida Strand"').replace('before: "The islet rose again, "', 'before: "islet rose again, "');
      const inside = decide(run(marked('The islet rose again, Ida [Strand|PERSON|ida-strand] said, and then the sea was still.'), null, REGISTRY).yaml, 'Strand', (sidecar, id) => linkEntity(sidecar, id, 'ida-strand'));
      const both = `${inside}${wider.split('annotations:\n')[1] ?? ''}`;
      const { summary } = run(marked('The islet rose again, [Ida Strand|PERSON|ida-strand] said, and then the sea was still.'), both, REGISTRY);
      assert.ok(summary.drops.some(({ quote, reason }) => quote === 'Strand' && reason === 'decided'), JSON.stringify(summary));
    });
  });
});
