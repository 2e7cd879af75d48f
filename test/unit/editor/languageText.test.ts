import { strict as assert } from 'node:assert';
import { languageText } from '../../../src/editor/features/languageText';

describe('What the language status says of names', () => {
  it('is nothing in English, however it is written, and where the language is not known', () => {
    for (const value of ['en', 'en-CA', 'EN_gb', 'English']) assert.equal(languageText({ value }), undefined, value);
    assert.equal(languageText(null), undefined);
  });

  it('is that only certain names are marked in another language, which it names', () => {
    assert.equal(languageText({ value: 'de' })?.text, 'names: only what is certain');
    assert.match(languageText({ value: 'de' })?.detail ?? '', /reads as German/);
  });

  it('names a language as a person wrote it', () => {
    assert.match(languageText({ value: 'Plattdeutsch' })?.detail ?? '', /reads as “Plattdeutsch”/);
    assert.match(languageText({ value: 'qqq' })?.detail ?? '', /reads as qqq/);
  });
});
