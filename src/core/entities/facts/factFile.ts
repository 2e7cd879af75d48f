import { foldName } from '../nameForms';
import type { Fact } from './facts';

declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/** A fact and what finds it. A name or people that begins with a question mark is taken for this only where the article speaks for it. */
export interface StoredFact {
  readonly fact: Fact;
  readonly aliases: readonly string[];
  readonly demonyms: readonly string[];
  /** Whether that holds for the fact's own name. */
  readonly isUnsure: boolean;
  /** Folded names of places that speak for this one, and of those that speak for a namesake. */
  readonly for: readonly string[];
  readonly against: readonly string[];
}

const COLUMNS = ['kind', 'name', 'aliases', 'what', 'country', 'capital', 'continent', 'demonyms', 'wikidata', 'is', 'for', 'against'] as const;
type Row = Record<(typeof COLUMNS)[number], string>;

const KINDS: ReadonlySet<string> = new Set<Fact['kind']>(['country', 'territory', 'city', 'body']);

/**
 * Reads `facts.tsv`: a line of column names, then a fact a line; a bar between the values of a list.
 * @throws Error where it is damaged
 */
export function readFacts(bytes: Uint8Array): StoredFact[] {
  const [header, ...lines] = new TextDecoder('utf-8').decode(bytes).split(/\r?\n/);
  if (header !== COLUMNS.join('\t')) throw new Error('The file of built-in facts is damaged.');
  return lines.filter((line) => line !== '').map((line) => storedFact(rowOf(line)));
}

/** The file that `readFacts` reads. */
export function formatFacts(rows: readonly Row[]): string {
  return [COLUMNS.join('\t'), ...rows.map((row) => COLUMNS.map((column) => row[column]).join('\t')), ''].join('\n');
}

export type FactRow = Row;

function rowOf(line: string): Row {
  const cells = line.split('\t');
  if (cells.length !== COLUMNS.length || !KINDS.has(cells[0] ?? '')) throw new Error('The file of built-in facts is damaged.');
  return Object.fromEntries(COLUMNS.map((column, i) => [column, cells[i] ?? ''])) as Row;
}

function storedFact(row: Row): StoredFact {
  const { name, what, country, capital, continent, wikidata } = row;
  const demonyms = listOf(row.demonyms);
  const flags = listOf(row.is);
  const fact = { kind: row.kind as Fact['kind'], name, what, country, capital, isCapital: flags.includes('capital'), continent, demonym: (demonyms[0] ?? '').replace(/^\?/, ''), wikidata };
  return { fact, aliases: listOf(row.aliases), demonyms, isUnsure: flags.includes('unsure'), for: folded(row.for), against: folded(row.against) };
}

function listOf(cell: string): string[] {
  return cell === '' ? [] : cell.split('|');
}

function folded(cell: string): string[] {
  return listOf(cell).map((name) => foldName(name, 'GPE'));
}
