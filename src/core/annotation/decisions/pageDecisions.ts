import type { MetadataField, ZoneKind } from '../../page/page';
import { CONFLICT_SIDES } from '../../text/conflict';
import { foldLine } from '../../text/folding';
import { splitLines, type Line } from '../../text/lines';
import { contains, type Span } from '../../text/span';
import { isNull, type YamlEntry, type YamlMapping } from '../../text/yaml/yaml';
import { meaning, type YamlEdit } from '../../text/yaml/yamlConfirm';
import { replaceValue } from '../../text/yaml/yamlEdits';
import { fillEntry } from '../../text/yaml/yamlEntries';
import { setKey, unsetKey, unsetKeys } from '../../text/yaml/yamlKeys';
import { zonePlaces } from '../corrections';
import { creation, deciding, decision, refusal, type Decision } from './decision';
import { collapseSpace } from '../anchoring/foldedText';
import { annotationId } from '../ids';
import { editSection, newSection } from '../sidecar/sectionEdits';
import { entriesOf, section, takenIds, type Sidecar } from '../sidecar/sidecar';
import { ARTICLE_KEYS, FORMAT_LINE, formatField, formatZone, indented, type FieldValue, type ZoneFields } from '../sidecar/write';

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

export interface NewZone {
  readonly articleText: string;
  /** A stretch of the article; every line that it touches belongs to the zone. */
  readonly span: Span;
  readonly zone: ZoneKind;
  readonly by: string;
  /** The article's name, for a sidecar that has to be made. */
  readonly file?: string;
}

/** Says what some whole lines are. A correction of the same lines is changed. Makes the sidecar where there is none (null). */
export function setZone(yaml: string | null, { articleText, span, zone, by, file }: NewZone): Decision {
  const fields = zoneFields(articleText, span, zone, by);
  if (fields === null) return refusal('There are no words in these lines.');
  const anchor = { before: '', quote: fields.quote, after: '', nth: fields.nth };
  if (yaml === null) {
    const id = annotationId('z', anchor, new Set());
    return created(file, ['zones:', '', ...indented(formatZone(id, fields))], id);
  }
  return deciding(yaml, sidecar => {
    const now = sidecar.zones.find(other => sameLines(other, fields));
    const mapping = now && mappingOf(sidecar, now.id);
    if (mapping) return decision(yaml, sidecar, corrected(yaml, mapping, zone, by), now.id);
    const id = annotationId('z', anchor, takenIds(sidecar));
    const { covered, next } = around(sidecar, articleText, span);
    return decision(yaml, sidecar, editSection(yaml, sidecar.root, 'zones', covered, [{ lines: formatZone(id, fields), next }]), id);
  });
}

/** Gives a correction another zone; what people disagreed about in it is settled by that. */
function corrected(yaml: string, mapping: YamlMapping, zone: ZoneKind, by: string): YamlEdit[] {
  const going = new Set(['status', ...CONFLICT_SIDES].filter(key => mapping.byKey.has(key)));
  return [
    ...setKey(yaml, mapping, 'zone', zone, zone, [], going), ...setKey(yaml, mapping, 'by', formatField('file', by), by, ['zone'], going),
    ...unsetKeys(yaml, mapping, [...going]),
  ];
}

/** Takes a correction of a zone away. */
export function removeZone(yaml: string, id: string): Decision {
  return deciding(yaml, sidecar => {
    const entry = entriesOf(sidecar, 'zones').find(candidate => candidate.key.value === id);
    if (entry === undefined) return refusal(`The sidecar has no zone ${id} any more.`);
    return decision(yaml, sidecar, editSection(yaml, sidecar.root, 'zones', [entry], []), id);
  });
}

/**
 * The corrections that a new one covers wholly and so replaces, and the one that it goes before: the first of the others that begins later
 * or overlaps, because of two that overlap the earlier in the file holds.
 */
function around(sidecar: Sidecar, articleText: string, span: Span): { covered: YamlEntry[]; next: YamlEntry | null } {
  const covered: YamlEntry[] = [];
  let next: YamlEntry | null = null;
  const byStart = new Map(entriesOf(sidecar, 'zones').map(entry => [entry.start, entry]));
  zonePlaces(articleText, sidecar.zones).forEach((place, at) => {
    const entry = byStart.get(sidecar.zones[at]?.span.start ?? -1);
    if (place === null || entry === undefined) return;
    if (contains(span, place)) covered.push(entry);
    else if (next === null && place.end > span.start) next = entry;
  });
  return { covered, next };
}

function created(file: string | undefined, lines: readonly string[], id?: string): Decision {
  const article = file === undefined ? [] : ['article:', `  file: ${formatField('file', file)}`];
  return creation(`${[FORMAT_LINE, ...article, ...lines, 'annotations: {}'].join('\n')}\n`, id);
}

function mappingOf(sidecar: Sidecar, id: string): ReturnType<typeof onlyMapping> {
  return onlyMapping(entriesOf(sidecar, 'zones').find(entry => entry.key.value === id)?.value);
}

function onlyMapping(node: Sidecar['root']['entries'][number]['value'] | undefined): Sidecar['root'] | null {
  return node?.kind === 'mapping' ? node : null;
}

/** The zone's first and last line with words. */
function zoneFields(text: string, span: Span, zone: ZoneKind, by: string): ZoneFields | null {
  const lines = splitLines(text);
  const touched = lines.filter(line => line.start < Math.max(span.end, span.start + 1) && line.next > span.start && words(text, line) !== '');
  const first = touched[0];
  const last = touched.at(-1);
  if (first === undefined || last === undefined) return null;
  const quote = words(text, first);
  const alike = lines.filter(line => foldLine(words(text, line)) === foldLine(quote));
  const nth = alike.length > 1 ? alike.indexOf(first) + 1 : undefined;
  return { quote, to: last === first ? undefined : words(text, last), nth, zone, by };
}

function words(text: string, line: Line): string {
  return collapseSpace(text.slice(line.start, line.end)).trim();
}

function sameLines(a: Pick<ZoneFields, 'quote' | 'to' | 'nth'>, b: Pick<ZoneFields, 'quote' | 'to' | 'nth'>): boolean {
  return foldLine(a.quote) === foldLine(b.quote) && foldLine(a.to ?? '') === foldLine(b.to ?? '') && a.nth === b.nth;
}

function same(a: FieldValue | undefined, b: FieldValue): boolean {
  if (a === undefined || typeof a === 'string' || typeof b === 'string') return a === b;
  return a.length === b.length && a.every((item, at) => item === b[at]);
}
