import { WordClass } from '../wordClasses';
import { capitalOf, isOf, isOpenWord, isQuote, isWordItem, lowerOf, type Item, type NameIndex } from './clauses';
import { Frame } from './reportingVerbs';
import { isVerbLike, phraseStartingAt } from './sources';

/** What a word attributes: where it begins, and whether that is a clause or only a phrase, which ends sooner. */
export interface Complement {
  readonly first: number;
  /** `that`: a clause behind "that" or a question word; `clause`: a bare one; `infinitive`, `phrase`. */
  readonly shape: 'that' | 'clause' | 'infinitive' | 'phrase';
  /** The item behind the cue, its particle ("called for") included. */
  readonly behind: number;
}

/** What a reporting word may be followed by. */
export interface Following {
  readonly frames: number;
  readonly particles: readonly string[];
}

const QUESTION_WORDS: ReadonlySet<string> = new Set('what how why whether if who'.split(' '));
const OBJECT_PRONOUNS: ReadonlySet<string> = new Set('him her them me us it you himself herself themselves itself everyone everybody someone anyone nobody nothing everything anything something'.split(' '));
/** Stand between a verb and what it reports. */
const BETWEEN: ReadonlySet<string> = new Set('again also now instead still once then not only just even both either too very much'.split(' '));
/** Say when, and are no object, though they look like one. */
const WHEN: ReadonlySet<string> = new Set('earlier later last next yesterday today tomorrow tonight ago more less than here there so too out up down off away back together alone again likewise else by yet well better best differently otherwise'.split(' '));

/** The complement that begins at item `at`, right behind a reporting word, or null where nothing fits. `end` is the last item of the sentence. */
export function complementOf(items: readonly Item[], at: number, end: number, { frames, particles }: Following, names: NameIndex): Complement | null {
  let next = at;
  while (next < at + 3 && isBetween(items, next)) next++;
  const item = items[next];
  if (item === undefined || next > end || isQuote(item)) return null;
  if (particles.includes(item.lower)) return behindParticle(items, next, end);
  const clause = clauseAt(items, next, end, frames, names);
  if (clause) return { ...clause, first: lowerOf(items[next - 1]) === 'not' && next > at ? next - 1 : clause.first, behind: at };
  if ((frames & Frame.Listener) !== 0) {
    const behind = behindListener(items, next, end, frames, particles, names);
    if (behind) return behind.behind > next ? behind : { ...behind, behind: at };
  }
  if ((frames & Frame.ObjectInfinitive) !== 0 && hasObjectInfinitive(items, next, end, names)) return { first: next, shape: 'infinitive', behind: at };
  if ((frames & Frame.As) !== 0 && startsNoun(items, next) && (hasAs(items, next, end) || hasPredicate(items, next, end))) return { first: next, shape: 'phrase', behind: at };
  if ((frames & Frame.Noun) !== 0 && startsNoun(items, next)) return { first: next, shape: 'phrase', behind: at };
  return null;
}

function isBetween(items: readonly Item[], at: number): boolean {
  const word = lowerOf(items[at]);
  return BETWEEN.has(word) || (word.length > 4 && word.endsWith('ly') && capitalOf(items[at]) === 0);
}

function clauseAt(items: readonly Item[], at: number, end: number, frames: number, names: NameIndex): Pick<Complement, 'first' | 'shape'> | null {
  const word = lowerOf(items[at]);
  if (word === 'that' && (frames & Frame.That) !== 0) return { first: at, shape: 'that' };
  if (QUESTION_WORDS.has(word)) return (frames & Frame.Question) !== 0 && at < end ? { first: at, shape: 'that' } : null;
  if (word === 'to') return (frames & Frame.Infinitive) !== 0 && isInfinitive(items, at, names) ? { first: at, shape: 'infinitive' } : null;
  if ((frames & Frame.Bare) !== 0 && startsClause(items, at) && hasFiniteVerb(items, at, end)) return { first: at, shape: 'clause' };
  return null;
}

/** "to" and a word that may be a verb. */
function isInfinitive(items: readonly Item[], at: number, names: NameIndex): boolean {
  const next = items[at + 1];
  return isWordItem(next) && next.capital === 0 && !isOf(next, WordClass.Determiner | WordClass.Preposition | WordClass.Pronoun | WordClass.Conjunction) && !OBJECT_PRONOUNS.has(next.lower) && names.at(next.start) === null;
}

/** "called for a truce", "pointed out that …". */
function behindParticle(items: readonly Item[], at: number, end: number): Complement | null {
  let next = at + 1;
  if (lowerOf(items[at]) === 'out' && /^(against|at|for)$/.test(lowerOf(items[next]))) next++;
  const word = lowerOf(items[next]);
  if (next > end || isQuote(items[next])) return null;
  if (word === 'that' || QUESTION_WORDS.has(word)) return { first: next, shape: 'that', behind: next };
  return startsNoun(items, next) || items[next]?.kind === 'number' ? { first: next, shape: 'phrase', behind: next } : null;
}

/** "told the board that …", "asked her to …", "was reminded of …" */
function behindListener(items: readonly Item[], at: number, end: number, frames: number, particles: readonly string[], names: NameIndex): Complement | null {
  const to = listenerEnd(items, at, end, names);
  if (to === null || to > end) return null;
  let next = to;
  while (next < to + 4 && next < end && (isBetween(items, next) || /^(on|in|at)$/.test(lowerOf(items[next])) || isOf(items[next], WordClass.Weekday))) next++;
  if (particles.includes(lowerOf(items[next]))) return behindParticle(items, next, end);
  if (lowerOf(items[next]) === 'who') return null; // "told a man who …"
  const clause = clauseAt(items, next, end, frames | Frame.Infinitive, names);
  return clause ? { ...clause, behind: at } : null;
}

/** Behind the phrase for who is told: "told reporters | the port …". */
export function listenerEnd(items: readonly Item[], at: number, end: number, names: NameIndex): number | null {
  if (OBJECT_PRONOUNS.has(lowerOf(items[at]))) return at + 1;
  const to = phraseStartingAt(items, at, end + 1, names)?.to;
  if (to === undefined) return null;
  for (let i = at + 1; i < to; i++) if (isOf(items[i], WordClass.Determiner | WordClass.Pronoun) && !isOf(items[i - 1], WordClass.Preposition | WordClass.Determiner | WordClass.Conjunction)) return i;
  return to;
}

/** Where the object ends, "to" and a verb follow soon: "the port to close". */
function hasObjectInfinitive(items: readonly Item[], at: number, end: number, names: NameIndex): boolean {
  if (!startsNoun(items, at)) return false;
  for (let i = at + 1; i <= end && i < at + 12; i++) {
    const word = lowerOf(items[i]);
    if (word === 'to' && isInfinitive(items, i, names)) return true;
    if (isQuote(items[i]) || /^[,;:]$/.test(word) || (isVerbLike(items, i) && capitalOf(items[i]) === 0)) return false;
  }
  return false;
}

function hasAs(items: readonly Item[], at: number, end: number): boolean {
  for (let i = at + 1; i <= end && i < at + 12; i++) {
    if (lowerOf(items[i]) === 'as') return true;
    if (isQuote(items[i]) || /^[,;:]$/.test(lowerOf(items[i]))) return false;
  }
  return false;
}

/** "calls the plan a mistake": behind the object stands, at once, what it is called. */
function hasPredicate(items: readonly Item[], at: number, end: number): boolean {
  for (let i = at + 1; i <= end && i < at + 8; i++) {
    const item = items[i];
    if (!isWordItem(item)) return false;
    if (/^(a|an)$/.test(item.lower)) return !isOf(items[i - 1], WordClass.Preposition | WordClass.Conjunction | WordClass.Verb);
    if (isOf(item, WordClass.Verb | WordClass.Preposition) && item.lower !== 'of') return false;
  }
  return false;
}

/** A word that an object may begin with. */
export function startsNoun(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item?.kind === 'number') return true;
  if (!isWordItem(item)) return lowerOf(item) === '$';
  if (OBJECT_PRONOUNS.has(item.lower)) return !/sel(f|ves)$/.test(item.lower);
  if (isOf(item, WordClass.Weekday | WordClass.Month)) return false;
  if (item.capital > 0) return true;
  if (isOf(item, WordClass.Determiner) && lowerOf(items[at + 1]) === 'way') return false; // "found its way"
  if (isOf(item, WordClass.Determiner)) return !/^(week|month|year|morning|afternoon|evening|summer|spring|fall|autumn|winter|time|day)$/.test(lowerOf(items[at + 1])) || !/^(this|that|last|next|every|one|each)$/.test(item.lower);
  if (isOf(item, WordClass.Preposition | WordClass.Conjunction | WordClass.Closing | WordClass.Pronoun | WordClass.Verb) || WHEN.has(item.lower)) return false;
  return !(item.lower.length > 4 && item.lower.endsWith('ly'));
}

/** A word that a clause without "that" may begin with. */
function startsClause(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item === undefined || isQuote(item)) return false;
  if (item.kind === 'number' || lowerOf(item) === '$' || lowerOf(item) === 'there') return true;
  return isOf(item, WordClass.Pronoun) || startsNoun(items, at);
}

/** Whether a clause's verb comes soon. */
export function hasFiniteVerb(items: readonly Item[], at: number, end: number): boolean {
  for (let i = at + 1; i <= end && i < at + 16; i++) {
    if (!isOpenWord(items[i]) && (isQuote(items[i]) || /^([;:]|when|while|after|before|because|although|until|where|that|which|who|to)$/.test(lowerOf(items[i])))) return isOf(items[at], WordClass.Pronoun);
    if (isFinite(items, i)) return true;
  }
  return isOf(items[at], WordClass.Pronoun) && at < end;
}

/** A verb, as far as the word and the one before it tell: "the port's" counts, where it stands for "is", as little as "to be". */
function isFinite(items: readonly Item[], at: number): boolean {
  return isVerbLike(items, at) && capitalOf(items[at]) === 0 && lowerOf(items[at - 1]) !== 'to';
}
