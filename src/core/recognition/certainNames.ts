import type { Evidence } from '../page/page';
import { FORENAME_KINDS, Kind, lexiconKey, NAME_KINDS, type Lexicon } from './names/lexicon';
import type { Name } from './recognition';

/** Whether names are read as in English: they are where the text's language is not known, or a person said that it is English. */
export function readsAsEnglish(language: Evidence | null): boolean {
  return language === null || /^en(?:glish|[-_].*)?$/i.test(language.value.trim());
}

/** What the recogniser itself takes for doubtful in the other language is left out even where the lexicon knows the words. */
const LEAST_SCORE = 0.5;

/**
 * Of the names found in a text that is not English, those that are certain: capitals and the words around tell nothing there, so the lexicon must know the name as it
 * stands, or a person by forename. A small town or an everyday English word is not enough: it may be any word of the other language.
 */
export function certainNames(names: readonly Name[], lexicon: Lexicon): Name[] {
  return names.filter((name) => name.score >= LEAST_SCORE && isCertain(name, lexicon));
}

const SINGLE_WORDS = NAME_KINDS & ~Kind.City & ~Kind.Division & ~Kind.Work & ~Kind.Event & ~Kind.Team;
/** What a single word may not be besides. */
const EVERYDAY = Kind.Common | Kind.CapitalsOnly | Kind.AfterArticle | Kind.Surname | FORENAME_KINDS;

function isCertain({ text, type }: Name, lexicon: Lexicon): boolean {
  const keys = text.split(/\s+/).map(lexiconKey);
  if (type === 'PERSON') return keys.length > 1 && isForename(keys[0] ?? '', lexicon) && keys.every((key) => (lexicon.kinds(key) & Kind.Common) === 0);
  const kinds = lexicon.kinds(keys.join(' '));
  return keys.length > 1 ? (kinds & NAME_KINDS) !== 0 : (kinds & SINGLE_WORDS) !== 0 && (kinds & EVERYDAY) === 0;
}

function isForename(key: string, lexicon: Lexicon): boolean {
  return (lexicon.kinds(key) & FORENAME_KINDS) !== 0;
}
