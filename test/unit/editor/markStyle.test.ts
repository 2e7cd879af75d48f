import { strict as assert } from 'node:assert';
import { stateOf, STATES } from '../../../src/editor/features/markStyle';

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
