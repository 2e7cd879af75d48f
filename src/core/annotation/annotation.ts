import { NAME_TYPES, QUANTITY_TYPES, TIME_TYPES } from '../recognition/recognition';
import type { Span } from '../text/span';

export const STATUSES = ['suggested', 'accepted', 'rejected', 'conflict'] as const;
export type Status = (typeof STATUSES)[number];

/** What a person can say about a suggestion. */
export type Decision = Exclude<Status, 'conflict'>;

export const ANNOTATION_KINDS = ['name', 'time', 'quantity', 'quotation'] as const;
export type AnnotationKind = (typeof ANNOTATION_KINDS)[number];

/** The letter an id begins with; `z` is a zone. */
export type KindLetter = 'n' | 't' | 'c' | 'q' | 'z';

export const KIND_LETTERS: Readonly<Record<AnnotationKind, KindLetter>> = { name: 'n', time: 't', quantity: 'c', quotation: 'q' };

const KIND_OF_LETTER: ReadonlyMap<string, AnnotationKind> = new Map([['n', 'name'], ['t', 'time'], ['c', 'quantity'], ['q', 'quotation']]);

/** The label of every quotation; its `kind` says more. */
export const QUOTATION_LABEL = 'QUOTATION';

const KIND_OF_LABEL: ReadonlyMap<string, AnnotationKind> = new Map<string, AnnotationKind>([
  ...NAME_TYPES.map(label => [label, 'name'] as const),
  ...TIME_TYPES.map(label => [label, 'time'] as const),
  ...QUANTITY_TYPES.map(label => [label, 'quantity'] as const),
  [QUOTATION_LABEL, 'quotation'],
]);

/** What a label is a label of; null for a label of the corpus's own. */
export function kindOfLabel(label: string): AnnotationKind | null {
  return KIND_OF_LABEL.get(label) ?? null;
}

/** An annotation's kind: what its label says, for a label of the corpus's own what its id says, else a name. */
export function kindOf(id: string, label: string): AnnotationKind {
  const ofId = /^[ntcq][0-9a-z]{6,}$/.test(id) ? KIND_OF_LETTER.get(id.charAt(0)) : undefined;
  return kindOfLabel(label) ?? ofId ?? 'name';
}

/** The keys of an annotation in the order in which they are written. */
export const ANNOTATION_KEYS = [
  'quote', 'label', 'status', 'ours', 'theirs', 'others', 'was', 'kind', 'value', 'unit', 'modifier', 'speaker', 'cue', 'entity', 'note', 'by',
  'before', 'after', 'nth',
] as const;

/** A place in words: the text there and what stands around it. White space runs are one space in all three. */
export interface Anchor {
  readonly quote: string;
  readonly before: string;
  readonly after: string;
  /** 1-based, in text order; only where before + quote + after repeats. */
  readonly nth?: number;
}

/** Where a key stands in the sidecar. */
export interface KeySpans {
  /** From the key to the end of its value. */
  readonly entry: Span;
  readonly value: Span;
}

/** What a sidecar says about one place. Values are as written; a key that is left out or null is undefined. */
export interface Annotation extends Anchor {
  readonly id: string;
  readonly kind: AnnotationKind;
  readonly label: string;
  readonly status: Status;
  /** The machine's label, where a person changed it. */
  readonly was?: string;
  /** `kind:` of a quotation. */
  readonly quotationKind?: string;
  readonly value?: string;
  readonly unit?: string;
  readonly modifier?: string;
  readonly speaker?: string;
  readonly cue?: string;
  readonly entity?: string;
  readonly note?: string;
  readonly by: string;
  /** The sides of a conflict, key by key as written (`status`, `label`, `deleted`…). */
  readonly sides: readonly ReadonlyMap<string, string>[];
  /** The annotation in the sidecar, from its id to the end of its last value. */
  readonly span: Span;
  readonly idSpan: Span;
  readonly keys: ReadonlyMap<string, KeySpans>;
  /** Keys that this version does not know. */
  readonly unknown: readonly string[];
  /** A person wrote a comment in it or right above it. */
  readonly commented: boolean;
}

/** A zone that a person corrected: whole lines, known by the first and, where there are several, the last. */
export interface ZoneCorrection {
  readonly id: string;
  readonly quote: string;
  readonly to?: string;
  readonly nth?: number;
  readonly zone: string;
  readonly by: string;
  /** People disagree about it; until they decide it corrects nothing. */
  readonly conflict: boolean;
  readonly span: Span;
  readonly keys: ReadonlyMap<string, KeySpans>;
}
