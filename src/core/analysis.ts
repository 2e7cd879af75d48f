import type { Entity, Mention, Registry } from './entities/entity';
import type { Metadata, PageContext, Zone } from './page/page';
import type { Quantity, QuotationKind, TimeExpression } from './recognition/recognition';
import type { Span } from './text/span';

export interface Quotation extends Span {
  readonly kind: QuotationKind;
  /** An id of the analysis' `entities`, else the source in the text's words, else null. */
  readonly speaker: string | null;
  readonly cue: Span | null;
}

/**
 * One reading of one article: an immutable value and a pure function of the text, the context and the version of the analyser.
 * All offsets are UTF-16 code units into `text` as given.
 */
export interface Analysis {
  readonly id: string;
  /** SHA-256 over the text as UTF-8, CRLF read as LF. */
  readonly sha256: string;
  readonly metadata: Metadata;
  readonly zones: readonly Zone[];
  readonly sentences: readonly Span[];
  readonly mentions: readonly Mention[];
  readonly times: readonly TimeExpression[];
  readonly quantities: readonly Quantity[];
  readonly quotations: readonly Quotation[];
  readonly entities: readonly Entity[];
}

/** Everything besides the text that an analysis depends on. Can be sent to a worker as it is. */
export interface AnalysisContext extends PageContext {
  readonly id: string;
  readonly registry?: Registry;
}
