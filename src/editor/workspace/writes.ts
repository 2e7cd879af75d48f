import * as vscode from 'vscode';
import { applyEdits, type TextEdit } from '../../core/text/edits';
import { baseName, openDocument, readStored } from './files';
import { toEdits } from './spans';

/**
 * Applies edits to a file that reads `before` (null: it is created): through its document where one is open and reads the same, so that the
 * editor's undo knows of it, else on disk. Saved at once, unless the document had unsaved edits: those are the user's to save. A byte order
 * mark stays.
 * @throws Error with a message for the user where the file cannot be written, was changed since, or is not UTF-8: then it is left as it is
 */
export async function writeEdits(uri: vscode.Uri, before: string | null, edits: readonly TextEdit[]): Promise<void> {
  const name = baseName(uri);
  const stored = await readStored(uri);
  if (stored && (stored.encoding !== 'utf-8' || stored.warning !== undefined)) throw new Error(`${name} is not UTF-8 and is left as it is. Save it as UTF-8 and try again.`);
  const document = openDocument(uri);
  const same = document !== undefined && document.getText() === before && document.encoding.startsWith('utf8');
  if (document?.isDirty && !same) throw new Error(`${name} has unsaved edits. Save or discard them first.`);
  if (!document?.isDirty && (stored?.text ?? null) !== before) throw new Error(`${name} was changed by another program in the meantime and is left as it is. Try again.`);
  if (same) await editDocument(document, edits);
  else await store(uri, applyEdits(before ?? '', edits), stored?.bom ?? false);
}

async function editDocument(document: vscode.TextDocument, edits: readonly TextEdit[]): Promise<void> {
  const dirty = document.isDirty;
  if (!(await vscode.workspace.applyEdit(toEdits(document, edits)))) throw new Error(`${baseName(document.uri)} could not be edited.`);
  if (!dirty && !(await document.save())) throw new Error(`${baseName(document.uri)} could not be saved; the change stands unsaved in its editor.`);
}

async function store(uri: vscode.Uri, text: string, bom: boolean): Promise<void> {
  try {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(bom ? `\uFEFF${text}` : text));
  } catch (error) {
    throw new Error(`${baseName(uri)} ${whyNot(error)}`, { cause: error });
  }
}

function whyNot(error: unknown): string {
  if (error instanceof vscode.FileSystemError && error.code === 'NoPermissions') return 'may not be changed by you. Check its permissions.';
  return `cannot be written (${error instanceof Error ? error.message : String(error)}).`;
}
