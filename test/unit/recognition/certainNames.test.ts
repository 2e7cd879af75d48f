import { strict as assert } from 'node:assert';
import { certainNames, readsAsEnglish } from '../../../src/core/recognition/certainNames';
import { Kind, Lexicon, lexiconTable } from '../../../src/core/recognition/names/lexicon';
import type { NameType } from '../../../src/core/recognition/recognition';

const lexicon = new Lexicon(lexiconTable(new Map([
  ['exland', Kind.Country], ['hafen', Kind.City], ['port maren', Kind.City], ['maren', Kind.BigCity | Kind.Surname], ['ann', Kind.Female], ['die', Kind.Common | Kind.City], ['exco', Kind.Company], ['who', Kind.Body | Kind.CapitalsOnly],
])));

const isCertain = (text: string, type: NameType, score = 0.9): boolean => certainNames([{ start: 0, end: text.length, text, type, score }], lexicon).length > 0;

describe('Names in a text that is not English', () => {
  it('are certain where they are known by themselves', () => {
    assert.deepEqual([isCertain('Exland', 'GPE'), isCertain('Exco', 'ORG'), isCertain('Port Maren', 'GPE')], [true, true, true]);
  });

  it('are certain of people with a known forename and a name behind it', () => {
    assert.deepEqual([isCertain('Ann Rösli', 'PERSON'), isCertain('Ann', 'PERSON'), isCertain('Rösli Ann', 'PERSON'), isCertain('Ann Die', 'PERSON')], [true, false, false, false]);
  });

  it('are not certain where a word may be another: of a small town, an everyday word, a surname, an abbreviation', () => {
    assert.deepEqual(['Hafen', 'Die', 'Maren', 'WHO', 'Bahnhof'].map((word) => isCertain(word, 'GPE')), [false, false, false, false, false]);
  });

  it('are not certain where the recogniser is not sure', () => assert.equal(isCertain('Exland', 'GPE', 0.4), false));
});

describe('A text reads as English', () => {
  it('where its language is English or not known', () => {
    assert.deepEqual([null, { value: 'en' }, { value: 'en-GB' }, { value: 'English ' }].map(readsAsEnglish), [true, true, true, true]);
  });
  it('and not where it is another', () => {
    assert.deepEqual([{ value: 'de' }, { value: 'enm' }, { value: 'Deutsch' }].map(readsAsEnglish), [false, false, false]);
  });
});
