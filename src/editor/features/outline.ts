import * as vscode from 'vscode';
import type { Analysis } from '../../core/analysis';
import type { Mark } from '../../core/annotation/reconciliation/marks';
import { bySpan, contains, overlaps, type Span } from '../../core/text/span';
import { type OutlineKind, type OutlineNode, outlineOf } from '../../core/page/outline/outline';
import type { Articles, ArticleView } from '../workspace/articles';
import { toRange } from '../workspace/spans';
import { ARTICLE_LANGUAGES } from './folding';
import { plain } from './plainText';

/** The outline and the breadcrumbs of an article: its headline, under it sections and paragraphs, and in these what is quoted. */
export function registerOutline(articles: Articles): vscode.Disposable {
  /** What was answered last about a document: for which version of its text, and by which reading of it. */
  const answers = new WeakMap<vscode.TextDocument, { readonly version: number; readonly analysis: Analysis | undefined }>();
  const provider: vscode.DocumentSymbolProvider = {
    async provideDocumentSymbols(document) {
      const view = await articles.current(document).catch(() => undefined);
      answers.set(document, { version: document.version, analysis: view?.analysis });
      return view && symbolsOf(document, view);
    },
  };
  const register = () => vscode.languages.registerDocumentSymbolProvider(ARTICLE_LANGUAGES, provider, { label: 'Pressmark' });
  let registration = register();
  return vscode.Disposable.from(
    { dispose: () => { registration.dispose(); } },
    articles.onDidChange((document) => {
      const answer = answers.get(document);
      const view = articles.view(document);
      if (document.isClosed || answer?.version !== document.version || view?.edited || answer.analysis === view?.analysis) return;
      // The editor asks again only about another text or another provider; here the same text is read otherwise, or has become an article.
      answers.delete(document);
      registration.dispose();
      registration = register();
    }),
  );
}

const LONGEST_NAME = 80;

const { SymbolKind } = vscode;
const SYMBOLS: Readonly<Record<OutlineKind, vscode.SymbolKind>> = {
  headline: SymbolKind.Class, dateline: SymbolKind.Property, byline: SymbolKind.Property, caption: SymbolKind.File, credit: SymbolKind.Property,
  section: SymbolKind.Namespace, paragraph: SymbolKind.String, furniture: SymbolKind.Null,
};

function symbolsOf(document: vscode.TextDocument, view: ArticleView): vscode.DocumentSymbol[] {
  const text = view.alignment?.shown ?? view.text;
  const { analysis: { zones, sentences, metadata }, lines } = view;
  const { headline, rows, left } = outlineOf(text, lines, zones, sentences);
  const whole = toRange(document, { start: 0, end: text.length });
  const words = metadata.headline?.value || (headline ? text.slice(headline.start, headline.end) : '');
  const isArticle = lines.includes('article');
  const name = words ? plain(words, 2 * LONGEST_NAME) : isArticle ? 'Article without a headline' : 'No article found on this page';
  const at = headline ?? { start: 0, end: 0 };
  const root = symbol(name, detailOf(view, at), SymbolKind.Class, whole, toRange(document, at));
  root.children = rows.map((row) => symbolOf(document, view, text, row));
  if (left > 0) root.children.push(symbol(`… and ${left} more paragraphs`, '', SymbolKind.Null, new vscode.Range(whole.end, whole.end), new vscode.Range(whole.end, whole.end)));
  return [root];
}

function symbolOf(document: vscode.TextDocument, view: ArticleView, text: string, row: OutlineNode): vscode.DocumentSymbol {
  const { kind, name, lines, children } = row;
  const words = kind === 'furniture' ? `Not the article: ${placeText(lines.first, lines.last)}` : plain(text.slice(name.start, name.end), LONGEST_NAME);
  const isText = kind === 'paragraph' || kind === 'section' || kind === 'furniture';
  const said = detailOf(view, kind === 'furniture' ? row : name);
  const made = symbol(words, [isText ? '' : kind, said].filter(Boolean).join(', '), SYMBOLS[kind], toRange(document, row), toRange(document, name));
  made.children = [...(kind === 'furniture' || children.length > 0 ? [] : quotationsIn(document, view, row)), ...children.map((child) => symbolOf(document, view, text, child))];
  return made;
}

/** What is quoted in a paragraph, each with who says it. */
function quotationsIn(document: vscode.TextDocument, { marks, analysis: { entities } }: ArticleView, row: Span): vscode.DocumentSymbol[] {
  const quoted = marks.filter((mark) => mark.kind === 'quotation' && mark.status !== 'rejected' && contains(row, mark)).sort(bySpan);
  const whole = quoted.filter((mark, n) => !quoted.slice(0, n).some((other) => contains(other, mark)));
  return whole.map((mark) => {
    const range = toRange(document, mark);
    return symbol(`“${plain(mark.text, LONGEST_NAME)}”`, speakerOf(mark, entities), SymbolKind.Event, range, range);
  });
}

function speakerOf({ speaker }: Mark, entities: Analysis['entities']): string {
  return speaker === undefined ? '' : plain(entities.find(({ id }) => id === speaker)?.name ?? speaker, LONGEST_NAME);
}

function placeText(first: number, last: number): string {
  return first === last ? `line ${first + 1}` : `lines ${first + 1}–${last + 1}`;
}

function detailOf({ corrected }: ArticleView, span: Span): string {
  return corrected.zones.some((zone) => overlaps(zone, span)) ? 'corrected' : '';
}

/** @param name plain, and never empty: the editor takes no symbol without a name */
function symbol(name: string, detail: string, kind: vscode.SymbolKind, range: vscode.Range, selection: vscode.Range): vscode.DocumentSymbol {
  return new vscode.DocumentSymbol(name || '…', detail, kind, range, selection);
}
