import { strict as assert } from 'node:assert';
import { mergeByGit } from '../../bench/record/gitMerge';
import { mergeRegistriesByGit } from '../../bench/record/merging/registryMerges';
import { gitProblem } from '../../bench/record/merging/repository';
import { BuiltCommand } from '../cli/command';

// The short version of `npm test -- record --grep merge`.
describe('Git, with the merge driver', function () {
  this.timeout(300_000);

  const command = new BuiltCommand();

  before(function () {
    if (gitProblem() !== undefined) this.skip();
  });
  after(() => command.dispose());

  it('merges reviews of two branches: none lost, no conflict where the work was shared', async () => {
    const { count, lost, conflicts, batches, faults, kept, inConflict, sequences, refused } = await mergeByGit(command, 100, 25, 4);
    assert.deepEqual([...faults], []);
    assert.deepEqual({ count, lost, disjoint: conflicts.disjoint, clean: batches.clean }, { count: 100, lost: 0, disjoint: 0, clean: 2 });
    assert.ok(sequences.damaged > 0 && refused === sequences.damaged, 'damaged sides are refused');
    assert.ok(kept > 400 && inConflict > 8 && conflicts.expected > 2, 'the reviews have enough in them');
  });

  it('merges registries', async () => {
    const { sequences, lost, conflicts, faults, found } = await mergeRegistriesByGit(command, 30, 15);
    assert.deepEqual([...faults], []);
    assert.deepEqual({ sequences, lost, disjoint: conflicts.disjoint }, { sequences: 30, lost: 0, disjoint: 0 });
    assert.ok(found > 80 && conflicts.expected > 1, 'the changes have enough in them');
  });
});
