import { lexiconKey } from '../recognition/names/lexicon';
import { HONORIFICS, ROLE_NOUNS, TITLE_HEADS, TITLE_MODIFIERS } from '../recognition/names/words/titles';
import type { ArticleText, Name } from '../recognition/recognition';
import type { Span } from '../text/span';
import { tokenise, type Token } from '../text/tokens';

/** A role that the text gives the person at index `mention` of the names. */
export interface FoundRole extends Span {
  readonly text: string;
  readonly mention: number;
}

/**
 * The roles that an article states of people, with their places: before the name (“Exlandic Prime Minister Ann Roe”), in apposition
 * (“Ann Roe, a professor of law, …”, “Exland's envoy, Ann Roe,”), and after an appointment (“named Ann Roe as envoy”). Only where the
 * words are surely a role. In text order.
 */
export function findRoles(article: ArticleText, names: readonly Name[]): FoundRole[] {
  const roles: FoundRole[] = [];
  names.forEach((name, index) => {
    if (name.type !== 'PERSON') return;
    const add = (span: Span | null): void => {
      if (span) roles.push({ ...span, text: article.text.slice(span.start, span.end).replace(/\s+/g, ' '), mention: index });
    };
    add(titleBefore(article, names, index));
    add(possessedBefore(article.text, names, index));
    add(appositionAfter(article.text, names, index));
    add(appointmentAfter(article.text, name));
  });
  return roles.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Titles of courtesy and rank that say nothing of what a person does. */
const COURTESY = new Set(['dr', 'doctor', 'sir', 'dame', 'lord', 'lady', 'prof', 'mr', 'mrs', 'ms', 'fr', 'rev', 'miss', 'father', 'sister', 'brother', 'reverend', 'saint']);

/** Words that belong to a role before its title. */
const QUALIFIER = /(?:^|[\s(])((?:former|acting|interim|outgoing|incoming|then|ex|late|longtime|current|retired|veteran|ousted|deposed|exiled|newly elected)[\s-])$/i;

function titleBefore({ text, sentences }: ArticleText, names: readonly Name[], index: number): Span | null {
  const person = names[index];
  const title = names[index - 1];
  if (!person || title?.type !== 'TITLE' || !/^\s{1,3}$/.test(text.slice(title.end, person.start)) || isBlankLine(text, title.end, person.start)) return null;
  if (COURTESY.has(lexiconKey(title.text)) || HONORIFICS.has(lexiconKey(title.text))) return null;
  let start = withQualifier(text, title.start);
  for (let at = index - 2; at >= 0; at--) {
    const owner = names[at];
    if (!owner || !OWNERS.has(owner.type) || !/^(?:['’]s?)?(?: |\r?\n)$/.test(text.slice(owner.end, start))) break;
    if (endsSentence(sentences, owner.end)) break;
    start = withQualifier(text, owner.start);
  }
  return { start, end: title.end };
}

/** Whether a sentence ends at an offset. */
function endsSentence(sentences: readonly Span[], offset: number): boolean {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return sentences[low]?.end === offset;
}

function isBlankLine(text: string, from: number, to: number): boolean {
  return /\n\s*\n/.test(text.slice(from, to));
}

const OWNERS: ReadonlySet<string> = new Set(['NORP', 'GPE', 'ORG', 'LOC']);

function withQualifier(text: string, start: number): number {
  const match = QUALIFIER.exec(text.slice(Math.max(0, start - 18), start));
  return match?.[1] ? start - match[1].length : start;
}

/** Words of a role phrase at most; a longer one is a clause. */
const MAX_WORDS = 24;
const REACH = 220;

/** “Exland's former envoy to the talks, Ann Roe, …”: possessor, role, comma, name, and a mark that ends the apposition. */
function possessedBefore(text: string, names: readonly Name[], index: number): Span | null {
  const person = names[index];
  if (!person || text.charCodeAt(person.start - 2) !== COMMA || !isSpace(text, person.start - 1) || !closes(text, person.end)) return null;
  const end = person.start - 2;
  for (let at = index - 1; at >= Math.max(0, index - 3); at--) {
    const owner = names[at];
    if (!owner || person.start - owner.end > 140) return null;
    if (!/^['’]s?\s/.test(text.slice(owner.end, owner.end + 3))) continue;
    const phrase = text.slice(owner.end, end);
    if (/[,;:.!?()"“”\n—–]/.test(phrase)) return null;
    return isRolePhrase(text, { start: owner.end + (/^['’]s/.test(phrase) ? 2 : 1), end }, false) ? { start: owner.start, end } : null;
  }
  return null;
}

const COMMA = 0x2c;

function isSpace(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x20 || /\s/.test(text.charAt(at));
}

function closes(text: string, at: number): boolean {
  return /^(?:,|\.|;|:|\)|\s?[—–-]\s|$)/.test(text.slice(at, at + 3)) || at >= text.length;
}

/** “Ann Roe, a professor of law at the University of Exville, said …” */
function appositionAfter(text: string, names: readonly Name[], index: number): Span | null {
  const person = names[index];
  if (!person || text.charCodeAt(person.end) !== COMMA || !isSpace(text, person.end + 1)) return null;
  const start = person.end + 2;
  const window = text.slice(start, start + REACH);
  const stop = phraseStop(window);
  if (stop <= 0) return null;
  const relative = /\s(?:who|whose|which|that|said|says|told|was|is|were|has|had|will)\s/.exec(window.slice(0, stop));
  if (relative && !/^who/.test(relative[0].trim())) return null;
  const end = start + (relative ? relative.index : stop);
  const span = { start, end };
  return startsRole(text, names, index, start) && isRolePhrase(text, span, true) ? span : null;
}

/** Where the phrase that a window begins with stops, or −1. */
function phraseStop(window: string): number {
  const stop = STOP.exec(window)?.index ?? -1;
  return window.charAt(stop) === '.' ? (STOP.exec(maskAbbreviations(window))?.index ?? -1) : stop; // nothing but full stops is masked
}

const STOP = /[,;:.!?()"“”\n—–]/;

/** Full stops inside “U.S.” and “St.” end no phrase. */
function maskAbbreviations(window: string): string {
  return window.replace(/\b(?:[A-Z]|St|Dr|Mr|Mrs|Ms|Gen|Lt|Col|Sgt|Sen|Rep|Gov|Inc|Corp|Co|Ltd|No)\./g, match => '_'.repeat(match.length));
}

/** An apposition begins with an article, a possessor, a people, or the role itself; not with another person in a list. */
function startsRole(text: string, names: readonly Name[], index: number, start: number): boolean {
  const next = names[index + 1];
  if (next?.start === start && next.type === 'PERSON') return /^['’]s\s/.test(text.slice(next.end, next.end + 3));
  return true;
}

/** Verbs that put a person into a role, before the name; the role follows with “as”. */
const APPOINTMENT = /\b(?:named|names|name|naming|appointed|appoints|appointing|elected|nominated|nominates|hired|chose|chosen|selected|confirmed|installed|tapped|picked|reappointed|announced)\s[^.;:!?"“”\n]{0,80}$/;

/** “named … Ann Roe as an economic adviser” */
function appointmentAfter(text: string, person: Name): Span | null {
  if (!text.startsWith('as', person.end + 1)) return null;
  const joint = /^\sas\s/.exec(text.slice(person.end, person.end + 4));
  if (!joint || !APPOINTMENT.test(text.slice(Math.max(0, person.start - 100), person.start))) return null;
  const start = person.end + joint[0].length;
  const window = maskAbbreviations(text.slice(start, start + REACH));
  const stop = /[,;:.!?()"“”\n—–]|\s(?:who|which|after|before|following|on|last|this|in|and|to replace)\s/.exec(window)?.index ?? window.length;
  const span = { start, end: start + stop };
  return isRolePhrase(text, span, true) ? span : null;
}

const ARTICLES = new Set(['a', 'an', 'the', 'its', 'their', 'his', 'her', 'our', 'one']);
const PREPOSITIONS = new Set(['of', 'with', 'at', 'for', 'in', 'from', 'to', 'on', 'who', 'under', 'by', 'during', 'since', 'or']);
const NOT_IN_ROLES = new Set(['is', 'was', 'are', 'were', 'has', 'had', 'have', 'will', 'would', 'said', 'says', 'told', 'that', 'not', 'if', 'when', 'because', 'but', 'where', 'we', 'i', 'you', 'they', 'he', 'she', 'it']);

/** Whether a phrase is a noun phrase whose head (the word before the first preposition) is a role. */
function isRolePhrase(text: string, span: Span, needsStart: boolean): boolean {
  const tokens = tokenise(text, span);
  if (tokens.length === 0 || tokens.length > MAX_WORDS) return false;
  const keys = tokens.map(token => keyOf(text, token));
  if (keys.some(key => NOT_IN_ROLES.has(key))) return false;
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

/** Without an article a role must begin as one: “director of …”, “chief executive …”, “President of …”, “Exland's …”. */
function isBareStart(key: string, text: string, token: Token | undefined): boolean {
  if (isRoleNoun(key) || TITLE_MODIFIERS.has(key) || /^(?:former|acting|co-)/.test(key)) return true;
  return token !== undefined && /^\p{Lu}/u.test(text.slice(token.start, token.end));
}

function isRoleNoun(key: string): boolean {
  return ROLE_NOUNS.has(key) || TITLE_HEADS.has(key) || (key.includes('-') && ROLE_NOUNS.has(key.slice(key.lastIndexOf('-') + 1)));
}

function keyOf(text: string, token: Token): string {
  return lexiconKey(text.slice(token.start, token.end));
}
