import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { checkSidecar } from '../../../../src/core/annotation/check/check';
import {
  addAnnotation, linkEntity, reanchor, removeAnnotation, setBorders, setCorrection, setLabel, setNote, setStatus, setZone, type Decision,
} from '../../../../src/core/annotation/decisions/decisions';
import { mergeSidecars, type MergeResult } from '../../../../src/core/annotation/merge/mergeSidecars';
import { annotate } from '../../../../src/core/annotation/reconciliation/reconcile';
import { readSidecar, type Annotation } from '../../../../src/core/annotation/sidecar/sidecar';
import { applyEdits } from '../../../../src/core/text/edits';
import { marked, VERSIONS } from '../support';

const ARTICLE = marked(
  'Share this story\n\nPORT MAREN – [Transport Minister|TITLE] [Ana Duarte|PERSON|ana-duarte] met the union on [Monday|DATE|2026-03-02] in [Corvale|GPE].\n\n' +
  'The ministry paid [2,500 euros|MONEY|2500|EUR] to each pilot. “[It is too early to say|direct|Duarte|said],” Duarte said.\n\nOn [Friday|DATE|2026-03-06] the [Harbour Authority|ORG] goes to court.',
);
/** What a later version reads: one name less, one with another label, one more. */
const LATER = marked(
  'Share this story\n\nPORT MAREN – Transport Minister [Ana Duarte|PERSON|ana-duarte] met the union on [Monday|DATE|2026-03-02] in [Corvale|LOC].\n\n' +
  'The ministry paid [2,500 euros|MONEY|2500|EUR] to each pilot. “[It is too early to say|direct|Duarte|said],” Duarte said.\n\nOn [Friday|DATE|2026-03-06] the [Harbour Authority|ORG] goes to [court|FAC].',
);
const { text: ARTICLE_TEXT } = ARTICLE;

function annotated(sidecar: string | null, version: 1 | 2): string {
  const versions = Object.fromEntries(Object.entries(VERSIONS).map(([kind, by]) => [kind, by.replace('@1', `@${version}`)])) as unknown as typeof VERSIONS;
  const result = annotate({ text: ARTICLE_TEXT, file: 'pilots.txt', analysis: (version === 1 ? ARTICLE : LATER).analysis, sidecar, versions });
  assert.ok(result.ok);
  return result.text;
}

const BASE = annotated(null, 1);
const COUNT = readSidecar(BASE).sidecar?.annotations.length ?? 0;

/** One thing that a reviewer does; `which` and `how` are taken modulo what there is. */
type Action = readonly [what: string, which: number, how: number];

const WHAT = ['status', 'status', 'status', 'label', 'borders', 'reanchor', 'link', 'note', 'remove', 'add', 'comment', 'correction', 'zone', 'annotate'] as const;
const action = (which: fc.Arbitrary<number>): fc.Arbitrary<Action> => fc.tuple(fc.constantFrom(...WHAT), which, fc.nat(5));

function done(yaml: string, [what, which, how]: Action, annotations: readonly Annotation[]): string {
  const target = annotations[which % Math.max(1, annotations.length)];
  const apply = (decision: Decision): string => (decision.ok ? applyEdits(yaml, decision.edits) : yaml);
  if (what === 'annotate') return annotated(yaml, 2);
  if (what === 'correction') return apply(setCorrection(yaml, (['publisher', 'agency', 'headline'] as const)[which % 3] ?? 'agency', `said ${how}`));
  if (what === 'zone') return apply(setZone(yaml, { articleText: ARTICLE_TEXT, span: { start: 0, end: 5 }, zone: (['boilerplate', 'related', 'body'] as const)[how % 3] ?? 'body', by: 'human:e' }));
  if (what === 'add') {
    const at = ARTICLE_TEXT.indexOf(['union', 'pilot', 'court', 'early', 'story', 'met'][how] ?? 'union');
    return apply(addAnnotation(yaml, { file: 'pilots.txt', articleText: ARTICLE_TEXT, span: { start: at, end: at + 3 }, label: which % 2 === 0 ? 'ORG' : 'GPE', kind: 'name', by: 'human:e' }));
  }
  if (target === undefined) return yaml;
  const { id } = target;
  switch (what) {
    case 'status': return apply(setStatus(yaml, id, how % 2 === 0 ? 'accepted' : 'rejected'));
    case 'label': return apply(setLabel(yaml, id, ['PERSON', 'ORG', 'GPE', 'LOC', 'FAC', 'EVENT'][how] ?? 'ORG'));
    case 'link': return apply(linkEntity(yaml, id, how === 0 ? null : `entity-${how}`));
    case 'note': return apply(setNote(yaml, id, `note ${how}`));
    case 'remove': return apply(removeAnnotation(yaml, id));
    case 'reanchor': return apply(reanchor(yaml, id, ARTICLE_TEXT));
    case 'borders': {
      const at = ARTICLE_TEXT.indexOf(target.quote);
      return at < 0 ? yaml : apply(setBorders(yaml, id, ARTICLE_TEXT, { start: at, end: at + Math.max(2, target.quote.length - 1 - how) }));
    }
    default: return yaml.replace(new RegExp(`^( {2}${id}:)$`, 'm'), `$1   # remark ${how}`);
  }
}

/** What a reviewer makes of a sidecar. The annotations are those of the base, so that two reviewers who are given different ones do not meet. */
function reviewed(base: string, actions: readonly Action[]): string {
  const annotations = readSidecar(base).sidecar?.annotations ?? [];
  return actions.reduce((yaml, each) => done(yaml, each, annotations), base);
}

function merged(base: string | null, ours: string, theirs: string): Extract<MergeResult, { ok: true }> {
  const result = mergeSidecars(base, ours, theirs);
  assert.ok(result.ok, result.ok ? '' : result.problem.message);
  return result;
}

function byId(yaml: string): Map<string, Annotation> {
  return new Map(readSidecar(yaml).sidecar?.annotations.map(annotation => [annotation.id, annotation]));
}

const verdict = ({ status, label, quote }: Pick<Annotation, 'status' | 'label' | 'quote'>): string => [status, label, quote].join(' ');

/** Whether an annotation says so, or one of its sides does. */
function says(found: Annotation | undefined, what: (seen: Annotation) => string, wanted: string): boolean {
  if (found === undefined) return false;
  const sides = found.status === 'conflict' ? found.sides : [new Map<string, string>()];
  return sides.some(side => {
    const seen = Object.fromEntries([...side].map(([key, value]) => [key, value === 'null' ? undefined : value]));
    return what({ ...found, ...seen }) === wanted;
  });
}

/** Each decision of a side since the base is in the merged sidecar, or in a conflict that holds it. */
function assertKept(base: string, side: string, text: string): void {
  const [before, now, result] = [byId(base), byId(side), byId(text)];
  for (const annotation of now.values()) {
    const was = before.get(annotation.id);
    const decided = annotation.status !== 'suggested' && (was === undefined || verdict(was) !== verdict(annotation));
    const found = result.get(annotation.id) ?? [...result.values()].find(other => other.quote === annotation.quote && other.before === annotation.before);
    if (decided) assert.ok(says(found, verdict, verdict(annotation)), `${annotation.id} ${verdict(annotation)} is lost:\n${text}`);
    if (was !== undefined && annotation.entity !== was.entity) assert.ok(says(found, ({ entity }) => String(entity), String(annotation.entity)), `${annotation.id} linked to ${annotation.entity} is lost:\n${text}`);
    if (annotation.note !== was?.note) assert.ok(text.includes(annotation.note ?? ''), `${annotation.id} ${annotation.note}`);
  }
  for (const [id, { status }] of before) {
    if (status === 'suggested' || now.has(id)) continue;
    const left = result.get(id);
    assert.ok(left === undefined || left.sides.some(other => other.has('deleted')), `${id} was taken out`);
  }
}

const anything = fc.array(action(fc.nat(20)), { maxLength: 8 });

describe('merging random reviews of one sidecar', () => {
  const history = fc.tuple(fc.array(action(fc.nat(20)), { maxLength: 5 }), anything, anything);

  it('loses no decision, is valid, and does not depend on who merges, or how often', function () {
    this.timeout(60_000);
    fc.assert(fc.property(history, ([first, one, two]) => {
      const base = reviewed(BASE, first);
      const [ours, theirs] = [reviewed(base, one), reviewed(base, two)];
      const { text, conflicts } = merged(base, ours, theirs);
      assertKept(base, ours, text);
      assertKept(base, theirs, text);
      const { findings } = checkSidecar({ yaml: text, articleText: ARTICLE_TEXT, registry: null });
      assert.deepEqual(findings.filter(({ code }) => ['invalid', 'duplicate-id', 'duplicate-key', 'settled-conflict', 'truncated'].includes(code)), []);
      assert.equal(findings.some(({ code }) => code === 'conflict'), conflicts.length > 0);
      assert.equal(merged(base, theirs, ours).text, text, 'exchanged');
      for (const [o, t] of text === base ? [] : [[text, text], [text, ours], [theirs, text]]) assert.equal(merged(base, o ?? '', t ?? '').text, text, 'again');
      assert.equal(merged(ours, ours, text).text, text, 'from ours');
    }), { seed: 1, numRuns: 1200 });
  });

  it('finds nothing to disagree about where two people share the work', function () {
    this.timeout(60_000);
    const half = (odd: 0 | 1): fc.Arbitrary<Action[]> => {
      const own = action(fc.nat(20).map(n => (2 * n + odd) % (COUNT - (COUNT % 2)))).filter(([what]) => !['add', 'correction', 'zone', 'annotate'].includes(what));
      return fc.array(own, { maxLength: 10 });
    };
    fc.assert(fc.property(half(0), half(1), (one, two) => {
      const [ours, theirs] = [reviewed(BASE, one), reviewed(BASE, two)];
      const { text, conflicts } = merged(BASE, ours, theirs);
      assert.deepEqual(conflicts, []);
      for (const [id, annotation] of byId(text)) {
        const own = [byId(ours).get(id), byId(theirs).get(id)].find(side => side !== undefined && verdict(side) !== verdict(byId(BASE).get(id) ?? side));
        if (own !== undefined) assert.equal(verdict(annotation), verdict(own));
      }
    }), { seed: 1, numRuns: 400 });
  });

  it('never throws, and takes nothing but what it can read, whatever became of the lines', function () {
    this.timeout(60_000);
    const lines = BASE.split('\n');
    const damage = fc.array(fc.tuple(fc.nat(lines.length), fc.constantFrom('', '  x: y', '# c', '<<<<<<< a', '    status: [a', '  - b', '\t', '    quote: |', '? k', '    note: "\\ud800"', '}', '__proto__: 1')), { maxLength: 4 });
    const damaged = (changes: readonly (readonly [number, string])[]): string => changes.reduce((all, [at, line]) => all.map((old, n) => (n === at ? line : old)), lines).join('\n');
    fc.assert(fc.property(damage, damage, fc.boolean(), (one, two, fresh) => {
      const result = mergeSidecars(fresh ? null : BASE, damaged(one), damaged(two));
      if (result.ok) assert.notEqual(readSidecar(result.text).sidecar, null);
      else assert.ok(result.problem.end >= result.problem.start);
    }), { seed: 1, numRuns: 1000 });
  });
});
