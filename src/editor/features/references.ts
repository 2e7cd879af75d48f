import * as vscode from 'vscode';
import { inform } from '../commands/dialogs';
import type { Services } from '../commands/services';
import type { FoundReferences } from '../engine/lookups';
import type { Corpus } from '../workspace/corpus';
import { editsRead, within } from '../workspace/freshness';
import { locationsOf, registryPlaceOf } from '../workspace/places';
import { toRange } from '../workspace/spans';
import { ENTITY_PLACES, idOf, marksOfSame, quietly, type Subject, subjectAt } from './referencesSubject';

/** A list of more places is no help. */
const MOST = 5_000;
/** How long a question waits for a corpus that is being read. */
const READING_MS = 10_000;

/** Find references: every mention of whoever is meant, in all articles; and its entry in the registry, where declarations are asked for. */
export function registerReferences(services: Services): vscode.Disposable {
  const { log } = services;
  return vscode.languages.registerReferenceProvider(ENTITY_PLACES, {
    provideReferences: (document, position, { includeDeclaration }, token) => quietly(log, 'References', async () => {
      const subject = await subjectAt(services, document, position);
      if (!subject || token.isCancellationRequested) return undefined;
      const [entry, mentions] = await Promise.all([includeDeclaration ? declarationOf(services, subject) : [], mentionsOf(services, document, subject, token)]);
      return token.isCancellationRequested ? undefined : [...entry, ...mentions];
    }),
  });
}

async function declarationOf(services: Services, subject: Subject): Promise<vscode.Location[]> {
  const id = await idOf(services, subject);
  const place = id === null ? null : await registryPlaceOf(services.engine, subject.corpus, id);
  return place ? [new vscode.Location(place.uri, place.id)] : [];
}

async function mentionsOf(services: Services, document: vscode.TextDocument, subject: Subject, token: vscode.CancellationToken): Promise<vscode.Location[]> {
  const { places, total } = await findReferences(services, subject, MOST, token);
  if (token.isCancellationRequested) return [];
  if (places.length > 0) {
    if (total > places.length) inform(`the first ${places.length} of ${total} mentions are shown.`);
    return locationsOf(services.articles, services.log, subject.corpus, places);
  }
  // Nothing is known of an article that could not be looked up, but what is shown of it.
  const same = subject.mention ? await marksOfSame(services, subject.mention.view, subject.mention.mark) : [];
  return same.map((mark) => new vscode.Location(document.uri, toRange(document, mark)));
}

/** The mentions of a subject, once what is being read has been, within reason. */
export async function findReferences(services: Services, { corpus, file, entity }: Pick<Subject, 'corpus' | 'file' | 'entity'>, limit: number, token: vscode.CancellationToken): Promise<FoundReferences> {
  const ask = (): Promise<FoundReferences> => services.engine.call('references', { corpus: corpus.key, file, entity, limit });
  await editsRead(services.articles, corpus);
  const found = await ask();
  if (found.read >= corpus.articles.length || token.isCancellationRequested) return found;
  await within(READING_MS, wholeRead(services, corpus), token);
  return token.isCancellationRequested ? found : ask();
}

/** Resolves when every article of a corpus has been read. */
export async function wholeRead({ indexer, engine }: Pick<Services, 'indexer' | 'engine'>, corpus: Corpus): Promise<void> {
  await indexer.complete(corpus);
  // Stands in the queue behind the articles.
  await engine.callInBackground('expect', async () => ({ corpus: corpus.key, total: corpus.articles.length }));
}
