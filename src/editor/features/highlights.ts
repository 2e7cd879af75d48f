import * as vscode from 'vscode';
import type { Services } from '../commands/services';
import { toRange } from '../workspace/spans';
import { ARTICLE_LANGUAGES } from './folding';
import { withDescribed } from './describedMarks';
import { markAt } from './markAt';
import { marksOfSame, quietly } from './referencesSubject';

/**
 * Highlights every mention of whoever is meant at the cursor. In articles the editor would highlight each occurrence of any word; so none is answered
 * there with an empty list, which says that there is nothing to highlight.
 */
export function registerHighlights(services: Services): vscode.Disposable {
  const { articles, engine, log } = services;
  return vscode.languages.registerDocumentHighlightProvider(ARTICLE_LANGUAGES, {
    provideDocumentHighlights: (document, position, token) => quietly(log, 'Highlights', async () => {
      // What is there already, also while typing: the marks follow the text.
      const view = articles.view(document) ?? (await articles.current(document));
      if (!view || token.isCancellationRequested) return undefined;
      const offset = document.offsetAt(position);
      const { version } = document;
      const marks = await withDescribed(engine, view);
      const mark = markAt(marks.filter(({ entity, status }) => entity !== null && status !== 'rejected'), { start: offset, end: offset });
      if (!mark) return [];
      const same = await marksOfSame(services, view, mark);
      if (token.isCancellationRequested || document.version !== version) return undefined;
      return same.map((one) => new vscode.DocumentHighlight(toRange(document, one), vscode.DocumentHighlightKind.Text));
    }),
  });
}
