import { commentsIn } from '../../text/yaml/yamlComments';
import { meaning, type YamlEdit } from '../../text/yaml/yamlConfirm';
import { colonOf, columnOf, endOf, insertInFlow, leadOf } from '../../text/yaml/yamlEdits';
import { below, editEntries, fillEntry, flowOf, type NewEntry } from '../../text/yaml/yamlEntries';
import { insertLines } from '../../text/yaml/yamlLines';
import type { YamlEntry, YamlMapping } from '../../text/yaml/yaml';

export type { NewEntry } from '../../text/yaml/yamlEntries';

/** The sections of a sidecar in the order in which they stand. */
const SECTIONS = ['format', 'article', 'corrections', 'zones', 'annotations'] as const;
export type Section = (typeof SECTIONS)[number];

/**
 * Edits that take entries out of a section of ids and put new ones in. All other lines stay as they are. New entries that go before the
 * same one are put in the order given; with a blank line before each.
 */
export function editSection(yaml: string, root: YamlMapping, name: 'zones' | 'annotations', removed: readonly YamlEntry[], added: readonly NewEntry[]): YamlEdit[] {
  if (removed.length === 0 && added.length === 0) return [];
  const section = root.byKey.get(name);
  const lines = added.flatMap(entry => (root.flow ? [flowOf(entry.lines)] : ['', ...entry.lines]));
  if (section === undefined) return newSection(yaml, root, name, lines);
  const { value } = section;
  if (value.kind !== 'mapping' || mayBecomeBlock(yaml, root, section)) return fillEntry(yaml, root, section, lines);
  const edits = editEntries(yaml, value, removed, added, true);
  const emptied = added.length === 0 && removed.length === value.entries.length && !value.flow;
  const at = emptied ? colonOf(yaml, section) : null;
  return at === null ? edits : [...edits, { start: at, end: at, text: ' {}' }];
}

/** The edits that add a whole section at its place among the others: in block style lines, in braces entries. */
export function newSection(yaml: string, root: YamlMapping, name: Section, lines: readonly string[]): YamlEdit[] {
  const later = SECTIONS.slice(SECTIONS.indexOf(name) + 1);
  const next = root.entries.find(entry => (later as readonly string[]).includes(entry.key.value));
  const last = root.entries.at(-1);
  const meant = [`${name}:`, ...below(lines)];
  if (root.flow) {
    const text = `${name}: {${lines.join(', ')}}`;
    return meaning(insertInFlow(yaml, root, last ?? null, next, text), root, name, [text]);
  }
  const at = next !== undefined ? leadOf(yaml, next) : last !== undefined ? endOf(yaml, last) : yaml.length;
  const indent = columnOf(yaml, root);
  return meaning([insertLines(yaml, at, meant.map(line => (line === '' ? '' : indent + line)))], root, name, meant);
}

/** Whether a section is an empty pair of braces that may as well be a block: nothing is written in it. */
function mayBecomeBlock(yaml: string, root: YamlMapping, { value }: YamlEntry): boolean {
  return value.kind === 'mapping' && value.flow && value.entries.length === 0 && !root.flow && commentsIn(yaml, [], value).length === 0;
}
