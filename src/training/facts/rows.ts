import type { FactRow } from '../../core/entities/facts/factFile';

const EMPTY: FactRow = { kind: '', name: '', aliases: '', what: '', country: '', capital: '', continent: '', demonyms: '', wikidata: '', is: '', for: '', against: '' };

/** A line of the file: what is not said of it is empty, lists are joined, and repeated values dropped. */
export function rowWith(values: { readonly [C in keyof FactRow]?: string | readonly string[] }): FactRow {
  const row = { ...EMPTY };
  for (const [column, value] of Object.entries(values)) row[column as keyof FactRow] = typeof value === 'string' ? value : [...new Set(value)].join('|');
  return row;
}

/** The lines of a list that was typed. */
export function linesOf(list: string): string[] {
  return list.split('\n').filter((line) => line !== '');
}

/** Lines of the form `name:value|value`, by name. */
export function byName(list: string): ReadonlyMap<string, readonly string[]> {
  return new Map(linesOf(list).map((line) => {
    const at = line.indexOf(':');
    return [line.slice(0, at), line.slice(at + 1).split('|').filter((value) => value !== '')];
  }));
}
