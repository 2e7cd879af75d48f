import * as vscode from 'vscode';

const FOLDER = 'last-good';
export const MAX_FILES = 100;
/** Code units of all texts together, which are about as many bytes. */
export const MAX_TOTAL = 8_000_000;

/** Keeps a text for each of a number of files in the extension's own storage. What does not fit is forgotten, the oldest first. */
export class LastGoodStore {
  private readonly folder: vscode.Uri;

  constructor(storage: vscode.Uri) {
    this.folder = vscode.Uri.joinPath(storage, FOLDER);
  }

  /** Null where nothing is kept of the file. */
  async read(file: string): Promise<string | null> {
    try {
      const kept = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(this.placeOf(file)))) as { file?: unknown; text?: unknown } | null;
      // Two files may have one hash.
      return kept?.file === file && typeof kept.text === 'string' ? kept.text : null;
    } catch {
      return null;
    }
  }

  /** @throws Error where the storage cannot be written */
  async write(texts: ReadonlyMap<string, string>): Promise<void> {
    await vscode.workspace.fs.createDirectory(this.folder);
    for (const [file, text] of texts) await vscode.workspace.fs.writeFile(this.placeOf(file), new TextEncoder().encode(JSON.stringify({ file, text })));
    await this.prune();
  }

  private async prune(): Promise<void> {
    const names = (await vscode.workspace.fs.readDirectory(this.folder)).map(([name]) => vscode.Uri.joinPath(this.folder, name));
    const files = await Promise.all(names.map(async (uri) => ({ uri, ...(await vscode.workspace.fs.stat(uri)) })));
    let total = 0;
    for (const [rank, { uri, size }] of files.sort((a, b) => b.mtime - a.mtime).entries()) {
      total += size;
      if (rank >= MAX_FILES || total > MAX_TOTAL) await vscode.workspace.fs.delete(uri);
    }
  }

  private placeOf(file: string): vscode.Uri {
    return vscode.Uri.joinPath(this.folder, `${hash(file)}.json`);
  }
}

/** 53 bits of a string, as a file name: names in a workspace may be too long, or say too much. */
function hash(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
