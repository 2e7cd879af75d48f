import type { Span } from '../../../text/span';

/** An article is read in parts of about so many code units, so that memory stays bounded; nearly all are one part. */
const PART = 400_000;
/** How far back from there a space is looked for, where a sentence is longer than a part. */
const LONGEST_WORD = 200;

/** Sentences in parts, in order; one that is longer than a part is cut between words. */
export function partsOf(text: string, sentences: readonly Span[]): (readonly Span[])[] {
  const parts: Span[][] = [];
  let start = -Infinity;
  for (const sentence of sentences) {
    for (let from = sentence.start; from < sentence.end; ) {
      const end = sentence.end - from > PART ? lastSpace(text, from + PART) : sentence.end;
      if (end - start > PART) {
        parts.push([]);
        start = from;
      }
      parts.at(-1)?.push({ start: from, end });
      from = end;
    }
  }
  return parts;
}

function lastSpace(text: string, end: number): number {
  for (let at = end; at > end - LONGEST_WORD; at--) if (text.charCodeAt(at) <= 0x20) return at;
  return end;
}
