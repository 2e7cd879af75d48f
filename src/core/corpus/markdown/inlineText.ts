import type { Span } from '../../text/span';

/** A link or a code span in shown text. `start`…`end` are offsets into the shown text. */
export interface InlineMark extends Span {
  readonly kind: 'link' | 'code';
  /** Where it stands in the Markdown, brackets and all. */
  readonly source: Span;
  /** Destination of a link: escapes and entities resolved, percent-encoding not. A code span has its text. */
  readonly href: string;
  /** The destination as the Markdown has it. */
  readonly written: string;
}

/** Inline Markdown as a reader sees it. */
export interface InlineText {
  /** Runs of written white space, line breaks too, are one space. White space written as an entity stays as it is. */
  readonly text: string;
  /** For each code unit of `text`, and its end, the offset in the Markdown. */
  readonly offsets: readonly number[];
  /** In text order, not nested. */
  readonly marks: readonly InlineMark[];
  /** Line breaks, as places in `text`; hard ones are shown as such. */
  readonly breaks: readonly LineBreak[];
  /** What is set off by emphasis, as spans of `text`, the inner before the outer. */
  readonly emphases: readonly Emphasis[];
}

export interface Emphasis extends Span {
  readonly strong: boolean;
}

export interface LineBreak {
  readonly at: number;
  readonly hard: boolean;
}
