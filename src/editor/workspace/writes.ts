import * as vscode from 'vscode';
import { applyEdits, type TextEdit } from '../../core/text/edits';
import { decodeText } from '../../core/text/encoding';
import { replacement } from '../../core/text/lineMatches';
import { asSentence } from '../../core/text/located';
import { baseName, isLink, openDocument, readBytes, unreadable } from './files';
import { toEdits } from './spans';

/** The file reads another text than the edits were made for. Who made them may make them anew, for the text as it now is. */
export class ChangedMeanwhile extends Error {}

/**
 * Applies edits to a file that reads `before` (null: it is created). On disk, from where an editor that shows it unchanged takes it over and
 * can undo it: nothing that runs when a document is saved, such as a formatter, gets to change other lines. Where an editor has unsaved
 * edits, in that editor, and unsaved: they are the user's to save. A byte order mark stays.
 * @throws ChangedMeanwhile where the file reads otherwise by now
 * @throws Error with a message for the user where the file has other unsaved edits, is not UTF-8, or cannot be written: then it is left, or
 *   put back, as it was
 */
export async function writeEdits(uri: vscode.Uri, before: string | null, edits: readonly TextEdit[]): Promise<void> {
  const name = baseName(uri);
  const old = await readBytes(uri).catch((error: unknown) => { throw unreadable(uri, error); });
  const stored = old && decodeText(old);
  if (stored && (stored.encoding !== 'utf-8' || stored.warning !== undefined)) throw new Error(`${name} is not UTF-8 and is left as it is. Save it as UTF-8 and try again.`);
  const document = openDocument(uri);
  if (document?.isDirty) return editUnsaved(document, before, edits);
  if (old === null && (await isLink(uri))) throw new Error(`${name} is a symbolic link to a file that does not exist. Restore that file or remove the link.`);
  if ((stored?.text ?? null) !== before) throw new ChangedMeanwhile(`${name} was changed by another program in the meantime and is left as it is. Try again.`);
  const text = applyEdits(before ?? '', edits);
  await store(uri, new TextEncoder().encode(stored?.bom ? `\uFEFF${text}` : text), old);
}

async function editUnsaved(document: vscode.TextDocument, before: string | null, edits: readonly TextEdit[]): Promise<void> {
  const name = baseName(document.uri);
  if (document.getText() !== before || !document.encoding.startsWith('utf8')) throw new ChangedMeanwhile(`${name} has unsaved edits. Save or discard them first.`);
  // Refused by the editor where the document was edited since, or is read-only.
  if (!(await vscode.workspace.applyEdit(toEdits(document, edits)))) throw new Error(`${name} could not be edited in its editor and is left as it is. Try again.`);
}

/**
 * Puts a text in the place of a damaged one, whatever that is, not UTF-8 perhaps: as `writeEdits` would.
 * @param before what it read as, damaged; null where it is gone
 * @returns whether the file's text was UTF-8, so that edits of it can take this back
 */
export async function overwrite(uri: vscode.Uri, before: string | null, text: string): Promise<boolean> {
  const old = await readBytes(uri).catch((error: unknown) => { throw unreadable(uri, error); });
  const document = openDocument(uri);
  if (document?.isDirty) {
    await editUnsaved(document, before, replacement(before ?? '', text));
    return true;
  }
  const stored = old && decodeText(old);
  if ((stored?.text ?? null) !== before) throw new ChangedMeanwhile(`${baseName(uri)} was changed by another program in the meantime and is left as it is. Try again.`);
  const isUtf8 = stored === null || (stored.encoding === 'utf-8' && stored.warning === undefined);
  await store(uri, new TextEncoder().encode(stored?.bom && isUtf8 ? `\uFEFF${text}` : text), old);
  return isUtf8;
}

/** @param old what lies there now */
async function store(uri: vscode.Uri, bytes: Uint8Array, old: Uint8Array | null): Promise<void> {
  try {
    await vscode.workspace.fs.writeFile(uri, bytes);
  } catch (error) {
    const outcome = await afterFailure(uri, bytes, old);
    if (outcome !== null) throw new Error(`${baseName(uri)} ${whyNot(error)} ${outcome}`, { cause: error });
  }
}

/**
 * A file is emptied before it is written, so a full disk leaves a part of it: what lay there before is put back.
 * @returns what is there now, in a sentence; null where the new text is, in spite of the failure
 */
async function afterFailure(uri: vscode.Uri, bytes: Uint8Array, old: Uint8Array | null): Promise<string | null> {
  let now: Uint8Array | null;
  try {
    now = await readBytes(uri);
  } catch {
    return 'It cannot be read now.';
  }
  if (now && now.length === bytes.length && startsWith(bytes, now)) return null;
  if (now === null ? old === null : old !== null && now.length === old.length && startsWith(old, now)) return old ? 'It is as it was.' : 'Nothing was written.';
  // Not a beginning of what was written: somebody else's.
  if (now !== null && !startsWith(bytes, now)) return 'It was changed by another program in the meantime.';
  try {
    await (old ? vscode.workspace.fs.writeFile(uri, old) : vscode.workspace.fs.delete(uri));
    return old ? 'It was put back as it was.' : 'Nothing was written.';
  } catch {
    return old ? 'Only a part of it is there now: make room, and run “Restore Last Good Version”.' : 'Only a part of it was written: delete it.';
  }
}

function startsWith(bytes: Uint8Array, beginning: Uint8Array): boolean {
  return beginning.length <= bytes.length && beginning.every((byte, at) => byte === bytes[at]);
}

function whyNot(error: unknown): string {
  if (error instanceof vscode.FileSystemError && error.code === 'NoPermissions') return 'may not be changed by you: it is read-only, or you lack the permission.';
  return asSentence(`cannot be written (${error instanceof Error ? error.message : String(error)})`);
}
