import { FORENAME_KINDS, Kind, lexiconKey, type Lexicon } from '../recognition/names/lexicon';
import type { Name } from '../recognition/recognition';
import { parsePerson } from './nameForms';

/**
 * The full names of people who are named together with somebody of their surname: of “Ana and Jan Duarte” the first is “Ana Duarte”. By the index of
 * the name that is a forename alone; in “Duarte and Jan Roe” it is somebody's surname, and stays as it is.
 */
export function impliedNames(text: string, names: readonly Name[], lexicon: Lexicon | undefined): ReadonlyMap<number, string> {
  const implied = new Map<number, string>();
  if (!lexicon) return implied;
  let surnames: Set<string> | null = null;
  for (let index = 0; index + 1 < names.length; index++) {
    const one = names[index];
    const other = names[index + 1];
    if (one?.type !== 'PERSON' || other?.type !== 'PERSON' || !isJoined(text, one.end, other.start)) continue;
    if (/\s/.test(one.text) || !/\s/.test(other.text.trim()) || !isForename(one.text, lexicon) || /\p{L}\.\s$/u.test(text.slice(Math.max(0, one.start - 3), one.start))) continue;
    surnames ??= new Set(names.filter(({ type, text: name }) => type === 'PERSON' && /\s/.test(name)).map(({ text: name }) => parsePerson(name).last));
    if (surnames.has(parsePerson(one.text).last)) continue;
    implied.set(index, `${one.text} ${other.text.trim().split(/\s+/).slice(1).join(' ')}`);
  }
  return implied;
}

function isJoined(text: string, from: number, to: number): boolean {
  const joint = to - from <= 5 ? text.slice(from, to) : '';
  return joint === ' and ' || joint === ' & ';
}

function isForename(word: string, lexicon: Lexicon): boolean {
  const kinds = lexicon.kinds(lexiconKey(word));
  return (kinds & FORENAME_KINDS) !== 0 && (kinds & Kind.Surname) === 0;
}
