import * as vscode from 'vscode';

export const MAX_FILES = 100;
/** Code units of all texts together, which are about as many bytes. */
export const MAX_TOTAL = 8_000_000;

/** A text that a file had. */
export interface Version {
  readonly text: string;
  /** When it was written, or first seen, in milliseconds since 1970. */
  readonly at: number;
}

export interface Stored {
  /** The newest first. */
  readonly versions: readonly Version[];
  /** Whether the file was there, was lost to somebody else, or was let go by the user, when last looked at. */
  readonly presence: Presence;
}

export type Presence = 'there' | 'lost' | 'let go';

/** Keeps texts of a number of files in the extension's own storage. What does not fit is forgotten, the oldest first. */
export class LastGoodStore {
  private readonly folder: vscode.Uri;
  /** Of the files in the folder, once it was listed: most files that are asked for are not kept. */
  private names: Promise<ReadonlySet<string>> | undefined;

  /** @param name of a folder of its own: what is kept there is never forgotten for what is kept elsewhere */
  constructor(storage: vscode.Uri, name: string) {
    this.folder = vscode.Uri.joinPath(storage, name);
  }

  /** Null where nothing is kept of the file. */
  async read(file: string): Promise<Stored | null> {
    if (!(await this.has(file))) return null;
    const kept = await readKept(this.placeOf(file));
    // Two files may have one hash.
    return kept?.file === file ? { versions: kept.versions, presence: kept.presence } : null;
  }

  /** Whether something may be kept of the file. */
  async has(file: string): Promise<boolean> {
    this.names ??= this.list();
    return (await this.names).has(nameOf(file));
  }

  /** The names of all files of which something is kept. */
  async files(): Promise<string[]> {
    const kept = await Promise.all((await this.places()).map(readKept));
    return kept.flatMap((one) => (one === null ? [] : [one.file]));
  }

  /** @throws Error where the storage cannot be written */
  async write(files: ReadonlyMap<string, Stored>): Promise<void> {
    await vscode.workspace.fs.createDirectory(this.folder);
    for (const [file, { versions, presence }] of files) {
      const place = this.placeOf(file);
      if (versions.length > 0) await vscode.workspace.fs.writeFile(place, new TextEncoder().encode(JSON.stringify({ file, versions, presence } satisfies Kept)));
      else await vscode.workspace.fs.delete(place).then(undefined, () => undefined);
    }
    await this.prune();
    this.names = undefined;
  }

  private async prune(): Promise<void> {
    const files = await Promise.all((await this.places()).map(async (uri) => ({ uri, ...(await vscode.workspace.fs.stat(uri)) })));
    let total = 0;
    for (const [rank, { uri, size }] of files.sort((a, b) => b.mtime - a.mtime).entries()) {
      total += size;
      if (rank >= MAX_FILES || total > MAX_TOTAL) await vscode.workspace.fs.delete(uri);
    }
  }

  private async places(): Promise<vscode.Uri[]> {
    return [...(await this.list())].map((name) => vscode.Uri.joinPath(this.folder, name));
  }

  private async list(): Promise<ReadonlySet<string>> {
    const entries = await vscode.workspace.fs.readDirectory(this.folder).then((found) => found, () => []);
    return new Set(entries.map(([name]) => name));
  }

  private placeOf(file: string): vscode.Uri {
    return vscode.Uri.joinPath(this.folder, nameOf(file));
  }
}

interface Kept extends Stored {
  readonly file: string;
}

async function readKept(place: vscode.Uri): Promise<Kept | null> {
  try {
    const kept = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(place))) as Partial<Kept> | null;
    if (typeof kept?.file !== 'string' || !Array.isArray(kept.versions)) return null;
    const versions = (kept.versions as readonly (Partial<Version> | null)[]).flatMap((version) => (typeof version?.text === 'string' ? [{ text: version.text, at: Number(version.at) }] : []));
    return { file: kept.file, versions, presence: kept.presence ?? 'there' };
  } catch {
    return null;
  }
}

function nameOf(file: string): string {
  return `${hash(file)}.json`;
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
