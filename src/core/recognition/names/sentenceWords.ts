import type { ZoneKind } from '../../page/page';
import type { Span } from '../../text/span';
import { tokenise, type TokenKind } from '../../text/tokens';
import type { ArticleText } from '../recognition';
import { FORENAME_KINDS, Kind, lexiconKey, type Lexicon } from './lexicon';

/** How a word is written. */
export const enum Shape {
  Lower,
  /** First letter a capital: “Carter”. */
  Capital,
  /** Two letters or more, all capitals: “NATO”, “U.S.”. */
  Upper,
  /** A capital after a small letter first: “iPhone”. */
  Mixed,
  /** Numbers, marks, addresses. */
  Other,
}

export interface Word extends Span {
  readonly text: string;
  readonly token: TokenKind;
  readonly shape: Shape;
  /** The lexicon's key. */
  readonly key: string;
  /** What the lexicon knows of this word alone, as it is written here. */
  readonly kinds: number;
}

/** How a sentence is written: capitals mean most in running text, less in title case, nothing where all is in capitals. */
export type Casing = 'sentence' | 'title' | 'upper';

export interface Sentence extends Span {
  readonly words: readonly Word[];
  readonly casing: Casing;
  readonly zone: ZoneKind;
}

/** The article's sentences as words with what the lexicon knows of each. */
export function readSentences(article: ArticleText, lexicon: Lexicon): Sentence[] {
  let passage = 0;
  return article.sentences.map(span => {
    while (passage + 1 < article.passages.length && (article.passages[passage]?.end ?? 0) <= span.start) passage++;
    const words = readWords(article.text, span, lexicon);
    return { start: span.start, end: span.end, words, casing: casingOf(words), zone: article.passages[passage]?.zone ?? 'body' };
  });
}

function readWords(text: string, span: Span, lexicon: Lexicon): Word[] {
  const words: Word[] = [];
  for (const token of tokenise(text, span)) {
    const written = text.slice(token.start, token.end);
    const shape = token.kind === 'word' ? shapeOf(written) : Shape.Other;
    const key = shape === Shape.Other ? written : lexiconKey(written);
    const kinds = shape === Shape.Other || shape === Shape.Lower ? 0 : kindsAsWritten(lexicon.kinds(key), shape, words[words.length - 1]);
    words.push({ start: token.start, end: token.end, text: written, token: token.kind, shape, key, kinds });
  }
  return words;
}

const NOT_NAMES = Kind.Common | FORENAME_KINDS | Kind.Surname;

/** The kinds of an entry that hold for how it stands here. */
export function kindsAsWritten(kinds: number, shape: Shape, before: Word | undefined): number {
  if (kinds & Kind.CapitalsOnly && shape !== Shape.Upper) return kinds & NOT_NAMES;
  if (kinds & Kind.AfterArticle && before?.key !== 'the') return kinds & NOT_NAMES;
  return kinds;
}

function shapeOf(written: string): Shape {
  const first = written.charAt(0);
  const lower = written.toLowerCase();
  if (written === lower) return Shape.Lower;
  if (first === lower.charAt(0)) return /\p{L}/u.test(first) ? Shape.Mixed : Shape.Lower;
  if (written === written.toUpperCase()) return /\p{L}.*[\p{L}\d]/u.test(written.slice(0, 24)) ? Shape.Upper : Shape.Capital;
  return Shape.Capital;
}

/** Words shorter than this stay small in titles, and so do these. */
const TITLE_WORD_LENGTH = 4;
const SMALL_IN_TITLES = new Set(['with', 'from', 'after', 'over', 'into', 'than', 'amid', 'upon', 'that', 'when', 'about', 'against', 'before', 'between', 'during', 'under', 'without', 'through', 'within']);

function casingOf(words: readonly Word[]): Casing {
  let small = 0;
  let capital = 0;
  let upper = 0;
  let all = 0;
  for (const word of words) {
    if (word.token !== 'word') continue;
    all++;
    if (word.shape === Shape.Upper) upper++;
    if (word.text.length < TITLE_WORD_LENGTH) continue;
    if (word.shape !== Shape.Lower) capital++;
    else if (!SMALL_IN_TITLES.has(word.key)) small++;
  }
  if (all >= 2 && upper >= all * 0.7) return 'upper';
  const isOpen = words[words.length - 1]?.text !== '.';
  return isOpen && all >= 3 && capital >= 1 && small * 8 <= capital ? 'title' : 'sentence';
}
