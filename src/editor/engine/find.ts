import type { Analysis } from '../../core/analysis';
import { type Completion, completionsOf } from '../../core/corpus/search/completions';
import { readQuery } from '../../core/corpus/search/query';
import { asksForMentions, type Hit, hitsIn, isAskedFor, type ReadyQuery } from '../../core/corpus/search/searchArticle';
import { contains, type Span } from '../../core/text/span';
import { foldForSearch } from '../../core/text/fuzzy';
import type { EntityList } from './entityList';
import { type FoundPlace, type LookedUp, placesIn } from './lookups';
import type { SearchIndex } from './searchIndex';

/** A result: a place, and what is shown of the sentence around it. */
export interface FoundHit extends FoundPlace {
  readonly sentence: string;
  /** Where in `sentence` the place begins, and where everything stands that was looked for. */
  readonly at: number;
  readonly marks: readonly Span[];
}

export interface FoundArticle {
  readonly file: string;
  readonly headline: string | null;
  /** The publisher, where one is stated. */
  readonly source: string | null;
  readonly published: string | null;
  /** In text order; not more than were asked for. */
  readonly hits: readonly FoundHit[];
  /** How many there are in all. */
  readonly count: number;
}

/** What was found in some of a corpus's articles. */
export interface FoundSlice {
  readonly articles: readonly FoundArticle[];
  /** Articles with results that were not asked for, and how many results they have. */
  readonly more: { readonly articles: number; readonly hits: number };
  /** Up to which article the corpus was searched; null once it was to its end. */
  readonly last: string | null;
}

/** What Find in Corpus asks. */
export interface FindCalls {
  /** Reads a query, and says who is meant in it; or what is wrong with it. */
  readQuery: { takes: { corpus: string; query: string }; gives: { readonly query: ReadyQuery } | { readonly problem: string } };
  /** Goes through some articles, in the order of their names from the one after `after`, and gives at most `most` results: one call freezes nothing, and the last need not be made. */
  find: { takes: { corpus: string; query: ReadyQuery; after: string | null; most: number }; gives: FoundSlice };
  completeQuery: { takes: { corpus: string; query: string }; gives: { readonly problem: string | null; readonly completions: readonly Completion[] } };
}

export type FindHandlers = { [C in keyof FindCalls]: (params: FindCalls[C]['takes']) => FindCalls[C]['gives'] };

/** The articles of one corpus as they are searched. */
export interface Searchable extends LookedUp {
  readonly searched: SearchIndex;
  articleOf(file: string): { readonly text: string; readonly analysis: Analysis } | undefined;
  entities(): EntityList;
}

/** Code units that are searched for words in one call; and as how many of them it counts to look at a mention, and to take a result. */
const SLICE = 2_000_000;
const MENTION = 50;
const RESULT = 100;

/** @param of the articles of a corpus; undefined where none was read */
export function findHandlers(of: (corpus: string) => Searchable | undefined): FindHandlers {
  return {
    readQuery: ({ corpus, query }) => {
      const read = readQuery(query);
      return 'problem' in read ? read : { query: { ...read.query, entities: idsOf(of(corpus), read.query.entities) } };
    },
    find: ({ corpus, query, after, most }) => {
      const readings = of(corpus);
      return readings ? find(readings, query, after, most) : { articles: [], more: { articles: 0, hits: 0 }, last: null };
    },
    completeQuery: ({ corpus, query }) => {
      const read = readQuery(query);
      return { problem: 'problem' in read ? read.problem : null, completions: completions(of(corpus), query) };
    },
  };
}

function find(readings: Searchable, query: ReadyQuery, after: string | null, most: number): FoundSlice {
  const { searched, index } = readings;
  const { files } = searched;
  const candidates = query.entities && new Set(query.entities.flatMap((id) => index.articlesOf(id)));
  const articles: FoundArticle[] = [];
  const more = { articles: 0, hits: 0 };
  let listed = 0;
  let work = 0;
  let at = after === null ? 0 : firstBehind(files, after);
  for (; at < files.length && work < SLICE; at++) {
    const file = files[at] ?? '';
    const article = candidates?.has(file) === false ? undefined : readings.articleOf(file);
    if (!article || !isAskedFor(article.analysis, query)) continue;
    const found = searchOne(searched, file, article, query, most - listed);
    work += (query.terms.length > 0 ? article.text.length : 0) + (asksForMentions(query) ? MENTION * searched.mentionsIn(file).spans.length : 0) + RESULT * found.count;
    if (found.count === 0) continue;
    listed += found.hits.length;
    if (found.hits.length > 0) articles.push(found);
    else more.articles++;
    more.hits += found.count - found.hits.length;
  }
  return { articles, more, last: at < files.length ? (files[at - 1] ?? null) : null };
}

function searchOne(searched: SearchIndex, file: string, article: { readonly text: string; readonly analysis: Analysis }, query: ReadyQuery, most: number): FoundArticle {
  const { text, analysis } = article;
  const hits: Hit[] = [];
  let count = 0;
  for (const hit of hitsIn({ text, analysis, mentions: searched.mentionsIn(file), facts: () => searched.factsIn(file), searchText: () => searched.searchText(article) }, query)) if (count++ < most) hits.push(hit);
  const places = placesIn(file, text, hits);
  const { headline, publisher, published } = analysis.metadata;
  const found = hits.map((hit, n): FoundHit => ({ ...(places[n] as FoundPlace), ...surroundings(text, hit) }));
  return { file, headline: headline?.value ?? null, source: publisher?.value ?? null, published: published?.value ?? null, hits: found, count };
}

/** What is shown before a place where its sentence is long, and in all. */
const LONGEST_BEFORE = 300;
const LONGEST = 1_000;

function surroundings(text: string, { start, unit, marks }: Hit): Pick<FoundHit, 'sentence' | 'at' | 'marks'> {
  const from = unit.end - unit.start <= LONGEST ? unit.start : Math.max(unit.start, start - LONGEST_BEFORE);
  const shown = { start: from, end: Math.min(unit.end, from + LONGEST) };
  const inside = marks.filter((mark) => contains(shown, mark)).map((mark) => ({ start: mark.start - from, end: mark.end - from }));
  const [before, behind] = [from > unit.start ? '…' : '', shown.end < unit.end ? '…' : ''];
  return { sentence: `${before}${text.slice(from, shown.end)}${behind}`, at: start - from + before.length, marks: inside.map((mark) => ({ start: mark.start + before.length, end: mark.end + before.length })) };
}

function firstBehind(files: readonly string[], last: string): number {
  let low = 0;
  let high = files.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((files[middle] ?? '') <= last) low = middle + 1;
    else high = middle;
  }
  return low;
}

const EXACT = 1_000;

/** Who is meant by ids or names; null where nobody in particular is. */
function idsOf(readings: Searchable | undefined, named: readonly string[]): readonly string[] | null {
  if (named.length === 0) return null;
  if (!readings) return [];
  const { index, names, registry } = readings;
  return [...new Set(named.flatMap((name) => {
    if (registry?.has(name) || index.counts(name).mentions > 0) return [name];
    const wanted = foldForSearch(name);
    const called = [...names.search(name)].flatMap((found) => (found.kind === 'entity' && found.score === EXACT ? [found.id] : []));
    const registered = [...(registry?.values() ?? [])].filter((entry) => [entry.name, ...entry.aliases].some((each) => foldForSearch(each) === wanted));
    return [...called, ...registered.map(({ id }) => id)];
  }))];
}

function completions(readings: Searchable | undefined, query: string): Completion[] {
  const analyses = (): Analysis[] => (readings?.searched.files ?? []).flatMap((file) => readings?.articleOf(file)?.analysis ?? []);
  return completionsOf(query, {
    entities: (name, most) => readings?.entities().find(name, null, most, name === '') ?? [],
    sources: () => counted(analyses().flatMap(({ metadata }) => metadata.publisher?.value ?? [])).sort((a, b) => b.articles - a.articles || compare(a.name, b.name)),
    months: () => [...new Set(analyses().flatMap(({ metadata }) => metadata.published?.value.slice(0, 'YYYY-MM'.length) ?? []))].sort(),
  });
}

function counted(names: readonly string[]): { readonly name: string; readonly articles: number }[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, articles]) => ({ name, articles }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
