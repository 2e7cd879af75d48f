import { baseName, isArticleName, isUrl, isWebUrl, resolveHref } from './paths';
import type { InlineMark, InlineText } from './markdownInline';
import type { Span } from '../text/span';

/** An article that an inline text names, by a link, a code span or its bare name. */
export interface FileMark extends Span {
  readonly file: string;
  readonly href: string;
  readonly outside: boolean;
  readonly source: Span;
  /** The words of the link, where they are more than the file's name. */
  readonly title?: string;
}

const NO_TITLE = new Set(['', 'article', 'file', 'here', 'link', 'open', 'read', 'text', 'txt', 'view']);

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

/** The article whose bare name is all of `inline`, or (in a list item) its first word. */
export function bareFile(inline: InlineText, firstWord: boolean): FileMark | null {
  if (inline.marks.length > 0) return null;
  const lead = inline.text.length - inline.text.trimStart().length;
  const whole = inline.text.trim();
  const word = firstWord ? /^[\p{L}\p{M}\p{N}._~%+,@’'/-]+?\.(?:txt|text)(?![\p{L}\p{N}_-]|\.\w)/iu.exec(whole)?.[0] : undefined;
  for (const name of [whole, word]) {
    const file = name === undefined || name.length > 1024 ? null : fileOf(name);
    if (!file || name === undefined) continue;
    const start = lead;
    const end = lead + name.length;
    return { ...file, start, end, href: name, source: { start: inline.offsets[start]!, end: inline.offsets[end - 1]! + 1 } };
  }
  return null;
}

/** The first link to the web. */
export function webMark(inline: InlineText): InlineMark | undefined {
  return inline.marks.find((mark) => mark.kind === 'link' && isWebUrl(mark.href));
}

function fileOf(href: string): { file: string; outside: boolean } | null {
  const target = resolveHref(href);
  return target && isArticleName(target.file) ? target : null;
}

function titleOf(inline: InlineText, mark: InlineMark, file: string): { title?: string } {
  const words = inline.text.slice(mark.start, mark.end);
  const plain = words.trim();
  const base = baseName(file);
  const isName = mark.kind === 'code' || words === file || plain === file || plain === base || plain === base.replace(/\.[^.]*$/, '') || NO_TITLE.has(plain.toLowerCase())
    || isUrl(plain) || resolveHref(plain)?.file === file;
  return isName ? {} : { title: words };
}
