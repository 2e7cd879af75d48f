import { NAME_TYPES, QUANTITY_TYPES, TIME_TYPES } from '../../recognition/recognition';
import { labelName } from '../../recognition/labelNames';
import { ZONES, type ZoneKind } from '../../page/page';
import { nearest } from '../../text/nearest';
import { foldWords, wordsOfName } from './searchText';

/** Words that stand one behind the other, folded, with single spaces. */
export interface Term {
  readonly words: string;
  /** The last word may go on. */
  readonly isStart: boolean;
}

/** Labels that can be looked for: of names, times, amounts and quotations. */
export const FOUND_TYPES = [...NAME_TYPES, ...TIME_TYPES, ...QUANTITY_TYPES, 'QUOTATION'] as const;
export type FoundType = (typeof FOUND_TYPES)[number];

/** What is looked for. Of an empty list of values everything is meant. */
export interface CorpusQuery {
  readonly terms: readonly Term[];
  readonly types: readonly FoundType[];
  /** Ids, or names. */
  readonly entities: readonly string[];
  /** Parts of publishers' names, as `wordsOfName` gives them. */
  readonly sources: readonly string[];
  /** A year, month or day, as ISO 8601 writes them; both are included. */
  readonly from: string | null;
  readonly to: string | null;
  /** `article`: every zone that is the article itself. */
  readonly zones: 'article' | 'all' | readonly ZoneKind[];
}

export const FILTERS = ['type', 'entity', 'source', 'from', 'to', 'zone'] as const;
export type Filter = (typeof FILTERS)[number];

/** A part of a query as it is written: a filter with its values, or words (`key` null). */
export interface QueryToken {
  readonly start: number;
  readonly end: number;
  /** As written, without its colon. */
  readonly key: string | null;
  readonly values: readonly QueryValue[];
}
export interface QueryValue {
  readonly text: string;
  readonly start: number;
  readonly isQuoted: boolean;
}

export type ReadQuery = { readonly query: CorpusQuery } | { readonly problem: string };

/** Reads a query such as `type:ORG source:"Maren Post" from:2026-01 strike "port authority"`; or says in words of its own what is wrong with it. */
export function readQuery(text: string): ReadQuery {
  const terms: Term[] = [];
  const types: FoundType[] = [];
  const entities: string[] = [];
  const sources: string[] = [];
  const zones: string[] = [];
  const days: { from?: string; to?: string } = {};
  for (const token of readTokens(text)) {
    const filter = filterOf(token);
    if (filter !== null && typeof filter === 'object') return filter;
    const values = token.values.map((value) => value.text.trim()).filter((value) => value !== '');
    if (filter === null) {
      const term = termOf(text, token);
      if (term) terms.push(term);
      continue;
    }
    if (values.length === 0) return { problem: `Say which: ${EXAMPLES[filter]}` };
    const fault = values.map((value) => faultOf(filter, value)).find((each) => each !== null);
    if (fault) return { problem: fault };
    if (filter === 'type') types.push(...values.flatMap((value) => typeOf(value) ?? []));
    else if (filter === 'entity') entities.push(...values);
    else if (filter === 'source') sources.push(...values.map(wordsOfName));
    else if (filter === 'zone') zones.push(...values.map((value) => value.toLowerCase()));
    else days[filter] = values.at(-1);
  }
  if (terms.length + types.length + entities.length === 0) return { problem: 'Say what to look for: words, “type:” or “entity:”.' };
  return { query: { terms, types, entities, sources, from: days.from ?? null, to: days.to ?? null, zones: zonesOf(zones) } };
}

/** The parts of a query, in order. Quotation marks of any kind hold words together; a comma parts the values of a filter. */
export function readTokens(text: string): QueryToken[] {
  const tokens: QueryToken[] = [];
  for (let at = 0; at < text.length;) {
    if (/\s/.test(text.charAt(at))) {
      at++;
      continue;
    }
    const start = at;
    const key = /^\p{L}{2,12}(?=:)/u.exec(text.slice(at, at + 14))?.[0] ?? null;
    if (key !== null) at += key.length + 1;
    const values: QueryValue[] = [];
    for (;;) {
      const value = readValue(text, at, key !== null);
      values.push(value.value);
      at = value.end;
      if (key === null || text.charAt(at) !== ',') break;
      at++;
    }
    tokens.push({ start, end: at, key, values });
  }
  return tokens;
}

const QUOTES = /["“”„«»]/;

function readValue(text: string, start: number, isListed: boolean): { readonly value: QueryValue; readonly end: number } {
  let end = start;
  if (QUOTES.test(text.charAt(start))) {
    end++;
    while (end < text.length && !QUOTES.test(text.charAt(end))) end++;
    return { value: { text: text.slice(start + 1, end), start, isQuoted: true }, end: Math.min(text.length, end + 1) };
  }
  while (end < text.length && !/\s/.test(text.charAt(end)) && !(isListed && text.charAt(end) === ',') && !(end > start && QUOTES.test(text.charAt(end)))) end++;
  return { value: { text: text.slice(start, end), start, isQuoted: false }, end };
}

const EXAMPLES: Readonly<Record<Filter, string>> = {
  type: '“type:ORG”', entity: '“entity:ana-duarte” or “entity:"Ana Duarte"”', source: '“source:"Maren Post"”', from: '“from:2026-01-15”', to: '“to:2026-03”', zone: '“zone:all”',
};

/** The filter that is meant; null for words with a colon in them. */
function filterOf({ key }: QueryToken): Filter | { readonly problem: string } | null {
  if (key === null) return null;
  const known = FILTERS.find((filter) => filter === key.toLowerCase());
  if (known) return known;
  const [meant] = nearest(key, FILTERS, 1);
  return meant === undefined ? null : { problem: `There is no filter “${key}:”. Did you mean “${meant}:”? Quotation marks round it make it words.` };
}

function faultOf(filter: Filter, value: string): string | null {
  if (filter === 'type' && typeOf(value) === null) return `There is no such type. There are ${FOUND_TYPES.join(', ')}.`;
  if (filter === 'zone' && value.toLowerCase() !== 'all' && !isZone(value.toLowerCase())) return `There is no such zone. There are all, ${ZONES.join(', ')}.`;
  if ((filter === 'from' || filter === 'to') && !isDay(value)) return `A date is a year, a month or a day: “${filter}:2026”, “${filter}:2026-03”, “${filter}:2026-03-15”.`;
  return null;
}

/** By its label, or by what people call it. */
function typeOf(value: string): FoundType | null {
  return FOUND_TYPES.find((type) => type === value.toUpperCase() || labelName(type).toLowerCase() === value.toLowerCase()) ?? null;
}

function isZone(value: string): value is ZoneKind {
  return (ZONES as readonly string[]).includes(value);
}

function isDay(value: string): boolean {
  return /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(value);
}

function zonesOf(zones: readonly string[]): CorpusQuery['zones'] {
  if (zones.includes('all')) return 'all';
  return zones.length === 0 ? 'article' : zones.filter(isZone);
}

function termOf(text: string, { start, end, key, values }: QueryToken): Term | null {
  const [value] = values;
  if (key === null && value?.isQuoted) return asTerm(value.text, false);
  const written = text.slice(start, end);
  const isStart = written.endsWith('*');
  return asTerm(isStart ? written.slice(0, -1) : written, isStart);
}

function asTerm(text: string, isStart: boolean): Term | null {
  const words = foldWords(text);
  return words === '' ? null : { words, isStart };
}
