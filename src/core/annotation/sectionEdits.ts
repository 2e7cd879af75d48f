import { detectEol, type TextEdit } from '../text/edits';
import type { Span } from '../text/span';
import type { YamlEntry, YamlMapping } from '../text/yaml';
import { isNull } from '../text/yaml';
import { breakBefore, indentation, insertLines, lineStart, nextLine, removeLines, wholeLines } from '../text/yamlEdits';
import { indented } from './write';

/** The sections of a sidecar in the order in which they stand. */
const SECTIONS = ['format', 'article', 'corrections', 'zones', 'annotations'] as const;
export type Section = (typeof SECTIONS)[number];

/** A new entry of a section: its lines without indentation, and the entry that it goes before (null: at the end). */
export interface NewEntry {
  readonly lines: readonly string[];
  readonly next: YamlEntry | null;
}

/**
 * Edits that take entries out of a section of ids and put new ones in. All other lines stay as they are. New entries that go before the
 * same one are put in the order given; with a blank line before each.
 */
export function editSection(yaml: string, root: YamlMapping, name: 'zones' | 'annotations', removed: readonly YamlEntry[], added: readonly NewEntry[]): TextEdit[] {
  const section = root.byKey.get(name);
  if (section === undefined) return added.length === 0 ? [] : [newSection(yaml, root, name, added.flatMap(entry => entryLines(entry, root.flow)))];
  const { value } = section;
  if (value.kind !== 'mapping') return added.length === 0 ? [] : [fillEmpty(yaml, section, added)];
  if (value.flow && value.entries.length === 0 && !root.flow) return added.length === 0 ? [] : replaceEmptyFlow(yaml, section, value, added);
  if (value.flow) return [...removeInFlow(value, new Set(removed)), ...addInFlow(value, new Set(removed), added)];
  const edits = [...removeBlocks(yaml, removed), ...addBlocks(yaml, value, added)];
  const emptied = added.length === 0 && removed.length > 0 && removed.length === value.entries.length;
  return emptied ? [...edits, { start: afterColon(yaml, section), end: afterColon(yaml, section), text: ' {}' }] : edits;
}

/** The edit that adds a whole section at its place among the others. */
export function newSection(yaml: string, root: YamlMapping, name: Section, lines: readonly string[]): TextEdit {
  const later = SECTIONS.slice(SECTIONS.indexOf(name) + 1);
  const next = root.entries.find(entry => (later as readonly string[]).includes(entry.key.value));
  if (root.flow) {
    const text = `${name}: {${lines.join(', ')}}`;
    if (next !== undefined) return { start: next.start, end: next.start, text: `${text}, ` };
    const at = root.entries.at(-1)?.end ?? root.start + 1;
    return { start: at, end: at, text: `, ${text}` };
  }
  const block = [`${name}:`, ...indented2(lines)];
  const last = root.entries.at(-1);
  const at = next === undefined ? nextLine(yaml, last?.end ?? root.end) : leadOf(yaml, next);
  return insertLines(yaml, at, block);
}

/** Where an entry with the comments right above it begins. */
export function leadOf(yaml: string, entry: YamlEntry): number {
  let start = lineStart(yaml, entry.start);
  while (start > 0) {
    const above = lineStart(yaml, breakBefore(yaml, start));
    if (above >= start || !/^[\t ]*#/.test(yaml.slice(above, start))) break;
    start = above;
  }
  return start;
}

/** Lines of a block, one level deeper, blank lines kept blank. */
function indented2(lines: readonly string[]): string[] {
  return lines.map(line => (line === '' ? '' : (indented([line])[0] ?? line)));
}

function entryLines(entry: NewEntry, flow: boolean): string[] {
  return flow ? [flowOf(entry.lines)] : ['', ...entry.lines];
}

/** An entry's lines as one entry in braces. */
function flowOf(lines: readonly string[]): string {
  const [key = '', ...fields] = lines;
  return `${key} {${fields.map(line => line.trim()).join(', ')}}`;
}

function afterColon(yaml: string, section: YamlEntry): number {
  return yaml.indexOf(':', section.key.end) + 1;
}

/** A section that holds nothing yet: `annotations:`. */
function fillEmpty(yaml: string, section: YamlEntry, added: readonly NewEntry[]): TextEdit {
  const lines = added.flatMap(entry => entryLines(entry, false));
  return insertLines(yaml, nextLine(yaml, isNull(section.value) ? section.value.end : section.end), indented2(lines));
}

/** `annotations: {}` becomes a block. */
function replaceEmptyFlow(yaml: string, section: YamlEntry, value: YamlMapping, added: readonly NewEntry[]): TextEdit[] {
  const start = afterColon(yaml, section);
  return [{ start, end: value.end, text: '' }, fillEmpty(yaml, section, added)];
}

/** Neighbours are taken out together, so that what ends the file without a line break still does. */
function removeBlocks(yaml: string, removed: readonly YamlEntry[]): TextEdit[] {
  const stretches: { start: number; end: number }[] = [];
  for (const entry of removed) {
    const block = blockOf(yaml, entry);
    const last = stretches.at(-1);
    if (last !== undefined && last.end >= block.start) last.end = block.end;
    else stretches.push({ ...block });
  }
  return stretches.map(stretch => removeLines(yaml, stretch));
}

/** An entry's lines, and the blank line above them. */
function blockOf(yaml: string, entry: YamlEntry): Span {
  const lines = wholeLines(yaml, entry);
  const above = lineStart(yaml, breakBefore(yaml, lines.start));
  const blankAbove = above < lines.start && yaml.slice(above, lines.start).trim() === '';
  return { start: blankAbove ? above : lines.start, end: lines.end };
}

function addBlocks(yaml: string, mapping: YamlMapping, added: readonly NewEntry[]): TextEdit[] {
  const first = mapping.entries[0];
  const last = mapping.entries.at(-1);
  const indent = first === undefined ? '  ' : indentation(yaml, first.start);
  const eol = detectEol(yaml);
  return added.map(({ lines, next }) => {
    const block = lines.map(line => indent + line);
    if (next === null || last === undefined) return insertLines(yaml, endOf(yaml, last), ['', ...block], eol);
    const at = leadOf(yaml, next);
    const above = lineStart(yaml, breakBefore(yaml, at));
    const blankAbove = above < at && yaml.slice(above, at).trim() === '';
    return insertLines(yaml, at, blankAbove ? [...block, ''] : ['', ...block], eol);
  });
}

/** After an entry's lines and the comments below that belong to it. */
function endOf(yaml: string, entry: YamlEntry | undefined): number {
  if (entry === undefined) return yaml.length;
  const column = entry.start - lineStart(yaml, entry.start);
  let at = nextLine(yaml, entry.end);
  for (;;) {
    const next = nextLine(yaml, at);
    const indent = /^[\t ]*(?=#)/.exec(yaml.slice(at, next))?.[0];
    if (indent === undefined || indent.length <= column) return at;
    at = next;
  }
}

function removeInFlow(mapping: YamlMapping, removed: ReadonlySet<YamlEntry>): TextEdit[] {
  const edits: TextEdit[] = [];
  const { entries } = mapping;
  for (let at = 0; at < entries.length; at++) {
    const from = at;
    while (at < entries.length && removed.has(entries[at] as YamlEntry)) at++;
    if (at === from) continue;
    const start = at < entries.length ? entries[from]?.start : (entries[from - 1]?.end ?? mapping.start + 1);
    const end = entries[at]?.start ?? (from === 0 ? mapping.end - 1 : entries[at - 1]?.end);
    edits.push({ start: start ?? mapping.start + 1, end: end ?? mapping.end - 1, text: '' });
  }
  return edits;
}

function addInFlow(mapping: YamlMapping, removed: ReadonlySet<YamlEntry>, added: readonly NewEntry[]): TextEdit[] {
  const last = mapping.entries.filter(entry => !removed.has(entry)).at(-1);
  if (last === undefined) {
    const at = mapping.start + 1;
    return added.length === 0 ? [] : [{ start: at, end: at, text: added.map(entry => flowOf(entry.lines)).join(', ') }];
  }
  return added.map(({ lines, next }) => {
    const at = next?.start ?? last.end;
    return { start: at, end: at, text: next === null ? `, ${flowOf(lines)}` : `${flowOf(lines)}, ` };
  });
}
