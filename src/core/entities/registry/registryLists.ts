import type { TextEdit } from '../../text/edits';
import { shown, type YamlEntry, type YamlMapping, type YamlNode, type YamlScalar, type YamlSequence } from '../../text/yaml/yaml';
import { meaning, type YamlEdit } from '../../text/yaml/yamlConfirm';
import { replaceValue } from '../../text/yaml/yamlEdits';
import { setKey, unsetKey } from '../../text/yaml/yamlKeys';
import { indentation, insertLines, nextLine, removeLines, wholeLines } from '../../text/yaml/yamlLines';
import { isNull } from '../../text/yaml/yaml';
import { formatScalar } from '../../text/yaml/yamlScalar';

/**
 * Edits that put a value at the end of a list or take it out, in whatever way the list is written: in brackets, with a dash on each line,
 * as one value for a list of one. A list that becomes empty goes with its key.
 * @returns a string where it cannot be done: why
 */
export function listEdits(
  yaml: string, mapping: YamlMapping, key: string, order: readonly string[], wanted: { readonly add: string } | { readonly remove: string },
): YamlEdit[] | string {
  const entry = mapping.byKey.get(key);
  const items = itemsOf(entry?.value);
  if (items === null) return `${key}: has to hold a list of names; correct it in the registry first.`;
  const values = items.map(({ value }) => value);
  if ('add' in wanted) {
    if (values.includes(wanted.add)) return [];
    const now = [...values, wanted.add];
    const line = `${key}: [${now.map(formatScalar).join(', ')}]`;
    if (entry === undefined) return setKey(yaml, mapping, key, `[${formatScalar(wanted.add)}]`, '', order);
    return meaning(addItem(yaml, mapping, entry, now), mapping, key, [line]);
  }
  const at = values.indexOf(wanted.remove);
  if (entry === undefined || at < 0) return `${key}: does not hold ${shown(wanted.remove)}.`;
  if (values.length === 1) return unsetKey(yaml, mapping, key);
  const left = values.filter((_, n) => n !== at);
  const edits = entry.value.kind === 'sequence' ? meaning([removeItem(yaml, entry.value, at)], mapping, key, [`${key}: [${left.map(formatScalar).join(', ')}]`]) : [];
  return edits.map(edit => ({ ...edit, withComments: entry.value.kind === 'sequence' && !entry.value.flow }));
}

/** The values of a list; null where it holds something that is none. */
function itemsOf(node: YamlNode | undefined): readonly YamlScalar[] | null {
  if (node === undefined || isNull(node)) return [];
  if (node.kind === 'scalar') return [node];
  if (node.kind !== 'sequence') return null;
  const items = node.items.flatMap(item => (item.kind === 'scalar' && !isNull(item) ? [item] : []));
  return items.length === node.items.length ? items : null;
}

function addItem(yaml: string, mapping: YamlMapping, entry: YamlEntry, now: readonly string[]): TextEdit[] {
  const { value } = entry;
  const last = value.kind === 'sequence' ? value.items.at(-1) : undefined;
  const added = formatScalar(now.at(-1) ?? '');
  if (value.kind !== 'sequence' || last === undefined) return replaceValue(yaml, mapping, entry, `[${now.map(formatScalar).join(', ')}]`);
  if (value.flow) return [{ start: last.end, end: last.end, text: `, ${added}` }];
  return [insertLines(yaml, nextLine(yaml, last.end), [`${indentation(yaml, value.start)}- ${added}`])];
}

function removeItem(yaml: string, { flow, items }: YamlSequence, at: number): TextEdit {
  const item = items[at];
  const next = items[at + 1];
  const before = items[at - 1];
  if (item === undefined) return { start: 0, end: 0, text: '' };
  if (!flow) return removeLines(yaml, wholeLines(yaml, item));
  if (next !== undefined) return { start: item.start, end: next.start, text: '' };
  return { start: before?.end ?? item.start, end: item.end, text: '' };
}
