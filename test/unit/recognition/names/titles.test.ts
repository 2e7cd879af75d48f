import { strict as assert } from 'node:assert';
import { readSentences } from '../../../../src/core/recognition/names/sentenceWords';
import { matchTitle } from '../../../../src/core/recognition/names/titles';
import { articleOf, lexicon } from './reading';

/** The title that begins the text, in the text's words; empty for none. */
function titleOf(text: string): string {
  const words = readSentences(articleOf(text), lexicon)[0]?.words ?? [];
  const match = matchTitle(words, 0);
  return match ? text.slice(words[match.start]?.start, words[match.end - 1]?.end) : '';
}

describe('titles', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['President Roe', 'President'],
    ['Vice President Roe', 'Vice President'],
    ['Prime Minister Roe', 'Prime Minister'],
    ['Minister of Defence Roe', 'Minister of Defence'],
    ['Secretary of State Roe', 'Secretary of State'],
    ['Lt. Gen. Roe', 'Lt. Gen.'],
    ['Attorney General Roe', 'Attorney General'],
    ['Chief Executive Officer Roe', 'Chief Executive Officer'],
    ['deputy prime minister Roe', 'deputy prime minister'],
    ['Prime time is over', ''],
    ['President of the club', 'President'],
    ['Foreign aid fell', ''],
  ];
  for (const [text, expected] of cases) it(`${text} → ${expected || 'none'}`, () => assert.equal(titleOf(text), expected));
});
