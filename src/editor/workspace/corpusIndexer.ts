import * as vscode from 'vscode';
import { articleName, isArticleName, isSidecarName } from '../../core/corpus/paths';
import type { Articles } from './articles';
import { readArticle } from './articleText';
import type { Corpora } from './corpora';
import type { Corpus } from './corpus';
import type { ArticleInput } from '../engine/protocol';
import type { EngineClient } from './engineClient';
import { baseName, parentOf } from './files';

/**
 * Has the engine read a corpus's articles in the background, one at a time, so that cards and references know the whole of it: first only the lines
 * of all, since what repeats in others makes a difference to how each is read. Nothing is read before an article of the corpus is shown; afterwards
 * only what changed.
 */
export class CorpusIndexer implements vscode.Disposable {
  /** For each corpus that was asked for: its files that were read or wait to be, and what the corpus knew of each then. */
  private readonly known = new Map<string, Map<string, string>>();
  /** Files that will be read anyway, with what is known by then; and those of which the lines will. */
  private readonly waiting = new Set<string>();
  private readonly waitingForLines = new Set<string>();
  /** Files whose lines the engine does not have yet. */
  private readonly lines = new Map<string, Promise<readonly string[]>>();
  /** For each folder without INDEX.md in which a file was annotated: its files. */
  private readonly folders = new Map<string, ReadonlySet<string>>();
  private readonly oneRead = new vscode.EventEmitter<Corpus>();
  /** Another article of a corpus was read, or one is gone. Comes as often as articles are read. */
  readonly onDidRead = this.oneRead.event;
  private readonly disposables: vscode.Disposable[] = [this.oneRead];

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
        this.folders.clear();
        for (const corpus of corpora.all) if (keys.has(corpus.key)) this.start(corpus);
      }),
    );
  }

  /** Has the articles of a corpus read, where they are not yet. */
  begin(corpus: Corpus): void {
    if (corpus.roster !== null && !this.known.has(corpus.key)) this.start(corpus);
  }

  /** How many articles of a corpus are still to be read. */
  left(corpus: Corpus): number {
    const start = placeOf(corpus, '');
    const places = new Set([...this.waiting, ...this.waitingForLines]);
    let left = 0;
    for (const place of places) if (place.startsWith(start)) left++;
    return left;
  }

  /** Resolves when everything is known of the corpus on which what is written about one of its articles depends. */
  async complete(corpus: Corpus): Promise<void> {
    if (corpus.roster === null) return this.readFolder(corpus);
    this.start(corpus);
    await Promise.all([...this.lines].filter(([place]) => place.startsWith(placeOf(corpus, ''))).map(([, read]) => read));
    // The articles themselves stand behind their lines in the queue; only ids of the registry depend on them.
    if (corpus.registry.size > 0) await this.engine.callInBackground('expect', async () => ({ corpus: corpus.key, total: corpus.articles.length }));
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
    for (const file of [...gone, ...this.folders.get(corpus.key) ?? []]) void this.forget(corpus, file);
    this.folders.delete(corpus.key);
    for (const [file, knowledge] of wanted) if (known?.get(file) !== knowledge) void this.read(corpus, file);
  }

  private async read(corpus: Corpus, file: string): Promise<void> {
    if (this.waitingForLines.has(placeOf(corpus, file))) return;
    const outdated = await this.readLines(corpus, file, () => this.known.get(corpus.key)?.has(file) === true);
    for (const other of new Set([file, ...outdated])) void this.index(corpus, other);
  }

  /** @returns the files that must be read again */
  private readLines(corpus: Corpus, file: string, isWanted: () => boolean): Promise<readonly string[]> {
    const place = placeOf(corpus, file);
    this.waitingForLines.add(place);
    const read = this.engine.callInBackground('lines', async () => {
      this.waitingForLines.delete(place);
      // Why a file cannot be read is said where it is read as a whole.
      const input = await this.inputOf(corpus, file).catch(() => undefined);
      return input && isWanted() ? { corpus: corpus.key, file, text: input.text, sidecar: input.sidecar } : undefined;
    }).then((outdated) => outdated ?? []).finally(() => { if (this.lines.get(place) === read) this.lines.delete(place); });
    this.lines.set(place, read);
    return read;
  }

  private async index(corpus: Corpus, file: string): Promise<void> {
    const place = placeOf(corpus, file);
    if (this.waiting.has(place)) return;
    this.waiting.add(place);
    const isOther = await this.engine.callInBackground('index', async () => {
      this.waiting.delete(place);
      const input = await this.inputOf(corpus, file);
      return this.known.get(corpus.key)?.has(file) ? input : undefined;
    });
    if (isOther) this.articles.renew(corpus.uriOf(file));
    this.oneRead.fire(corpus);
  }

  private async inputOf(corpus: Corpus, file: string): Promise<ArticleInput | undefined> {
    const uri = corpus.uriOf(file);
    const source = await readArticle(uri);
    return source === null ? undefined : (await this.articles.input(uri, source.text)).input;
  }

  private async forget(corpus: Corpus, file: string): Promise<void> {
    const outdated = await this.engine.call('forget', { corpus: corpus.key, file }).catch(() => []);
    for (const other of outdated) void this.index(corpus, other);
    this.oneRead.fire(corpus);
  }

  /** The lines of a folder without INDEX.md, as it is now. */
  private async readFolder(corpus: Corpus): Promise<void> {
    const files = new Set(corpus.unlisted.filter(isArticleName));
    const before = this.folders.get(corpus.key) ?? new Set();
    this.folders.set(corpus.key, files);
    for (const file of before) if (!files.has(file)) void this.forget(corpus, file);
    await Promise.all([...files].map((file) => this.readLines(corpus, file, () => this.folders.get(corpus.key)?.has(file) === true)));
  }

  private onFile(uri: vscode.Uri): void {
    const article = articleOf(uri);
    if (!article) return;
    for (const corpus of this.corpora.all) {
      const file = corpus.fileOf(article);
      if (file === null || !this.known.get(corpus.key)?.has(file)) continue;
      void (article === uri ? this.read(corpus, file) : this.index(corpus, file));
    }
  }
}

function placeOf(corpus: Corpus, file: string): string {
  return `${corpus.key}\0${file}`;
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
