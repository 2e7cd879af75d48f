import type { Span } from '../../text/span';
import { WordClass } from '../wordClasses';
import { isOf, isQuote, isWordItem, lowerOf, capitalOf, type Clause, type Item, type NameIndex } from './clauses';
import { CATENATIVES, CUE_WORDS, PASSIVES, type CueStrength, type CueWord } from './cues';
import { clauseStart, isVerbLike, phraseEndingAt, phraseStartingAt, subjectBefore, subjectOfClause } from './sources';

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
  const { items } = clause;
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (!isWordItem(item) || !isOf(item, WordClass.Cue)) continue;
    const cue = item.lower === 'according' ? accordingTo(items, at, names) : verbCue(items, at, names);
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

function verbCue(items: readonly Item[], at: number, names: NameIndex): Cue | null {
  const word = CUE_WORDS.get(lowerOf(items[at]));
  const item = items[at];
  if (!word || !item) return null;
  if (at === 0 && capitalOf(item) > 0) return word.form === 'finite' ? announced(items, at, names) : null;
  // In a headline's capitals only the plainest verb is sure to be one.
  if (capitalOf(item) > 0 && !(lowerOf(item) === 'says' && capitalOf(items[at - 1]) > 0)) return null;
  if (word.doubtful && !isVerbHere(items, at, word)) return null;
  if (/^(and|but)$/.test(lowerOf(items[at - 1])) && !word.bare && lowerOf(item) !== 'told') return null;
  if (word.form !== 'participle' && isPassive(items, at)) return byAgent(items, at, names, word.strength);
  const inverted = word.form === 'finite' && word.strength === 'say' ? cueThenSubject(items, at, names) : null;
  if (inverted) return { ...inverted, strength: word.strength, bare: word.bare };
  const from = catenativeStart(items, at);
  const infinitive = word.form === 'plain' && lowerOf(items[from - 1]) === 'to';
  if (infinitive && word.doubtful) return null;
  const source = word.form === 'participle' || infinitive ? participleSubject(items, from, names) : subjectBefore(items, from, names);
  if (!source) return null;
  if (word.form === 'plain' && from === at && !isPlainVerb(items, at)) return null;
  const reachFrom = firstItemFrom(items, source.start, from);
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

/** "officials say", "they insist", "to say": the plain form wants a plural, a pronoun or an auxiliary before it. */
function isPlainVerb(items: readonly Item[], at: number): boolean {
  const before = lowerOf(items[at - 1]);
  if (isOf(items[at - 1], WordClass.Pronoun | WordClass.Auxiliary) || before === 'people' || before.endsWith('ly')) return true;
  if (lowerOf(items[at]) === 'say') return !isOf(items[at - 1], WordClass.Determiner);
  return isWordItem(items[at - 1]) && before.endsWith('s') && !before.endsWith('ss');
}

function isPassive(items: readonly Item[], at: number): boolean {
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
  if (!item || lowerOf(items[at + 1]) !== 'by') return null;
  const phrase = phraseStartingAt(items, at + 2, items.length, names);
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

/** Whether the comma at `at` closes a phrase without a verb that another comma opened: "Brandt, a dealer in rope, said the plan …". */
function isApposition(items: readonly Item[], at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i < 40; i--) {
    if (lowerOf(items[i]) === ',') return true;
    if (isQuote(items[i]) || isVerbLike(items, i)) return false;
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
function participleSubject(items: readonly Item[], at: number, names: NameIndex): Span | null {
  const before = lowerOf(items[at - 1]);
  if (before !== 'to' && (PASSIVES.has(before) || isOf(items[at - 1], WordClass.Auxiliary))) {
    const direct = subjectBefore(items, at, names);
    if (direct) return direct;
  }
  const from = clauseStart(items, at);
  return subjectOfClause(items, from, at, names) ?? (from > 0 ? subjectOfClause(items, 0, at, names) : null) ?? phraseEndingAt(items, at - 1, names);
}

/** How a quotation of a clause is attributed inside it, or null. */
export interface Attribution {
  readonly cue: Span | null;
  readonly source: Span;
  readonly rule: string;
}

/** The sieve inside one clause, from sure to unsure. `position` is the item of the quotation. */
export function attributeInClause(clause: Clause, position: number, cues: readonly Cue[], text: string, names: NameIndex): Attribution | null {
  const { items } = clause;
  return behind(items, position, cues, text) ?? inFront(items, position, cues) ?? governing(items, position, cues) ?? trailing(items, position, cues) ?? announcedBy(items, position, names);
}

const give = (cue: Cue, rule: string): Attribution => ({ cue: cue.span, source: cue.source, rule });

/** "…," Brandt said / said Brandt / according to the statement. */
function behind(items: readonly Item[], position: number, cues: readonly Cue[], text: string): Attribution | null {
  const quote = items[position];
  if (!isQuote(quote)) return null;
  const comma = lowerOf(items[position + 1]) === ',';
  const punctuated = /[,.!?…—–-]/.test(text.charAt(quote.marked.end - 1));
  if (!comma && !punctuated) return null;
  const next = position + (comma ? 2 : 1);
  const cue = cues.find((candidate) => candidate.from > position);
  if (!cue || cue.strength !== 'say' || cue.reachFrom > next + 3 || cue.source.start < quote.end) return null;
  for (let i = position + 1; i < cue.reachFrom; i++) if (isQuote(items[i]) || /^(and|but|while|as|when|;|:)$/.test(lowerOf(items[i]))) return null;
  return give(cue, cue.order);
}

/** Brandt said: "…" / told reporters in a statement that "…" */
function inFront(items: readonly Item[], position: number, cues: readonly Cue[]): Attribution | null {
  const cue = lastBefore(cues, position);
  if (!cue) return null;
  let at = Math.max(cue.reachTo, cue.to);
  const gap = position - at;
  if (gap > 14) return null;
  const last = lowerOf(items[position - 1]);
  const direct = gap === 0 || /^(,|:|that|as|—|–)$/.test(last);
  for (; at < position; at++) if (isQuote(items[at])) return null;
  return direct ? give(cue, 'cue-before') : null;
}

function lastBefore(cues: readonly Cue[], position: number): Cue | undefined {
  let last: Cue | undefined;
  for (const cue of cues) {
    if (cue.from >= position) break;
    if (cue.order !== 'cue-subject') last = cue;
  }
  return last;
}

/** The cue before it in the sentence; one that judges yields to one of saying, unless a clause lies between. */
function governing(items: readonly Item[], position: number, cues: readonly Cue[]): Attribution | null {
  const nearest = lastBefore(cues, position);
  if (!nearest) return null;
  if (nearest.strength === 'say') return give(nearest, 'clause');
  const index = cues.indexOf(nearest);
  for (let i = index - 1; i >= 0; i--) {
    const cue = cues[i];
    if (cue?.strength === 'say' && cue.order !== 'cue-subject' && !hasBreak(items, cue.to, nearest.from)) return give(cue, 'clause');
  }
  return give(nearest, 'clause');
}

function hasBreak(items: readonly Item[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const word = lowerOf(items[i]);
    if (word === ';') return true;
    if (word === ',' && /^(and|but|while|though|although|as|when)$/.test(lowerOf(items[i + 1]))) return true;
  }
  return false;
}

/** The attribution that ends the sentence: "… "a" … "b", Schmidt said." */
function trailing(items: readonly Item[], position: number, cues: readonly Cue[]): Attribution | null {
  for (let i = cues.length - 1; i >= 0; i--) {
    const cue = cues[i];
    if (!cue || cue.from < position) return null;
    if (cue.strength !== 'say') continue;
    const before = items[cue.reachFrom - 1];
    const comma = lowerOf(before) === ',' || isQuote(before) || lowerOf(before) === '—';
    if (comma) return give(cue, 'trailing');
  }
  return null;
}

/** Cruz called them on it: "…" – the colon reports, whatever the verb. */
function announcedBy(items: readonly Item[], position: number, names: NameIndex): Attribution | null {
  if (lowerOf(items[position - 1]) !== ':') return null;
  const source = subjectOfClause(items, clauseStart(items, position - 1), position - 1, names);
  return source ? { cue: null, source, rule: 'colon' } : null;
}
