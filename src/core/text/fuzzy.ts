import { foldCase, foldDiacritics, foldTypography } from './folding';

/** A name as it is compared with what somebody types: without case, diacritics and typography. */
export function foldForSearch(name: string): string {
  return foldCase(foldDiacritics(foldTypography(name))).trim();
}

/**
 * How well a name answers a query, both folded: equal, beginning with it, with a word that begins with it, holding it, or holding its letters in order,
 * those at the beginnings of words counting more. Null where it does not. Linear in the name.
 */
export function fuzzyScore(query: string, name: string): number | null {
  if (query === '') return 0;
  const at = name.indexOf(query);
  if (at === 0) return name.length === query.length ? 1_000 : 900 - lengthBeyond(query, name);
  if (at > 0) return (isStart(name, at) || name.includes(` ${query}`) ? 800 : 600) - lengthBeyond(query, name);
  return subsequence(query, name);
}

/** Among 400 at most, so that no scattered letters outrank a word. */
function subsequence(query: string, name: string): number | null {
  let score = 0;
  let last = -2;
  for (const letter of query) {
    if (letter === ' ') continue;
    const at = name.indexOf(letter, Math.max(0, last + 1));
    if (at < 0) return null;
    score += at === last + 1 ? 3 : isStart(name, at) ? 4 : 1;
    last = at;
  }
  return Math.min(400, score * 10) - lengthBeyond(query, name);
}

function isStart(name: string, at: number): boolean {
  return at === 0 || (at > 0 && /[^\p{L}\p{N}]/u.test(name.charAt(at - 1)));
}

function lengthBeyond(query: string, name: string): number {
  return Math.min(99, name.length - query.length);
}
