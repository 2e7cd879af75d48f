import type { Span } from '../../text/span';
import { type YamlEntry } from '../../text/yaml/yaml';
import { ArticleAnchors, type Located } from '../anchoring/anchors';
import { KIND_LETTERS, type Annotation, type AnnotationKind, type Decision as Decided } from '../annotation';
import { linkEntity, setLabel, setStatus } from './annotationDecisions';
import { creation, deciding, decision, refusal, type Decision } from './decision';
import { annotationId } from '../ids';
import { editSection } from '../sidecar/sectionEdits';
import { entriesOf, takenIds, type Sidecar } from '../sidecar/sidecar';
import { byPlace } from '../reconciliation/suggestions';
import { formatAnnotation, formatSidecar, type AnnotationFields } from '../sidecar/write';

/** An annotation that a person makes, or decides on before any sidecar holds it. */
export interface NewAnnotation {
  /** The article's name, for a sidecar that has to be made. */
  readonly file: string;
  readonly articleText: string;
  readonly span: Span;
  readonly label: string;
  readonly kind: AnnotationKind;
  /** `human:NAME`, or who suggested it. */
  readonly by: string;
  /** Accepted unless said otherwise. */
  readonly status?: Decided;
  readonly was?: string;
  readonly quotationKind?: string;
  readonly value?: string | number;
  readonly unit?: string;
  readonly modifier?: string;
  /** Words, or an id of the registry: `{id}`. */
  readonly speaker?: string | { readonly id: string };
  readonly cue?: string;
  readonly entity?: string;
  readonly note?: string;
}

/**
 * Adds an annotation, and makes the sidecar where there is none (null). Where the file already has a suggestion of that kind at exactly
 * that place, that one is decided on instead: no place is annotated twice by accident.
 */
export function addAnnotation(yaml: string | null, added: NewAnnotation): Decision {
  const anchors = new ArticleAnchors(added.articleText);
  const fields = fieldsOf(anchors, added);
  if (fields === null) return refusal('There are no words to annotate there.');
  if (added.label.trim() === '') return refusal('A label cannot be empty.');
  if (yaml === null) {
    const id = annotationId(KIND_LETTERS[added.kind], fields, new Set());
    return creation(formatSidecar(new Map([['file', added.file]]), [{ id, fields }]), id);
  }
  return deciding(yaml, sidecar => {
    const places = anchors.locateAll(sidecar.annotations);
    const span = anchors.locate(fields);
    const there = annotationsAt(sidecar, places, added.kind, span);
    const status = added.status ?? 'accepted';
    const same = there.find(annotation => annotation.label === added.label);
    if (same !== undefined) return setStatus(yaml, same.id, status);
    const other = there.find(annotation => annotation.status === 'suggested');
    if (other !== undefined && status === 'accepted') return setLabel(yaml, other.id, added.label);
    return insert(yaml, sidecar, places, { ...added, span: span.start === null ? added.span : span }, fields);
  });
}

/**
 * Says who is meant by words that no sidecar held when they were shown: adds them as what they are, with the link. Where the file has them by
 * now, those are linked, and stay what somebody decided that they are.
 */
export function linkMention(yaml: string | null, added: NewAnnotation & { readonly entity: string }): Decision {
  const status = added.status ?? 'suggested';
  if (yaml === null) return addAnnotation(yaml, { ...added, status });
  return deciding(yaml, sidecar => {
    const anchors = new ArticleAnchors(added.articleText);
    const fields = fieldsOf(anchors, added);
    const there = fields === null ? [] : annotationsAt(sidecar, anchors.locateAll(sidecar.annotations), added.kind, anchors.locate(fields));
    const one = there.find(({ label }) => label === added.label) ?? there[0];
    return one === undefined ? addAnnotation(yaml, { ...added, status }) : linkEntity(yaml, one.id, added.entity);
  });
}

function insert(yaml: string, sidecar: Sidecar, places: readonly Located[], added: NewAnnotation, fields: AnnotationFields): Decision {
  const id = annotationId(KIND_LETTERS[added.kind], fields, takenIds(sidecar));
  const next = successor(sidecar, places, { ...added.span, kind: added.kind, id });
  return decision(yaml, sidecar, editSection(yaml, sidecar.root, 'annotations', [], [{ lines: formatAnnotation(id, fields), next }]), id);
}

/** The first entry in the file whose place is later. */
function successor(sidecar: Sidecar, places: readonly Located[], added: Span & Pick<Annotation, 'kind' | 'id'>): YamlEntry | null {
  const at = sidecar.annotations.findIndex((annotation, n) => {
    const place = places[n];
    if (place === undefined || place.start === null) return false;
    return (byPlace({ start: place.start, end: place.end, kind: annotation.kind }, added) || (annotation.id < added.id ? -1 : 1)) > 0;
  });
  const span = sidecar.annotations[at]?.span;
  return entriesOf(sidecar, 'annotations').find(entry => entry.start === span?.start) ?? null;
}

/** The annotations of a kind that stand at exactly one place. */
function annotationsAt(sidecar: Sidecar, places: readonly Located[], kind: AnnotationKind, span: Located): Annotation[] {
  return sidecar.annotations.filter((annotation, at) => annotation.kind === kind && samePlace(places[at], span));
}

function samePlace(place: Located | undefined, span: Located): boolean {
  return place !== undefined && place.start !== null && place.state !== 'changed' && place.start === span.start && place.end === span.end;
}

function fieldsOf(anchors: ArticleAnchors, added: NewAnnotation): AnnotationFields | null {
  const { label, by, status, was, quotationKind, value, unit, modifier, speaker, cue, entity, note } = added;
  try {
    const anchor = anchors.make(added.span);
    const said = speaker === undefined ? undefined : typeof speaker === 'string' ? { words: speaker } : speaker;
    return { ...anchor, label, by, status: status ?? 'accepted', was, quotationKind, value, unit, modifier, speaker: said, cue, entity, note };
  } catch (thrown) {
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
}
