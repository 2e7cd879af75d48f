import { foldCase } from '../../text/folding';
import { bySpan, overlaps, type Span } from '../../text/span';
import { tokenise } from '../../text/tokens';
import type { ArticleText, Name } from '../recognition';

/** What stands in a dateline is a place by its form alone, whatever the lexicon knows of it. */
const SCORE = 0.95;

/** The same place in the text is as sure as the words are its own. */
const REPEATED_SCORE = 0.85;

/**
 * The names of an article with the place of each dateline as one name: "PORT MAREN", "ST. JOHN'S", up to the comma or bracket after which
 * state, date or agency follow; and with that place wherever the text names it and no other name stands.
 * @param names sorted, not overlapping
 */
export function withDatelinePlaces(article: ArticleText, names: readonly Name[]): Name[] {
  const places = article.passages.filter(({ zone }) => zone === 'dateline').flatMap(({ start, end }) => placeIn(article.text, start, end));
  if (places.length === 0) return [...names];
  const others = names.filter((name) => !places.some((place) => overlaps(place, name) && !isSamePlace(place, name)));
  const missing = places.filter((place) => !others.some((name) => overlaps(place, name)));
  const found = [...others, ...missing].sort(bySpan);
  return [...found, ...repeats(article, places, found)].sort(bySpan);
}

/** Capitalised like a name, whole words, where no name is yet. */
function repeats(article: ArticleText, places: readonly Name[], names: readonly Name[]): Name[] {
  const byFirst = new Map(places.map((place) => {
    const words = tokenise(place.text).map(({ start, end }) => foldCase(place.text.slice(start, end)));
    return [words[0] ?? '', words] as const;
  }));
  const found: Name[] = [];
  let next = 0;
  for (const passage of article.passages) {
    const tokens = tokenise(article.text, passage);
    const word = (token: Span | undefined): string => (token ? article.text.slice(token.start, token.end) : '');
    tokens.forEach((first, at) => {
      const words = byFirst.get(foldCase(word(first)));
      const last = tokens[at + (words?.length ?? 0) - 1];
      if (!words || !last || !/^\p{Lu}/u.test(word(first)) || !words.every((each, n) => foldCase(word(tokens[at + n])) === each)) return;
      while (next < names.length && (names[next]?.end ?? 0) <= first.start) next++;
      const other = names[next];
      if (other && overlaps(other, { start: first.start, end: last.end })) return;
      found.push({ start: first.start, end: last.end, text: article.text.slice(first.start, last.end), type: 'GPE', score: REPEATED_SCORE });
    });
  }
  return found;
}

function placeIn(text: string, start: number, end: number): Name[] {
  const [words = ''] = /^[^,(\d/–—]*/u.exec(text.slice(start, end)) ?? [];
  const place = words.trimEnd();
  if (!/^\p{L}/u.test(place)) return [];
  return [{ start, end: start + place.length, text: place, type: 'GPE', score: SCORE }];
}

/** Recognition knows the place, and perhaps that it is no city. */
function isSamePlace(place: Name, name: Name): boolean {
  return place.start === name.start && place.end === name.end && (name.type === 'GPE' || name.type === 'LOC');
}
