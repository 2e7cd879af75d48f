import * as vscode from 'vscode';
import { bytesOf } from './support';

/**
 * A file system with one folder, `/press`, and folders in it that are there when they are asked for. Its files can be made to fail, to answer late, or to
 * be changed by another program at an awkward moment. Writing is as on a disk: the file is emptied first.
 */
export class MemoryFolder implements vscode.FileSystemProvider {
  /** What other programs do to it directly is told to nobody; `change` tells. */
  readonly files = new Map<string, string>();
  /** Files that are there but cannot be read. */
  readonly broken = new Set<string>();
  /** Files that may not be written. */
  readonly locked = new Set<string>();
  /** How many bytes a file may have before the disk is full. */
  room = Number.POSITIVE_INFINITY;
  /** Called once, when a write failed: what another program does then. */
  afterFailure: ((name: string) => void) | undefined;
  /** How often the folder was listed. */
  listings = 0;
  /** How many writes came through the editor. */
  writes = 0;
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;
  private readonly times = new Map<string, number>();
  private now = 1;
  private held: { readonly name: string; readonly ask: () => void; readonly released: Promise<void> } | undefined;

  constructor(private readonly scheme = 'pressmark-test') {}

  reset(files: Record<string, string>): void {
    this.files.clear();
    for (const [name, text] of Object.entries(files)) this.put(name, text);
    this.broken.clear();
    this.locked.clear();
    this.room = Number.POSITIVE_INFINITY;
    this.afterFailure = this.held = undefined;
    this.listings = this.writes = 0;
  }

  uri(name: string): vscode.Uri {
    return vscode.Uri.from({ scheme: this.scheme, path: `/press/${name}` });
  }

  /** What another program does to a file; null deletes it. Editors are told. */
  change(name: string, text: string | null): void {
    const type = text === null ? vscode.FileChangeType.Deleted : this.files.has(name) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    if (text === null) this.files.delete(name);
    else this.put(name, text);
    this.changed.fire([{ type, uri: this.uri(name) }]);
  }

  /** Makes the next reading of a file wait: it gives the text as it is when asked. @returns what lets it go on */
  hold(name: string): { readonly asked: Promise<void>; readonly release: () => void } {
    let ask = () => {};
    let release = () => {};
    const asked = new Promise<void>((resolve) => { ask = resolve; });
    const released = new Promise<void>((resolve) => { release = resolve; });
    this.held = { name, ask, released };
    return { asked, release };
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    const name = nameOf(uri);
    const text = this.text(uri);
    const held = this.held;
    if (held?.name === name) {
      this.held = undefined;
      held.ask();
      await held.released;
    }
    return bytesOf(text);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    if (!nameOf(uri).includes('.')) return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    const text = this.files.get(nameOf(uri));
    if (text === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return { type: vscode.FileType.File, ctime: 0, mtime: this.times.get(nameOf(uri)) ?? 0, size: bytesOf(text).length };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    this.listings++;
    const folder = nameOf(uri) === '' ? '' : `${nameOf(uri)}/`;
    const children = new Map<string, vscode.FileType>();
    for (const name of this.files.keys()) {
      if (!name.startsWith(folder)) continue;
      const [child = '', ...below] = name.slice(folder.length).split('/');
      children.set(child, below.length > 0 ? vscode.FileType.Directory : vscode.FileType.File);
    }
    return [...children];
  }

  // What fails must fail later: VS Code waits for ever for a write that throws at once.
  async writeFile(uri: vscode.Uri, content: Uint8Array): Promise<void> {
    await Promise.resolve();
    const name = nameOf(uri);
    const { afterFailure } = this;
    if (this.locked.has(name)) throw vscode.FileSystemError.NoPermissions(uri);
    this.writes++;
    this.change(name, new TextDecoder('utf-8', { ignoreBOM: true }).decode(content.subarray(0, this.room)));
    if (content.length <= this.room) return;
    this.afterFailure = undefined;
    afterFailure?.(name);
    throw new Error('ENOSPC: no space left on device');
  }

  async delete(uri: vscode.Uri): Promise<void> {
    await Promise.resolve();
    if (this.locked.has(nameOf(uri))) throw vscode.FileSystemError.NoPermissions(uri);
    this.change(nameOf(uri), null);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  /** A folder is there as soon as something is in it. */
  createDirectory(): void {}
  rename(): void { throw vscode.FileSystemError.NoPermissions(); }

  private put(name: string, text: string): void {
    this.files.set(name, text);
    this.times.set(name, this.now += 1000);
  }

  private text(uri: vscode.Uri): string {
    const text = this.files.get(nameOf(uri));
    if (text === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    if (this.broken.has(nameOf(uri))) throw vscode.FileSystemError.Unavailable(uri);
    return text;
  }
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.replace(/^\/press\/?/, '');
}
