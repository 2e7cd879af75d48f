import { strict as assert } from 'node:assert';
import { withDatelinePlaces } from '../../../../src/core/recognition/names/datelines';
import type { Name, NameType } from '../../../../src/core/recognition/recognition';

describe('the place of a dateline', () => {
  it('is one name, whatever was made of its words', () => {
    assert.deepEqual(read('PORT MAREN', [['MAREN', 'PERSON']]), ['PORT MAREN GPE']);
  });

  it('ends before state, date and agency', () => {
    assert.deepEqual(read('SAINT OLAV, Corvalia, March 2 (Harbour Wire)', [['Corvalia', 'GPE']]), ['SAINT OLAV GPE', 'Corvalia GPE']);
    assert.deepEqual(read('QUITAPAN (Harbour Wire)', []), ['QUITAPAN GPE']);
  });

  it('keeps what recognition knows better', () => assert.deepEqual(read('VELL ISLAND', [['VELL ISLAND', 'LOC']]), ['VELL ISLAND LOC']));

  it('is nothing where no word stands', () => assert.deepEqual(read('2 March', []), []));

  it('is found again in the text, where no other name stands', () => {
    const text = 'LINDHOLM – The council of Lindholm met the Lindholm Rovers; all lindholm was there.';
    const names = [name(text, 'Lindholm Rovers', 'ORG')];
    const passages = [{ start: 0, end: 8, zone: 'dateline' as const }, { start: 11, end: text.length, zone: 'body' as const }];
    assert.deepEqual(withDatelinePlaces({ text, passages, sentences: [], published: null }, names).map((found) => `${found.start} ${found.text}`),
      ['0 LINDHOLM', '26 Lindholm', '43 Lindholm Rovers']);
  });

  it('leaves all other names alone', () => {
    const text = 'BERGEN – Ana Duarte spoke.';
    const names = [name(text, 'Ana Duarte', 'PERSON')];
    const passages = [{ start: 0, end: 6, zone: 'dateline' as const }, { start: 9, end: text.length, zone: 'body' as const }];
    assert.deepEqual(withDatelinePlaces({ text, passages, sentences: [], published: null }, names).map(({ text }) => text), ['BERGEN', 'Ana Duarte']);
  });
});

function read(text: string, names: [string, NameType][]): string[] {
  const article = { text, passages: [{ start: 0, end: text.length, zone: 'dateline' as const }], sentences: [], published: null };
  return withDatelinePlaces(article, names.map(([words, type]) => name(text, words, type))).map((found) => `${found.text} ${found.type}`);
}

function name(text: string, words: string, type: NameType): Name {
  return { start: text.indexOf(words), end: text.indexOf(words) + words.length, text: words, type, score: 0.5 };
}
