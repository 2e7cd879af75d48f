import type { ArticleText, TimeExpression } from '../recognition';
import type { Lexeme } from '../lexeme';
import { lexemesOf } from '../lexemes';
import type { Passage, ZoneKind } from '../../page/page';
import { readIsoDate, type CivilDate } from './calendar';
import type { Context } from './context';
import type { Found } from './expression';
import { timeAt } from './grammar';
import { Reader } from './reader';
import { startsTime } from './starts';
import { focusOf, isClockAlone, resolve } from './resolve';
import { Spoken } from './spoken';
import { tenseAround, type Tense } from './tense';

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
  const spoken = new Spoken();
  lexemesOf(article).forEach((lexemes, at) => {
    const passage = article.passages[at];
    if (passage) new PassageReader(article.text, lexemes, passage, published, spoken).read(times);
  });
  return times;
}

/** Zones that tell a story: what stands beside it (a photograph's date, a credit line) is not what "a day later" counts from. */
const TELLING: ReadonlySet<ZoneKind> = new Set(['headline', 'body']);

class Clause implements Context {
  private read: Tense | null = null;

  constructor(readonly published: CivilDate | null, readonly spoken: Spoken, readonly at: number, private readonly lexemes: readonly Lexeme[], private readonly from: number, private readonly to: number) {}

  get tense(): Tense {
    return (this.read ??= tenseAround(this.lexemes, this.from, this.to));
  }
}

class PassageReader {
  private readonly reader: Reader;
  private readonly tells: boolean;

  constructor(private readonly text: string, private readonly lexemes: readonly Lexeme[], passage: Passage, private readonly published: CivilDate | null, private readonly spoken: Spoken) {
    this.reader = new Reader(lexemes);
    this.tells = TELLING.has(passage.zone);
    spoken.enter(passage);
  }

  /** Appends the passage's expressions. */
  read(times: TimeExpression[]): void {
    const { lexemes, reader } = this;
    for (let at = 0; at < lexemes.length; ) {
      const found = startsTime(lexemes, at) ? timeAt(reader, at) : null;
      if (!found) {
        at++;
        continue;
      }
      for (const each of found) {
        times.push(this.timeExpression(each));
        at = each.to;
      }
    }
  }

  private timeExpression({ from, to, expression }: Found): TimeExpression {
    const { text, lexemes, published, spoken } = this;
    const start = lexemes[from]?.start ?? 0;
    const end = lexemes[to - 1]?.end ?? start;
    const resolved = resolve(expression, new Clause(published, spoken, start, lexemes, from, to));
    const value = this.tells && expression.kind === 'point' && !isClockAlone(expression) ? focusOf(resolved) : null;
    if (value !== null) spoken.speakOf({ value, span: { start, end }, explicit: resolved.anchor === undefined });
    const modifier = 'mod' in expression ? expression.mod : undefined;
    const { type, anchor } = resolved;
    const time = { start, end, text: text.slice(start, end), type, value: resolved.value };
    if (modifier) return anchor ? { ...time, modifier, anchor } : { ...time, modifier };
    return anchor ? { ...time, anchor } : time;
  }
}
