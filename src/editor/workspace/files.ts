import * as vscode from 'vscode';
import { decodeText, type DecodedText } from '../../core/text/encoding';

/** The document that is open for a file, if one is; it is what the user sees, saved or not. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === key);
}

/**
 * A file's text: that of its document where one is open with unsaved edits, else the file's as decoded from its bytes; null where there is
 * no such file. A clean document says nothing that the file does not, and may be behind it, or outlive it.
 */
export async function readText(uri: vscode.Uri): Promise<string | null> {
  const document = openDocument(uri);
  return document?.isDirty ? document.getText() : ((await readStored(uri))?.text ?? null);
}

/** What is stored of a file, whatever an editor shows of it; null where there is no such file. */
export async function readStored(uri: vscode.Uri): Promise<DecodedText | null> {
  const bytes = await readBytes(uri);
  return bytes && decodeText(bytes);
}

/** The same, as it lies there. */
export async function readBytes(uri: vscode.Uri): Promise<Uint8Array | null> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
}

/** The error for people of a file that is there but cannot be read. */
export function unreadable(uri: vscode.Uri, error: unknown): Error {
  return new Error(`${baseName(uri)} cannot be read and is left as it is (${error instanceof Error ? error.message : String(error)}).`, { cause: error });
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** Whether a symbolic link stands there, to a file or to nothing. */
export async function isLink(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(({ type }) => (type & vscode.FileType.SymbolicLink) !== 0, () => false);
}

export function isNotFound(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && (error.code === 'FileNotFound' || error.code === 'FileNotADirectory');
}

/** `uri`'s path below `root`, with forward slashes; null where it lies elsewhere. */
export function relativePath(root: vscode.Uri, uri: vscode.Uri): string | null {
  if (root.scheme !== uri.scheme || root.authority !== uri.authority) return null;
  const base = root.path.endsWith('/') ? root.path : `${root.path}/`;
  return uri.path.startsWith(base) ? uri.path.slice(base.length) : null;
}

export function parentOf(uri: vscode.Uri): vscode.Uri {
  return uri.with({ path: uri.path.slice(0, uri.path.lastIndexOf('/')) || '/' });
}

export function baseName(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
