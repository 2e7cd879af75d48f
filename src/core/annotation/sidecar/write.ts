import type { MetadataField } from '../../page/page';
import { formatNumber, formatPlain, formatScalar } from '../../text/yaml/yamlScalar';
import type { Anchor, Status } from '../annotation';
import { FORMAT } from './sidecar';

export { formatNumber, formatPlain, formatScalar } from '../../text/yaml/yamlScalar';

/** What is written about one place. Undefined keys are left out. */
export interface AnnotationFields extends Anchor {
  readonly label: string;
  readonly status: Status;
  readonly was?: string;
  readonly quotationKind?: string;
  /** TIMEX3 for a time, a number for a quantity. */
  readonly value?: string | number;
  readonly unit?: string;
  readonly modifier?: string;
  /** An id of the registry is written plain, words in quotation marks. */
  readonly speaker?: { readonly id: string } | { readonly words: string };
  readonly cue?: string;
  readonly entity?: string;
  readonly note?: string;
  readonly by: string;
}

export interface ZoneFields {
  readonly quote: string;
  readonly to?: string;
  readonly nth?: number;
  readonly zone: string;
  readonly by: string;
}

/** The first line of every sidecar. */
export const FORMAT_LINE = `format: ${FORMAT}`;

export type FieldValue = string | readonly string[];

/** The keys of `article:` and `corrections:`, in the order in which they are written. */
export const ARTICLE_KEYS = [
  'file', 'headline', 'publisher', 'author', 'contributors', 'agency', 'dateline', 'published', 'copyright', 'language',
] as const satisfies readonly (MetadataField | 'file')[];

const PLAIN_FIELDS: ReadonlySet<string> = new Set(['file', 'published', 'language']);

/** An annotation as lines without indentation: its id, then a line for each key. */
export function formatAnnotation(id: string, fields: AnnotationFields): string[] {
  const lines = [`${formatPlain(id)}:`];
  const put = (key: string, formatted: string | undefined): void => {
    if (formatted !== undefined) lines.push(`  ${key}: ${formatted}`);
  };
  put('quote', formatScalar(fields.quote));
  put('label', formatPlain(fields.label));
  put('status', fields.status);
  put('was', plain(fields.was));
  put('kind', plain(fields.quotationKind));
  put('value', typeof fields.value === 'number' ? formatNumber(fields.value) : plain(fields.value));
  put('unit', plain(fields.unit));
  put('modifier', plain(fields.modifier));
  put('speaker', speaker(fields.speaker));
  put('cue', text(fields.cue));
  put('entity', plain(fields.entity));
  put('note', text(fields.note));
  put('by', formatPlain(fields.by));
  put('before', formatScalar(fields.before));
  put('after', formatScalar(fields.after));
  put('nth', fields.nth === undefined ? undefined : formatNumber(fields.nth));
  return lines;
}

/** A correction of a zone as lines without indentation. */
export function formatZone(id: string, fields: ZoneFields): string[] {
  const lines = [`${formatPlain(id)}:`, `  quote: ${formatScalar(fields.quote)}`];
  if (fields.to !== undefined) lines.push(`  to: ${formatScalar(fields.to)}`);
  if (fields.nth !== undefined) lines.push(`  nth: ${formatNumber(fields.nth)}`);
  lines.push(`  zone: ${formatPlain(fields.zone)}`, `  by: ${formatPlain(fields.by)}`);
  return lines;
}

/** A value of `article:` or `corrections:`; a list stands on one line. */
export function formatField(key: string, value: FieldValue): string {
  if (typeof value !== 'string') return `[${value.map(formatScalar).join(', ')}]`;
  return PLAIN_FIELDS.has(key) ? formatPlain(value) : formatScalar(value);
}

/** A whole sidecar, written anew: the machine's reading of the article, then the annotations in the order given. */
export function formatSidecar(article: ReadonlyMap<string, FieldValue>, annotations: readonly { id: string; fields: AnnotationFields }[]): string {
  const lines = [FORMAT_LINE, 'article:'];
  for (const key of ARTICLE_KEYS) {
    const value = article.get(key);
    if (value !== undefined) lines.push(`  ${key}: ${formatField(key, value)}`);
  }
  lines.push(annotations.length === 0 ? 'annotations: {}' : 'annotations:');
  for (const { id, fields } of annotations) lines.push('', ...indented(formatAnnotation(id, fields)));
  return `${lines.join('\n')}\n`;
}

/** Lines one level deeper. */
export function indented(lines: readonly string[]): string[] {
  return lines.map(line => `  ${line}`);
}

function plain(value: string | undefined): string | undefined {
  return value === undefined ? undefined : formatPlain(value);
}

function text(value: string | undefined): string | undefined {
  return value === undefined ? undefined : formatScalar(value);
}

function speaker(value: AnnotationFields['speaker']): string | undefined {
  if (value === undefined) return undefined;
  return 'id' in value ? formatPlain(value.id) : formatScalar(value.words);
}
