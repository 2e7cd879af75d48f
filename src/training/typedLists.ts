import { Kind } from '../core/recognition/names/lexicon';
import type { LexiconBuilder } from './lexiconBuilder';
import { BODIES, COMPANIES, MEDIA, PARTIES, TEAMS } from './lists/bodies';
import { EVENTS, GROUPS, LAWS, PRODUCTS, WORKS } from './lists/other';
import { FEMALE_FORENAMES, MALE_FORENAMES, SURNAMES } from './lists/people';
import { BIG_CITIES, COUNTRIES, DIVISIONS, FACILITIES, LOCATIONS } from './lists/places';

const LISTS: readonly (readonly [string, number])[] = [
  [COUNTRIES, Kind.Country], [DIVISIONS, Kind.Division], [BIG_CITIES, Kind.BigCity], [LOCATIONS, Kind.Location], [FACILITIES, Kind.Facility],
  [BODIES, Kind.Body], [PARTIES, Kind.Party], [MEDIA, Kind.Media], [COMPANIES, Kind.Company], [TEAMS, Kind.Team],
  [GROUPS, Kind.Group], [EVENTS, Kind.Event], [LAWS, Kind.Law], [WORKS, Kind.Work], [PRODUCTS, Kind.Product],
];

/** Places whose name includes its article. */
const WITH_ARTICLE = new Set(['The Hague', 'The Bronx', 'The Valley']);

/** Adds the lists typed by hand. They outrank the gazetteers, so they go in before them. */
export function addTypedLists(builder: LexiconBuilder): void {
  for (const [list, kinds] of LISTS) for (const name of split(list, /[|\n]/)) addName(builder, name, kinds);
  for (const name of split(FEMALE_FORENAMES, /\s/)) builder.add(name, Kind.Female);
  for (const name of split(MALE_FORENAMES, /\s/)) builder.add(name, Kind.Male);
  for (const name of split(SURNAMES, /\s/)) builder.add(name, Kind.Surname);
  for (const name of split(GROUPS, /[|\n]/)) if (/[a-z]$/.test(name) && !/(?:s|ish|ese|men|man|woman|ch)$/.test(name)) builder.add(plural(name), Kind.Group);
}

function addName(builder: LexiconBuilder, name: string, kinds: number): void {
  if (isBareAbbreviation(name)) return;
  const bare = name.startsWith('The ') && !WITH_ARTICLE.has(name) ? name.slice(4) : name;
  builder.add(bare, kinds | restriction(builder, name, bare, kinds));
}

/** “Miss.”, “Ill.”: without its full stop a common word; the recogniser knows these itself. */
function isBareAbbreviation(name: string): boolean {
  return /^[A-Z][a-z]+\.$/.test(name);
}

/** Names that are also common words count only where their writing says that a name is meant. */
function restriction(builder: LexiconBuilder, name: string, bare: string, kinds: number): number {
  if (/^[\p{Lu}.\d&-]{2,6}$/u.test(bare) && /\p{Lu}.*\p{Lu}/u.test(bare)) return Kind.CapitalsOnly;
  const isCommonWord = !bare.includes(' ') && (builder.kinds(bare) & Kind.Common) !== 0;
  return isCommonWord && (name !== bare || kinds & (Kind.Media | Kind.Team)) ? Kind.AfterArticle : 0;
}

function plural(name: string): string {
  return /[^aeiou]y$/.test(name) ? `${name.slice(0, -1)}ies` : `${name}s`;
}

function split(list: string, separator: RegExp): string[] {
  return list.split(separator).map(name => name.trim()).filter(name => name !== '');
}
