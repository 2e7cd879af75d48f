import * as vscode from 'vscode';
import { isSidecarName } from '../../core/corpus/paths';
import { Corpus, INDEX_NAME, REGISTRY_NAME } from './corpus';
import { baseName, exists, parentOf, relativePath } from './files';

/** Changes come in bursts (a checkout, an unpacked archive); one reading answers them all. */
const SETTLE_MS = 80;

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
  private readonly pending = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly disposables: vscode.Disposable[] = [this.changed];
  private discovery: Promise<void> | undefined;

  constructor(private readonly log: vscode.LogOutputChannel) {
    const watcher = vscode.workspace.createFileSystemWatcher(`**/{${INDEX_NAME},${REGISTRY_NAME},*.txt,*.annotations.yaml}`);
    this.disposables.push(
      watcher,
      watcher.onDidCreate((uri) => this.onFile(uri, true)),
      watcher.onDidDelete((uri) => this.onFile(uri, true)),
      watcher.onDidChange((uri) => this.onFile(uri, false)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.onFile(document.uri, false)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.rediscover()),
    );
  }

  /** Corpora with an INDEX.md, in the order of their paths. */
  get all(): readonly Corpus[] {
    return [...this.indexed.values()].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  }

  /** Looks for corpora in the workspace folders, once; later calls wait for the same search. */
  discover(): Promise<void> {
    return (this.discovery ??= this.search());
  }

  /** The corpus that a file belongs to: that of the nearest INDEX.md above it, else a loose one made of its folder. */
  async corpusOf(uri: vscode.Uri): Promise<Corpus> {
    await this.discover();
    const root = await this.nearestIndexFolder(uri);
    const [kind, folder] = root ? [this.indexed, root] : [this.loose, parentOf(uri)];
    const corpus = kind.get(folder.toString()) ?? (await this.open(kind, folder));
    await corpus.loaded();
    return corpus;
  }

  /** Whether Pressmark may touch the file: listed in INDEX.md, with a sidecar, or adopted by the user's command. */
  async isArticle(uri: vscode.Uri): Promise<boolean> {
    if (this.adopted.has(uri.toString())) return true;
    if (isSidecarName(uri.path) || /\.(md|ya?ml)$/i.test(uri.path)) return false;
    const corpus = await this.corpusOf(uri);
    const file = corpus.fileOf(uri);
    return file !== null && (corpus.isListed(file) || corpus.hasSidecar(file));
  }

  /** Treats a file as an article from now on, because the user said so. */
  adopt(uri: vscode.Uri): void {
    this.adopted.add(uri.toString());
  }

  /** Reads a corpus anew now, where waiting for the watcher would show a stale state. */
  async reload(corpus: Corpus): Promise<void> {
    clearTimeout(this.pending.get(corpus.key));
    this.pending.delete(corpus.key);
    await corpus.load();
    if (corpus.roster === null) this.indexed.delete(corpus.key);
    this.changed.fire(corpus);
  }

  dispose(): void {
    for (const timer of this.pending.values()) clearTimeout(timer);
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private async search(): Promise<void> {
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      if (await exists(vscode.Uri.joinPath(folder.uri, INDEX_NAME))) await this.open(this.indexed, folder.uri);
    }
    // Finds nested ones too, where the file system can be searched; the rest are found from the files opened below them.
    const found = await Promise.resolve(vscode.workspace.findFiles(`**/${INDEX_NAME}`, '**/node_modules/**', 200)).catch(() => []);
    for (const uri of found) if (!this.indexed.has(parentOf(uri).toString())) await this.open(this.indexed, parentOf(uri));
  }

  private async open(kind: Map<string, Corpus>, root: vscode.Uri): Promise<Corpus> {
    const corpus = new Corpus(root);
    kind.set(corpus.key, corpus);
    await corpus.load();
    this.log.info(`${root.path}: ${corpus.roster ? `${corpus.listed.length} articles in INDEX.md` : 'no INDEX.md'}`);
    this.changed.fire(corpus);
    return corpus;
  }

  private async nearestIndexFolder(uri: vscode.Uri): Promise<vscode.Uri | null> {
    const top = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    for (let folder = parentOf(uri); ; folder = parentOf(folder)) {
      if (this.indexed.has(folder.toString()) || (await exists(vscode.Uri.joinPath(folder, INDEX_NAME)))) return folder;
      if (!top || relativePath(top, folder) === null || folder.path === '/') return null;
    }
  }

  private onFile(uri: vscode.Uri, listing: boolean): void {
    const name = baseName(uri);
    if (name === INDEX_NAME && !this.indexed.has(parentOf(uri).toString())) {
      if (listing) this.rediscover();
      return;
    }
    for (const corpus of [...this.indexed.values(), ...this.loose.values()]) {
      const file = corpus.fileOf(uri);
      if (file === null) continue;
      if (listing || file === INDEX_NAME || file === REGISTRY_NAME) this.schedule(corpus);
    }
  }

  private schedule(corpus: Corpus): void {
    clearTimeout(this.pending.get(corpus.key));
    this.pending.set(corpus.key, setTimeout(() => {
      this.reload(corpus).catch((error: unknown) => this.log.error(`${corpus.root.path}: ${String(error)}`));
    }, SETTLE_MS));
  }

  private rediscover(): void {
    this.discovery = this.forgetLost().then(() => this.search());
    this.discovery.catch((error: unknown) => this.log.error(`Looking for corpora: ${String(error)}`));
  }

  private async forgetLost(): Promise<void> {
    for (const corpus of this.all) {
      if (vscode.workspace.getWorkspaceFolder(corpus.root) && (await exists(corpus.indexUri))) continue;
      this.indexed.delete(corpus.key);
      this.changed.fire(corpus);
    }
  }
}
