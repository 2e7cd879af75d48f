import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Span } from '../../../../src/core/text/span';

/** `mixed`: a reported clause of which a part stands in marks. */
export const MARKED_KINDS = ['direct', 'mixed', 'indirect'] as const;
export type MarkedKind = (typeof MARKED_KINDS)[number];

/** What somebody is said to have said, as a person marked it. */
export interface MarkedQuotation extends Span {
  readonly kind: MarkedKind;
  readonly cue: Span | null;
  readonly source: Span | null;
}

export interface QuotedText {
  readonly text: string;
  readonly quotations: readonly MarkedQuotation[];
}

interface Row {
  readonly text: string;
  readonly quotes: readonly { readonly quote: Pair; readonly cue: Pair | null; readonly source: Pair | null; readonly kind: MarkedKind }[];
}

type Pair = readonly [number, number];

/**
 * Texts of a file of JSON Lines, gzipped or not: `{"text", "quotes": [{"quote": [start, end], "cue", "source", "kind"}]}`, offsets in UTF-16 code units.
 * @throws Error where a line is none of these
 */
export function readQuotedTexts(file: string): QuotedText[] {
  const bytes = readFileSync(file);
  const content = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return content.split('\n').filter((line) => line.trim() !== '').map((line, at) => readRow(line, `${file}:${at + 1}`));
}

function readRow(line: string, place: string): QuotedText {
  const { text, quotes } = JSON.parse(line) as Partial<Row>;
  if (typeof text !== 'string' || !Array.isArray(quotes)) throw new Error(`${place}: no text with quotes`);
  const quotations = (quotes as Row['quotes']).map(({ quote, cue, source, kind }): MarkedQuotation => {
    if (!MARKED_KINDS.includes(kind)) throw new Error(`${place}: no kind ${String(kind)}`);
    return { ...spanOf(quote), kind, cue: cue && spanOf(cue), source: source && spanOf(source) };
  });
  return { text, quotations: quotations.sort((a, b) => a.start - b.start) };
}

function spanOf([start, end]: Pair): Span {
  return { start, end };
}
