import type { Analysis } from '../../analysis';
import { NAME_TYPES } from '../../recognition/recognition';
import { bySpan, contains, type Span } from '../../text/span';
import type { CorpusQuery, FoundType } from './query';
import { type SearchText, wordsOfName } from './searchText';
import { occurrencesOf } from './terms';
import { Units } from './units';

/** What an article mentions, in text order; the same number in each list is the same mention. */
export interface SearchedMentions {
  readonly spans: readonly Span[];
  readonly types: readonly FoundType[];
  /** By corpus-wide ids; of a quotation who says it. */
  readonly entities: readonly (string | null)[];
}

/** An article that was read, as it is searched. */
export interface SearchedArticle {
  readonly text: string;
  readonly analysis: Pick<Analysis, 'sentences' | 'zones' | 'metadata'>;
  /** Its names. */
  readonly mentions: SearchedMentions;
  /** Its times, amounts and quotations; not asked for where none are looked for. */
  readonly facts: () => SearchedMentions;
  /** The text as words are looked for in it; not asked for where no words are. */
  readonly searchText: () => SearchText;
}

/** A query whose entities are ids; null for everybody. */
export type ReadyQuery = Omit<CorpusQuery, 'entities'> & { readonly entities: readonly string[] | null };

/** A place that was found, and the sentence or line around it. */
export interface Hit extends Span {
  readonly unit: Span;
  /** What of the unit was looked for, the place itself too; not all of very many. */
  readonly marks: readonly Span[];
}

/** More marks in one line are no help. */
const MOST_MARKS = 20;

/** Whether a query asks for mentions; else it asks for words. */
export function asksForMentions({ types, entities }: ReadyQuery): boolean {
  return types.length > 0 || entities !== null;
}

/** Whether an article is from the sources and the time that a query names. One that states no date is from no time. */
export function isAskedFor({ metadata }: SearchedArticle['analysis'], { sources, from, to }: ReadyQuery): boolean {
  const published = metadata.published?.value ?? '';
  if (from !== null && (published === '' || published.slice(0, from.length) < from)) return false;
  if (to !== null && (published === '' || published.slice(0, to.length) > to)) return false;
  if (sources.length === 0) return true;
  const publisher = wordsOfName(metadata.publisher?.value ?? '');
  return publisher !== '' && sources.some((source) => publisher.includes(source));
}

/**
 * What of an article answers a query, in text order: mentions, in sentences with all the words; else each place of one term; else each sentence that
 * has several, at the first of them.
 */
export function* hitsIn(article: SearchedArticle, query: ReadyQuery): Generator<Hit> {
  if (!isAskedFor(article.analysis, query)) return;
  if (asksForMentions(query)) yield* mentionsIn(article, query);
  else if (query.terms.length === 1) yield* placesIn(article, query);
  else yield* sentencesIn(article, query);
}

const NAMES: ReadonlySet<FoundType> = new Set(NAME_TYPES);

/** Names, where no types are asked for; else with whatever else is asked for. */
function mentioned({ mentions, facts }: SearchedArticle, { types }: ReadyQuery): SearchedMentions {
  if (types.every((type) => NAMES.has(type))) return mentions;
  const others = facts();
  const all = [mentions, others].flatMap((some) => some.spans.map((span, at) => ({ span, type: some.types[at] ?? 'TITLE', entity: some.entities[at] ?? null }))).sort((a, b) => bySpan(a.span, b.span));
  return { spans: all.map(({ span }) => span), types: all.map(({ type }) => type), entities: all.map(({ entity }) => entity) };
}

function* mentionsIn(article: SearchedArticle, query: ReadyQuery): Generator<Hit> {
  const { text, analysis, searchText } = article;
  const { spans, types, entities } = mentioned(article, query);
  const wanted = query.entities && new Set(query.entities);
  const asked = new Set<FoundType>(query.types);
  const isWanted = (at: number): boolean => (wanted === null || wanted.has(entities[at] ?? '')) && (asked.size === 0 || asked.has(types[at] ?? 'TITLE'));
  if (!spans.some((_, at) => isWanted(at))) return;
  const words = wordsIn(searchText, query);
  if (words === null) return;
  const units = new Units(text, analysis, query.zones);
  for (const [at, { start, end }] of spans.entries()) {
    if (!isWanted(at)) continue;
    // A quotation may be longer than a sentence.
    const unit = units.of(types[at] === 'QUOTATION' ? { start, end: start + 1 } : { start, end });
    const span = { start, end: Math.min(end, unit?.end ?? end) };
    const found = unit && within(words, unit);
    if (unit && found) yield { ...span, unit, marks: [span, ...found] };
  }
}

function* placesIn({ text, analysis, searchText }: SearchedArticle, { terms, zones }: ReadyQuery): Generator<Hit> {
  const [term] = terms;
  if (!term) return;
  const units = new Units(text, analysis, zones);
  for (const span of occurrencesOf(term, searchText())) {
    const unit = units.of(span);
    if (unit) yield { ...span, unit, marks: [span] };
  }
}

function* sentencesIn({ text, analysis, searchText }: SearchedArticle, query: ReadyQuery): Generator<Hit> {
  const words = wordsIn(searchText, query);
  if (words === null) return;
  // The rarest word decides in how many sentences the others are looked for.
  const rarest = words.reduce((a, b) => (b.length < a.length ? b : a));
  const units = new Units(text, analysis, query.zones);
  let last: Span | null = null;
  for (const span of rarest) {
    const unit = units.of(span);
    if (!unit || unit === last) continue;
    last = unit;
    const found = within(words, unit);
    if (!found) continue;
    const first = found.reduce((a, b) => (b.start < a.start ? b : a));
    yield { ...first, unit, marks: found };
  }
}

/** The places of each term; null where one has none. */
function wordsIn(searchText: () => SearchText, { terms }: ReadyQuery): readonly (readonly Span[])[] | null {
  const all: Span[][] = [];
  for (const term of terms) {
    const spans = [...occurrencesOf(term, searchText())];
    if (spans.length === 0) return null;
    all.push(spans);
  }
  return all;
}

/** The places of each term in a unit; null where one has none there. */
function within(words: readonly (readonly Span[])[], unit: Span): Span[] | null {
  const found: Span[] = [];
  for (const spans of words) {
    let at = firstFrom(spans, unit.start);
    const before = found.length;
    for (; found.length - before < MOST_MARKS; at++) {
      const span = spans[at];
      if (!span || !contains(unit, span)) break;
      found.push(span);
    }
    if (found.length === before) return null;
  }
  return found;
}

function firstFrom(spans: readonly Span[], start: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
