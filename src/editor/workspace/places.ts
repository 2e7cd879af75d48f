import * as vscode from 'vscode';
import type { EntryPlaces } from '../../core/annotation/places/recordPlaces';
import type { FoundPlace } from '../engine/lookups';
import type { Articles } from './articles';
import { readArticle } from './articleText';
import type { Corpus } from './corpus';
import type { EngineClient } from './engineClient';
import { readText } from './files';
import type { Log } from './log';
import { Ranges } from './spans';

/**
 * Places of articles in the editor's terms. A file that no editor shows is as it was read, so its lines are; one that is open may be shown in
 * another encoding, or be edited.
 */
export async function locationsOf(articles: Articles, log: Log, corpus: Corpus, places: readonly FoundPlace[]): Promise<vscode.Location[]> {
  const open = new Map(vscode.workspace.textDocuments.filter(({ isClosed }) => !isClosed).map((document) => [document.uri.toString(), document]));
  const files = new Map<string, { readonly uri: vscode.Uri; readonly ranges: Ranges | null }>();
  const locations: vscode.Location[] = [];
  for (const place of places) {
    let file = files.get(place.file);
    if (!file) {
      const uri = corpus.uriOf(place.file);
      const document = open.get(uri.toString());
      const ranges = document ? await shownRanges(articles, document).catch((error: unknown) => void log.warn(`${place.file}: ${String(error)}`)) : undefined;
      files.set(place.file, (file = { uri, ranges: ranges ?? null }));
    }
    const { from, to } = place;
    locations.push(new vscode.Location(file.uri, file.ranges?.of(place) ?? new vscode.Range(from.line, from.character, to.line, to.character)));
  }
  return locations;
}

async function shownRanges(articles: Articles, document: vscode.TextDocument): Promise<Ranges | null> {
  const view = articles.view(document);
  if (view && !view.edited && view.version === document.version) return new Ranges(view.text, view.alignment);
  const source = await readArticle(document.uri);
  return source && new Ranges(source.text, source.alignment);
}

/** Where a corpus's registry has an entity, in the editor's terms. */
export interface RegistryPlace {
  readonly uri: vscode.Uri;
  readonly entry: vscode.Range;
  readonly id: vscode.Range;
  /** The line of its type. */
  readonly type: vscode.Range | null;
}

/** Null where the registry does not have it. */
export async function registryPlaceOf(engine: EngineClient, corpus: Corpus, id: string): Promise<RegistryPlace | null> {
  if (!corpus.registry.has(id)) return null;
  const uri = corpus.registryUri;
  const yaml = await readText(uri);
  const places: EntryPlaces | null = yaml === null ? null : await engine.call('entryPlaces', { yaml, id });
  if (yaml === null || places === null) return null;
  const ranges = new Ranges(yaml);
  return { uri, entry: ranges.of(places.entry), id: ranges.of(places.id), type: places.type && ranges.of(places.type) };
}
