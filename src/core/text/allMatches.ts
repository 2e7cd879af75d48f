/** All matches of a global expression. `matchAll` copies the expression each time, which on a short line takes longer than the matching. */
export function allMatches(pattern: RegExp, content: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(content); match !== null; match = pattern.exec(content)) found.push(match);
  return found;
}
