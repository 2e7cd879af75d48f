const KEY = /^(?:["']?[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]{0,60}[\p{L}\p{N}_])?["']?\s*(?::(?:\s|$)|=)|\[|\{)/u;

/**
 * Where the front matter of a page ends (the offset behind its last line); 0 without. Between two rules at the top there is none where the
 * first line that says something is no key: "# " alone is a heading, as it is a comment above keys.
 * @param text with line feeds as its only line breaks
 */
export function frontMatterEnd(text: string): number {
  const open = /^ ?(---|\+\+\+)[ \t]*\n/.exec(text);
  if (!open) return 0;
  const close = open[1] === '---' ? /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/g : /\n\+\+\+[ \t]*(?:\n|$)/g;
  close.lastIndex = open[0].length - 1;
  const match = close.exec(text);
  if (!match) return 0;
  const lines = text.slice(open[0].length, match.index + 1).split('\n');
  const first = lines.map((line) => line.trim()).find((line) => line !== '' && !line.startsWith('#'));
  const isEmpty = lines.every((line) => line.trim() === '');
  return isEmpty || (first !== undefined && KEY.test(first)) ? match.index + match[0].length : 0;
}
