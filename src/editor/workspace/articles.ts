import * as vscode from 'vscode';
import type { ChangedMarks } from '../../core/annotation/anchoring/follow';
import type { Corrected } from '../../core/annotation/corrections';
import type { Mark } from '../../core/annotation/reconciliation/marks';
import { articleName, isSidecarName } from '../../core/corpus/paths';
import type { Analysis } from '../../core/analysis';
import { type LineKind, lineKinds } from '../../core/page/outline/pageLines';
import type { Span } from '../../core/text/span';
import type { ArticleInput } from '../engine/protocol';
import type { Alignment } from './alignment';
import { type ArticleSource, type Misreading, readArticle, shownAnalysis, shownSpans, textOf } from './articleText';
import type { ConfigurationStore } from './configuration';
import type { Corpora } from './corpora';
import type { Corpus } from './corpus';
import type { EngineClient } from './engineClient';
import { baseName, parentOf } from './files';
import { Followers } from './followers';
import type { Log } from './log';
import type { Sidecars } from './sidecars';
import { asSource } from './spans';

/**
 * What is known of an open article, with offsets into the document as it is shown. `marks` follow the typing until the text has been read
 * again.
 */
export interface ArticleView {
  readonly corpus: Corpus;
  readonly file: string;
  /** The document version that was read. */
  readonly version: number;
  readonly analysis: Analysis;
  readonly marks: readonly Mark[];
  /** What of the analysis a person said. */
  readonly corrected: Corrected;
  /** What each line of the document is. */
  readonly lines: readonly LineKind[];
  /** What was read: the document's text, or that of its file where the editor shows it in other letters or line breaks. */
  readonly text: string;
  /** From `text` to the document; null where they are the same. */
  readonly alignment: Alignment | null;
  readonly misreading: Misreading | null;
  /** Why the sidecar cannot be read, if so; then `marks` know no decisions. */
  readonly unreadable: string | null;
  /** Whether the text was edited since it was read: offsets of `analysis` are then those of the text before. */
  readonly edited: boolean;
}

/** A place of the document in the text that was read, from which quotes are taken. */
export function placeInText({ alignment }: ArticleView, span: Span): Span {
  return alignment?.toStored(span) ?? { start: span.start, end: span.end };
}

/** A place of the text that was read in the document as it is shown. */
export function placeInDocument({ alignment }: ArticleView, span: Span): Span {
  const { start, end } = alignment?.toShown(span) ?? span;
  return { start, end };
}

export interface FollowedEdit {
  readonly document: vscode.TextDocument;
  readonly changed: ChangedMarks;
}

const TYPING_PAUSE_MS = 150;
const SETTLE_MS = 50;

/** Keeps a reading of every visible article, and makes a new one when the text, the sidecar, or what the corpus knows changes. */
export class Articles implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument>();
  /** The view of a document is another one now, or gone. */
  readonly onDidChange = this.changed.event;
  private readonly followed = new vscode.EventEmitter<FollowedEdit>();
  /** While a text is typed in: some marks of the view look other now than the editor, which moves what it painted, shows them. */
  readonly onDidFollow = this.followed.event;
  private readonly views = new Map<string, ArticleView>();
  /** Of the articles that cannot be shown: why, for people. */
  private readonly faults = new Map<string, string>();
  private readonly running = new Map<string, { token: object; version: number; result: Promise<ArticleView | undefined> }>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly followers: Followers<vscode.TextDocument>;
  private readonly disposables: vscode.Disposable[] = [this.changed, this.followed];

  constructor(
    private readonly corpora: Corpora,
    private readonly engine: EngineClient,
    private readonly sidecars: Sidecars,
    private readonly configuration: ConfigurationStore,
    private readonly log: Log,
  ) {
    this.followers = new Followers(engine, asSource, (document, marks, changed) => this.onFollowed(document, marks, changed));
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.annotations.yaml');
    const onSidecar = (uri: vscode.Uri) => this.onSidecar(uri);
    this.disposables.push(
      watcher,
      watcher.onDidCreate(onSidecar), watcher.onDidChange(onSidecar), watcher.onDidDelete(onSidecar),
      sidecars.onDidWrite(onSidecar),
      vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach(({ document }) => this.ensure(document))),
      // A document whose language is set is closed and opened again in the editors that show it.
      vscode.workspace.onDidOpenTextDocument((document) => { if (isVisible(document)) this.ensure(document); }),
      vscode.workspace.onDidChangeTextDocument((event) => this.onEdit(event)),
      vscode.workspace.onDidSaveTextDocument((document) => this.onStored(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.forget(document)),
      corpora.onDidChange((corpus) => this.invalidate((document) => corpus.fileOf(document.uri) !== null)),
      engine.onDidRestart(() => this.invalidate(() => true)),
      configuration.onDidChange(() => this.invalidate(() => true)),
    );
  }

  /** Reads what is visible now. Called once, after activation. */
  start(): void {
    this.invalidate(() => true);
  }

  /** The last view of the document, if it is an article that was read. */
  view(document: vscode.TextDocument): ArticleView | undefined {
    return this.views.get(document.uri.toString());
  }

  /** The same, once the marks that an edit came near are known to be right. */
  async settledView(document: vscode.TextDocument): Promise<ArticleView | undefined> {
    await this.followers.settled(document);
    return this.view(document);
  }

  /** Why a visible article has no view, in a sentence that names it; undefined where it has one, is being read, or is no article. */
  fault(document: vscode.TextDocument): string | undefined {
    return this.faults.get(document.uri.toString());
  }

  /**
   * The view of the document as it is now; undefined where it is no article.
   * @throws Error where the article cannot be read
   */
  async current(document: vscode.TextDocument): Promise<ArticleView | undefined> {
    for (;;) {
      const view = this.view(document);
      if (view && !view.edited && view.version === document.version) return view;
      const { version } = document;
      // Several features ask at once when an article is opened or was typed in: one reading answers them all. What was none when it began may be one now.
      const running = this.running.get(document.uri.toString());
      const shared = running?.version === version ? await running.result.catch(() => undefined) : undefined;
      const read = shared ?? (await this.refresh(document));
      // Where somebody typed meanwhile the offsets are those of another text: read again.
      if (document.version === version || document.isClosed) return read;
    }
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

  /**
   * Reads the document anew, whatever is known of it.
   * @returns the view, that of a later reading where one was asked for meanwhile; undefined where it is no article
   * @throws Error where the article cannot be read
   */
  refresh(document: vscode.TextDocument): Promise<ArticleView | undefined> {
    const key = document.uri.toString();
    clearTimeout(this.timers.get(key));
    const token = {};
    const isLatest = (): boolean => this.running.get(key)?.token === token;
    const result = this.read(document, isLatest).catch((error: unknown) => {
      if (isLatest() && !document.isClosed) this.set(document, undefined, error instanceof Error ? error.message : String(error));
      throw error;
    }).finally(() => {
      if (isLatest()) this.running.delete(key);
    });
    this.running.set(key, { token, version: document.version, result });
    return result;
  }

  /** The engine would read the article otherwise now, though nothing of it has changed. */
  renew(uri: vscode.Uri): void {
    this.invalidate((document) => document.uri.toString() === uri.toString());
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
    const { text, alignment, misreading } = await this.source(document);
    const { corpus, input } = await this.input(document.uri, text);
    const { analysis, marks, corrected, unreadable } = await this.engine.call('read', input);
    const { minimumScore } = this.configuration.current;
    const seen = marks.filter(({ status, score }) => status !== 'suggested' || (score ?? 1) >= minimumScore);
    if (!isLatest()) return this.running.get(document.uri.toString())?.result ?? this.view(document);
    if (document.version !== version || document.isClosed) return undefined;
    const shown = { analysis: shownAnalysis(analysis, alignment), marks: shownSpans(seen, alignment), corrected: { ...corrected, zones: shownSpans(corrected.zones, alignment) } };
    const lines = lineKinds(alignment?.shown ?? text, shown.analysis.zones);
    const view: ArticleView = { corpus, file: input.file, version, text, alignment, misreading, ...shown, lines, unreadable, edited: false };
    this.set(document, view);
    return view;
  }

  /** What is read of an open document: also where its file is gone, or is another by now or half of one, which the editor is about to show. */
  private async source(document: vscode.TextDocument): Promise<ArticleSource> {
    const source = await readArticle(document.uri);
    if (source && !source.isBehind) return source;
    if (source?.misreading) throw new Error(`${baseName(document.uri)} ${source.misreading.message}. Reopen it with its encoding.`);
    return { text: textOf(document), alignment: null, isBehind: false, misreading: null };
  }

  private set(document: vscode.TextDocument, view: ArticleView | undefined, fault?: string): void {
    const key = document.uri.toString();
    this.followers.forget(document);
    const before = this.faults.get(key);
    if (fault === undefined) this.faults.delete(key);
    else this.faults.set(key, fault);
    // Once, however often it is tried again.
    if (fault !== undefined && fault !== before) this.log.error(`${document.uri.path}: ${fault}`);
    if (view) this.views.set(key, view);
    else if (!this.views.delete(key) && before === fault) return;
    this.changed.fire(document);
  }

  private ensure(document: vscode.TextDocument): void {
    if (this.running.has(document.uri.toString()) || this.view(document)?.version === document.version) return;
    this.refreshQuietly(document);
  }

  /** What is visible is read again; views of what is not are dropped, to be made when it is shown. */
  private invalidate(which: (document: vscode.TextDocument) => boolean): void {
    for (const document of vscode.workspace.textDocuments) {
      if (!which(document)) continue;
      if (isVisible(document)) this.refreshQuietly(document);
      else this.forget(document);
    }
  }

  private refreshQuietly(document: vscode.TextDocument): void {
    this.refresh(document).catch(() => undefined); // said by `fault`
  }

  private refreshSoon(document: vscode.TextDocument, delay: number): void {
    const key = document.uri.toString();
    clearTimeout(this.timers.get(key));
    this.timers.set(key, setTimeout(() => this.refreshQuietly(document), delay));
  }

  private onEdit({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    if (contentChanges.length === 0) return this.onStored(document);
    if (isSidecarName(document.uri.path)) return this.onSidecar(document.uri);
    const key = document.uri.toString();
    const view = this.views.get(key);
    if (!view && !this.running.has(key) && !this.faults.has(key)) return;
    if (view) this.followers.follow(document, view.marks, contentChanges.map(({ rangeOffset, rangeLength, text }) => ({ start: rangeOffset, length: rangeLength, inserted: text.length })));
    this.refreshSoon(document, TYPING_PAUSE_MS);
  }

  /** The encoding of a document, which nobody tells of otherwise, may be another once it was saved or reopened. */
  private onStored(document: vscode.TextDocument): void {
    if (this.fault(document) !== undefined || this.view(document)?.misreading) this.refreshSoon(document, SETTLE_MS);
  }

  /** Nothing is written: where an anchor is not what it was, the sidecar still holds what a person decided on. */
  private onFollowed(document: vscode.TextDocument, marks: readonly Mark[], changed: ChangedMarks): void {
    const view = this.view(document);
    if (!view) return;
    this.views.set(document.uri.toString(), { ...view, edited: true, marks });
    if (changed.length > 0) this.followed.fire({ document, changed });
  }

  /** One change of a sidecar is told several times: by who wrote it, by its document, by the watcher of files. */
  private onSidecar(sidecar: vscode.Uri): void {
    const name = articleName(baseName(sidecar));
    if (name === null) return;
    const article = vscode.Uri.joinPath(parentOf(sidecar), name).toString();
    for (const document of vscode.workspace.textDocuments) {
      if (document.uri.toString() !== article) continue;
      if (isVisible(document)) this.refreshSoon(document, SETTLE_MS);
      else this.forget(document);
    }
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
