import { detectEol, type TextEdit } from '../edits';
import { meaning, type YamlEdit } from './yamlConfirm';
import { colonOf, columnOf, endOf, insertInFlow, leadOf, removeInFlow, replaceValue } from './yamlEdits';
import { beginsLine, blankAbove, insertLines, lineStart, nextLine, removeLines, wholeLines } from './yamlLines';
import type { YamlEntry, YamlMapping, YamlNode } from './yamlNode';

/** A new entry of a mapping of ids: its lines without indentation, two spaces a level, and the entry that it goes before (null: at the end). */
export interface NewEntry {
  readonly lines: readonly string[];
  readonly next: YamlEntry | null;
}

/**
 * Edits that take entries out of a mapping of ids, with their lines and comments in them, and put new ones in. All other lines stay as they
 * are. New entries that go before the same one are put in the order given, indented like their neighbours; with a blank line before each
 * where `spaced`.
 */
export function editEntries(yaml: string, mapping: YamlMapping, removed: readonly YamlEntry[], added: readonly NewEntry[], spaced: boolean): YamlEdit[] {
  const going = new Set(removed);
  const insert = mapping.flow ? inFlow(yaml, mapping, going) : inBlock(yaml, mapping, spaced);
  return [
    ...(mapping.flow ? removeFromFlow(yaml, mapping, going) : removeBlocks(yaml, mapping, going)),
    ...added.flatMap(entry => meaning(insert(entry), mapping, keyOf(entry.lines), entry.lines)),
  ];
}

/** An entry's lines as one entry in braces. */
export function flowOf(lines: readonly string[]): string {
  const [key = '', ...fields] = lines;
  return fields.length === 0 ? key : `${key} {${fields.map(line => line.trim()).join(', ')}}`;
}

/**
 * Edits that give a key that holds nothing (`key:`, `key: {}`, `key: null`) a block of lines below it; in braces, entries in braces.
 * @param lines without indentation
 */
export function fillEntry(yaml: string, mapping: YamlMapping, entry: YamlEntry, lines: readonly string[]): YamlEdit[] {
  const name = entry.key.value;
  const { value } = entry;
  if (mapping.flow) {
    const braces = `{${lines.join(', ')}}`;
    return meaning(replaceValue(yaml, mapping, entry, braces), mapping, name, [`${name}: ${braces}`]);
  }
  const indent = columnOf(yaml, mapping);
  const block = below(lines);
  const meant = [`${name}:`, ...block];
  const written = block.map(line => (line === '' ? '' : indent + line));
  const colon = colonOf(yaml, entry);
  if (colon === null) return meaning([insertLines(yaml, nextLine(yaml, entry.key.end), [`${indent}:`, ...written])], mapping, name, meant);
  const emptied = value.start === value.end ? [] : [beginsLine(yaml, value.start) ? removeLines(yaml, wholeLines(yaml, value)) : { start: colon, end: value.end, text: '' }];
  return meaning([...emptied, insertLines(yaml, endOf(yaml, entry), written)], mapping, name, meant);
}

/** Lines of a block, one level deeper, blank lines kept blank. */
export function below(lines: readonly string[]): string[] {
  return lines.map(line => (line === '' ? '' : `  ${line}`));
}

/** The key that an entry's first line begins with. */
function keyOf(lines: readonly string[]): string {
  const line = lines[0] ?? '';
  return line.startsWith('"') ? String(JSON.parse(line.slice(0, line.lastIndexOf('"') + 1))) : line.slice(0, line.indexOf(':'));
}

const BYTE_ORDER_MARK = '\ufeff';

type Insert = (entry: NewEntry) => TextEdit[];

function inBlock(yaml: string, mapping: YamlMapping, spaced: boolean): Insert {
  const indent = columnOf(yaml, mapping);
  const step = stepOf(yaml, mapping);
  const eol = detectEol(yaml);
  const last = mapping.entries.at(-1);
  const end = last === undefined ? yaml.length : endOf(yaml, last);
  const above = new Map(mapping.entries.map((entry, at) => [entry, mapping.entries[at - 1]]));
  const blank = (before: YamlEntry | undefined): string[] => (spaced && !keepsBlanks(yaml, before) ? [''] : []);
  const places = new Map<YamlEntry, { at: number; below: boolean }>();
  return ({ lines, next }) => {
    const block = lines.map(line => indent + restepped(line, step));
    if (next === null) return [insertLines(yaml, end, [...blank(last), ...block], eol)];
    let place = places.get(next);
    if (place === undefined) {
      const at = leadOf(yaml, next);
      // At the very beginning the blank line goes between the two as well.
      place = { at, below: spaced && (blankAbove(yaml, at, 0) !== null || yaml.slice(0, at) === '' || yaml.slice(0, at) === BYTE_ORDER_MARK) };
      places.set(next, place);
    }
    return [insertLines(yaml, place.at, place.below ? [...block, ''] : [...blank(above.get(next)), ...block], eol)];
  };
}

/** Whether an entry ends in a block in which blank lines below count (`|+`). */
function keepsBlanks(yaml: string, entry: YamlEntry | undefined): boolean {
  let node: YamlNode | undefined = entry?.value;
  while (node !== undefined && node.kind !== 'scalar') node = node.kind === 'mapping' ? node.entries.at(-1)?.value : node.items.at(-1);
  return node !== undefined && (node.style === 'literal' || node.style === 'folded') && /^.[1-9]?\+/.test(yaml.slice(node.start, node.start + 3));
}

/** By how much the keys of the entries are indented below their ids. */
function stepOf(yaml: string, mapping: YamlMapping): string {
  for (const { start, value } of mapping.entries) {
    if (value.kind !== 'mapping' || value.flow) continue;
    const step = value.start - lineStart(yaml, value.start) - (start - lineStart(yaml, start));
    if (step > 0 && value.start > start) return ' '.repeat(step);
  }
  return '  ';
}

function restepped(line: string, step: string): string {
  const spaces = line.length - line.trimStart().length;
  return step.repeat(spaces / 2) + line.slice(spaces);
}

function inFlow(yaml: string, mapping: YamlMapping, going: ReadonlySet<YamlEntry>): Insert {
  const last = mapping.entries.filter(entry => !going.has(entry)).at(-1) ?? null;
  let first = last === null;
  return ({ lines, next }) => {
    if (last !== null) return insertInFlow(yaml, mapping, last, next ?? undefined, flowOf(lines));
    const text = first ? flowOf(lines) : `, ${flowOf(lines)}`;
    first = false;
    return [{ start: mapping.start + 1, end: mapping.start + 1, text }];
  };
}

function removeFromFlow(yaml: string, mapping: YamlMapping, going: ReadonlySet<YamlEntry>): YamlEdit[] {
  const entries = mapping.entries.filter(entry => going.has(entry));
  return removeInFlow(yaml, mapping, going).map((edit, at) => gone(mapping, edit, entries.slice(at, at + 1)));
}

/** Neighbours are taken out together, so that what ends the file without a line break still does. */
function removeBlocks(yaml: string, mapping: YamlMapping, going: ReadonlySet<YamlEntry>): YamlEdit[] {
  const stretches: { start: number; end: number; entries: YamlEntry[] }[] = [];
  mapping.entries.forEach((entry, at) => {
    if (!going.has(entry)) return;
    const { start, end } = wholeLines(yaml, entry);
    const above = blankAbove(yaml, start, mapping.entries[at - 1]?.end ?? 0) ?? start;
    const last = stretches.at(-1);
    if (last !== undefined && last.end >= above) {
      last.end = end;
      last.entries.push(entry);
    } else {
      stretches.push({ start: above, end, entries: [entry] });
    }
  });
  return stretches.map(stretch => gone(mapping, removeLines(yaml, stretch), stretch.entries));
}

function gone(mapping: YamlMapping, edit: TextEdit, entries: readonly YamlEntry[]): YamlEdit {
  return { ...edit, withComments: true, meant: entries.map(({ key }) => ({ mapping, key: key.value, entry: null })) };
}
