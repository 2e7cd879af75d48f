import * as vscode from 'vscode';
import { furnitureFolds } from '../../core/page/outline/pageLines';
import type { Articles } from '../workspace/articles';

/** The languages that articles have; any other brings its own folds and its own outline. */
export const ARTICLE_LANGUAGES: vscode.DocumentSelector = [{ language: 'news-article' }, { language: 'plaintext' }];

/** What is not the article folds. */
export function registerFolding(articles: Articles): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    articles.onDidChange(() => changed.fire()),
    vscode.languages.registerFoldingRangeProvider(ARTICLE_LANGUAGES, {
      onDidChangeFoldingRanges: changed.event,
      async provideFoldingRanges(document) {
        // Nothing, not an empty list, of what is no article: then the editor folds it by its indentation.
        const view = await articles.current(document).catch(() => undefined);
        return view && furnitureFolds(view.lines).map(({ first, last }) => new vscode.FoldingRange(first, last, vscode.FoldingRangeKind.Region));
      },
    }),
  );
}
