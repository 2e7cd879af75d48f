import { lexemesOf } from '../lexemes';
import type { ArticleText, Hedge, Quantity, TimeExpression } from '../recognition';
import { CARDINAL_STARTS, Reader } from '../times/reader';
import { Start } from '../wordStarts';
import { amountAt, fractionAt, ordinalAt, type Amount } from './amounts';
import { hedgeAt, hedgeBehind } from './hedges';
import { isIdentifier, isPronoun } from './identifiers';

/**
 * Finds money, percentages, measures, counts and ordinals, in text order, not overlapping each other nor `times` (sorted, as
 * `recogniseTimes` gives them). A hedge is part of the span ("about $2.5 billion") and becomes `modifier`; the noun that is counted is not.
 * Halves of a range are two quantities that share unit and magnitude. Numbers that name ("Flight 370", telephone numbers,
 * addresses) count nothing and are left out. Percentages keep their number: "90 per cent" is 90.
 *
 * A dollar sign without letters is read as USD, whoever prints it: which dollar a Canadian paper means is not written there.
 */
export function recogniseQuantities(article: ArticleText, times: readonly TimeExpression[]): Quantity[] {
  const quantities: Quantity[] = [];
  let time = 0;
  for (const lexemes of lexemesOf(article)) {
    const reader = new Reader(lexemes);
    for (let at = 0; at < lexemes.length; ) {
      const lexeme = lexemes[at];
      if (lexeme === undefined || (lexeme.starts & QUANTITY_STARTS) === 0) {
        at++;
        continue;
      }
      const { start } = lexeme;
      while (time < times.length && (times[time]?.end ?? 0) <= start) time++;
      const until = times[time]?.start ?? Infinity;
      const inside = start >= until;
      const found = inside ? null : quantityAt(reader, at);
      const end = found ? (lexemes[found.to - 1]?.end ?? start) : start;
      if (!found || end > until) {
        at++;
        continue;
      }
      quantities.push(quantity(article.text, start, end, found));
      at = found.to;
    }
  }
  return quantities;
}

export interface Hedged extends Amount {
  readonly modifier?: Hedge;
}

function quantity(text: string, start: number, end: number, { type, value, unit, modifier }: Hedged): Quantity {
  return { start, end, text: text.slice(start, end), type, value, ...(unit === undefined ? {} : { unit }), ...(modifier ? { modifier } : {}) };
}

/** The quantity that starts at a lexeme, hedge included. */
export function quantityAt(r: Reader, at: number): Hedged | null {
  const hedge = (r.starts(at) & Start.Hedge) === 0 ? null : hedgeAt(r, at);
  const amount = hedge ? plainAt(r, hedge.to) : null;
  if (hedge && amount && amount.type !== 'ORDINAL') return { ...withPlus(r, amount), to: withPlus(r, amount).to, modifier: hedge.value };
  const plain = plainAt(r, at);
  return plain && withPlus(r, plain);
}

function withPlus(r: Reader, amount: Amount): Hedged {
  const behind = amount.type === 'ORDINAL' ? null : hedgeBehind(r, amount.to);
  return behind ? { ...amount, to: behind.to, modifier: behind.value } : amount;
}

/** Bits of `Start` that a quantity without a hedge can start with. */
const PLAIN_STARTS = CARDINAL_STARTS | Start.Ordinal | Start.Currency | Start.Minus;

/** Bits of `Start` that a quantity can start with; this spares the grammar most words. */
export const QUANTITY_STARTS = PLAIN_STARTS | Start.Hedge;

function plainAt(r: Reader, at: number): Amount | null {
  const starts = r.starts(at);
  if ((starts & PLAIN_STARTS) === 0 || r.isGlued(at)) return null;
  const fraction = (starts & CARDINAL_STARTS) === 0 ? null : fractionAt(r, at);
  if (fraction) return fraction;
  const ordinal = (starts & (Start.Number | Start.Ordinal)) === 0 ? null : ordinalAt(r, at);
  if (ordinal) return isUsableOrdinal(r, at, ordinal.to) ? ordinal : null;
  const amount = amountAt(r, at);
  if (!amount || !Number.isFinite(amount.value)) return null;
  if (amount.type === 'CARDINAL' && (isIdentifier(r, at, amount.to) || isPronoun(r, at, amount.to))) return null;
  return amount;
}

/** "First Nations", "the Second World War" are names; "at first" and "second" as a stretch of time count nothing. */
function isUsableOrdinal(r: Reader, at: number, to: number): boolean {
  if (r.is(at - 1, 'at') || r.is(to, 'of') && r.is(to + 1, 'all')) return false;
  if (r.capital(at) > 0 && (at > 0 || r.capital(to) > 0) && r.lexemes[at]?.kind === 'word') return false;
  return !(r.is(at, 'second') && (r.isHyphen(to) || /^(split|a|per|each)$/.test(r.lower(at - 1)) && !r.isWord(to)));
}

