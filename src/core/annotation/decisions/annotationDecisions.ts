import { CONFLICT_SIDES } from '../../text/conflict';
import type { Span } from '../../text/span';
import type { YamlMapping } from '../../text/yaml/yaml';
import type { YamlEdit } from '../../text/yaml/yamlConfirm';
import { setKey, unsetKey, unsetKeys } from '../../text/yaml/yamlKeys';
import { formatNumber, formatPlain, formatScalar } from '../../text/yaml/yamlScalar';
import { ArticleAnchors } from '../anchoring/anchors';
import { ANNOTATION_KEYS, type Anchor, type Annotation, type Decision as Decided } from '../annotation';
import { deciding, decision, refusal, type Decision } from './decision';
import { editSection } from '../sidecar/sectionEdits';
import { entriesOf, type Sidecar } from '../sidecar/sidecar';

/** What a conflict holds beside its status; whoever decides takes them out. */
const GOING: ReadonlySet<string> = new Set(CONFLICT_SIDES);

/** Accepts or rejects, or makes it a suggestion again: one line. A conflict is settled by it, and its two sides go. */
export function setStatus(yaml: string, id: string, status: Decided): Decision {
  return onAnnotation(yaml, id, ({ mapping }) => [
    ...set(yaml, mapping, 'status', status),
    ...unsetKeys(yaml, mapping, CONFLICT_SIDES),
  ]);
}

/**
 * Changes the label, which accepts. `was:` keeps the first label, and goes again where a person changes back to it. The label that is
 * there already is simply accepted.
 */
export function setLabel(yaml: string, id: string, label: string): Decision {
  if (label.trim() === '') return refusal('A label cannot be empty.');
  return onAnnotation(yaml, id, (target) => [...relabel(yaml, target, label), ...accept(yaml, target.mapping)]);
}

/** The edits for another label, with what is remembered of the first. */
export function relabel(yaml: string, { mapping, annotation }: Target, label: string): YamlEdit[] {
  const { was } = annotation;
  const memory = label === annotation.label ? [] : was === label ? unsetKey(yaml, mapping, 'was') : was === undefined ? set(yaml, mapping, 'was', annotation.label) : [];
  return [...set(yaml, mapping, 'label', label), ...memory];
}

/** Moves the borders to a span of the article, which accepts. The id stays. */
export function setBorders(yaml: string, id: string, articleText: string, span: Span): Decision {
  const anchor = anchorFor(articleText, span);
  if (anchor === null) return refusal('There are no words to annotate there.');
  return onAnnotation(yaml, id, ({ mapping }) => [...setAnchor(yaml, mapping, anchor), ...accept(yaml, mapping)]);
}

/** Writes the anchor anew for the place where the annotation is now, or for another span; what was decided stays. */
export function reanchor(yaml: string, id: string, articleText: string, span?: Span): Decision {
  return onAnnotation(yaml, id, ({ mapping, annotation }) => {
    const anchors = new ArticleAnchors(articleText);
    const found = span ?? anchors.locate(annotation);
    if (found.start === null) return 'Its words are not in the article any more.';
    const anchor = anchorFor(articleText, { start: found.start, end: found.end });
    return anchor === null ? 'There are no words to annotate there.' : setAnchor(yaml, mapping, anchor);
  });
}

/** Says who is meant, by an id of the registry; null takes the link away. One line; the status stays as it is. */
export function linkEntity(yaml: string, id: string, entity: string | null): Decision {
  return onAnnotation(yaml, id, ({ mapping }) => (entity === null ? unsetKey(yaml, mapping, 'entity') : set(yaml, mapping, 'entity', entity)));
}

/** Sets the one-line note; null or nothing but white space takes it away. The status stays as it is. */
export function setNote(yaml: string, id: string, note: string | null): Decision {
  const words = note?.trim() ?? '';
  return onAnnotation(yaml, id, ({ mapping }) => {
    return words === '' ? unsetKey(yaml, mapping, 'note') : setKey(yaml, mapping, 'note', formatScalar(words), words, ANNOTATION_KEYS);
  });
}

/** Takes an annotation out of the file, with its lines. Comments above it stay. */
export function removeAnnotation(yaml: string, id: string): Decision {
  return deciding(yaml, sidecar => {
    const entries = entriesOf(sidecar, 'annotations').filter(entry => entry.key.value === id);
    const entry = entries[0];
    if (entry === undefined) return refusal(missing(id));
    if (entries.length > 1) return refusal(ambiguous(id));
    return decision(yaml, sidecar, editSection(yaml, sidecar.root, 'annotations', [entry], []), id);
  });
}

export interface Target {
  readonly annotation: Annotation;
  readonly mapping: YamlMapping;
}

/** Makes the edits for one annotation; a string instead of edits is why not. */
export function onAnnotation(yaml: string, id: string, make: (target: Target) => YamlEdit[] | string): Decision {
  return deciding(yaml, sidecar => {
    const target = find(sidecar, id);
    if (typeof target === 'string') return refusal(target);
    const edits = make(target);
    return typeof edits === 'string' ? refusal(edits) : decision(yaml, sidecar, edits, id);
  });
}

function find(sidecar: Sidecar, id: string): Target | string {
  if (sidecar.repeatedIds.has(id)) return ambiguous(id);
  const annotation = sidecar.annotations.find(candidate => candidate.id === id);
  const mapping = entriesOf(sidecar, 'annotations').find(entry => entry.key.value === id)?.value;
  if (annotation !== undefined && mapping?.kind === 'mapping') return { annotation, mapping };
  return sidecar.invalid.some(invalid => invalid.id === id) ? `The annotation ${id} is not valid; correct it in the sidecar first.` : missing(id);
}

function missing(id: string): string {
  return `The sidecar has no annotation ${id} any more.`;
}

function ambiguous(id: string): string {
  return `The id ${id} stands in the sidecar twice; give one of the two another id first.`;
}

function set(yaml: string, mapping: YamlMapping, key: string, value: string): YamlEdit[] {
  return setKey(yaml, mapping, key, formatPlain(value), value, ANNOTATION_KEYS, GOING);
}

export function accept(yaml: string, mapping: YamlMapping): YamlEdit[] {
  return [...set(yaml, mapping, 'status', 'accepted'), ...unsetKeys(yaml, mapping, CONFLICT_SIDES)];
}

export function anchorFor(articleText: string, span: Span): Anchor | null {
  try {
    return new ArticleAnchors(articleText).make(span);
  } catch (thrown) {
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
}

export function setAnchor(yaml: string, mapping: YamlMapping, anchor: Anchor): YamlEdit[] {
  const text = (key: 'quote' | 'before' | 'after'): YamlEdit[] => setKey(yaml, mapping, key, formatScalar(anchor[key]), anchor[key], ANNOTATION_KEYS);
  const nth = anchor.nth === undefined ? unsetKey(yaml, mapping, 'nth') : setKey(yaml, mapping, 'nth', formatNumber(anchor.nth), String(anchor.nth), ANNOTATION_KEYS);
  return [...text('quote'), ...text('before'), ...text('after'), ...nth];
}
