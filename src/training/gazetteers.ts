import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORENAME_KINDS, Kind, NAME_KINDS } from '../core/recognition/names/lexicon';
import type { LexiconBuilder } from './lexiconBuilder';

interface Country {
  readonly short: string;
  readonly long: string;
  readonly noun: string;
  readonly adjective: string;
  readonly capital: string;
  readonly admin_divisions: string;
  readonly parties: readonly string[];
}

/** Adds the free lists: countries, cities, forenames, surnames, companies, parties, international bodies. */
export function addGazetteers(builder: LexiconBuilder, folder: string): void {
  const read = <T>(name: string): T => JSON.parse(readFileSync(join(folder, name), 'utf8')) as T;
  const names = read<{ forenames: string[]; surnames: string[] }>('names_cc0.json');
  for (const name of names.forenames) addLatin(builder, name, Kind.Forename);
  for (const name of names.surnames) for (const variant of name.split('/')) addLatin(builder, variant, Kind.Surname);
  for (const name of Object.keys(read<Record<string, string[]>>('nicknames_apache2.json'))) addForename(builder, name);
  for (const member of read<{ last: string; first: string }[]>('us_congress_current.json')) addMember(builder, member);
  for (const country of read<Country[]>('countries_factbook.json')) addCountry(builder, country);
  for (const body of read<string[]>('intl_orgs_abbr_factbook.json')) addBody(builder, body);
  const companies = read<{ sp500: string[]; nasdaq: string[] }>('companies_pddl.json');
  for (const company of [...companies.sp500, ...companies.nasdaq]) addCompany(builder, company);
  for (const [city] of read<[string, string, string][]>('world_cities_ccby4.json')) addCity(builder, city);
}

function addLatin(builder: LexiconBuilder, name: string, kinds: number): void {
  if (/^[\p{Script=Latin}'’ -]{2,}$/u.test(name)) builder.add(name, kinds);
}

function addForename(builder: LexiconBuilder, name: string): void {
  if (name.length > 3 && (builder.kinds(name) & (Kind.Common | NAME_KINDS)) === 0) builder.add(name, Kind.Forename);
}

function addMember(builder: LexiconBuilder, member: { last: string; first: string }): void {
  builder.add(member.last, Kind.Surname);
  builder.add(member.first, Kind.Forename);
}

function addCountry(builder: LexiconBuilder, country: Country): void {
  if (!/none|,/.test(country.short)) builder.add(country.short.replace(/^The /, ''), Kind.Country);
  if (country.long !== 'none' && country.long.includes(' ')) builder.add(country.long.replace(/\(.*\)/, '').trim(), Kind.Country);
  const capital = /^[\p{L}' .-]+/u.exec(country.capital)?.[0].trim();
  if (capital && capital.length < 25 && !/^(?:no |The )/.test(capital)) builder.add(capital, Kind.BigCity);
  for (const group of `${country.noun}, ${country.adjective}`.replace(/note.*$/, '').split(/,| or |;|\//)) addGroup(builder, group);
  for (const division of country.admin_divisions.replace(/^[^;]*;/, '').split(/[,;]/)) addDivision(builder, division);
  for (const party of country.parties) addParty(builder, party);
}

function addGroup(builder: LexiconBuilder, text: string): void {
  const isPlural = text.includes('(s)');
  const name = text.replace(/\(.*?\)/g, '').trim();
  if (!/^\p{Lu}[\p{L}' -]{2,}$/u.test(name) || /^(?:NA|New Zealand|Hong Kong|Congo|Christmas Island)$/.test(name)) return;
  builder.add(name, Kind.Group);
  if (isPlural) builder.add(`${name}s`, Kind.Group);
}

function addDivision(builder: LexiconBuilder, text: string): void {
  const name = text.replace(/\(.*?\)/g, '').replace('*', '').trim();
  if (!/^\p{Lu}[\p{L}'’ -]{3,30}$/u.test(name)) return;
  const single = !name.includes(' ');
  const known = builder.kinds(name);
  if (single && known & (Kind.Common | Kind.Surname | FORENAME_KINDS | NAME_KINDS)) return;
  if (/^(?:Saint|North|South|East|West|Central|Northern|Southern|Eastern|Western|Upper|Lower|Capital)\b/.test(name)) return;
  builder.add(name, Kind.Division);
}

function addParty(builder: LexiconBuilder, text: string): void {
  const full = text.replace(/\(.*$/, '').split(' or ')[0]?.trim() ?? '';
  if (/^[\p{Lu}]/u.test(full) && full.replace(/^The /, '').includes(' ') && !/^(?:note|includes|coalition)|[;:]/.test(full)) builder.add(full.replace(/^The /, ''), Kind.Party);
}

/** Abbreviations that are common words or something else far more often. */
const UNSAFE_BODY = /^(?:none|CE|CD|CP|NC|BA|CAN|NAM|AS|ECO|PIF|ARF|AMU|Entente|Union Latina|Australia Group)$/;

function addBody(builder: LexiconBuilder, body: string): void {
  if (!UNSAFE_BODY.test(body) && (builder.kinds(body) & NAME_KINDS) === 0) builder.add(body, Kind.Body | (/^[\p{Lu}\d-]+$/u.test(body) ? Kind.CapitalsOnly : 0));
}

const LEGAL_FORM = /[,\s]+(?:Inc|Incorporated|Corp|Corporation|Ltd|Limited|LLC|L\.?P|plc|PLC|N\.?V|S\.?A|AG|SE|Co|Company|Trust|Common Stock|Class [A-Z]|Ordinary Shares?|Holdings?|Group)\.?$/;
const FUND = /\b(?:ETF|Fund|Funds|Acquisition|SPAC|Shares|Bond|Bull|Bear|Treasury|Index|iShares|Income|Dividend|Term|Units?|Notes?|Preferred|Depositary)\b/;

function addCompany(builder: LexiconBuilder, listed: string): void {
  let name = listed.replace(/\(.*?\)/g, '').trim();
  if (name.length < 3 || FUND.test(name)) return;
  for (let cut = 0; cut < 4 && LEGAL_FORM.test(name); cut++) {
    if (name.includes(' ')) builder.add(name.replace(/^The /, '').replace(/,/g, ''), Kind.Company);
    name = name.replace(LEGAL_FORM, '').trim();
  }
  name = name.replace(/^The /, '');
  if (isDistinct(builder, name, 4)) builder.add(name, Kind.Company);
}

function addCity(builder: LexiconBuilder, city: string): void {
  const name = city.trim();
  if (!/^\p{Lu}[\p{Script=Latin}'’ .-]{3,28}$/u.test(name)) return;
  const known = builder.kinds(name);
  if (known & (Kind.Country | Kind.Division | Kind.BigCity)) builder.add(name, Kind.City);
  else if (isDistinct(builder, name, 4)) builder.add(name, Kind.City);
}

/** Whether a name is neither a common word nor a person's name nor known as something else, nor made of common words alone. */
function isDistinct(builder: LexiconBuilder, name: string, minLength: number): boolean {
  if (name.length < minLength || builder.kinds(name) & (Kind.Common | Kind.Surname | FORENAME_KINDS | NAME_KINDS)) return false;
  const words = name.split(' ');
  if (words.length === 1) return true;
  if (words.length === 2 && builder.kinds(words[0] ?? '') & FORENAME_KINDS && builder.kinds(words[1] ?? '') & Kind.Surname) return false;
  return words.some(word => (builder.kinds(word) & Kind.Common) === 0);
}
