import type { ReadingContext } from './candidate';
import { kindsAsWritten, Shape } from './sentenceWords';
import { Kind, NAME_KINDS } from './lexicon';

/** Words of the longest lexicon name that begins at a word; 0 where none does. One word counts only with a kind that makes a name. */
export function matchPhrase(context: ReadingContext, index: number): number {
  const first = context.words[index];
  if (!first || first.token !== 'word' || first.shape === Shape.Lower) return 0;
  const longest = context.lexicon.longest(first.key);
  let found = first.kinds & NAME_KINDS ? 1 : 0;
  let key = first.key;
  for (let length = 2; length <= longest; length++) {
    const word = context.words[index + length - 1];
    if (!word || /[\n\r]{2}/.test(context.text.slice(word.start - 2, word.start))) break;
    key += ` ${word.key}`;
    if (isSound(context, index, length) && kindsOfPhrase(context, index, key) & NAME_KINDS) found = length;
  }
  return found;
}

/** The kinds of the phrase of `length` words at `index`. */
export function phraseKinds(context: ReadingContext, index: number, length: number): number {
  const first = context.words[index];
  if (!first) return 0;
  if (length === 1) return first.kinds;
  let key = first.key;
  for (let at = index + 1; at < index + length; at++) key += ` ${context.words[at]?.key ?? ''}`;
  return kindsOfPhrase(context, index, key);
}

function kindsOfPhrase(context: ReadingContext, index: number, key: string): number {
  const shape = context.words[index]?.shape ?? Shape.Capital;
  return kindsAsWritten(context.lexicon.kinds(key) & ~Kind.CapitalsOnly, shape, context.words[index - 1]);
}

/** The last word has a capital (or is a number or clitic), so that “bank of china shop” is no bank. */
function isSound(context: ReadingContext, index: number, length: number): boolean {
  const last = context.words[index + length - 1];
  if (!last) return false;
  return last.shape !== Shape.Lower || last.token !== 'word' || last.text.startsWith("'") || last.text.startsWith('’') || context.words[index + 1]?.shape !== Shape.Lower;
}
