import { strict as assert } from 'node:assert';
import { settledTitles } from '../../../../src/core/recognition/names/titles';
import type { Name, NameType } from '../../../../src/core/recognition/recognition';

function settled(text: string, ...names: [string, NameType][]): string[] {
  const found = names.map(([words, type]): Name => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, text: words, type, score: 0.9 }));
  return settledTitles(text, found).map((name) => {
    assert.equal(name.text, text.slice(name.start, name.end));
    return `${name.text}/${name.type}`;
  });
}

describe('titles and the names next to them', () => {
  it('are one where two stand side by side', () => {
    assert.deepEqual(settled('Foreign Minister Ann Roe', ['Foreign', 'TITLE'], ['Minister', 'TITLE'], ['Ann Roe', 'PERSON']), ['Foreign Minister/TITLE', 'Ann Roe/PERSON']);
    assert.deepEqual(settled('President, Minister', ['President', 'TITLE'], ['Minister', 'TITLE']), ['President/TITLE', 'Minister/TITLE']);
  });
  it('are cut off a body’s name before a person’s', () => {
    assert.deepEqual(settled('NATO Deputy Secretary-General Ann Roe', ['NATO Deputy Secretary-General', 'ORG'], ['Ann Roe', 'PERSON']), ['NATO/ORG', 'Deputy Secretary-General/TITLE', 'Ann Roe/PERSON']);
  });
  it('have all of their words, but not what says when', () => {
    assert.deepEqual(settled('the former deputy prime minister Ann Roe', ['minister', 'TITLE'], ['Ann Roe', 'PERSON']), ['deputy prime minister/TITLE', 'Ann Roe/PERSON']);
    assert.deepEqual(settled('acting Foreign Minister Ann Roe', ['Minister', 'TITLE'], ['Ann Roe', 'PERSON']), ['Foreign Minister/TITLE', 'Ann Roe/PERSON']);
    assert.deepEqual(settled('in foreign President Roe', ['President', 'TITLE'], ['Roe', 'PERSON']), ['President/TITLE', 'Roe/PERSON']);
  });
  it('stay where no person follows, or nothing would be left', () => {
    assert.deepEqual(settled('the Office of the President met', ['Office of the President', 'ORG']), ['Office of the President/ORG']);
    assert.deepEqual(settled('Commons Speaker, Ann Roe', ['Commons Speaker', 'ORG'], ['Ann Roe', 'PERSON']), ['Commons Speaker/ORG', 'Ann Roe/PERSON']);
    assert.deepEqual(settled('Chief Ann Roe', ['Chief', 'ORG'], ['Ann Roe', 'PERSON']), ['Chief/ORG', 'Ann Roe/PERSON']);
  });
});
