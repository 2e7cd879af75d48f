import * as vscode from 'vscode';
import { isArticleName, isSidecarName } from '../../core/corpus/paths';
import { Corpus, INDEX_NAME, REGISTRY_NAME } from './corpus';
import type { EngineClient } from './engineClient';
import { baseName, exists, parentOf, relativePath } from './files';
import { isFile, isFolder, isMissing, isSkippedFolder } from './listing';
import type { Log } from './log';
import { Sidecars } from './sidecars';

/** Changes come in bursts (a checkout, an unpacked archive); one reading answers them all. */
const SETTLE_MS = 80;
/** By then the system watches a folder that is new. */
const LATE_MS = 1_500;
/** How many corpora are looked for in a folder. */
const MAX_CORPORA = 200;
/** Above so many new names it is cheaper to read everything anew than to ask of each whether it is a folder. */
const MAX_ARRIVALS = 100;

/**
 * The corpora of the workspace: every folder with an INDEX.md, found from the workspace folders and from above the files that are opened,
 * and loose ones (a folder without INDEX.md) for single files that the user annotates.
 */
export class Corpora implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<Corpus>();
  /** A corpus was found, lost, or read anew. */
  readonly onDidChange = this.changed.event;
  private readonly indexed = new Map<string, Corpus>();
  private readonly loose = new Map<string, Corpus>();
  private readonly adopted = new Set<string>();
  private readonly arrived = new Map<string, vscode.Uri>();
  private readonly late = new Map<string, vscode.Uri>();
  private readonly pending = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly disposables: vscode.Disposable[] = [this.changed];
  private discovery: Promise<void> | undefined;

  constructor(private readonly log: Log, private readonly engine: EngineClient) {
    const contents = vscode.workspace.createFileSystemWatcher(`**/{${INDEX_NAME},${REGISTRY_NAME}}`, true, false, true);
    // Of a folder that is moved or deleted only the folder itself is reported.
    const names = vscode.workspace.createFileSystemWatcher('**/*', false, true, false);
    this.disposables.push(
      contents, names,
      contents.onDidChange((uri) => this.onContents(uri)),
      names.onDidCreate((uri) => this.onArrival(uri)),
      names.onDidDelete((uri) => this.onDeparture(uri)),
      vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach((uri) => this.onDeparture(uri))),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) {
          this.onDeparture(oldUri);
          this.onArrival(newUri);
        }
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.onContents(document.uri)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.forgetLoose(parentOf(uri))),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.rediscover()),
      // A corpus whose INDEX.md could not be read because the engine failed is found now.
      engine.onDidRestart(() => this.rediscover()),
    );
  }

  /** Corpora with an INDEX.md, in the order of their paths. */
  get all(): readonly Corpus[] {
    const read = [...this.indexed.values()].filter(({ roster }) => roster !== null);
    return read.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  }

  /** Looks for corpora in the workspace folders, once; later calls wait for the same search. */
  discover(): Promise<void> {
    return (this.discovery ??= this.search());
  }

  /**
   * The corpus that a file belongs to: that of the nearest INDEX.md above it, else a loose one made of its folder alone.
   * @throws Error where INDEX.md is there but cannot be read
   */
  async corpusOf(uri: vscode.Uri): Promise<Corpus> {
    return (await this.indexedCorpusOf(uri)) ?? this.opened(this.loose, parentOf(uri));
  }

  /** The corpus whose registry a file is, if it is one; no corpus is made for it. */
  async corpusOfRegistry(uri: vscode.Uri): Promise<Corpus | undefined> {
    const corpus = (await this.indexedCorpusOf(uri)) ?? this.loose.get(parentOf(uri).toString());
    return corpus?.registryUri.toString() === uri.toString() ? corpus : undefined;
  }

  /** Whether Pressmark may touch the file: listed in INDEX.md, with a sidecar, or adopted by the user's command. */
  async isArticle(uri: vscode.Uri): Promise<boolean> {
    if (!isStoredFile(uri)) return false;
    if (this.adopted.has(uri.toString())) return true;
    if (isSidecarName(uri.path) || /\.(md|ya?ml)$/i.test(uri.path)) return false;
    const corpus = await this.indexedCorpusOf(uri);
    if (!corpus) return isArticleName(uri.path) && exists(Sidecars.uriOf(uri));
    const file = corpus.fileOf(uri);
    return file !== null && (corpus.isListed(file) || corpus.hasSidecar(file));
  }

  /** Treats a file as an article from now on, because the user said so. */
  adopt(uri: vscode.Uri): void {
    this.adopted.add(uri.toString());
  }

  /**
   * Reads a corpus anew now, where waiting for the watcher would show a stale state.
   * @param listing whether its folder is listed as well: not where only INDEX.md or the registry was written
   */
  async reload(corpus: Corpus, listing = true): Promise<void> {
    clearTimeout(this.pending.get(corpus.key));
    this.pending.delete(corpus.key);
    if (listing) corpus.expectListing();
    await this.reread(corpus);
  }

  dispose(): void {
    for (const timer of this.pending.values()) clearTimeout(timer);
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private async search(): Promise<void> {
    for (const { uri } of vscode.workspace.workspaceFolders ?? []) await this.searchIn(uri);
  }

  private async searchIn(folder: vscode.Uri): Promise<void> {
    const roots = (await hasIndex(folder)) ? [folder] : [];
    // Finds nested ones too, where the file system can be searched; the rest are found from the files opened below them.
    const pattern = new vscode.RelativePattern(folder, `**/${INDEX_NAME}`);
    const found = await Promise.resolve(vscode.workspace.findFiles(pattern, '**/node_modules/**', MAX_CORPORA)).catch(() => []);
    if (found.length === MAX_CORPORA) this.log.warn(`${folder.path}: more than ${MAX_CORPORA} corpora; the others are found when their files are opened.`);
    for (const root of [...roots, ...found.map(parentOf)]) {
      await this.opened(this.indexed, root).catch((error: unknown) => this.log.error(`${root.path}: ${String(error)}`));
    }
  }

  private async indexedCorpusOf(uri: vscode.Uri): Promise<Corpus | undefined> {
    await this.discover();
    const root = await this.nearestIndexFolder(uri);
    return root ? this.opened(this.indexed, root) : undefined;
  }

  /** A corpus that was read; opened where it is new. */
  private async opened(kind: Map<string, Corpus>, root: vscode.Uri): Promise<Corpus> {
    const corpus = kind.get(root.toString());
    if (!corpus) return this.open(kind, root);
    await corpus.loaded();
    return corpus;
  }

  private async open(kind: Map<string, Corpus>, root: vscode.Uri): Promise<Corpus> {
    const corpus = new Corpus(root, this.engine, kind === this.indexed ? 'tree' : 'folder');
    kind.set(corpus.key, corpus);
    try {
      await corpus.load();
    } catch (error) {
      // Whoever asks next tries again.
      if (kind.get(corpus.key) === corpus) kind.delete(corpus.key);
      throw error;
    }
    this.log.info(`${root.path}: ${corpus.roster ? `${corpus.listed.length} articles in INDEX.md` : 'no INDEX.md'}`);
    if (corpus.listingNote !== null) this.log.warn(`${root.path}: ${corpus.listingNote}`);
    this.settle(corpus);
    return corpus;
  }

  private async reread(corpus: Corpus): Promise<void> {
    const note = corpus.listingNote;
    await corpus.reread();
    if (corpus.listingNote !== null && corpus.listingNote !== note) this.log.warn(`${corpus.root.path}: ${corpus.listingNote}`);
    this.settle(corpus);
  }

  /** Puts a corpus that was read where it belongs, and tells. */
  private settle(corpus: Corpus): void {
    if (corpus.roster === null) {
      if (this.indexed.get(corpus.key) === corpus) this.indexed.delete(corpus.key);
    } else {
      for (const loose of this.loose.values()) if (isWithin(corpus.root, loose.root)) this.loose.delete(loose.key);
    }
    this.changed.fire(corpus);
  }

  private async nearestIndexFolder(uri: vscode.Uri): Promise<vscode.Uri | null> {
    const top = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    for (let folder = parentOf(uri); ; folder = parentOf(folder)) {
      if (this.indexed.has(folder.toString()) || (await hasIndex(folder))) return folder;
      if (!top || relativePath(top, folder) === null || folder.path === '/') return null;
    }
  }

  private get known(): Corpus[] {
    return [...this.indexed.values(), ...this.loose.values()];
  }

  private onContents(uri: vscode.Uri): void {
    const name = baseName(uri);
    if (name !== INDEX_NAME && name !== REGISTRY_NAME) return;
    for (const corpus of this.known) if (corpus.key === parentOf(uri).toString()) this.schedule(corpus);
  }

  private onArrival(uri: vscode.Uri): void {
    if (this.onName(uri) || isSkipped(uri)) return;
    this.arrived.set(uri.toString(), uri);
    this.soon('arrivals', () => this.receive());
  }

  private onDeparture(uri: vscode.Uri): void {
    this.adopted.delete(uri.toString());
    this.onName(uri);
    for (const corpus of this.known) {
      const path = corpus.fileOf(uri);
      if (isWithin(uri, corpus.root)) this.rediscover();
      else if (path !== null && corpus.hasFolder(path)) this.schedule(corpus, true);
    }
  }

  /** A file came or went. @returns whether its name says all about it; else it may be a folder */
  private onName(uri: vscode.Uri): boolean {
    const name = baseName(uri);
    const shows = name === INDEX_NAME || isArticleName(name) || isSidecarName(name);
    if (name === INDEX_NAME && !this.indexed.has(parentOf(uri).toString())) this.rediscover();
    for (const corpus of this.known) {
      const file = corpus.fileOf(uri);
      if (file === INDEX_NAME || file === REGISTRY_NAME) this.schedule(corpus);
      // An INDEX.md further down takes its folder out of this corpus, or gives it back.
      else if (file !== null && (corpus.isListed(file) || (shows && corpus.covers(file)))) this.schedule(corpus, true);
    }
    return shows || name === REGISTRY_NAME;
  }

  /**
   * Looks into folders that came, whose files nobody reported; and once more a while later: what is written before the system watches a new
   * folder is never reported at all.
   */
  private async receive(): Promise<void> {
    const arrived = [...this.arrived.values()];
    this.arrived.clear();
    for (const uri of await this.lookInto(arrived)) this.late.set(uri.toString(), uri);
    if (this.late.size > 0) this.soon('late arrivals', () => this.receiveLate(), LATE_MS);
  }

  private async receiveLate(): Promise<void> {
    const arrived = [...this.late.values()];
    this.late.clear();
    await this.lookInto(arrived);
  }

  /** @returns those that are folders, where there are few enough to be asked */
  private async lookInto(arrived: readonly vscode.Uri[]): Promise<vscode.Uri[]> {
    const folders: vscode.Uri[] = [];
    const many = arrived.length > MAX_ARRIVALS;
    for (const uri of arrived) {
      if (!many && !(await isFolder(uri))) continue;
      if (!many) folders.push(uri);
      for (const corpus of this.known) {
        const path = corpus.fileOf(uri);
        if (path !== null && corpus.covers(`${path}/`)) this.schedule(corpus, true);
      }
      if (!many) await this.searchIn(uri);
    }
    if (many) this.rediscover();
    return folders;
  }

  private schedule(corpus: Corpus, listing = false): void {
    if (listing) corpus.expectListing();
    this.soon(corpus.key, () => this.reread(corpus));
  }

  private rediscover(): void {
    this.soon('discovery', () => (this.discovery = this.forgetLost().then(() => this.search())));
  }

  private soon(key: string, work: () => Promise<void>, delay = SETTLE_MS): void {
    clearTimeout(this.pending.get(key));
    this.pending.set(key, setTimeout(() => {
      this.pending.delete(key);
      work().catch((error: unknown) => this.log.error(`${key}: ${String(error)}`));
    }, delay));
  }

  private async forgetLost(): Promise<void> {
    for (const corpus of [...this.indexed.values()]) {
      if (vscode.workspace.getWorkspaceFolder(corpus.root) && !(await isMissing(corpus.indexUri))) continue;
      this.indexed.delete(corpus.key);
      this.changed.fire(corpus);
    }
    for (const corpus of [...this.loose.values()]) if (await isMissing(corpus.root)) this.loose.delete(corpus.key);
  }

  /** A loose corpus lasts as long as a file of its folder is open; what was made for one file is not kept for ever. */
  private forgetLoose(folder: vscode.Uri): void {
    const key = folder.toString();
    const inUse = vscode.workspace.textDocuments.some((document) => !document.isClosed && parentOf(document.uri).toString() === key);
    if (!inUse) this.loose.delete(key);
  }
}

/** Whether it is a file as it now is, not one of its versions that Git or the editor's history shows under the same path. */
export function isStoredFile(uri: vscode.Uri): boolean {
  const schemes = ['file', ...(vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme)];
  return uri.query === '' && schemes.includes(uri.scheme);
}

function hasIndex(folder: vscode.Uri): Promise<boolean> {
  return isFile(vscode.Uri.joinPath(folder, INDEX_NAME));
}

function isWithin(folder: vscode.Uri, uri: vscode.Uri): boolean {
  return folder.toString() === uri.toString() || relativePath(folder, uri) !== null;
}

/** Whether it lies in a folder of the workspace that is never looked into. */
function isSkipped(uri: vscode.Uri): boolean {
  const top = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  return (top ? (relativePath(top, uri) ?? '') : uri.path).split('/').some(isSkippedFolder);
}
