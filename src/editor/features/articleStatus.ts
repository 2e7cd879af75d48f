import * as vscode from 'vscode';
import type { Articles, ArticleView } from '../workspace/articles';

/** The state of the article in the language status: how much is decided, or that its sidecar cannot be read, which hides all decisions. */
export function registerArticleStatus(articles: Articles): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('pressmark.article', { pattern: '**/*' });
  item.name = 'Pressmark';
  const show = () => {
    const document = vscode.window.activeTextEditor?.document;
    const view = document && articles.view(document);
    // Shown only while the active editor shows an article; by language, because a file's name could hold a pattern's signs.
    item.selector = view ? { scheme: document.uri.scheme, language: document.languageId } : { scheme: 'pressmark-none' };
    if (view) {
      item.text = view.unreadable === null ? progressText(view) : 'Pressmark: the sidecar cannot be read';
      item.detail = view.unreadable ?? undefined;
      item.severity = view.unreadable === null ? vscode.LanguageStatusSeverity.Information : vscode.LanguageStatusSeverity.Error;
    }
    item.command = { title: 'Show Sidecar', command: 'pressmark.showSidecar' };
  };
  show();
  return vscode.Disposable.from(item, articles.onDidChange(show), vscode.window.onDidChangeActiveTextEditor(show));
}

function progressText({ marks }: ArticleView): string {
  const pending = marks.filter((mark) => mark.status === 'suggested').length;
  const conflicts = marks.filter((mark) => mark.status === 'conflict').length;
  const decided = marks.length - pending - conflicts;
  return `Pressmark: ${decided} of ${marks.length} decided${conflicts > 0 ? `, ${conflicts} in conflict` : ''}`;
}
