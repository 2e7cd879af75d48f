import type { TextEdit } from '../text/edits';
import type { YamlEntry, YamlMapping } from '../text/yaml';
import { insertEntry, lineStart, nextLine, removeEntry, replaceValue } from '../text/yamlEdits';

/**
 * Sets a key of a mapping to a formatted value: replaces the value where the key is there, else adds a line at the key's place in `order`.
 * No edit where the value already reads so.
 */
export function setKey(yaml: string, mapping: YamlMapping, key: string, formatted: string, value: string, order: readonly string[]): TextEdit[] {
  const entry = mapping.byKey.get(key);
  if (entry === undefined) return [insertEntry(yaml, mapping, predecessor(mapping, key, order), [`${key}: ${formatted}`])];
  if (entry.value.kind === 'scalar' && entry.value.value === value) return [];
  return [replaceValue(yaml, entry, formatted)];
}

/** Takes a key out, with its line. A comment behind its value stays, on a line of its own. */
export function unsetKey(yaml: string, mapping: YamlMapping, key: string): TextEdit[] {
  const entry = mapping.byKey.get(key);
  if (entry === undefined) return [];
  const rest = yaml.slice(entry.end, nextLine(yaml, entry.end));
  const comment = /^[\t ]+#/.exec(rest);
  const alone = yaml.slice(lineStart(yaml, entry.start), entry.start).trim() === '';
  if (!mapping.flow && comment !== null && alone) return [{ start: entry.start, end: entry.end + comment[0].length - 1, text: '' }];
  return [removeEntry(yaml, mapping, entry)];
}

/** The entry after which a new key goes: of those whose keys come before it in the order, the one with the last of these keys. */
export function predecessor(mapping: YamlMapping, key: string, order: readonly string[]): YamlEntry | null {
  for (let rank = order.indexOf(key) - 1; rank >= 0; rank--) {
    const entry = mapping.byKey.get(order[rank] ?? '');
    if (entry !== undefined) return entry;
  }
  return null;
}
