import * as vscode from 'vscode';
import { articleName, isSidecarName } from '../../core/corpus/paths';
import type { Articles } from './articles';
import type { Corpora } from './corpora';
import type { Corpus } from './corpus';
import type { EngineClient } from './engineClient';
import { baseName, parentOf, readText } from './files';

/**
 * Has the engine read a corpus's articles in the background, one at a time, so that cards and references know the whole of it.
 * Nothing is read before an article of the corpus is shown; afterwards only what changed.
 */
export class CorpusIndexer implements vscode.Disposable {
  /** Files read or waiting to be, for each corpus that was asked for. */
  private readonly known = new Map<string, Set<string>>();
  private readonly disposables: vscode.Disposable[] = [];

  constructor(private readonly corpora: Corpora, private readonly articles: Articles, private readonly engine: EngineClient) {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.{txt,yaml}');
    this.disposables.push(
      watcher,
      watcher.onDidChange((uri) => void this.onFileChanged(uri)),
      articles.onDidChange((document) => {
        const view = articles.view(document);
        if (view && view.corpus.roster !== null) this.start(view.corpus);
      }),
      corpora.onDidChange((corpus) => { if (this.known.has(corpus.key)) this.start(corpus); }),
      engine.onDidRestart(() => {
        const keys = new Set(this.known.keys());
        this.known.clear();
        for (const corpus of corpora.all) if (keys.has(corpus.key)) this.start(corpus);
      }),
    );
  }

  /** Resolves when every article of the corpus has been read. */
  async complete(corpus: Corpus): Promise<void> {
    this.start(corpus);
    await this.engine.callInBackground('expect', async () => ({ corpus: corpus.key, total: corpus.articles.length }));
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  /** Reads what is not read yet, and forgets what is gone. */
  private start(corpus: Corpus): void {
    const known = this.known.get(corpus.key) ?? new Set<string>();
    const wanted = new Set(corpus.articles);
    const first = !this.known.has(corpus.key);
    this.known.set(corpus.key, known);
    const gone = [...known].filter((file) => !wanted.has(file));
    const added = [...wanted].filter((file) => !known.has(file));
    if (!first && gone.length === 0 && added.length === 0) return;
    void this.engine.call('expect', { corpus: corpus.key, total: wanted.size }).catch(() => undefined);
    for (const file of gone) {
      known.delete(file);
      void this.engine.call('forget', { corpus: corpus.key, file }).catch(() => undefined);
    }
    for (const file of added) {
      known.add(file);
      void this.read(corpus, file);
    }
  }

  private read(corpus: Corpus, file: string): Promise<void> {
    return this.engine.callInBackground('index', async () => {
      const uri = corpus.uriOf(file);
      const text = await readText(uri);
      if (text === null || !this.known.get(corpus.key)?.has(file)) return undefined;
      return (await this.articles.input(uri, text)).input;
    });
  }

  private async onFileChanged(uri: vscode.Uri): Promise<void> {
    const article = articleOf(uri);
    if (!article) return;
    for (const corpus of this.corpora.all) {
      const file = corpus.fileOf(article);
      if (file !== null && this.known.get(corpus.key)?.has(file)) await this.read(corpus, file);
    }
  }
}

function articleOf(uri: vscode.Uri): vscode.Uri | null {
  if (!isSidecarName(uri.path)) return uri.path.endsWith('.txt') ? uri : null;
  const name = articleName(baseName(uri));
  return name === null ? null : vscode.Uri.joinPath(parentOf(uri), name);
}
