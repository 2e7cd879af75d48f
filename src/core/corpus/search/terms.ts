import type { Span } from '../../text/span';
import type { Term } from './query';
import type { SearchText } from './searchText';

/** Where a term stands in a text, in text order: as whole words, whatever white space is between them. Linear in the text. */
export function* occurrencesOf(term: Term, searched: SearchText): Generator<Span> {
  const { folded } = searched;
  const words = term.words.split(' ');
  const first = words[0] ?? '';
  for (let start = folded.indexOf(first); start >= 0; start = folded.indexOf(first, start + 1)) {
    const end = endOf(words, folded, start);
    if (end < 0 || !isEdge(folded, start) || (!term.isStart && !isEdge(folded, end))) continue;
    yield searched.spanOf({ start, end: term.isStart ? wordEnd(folded, end) : end });
    start = end - 1;
  }
}

/** Where words that begin at a place end; -1 where they do not stand there. */
function endOf(words: readonly string[], folded: string, start: number): number {
  let at = start + (words[0]?.length ?? 0);
  for (let n = 1; n < words.length; n++) {
    const word = words[n] ?? '';
    if (folded.charCodeAt(at) !== SPACE) return -1;
    // So many stand between the words of no phrase; from a longer run every word before it would look through it again.
    const most = at + MOST_SPACES;
    while (folded.charCodeAt(at) === SPACE && at < most) at++;
    if (!folded.startsWith(word, at)) return -1;
    at += word.length;
  }
  return at;
}

const SPACE = 32;
const MOST_SPACES = 100;

/** Whether no word goes on over a place. */
function isEdge(folded: string, at: number): boolean {
  return !isWordPart(folded, at - 1) || !isWordPart(folded, at);
}

function wordEnd(folded: string, from: number): number {
  let end = from;
  while (isWordPart(folded, end)) end++;
  return end;
}

function isWordPart(folded: string, at: number): boolean {
  const code = folded.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return code >= 128 && /[\p{L}\p{N}\p{M}\p{Surrogate}]/u.test(folded.charAt(at));
}
