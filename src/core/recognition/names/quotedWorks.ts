import type { Candidate, ReadingContext } from './candidate';
import { Shape } from './sentenceWords';
import { WORK_NOUNS } from './words/heads';

const MAX_TITLE_WORDS = 9;

/** Works whose title stands in quotation marks right after the kind of work: the film “A Day in Exville”. */
export function findQuotedWorks(context: ReadingContext): Candidate[] {
  const { words } = context;
  const found: Candidate[] = [];
  for (let open = 1; open < words.length; open++) {
    if (!/^[“"‘]$/.test(words[open]?.text ?? '') || !namesWork(context, open)) continue;
    const close = closingMark(context, open);
    if (close < 0 || !isTitle(context, open + 1, close)) continue;
    const last = /^[,.]$/.test(words[close - 1]?.text ?? '') ? close - 1 : close;
    found.push({ sentence: context.index, first: open + 1, last, type: 'WORK_OF_ART', rule: 'quoted-work' });
    open = close;
  }
  return found;
}

function namesWork(context: ReadingContext, open: number): boolean {
  const before = context.words[open - 1];
  const further = context.words[open - 2];
  return WORK_NOUNS.has(before?.key ?? '') || (before?.text === ',' && WORK_NOUNS.has(further?.key ?? ''));
}

function closingMark(context: ReadingContext, open: number): number {
  for (let at = open + 2; at <= open + MAX_TITLE_WORDS + 2 && at < context.words.length; at++) if (/^[”"’]$/.test(context.words[at]?.text ?? '')) return at;
  return -1;
}

/** First word with a capital, and every longer word too. */
function isTitle(context: ReadingContext, from: number, to: number): boolean {
  const inside = context.words.slice(from, to).filter(word => word.token === 'word');
  return inside.length > 0 && inside[0]?.shape !== Shape.Lower && inside.every(word => word.shape !== Shape.Lower || word.text.length <= 4);
}
