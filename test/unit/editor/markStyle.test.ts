import { strict as assert } from 'node:assert';
import { ALL_GROUPS, borderWidth, groupOf, kindStyle, shownKindOf, stateOf, STATES } from '../../../src/editor/features/markStyle';

describe('how a mark stands to the reader', () => {
  it('is its status, or that its words changed, of which a quieter sign stays where somebody kept it', () => {
    assert.equal(stateOf({ status: 'rejected', state: 'moved' }, false), 'rejected');
    assert.equal(stateOf({ status: 'accepted', state: 'changed' }, false), 'changed');
    assert.equal(stateOf({ status: 'accepted', state: 'changed' }, true), 'kept');
    assert.equal(STATES.kept.sign, STATES.changed.sign);
    assert.notDeepEqual(STATES.kept, STATES.changed);
    assert.notDeepEqual(STATES.kept, STATES.accepted);
  });
});

describe('how a mark’s kind is told without colour', () => {
  it('is by where its line runs, how strong it is, and a tint', () => {
    const styles = ['name', 'time', 'quantity', 'quotation'].map((kind) => JSON.stringify(kindStyle(groupOf({ kind: kind as 'name', label: '' }))));
    assert.equal(new Set(styles).size, 4);
    for (const group of ALL_GROUPS) assert.match(borderWidth(kindStyle(group), 'double'), /^0 (?:0 3px 0|3px 3px 3px)$/, group);
    assert.deepEqual([borderWidth(kindStyle('person'), 'dashed'), borderWidth(kindStyle('time'), 'dashed'), borderWidth(kindStyle('quantity'), 'dashed')], ['0 0 2px 0', '0 0 1px 0', '0 1px 1px 1px']);
  });

  it('is what a setting of its own shows', () => {
    assert.deepEqual([['name', 'PERSON'], ['name', 'TITLE'], ['time', 'DATE'], ['quantity', 'MONEY'], ['quotation', 'QUOTATION']].map(([kind, label]) => shownKindOf({ kind: kind as 'name', label: label ?? '' })),
      ['names', 'titles', 'times', 'quantities', 'quotations']);
  });
});
