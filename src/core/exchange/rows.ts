import type { LineIndex } from '../text/lines';
import { contains, type Span } from '../text/span';

/** The sentences around places, which are asked for in text order; what is in none has its line. */
export class Sentences {
  private next = 0;

  constructor(private readonly text: string, private readonly sentences: readonly Span[], private readonly lines: LineIndex) {}

  around(place: Span): string {
    while ((this.sentences[this.next]?.end ?? Infinity) <= place.start) this.next++;
    const sentence = this.sentences[this.next];
    return this.cut(sentence && contains(sentence, place) ? sentence : this.lines.line(this.lines.positionAt(place.start).line), place);
  }

  /** Nobody writes such a sentence; a list of a thousand names on one line would stand in the file a thousand times. */
  private cut(sentence: Span, place: Span): string {
    if (sentence.end - sentence.start <= LONGEST_SENTENCE) return this.text.slice(sentence.start, sentence.end);
    const start = Math.max(sentence.start, place.start - LONGEST_SENTENCE / 2);
    const end = Math.min(sentence.end, place.end + LONGEST_SENTENCE / 2, start + 2 * LONGEST_SENTENCE);
    return `${start > sentence.start ? '…' : ''}${this.text.slice(start, end)}${end < sentence.end ? '…' : ''}`;
  }
}

const LONGEST_SENTENCE = 1_000;

/** A record on one line, as tools that read by lines want it; and nothing that a terminal would obey. */
export function inOneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
