import { CONFLICT_SIDES } from '../../text/conflict';
import { foldCase, foldDiacritics } from '../../text/folding';
import type { YamlMapping } from '../../text/yaml/yaml';
import type { YamlEdit } from '../../text/yaml/yamlConfirm';
import { setKey, unsetKeys } from '../../text/yaml/yamlKeys';
import { formatNumber, formatPlain, formatScalar } from '../../text/yaml/yamlScalar';
import type { NewAnnotation } from './addAnnotation';
import { ANNOTATION_KEYS, type Annotation } from '../annotation';
import { accept, anchorFor, onAnnotation, setAnchor } from './annotationDecisions';
import { type Decision, refusal } from './decision';
import { collapseSpace } from '../anchoring/foldedText';

/** What the machine makes of the words as they are now; without a key where it makes nothing of them. */
export type Present = Pick<NewAnnotation, 'articleText' | 'span' | 'value' | 'unit' | 'modifier' | 'speaker' | 'cue' | 'quotationKind' | 'entity'>;

/**
 * Accepts the words that stand now where an annotation's words were changed: borders and anchor are theirs, the id stays. What was worked
 * out from the old words does not outlive them: value, unit and modifier, and whoever was linked, become those of the new words or go.
 * Of a quotation, whose speaker stands beside its words and not in them, what is said of it stays where nothing new is known.
 */
export function acceptChanged(yaml: string, id: string, present: Present): Decision {
  const anchor = anchorFor(present.articleText, present.span);
  if (anchor === null) return refusal('There are no words to annotate there.');
  return onAnnotation(yaml, id, ({ annotation, mapping }) => {
    const wanted = new Map([...valuesOf(annotation, present), ...linkOf(annotation, anchor.quote, present)]);
    return [...setAnchor(yaml, mapping, anchor), ...accept(yaml, mapping), ...setAll(yaml, mapping, wanted)];
  });
}

/** A key with what it is to say, as written and as read; null takes it away. */
export type Wanted = readonly [key: string, value: { readonly formatted: string; readonly value: string } | null];

function valuesOf({ kind }: Annotation, { value, unit, modifier, speaker, cue, quotationKind }: Present): Wanted[] {
  if (kind === 'name') return [];
  if (kind !== 'quotation') return [['value', number(value) ?? plain(value)], ['unit', plain(unit)], ['modifier', plain(modifier)]];
  const said = speaker === undefined ? null : typeof speaker === 'string' ? quoted(speaker) : plain(speaker.id);
  const known: Wanted[] = [['kind', plain(quotationKind)], ['speaker', said], ['cue', cue === undefined ? null : quoted(cue)]];
  return known.filter(([, wanted]) => wanted !== null);
}

/** A link to who was meant by the words holds for the same words in other letters. */
function linkOf({ quote, entity: linked }: Annotation, words: string, { entity }: Present): Wanted[] {
  if (linked === undefined || fold(quote) === fold(words)) return [];
  return [['entity', plain(entity)]];
}

export function setAll(yaml: string, mapping: YamlMapping, wanted: ReadonlyMap<string, Wanted[1]>): YamlEdit[] {
  const gone = [...wanted].filter(([, value]) => value === null).map(([key]) => key);
  const going = new Set([...gone, ...CONFLICT_SIDES]);
  const set = [...wanted].flatMap(([key, to]) => (to === null ? [] : setKey(yaml, mapping, key, to.formatted, to.value, ANNOTATION_KEYS, going)));
  return [...set, ...unsetKeys(yaml, mapping, gone)];
}

export function number(value: string | number | undefined): Wanted[1] {
  return typeof value === 'number' ? { formatted: formatNumber(value), value: formatNumber(value) } : null;
}

export function plain(value: string | number | undefined): Wanted[1] {
  return value === undefined ? null : { formatted: formatPlain(String(value)), value: String(value) };
}

export function quoted(value: string): Wanted[1] {
  return { formatted: formatScalar(value), value };
}

function fold(words: string): string {
  return foldDiacritics(foldCase(collapseSpace(words)));
}
