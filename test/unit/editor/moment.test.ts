import { strict as assert } from 'node:assert';
import { momentInWords } from '../../../src/editor/workspace/moment';

describe('a moment in words', () => {
  const now = new Date(2031, 2, 1, 9, 5);

  for (const [moment, words] of [
    [new Date(2031, 2, 1, 7, 42), 'today 07:42'],
    [new Date(2031, 1, 28, 23, 59), 'yesterday 23:59'],
    [new Date(2031, 1, 27, 9, 6), '2031-02-27 09:06'],
    [new Date(2030, 2, 1, 7, 42), '2030-03-01 07:42'],
  ] as const) it(words, () => { assert.equal(momentInWords(moment, now), words); });
});
