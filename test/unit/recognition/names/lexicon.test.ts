import { strict as assert } from 'node:assert';
import { Kind, Lexicon, lexiconKey, lexiconTable, MAX_ENTRY_WORDS } from '../../../../src/core/recognition/names/lexicon';

const lexiconOf = (...entries: [string, number][]): Lexicon => new Lexicon(lexiconTable(new Map(entries)));

describe('the lexicon', () => {
  it('knows the kinds of its entries', () => {
    const lexicon = lexiconOf(['exland', Kind.Country], ['mark', Kind.Common | Kind.Male], ['new exville', Kind.City]);
    assert.equal(lexicon.kinds('exland'), Kind.Country);
    assert.equal(lexicon.kinds('mark'), Kind.Common | Kind.Male);
    assert.equal(lexicon.kinds('new exville'), Kind.City);
    assert.equal(lexicon.kinds('exville new'), 0);
    assert.equal(lexicon.kinds('nowhere'), 0);
  });
  it('knows how long names get that begin with a word', () => {
    const lexicon = lexiconOf(['free exland press', Kind.Media], ['free', Kind.Common], ['free exland', Kind.Party]);
    assert.equal(lexicon.longest('free'), 3);
    assert.equal(lexicon.kinds('free'), Kind.Common);
    assert.equal(lexicon.longest('press'), 0);
  });
  it('is the same table for the same entries in any order', () => {
    const pairs: [string, number][] = [['b', 1], ['a', 1], ['c d', 2], ['é', 2]];
    assert.deepEqual(lexiconTable(new Map(pairs)), lexiconTable(new Map([...pairs].reverse())));
  });
  it('leaves out names that are too long to be looked up', () => {
    assert.equal(lexiconOf([Array.from({ length: MAX_ENTRY_WORDS + 1 }, (_, index) => `w${index}`).join(' '), Kind.Body]).size, 0);
  });
  it('folds case, diacritics, full stops and apostrophes in keys', () => {
    assert.equal(lexiconKey('U.S.'), 'us');
    assert.equal(lexiconKey('Côte'), 'cote');
    assert.equal(lexiconKey('d’Ivoire'), "d'ivoire");
  });
});
