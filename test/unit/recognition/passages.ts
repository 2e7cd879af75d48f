import type { ArticleText, Name, NameType } from '../../../src/core/recognition/recognition';
import { splitSentences } from '../../../src/core/text/sentences';

/** An article of body paragraphs, which blank lines divide. */
export function articleOf(text: string, published: string | null = null): ArticleText {
  const passages = [...text.matchAll(/\S(?:[^\n]|\n(?!\s*\n))*/g)].map((match) => {
    const start = match.index;
    return { start, end: start + match[0].trimEnd().length, zone: 'body' as const };
  });
  return { text, passages, sentences: passages.flatMap((passage) => splitSentences(text, passage)), published };
}

/** Every place where the words stand, as names. */
export function namesIn(text: string, named: Readonly<Record<string, NameType>>): Name[] {
  const names = Object.entries(named).flatMap(([words, type]) =>
    [...text.matchAll(new RegExp(words, 'g'))].map((match) => ({ start: match.index, end: match.index + words.length, text: words, type, score: 1 })),
  );
  const longest = names.filter((name) => !names.some((other) => other !== name && other.start <= name.start && name.end <= other.end && other.end - other.start > name.end - name.start));
  return longest.sort((a, b) => a.start - b.start);
}
