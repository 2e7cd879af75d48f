import type { Span } from '../../text/span';
import { WordClass } from '../wordClasses';
import { isPassive, isPlainVerb, participleSubject } from './findCues';
import { isOf, isQuote, isWordItem, lowerOf, capitalOf, type Item, type NameIndex } from './clauses';
import { complementOf, hasFiniteVerb, type Complement } from './complements';
import { nominalReport } from './nominalReports';
import { Frame, REPORTING_VERBS, type ReportingVerb } from './reportingVerbs';
import { isVerbLike, phraseStartingAt, subjectBefore } from './sources';
import { isReduced } from './reportEnds';
import { before } from './spokenReports';
import type { QuotationRule } from './rules';

/** A word that attributes without quoting, with the place where the attributed words begin. */
export interface ReportCue {
  /** The first item of the cue. */
  readonly from: number;
  readonly cue: Span;
  /** Null where nobody is named: "is expected to". */
  readonly source: Span | null;
  readonly rule: QuotationRule;
  /** The first item of what is attributed. */
  readonly first: number;
  readonly shape: Complement['shape'];
  /** It is part of the sentence's subject, so that the sentence's verb comes behind it. */
  readonly isSubject?: boolean;
}

/** Say that others say so. */
const ADVERBS: ReadonlySet<string> = new Set('reportedly allegedly supposedly purportedly'.split(' '));

/** The report that the word at `at` makes, or null. */
export function reportAt(items: readonly Item[], at: number, end: number, names: NameIndex): ReportCue | null {
  const item = items[at];
  if (!isWordItem(item)) return null;
  if (isOf(item, WordClass.Reporting)) {
    const report = verbReport(items, at, end, names);
    if (report) return report;
  }
  if (ADVERBS.has(item.lower) && at < end && !isQuote(items[at + 1]) && isWordItem(items[at + 1])) return { from: at, cue: item, source: null, rule: 'unnamed', first: at + 1, shape: 'infinitive' };
  return isOf(item, WordClass.ReportingNoun | WordClass.ReportingAdjective) ? nominalReport(items, at, end, names) : null;
}

function verbReport(items: readonly Item[], at: number, end: number, names: NameIndex): ReportCue | null {
  const verb = REPORTING_VERBS.get(lowerOf(items[at]));
  if (verb && isAddressed(items, at, verb)) return passiveReport(items, at, end, verb, names);
  if (!verb || (capitalOf(items[at]) > 0 && !isHeadlineVerb(items, at, verb, names)) || isNoun(items, at, verb)) return null;
  if (verb.form === 'finite' && verb.isPast && isPassive(items, at)) return passiveReport(items, at, end, verb, names);
  const complement = complementOf(items, at + 1, end, verb, names);
  if (!complement) return null;
  if (complement.shape === 'phrase' && isMerePurpose(items, at, verb)) return null;
  const source = subjectOf(items, at, verb, names);
  if (!source || isQuestion(items, at)) return null;
  if (complement.shape !== 'that' && (verb.frames & Frame.Document) !== 0 && !isDocument(items, at, source)) return null;
  return { from: at, cue: cueSpan(items, at, complement.behind), source, rule: 'stance', first: complement.first, shape: complement.shape };
}

/** "Asked whether …, Duarte …", "when told that …": a participle whose subject is the listener. */
function isAddressed(items: readonly Item[], at: number, verb: ReportingVerb): boolean {
  return verb.form === 'finite' && verb.isPast && (verb.frames & Frame.Listener) !== 0 && (at === 0 || /^(when|if|once)$/.test(lowerOf(items[at - 1])));
}

/** In a headline's capitals a verb is sure only right behind a name, and where it is no noun as well. */
function isHeadlineVerb(items: readonly Item[], at: number, verb: ReportingVerb, names: NameIndex): boolean {
  const before = items[at - 1];
  const name = before && verb.form === 'finite' && capitalOf(items[at]) === 1 ? names.at(before.start) : null;
  return name !== null && name.end === before?.end && !isOf(items[at], WordClass.ReportingNoun);
}

const DOCUMENTS: ReadonlySet<string> = new Set(
  'poll polls polling survey surveys study studies report reports data figures figure records record documents document email emails video videos footage research results analysis analyses statistics numbers transcript transcripts filing filings letter letters memo memos audit audits review reviews evidence investigation inquiry census statement article judge court jury panel commission committee'.split(' '),
);

function isDocument(items: readonly Item[], at: number, source: Span): boolean {
  for (let i = at - 1; i >= 0 && (items[i]?.start ?? -1) >= source.start; i--) if ((items[i]?.end ?? 0) <= source.end && DOCUMENTS.has(lowerOf(items[i]))) return true;
  return false;
}

function cueSpan(items: readonly Item[], from: number, behind: number): Span {
  return { start: items[from]?.start ?? 0, end: items[behind - 1]?.end ?? 0 };
}

/** "the claims", "harbour board's plans", "in support", "a hoped-for": what looks like the verb is none. */
function isNoun(items: readonly Item[], at: number, verb: ReportingVerb): boolean {
  const before = items[at - 1];
  if (at === 0 || before?.kind === 'number' || lowerOf(before) === '-' || lowerOf(items[at + 1]) === '-' || before?.kind === 'clitic') return true;
  if (verb.form === 'participle') return isOf(before, WordClass.Determiner) || /^(without|worth)$/.test(lowerOf(before));
  if (isOf(before, WordClass.Determiner) && !(verb.isPast ? /^(that|all|both)$/ : /^(that|all|both|some|many|most|few|several)$/).test(lowerOf(before))) return true;
  if (isOf(before, WordClass.Preposition) && lowerOf(before) !== 'to') return true;
  if (verb.form === 'plain') return !isPlainVerb(items, at) || (lowerOf(items[at]) === 'back' && !isOf(before, WordClass.Auxiliary | WordClass.Pronoun));
  return !verb.isPast && (isOf(items[at], WordClass.ReportingNoun) || PLURALS.has(lowerOf(items[at]))) && !hasSingularBefore(items, at);
}

/** Third persons that are plurals of nouns as well. */
const PLURALS: ReadonlySet<string> = new Set('reports rules comments worries points talks notes projects estimates forecasts orders signals details references bets guesses quotes backs offers praises likes labels brands weighs desires'.split(' '));

/** "the board plans", "Duarte also claims", "she fears", against "dropped plans", "renewed fears". */
function hasSingularBefore(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  if (isOf(before, WordClass.Pronoun | WordClass.Auxiliary) || /^(who|which|that|and)$|ly$/.test(lowerOf(before)) || capitalOf(before) > 0) return lowerOf(before) !== 'and' || lowerOf(items[at + 1]) === 'to';
  for (let i = at - 2; i >= 0 && at - i < 6; i--) {
    if (isOf(items[i], WordClass.Determiner)) return true;
    if (!isWordItem(items[i]) || isVerbLike(items, i)) return false;
  }
  return false;
}

/** "Did Duarte support …?" and the like ask, and attribute nothing. */
function isQuestion(items: readonly Item[], at: number): boolean {
  return lowerOf(items[items.length - 1]) === '?' && at < 6 && isOf(items[0], WordClass.Auxiliary | WordClass.Verb);
}

/** "came to discuss the plan", "countries supporting the truce", "kept from repeating it": what is done or hoped for, not what is held. */
function isMerePurpose(items: readonly Item[], at: number, { form }: ReportingVerb): boolean {
  const before = lowerOf(items[at - 1]);
  if (form === 'plain') return before === 'to';
  return form === 'participle' && (before === 'from' || isReduced(items, at));
}

function subjectOf(items: readonly Item[], at: number, verb: ReportingVerb, names: NameIndex): Span | null {
  const isInfinitive = verb.form === 'plain' && lowerOf(items[at - 1]) === 'to';
  return verb.form === 'participle' || isInfinitive ? participleSubject(items, at, names) : subjectBefore(items, at, names);
}

/** "…, officials believe": what stands in front of the verb that ends the sentence. */
export function trailingReport(items: readonly Item[], at: number, names: NameIndex): Omit<ReportCue, 'from' | 'shape'> & { readonly last: number } | null {
  const verb = REPORTING_VERBS.get(lowerOf(items[at]));
  if (!verb || (verb.frames & Frame.Bare) === 0 || verb.form === 'participle' || capitalOf(items[at]) > 0 || isNoun(items, at, verb) || isPassive(items, at)) return null;
  const source = subjectBefore(items, at, names);
  if (!source) return null;
  let reachFrom = at;
  while (reachFrom > 0 && (items[reachFrom - 1]?.start ?? -1) >= source.start) reachFrom--;
  if (lowerOf(items[reachFrom - 1]) !== ',') return null;
  const range = before(items, { reachFrom });
  if (!range || !hasFiniteVerb(items, range[0] - 1, range[1])) return null;
  return { first: range[0], last: range[1], cue: cueSpan(items, at, at + 1), source, rule: 'stance' };
}

/** "was told that", "is expected to", "is said to": by whom is mostly left unsaid. */
function passiveReport(items: readonly Item[], at: number, end: number, verb: ReportingVerb, names: NameIndex): ReportCue | null {
  let next = at + 1;
  let source: Span | null = null;
  if (lowerOf(items[next]) === 'by') {
    const agent = phraseStartingAt(items, next + 1, end + 1, names);
    if (!agent) return null;
    source = agent.span;
    next = agent.to;
  }
  const takes = (Frame.ObjectInfinitive | Frame.Listener | Frame.As) & verb.frames;
  const frames = (verb.frames & (Frame.That | Frame.Listener | ((verb.frames & Frame.Listener) !== 0 ? Frame.Question : 0))) | (takes !== 0 || (verb.frames & Frame.Bare) !== 0 ? Frame.Infinitive : 0);
  const complement = complementOf(items, next, end, { ...verb, frames: frames & ~Frame.Listener, particles: (verb.frames & Frame.Listener) !== 0 ? verb.particles : [] }, names);
  if (!complement) return null;
  return { from: at, cue: cueSpan(items, at, Math.max(at + 1, source ? at + 1 : complement.behind)), source, rule: source ? 'stance' : 'unnamed', first: complement.first, shape: complement.shape };
}
