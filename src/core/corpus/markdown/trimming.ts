/** The text up to its last character that is none of those. (A pattern with `+$` would try each run in the text anew.) */
export function withoutEnd(text: string, unwanted: RegExp): string {
  let end = text.length;
  while (end > 0 && unwanted.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}
