import type { Name } from '../recognition/recognition';
import { abbreviates, foldName, initialsOf, isAcronym, isHeadNoun, typeClass } from './nameForms';

/** A body or place of an article with the ways in which its name is written. */
export interface Named {
  readonly type: string;
  readonly surfaces: ReadonlyMap<string, number>;
  /** Indices of its mentions, ascending. */
  readonly members: readonly number[];
}

/**
 * Which of an article's bodies are called by a shorter name: short → long, in the order in which they are to be put together. An abbreviation in brackets belongs to the
 * name before it (or it explains the abbreviation before it), another to the one name whose initials it is; “Acme” to the one body whose name begins so;
 * “the Board” and “Trade Board” to the one body, named before, whose name ends so.
 */
export function shortened<G extends Named>(text: string, names: readonly Name[], groups: readonly G[], groupOf: (index: number) => G | undefined): [G, G][] {
  const bodies = groups.filter(({ type }) => type === 'ORG' || type === 'FAC');
  const pairs = inBrackets(text, names, groupOf);
  if (bodies.length < 2) return pairs;
  const longer = byLongKeys(bodies);
  if (longer.size === 0) return pairs;
  const taken = new Set(pairs.map(([short]) => short));
  for (const short of bodies) {
    if (taken.has(short)) continue;
    const long = soleLong(short, longer);
    if (long) pairs.push([short, long]);
  }
  return pairs;
}

/** Bodies by their type and the keys under which shorter names find them. */
function byLongKeys<G extends Named>(bodies: readonly G[]): ReadonlyMap<string, ReadonlySet<G>> {
  const longer = new Map<string, Set<G>>();
  for (const group of bodies) {
    for (const surface of group.surfaces.keys()) {
      for (const key of longKeys(surface)) {
        const typed = `${group.type} ${key}`;
        const known = longer.get(typed);
        if (known) known.add(group);
        else longer.set(typed, new Set([group]));
      }
    }
  }
  return longer;
}

function soleLong<G extends Named>(short: G, longer: ReadonlyMap<string, ReadonlySet<G>>): G | null {
  for (const surface of short.surfaces.keys()) {
    for (const key of shortKeys(surface)) {
      const known = longer.get(`${short.type} ${key}`);
      if (!known || (known.size === 1 && known.has(short))) continue;
      if ([...short.surfaces.keys()].some(hasLegalForm)) return null;
      const found = [...known].filter((group) => group !== short && (!key.startsWith(ENDS) || isBefore(group, short)));
      if (found.length === 1) return found[0] ?? null;
      if (found.length > 1) return null;
    }
  }
  return null;
}

/** “Acme Inc.” is called by its whole name. */
function hasLegalForm(name: string): boolean {
  return foldName(name, 'ORG').length < fold([name]).length;
}

function isBefore(a: Named, b: Named): boolean {
  return (a.members[0] ?? 0) < (b.members[0] ?? 0);
}

/** “Northern Trade Board (NTB)”, “NTB (Northern Trade Board)”. */
function inBrackets<G extends Named>(text: string, names: readonly Name[], groupOf: (index: number) => G | undefined): [G, G][] {
  const pairs: [G, G][] = [];
  for (let index = 0; index + 1 < names.length; index++) {
    const one = names[index] as Name;
    const other = names[index + 1] as Name;
    if (other.start - one.end > 3 || text.charAt(other.start - 1) !== '(' || other.start === one.end || !/^\s?\($/.test(text.slice(one.end, other.start)) || text.charAt(other.end) !== ')') continue;
    const [short, long] = one.text.length < other.text.length ? [index, index + 1] : [index + 1, index];
    const [a, b] = [groupOf(short), groupOf(long)];
    if (!a || !b || a === b || a.type === 'PERSON' || typeClass(names[short]!.type) !== typeClass(names[long]!.type)) continue;
    if (hasTwoCapitals(names[short]!.text) && abbreviates(names[short]!.text, names[long]!.text)) pairs.push([a, b]);
  }
  return pairs;
}

function hasTwoCapitals(word: string): boolean {
  return !/\s/.test(word) && [...word].filter((letter) => /\p{Lu}/u.test(letter)).length > 1;
}

const ENDS = '…';

/** Keys under which shorter forms find a name. */
function longKeys(name: string): string[] {
  if (!name.includes(' ')) return [];
  const words = fold([name]).split(' ');
  const keys: string[] = [];
  const initials = initialsOf(name);
  if (initials.length >= 2) keys.push(`=${initials}`);
  for (const count of [1, 2]) if (words.length > count && words.length <= count + 2 && !words.slice(count).some(isDivision)) keys.push(words.slice(0, count).join(' '));
  const end = words.findIndex((word, at) => at > 0 && PREPOSITIONS.has(word));
  const core = end < 0 ? words : words.slice(0, end);
  for (const count of [1, 2, 3]) if (core.length > count || (end > 0 && core.length === count)) keys.push(ENDS + core.slice(-count).join(' '));
  return keys;
}

function shortKeys(surface: string): string[] {
  const words = surface.split(' ');
  if (isAcronym(surface)) return [`=${fold([surface])}`];
  if (words.length > 3 || words.some((word) => PREPOSITIONS.has(word)) || !/^\p{Lu}[\p{L}\d]{2}/u.test(surface)) return [];
  const folded = fold(words);
  // “The House” is a chamber of a parliament, and no house that is named in full.
  if (folded === 'house') return [];
  if (words.length === 1) return isHeadNoun(surface) ? [ENDS + folded] : [folded];
  return [folded, ENDS + folded];
}

function fold(words: readonly string[]): string {
  return foldName(words.join(' '), 'PRODUCT');
}

const PREPOSITIONS = new Set(['of', 'for', 'in', 'at', 'on', 'to', 'and', 'de', 'del', 'des', 'du', 'la']);

/** Words that make of a body's name the name of another body: a daughter, a branch, a foundation. */
const DIVISIONS = new Set([
  'africa', 'america', 'americas', 'asia', 'australia', 'canada', 'china', 'europe', 'india', 'japan', 'uk', 'usa', 'us', 'north', 'south', 'east', 'west', 'american', 'asian', 'european', 'capital', 'commercial', 'credit', 'cup',
  'defense', 'defence', 'finance', 'financial', 'foundation', 'hall', 'award', 'awards', 'prize', 'museum', 'records', 'research', 'stadium', 'arena', 'studios', 'union', 'ventures', 'workers', 'youth', 'cathedral', 'university', 'college',
  'school', 'hospital', 'street', 'county', 'police', 'council', 'times', 'post', 'herald', 'news', 'court',
]);

function isDivision(word: string): boolean {
  return DIVISIONS.has(word);
}
