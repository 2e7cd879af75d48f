import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { NameClass } from '../../core/recognition/names/tagger/tags';
import type { NameStock } from './augment';
import type { LabelledText } from './labelledText';

/** Every so many-th city is taken: there are far more of them than names of other kinds. */
const CITIES = 10;
const MOST_UNIVERSITIES = 1500;
/** Their names are typed by anybody, or tagged by machine. */
const LEFT_OUT = /^(?:gmb|wnut)/;

/** Names to put in the place of others: from lists and from the texts themselves. */
export function nameStock(texts: readonly LabelledText[], gazetteers: string): NameStock {
  const read = <T>(file: string): T => JSON.parse(readFileSync(path.join(gazetteers, file), 'utf8')) as T;
  const own = texts.filter(({ set }) => !LEFT_OUT.test(set));
  const people = namesOfClass(own, 'PER').map((name) => name.split(' ')).filter(({ length }) => length === 2);
  const { forenames, surnames } = read<{ forenames: string[]; surnames: string[] }>('names_cc0.json');
  const isLatin = (name: string): boolean => /^[\p{Script=Latin}'’-]{2,}$/u.test(name);
  const universities = read<[string, string][]>('universities_mit.json').map(([name]) => name).filter((name) => /^[A-Z][A-Za-z' -]+$/.test(name));
  const cities = read<string[][]>('world_cities_ccby4.json').flatMap(([city]) => (city && /^[A-Z][a-z]+$/.test(city) ? [city] : []));
  return {
    forenames: [...forenames.filter(isLatin), ...people.flatMap(([first = '']) => first)],
    surnames: [...surnames.filter(isLatin), ...people.flatMap(([, last = '']) => last)],
    organisations: [...namesOfClass(own, 'ORG'), ...read<{ sp500: string[] }>('companies_pddl.json').sp500, ...universities.slice(0, MOST_UNIVERSITIES)],
    places: [...namesOfClass(own, 'LOC').filter((name) => !name.includes(' ')), ...cities.filter((_, index) => index % CITIES === 0)],
  };
}

/** Names as they stand in texts, plainly written, each once. */
function namesOfClass(texts: readonly LabelledText[], nameClass: NameClass): string[] {
  const found = new Set<string>();
  for (const { text, names } of texts) {
    for (const name of names) {
      const written = text.slice(name.start, name.end);
      if (name.nameClass === nameClass && /^\p{Lu}[\p{L}\d'’&. -]+$/u.test(written)) found.add(written);
    }
  }
  return [...found];
}
