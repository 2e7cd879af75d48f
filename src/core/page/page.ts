import type { Span } from '../text/span';

export const ZONES = ['headline', 'dateline', 'byline', 'body', 'caption', 'credit', 'related', 'boilerplate'] as const;

/** What a line of a scraped page is. `related` are teasers of other stories; `boilerplate` is all other furniture. */
export type ZoneKind = (typeof ZONES)[number];

/** The zones that are the article itself; only they are searched for names, times, quantities and quotations. */
export const ARTICLE_ZONES: ReadonlySet<ZoneKind> = new Set(['headline', 'dateline', 'byline', 'body', 'caption', 'credit']);

/**
 * A stretch of one kind. Zones are whole lines (line breaks between them belong to none), except that a dateline, byline or credit
 * may be part of a line. They do not overlap, are in text order, and every letter and digit of the text is in exactly one.
 */
export interface Zone extends Span {
  readonly zone: ZoneKind;
}

/** A value read from the page. `start`…`end` is the evidence; left out only where the value is inferred or comes from elsewhere. */
export interface Evidence {
  readonly value: string;
  readonly start?: number;
  readonly end?: number;
}

/** What the page states about the article. Nothing is guessed: not stated is null, or an empty list. */
export interface Metadata {
  readonly headline: Evidence | null;
  readonly publisher: Evidence | null;
  readonly author: readonly Evidence[];
  readonly contributors: readonly Evidence[];
  readonly agency: Evidence | null;
  /** A date or a date-time as ISO 8601 writes it, with an offset where one is stated. */
  readonly published: Evidence | null;
  readonly dateline: Evidence | null;
  readonly copyright: Evidence | null;
  /** ISO 639-1; inferred from the text. */
  readonly language: Evidence | null;
}

export type MetadataField = keyof Metadata;

/** A paragraph of the article: the unit in which sentences are split. Where text is hard-wrapped it spans several lines. */
export interface Passage extends Span {
  readonly zone: ZoneKind;
}

export interface Page {
  readonly zones: readonly Zone[];
  readonly metadata: Metadata;
  /** Paragraphs of the article's own zones, in text order; they do not overlap. */
  readonly passages: readonly Passage[];
}

/** What is known about a page beforehand. */
export interface PageContext {
  /** The text is clean article text: all of it is body, nothing is furniture. */
  readonly plain?: boolean;
  /** Publication date from INDEX.md (or the caller); outranks the page. */
  readonly published?: string;
  /** INDEX.md's source, where it is a plain name; fills a publisher that the page does not state. */
  readonly publisher?: string;
  /** A person's corrections of metadata; they outrank everything. */
  readonly corrections?: Readonly<Partial<Record<MetadataField, string | readonly string[]>>>;
  /** A person's corrections of zones: whole lines. They outrank the machine's reading. */
  readonly zones?: readonly Zone[];
  /** Keys (see `repeatedLines.ts`) of lines that repeat in other files of the corpus: furniture. */
  readonly repeatedLines?: ReadonlySet<number>;
}
