import type { Span } from '../text/span';
import { LANGUAGES, STOPWORDS, type Language } from './stopwords';

/** Words read before the language is decided, and the fewest that decide it. */
const SAMPLE = 2000;
const FEWEST_WORDS = 8;
/** The share of a language's function words below which a text is in none of the known languages. */
const LEAST_DENSITY = 0.18;
/** How far the best language must be ahead of the next. */
const LEAD = 1.15;

/** The language of the passages by the function words in them, as ISO 639-1, or null where none of the known languages is clear. */
export function detectLanguage(text: string, passages: readonly Span[]): Language | null {
  const counts = new Array<number>(LANGUAGES.length).fill(0);
  let words = 0;
  for (const passage of passages) {
    if (words >= SAMPLE) break;
    const sample = text.slice(passage.start, Math.min(passage.end, passage.start + SAMPLE * 8));
    for (const [word] of sample.matchAll(/\p{L}+/gu)) {
      words++;
      countLanguages(word, counts);
    }
  }
  return words < FEWEST_WORDS ? null : clearWinner(counts, words);
}

function countLanguages(word: string, counts: number[]): void {
  const languages = STOPWORDS.get(word.toLowerCase()) ?? 0;
  for (let position = 0; position < counts.length; position++) if ((languages >> position) & 1) counts[position] = (counts[position] ?? 0) + 1;
}

function clearWinner(counts: readonly number[], words: number): Language | null {
  let best = 0;
  for (let position = 1; position < counts.length; position++) if ((counts[position] ?? 0) > (counts[best] ?? 0)) best = position;
  const others = counts.filter((_, position) => position !== best);
  const first = counts[best] ?? 0;
  if (first / words < LEAST_DENSITY || first < Math.max(...others) * LEAD) return null;
  return LANGUAGES[best] ?? null;
}
