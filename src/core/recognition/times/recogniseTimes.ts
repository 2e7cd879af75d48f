import type { ArticleText, TimeExpression } from '../recognition';
import type { Lexeme } from '../lexeme';
import { lexemesOf } from '../lexemes';
import { readIsoDate, type CivilDate } from './calendar';
import type { Found } from './expression';
import { timeAt } from './grammar';
import { Reader } from './reader';
import { startsTime } from './starts';
import { focusOf, resolve } from './resolve';
import { tenseAround } from './tense';

/**
 * Finds the dates, times, durations and sets of an article and resolves them against its publication date.
 * In text order, not overlapping, each inside one passage. Relative expressions keep X for what nothing tells:
 * without a publication date "Monday" is `XXXX-WXX-1` and "in March" `XXXX-03`.
 *
 * Types and values are TIMEX3's (TimeML 1.2.1), with these readings: a hedge belongs to the span and becomes `modifier`
 * ("nearly four years", LESS_THAN), as do "early", "late" and "the end of" (START, END); prepositions and the article before a year or a
 * decade do not. Decades and centuries as lengths are counted in years (P10Y).
 */
export function recogniseTimes(article: ArticleText): TimeExpression[] {
  const published = article.published === null ? null : readIsoDate(article.published);
  const times: TimeExpression[] = [];
  let focus: string | null = null;
  for (const lexemes of lexemesOf(article)) focus = readPassage(article.text, lexemes, published, focus, times);
  return times;
}

/** Appends the passage's expressions and returns the date spoken of at its end. */
function readPassage(text: string, lexemes: readonly Lexeme[], published: CivilDate | null, focusBefore: string | null, times: TimeExpression[]): string | null {
  const reader = new Reader(lexemes);
  let focus = focusBefore;
  for (let at = 0; at < lexemes.length; ) {
    const found = startsTime(lexemes, at) ? timeAt(reader, at) : null;
    if (!found) {
      at++;
      continue;
    }
    for (const each of found) {
      const { time, spoken } = timeExpression(text, lexemes, each, published, focus);
      times.push(time);
      focus = spoken ?? focus;
      at = each.to;
    }
  }
  return focus;
}

function timeExpression(text: string, lexemes: readonly Lexeme[], found: Found, published: CivilDate | null, focus: string | null): { time: TimeExpression; spoken: string | null } {
  const start = lexemes[found.from]?.start ?? 0;
  const end = lexemes[found.to - 1]?.end ?? start;
  const { expression } = found;
  const resolved = resolve(expression, { published, focus, tense: tenseAround(lexemes, found.from, found.to) });
  const modifier = 'mod' in expression ? expression.mod : undefined;
  return {
    time: { start, end, text: text.slice(start, end), ...resolved, ...(modifier ? { modifier } : {}) },
    spoken: expression.kind === 'point' ? focusOf(resolved) : null,
  };
}
