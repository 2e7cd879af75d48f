import { bySpan, overlaps } from '../../text/span';
import type { ArticleText, Name } from '../recognition';

/** What stands in a dateline is a place by its form alone, whatever the lexicon knows of it. */
const SCORE = 0.95;

/**
 * The names of an article with the place of each dateline as one name: "PORT MAREN", "ST. JOHN'S", up to the comma or bracket after which
 * state, date or agency follow.
 * @param names sorted, not overlapping
 */
export function withDatelinePlaces(article: ArticleText, names: readonly Name[]): Name[] {
  const places = article.passages.filter(({ zone }) => zone === 'dateline').flatMap(({ start, end }) => placeIn(article.text, start, end));
  if (places.length === 0) return [...names];
  const others = names.filter((name) => !places.some((place) => overlaps(place, name) && !isSamePlace(place, name)));
  const missing = places.filter((place) => !others.some((name) => overlaps(place, name)));
  return [...others, ...missing].sort(bySpan);
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
