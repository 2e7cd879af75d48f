import * as vscode from 'vscode';
import type { Articles, ArticleView } from '../workspace/articles';
import { reopening } from './encodings';
import { languageText } from './languageText';
import { linesText } from './linesText';
import { plain } from './plainText';

/**
 * The state of the article in the language status: how much is decided, or what hides that: its sidecar cannot be read, its editor shows it
 * in another encoding, or it cannot be read at all. Below that, how much of the page is the article; and where it is not English, that few names are marked.
 */
export function registerArticleStatus(articles: Articles): vscode.Disposable {
  const review = vscode.languages.createLanguageStatusItem('pressmark.article', { pattern: '**/*' });
  const page = vscode.languages.createLanguageStatusItem('pressmark.page', { pattern: '**/*' });
  const names = vscode.languages.createLanguageStatusItem('pressmark.names', { pattern: '**/*' });
  review.name = 'Pressmark';
  page.name = 'Pressmark: the article on the page';
  names.name = 'Pressmark: the language of names';
  const show = () => {
    const document = vscode.window.activeTextEditor?.document;
    put(review, document, document && stateOf(articles, document));
    const view = document && articles.view(document);
    put(page, document, pageState(view));
    put(names, document, namesState(view));
  };
  show();
  return vscode.Disposable.from(review, page, names, articles.onDidChange(show), vscode.window.onDidChangeActiveTextEditor(show));
}

/** Shows an item only while the active editor shows an article; by language, because a file's name could hold a pattern's signs. */
export function put(item: vscode.LanguageStatusItem, document: vscode.TextDocument | undefined, state: State | undefined): void {
  item.selector = document && state ? { scheme: document.uri.scheme, language: document.languageId } : { scheme: 'pressmark-none' };
  if (state) Object.assign(item, state);
}

type State = Pick<vscode.LanguageStatusItem, 'text' | 'detail' | 'severity' | 'command'>;

/** Undefined where it is no article. What quotes a file or a sidecar is plain: the editor reads links and icons in it. */
function stateOf(articles: Articles, document: vscode.TextDocument): State | undefined {
  const view = articles.view(document);
  const fault = articles.fault(document);
  const { Error, Information, Warning } = vscode.LanguageStatusSeverity;
  if (!view) return fault === undefined ? undefined : { text: 'Pressmark: this article is not read', detail: plain(fault), severity: Warning, command: SHOW_LOG };
  if (view.unreadable !== null) return { text: 'Pressmark: the sidecar cannot be read', detail: plain(view.unreadable), severity: Error, command: SHOW_SIDECAR };
  const reopen = reopening(articles, document);
  if (view.misreading && reopen) return { text: `Pressmark: ${plain(view.misreading.message)}`, detail: progressText(view), severity: Warning, command: reopen };
  return { text: `Pressmark: ${progressText(view)}`, detail: undefined, severity: Information, command: SHOW_SIDECAR };
}

function pageState(view: ArticleView | undefined): State | undefined {
  if (!view) return undefined;
  const { Information, Warning } = vscode.LanguageStatusSeverity;
  const hasArticle = view.lines.includes('article');
  const corrected = view.corrected.zones.length;
  const detail = corrected === 0 ? undefined : `${corrected} ${corrected === 1 ? 'zone' : 'zones'} corrected`;
  const command = hasArticle ? (view.lines.includes('furniture') ? FOLD : undefined) : CHANGE_ZONE;
  return { text: linesText(view.lines), detail, severity: hasArticle ? Information : Warning, command };
}

function namesState(view: ArticleView | undefined): State | undefined {
  const said = view && languageText(view.analysis.metadata.language);
  return said && { text: said.text, detail: plain(said.detail), severity: vscode.LanguageStatusSeverity.Information, command: CORRECT_LANGUAGE };
}

const CORRECT_LANGUAGE: vscode.Command = { title: 'Correct Language…', command: 'pressmark.correctDetails', arguments: [undefined, 'language'] };
const FOLD: vscode.Command = { title: 'Fold the Rest', command: 'pressmark.foldFurniture' };
const CHANGE_ZONE: vscode.Command = { title: 'Change Zone…', command: 'pressmark.changeZone' };
const SHOW_SIDECAR: vscode.Command = { title: 'Show Sidecar', command: 'pressmark.showSidecar' };
const SHOW_LOG: vscode.Command = { title: 'Show Log', command: 'pressmark.showLog' };

function progressText({ marks }: ArticleView): string {
  const pending = marks.filter((mark) => mark.status === 'suggested').length;
  const conflicts = marks.filter((mark) => mark.status === 'conflict').length;
  const decided = marks.length - pending - conflicts;
  return `${decided} of ${marks.length} decided${conflicts > 0 ? `, ${conflicts} in conflict` : ''}`;
}
