import type { Passage } from '../page/page';
import type { Span } from '../text/span';
import type { QuotationRule } from './quotations/rules';

export const NAME_TYPES = ['PERSON', 'ORG', 'GPE', 'LOC', 'FAC', 'NORP', 'EVENT', 'PRODUCT', 'WORK_OF_ART', 'LAW', 'TITLE'] as const;
/** Types of names as OntoNotes defines them, and TITLE: a role before or instead of a name. */
export type NameType = (typeof NAME_TYPES)[number];

export const TIME_TYPES = ['DATE', 'TIME', 'DURATION', 'SET'] as const;
/** TIMEX3 types. */
export type TimeType = (typeof TIME_TYPES)[number];

export const QUANTITY_TYPES = ['MONEY', 'PERCENT', 'QUANTITY', 'CARDINAL', 'ORDINAL'] as const;
export type QuantityType = (typeof QUANTITY_TYPES)[number];

export const HEDGES = ['about', 'at-least', 'more-than', 'less-than', 'up-to'] as const;
export type Hedge = (typeof HEDGES)[number];

export const QUOTATION_KINDS = ['direct', 'partial', 'label', 'indirect'] as const;
export type QuotationKind = (typeof QUOTATION_KINDS)[number];

/** A name in the text. Spans as in CoNLL: no leading article, no title before a person's name, no possessive 's. */
export interface Name extends Span {
  readonly text: string;
  readonly type: NameType;
  /** 0…1: how sure the recogniser is. */
  readonly score: number;
}

/** What the value of a time expression was counted from. */
export interface TimeAnchor {
  /** As TIMEX3 writes it: "2026-03-03". */
  readonly value: string;
  /** The expression of the article that says it; null for the publication date. */
  readonly span: Span | null;
}

export interface TimeExpression extends Span {
  readonly text: string;
  readonly type: TimeType;
  /** As TIMEX3 writes it, resolved against the publication date; `XXXX-WXX-1` where nothing says which Monday. */
  readonly value: string;
  /** TIMEX3's mod. */
  readonly modifier?: string;
  /** Left out where the expression says its value by itself, and where nothing says what to count from. */
  readonly anchor?: TimeAnchor;
}

export interface Quantity extends Span {
  readonly text: string;
  readonly type: QuantityType;
  readonly value: number;
  /** ISO 4217 for money (null where no currency is stated); the unit in the singular, for QUANTITY; for CARDINAL what is counted, in the singular, where it is said. */
  readonly unit?: string | null;
  readonly modifier?: Hedge;
}

/** A quotation before it is known who the speaker is. For all kinds but `indirect` the span is the text inside the marks. */
export interface QuotedSpan extends Span {
  readonly kind: QuotationKind;
  /** The reporting words ("said"). */
  readonly cue: Span | null;
  /** The words that name the source ("Duarte", "he", "officials"). Null for an unattributed quotation. */
  readonly source: Span | null;
  /** The rule that attributed it; `QUOTATION_RULES` explains it. */
  readonly rule: QuotationRule;
}

/** The article's own text, as the recognisers see it. */
export interface ArticleText {
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly sentences: readonly Span[];
  /** Publication date or date-time, ISO 8601, or null. */
  readonly published: string | null;
}
