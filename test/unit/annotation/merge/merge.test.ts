import { strict as assert } from 'node:assert';
import { correctionsOf } from '../../../../src/core/annotation/corrections';
import { setStatus } from '../../../../src/core/annotation/decisions/decisions';
import { mergeSidecars } from '../../../../src/core/annotation/merge/mergeSidecars';
import { readSidecar } from '../../../../src/core/annotation/sidecar/sidecar';
import { applyEdits } from '../../../../src/core/text/edits';
import { annotation, entry, linesOf, merge, sidecar } from './merging';

const ID = 'n7f3q2a';
const ACCEPTED = { status: 'accepted' };
const REJECTED = { status: 'rejected' };

/** Merges what two people made of one annotation. Null: taken out, or not there yet. */
function both(base: Record<string, string | null> | null, ours: Record<string, string | null> | null, theirs: Record<string, string | null> | null): ReturnType<typeof merge> {
  const file = (keys: Record<string, string | null> | null): string => sidecar([...(keys === null ? [] : [entry(ID, keys)]), entry('n000001')]);
  return merge(file(base), file(ours), file(theirs));
}

function conflict(...of: Parameters<typeof both>): string[] {
  const { text, conflicts } = both(...of);
  assert.deepEqual(conflicts.map(({ id }) => id), [ID]);
  assert.equal(annotation(text, ID).status, 'conflict');
  return linesOf(text, ID).filter(line => /^ {2}(?:ours|theirs|others):/.test(line)).map(line => line.trim().replace(/\s+#.*/, ''));
}

function settled(...of: Parameters<typeof both>): ReturnType<typeof annotation> {
  const { text, conflicts } = both(...of);
  assert.deepEqual(conflicts, []);
  return annotation(text, ID);
}

describe('merging what two people decided on one annotation', () => {
  it('takes what one side changed', () => assert.equal(settled({}, {}, ACCEPTED).status, 'accepted'));

  it('takes equal decisions as one', () => assert.equal(settled({}, REJECTED, REJECTED).status, 'rejected'));

  it('takes a decision and a link of different people', () => {
    const { status, entity } = settled({}, ACCEPTED, { entity: 'ana-duarte' });
    assert.deepEqual({ status, entity }, { status: 'accepted', entity: 'ana-duarte' });
  });

  it('finds accepted against rejected in conflict, accepted first', () => {
    assert.deepEqual(conflict({}, REJECTED, ACCEPTED), ['ours: {status: accepted}', 'theirs: {status: rejected}']);
  });

  it('says in the file what to do, and in the message what the sides say and where', () => {
    const { text, conflicts } = both({}, ACCEPTED, REJECTED);
    assert.deepEqual(linesOf(text, ID), [
      `${ID}:`, '  quote: "Ana Duarte"', '  label: PERSON', '  status: conflict', '  ours: {status: accepted}',
      '  theirs: {status: rejected}   # write the status you want above and delete both lines', '  by: rule:name@1', `  before: "before ${ID} "`, '  after: " after"',
    ]);
    assert.deepEqual(conflicts.map(({ start, end, message }) => [text.slice(start, end), message]), [
      ['conflict', `${ID} "Ana Duarte": People disagree: accepted or rejected. Write the status you want and delete ours: and theirs:`],
    ]);
  });

  it('leaves nothing of a conflict that is decided in the editor', () => {
    const { text } = both({}, ACCEPTED, REJECTED);
    const decision = setStatus(text, ID, 'accepted');
    assert.ok(decision.ok, decision.ok ? '' : decision.message);
    assert.equal(applyEdits(text, decision.edits), both({}, ACCEPTED, {}).text);
  });

  it('does not override an accepted label silently', () => {
    assert.deepEqual(conflict({}, ACCEPTED, { status: 'accepted', label: 'GPE', was: 'PERSON' }), [
      'ours: {status: accepted, label: GPE, was: PERSON}', 'theirs: {status: accepted, label: PERSON}',
    ]);
  });

  it('keeps what the base said at the top of a conflict', () => {
    const { text } = both({}, { status: 'accepted', label: 'ORG', was: 'PERSON' }, { status: 'accepted', label: 'GPE', was: 'PERSON' });
    const { label, was, sides: [ours, theirs] } = annotation(text, ID);
    assert.deepEqual([label, was, ours?.get('label'), theirs?.get('label')], ['PERSON', 'PERSON', 'GPE', 'ORG']);
  });

  it('finds different borders in conflict, each with what stands around it', () => {
    assert.deepEqual(conflict(ACCEPTED, { ...ACCEPTED, quote: '"Ana"', after: '" Duarte"' }, { ...ACCEPTED, quote: '"Duarte"', before: '"Ana "' }), [
      `ours: {status: accepted, quote: "Ana", before: "before ${ID} ", after: " Duarte"}`, 'theirs: {status: accepted, quote: "Duarte", before: "Ana ", after: " after"}',
    ]);
  });

  it('takes an anchor that one side wrote anew together with the other side’s decision', () => {
    const { status, before } = settled({}, ACCEPTED, { before: '"anew "' });
    assert.deepEqual([status, before], ['accepted', 'anew ']);
  });

  it('takes either of two new anchors for the same words', () => {
    assert.equal(settled(ACCEPTED, { ...ACCEPTED, before: '"one "' }, { ...ACCEPTED, before: '"two "' }).before, 'one ');
  });

  it('lets a suggestion yield to a decision, whatever the machine made of it since', () => {
    const { status, value, by } = settled({ value: '1' }, { ...ACCEPTED, value: '1' }, { value: '2', by: 'rule:name@2' });
    assert.deepEqual([status, value, by], ['accepted', '1', 'rule:name@1']);
    assert.equal(settled(ACCEPTED, REJECTED, {}).status, 'rejected');
  });

  it('takes the newer of two suggestions, and of versions that do not compare the smaller', () => {
    const { label, value, by } = settled({}, { label: 'ORG', value: '10', by: 'rule:name@9' }, { label: 'GPE', value: '9', by: 'rule:name@10' });
    assert.deepEqual([label, value, by], ['GPE', '9', 'rule:name@10']);
    assert.equal(settled({}, { label: 'ORG', by: 'rule:name@9' }, { label: 'GPE', by: 'model:en@1' }).label, 'GPE');
  });

  for (const [key, one, two] of [['entity', 'ana', 'eva'], ['value', '2026-01-01', '2026-01-02'], ['speaker', '"Ana"', '"Eva"'], ['mood', 'glad', '[a, "b, c"]']] as const) {
    it(`finds two decisions on ${key} in conflict`, () => {
      assert.deepEqual(conflict(ACCEPTED, { ...ACCEPTED, [key]: one }, { ...ACCEPTED, [key]: two }), [
        `ours: {status: accepted, ${key}: ${one}}`, `theirs: {status: accepted, ${key}: ${two}}`,
      ]);
    });
  }

  it('says that a side took a link away which the other changed', () => {
    const linked = { ...ACCEPTED, entity: 'ana' };
    assert.deepEqual(conflict(linked, { ...ACCEPTED, entity: 'eva' }, ACCEPTED), ['ours: {status: accepted, entity: eva}', 'theirs: {status: accepted, entity: null}']);
  });

  it('keeps both notes, the smaller first, or the one that holds the other', () => {
    assert.equal(settled({}, { note: '"why?"' }, { note: '"ask Eva"' }).note, 'ask Eva · why?');
    assert.equal(settled({}, { note: '"ask Eva again"' }, { note: '"ask Eva"' }).note, 'ask Eva again');
    assert.equal(settled({ note: '"x"' }, { note: '"y"' }, {}).note, 'y');
  });

  it('takes out what one side took out and the other left', () => {
    assert.equal(both(ACCEPTED, ACCEPTED, null).text, sidecar([entry('n000001')]));
  });

  it('finds a decision that one side changed and the other took out in conflict', () => {
    assert.deepEqual(conflict(ACCEPTED, REJECTED, null), ['ours: {status: rejected}', 'theirs: {deleted: true}']);
    assert.deepEqual(conflict({ ...ACCEPTED, entity: 'ana' }, null, ACCEPTED), ['ours: {status: accepted, entity: null}', 'theirs: {deleted: true}']);
  });

  it('finds a suggestion that one person took out and the other accepted in conflict', () => {
    assert.deepEqual(conflict({}, ACCEPTED, null), ['ours: {status: accepted}', 'theirs: {deleted: true}']);
    assert.deepEqual(conflict({}, { note: '"see"' }, null), ['ours: {status: suggested, note: "see"}', 'theirs: {deleted: true}']);
    assert.deepEqual(conflict({}, { entity: 'ana', by: 'rule:name@2' }, null), ['ours: {status: suggested, entity: ana, by: rule:name@2}', 'theirs: {deleted: true}']);
  });

  it('holds a comment in an entry that the other side took out for a change', () => {
    const commented = sidecar([entry(ID).replace('suggested', 'suggested # sure?'), entry('n000001')]);
    const { text } = merge(sidecar([entry(ID), entry('n000001')]), commented, sidecar([entry('n000001')]));
    assert.match(text, /status: conflict # sure\?\n {4}ours: \{status: suggested\}\n {4}theirs: \{deleted: true\}/);
  });

  describe('where the machine dropped what the other side decided on', () => {
    const signs: readonly (readonly [string, string])[] = [
      ['a newer version', sidecar([entry('n000001', { by: 'rule:name@2' })])],
      ['new suggestions', sidecar([entry('n000001'), entry('n000002')])],
      ['a new reading of the article', sidecar([entry('n000001')], 'article:\n  file: b.txt\n')],
    ];
    for (const [sign, side] of signs) {
      it(`the decision stays; a sign of it is ${sign}`, () => {
        const { text, conflicts } = merge(sidecar([entry(ID), entry('n000001')]), sidecar([entry(ID, ACCEPTED), entry('n000001')]), side);
        assert.deepEqual(conflicts, []);
        assert.equal(annotation(text, ID).status, 'accepted');
      });
    }

    it('so it does where several suggestions are gone', () => {
      const { text, conflicts } = merge(sidecar([entry(ID), entry('n000001')]), sidecar([entry(ID, ACCEPTED), entry('n000001')]), sidecar([]));
      assert.deepEqual(conflicts, []);
      assert.equal(text, sidecar([entry(ID, ACCEPTED)]));
    });

    it('what the other machine only suggested anew goes', () => {
      const { text } = merge(sidecar([entry(ID), entry('n000001')]), sidecar([entry(ID, { value: '1', by: 'rule:name@2' }), entry('n000001')]), sidecar([entry('n000001')]));
      assert.equal(text, sidecar([entry('n000001')]));
    });
  });
});

describe('merging conflicts that nobody has settled', () => {
  const CONFLICT = { status: 'conflict', ours: '{status: accepted}', theirs: '{status: rejected}' };

  it('keeps one that stands on both sides, and still counts it', () => assert.deepEqual(conflict(CONFLICT, { ...CONFLICT, note: '"x"' }, { ...CONFLICT, entity: 'ana' }), ['ours: {status: accepted}', 'theirs: {status: rejected}']));

  it('takes the decision of the side that made one', () => assert.equal(settled(CONFLICT, ACCEPTED, CONFLICT).status, 'accepted'));

  it('finds different decisions on it in conflict again', () => {
    const file = (keys: Record<string, string>): string => sidecar([entry(ID, keys)]);
    const result = mergeSidecars(file(CONFLICT), file(REJECTED), file(ACCEPTED));
    assert.ok(result.ok);
    assert.deepEqual(linesOf(result.text, ID).slice(3, 6).map(line => line.replace(/\s+#.*/, '')), ['  status: conflict', '  ours: {status: accepted}', '  theirs: {status: rejected}']);
  });

  it('holds a third way to see it as well', () => {
    assert.deepEqual(conflict({}, CONFLICT, { status: 'accepted', label: 'ORG', was: 'PERSON' }), [
      'ours: {status: accepted, label: ORG, was: PERSON}', 'theirs: {status: accepted, label: PERSON}', 'others: [{status: rejected, label: PERSON}]',
    ]);
  });

  it('lets the lines of both sides stand where one side adds nothing to them', () => {
    const { text } = both({}, CONFLICT, { ...ACCEPTED, note: '"x"' });
    assert.deepEqual(linesOf(text, ID).slice(3, 7), ['  status: conflict', '  ours: {status: accepted}', '  theirs: {status: rejected}', '  note: "x"']);
  });
});

describe('merging annotations that are new', () => {
  it('takes those of both sides, at the place where each stands', () => {
    const { text } = merge(sidecar([entry('n000001'), entry('n000009')]), sidecar([entry('n000001'), entry('n000005'), entry('n000009')]), sidecar([entry('n000001'), entry('n000009'), entry('n00000a')]));
    assert.deepEqual(readSidecar(text).sidecar?.annotations.map(({ id }) => id), ['n000001', 'n000005', 'n000009', 'n00000a']);
  });

  it('takes the same suggestion of both sides once, and the newer version of it', () => {
    assert.deepEqual(merge(sidecar([]), sidecar([entry(ID)]), sidecar([entry(ID, { by: 'rule:name@2' })])).text, sidecar([entry(ID, { by: 'rule:name@2' })]));
  });

  it('takes one of two readings that the machine made of a new place, whoever merges', () => {
    const side = (keys: Record<string, string>): string => sidecar([entry('n000001'), entry(ID, { label: 'DATE', ...keys })]);
    const { text, conflicts } = merge(sidecar([entry('n000001')]), side({ value: '2026-03-09', entity: 'b' }), side({ value: '2026-03-02', entity: 'a' }));
    assert.equal(text, side({ value: '2026-03-02', entity: 'a' }));
    assert.deepEqual(conflicts, []);
  });

  it('merges files that both sides made', () => {
    const { text } = merge(null, sidecar([entry(ID), entry('n000002')]), sidecar([entry('n000001'), entry(ID, ACCEPTED)]));
    assert.equal(text, sidecar([entry('n000001'), entry(ID, ACCEPTED), entry('n000002')]));
    assert.deepEqual(mergeSidecars(' \n', sidecar([entry(ID)]), sidecar([])), mergeSidecars(null, sidecar([entry(ID)]), sidecar([])));
  });

  const PLACE = { before: '"the “same” "', after: '" place"' };

  it('gives a place under two ids the smaller one', () => {
    const { text, conflicts } = merge(sidecar([entry('n000001')]), sidecar([entry('n000001'), entry('nbbbbbb', PLACE)]), sidecar([entry('n000001'), entry('naaaaaa', { ...PLACE, before: `'the "same" '`, ...ACCEPTED })]));
    assert.deepEqual(conflicts, []);
    assert.deepEqual(readSidecar(text).sidecar?.annotations.map(({ id, status }) => [id, status]), [['n000001', 'suggested'], ['naaaaaa', 'accepted']]);
  });

  it('finds different decisions on it in conflict', () => {
    const { conflicts } = merge(sidecar([]), sidecar([entry('b1', { ...PLACE, ...ACCEPTED })]), sidecar([entry('a1', { ...PLACE, ...REJECTED })]));
    assert.deepEqual(conflicts.map(({ id }) => id), ['a1']);
  });

  it('keeps two that stood under two ids before', () => {
    const base = sidecar([entry('a1', PLACE), entry('b1', PLACE)]);
    const { text } = merge(base, sidecar([entry('a1', { ...PLACE, ...ACCEPTED })]), sidecar([entry('b1', { ...PLACE, note: '"x"' })]));
    assert.match(text, /a1:[^]*b1:/);
  });

  it('keeps two places that were given one id by hand', () => {
    const ours = sidecar([entry('a1', { quote: '"Harbour Road"', before: '"on "' })]);
    const theirs = sidecar([entry('a1', { quote: '"Corvale"', before: '"in "' })]);
    const { text } = merge(sidecar([]), ours, theirs);
    const ids = new Map(readSidecar(text).sidecar?.annotations.map(({ id, quote }) => [quote, id]));
    assert.equal(ids.size, 2);
    assert.equal(ids.get('Corvale'), 'a1');
    assert.match(ids.get('Harbour Road') ?? '', /^n[0-9a-z]{6}$/);
  });

  it('leaves out a suggestion where the other side has decided on its place', () => {
    const base = sidecar([entry(ID, PLACE), entry('n000001')]);
    const ours = sidecar([entry(ID, { ...PLACE, ...ACCEPTED }), entry('n000001')]);
    const theirs = sidecar([entry('n7f3q2ab', { ...PLACE, label: 'ORG', by: 'rule:name@2' }), entry('n000001')]);
    assert.equal(merge(base, ours, theirs).text, ours);
  });
});

describe('merging what stands beside the annotations', () => {
  const file = (sections: string): string => sidecar([entry(ID)], sections);

  it('merges the reading of the article key by key', () => {
    const { text, conflicts } = merge(file('article:\n  file: a.txt\n  headline: "A"\n'), file('article:\n  file: a.txt\n  headline: "B"\n'), file('article:\n  file: a.txt\n  headline: "A"\n  dateline: "PORT MAREN"\n'));
    assert.equal(text, file('article:\n  file: a.txt\n  headline: "B"\n  dateline: "PORT MAREN"\n'));
    assert.deepEqual(conflicts, []);
  });

  it('takes the reading of the newer version, else ours', () => {
    const article = (headline: string, by: string): string => sidecar([entry(ID, { by })], `article:\n  headline: "${headline}"\n`);
    const [base, one, two] = [article('A', 'rule:name@1'), article('B', 'rule:name@1'), article('C', 'rule:name@2')];
    assert.equal(merge(base, one, two).text, two);
    const tie = mergeSidecars(base, one, article('C', 'rule:name@1'));
    assert.equal(tie.ok && tie.text, one);
  });

  it('merges corrections key by key, and finds different ones in conflict', () => {
    const { text, conflicts } = merge(file('corrections:\n  agency: "X"\n'), file('corrections:\n  publisher: "Maren Courier"\n  agency: "X"\n'), file('corrections:\n  publisher: "The Maren Courier"\n  agency: "Y"\n'));
    assert.equal(text, file('corrections:\n  publisher: {status: conflict, ours: "Maren Courier", theirs: "The Maren Courier"}\n  agency: "Y"\n'));
    assert.deepEqual(conflicts.map(({ id, message }) => [id, message]), [['publisher', 'publisher: People disagree: "Maren Courier" or "The Maren Courier". Write the value that is right']]);
  });

  it('does not apply a correction that people disagree about', () => {
    const { sidecar: read, problems } = readSidecar(file('corrections:\n  publisher: {status: conflict, ours: "A", theirs: "B"}\n  agency: "Y"\n'));
    assert.deepEqual([...(read?.corrections ?? [])], [['agency', 'Y']]);
    assert.deepEqual(problems, []);
  });

  it('finds a correction that one side changed and the other took back in conflict', () => {
    const { text } = merge(file('corrections:\n  agency: "X"\n  language: en\n'), file('corrections:\n  agency: "Z"\n  language: en\n'), file('corrections:\n  language: en\n'));
    assert.match(text, /agency: \{status: conflict, ours: "Z", theirs: \{deleted: true\}\}/);
  });

  const zone = (kind: string): string => `zones:\n\n  z81k2dd:\n    quote: "Read on"\n    zone: ${kind}\n    by: human:E\n`;

  it('merges zones like annotations, and does not apply one in conflict', () => {
    const { text, conflicts } = merge(file(zone('body')), file(zone('related')), file(zone('boilerplate')));
    assert.equal(text, file(zone('body').replace('    zone: body', '    status: conflict\n    ours: {zone: boilerplate}\n    theirs: {zone: related}   # write the keys you want and delete these lines\n    zone: body')));
    assert.deepEqual(conflicts.map(({ id }) => id), ['z81k2dd']);
    const read = readSidecar(text);
    assert.deepEqual(read.problems, []);
    assert.deepEqual(correctionsOf('Read on\n', read.sidecar), {});
  });

  it('takes a section that only one side has', () => assert.equal(merge(file(''), file(zone('body')), sidecar([entry(ID, ACCEPTED)])).text, sidecar([entry(ID, ACCEPTED)], zone('body'))));

  it('merges sections that it does not know by their keys', () => {
    const { text } = merge(file('desk:\n  a: 1\n  b: 1\n'), file('desk:\n  a: 2\n  b: 1\n'), file('desk:\n  a: 3\n  b: 2\n'));
    assert.equal(text, file('desk:\n  a: {status: conflict, ours: 2, theirs: 3}\n  b: 2\n'));
  });
});
