import * as vscode from 'vscode';
import { isArticleName } from '../../core/corpus/paths';
import type { Rename } from '../../core/corpus/writing/renameInIndex';
import { inform } from '../commands/dialogs';
import { command } from '../commands/run';
import type { Services } from '../commands/services';
import type { Corpus } from '../workspace/corpus';
import { baseName, exists, readText } from '../workspace/files';
import { Sidecars } from '../workspace/sidecars';
import { writeEdits } from '../workspace/writes';

type Renamed = vscode.FileRenameEvent['files'];

/**
 * Articles that are renamed or moved in the editor: the sidecar goes along, in the same step of undo, and an edit of INDEX.md is offered.
 * Both names are as the user gave them; a sidecar that lies at the new place already is never overwritten.
 */
export function registerRenames(services: Services): vscode.Disposable {
  const { log } = services;
  return vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles((event) => event.waitUntil(sidecarsAlong(event.files))),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) {
        const isArticle = isArticleName(oldUri.path) && isArticleName(newUri.path);
        services.sidecars.moved(...(isArticle ? [Sidecars.uriOf(oldUri), Sidecars.uriOf(newUri)] as const : [oldUri, newUri] as const));
      }
      nameArticles(services, files).catch((error: unknown) => log.warn(`After renaming: ${String(error)}`));
      for (const { corpus, renames, gone } of listedUnder(services.corpora.all, files)) offerIndexEdit(corpus, renames, gone);
    }),
    command('updateIndex', log, async (root, renames) => updateIndex(services, root as vscode.Uri, renames as readonly Rename[])),
  );
}

async function sidecarsAlong(files: Renamed): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  const moving = new Set(files.map(({ oldUri }) => oldUri.toString()));
  for (const { oldUri, newUri } of files) {
    if (!isArticleName(oldUri.path) || !isArticleName(newUri.path)) continue;
    const [from, to] = [Sidecars.uriOf(oldUri), Sidecars.uriOf(newUri)];
    if (moving.has(from.toString()) || !(await exists(from))) continue;
    if (await exists(to)) inform(`${baseName(from)} stays where it is, because there is a ${baseName(to)} already. See which of the two belongs to ${baseName(newUri)}.`);
    else edit.renameFile(from, to, { overwrite: false });
  }
  return edit;
}

/** Lets each sidecar that went along name its article as it is called now. */
async function nameArticles({ sidecars, engine }: Services, files: Renamed): Promise<void> {
  for (const { oldUri, newUri } of files) {
    if (!isArticleName(newUri.path) || baseName(oldUri) === baseName(newUri)) continue;
    await sidecars.rewrite(newUri, async (yaml) => {
      if (yaml === null) return null;
      const named = await engine.decide('setArticleFile', yaml, baseName(newUri));
      return named.ok ? named : null;
    });
  }
}

async function missing(uris: readonly vscode.Uri[]): Promise<vscode.Uri[]> {
  const there = await Promise.all(uris.map(exists));
  return uris.filter((_, at) => !there[at]);
}

interface Listed {
  readonly corpus: Corpus;
  readonly renames: Rename[];
  /** Listed files that left the corpus's folder. */
  readonly gone: string[];
}

/** The corpora that list what was renamed, files or whole folders. */
function listedUnder(corpora: readonly Corpus[], files: Renamed): Listed[] {
  return corpora.map((corpus) => {
    const listed: Listed = { corpus, renames: [], gone: [] };
    for (const { oldUri, newUri } of files) {
      const [from, to] = [corpus.fileOf(oldUri), corpus.fileOf(newUri)];
      for (const { file } of from === null ? [] : corpus.listed) {
        if (file !== from && !file.startsWith(`${from}/`)) continue;
        if (to === null) listed.gone.push(file);
        else listed.renames.push({ from: file, to: to + file.slice(from?.length) });
      }
    }
    return listed;
  }).filter(({ renames, gone }) => renames.length + gone.length > 0);
}

function offerIndexEdit(corpus: Corpus, renames: readonly Rename[], gone: readonly string[]): void {
  const open = { title: 'Open INDEX.md', run: () => vscode.window.showTextDocument(corpus.indexUri) };
  const [first] = renames;
  if (first !== undefined) {
    const what = renames.length === 1 ? `“${first.from}”, which is “${first.to}” now` : `${renames.length} files by their old names`;
    inform(`INDEX.md lists ${what}.`, { title: 'Update INDEX.md', run: () => vscode.commands.executeCommand('pressmark.updateIndex', corpus.root, renames) }, open);
  }
  if (gone.length > 0) inform(`INDEX.md lists ${gone.length === 1 ? `“${gone[0] ?? ''}”, which is` : `${gone.length} files, which are`} not in its folder any more.`, open);
}

async function updateIndex({ corpora, engine }: Services, root: vscode.Uri, renames: readonly Rename[]): Promise<void> {
  const corpus = corpora.all.find((each) => each.key === root.toString());
  const markdown = corpus ? await readText(corpus.indexUri) : null;
  if (!corpus || markdown === null) throw new Error('INDEX.md is not there any more.');
  // The offer may have waited while the files were renamed again.
  const [stale] = await missing(renames.map(({ to }) => vscode.Uri.joinPath(corpus.root, to)));
  if (stale) throw new Error(`${baseName(stale)} is not called so any more. INDEX.md is left as it is.`);
  const edits = await engine.insist('renameInIndex', { file: 'INDEX.md', markdown, renames });
  if (edits === null) throw new Error('INDEX.md is written in a way in which the new names cannot be put without changing something else. Change it by hand.');
  await writeEdits(corpus.indexUri, markdown, edits);
  await corpora.reload(corpus);
}
