import { lineStart, nextLine } from '../text/yamlEdits';
import type { YamlEntry } from '../text/yamlNode';

/** Whether a person wrote a comment inside an entry of the sidecar, behind its values, or on the lines right above or below it. */
export function isCommented(text: string, entry: YamlEntry): boolean {
  return commentAbove(text, entry) || commentInside(text, entry) || commentBelow(text, entry);
}

function commentInside(text: string, entry: YamlEntry): boolean {
  let at = entry.key.end;
  for (const child of entry.value.kind === 'mapping' ? entry.value.entries : []) {
    if (text.slice(at, child.start).includes('#')) return true;
    if (text.slice(child.key.end, child.value.start).includes('#')) return true;
    at = child.end;
  }
  at = Math.max(at, entry.end);
  return /[\t ]#/.test(text.slice(at, nextLine(text, at)));
}

function commentAbove(text: string, entry: YamlEntry): boolean {
  const start = lineStart(text, entry.start);
  return start > 0 && /^[\t ]*#/.test(text.slice(lineStart(text, start - 1), start));
}

/** A comment below belongs to the entry where it is indented deeper than the entry's key. */
function commentBelow(text: string, entry: YamlEntry): boolean {
  const start = nextLine(text, entry.end);
  const indent = /^[\t ]*(?=#)/.exec(text.slice(start, nextLine(text, start)))?.[0];
  return indent !== undefined && indent.length > entry.start - lineStart(text, entry.start);
}
