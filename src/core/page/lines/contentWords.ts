import { STOPWORDS } from '../stopwords';

/** Letters by which inflected words are known again. */
const STEM = 5;

/** The words of a text in lower case that carry meaning, cut to the letters that inflection leaves alone. */
export function contentWords(folded: string): string[] {
  const words = folded.match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return words.filter(word => !STOPWORDS.has(word)).map(word => word.slice(0, STEM));
}
