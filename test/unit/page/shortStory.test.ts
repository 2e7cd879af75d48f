import { strict as assert } from 'node:assert';
import { readPage } from '../../../src/core/page/readPage';

describe('a file of a few lines', () => {
  it('is a story where it is but one sentence', () => assert.deepEqual(zones('Ana Duarte met Isolde Marchand in Oslo on Monday.\n'), ['body']));

  it('has its headline in the one line above', () => {
    assert.deepEqual(zones('Ferry talks resume\n\nAna Duarte met Isolde Marchand in Oslo on Monday.\n'), ['headline', 'body']);
    assert.deepEqual(zones('Ferry talks resume\n\nPORT MAREN – Ana Duarte met the union on Monday.\n\n“It is too early to say,” Duarte said.\n'), ['headline', 'dateline', 'body']);
  });

  it('is no story where nothing in it is a sentence', () => assert.deepEqual(zones('Home\nNews\nSport\n'), ['boilerplate']));
  it('is no story where all it does is to sell something', () => assert.deepEqual(zones('Subscribe to our newsletter today.\n'), ['boilerplate']));
  it('is nothing where it is empty', () => assert.deepEqual(zones('\n\n'), []));
});

function zones(text: string): string[] {
  return readPage(text, {}).zones.map(({ zone }) => zone);
}
