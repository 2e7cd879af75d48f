import * as vscode from 'vscode';
import { idFault } from '../../core/annotation/places/entityId';
import type { RenameEdit } from '../../core/annotation/places/renameEntity';
import { inform } from '../commands/dialogs';
import type { Services } from '../commands/services';
import type { RenameRequest } from '../engine/lookups';
import type { AnnotationTarget } from './commandLink';
import { type Corpus, REGISTRY_NAME } from '../workspace/corpus';
import { baseName, readText } from '../workspace/files';
import { Sidecars } from '../workspace/sidecars';
import { Ranges } from '../workspace/spans';
import { plain } from './plainText';
import { ENTITY_PLACES, idOf, type Subject, subjectAt } from './referencesSubject';

/** How many sidecars are read at once. */
const AT_ONCE = 32;

/** What is to be called otherwise: an entity's name, or its id. */
interface Renaming {
  readonly what: 'name' | 'id';
  readonly corpus: Corpus;
  readonly id: string;
  readonly range: vscode.Range;
  /** The name or id as it is. */
  readonly now: string;
}

/**
 * Renames an entity: from a mention or a name in the registry its canonical name, from an id that id, in the registry and all sidecars of the
 * corpus. Every change is shown for confirmation first; an article's text is never among them.
 */
export function registerRename(services: Services): vscode.Disposable {
  return vscode.languages.registerRenameProvider(ENTITY_PLACES, {
    async prepareRename(document, position, token) {
      const renaming = await renamingAt(services, document, position, true);
      return renaming && !token.isCancellationRequested ? { range: renaming.range, placeholder: renaming.now } : undefined;
    },
    async provideRenameEdits(document, position, newName, token) {
      const renaming = await renamingAt(services, document, position, false);
      if (!renaming || token.isCancellationRequested) return undefined;
      const edit = renaming.what === 'name' ? await nameEdits(services, renaming, newName) : await idEdits(services, renaming, newName.trim(), token);
      return token.isCancellationRequested ? undefined : edit;
    },
  });
}

/**
 * Undefined where nobody is named.
 * @param offers whether to offer what can be done where it is refused
 * @throws Error for the user where the entity cannot be renamed
 */
async function renamingAt(services: Services, document: vscode.TextDocument, position: vscode.Position, offers: boolean): Promise<Renaming | undefined> {
  const subject = await subjectAt(services, document, position);
  if (!subject) return undefined;
  const { corpus, part, range } = subject;
  if (part === 'entry') throw new Error('Rename an entity at its id or its name.');
  const id = await idOf(services, subject);
  if (corpus.registryFault !== null) throw new Error(`${corpus.registryFault}. Put the registry right first.`);
  const entry = id === null ? undefined : corpus.registry.get(id);
  if (!entry) throw unregistered(document, subject, offers);
  const what = part === 'id' ? 'id' : 'name';
  return { what, corpus, id: entry.id, range, now: what === 'id' ? entry.id : entry.name };
}

/** Only what the registry has can be renamed: of all else the articles' own words are the name. */
function unregistered(document: vscode.TextDocument, { mention, entity }: Subject, offers: boolean): Error {
  const name = plain(mention?.mark.text ?? entity, 80);
  if (mention && offers) {
    const { id, start, end, label } = mention.mark;
    const target: AnnotationTarget = { uri: document.uri.toString(), id, start, end, label };
    inform(`${name} is not in ${REGISTRY_NAME}, so there is no name to change.`, { title: 'Add to Registry', run: () => vscode.commands.executeCommand('pressmark.addToRegistry', target) });
  }
  return new Error(`${name} is not in ${REGISTRY_NAME}. Add it to the registry first; then it can be renamed.`);
}

async function nameEdits({ engine }: Services, { corpus, id, now }: Renaming, to: string): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  const uri = corpus.registryUri;
  const yaml = await registryText(corpus);
  const renamed = await engine.call('rename', { what: 'name', yaml, id, to });
  if (!renamed.ok) throw new Error(plain(renamed.message));
  add(edit, uri, yaml, renamed.edits, { renamed: `${plain(now, 80)} → ${plain(to, 80)}`, alias: `Keep ${plain(now, 80)} as an alias: the articles say so` });
  return edit;
}

async function idEdits(services: Services, { corpus, id, now }: Renaming, to: string, token: vscode.CancellationToken): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  if (to === now) return edit;
  const fault = idFault(to, (other) => corpus.registry.has(other));
  if (fault !== null) throw new Error(fault);
  const label = { renamed: `${now} → ${to}`, alias: '' };
  const change = async (uri: vscode.Uri, where: 'registry' | 'sidecar', yaml: string): Promise<void> => {
    const request: RenameRequest = { what: 'id', where, yaml, id, to };
    const renamed = await services.engine.call('rename', request);
    if (!renamed.ok) throw new Error(`${plain(baseName(uri))} ${plain(renamed.message)} Nothing was renamed.`);
    add(edit, uri, yaml, renamed.edits, label);
  };
  await change(corpus.registryUri, 'registry', await registryText(corpus));
  const sidecars = [...corpus.listed.map(({ file }) => file), ...corpus.unlisted].filter((file) => corpus.hasSidecar(file)).map((file) => Sidecars.uriOf(corpus.uriOf(file)));
  for (let from = 0; from < sidecars.length && !token.isCancellationRequested; from += AT_ONCE) {
    const some = sidecars.slice(from, from + AT_ONCE);
    const texts = await Promise.all(some.map((uri) => readText(uri)));
    for (const [n, uri] of some.entries()) {
      const yaml = texts[n] ?? '';
      if (yaml.includes(id)) await change(uri, 'sidecar', yaml);
    }
  }
  return edit;
}

/** @throws Error where there is none any more */
async function registryText({ registryUri }: Corpus): Promise<string> {
  const yaml = await readText(registryUri);
  if (yaml === null) throw new Error(`${REGISTRY_NAME} is not there any more.`);
  return yaml;
}

function add(edit: vscode.WorkspaceEdit, uri: vscode.Uri, yaml: string, edits: readonly RenameEdit[], labels: Readonly<Record<RenameEdit['why'], string>>): void {
  if (edits.length === 0) return;
  const ranges = new Ranges(yaml);
  for (const { text, why, ...span } of edits) edit.replace(uri, ranges.of(span), text, { needsConfirmation: true, label: labels[why], description: plain(baseName(uri)) });
}
