import type { Cue } from './findCues';
import { WordClass } from '../wordClasses';
import { hasFiniteVerb, listenerEnd } from './complements';
import { isOf, isOpenWord, isQuote, isWordItem, lowerOf, type Item, type NameIndex } from './clauses';
import { CUE_WORDS } from './cues';
import { isRelative } from './nominalReports';
import { reportEnd } from './reportEnds';
import { Frame, REPORTING_VERBS } from './reportingVerbs';

/** First and last item of what a verb of saying or "according to" reports: behind it, before it, or around it. `end` is the last item of the sentence. */
export function spokenRange(items: readonly Item[], cue: Cue, end: number, names: NameIndex): readonly [number, number] | null {
  if (/^(without|worth)$/.test(lowerOf(items[cue.from - 1]))) return null; // "it goes without saying that"
  if (cue.order === 'according-to') return around(items, cue, end);
  if (cue.order === 'cue-subject') return before(items, cue);
  const answered = isQuote(items[cue.reachFrom - 1]) || isQuote(items[cue.reachFrom - 2]);
  const clause = answered && lowerOf(items[cue.to]) !== 'that' ? null : clauseBehind(items, cue, end, names);
  if (clause !== null) return clause <= end ? [clause, reportEnd(items, { from: cue.from, first: clause, shape: 'that' }, end)] : null;
  if (!isTrailing(items, cue)) return null;
  // "…, she said, …": what comes after the interruption is told by the same source, and mostly the longer part.
  const front = before(items, cue);
  if (lowerOf(items[cue.to]) === ',' && end - cue.to > 3 && (front === null || end - cue.to > front[1] - front[0])) return [cue.to + 1, end];
  const isAnnouncing = lowerOf(items[cue.to]) === ':' || isQuote(items[cue.to]) || isQuote(items[cue.to + 1]);
  return front !== null && !isAnnouncing && (cue.to > end - 6 || lowerOf(items[cue.to]) === ',') && (cue.to > end || hasFiniteVerb(items, front[0] - 1, front[1])) ? front : null;
}

/** What follows these is a clause, whether or not its verb can be told. */
const SAYING: ReadonlySet<string> = new Set('say says said saying add adds added adding'.split(' '));

/** Where the reported clause starts: at "that", or at once where the verb takes a bare clause. */
function clauseBehind(items: readonly Item[], cue: Cue, end: number, names: NameIndex): number | null {
  const next = items[cue.to];
  if (next === undefined || cue.to > end || isQuote(next)) return null;
  if (next.lower === 'that' && isRelative(items, cue.to) && lowerOf(items[cue.to - 1]).endsWith('s') && lowerOf(items[cue.to - 1]) !== 'says') return null; // "the same notes that …"
  if (/^(that|what|how|why|whether|if)$/.test(next.lower)) return cue.to;
  const isAddressed = ((REPORTING_VERBS.get(lowerOf(items[cue.from]))?.frames ?? 0) & Frame.Listener) !== 0;
  if (cue.bare && startsClause(next) && !(isAddressed && laterThat(items, cue.to, end) !== null)) return isAlone(items, cue.to, names) ? null : cue.to;
  const that = laterThat(items, cue.to, end);
  if (that !== null) return that;
  if (/^(told|tells|tell|telling)$/.test(lowerOf(items[cue.from]))) return afterListener(items, cue.to, end, names);
  if (!cue.bare || next.kind === 'symbol' || next.lower === 'so' || next.lower === 'about') return null;
  if (isOf(next, WordClass.Preposition)) return afterPhrase(items, cue.to, end);
  return isOf(next, WordClass.Conjunction | WordClass.Weekday | WordClass.Closing) || /^(again|otherwise|earlier|later|last|enough)$/.test(next.lower) || !(SAYING.has(lowerOf(items[cue.from])) || hasFiniteVerb(items, cue.to, end)) ? null : cue.to;
}

/** "…, said Ida Holm, a pilot": a name that a comma closes is the speaker. */
function isAlone(items: readonly Item[], at: number, names: NameIndex): boolean {
  const name = names.at(items[at]?.start ?? 0);
  if (name?.type !== 'PERSON') return false;
  let behind = at + 1;
  while ((items[behind]?.start ?? Infinity) < name.end) behind++;
  return behind >= items.length || /^[,.]$/.test(lowerOf(items[behind]));
}

function startsClause(next: Item): boolean {
  if (isQuote(next)) return false;
  if (next.kind === 'number' || isOf(next, WordClass.Pronoun | WordClass.Determiner) || next.lower === 'there') return true;
  return next.kind === 'word' && next.capital > 0 && !isOf(next, WordClass.Weekday);
}

/** "said in a statement on Monday that": before it neither a clause nor a mark may end. */
function laterThat(items: readonly Item[], at: number, end: number): number | null {
  for (let i = at; i <= end && i < at + 14; i++) {
    if (isOpenWord(items[i])) continue;
    const word = lowerOf(items[i]);
    if (isQuote(items[i]) || /^[.;:]$/.test(word) || CUE_WORDS.get(word)?.form === 'participle') return null;
    if (word === 'that' && !isRelative(items, i) && !(isWordItem(items[i - 1]) && isOf(items[i - 1], WordClass.Determiner))) return i;
  }
  return null;
}

/** "told reporters the plan …": behind the listener a clause may start at once. */
function afterListener(items: readonly Item[], at: number, end: number, names: NameIndex): number | null {
  const behind = listenerEnd(items, at, end, names);
  const next = behind === null ? undefined : items[behind];
  if (behind === null || !next || isQuote(next) || next.kind !== 'word' || next.lower === 'who') return null;
  return (isOf(next, WordClass.Pronoun | WordClass.Determiner) || next.lower === 'there') && hasFiniteVerb(items, behind, end) ? behind : null;
}

/** "said on Monday the plan …", "said in a statement Canada …": behind a short phrase. */
function afterPhrase(items: readonly Item[], at: number, end: number): number | null {
  if (lowerOf(items[at]) === 'to') return null;
  for (let i = at + 1; i <= end && i < at + 8; i++) {
    const word = lowerOf(items[i]);
    if (/^(he|she|they|it|we|the|there|his|their|any|no)$/.test(word) && i > at + 1) return hasFiniteVerb(items, i, end) ? i : null;
    if (word === ',' || isOf(items[i], WordClass.Conjunction)) return null;
  }
  return null;
}

/** "…, she said." */
function isTrailing(items: readonly Item[], cue: Cue): boolean {
  return lowerOf(items[cue.reachFrom - 1]) === ',';
}

/** What stands in front of a trailing cue. */
export function before(items: readonly Item[], cue: Pick<Cue, 'reachFrom'>): readonly [number, number] | null {
  let last = cue.reachFrom - 1;
  while (last >= 0 && /^[,–—-]$/.test(lowerOf(items[last]))) last--;
  let first = last;
  while (first > 0 && (isOpenWord(items[first - 1]) || (!isQuote(items[first - 1]) && !/^[;:]$/.test(lowerOf(items[first - 1]))))) first--;
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
