import { strict as assert } from 'node:assert';
import type { Metadata } from '../../../src/core/page/page';
import { detailsOf, sourceText } from '../../../src/editor/features/details';
import { linesText } from '../../../src/editor/features/linesText';

const METADATA: Metadata = {
  headline: { value: 'Fog closes port', start: 0, end: 15 }, publisher: { value: 'Skarn Post' }, author: [{ value: 'Ivo Brandt', start: 20, end: 30 }, { value: 'Pia Dahl', start: 40, end: 48 }],
  contributors: [], agency: null, published: { value: '2026-03-02' }, dateline: null, copyright: null, language: { value: 'en' },
};

describe('the details of an article', () => {
  it('say where they come from', () => {
    const details = detailsOf(METADATA, ['published', 'agency']);
    const sources = Object.fromEntries(details.map((detail) => [detail.field, sourceText(detail, (offset) => 1 + offset / 10)]));
    assert.deepEqual(sources, {
      headline: 'line 1', publisher: 'INDEX.md', author: 'lines 3 and 5', contributors: 'not stated', agency: 'corrected', dateline: 'not stated', published: 'corrected', copyright: 'not stated',
      language: 'inferred from the text',
    });
  });
});

describe('how much of a page is the article', () => {
  it('is told in lines that are not blank', () => assert.equal(linesText(['furniture', 'blank', 'article', 'other', 'article']), 'article: 2 of 4 lines'));
  it('is told of a single line', () => assert.equal(linesText(['article']), 'article: 1 of 1 line'));
  it('is nothing where there is no story', () => {
    assert.equal(linesText(['furniture', 'blank']), 'no article found on this page');
    assert.equal(linesText(['blank']), 'no article found on this page');
  });
});
