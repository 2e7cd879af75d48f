import { lexiconKey } from '../recognition/names/lexicon';
import { HONORIFICS, TITLE_HEADS } from '../recognition/names/words/titles';
import type { ArticleText, Name } from '../recognition/recognition';
import { inOrder } from '../text/inOrder';
import { overlaps, type Span } from '../text/span';
import { roleInClause } from './clauseRoles';
import { closes, COMMA, isRoleNoun, isRolePhrase, isSpace, maskAbbreviations, phraseStop, REACH } from './rolePhrase';

/** A role that the text gives the person at index `mention` of the names. */
export interface FoundRole extends Span {
  readonly text: string;
  readonly mention: number;
}

/**
 * The roles that an article states of people, with their places: before the name (“Exlandic Prime Minister Ann Roe”), in apposition
 * (“Ann Roe, a professor of law, …”, “Exland's envoy, Ann Roe,”, “the envoy, Ann Roe,”), after an appointment (“named Ann Roe as envoy”), and in a clause (“Ann
 * Roe, who is the envoy to …”, “Roe is the envoy to …”). “Former”, “acting” and “was” belong to a role. Only where the words are surely one. In text order.
 */
export function findRoles(article: ArticleText, names: readonly Name[]): FoundRole[] {
  const roles: FoundRole[] = [];
  names.forEach((name, index) => {
    if (name.type !== 'PERSON') return;
    const add = (span: Span | null): void => {
      if (span && !isStated(roles, index, span)) roles.push({ ...span, text: article.text.slice(span.start, span.end).replace(/\s+/g, ' '), mention: index });
    };
    add(titleBefore(article, names, index));
    add(possessedBefore(article.text, names, index));
    add(appositionAfter(article.text, names, index));
    add(appointmentAfter(article.text, name));
    add(definedBefore(article.text, name));
    add(roleInClause(article, name));
  });
  return inOrder(roles, (a, b) => a.start - b.start || a.end - b.end);
}

/** Whether a role of the same mention, which are the last ones, has some of the words already. */
function isStated(roles: readonly FoundRole[], mention: number, span: Span): boolean {
  for (let at = roles.length - 1; roles[at]?.mention === mention; at--) if (overlaps(roles[at] as FoundRole, span)) return true;
  return false;
}

/** Titles of courtesy and rank that say nothing of what a person does. */
const COURTESY = new Set(['dr', 'doctor', 'sir', 'dame', 'lord', 'lady', 'prof', 'mr', 'mrs', 'ms', 'fr', 'rev', 'miss', 'father', 'sister', 'brother', 'reverend', 'saint']);

/** Words that belong to a role before its title. */
const QUALIFIER = /(?:^|[\s(])((?:former|acting|interim|outgoing|incoming|then|ex|late|longtime|current|retired|veteran|ousted|deposed|exiled|newly elected|lt\.?|lieutenant|deputy|vice|assistant|associate)[\s-])$/i;

function titleBefore({ text, sentences }: ArticleText, names: readonly Name[], index: number): Span | null {
  const person = names[index];
  const title = names[index - 1];
  if (!person || title?.type !== 'TITLE' || !/^\s{1,3}$/.test(text.slice(title.end, person.start)) || isBlankLine(text, title.end, person.start)) return null;
  if (COURTESY.has(lexiconKey(title.text)) || HONORIFICS.has(lexiconKey(title.text))) return null;
  const heads = wholeTitle(text, title);
  if (heads === null) return null;
  let start = withQualifier(text, heads);
  for (let at = index - 2; at >= 0; at--) {
    const owner = names[at];
    if (!owner || !OWNERS.has(owner.type) || !/^(?:['’]s?)?(?: |\r?\n)$/.test(text.slice(owner.end, start))) break;
    if (endsSentence(sentences, owner.end)) break;
    start = withQualifier(text, owner.start);
  }
  return { start, end: title.end };
}

/** Where a title begins: at its mark, or before, where the mark holds its portfolio alone (“then-Secretary of | State”). Null where it has no head. */
function wholeTitle(text: string, title: Name): number | null {
  if (title.text.split(/[\s-]+/).some(word => isRoleNoun(lexiconKey(word)))) return title.start;
  const before = /(?<![\p{L}-])([\p{L}-]{3,30}) (?:of|for) $/u.exec(text.slice(Math.max(0, title.start - 36), title.start));
  const head = before?.[1] ?? '';
  return TITLE_HEADS.has(lexiconKey(head.slice(head.lastIndexOf('-') + 1))) ? title.start - (before?.[0].length ?? 0) : null;
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

/** Determiners of a role, from the nearest leftwards, that are looked at: “the head of the union, Ann Roe,”. */
const MAX_DETERMINERS = 3;

/** “the minister of transport, Ann Roe, said”, “its director, Ann Roe” */
function definedBefore(text: string, person: Name): Span | null {
  if (text.charCodeAt(person.start - 2) !== COMMA || !isSpace(text, person.start - 1) || !closes(text, person.end)) return null;
  const end = person.start - 2;
  const before = text.slice(Math.max(0, end - 100), end);
  const clause = before.slice(lastIndexOfAny(before, CLAUSE_MARKS) + 1);
  const determiners = [...clause.matchAll(/(?<!\S)(?:the|its|their|our)\s/gi)].slice(-MAX_DETERMINERS).reverse();
  for (const { index } of determiners) {
    const span = { start: end - clause.length + index, end };
    if (isRolePhrase(text, span, true)) return isListed(text, span.start) || VERB.test(text.slice(span.start, end)) ? null : span;
  }
  return null;
}

/** A verb before a role: “The union congratulates former member, Ann Roe,”. */
const VERB = /\s\p{Ll}{3,}s (?:former|new|longtime|its|their|his|her)\s/u;

/** Whether a role before it makes it one of a list: “the president, the minister, Ann Roe, …”. */
function isListed(text: string, start: number): boolean {
  if (text.charCodeAt(start - 2) !== COMMA) return false;
  const before = text.slice(Math.max(0, start - 102), start - 2);
  const clause = before.slice(lastIndexOfAny(before, CLAUSE_MARKS) + 1);
  const last = [...clause.matchAll(/(?<!\S)(?:the|an?|its|their|his|her|our)\s/gi)].pop();
  return last !== undefined && isRolePhrase(clause, { start: last.index, end: clause.length }, true);
}

const CLAUSE_MARKS = ',;:.!?()"“”\n—–';

function lastIndexOfAny(text: string, marks: string): number {
  for (let at = text.length - 1; at >= 0; at--) if (marks.includes(text.charAt(at))) return at;
  return -1;
}

/** “Ann Roe, a professor of law at the University of Exville, said …” */
function appositionAfter(text: string, names: readonly Name[], index: number): Span | null {
  const person = names[index];
  if (!person || text.charCodeAt(person.end) !== COMMA || !isSpace(text, person.end + 1)) return null;
  const start = person.end + 2;
  const window = text.slice(start, start + REACH);
  const stop = phraseStop(window);
  if (stop <= 0) return null;
  const relative = /\s(?:who|whose|whom|which|that|said|says|told|was|is|were|has|had|will)\s/.exec(window.slice(0, stop));
  if (relative && !/^who/.test(relative[0].trim())) return null;
  const span = { start, end: start + window.slice(0, relative ? relative.index : stop).trimEnd().length };
  return startsRole(text, names, index, start) && isRolePhrase(text, span, true) ? span : null;
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
