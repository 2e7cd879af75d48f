import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { LexiconTable } from '../../../../src/core/page/reading/lexiconTable';

const hash = fc.integer();
const value = fc.integer({ min: 1 });

describe('a lexicon by hashes', () => {
  it('gives every entry its value and all else 0, as a map would', () => {
    fc.assert(fc.property(fc.array(fc.tuple(hash, value)), fc.array(hash), (entries, asked) => {
      const map = new Map(entries);
      const table = new LexiconTable(map);
      for (const key of [...map.keys(), ...asked]) assert.equal(table.get(key), map.get(key) ?? 0);
    }), { seed: 1 });
  });
});
