import { type EntityPlace, entryPlaces, type EntryPlaces, registryPlaceAt, sidecarPlaceAt } from '../../core/annotation/places/recordPlaces';
import { changeIdInRegistry, changeIdInSidecar, renameInRegistry, type RenameEdits } from '../../core/annotation/places/renameEntity';
import type { MentionIndex } from '../../core/corpus/entities/mentionIndex';
import type { Registry } from '../../core/entities/entity';
import { foldForSearch, fuzzyScore } from '../../core/text/fuzzy';
import { type LinePosition, LineReader } from '../../core/text/lines';
import type { Span } from '../../core/text/span';
import type { FoundName, NameTable } from './nameTable';

/** A place of an article: offsets into the text that was read, and the same as lines and characters. */
export interface FoundPlace extends Span {
  readonly file: string;
  readonly from: LinePosition;
  readonly to: LinePosition;
}

export interface FoundReferences {
  /** In file and text order. */
  readonly places: readonly FoundPlace[];
  /** How many there are in all. */
  readonly total: number;
  /** How many articles of the corpus have been read. */
  readonly read: number;
}

export interface FoundSymbol {
  /** The name that was found; of an entity perhaps not its own. */
  readonly name: string;
  /** Null for a headline. */
  readonly entity: { readonly id: string; readonly name: string; readonly type: string; readonly mentions: number; readonly articles: number; readonly registered: boolean } | null;
  /** Where the entity is mentioned first, or the headline stands; null for an entity that only the registry knows. */
  readonly place: FoundPlace | null;
}

export type RenameRequest =
  | { readonly what: 'name'; readonly yaml: string; readonly id: string; readonly to: string }
  | { readonly what: 'id'; readonly where: 'registry' | 'sidecar'; readonly yaml: string; readonly id: string; readonly to: string };

/** What the editor's verbs of navigation ask. `file`: the article whose own ids are meant; null for those of the corpus. */
export interface LookupCalls {
  /** The corpus-wide ids of entities of an article, as `card` takes them; null where nobody has that id. */
  whoAre: { takes: { corpus: string; file: string; entities: readonly string[] }; gives: readonly (string | null)[] };
  references: { takes: { corpus: string; file: string | null; entity: string; limit: number }; gives: FoundReferences };
  /** Entities and headlines whose name answers a query, the best first. */
  symbols: { takes: { corpus: string; query: string; limit: number }; gives: readonly FoundSymbol[] };
  /** Who is named at a place of a sidecar or registry. */
  placeAt: { takes: { where: 'sidecar' | 'registry'; yaml: string; offset: number }; gives: EntityPlace | null };
  /** Where a registry has an entity. */
  entryPlaces: { takes: { yaml: string; id: string }; gives: EntryPlaces | null };
  rename: { takes: RenameRequest; gives: RenameEdits };
}

export type LookupHandlers = { [C in keyof LookupCalls]: (params: LookupCalls[C]['takes']) => LookupCalls[C]['gives'] };

/** What is looked up in: the articles of one corpus. */
export interface LookedUp {
  readonly index: MentionIndex;
  readonly names: NameTable;
  readonly registry: Registry | undefined;
  /** How many articles were read. */
  readonly size: number;
  /** The corpus-wide id of an entity of an article. */
  idOf(file: string, named: string): string | null;
  textOf(file: string): string;
}

/** @param find the articles of a corpus in which a file is, or is asked from; undefined where none was read */
export function lookupHandlers(find: (corpus: string, file: string | null) => LookedUp | undefined): LookupHandlers {
  return {
    whoAre: ({ corpus, file, entities }) => {
      const readings = find(corpus, file);
      return entities.map((entity) => readings?.idOf(file, entity) ?? null);
    },
    references: ({ corpus, file, entity, limit }) => references(find(corpus, file), file, entity, limit),
    symbols: ({ corpus, query, limit }) => symbols(find(corpus, null), query, limit),
    placeAt: ({ where, yaml, offset }) => (where === 'registry' ? registryPlaceAt : sidecarPlaceAt)(yaml, offset),
    entryPlaces: ({ yaml, id }) => entryPlaces(yaml, id),
    rename,
  };
}

function references(readings: LookedUp | undefined, file: string | null, entity: string, limit: number): FoundReferences {
  const id = file === null ? entity : (readings?.idOf(file, entity) ?? null);
  if (!readings || id === null) return { places: [], total: 0, read: readings?.size ?? 0 };
  const places = readings.index.mentionsOf(id, limit).flatMap(({ article, spans }) => placesIn(article, readings.textOf(article), spans));
  return { places, total: readings.index.counts(id).mentions, read: readings.size };
}

function rename(request: RenameRequest): RenameEdits {
  const { yaml, id, to } = request;
  if (request.what === 'name') return renameInRegistry(yaml, id, to);
  return (request.where === 'registry' ? changeIdInRegistry : changeIdInSidecar)(yaml, id, to);
}

function symbols(readings: LookedUp | undefined, query: string, limit: number): FoundSymbol[] {
  if (!readings) return [];
  const best = new Best(limit);
  for (const found of readings.names.search(query)) best.add(found, found.kind === 'entity' ? readings.index.counts(found.id).mentions : 1);
  for (const found of onlyRegistered(readings, query)) best.add(found, 0);
  return best.sorted().map((found) => symbolOf(readings, found));
}

/** The best of many names. To sort them all would take longer than to find them. */
class Best {
  private kept: { readonly found: FoundName; readonly mentions: number }[] = [];

  constructor(private readonly limit: number) {}

  add(found: FoundName, mentions: number): void {
    this.kept.push({ found, mentions });
    if (this.kept.length > 8 * this.limit + 1_000) this.cut();
  }

  sorted(): FoundName[] {
    this.cut();
    return this.kept.map(({ found }) => found);
  }

  private cut(): void {
    this.kept.sort((a, b) => b.found.score - a.found.score || b.mentions - a.mentions || compare(a.found.name, b.found.name) || compare(keyOf(a.found), keyOf(b.found)));
    this.kept.length = Math.min(this.kept.length, this.limit);
  }
}

/** Entities of the registry that no article mentions. */
function onlyRegistered({ registry, names }: LookedUp, query: string): FoundName[] {
  const wanted = foldForSearch(query);
  return [...(registry?.values() ?? [])].filter(({ id }) => !names.of(id)).flatMap(({ id, name, aliases }) => {
    const scored = [name, ...aliases].map((each) => ({ name: each, score: fuzzyScore(wanted, foldForSearch(each)) ?? -Infinity }));
    const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
    return best.score === -Infinity ? [] : [{ kind: 'entity' as const, id, ...best }];
  });
}

function symbolOf(readings: LookedUp, found: FoundName): FoundSymbol {
  const { index, names, registry } = readings;
  if (found.kind === 'headline') return { name: found.name, entity: null, place: placesIn(found.file, readings.textOf(found.file), [found.span])[0] ?? null };
  const { id } = found;
  const entry = registry?.get(id);
  const known = entry ?? names.of(id);
  const [first] = index.mentionsOf(id, 1);
  const place = first && placesIn(first.article, readings.textOf(first.article), first.spans)[0];
  const { name, type } = known ?? { name: found.name, type: '' };
  return { name: found.name, entity: { id, name, type, ...index.counts(id), registered: entry !== undefined }, place: place ?? null };
}

/** The same spans with their lines. @param spans in text order; the text is read as far as the last of them */
export function placesIn(file: string, text: string, spans: readonly Span[]): FoundPlace[] {
  const reader = new LineReader(text);
  let line = -1;
  const positionAt = (offset: number): LinePosition => {
    while ((line < 0 || reader.next <= offset) && reader.advance()) line++;
    return { line, character: Math.max(0, Math.min(offset, reader.end) - reader.start) };
  };
  return spans.map(({ start, end }) => {
    const from = positionAt(start);
    // The lines are gone through once: a mention that runs on over a line's end is behind by the time the next begins.
    return { file, start, end, from, to: end <= reader.end ? { line: from.line, character: from.character + end - start } : positionAt(end) };
  });
}

function keyOf(found: FoundName): string {
  return found.kind === 'entity' ? found.id : found.file;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
