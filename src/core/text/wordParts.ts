import { CharacterClass, classAt, isLowerAt, isUpperAt } from './characters';
import type { Span } from './span';
import { isStatePair } from './statePairs';

/** The length of an English clitic that starts with the apostrophe at `at` (“'s”, “’re”) and ends its word; 0 where there is none. */
export function clitic(text: string, at: number, end: number): number {
  for (const length of [2, 3]) {
    if (at + length > end) return 0;
    const tail = text.slice(at + 1, at + length).toLowerCase();
    if (!CLITICS.has(tail)) continue;
    if (at + length === end || classAt(text, at + length) > CharacterClass.Digit || classAt(text, at + length) === CharacterClass.Space) return length;
  }
  return 0;
}

const CLITICS: ReadonlySet<string> = new Set(['s', 'm', 'd', 're', 've', 'll']);

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words that form compounds with names (“Harbour-led”), in any case; others in small letters are told by their length. */
const COMPOUND_TAILS = words(`
  led run era born made held wide bred like free only area type size fed built style sized owned based level class hit tied bound ruled aided armed backed linked funded controlled
  occupied sponsored brokered educated designed produced supported aligned affiliated dominated trained driven focused related friendly appointed elected listed registered flagged hosted`);

/** Prefixes that start a word of its own sense even when a sentence capitalises them (“Re-election”). */
const PREFIXES = words('anti co counter cross de ex extra inter intra macro mega micro mid mini multi non over post pre pro pseudo quasi re self semi sub super trans ultra un under vice well');

/** Small words that belong to the name behind their hyphen: articles and particles of Arabic, Persian, Hebrew, French names (“al-Sadr”, “ul-Haq”). */
const NAME_PARTICLES = words('al el ul ur an ar as ash at ath ad adh az ed es er eš bin ibn ben bint abu abd umm de da di du des del della la le les el van von den der ter ten zu y i e ha ka ap ab mac mc ni st ste');

/** Syllables of Korean and Chinese given names that are long enough to be taken for an English word (“Min-kyung”). */
const SYLLABLES = words(`
  chang cheng chiang ching chiung choon cheol chool choul chuan chung gyeong gyung hsiang hsien hsing hsiung hsuan huang hwang hyeok hyeon hyung byeong byung jeong joong kuang kwang
  kyeong kyong kyung liang meong myeong myung ryeong ryong seong seung sheng sheung shiang shing shiung shong soung tsang tseng tsung yeong yeung young zhang zheng zhong`);

/** “then-foreign minister Roe”: stands outside the title even in small letters. */
const FORMERLY = 'then';

const LONG_TAIL = 5;
const LONGEST_PREFIX = 8;

/**
 * Whether the hyphen between two parts of a word separates a name from what is none, or two names, so that a name can be marked by itself: “Venezuelan-led”,
 * “Windsor-Based”, “pro-Kremlin”, “US-China”. Not split: names (“Jean-Noël”, “Jong-un”, “al-Sadr”), prefixes (“Re-election”), words in small letters (“long-term”).
 * @param isFirst whether the head is the word's first part
 */
export function splitsCompound(text: string, head: Span, tail: Span, isFirst: boolean): boolean {
  const isHeadUpper = isUpperAt(text, head.start);
  const isTailUpper = isUpperAt(text, tail.start);
  if (!isHeadUpper) return isFirst && (isTailUpper ? isSmallPrefix(text, head) : text.slice(head.start, head.end) === FORMERLY);
  if (head.end - head.start < 2 || isPrefix(text, head)) return false;
  return isTailUpper ? splitsCapitals(text, head, tail) : isLowerAt(text, tail.start) && splitsSmallTail(text, head, tail);
}

/** “pro” of “pro-Kremlin”, “then” of “then-President”; but not “al” of “al-Sadr”. */
function isSmallPrefix(text: string, head: Span): boolean {
  return head.end - head.start > 1 && isLowerAt(text, head.start) && !NAME_PARTICLES.has(text.slice(head.start, head.end));
}

function isPrefix(text: string, head: Span): boolean {
  return head.end - head.start <= LONGEST_PREFIX && PREFIXES.has(text.slice(head.start, head.end).toLowerCase());
}

function splitsCapitals(text: string, head: Span, tail: Span): boolean {
  const [first, second] = [text.slice(head.start, head.end), text.slice(tail.start, tail.end)];
  return COMPOUND_TAILS.has(second.toLowerCase()) || isStatePair(first, second);
}

function splitsSmallTail(text: string, head: Span, tail: Span): boolean {
  const [headLength, tailLength] = [head.end - head.start, tail.end - tail.start];
  const word = text.slice(tail.start, tail.end);
  if (SYLLABLES.has(word)) return false;
  if (tailLength > LONG_TAIL || COMPOUND_TAILS.has(word)) return true;
  return headLength > 2 ? tailLength === LONG_TAIL : isUpperAt(text, head.start + 1) && tailLength > 2;
}
