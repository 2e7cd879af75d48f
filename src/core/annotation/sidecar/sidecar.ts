import { error, type Problem } from '../../text/problem';
import type { Span } from '../../text/span';
import { isNull, readYaml, shown, type YamlEntry, type YamlMapping, type YamlNode, type YamlProblem } from '../../text/yaml/yaml';
import type { Annotation, ZoneCorrection } from '../annotation';
import { readAnnotation, readZone } from './readEntries';
import { truncation } from './truncation';

export type { Problem } from '../../text/problem';
export type { Anchor, Annotation, AnnotationKind, Decision, KeySpans, KindLetter, Status, ZoneCorrection } from '../annotation';

/** What `format:` says in every sidecar of this version. */
export const FORMAT = 'pressmark/1';

/** Values of `article:` and `corrections:`; a list where one is written. */
export type Fields = ReadonlyMap<string, string | readonly string[]>;

/** A sidecar as it stands in its file. Unknown keys are tolerated everywhere. */
export interface Sidecar {
  readonly format: string;
  /** The machine's reading of the article. */
  readonly article: Fields;
  /** A person's corrections of it. */
  readonly corrections: Fields;
  readonly zones: readonly ZoneCorrection[];
  /** The valid annotations, in the order of the file. */
  readonly annotations: readonly Annotation[];
  /** Annotations that do not say enough to work with; they are left as they are. */
  readonly invalid: readonly { readonly id: string; readonly span: Span }[];
  /** Ids that stand in the file more than once. */
  readonly repeatedIds: ReadonlySet<string>;
  /** The file's tree, for edits. */
  readonly root: YamlMapping;
}

export interface SidecarReading {
  /** Null: the file cannot be read, and must never be rewritten. */
  readonly sidecar: Sidecar | null;
  readonly problems: readonly Problem[];
}

/**
 * Reads a sidecar. Never throws. A single annotation that is wrong is a problem, and the others still work. The whole is refused (null)
 * where it is no YAML, was written by another version, holds Git's conflict markers, says the same section twice, or ends in the middle.
 */
export function readSidecar(yaml: string): SidecarReading {
  const { root, problems } = readYaml(yaml);
  if (root === null) return { sidecar: null, problems: problems.length > 0 ? cutOff(yaml, problems) : [emptyFile()] };
  const refusal = refuse(yaml, root);
  if (refusal !== null || root.kind !== 'mapping') return { sidecar: null, problems: refusal === null ? [] : [refusal] };
  return readSections(yaml, root, problems);
}

/** A section of the file (`annotations`, `zones`…), where it is there. */
export function section(sidecar: Sidecar, key: string): YamlEntry | undefined {
  return sidecar.root.byKey.get(key);
}

/** The entries of a section that holds ids, by the place where each id stands. */
export function entriesOf(sidecar: Sidecar, key: 'annotations' | 'zones'): readonly YamlEntry[] {
  const value = section(sidecar, key)?.value;
  return value?.kind === 'mapping' ? value.entries : [];
}

/** Every id that the file uses, in whatever section. */
export function takenIds(sidecar: Sidecar): Set<string> {
  return new Set([...entriesOf(sidecar, 'annotations'), ...entriesOf(sidecar, 'zones')].map(entry => entry.key.value));
}

function readSections(yaml: string, root: YamlMapping, duplicates: readonly Problem[]): SidecarReading {
  const problems: Problem[] = [];
  const annotations: Annotation[] = [];
  const invalid: { id: string; span: Span }[] = [];
  const zones: ZoneCorrection[] = [];
  const ids = mappingOf(root, 'annotations', problems);
  for (const entry of ids?.entries ?? []) {
    const annotation = ids === null ? null : readAnnotation(yaml, ids, entry, problems);
    if (annotation !== null) annotations.push(annotation);
    else invalid.push({ id: entry.key.value, span: { start: entry.start, end: entry.end } });
  }
  const zoneIds = mappingOf(root, 'zones', problems);
  for (const entry of zoneIds?.entries ?? []) {
    const zone = readZone(entry, problems);
    if (zone !== null) zones.push(zone);
  }
  const repeated = [...(ids?.repeated ?? []), ...(zoneIds?.repeated ?? [])];
  for (const { key } of repeated) problems.push(error('duplicate-id', `The id ${shown(key.value)} stands here twice`, key));
  const article = readFields(mappingOf(root, 'article', problems));
  const corrections = readFields(mappingOf(root, 'corrections', problems));
  const inFields = new Set([root.byKey.get('article'), root.byKey.get('corrections')].map(entry => entry?.value));
  for (const duplicate of duplicates) if (standsIn(duplicate, inFields)) problems.push(duplicate);
  const format = scalarValue(root.byKey.get('format')?.value) ?? '';
  const repeatedIds = new Set(repeated.map(entry => entry.key.value));
  problems.sort((a, b) => a.start - b.start);
  return { sidecar: { format, article, corrections, zones, annotations, invalid, repeatedIds, root }, problems };
}

function refuse(yaml: string, root: YamlNode): Problem | null {
  if (root.kind !== 'mapping') return error('not-a-sidecar', `This is no sidecar: it has to begin with format: ${FORMAT}`, root);
  const twice = root.repeated[0];
  if (twice !== undefined) return error('duplicate-key', `${twice.key.value}: stands here twice; put both parts under one`, twice.key);
  const format = root.byKey.get('format');
  if (format === undefined) return error('missing-format', `format: is missing; a sidecar begins with format: ${FORMAT}`, { start: 0, end: 0 });
  if (scalarValue(format.value) !== FORMAT) {
    return error('unknown-format', `This version reads ${FORMAT}; the file says ${shown(scalarValue(format.value) ?? '')}`, format.value);
  }
  for (const key of ['annotations', 'zones']) {
    const value = root.byKey.get(key)?.value;
    if (value !== undefined && value.kind !== 'mapping' && !isNull(value)) {
      return error('invalid', `${key}: has to hold ids, each with its keys`, value);
    }
  }
  return truncation(yaml, root);
}

function mappingOf(root: YamlMapping, key: string, problems: Problem[]): YamlMapping | null {
  const value = root.byKey.get(key)?.value;
  if (value === undefined || isNull(value)) return null;
  if (value.kind === 'mapping') return value;
  problems.push(error('invalid', `${key}: has to hold keys with values`, value));
  return null;
}

function readFields(mapping: YamlMapping | null): Fields {
  const fields = new Map<string, string | readonly string[]>();
  for (const { key, value } of mapping?.byKey.values() ?? []) {
    if (value.kind === 'scalar' && !isNull(value)) fields.set(key.value, value.value);
    if (value.kind === 'sequence') fields.set(key.value, value.items.map(scalarValue).filter(item => item !== undefined));
  }
  return fields;
}

function scalarValue(node: YamlNode | undefined): string | undefined {
  return node?.kind === 'scalar' ? node.value : undefined;
}

function standsIn(span: Span, nodes: ReadonlySet<YamlNode | undefined>): boolean {
  for (const node of nodes) if (node !== undefined && node.start <= span.start && span.end <= node.end) return true;
  return false;
}

function emptyFile(): Problem {
  return error('empty', 'The file holds nothing. Restore it from Git, or delete it to let annotate write it anew', { start: 0, end: 0 });
}

/** A syntax error in the last line is most likely the place where the file was cut. */
function cutOff(yaml: string, problems: readonly YamlProblem[]): Problem[] {
  const lastLine = Math.max(yaml.trimEnd().lastIndexOf('\n'), 0);
  return problems.map(problem => {
    if (problem.code !== 'yaml-syntax' || problem.start < lastLine) return problem;
    return { ...problem, code: 'truncated', message: `The file may be cut off here. ${problem.message}. Restore it from Git, or complete it` };
  });
}
