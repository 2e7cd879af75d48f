import { strict as assert } from 'node:assert';
import { foldForSearch, fuzzyScore } from '../../../src/core/text/fuzzy';

/** The names that answer a query, the best first. */
function found(query: string, ...names: string[]): string[] {
  const scored = names.map((name) => ({ name, score: fuzzyScore(foldForSearch(query), foldForSearch(name)) }));
  return scored.filter(({ score }) => score !== null).sort((a, b) => (b.score ?? 0) - (a.score ?? 0)).map(({ name }) => name);
}

describe('finding a name by what is typed of it', () => {
  it('ranks the name itself, its beginning, a word’s beginning, a part, and scattered letters', () => {
    assert.deepEqual(found('lind', 'Alexei Nordin', 'Karlinda Bay', 'Per Lindqvist', 'Lindqvist', 'Lind'), ['Lind', 'Lindqvist', 'Per Lindqvist', 'Karlinda Bay', 'Alexei Nordin']);
  });

  it('takes no notice of capitals, diacritics and typography', () => {
    assert.deepEqual(found('MARIA d’a', 'María D\'Arco'), ['María D\'Arco']);
    assert.deepEqual(found('béjar', 'Nuno Bejar'), ['Nuno Bejar']);
  });

  it('wants every letter, in order', () => {
    assert.deepEqual(found('adte', 'Ana Duarte', 'Etda'), ['Ana Duarte']);
    assert.deepEqual(found('duarte ana', 'Ana Duarte'), []);
  });

  it('finds everybody by nothing', () => assert.equal(found('', 'Ana Duarte', 'Per Lindqvist').length, 2));
});
