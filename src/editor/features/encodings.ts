import * as vscode from 'vscode';
import type { Articles } from '../workspace/articles';
import { baseName } from '../workspace/files';
import { toRange } from '../workspace/spans';
import { SOURCE } from './diagnostics';
import { plain } from './plainText';

const CODE = 'encoding';

/**
 * Says of an article whose editor decodes another encoding than its file has that it does, where the first letters look wrong, and offers
 * to open it again. Marks and sidecar are right all the same; but to save it as it is shown would spoil its letters.
 */
export function registerEncodings(articles: Articles): vscode.Disposable {
  const shown = vscode.languages.createDiagnosticCollection(`${SOURCE} ${CODE}`);
  const show = (document: vscode.TextDocument): void => shown.set(document.uri, document.isClosed ? [] : diagnosticsOf(articles, document));
  return vscode.Disposable.from(
    shown,
    articles.onDidChange(show),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => shown.delete(uri)),
    vscode.languages.registerCodeActionsProvider([{ language: 'news-article' }, { language: 'plaintext' }], { provideCodeActions: (document, _range, { diagnostics }) => actions(articles, document, diagnostics) }, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
  );
}

/** The command that opens an article in the encoding that it is stored in; null where it is shown so. */
export function reopening(articles: Articles, document: vscode.TextDocument): vscode.Command | null {
  const misreading = articles.view(document)?.misreading;
  return misreading ? { title: `Reopen in ${misreading.stored}`, command: 'pressmark.reopenInEncoding', arguments: [document.uri, misreading.encoding] } : null;
}

function diagnosticsOf(articles: Articles, document: vscode.TextDocument): vscode.Diagnostic[] {
  const { misreading, alignment } = articles.view(document) ?? {};
  const first = alignment?.firstOtherLetters;
  if (!misreading || !first) return [];
  const message = `${baseName(document.uri)} ${misreading.message}. Reopen it in ${misreading.stored}; to save it as it is would spoil its letters.`;
  const diagnostic = new vscode.Diagnostic(toRange(document, first), plain(message), vscode.DiagnosticSeverity.Warning);
  diagnostic.source = SOURCE;
  diagnostic.code = CODE;
  return [diagnostic];
}

function actions(articles: Articles, document: vscode.TextDocument, diagnostics: readonly vscode.Diagnostic[]): vscode.CodeAction[] {
  const own = diagnostics.filter(({ source, code }) => source === SOURCE && code === CODE);
  const command = own.length > 0 ? reopening(articles, document) : null;
  if (!command) return [];
  const action = new vscode.CodeAction(command.title, vscode.CodeActionKind.QuickFix);
  return [Object.assign(action, { command, diagnostics: own, isPreferred: true })];
}
