import type { MetadataField } from '../../page/page';
import { isNull } from '../../text/yaml/yaml';
import { meaning, type YamlEdit } from '../../text/yaml/yamlConfirm';
import { replaceValue } from '../../text/yaml/yamlEdits';
import { fillEntry } from '../../text/yaml/yamlEntries';
import { setKey, unsetKey } from '../../text/yaml/yamlKeys';
import { creation, deciding, decision, refusal, type Decision } from './decision';
import { newSection } from '../sidecar/sectionEdits';
import { section, type Sidecar } from '../sidecar/sidecar';
import { ARTICLE_KEYS, formatField, type FieldValue } from '../sidecar/write';
import { created } from './createdSidecar';

/**
 * Corrects a metadata field, or takes the correction away (null). Makes the section and, where there is none (null), the sidecar.
 * @param file the article's name, for a sidecar that has to be made
 */
export function setCorrection(yaml: string | null, field: MetadataField, value: FieldValue | null, file?: string): Decision {
  if (yaml === null) {
    if (value === null) return creation('');
    return created(file, ['corrections:', `  ${field}: ${formatField(field, value)}`]);
  }
  return deciding(yaml, sidecar => {
    const edits = value === null ? withoutCorrection(yaml, sidecar, field) : withCorrection(yaml, sidecar, field, value);
    return typeof edits === 'string' ? refusal(edits) : decision(yaml, sidecar, edits);
  });
}

function withoutCorrection(yaml: string, sidecar: Sidecar, field: MetadataField): YamlEdit[] | string {
  const mapping = section(sidecar, 'corrections')?.value;
  if (mapping?.kind !== 'mapping') return [];
  return mapping.repeated.some(({ key }) => key.value === field) ? twice(field) : unsetKey(yaml, mapping, field);
}

/** Writes the article's name where `article:` has another, because both files were renamed. */
export function setArticleFile(yaml: string, file: string): Decision {
  return deciding(yaml, sidecar => {
    const mapping = section(sidecar, 'article')?.value;
    const formatted = formatField('file', file);
    return decision(yaml, sidecar, mapping?.kind === 'mapping' ? setKey(yaml, mapping, 'file', formatted, file, ARTICLE_KEYS) : []);
  });
}

/** The edits, or why there are none. */
function withCorrection(yaml: string, sidecar: Sidecar, field: MetadataField, value: FieldValue): YamlEdit[] | string {
  const { root } = sidecar;
  const formatted = formatField(field, value);
  const line = `${field}: ${formatted}`;
  const entry = section(sidecar, 'corrections');
  if (entry === undefined) return newSection(yaml, root, 'corrections', [line]);
  const mapping = entry.value;
  if (mapping.kind !== 'mapping') {
    return isNull(mapping) ? fillEntry(yaml, root, entry, [line]) : 'corrections: has to hold keys with values; correct it in the sidecar first.';
  }
  if (mapping.repeated.some(({ key }) => key.value === field)) return twice(field);
  const now = mapping.byKey.get(field);
  if (now === undefined) return setKey(yaml, mapping, field, formatted, '', ARTICLE_KEYS);
  return same(sidecar.corrections.get(field), value) ? [] : meaning(replaceValue(yaml, mapping, now, formatted), mapping, field, [line]);
}

function twice(field: string): string {
  return `${field}: stands in the corrections twice; delete one of the two first.`;
}

function same(a: FieldValue | undefined, b: FieldValue): boolean {
  if (a === undefined || typeof a === 'string' || typeof b === 'string') return a === b;
  return a.length === b.length && a.every((item, at) => item === b[at]);
}
