import * as vscode from 'vscode';
import { labelName } from '../../core/recognition/labelNames';
import { foldForSearch } from '../../core/text/fuzzy';
import type { Services } from '../commands/services';
import type { FoundSymbol } from '../engine/lookups';
import type { Corpus } from '../workspace/corpus';
import { locationsOf, registryPlaceOf } from '../workspace/places';
import { plain } from './plainText';
import { quietly } from './referencesSubject';

/** The editor sorts what it gets again, with every letter that is typed. */
const MOST = 200;
const LONGEST_NAME = 100;

const { SymbolKind } = vscode;
const KINDS: ReadonlyMap<string, vscode.SymbolKind> = new Map([
  ['PERSON', SymbolKind.Object], ['ORG', SymbolKind.Module], ['GPE', SymbolKind.Namespace], ['LOC', SymbolKind.Namespace], ['FAC', SymbolKind.Struct],
  ['NORP', SymbolKind.Enum], ['EVENT', SymbolKind.Event], ['PRODUCT', SymbolKind.Field], ['WORK_OF_ART', SymbolKind.String], ['LAW', SymbolKind.Key],
]);

/** An entity that leads to its entry in the registry. */
class EntitySymbol extends vscode.SymbolInformation {
  constructor(readonly corpus: Corpus, readonly id: string, name: string, kind: vscode.SymbolKind, container: string, location: vscode.Location) {
    super(name, kind, container, location);
  }
}

/** Go to symbol in workspace: the entities of all corpora by their names, and the headlines of their articles. */
export function registerWorkspaceSymbols(services: Services): vscode.Disposable {
  const { corpora, engine, indexer, log } = services;
  const asked = new WeakSet<Corpus>();
  return vscode.languages.registerWorkspaceSymbolProvider({
    provideWorkspaceSymbols: (query, token) => quietly(log, 'Symbols', async () => {
      await corpora.discover();
      const symbols: vscode.SymbolInformation[] = [];
      for (const corpus of corpora.all) {
        if (token.isCancellationRequested) return undefined;
        // Who looks for somebody wants to find them; in the next letter's answer are those of the articles that were read by then.
        if (!asked.has(corpus)) indexer.complete(corpus).catch((error: unknown) => log.warn(`Symbols: ${String(error)}`));
        asked.add(corpus);
        symbols.push(...(await symbolsOf(services, corpus, query, MOST - symbols.length)));
      }
      return token.isCancellationRequested ? undefined : symbols;
    }),
    resolveWorkspaceSymbol: (symbol, token) => quietly(log, 'Symbol', async () => {
      if (!(symbol instanceof EntitySymbol)) return symbol;
      const place = await registryPlaceOf(engine, symbol.corpus, symbol.id);
      return place && !token.isCancellationRequested ? new vscode.SymbolInformation(symbol.name, symbol.kind, symbol.containerName, new vscode.Location(place.uri, place.id)) : symbol;
    }),
  });
}

async function symbolsOf({ articles, engine, log }: Services, corpus: Corpus, query: string, limit: number): Promise<vscode.SymbolInformation[]> {
  const found = limit > 0 ? await engine.call('symbols', { corpus: corpus.key, query, limit }) : [];
  const placed = found.flatMap(({ place }) => place ?? []);
  const locations = new Map((await locationsOf(articles, log, corpus, placed)).map((location, n) => [placed[n], location]));
  return found.map((symbol) => {
    const location = (symbol.place && locations.get(symbol.place)) ?? new vscode.Location(corpus.registryUri, new vscode.Position(0, 0));
    const { entity, name } = symbol;
    if (!entity) return new vscode.SymbolInformation(labelOf(name, query), SymbolKind.File, plain(symbol.place?.file ?? ''), location);
    return new EntitySymbol(corpus, entity.id, labelOf(name, query), KINDS.get(entity.type) ?? SymbolKind.Constant, containerOf(symbol, entity), location);
  });
}

/** The editor shows only what has the letters that were typed: a name with diacritics is found without them too. */
function labelOf(name: string, query: string): string {
  const label = plain(name, LONGEST_NAME);
  const typed = query.toLowerCase();
  const bare = foldForSearch(name);
  return label.toLowerCase().includes(typed) || bare === label.toLowerCase() ? label : `${label} (${plain(bare, LONGEST_NAME)})`;
}

function containerOf({ name }: FoundSymbol, { name: own, type, mentions, articles }: NonNullable<FoundSymbol['entity']>): string {
  const counts = mentions === 0 ? 'in no article' : `${mentions} ${mentions === 1 ? 'mention' : 'mentions'} in ${articles} ${articles === 1 ? 'article' : 'articles'}`;
  return [...(own === name ? [] : [plain(own, LONGEST_NAME)]), labelName(type), counts].join(' · ');
}
