import type { Decision } from '../../text/yaml/decision';
import type { Span } from '../../text/span';
import { formatNumber, formatScalar } from '../../text/yaml/yamlScalar';
import type { YamlMapping } from '../../text/yaml/yaml';
import type { YamlEdit } from '../../text/yaml/yamlConfirm';
import { setKey, unsetKey } from '../../text/yaml/yamlKeys';
import type { ArticleAnchors } from '../anchoring/anchors';
import { ANNOTATION_KEYS, type Annotation } from '../annotation';
import { acceptChanged } from '../decisions/changedDecision';
import { removeAnnotation, removeZone } from '../decisions/decisions';
import type { CheckFinding } from '../check/check';
import { sameMeaning } from '../check/duplicates';
import { fix, type Fix, type FixContext } from './context';
import { brief, quoted } from './words';

/** Code units of the article beside the words in a title. */
const BESIDE = 16;

export function movedFixes(finding: CheckFinding, context: FixContext): Fix[] {
  const found = context.annotationOf(finding);
  if (found === null || !finding.place) return [];
  return fix(`Anchor ${quoted(found.annotation.quote)} where it stands now`, context.decide(anchorAt(context, found.annotation, finding.place)), true);
}

/** The new words are accepted, rejected like the old ones, or the annotation goes. To keep it as it is, is not a change of the file. */
export function changedFixes(finding: CheckFinding, context: FixContext): Fix[] {
  const found = context.annotationOf(finding);
  const { yaml, input: { articleText } } = context;
  if (found === null || !finding.place || articleText === null) return [];
  const { annotation } = found;
  const now = quoted(articleText.slice(finding.place.start, finding.place.end));
  return [
    ...fix(`Accept ${now}`, acceptChanged(yaml, annotation.id, { articleText, span: finding.place })).map(made => ({ ...made, accepts: true })),
    ...(annotation.status === 'rejected' ? fix(`Reject ${now}, too`, context.decide(anchorAt(context, annotation, finding.place))) : []),
    ...deletion(annotation, yaml),
  ];
}

export function orphanFixes(finding: CheckFinding, context: FixContext): Fix[] {
  const { yaml } = context;
  const entry = context.entryOf(finding);
  if (entry?.section === 'zones') return fix('Delete the zone', removeZone(yaml, entry.entry.key.value));
  const found = context.annotationOf(finding);
  if (found === null) return [];
  const places = context.orphans?.elsewhere(found.annotation) ?? [];
  return [
    ...places.flatMap(place => fix(`Anchor at ${around(context, place)}`, context.decide(anchorAt(context, found.annotation, place)))),
    ...deletion(found.annotation, yaml),
  ];
}

/** Of two that say the same either can go. A suggestion goes before a decision. */
export function duplicateAnnotationFixes(finding: CheckFinding, context: FixContext): Fix[] {
  const { sidecar, places, yaml } = context;
  const found = context.annotationOf(finding);
  if (found === null || sidecar === null) return [];
  const [holder] = sameMeaning(sidecar.annotations, places).find(group => group.includes(found.at)) ?? [];
  const other = holder === undefined || holder === found.at ? undefined : sidecar.annotations[holder];
  if (other === undefined) return [];
  const { annotation } = found;
  const agree = annotation.status === other.status || annotation.status === 'suggested';
  const title = (which: string, { id, status }: Annotation): string => `Delete ${which}: ${brief(id)} (${status})`;
  return [
    ...fix(title('this annotation', annotation), removeAnnotation(yaml, annotation.id), agree && annotation.note === undefined),
    ...fix(title('the other annotation', other), removeAnnotation(yaml, other.id)),
  ];
}

/** Edits that anchor every annotation that moved where it stands now; empty where none did. */
export function anchorMoved(context: FixContext): { readonly count: number; readonly made: Decision } {
  const { sidecar, places } = context;
  const moved = (sidecar?.annotations ?? []).map((annotation, at) => {
    const place = places[at];
    if (place?.state !== 'moved' || sidecar?.repeatedIds.has(annotation.id)) return [];
    return anchorAt(context, annotation, place);
  });
  return { count: moved.filter(edits => edits.length > 0).length, made: context.decide(moved.flat()) };
}

/** The edits that write an annotation's anchor anew for a place of the article; its status stays. */
export function anchorAt(context: FixContext, annotation: Annotation, place: Span): YamlEdit[] {
  const { anchors } = context;
  const mapping = context.mappingOf(annotation);
  return anchors === null || mapping === null ? [] : anchorEdits(context.yaml, mapping, anchors, place);
}

/** Sets quote, before, after and nth to those of a place with words. */
export function anchorEdits(yaml: string, mapping: YamlMapping, anchors: ArticleAnchors, place: Span): YamlEdit[] {
  const anchor = anchors.make(place);
  const words = (['quote', 'before', 'after'] as const).flatMap(key => setKey(yaml, mapping, key, formatScalar(anchor[key]), anchor[key], ANNOTATION_KEYS));
  const { nth } = anchor;
  return [...words, ...(nth === undefined ? unsetKey(yaml, mapping, 'nth') : setKey(yaml, mapping, 'nth', formatNumber(nth), String(nth), ANNOTATION_KEYS))];
}

export function deletion({ id, quote }: Pick<Annotation, 'id' | 'quote'>, yaml: string): Fix[] {
  return fix(`Delete the annotation ${quoted(quote)}`, removeAnnotation(yaml, id));
}

/** A place as a person knows it again: its words with what stands beside them, and its line. */
export function around(context: FixContext, place: Span): string {
  const text = context.input.articleText ?? '';
  const before = text.slice(Math.max(0, place.start - BESIDE), place.start).replace(/^\S*\s/, '');
  const after = text.slice(place.end, place.end + BESIDE).replace(/\s\S*$/, '');
  return `“${brief(before + text.slice(place.start, place.end) + after, 70)}” (line ${context.lineOf(place)})`;
}
