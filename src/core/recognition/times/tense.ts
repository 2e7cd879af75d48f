import type { Lexeme } from '../lexeme';

/**
 * Which way a clause looks: its verb decides whether a bare "Tuesday" is the one before or the one to come.
 * `open` is a verb that may look either way ("could", "were planning"): then the nearer day is meant; `past-intent` an infinitive that hangs on a past
 * tense ("was forced to leave"), which is mostly past.
 */
export type Tense = 'past' | 'past-intent' | 'future' | 'open' | 'unknown';

export function isPast(tense: Tense): boolean {
  return tense === 'past' || tense === 'past-intent';
}

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const FUTURE = words("will shall won't shan't upcoming forthcoming");
/** Look forward where an infinitive or "for" follows: "plans to", "set for", "is due". */
const INTENDING = words(`plan plans planned planning intends intend intended hopes hope hoping set due scheduled expected expects expect slated poised going ready
  prepare prepares preparing aims vows pledges likely`);
/** What is on the calendar is told in the simple present: "the talks resume on Wednesday". Of plural forms only those that are no nouns. */
const SCHEDULED = words(`travels appears speaks addresses meets resumes reconvenes begins starts opens returns gathers expires votes kicks hosts convenes arrives departs
  meet resume reconvene begin gather expire convene arrive depart`);
const MODAL = words('would could can may might should must');
const PRESENT_BE = words("is are am isn't aren't");
const PAST_BE = words("was were had been wasn't weren't hadn't");
const NOT_PAST = words(`need indeed feed speed seed breed weed hundred sacred united based alleged naked wicked embed instead proposed exceed proceed succeed red
  continued unprecedented so-called wounded rugged`);
const PAST = words(`was were had did wasn't weren't hadn't didn't said told met went came got made took taken gave given held began begun became knew thought felt found left kept
  stood saw spoke wrote heard ran won lost sent sold paid brought bought built caught fought taught led fed fell rose grew drew flew threw shot struck broke chose drove
  ate forgot froze hid rode rang sang sank swore tore woke wore stole slept swept meant dealt quit spread blew shook died killed been
  withdrew underwent overthrew undertook arose awoke bore beat bled bred clung crept dug fled flung hung knelt laid leapt lent lit sought shrank
  slid spent sprang stuck stung swam swung strode strove wept wrung`);
/** Prepositions that say it themselves. */
const SINCE = words('since after');
const TOWARDS = words('by until till through before for starting beginning');

/**
 * The tense around lexemes `from`…`to` of a passage: the nearest verb before them in their sentence, else the nearest after.
 * It reads words only (no parse), so it answers for the clause at hand, not for the sentence's main verb.
 */
export function tenseAround(lexemes: readonly Lexeme[], from: number, to: number): Tense {
  const verb = nearestVerb(lexemes, from, to);
  const preposition = lexemes[from - 1]?.lower ?? '';
  const before = lexemes[from - 2]?.lower ?? '';
  // "as soon as Tuesday", "no later than Friday"
  if ((preposition === 'as' && (before === 'soon' || before === 'early')) || (preposition === 'than' && before === 'later')) return verb === 'past' ? 'open' : 'future';
  if (SINCE.has(preposition) && verb !== 'future') return 'past';
  if (TOWARDS.has(preposition) && verb !== 'future') return isPast(verb) || preposition === 'for' ? 'open' : 'future';
  return verb;
}

/** Verbs further off than this say little, and the look-up stays linear. */
const REACH = 40;

function nearestVerb(lexemes: readonly Lexeme[], from: number, to: number): Tense {
  const start = Math.max(0, from - REACH);
  let infinitive = false;
  for (let i = from - 1; i >= start && !endsSentence(lexemes, i); i--) {
    const tense = tenseOf(lexemes, i);
    if (tense !== 'unknown') return infinitive && tense === 'past' ? 'past-intent' : tense;
    infinitive ||= isInfinitive(lexemes, i);
  }
  const end = Math.min(lexemes.length, to + REACH);
  for (let i = to; i < end && !endsSentence(lexemes, i); i++) {
    const tense = tenseOf(lexemes, i);
    if (tense !== 'unknown') return tense;
  }
  return 'unknown';
}

/** "to" before what may be a verb. */
function isInfinitive(lexemes: readonly Lexeme[], at: number): boolean {
  const next = lexemes[at + 1];
  return lexemes[at]?.lower === 'to' && next?.kind === 'word' && next.capital === 0 && !/^(?:the|an?|his|her|its|their|our|my|this|that|these|those|him|them|us)$/.test(next.lower);
}

function endsSentence(lexemes: readonly Lexeme[], at: number): boolean {
  const lexeme = lexemes[at];
  if (lexeme === undefined) return true;
  if (lexeme.kind !== 'symbol') return false;
  if (lexeme.lower === '.') return !ABBREVIATED.has(lexemes[at - 1]?.lower ?? '') && !goesOn(lexemes[at + 1]);
  return lexeme.lower === '!' || lexeme.lower === '?' || lexeme.lower === ';';
}

function goesOn(next: Lexeme | undefined): boolean {
  return next !== undefined && (next.lower === ',' || (next.kind === 'word' && next.capital === 0));
}

/** Whose full stop ends no sentence, as far as they stand between a verb and its time. */
const ABBREVIATED = words('mr mrs ms dr vs v st gen sen rep gov lt col sgt capt prof rev no jr sr jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun');

function tenseOf(lexemes: readonly Lexeme[], at: number): Tense {
  const lexeme = lexemes[at];
  if (lexeme?.kind !== 'word') return 'unknown';
  const word = lexeme.lower;
  if (FUTURE.has(word) || word.endsWith("'ll")) return 'future';
  if (PRESENT_BE.has(word)) return presentOfBe(lexemes, at);
  if ((word === 'was' || word === 'were') && lexemes[at + 1]?.lower === 'to') return 'open';
  if ((word === 'take' || word === 'takes') && /^(?:place|effect|office)$/.test(lexemes[at + 1]?.lower ?? '')) return 'future';
  if (MODAL.has(word)) return lexeme.capital > 0 && word === 'may' ? 'unknown' : lexemes[at + 1]?.lower === 'have' ? 'past' : 'open';
  if (INTENDING.has(word)) return intention(lexemes, at);
  if (word === 'to') return WILLING.has(governor(lexemes, at)) ? 'open' : 'unknown';
  if (SCHEDULED.has(word) && isFiniteHere(lexemes, at)) return 'future';
  if (word.endsWith('s') && /^(which|who|he|she|it)$/.test(lexemes[at - 1]?.lower ?? '') && !PAST.has(word) && word !== 'his') return 'open';
  if (!PAST.has(word) && !isRegularPast(word)) return 'unknown';
  return governedAhead(lexemes, at);
}

/** Not an infinitive ("agreed to meet", "would begin", "did not return") and no noun ("the starts"). */
function isFiniteHere(lexemes: readonly Lexeme[], at: number): boolean {
  const previous = lexemes[at - 1]?.lower ?? '';
  if (/^(?:and|or)$/.test(previous)) return lexemes[at]?.lower.endsWith('s') === true;
  return !/^(?:to|the|a|an|not|did|does|do|let|helped?)$/.test(previous) && !previous.endsWith("n't") && !MODAL.has(previous) && !FUTURE.has(previous);
}

/** Before an infinitive they look beyond their own tense: "agreed to meet on Thursday". */
const WILLING = words('agree agreed agrees decide decided decides want wants wanted demand demanded ask asked urge urged order ordered vow vowed pledge pledged promise promised offer offered invite invited refuse refused need needs needed call called');

/** The verb before an infinitive, an object of a few words between them. */
function governor(lexemes: readonly Lexeme[], to: number): string {
  for (let i = to - 1; i >= to - 4 && i >= 0 && lexemes[i]?.kind === 'word'; i--) {
    const word = lexemes[i]?.lower ?? '';
    if (WILLING.has(word)) return word;
  }
  return '';
}

/** "is meeting" may look forward, "are to meet" does; "is dead" says nothing. */
function presentOfBe(lexemes: readonly Lexeme[], at: number): Tense {
  for (let i = at + 1; i <= at + 3; i++) {
    const word = lexemes[i]?.lower ?? '';
    if (word === 'to' || INTENDING.has(word)) return 'future';
    if (/^(?:of|for|in|on|by|at|with|from|after)$/.test(word)) break; // "is accused of stabbing"
    if (MEETING.has(word)) return 'future';
    if (word.endsWith('ing') && word.length > 5) return 'open';
  }
  return 'unknown';
}

/** What people are doing on a named day they will do. */
const MEETING = words(`meeting leaving arriving returning travelling traveling heading visiting flying starting beginning opening closing launching gathering voting hosting holding
  speaking playing coming resuming reconvening departing`);

/** "plans to", "is set for": forward; after "was" or "had" seen from the past; as a noun or another verb nothing. */
function intention(lexemes: readonly Lexeme[], at: number): Tense {
  for (let i = at - 1; i >= at - 3 && i >= 0; i--) if (PAST_BE.has(lexemes[i]?.lower ?? '')) return 'open';
  const next = lexemes[at + 1]?.lower ?? '';
  const previous = lexemes[at - 1]?.lower ?? '';
  // "the planned visit", "a scheduled hearing"
  if (AHEAD.has(lexemes[at]?.lower ?? '') && /^(?:the|a|an|his|her|its|their)$/.test(previous)) return 'future';
  if (next === 'to' || ((next === 'for' || next === 'on') && DUE.has(lexemes[at]?.lower ?? '')) || PRESENT_BE.has(previous) || previous === 'be') return 'future';
  return AHEAD.has(lexemes[at]?.lower ?? '') ? 'open' : 'unknown';
}

const AHEAD = words('planned scheduled slated expected');
/** "set for Friday"; "plans for" and "hope for" are nouns as often. */
const DUE = words('set due scheduled expected slated planned poised ready going');

/** A participle behind "will be", "to be", "is" is not past; one behind "must be" may be either, and "when the case is heard" is to come. */
function governedAhead(lexemes: readonly Lexeme[], at: number): Tense {
  let be = false;
  for (let i = at - 1; i >= at - 3 && i >= 0; i--) {
    const word = lexemes[i]?.lower ?? '';
    if (word === 'will' || word.endsWith("'ll")) return 'future';
    if (MODAL.has(word)) return 'open';
    if (word === 'is' || word === 'are') return isCondition(lexemes, i) ? 'future' : 'unknown';
    if (word === 'be') be = true;
  }
  return be ? 'future' : 'past';
}

/** Whether the clause that holds the verb says when or whether: "when the case is heard". */
function isCondition(lexemes: readonly Lexeme[], verb: number): boolean {
  for (let i = verb - 1; i >= verb - 5 && i >= 0 && lexemes[i]?.kind === 'word'; i--) {
    if (/^(?:when|if|once|until|unless|whether)$/.test(lexemes[i]?.lower ?? '')) return true;
  }
  return false;
}

function isRegularPast(word: string): boolean {
  return word.length > 4 && word.endsWith('ed') && !NOT_PAST.has(word);
}
