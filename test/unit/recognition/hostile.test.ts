import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { ArticleText } from '../../../src/core/recognition/recognition';
import { recogniseQuantities } from '../../../src/core/recognition/quantities/recogniseQuantities';
import { recogniseQuotations } from '../../../src/core/recognition/quotations/recogniseQuotations';
import { recogniseTimes } from '../../../src/core/recognition/times/recogniseTimes';
import { contains, type Span } from '../../../src/core/text/span';
import { articleOf } from './passages';

const PIECES = [
  'Q:', 'A:', 'DUARTE:', 'statement:', 'called', 'as', 'put it', 'in the words of', 'quoted', 'by', 'claim that', '—',
  'Monday', 'Jan.', 'May', '5', '2026', '99', '1,000', '2.5', 'million', '$', '€', '%', 'per cent', 'last', 'next', 'week', 'years', 'ago', 'the', 'end of', 'every', 'about', 'at least', 'to', '-', '–', '/', ':',
  'p.m.', 'UTC', 'said', 'says', 'Duarte', 'he', 'that', 'according to', '“', '”', '‘', '’', '"', "'", '``', "''", '«', '»', ',', '.', '!', '(', ')', '\n', '\n\n', ' ', 'first', 'half', 'dozen', '½', '🦑', '\ud83d', '\u0000', '\u00a0', 'é', 's', 'st', 'a', 'quarter', 'fiscal', '0', '31', '2018', 'km', 'old', 'year', "'s",
];
const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).chain((pieces) => fc.constantFrom(pieces.join(' '), pieces.join('')));
const anyText = fc.oneof(texts, fc.string({ unit: 'binary', maxLength: 200 }));

function inOrder(spans: readonly Span[]): boolean {
  return spans.every((span, i) => span.start < span.end && (i === 0 || (spans[i - 1]?.end ?? 0) <= span.start));
}

/** No two cross: one ends before the other starts, or stands in it. */
function apartOrInside(spans: readonly Span[]): boolean {
  return spans.every((span, i) => spans.slice(i + 1).every((other) => other.start >= span.end || contains(span, other) || contains(other, span)));
}

function insidePassages(article: ArticleText, spans: readonly Span[]): boolean {
  return spans.every((span) => article.passages.some((passage) => contains(passage, span)));
}

describe('recognition of facts in any text', () => {
  it('gives times and quantities in order, apart from each other, with their own words', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(null, '2026-03-02', '2024-02-29T23:59:00+01:00', 'nonsense'), (text, published) => {
        const article = articleOf(text, published);
        const times = recogniseTimes(article);
        const quantities = recogniseQuantities(article, times);
        assert.ok(inOrder(times) && inOrder(quantities));
        assert.ok(inOrder([...times, ...quantities].sort((a, b) => a.start - b.start)));
        assert.ok(insidePassages(article, [...times, ...quantities]));
        for (const found of [...times, ...quantities]) assert.equal(found.text, text.slice(found.start, found.end));
        for (const quantity of quantities) assert.ok(Number.isFinite(quantity.value));
        for (const time of times) assert.doesNotMatch(time.value, /NaN|Infinity|undefined|null|--/);
      }),
      { seed: 1, numRuns: 1500 },
    );
  });

  it('gives quotations in order, inside their passages, none of them empty', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const article = articleOf(text);
        const quotations = recogniseQuotations(article, []);
        assert.ok(quotations.every((quotation, i) => i === 0 || (quotations[i - 1]?.start ?? 0) <= quotation.start));
        assert.ok(quotations.every((quotation) => text.slice(quotation.start, quotation.end).trim() !== ''));
        assert.ok(insidePassages(article, quotations));
        assert.ok(quotations.every(({ source, cue }) => (source === null || source.start < source.end) && (cue === null || cue.start < cue.end)));
        assert.ok(apartOrInside(quotations.filter(({ kind }) => kind !== 'indirect')));
        assert.ok(apartOrInside(quotations));
      }),
      { seed: 1, numRuns: 1500 },
    );
  });

  it('ends on megabytes without a line break', () => {
    for (const piece of ['“a ', "‘a' ", '" a"b', 'a.b', 'the end of the ', '$5 to ', 'said, ', '1-', '“a ‘b’ “', '“a,” b said ', 'Q: a\n\nA: b\n\n', 'he said the statement: “a” and ']) {
      const article = articleOf(piece.repeat(20000), '2026-03-02');
      const times = recogniseTimes(article);
      recogniseQuantities(article, times);
      recogniseQuotations(article, []);
    }
  });
});
