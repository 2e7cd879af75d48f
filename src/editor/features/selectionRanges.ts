import * as vscode from 'vscode';
import { readParagraphs } from '../../core/page/outline/paragraphs';
import { ARTICLE_ZONES } from '../../core/page/page';
import { LineIndex } from '../../core/text/lines';
import { contains, type Span } from '../../core/text/span';
import type { Services } from '../commands/services';
import type { ArticleView } from '../workspace/articles';
import { toRange, toSpan } from '../workspace/spans';
import { ARTICLE_LANGUAGES } from './folding';
import { quietly } from './referencesSubject';

/** Expand and shrink selection: word, mention, quotation, sentence, paragraph, article. */
export function registerSelectionRanges(services: Services): vscode.Disposable {
  const { articles, log } = services;
  return vscode.languages.registerSelectionRangeProvider(ARTICLE_LANGUAGES, {
    provideSelectionRanges: (document, positions, token) => quietly(log, 'Selection', async () => {
      const view = await articles.current(document);
      if (!view || view.version !== document.version || token.isCancellationRequested) return undefined;
      const levels = levelsOf(view);
      return positions.map((position) => rangeAt(document, levels, position));
    }),
  });
}

/** Every stretch of an article that may be selected as a whole, but for words. */
function levelsOf({ analysis, marks, alignment, text }: ArticleView): readonly Span[] {
  const shown = alignment?.shown ?? text;
  const { zones, sentences, quotations } = analysis;
  const own = zones.filter(({ zone }) => ARTICLE_ZONES.has(zone));
  const [first, last] = [own[0], own.at(-1)];
  return [
    ...marks.filter(({ status }) => status !== 'rejected'), ...quotations, ...sentences,
    ...readParagraphs(shown, new LineIndex(shown), zones, sentences), ...own.filter(({ zone }) => zone !== 'body'),
    ...(first && last ? [{ start: first.start, end: last.end }] : []),
  ];
}

/** The editor wants each range within its parent: what overlaps a smaller one without holding it is left out. */
function rangeAt(document: vscode.TextDocument, levels: readonly Span[], position: vscode.Position): vscode.SelectionRange {
  const word = toSpan(document, document.getWordRangeAtPosition(position) ?? new vscode.Range(position, position));
  const nested: Span[] = [word];
  const around = levels.filter((span) => contains(span, word) && span.end > span.start).sort((a, b) => a.end - a.start - (b.end - b.start));
  for (const span of around) {
    const inner = nested.at(-1) ?? word;
    if (contains(span, inner) && (span.start < inner.start || span.end > inner.end)) nested.push({ start: span.start, end: span.end });
  }
  return nested.reduceRight<vscode.SelectionRange | undefined>((parent, span) => new vscode.SelectionRange(toRange(document, span), parent), undefined)
    ?? new vscode.SelectionRange(new vscode.Range(position, position));
}
