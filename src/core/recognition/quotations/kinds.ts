import { WordClass } from '../wordClasses';
import type { Cue } from './findCues';
import { isOf, isQuote, lowerOf, type Item, type NameIndex, type QuoteItem } from './clauses';

/** Words right before the marks that make them a name or a distancing word. */
const LABELLING = /^(so-called|called|dubbed|nicknamed|known|named|titled|entitled|termed|labelled|labeled|branded|headlined|film|movie|book|novel|song|album|series|show|play|single|magazine|podcast|documentary|poem|painting|memoir|autobiography|essay|musical|opera|sitcom|word|words|term|phrase|slogan|nickname|alias|aka)$/;
/** Works whose title may follow behind a comma. */
const WORKS = /^(film|movie|book|novel|song|album|series|show|play|single|magazine|podcast|documentary|poem|painting|memoir|memoirs|autobiography|biography|essay|column|op-ed|musical|opera|hit|sitcom|drama|comedy|speech|report|paper|study)$/;
/** Verbs that name in the active too. */
const NAMING = /^(called|dubbed|termed|labelled|labeled|branded|nicknamed)$/;
const PASSIVE = /^(is|are|was|were|be|been|being|also|often|sometimes)$/;
const CONTEXT = /^(the|a|an|his|her|their|its|this|that|these|those|as|of|or|by|for|in|with|such)$/;

/** What the marks are before anybody is found who spoke: by the shape of what stands in them. */
export function shapeOf(text: string, items: readonly Item[], position: number, cues: readonly Cue[], names: NameIndex): 'utterance' | 'fragment' | 'label' {
  const quote = items[position];
  if (!isQuote(quote)) return 'fragment';
  const { start, end, unclosed } = quote.marked;
  const inside = text.slice(start, Math.min(end, start + 400));
  const words = wordCount(inside);
  if (isLabelled(items, position, words, cues, names)) return 'label';
  if (isTitle(inside, words) && lowerOf(items[position - 1]) === ',' && WORKS.test(lowerOf(items[position - 2]))) return 'label';
  if (isTitle(inside, words) && position > 0 && !/[!?]$/.test(inside) && !isReporting(lowerOf(items[position - 1])) && !/^[,:]$/.test(lowerOf(items[position - 1]))) return 'label';
  const capital = /^[\p{Lu}\d$€£…[(]|^\.{3}/u.test(inside);
  const openWay = position === 0 || opensUtterance(items, position);
  if (openWay && (capital || unclosed) && (words > 1 || /[.!?]$/.test(inside))) return 'utterance';
  return 'fragment';
}

/** Behind a comma, a colon, a dash or another quotation a whole utterance may start; behind "that" or a noun it may not. */
function opensUtterance(items: readonly Item[], position: number): boolean {
  const before = items[position - 1];
  return isQuote(before) || /^[,:;—–.!?)(-]$/.test(lowerOf(before)) || isReporting(lowerOf(before));
}

function isReporting(word: string): boolean {
  return /^(said|says|say|saying|asked|asks|replied|replies|added|adds|adding|wrote|writes|writing|declared|exclaimed|tweeted|answered|shouted|yelled|chanted|chanting|shouting|reads|read)$/.test(word);
}

function isLabelled(items: readonly Item[], position: number, words: number, cues: readonly Cue[], names: NameIndex): boolean {
  let at = position - 1;
  if (words > 8) return false;
  while (at >= 0 && position - at < 4 && CONTEXT.test(lowerOf(items[at]))) at--;
  const word = lowerOf(items[at]);
  if (isSoCalled(items, at)) return true;
  const cue = cues.find(({ to }) => to === at + 1);
  if (cue && NAMING.test(word) && isNamer(items, at, cue, names)) return false;
  return LABELLING.test(word) || (word === 'to' && lowerOf(items[at - 1]) === 'referred');
}

/** In one word, in two, or with a hyphen between them. */
function isSoCalled(items: readonly Item[], at: number): boolean {
  const before = lowerOf(items[at - 1]) === '-' ? at - 2 : at - 1;
  return lowerOf(items[at]) === 'so-called' || (lowerOf(items[at]) === 'called' && lowerOf(items[before]) === 'so');
}

/** "what Duarte called “X”", "critics call it “X”" against "a plan called “X”": whoever gives a name is a person, a body, or one of many. */
function isNamer(items: readonly Item[], at: number, { source, reachFrom }: Cue, names: NameIndex): boolean {
  if (lowerOf(items[at - 1]) === 'so' || lowerOf(items[at - 1]) === '-' || isOf(items[at - 1], WordClass.Auxiliary) && PASSIVE.test(lowerOf(items[at - 1]))) return false;
  const first = items[reachFrom];
  if (names.at(source.start) || names.at(source.end - 1) || isOf(first, WordClass.Pronoun)) return true;
  return !isQuote(items[at + 1]) || /^(what|which|that|whom)$/.test(lowerOf(items[reachFrom - 1])) || (!isOf(first, WordClass.Determiner) && /[^s]s$/.test(lowerOf(items[at - 1])));
}

/** Capitals throughout: the title of a work, the name of a thing. Only words of more than three letters tell. */
function isTitle(inside: string, words: number): boolean {
  if (words < 2 || words > 9) return false;
  let hasLong = false;
  for (let at = 0; at < inside.length; ) {
    let end = at;
    while (end < inside.length && !isSpaceAt(inside, end)) end++;
    if (end - at > 3) {
      if (!/^[^\p{L}]*\p{Lu}/u.test(inside.slice(at, end))) return false;
      hasLong = true;
    }
    at = end + 1;
  }
  return hasLong;
}

/** Whether unattributed marks only set a word apart: few words in a clause that reports nothing. */
export function isBareLabel(text: string, quote: QuoteItem, position: number): boolean {
  const inside = text.slice(quote.marked.start, Math.min(quote.marked.end, quote.marked.start + 200));
  const words = wordCount(inside);
  return words <= 4 && !/[!?]$/.test(inside) && (position > 0 || (words <= 3 && !/[.]$/.test(inside)));
}

/** Runs of what is no white space, as a split at white space would count them: an empty one at either end too. */
function wordCount(inside: string): number {
  let count = 1;
  let isGap = false;
  for (let at = 0; at < inside.length; at++) {
    const isSpace = isSpaceAt(inside, at);
    if (isSpace && !isGap) count++;
    isGap = isSpace;
  }
  return count;
}

function isSpaceAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || ((code < 0x20 || code > 0x7f) && /\s/.test(text.charAt(at)));
}
