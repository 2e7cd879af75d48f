import { readFileSync } from 'node:fs';
import path from 'node:path';
import { foldCase, foldTypography } from '../../../core/text/folding';
import { tokenise } from '../../../core/text/tokens';
import type { LabelledText } from '../labelledText';

/** What a word can be part of: first of a person's name, another part of one, first and further of an organisation and of a place, a group, another name, nothing. */
export const PARTS = 9;
const enum Part {
  PersonFirst,
  PersonRest,
  OrganisationFirst,
  OrganisationRest,
  PlaceFirst,
  PlaceRest,
  Group,
  Other,
  None,
}

/** Word in small letters → how often it was each part. */
export type WordCounts = Map<string, Float64Array>;

function add(counts: WordCounts, word: string, part: Part, weight: number): void {
  let own = counts.get(word);
  if (!own) counts.set(word, (own = new Float64Array(PARTS)));
  own[part] = (own[part] as number) + weight;
}

/** Counts the words of a text; one in small letters says less. */
export function countText(counts: WordCounts, { text, names }: LabelledText, weight: number): void {
  let next = 0;
  for (const token of tokenise(text)) {
    if (token.kind !== 'word') continue;
    const written = foldTypography(text.slice(token.start, token.end));
    const word = foldCase(written);
    while (next < names.length && (names[next] as { end: number }).end <= token.start) next++;
    const name = names[next];
    if (!name || name.start >= token.end || name.nameClass === 'TITLE') add(counts, word, Part.None, written === word ? weight / 2 : weight);
    else {
      const isFirst = name.start === token.start;
      if (name.nameClass === 'PER') add(counts, word, isFirst && name.end > token.end ? Part.PersonFirst : Part.PersonRest, weight);
      else if (name.nameClass === 'ORG') add(counts, word, isFirst ? Part.OrganisationFirst : Part.OrganisationRest, weight);
      else if (name.nameClass === 'LOC') add(counts, word, isFirst ? Part.PlaceFirst : Part.PlaceRest, weight);
      else if (name.nameClass !== null) add(counts, word, name.nameClass === 'NORP' ? Part.Group : Part.Other, weight);
    }
  }
}

/** Counts names of lists as names seen about once. */
export function countLists(counts: WordCounts, folder: string): void {
  const read = <T>(file: string): T => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as T;
  const { forenames, surnames } = read<{ forenames: string[]; surnames: string[] }>('names_cc0.json');
  for (const name of forenames) add(counts, foldCase(name), Part.PersonFirst, 1);
  for (const name of surnames) add(counts, foldCase(name), Part.PersonRest, 1);
  for (const [city] of read<string[][]>('world_cities_ccby4.json')) if (city && !city.includes(' ')) add(counts, foldCase(city), Part.PlaceFirst, 0.7);
  for (const company of read<{ sp500: string[] }>('companies_pddl.json').sp500) add(counts, foldCase(company).split(' ')[0] ?? '', Part.OrganisationFirst, 0.7);
}
