import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { withLetter, WordTable } from '../../../src/core/recognition/wordTable';

describe('the table of words', () => {
  const find = (table: WordTable, text: string, start = 0, end = text.length): string => {
    let key = 0;
    for (let at = start; at < end; at++) key = withLetter(key, text.charCodeAt(at));
    return table.wordOf(table.find(key, text, start, end));
  };

  it('finds a word where it stands in a text, in any case', () => {
    const table = new WordTable(['march', 'mar', 'wednesday']);
    assert.equal(find(table, 'on Wednesday', 3), 'wednesday');
    assert.equal(find(table, 'MARCHED', 0, 5), 'march');
    assert.equal(find(table, 'MARCHED'), '');
  });

  it('tells words apart that end alike and are longer than their keys', () => {
    const table = new WordTable(['condemnation', 'nomination']);
    assert.equal(find(table, 'denomination'), '');
    assert.equal(find(table, 'Nomination'), 'nomination');
    assert.equal(find(new WordTable(['basilica']), 'casilici'), ''); // the same key
  });

  it('numbers marks and words with other characters as they are written', () => {
    const table = new WordTable(['a.m.', '½', 'noon']);
    assert.equal(table.wordOf(table.numberOf('a.m.')), 'a.m.');
    assert.equal(table.wordOf(table.numberOf('noon')), 'noon');
    assert.equal(table.numberOf('p.m.'), 0);
    assert.equal(table.size, 4);
  });

  it('finds just the words of its list', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'n', 'o', 'z'), minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 60 }), fc.array(word, { maxLength: 60 }), (words, asked) => {
        const table = new WordTable(words);
        for (const each of [...words, ...asked]) assert.equal(find(table, each.toUpperCase()), words.includes(each) ? each : '');
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
