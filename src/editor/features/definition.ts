import * as vscode from 'vscode';
import { bySpan } from '../../core/text/span';
import type { Services } from '../commands/services';
import { locationsOf, registryPlaceOf } from '../workspace/places';
import { toRange } from '../workspace/spans';
import { findReferences } from './references';
import { ENTITY_PLACES, idOf, marksOfSame, quietly, type Subject, subjectAt } from './referencesSubject';

/**
 * Go to definition: from a mention or a link to the entry of the registry; where that has none, to where the entity is mentioned first, in the article
 * or, from a sidecar, in the corpus. Go to type definition: to the line of the registry that says its type.
 */
export function registerDefinitions(services: Services): vscode.Disposable {
  const { log } = services;
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(ENTITY_PLACES, {
      provideDefinition: (document, position, token) => quietly(log, 'Definition', async () => {
        const subject = await subjectAt(services, document, position);
        if (!subject || token.isCancellationRequested || subject.part === 'entry') return undefined;
        const found = (await entryOf(services, subject, 'entry')) ?? (await firstMention(services, document, subject, token));
        return token.isCancellationRequested ? undefined : found && [found];
      }),
    }),
    vscode.languages.registerTypeDefinitionProvider(ENTITY_PLACES, {
      provideTypeDefinition: (document, position, token) => quietly(log, 'Type definition', async () => {
        const subject = await subjectAt(services, document, position);
        const found = subject && !token.isCancellationRequested ? await entryOf(services, subject, 'type') : undefined;
        return token.isCancellationRequested ? undefined : found && [found];
      }),
    }),
  );
}

async function entryOf(services: Services, subject: Subject, what: 'entry' | 'type'): Promise<vscode.LocationLink | undefined> {
  const id = await idOf(services, subject);
  const place = id === null ? null : await registryPlaceOf(services.engine, subject.corpus, id);
  if (!place) return undefined;
  const [target, selection] = what === 'entry' ? [place.entry, place.id] : [place.type, place.type];
  return target && selection ? { originSelectionRange: subject.range, targetUri: place.uri, targetRange: target, targetSelectionRange: selection } : undefined;
}

async function firstMention(services: Services, document: vscode.TextDocument, subject: Subject, token: vscode.CancellationToken): Promise<vscode.LocationLink | undefined> {
  const { mention, corpus, range } = subject;
  if (mention) {
    const [first] = [...(await marksOfSame(services, mention.view, mention.mark))].sort(bySpan);
    return first && linkTo(range, new vscode.Location(document.uri, toRange(document, first)));
  }
  const { places } = await findReferences(services, subject, 1, token);
  const [location] = token.isCancellationRequested ? [] : await locationsOf(services.articles, services.log, corpus, places);
  return location && linkTo(range, location);
}

function linkTo(originSelectionRange: vscode.Range, { uri, range }: vscode.Location): vscode.LocationLink {
  return { originSelectionRange, targetUri: uri, targetRange: range, targetSelectionRange: range };
}
