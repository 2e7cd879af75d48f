import { strict as assert } from 'node:assert';
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
      ['conflict', `${ID} "Ana Duarte": People disagree: “accepted” or “rejected”. Write the status you want and delete ours: and theirs:`],
    ]);
  });

  it('names every key that has to be written, because a status alone would leave the label as it was', () => {
    const { text, conflicts } = both({}, { ...ACCEPTED, label: 'ORG', was: 'PERSON' }, { ...ACCEPTED, label: 'GPE', was: 'PERSON' });
    assert.match(text, /theirs: \{status: accepted, label: ORG\} {3}# write status and label as you want them and delete both lines\n/);
    assert.deepEqual(conflicts.map(({ message }) => message), [
      `${ID} "Ana Duarte": People disagree: “Country, city or state” or “Organisation”. Write status and label as you want them and delete ours: and theirs:`,
    ]);
  });

  it('says that the whole annotation can go where one side took it out', () => {
    const { text, conflicts } = both(ACCEPTED, REJECTED, null);
    assert.match(text, /theirs: \{deleted: true\} {3}# write the status you want above and delete both lines, or delete the whole entry\n/);
    assert.match(conflicts[0]?.message ?? '', /: “rejected” or “deleted”\. Delete the annotation, or write the status you want and delete ours: and theirs:$/);
  });

  it('tells borders apart by their words', () => {
    const { conflicts } = both({}, ACCEPTED, { ...ACCEPTED, quote: '"Ana Duarte Reyl"', after: '" met the union"' });
    assert.match(conflicts[0]?.message ?? '', /: “quote Ana Duarte Reyl” or “quote Ana Duarte”\. Write status, quote and after as you want them/);
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

    it('so is a kind of which nothing is left', () => {
      const times = ['t000001', 't000002', 't000003'].map(id => entry(id, { label: 'DATE' }));
      const accepted = times.map(time => time.replace('suggested', 'accepted'));
      const { text, conflicts } = merge(sidecar([entry(ID), ...times]), sidecar([entry(ID), ...accepted]), sidecar([entry(ID)]));
      assert.deepEqual(conflicts, []);
      assert.equal(text, sidecar([entry(ID), ...accepted]));
    });

    it('some suggestions gone are not, for people take them out, too', () => {
      const others = ['n000001', 'n000002', 'n000003'].map(id => entry(id));
      const { conflicts } = merge(sidecar([entry(ID), ...others]), sidecar([entry(ID, ACCEPTED), ...others]), sidecar(others.slice(2)));
      assert.deepEqual(conflicts.map(({ id }) => id), [ID]);
      const decided = others.map(other => other.replace('suggested', 'rejected'));
      assert.deepEqual(merge(sidecar([entry(ID), ...others]), sidecar([entry(ID, ACCEPTED), ...others]), sidecar(decided)).conflicts.map(({ id }) => id), [ID]);
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
    const { text, conflicts } = merge(sidecar([entry('n000001')]), side({ value: '2026-03-09' }), side({ value: '2026-03-02' }));
    assert.equal(text, side({ value: '2026-03-02' }));
    assert.deepEqual(conflicts, []);
  });

  it('finds different links of a new place in conflict, because either may be a person’s', () => {
    assert.deepEqual(conflict(null, { entity: 'b' }, { entity: 'a', by: 'rule:name@2' }), ['ours: {status: suggested, entity: a}', 'theirs: {status: suggested, entity: b}']);
    assert.deepEqual(conflict(null, { entity: 'b' }, { ...ACCEPTED, entity: 'a' }), ['ours: {status: accepted, entity: a}', 'theirs: {status: accepted, entity: b}']);
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

  it('finds different labels on it in conflict, but not a label that is rejected and another that is accepted', () => {
    const add = (id: string, keys: Record<string, string>): string => sidecar([entry(id, { ...PLACE, by: 'human:E', ...keys })]);
    const { text, conflicts } = merge(sidecar([]), add('b1', { ...ACCEPTED, label: 'ORG' }), add('a1', ACCEPTED));
    assert.deepEqual(conflicts.map(({ id }) => id), ['a1']);
    assert.doesNotMatch(text, /b1:/);
    assert.deepEqual(merge(sidecar([]), add('b1', { ...REJECTED, label: 'ORG' }), add('a1', ACCEPTED)).conflicts, []);
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
