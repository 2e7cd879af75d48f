import type { Analysis } from '../../analysis';
import { contains, type Span } from '../../text/span';
import type { CorpusQuery } from './query';

/**
 * The sentences of an article in which places lie; beyond the article itself its lines. Places are asked for in text order, so that to go through them
 * takes linear time however many they are and however long a line is.
 */
export class Units {
  private sentence = 0;
  private zone = 0;
  private line: Span = { start: 0, end: -1 };

  constructor(private readonly text: string, private readonly analysis: Pick<Analysis, 'sentences' | 'zones'>, private readonly wanted: CorpusQuery['zones']) {}

  /** Null where the place is not in what is searched. */
  of(place: Span): Span | null {
    const { sentences } = this.analysis;
    while ((sentences[this.sentence]?.end ?? Infinity) <= place.start) this.sentence++;
    const sentence = sentences[this.sentence];
    const own = sentence && contains(sentence, place) ? sentence : null;
    if (this.wanted === 'article') return own;
    return this.isWanted(place) ? (own ?? this.lineOf(place)) : null;
  }

  private isWanted(place: Span): boolean {
    if (typeof this.wanted === 'string') return true;
    const { zones } = this.analysis;
    while ((zones[this.zone]?.end ?? Infinity) <= place.start) this.zone++;
    const zone = zones[this.zone];
    return zone !== undefined && zone.start <= place.start && this.wanted.includes(zone.zone);
  }

  private lineOf(place: Span): Span {
    if (!contains(this.line, place)) this.line = { start: this.breakBefore(place.start), end: this.breakBehind(place.end) };
    return this.line;
  }

  private breakBefore(at: number): number {
    let start = at;
    while (start > 0 && !isBreak(this.text.charCodeAt(start - 1))) start--;
    return start;
  }

  private breakBehind(at: number): number {
    let end = at;
    while (end < this.text.length && !isBreak(this.text.charCodeAt(end))) end++;
    return end;
  }
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}
