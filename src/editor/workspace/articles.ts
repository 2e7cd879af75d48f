import * as vscode from 'vscode';
import type { Mark } from '../../core/annotation/marks';
import { articleName, isSidecarName } from '../../core/corpus/paths';
import type { Analysis } from '../../core/analysis';
import { shiftSpan } from '../../core/text/shift';
import type { ArticleInput } from '../engine/protocol';
import type { ConfigurationStore } from './configuration';
import type { Corpora } from './corpora';
import type { Corpus } from './corpus';
import type { EngineClient } from './engineClient';
import { baseName, parentOf } from './files';
import type { Sidecars } from './sidecars';

/** What is known of an open article. `marks` follow the typing until the text has been read again. */
export interface ArticleView {
  readonly corpus: Corpus;
  readonly file: string;
  /** The document version that was read. */
  readonly version: number;
  readonly analysis: Analysis;
  readonly marks: readonly Mark[];
  /** Whether the text was edited since it was read: offsets of `analysis` are then those of the text before. */
  readonly edited: boolean;
}

const TYPING_PAUSE_MS = 150;

/** Keeps a reading of every visible article, and makes a new one when the text, the sidecar, or what the corpus knows changes. */
export class Articles implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument>();
  /** The view of a document is another one now, or gone. */
  readonly onDidChange = this.changed.event;
  private readonly views = new Map<string, ArticleView>();
  private readonly running = new Map<string, { token: object; result: Promise<ArticleView | undefined> }>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly disposables: vscode.Disposable[] = [this.changed];

  constructor(
    private readonly corpora: Corpora,
    private readonly engine: EngineClient,
    private readonly sidecars: Sidecars,
    private readonly configuration: ConfigurationStore,
    private readonly log: vscode.LogOutputChannel,
  ) {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.annotations.yaml');
    const onSidecar = (uri: vscode.Uri) => this.refreshArticleOf(uri);
    this.disposables.push(
      watcher,
      watcher.onDidCreate(onSidecar), watcher.onDidChange(onSidecar), watcher.onDidDelete(onSidecar),
      sidecars.onDidWrite(onSidecar),
      vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach(({ document }) => this.ensure(document))),
      // A document whose language is set is closed and opened again in the editors that show it.
      vscode.workspace.onDidOpenTextDocument((document) => { if (isVisible(document)) this.ensure(document); }),
      vscode.workspace.onDidChangeTextDocument((event) => this.onEdit(event)),
      vscode.workspace.onDidCloseTextDocument((document) => this.forget(document)),
      corpora.onDidChange((corpus) => this.refreshVisible((document) => corpus.fileOf(document.uri) !== null)),
      engine.onDidRestart(() => this.refreshVisible(() => true)),
      configuration.onDidChange(() => this.refreshVisible(() => true)),
    );
  }

  /** Reads what is visible now. Called once, after activation. */
  start(): void {
    this.refreshVisible(() => true);
  }

  /** The last view of the document, if it is an article that was read. */
  view(document: vscode.TextDocument): ArticleView | undefined {
    return this.views.get(document.uri.toString());
  }

  /** The view of the document as it is now; undefined where it is no article. */
  async current(document: vscode.TextDocument): Promise<ArticleView | undefined> {
    const view = this.view(document);
    if (view && !view.edited && view.version === document.version) return view;
    return this.refresh(document);
  }

  /** An article's corpus, and everything the engine needs to read the article. */
  async input(uri: vscode.Uri, text: string): Promise<{ corpus: Corpus; input: ArticleInput }> {
    const corpus = await this.corpora.corpusOf(uri);
    const file = corpus.fileOf(uri) ?? baseName(uri);
    const sidecar = await this.sidecars.read(uri).catch(() => null);
    const { registryHash } = corpus;
    const { kinds } = this.configuration.current;
    return { corpus, input: { corpus: corpus.key, file, listed: corpus.isListed(file), text, sidecar, context: corpus.contextOf(file), registryHash, kinds } };
  }

  /** Reads the document anew; waits for a reading of the same version that is under way. */
  refresh(document: vscode.TextDocument): Promise<ArticleView | undefined> {
    const key = document.uri.toString();
    clearTimeout(this.timers.get(key));
    const token = {};
    const result = this.read(document, () => this.running.get(key)?.token === token)
      .catch((error: unknown) => {
        this.log.error(`${document.uri.path}: ${String(error)}`);
        return undefined;
      })
      .finally(() => {
        if (this.running.get(key)?.token === token) this.running.delete(key);
      });
    this.running.set(key, { token, result });
    return result;
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private async read(document: vscode.TextDocument, isLatest: () => boolean): Promise<ArticleView | undefined> {
    const version = document.version;
    if (!(await this.corpora.isArticle(document.uri))) {
      if (isLatest()) this.set(document, undefined);
      return undefined;
    }
    const { corpus, input } = await this.input(document.uri, document.getText());
    const { analysis, marks } = await this.engine.call('read', input);
    if (!isLatest()) return this.running.get(document.uri.toString())?.result ?? this.view(document);
    if (document.version !== version || document.isClosed) return undefined;
    const view: ArticleView = { corpus, file: input.file, version, analysis, marks, edited: false };
    this.set(document, view);
    return view;
  }

  private set(document: vscode.TextDocument, view: ArticleView | undefined): void {
    const key = document.uri.toString();
    if (view) this.views.set(key, view);
    else if (!this.views.delete(key)) return;
    this.changed.fire(document);
  }

  private ensure(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    if (!isReadable(document) || this.running.has(key) || this.view(document)?.version === document.version) return;
    void this.refresh(document);
  }

  private refreshVisible(which: (document: vscode.TextDocument) => boolean): void {
    for (const { document } of vscode.window.visibleTextEditors) if (isReadable(document) && which(document)) void this.refresh(document);
  }

  private onEdit({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    if (isSidecarName(document.uri.path)) return this.refreshArticleOf(document.uri);
    const key = document.uri.toString();
    const view = this.views.get(key);
    if (contentChanges.length === 0 || (!view && !this.running.has(key))) return;
    if (view) this.views.set(key, { ...view, edited: true, marks: follow(view.marks, contentChanges) });
    clearTimeout(this.timers.get(key));
    this.timers.set(key, setTimeout(() => void this.refresh(document), TYPING_PAUSE_MS));
  }

  private refreshArticleOf(sidecar: vscode.Uri): void {
    const name = articleName(baseName(sidecar));
    if (name === null) return;
    const article = vscode.Uri.joinPath(parentOf(sidecar), name).toString();
    this.refreshVisible((document) => document.uri.toString() === article);
  }

  private forget(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.timers.get(key));
    this.timers.delete(key);
    this.running.delete(key);
    this.set(document, undefined);
  }
}

function isVisible(document: vscode.TextDocument): boolean {
  return vscode.window.visibleTextEditors.some((editor) => editor.document === document);
}

/** Documents that can be articles: files of any file system, but not diffs' left sides, output channels and the like. */
function isReadable(document: vscode.TextDocument): boolean {
  return document.languageId !== 'Log' && !['output', 'git', 'vscode', 'untitled', 'comment', 'search-editor'].includes(document.uri.scheme);
}

function follow(marks: readonly Mark[], changes: readonly vscode.TextDocumentContentChangeEvent[]): Mark[] {
  let followed = [...marks];
  // The editor reports changes of one edit from the last to the first, each against the text before it; so one after the other is right.
  for (const { rangeOffset: start, rangeLength: length, text } of changes) {
    followed = followed.flatMap((mark) => shiftSpan(mark, { start, length, inserted: text.length }) ?? []);
  }
  return followed;
}
