import { strict as assert } from 'node:assert';
import { acceptChanged, type Decision, resolveConflict } from '../../../../src/core/annotation/decisions/decisions';
import { readSidecar } from '../../../../src/core/annotation/sidecar/sidecar';
import { applyEdits } from '../../../../src/core/text/edits';

const NOW = 'The bridge cost 7 million euros, said Aila Renko on Friday.';

describe('accepting words that were changed', () => {
  const amount = entry('c1aaaaa', [
    'quote: "5 million euros"', 'label: MONEY', 'status: suggested', 'value: 5000000', 'unit: EUR', 'modifier: about # hedged', 'note: "ask again"',
    'by: rule:quantity@1', 'before: "The bridge cost "', 'after: ", said Aila Renko on Friday."',
  ]);

  it('gives the annotation the new words and their value, and takes what they do not have away', () => {
    const after = done(amount, acceptChanged(amount, 'c1aaaaa', { ...at('7 million euros'), value: 7_000_000, unit: 'EUR' }));
    assert.equal(after, amount.replace('5 million', '7 million').replace('suggested', 'accepted').replace('value: 5000000', 'value: 7000000').replace('    modifier: about # hedged\n', '    # hedged\n'));
  });

  it('leaves no value where the new words have none', () => {
    const after = done(amount, acceptChanged(amount, 'c1aaaaa', at('7 million euros')));
    assert.doesNotMatch(after, /value:|unit:|modifier:/);
    assert.match(after, /note: "ask again"/);
  });

  it('gives a value that was not there before its place among the keys', () => {
    const bare = amount.replace('    value: 5000000\n    unit: EUR\n    modifier: about # hedged\n', '');
    const after = done(bare, acceptChanged(bare, 'c1aaaaa', { ...at('7 million euros'), value: '7000000', unit: 'EUR' }));
    assert.match(after, /status: accepted\n {4}value: 7000000\n {4}unit: EUR\n {4}note:/);
  });

  it('takes the link of a name away where other words stand there, unless they are known', () => {
    const name = entry('n1aaaaa', ['quote: "Oona Salo"', 'label: PERSON', 'status: accepted', 'entity: oona-salo', 'by: human:ed', 'before: "million euros, said "', 'after: " on Friday."']);
    assert.doesNotMatch(done(name, acceptChanged(name, 'n1aaaaa', at('Aila Renko'))), /entity:/);
    assert.match(done(name, acceptChanged(name, 'n1aaaaa', { ...at('Aila Renko'), entity: 'aila-renko' })), /entity: aila-renko\n/);
    const sameLetters = name.replace('Oona Salo', 'AILA RENKÖ');
    assert.match(done(sameLetters, acceptChanged(sameLetters, 'n1aaaaa', at('Aila Renko'))), /entity: oona-salo\n/);
  });

  it('keeps a quotation’s speaker, who stands beside its words, where nothing new is known', () => {
    const quotation = entry('q1aaaaa', [
      'quote: "5 million euros"', 'label: QUOTATION', 'status: accepted', 'kind: partial', 'speaker: "Renko"', 'cue: "said"', 'by: rule:quotation@1',
      'before: "The bridge cost "', 'after: ", said Aila Renko on Friday."',
    ]);
    assert.match(done(quotation, acceptChanged(quotation, 'q1aaaaa', at('7 million euros'))), /kind: partial\n {4}speaker: "Renko"\n {4}cue: "said"\n/);
    const told = { ...at('7 million euros'), speaker: { id: 'aila-renko' }, quotationKind: 'direct' };
    assert.match(done(quotation, acceptChanged(quotation, 'q1aaaaa', told)), /kind: direct\n {4}speaker: aila-renko\n {4}cue: "said"\n/);
  });

  it('refuses where nothing stands', () => {
    assert.equal(acceptChanged(amount, 'c1aaaaa', { articleText: NOW, span: { start: 3, end: 4 } }).ok, false);
    assert.equal(acceptChanged(amount, 'c9zzzzz', at('7 million euros')).ok, false);
  });
});

describe('settling a conflict', () => {
  const conflict = (...sides: string[]) => entry('n1aaaaa', [
    'quote: "Aila Renko"', 'label: PERSON', 'status: conflict', ...sides, 'entity: aila-renko # by hand', 'note: "two of that name"', 'by: rule:name@1',
    'before: "million euros, said "', 'after: " on Friday."',
  ]);

  it('writes what one side says and deletes the lines of both', () => {
    const yaml = conflict('ours: {status: accepted}', 'theirs: {status: rejected}');
    assert.equal(done(yaml, resolveConflict(yaml, 'n1aaaaa', 0)), conflict().replace('conflict', 'accepted'));
    assert.equal(done(yaml, resolveConflict(yaml, 'n1aaaaa', 1)), conflict().replace('conflict', 'rejected'));
  });

  it('takes every key on which the sides differ, and none that only the other has', () => {
    const yaml = conflict('ours: {status: accepted, label: ORG, entity: renko-oy, value: "a: b"}', 'theirs: {status: accepted, label: PERSON, note: "the elder"}');
    const ours = done(yaml, resolveConflict(yaml, 'n1aaaaa', 0));
    assert.match(ours, /label: ORG\n {4}status: accepted\n {4}value: "a: b"\n {4}entity: renko-oy # by hand\n {4}by:/);
    const theirs = done(yaml, resolveConflict(yaml, 'n1aaaaa', 1));
    assert.match(theirs, /label: PERSON\n {4}status: accepted\n {4}# by hand\n {4}note: "the elder"\n {4}by:/);
  });

  it('takes a key away where a side says that it has none', () => {
    const yaml = conflict('ours: {status: accepted, entity: null}', 'theirs: {status: accepted, entity: renko-oy}');
    assert.doesNotMatch(done(yaml, resolveConflict(yaml, 'n1aaaaa', 0)), /entity:/);
  });

  it('takes the annotation out where a side deleted it', () => {
    const yaml = conflict('ours: {status: accepted}', 'theirs: {deleted: true}');
    assert.doesNotMatch(done(yaml, resolveConflict(yaml, 'n1aaaaa', 1)), /n1aaaaa/);
    assert.equal(done(yaml, resolveConflict(yaml, 'n1aaaaa', 0)), conflict().replace('conflict', 'accepted'));
  });

  it('takes a third view, of which only the conflict knows', () => {
    const yaml = conflict('ours: {status: accepted}', 'theirs: {status: accepted, label: ORG}', 'others: [{status: rejected}, {status: accepted, label: GPE, value: "x"}]');
    assert.equal(done(yaml, resolveConflict(yaml, 'n1aaaaa', 0)), conflict().replace('conflict', 'accepted'));
    assert.equal(done(yaml, resolveConflict(yaml, 'n1aaaaa', 2)), conflict().replace('conflict', 'rejected'));
    assert.match(done(yaml, resolveConflict(yaml, 'n1aaaaa', 3)), /label: GPE\n {4}status: accepted\n {4}value: "x"\n/);
    assert.equal(resolveConflict(yaml, 'n1aaaaa', 4).ok, false);
  });

  it('reads sides written as blocks', () => {
    const yaml = conflict('ours:', '  status: accepted', '  label: ORG', 'theirs:', '  status: rejected');
    assert.equal(done(yaml, resolveConflict(yaml, 'n1aaaaa', 0)), conflict().replace('conflict', 'accepted').replace('PERSON', 'ORG'));
  });

  it('refuses where there is nothing to settle, or a side does not say enough', () => {
    const settled = conflict().replace('conflict', 'accepted');
    assert.equal(resolveConflict(settled, 'n1aaaaa', 0).ok, false);
    assert.equal(resolveConflict(conflict(), 'n1aaaaa', 0).ok, false);
    const vague = conflict('ours: {label: ORG}', 'theirs: {status: rejected}');
    const refused = resolveConflict(vague, 'n1aaaaa', 0);
    assert.ok(!refused.ok && /says no status/.test(refused.message));
    for (const status of ['acepted', 'conflict']) assert.equal(resolveConflict(vague.replace('label: ORG', `status: ${status}`), 'n1aaaaa', 0).ok, false);
  });
});

function entry(id: string, lines: readonly string[]): string {
  return ['format: pressmark/1', 'annotations:', '', '  # first', `  ${id}:`, ...lines.map((line) => `    ${line}`), '', '  t1bbbbb:', '    quote: "Friday"', '    label: DATE',
    '    status: suggested', '    by: rule:time@1', '    before: "said Aila Renko on "', '    after: "."', ''].join('\n');
}

function at(words: string): { articleText: string; span: { start: number; end: number } } {
  const start = NOW.indexOf(words);
  return { articleText: NOW, span: { start, end: start + words.length } };
}

/** The file after a decision, which can be read and taken back byte for byte. */
function done(yaml: string, decision: Decision): string {
  assert.ok(decision.ok, decision.ok ? '' : decision.message);
  const after = applyEdits(yaml, decision.edits);
  assert.equal(applyEdits(after, decision.inverse), yaml);
  assert.deepEqual(readSidecar(after).problems, []);
  return after;
}
