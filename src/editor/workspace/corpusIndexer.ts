import * as vscode from 'vscode';
import { articleName, isSidecarName } from '../../core/corpus/paths';
import type { Articles } from './articles';
import { readArticle } from './articleText';
import type { Corpora } from './corpora';
import type { Corpus } from './corpus';
import type { EngineClient } from './engineClient';
import { baseName, parentOf } from './files';

/**
 * Has the engine read a corpus's articles in the background, one at a time, so that cards and references know the whole of it.
 * Nothing is read before an article of the corpus is shown; afterwards only what changed.
 */
export class CorpusIndexer implements vscode.Disposable {
  /** For each corpus that was asked for: its files that were read or wait to be, and what the corpus knew of each then. */
  private readonly known = new Map<string, Map<string, string>>();
  /** Files that will be read anyway, with what is known by then. */
  private readonly waiting = new Set<string>();
  private readonly disposables: vscode.Disposable[] = [];

  constructor(private readonly corpora: Corpora, private readonly articles: Articles, private readonly engine: EngineClient) {
    // INDEX.md may list files with any ending.
    const watcher = vscode.workspace.createFileSystemWatcher('**/*');
    const onFile = (uri: vscode.Uri) => this.onFile(uri);
    this.disposables.push(
      watcher,
      watcher.onDidCreate(onFile), watcher.onDidChange(onFile), watcher.onDidDelete(onFile),
      articles.onDidChange((document) => {
        const view = articles.view(document);
        // What changes in a corpus that is known already is told by `corpora`; this comes with every pause in typing.
        if (view && view.corpus.roster !== null && !this.known.has(view.corpus.key)) this.start(view.corpus);
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

  /** Reads what is not read yet or what the corpus now knows more or less of, and forgets what is gone. */
  private start(corpus: Corpus): void {
    const known = this.known.get(corpus.key);
    const current = this.corpora.all.find(({ key }) => key === corpus.key);
    const wanted = new Map(current?.articles.map((file) => [file, knowledgeOf(current, file)]));
    if (current) this.known.set(corpus.key, wanted);
    else this.known.delete(corpus.key);
    const gone = [...(known?.keys() ?? [])].filter((file) => !wanted.has(file));
    if (known?.size !== wanted.size || gone.length > 0) void this.engine.call('expect', { corpus: corpus.key, total: wanted.size }).catch(() => undefined);
    for (const file of gone) void this.engine.call('forget', { corpus: corpus.key, file }).catch(() => undefined);
    for (const [file, knowledge] of wanted) if (known?.get(file) !== knowledge) void this.read(corpus, file);
  }

  private async read(corpus: Corpus, file: string): Promise<void> {
    const place = `${corpus.key}\0${file}`;
    if (this.waiting.has(place)) return;
    this.waiting.add(place);
    await this.engine.callInBackground('index', async () => {
      this.waiting.delete(place);
      const uri = corpus.uriOf(file);
      const source = await readArticle(uri);
      if (source === null) return undefined;
      const { input } = await this.articles.input(uri, source.text);
      return this.known.get(corpus.key)?.has(file) ? input : undefined;
    });
  }

  private onFile(uri: vscode.Uri): void {
    const article = articleOf(uri);
    if (!article) return;
    for (const corpus of this.corpora.all) {
      const file = corpus.fileOf(article);
      if (file !== null && this.known.get(corpus.key)?.has(file)) void this.read(corpus, file);
    }
  }
}

/** Everything besides the text and the sidecar that the reading of an article depends on. */
function knowledgeOf(corpus: Corpus, file: string): string {
  return `${corpus.registryHash} ${JSON.stringify({ ...corpus.contextOf(file), registry: undefined })}`;
}

function articleOf(uri: vscode.Uri): vscode.Uri | null {
  if (!isSidecarName(uri.path)) return uri;
  const name = articleName(baseName(uri));
  return name === null ? null : vscode.Uri.joinPath(parentOf(uri), name);
}
