import { baseName, isArticleName, isUrl, isWebUrl, resolveHref } from '../paths';
import type { InlineMark, InlineText } from '../markdown/markdownInline';
import type { Span } from '../../text/span';

/** An article that an inline text names, by a link, a code span or its bare name. */
export interface FileMark extends Span {
  readonly file: string;
  readonly href: string;
  readonly outside: boolean;
  readonly source: Span;
  /** The words of the link, where they are more than the file's name. */
  readonly title?: string;
}

const LONGEST_NUMBER = 6;
/** Words of links that say nothing of the article. */
const NO_TITLE = new Set([
  '', 'archive', 'archived', 'article', 'copy', 'file', 'full text', 'here', 'link', 'local', 'local copy', 'local file', 'open', 'plain text', 'read', 'saved', 'text', 'text file', 'txt', 'view',
]);

/** Articles that `inline` links to, in text order; code spans count too where `code` says so. */
export function fileMarks(inline: InlineText, code: boolean): FileMark[] {
  const found: FileMark[] = [];
  for (const mark of inline.marks) {
    if (mark.kind === 'code' && !code) continue;
    const file = fileOf(mark.href);
    if (file) found.push({ ...file, start: mark.start, end: mark.end, href: mark.written, source: mark.source, ...titleOf(inline, mark, file.file) });
  }
  return found;
}

/** The first link to the web. */
export function webMark(inline: InlineText): InlineMark | undefined {
  return inline.marks.find((mark) => mark.kind === 'link' && isWebUrl(mark.href));
}

/** The article that a destination leads to; null for anything else. */
export function fileOf(href: string): { file: string; outside: boolean } | null {
  const target = resolveHref(href);
  return target && isArticleName(target.file) ? target : null;
}

function titleOf(inline: InlineText, mark: InlineMark, file: string): { title?: string } {
  const words = inline.text.slice(mark.start, mark.end);
  const plain = words.trim();
  const base = baseName(file);
  const isName = mark.kind === 'code' || words === file || plain === file || plain === base || plain === base.replace(/\.[^.]*$/, '') || NO_TITLE.has(plain.toLowerCase()) || isNumber(plain)
    || isUrl(plain) || resolveHref(plain)?.file === file;
  return isName ? {} : { title: words };
}

/** "[1]" is no title. */
function isNumber(words: string): boolean {
  return words.length <= LONGEST_NUMBER && !/\p{L}|\p{N}{4}/u.test(words);
}
