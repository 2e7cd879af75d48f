import type { Analysis } from '../../core/analysis';
import type { Registry, RegistryEntry } from '../../core/entities/entity';
import type { Fact, Facts } from '../../core/entities/facts/facts';
import { foldName } from '../../core/entities/nameForms';
import type { NameType } from '../../core/recognition/recognition';
import { foldCase } from '../../core/text/folding';
import type { Span } from '../../core/text/span';
import type { CardIndex } from './cardIndex';
import { type ArticlePart, type EntityTally, type Place, roleKey } from './entityTally';
import type { NewestFirst } from './newestFirst';
import type { EntityCard, RoleEvidence, SaidWords, SourceShare } from './protocol';

/** What a card holds at most of each kind; the counts tell of the rest. */
const MOST = { roles: 12, sources: 20, names: 6, quotations: 8, aliases: 30, appearances: 100 };
/** Sources of a role are looked for in so many of the places that state it. */
const MOST_PLACES = 60;
const LONGEST_QUOTATION = 400;

/** What a card is made of. */
export interface CardContext {
  /** The article in which somebody asks; null where nobody asks from one. */
  readonly file: string | null;
  readonly index: CardIndex;
  readonly registry: Registry | undefined;
  readonly facts: Facts | null;
  /** An article as it was read. */
  readonly article: (file: string) => { readonly text: string; readonly analysis: Analysis } | undefined;
  /** How many articles were read, of how many. */
  readonly read: number;
  readonly total: number;
}

/** The card of an entity by its corpus-wide id; null where neither an article nor the registry knows it. */
export function makeCard(id: string, context: CardContext): EntityCard | null {
  const tally = context.index.tally(id);
  const entry = context.registry?.get(id);
  const here = context.file === null ? undefined : context.index.part(id, context.file);
  const known = here?.entity ?? tally.parts.newest?.entity ?? entry;
  if (!known) return null;
  const { name, type } = known;
  const shares = sharesOf(tally);
  return {
    id,
    name,
    type,
    aliases: aliasesOf(name, tally, entry),
    description: entry?.description ?? null,
    registered: entry !== undefined,
    sameAs: entry?.sameAs ?? [],
    fact: factOf(name, type, entry, context),
    roles: rolesOf(tally, here, context),
    quotations: tally.quotations.take(MOST.quotations).flatMap((place) => said(place, context)),
    first: here?.first ?? null,
    here: here?.mentions ?? 0,
    hereByOffice: here?.described ?? 0,
    corpus: [...tally.sources.values()].reduce((sum, { mentions }) => sum + mentions, 0),
    corpusByOffice: tally.described,
    articles: tally.parts.length,
    source: (context.file === null ? undefined : context.article(context.file))?.analysis.metadata.publisher?.value ?? null,
    sources: shares.slice(0, MOST.sources),
    sourceCount: shares.length,
    appearances: tally.parts.take(MOST.appearances).map(({ file, source, published, mentions, first }) => ({ file, source, published, mentions, ...first })),
    read: context.read,
    total: Math.max(context.total, context.read),
  };
}

/** The names seen, most used first, and those that the registry adds. */
function aliasesOf(name: string, tally: EntityTally, entry: RegistryEntry | undefined): string[] {
  const names = [...byCount(tally.names).sort(bySmallLetters), ...(entry ? [entry.name, ...entry.aliases] : [])];
  const known = new Set([foldCase(name)]);
  // What a headline writes in capitals is no other name.
  return names.filter((other) => !known.has(foldCase(other)) && known.add(foldCase(other))).slice(0, MOST.aliases);
}

/** Names with small letters first; the others stay as they are ordered. */
function bySmallLetters(a: string, b: string): number {
  return Number(/\p{Ll}/u.test(b)) - Number(/\p{Ll}/u.test(a));
}

function byCount(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort((a, b) => b[1] - a[1] || byCodeUnits(a[0], b[0])).map(([name]) => name);
}

function sharesOf({ sources }: EntityTally): SourceShare[] {
  return [...sources]
    .map(([source, { mentions, articles, names }]) => ({ source, mentions, articles, names: byCount(names).slice(0, MOST.names) }))
    .sort((a, b) => b.mentions - a.mentions || byCodeUnits(a.source ?? '', b.source ?? ''));
}

/** The roles that this article states first, in text order; then the others, the last stated first. */
function rolesOf(tally: EntityTally, here: ArticlePart | undefined, context: CardContext): RoleEvidence[] {
  const stated = new Map<string, Span>();
  for (const { text, start, end } of here?.entity.roles ?? []) if (!stated.has(roleKey(text))) stated.set(roleKey(text), { start, end });
  const others = [...tally.roles].filter(([key]) => !stated.has(key)).map(([, places]) => ({ places, here: undefined })).sort((a, b) => byNewest(a.places, b.places));
  const first = [...stated].flatMap(([key, span]) => ({ places: tally.roles.get(key), here: span }));
  return [...first, ...others].slice(0, MOST.roles).flatMap(({ places, here: span }) => (places ? evidence(places, span, context) : []));
}

function byNewest(a: NewestFirst<Place>, b: NewestFirst<Place>): number {
  return byCodeUnits(b.newest?.published ?? '', a.newest?.published ?? '') || b.length - a.length || byCodeUnits(a.newest?.file ?? '', b.newest?.file ?? '');
}

/** A role where this article states it, else where it was stated last; and who else says so. */
function evidence(places: NewestFirst<Place>, here: Span | undefined, context: CardContext): RoleEvidence[] {
  const place = here && context.file !== null ? ownPlace(here, context.file, context) : places.newest;
  const article = place && context.article(place.file);
  if (!place || !article) return [];
  const text = oneSpaced(article.text.slice(place.start, place.end));
  const sentence = sentenceOf(article.analysis, place);
  const sources = new Set(places.take(MOST_PLACES).map(({ source }) => source));
  return [{
    ...place,
    text,
    sentence: sentence ? article.text.slice(sentence.start, sentence.end) : text,
    times: places.length,
    otherSources: [...sources].filter((source) => source !== null && source !== place.source).slice(0, MOST.names) as string[],
  }];
}

function ownPlace({ start, end }: Span, file: string, { article }: CardContext): Place {
  const { publisher, published } = article(file)?.analysis.metadata ?? {};
  return { file, source: publisher?.value ?? null, published: published?.value ?? null, start, end };
}

function sentenceOf({ sentences }: Analysis, { start, end }: Span): Span | undefined {
  return sentences.find((sentence) => sentence.start <= start && end <= sentence.end);
}

function said({ file, source, published, start, end }: Place, { article }: CardContext): SaidWords[] {
  const read = article(file);
  if (!read) return [];
  const words = oneSpaced(read.text.slice(start, Math.min(end, start + LONGEST_QUOTATION)));
  return [{ file, source, published, start, end, text: end - start > LONGEST_QUOTATION ? `${words}…` : words }];
}

/** The built-in fact, unless the registry says that something else is meant. */
function factOf(name: string, type: NameType, entry: RegistryEntry | undefined, { facts, index, file }: CardContext): Fact | null {
  const own = foldName(name, type);
  const fact = facts?.find(name, type, (file === null ? [] : index.placesOf(file)).filter((place) => foldName(place, type) !== own)) ?? null;
  const stated = entry?.sameAs.find(({ authority }) => authority === 'wikidata')?.id;
  return stated !== undefined && fact && fact.wikidata !== stated ? null : fact;
}

function oneSpaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
