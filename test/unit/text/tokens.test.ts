import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { tokenise } from '../../../src/core/text/tokens';

/** The tokens of a text, joined by spaces. */
function tokens(text: string): string {
  return tokenise(text).map(({ start, end }) => text.slice(start, end)).join(' ');
}

function kinds(text: string): string[] {
  return tokenise(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);
}

describe('tokenise', () => {
  const cases: readonly (readonly [what: string, text: string, expected: string])[] = [
    ['keeps the full stops of an acronym', 'The U.S. and P.E.I. met.', 'The U.S. and P.E.I. met .'],
    ['cuts a compound behind an acronym', 'a U.S.-brokered deal', 'a U.S. - brokered deal'],
    ['keeps abbreviations whole', 'On Jan. 5 Gov. Roe spoke', 'On Jan. 5 Gov. Roe spoke'],
    ['does not take an ordinary word for an abbreviation', 'They saw the sun. He said no.', 'They saw the sun . He said no .'],
    ['keeps initials before a name', 'J. Roe and J.D. Roe', 'J. Roe and J.D. Roe'],
    ['does not take a last letter for an initial', 'It was plan B.', 'It was plan B .'],
    ['cuts possessives off, straight and curly', "Duarte's plan, Duarte’s plan", "Duarte 's plan , Duarte ’s plan"],
    ['cuts contractions', 'They don’t and we’ll', 'They do n’t and we ’ll'],
    ['leaves the apostrophe of a plural possessive to itself', 'the dockers’ union', 'the dockers ’ union'],
    ['keeps apostrophes inside names', "O'Neil of Coeur d’Alene", "O'Neil of Coeur d’Alene"],
    ['keeps hyphenated names', 'Jean-Noël met Jong-un', 'Jean-Noël met Jong-un'],
    ['keeps common compounds and prefixes', 'a long-term Re-election', 'a long-term Re-election'],
    ['cuts a name off a common word', 'Maren-led and Harbour-based', 'Maren - led and Harbour - based'],
    ['cuts a number off its compound', 'a 30-year-old', 'a 30 - year-old'],
    ['keeps marks inside numbers', '2,500.50 at 2:15 in the 1990s on the 5th', '2,500.50 at 2:15 in the 1990s on the 5th'],
    ['lets a range be two numbers', '2025-26 and 5–6', '2025 - 26 and 5 – 6'],
    ['cuts a unit off its number', '$133K, 5pm', '$ 133 K , 5 pm'],
    ['joins a currency’s letters with its sign', 'C$20 and US$5', 'C$ 20 and US$ 5'],
    ['makes every quotation mark and dash a token', '“No,”—she said', '“ No , ” — she said'],
    ['joins points and hyphens that are one mark', 'wait... and -- go', 'wait ... and -- go'],
    ['leaves the sentence’s full stop out of an address', 'See https://example.org/a?b=1. Or example.co.uk.', 'See https://example.org/a?b=1 . Or example.co.uk .'],
    ['splits words that lost the space between sentences', 'It closed.The port', 'It closed . The port'],
    ['reads letters beyond ASCII', 'Müller–Øre, Čapek', 'Müller – Øre , Čapek'],
  ];
  for (const [what, text, expected] of cases) it(what, () => assert.equal(tokens(text), expected));

  it('says what kind each token is', () => {
    assert.deepEqual(kinds('Roe paid $5 (90%) at www.example.org!'), [
      'word Roe', 'word paid', 'symbol $', 'number 5', 'punctuation (', 'number 90', 'symbol %', 'punctuation )', 'word at', 'url www.example.org', 'punctuation !',
    ]);
  });

  it('stays inside the span it is given', () => {
    const text = 'Ana Duarte’s ferry';
    assert.deepEqual(tokenise(text, { start: 4, end: 10 }), [{ kind: 'word', start: 4, end: 10 }]);
    assert.deepEqual(tokenise(text, { start: 4, end: 7 }), [{ kind: 'word', start: 4, end: 7 }]);
  });

  const hostile = fc.string({ unit: fc.constantFrom('a', 'B', '.', "'", '’', '-', '5', ',', '$', ' ', '\n', 'é', '😀', '\ud800', '“', 's', 't', 'n', '/', ':'), maxLength: 60 });

  it('covers every letter and digit once, in order, without white space', () => {
    fc.assert(
      fc.property(hostile, fc.nat(60), fc.nat(60), (text, a, b) => {
        const span = { start: Math.min(a, b, text.length), end: Math.min(Math.max(a, b), text.length) };
        let at = span.start;
        for (const token of tokenise(text, span)) {
          assert.ok(token.start >= at && token.end > token.start && token.end <= span.end);
          assert.ok(!/[\p{L}\p{N}]/u.test(text.slice(at, token.start)), 'a letter was left out');
          assert.ok(!/\s/.test(text.slice(token.start, token.end)));
          at = token.end;
        }
        assert.ok(!/[\p{L}\p{N}]/u.test(text.slice(at, span.end)));
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('makes no more tokens than characters of text that is built to be looked at twice', () => {
    for (const unit of ['aa.', 'a-', 'A. ', '’s', "x'", '1,', 'U.']) {
      const text = unit.repeat(20_000);
      assert.ok(tokenise(text).length <= text.length);
    }
  });
});
