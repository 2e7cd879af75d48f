import * as vscode from 'vscode';
import type { Articles } from './articles';
import type { Corpus } from './corpus';

const PATIENCE_MS = 1_000;

/** Resolves once the unsaved articles of a corpus have been read as they are now, or it took too long. */
export function editsRead(articles: Articles, corpus: Corpus): Promise<void> {
  const edited = vscode.workspace.textDocuments.filter((document) => document.isDirty && corpus.fileOf(document.uri) !== null);
  return within(PATIENCE_MS, Promise.all(edited.map((document) => articles.current(document).catch(() => undefined))));
}

/** Resolves with the work, when somebody cancels, or after some time: whichever is first. Never rejects. */
export function within(milliseconds: number, work: Promise<unknown>, token?: vscode.CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      subscription?.dispose();
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    const subscription = token?.onCancellationRequested(done);
    work.then(done, done);
  });
}
