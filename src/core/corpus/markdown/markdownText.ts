import { wellFormed } from '../paths';

/**
 * Markdown that shows `text` as it is and that `readInline` reads back as it was, in a cell, a heading or the words of a link:
 * syntax is escaped; white space that Markdown would fold, control characters and invisible or direction-changing characters are
 * written as entities, so that nothing hides in the file. U+0000, which no Markdown can hold, becomes U+FFFD.
 */
export function escapeMarkdown(text: string): string {
  return wellFormed(text)
    .replaceAll('\0', '\uFFFD')
    .replace(/[\\`*[\]<|]|^>|~(?=~)|(?<=~)~|&(?=#?\w)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<!#)#+$/gu, backslashes)
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\u115F\u1160\u3164\uFFA0]| {2,}|^ | $|[^\S ]/gu, entities)
    // An address in a headline is no link.
    .replace(/https?(?=:\/\/)/gi, (scheme) => scheme + '\\');
}

/** The same at the start of a line, where "1." or "-" would begin a list. */
export function escapeLineStart(markdown: string): string {
  return markdown.replace(/^(?:[-+#]|\d{1,9}[.)])(?=\s|$)/, (marker) => `${marker.slice(0, -1)}\\${marker.slice(-1)}`);
}

function backslashes(syntax: string): string {
  return Array.from(syntax, (char) => '\\' + char).join('');
}

function entities(run: string): string {
  return Array.from(run, (char) => `&#${char === ' ' ? '32' : `x${char.codePointAt(0)!.toString(16).toUpperCase()}`};`).join('');
}
