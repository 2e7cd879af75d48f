import { ZONES } from '../../page/page';
import { QUOTATION_KINDS } from '../../recognition/recognition';
import { CONFLICT_SIDES } from '../../text/conflict';
import type { Decision } from '../../text/yaml/decision';
import type { TextEdit } from '../../text/edits';
import { nearest } from '../../text/nearest';
import { isNull, type YamlEntry, type YamlMapping, type YamlNode } from '../../text/yaml/yaml';
import { formatPlain } from '../../text/yaml/yamlScalar';
import { editEntries } from '../../text/yaml/yamlEntries';
import { setKey, unsetKey, unsetKeys } from '../../text/yaml/yamlKeys';
import { ANNOTATION_KEYS, KIND_LETTERS, kindOf, QUOTATION_LABEL, STATUSES } from '../annotation';
import type { CheckFinding } from '../check/check';
import { knownLabel } from '../check/labels';
import { removeAnnotation, removeZone } from '../decisions/decisions';
import { annotationId } from '../ids';
import { takenIds } from '../sidecar/sidecar';
import { anchorEdits, around } from './anchorFixes';
import { fix, type Fix, type FixContext, type Place } from './context';
import { brief, quoted } from './words';

type Entry = NonNullable<ReturnType<FixContext['entryOf']>>;

/** Several places with the same surroundings to choose from; more are no choice. */
const MAX_NTH = 6;

const KNOWN: ReadonlySet<string> = new Set(ANNOTATION_KEYS);

/** Of an entry that cannot be read: what is missing or misspelt in it; at the worst it goes. */
export function invalidFixes(finding: CheckFinding, context: FixContext): Fix[] {
  const place = context.entryOf(finding);
  if (place === null) return [];
  const inner = context.path(finding.start)[2];
  const own = inner === undefined ? missingKey(finding, context, place) : wrongKey(finding, context, place, inner);
  const quote = place.entry.value.kind === 'mapping' ? valueOf(place.entry.value, 'quote') : '';
  const what = `Delete the ${place.section === 'zones' ? 'zone' : 'annotation'} ${quote === '' ? brief(place.entry.key.value) : quoted(quote)}`;
  return [...own, ...fix(what, remove(context, place))];
}

function wrongKey(finding: CheckFinding, context: FixContext, place: Entry, inner: Place): Fix[] {
  const { entry, mapping } = inner;
  if (mapping.repeated.includes(entry)) return repeatedKeyFixes(context, inner);
  const written = entry.value.kind === 'scalar' ? entry.value.value : '';
  const correct = (candidates: readonly string[]): Fix[] => didYouMean(context, mapping, entry.key.value, written, candidates);
  if (entry.key.value === 'status') return correct(STATUSES.filter(status => status !== 'conflict'));
  if (entry.key.value === 'zone') return correct(ZONES);
  if (entry.key.value === 'nth') return nthFixes(context, mapping);
  return place.entry === entry ? [] : missingKey(finding, context, place);
}

function didYouMean(context: FixContext, mapping: YamlMapping, key: string, written: string, candidates: readonly string[]): Fix[] {
  const meant = nearest(written, candidates);
  return meant.flatMap(value => fix(`Change ${quoted(written)} to ${quoted(value)}`, context.decide(setKey(context.yaml, mapping, key, formatPlain(value), value, [])), meant.length === 1));
}

/** A key that is not there: perhaps under another name, else worked out from the article. */
function missingKey({ message }: CheckFinding, context: FixContext, { entry: { value: mapping }, section }: Entry): Fix[] {
  const key = ['quote', 'label', 'status', 'before', 'after', 'zone'].find(candidate => message.includes(`: ${candidate}: is `));
  if (mapping.kind !== 'mapping' || key === undefined) return [];
  const misspelt = mapping.byKey.has(key) ? [] : nearest(key, mapping.entries.map(entry => entry.key.value).filter(other => !KNOWN.has(other)), 1);
  const renamed = misspelt.flatMap(other => {
    const entry = mapping.byKey.get(other);
    return entry === undefined ? [] : fix(`Rename ${quoted(`${other}:`)} to ${quoted(`${key}:`)}`, context.splice([{ start: entry.key.start, end: entry.key.end, text: key }]), true);
  });
  return [...renamed, ...(section === 'annotations' ? worked(context, mapping, key) : [])];
}

function worked(context: FixContext, mapping: YamlMapping, key: string): Fix[] {
  const { yaml } = context;
  const add = (value: string, formatted: string): Fix[] => fix(`Add ${quoted(`${key}: ${value}`)}`, context.decide(setKey(yaml, mapping, key, formatted, value, ANNOTATION_KEYS)));
  if (key === 'status') return add('suggested', 'suggested');
  if (key === 'label') return (QUOTATION_KINDS as readonly string[]).includes(valueOf(mapping, 'kind')) ? add(QUOTATION_LABEL, QUOTATION_LABEL) : [];
  if (key === 'before' || key === 'after') return surroundings(context, mapping);
  return key === 'quote' ? quoteBetween(context, mapping) : [];
}

/** What stands around the quote, where it stands in the article once. */
function surroundings(context: FixContext, mapping: YamlMapping): Fix[] {
  const { anchors, yaml } = context;
  const quote = valueOf(mapping, 'quote');
  const places = quote === '' ? [] : (context.surroundings?.sameWords(quote, 1) ?? []);
  const place = places[0];
  return anchors === null || place === undefined ? [] : fix(`Anchor at ${around(context, place)}`, context.decide(anchorEdits(yaml, mapping, anchors, place)));
}

/** The words between before and after, where these stand in the article. */
function quoteBetween(context: FixContext, mapping: YamlMapping): Fix[] {
  const { anchors, yaml } = context;
  const place = anchors?.locate({ quote: NO_WORDS, before: valueOf(mapping, 'before'), after: valueOf(mapping, 'after') });
  if (anchors === null || place?.state !== 'changed') return [];
  return fix(`Anchor at ${around(context, place)}`, context.decide(anchorEdits(yaml, mapping, anchors, place)));
}

/** Stands in no article. */
const NO_WORDS = '\uFFFF';

function nthFixes(context: FixContext, mapping: YamlMapping): Fix[] {
  const { anchors, yaml } = context;
  const anchor = { quote: valueOf(mapping, 'quote'), before: valueOf(mapping, 'before'), after: valueOf(mapping, 'after') };
  const places = [];
  for (let nth = 1; nth <= MAX_NTH && anchors !== null; nth++) {
    const place = anchors.locate({ ...anchor, nth });
    if (place.state !== 'ok') break;
    places.push(place);
  }
  if (places.length < 2) return fix(`Remove ${quoted(`nth: ${valueOf(mapping, 'nth')}`)}`, context.decide(unsetKey(yaml, mapping, 'nth')), true);
  return places.flatMap((place, n) => fix(`Change nth to ${n + 1}: ${around(context, place)}`, context.decide(setKey(yaml, mapping, 'nth', String(n + 1), String(n + 1), []))));
}

/** A key that stands twice: one of the two goes, which makes no difference where both say the same. */
export function repeatedKeyFixes(context: FixContext, { mapping, entry }: Place): Fix[] {
  const { yaml } = context;
  const first = mapping.byKey.get(entry.key.value);
  if (first === undefined) return [];
  const without = (which: YamlEntry): readonly TextEdit[] => context.splice(unset(yaml, mapping, which));
  const line = (which: YamlEntry): string => quoted(yaml.slice(which.start, which.end));
  if (sameNode(first.value, entry.value) || isEmpty(entry.value)) return fix(`Remove the second ${line(entry)}`, without(entry), true);
  if (isEmpty(first.value)) return fix(`Remove the first ${line(first)}`, without(first), true);
  if (entry.value.kind !== 'scalar' || first.value.kind !== 'scalar') return [];
  return [...fix(`Remove the first, ${line(first)}`, without(first)), ...fix(`Remove the second, ${line(entry)}`, without(entry))];
}

function unset(yaml: string, mapping: YamlMapping, entry: YamlEntry): TextEdit[] {
  const key = entry.key.value;
  return unsetKey(yaml, { ...mapping, byKey: new Map([[key, entry]]) }, key).map(({ start, end, text }) => ({ start, end, text }));
}

/** An id that stands twice: a copy goes, anything else gets an id of its own. */
export function duplicateIdFixes(finding: CheckFinding, context: FixContext): Fix[] {
  const place = context.entryOf(finding);
  const { sidecar } = context;
  if (place === null || sidecar === null) return [];
  const { entry, mapping } = place;
  const first = mapping.byKey.get(entry.key.value);
  const copy = first !== undefined && sameNode(first.value, entry.value);
  const id = copy ? null : newId(place, takenIds(sidecar));
  const { start, end } = entry.key;
  return [
    ...(copy ? fix(`Delete this copy of ${brief(entry.key.value)}`, remove(context, place), true) : []),
    ...(id === null ? [] : fix(`Give this one the id ${id}`, context.splice([{ start, end, text: id }]), true)),
    ...(copy ? [] : fix(`Delete this one, the second ${brief(entry.key.value)}`, remove(context, place))),
  ];
}

function newId({ entry: { key, value }, section }: Entry, taken: ReadonlySet<string>): string | null {
  if (value.kind !== 'mapping') return null;
  const nth = /^[1-9][0-9]{0,8}$/.test(valueOf(value, 'nth')) ? { nth: Number(valueOf(value, 'nth')) } : {};
  const anchor = { quote: valueOf(value, 'quote'), before: valueOf(value, 'before'), after: valueOf(value, 'after'), ...nth };
  return annotationId(section === 'zones' ? 'z' : KIND_LETTERS[kindOf(key.value, valueOf(value, 'label'))], anchor, taken);
}

export function kindFixes(finding: CheckFinding, context: FixContext): Fix[] {
  const inner = context.path(finding.start)[2];
  if (inner === undefined) return [];
  const written = valueOf(inner.mapping, 'kind');
  return [
    ...didYouMean(context, inner.mapping, 'kind', written, QUOTATION_KINDS),
    ...fix(`Remove ${quoted(`kind: ${written}`)}`, context.decide(unsetKey(context.yaml, inner.mapping, 'kind'))),
  ];
}

export function labelFixes(finding: CheckFinding, context: FixContext): Fix[] {
  const inner = context.path(finding.start)[2];
  const written = inner === undefined ? '' : valueOf(inner.mapping, 'label');
  const known = knownLabel(written);
  if (inner === undefined || known === null) return [];
  return fix(`Change ${quoted(written)} to ${quoted(known)}`, context.decide(setKey(context.yaml, inner.mapping, 'label', known, known, [])), true);
}

export function missingByFixes(finding: CheckFinding, context: FixContext): Fix[] {
  const { yaml, input: { by } } = context;
  const mapping = context.entryOf(finding)?.entry.value;
  if (by === undefined || mapping?.kind !== 'mapping') return [];
  return fix(`Add ${quoted(`by: ${by}`)}`, context.decide(setKey(yaml, mapping, 'by', formatPlain(by), by, ANNOTATION_KEYS)));
}

export function settledConflictFixes(finding: CheckFinding, context: FixContext): Fix[] {
  const mapping = context.entryOf(finding)?.entry.value;
  if (mapping?.kind !== 'mapping') return [];
  return fix('Delete the two sides of the conflict that is decided', context.decide(unsetKeys(context.yaml, mapping, CONFLICT_SIDES)), true);
}

function remove(context: FixContext, place: Entry): readonly TextEdit[] | Decision {
  const { yaml } = context;
  const { entry: { key: { value: id } }, mapping, section } = place;
  if (mapping.repeated.some(({ key }) => key.value === id)) return removeOne(context, place);
  return section === 'zones' ? removeZone(yaml, id) : removeAnnotation(yaml, id);
}

/** One of several entries under one key. */
export function removeOne(context: FixContext, { mapping, entry }: Place): readonly TextEdit[] {
  return context.splice(editEntries(context.yaml, mapping, [entry], [], true).map(({ start, end, text }) => ({ start, end, text })));
}

function valueOf(mapping: YamlMapping, key: string): string {
  const value = mapping.byKey.get(key)?.value;
  return value?.kind === 'scalar' && !isNull(value) ? value.value : '';
}

function isEmpty(node: YamlNode): boolean {
  return node.kind === 'scalar' ? isNull(node) : node.kind === 'mapping' ? node.entries.length === 0 : node.items.length === 0;
}

/** Whether two values say the same, however they are written. */
export function sameNode(a: YamlNode, b: YamlNode): boolean {
  if (a.kind === 'scalar') return b.kind === 'scalar' && a.value === b.value && isNull(a) === isNull(b);
  if (a.kind === 'sequence') return b.kind === 'sequence' && a.items.length === b.items.length && a.items.every((item, n) => sameNode(item, b.items[n] ?? item));
  if (b.kind !== 'mapping' || a.entries.length !== b.entries.length || a.repeated.length + b.repeated.length > 0) return false;
  return a.entries.every(({ key, value }) => {
    const other = b.byKey.get(key.value)?.value;
    return other !== undefined && sameNode(value, other);
  });
}
