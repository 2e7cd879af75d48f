import { strict as assert } from 'node:assert';
import { leastScore, type Found } from '../../../../src/training/names/leastScores';

function found(score: number, right: number, wrong: number): Found[] {
  return Array.from({ length: right + wrong }, (_, index) => ({ score, isRight: index < right }));
}

describe('The least score of a rare type', () => {
  it('is the lowest from which its names are right often enough', () => {
    assert.equal(leastScore([...found(90, 20, 0), ...found(60, 19, 1), ...found(40, 2, 18)]), 41);
  });

  it('may have wrong names above it as long as most are right', () => {
    assert.equal(leastScore([...found(90, 12, 0), ...found(70, 0, 8), ...found(30, 90, 0), ...found(10, 0, 40)]), 11);
  });

  it('is not raised by a few wrong names that say nothing', () => {
    assert.equal(leastScore([...found(95, 0, 1), ...found(80, 30, 0)]), 0);
  });

  it('is none where names are never right often enough, or too few to tell', () => {
    assert.equal(leastScore([...found(95, 4, 1), ...found(80, 0, 10)]), undefined);
    assert.equal(leastScore(found(95, 4, 0)), undefined);
  });
});
