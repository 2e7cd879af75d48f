import * as vscode from 'vscode';
import { readArticle } from '../workspace/articleText';
import { REGISTRY_NAME } from '../workspace/corpus';
import { baseName } from '../workspace/files';
import { registryPlaceOf } from '../workspace/places';
import { Ranges } from '../workspace/spans';
import { inform } from './dialogs';
import { registerLinkCommands } from './linkEntity';
import { called, entryFor, type Who, whoIs } from './linkTarget';
import { registerEditCommand } from './registryEdit';
import { registerMergeCommand } from './registryMerge';
import { registerSplitCommand } from './registrySplit';
import { decideOnRegistry, step } from './registryWrites';
import { command } from './run';
import type { Services } from './services';

/** What people say about who is meant, in the registry and in links to it. */
export function registerRegistryCommands(services: Services): vscode.Disposable {
  const { log, sidecars, corpora } = services;
  return vscode.Disposable.from(
    registerLinkCommands(services),
    registerMergeCommand(services),
    registerSplitCommand(services),
    registerEditCommand(services),
    command('addToRegistry', log, async (argument) => add(services, await whoIs(services, argument))),
    command('openEntityEntry', log, async (argument) => showFirst([inRegistry, inArticle], services, await whoIs(services, argument))),
    command('openEntityMention', log, async (argument) => showFirst([inArticle, inRegistry], services, await whoIs(services, argument))),
    // Whoever wrote it, by undo as well: what is shown must not wait for the system to tell.
    sidecars.onDidWrite((uri) => {
      if (baseName(uri) !== REGISTRY_NAME) return;
      corpora.corpusOfRegistry(uri).then((corpus) => corpus && corpora.reload(corpus, false)).catch((error: unknown) => log.warn(`${uri.path}: ${String(error)}`));
    }),
  );
}

/** Add to Registry. @returns the id */
async function add(services: Services, who: Who): Promise<string> {
  const { corpus } = who;
  const show = { title: `Open ${REGISTRY_NAME}`, run: () => vscode.commands.executeCommand('pressmark.openEntityEntry', { corpus: corpus.key, entity: who.id }) };
  if (who.registered) {
    inform(`${called(who)} is in ${REGISTRY_NAME} already.`, show);
    return who.id;
  }
  const entity = await entryFor(services, who);
  await decideOnRegistry(services, corpus, `${entity.id} added to ${REGISTRY_NAME}`, [step('addEntity', entity)]);
  inform(`${called(entity)} is in ${REGISTRY_NAME} now.`, show);
  return entity.id;
}

type Finding = (services: Services, who: Who) => Promise<vscode.Location | null>;

/** Shows the first place that there is. */
async function showFirst(findings: readonly Finding[], services: Services, who: Who): Promise<void> {
  for (const find of findings) {
    const place = await find(services, who);
    if (!place) continue;
    await vscode.window.showTextDocument(place.uri, { selection: place.range });
    return;
  }
  throw new Error(`${called(who)} is mentioned nowhere.`);
}

async function inRegistry({ engine }: Services, { corpus, id }: Who): Promise<vscode.Location | null> {
  const place = await registryPlaceOf(engine, corpus, id);
  return place && new vscode.Location(place.uri, place.id.start);
}

/** The first mention, in the order of the files' names. */
async function inArticle({ engine }: Services, { corpus, file, id }: Who): Promise<vscode.Location | null> {
  const known = await engine.call('entityDetails', { corpus: corpus.key, file, entity: id });
  if (!known?.first) return null;
  const uri = corpus.uriOf(known.first.file);
  const source = await readArticle(uri);
  return new vscode.Location(uri, new Ranges(source?.text ?? '', source?.alignment).of(known.first));
}
