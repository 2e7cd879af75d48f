import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { foldWords, SearchText } from '../../../../src/core/corpus/search/searchText';

/** What of a text stands at the place of a word in its folded form. */
function at(text: string, folded: string): string {
  const searched = new SearchText(text);
  const start = searched.folded.indexOf(folded);
  assert.ok(start >= 0, searched.folded);
  const span = searched.spanOf({ start, end: start + folded.length });
  return text.slice(span.start, span.end);
}

describe('A text as words are looked for in it', () => {
  it('has neither case nor diacritics nor typography', () => {
    assert.equal(new SearchText('MARÍA’S “Łódź”\n– Øre').folded, 'maria\'s "lodz" - ore');
  });

  it('leads back to the words as they are written, where folding changes their length', () => {
    assert.equal(at('Die große Straße', 'strasse'), 'Straße');
    assert.equal(at('Die große Straße', 'grosse'), 'große');
    assert.equal(at('Jose\u0301 met Rene\u0301e', 'renee'), 'Rene\u0301e');
    assert.equal(at('Jose\u0301 met', 'jose'), 'Jose\u0301');
    assert.equal(at('the har\u00adbour wall', 'harbour'), 'har\u00adbour');
    assert.equal(at('İzmir and İstanbul', 'istanbul'), 'İstanbul');
    assert.equal(at('🚢 Œuvre 🚢 x', 'x'), 'x');
  });

  it('leaves letters of other scripts whole', () => {
    assert.equal(at('서울 Port', '서울'), '서울');
    assert.equal(foldWords('ΟΔΟΣ'), foldWords('οδος'));
  });

  it('gives places in the text for all places, in order', () => {
    const unit = fc.constantFrom('a', 'B', 'ß', 'é', 'e\u0301', '\u0301', '\u00ad', 'œ', ' ', '\n', '🚢', '한', 'İ', '’');
    fc.assert(fc.property(fc.string({ unit }), (text) => {
      const searched = new SearchText(text);
      let last = 0;
      for (let place = 0; place < searched.folded.length; place++) {
        const { start, end } = searched.spanOf({ start: place, end: place + 1 });
        assert.ok(start >= last && end > start && end <= text.length);
        assert.ok(foldWords(text.slice(start, end)).includes(searched.folded[place]?.trim() ?? ''));
        last = start;
      }
    }), { seed: 1 });
  });
});
