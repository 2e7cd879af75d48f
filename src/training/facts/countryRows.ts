import type { FactRow } from '../../core/entities/facts/factFile';
import { AGAINST, COUNTRIES, DEMONYMS, FOR, TERRITORIES, UNSURE } from './countries';
import { byName, linesOf, rowWith } from './rows';

/** A country as the Factbook lists it. */
export interface FactbookCountry {
  readonly code: string;
  readonly region: string;
  readonly long: string;
  readonly noun: string;
  readonly adjective: string;
  readonly capital: string;
}

const CONTINENTS: Readonly<Record<string, string>> = {
  'africa': 'Africa', 'australia-oceania': 'Oceania', 'central-america-n-caribbean': 'North America', 'central-asia': 'Asia', 'east-n-southeast-asia': 'Asia', 'europe': 'Europe',
  'middle-east': 'Asia', 'north-america': 'North America', 'south-america': 'South America', 'south-asia': 'Asia',
};

/** @throws Error where the Factbook does not list one of the countries, or gives no plain capital for one that has none typed */
export function countryRows(factbook: readonly FactbookCountry[]): FactRow[] {
  const byCode = new Map(factbook.map((country) => [country.code, country]));
  const lists = { demonyms: byName(DEMONYMS), for: byName(FOR), against: byName(AGAINST) };
  const lines = [...linesOf(COUNTRIES).map((line) => ['country', line] as const), ...linesOf(TERRITORIES).map((line) => ['territory', line] as const)];
  return lines.map(([kind, line]) => {
    const bar = kind === 'territory' ? line.lastIndexOf('|') : line.length;
    const [written, what] = [line.slice(0, bar), line.slice(bar + 1)];
    const [code = '', name = '', aliases = '', capital = '', continent = '', wikidata = ''] = written.split(';');
    const listed = byCode.get(code);
    if (!listed) throw new Error(`${name}: the Factbook has no ${code}.`);
    return rowWith({
      kind,
      name,
      what,
      wikidata,
      aliases: [...aliases.split('|'), ...longName(listed)].filter((alias) => alias !== '' && alias !== name),
      capital: capital === '-' ? '' : capital || plainCapital(listed, name),
      continent: continent === '-' ? '' : continent || (CONTINENTS[listed.region] ?? ''),
      demonyms: (lists.demonyms.get(name) ?? demonymsOf(listed)).map((people) => (UNSURE.has(people) ? `?${people}` : people)),
      is: UNSURE.has(name) ? ['unsure'] : [],
      for: [name, ...lists.for.get(name) ?? []],
      against: lists.against.get(name) ?? [],
    });
  });
}

function longName({ long }: FactbookCountry): string[] {
  const name = long.replace(/[(;].*/, '').trim();
  return name === 'none' || name === '' ? [] : [name.replace(/^The /, '')];
}

function plainCapital({ capital }: FactbookCountry, name: string): string {
  const plain = /^[\p{L}' .,-]+(?= \(|$)/u.exec(capital)?.[0].trim();
  if (plain === undefined) throw new Error(`${name}: “${capital}” names no capital.`);
  return plain;
}

/** The adjective first, which is said of people and of things. */
function demonymsOf({ noun, adjective }: FactbookCountry): string[] {
  return [adjective, noun].map((words) => words.replace(/\(.*?\)/g, '').trim()).filter((words) => /^\p{Lu}[\p{L} -]+$/u.test(words) && !/\bor\b|^NA$/.test(words));
}
