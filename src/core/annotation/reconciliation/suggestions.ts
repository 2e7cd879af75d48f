import type { Analysis, Quotation, Versions } from '../../analysis';
import type { Registry } from '../../entities/entity';
import type { QuantityType, QuotationKind } from '../../recognition/recognition';
import { bySpan, type Span } from '../../text/span';
import { ANNOTATION_KINDS, QUOTATION_LABEL, type AnnotationKind } from '../annotation';
import { collapseSpace } from '../anchoring/foldedText';
import type { AnnotationFields } from '../sidecar/write';

/** What is written of each kind. */
export interface WrittenKinds {
  readonly names: boolean;
  readonly titles: boolean;
  readonly times: boolean;
  readonly quantities: ReadonlySet<QuantityType>;
  readonly quotations: ReadonlySet<QuotationKind>;
}

/** Names, titles, times, money, percentages, measures, direct and partial quotations. */
export const DEFAULT_KINDS: WrittenKinds = {
  names: true,
  titles: true,
  times: true,
  quantities: new Set<QuantityType>(['MONEY', 'PERCENT', 'QUANTITY']),
  quotations: new Set<QuotationKind>(['direct', 'partial']),
};

export interface SuggestionOptions {
  readonly kinds?: WrittenKinds;
  readonly registry?: Registry;
  /** Who makes the suggestions of each kind, as `by:` says it: `rule:time@1`, `model:en-news@1`. */
  readonly versions: Versions;
}

/** What the machine would write about one place. */
export interface Suggestion extends Span, Omit<AnnotationFields, 'quote' | 'before' | 'after' | 'nth' | 'status' | 'was' | 'note'> {
  readonly kind: AnnotationKind;
}

/** What `annotate` would write for an analysis of the text: in text order, each place and label once. */
export function suggestionsOf(text: string, analysis: Analysis, options: SuggestionOptions): Suggestion[] {
  const kinds = options.kinds ?? DEFAULT_KINDS;
  const found = [
    ...names(analysis, kinds, options),
    ...(kinds.times ? times(analysis, options) : []),
    ...quantities(analysis, kinds, options),
    ...quotations(text, analysis, kinds, options),
  ];
  const seen = new Set<string>();
  return found.sort(byPlace).filter(suggestion => {
    const key = `${suggestion.start}:${suggestion.end}:${suggestion.kind}:${suggestion.label}`;
    if (seen.has(key) || collapseSpace(text.slice(suggestion.start, suggestion.end)).trim() === '') return false;
    seen.add(key);
    return true;
  });
}

/** The order of entries in a sidecar: earlier start first, of equal starts the longer, then by kind. */
export function byPlace(a: Span & { readonly kind: AnnotationKind }, b: Span & { readonly kind: AnnotationKind }): number {
  return bySpan(a, b) || ANNOTATION_KINDS.indexOf(a.kind) - ANNOTATION_KINDS.indexOf(b.kind);
}

function names({ mentions }: Analysis, kinds: WrittenKinds, { registry, versions }: SuggestionOptions): Suggestion[] {
  return mentions
    // Descriptions (“the prime minister”) are shown when they are asked for: nobody is to decide on each of them.
    .filter(({ type, rule }) => rule === undefined && (type === 'TITLE' ? kinds.titles : kinds.names))
    .map(({ start, end, type, entity }) => {
      const linked = entity !== null && registry?.has(entity) === true;
      return { kind: 'name', start, end, label: type, entity: linked ? entity : undefined, by: versions.name };
    });
}

function times(analysis: Analysis, { versions }: SuggestionOptions): Suggestion[] {
  return analysis.times.map(({ start, end, type, value, modifier }) => (
    { kind: 'time', start, end, label: type, value, modifier, by: versions.time }
  ));
}

function quantities(analysis: Analysis, kinds: WrittenKinds, { versions }: SuggestionOptions): Suggestion[] {
  return analysis.quantities
    .filter(({ type }) => kinds.quantities.has(type))
    .map(({ start, end, type, value, unit, modifier }) => (
      { kind: 'quantity', start, end, label: type, value, unit: unit ?? undefined, modifier, by: versions.quantity }
    ));
}

function quotations(text: string, analysis: Analysis, kinds: WrittenKinds, { registry, versions }: SuggestionOptions): Suggestion[] {
  const entities = new Map(analysis.entities.map(entity => [entity.id, entity.name]));
  return analysis.quotations
    .filter(({ kind }) => kinds.quotations.has(kind))
    .map(quotation => ({
      kind: 'quotation',
      start: quotation.start,
      end: quotation.end,
      label: QUOTATION_LABEL,
      quotationKind: quotation.kind,
      speaker: speakerOf(quotation, entities, registry),
      cue: quotation.cue === null ? undefined : collapseSpace(text.slice(quotation.cue.start, quotation.cue.end)),
      by: versions.quotation,
    }));
}

/** An id only where the registry has it, else words: one new article must not change every sidecar. */
function speakerOf({ speaker }: Quotation, entities: ReadonlyMap<string, string>, registry: Registry | undefined): Suggestion['speaker'] {
  if (speaker === null) return undefined;
  if (registry?.has(speaker) === true) return { id: speaker };
  return { words: collapseSpace(entities.get(speaker) ?? speaker) };
}
