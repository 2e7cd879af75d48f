import { escapeMarkdown } from '../markdown/markdownText';
import { baseName, encodeHref } from '../paths';
import type { RosterEntry } from '../roster';

/** How a listing names its files. */
export interface NameStyle {
  readonly kind: 'link' | 'wiki' | 'angle' | 'code' | 'bare';
  /** The words of a link: the headline, the name in one of its forms (see `FORMS`), or the same words everywhere ("text"). */
  readonly words: 'title' | number | { readonly same: string };
  /** Destinations stand in angle brackets. */
  readonly inAngles: boolean;
  /** What stands before the path ("./"). */
  readonly lead: string;
}

const FORMS: readonly ((path: string) => string)[] = [
  (path) => path, baseName, (path) => path.replace(/\.[^./]*$/, ''), (path) => baseName(path).replace(/\.[^./]*$/, ''),
];
export const LINK_STYLE: NameStyle = { kind: 'link', words: 0, inAngles: false, lead: '' };

/** How an entry of a listing names its file. */
export function nameStyle(markdown: string, { file, fileSpan, href, title }: RosterEntry): NameStyle {
  const written = markdown.slice(fileSpan.start, fileSpan.end);
  const lead = href.startsWith('./') ? './' : '';
  if (written.startsWith('`')) return { ...LINK_STYLE, kind: 'code', lead };
  if (written.startsWith('[[')) return { ...LINK_STYLE, kind: 'wiki', words: written.includes('|') ? 'title' : 0, lead };
  if (written.startsWith('<')) return /^<a\s/i.test(written) ? { ...LINK_STYLE, words: title === undefined ? 0 : 'title' } : { ...LINK_STYLE, kind: 'angle', lead };
  if (!written.startsWith('[')) return { ...LINK_STYLE, kind: 'bare', lead };
  const words = /^\[((?:[^[\]\\]|\\.)*)\]/s.exec(written)?.[1];
  return { kind: 'link', words: linkWords(words, file, title), inAngles: words !== undefined && written.startsWith('(<', words.length + 2), lead };
}

function linkWords(words: string | undefined, file: string, title: string | undefined): NameStyle['words'] {
  if (words === undefined) return title === undefined ? 0 : 'title';
  const form = FORMS.findIndex((of) => of(file) === words || escapeMarkdown(of(file)) === words);
  if (form >= 0) return form;
  if (title !== undefined && (title === words || escapeMarkdown(title) === words)) return 'title';
  // Words that are neither the name nor taken for a headline ("text", "open") say the same of any article.
  return /^[\p{L}\p{M}\p{N} .-]{1,30}$/u.test(words) && title !== words ? { same: words } : title === undefined ? 0 : 'title';
}

/** The style that most entries share with the last one; what only some have in common is not copied. */
export function sharedNameStyle(markdown: string, entries: readonly RosterEntry[]): NameStyle {
  const styles = entries.map((entry) => nameStyle(markdown, entry));
  const last = styles.at(-1);
  if (!last) return LINK_STYLE;
  const links = styles.filter(({ kind }) => kind === last.kind);
  const same = typeof last.words === 'object' ? last.words.same : null;
  const isShared = same === null || (links.length > 1 && links.every(({ words }) => typeof words === 'object' && words.same === same));
  return { ...last, words: isShared ? last.words : 0, lead: styles.every(({ lead }) => lead === last.lead) ? last.lead : '' };
}

/** A file's name in a style; as a link where it cannot be read in that style. */
export function writeName(style: NameStyle, file: string, title: string | undefined): string {
  const { kind, lead } = style;
  const path = lead + file;
  const headline = title === undefined || title.trim() === '' ? undefined : title;
  if (kind === 'code' && !/[`|\p{C}]|^\s|\s$/u.test(path)) return `\`${path}\``;
  if (kind === 'bare' && !/^\s|\s$/u.test(path)) return escapeMarkdown(path);
  if (kind === 'angle' && !/[<>=|\\\p{C}]/u.test(path)) return `<${path}>`;
  if (kind === 'wiki' && /^[\p{L}\p{N} .()_/-]+$/u.test(path) && !/[[\]|]/.test(headline ?? '')) return headline === undefined || style.words !== 'title' ? `[[${path}]]` : `[[${path}|${headline}]]`;
  const words = typeof style.words === 'object' ? style.words.same : escapeMarkdown(style.words === 'title' ? headline ?? file : FORMS[style.words]!(file));
  return style.inAngles && !/[<>|\\\p{C}]/u.test(path) ? `[${words}](<${path}>)` : `[${words}](${lead}${encodeHref(file)})`;
}

/** A link to a file of the corpus. */
export function fileLink(words: string, file: string): string {
  return `[${escapeMarkdown(words)}](${encodeHref(file)})`;
}
