import { lexiconKey } from '../recognition/names/lexicon';
import { ROLE_NOUNS, TITLE_HEADS, TITLE_MODIFIERS } from '../recognition/names/words/titles';
import type { Span } from '../text/span';
import { tokenise, type Token } from '../text/tokens';

/** Words of a role phrase at most; a longer one is a clause. */
const MAX_WORDS = 24;
/** Characters in which a role phrase is looked for. */
export const REACH = 220;

export const COMMA = 0x2c;

export function isSpace(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x20 || /\s/.test(text.charAt(at));
}

/** Whether what follows ends an apposition. */
export function closes(text: string, at: number): boolean {
  return /^(?:,|\.|;|:|\)|\s?[—–-]\s|$)/.test(text.slice(at, at + 3)) || at >= text.length;
}

/** Where the phrase that a window begins with stops, or −1. */
export function phraseStop(window: string): number {
  const stop = STOP.exec(window)?.index ?? -1;
  return window.charAt(stop) === '.' ? (STOP.exec(maskAbbreviations(window))?.index ?? -1) : stop; // nothing but full stops is masked
}

const STOP = /[,;:.!?()"“”\n—–]|\s-\s/;

/** Full stops inside “U.S.” and “St.” end no phrase. */
export function maskAbbreviations(window: string): string {
  return window.replace(/\b(?:[A-Z]|St|Dr|Mr|Mrs|Ms|Gen|Lt|Col|Sgt|Sen|Rep|Gov|Inc|Corp|Co|Ltd|No)\./g, match => '_'.repeat(match.length));
}

const ARTICLES = new Set(['a', 'an', 'the', 'its', 'their', 'his', 'her', 'our', 'one']);
const PREPOSITIONS = new Set(['of', 'with', 'at', 'for', 'in', 'from', 'to', 'on', 'who', 'under', 'by', 'during', 'since', 'or']);
const NOT_IN_ROLES = new Set(['is', 'was', 'are', 'were', 'has', 'had', 'have', 'will', 'would', 'said', 'says', 'told', 'that', 'not', 'if', 'when', 'because', 'but', 'where', 'we', 'i', 'you', 'they', 'he', 'she', 'it']);

/** Whether a phrase is a noun phrase whose head (the word before the first preposition) is a role. */
export function isRolePhrase(text: string, span: Span, needsStart: boolean): boolean {
  const tokens = tokenise(text, span);
  if (tokens.length === 0 || tokens.length > MAX_WORDS) return false;
  const keys = tokens.map(token => keyOf(text, token));
  if (keys.some(key => NOT_IN_ROLES.has(key)) || isOpen(keys[keys.length - 1] ?? '')) return false;
  let head = '';
  let at = ARTICLES.has(keys[0] ?? '') ? 1 : 0;
  const first = at;
  for (; at < keys.length && !PREPOSITIONS.has(keys[at] ?? ''); at++) {
    if (keys[at] !== 'and') head = keys[at] ?? '';
    else if (isRoleNoun(head)) break;
  }
  if (!isRoleNoun(head)) return false;
  return !needsStart || first === 1 || isBareStart(keys[0] ?? '', text, tokens[0]);
}

/** Nouns for people that say what befell them or where they live, or whose kin they are, not what they do. */
const NO_ROLES = new Set(['driver', 'resident', 'victim', 'suspect', 'guest', 'passenger', 'father', 'mother', 'brother', 'sister', 'son', 'daughter', 'husband', 'wife']);

/** Without an article a role must begin as one: “director of …”, “chief executive …”, “President of …”, “Exland's …”. */
function isBareStart(key: string, text: string, token: Token | undefined): boolean {
  if (isRoleNoun(key) || TITLE_MODIFIERS.has(key) || /^(?:former|acting|co-)/.test(key)) return true;
  return token !== undefined && /^\p{Lu}/u.test(text.slice(token.start, token.end));
}

/** Whether a word cannot end a phrase: the rest of it stands behind a mark. */
function isOpen(key: string): boolean {
  return PREPOSITIONS.has(key) || ARTICLES.has(key) || /^['’]s?$/.test(key);
}

export function isRoleNoun(key: string): boolean {
  if (NO_ROLES.has(key) || key.startsWith('non-')) return false;
  return ROLE_NOUNS.has(key) || TITLE_HEADS.has(key) || (key.includes('-') && ROLE_NOUNS.has(key.slice(key.lastIndexOf('-') + 1)));
}

function keyOf(text: string, token: Token): string {
  return lexiconKey(text.slice(token.start, token.end));
}
