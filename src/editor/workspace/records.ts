import * as vscode from 'vscode';
import { isSidecarName } from '../../core/corpus/paths';
import { REGISTRY_NAME } from './corpusState';
import { baseName } from './files';

/** Whether a file holds decisions: a sidecar, or the registry. */
export function isRecord(uri: vscode.Uri): boolean {
  return isSidecarName(uri.path) || baseName(uri) === REGISTRY_NAME;
}

/** Whether it does and is stored: not one of its versions that Git or the editor's history shows under the same path. */
export function isStoredRecord(uri: vscode.Uri): boolean {
  return isRecord(uri) && uri.query === '' && vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== undefined;
}
