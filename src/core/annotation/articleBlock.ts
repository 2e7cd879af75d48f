import type { Analysis } from '../analysis';
import type { TextEdit } from '../text/edits';
import { isNull, type YamlEntry, type YamlMapping } from '../text/yaml';
import { insertLines, nextLine, replaceValue } from '../text/yamlEdits';
import { setKey, unsetKey } from './keyEdits';
import { newSection } from './sectionEdits';
import { section, type Fields, type Sidecar } from './sidecar';
import { ARTICLE_KEYS, formatField, indented, type FieldValue } from './write';

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
 * corrected is left as it is: the analysis read it from the correction.
 */
export function updateArticle(yaml: string, sidecar: Sidecar, fields: ReadonlyMap<string, FieldValue>): TextEdit[] {
  const wanted = ARTICLE_KEYS.filter(key => key !== 'language' && !sidecar.corrections.has(key));
  const entry = section(sidecar, 'article');
  const mapping = entry?.value;
  if (entry === undefined || mapping?.kind !== 'mapping') return writeArticle(yaml, sidecar, entry, wanted, fields);
  if (mapping.entries.length === 0) return [replaceValue(yaml, entry, `{${linesOf(wanted, fields).join(', ')}}`)];
  return wanted.flatMap(key => updateField(yaml, mapping, sidecar.article, key, fields.get(key)));
}

function updateField(yaml: string, mapping: YamlMapping, now: Fields, key: string, value: FieldValue | undefined): TextEdit[] {
  if (value === undefined) return now.has(key) ? unsetKey(yaml, mapping, key) : [];
  if (same(now.get(key), value)) return [];
  const entry = mapping.byKey.get(key);
  if (entry !== undefined) return [replaceValue(yaml, entry, formatField(key, value))];
  return setKey(yaml, mapping, key, formatField(key, value), '', ARTICLE_KEYS);
}

function writeArticle(yaml: string, { root }: Sidecar, entry: YamlEntry | undefined, keys: readonly string[], fields: ReadonlyMap<string, FieldValue>): TextEdit[] {
  const lines = linesOf(keys, fields);
  if (entry === undefined) return [newSection(yaml, root, 'article', lines)];
  if (!isNull(entry.value)) return [];
  if (root.flow) return [replaceValue(yaml, entry, `{${lines.join(', ')}}`)];
  return [insertLines(yaml, nextLine(yaml, entry.end), indented(lines))];
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
