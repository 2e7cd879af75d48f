import type { TextEdit } from '../../text/edits';
import { shown, type YamlEntry, type YamlMapping, type YamlNode, type YamlScalar, type YamlSequence } from '../../text/yaml/yaml';
import { meaning, type YamlEdit } from '../../text/yaml/yamlConfirm';
import { replaceValue } from '../../text/yaml/yamlEdits';
import { setKey, unsetKey } from '../../text/yaml/yamlKeys';
import { indentation, insertLines, nextLine, removeLines, wholeLines } from '../../text/yaml/yamlLines';
import { isNull } from '../../text/yaml/yaml';
import { formatPlain, formatScalar } from '../../text/yaml/yamlScalar';

/** What is to become of a list. */
export type ListChange = { readonly add: readonly string[] } | { readonly remove: string } | { readonly replace: string; readonly by: string };

/**
 * Edits that put values at the end of a list, take one out, or put another in its place, in whatever way the list is written: in brackets,
 * with a dash on each line, as one value for a list of one. A list that becomes empty goes with its key.
 * @returns a string where it cannot be done: why
 */
export function listEdits(yaml: string, mapping: YamlMapping, key: string, order: readonly string[], wanted: ListChange): YamlEdit[] | string {
  const entry = mapping.byKey.get(key);
  const items = itemsOf(entry?.value);
  if (items === null) return `${key}: has to hold a list of names; correct it in the registry first.`;
  const list: List = { yaml, mapping, key, items, values: items.map(({ value }) => value), format: IDS.has(key) ? formatPlain : formatScalar };
  if ('add' in wanted) return added(list, entry, [...new Set(wanted.add)].filter(value => !list.values.includes(value)), order);
  const at = list.values.indexOf('remove' in wanted ? wanted.remove : wanted.replace);
  if (entry === undefined || at < 0) return `${key}: does not hold ${shown('remove' in wanted ? wanted.remove : wanted.replace)}.`;
  if ('replace' in wanted && !list.values.includes(wanted.by)) return replaced(list, at, wanted.by);
  return removed(list, entry, at);
}

interface List {
  readonly yaml: string;
  readonly mapping: YamlMapping;
  readonly key: string;
  readonly items: readonly YamlScalar[];
  readonly values: readonly string[];
  readonly format: (value: string) => string;
}

/** Lists of ids, which need no quotation marks. */
const IDS: ReadonlySet<string> = new Set(['distinct_from']);

function added({ yaml, mapping, key, values, format }: List, entry: YamlEntry | undefined, more: readonly string[], order: readonly string[]): YamlEdit[] {
  if (more.length === 0) return [];
  const formatted = more.map(format);
  if (entry === undefined) return setKey(yaml, mapping, key, `[${formatted.join(', ')}]`, '', order);
  const now = [...values.map(format), ...formatted];
  return meaning(addItems(yaml, mapping, entry, formatted, now), mapping, key, [lineOf(key, now)]);
}

function replaced({ yaml, mapping, key, items, values, format }: List, at: number, by: string): YamlEdit[] {
  const item = items[at];
  const now = values.map((value, n) => format(n === at ? by : value));
  if (item === undefined) return [];
  const edit = { start: item.start, end: item.end, text: format(by) };
  const alone = mapping.byKey.get(key)?.value.kind === 'scalar';
  return yaml.slice(item.start, item.end) === edit.text ? [] : meaning([edit], mapping, key, [alone ? `${key}: ${format(by)}` : lineOf(key, now)]);
}

function removed({ yaml, mapping, key, values, format }: List, { value: list }: YamlEntry, at: number): YamlEdit[] {
  if (values.length === 1) return unsetKey(yaml, mapping, key);
  if (list.kind !== 'sequence') return [];
  const left = values.filter((_, n) => n !== at).map(format);
  return meaning([removeItem(yaml, list, at)], mapping, key, [lineOf(key, left)]).map(edit => ({ ...edit, withComments: !list.flow }));
}

function lineOf(key: string, formatted: readonly string[]): string {
  return `${key}: [${formatted.join(', ')}]`;
}

/** The values of a list; null where it holds something that is none. */
function itemsOf(node: YamlNode | undefined): readonly YamlScalar[] | null {
  if (node === undefined || isNull(node)) return [];
  if (node.kind === 'scalar') return [node];
  if (node.kind !== 'sequence') return null;
  const items = node.items.flatMap(item => (item.kind === 'scalar' && !isNull(item) ? [item] : []));
  return items.length === node.items.length ? items : null;
}

function addItems(yaml: string, mapping: YamlMapping, entry: YamlEntry, more: readonly string[], now: readonly string[]): TextEdit[] {
  const { value } = entry;
  const last = value.kind === 'sequence' ? value.items.at(-1) : undefined;
  if (value.kind !== 'sequence' || last === undefined) return replaceValue(yaml, mapping, entry, `[${now.join(', ')}]`);
  if (value.flow) return [{ start: last.end, end: last.end, text: more.map(item => `, ${item}`).join('') }];
  return [insertLines(yaml, nextLine(yaml, last.end), more.map(item => `${indentation(yaml, value.start)}- ${item}`))];
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
