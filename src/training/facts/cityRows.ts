import type { FactRow } from '../../core/entities/facts/factFile';
import { foldName } from '../../core/entities/nameForms';
import { CITIES, CITY_AGAINST, CITY_ITEMS, CITY_REGIONS, GAZETTEER_NAMES, REGION_ABBREVIATIONS, WORLD_KNOWN } from './cities';
import { byName, rowWith } from './rows';

/** Name, country and region of a city, as the gazetteer has them. */
export type ListedCity = readonly [name: string, country: string, region: string];

interface Place {
  readonly country: string;
  readonly region: string;
}

/**
 * The cities that were typed and all capitals.
 * @throws Error where the gazetteer does not have a typed city in its country, or a country is none of the rows
 */
export function cityRows(gazetteer: readonly ListedCity[], countries: readonly FactRow[]): FactRow[] {
  const places = placesByName(gazetteer, countries);
  const typed = byName(CITIES);
  const items = new Map(CITY_ITEMS.split(/[\n|]/).filter((item) => item !== '').map((item) => item.split(':') as [string, string]));
  const known = countries.map(({ name }) => name);
  const missing = [...typed.keys()].filter((country) => !known.includes(country));
  if (missing.length > 0) throw new Error(`No such countries: ${missing.join(', ')}`);
  const unknown: string[] = [];
  const unclear: string[] = [];
  const rows = countries.flatMap((country) => {
    const cities = (typed.get(country.name) ?? []).map((names) => names.split('='));
    if (country.capital !== '' && !cities.flat().includes(country.capital)) cities.push([country.capital]);
    return cities.filter(([name]) => name !== country.name).map((names) => {
      const all = placesOf(names, places);
      const regions = new Set(all.filter((place) => place.country === country.name).map(({ region }) => region));
      if (regions.size > 1 && !CITY_REGIONS.has(names[0] ?? '')) unclear.push(`${names[0]} (${[...regions].join(' or ')})`);
      if (!names.includes(country.capital) && regions.size === 0) unknown.push(`${names.join('=')} (${country.name})`);
      return cityRow(names, all, country, items);
    });
  });
  if (unknown.length > 0) throw new Error(`The gazetteer does not have ${unknown.join(', ')}.`);
  if (unclear.length > 0) throw new Error(`Which of the cities of one name is meant: ${unclear.join(', ')}?`);
  return rows;
}

function placesOf(names: readonly string[], places: ReadonlyMap<string, readonly Place[]>): Place[] {
  const keys = new Set(names.map((name) => foldName(name.replace(/^[?~]/, ''), 'GPE')));
  return [...keys].flatMap((key) => places.get(key) ?? []);
}

function cityRow([name = '', ...aliases]: readonly string[], all: readonly Place[], country: FactRow, items: ReadonlyMap<string, string>): FactRow {
  const atHome = all.filter((place) => place.country === country.name);
  const own = atHome.find(({ region }) => region === CITY_REGIONS.get(name)) ?? atHome[0];
  const isCapital = [name, ...aliases].includes(country.capital);
  const namesakes = CITY_AGAINST.has(name) ? [] : all.filter((place) => place.country !== country.name || place.region !== own?.region);
  const isKnown = WORLD_KNOWN.has(name) || CITY_AGAINST.has(name);
  const abroad = namesakes.filter((place) => place.country !== country.name);
  const hasNamesakeAtHome = abroad.length < namesakes.length;
  const region = own && foldName(own.region, 'GPE') !== foldName(name, 'GPE') ? written(own.region) : [];
  return rowWith({
    kind: 'city',
    name,
    aliases: aliases.filter((alias) => !alias.startsWith('~')),
    country: country.name,
    // Of a country that lies in two, nothing says in which its city does.
    continent: country.continent.includes(' and ') ? '' : country.continent,
    wikidata: items.get(name) ?? '',
    is: [...(isCapital ? ['capital'] : []), ...(namesakes.length > 0 && !isKnown ? ['unsure'] : [])],
    for: [...(hasNamesakeAtHome && !isKnown ? [] : [country.name]), ...region],
    // Everybody knows which Paris is meant, even where Texas' country is named; but not where Texas is.
    against: [...namesakes.flatMap((place) => written(place.region)), ...(isKnown ? [] : abroad.map((place) => place.country)), ...CITY_AGAINST.get(name) ?? []]
      .filter((place) => foldName(place, 'GPE') !== foldName(name, 'GPE')),
  });
}

/** A region as news names it. */
function written(region: string): string[] {
  return [region, REGION_ABBREVIATIONS.get(region) ?? ''].filter((name) => name !== '');
}

/** What the gazetteer has as one country and these lists by its regions. */
const SPLIT: ReadonlySet<string> = new Set(['Palestine, State of']);

/** Where the gazetteer has cities of a name, countries under the names of the rows. */
function placesByName(gazetteer: readonly ListedCity[], countries: readonly FactRow[]): ReadonlyMap<string, readonly Place[]> {
  const called = new Map(GAZETTEER_NAMES);
  const names = new Map(countries.flatMap(({ name, aliases }) => [name, ...aliases.split('|')].map((alias) => [foldName(alias, 'GPE'), name] as const)));
  const places = new Map<string, Place[]>();
  for (const [city, listed, region] of gazetteer) {
    const country = names.get(foldName(region, 'GPE')) === undefined || !SPLIT.has(listed) ? (called.get(listed) ?? names.get(foldName(listed, 'GPE')) ?? listed) : region;
    const key = foldName(city, 'GPE');
    places.set(key, [...places.get(key) ?? [], { country, region }]);
  }
  return places;
}
