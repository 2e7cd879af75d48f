import { countLines, type LineKind } from '../../core/page/outline/pageLines';

/** How much of a page is the article, for people: "article: 55 of 108 lines". Lines without anything in them are not counted. */
export function linesText(lines: readonly LineKind[]): string {
  const { article, total } = countLines(lines);
  return article === 0 ? 'no article found on this page' : `article: ${article} of ${total} ${total === 1 ? 'line' : 'lines'}`;
}
