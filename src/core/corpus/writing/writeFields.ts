import { escapeMarkdown } from '../markdown/markdownText';
import { DITTO, EMPTY_CELL } from '../reading/tableListing';

/** A link to the web as it is best read: the bare address, else one in angle brackets. */
export function webLink(url: string): string {
  return /^https?:\/\/[\w./~?=%+:@-]+$/i.test(url) && !/[.?:_~-]$/.test(url) ? url : `<${url.replace(/[\s<>|\\\p{Cc}\p{Cf}]/gu, (char) => encodeURIComponent(char))}>`;
}

/** Text for a cell. What would be read as "nothing to say" ("-", "n/a") or "the same as above" is written so that it is read as itself. */
export function cellText(text: string | undefined): string {
  if (text === undefined || text === '') return '';
  const escaped = escapeMarkdown(text);
  return EMPTY_CELL.test(escaped) || DITTO.test(escaped) ? `&#x${escaped.charCodeAt(0).toString(16).toUpperCase()};${escaped.slice(1)}` : escaped;
}

/** Quotation bars and indentation before a block; what else stands there, as an outer item's marker, becomes indentation. */
export function linePrefix(markdown: string, start: number): string {
  const lineStart = Math.max(markdown.lastIndexOf('\n', start - 1), markdown.lastIndexOf('\r', start - 1)) + 1;
  return markdown.slice(lineStart, start).replace(/^\uFEFF/, '').replace(/[^>\s]/g, ' ');
}
