import type { Analysis } from '../../analysis';
import { isNull, type YamlEntry, type YamlMapping, type YamlNode } from '../../text/yaml/yaml';
import { commentsIn } from '../../text/yaml/yamlComments';
import { meaning, type YamlEdit } from '../../text/yaml/yamlConfirm';
import { replaceValue } from '../../text/yaml/yamlEdits';
import { fillEntry } from '../../text/yaml/yamlEntries';
import { setKey, unsetKey } from '../../text/yaml/yamlKeys';
import { newSection } from './sectionEdits';
import { section, type Fields, type Sidecar } from './sidecar';
import { ARTICLE_KEYS, formatField, type FieldValue } from './write';

/** The machine's reading of an article, as `article:` holds it: what the page states, and nothing that is only inferred from the words. */
export function articleFields(file: string, { metadata }: Analysis): Map<string, FieldValue> {
  const fields = new Map<string, FieldValue>([['file', file]]);
  for (const key of ['headline', 'publisher', 'agency', 'dateline', 'published', 'copyright'] as const) {
    const evidence = metadata[key];
    if (evidence !== null) fields.set(key, evidence.value);
  }
  for (const key of ['author', 'contributors'] as const) {
    if (metadata[key].length > 0) fields.set(key, metadata[key].map(({ value }) => value));
  }
  return fields;
}

/**
 * Edits that bring `article:` up to date, key by key; unknown keys and whatever is written beside the values stay. A field that a person
 * corrected is left as it is: the analysis read it from the correction. So is one that stands there twice, and one with comments in its list.
 */
export function updateArticle(yaml: string, sidecar: Sidecar, fields: ReadonlyMap<string, FieldValue>): YamlEdit[] {
  const wanted = ARTICLE_KEYS.filter(key => key !== 'language' && !sidecar.corrections.has(key));
  const entry = section(sidecar, 'article');
  const { root } = sidecar;
  if (entry === undefined || isEmpty(entry.value)) return written(yaml, root, entry, linesOf(wanted, fields));
  const { value } = entry;
  if (value.kind !== 'mapping') return [];
  const going = new Set(wanted.filter(key => !fields.has(key)));
  const free = wanted.filter(key => !value.repeated.some(repeated => repeated.key.value === key));
  return free.flatMap(key => updateField(yaml, value, sidecar.article, key, fields.get(key), going));
}

function isEmpty(value: YamlNode): boolean {
  return value.kind === 'mapping' ? value.entries.length === 0 : isNull(value);
}

/** Edits that write the whole block where there is none or nothing in it; none where there is nothing to say. */
function written(yaml: string, root: YamlMapping, entry: YamlEntry | undefined, lines: readonly string[]): YamlEdit[] {
  if (lines.length === 0) return [];
  if (entry === undefined) return newSection(yaml, root, 'article', lines);
  if (entry.value.kind !== 'mapping') return fillEntry(yaml, root, entry, lines);
  const braces = `{${lines.join(', ')}}`;
  return hasComments(yaml, entry.value) ? [] : meaning(replaceValue(yaml, root, entry, braces), root, 'article', [`article: ${braces}`]);
}

function updateField(yaml: string, mapping: YamlMapping, now: Fields, key: string, value: FieldValue | undefined, going: ReadonlySet<string>): YamlEdit[] {
  const entry = mapping.byKey.get(key);
  if (value === undefined ? !now.has(key) : same(now.get(key), value)) return [];
  if (entry !== undefined && entry.value.kind !== 'scalar' && hasComments(yaml, entry.value)) return [];
  if (value === undefined) return unsetKey(yaml, mapping, key);
  const formatted = formatField(key, value);
  if (entry === undefined) return setKey(yaml, mapping, key, formatted, '', ARTICLE_KEYS, going);
  return meaning(replaceValue(yaml, mapping, entry, formatted), mapping, key, [`${key}: ${formatted}`]);
}

function hasComments(yaml: string, node: YamlNode): boolean {
  return commentsIn(yaml, [node], node).length > 0;
}

function linesOf(keys: readonly string[], fields: ReadonlyMap<string, FieldValue>): string[] {
  return keys.flatMap(key => {
    const value = fields.get(key);
    return value === undefined ? [] : [`${key}: ${formatField(key, value)}`];
  });
}

function same(a: FieldValue | undefined, b: FieldValue): boolean {
  if (a === undefined || typeof a === 'string' || typeof b === 'string') return a === b;
  return a.length === b.length && a.every((item, at) => item === b[at]);
}
