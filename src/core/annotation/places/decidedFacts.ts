import type { Analysis, Quotation } from '../../analysis';
import { HEDGES, type Hedge, QUANTITY_TYPES, type Quantity, QUOTATION_KINDS, type QuotationKind, TIME_TYPES, type TimeExpression } from '../../recognition/recognition';
import { bySpan, type Span } from '../../text/span';
import type { Located } from '../anchoring/anchors';
import { type Annotation, type AnnotationKind, QUOTATION_LABEL } from '../annotation';
import { Overlaps } from '../reconciliation/overlaps';
import type { Sidecar } from '../sidecar/sidecar';
import { type Known, speakerOf } from './speakerOf';

type Placed = Span & { readonly text: string; readonly annotation: Annotation };

/** What people decided about an article's times, amounts and quotations, with its places in the text as it is now. */
export interface DecidedFacts {
  readonly accepted: readonly Placed[];
  readonly rejected: readonly Placed[];
}

/** Whether an annotation is such a decision. */
export function decidesFact({ kind, status }: Annotation): boolean {
  return kind !== 'name' && (status === 'accepted' || status === 'rejected');
}

/** @param places where each annotation of the sidecar stands */
export function decidedFacts(text: string, { annotations }: Sidecar, places: readonly Located[]): DecidedFacts {
  const accepted: Placed[] = [];
  const rejected: Placed[] = [];
  for (const [n, annotation] of annotations.entries()) {
    const place = places[n];
    if (!decidesFact(annotation) || !place || place.state === 'orphan') continue;
    // What was rejected, and what was worked out, were the words as they stood.
    if (place.state === 'changed') continue;
    const { start, end } = place;
    (annotation.status === 'accepted' ? accepted : rejected).push({ start, end, text: text.slice(start, end), annotation });
  }
  return { accepted, rejected };
}

/**
 * An analysis with what people decided: what was rejected is none, and what was accepted says what the sidecar says of it and silences what overlaps it.
 * @param known who has an id in the registry or the corpus
 */
export function withDecidedFacts(analysis: Analysis, { accepted, rejected }: DecidedFacts, known: Known): Analysis {
  const of = (kind: AnnotationKind) => new Decided(accepted.filter(({ annotation }) => annotation.kind === kind), rejected.filter(({ annotation }) => annotation.kind === kind));
  const [times, quantities, quotations] = [of('time'), of('quantity'), of('quotation')];
  return {
    ...analysis,
    times: times.with(analysis.times, ({ type }) => type, timeOf),
    quantities: quantities.with(analysis.quantities, ({ type }) => type, quantityOf),
    quotations: quotations.with(analysis.quotations, () => QUOTATION_LABEL, (placed, own) => quotationOf(placed, own, analysis, known)),
  };
}

/** The decisions of one kind. */
class Decided {
  private readonly taken: Overlaps<Placed>;
  private readonly refused: Overlaps<Placed>;

  constructor(private readonly accepted: readonly Placed[], rejected: readonly Placed[]) {
    this.taken = new Overlaps(accepted);
    this.refused = new Overlaps(rejected);
  }

  /** @param make what an accepted annotation says, given what the analysis has at just that place; null for a value that cannot be read */
  with<T extends Span>(found: readonly T[], labelOf: (item: T) => string, make: (placed: Placed, own: T | undefined) => T | null): readonly T[] {
    const kept = found.filter((item) => !this.taken.find(item, () => true) && !this.refused.find(item, ({ annotation }) => annotation.label === labelOf(item)));
    if (this.accepted.length === 0) return kept.length === found.length ? found : kept;
    const own = new Map(found.map((item) => [keyOf(item), item]));
    const made = this.accepted.flatMap((placed) => make(placed, own.get(keyOf(placed))) ?? []);
    return [...kept, ...made].sort(bySpan);
  }
}

function keyOf({ start, end }: Span): string {
  return `${start}:${end}`;
}

function timeOf({ start, end, text, annotation: { label, value, modifier } }: Placed, own: TimeExpression | undefined): TimeExpression | null {
  const type = TIME_TYPES.find((each) => each === label);
  if (type === undefined || value === undefined) return null;
  const anchor = own?.value === value ? own.anchor : undefined;
  return { start, end, text, type, value, ...(modifier === undefined ? {} : { modifier }), ...(anchor ? { anchor } : {}) };
}

function quantityOf({ start, end, text, annotation: { label, value, unit, modifier } }: Placed): Quantity | null {
  const type = QUANTITY_TYPES.find((each) => each === label);
  const number = Number(value);
  if (type === undefined || value === undefined || !Number.isFinite(number)) return null;
  const hedge = HEDGES.find((each): each is Hedge => each === modifier);
  return { start, end, text, type, value: number, ...(unit === undefined ? {} : { unit }), ...(hedge ? { modifier: hedge } : {}) };
}

function quotationOf({ start, end, annotation: { quotationKind, speaker } }: Placed, own: Quotation | undefined, analysis: Analysis, known: Known): Quotation {
  const kind = QUOTATION_KINDS.find((each): each is QuotationKind => each === quotationKind) ?? own?.kind ?? 'direct';
  return { start, end, kind, speaker: speakerOf(speaker, own?.speaker ?? null, analysis, known), cue: own?.cue ?? null, source: own?.source ?? null, rule: own?.rule ?? 'none' };
}
