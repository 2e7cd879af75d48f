import * as vscode from 'vscode';

/** A file system with one flat folder, `/press`, whose files can be made to fail or to answer late. */
export class MemoryFolder implements vscode.FileSystemProvider {
  readonly files = new Map<string, string>();
  /** Files that are there but cannot be read. */
  readonly broken = new Set<string>();
  /** How often the folder was listed. */
  listings = 0;
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  private held: { readonly name: string; readonly ask: () => void; readonly released: Promise<void> } | undefined;

  reset(files: Record<string, string>): void {
    this.files.clear();
    for (const [name, text] of Object.entries(files)) this.files.set(name, text);
    this.broken.clear();
    this.held = undefined;
    this.listings = 0;
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
    return Buffer.from(text, 'utf8');
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    if (uri.path === '/press') return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    if (!this.files.has(nameOf(uri))) throw vscode.FileSystemError.FileNotFound(uri);
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: 0 };
  }

  readDirectory(): [string, vscode.FileType][] {
    this.listings++;
    return [...this.files.keys()].map((name) => [name, vscode.FileType.File]);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  createDirectory(): void { throw vscode.FileSystemError.NoPermissions(); }
  writeFile(): void { throw vscode.FileSystemError.NoPermissions(); }
  delete(): void { throw vscode.FileSystemError.NoPermissions(); }
  rename(): void { throw vscode.FileSystemError.NoPermissions(); }

  private text(uri: vscode.Uri): string {
    const text = this.files.get(nameOf(uri));
    if (text === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    if (this.broken.has(nameOf(uri))) throw vscode.FileSystemError.Unavailable(uri);
    return text;
  }
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.replace(/^\/press\//, '');
}
