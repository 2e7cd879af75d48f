import { CharacterClass, classAt, isLowerAt, isUpperAt } from './characters';
import type { Span } from './span';

/** The length of an English clitic that starts with the apostrophe at `at` (“'s”, “’re”) and ends its word; 0 where there is none. */
export function clitic(text: string, at: number, end: number): number {
  for (const length of [2, 3]) {
    if (at + length > end) return 0;
    const tail = text.slice(at + 1, at + length).toLowerCase();
    if (!CLITICS.has(tail)) continue;
    if (at + length === end || classAt(text, at + length) > CharacterClass.Digit || classAt(text, at + length) === CharacterClass.Space) return length;
  }
  return 0;
}

const CLITICS: ReadonlySet<string> = new Set(['s', 'm', 'd', 're', 've', 'll']);

/** Short common words that form compounds with names (“Harbour-led”); longer ones are told by their length. */
const SHORT_TAILS: ReadonlySet<string> = new Set(['led', 'run', 'era', 'born', 'made', 'held', 'wide', 'bred', 'like', 'free', 'only', 'area', 'type', 'size', 'fed', 'built', 'style', 'sized', 'owned', 'based', 'level', 'class']);

/** Prefixes that start a word of its own sense even when a sentence capitalises them (“Re-election”). */
const PREFIXES: ReadonlySet<string> = new Set(
  'anti co counter cross de ex extra inter intra macro mega micro mid mini multi non over post pre pro pseudo quasi re self semi sub super trans ultra un under vice well'.split(' '),
);

const LONG_TAIL = 5;

/**
 * Whether a hyphen separates a name from a common word (“Venezuelan-led”, “Windsor-made”), so that the name can be marked by itself.
 * Not split: names (“Jean-Noël”, “Jong-un”), prefixes (“Re-election”) and compounds in lower case (“long-term”).
 */
export function splitsCompound(text: string, head: Span, tail: Span): boolean {
  if (!isUpperAt(text, head.start) || !isLowerAt(text, tail.start)) return false;
  const headLength = head.end - head.start;
  if (headLength <= 8 && PREFIXES.has(text.slice(head.start, head.end).toLowerCase())) return false;
  if (headLength < 2) return false;
  const tailLength = tail.end - tail.start;
  return tailLength > LONG_TAIL || (headLength > 2 && tailLength === LONG_TAIL) || SHORT_TAILS.has(text.slice(tail.start, tail.end));
}
