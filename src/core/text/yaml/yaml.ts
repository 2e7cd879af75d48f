import { parseEvents, YAMLException } from 'js-yaml';
import { markedConflicts } from '../conflictMarkers';
import { LineIndex } from '../lines';
import { error, type Problem } from '../problem';
import type { YamlNode } from './yamlNode';
import { TreeBuilder } from './yamlTree';

export { isNull } from './yamlNode';
export type { ScalarStyle, YamlEntry, YamlMapping, YamlNode, YamlScalar, YamlSequence } from './yamlNode';

/** A problem with its line and character, both counted from 0. */
export interface YamlProblem extends Problem {
  readonly line: number;
  readonly character: number;
}

export interface YamlReading {
  /** Null where the text cannot be read as what these files may hold, or where it holds nothing. */
  readonly root: YamlNode | null;
  /** Every error where `root` is null; repeated keys (code `duplicate-key`) where it is not. */
  readonly problems: readonly YamlProblem[];
}

/** Deeper than any file of ours; keeps hostile nesting cheap. */
const MAX_DEPTH = 16;

/** More would not help anybody. */
const MAX_PROBLEMS = 100;

/** A conflict has four markers at most. */
const MAX_MARKERS = 4;

/**
 * Reads YAML into a tree with the offsets of every key and value. Only what a file for people needs is read: mappings, sequences and
 * strings. Aliases, anchors and tags are refused by place, so that a small file cannot grow into a large value; keys are kept in maps,
 * so that `__proto__` is a key like any other. A byte order mark and any line breaks are accepted. Never throws; linear in the text.
 */
export function readYaml(text: string): YamlReading {
  const problems: Problem[] = conflictsLeft(text);
  if (problems.length > 0) return { root: null, problems: located(text, problems) };
  const builder = new TreeBuilder(text);
  let root: YamlNode | null = null;
  try {
    root = builder.build(parseEvents(text, { maxDepth: MAX_DEPTH }));
  } catch (thrown) {
    problems.push(syntaxError(text, thrown));
  }
  if (problems.length + builder.problems.length > 0) root = null;
  const found = root === null ? [...problems, ...builder.problems] : repeatedKeys(root);
  return { root, problems: located(text, found) };
}

/** Each conflict once; its markers are named by their lines. */
function conflictsLeft(text: string): Problem[] {
  const conflicts = markedConflicts(text);
  if (conflicts.length === 0) return [];
  const lines = new LineIndex(text);
  return conflicts.slice(0, MAX_PROBLEMS).map(conflict => {
    const marked = conflict.markers.slice(0, MAX_MARKERS).map(({ start }) => lines.positionAt(start).line + 1);
    const where = marked.length > 1 ? `Its markers are in lines ${marked.slice(0, -1).join(', ')} and ${marked.at(-1)}` : `Its marker is in line ${marked[0]}`;
    return error('conflict-marker', `Git left a conflict here. ${where}: run “Merge Annotation by Annotation” in the editor, or keep the lines that are right and delete the markers`, conflict);
  });
}

function syntaxError(text: string, thrown: unknown): Problem {
  if (!(thrown instanceof YAMLException)) {
    return error('yaml-syntax', `Not readable as YAML: ${thrown instanceof Error ? thrown.message : String(thrown)}`, { start: 0, end: 0 });
  }
  const at = Math.min(thrown.mark?.position ?? 0, text.length);
  return error('yaml-syntax', `Not readable as YAML: ${thrown.reason ?? 'syntax error'}`, { start: at, end: Math.min(at + 1, text.length) });
}

function repeatedKeys(root: YamlNode): Problem[] {
  const problems: Problem[] = [];
  const nodes: YamlNode[] = [root];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    if (node.kind === 'sequence') for (const item of node.items) nodes.push(item);
    if (node.kind !== 'mapping') continue;
    for (const entry of node.repeated) problems.push(error('duplicate-key', `The key ${shown(entry.key.value)} stands here twice`, entry.key));
    for (const entry of node.entries) if (entry.value.kind !== 'scalar') nodes.push(entry.value);
  }
  return problems.sort((a, b) => a.start - b.start);
}

/** A key or value as it may stand in a message: one line, not endless. */
export function shown(value: string): string {
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
}

function located(text: string, problems: readonly Problem[]): YamlProblem[] {
  if (problems.length === 0) return [];
  const lines = new LineIndex(text);
  return problems.slice(0, MAX_PROBLEMS).map(problem => ({ ...problem, ...lines.positionAt(problem.start) }));
}
