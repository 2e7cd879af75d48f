import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { splitSentences } from '../../../src/core/text/sentences';

/** Checks that `|` stands exactly where the sentences end. */
function splitsAt(marked: string): void {
  const expected = marked.split('|').map(sentence => sentence.trim());
  const text = marked.replaceAll('|', '');
  assert.deepEqual(splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end)), expected);
}

describe('splitSentences', () => {
  const cases: readonly (readonly [what: string, marked: string])[] = [
    ['splits at full stops, question and exclamation marks', 'The port closed.| Why?| Nobody said!| Fog, perhaps.'],
    ['knows titles', 'Dr. Ana Duarte met Gov. Roe and Sen. Li.| They talked.'],
    ['knows “U.S. President”, and the acronym at a sentence’s end', 'U.S. President Roe left the U.S.| The plan failed.'],
    ['knows “No. 5” and the answer no', 'Pier No. 5 was shut.| He said no.| It stayed shut.'],
    ['knows months before a day', 'It opened on Jan. 5.| Roe was there in Feb.| The ferry was not.'],
    ['knows initials', 'J. K. Roe and L. M. Li signed.| Both left.'],
    ['leaves decimals alone', 'It cost $2.50 a ticket.| Nobody paid.'],
    ['knows companies', 'Roe Inc. Chairman Li spoke.| He works at Roe Inc.| He sold it.'],
    ['knows times of day', 'It left at 5 p.m. Monday.| It returned at 6 p.m.| Dockers cheered.'],
    ['keeps the closing quotation mark', '“It is too early to say.”| She left.'],
    ['splits inside a quotation', '“It is late.| We are tired,” Duarte said.'],
    ['keeps a question and who asked it together', '“Is it over?” Ana Duarte asked.| Nobody knew.'],
    ['keeps a question and a small-letter cue together', '“Is it over?” she asked.| Nobody knew.'],
    ['splits after a quoted question where a new sentence starts', '“Is it over?”| The mayor left.'],
    ['goes on after an ellipsis in small letters', 'They waited … and waited...| Then they went.'],
    ['splits where the space got lost', 'The port was closed.|The ferry was not.'],
    ['does not end at a small letter', 'The firm Yahoo! is old.| So is Maren.com today.'],
    ['starts a sentence at a name in small letters', 'Nobody had one.| iPhones were rare.'],
    ['does not end a sentence after a list’s number', '1. Bring water.'],
    ['treats a closing bracket as part of the sentence', '(It was fog.)| The port closed.'],
    ['reads typographic dashes after a full stop', 'The port closed.| — Ana Duarte was there.'],
    ['keeps a dateline and its agency with the sentence behind them', 'ORAN, Algeria (AP) — Dockers voted.| They left.'],
    ['knows ranks and forms of address of many countries', 'Lt. Gen. Roe, Smt. Li and Cllr. Bo Sta. Maria met Rev. Dr. Oke.| They left.'],
    ['knows states behind a party and a name', 'Sen. Roe, R-Ariz., met Li, D-N.Y., and others.| They left.'],
    ['knows abbreviations in capitals', 'ST. MAREN, N.L. — GOV. ROE LEFT.| EXCO INC. CHAIRMAN LI STAYED.| HE SAID NO.| THE END.'],
    ['does not take a body’s name for an abbreviation', 'Exco was fined by the SEC.| Shares fell.'],
    ['knows amounts in rupees and round numbers', 'It cost Rs. 500.| Approx. 50 people paid.'],
    ['knows a firm that ends in an exclamation mark', 'Maren! Inc. rose.| Roe cheered!| Then it fell.'],
    ['splits between two quotations', '“We won.”| “We lost,” said Roe.| ‘Never!’ they cried.'],
    ['starts a sentence at an Arabic article', 'Al-Shabaab denied it.| al-Shabaab fought on.'],
    ['keeps cases of law together', 'Roe v. Wade was cited.| Smith vs. Li was not.'],
    ['keeps initials in the middle of a name', 'Samuel L. Roe met W.E.B. Li.| They left.'],
    ['keeps an e-mail address with capitals in one piece', 'Write to A.Roe@Maren.Example.Org today.| She reads it.'],
    ['keeps “Tel.” and its number together', 'Tel. 555 0142 or Tel. +44 20 5550 142, ext. 7.| Ask for Roe on the tel.| Nobody answers.'],
    ['splits before a credit behind a dash', '“We are here.”| — Ann Roe, mayor'],
  ];
  for (const [what, marked] of cases) it(what, () => splitsAt(marked));

  it('ends at a blank line and not at a line break', () => {
    splitsAt('A headline without an end|\n\nThe port\nwas closed.');
  });

  it('stays inside its span and trims it', () => {
    const text = 'One. Two. Three.';
    assert.deepEqual(splitSentences(text, { start: 4, end: 10 }), [{ start: 5, end: 9 }]);
    assert.deepEqual(splitSentences('  \n ', { start: 0, end: 4 }), []);
  });

  it('keeps every character but white space, in order', () => {
    const hostile = fc.string({ unit: fc.constantFrom('a', 'B', '.', '?', '…', ' ', '\n', '“', '”', '5', 'U', ')', '\r'), maxLength: 60 });
    fc.assert(
      fc.property(hostile, text => {
        const sentences = splitSentences(text, { start: 0, end: text.length });
        assert.equal(sentences.map(({ start, end }) => text.slice(start, end)).join('').replace(/\s/g, ''), text.replace(/\s/g, ''));
        sentences.forEach((sentence, index) => assert.ok(index === 0 || sentence.start >= (sentences[index - 1]?.end ?? 0)));
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
