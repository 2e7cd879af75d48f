import * as vscode from 'vscode';
import type { Articles } from '../workspace/articles';
import type { ConfigurationStore } from '../workspace/configuration';

const LANGUAGE = 'news-article';
const OPTED_OUT = 'pressmark.language.optedOut';
/** The editor changes a language by closing and opening the document at once; what takes longer is a tab closed and opened again. */
const CHANGE_MS = 100;

/**
 * Gives articles that the editor opened as plain text the language `news-article`, whose defaults make them readable. A file that the
 * user sets back to plain text is left alone from then on.
 */
export function registerLanguage(articles: Articles, configuration: ConfigurationStore, memory: vscode.Memento): vscode.Disposable {
  const closing = new Map<string, ReturnType<typeof setTimeout>>();
  const optedOut = new Set(memory.get<readonly string[]>(OPTED_OUT, []));
  return vscode.Disposable.from(
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (document.languageId !== LANGUAGE) return;
      const key = document.uri.toString();
      closing.set(key, setTimeout(() => closing.delete(key), CHANGE_MS));
    }),
    vscode.workspace.onDidOpenTextDocument((document) => {
      const key = document.uri.toString();
      if (!closing.has(key)) return;
      if (document.languageId === LANGUAGE) optedOut.delete(key);
      else optedOut.add(key);
      void memory.update(OPTED_OUT, [...optedOut]);
    }),
    articles.onDidChange((document) => {
      if (document.languageId !== 'plaintext' || document.isClosed || !articles.view(document)) return;
      if (!configuration.current.setLanguage || optedOut.has(document.uri.toString())) return;
      // Fails where the document was closed meanwhile; then there is nothing to set.
      vscode.languages.setTextDocumentLanguage(document, LANGUAGE).then(undefined, () => undefined);
    }),
    { dispose: () => closing.forEach((timer) => clearTimeout(timer)) },
  );
}
