import { bySpan, overlaps, type Span } from '../../core/text/span';
import { readRecords } from '../records';

export const COARSE_CLASSES = ['PER', 'ORG', 'LOC', 'MISC'] as const;
/** The classes that sets of different schemes share: people, organisations, places of every kind, and other names. */
export type Coarse = (typeof COARSE_CLASSES)[number];

/** A name of an annotated text; offsets are UTF-16 code units into the text. */
export interface CoarseName extends Span {
  /** The label in the set's own scheme. */
  readonly type: string;
  readonly coarse: Coarse;
  /** The name with what the set counts to it besides: a title before it, or the phrase it heads. */
  readonly full?: Span;
}

/** What a set marks that is no name: a date, an amount, a bare title. */
export interface OtherSpan extends Span {
  readonly type: string;
}

/** A text with the names that people (or, in silver sets, machines) found in it. */
export interface NameRecord {
  readonly id: string;
  readonly genre: string;
  readonly text: string;
  /** In text order, none touching another: where names nest, the longest alone. */
  readonly names: readonly CoarseName[];
  /** In text order; may nest, and overlap names. */
  readonly others: readonly OtherSpan[];
}

/** The records of a file of JSON Lines, gzipped or not, with `text` and `entities` as spans with `type` and `coarse`. @throws Error that names file and line */
export function readNameRecords(file: string): NameRecord[] {
  return readRecords(file, nameRecord);
}

/** One record; what is wrong with it in words. */
export function nameRecord({ id, genre, text, entities }: Readonly<Record<string, unknown>>): NameRecord | string {
  if (typeof text !== 'string' || !Array.isArray(entities)) return 'has no text or no entities';
  const names: CoarseName[] = [];
  const others: OtherSpan[] = [];
  for (const entity of entities as unknown[]) {
    const read = readEntity(entity, text);
    if (typeof read === 'string') return read;
    if (!('coarse' in read)) others.push(read);
    else if (hasCapital(text.slice(read.start, read.end)) || !marksPhrases(entity)) names.push(read);
  }
  return { id: typeof id === 'string' ? id : '', genre: typeof genre === 'string' ? genre : '', text, names: longestNames(names), others: others.sort(bySpan) };
}

function readEntity(entity: unknown, text: string): CoarseName | OtherSpan | string {
  if (typeof entity !== 'object' || entity === null) return 'has an entity that is no record';
  const { start, end, type, coarse, full } = entity as Readonly<Record<string, unknown>>;
  if (!isSpanOf(text, start, end)) return `has an entity without a place in the text: ${JSON.stringify(entity)}`;
  const span = { start: start as number, end: end as number, type: typeof type === 'string' ? type : '' };
  if (coarse === null) return span;
  const known = COARSE_CLASSES.find((each) => each === coarse);
  if (known === undefined) return `has an entity of no class: ${JSON.stringify(entity)}`;
  if (!Array.isArray(full)) return { ...span, coarse: known };
  const [from, to] = full as unknown[];
  if (!isSpanOf(text, from, to)) return `has an entity whose whole is not in the text: ${JSON.stringify(entity)}`;
  return { ...span, coarse: known, full: { start: from as number, end: to as number } };
}

function isSpanOf(text: string, start: unknown, end: unknown): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && (start as number) >= 0 && (start as number) < (end as number) && (end as number) <= text.length;
}

/** Sets that say how sure each span is mark people and bodies by common nouns and pronouns too. */
function marksPhrases(entity: unknown): boolean {
  return Object.hasOwn(entity as object, 'confidence');
}

function hasCapital(name: string): boolean {
  return /[\p{Lu}\p{Lt}]/u.test(name);
}

/** The longest names of those that overlap, of equally long ones the first; in text order. */
export function longestNames<T extends Span>(names: readonly T[]): T[] {
  const kept: T[] = [];
  for (const group of overlapping([...names].sort(bySpan))) {
    const taken: T[] = [];
    for (const name of [...group].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
      if (!taken.some((other) => overlaps(name, other))) taken.push(name);
    }
    kept.push(...taken.sort(bySpan));
  }
  return kept;
}

/** Sorted spans in groups that hang together. */
function overlapping<T extends Span>(sorted: readonly T[]): T[][] {
  const groups: T[][] = [];
  let end = 0;
  for (const span of sorted) {
    if (groups.length === 0 || span.start >= end) groups.push([]);
    groups.at(-1)?.push(span);
    end = Math.max(end, span.end);
  }
  return groups;
}
