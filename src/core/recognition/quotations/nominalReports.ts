import type { Span } from '../../text/span';
import { isPlainVerb } from './findCues';
import { capitalOf, isOf, lowerOf, type Item, type NameIndex } from './clauses';
import { complementOf } from './complements';
import { PASSIVES } from './cues';
import { REPORTING_ADJECTIVES, REPORTING_NOUNS, type ReportingNominal } from './reportingNouns';
import { Frame } from './reportingVerbs';
import type { ReportCue } from './reports';
import { isVerbLike, phraseEndingAt, phraseStartingAt, subjectBefore } from './sources';
import { WordClass } from '../wordClasses';

const POSSESSIVES: ReadonlySet<string> = new Set('his her its their our my your'.split(' '));
/** Verbs that only lend a noun their subject: "made the claim that", "has no plan to". */
const LIGHT: ReadonlySet<string> = new Set('have has had having express expresses expressed expressing voice voices voiced make makes made making raise raises raised raising reiterate reiterated share shares shared issue issued give gave gives giving repeat repeated repeats announce announced hold holds held face drop dropped defend defended'.split(' '));

/** "the claim that …", "Duarte’s plan to …", "was confident that …". */
export function nominalReport(items: readonly Item[], at: number, end: number, names: NameIndex): ReportCue | null {
  const word = lowerOf(items[at]);
  const adjective = REPORTING_ADJECTIVES.get(word);
  if (adjective) {
    const report = adjectiveReport(items, at, end, adjective, names);
    if (report) return report;
  }
  const noun = REPORTING_NOUNS.get(word);
  return noun ? nounReport(items, at, end, noun, names) : null;
}

function adjectiveReport(items: readonly Item[], at: number, end: number, nominal: ReportingNominal, names: NameIndex): ReportCue | null {
  let verb = at - 1;
  while (verb > 0 && at - verb < 4 && !isCopula(items, verb) && (isOf(items[verb], WordClass.Auxiliary) || /^(very|quite|more|less|so|too|most|deeply)$|ly$/.test(lowerOf(items[verb])))) verb--;
  if (!isCopula(items, verb)) return null;
  const complement = complementOf(items, at + 1, end, { frames: nominal.frames, particles: nominal.prepositions }, names);
  const source = complement && subjectBefore(items, verb, names);
  if (!complement || !source || /^(it|there|this|that)$/.test(lowerOf(items[verb - 1]))) return null;
  return { from: verb, cue: spanOf(items, verb, complement.behind), source, rule: 'stance', first: complement.first, shape: complement.shape };
}

function isCopula(items: readonly Item[], at: number): boolean {
  return PASSIVES.has(lowerOf(items[at])) || /^(am|feel|feels|felt|seem|seemed|remain|remains|remained|isn't|aren't|weren't|became|become|'m|'re)$/.test(lowerOf(items[at]));
}

function nounReport(items: readonly Item[], at: number, end: number, nominal: ReportingNominal, names: NameIndex): ReportCue | null {
  if (capitalOf(items[at]) > 0 && at > 0) return null;
  const [owner, from] = ownerOf(items, at, names);
  const next = lowerOf(items[at + 1]);
  if (!owner && next !== 'that') return null;
  const complement = complementOf(items, at + 1, end, { frames: nominal.frames & ~Frame.Noun, particles: nominal.prepositions }, names);
  if (!complement || (next === 'that' && isRelative(items, at + 1))) return null;
  const by = owner ?? null;
  return { from, cue: spanOf(items, from, complement.behind), source: by, rule: 'noun', first: complement.first, shape: complement.shape, isSubject: isSubject(items, from) };
}

/** Whether neither a verb nor a preposition comes before. */
function isSubject(items: readonly Item[], from: number): boolean {
  for (let i = from - 1; i >= 0 && from - i < 12 && !/^[,;:]$/.test(lowerOf(items[i])); i--) {
    if (isVerbLike(items, i) || (isOf(items[i], WordClass.Preposition) && lowerOf(items[i]) !== 'of')) return false;
  }
  return true;
}

/** "the plan that closed the port": the pronoun is the subject. */
export function isRelative(items: readonly Item[], that: number): boolean {
  const next = items[that + 1];
  return isOf(next, WordClass.Verb | WordClass.Auxiliary) || /(ed|s)$/.test(lowerOf(next)) && capitalOf(next) === 0 && isOf(next, WordClass.Reporting | WordClass.Cue);
}

/** Whose it is: "his claim", "Duarte’s claim", "Duarte made the claim". With the item where the cue begins. */
function ownerOf(items: readonly Item[], at: number, names: NameIndex): readonly [Span | null, number] {
  for (let i = at - 1; i >= 0 && at - i < 5; i--) {
    const item = items[i];
    const word = lowerOf(item);
    if (item && POSSESSIVES.has(word)) {
      const from = LIGHT.has(lowerOf(items[i - 1])) ? i - 1 : at;
      return [from < at ? subjectBefore(items, from, names) ?? item : item, from];
    }
    if (item?.kind === 'clitic') return [phraseEndingAt(items, i - 1, names), at];
    if (LIGHT.has(word) && capitalOf(item) === 0 && (!/^(have|make|raise|share|give|hold|voice|face)$/.test(word) || isPlainVerb(items, i) || lowerOf(items[i - 1]) === 'to')) return [subjectBefore(items, i, names), i];
    if (!isOf(item, WordClass.Determiner) && (isOf(item, WordClass.Preposition | WordClass.Conjunction | WordClass.Verb) || item?.kind !== 'word')) break;
  }
  const by = /^(by|from)$/.test(lowerOf(items[at + 1])) ? phraseStartingAt(items, at + 2, items.length, names) : null;
  return [by?.span ?? null, at];
}

function spanOf(items: readonly Item[], from: number, behind: number): Span {
  return { start: items[from]?.start ?? 0, end: items[behind - 1]?.end ?? 0 };
}
