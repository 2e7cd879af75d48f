import { strict as assert } from 'node:assert';
import { withSurnames } from '../../../../src/core/recognition/names/surnames';
import { readArticle } from '../../../../src/core/recognition/names/tagger/reading';
import { Words } from '../../../../src/core/recognition/names/tagger/words';
import type { Name, NameType } from '../../../../src/core/recognition/recognition';
import { articleOf, recogniser } from './reading';

/** The names of a text once some are known, `Name/TYPE`. */
function found(text: string, ...known: [string, NameType, number?][]): string[] {
  const words = new Words(recogniser.model.lexicon, recogniser.model.clusters);
  const names = known.map(([name, type, score = 0.9]): Name => ({ start: text.indexOf(name), end: text.indexOf(name) + name.length, text: name, type, score }));
  return withSurnames(readArticle(text, articleOf(text).sentences, words), words, names).map(({ text, type }) => `${text}/${type}`);
}

describe('surnames of people who are named in full', () => {
  it('are found where no name was, before and after', () => {
    assert.deepEqual(found('Strandvik to stay\n\nIda Strandvik said so. Then Strandvik left.', ['Ida Strandvik', 'PERSON']), ['Strandvik/PERSON', 'Ida Strandvik/PERSON', 'Strandvik/PERSON']);
  });
  it('are not looked for inside other names, nor in longer stretches of capitals', () => {
    assert.deepEqual(found('Ida Strandvik joined Strandvik Works last summer and afterwards declined the Strandvik Prize without giving reasons.', ['Ida Strandvik', 'PERSON'], ['Strandvik Works', 'ORG']), ['Ida Strandvik/PERSON', 'Strandvik Works/ORG']);
  });
  it('are found where they are words, if they stand alone elsewhere, or in a headline', () => {
    assert.deepEqual(found('Quell wants a vote, they said. Ida Quell and aides to Mr. Quell agreed.', ['Ida Quell', 'PERSON']), ['Ida Quell/PERSON']);
    assert.deepEqual(found('Quell Vows to Stay as Party Splits\n\nIda Quell said so.', ['Ida Quell', 'PERSON']), ['Quell/PERSON', 'Ida Quell/PERSON']);
  });
  it('are not looked for where they are words, or somebody is hardly a person', () => {
    assert.deepEqual(found('Ida Hope said so. Hope springs eternal.', ['Ida Hope', 'PERSON']), ['Ida Hope/PERSON']);
    assert.deepEqual(found('Ida Strandvik said so. Then Strandvik left.', ['Ida Strandvik', 'PERSON', 0.3]), ['Ida Strandvik/PERSON']);
  });
});
