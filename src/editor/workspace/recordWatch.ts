import * as vscode from 'vscode';
import { REGISTRY_NAME } from './corpusState';
import { openDocument } from './files';
import type { LastGood } from './lastGood';
import type { Log } from './log';
import { isRecord, isStoredRecord } from './records';

/**
 * Shows every version of a sidecar or registry that is open, or was, to what remembers the last good ones, whoever wrote it; and tells what
 * the user deletes from what somebody else does.
 */
export class RecordWatch implements vscode.Disposable {
  private readonly disposables: vscode.Disposable[] = [];
  private readonly pending = new Map<string, vscode.Uri>();
  private looking: Promise<void> | undefined;

  constructor(private readonly lastGood: LastGood, private readonly log: Log) {
    const onFile = (uri: vscode.Uri): void => this.soon(uri);
    const onDocument = (document: vscode.TextDocument): void => { if (!document.isDirty && isStoredRecord(document.uri)) this.soon(document.uri); };
    for (const pattern of ['**/*.annotations.yaml', `**/${REGISTRY_NAME}`]) {
      const watcher = vscode.workspace.createFileSystemWatcher(pattern);
      this.disposables.push(watcher, watcher.onDidCreate(onFile), watcher.onDidChange(onFile), watcher.onDidDelete(onFile));
    }
    this.disposables.push(
      vscode.workspace.onDidOpenTextDocument(onDocument),
      vscode.workspace.onDidChangeTextDocument(({ document }) => onDocument(document)),
      // What a person deletes in an editor is meant to go.
      vscode.workspace.onDidSaveTextDocument((document) => { if (isStoredRecord(document.uri)) lastGood.accept(document.uri, document.getText()); }),
      vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach((uri) => this.letGo(uri))),
      vscode.workspace.onDidRenameFiles(({ files }) => files.forEach(({ oldUri }) => this.letGo(oldUri))),
    );
    vscode.workspace.textDocuments.forEach(onDocument);
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private letGo(uri: vscode.Uri): void {
    if (isRecord(uri)) this.lastGood.letGo(uri);
    // A folder perhaps; its files are not named.
    else this.lastGood.letGoBelow(uri).catch((error: unknown) => this.log.warn(`${uri.path}: ${String(error)}`));
  }

  /** One after the other, and each once however often it was written meanwhile: a checkout writes thousands of files. */
  private soon(uri: vscode.Uri): void {
    this.pending.set(uri.toString(), uri);
    this.looking ??= this.look();
  }

  private async look(): Promise<void> {
    for (const [key, uri] of this.pending) {
      this.pending.delete(key);
      if (openDocument(uri) || (await this.lastGood.knows(uri))) await this.lastGood.observe(uri);
    }
    this.looking = undefined;
  }
}
