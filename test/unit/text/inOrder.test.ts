import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { inOrder } from '../../../src/core/text/inOrder';

describe('inOrder', () => {
  const byNumber = (a: readonly [number, string], b: readonly [number, string]): number => a[0] - b[0];

  it('sorts as Array.sort does, what is equal in the order in which it stood', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(5), fc.string())), (list) => {
      assert.deepEqual(inOrder([...list], byNumber), [...list].sort(byNumber));
    }), { seed: 1 });
  });

  it('gives back the list that it was given', () => {
    const list: [number, string][] = [[2, 'b'], [1, 'a']];
    assert.equal(inOrder(list, byNumber), list);
  });
});
