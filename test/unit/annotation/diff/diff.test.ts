import { strict as assert } from 'node:assert';
import { addAnnotation, linkEntity, reanchor, removeAnnotation, setBorders, setCorrection, setLabel, setNote, setStatus, setZone, type Decision } from '../../../../src/core/annotation/decisions/decisions';
import { countDiff, describeDiff, diffLines, diffSidecars, type Change } from '../../../../src/core/annotation/diff/diff';
import { annotate } from '../../../../src/core/annotation/reconciliation/reconcile';
import { readSidecar } from '../../../../src/core/annotation/sidecar/sidecar';
import { applyEdits } from '../../../../src/core/text/edits';
import { marked, VERSIONS, type Marked } from '../support';

const ARTICLE = marked(
  'Keeper [Ida Strand|PERSON|ida-strand] told the [Harbour Board|ORG|harbour-board] on [Friday|DATE|2026-05-08] that the lamp on [Skarv|LOC|skarv] had failed.\n\n' +
    '“[We rowed out at dawn,|direct|ida-strand|said]” [Strand|PERSON|ida-strand] said. The repair cost [900 euros|MONEY|900|EUR].\n\nSign up for our letter\n',
);

function written({ text, analysis }: Marked = ARTICLE, sidecar: string | null = null): string {
  const result = annotate({ text, file: 'lamp.txt', analysis, sidecar, versions: VERSIONS });
  assert.ok(result.ok);
  return result.text;
}

const FRESH = written();

function idOf(yaml: string, quote: string): string {
  return readSidecar(yaml).sidecar?.annotations.find(annotation => annotation.quote === quote)?.id ?? assert.fail(`${quote} is not annotated`);
}

function after(yaml: string, ...decisions: ((now: string) => Decision)[]): string {
  return decisions.reduce((now, decide) => {
    const decision = decide(now);
    assert.ok(decision.ok, JSON.stringify(decision));
    return applyEdits(now, decision.edits);
  }, yaml);
}

const accept = (quote: string) => (yaml: string) => setStatus(yaml, idOf(yaml, quote), 'accepted');
const reject = (quote: string) => (yaml: string) => setStatus(yaml, idOf(yaml, quote), 'rejected');
const link = (quote: string, entity: string | null) => (yaml: string) => linkEntity(yaml, idOf(yaml, quote), entity);
const label = (quote: string, to: string) => (yaml: string) => setLabel(yaml, idOf(yaml, quote), to);

function changes(old: string | null, now: string | null): readonly Change[] {
  const diff = diffSidecars(old, now);
  assert.ok(diff.ok, JSON.stringify(diff));
  return diff.changes;
}

function summary(old: string | null, now: string | null): string {
  return describeDiff(changes(old, now));
}

describe('the difference between two sidecars', () => {
  it('is summed up like this', () => {
    const linked = after(FRESH, link('Strand', 'strand'));
    const reviewed = after(linked, accept('Ida Strand'), accept('Friday'), accept('900 euros'), link('Strand', 'ida-strand'), label('Harbour Board', 'FAC'));
    assert.equal(summary(linked, reviewed), '3 accepted, 1 relinked: Strand → ida-strand, 1 label changed ORG → FAC');
  });

  it('is none between a file and itself', () => {
    assert.deepEqual(changes(FRESH, FRESH), []);
    assert.equal(describeDiff([]), 'no change in annotations');
    assert.deepEqual(changes(null, null), []);
  });

  it('is none for comments, quoting, order of keys, flow style and CRLF', () => {
    const restyled = FRESH
      .replace('annotations:\n', '# seen\nannotations:   # all\n')
      .replace('quote: "Skarv"\n    label: LOC\n    status: suggested', "status: 'suggested' # ?\n    quote: Skarv\n    label: \"LOC\"")
      .replace(/quote: "Friday"\n/, 'quote: >-\n      Friday\n')
      .replace(/\n/g, '\r\n');
    assert.notEqual(restyled, FRESH);
    assert.deepEqual(changes(FRESH, restyled), []);
    assert.deepEqual(changes(restyled, FRESH), []);
  });

  for (const [name, now, expected] of [
    ['an acceptance', after(FRESH, accept('Skarv')), '1 accepted'],
    ['a rejection', after(FRESH, reject('Skarv')), '1 rejected'],
    ['another label, which accepts', after(FRESH, label('Skarv', 'GPE')), '1 label changed LOC → GPE'],
    ['other borders, which accept', after(FRESH, yaml => setBorders(yaml, idOf(yaml, 'Strand'), ARTICLE.text.replace('” Strand', '” Old Strand'), { start: ARTICLE.text.indexOf('” Strand') + 2, end: ARTICLE.text.indexOf('” Strand') + 12 })), '1 with new borders: Strand → Old Strand'],
    ['a link', after(FRESH, link('Skarv', 'skarv')), '1 linked: Skarv → skarv'],
    ['a note', after(FRESH, yaml => setNote(yaml, idOf(yaml, 'Skarv'), 'islet')), '1 note added'],
    ['a removal by a person of what the machine suggested', after(FRESH, yaml => removeAnnotation(yaml, idOf(yaml, 'Skarv'))), '1 suggestion dropped'],
    ['a person’s annotation', after(FRESH, yaml => addAnnotation(yaml, { file: 'lamp.txt', articleText: ARTICLE.text, span: { start: 0, end: 6 }, label: 'TITLE', kind: 'name', by: 'human:EV' })), '1 added by a person: Keeper TITLE'],
    ['a value', FRESH.replace('value: 2026-05-08', 'value: 2026-05-15'), '1 value changed 2026-05-08 → 2026-05-15'],
    ['a unit', FRESH.replace('unit: EUR', 'unit: NOK'), '1 value changed 900 EUR → 900 NOK'],
    ['a speaker', FRESH.replace('speaker: "Ida Strand"', 'speaker: ida-strand'), '1 speaker changed Ida Strand → ida-strand'],
    ['a key of which nobody has heard', FRESH.replace('label: LOC', 'label: LOC\n    page: 7'), '1 detail changed: page'],
    ['a part of which nobody has heard', `${FRESH}desk: {night: true}\n`, '1 detail changed: desk'],
    ['the reading of the article', FRESH.replace('file: lamp.txt', 'file: light.txt'), '1 field of the article read otherwise: file'],
    ['a correction', after(FRESH, yaml => setCorrection(yaml, 'author', ['Mo Lind', 'Pia Dahl'])), '1 correction set: author'],
    ['a zone', after(FRESH, yaml => setZone(yaml, { articleText: ARTICLE.text, span: { start: ARTICLE.text.indexOf('Sign up'), end: ARTICLE.text.length - 1 }, zone: 'boilerplate', by: 'human:EV' })), '1 zone set: boilerplate'],
    ['an id', FRESH.replace(`${idOf(FRESH, 'Skarv')}:`, 'the-islet:'), '1 id changed'],
    ['an entry that says too little', FRESH.replace('    label: LOC\n', ''), `1 invalid: ${idOf(FRESH, 'Skarv')}`],
  ] as const) {
    it(`names ${name}`, () => assert.equal(summary(FRESH, now), expected));
  }

  it('names what is taken back', () => {
    const decided = after(FRESH, accept('Skarv'), link('Skarv', 'skarv'), reject('Friday'), yaml => setNote(yaml, idOf(yaml, 'Skarv'), 'islet'), yaml => setCorrection(yaml, 'agency', 'Coast Press'));
    assert.equal(summary(decided, FRESH), '2 reopened, 1 unlinked: Skarv, 1 note removed, 1 correction removed: agency');
    assert.equal(summary(decided, after(decided, yaml => removeAnnotation(yaml, idOf(yaml, 'Skarv')))), '1 decision removed: Skarv LOC');
    assert.equal(summary(decided, after(decided, yaml => setNote(yaml, idOf(yaml, 'Skarv'), 'rock'), yaml => setCorrection(yaml, 'agency', 'Fjord Press'))), '1 note changed, 1 correction changed: agency');
    const [change] = changes(after(FRESH, reject('Skarv')), after(FRESH, accept('Skarv')));
    assert.deepEqual([change?.change, change?.from, change?.to], ['accepted', 'rejected', 'accepted']);
  });

  it('tells other words from other borders, and both from another context', () => {
    const yaml = after(FRESH, accept('900 euros'));
    const dearer = ARTICLE.text.replace('900 euros', '950 euros');
    assert.equal(summary(yaml, after(yaml, now => reanchor(now, idOf(now, '900 euros'), dearer))), '1 with new words: 900 euros → 950 euros');
    const edited = ARTICLE.text.replace('Strand said. The', 'Strand added. The');
    assert.equal(summary(yaml, after(yaml, now => reanchor(now, idOf(now, '900 euros'), edited))), '1 re-anchored');
  });

  it('tells what machines dropped and suggested from what people did', () => {
    const yaml = after(FRESH, accept('Ida Strand'));
    const relabelled = marked('Keeper [Ida Strand|PERSON|ida-strand] told the [Harbour Board|FAC|harbour-board] on [Friday|DATE|2026-05-08] that the lamp on Skarv had failed.\n\n' +
      '“[We rowed out at dawn,|direct|ida-strand|said]” [Strand|PERSON|ida-strand] said. The repair cost [900 euros|MONEY|900|EUR].\n\nSign up for our letter\n');
    assert.equal(summary(yaml, written(relabelled, yaml)), '1 suggestion added, 2 suggestions dropped');
  });

  it('names a conflict that arises and that is settled', () => {
    const accepted = after(FRESH, accept('Skarv'));
    const conflict = accepted.replace('status: accepted', 'status: conflict\n    ours: {status: accepted}\n    theirs: {status: rejected}');
    assert.equal(summary(accepted, conflict), '1 conflict');
    assert.equal(changes(accepted, conflict)[0]?.to, 'accepted or rejected');
    assert.equal(summary(conflict, after(conflict, reject('Skarv'))), '1 conflict resolved');
    assert.equal(changes(conflict, accepted)[0]?.to, 'accepted');
  });

  it('says one thing of a conflict about labels, when it arises and when it is settled', () => {
    const relabelled = after(FRESH, label('Skarv', 'GPE'));
    const conflict = relabelled.replace('label: GPE\n    status: accepted\n    was: LOC', 'label: LOC\n    status: conflict\n    ours: {status: accepted, label: FAC}\n    theirs: {status: accepted, label: GPE}');
    assert.deepEqual(changes(relabelled, conflict).map(({ change, to }) => [change, to]), [['conflict', 'label FAC or label GPE']]);
    assert.deepEqual(changes(conflict, relabelled).map(({ change, to }) => [change, to]), [['resolved', 'accepted, label GPE']]);
    const deleted = conflict.replace('theirs: {status: accepted, label: GPE}', 'theirs: {deleted: true}');
    assert.equal(changes(relabelled, deleted)[0]?.to, 'accepted, label FAC or deleted');
  });

  it('names conflicts of corrections and zones', () => {
    const yaml = after(FRESH, now => setCorrection(now, 'publisher', 'Bell'), now => setZone(now, { articleText: ARTICLE.text, span: { start: ARTICLE.text.indexOf('Sign up'), end: ARTICLE.text.length - 1 }, zone: 'boilerplate', by: 'human:EV' }));
    const conflict = yaml.replace('publisher: "Bell"', 'publisher: {status: conflict, ours: "Bell", theirs: "The Bell"}').replace('zone: boilerplate', 'zone: boilerplate\n    status: conflict\n    ours: {zone: boilerplate}\n    theirs: {zone: related}');
    assert.equal(summary(yaml, conflict), '2 conflicts');
    assert.deepEqual(changes(yaml, conflict).map(({ to }) => to), ['Bell or The Bell', 'zone boilerplate or zone related']);
    assert.equal(summary(conflict, yaml), '2 conflicts resolved');
  });

  it('takes a file that is not there or empty for one that says nothing', () => {
    assert.equal(summary(null, after(FRESH, accept('Skarv'))), '1 accepted, 6 suggestions added, 1 field of the article read otherwise: file');
    assert.equal(summary(after(FRESH, accept('Skarv')), '\n'), '1 decision removed: Skarv LOC, 6 suggestions dropped, 1 field of the article read otherwise: file');
  });

  it('knows entries of one id apart by their order', () => {
    const twice = FRESH.replace(`${idOf(FRESH, 'Friday')}:`, `${idOf(FRESH, 'Skarv')}:`);
    assert.deepEqual(changes(twice, twice), []);
    assert.equal(summary(twice, twice.replace(/(quote: "Skarv"\n.*\n {4}status: )suggested/, '$1accepted')), '1 accepted');
  });

  it('names which file cannot be read, and where', () => {
    const broken = diffSidecars(FRESH, `<<<<<<< ours\n${FRESH}`);
    assert.deepEqual([broken.ok, !broken.ok && broken.which, !broken.ok && broken.problems[0]?.code], [false, 'new', 'conflict-marker']);
    const other = diffSidecars('format: pressmark/2\n', FRESH);
    assert.equal(!other.ok && other.which, 'old');
  });

  it('does not stumble over hostile keys', () => {
    const yaml = `${FRESH}__proto__: {polluted: true}\nconstructor: [1, 2]\n`;
    assert.deepEqual(changes(FRESH, yaml).map(({ id, kind }) => [id, kind]), [['__proto__', 'file'], ['constructor', 'file']]);
  });
});

describe('a change in the difference', () => {
  it('says which mention it is about', () => {
    const id = idOf(FRESH, 'Skarv');
    assert.deepEqual(changes(FRESH, after(FRESH, label('Skarv', 'GPE'))), [
      { id, kind: 'name', change: 'label-changed', quote: 'Skarv', label: 'GPE', from: 'LOC', to: 'GPE', before: 'on Friday that the lamp on ', after: ' had failed.', by: 'rule:name@1' },
    ]);
  });

  it('stands in the order of the new file; what is gone, where it stood', () => {
    const now = after(FRESH, accept('900 euros'), accept('Ida Strand'), yaml => removeAnnotation(yaml, idOf(yaml, 'Friday')));
    assert.deepEqual(changes(FRESH, now).map(({ change, quote }) => `${change} ${quote}`), ['accepted Ida Strand', 'dropped Friday', 'accepted 900 euros']);
  });

  it('is counted, the most important first', () => {
    const now = after(FRESH, link('Skarv', 'skarv'), accept('Friday'), reject('Skarv'));
    assert.deepEqual(Object.entries(countDiff(changes(FRESH, now))), [['accepted', 1], ['rejected', 1], ['linked', 1]]);
  });
});

describe('the lines for people', () => {
  it('say what happened to which words, one line each', () => {
    const now = after(FRESH, accept('Ida Strand'), label('Harbour Board', 'FAC'), link('Skarv', 'skarv'));
    assert.deepEqual(diffLines(changes(FRESH, now)), [
      `accepted       PERSON     “Ida Strand”  (Keeper […] told the Harbour Board on)  ${idOf(FRESH, 'Ida Strand')}`,
      `label changed  ORG → FAC  “Harbour Board”  (Keeper Ida Strand told the […] on Friday that the lamp on)  ${idOf(FRESH, 'Harbour Board')}`,
      `linked         LOC        “Skarv”  → skarv  (on Friday that the lamp on […] had failed.)  ${idOf(FRESH, 'Skarv')}`,
    ]);
  });

  it('count long lists of suggestions by label', () => {
    assert.deepEqual(diffLines(changes(null, FRESH)), ['article reading  file  → lamp.txt', 'suggested        7: 2 PERSON, 1 DATE, 1 LOC, 1 MONEY, 1 ORG, 1 QUOTATION']);
  });

  it('name few of them', () => {
    const fewer = after(FRESH, yaml => removeAnnotation(yaml, idOf(yaml, 'Skarv')));
    assert.match(diffLines(changes(FRESH, fewer)).join('\n'), /^dropped {2}LOC {2}“Skarv” {2}\(.*\) {2}n\w{6}$/);
  });

  it('cut long words short, and never in the middle of a character', () => {
    const long = FRESH.replaceAll('Skarv', '😀'.repeat(100));
    const [line] = diffLines(changes(long, long.replace('label: LOC', 'label: GPE')));
    assert.ok(line !== undefined && line.length < 200 && line.isWellFormed(), line);
  });
});

describe('the summary', () => {
  const change = (name: Change['change'], more: Partial<Change> = {}): Change => ({ id: 'n1', kind: 'name', change: name, quote: 'Skarv', label: 'LOC', ...more });

  it('counts label changes by what was changed into what', () => {
    const relabelled = ['GPE', 'GPE', 'FAC'].map(to => change('label-changed', { from: 'LOC', to }));
    assert.equal(describeDiff(relabelled), '2 labels changed LOC → GPE, 1 label changed LOC → FAC');
    assert.equal(describeDiff(['A', 'B', 'C', 'D'].map(to => change('label-changed', { from: 'LOC', to }))), '4 labels changed');
  });

  it('names up to three, and one for all that are alike', () => {
    assert.equal(describeDiff(['a', 'b'].map(to => change('linked', { to }))), '2 linked: Skarv → a and Skarv → b');
    assert.equal(describeDiff(['a', 'a', 'a', 'a'].map(to => change('linked', { to }))), '4 linked: Skarv → a');
    assert.equal(describeDiff(['a', 'b', 'c', 'd'].map(to => change('linked', { to }))), '4 linked');
  });

  it('puts what needs a person first and what machines did last', () => {
    const all = (['dropped', 'note-added', 'accepted', 'conflict', 'reading-changed'] as const).map(name => change(name, { id: 'x' }));
    assert.equal(describeDiff(all), '1 conflict, 1 accepted, 1 note added, 1 suggestion dropped, 1 field of the article read otherwise: x');
  });
});
