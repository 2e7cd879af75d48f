import { commentsIn } from '../../text/yaml/yamlComments';
import { commentColumn, breakBefore, lineStart, nextLine } from '../../text/yaml/yamlLines';
import type { YamlEntry } from '../../text/yaml/yamlNode';

/** Whether a person wrote a comment inside an entry of the sidecar, behind its values, or on the lines right above or below it. */
export function isCommented(text: string, entry: YamlEntry): boolean {
  return commentAbove(text, entry) || commentInside(text, entry) || commentBelow(text, entry);
}

/** In it, up to the end of its last line. */
function commentInside(text: string, entry: YamlEntry): boolean {
  return commentsIn(text, [entry.key, entry.value], { start: entry.start, end: nextLine(text, entry.end) }).length > 0;
}

/** A comment above belongs to the entry unless it is indented deeper than the entry's key. */
function commentAbove(text: string, entry: YamlEntry): boolean {
  const start = lineStart(text, entry.start);
  const above = lineStart(text, breakBefore(text, start));
  const indent = above < start ? commentColumn(text, above) : null;
  return indent !== null && indent <= entry.start - start;
}

/** A comment below belongs to the entry where it is indented deeper than the entry's key. */
function commentBelow(text: string, entry: YamlEntry): boolean {
  const indent = commentColumn(text, nextLine(text, entry.end));
  return indent !== null && indent > entry.start - lineStart(text, entry.start);
}
