import { strict as assert } from 'node:assert';
import { setCorrection } from '../../../src/core/annotation/decisions/decisions';
import { correctionsOf } from '../../../src/core/annotation/corrections';
import { fieldText, readFieldInput } from '../../../src/core/annotation/fieldInput';
import { readSidecar } from '../../../src/core/annotation/sidecar/sidecar';
import { readPage } from '../../../src/core/page/readPage';
import type { MetadataField } from '../../../src/core/page/page';
import { applyEdits } from '../../../src/core/text/edits';

const value = (field: MetadataField, typed: string) => {
  const input = readFieldInput(field, typed);
  return 'value' in input ? input.value : 'refused';
};

describe('what is typed for a detail of an article', () => {
  it('is a text, without white space round it', () => assert.equal(value('publisher', '  Skarn   Post '), 'Skarn Post'));
  it('is a list of names between semicolons', () => {
    assert.deepEqual(value('author', 'Ivo Brandt; Pia Dahl, Jr.;'), ['Ivo Brandt', 'Pia Dahl, Jr.']);
    assert.equal(fieldText(['Ivo Brandt', 'Pia Dahl, Jr.']), 'Ivo Brandt; Pia Dahl, Jr.');
    assert.equal(value('author', ' ; '), 'refused');
  });
  it('is no correction where nothing is typed', () => assert.deepEqual([value('headline', ' '), value('author', '')], [null, null]));

  for (const date of ['2026-03-02', '2024-02-29', '2026-03-02T16:40', '2026-03-02T16:40:07Z', '2026-03-02T16:40+05:30']) it(`takes the date ${date}`, () => assert.equal(value('published', date), date));
  for (const date of ['2026-02-29', '2026-13-01', '2026-00-10', '2026-3-2', 'March 2', '2026', '2026-03-02T24:10', '2026-03-02 16:40', '2026-03-00']) it(`refuses the date ${date}`, () => assert.equal(value('published', date), 'refused'));

  it('is the code of a language', () => assert.deepEqual([value('language', 'en'), value('language', 'English')], ['en', 'refused']));
  it('has nothing in it that cannot be seen', () => assert.equal(value('headline', 'Fog\u0007 closes port'), 'refused'));

  it('may say that the page states nothing: a teaser’s date, a name that is no author', () => {
    const text = 'Fog closes port\n\nBy Ivo Brandt\nMarch 3, 2026\n\nThe port was shut on Tuesday because of the fog, said the harbour master of the town.\n';
    const read = (yaml: string) => readPage(text, correctionsOf(text, readSidecar(yaml).sidecar)).metadata;
    let yaml = 'format: pressmark/1\nannotations: {}\n';
    assert.deepEqual([read(yaml).published?.value, read(yaml).author.length], ['2026-03-03', 1]);
    for (const field of ['published', 'author'] as const) {
      const decision = setCorrection(yaml, field, value(field, '-'));
      assert.ok(decision.ok);
      yaml = applyEdits(yaml, decision.edits);
    }
    assert.deepEqual([read(yaml).published, read(yaml).author], [null, []]);
  });
});
