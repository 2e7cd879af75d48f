import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { countLines, furnitureFolds, furnitureRuns, type LineKind, lineKinds } from '../../../../src/core/page/outline/pageLines';
import type { ZoneKind } from '../../../../src/core/page/page';

const KINDS: Readonly<Record<string, LineKind>> = { A: 'article', f: 'furniture', '.': 'blank', '*': 'other' };
/** A page as one letter a line. */
const page = (letters: string): LineKind[] => [...letters].map((letter) => KINDS[letter] ?? 'other');
/** The lines that are hidden once all is folded are shown as "_". */
const folded = (letters: string): string => {
  const lines = [...letters];
  for (const { first, last } of furnitureFolds(page(letters))) lines.fill('_', first + 1, last + 1);
  return lines.join('');
};

describe('the lines of a page', () => {
  const text = 'Menu\n\nFog closes port\r\nPORT MAREN – The port shut.\n * * *\nMore';
  const zone = (words: string, zone: ZoneKind) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, zone });
  const zones = [zone('Menu', 'boilerplate'), zone('Fog closes port', 'headline'), zone('PORT MAREN', 'dateline'), zone('The port shut.', 'body'), zone('More', 'related')];

  it('are the article, furniture, blank, or none of these', () => {
    assert.deepEqual(lineKinds(text, zones), ['furniture', 'blank', 'article', 'article', 'other', 'furniture']);
  });

  it('are counted without the blank ones', () => assert.deepEqual(countLines(lineKinds(text, zones)), { article: 2, total: 5 }));

  it('of nothing are none', () => assert.deepEqual(countLines(lineKinds('', [])), { article: 0, total: 0 }));
});

describe('what is not the article', () => {
  it('runs over what has no zone, but not over the article', () => {
    assert.deepEqual(furnitureRuns(page('ff.f*fA.f.A*.ff')), [{ first: 0, last: 5 }, { first: 8, last: 8 }, { first: 13, last: 14 }]);
  });

  it('folds under the empty line above it, so that all of it is gone', () => assert.equal(folded('A.ff.f.A'), 'A._____A'));
  it('folds with all empty lines round it', () => assert.equal(folded('A..f..A'), 'A.____A'));
  it('shows its first line where nothing empty stands above it', () => assert.equal(folded('ff..AffA'), 'f___Af_A'));
  it('stays where it is a single line between others', () => assert.equal(folded('AfA'), 'AfA'));
  it('does not take a row of signs at its border along', () => assert.equal(folded('A*ff*A'), 'A*f_*A'));

  it('never takes a line of the article along', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('A', 'f', '.', '*'), maxLength: 40 }), (letters) => {
      const left = folded(letters);
      for (const [at, letter] of [...letters].entries()) if (letter === 'A') assert.equal(left.charAt(at), 'A');
    }), { seed: 1, numRuns: 300 });
  });
});
