import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { foldCase, foldDiacritics, foldLine, foldTypography } from '../../../src/core/text/folding';

describe('folding', () => {
  it('of case is the same in every locale', () => {
    assert.equal(foldCase('ISTANBUL ÖRE'), 'istanbul öre');
  });

  it('of diacritics reaches strokes and ligatures', () => {
    assert.equal(foldDiacritics('Nicolás Øre, Łódź, Æble, Straße'), 'Nicolas Ore, Lodz, AEble, Strasse');
  });

  it('of typography makes quotation marks, dashes and spaces plain', () => {
    assert.equal(foldTypography('“It’s\u00a0late” – she—said'), '"It\'s late" - she-said');
  });

  it('of typography keeps every offset', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => assert.equal(foldTypography(text).length, text.length)), { seed: 1 });
  });

  it('of a line makes two printings of it equal', () => {
    assert.equal(foldLine('  PORT MAREN –  Ferry’s\tback '), foldLine("Port Maren - ferry's back"));
    assert.equal(foldLine('Cafe\u0301'), foldLine('Café'));
  });
});
