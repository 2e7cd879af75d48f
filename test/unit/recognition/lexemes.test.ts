import { strict as assert } from 'node:assert';
import { readLexemes } from '../../../src/core/recognition/lexemes';
import { Start } from '../../../src/core/recognition/wordStarts';

describe('lexemes', () => {
  const read = (text: string) => readLexemes(text, { start: 0, end: text.length });
  const words = (text: string): string[] => read(text).map(({ lower }) => lower);
  const starts = (text: string, bit: Start): boolean[] => read(text).map((lexeme) => (lexeme.starts & bit) !== 0);

  it('takes compounds, amounts, decades and possessives apart', () => {
    assert.deepEqual(words('a four-month, $133K deal'), ['a', 'four', '-', 'month', ',', '$', '133', 'k', 'deal']);
    assert.deepEqual(words('the 1990s, Monday’s'), ['the', '1990', 's', ',', 'monday', "'s"]);
    assert.deepEqual(words('2,500.50 or 1,23'), ['2,500.50', 'or', '1', ',', '23']);
  });

  it('keeps inner apostrophes, and the dots of single letters', () => {
    assert.deepEqual(words('They won’t meet at 5 a.m. in the U.S.'), ['they', "won't", 'meet', 'at', '5', 'a.m.', 'in', 'the', 'u.s.']);
  });

  it('reads an address as one symbol', () => {
    assert.deepEqual(read('see www.port.example/5 or https://port.example').map(({ kind }) => kind), ['word', 'symbol', 'word', 'symbol']);
    assert.deepEqual(words('to harbour@port.example now'), ['to', 'harbour@port.example', 'now']);
  });

  it('tells capitals', () => {
    assert.deepEqual(read('May MAY may I iPhone 5 $').map(({ capital }) => capital), [1, 2, 0, 1, 0, 0, 0]);
  });

  it('knows a word of the grammars in any case, before a possessive, and in unusual characters', () => {
    assert.deepEqual(starts('monday Monday MONDAY', Start.Weekday), [true, true, true]);
    assert.deepEqual(starts('Monday’s Sundry', Start.Weekday), [true, false, false]);
    assert.deepEqual(starts('\u212aronor kronor', Start.Time), [false, false]);
    assert.equal(read('wee\u212a')[0]?.starts, read('week')[0]?.starts);
    assert.deepEqual(starts('½ ’ Monday', Start.Time), [true, true, true]);
  });
});
