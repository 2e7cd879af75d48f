import { strict as assert } from 'node:assert';
import { withAged } from '../../../../src/core/recognition/names/ages';
import { readArticle } from '../../../../src/core/recognition/names/tagger/reading';
import { Words } from '../../../../src/core/recognition/names/tagger/words';
import type { Name, NameType } from '../../../../src/core/recognition/recognition';
import { articleOf, recogniser } from './reading';

function found(text: string, ...known: [string, NameType, number][]): string[] {
  const words = new Words(recogniser.model.lexicon, recogniser.model.clusters);
  const names = known.map(([name, type, score]): Name => ({ start: text.indexOf(name), end: text.indexOf(name) + name.length, text: name, type, score }));
  return withAged(readArticle(text, articleOf(text).sentences, words), words, names).map(({ text, type }) => `${text}/${type}`);
}

describe('people whom their age tells', () => {
  it('are found between commas, before the age', () => assert.deepEqual(found('A driver, Qasimzhan, 41, was hurt.'), ['Qasimzhan/PERSON']));
  it('are found where something else was guessed, not where it was known', () => {
    assert.deepEqual(found('A driver, Qasimzhan, 41, was hurt.', ['Qasimzhan', 'GPE', 0.4]), ['Qasimzhan/PERSON']);
    assert.deepEqual(found('The club, Rovers, 41, was sold.', ['Rovers', 'ORG', 0.95]), ['Rovers/ORG']);
  });
  it('are not found before other numbers', () => assert.deepEqual(found('A code, Ypsilon, 410, was read, and so, Monday, 3 May, it ended.'), []));
  it('take time in proportion to the text', () => assert.equal(found('so, Xyz, 41, and '.repeat(20_000)).length, 20_000));
});
