import type { Span } from '../../core/text/span';

/**
 * Where one file reads differently in two decodings: as it is stored, and as an editor shows it. They differ in line breaks, which the editor
 * makes all alike, and in letters beyond ASCII, where it decodes another encoding than the file has. Everything between is the same in both,
 * so a place in the one is a place in the other.
 */
export class Alignment {
  /** @param runs of each stretch that differs: start and end in what is stored, start and end in what is shown; in text order */
  constructor(readonly shown: string, private readonly runs: readonly number[], private readonly letters: number) {}

  /** Whether letters differ, not line breaks alone. */
  get hasOtherLetters(): boolean {
    return this.letters >= 0;
  }

  /** In what is shown: the first letters that differ. */
  get firstOtherLetters(): Span | null {
    return this.letters < 0 ? null : { start: this.runs[this.letters + 2] ?? 0, end: this.runs[this.letters + 3] ?? 0 };
  }

  toShown(span: Span): Span {
    return this.moved(span, 0);
  }

  toStored(span: Span): Span {
    return this.moved(span, 2);
  }

  /** @param from which of the two texts the span is in: 0 what is stored, 2 what is shown */
  private moved(span: Span, from: 0 | 2): Span {
    const start = this.place(span.start, from, false);
    return { start, end: Math.max(start, this.place(span.end, from, true)) };
  }

  /** @param isEnd where one of the texts has nothing in the place of letters of the other, a span ends before them and begins behind them */
  private place(offset: number, from: 0 | 2, isEnd: boolean): number {
    const to = 2 - from;
    let low = 0;
    let high = this.runs.length / 4;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isEnd ? this.at(middle, from) < offset : this.at(middle, from) <= offset) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return offset;
    const run = low - 1;
    const behind = offset - this.at(run, from + 1);
    if (behind >= 0) return this.at(run, to + 1) + behind;
    // Inside letters that are not the same number in both there is no such place: as near as can be.
    return Math.min(this.at(run, to) + offset - this.at(run, from), this.at(run, to + 1));
  }

  private at(run: number, field: number): number {
    return this.runs[run * 4 + field] ?? 0;
  }
}

/** Null where the texts are no two decodings of one file. Takes time in proportion to their length. */
export function align(stored: string, shown: string): Alignment | null {
  const runs: number[] = [];
  let letters = -1;
  let at = 0;
  let there = 0;
  while (at < stored.length || there < shown.length) {
    const [here, other] = [breakAt(stored, at), breakAt(shown, there)];
    if (here > 0 && other > 0) {
      if (here !== other || stored.charCodeAt(at) !== shown.charCodeAt(there)) runs.push(at, at + here, there, there + other);
      at += here;
      there += other;
      continue;
    }
    if (here === 0 && other === 0 && stored.charCodeAt(at) === shown.charCodeAt(there)) {
      at++;
      there++;
      continue;
    }
    const [end, endThere] = [lettersEnd(stored, at), lettersEnd(shown, there)];
    if (end === at && endThere === there) return null;
    if (letters < 0) letters = runs.length;
    runs.push(at, end, there, endThere);
    at = end;
    there = endThere;
  }
  return new Alignment(shown, runs, letters);
}

const LF = 10;
const CR = 13;

/** Length of the line break at an offset; 0 where there is none. */
function breakAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === CR) return text.charCodeAt(at + 1) === LF ? 2 : 1;
  return code === LF ? 1 : 0;
}

/** All encodings of files that are taken for one another agree in ASCII. */
function isLetter(text: string, at: number): boolean {
  return text.charCodeAt(at) >= 0x80;
}

function lettersEnd(text: string, start: number): number {
  let end = start;
  while (isLetter(text, end)) end++;
  return end;
}
