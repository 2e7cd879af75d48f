import { strict as assert } from 'node:assert';
import { formatLexicon, Kind, lexiconKey, MAX_ENTRY_WORDS, readLexicon } from '../../../../src/core/recognition/names/lexicon';

const bytesOf = (entries: ReadonlyMap<string, number>): Uint8Array => new TextEncoder().encode(formatLexicon(entries));

describe('the lexicon', () => {
  it('gives back the kinds that were written', () => {
    const lexicon = readLexicon(bytesOf(new Map([['exland', Kind.Country], ['mark', Kind.Common | Kind.Male]])));
    assert.equal(lexicon.kinds('exland'), Kind.Country);
    assert.equal(lexicon.kinds('mark'), Kind.Common | Kind.Male);
    assert.equal(lexicon.kinds('nowhere'), 0);
  });
  it('knows how long names get that begin with a word', () => {
    const lexicon = readLexicon(bytesOf(new Map([['free exland press', Kind.Media], ['free', Kind.Common]])));
    assert.equal(lexicon.longest('free'), 3);
    assert.equal(lexicon.kinds('free'), Kind.Common);
    assert.equal(lexicon.longest('press'), 0);
  });
  it('writes equal bytes for equal entries in any order', () => {
    const pairs: [string, number][] = [['b', 1], ['a', 1], ['c', 2], ['é', 2]];
    assert.equal(formatLexicon(new Map(pairs)), formatLexicon(new Map([...pairs].reverse())));
  });
  it('leaves out names that are too long to be looked up', () => {
    const long = Array.from({ length: MAX_ENTRY_WORDS + 1 }, (_, index) => `w${index}`).join(' ');
    assert.equal(readLexicon(bytesOf(new Map([[long, Kind.Body]]))).size, 0);
  });
  it('refuses other bytes', () => {
    assert.throws(() => readLexicon(new TextEncoder().encode('something else\n')), /lexicon/);
  });
  it('folds case, diacritics, full stops and apostrophes in keys', () => {
    assert.equal(lexiconKey('U.S.'), 'us');
    assert.equal(lexiconKey('Côte'), 'cote');
    assert.equal(lexiconKey('d’Ivoire'), "d'ivoire");
  });
});
