import type { Entity } from './entity';
import { foldName } from './nameForms';

/** Peoples whose name does not begin as their country's does. Folded people → folded country. */
const IRREGULAR = new Map(`
american united states, british united kingdom, briton united kingdom, dutch netherlands, french france, danish denmark, dane denmark, swiss switzerland, greek greece, spanish spain, spaniard spain, polish poland, pole poland, welsh wales,
irish ireland, turkish turkey, turk turkey, swede sweden, swedish sweden, finnish finland, finn finland, norwegian norway, portuguese portugal, filipino philippines, burmese myanmar, emirati united arab emirates, congolese congo, kiwi new zealand,
new zealander new zealand, malagasy madagascar, cypriot cyprus, monegasque monaco, basotho lesotho, batswana botswana, nigerien niger, saudi saudi arabia, south korean south korea, north korean north korea, south african south africa, sri lankan sri lanka,
czech czech republic, bosnian bosnia and herzegovina, dominican dominican republic, ivorian ivory coast, peruvian peru, kosovar kosovo, lao laos, laotian laos, scottish scotland, scot scotland, flemish belgium, argentine argentina
`.split(',').map((pair): [string, string] => {
  const words = pair.trim().split(' ');
  const parts = words.length > 2 && /^(?:new|south|north|sri)$/.test(words[0] ?? '') ? 2 : 1;
  return [words.slice(0, parts).join(' '), words.slice(parts).join(' ')];
}));

/** What peoples' names end in, beyond what they have in common with the country's, and what the country's name ends in there. */
const PEOPLE_ENDING = /^(?:|i|n|an|ian|ean|ese|ic|ish|er|nian|lese|vian|ch|on)$/;
const COUNTRY_ENDING = /^(?:|a|e|o|y|s|ia|um|us|go|land|stan|istan|any|way|es|co|m|ur)$/;

/**
 * The entities of an article, those of a people with the country that the article names too (“Exlandic” with “Exland”), where there is one only. By the list,
 * else by the beginning that both names have in common.
 */
export function withCountries(entities: readonly Entity[]): readonly Entity[] {
  if (!entities.some(({ type }) => type === 'NORP')) return entities;
  const countries = entities.filter(({ type }) => type === 'GPE').slice(0, MAX_PLACES).map(({ id, name }) => ({ id, name: foldName(name, 'GPE') }));
  return entities.map((entity) => {
    if (entity.type !== 'NORP') return entity;
    const people = foldName(entity.name, 'NORP');
    const found = countries.filter(({ name }) => isPeopleOf(people, name));
    const [only] = found;
    return only && found.length === 1 ? { ...entity, country: only.id } : entity;
  });
}

/** Whether a people's name belongs to a country's, both folded: “exlandic” and “exland”. By the list, else by the beginning that both have in common. */
export function isPeopleOf(people: string, country: string): boolean {
  const wanted = IRREGULAR.get(people);
  return wanted === undefined ? isOf(people, country) : country === wanted;
}

/** The country of a people whose name does not begin as its country's does, both folded. */
export function countryOfPeople(people: string): string | undefined {
  return IRREGULAR.get(people);
}

/** Places that are compared with each people: endless lists must not make the work grow with their square. */
const MAX_PLACES = 300;
/** Letters that a people's and a country's name have in common at least. */
const MIN_STEM = 4;

function isOf(people: string, country: string): boolean {
  let stem = 0;
  while (stem < people.length && stem < country.length && people.charCodeAt(stem) === country.charCodeAt(stem)) stem++;
  return stem >= MIN_STEM && people !== country && PEOPLE_ENDING.test(people.slice(stem)) && COUNTRY_ENDING.test(country.slice(stem));
}
