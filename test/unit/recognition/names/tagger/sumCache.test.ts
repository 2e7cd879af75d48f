import { strict as assert } from 'node:assert';
import { SumCache } from '../../../../../src/core/recognition/names/tagger/sumCache';
import { TAGS } from '../../../../../src/core/recognition/names/tagger/tags';

const MOST_BITS = 12;

function cacheOf(asked: string[]): SumCache {
  return new SumCache(MOST_BITS, 2, (first, second, sums, at) => {
    asked.push(`${first} ${second}`);
    sums[at] = (sums[at] as number) + first * 3;
    sums[at + TAGS] = (sums[at + TAGS] as number) + second;
  });
}

describe('kept sums', () => {
  it('are made once for each key, and hold while the cache grows', () => {
    const asked: string[] = [];
    const cache = cacheOf(asked);
    const places = Array.from({ length: 1 << MOST_BITS }, (_, key) => cache.find(key, -key));
    places.forEach((at, key) => {
      assert.equal(cache.find(key, -key), at);
      assert.deepEqual([cache.sums[at], cache.sums[at + TAGS]], [key * 3, -key || 0]);
    });
    assert.equal(asked.length, 1 << MOST_BITS);
  });

  it('are forgotten only where there may be too many, and made anew with the same result', () => {
    const asked: string[] = [];
    const cache = cacheOf(asked);
    for (let key = 0; key < 4000; key++) cache.find(key, 5);
    cache.prepare(96);
    cache.find(1, 5);
    assert.equal(asked.length, 4000);
    cache.prepare(97);
    const at = cache.find(1, 5);
    assert.deepEqual([asked.length, cache.sums[at], cache.sums[at + 1], cache.sums[at + TAGS]], [4001, 3, 0, 5]);
  });
});
