import type { Span } from '../../text/span';
import type { Cue } from './attribution';
import { WordClass } from '../wordClasses';
import { isOf, isQuote, isWordItem, lowerOf, type Clause, type Item, type NameIndex } from './clauses';
import { phraseStartingAt } from './sources';

/** Reported speech without marks. */
export interface Indirect {
  readonly span: Span;
  readonly cue: Cue;
}

/**
 * The reported clauses of a sentence: behind a verb of saying ("said that …", "said …"), before a trailing one ("…, she said"), and
 * around "according to". A stretch that holds marks is left to the quotations in it.
 */
export function indirectSpans(clause: Clause, cues: readonly Cue[], text: string, names: NameIndex): Indirect[] {
  const found: Indirect[] = [];
  const { items } = clause;
  let from = 0;
  for (let i = 0; i < cues.length; i++) {
    const cue = cues[i];
    if (!cue || cue.strength !== 'say' || cue.from < from) continue;
    const range = reported(items, cue, names);
    if (!range) continue;
    const [first, last] = range;
    const span = { start: items[first]?.start ?? 0, end: items[last]?.end ?? 0 };
    from = Math.max(from, last);
    if (hasQuote(items, first, last) || /^[^\p{L}\d]*$/u.test(text.slice(span.start, Math.min(span.end, span.start + 40)))) continue;
    found.push({ span, cue });
  }
  return found;
}

/** First and last item of what the cue reports. */
function reported(items: readonly Item[], cue: Cue, names: NameIndex): readonly [number, number] | null {
  const end = lastItem(items);
  if (cue.order === 'according-to') return around(items, cue, end);
  if (cue.order === 'cue-subject') return before(items, cue);
  const answered = isQuote(items[cue.reachFrom - 1]) || isQuote(items[cue.reachFrom - 2]);
  const clause = answered && lowerOf(items[cue.to]) !== 'that' ? null : clauseBehind(items, cue, end, names);
  if (clause !== null) return clause <= end ? [clause, end] : null;
  if (!isTrailing(items, cue)) return null;
  // "…, she said, …": what comes after the interruption is told by the same source, and mostly the longer part.
  if (lowerOf(items[cue.to]) === ',' && end - cue.to > 3) return [cue.to + 1, end];
  return cue.to > end - 6 ? before(items, cue) : null;
}

function lastItem(items: readonly Item[]): number {
  let last = items.length - 1;
  while (last > 0 && /^[.!?…;:,]$/.test(lowerOf(items[last]))) last--;
  return last;
}

/** Where the reported clause starts: at "that", or at once where the verb takes a bare clause. */
function clauseBehind(items: readonly Item[], cue: Cue, end: number, names: NameIndex): number | null {
  const next = items[cue.to];
  if (next === undefined || cue.to > end || isQuote(next)) return null;
  if (/^(that|what|how|why|whether|if)$/.test(next.lower)) return cue.to;
  if (cue.bare && startsClause(next)) return cue.to;
  const that = laterThat(items, cue.to, end);
  if (that !== null) return that;
  if (/^(told|tells|tell|telling)$/.test(lowerOf(items[cue.from]))) return afterListener(items, cue.to, end, names);
  if (!cue.bare || next.kind === 'symbol' || next.lower === 'so' || next.lower === 'about') return null;
  if (isOf(next, WordClass.Preposition)) return afterPhrase(items, cue.to, end);
  return isOf(next, WordClass.Conjunction | WordClass.Weekday) ? null : cue.to;
}

function startsClause(next: Item): boolean {
  if (isQuote(next)) return false;
  if (next.kind === 'number' || isOf(next, WordClass.Pronoun | WordClass.Determiner) || next.lower === 'there') return true;
  return next.kind === 'word' && next.capital > 0 && !isOf(next, WordClass.Weekday);
}

/** "said in a statement on Monday that": before it neither a clause nor a mark may end. */
function laterThat(items: readonly Item[], at: number, end: number): number | null {
  for (let i = at; i <= end && i < at + 14; i++) {
    const word = lowerOf(items[i]);
    if (isQuote(items[i]) || /^[.;:]$/.test(word)) return null;
    if (word === 'that' && !(isWordItem(items[i - 1]) && isOf(items[i - 1], WordClass.Determiner))) return i;
  }
  return null;
}

/** "told reporters the plan …": behind the listener a clause may start at once. */
function afterListener(items: readonly Item[], at: number, end: number, names: NameIndex): number | null {
  const listener = phraseStartingAt(items, at, end, names) ?? (/^(him|her|me|them|us)$/.test(lowerOf(items[at])) ? { to: at + 1 } : null);
  const next = listener && items[listener.to];
  if (!next || isQuote(next) || next.kind !== 'word') return null;
  return isOf(next, WordClass.Pronoun | WordClass.Determiner) || next.lower === 'there' ? listener.to : null;
}

/** "said on Monday the plan …", "said in a statement Canada …": behind a short phrase. */
function afterPhrase(items: readonly Item[], at: number, end: number): number | null {
  if (lowerOf(items[at]) === 'to') return null;
  for (let i = at + 1; i <= end && i < at + 8; i++) {
    const word = lowerOf(items[i]);
    if (/^(he|she|they|it|we|the|there|his|their|any|no)$/.test(word) && i > at + 1) return i;
    if (word === ',' || isOf(items[i], WordClass.Conjunction)) return null;
  }
  return null;
}

/** "…, she said." */
function isTrailing(items: readonly Item[], cue: Cue): boolean {
  return lowerOf(items[cue.reachFrom - 1]) === ',';
}

function before(items: readonly Item[], cue: Cue): readonly [number, number] | null {
  let last = cue.reachFrom - 1;
  while (last >= 0 && /^[,–—-]$/.test(lowerOf(items[last]))) last--;
  let first = last;
  while (first > 0 && !isQuote(items[first - 1]) && !/^[;:]$/.test(lowerOf(items[first - 1]))) first--;
  if (isQuote(items[first - 1])) return null; // its beginning stands in marks
  while (first < last && /^(but|and|,)$/.test(lowerOf(items[first]))) first++;
  return last >= 0 && last - first >= 1 ? [first, last] : null;
}

function around(items: readonly Item[], cue: Cue, end: number): readonly [number, number] | null {
  if (cue.from > 1) return before(items, cue);
  let first = cue.reachTo;
  while (first <= end && first < cue.reachTo + 40 && lowerOf(items[first]) !== ',') first++;
  return first < end && lowerOf(items[first]) === ',' ? [first + 1, end] : null;
}

function hasQuote(items: readonly Item[], from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (isQuote(items[i])) return true;
  return false;
}
