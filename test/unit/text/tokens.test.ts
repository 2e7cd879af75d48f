import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { TokenCode, TokenColumns, TokenShape } from '../../../src/core/text/tokenColumns';
import { appendTokens, tokenise } from '../../../src/core/text/tokens';

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
    ['cuts off a prefix in small letters', 'pro-Kremlin, anti-American, then-President Roe', 'pro - Kremlin , anti - American , then - President Roe'],
    ['cuts off “then” before a role in small letters', 'the then-health minister', 'the then - health minister'],
    ['knows abbreviations in capitals', 'ST. MAREN, EXCO LLC. and the SEC. said', 'ST. MAREN , EXCO LLC. and the SEC . said'],
    ['cuts off a common word that a title capitalises', 'Maren-Based Firm, HARBOUR-LED', 'Maren - Based Firm , HARBOUR - LED'],
    ['cuts compounds with the short name of a state', 'UK-born, US-bound, EU-funded', 'UK - born , US - bound , EU - funded'],
    ['cuts two states apart', 'the US-China, Israel-Hamas and Canada-U.S. talks, a US-South Korea pact', 'the US - China , Israel - Hamas and Canada - U.S. talks , a US - South Korea pact'],
    ['keeps states that bear two names, and two peoples', 'Guinea-Bissau, Timor-Leste, Austria-Hungary, Franco-German', 'Guinea-Bissau , Timor-Leste , Austria-Hungary , Franco-German'],
    ['keeps a name whole behind its article or particle', 'Al-Shabaab, al-Shabaab, el-Sisi, Zia-ul-Haq', 'Al-Shabaab , al-Shabaab , el-Sisi , Zia-ul-Haq'],
    ['cuts a common word off a name with an article', 'al-Qaida-linked', 'al-Qaida - linked'],
    ['keeps Korean and Chinese given names', 'Kim Min-kyung, Moon Jae-in, Tsai Ing-wen, Li Chih-cheng', 'Kim Min-kyung , Moon Jae-in , Tsai Ing-wen , Li Chih-cheng'],
    ['keeps names of towns with small words', 'Saint-Jean-sur-Richelieu, Stratford-upon-Avon', 'Saint-Jean-sur-Richelieu , Stratford-upon-Avon'],
    ['knows the hyphens of typesetters', 'Jean‑Noël Barrot, Maren‐based', 'Jean‑Noël Barrot , Maren ‐ based'],
    ['keeps apostrophes of every spelling inside a name', 'Sana’a, N’Golo Kanté, Xi’an, Qur’an', 'Sana’a , N’Golo Kanté , Xi’an , Qur’an'],
    ['keeps an ampersand inside a word', 'AT&T and S&P, Marks & Spencer, Q&As', 'AT&T and S&P , Marks & Spencer , Q&As'],
    ['leaves an entity of the page’s source alone', 'R&amp;D', 'R & amp ; D'],
    ['cuts the plural off a model', 'two F-16s and A220s', 'two F-16 s and A220 s'],
    ['keeps a team named by a number', 'the 49ers and 76ers', 'the 49ers and 76ers'],
    ['reads e-mail addresses, handles and hashtags as one', 'ann.roe@example.org, @annroe, #PortMaren', 'ann.roe@example.org , @annroe , #PortMaren'],
    ['does not take a number or a lone sign for a handle', '#1 @ 5', '# 1 @ 5'],
    ['cuts a dash without spaces, of any kind', 'Duarte—who left--said', 'Duarte — who left -- said'],
    ['reads quotation marks of any kind, mixed too', '“It\'s ‘over’," he said', '“ It \'s ‘ over ’ , " he said'],
    ['keeps initials of two letters and of four', 'W.E.B. Roe and O.J. Li', 'W.E.B. Roe and O.J. Li'],
    ['ends the last word before the full stop where it is a word too', 'They read the Sun.', 'They read the Sun .'],
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

  it('says the same in columns, and what each token is made of', () => {
    const columns = new TokenColumns();
    const text = 'NATO’s iPhone 5 in Øre, U.S.';
    appendTokens(text, { start: 0, end: text.length }, columns);
    const shapes = Array.from(columns.shapes.subarray(0, columns.count));
    const capitals = TokenShape.FirstUpper | TokenShape.LaterUpper;
    const beyond = TokenShape.BeyondAscii | TokenShape.Lower;
    assert.deepEqual(shapes, [capitals, TokenShape.Mark | beyond, TokenShape.Lower | TokenShape.LaterUpper, TokenShape.Digit, TokenShape.Lower, TokenShape.FirstUpper | beyond, TokenShape.Mark, capitals | TokenShape.Mark]);
    assert.deepEqual(Array.from(columns.kinds.subarray(3, 5)), [TokenCode.Number, TokenCode.Word]);
    assert.deepEqual(Array.from(columns.starts.subarray(0, columns.count)), tokenise(text).map(({ start }) => start));
  });

  it('knows what words of plain letters are made of, whatever stands behind them', () => {
    for (const [word, shape] of [['a', TokenShape.Lower], ['A', TokenShape.FirstUpper], ['Ana', TokenShape.FirstUpper | TokenShape.Lower], ['aNa', TokenShape.LaterUpper | TokenShape.Lower], ['ANA', TokenShape.FirstUpper | TokenShape.LaterUpper], ['AnA', TokenShape.FirstUpper | TokenShape.LaterUpper | TokenShape.Lower]] as const) {
      for (const behind of ['', ' ', ', ', '; ', ') ', '! ', '\n', ' .', ': ', '”']) {
        const columns = new TokenColumns();
        appendTokens(word + behind, { start: 0, end: word.length + behind.length }, columns);
        assert.deepEqual([columns.starts[0], columns.ends[0], columns.kinds[0], columns.shapes[0]], [0, word.length, TokenCode.Word, shape], JSON.stringify(word + behind));
      }
    }
  });

  it('fills columns beyond their first room, and again after they are cleared', () => {
    const columns = new TokenColumns();
    const text = 'a b. '.repeat(1000);
    appendTokens(text, { start: 0, end: text.length }, columns);
    assert.deepEqual([columns.count, columns.starts[2999], columns.ends[2999]], [3000, 4998, 4999]);
    columns.clear();
    appendTokens('Ana', { start: 0, end: 3 }, columns);
    assert.deepEqual([columns.count, columns.starts[0], columns.ends[0]], [1, 0, 3]);
  });

  it('stays inside the span it is given', () => {
    const text = 'Ana Duarte’s ferry';
    assert.deepEqual(tokenise(text, { start: 4, end: 10 }), [{ kind: 'word', start: 4, end: 10 }]);
    assert.deepEqual(tokenise(text, { start: 4, end: 7 }), [{ kind: 'word', start: 4, end: 7 }]);
  });

  const hostile = fc.string({ unit: fc.constantFrom('a', 'B', '.', "'", '’', '-', '5', ',', '$', '&', '@', '#', '‑', ' ', '\n', 'é', '😀', '\ud800', '“', 's', 't', 'n', '/', ':'), maxLength: 60 });

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
    for (const unit of ['aa.', 'a-', 'A-', 'a-B-', 'a&', 'A&', 'a.b@', '@a', '#_', 'A. ', '’s', "x'", '1,', 'U.']) {
      const text = unit.repeat(20_000);
      assert.ok(tokenise(text).length <= text.length);
    }
  });
});
