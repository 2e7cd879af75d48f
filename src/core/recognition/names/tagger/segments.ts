import type { Span } from '../../../text/span';

/** A hard-wrapped line is at least so long; a shorter one in the middle of a paragraph is an entry of a list or table. */
const SHORT_LINE = 45;

/** Appends the parts of a sentence in which names may lie: all of it, but names do not run on over the end of a short line. */
export function appendSegments(text: string, sentence: Span, segments: Span[]): void {
  let start = sentence.start;
  for (let at = text.indexOf('\n', start); at >= 0 && at < sentence.end; at = text.indexOf('\n', at + 1)) {
    if (at - lineStart(text, at) >= SHORT_LINE) continue;
    if (at > start) segments.push({ start, end: at });
    start = at + 1;
  }
  if (start < sentence.end) segments.push({ start, end: sentence.end });
}

/** Where the line that ends at `end` begins; not further back than a short line is long. */
function lineStart(text: string, end: number): number {
  let at = end;
  while (at > 0 && end - at < SHORT_LINE && text.charCodeAt(at - 1) !== 0x0a) at--;
  return at;
}
