import { readFileSync } from 'node:fs';
import type { Lexicon } from '../../../../src/core/recognition/names/lexicon';
import { readNameRecogniser, type NameRecogniser } from '../../../../src/core/recognition/names/recogniser';
import { recogniseNames } from '../../../../src/core/recognition/names/recogniseNames';
import type { ArticleText } from '../../../../src/core/recognition/recognition';
import { splitSentences } from '../../../../src/core/text/sentences';

/** The model that ships, and its lexicon. */
export const recogniser: NameRecogniser = readNameRecogniser(readFileSync('media/names.model'));
export const lexicon: Lexicon = recogniser.model.lexicon;

/** A text as article body: one passage a paragraph (paragraphs end at blank lines). */
export function articleOf(text: string): ArticleText {
  const passages = [...text.matchAll(/\S(?:.|\n(?!\n))*/g)].map(match => ({ start: match.index, end: match.index + match[0].trimEnd().length, zone: 'body' as const }));
  return { text, passages, sentences: passages.flatMap(passage => splitSentences(text, passage)), published: null };
}

/** The names of a text as `Ann Roe/PERSON`, in order. */
export function namesIn(text: string): string[] {
  return recogniseNames(articleOf(text), recogniser).map(name => `${name.text}/${name.type}`);
}

/** The same for one type only. */
export function namesOf(type: string, text: string): string[] {
  return recogniseNames(articleOf(text), recogniser).filter(name => name.type === type).map(name => name.text);
}
