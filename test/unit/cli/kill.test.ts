import { strict as assert } from 'node:assert';
import { annotateScene, killWhileWriting, mergeScene } from '../../bench/record/kill';
import { Random } from '../../bench/record/random';
import { Workplace } from '../../bench/record/workplace';
import { BuiltCommand } from './command';

// The short version of `npm test -- record --grep kill`.
describe('pressmark, killed while it writes', function () {
  this.timeout(120_000);

  const command = new BuiltCommand();
  let place: Workplace;

  beforeEach(() => { place = new Workplace(); });
  afterEach(() => place.dispose());
  after(() => command.dispose());

  for (const [scene, kills] of [[annotateScene, 5], [mergeScene, 10]] as const) {
    it(`leaves the old file or the new one, and nothing else in the end: ${scene.name}`, async () => {
      const random = new Random(2);
      const killed = await killWhileWriting(command, place, scene(place, command, random, 0.1), kills, random);
      assert.deepEqual({ torn: killed.torn, left: killed.left, kills: killed.kills }, { torn: 0, left: 0, kills });
      assert.ok(killed.inside > 0, 'a kill hit while a file was being written');
    });
  }
});
