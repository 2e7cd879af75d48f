import * as vscode from 'vscode';
import { baseName, openDocument } from '../workspace/files';
import { command } from './run';
import type { Services } from './services';

/** Reopen in the encoding of the file: for an article whose letters look wrong. */
export function registerReopenCommand({ log }: Services): vscode.Disposable {
  return command('reopenInEncoding', log, async (uri, encoding) => {
    if (!(uri instanceof vscode.Uri) || typeof encoding !== 'string') throw new Error('Choose “Reopen” where an article says that it is shown in another encoding than it is stored in.');
    if (openDocument(uri)?.isDirty) throw new Error(`${baseName(uri)} has unsaved edits. Undo them first: in this encoding its letters cannot be saved.`);
    await vscode.workspace.openTextDocument(uri, { encoding });
  });
}
