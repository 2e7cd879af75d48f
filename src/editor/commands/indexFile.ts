import * as vscode from 'vscode';
import { entryOf, type NewEntry } from '../../core/corpus/writing/newEntry';
import { isArticleName } from '../../core/corpus/paths';
import type { RosterEntry } from '../../core/corpus/roster';
import { Corpus, INDEX_NAME } from '../workspace/corpus';
import { readArticle } from '../workspace/articleText';
import { baseName, exists, readText } from '../workspace/files';
import { toRange } from '../workspace/spans';
import { writeEdits } from '../workspace/writes';
import { inform } from './dialogs';
import { command } from './run';
import type { Services } from './services';

/** Create INDEX.md, Add to INDEX.md, Open INDEX.md. */
export function registerIndexCommands(services: Services): vscode.Disposable {
  const { log } = services;
  return vscode.Disposable.from(
    command('createIndex', log, async () => create(services)),
    command('addToIndex', log, async (node) => addToIndex(services, node)),
    command('openIndex', log, async (node) => openIndex(services, node)),
  );
}

async function create(services: Services): Promise<void> {
  const folder = await chooseFolder();
  const index = vscode.Uri.joinPath(folder, INDEX_NAME);
  if (await exists(index)) throw new Error(`${baseName(folder)} has an INDEX.md already.`);
  const corpus = new Corpus(folder, services.engine);
  await corpus.load();
  const files = corpus.unlisted.filter(isArticleName);
  if (files.length === 0) throw new Error(`${baseName(folder)} holds no .txt files to list.`);
  const entries = await readEntries(services, corpus, files);
  // Not where somebody else has made one while the articles were read.
  const text = await services.engine.insist('createIndex', { title: baseName(folder), entries });
  await writeEdits(index, null, [{ start: 0, end: 0, text }]);
  await services.corpora.reload(await services.corpora.corpusOf(index));
  await vscode.window.showTextDocument(index);
  inform(`INDEX.md lists ${entries.length} ${entries.length === 1 ? 'article' : 'articles'}. Check sources and dates: what an article does not state is left empty.`);
}

async function addToIndex(services: Services, node: unknown): Promise<void> {
  const { corpus, file } = (node ?? {}) as { corpus?: Corpus; file?: string };
  if (!corpus) throw new Error('Choose a file under “Not in INDEX.md”.');
  const files = file === undefined ? corpus.unlisted : [file];
  const entries = await readEntries(services, corpus, files);
  const markdown = await readText(corpus.indexUri);
  if (markdown === null) throw new Error(`${baseName(corpus.root)} has no INDEX.md.`);
  await writeEdits(corpus.indexUri, markdown, await services.engine.insist('addToIndex', { file: INDEX_NAME, markdown, entries }));
  await services.corpora.reload(corpus);
}

/** @param node a row of the tree: INDEX.md is shown where it lists that */
async function openIndex({ corpora }: Services, node: unknown): Promise<void> {
  const row = (node ?? {}) as { corpus?: Corpus; entry?: RosterEntry | null };
  if (row.corpus) return showInIndex(row.corpus, row.entry ?? null);
  await corpora.discover();
  const active = vscode.window.activeTextEditor?.document.uri;
  const own = active && vscode.workspace.getWorkspaceFolder(active) ? await corpora.corpusOf(active) : undefined;
  const corpus = own?.roster ? own : corpora.all[0];
  if (!corpus) throw new Error('There is no INDEX.md in this workspace.');
  await vscode.window.showTextDocument(corpus.indexUri);
}

async function showInIndex({ indexUri }: Corpus, entry: RosterEntry | null): Promise<void> {
  const document = await vscode.workspace.openTextDocument(indexUri);
  await vscode.window.showTextDocument(document, entry ? { selection: toRange(document, entry.fileSpan) } : {});
}

/** What the articles state about themselves; a file that cannot be read is listed by its name alone. */
async function readEntries({ engine, log }: Services, corpus: Corpus, files: readonly string[]): Promise<NewEntry[]> {
  const entries: NewEntry[] = [];
  // Read under a key of their own and forgotten at once: a reading of the same file for its editor stays.
  const key = `${corpus.key}#${INDEX_NAME}`;
  await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title: 'Reading articles' }, async () => {
    for (const file of files) {
      try {
        const text = (await readArticle(corpus.uriOf(file)))?.text ?? '';
        const { analysis } = await engine.call('read', { corpus: key, file, listed: false, text, sidecar: null, context: {}, registryHash: '', kinds: [] });
        void engine.call('forget', { corpus: key, file }).catch(() => undefined);
        entries.push(entryOf(file, analysis.metadata));
      } catch (error) {
        log.warn(`${file}: ${String(error)}`);
        entries.push({ file });
      }
    }
  });
  return entries;
}

async function chooseFolder(): Promise<vscode.Uri> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const first = folders[0];
  if (!first) throw new Error('Open a folder of articles first.');
  if (folders.length === 1) return first.uri;
  const picked = await vscode.window.showWorkspaceFolderPick({ placeHolder: 'Which folder?' });
  if (!picked) throw new vscode.CancellationError();
  return picked.uri;
}
