import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { makeAnchor } from '../../../../src/core/annotation/anchoring/anchors';
import {
  addAnnotation, linkEntity, reanchor, removeAnnotation, removeZone, setBorders, setCorrection, setLabel, setNote, setStatus, setZone, type Decision, type NewAnnotation,
} from '../../../../src/core/annotation/decisions/decisions';
import { annotate } from '../../../../src/core/annotation/reconciliation/reconcile';
import { readSidecar, type Annotation } from '../../../../src/core/annotation/sidecar/sidecar';
import { applyEdits } from '../../../../src/core/text/edits';
import { changedLines, marked, VERSIONS } from '../support';

const ARTICLE = marked(
  'Share this story\n\nPORT MAREN – [Transport Minister|TITLE] [Ana Duarte|PERSON|ana-duarte] met the union on [Monday|DATE|2026-03-02].\n\nThe ministry paid [2,500 euros|MONEY|2500|EUR] to each pilot.',
);
const { text } = ARTICLE;

function annotated(): string {
  const result = annotate({ text, file: 'pilots.txt', analysis: ARTICLE.analysis, sidecar: null, versions: VERSIONS });
  assert.ok(result.ok);
  return result.text;
}

const YAML = annotated();

/** The sidecar after a decision; checks that it can be read and that the inverse restores it. */
function after(yaml: string | null, decision: Decision): string {
  assert.ok(decision.ok, decision.ok ? '' : decision.message);
  const now = applyEdits(yaml ?? '', decision.edits);
  assert.equal(applyEdits(now, decision.inverse), yaml ?? '');
  assert.deepEqual(readSidecar(now).problems, []);
  return now;
}

function annotation(yaml: string, quote: string): Annotation {
  const found = readSidecar(yaml).sidecar?.annotations.find(candidate => candidate.quote === quote);
  assert.ok(found, `${quote} is not annotated`);
  return found;
}

const DUARTE = annotation(YAML, 'Ana Duarte').id;

describe('accepting and rejecting', () => {
  it('changes the status line and no other', () => {
    assert.deepEqual(changedLines(YAML, after(YAML, setStatus(YAML, DUARTE, 'accepted'))), { removed: ['    status: suggested'], added: ['    status: accepted'] });
  });

  it('keeps what stands beside the status', () => {
    const yaml = YAML.replace(/("Ana Duarte"\n.*\n {4}status: )suggested/, '$1"suggested"   # sure?');
    assert.deepEqual(changedLines(yaml, after(yaml, setStatus(yaml, DUARTE, 'rejected'))), { removed: ['    status: "suggested"   # sure?'], added: ['    status: rejected   # sure?'] });
  });

  it('settles a conflict and deletes both of its sides', () => {
    const yaml = YAML.replace(/("Ana Duarte"\n.*\n {4}status: )suggested\n/, '$1conflict\n    ours: {status: accepted}\n    theirs: {status: rejected}   # or {deleted: true}\n');
    const now = after(yaml, setStatus(yaml, DUARTE, 'accepted'));
    assert.deepEqual(changedLines(yaml, now), {
      removed: ['    status: conflict', '    ours: {status: accepted}', '    theirs: {status: rejected}   # or {deleted: true}'],
      added: ['    status: accepted', '    # or {deleted: true}'],
    });
  });

  it('settles a conflict whose sides end the file, without a last line break', () => {
    const yaml = 'format: pressmark/1\nannotations:\n  n1:\n    after: ""\n    before: ""\n    quote: "a"\n    label: ORG\n    by: a\n    status: conflict\n    ours: {status: accepted}\n    theirs: {status: rejected}';
    assert.match(after(yaml, setStatus(yaml, 'n1', 'rejected')), /status: rejected\n?$/);
  });

  it('edits nothing where it stands so already', () => {
    const decision = setStatus(YAML, DUARTE, 'suggested');
    assert.ok(decision.ok);
    assert.deepEqual(decision.edits, []);
  });

  it('works in braces and in CRLF', () => {
    const flow = `{format: pressmark/1, annotations: {n1: {quote: "a", label: ORG, status: suggested, by: rule:name@1, before: "", after: ""}}}`;
    assert.equal(after(flow, setStatus(flow, 'n1', 'accepted')), flow.replace('suggested', 'accepted'));
    const crlf = YAML.replace(/\n/g, '\r\n');
    assert.equal(after(crlf, setStatus(crlf, DUARTE, 'accepted')), after(YAML, setStatus(YAML, DUARTE, 'accepted')).replace(/\n/g, '\r\n'));
  });

  it('refuses an id that is not there, stands there twice, or is not valid', () => {
    for (const [yaml, id] of [[YAML, 'n999999'], [YAML + YAML.slice(YAML.indexOf(`  ${DUARTE}`)), DUARTE], [YAML.replace(/("Ana Duarte"\n) {4}label: PERSON\n/, '$1'), DUARTE]] as const) {
      const decision = setStatus(yaml, id, 'accepted');
      assert.ok(!decision.ok && decision.message.includes(id));
    }
  });

  it('refuses a file that cannot be read, and names the line', () => {
    const decision = setStatus(YAML.replace('"Ana Duarte"', '"Ana Duarte'), DUARTE, 'accepted');
    assert.ok(!decision.ok);
    assert.match(decision.message, /line \d+/);
  });
});

describe('changing the label', () => {
  it('accepts, keeps the id, and records what it was', () => {
    const now = after(YAML, setLabel(YAML, DUARTE, 'ORG'));
    assert.deepEqual(changedLines(YAML, now), { removed: ['    label: PERSON', '    status: suggested'], added: ['    label: ORG', '    status: accepted', '    was: PERSON'] });
  });

  it('remembers the first label only, and forgets it when changed back', () => {
    const org = after(YAML, setLabel(YAML, DUARTE, 'ORG'));
    const gpe = after(org, setLabel(org, DUARTE, 'GPE'));
    assert.equal(annotation(gpe, 'Ana Duarte').was, 'PERSON');
    const back = after(gpe, setLabel(gpe, DUARTE, 'PERSON'));
    assert.equal(back, after(YAML, setStatus(YAML, DUARTE, 'accepted')));
  });

  it('to the same label accepts', () => {
    assert.equal(after(YAML, setLabel(YAML, DUARTE, 'PERSON')), after(YAML, setStatus(YAML, DUARTE, 'accepted')));
  });
});

describe('moving the borders', () => {
  it('changes quote and context, accepts, and keeps id, label and place in the file', () => {
    const start = text.indexOf('Minister Ana');
    const now = after(YAML, setBorders(YAML, DUARTE, text, { start, end: start + 'Minister Ana Duarte'.length }));
    assert.deepEqual(changedLines(YAML, now), {
      removed: ['    quote: "Ana Duarte"', '    label: PERSON', '    status: suggested', '    by: rule:name@1', '    before: "PORT MAREN – Transport Minister "'],
      added: ['    quote: "Minister Ana Duarte"', '    label: PERSON', '    status: accepted', '    by: rule:name@1', '    before: "PORT MAREN – Transport "'],
    });
    assert.equal(annotation(now, 'Minister Ana Duarte').id, DUARTE);
  });

  it('refuses a stretch without words', () => {
    assert.equal(setBorders(YAML, DUARTE, text, { start: 16, end: 18 }).ok, false);
  });
});

describe('anchoring anew', () => {
  it('takes the surroundings as they are now and leaves the decision as it is', () => {
    const edited = text.replace('met the union', 'quietly met the union');
    const now = after(YAML, reanchor(YAML, DUARTE, edited));
    assert.deepEqual(changedLines(YAML, now), { removed: ['    after: " met the union on Monday."'], added: ['    after: " quietly met the union on"'] });
  });

  it('refuses an orphan', () => {
    assert.equal(reanchor(YAML, DUARTE, 'Nothing of it.').ok, false);
  });
});

describe('linking and notes', () => {
  it('add, change and remove one line each', () => {
    const linked = after(YAML, linkEntity(YAML, DUARTE, 'ana-duarte'));
    assert.deepEqual(changedLines(YAML, linked), { removed: [], added: ['    entity: ana-duarte'] });
    assert.match(linked, /status: suggested\n {4}entity: ana-duarte\n {4}by:/);
    assert.deepEqual(changedLines(linked, after(linked, linkEntity(linked, DUARTE, 'a-duarte'))).added, ['    entity: a-duarte']);
    assert.equal(after(linked, linkEntity(linked, DUARTE, null)), YAML);
    const noted = after(linked, setNote(linked, DUARTE, 'the "old"\nminister'));
    assert.deepEqual(changedLines(linked, noted), { removed: [], added: ['    note: "the \\"old\\"\\nminister"'] });
    assert.equal(after(noted, setNote(noted, DUARTE, ' ')), linked);
  });

  it('keep a comment that stood behind the value', () => {
    const yaml = after(YAML, linkEntity(YAML, DUARTE, 'ana-duarte')).replace('entity: ana-duarte', 'entity: ana-duarte  # see the archive');
    assert.match(after(yaml, linkEntity(yaml, DUARTE, null)), /\n {4}# see the archive\n/);
  });
});

describe('removing an annotation', () => {
  it('takes out its lines and its blank line', () => {
    const now = after(YAML, removeAnnotation(YAML, DUARTE));
    assert.equal(changedLines(YAML, now).added.length, 0);
    assert.equal(changedLines(YAML, now).removed.length, 8);
    assert.doesNotMatch(now, /Ana Duarte"|\n\n\n/);
  });

  it('leaves a comment above it, and a file that can be read where it was the last', () => {
    const one = 'format: pressmark/1\nannotations:\n\n  # from the first round\n  n1:\n    quote: "a"\n    label: ORG\n    status: rejected\n    by: human:EV\n    before: ""\n    after: ""';
    const now = after(one, removeAnnotation(one, 'n1'));
    assert.match(now, /annotations: \{\}\n\n {2}# from the first round/);
  });
});

describe('adding an annotation', () => {
  const start = text.indexOf('union');
  const union: NewAnnotation = { file: 'pilots.txt', articleText: text, span: { start, end: start + 5 }, label: 'ORG', kind: 'name', by: 'human:EV' };

  it('puts it at its place, accepted, by the person', () => {
    const now = after(YAML, addAnnotation(YAML, union));
    const { added, removed } = changedLines(YAML, now);
    assert.deepEqual(removed, []);
    assert.deepEqual(added.slice(1), ['    quote: "union"', '    label: ORG', '    status: accepted', '    by: human:EV', '    before: "Minister Ana Duarte met the "', '    after: " on Monday."', '']);
    assert.deepEqual(readSidecar(now).sidecar?.annotations.map(({ quote }) => quote), ['Transport Minister', 'Ana Duarte', 'union', 'Monday', '2,500 euros']);
  });

  it('makes the sidecar where there is none', () => {
    const now = after(null, addAnnotation(null, union));
    assert.match(now, /^format: pressmark\/1\narticle:\n {2}file: pilots.txt\nannotations:\n\n {2}n[0-9a-z]{6}:\n/);
  });

  it('decides on the suggestion that is there already', () => {
    const at = text.indexOf('Ana Duarte');
    const span = { start: at, end: at + 10 };
    assert.equal(after(YAML, addAnnotation(YAML, { ...union, span, label: 'PERSON' })), after(YAML, setStatus(YAML, DUARTE, 'accepted')));
    assert.equal(after(YAML, addAnnotation(YAML, { ...union, span, label: 'ORG' })), after(YAML, setLabel(YAML, DUARTE, 'ORG')));
    assert.equal(after(YAML, addAnnotation(YAML, { ...union, span, label: 'PERSON', status: 'rejected' })), after(YAML, setStatus(YAML, DUARTE, 'rejected')));
  });

  it('writes values, units, speaker and cue in their order', () => {
    const now = after(YAML, addAnnotation(YAML, { ...union, kind: 'quotation', label: 'QUOTATION', quotationKind: 'partial', speaker: 'officials', cue: 'said', note: 'heard', entity: 'x' }));
    assert.match(now, /status: accepted\n {4}kind: partial\n {4}speaker: "officials"\n {4}cue: "said"\n {4}entity: x\n {4}note: "heard"\n {4}by: human:EV\n/);
  });
});

describe('corrections of the page', () => {
  it('make, change and remove one field', () => {
    const made = after(YAML, setCorrection(YAML, 'publisher', 'Maren Courier'));
    assert.deepEqual(changedLines(YAML, made), { removed: [], added: ['corrections:', '  publisher: "Maren Courier"'] });
    assert.ok(made.indexOf('article:') < made.indexOf('corrections:') && made.indexOf('corrections:') < made.indexOf('annotations:'));
    const second = after(made, setCorrection(made, 'author', ['Ivo Brandt']));
    assert.deepEqual(changedLines(made, second), { removed: [], added: ['  author: ["Ivo Brandt"]'] });
    const changed = after(second, setCorrection(second, 'publisher', 'Courier'));
    assert.deepEqual(changedLines(second, changed), { removed: ['  publisher: "Maren Courier"'], added: ['  publisher: "Courier"'] });
    assert.deepEqual(changedLines(second, after(second, setCorrection(second, 'author', null))), { removed: ['  author: ["Ivo Brandt"]'], added: [] });
  });

  it('make a sidecar where there is none', () => {
    assert.equal(after(null, setCorrection(null, 'published', '2026-03-02', 'a.txt')), 'format: pressmark/1\narticle:\n  file: a.txt\ncorrections:\n  published: 2026-03-02\nannotations: {}\n');
  });
});

describe('corrections of zones', () => {
  const pages = 'Share this story\nOr print it\n\nPORT MAREN – The pilots won.\n\nShare this story\n';

  it('name the first line, and the last where there are several', () => {
    const now = after(YAML, setZone(YAML, { articleText: pages, span: { start: 0, end: 28 }, zone: 'boilerplate', by: 'human:EV' }));
    assert.match(now, /\nzones:\n\n {2}z[0-9a-z]{6}:\n {4}quote: "Share this story"\n {4}to: "Or print it"\n {4}nth: 1\n {4}zone: boilerplate\n {4}by: human:EV\nannotations:/);
  });

  it('change a correction of the same lines by its zone line', () => {
    const span = { start: 30, end: 31 };
    const made = after(YAML, setZone(YAML, { articleText: pages, span, zone: 'caption', by: 'human:EV' }));
    const now = after(made, setZone(made, { articleText: pages, span, zone: 'body', by: 'human:EV' }));
    assert.deepEqual(changedLines(made, now), { removed: ['    zone: caption'], added: ['    zone: body'] });
  });

  it('settle what people disagreed about in the correction of the same lines', () => {
    const span = { start: 30, end: 31 };
    const made = after(YAML, setZone(YAML, { articleText: pages, span, zone: 'caption', by: 'human:EV' }));
    const open = made.replace('    zone: caption\n', '    zone: caption\n    status: conflict\n    ours: {zone: body}\n    theirs: {zone: caption}\n    others: [{deleted: true}]\n');
    assert.equal(after(open, setZone(open, { articleText: pages, span, zone: 'body', by: 'human:EV' })), made.replace('zone: caption', 'zone: body'));
  });

  it('replace the ones they cover, and can be removed', () => {
    const first = after(YAML, setZone(YAML, { articleText: pages, span: { start: 20, end: 21 }, zone: 'caption', by: 'human:EV' }));
    const both = after(first, setZone(first, { articleText: pages, span: { start: 0, end: 28 }, zone: 'related', by: 'human:EV' }));
    const zones = readSidecar(both).sidecar?.zones ?? [];
    assert.deepEqual(zones.map(({ quote, zone }) => [quote, zone]), [['Share this story', 'related']]);
    assert.deepEqual(readSidecar(after(both, removeZone(both, zones[0]?.id ?? ''))).sidecar?.zones, []);
  });

  it('refuse lines without words', () => {
    assert.equal(setZone(YAML, { articleText: '\n\n', span: { start: 0, end: 1 }, zone: 'body', by: 'human:EV' }).ok, false);
  });
});

describe('any run of decisions', () => {
  const kinds = ['status', 'label', 'link', 'note', 'borders', 'remove', 'add'] as const;
  const step = fc.record({ kind: fc.constantFrom(...kinds), n: fc.nat(), value: fc.string({ unit: fc.constantFrom('a', 'B', ' ', '"', '\\', '#', ':', 'é', '\u2028', '\n', '😀'), minLength: 1, maxLength: 12 }) });

  function decide(yaml: string, kind: (typeof kinds)[number], target: Annotation | undefined, n: number, value: string): Decision | null {
    const at = n % (text.length - 8);
    const span = { start: at, end: at + 8 };
    if (kind === 'add') return addAnnotation(yaml, { file: 'a.txt', articleText: text, span, label: 'ORG', kind: 'name', by: 'human:EV' });
    if (target === undefined) return null;
    if (kind === 'status') return setStatus(yaml, target.id, n % 2 === 0 ? 'accepted' : 'rejected');
    if (kind === 'label') return value.trim() === '' ? null : setLabel(yaml, target.id, value);
    if (kind === 'link') return linkEntity(yaml, target.id, n % 3 === 0 ? null : `id-${n % 5}`);
    if (kind === 'note') return setNote(yaml, target.id, n % 3 === 0 ? null : value);
    return kind === 'borders' ? setBorders(yaml, target.id, text, span) : removeAnnotation(yaml, target.id);
  }

  it('changes only the lines of the annotation decided on, says what was meant, and can be taken back', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 12 }), fc.boolean(), fc.boolean(), (steps, crlf, unfinished) => {
      let yaml = YAML.replace('annotations:', '# desk notes\nannotations:').replace('    label: DATE', '    label: DATE # a remark');
      if (unfinished) yaml = yaml.trimEnd();
      if (crlf) yaml = yaml.replace(/\n/g, '\r\n');
      for (const { kind, n, value } of steps) {
        const annotations = readSidecar(yaml).sidecar?.annotations ?? [];
        const target = annotations[n % Math.max(1, annotations.length)];
        const decision = decide(yaml, kind, target, n, value);
        if (decision === null || !decision.ok) continue;
        const now = after(yaml, decision);
        const others = annotations.filter(({ id }) => id !== decision.id);
        const still = new Map(readSidecar(now).sidecar?.annotations.map(item => [item.id, now.slice(item.span.start, item.span.end)]));
        for (const other of others) assert.equal(still.get(other.id), yaml.slice(other.span.start, other.span.end));
        if (kind === 'status') assert.ok(changedLines(yaml, now).added.length <= 1);
        if (crlf) assert.doesNotMatch(now, /(?<!\r)\n/);
        assert.match(now, /# desk notes/);
        if (unfinished) assert.doesNotMatch(now, /\n$/);
        yaml = now;
      }
    }), { seed: 1, numRuns: 250 });
  });
});

describe('the anchor of a border that was moved', () => {
  it('is the one that a new annotation there would have', () => {
    const start = text.indexOf('Minister');
    const span = { start, end: start + 8 };
    const { quote, before, after: behind } = annotation(after(YAML, setBorders(YAML, DUARTE, text, span)), 'Minister');
    assert.deepEqual({ quote, before, after: behind }, makeAnchor(text, span));
  });
});
