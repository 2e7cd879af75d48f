import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { linkEntity, removeAnnotation, setBorders, setLabel, setNote, setStatus, type Decision } from '../../../../src/core/annotation/decisions/decisions';
import { describeDiff, diffLines, diffSidecars, type Change } from '../../../../src/core/annotation/diff/diff';
import { annotate } from '../../../../src/core/annotation/reconciliation/reconcile';
import { readSidecar } from '../../../../src/core/annotation/sidecar/sidecar';
import { sidecarText } from '../../../../src/core/annotation/diff/sidecarText';
import { applyEdits } from '../../../../src/core/text/edits';
import { marked, VERSIONS } from '../support';

const ARTICLE = marked(Array.from({ length: 8 }, (_, n) => (
  `In week ${n} the pilot [Ole Vik${n}|PERSON|vik] of the [Port Office ${n}|ORG|office] waited until [day ${n}|DATE|2026-01-01] before [${n + 2} euros|MONEY|${n + 2}|EUR] came.`
)).join('\n\n'));

function written(): string {
  const result = annotate({ text: ARTICLE.text, file: 'pilots.txt', analysis: ARTICLE.analysis, sidecar: null, versions: VERSIONS });
  assert.ok(result.ok);
  return result.text;
}

const FRESH = written();
const ANNOTATIONS = readSidecar(FRESH).sidecar?.annotations ?? [];

/** What can be decided on a suggestion, and what the difference has to call it. */
const DECISIONS: readonly { readonly change: Change['change']; decide(yaml: string, id: string, quote: string): Decision }[] = [
  { change: 'accepted', decide: (yaml, id) => setStatus(yaml, id, 'accepted') },
  { change: 'rejected', decide: (yaml, id) => setStatus(yaml, id, 'rejected') },
  { change: 'label-changed', decide: (yaml, id) => setLabel(yaml, id, 'LAW') },
  { change: 'linked', decide: (yaml, id) => linkEntity(yaml, id, 'ole-vik') },
  { change: 'note-added', decide: (yaml, id) => setNote(yaml, id, 'see: "logbook", # 7') },
  { change: 'dropped', decide: (yaml, id) => removeAnnotation(yaml, id) },
  {
    change: 'borders-changed',
    decide: (yaml, id, quote) => {
      const start = ARTICLE.text.indexOf(quote);
      return setBorders(yaml, id, ARTICLE.text, { start, end: start + quote.indexOf(' ') });
    },
  },
];

/** Edits by hand that say nothing about annotations. */
const LAYOUT: readonly ((yaml: string) => string)[] = [
  yaml => yaml.replace(/\n/g, '\r\n'),
  yaml => yaml.replace('annotations:', '# checked twice\nannotations:   # here'),
  yaml => yaml.replace(/status: (\w+)/g, "status: '$1'"),
  yaml => yaml.replace(/label: (\w+)\n(\s+)status: (.*)\n/g, 'status: $3\n$2label: $1\n'),
  yaml => yaml.replace(/quote: "([\w ]+)"/g, 'quote: $1   # words'),
  yaml => yaml.trimEnd(),
  yaml => yaml.replace(/\n\n/g, '\n\n\n'),
];

const decisions = fc.array(fc.tuple(fc.nat(ANNOTATIONS.length - 1), fc.nat(DECISIONS.length - 1)), { maxLength: 15 });
const layout = fc.uniqueArray(fc.nat(LAYOUT.length - 1), { maxLength: 4 });

/** Decides at most once on each annotation. */
function decideAll(yaml: string, made: readonly (readonly [number, number])[]): { yaml: string; expected: Map<string, string> } {
  const expected = new Map<string, string>();
  let now = yaml;
  for (const [at, which] of made) {
    const annotation = ANNOTATIONS[at];
    const kind = DECISIONS[which];
    if (annotation === undefined || kind === undefined || expected.has(annotation.id)) continue;
    const decision = kind.decide(now, annotation.id, annotation.quote);
    assert.ok(decision.ok, JSON.stringify(decision));
    now = applyEdits(now, decision.edits);
    expected.set(annotation.id, kind.change);
  }
  return { yaml: now, expected };
}

function restyled(yaml: string, which: readonly number[]): string {
  return [...which].sort((a, b) => b - a).reduce((now, at) => LAYOUT[at]?.(now) ?? now, yaml);
}

function changes(old: string | null, now: string | null): readonly Change[] {
  const diff = diffSidecars(old, now);
  assert.ok(diff.ok, JSON.stringify(diff));
  return diff.changes;
}

const RUNS = { seed: 1, numRuns: 100 };

describe('the difference of random decisions', () => {
  it('names exactly these decisions, whatever the layout of either file', () => {
    fc.assert(fc.property(decisions, layout, layout, (made, before, after) => {
      const { yaml, expected } = decideAll(FRESH, made);
      const found = changes(restyled(FRESH, before), restyled(yaml, after));
      assert.deepEqual(new Map(found.map(({ id, change }) => [id, change])), new Map([...expected].sort((a, b) => order(a[0]) - order(b[0]))));
      assert.equal(found.length, expected.size);
      const counted = expected.size === 0 ? [] : describeDiff(found).split(', ').map(phrase => Number.parseInt(phrase, 10));
      assert.equal(counted.reduce((sum, count) => sum + count, 0), expected.size);
    }), RUNS);
  });

  it('is empty between any two layouts of one file', () => {
    fc.assert(fc.property(decisions, layout, layout, (made, one, other) => {
      const { yaml } = decideAll(FRESH, made);
      assert.deepEqual(changes(restyled(yaml, one), restyled(yaml, other)), []);
      assert.deepEqual(sidecarText(restyled(yaml, one)), sidecarText(restyled(yaml, other)));
    }), RUNS);
  });

  it('speaks of the same annotations in both directions', () => {
    fc.assert(fc.property(decisions, decisions, (first, second) => {
      const [a, b] = [decideAll(FRESH, first).yaml, decideAll(FRESH, second).yaml];
      const ids = (found: readonly Change[]): string[] => [...new Set(found.map(({ id }) => id))].sort();
      assert.deepEqual(ids(changes(a, b)), ids(changes(b, a)));
    }), RUNS);
  });

  it('changes as many lines of the text for Git as it names annotations', () => {
    fc.assert(fc.property(decisions, made => {
      const { yaml, expected } = decideAll(FRESH, made);
      const before = new Set(sidecarText(FRESH));
      const after = new Set(sidecarText(yaml));
      const gone = [...before].filter(line => !after.has(line));
      assert.equal(gone.length, expected.size);
      for (const id of expected.keys()) assert.equal(gone.filter(line => line.includes(id)).length, 1);
    }), RUNS);
  });

  it('never fails on whatever text', () => {
    const pieces = fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom('format: pressmark/1\n', 'annotations:\n', '  n1:\n', '    quote: "x"\n', 'zones:\n', 'corrections: {a: [b, {c: d}]}\n', '"', '{', '- ')), { maxLength: 12 });
    fc.assert(fc.property(pieces, pieces, (one, other) => {
      const diff = diffSidecars(one.join(''), other.join(''));
      if (diff.ok) for (const line of diffLines(diff.changes)) assert.doesNotMatch(line, /\n/);
      else assert.ok(diff.problems.length > 0);
      sidecarText(one.join(''));
    }), { seed: 1, numRuns: 1000 });
  });
});

function order(id: string): number {
  return ANNOTATIONS.findIndex(annotation => annotation.id === id);
}
