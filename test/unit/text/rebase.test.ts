import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { applyEdits } from '../../../src/core/text/edits';
import { rebaseEdits } from '../../../src/core/text/rebase';

describe('edits made for an earlier state of a text', () => {
  const then = 'one: 1\ntwo: 2\nthree: 3\n';
  const edit = { start: 12, end: 13, text: 'II' };

  it('stay where nothing changed', () => assert.deepEqual(rebaseEdits(then, then, [edit]), [edit]));

  it('move with a line that was added before them', () => {
    const now = `zero: 0\n${then}`;
    assert.equal(applyEdits(now, rebaseEdits(then, now, [edit]) ?? []), 'zero: 0\none: 1\ntwo: II\nthree: 3\n');
  });

  it('stay for a change after them', () => {
    const now = then.replace('3\n', '33\n');
    assert.equal(applyEdits(now, rebaseEdits(then, now, [edit]) ?? []), 'one: 1\ntwo: II\nthree: 33\n');
  });

  it('are refused where their own line was changed', () => {
    assert.equal(rebaseEdits(then, then.replace('two: 2', 'two: 4'), [edit]), null);
    assert.equal(rebaseEdits(then, then.replace('two: 2', 'two: 2 # sure'), [edit]), null);
    assert.equal(rebaseEdits(then, then.replace('two: 2', 'too: 2'), [edit]), null);
  });

  it('never touch what they were not made for', () => {
    fc.assert(fc.property(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), fc.string({ maxLength: 6 }), (before, after, change) => {
      const base = `${before}\nOLD${after}`;
      const now = `${change}${base}`;
      const moved = rebaseEdits(base, now, [{ start: before.length + 1, end: before.length + 4, text: 'NEW' }]);
      if (moved) assert.equal(applyEdits(now, moved), `${change}${before}\nNEW${after}`);
    }), { seed: 1 });
  });
});
