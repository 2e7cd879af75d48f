import { isConflictHint } from '../conflict';
import { detectEol } from '../edits';
import { meaning, type YamlEdit } from './yamlConfirm';
import { commentsIn } from './yamlComments';
import { columnOf, insertEntry, removeInFlow, replaceValue } from './yamlEdits';
import { beginsLine, finishesLine, nextLine, removeLines, wholeLines } from './yamlLines';
import { isNull, type YamlEntry, type YamlMapping } from './yamlNode';

/**
 * Sets a key of a mapping to a formatted value: replaces the value where the key is there, else adds a line at the key's place in `order`.
 * No edit where the value already reads so.
 * @param going keys that go in the same change, so that the new one leans on none of them
 */
export function setKey(
  yaml: string, mapping: YamlMapping, key: string, formatted: string, value: string, order: readonly string[], going: ReadonlySet<string> = NONE,
): YamlEdit[] {
  const entry = mapping.byKey.get(key);
  const line = `${key}: ${formatted}`;
  if (entry === undefined) return meaning(insertEntry(yaml, mapping, predecessor(mapping, key, order, going), line), mapping, key, [line]);
  if (entry.value.kind === 'scalar' && !isNull(entry.value) && entry.value.value === value) return [];
  return meaning(replaceValue(yaml, mapping, entry, formatted), mapping, key, [line]);
}

/** Takes a key out, with its line. Comments behind its value or in it stay, on lines of their own. */
export function unsetKey(yaml: string, mapping: YamlMapping, key: string): YamlEdit[] {
  return unsetKeys(yaml, mapping, [key]);
}

/** Takes several keys out. */
export function unsetKeys(yaml: string, mapping: YamlMapping, keys: readonly string[]): YamlEdit[] {
  const entries = keys.flatMap(key => mapping.byKey.get(key) ?? []);
  const removed = mapping.flow ? removeInFlow(yaml, mapping, new Set(entries)) : [];
  if (!mapping.flow) return entries.flatMap(entry => meaning([unsetInBlock(yaml, mapping, entry)], mapping, entry.key.value, null));
  return entries.sort((a, b) => a.start - b.start).flatMap(({ key }, at) => meaning(removed.slice(at, at + 1), mapping, key.value, null));
}

/** The entry after which a new key goes: of those whose keys come before it in the order, the one with the last of these keys. */
export function predecessor(mapping: YamlMapping, key: string, order: readonly string[], going: ReadonlySet<string> = NONE): YamlEntry | null {
  for (let rank = order.indexOf(key) - 1; rank >= 0; rank--) {
    const before = order[rank] ?? '';
    const entry = going.has(before) ? undefined : mapping.byKey.get(before);
    if (entry !== undefined) return entry;
  }
  return null;
}

const NONE: ReadonlySet<string> = new Set();

function unsetInBlock(yaml: string, mapping: YamlMapping, entry: YamlEntry): YamlEdit {
  const next = mapping.entries[mapping.entries.indexOf(entry) + 1];
  // The first key behind a dash or a colon: the next one takes its place, so that what stands before it stays.
  if (!beginsLine(yaml, entry.start) && next !== undefined) return { start: entry.start, end: next.start, text: '' };
  const lineEnd = finishesLine(yaml, entry.end) ? nextLine(yaml, entry.end) : entry.end;
  const comments = commentsIn(yaml, [entry.key, entry.value], { start: entry.start, end: lineEnd }).filter(({ start, end }) => !isConflictHint(yaml.slice(start, end)));
  if (comments.length === 0) return { ...removeLines(yaml, wholeLines(yaml, entry)), withComments: true };
  const kept = comments.map(({ start, end }) => yaml.slice(start, end)).join(detectEol(yaml) + columnOf(yaml, mapping));
  return { start: entry.start, end: Math.max(entry.end, comments.at(-1)?.end ?? 0), text: kept };
}
