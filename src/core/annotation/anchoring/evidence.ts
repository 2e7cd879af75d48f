import { commonWords, wordLength } from './commonWords';
import type { FoldedText } from './foldedText';
import { WEAK_CONTEXT, type Sides } from './sides';
import { continues } from './wordBorders';

/** Matching context, in folded code units, that makes a place certain enough where the surroundings differ. */
export const MOVED_EVIDENCE = 22;
const BORDER_EVIDENCE = 4;

/** As much is enough where both sides reach to the ends of the line: a short line between other lines. */
const LINE_EVIDENCE = 10;

/** Code units beyond a context's length in which its words are looked for: as much may have been added. */
export const SLACK = 16;

/** What of an anchor's surroundings stands around a place of the folded text. */
export class Evidence {
  constructor(private readonly folded: FoldedText) {}

  beginsAsWritten(start: number, before: string): boolean {
    return before.length >= WEAK_CONTEXT || this.folded.beginsParagraph(start - before.length);
  }

  endsAsWritten(end: number, after: string): boolean {
    return after.length >= WEAK_CONTEXT || this.folded.endsParagraph(end + after.length);
  }

  /** Whether all of one side stands beside the quote, a short one at a paragraph's border as it did. */
  besideWholeSide(start: number, { before, quote, after }: Sides): boolean {
    const end = start + quote.length;
    const isBefore = this.sharedBefore(start, before) === before.length && this.beginsAsWritten(start, before);
    return isBefore || (this.sharedAfter(end, after) === after.length && this.endsAsWritten(end, after));
  }

  /** How much of the surroundings a place shares, from the quote outwards. */
  shared(start: number, { before, quote, after }: Sides): number {
    const end = start + quote.length;
    return this.sharedBefore(start, before) + this.sharedAfter(end, after) + this.borders(start, before, end, after);
  }

  /** How much of the words on both sides a place shares, in their order; 0 where it is not most of both. */
  mostOfBoth(start: number, { before, quote, after }: Sides): number {
    const end = start + quote.length;
    const { text } = this.folded;
    const left = commonWords(text.slice(Math.max(0, start - before.length - SLACK), start), before);
    const right = commonWords(text.slice(end, end + after.length + SLACK), after);
    const allLeft = wordLength(before);
    const allRight = wordLength(after);
    const isMost = (before === '' ? this.folded.beginsParagraph(start) : 2 * left > allLeft) && (after === '' ? this.folded.endsParagraph(end) : 2 * right > allRight);
    const isAllOfOne = (left === allLeft && 3 * right >= allRight && right > 0) || (right === allRight && 3 * left >= allLeft && left > 0);
    if (!isMost && !isAllOfOne) return 0;
    return left + right + this.borders(start, before, end, after);
  }

  /** Enough where all of the line around the quote, and more than next to nothing, is as it was: only the lines around it differ. */
  wholeLine(start: number, { before, quote, after }: Sides): number {
    const end = start + quote.length;
    const left = this.sharedBefore(start, before);
    const right = this.sharedAfter(end, after);
    let lineStart = start;
    while (start - lineStart < left && !this.folded.beginsLine(lineStart)) lineStart--;
    let lineEnd = end;
    while (lineEnd - end < right && !this.folded.endsLine(lineEnd)) lineEnd++;
    const isWhole = (left === before.length || this.folded.beginsLine(lineStart)) && (right === after.length || this.folded.endsLine(lineEnd));
    return isWhole && start - lineStart + lineEnd - end >= LINE_EVIDENCE ? MOVED_EVIDENCE + left + right : 0;
  }

  /** A side that a paragraph's border cut short to almost nothing counts like a few letters where the border is there still. */
  private borders(start: number, before: string, end: number, after: string): number {
    const begins = before.length < WEAK_CONTEXT && this.sharedBefore(start, before) === before.length && this.folded.beginsParagraph(start - before.length);
    const ends = after.length < WEAK_CONTEXT && this.sharedAfter(end, after) === after.length && this.folded.endsParagraph(end + after.length);
    return (begins ? BORDER_EVIDENCE : 0) + (ends ? BORDER_EVIDENCE : 0);
  }

  private sharedBefore(start: number, before: string): number {
    const { text } = this.folded;
    let shared = 0;
    while (shared < before.length && start > shared && text.charCodeAt(start - 1 - shared) === before.charCodeAt(before.length - 1 - shared)) shared++;
    return shared;
  }

  private sharedAfter(end: number, after: string): number {
    const { text } = this.folded;
    let shared = 0;
    while (shared < after.length && text.charCodeAt(end + shared) === after.charCodeAt(shared)) shared++;
    return shared;
  }

  /** Whether the quote is not part of a longer word or number, unless it was so when the anchor was made. */
  standsFree(start: number, end: number, { before, quote, after }: Sides): boolean {
    const { text } = this.folded;
    if (!this.folded.isBoundary(start) || !this.folded.isBoundary(end)) return false;
    const cutNow = continues(text.slice(Math.max(0, start - 2), start), text.slice(start, start + 2));
    const cutThen = continues(before.slice(-2), quote.slice(0, 2));
    const cutNowAfter = continues(text.slice(end - 2, end), text.slice(end, end + 2));
    const cutThenAfter = continues(quote.slice(-2), after.slice(0, 2));
    return (!cutNow || cutThen) && (!cutNowAfter || cutThenAfter);
  }
}
