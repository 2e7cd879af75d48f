import { WordClass } from '../wordClasses';
import { capitalOf, isOf, isOpenWord, isQuote, isWordItem, lowerOf, type Item } from './clauses';
import { hasFiniteVerb, type Complement } from './complements';
import { CUE_WORDS } from './cues';
import { REPORTING_VERBS } from './reportingVerbs';
import { isVerbLike } from './sources';

/** Where a report begins, and of which shape it is. */
export interface Reach {
  /** The first item of the cue. */
  readonly from: number;
  readonly first: number;
  readonly shape: Complement['shape'];
  /** The sentence's verb comes behind it. */
  readonly isSubject?: boolean;
}

/** Begin a clause that the reporter adds. */
const CONTRASTS: ReadonlySet<string> = new Set('but while although though whereas yet'.split(' '));
/** Begin a clause that says when or why, behind a mere object. */
const CIRCUMSTANCES: ReadonlySet<string> = new Set('when while after before because although though until unless'.split(' '));

/** The last item of what is reported, at most `end`. Each item is looked at once. */
export function reportEnd(items: readonly Item[], reach: Reach, end: number): number {
  const isInside = isSubordinate(items, reach.from);
  const isAside = opensAside(items, reach.from);
  const isClause = reach.shape === 'that' || reach.shape === 'clause';
  let depth = 0;
  let isOpen = isClause && reach.isSubject !== true;
  let ownVerb = isClause ? -1 : reach.first;
  for (let i = reach.first + 1; i <= end; i++) {
    const item = items[i];
    if (item === undefined || isQuote(item) || isOpenWord(item)) continue;
    const word = item.lower;
    if (item.kind === 'symbol') {
      if (word === '(') depth++;
      else if (word === ')' && --depth < 0) return i - 1;
      else if (depth > 0) continue;
      else if (word === ';') return i - 1;
      else if (isDash(items, i) && (!isClause || isAside || isInside)) return i - 1;
      else if (word === ',' && (isInside || (isClause ? endsClause(items, i) : endsPhrase(items, i, end)))) return i - 1;
    } else if (depth === 0) {
      if (endsAt(items, i, reach)) return i - 1;
      if (!isOpen && isMainVerb(items, i, reach)) {
        if (ownVerb >= 0 && !isVerbGroup(items, ownVerb, i)) return i - 1;
        ownVerb = i;
      }
      isOpen = isOpen || (i > reach.first + 1 && isOf(item, WordClass.Pronoun)) || OPENERS.has(word);
    }
  }
  return end;
}

function isDash(items: readonly Item[], at: number): boolean {
  if (items[at]?.kind !== 'symbol') return false;
  const word = lowerOf(items[at]);
  return /^[–—]$/.test(word) || (word === '-' && (lowerOf(items[at + 1]) === '-' || lowerOf(items[at - 1]) === '-' || gapAround(items, at)));
}

function gapAround(items: readonly Item[], at: number): boolean {
  const item = items[at];
  const next = items[at + 1];
  return item !== undefined && next !== undefined && !isQuote(item) && item.gap && !isQuote(next) && next.gap;
}

/** Words that end the report without a comma. */
function endsAt(items: readonly Item[], at: number, { shape }: Reach): boolean {
  const word = lowerOf(items[at]);
  if (word === 'and' || word === 'but') return isReportNext(items, at + 1, shape === 'that' || shape === 'clause');
  return shape === 'phrase' && CIRCUMSTANCES.has(word);
}

/** Open a clause in a mere object or infinitive, which then may hold verbs. */
const OPENERS: ReadonlySet<string> = new Set('that which who whom whose what how why whether if where when because as than until unless while although though before after since'.split(' '));

/** May as well hang on a noun: "a vote set for May". */
const PARTICIPLES: ReadonlySet<string> = new Set('set put let held made left kept met run told asked according'.split(' '));

/** "its decision to close the port was a mistake": the verb of the sentence, whose subject the report is part of. */
function isMainVerb(items: readonly Item[], at: number, { first, shape }: Reach): boolean {
  const isVerb = isOf(items[at], WordClass.Verb) && capitalOf(items[at]) === 0 && !PARTICIPLES.has(lowerOf(items[at]));
  return isVerb && at > first + (shape === 'phrase' ? 0 : 1) && !isOf(items[at - 1], WordClass.Determiner | WordClass.Conjunction) && lowerOf(items[at - 1]) !== 'to';
}

/** "would have been": one verb. */
function isVerbGroup(items: readonly Item[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isOf(items[i], WordClass.Verb | WordClass.Auxiliary) && !lowerOf(items[i]).endsWith('ly')) return false;
  return true;
}

/** "and added", "and has called for": a further report of the same source. Behind a clause only a verb of saying is surely one. */
function isReportNext(items: readonly Item[], at: number, isClause: boolean): boolean {
  let next = at;
  while (next < at + 4 && (isOf(items[next], WordClass.Auxiliary) || lowerOf(items[next]).endsWith('ly'))) next++;
  const word = lowerOf(items[next]);
  if (capitalOf(items[next]) > 0) return false;
  const cue = CUE_WORDS.get(word);
  if (cue?.strength === 'say' && cue.form === 'finite' && !cue.doubtful) return true;
  if (isClause) return false;
  return isStanceVerb(items, next, word) || isVerbLike(items, next) || (next > at && isOf(items[at], WordClass.Verb));
}

function isStanceVerb(items: readonly Item[], at: number, word: string): boolean {
  const form = REPORTING_VERBS.get(word)?.form;
  return form === 'participle' || (form === 'finite' && !isOf(items[at], WordClass.ReportingNoun));
}

/** Behind a comma the reporter goes on: "…, but", "…, adding that", "…, according to". */
function endsClause(items: readonly Item[], comma: number): boolean {
  const word = lowerOf(items[comma + 1]);
  if (CONTRASTS.has(word) || word === 'according') return true;
  if (word === 'even' && /^(as|though|if)$/.test(lowerOf(items[comma + 2]))) return true;
  if (word === 'and') return isReportNext(items, comma + 2, true) || hasReportingSubject(items, comma + 2);
  return CUE_WORDS.get(word)?.form === 'participle' || REPORTING_VERBS.get(word)?.form === 'participle';
}

/** "…, and Duarte said": another source. */
function hasReportingSubject(items: readonly Item[], at: number): boolean {
  for (let i = at; i < at + 5; i++) {
    const item = items[i];
    if (!isWordItem(item)) return false;
    const cue = i > at && item.capital === 0 ? CUE_WORDS.get(item.lower) : undefined;
    if (cue && cue.strength === 'say' && cue.form === 'finite' && !cue.doubtful) return true;
  }
  return false;
}

/** A mere object or infinitive ends at a comma, unless a list goes on. */
function endsPhrase(items: readonly Item[], comma: number, end: number): boolean {
  const next = items[comma + 1];
  if (comma >= end || next === undefined || isQuote(next)) return true;
  if (!isWordItem(next) || isOf(next, WordClass.Conjunction | WordClass.Pronoun | WordClass.Determiner | WordClass.Verb)) return !/^(and|or)$/.test(next.lower) || isReportNext(items, comma + 2, false) || hasFiniteVerb(items, comma + 2, Math.min(end, comma + 12));
  if (next.lower.endsWith('ing') || isOf(next, WordClass.Preposition) && next.lower !== 'to') return true;
  return !isAdjectives(items, comma) && !listGoesOn(items, comma, end);
}

/** "a lasting, fair truce" */
function isAdjectives(items: readonly Item[], comma: number): boolean {
  return /^an?$/.test(lowerOf(items[comma - 2])) && isWordItem(items[comma + 2]) && !isOf(items[comma + 2], WordClass.Verb | WordClass.Auxiliary);
}

/** "and" or "or" closes the list soon, and no verb stands before. */
function listGoesOn(items: readonly Item[], comma: number, end: number): boolean {
  for (let i = comma + 1; i <= end && i < comma + 12; i++) {
    const word = lowerOf(items[i]);
    if (word === 'and' || word === 'or') return true;
    if (isOf(items[i], WordClass.Verb | WordClass.Pronoun) || word === ';') return false;
  }
  return false;
}

const SUBORDINATORS: ReadonlySet<string> = new Set('who which whose when while as if although because since after before though until whereas once despite'.split(' '));

/** Whether the cue stands in a clause inside another: "Duarte, who wants …, left", "when he asked for …, she left". */
function isSubordinate(items: readonly Item[], from: number): boolean {
  if (from === 0 || isReduced(items, from)) return true;
  for (let i = from - 1; i >= 0 && from - i < 24; i--) {
    if (isOpenWord(items[i])) continue;
    const word = lowerOf(items[i]);
    if (SUBORDINATORS.has(word)) return true;
    if (/^[,;:]$/.test(word) || isQuote(items[i])) return false;
  }
  return false;
}

/** "officials seeking to close the port have said": the participle hangs on the noun. */
export function isReduced(items: readonly Item[], from: number): boolean {
  const before = items[from - 1];
  return lowerOf(items[from]).endsWith('ing') && isWordItem(before) && !isOf(before, WordClass.Auxiliary | WordClass.Preposition | WordClass.Conjunction) && !before.lower.endsWith('ly');
}

/** Whether a dash or a bracket before the cue is still open. */
function opensAside(items: readonly Item[], from: number): boolean {
  let open = false;
  for (let i = from - 1; i >= 0 && from - i < 60; i--) if (isDash(items, i)) open = !open;
  return open;
}
