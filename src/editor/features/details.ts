import type { Evidence, Metadata, MetadataField } from '../../core/page/page';

/** A field of an article's metadata, for people. */
export interface Detail {
  readonly field: MetadataField;
  readonly values: readonly Evidence[];
  readonly source: 'corrected' | 'page' | 'INDEX.md' | 'inferred' | 'not stated';
}

const FIELDS: readonly MetadataField[] = ['headline', 'publisher', 'author', 'contributors', 'agency', 'dateline', 'published', 'copyright', 'language'];

/** All fields, stated or not, with where their values come from. @param corrected the fields that a person corrected */
export function detailsOf(metadata: Metadata, corrected: readonly MetadataField[]): Detail[] {
  return FIELDS.map((field) => {
    const stated = metadata[field];
    const values = stated === null ? [] : 'value' in stated ? [stated] : stated;
    return { field, values, source: corrected.includes(field) ? 'corrected' : sourceOf(field, values) };
  });
}

function sourceOf(field: MetadataField, [first]: readonly Evidence[]): Detail['source'] {
  if (first === undefined) return 'not stated';
  if (first.start !== undefined) return 'page';
  return field === 'language' ? 'inferred' : 'INDEX.md';
}

/** Where the values come from: "line 3", "lines 3 and 40", "INDEX.md". @param lineOf of a place, counted from 1 */
export function sourceText({ values, source }: Detail, lineOf: (offset: number) => number): string {
  if (source === 'inferred') return 'inferred from the text';
  if (source !== 'page') return source;
  const lines = [...new Set(values.flatMap(({ start }) => (start === undefined ? [] : [lineOf(start)])))];
  return lines.length === 1 ? `line ${lines[0]}` : `lines ${lines.slice(0, -1).join(', ')} and ${lines.at(-1)}`;
}
