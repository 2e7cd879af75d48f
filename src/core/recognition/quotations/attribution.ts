import type { Span } from '../../text/span';
import { WordClass } from '../wordClasses';
import { isOf, isQuote, isWordItem, lowerOf, type Clause, type Item, type NameIndex } from './clauses';
import { CUE_WORDS } from './cues';
import type { Cue } from './findCues';
import type { QuotationRule } from './rules';
import { clauseStart, phraseStartingAt, subjectOfClause } from './sources';

/** How a quotation of a clause is attributed inside it, or null. */
export interface Attribution {
  readonly cue: Span | null;
  readonly source: Span;
  readonly rule: QuotationRule;
}

/** The sieve inside one clause, from sure to unsure. `position` is the item of the quotation. */
export function attributeInClause(clause: Clause, position: number, cues: readonly Cue[], text: string, names: NameIndex): Attribution | null {
  const { items } = clause;
  return (
    behind(items, position, cues, text) ??
    inFront(items, position, cues) ??
    answering(items, position, text, names) ??
    announcedBy(items, position, names) ??
    governing(items, position, cues) ??
    trailing(items, position, cues) ??
    signed(items, position, names) ??
    speakerInFront(items, names)
  );
}

const give = (cue: Cue, rule: QuotationRule): Attribution => ({ cue: cue.span, source: cue.source, rule });

/** "…," Brandt said / said Brandt / according to the statement. */
function behind(items: readonly Item[], position: number, cues: readonly Cue[], text: string): Attribution | null {
  const quote = items[position];
  if (!isQuote(quote)) return null;
  const comma = lowerOf(items[position + 1]) === ',';
  const punctuated = /[,.!?…—–-]/.test(text.charAt(quote.marked.end - 1));
  if (!comma && !punctuated) return null;
  const next = position + (comma ? 2 : 1);
  const cue = cues.find((candidate) => candidate.from > position && !isParticiple(items, candidate));
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

/** The shrug of a verb: Brandt shrugged: "…" – the colon reports, whatever the verb. */
function announcedBy(items: readonly Item[], position: number, names: NameIndex): Attribution | null {
  if (lowerOf(items[position - 1]) !== ':') return null;
  const from = clauseStart(items, position - 1);
  const source = subjectOfClause(items, from, position - 1, names) ?? (from > 0 ? subjectOfClause(items, 0, position - 1, names) : null);
  return source ? { cue: null, source, rule: 'colon' } : null;
}

/** "…," Brandt scoffed / points out: behind a comma inside the marks a name with any verb reports. */
function answering(items: readonly Item[], position: number, text: string, names: NameIndex): Attribution | null {
  const quote = items[position];
  if (!isQuote(quote) || text.charAt(quote.marked.end - 1) !== ',') return null;
  const phrase = phraseStartingAt(items, position + 1, items.length, names);
  const verb = phrase ? items[phrase.to] : undefined;
  if (phrase && isWordItem(verb) && isFinite(verb.lower) && isSpeaker(items, position + 1, phrase.span, names)) return { cue: verb, source: phrase.span, rule: 'subject-cue' };
  const first = items[position + 1];
  const behindVerb = isWordItem(first) && first.capital === 0 && isFinite(first.lower) ? phraseStartingAt(items, position + 2, items.length, names) : null;
  return first && behindVerb && isSpeaker(items, position + 2, behindVerb.span, names) ? { cue: first, source: behindVerb.span, rule: 'cue-subject' } : null;
}

const isFinite = (word: string): boolean => word.length > 3 && /(?:ed|[^s]s)$/.test(word);

function isSpeaker(items: readonly Item[], at: number, source: Span, names: NameIndex): boolean {
  return isOf(items[at], WordClass.Pronoun) || names.at(source.end - 1)?.type === 'PERSON';
}

/** "…" – Ana Duarte: nothing but the name of who said it follows the dash. */
function signed(items: readonly Item[], position: number, names: NameIndex): Attribution | null {
  if (position > 0 || !/^[-–—―]$/.test(lowerOf(items[position + 1]))) return null;
  const phrase = phraseStartingAt(items, position + 2, items.length, names);
  const name = phrase && names.at(phrase.span.end - 1);
  if (!phrase || !name || !/^(?:PERSON|ORG)$/.test(name.type)) return null;
  return phrase.to >= items.length || /^[.,;(]$/.test(lowerOf(items[phrase.to])) ? { cue: null, source: phrase.span, rule: 'dash' } : null;
}

/** Duarte: Port is ‘closed’ – a headline that opens with the speaker. */
function speakerInFront(items: readonly Item[], names: NameIndex): Attribution | null {
  const phrase = phraseStartingAt(items, 0, Math.min(items.length, 8), names);
  const name = phrase && names.at(phrase.span.end - 1);
  return phrase && name && lowerOf(items[phrase.to]) === ':' && SPEAKING.test(name.type) ? { cue: null, source: phrase.span, rule: 'colon' } : null;
}

const SPEAKING = /^(?:PERSON|ORG|NORP|GPE)$/;

/** A participle hangs on what it follows, and answers for no quotation before it. */
function isParticiple(items: readonly Item[], { to }: Cue): boolean {
  return CUE_WORDS.get(lowerOf(items[to - 1]))?.form === 'participle';
}
