import { strict as assert } from 'node:assert';
import { addSums, bCubed } from '../../bench/eval/entities/bCubed';

const clustering = (words: string): Map<string, string> => new Map(words.split(' ').filter(word => word !== '').map((word): [string, string] => [word.slice(0, 1), word.slice(1)]));
const score = (key: string, response: string): number[] => {
  const { precision, recall, f1 } = addSums([bCubed(clustering(key), clustering(response))]);
  return [precision, recall, f1].map(value => Math.round(value * 1000) / 1000);
};

describe('B³', () => {
  it('is one where both put the same together', () => assert.deepEqual(score('a1 b1 c2', 'aX bX cY'), [1, 1, 1]));
  it('loses precision where two are put together', () => assert.deepEqual(score('a1 b1 c2', 'aX bX cX'), [0.556, 1, 0.714]));
  it('loses recall where one is put apart', () => assert.deepEqual(score('a1 b1 c2', 'aX bZ cY'), [1, 0.667, 0.8]));
  it('counts nothing for what only one side has', () => assert.deepEqual(score('a1 b1', 'aX dX'), [0.25, 0.25, 0.25]));
  it('is nothing where nothing was found', () => assert.deepEqual(score('a1', ''), [0, 0, 0]));
});
