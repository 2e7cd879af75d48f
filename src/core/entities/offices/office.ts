import { lexiconKey } from '../../recognition/names/lexicon';
import { PORTFOLIOS, TITLE_MODIFIERS } from '../../recognition/names/words/titles';
import { wordSet } from '../../recognition/names/words/wordSet';

/** An office, taken apart, as far as its words say. All in small letters. */
export interface Office {
  /** What sort of office it is, in one spelling: “prime minister”, “secretary”. */
  readonly head: string;
  /** Which of its sort: “foreign”, “state”; empty where it is not said. */
  readonly portfolio: string;
  /** “deputy”, “acting”: what makes another office of it; empty where nothing does. */
  readonly rank: string;
  /** Whether it was held before: “former”. */
  readonly past: boolean;
  /** Whose it is, as it is called: “exlandic”, “university of exville”; empty where it is not said. */
  readonly owner: string;
}

/** Words by which the holder of an office is spoken of: in an article that names one holder, “the …” is that one. */
const HEADS = wordSet(`
president premier chancellor governor mayor minister secretary senator congressman congresswoman ambassador envoy commissioner chairman chairwoman chairperson director speaker prosecutor sheriff ombudsman admiral colonel pope pontiff
king queen prince princess emperor empress sultan emir shah archbishop bishop cardinal patriarch coach chief leader officer secretary-general director-general attorney-general governor-general vice-president vice-chancellor vice-chairman
under-secretary undersecretary taoiseach executive general negotiator mediator rapporteur treasurer superintendent provost principal
`);

/** Heads that only some word before them makes the name of an office: “attorney general”, “chief executive”. */
const NEEDS_MORE = new Map([
  ['executive', wordSet('chief')], ['officer', wordSet('executive')], ['general', wordSet('attorney secretary director governor solicitor surgeon')], ['chief', wordSet('police fire army navy intelligence security military defence defense union health')],
  ['leader', wordSet('party opposition union majority minority house senate')],
]);

/** Short for a head, or another word for the same. */
const SAME_HEADS = new Map([
  ['gov', 'governor'], ['sen', 'senator'], ['pm', 'prime minister'], ['ceo', 'chief executive'], ['pontiff', 'pope'], ['chairwoman', 'chairman'], ['chairperson', 'chairman'], ['chair', 'chairman'],
  ['undersecretary', 'under-secretary'], ['adm', 'admiral'], ['col', 'colonel'],
]);

/** What makes another office of one. */
const RANKS = wordSet('deputy vice assistant associate shadow under junior co incoming next new first second future honorary emeritus independent lieutenant');
/** Held once. */
const PAST = wordSet('former ex then late ousted deposed retired exiled previous past onetime one-time erstwhile was served');
/** Says nothing of which office it is. */
const NEUTRAL = wordSet('as current acting interim outgoing sitting longtime veteran embattled newly elected re-elected caretaker reelected beleaguered');
const ARTICLES = wordSet('the a an its their his her our one');
const PREPOSITIONS = wordSet('of for to at in with on from under');

/** Whether a word can be the head of an office, in a description. */
export function isOfficeHead(key: string): boolean {
  return HEADS.has(key);
}

const MODIFIERS: ReadonlySet<string> = new Set([...PORTFOLIOS, ...TITLE_MODIFIERS, ...RANKS, ...PAST, ...NEUTRAL]);
const WORDS: ReadonlySet<string> = new Set([...MODIFIERS, ...HEADS]);

/** Whether a word may stand between “the” and the head. */
export function isOfficeModifier(key: string): boolean {
  return MODIFIERS.has(key);
}

/** Whether a word may be one of an office's name or before it: most are none, and are told by this alone. */
export function isOfficeWord(key: string): boolean {
  return WORDS.has(key);
}

/** Whether a word before a title tells when somebody holds the office, and is no part of its name. */
export function isTimeOfOffice(key: string): boolean {
  return PAST.has(key) || NEUTRAL.has(key) || key === 'new' || key === 'next' || key === 'incoming' || key === 'future';
}

/** The office that a phrase names: “Exland's former minister of transport”. Null where its head is none. */
export function readOffice(phrase: string): Office | null {
  const words = phrase.slice(0, LONGEST).replace(/’/g, "'").split(/[\s,;:]+/).filter((word) => word !== '').map(wordKey);
  while (ARTICLES.has(words[0] ?? '')) words.shift();
  const stop = words.findIndex((word) => PREPOSITIONS.has(word));
  const core = stop < 0 ? words : words.slice(0, stop);
  const found = headOf(core);
  if (!found) return null;
  const before = wordsBefore(core.slice(0, found.at), found);
  const behind = stop < 0 ? { portfolio: '', owner: '' } : wordsBehind(words.slice(stop));
  return {
    head: found.head, rank: before.rank, past: before.past,
    portfolio: [before.portfolio, behind.portfolio].filter(Boolean).join(' '),
    owner: before.owner || behind.owner,
  };
}

/** Characters of a phrase that are read. */
const LONGEST = 160;

function wordKey(word: string): string {
  return word.endsWith("'s") ? word.toLowerCase() : lexiconKey(word);
}

interface Head {
  readonly head: string;
  /** Where its words begin. */
  readonly at: number;
  /** What a hyphen puts before it: “vice-”, “ex-”. */
  readonly prefix: string;
}

function headOf(core: readonly string[]): Head | null {
  const last = core.at(-1) ?? '';
  const at = core.length - 1;
  const before = core[at - 1] ?? '';
  if (last === 'officer' && before === 'executive' && core[at - 2] === 'chief') return { head: 'chief executive', at: at - 2, prefix: '' };
  const hyphen = last.lastIndexOf('-');
  const isWhole = HEADS.has(last) || SAME_HEADS.has(last);
  const word = !isWhole && hyphen > 0 ? last.slice(hyphen + 1) : last;
  const prefix = word === last ? '' : last.slice(0, hyphen);
  if (!HEADS.has(word) && !SAME_HEADS.has(word)) return null;
  if (NEEDS_MORE.has(word)) {
    if (!NEEDS_MORE.get(word)?.has(before)) return null;
    return { head: `${before} ${word}`, at: at - 1, prefix };
  }
  if (word === 'minister' && (before === 'prime' || prefix === 'prime')) return { head: 'prime minister', at: prefix === 'prime' ? at : at - 1, prefix: prefix === 'prime' ? '' : prefix };
  const compound = /^(vice|under|co)-(.+)$/.exec(SAME_HEADS.get(word) ?? word);
  if (compound?.[2] !== undefined && HEADS.has(compound[2])) return { head: compound[2], at, prefix: compound[1] ?? '' };
  return { head: (SAME_HEADS.get(word) ?? word).replace('-', ' '), at, prefix };
}

function wordsBefore(words: readonly string[], { prefix }: Head): Pick<Office, 'rank' | 'past' | 'portfolio' | 'owner'> {
  const rank: string[] = [];
  const portfolio: string[] = [];
  let past = false;
  let at = words.length;
  const take = (word: string): boolean => {
    if (PAST.has(word)) past = true;
    else if (RANKS.has(word)) rank.unshift(word);
    else if (!NEUTRAL.has(word)) {
      if (!PORTFOLIOS.has(word) && !TITLE_MODIFIERS.has(word) && word !== 'and') return false;
      portfolio.unshift(word);
    }
    return true;
  };
  if (prefix !== '' && !take(prefix)) portfolio.unshift(prefix);
  while (at > 0 && take(words[at - 1] ?? '')) at--;
  // “former Exlandic minister”
  let from = 0;
  while (from < at && isTimeOfOffice(words[from] ?? '')) take(words[from++] ?? '');
  return { rank: rank.join(' '), past, portfolio: portfolio.join(' '), owner: words.slice(from, at).join(' ').replace(/'s?$/, '') };
}

/** “of state” is what the office is in charge of, “of Exland” whose it is. */
function wordsBehind(words: readonly string[]): Pick<Office, 'portfolio' | 'owner'> {
  let at = 1;
  while (ARTICLES.has(words[at] ?? '')) at++;
  const from = at;
  while (at < words.length && (PORTFOLIOS.has(words[at] ?? '') || words[at] === 'and' || words[at] === 'interior')) at++;
  const isPortfolio = at > from && (at === words.length || PREPOSITIONS.has(words[at] ?? ''));
  const portfolio = isPortfolio ? words.slice(from, at).filter((word) => word !== 'and').join(' ') : '';
  const rest = isPortfolio ? words.slice(at + 1) : words.slice(from);
  const end = rest.findIndex((word) => word === 'and' || word === 'who' || (word !== 'of' && PREPOSITIONS.has(word)));
  const owner = (end < 0 ? rest : rest.slice(0, end)).filter((word, n) => n > 0 || !ARTICLES.has(word)).join(' ');
  return { portfolio, owner: owner.replace(/'s?$/, '') };
}

/** Whether an office as it is spoken of can be one that somebody holds, leaving out whose it is. “The minister” is any minister, but no prime minister. */
export function isSameOffice(spoken: Office, held: Office): boolean {
  if (spoken.head !== held.head || spoken.past !== held.past) return false;
  if (spoken.rank !== held.rank && !(spoken.rank === '' && held.rank === 'new')) return false;
  if (spoken.portfolio === '') return held.portfolio === '' || !EXACT.has(spoken.head);
  return sharesWord(spoken.portfolio, held.portfolio);
}

/** Whether a country has one holder of it at a time, so that “the president” is that one wherever it stands. */
export function isSupreme({ head, rank, portfolio }: Office): boolean {
  return rank === '' && portfolio === '' && SUPREME.has(head);
}

/** The same of a country, a state or a town. */
export function isSole(office: Office): boolean {
  return isSupreme(office) || (office.rank === '' && office.portfolio === '' && LOCAL.has(office.head));
}

const SUPREME = new Set(['president', 'prime minister', 'premier', 'chancellor', 'king', 'queen', 'pope', 'emperor', 'taoiseach']);
const LOCAL = new Set(['governor', 'mayor', 'sheriff']);

/** Offices of which some word before makes another one: “the president” is hardly the club president, “the director” no finance director. */
const EXACT = new Set([...SUPREME, 'director', 'treasurer']);

function sharesWord(a: string, b: string): boolean {
  const words = b.split(' ');
  return a.split(' ').some((word) => words.includes(word));
}
