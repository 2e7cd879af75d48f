import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { Dice } from '../../annotation/handwriting';
import { damaged, REGISTRY, SIDECAR, surviveRegistry, surviveSidecar } from './fuzzing';
import { entry, HOSTILE, ODD_IDS } from './hostile';

describe('a sidecar or registry that is damaged or hostile never crashes anything and is never rewritten unread', () => {
  it('begins as one that can be read', () => {
    assert.ok(surviveSidecar(SIDECAR));
    assert.ok(surviveRegistry(REGISTRY));
  });

  it('damaged in a few places', () => {
    let read = 0;
    fc.assert(fc.property(fc.nat(), seed => {
      if (surviveSidecar(damaged(SIDECAR, new Dice(seed)))) read++;
      surviveRegistry(damaged(REGISTRY, new Dice(seed)));
    }), { seed: 1, numRuns: 150 });
    assert.ok(read > 15 && read < 145, `${read} were read`);
  }).timeout(20_000);

  it('cut off at every place', () => {
    for (let end = 0; end < SIDECAR.length; end += 7) surviveSidecar(SIDECAR.slice(0, end));
    for (let end = 0; end < REGISTRY.length; end++) surviveRegistry(REGISTRY.slice(0, end));
  }).timeout(20_000);

  for (const [name, make] of Object.entries(HOSTILE)) {
    it(name, () => {
      for (const size of [120, 2000]) {
        surviveSidecar(make(size));
        surviveRegistry(make(size));
      }
    }).timeout(20_000);
  }

  it('with ids that look like numbers, null or parts of JavaScript', () => {
    for (const id of ODD_IDS) {
      assert.ok(surviveSidecar(`format: pressmark/1\nannotations:\n${entry(id)}`), id);
      assert.ok(surviveRegistry(`${id}:\n  name: a\n  type: ORG\n`), id);
    }
  });
});
