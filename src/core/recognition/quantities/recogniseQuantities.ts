import { lexemesOf } from '../lexemes';
import type { ArticleText, Hedge, Quantity, TimeExpression } from '../recognition';
import { CARDINAL_STARTS, Reader } from '../times/reader';
import { Start } from '../wordStarts';
import type { Amount } from './amount';
import { amountAt, unitOf } from './amounts';
import { countedNoun } from './counted';
import { fractionAt, ratioAt } from './fractions';
import { hedgeAt, hedgeBehind } from './hedges';
import { isIdentifier, isPronoun, isYear } from './identifiers';
import { magnitudeAt } from './measured';
import { hyphenatedMoney } from './money';
import { ordinalAt } from './ordinals';
import { vagueAt } from './vague';

/**
 * Finds money, percentages, measures, counts and ordinals, in text order, not overlapping each other nor `times` (sorted, as
 * `recogniseTimes` gives them). A hedge is part of the span ("about $2.5 billion") and becomes `modifier`; the noun that is counted is not, but is the unit of
 * a count. Halves of a range are two quantities that share unit and magnitude. Numbers that name ("Flight 370", telephone numbers,
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
  const words = text.slice(start, end);
  if (unit === undefined) return modifier ? { start, end, text: words, type, value, modifier } : { start, end, text: words, type, value };
  return modifier ? { start, end, text: words, type, value, unit, modifier } : { start, end, text: words, type, value, unit };
}

/** The quantity that starts at a lexeme, hedge included. */
export function quantityAt(r: Reader, at: number): Hedged | null {
  const starts = r.starts(at);
  if ((starts & Start.Indefinite) !== 0 && (r.starts(at + 1) & Start.AfterArticle) === 0) return null;
  const hedge = (starts & Start.Hedge) === 0 ? null : hedgeAt(r, at);
  const hedged = hedge ? plainAt(r, hedge.to) : null;
  if (hedge && hedged && hedged.type !== 'ORDINAL') return complete(r, hedge.to, { ...hedged, modifier: hedge.value });
  const plain = plainAt(r, at);
  return plain && complete(r, at, plain);
}

/** With the hedge behind it, and what it counts. A part of a whole counts no things: "two-thirds of the members". */
function complete(r: Reader, at: number, amount: Hedged & { readonly part?: boolean }): Hedged {
  const { type, value, unit, modifier, part = false } = amount;
  if (type === 'ORDINAL') return amount;
  const behind = hedgeBehind(r, amount.to);
  const { to } = behind ?? amount;
  const noun = type === 'CARDINAL' && !part ? countedNoun(r, at, to, value) : undefined;
  return { type, value, unit: noun ?? unit, modifier: behind?.value ?? modifier, to };
}

/** Bits of `Start` that a quantity without a hedge can start with. */
const PLAIN_STARTS = CARDINAL_STARTS | Start.Ordinal | Start.Currency | Start.Minus | Start.Phrase;

/** Bits of `Start` that a quantity can start with; this spares the grammar most words. */
export const QUANTITY_STARTS = PLAIN_STARTS | Start.Hedge;

function plainAt(r: Reader, at: number): (Hedged & { readonly part?: boolean }) | null {
  const starts = r.starts(at);
  if ((starts & PLAIN_STARTS) === 0 || r.isGlued(at)) return null;
  const phrase = (starts & (Start.Phrase | Start.Indefinite)) === 0 ? null : (magnitudeAt(r, at) ?? hyphenatedMoney(r, at) ?? vague(r, at));
  if (phrase) return phrase;
  const ordinal = (starts & (Start.Number | Start.Ordinal)) === 0 ? null : ordinalAt(r, at);
  if (ordinal) return ordinal;
  const amount = amountAt(r, at);
  if (amount && !Number.isFinite(amount.value)) return null;
  if (amount && amount.type !== 'CARDINAL') return amount;
  const part = (starts & CARDINAL_STARTS) === 0 ? null : (fractionAt(r, at) ?? ratioAt(r, at));
  if (part) return { type: 'CARDINAL', ...part, part: true };
  return !amount || isIdentifier(r, at, amount.to) || isPronoun(r, at, amount.to) || isYear(r, at, amount.to) ? null : amount;
}

/** "dozens", "several hundred", "tens of millions of dollars", "thousands of kilometres". */
function vague(r: Reader, at: number): Hedged | null {
  const number = vagueAt(r, at);
  if (!number) return null;
  const unit = unitOf(r, r.is(number.to, 'of') ? number.to + 1 : number.to, number.value);
  return unit ? { ...unit, modifier: number.modifier } : { type: 'CARDINAL', ...number };
}
