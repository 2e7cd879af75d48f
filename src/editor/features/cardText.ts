import type { Fact } from '../../core/entities/facts/facts';
import type { ArticlePlace, EntityCard, RoleEvidence, SourceShare } from '../engine/protocol';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Who says something, and when: “The Courier, 3 March 2026”; the file where no publisher is stated. Plain text, of the articles' own words. */
export function sayer({ source, file, published }: Pick<ArticlePlace, 'source' | 'file' | 'published'>): string {
  const day = published === null ? null : dayOf(published);
  return day === null ? (source ?? file) : `${source ?? file}, ${day}`;
}

/** An ISO 8601 date or date-time as a day; null for a day that no calendar has. */
export function dayOf(published: string): string | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(published) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? null : `${Number(day)} ${name} ${year}`;
}

/** Who states a role: the article shown first, then other publishers. */
export function roleSayers(role: RoleEvidence, file: string | null): string {
  const first = role.file === file ? 'here' : sayer(role);
  return role.otherSources.length === 0 ? first : `${first}; also ${role.otherSources.join(', ')}`;
}

/** What is built in about a place or body: “capital of Exland · Europe”. Empty where there is nothing. @param shown the name beside which it stands */
export function factText(fact: Fact | null, shown: string): string {
  if (!fact) return '';
  const parts = fact.kind === 'city' ? cityParts(fact) : fact.kind === 'body' ? bodyParts(fact) : stateParts(fact);
  return `${fact.name === shown ? '' : `${fact.name}: `}${parts.filter((part) => part !== '').join(' · ')}`;
}

function cityParts({ isCapital, country, continent }: Fact): string[] {
  return [`${isCapital ? 'capital of' : 'city in'} ${country}`, continent];
}

function bodyParts({ what, capital, country }: Fact): string[] {
  const seat = capital === '' ? '' : `seat in ${capital}${country === '' || country === capital ? '' : `, ${country}`}`;
  return [what, seat];
}

function stateParts({ kind, what, continent, capital, demonym }: Fact): string[] {
  const where = continent === '' ? '' : ` in ${continent}`;
  return [what === '' ? `${kind}${where}` : what, what === '' ? '' : continent, capital === '' ? '' : `capital ${capital}`, demonym === '' ? '' : `adjective ${demonym}`];
}

/** Address of Wikidata's page: as the registry says, else as is built in. Null where neither does, or what the registry says is no item. */
export function wikidataPage({ sameAs, fact }: Pick<EntityCard, 'sameAs' | 'fact'>): string | null {
  const item = sameAs.find(({ authority }) => authority === 'wikidata')?.id ?? fact?.wikidata ?? '';
  return /^Q[1-9]\d{0,11}$/.test(item) ? `https://www.wikidata.org/wiki/${item}` : null;
}

/** The names that other publishers have for an entity and this article's has not; of those who mention it most first. */
export function calledElsewhere({ sources, source: own }: Pick<EntityCard, 'sources' | 'source'>): Pick<SourceShare, 'source' | 'names'>[] {
  const here = new Set(sources.find(({ source }) => source === own)?.names);
  const others = sources.filter(({ source }) => source !== null && source !== own).map(({ source, names }) => ({ source, names: names.filter((name) => !here.has(name)) }));
  return others.filter(({ names }) => names.length > 0);
}

/** “1 mention”, “4 mentions” */
export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** How many of the mentions are no names: “, 2 by title”. Empty where all are. */
export function byOffice(number: number): string {
  return number === 0 ? '' : `, ${number} by title`;
}

/** How far the corpus has been read, where that is not all of it. */
export function readSoFar({ read, total }: Pick<EntityCard, 'read' | 'total'>): string {
  return read < total ? ` (${read} read so far)` : '';
}
