import * as vscode from 'vscode';
import { applyEdits, type TextEdit } from '../../core/text/edits';
import { baseName, openDocument } from './files';
import { toEdits } from './spans';

/**
 * Applies edits to a file that reads `before` (null: it is created): through its document where one is open and reads the same, so that the
 * editor's undo knows of it, else on disk. Saved at once, unless the document had unsaved edits: those are the user's to save.
 * @throws Error with a message for the user where the file cannot be written
 */
export async function writeEdits(uri: vscode.Uri, before: string | null, edits: readonly TextEdit[]): Promise<void> {
  const document = openDocument(uri);
  if (!document || before === null || document.getText() !== before) {
    if (document?.isDirty) throw new Error(`${baseName(uri)} has unsaved edits. Save or discard them first.`);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(applyEdits(before ?? '', edits)));
    return;
  }
  const dirty = document.isDirty;
  if (!(await vscode.workspace.applyEdit(toEdits(document, edits)))) throw new Error(`${baseName(uri)} could not be edited.`);
  if (!dirty && !(await document.save())) throw new Error(`${baseName(uri)} could not be saved; the change stands unsaved in its editor.`);
}
