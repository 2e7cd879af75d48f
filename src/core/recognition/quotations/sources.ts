import type { Span } from '../../text/span';
import type { Name } from '../recognition';
import { WordClass } from '../wordClasses';
import { CUE_WORDS } from './cues';
import { capitalOf, isOf, isQuote, isWordItem, lowerOf, type Item, type NameIndex } from './clauses';

/** Finds the words that name a source, beside a reporting verb. Steps are bounded, so that long clauses stay linear. */

const REACH = 40;
const TITLE_STOPS = /^(mr|mrs|ms|mx|dr|prof|gen|sen|rep|gov|lt|col|sgt|capt|jr|sr|st|rev|hon|maj|cmdr|adm|[a-z])$/;
/** "Duarte this week said": when it was, between the subject and its verb. */
const SPELLS = /^(week|month|year|weekend|morning|afternoon|evening|night|spring|summer|fall|autumn|winter)$/;
const SPEAKABLE: ReadonlySet<string> = new Set(['PERSON', 'ORG', 'GPE', 'NORP', 'FAC', 'LOC']);

/** The phrase that ends right before item `at` (exclusive), stepping over auxiliaries and adverbs: the subject of the verb there. */
export function subjectBefore(items: readonly Item[], at: number, names: NameIndex): Span | null {
  let last = at - 1;
  while (last >= 0 && at - last < 8 && isWordItem(items[last]) && isSkipped(items, last)) last--;
  const before = lowerOf(items[last]);
  if (before === 'who' || before === 'which') return beforeRelative(items, last, names);
  if (before === ',' || before === ')' || /^[–—-]$/.test(before)) return subjectOfClause(items, clauseStart(items, last), last, names);
  if (before === 'and' || before === 'but') return subjectOfClause(items, clauseStart(items, last), last, names);
  if (SPELLS.test(before) && /^(this|last|that)$/.test(lowerOf(items[last - 1])) && last > 1) return subjectBefore(items, last - 1, names);
  if (isOf(items[last], WordClass.Weekday)) return subjectBefore(items, /^(on|last)$/.test(lowerOf(items[last - 1])) ? last - 1 : last, names);
  return phraseEndingAt(items, last, names);
}

/** "to" and "-ly" stand between a subject and its verb like auxiliaries. */
function isSkipped(items: readonly Item[], at: number): boolean {
  if (isOf(items[at], WordClass.Auxiliary)) return true;
  const word = lowerOf(items[at]);
  return word.length > 4 && word.endsWith('ly') && capitalOf(items[at]) === 0 && word !== 'family' && word !== 'assembly';
}

/** "Brandt, who said": the phrase before the comma. */
function beforeRelative(items: readonly Item[], at: number, names: NameIndex): Span | null {
  const last = lowerOf(items[at - 1]) === ',' ? at - 2 : at - 1;
  return phraseEndingAt(items, last, names);
}

/** Where the clause that ends at `at` begins: behind a quotation, a semicolon, a colon, a comma with a conjunction, or at the sentence's start. */
export function clauseStart(items: readonly Item[], at: number): number {
  for (let i = at - 1; i >= 0 && at - i < REACH * 2; i--) {
    const item = items[i];
    if (isQuote(item)) {
      // What stands in marks as a part of a phrase ends no clause.
      if (isOf(items[i - 1], WordClass.Determiner | WordClass.Preposition) || items[i - 1]?.kind === 'clitic') continue;
      return lowerOf(items[i + 1]) === ',' ? i + 2 : i + 1;
    }
    const word = lowerOf(item);
    if (word === ';' || word === ':') return i + 1;
    if (/^(but|and|while|although|though|because)$/.test(word) && lowerOf(items[i - 1]) === ',') return i + 1;
  }
  return 0;
}

/** The subject of a clause: its first phrase, after what may stand in front of it ("In a statement on Friday, "). */
export function subjectOfClause(items: readonly Item[], from: number, to: number, names: NameIndex): Span | null {
  let start = from;
  while (start < to && isOf(items[start], WordClass.Leading)) start++;
  for (let guard = 0; guard < 3 && isOf(items[start], WordClass.Opening); guard++) {
    let comma = start;
    while (comma < to && comma - start < REACH && lowerOf(items[comma]) !== ',') comma++;
    if (comma >= to || lowerOf(items[comma]) !== ',') break;
    start = comma + 1;
  }
  return phraseStartingAt(items, start, to, names)?.span ?? null;
}

/** A noun phrase read backwards from its last item. */
export function phraseEndingAt(items: readonly Item[], last: number, names: NameIndex): Span | null {
  const end = items[last];
  if (end === undefined || isQuote(end) || end.kind === 'symbol') return null;
  const name = names.at(end.start);
  if (name?.type === 'PERSON') return withCompanion(items, last, name, names);
  if (isOf(end, WordClass.Pronoun) && !(lowerOf(end) === 'i' && capitalOf(end) === 0)) return end;
  const first = phraseStart(items, last, names);
  const person = attachedPerson(items, first, names);
  if (person) return person;
  const start = items[first];
  if (start === undefined || first > last || !isNominal(items, last)) return null;
  return preferName(items, first, last, name);
}

/** "Holm and Brandt": both speak. */
function withCompanion(items: readonly Item[], last: number, name: Name, names: NameIndex): Span {
  let first = last;
  while ((items[first - 1]?.start ?? -1) >= name.start) first--;
  const other = lowerOf(items[first - 1]) === 'and' && items[first - 2] ? names.at(items[first - 2]?.start ?? 0) : null;
  return other?.type === 'PERSON' ? { start: other.start, end: name.end } : name;
}

/** "Ida Holm from the harbour office": the name that the phrase hangs on. */
function attachedPerson(items: readonly Item[], first: number, names: NameIndex): Span | null {
  const preposition = isOf(items[first - 1], WordClass.Determiner) ? first - 2 : first - 1;
  if (!/^(from|of|with|at|in|for)$/.test(lowerOf(items[preposition]))) return null;
  const before = items[preposition - 1];
  const name = before && !isQuote(before) ? names.at(before.start) : null;
  return name?.type === 'PERSON' ? { start: name.start, end: name.end } : null;
}

/** Walks left over modifiers, titles, names and the prepositions that bind nouns ("a spokesman for the ministry"). */
function phraseStart(items: readonly Item[], last: number, names: NameIndex): number {
  let first = last + 1;
  for (let i = last; i >= 0 && last - i < REACH; i--) {
    const item = items[i];
    if (item === undefined || isQuote(item)) break;
    const name = names.at(item.start);
    if (name) {
      while (i > 0 && (items[i - 1]?.start ?? -1) >= name.start) i--;
      first = i;
      continue;
    }
    const word = item.lower;
    if (item.kind === 'clitic' || item.kind === 'number') continue;
    if (item.kind === 'symbol') {
      if (/^[-‐‑&.'’]$/.test(word) && !(word === '.' && !TITLE_STOPS.test(lowerOf(items[i - 1]))) && isWordItem(items[i - 1])) continue;
      break;
    }
    if (isOf(item, WordClass.Determiner)) {
      first = i;
      if (!isBound(items, i)) return i;
      i--; // the preposition that binds it
      continue;
    }
    if (isBreak(items, i)) break;
    if (isOf(item, WordClass.Preposition)) {
      if (!/^(of|for|at|in|with|from|on|to|near|inside)$/.test(word) || !bindsNoun(items, i)) break;
      continue;
    }
    if (word === 'and' || word === 'or') {
      if (capitalOf(items[i - 1]) === 0 || capitalOf(items[i + 1]) === 0) break;
      continue;
    }
    first = i;
  }
  return first;
}

/** A determiner with a binding preposition before it: the phrase goes on to the left. */
function isBound(items: readonly Item[], at: number): boolean {
  return /^(of|for|at|in|with|from)$/.test(lowerOf(items[at - 1])) && bindsNoun(items, at - 1);
}

/** A preposition that hangs on a common noun: "spokesman for", "head of". */
function bindsNoun(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  return isWordItem(before) && before.capital === 0 && !isBreak(items, at - 1) && !isOf(before, WordClass.Preposition | WordClass.Determiner | WordClass.Pronoun);
}

/** A finite verb or an auxiliary, as far as the word alone tells. */
export function isVerbLike(items: readonly Item[], at: number): boolean {
  if (isOf(items[at], WordClass.Verb)) return true;
  const word = lowerOf(items[at]);
  return word.length > 4 && word.endsWith('ed') && capitalOf(items[at]) === 0 && lowerOf(items[at - 1]) !== '-';
}

function isBreak(items: readonly Item[], at: number): boolean {
  const word = lowerOf(items[at]);
  const capital = capitalOf(items[at]);
  if (capital > 0 && isOf(items[at], WordClass.Weekday | WordClass.Month)) return true;
  if (capital > 0 && at > 0) return false;
  if ((isOf(items[at], WordClass.Conjunction) && word !== 'and' && word !== 'or') || isOf(items[at], WordClass.Verb | WordClass.Pronoun | WordClass.Closing)) return true;
  const cue = capital === 0 && isOf(items[at], WordClass.Cue) ? CUE_WORDS.get(word) : undefined;
  if (cue && !cue.doubtful) return true;
  if (lowerOf(items[at - 1]) === '-') return false;
  if (word.endsWith('ed') && word.length > 4) return !(isOf(items[at - 1], WordClass.Determiner) || capitalOf(items[at - 1]) > 0);
  return word.endsWith('ing') && word.length > 5 && !isOf(items[at - 1], WordClass.Determiner) && isWordItem(items[at + 1]) && isOf(items[at + 1], WordClass.Determiner);
}

function isNominal(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item === undefined || isQuote(item) || item.kind === 'symbol') return false;
  if (item.kind !== 'word') return true;
  const word = item.lower;
  return !(isBreak(items, at) || isOf(item, WordClass.Preposition) || isOf(item, WordClass.Determiner) && !/^(this|that|some|many|several|most|both|all|one|two|three|others?)$/.test(word) || isOf(item, WordClass.Conjunction));
}

/** A name at the phrase's end is the source itself ("Mayor Ida Holm"), unless a preposition makes it a mere complement. */
function preferName(items: readonly Item[], first: number, last: number, name: Name | null): Span {
  const start = items[first]?.start ?? 0;
  const whole = { start, end: items[last]?.end ?? start };
  if (!name || !SPEAKABLE.has(name.type) || name.end !== whole.end) return whole;
  for (let i = first; i < last; i++) {
    if ((items[i]?.end ?? 0) > name.start) break;
    if (isOf(items[i], WordClass.Preposition) || items[i]?.kind === 'clitic') return whole;
  }
  return name.type === 'PERSON' || name.type === 'ORG' || name.start === start || isOf(items[first], WordClass.Determiner) && name.start === items[first + 1]?.start ? { start: name.start, end: name.end } : whole;
}

export interface Phrase {
  readonly span: Span;
  /** The index of the item behind it. */
  readonly to: number;
}

/** Whether the full stop at `at` ends a title or an initial. */
export function isAbbreviated(items: readonly Item[], at: number): boolean {
  return TITLE_STOPS.test(lowerOf(items[at - 1])) && capitalOf(items[at - 1]) > 0;
}

/** A noun phrase read forwards; a name ends it. `limit` is exclusive. */
export function phraseStartingAt(items: readonly Item[], from: number, limit: number, names: NameIndex): Phrase | null {
  const first = items[from];
  if (first === undefined || from >= limit || isQuote(first) || first.kind === 'symbol') return null;
  if (isOf(first, WordClass.Pronoun)) return { span: first, to: from + 1 };
  if (isOf(first, WordClass.Preposition) && !names.at(first.start)) return null;
  let to = from;
  let named = false;
  for (let i = from; i < limit && i - from < REACH; i++) {
    const item = items[i];
    if (item === undefined || isQuote(item)) break;
    const name = names.at(item.start);
    if (name && SPEAKABLE.has(name.type)) {
      let behind = i + 1;
      while (behind < limit && (items[behind]?.start ?? Infinity) < name.end) behind++;
      if (items[behind]?.kind === 'clitic' || (name.type !== 'PERSON' && isWordItem(items[behind]) && !isStop(items, behind, true))) {
        i = behind - 1;
        to = behind;
        continue;
      }
      return { span: preferName(items, from, behind - 1, name), to: behind };
    }
    if (item.kind === 'symbol' && !joinsName(items, i)) break;
    if (isStop(items, i, named)) break;
    named = named || (capitalOf(item) > 0 && i > from);
    to = i + 1;
  }
  while (to > from && (isOf(items[to - 1], WordClass.Preposition) || isOf(items[to - 1], WordClass.Determiner) && to - 1 > from)) to--;
  const last = items[to - 1];
  if (to === from || last === undefined || (to === from + 1 && !isNominal(items, from))) return null;
  return { span: { start: first.start, end: last.end }, to };
}

function joinsName(items: readonly Item[], at: number): boolean {
  const word = lowerOf(items[at]);
  if (word === '.') return isAbbreviated(items, at);
  return /^[-‐‑&'’]$/.test(word);
}

function isStop(items: readonly Item[], at: number, named: boolean): boolean {
  const word = lowerOf(items[at]);
  if (!isWordItem(items[at])) return false;
  if (capitalOf(items[at]) > 0 && !isOf(items[at], WordClass.Weekday | WordClass.Month)) return false;
  if (isOf(items[at], WordClass.Preposition)) return named ? word !== 'of' : !/^(of|for|at|in|with|from)$/.test(word);
  if (word === 'and' || word === 'or') return capitalOf(items[at + 1]) === 0;
  return isBreak(items, at);
}
