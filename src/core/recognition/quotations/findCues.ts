import type { Span } from '../../text/span';
import { WordClass } from '../wordClasses';
import { isOf, isQuote, isWordItem, lowerOf, capitalOf, type Clause, type Item, type NameIndex } from './clauses';
import { CATENATIVES, CUE_WORDS, PASSIVES, type CueStrength, type CueWord } from './cues';
import { clauseStart, isAbbreviated, isVerbLike, phraseEndingAt, phraseStartingAt, subjectBefore, subjectOfClause } from './sources';

const NAMED = /^(?:called|dubbed|termed|deemed|labell?ed|branded|characteri[sz]ed)$/;
const TELLING = /^(told|tells|tell)$/;

/** A reporting verb (or "according to") in a clause, with the words that name its source. */
export interface Cue {
  /** Items of the cue itself. */
  readonly from: number;
  readonly to: number;
  readonly span: Span;
  readonly source: Span;
  /** Where source and cue together begin and end, as items. */
  readonly reachFrom: number;
  readonly reachTo: number;
  readonly strength: CueStrength;
  readonly order: 'subject-cue' | 'cue-subject' | 'according-to';
  /** Takes a clause without "that". */
  readonly bare: boolean;
}

/** Every cue of the clause whose source can be named, in text order. */
export function findCues(clause: Clause, names: NameIndex): Cue[] {
  const cues: Cue[] = [];
  const { items, classes } = clause;
  if ((classes & WordClass.Cue) === 0) return cues;
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (!isWordItem(item) || !isOf(item, WordClass.Cue)) continue;
    const cue = item.lower === 'according' ? accordingTo(items, at, names) : item.lower === 'words' ? inTheWords(items, at, names) : /^puts?$/.test(item.lower) ? putIt(items, at, names) : verbCue(items, at, names);
    if (cue) {
      cues.push(cue);
      at = Math.max(at, cue.to - 1);
    }
  }
  return cues;
}

function accordingTo(items: readonly Item[], at: number, names: NameIndex): Cue | null {
  if (lowerOf(items[at + 1]) !== 'to') return null;
  const phrase = phraseStartingAt(items, at + 2, items.length, names);
  if (!phrase) return null;
  const span = { start: items[at]?.start ?? 0, end: items[at + 1]?.end ?? 0 };
  return { from: at, to: at + 2, span, source: apposed(items, phrase, names), reachFrom: at, reachTo: phrase.to, strength: 'say', order: 'according-to', bare: true };
}

/** "in the words of Brandt, “…”", "in Brandt’s words, “…”" */
function inTheWords(items: readonly Item[], at: number, names: NameIndex): Cue | null {
  const of = lowerOf(items[at - 1]) === 'the' && lowerOf(items[at + 1]) === 'of';
  const from = of ? at - 2 : wordsOwner(items, at);
  const phrase = of ? phraseStartingAt(items, at + 2, items.length, names) : phraseStartingAt(items, from + 1, at - 1, names);
  if (lowerOf(items[from]) !== 'in' || !phrase) return null;
  const span = { start: items[of ? from : at]?.start ?? 0, end: items[of ? at + 1 : at]?.end ?? 0 };
  return { from, to: of ? at + 2 : at + 1, span, source: phrase.span, reachFrom: from, reachTo: of ? phrase.to : at + 1, strength: 'say', order: 'according-to', bare: true };
}

/** Where "in" stands before a possessor and "words", or −1. */
function wordsOwner(items: readonly Item[], at: number): number {
  if (items[at - 1]?.kind !== 'clitic') return -1;
  for (let i = at - 2; i >= 0 && at - i < 8; i--) if (lowerOf(items[i]) === 'in') return i;
  return -1;
}

/** "…, as Brandt put it" */
function putIt(items: readonly Item[], at: number, names: NameIndex): Cue | null {
  const [put, it] = [items[at], items[at + 1]];
  const source = lowerOf(it) === 'it' ? subjectBefore(items, at, names) : null;
  if (!put || !it || !source) return null;
  const first = reachOf(items, firstItemFrom(items, source.start, at));
  const reachFrom = lowerOf(items[first - 1]) === 'as' ? first - 1 : first;
  return { from: at, to: at + 2, span: { start: put.start, end: it.end }, source, reachFrom, reachTo: at + 2, strength: 'say', order: 'subject-cue', bare: false };
}

function verbCue(items: readonly Item[], at: number, names: NameIndex): Cue | null {
  const word = CUE_WORDS.get(lowerOf(items[at]));
  const item = items[at];
  if (!word || !item) return null;
  if (at === 0 && capitalOf(item) > 0) return word.form === 'finite' ? announced(items, at, names) : null;
  if (capitalOf(item) > 0 && (word.form !== 'finite' || !isHeadlineVerb(items, at))) return null;
  if (word.doubtful && !isVerbHere(items, at, word)) return null;
  if (/^(and|but)$/.test(lowerOf(items[at - 1])) && !word.bare && lowerOf(item) !== 'told') return null;
  if (word.form !== 'participle' && isPassive(items, at)) return byAgent(items, at, names, word.strength);
  const inverted = word.form === 'finite' && word.strength === 'say' && !TELLING.test(lowerOf(item)) ? cueThenSubject(items, at, names) : null;
  if (inverted) return { ...inverted, strength: word.strength, bare: word.bare };
  const from = catenativeStart(items, at);
  const infinitive = word.form === 'plain' && lowerOf(items[from - 1]) === 'to';
  if (infinitive && word.doubtful) return null;
  const source = word.form === 'participle' || infinitive ? participleSubject(items, from, names) : subjectBefore(items, from, names);
  if (!source) return null;
  if (word.form === 'plain' && from === at && !isPlainVerb(items, at)) return null;
  if (!isAgent(items, at, source, word, names)) return null;
  const reachFrom = reachOf(items, firstItemFrom(items, source.start, from));
  return { from: at, to: at + 1, span: { start: items[from]?.start ?? item.start, end: item.end }, source, reachFrom, reachTo: at + 1, strength: word.strength, order: 'subject-cue', bare: word.bare };
}

/** "Said Ellis: …" at the start of a sentence. */
function announced(items: readonly Item[], at: number, names: NameIndex): Cue | null {
  const item = items[at];
  const phrase = phraseStartingAt(items, at + 1, items.length, names);
  if (!item || !phrase || !(lowerOf(items[phrase.to]) === ':' || isQuote(items[phrase.to + 1]))) return null;
  return { from: at, to: at + 1, span: { start: item.start, end: item.end }, source: phrase.span, reachFrom: at, reachTo: phrase.to, strength: 'say', order: 'subject-cue', bare: false };
}

/** "went on to say" is one cue. */
function catenativeStart(items: readonly Item[], at: number): number {
  return lowerOf(items[at - 1]) === 'to' && lowerOf(items[at - 2]) === 'on' && CATENATIVES.has(lowerOf(items[at - 3])) ? at - 3 : at;
}

/** The first item of a source that lies shortly before `at`. */
function firstItemFrom(items: readonly Item[], start: number, at: number): number {
  let first = at;
  while (first > 0 && (items[first - 1]?.start ?? -1) >= start) first--;
  return first;
}

/** Titles and roles before the name are the reporting clause's too: "French President Ida Holm", "the board’s Leo Brandt". */
function reachOf(items: readonly Item[], first: number): number {
  let reach = first;
  for (let i = first - 1; i >= 0 && first - i < 12; i--) {
    const item = items[i];
    if (isQuote(item) || isOf(item, WordClass.Preposition | WordClass.Conjunction | WordClass.Pronoun | WordClass.Verb)) break;
    if (isOf(item, WordClass.Determiner)) return i;
    if (item?.kind === 'symbol' && !/^[-‐‑.&]$/.test(item.lower)) break;
    if (lowerOf(item) === '.' && !isAbbreviated(items, i)) break;
    if (capitalOf(item) > 0 || isOf(items[i - 1], WordClass.Determiner)) reach = i;
  }
  return reach;
}

/** In a headline's capitals: most longer words of the sentence begin with one, the word before the verb as well. */
function isHeadlineVerb(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  const isInverted = lowerOf(before) === ',' && isQuote(items[at - 2]);
  if (capitalOf(before) === 0 && !isInverted) return false;
  let [capitals, all] = [0, 0];
  for (let i = Math.max(0, at - 20); i < Math.min(items.length, at + 20); i++) {
    const item = items[i];
    if (!isWordItem(item) || item.end - item.start < 4) continue;
    all++;
    if (item.capital > 0) capitals++;
  }
  return capitals * 4 >= all * 3;
}

/** What only looks like a subject: a noun that "called “X”" or "later deemed “X”" describes, and an adjective before a noun ("Exlandic claims"). */
function isAgent(items: readonly Item[], at: number, source: Span, { strength, form }: CueWord, names: NameIndex): boolean {
  const word = lowerOf(items[at]);
  const name = names.at(source.end - 1);
  if (name?.type === 'NORP' && name.start === source.start && word.endsWith('s') && !/[sh]$/.test(name.text)) return false;
  if (strength !== 'judge' || form !== 'finite' || !word.endsWith('d') || !(lowerOf(items[at + 1]) === 'as' || (isQuote(items[at + 1]) && NAMED.test(word)))) return true;
  const first = firstItemFrom(items, source.start, at);
  const apposed = lowerOf(items[at - 1]) === ',' && names.at(items[at - 2]?.start ?? -1)?.type === 'PERSON';
  return apposed || name !== null || names.at(source.start) !== null || isOf(items[first], WordClass.Pronoun) || /^(what|which|that|whom)$/.test(lowerOf(items[first - 1]));
}

/** Nouns that look like cues stand behind determiners, adjectives' hyphens and prepositions, or take "of". */
function isVerbHere(items: readonly Item[], at: number, { form, bare, strength }: CueWord): boolean {
  const before = lowerOf(items[at - 1]);
  const next = items[at + 1];
  if (isOf(items[at - 1], WordClass.Determiner) || (isOf(items[at - 1], WordClass.Preposition) && before !== 'to' && form !== 'participle') || items[at - 1]?.kind === 'clitic' || before === '-') return false;
  if (lowerOf(next) === 'of' || lowerOf(next) === '-') return false;
  if (isQuote(next) || /^(that|[:,])$/.test(lowerOf(next)) || isOf(next, WordClass.Pronoun)) return true;
  for (let i = at + 2; i < at + (strength === 'judge' ? 9 : 4); i++) if (isQuote(items[i])) return true;
  for (let i = at - 1; i >= at - 6 && form !== 'plain'; i--) if (isQuote(items[i])) return true;
  return bare && form !== 'plain';
}

/** Are many without an s. */
const PLURALS = /^(people|police|men|women|children|percent|majority|half|media|public)$/;

/** "Exland and Port Maren say" */
function isJoined(items: readonly Item[], at: number): boolean {
  return capitalOf(items[at - 1]) > 0 && (lowerOf(items[at - 2]) === 'and' || lowerOf(items[at - 3]) === 'and');
}

/** "officials say", "they insist", "to say": the plain form wants a plural, a pronoun or an auxiliary before it. */
export function isPlainVerb(items: readonly Item[], at: number): boolean {
  const before = lowerOf(items[at - 1]);
  if (isOf(items[at - 1], WordClass.Pronoun | WordClass.Auxiliary) || PLURALS.test(before) || isJoined(items, at) || before.endsWith('ly')) return true;
  if (lowerOf(items[at]) === 'say') return !isOf(items[at - 1], WordClass.Determiner);
  return isWordItem(items[at - 1]) && before.endsWith('s') && !before.endsWith('ss');
}

export function isPassive(items: readonly Item[], at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i < 4; i--) {
    const word = lowerOf(items[i]);
    if (PASSIVES.has(word)) return true;
    if (!isOf(items[i], WordClass.Auxiliary) && !word.endsWith('ly')) return false;
  }
  return false;
}

/** "was described by officials as" */
function byAgent(items: readonly Item[], at: number, names: NameIndex, strength: CueStrength): Cue | null {
  const item = items[at];
  let by = at + 1;
  while (by < at + 6 && (isQuote(items[by]) || /^(as|a|an|the|to|be|,)$/.test(lowerOf(items[by])))) by++;
  if (!item || lowerOf(items[by]) !== 'by') return null;
  const phrase = phraseStartingAt(items, by + 1, items.length, names);
  if (!phrase) return null;
  return { from: at, to: at + 1, span: { start: item.start, end: item.end }, source: phrase.span, reachFrom: at, reachTo: phrase.to, strength: strength === 'say' ? 'judge' : strength, order: 'subject-cue', bare: false };
}

/** "…," said Brandt. "…, said the mayor’s spokeswoman, Ida Holm." */
function cueThenSubject(items: readonly Item[], at: number, names: NameIndex): Omit<Cue, 'strength' | 'bare'> | null {
  const before = items[at - 1];
  const afterQuote = isQuote(before) || (lowerOf(before) === ',' && isQuote(items[at - 2]));
  if (!afterQuote && lowerOf(before) !== ',' && !/^[–—]$/.test(lowerOf(before))) return null;
  const phrase = phraseStartingAt(items, at + 1, items.length, names);
  if (!phrase) return null;
  if (isOf(items[at + 1], WordClass.Pronoun) && lowerOf(items[at + 1]) !== 'who' && !afterQuote) return null;
  if (!afterQuote && (!closesAttribution(items, phrase.to) || isApposition(items, at - 1))) return null;
  const item = items[at];
  if (!item) return null;
  return { from: at, to: at + 1, span: { start: item.start, end: item.end }, source: apposed(items, phrase, names), reachFrom: at, reachTo: phrase.to, order: 'cue-subject' };
}

/** Whether the comma at `at` closes a phrase or a relative clause that another comma opened: "Brandt, a dealer in rope, said the plan …". */
function isApposition(items: readonly Item[], at: number): boolean {
  let hasVerb = false;
  for (let i = at - 1; i >= 0 && at - i < 40; i--) {
    if (lowerOf(items[i]) === ',') return !hasVerb || /^(who|which|whose)$/.test(lowerOf(items[i + 1]));
    if (isQuote(items[i])) return false;
    hasVerb ||= isVerbLike(items, i);
  }
  return false;
}

/** Behind an inverted subject that no quotation announces, the sentence ends or pauses; a verb there would make it an object. */
function closesAttribution(items: readonly Item[], at: number): boolean {
  return at >= items.length || isQuote(items[at]) || /^[.,;:!?)–—]$/.test(lowerOf(items[at]));
}

/** "the mayor’s spokeswoman, Ida Holm": the name behind the comma says who it is. */
function apposed(items: readonly Item[], phrase: { readonly span: Span; readonly to: number }, names: NameIndex): Span {
  const place = phrase.to + 1;
  const item = items[place];
  if (lowerOf(items[phrase.to]) !== ',' || !item || isQuote(item)) return phrase.span;
  const name = names.at(item.start);
  if (name?.type !== 'PERSON' || names.at(phrase.span.end - 1)?.type === 'PERSON') return phrase.span;
  let behind = place;
  while ((items[behind]?.start ?? Infinity) < name.end) behind++;
  return behind >= items.length || /^[.,;]$/.test(lowerOf(items[behind])) ? { start: name.start, end: name.end } : phrase.span;
}

/** "…, adding that": the subject of the clause it hangs on. */
export function participleSubject(items: readonly Item[], at: number, names: NameIndex): Span | null {
  const before = lowerOf(items[at - 1]);
  if (before === 'as') return /^(?:quoted|cited|reported)$/.test(lowerOf(items[at - 2])) ? subjectBefore(items, at - 2, names) : phraseEndingAt(items, at - 2, names);
  if (before !== 'to' && (PASSIVES.has(before) || isOf(items[at - 1], WordClass.Auxiliary))) {
    const direct = subjectBefore(items, at, names);
    if (direct) return direct;
  }
  const from = clauseStart(items, at);
  const behind = isOf(items[from], WordClass.Opening) ? behindOpening(items, from, at, names) : null;
  if (behind) return behind;
  return subjectOfClause(items, from, at, names) ?? (from > 0 ? subjectOfClause(items, 0, at, names) : null) ?? phraseEndingAt(items, at - 1, names);
}

/** "After saying that much, Brandt left", "In a letter calling the plan “mad,” she …": the subject stands behind the phrase that the verb is in. */
function behindOpening(items: readonly Item[], from: number, at: number, names: NameIndex): Span | null {
  for (let i = from; i < at; i++) if (lowerOf(items[i]) === ',') return null;
  for (let i = at + 1; i < items.length && i - at < 40; i++) if (lowerOf(items[i]) === ',') return phraseStartingAt(items, i + 1, items.length, names)?.span ?? null;
  return null;
}
