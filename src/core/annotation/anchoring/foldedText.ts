/** Unicode's White_Space, of which every run counts as one space. */
const SPACES = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
/** What plain text does not have: anything but ASCII's printable characters with single spaces between them. */
const TO_FOLD = /[^ -~]| {2}/;
const SINGLE_QUOTES = /[‘’‚‛ʼ‹›]/g;
const DOUBLE_QUOTES = /[“”„‟«»]/g;

/** Combining marks beyond this many on one letter are read as letters of their own: normalising a longer run is not linear. */
const MAX_MARKS = 30;

/** An emoji with all its parts, and more. */
const FEW_MARKS = 16;

/** White space runs as one space; everything else as it is. This is how quotes and their contexts are written. */
export function collapseSpace(s: string): string {
  return s.replace(SPACES, ' ');
}

/** A quote or context as it is matched: white space, Unicode normalisation and typographic quotation marks folded. */
export function foldForMatching(s: string): string {
  if (!TO_FOLD.test(s)) return s;
  const spaced = collapseSpace(s);
  return spaced.replace(SINGLE_QUOTES, "'").replace(DOUBLE_QUOTES, '"').normalize('NFD');
}

/** A text folded for matching, with the way back to its own offsets. */
export class FoldedText {
  /** As `foldForMatching`. Offsets into it are called places. */
  readonly text: string;
  /** Of each folded code unit, where the stretch of the text begins that it stands for; the stretches follow on one another. */
  private readonly starts: Int32Array;
  /** Of each space, what it stands for. */
  private readonly breaks: Uint8Array;

  constructor(private readonly original: string) {
    const folding = new Folding(original);
    this.text = folding.text();
    this.starts = folding.starts.subarray(0, folding.length);
    this.breaks = folding.breaks.subarray(0, folding.length);
  }

  get length(): number {
    return this.starts.length;
  }

  /** The offset in the text where the folded stretch that begins at `place` begins. */
  startOf(place: number): number {
    return this.starts[place] ?? this.original.length;
  }

  /** The offset in the text where the folded stretch that ends before `place` ends. */
  endOf(place: number): number {
    let next = place;
    while (!this.isBoundary(next)) next++;
    return this.startOf(next);
  }

  /** The place that stands for the text's offset; inside a folded unit its first place. */
  placeOf(offset: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.startOf(middle) <= offset) low = middle + 1;
      else high = middle;
    }
    if (offset >= this.original.length) return this.length;
    let place = low - 1;
    while (!this.isBoundary(place)) place--;
    return Math.max(0, place);
  }

  /** Whether a stretch may begin or end here: not inside a letter with its marks. */
  isBoundary(place: number): boolean {
    return place <= 0 || place >= this.length || this.starts[place] !== this.starts[place - 1];
  }

  /** Whether a paragraph begins here: at the text's start or after a blank line. */
  beginsParagraph(place: number): boolean {
    return place <= 0 || this.breaks[place - 1] === PARAGRAPH;
  }

  /** Whether a paragraph ends here: at the text's end or before a blank line. */
  endsParagraph(place: number): boolean {
    return place >= this.length || this.breaks[place] === PARAGRAPH;
  }

  /** Whether nothing but a few marks, as an emoji or a bullet, stands between here and the paragraph's begin. */
  opensParagraph(place: number): boolean {
    let from = place;
    while (from > 0 && place - from < FEW_MARKS && !this.beginsParagraph(from)) from--;
    return this.beginsParagraph(from) && !/[\p{L}\p{N}]/u.test(this.text.slice(from, place));
  }

  /** Whether nothing but a few marks stands between here and the paragraph's end. */
  closesParagraph(place: number): boolean {
    let to = place;
    while (to < this.length && to - place < FEW_MARKS && !this.endsParagraph(to)) to++;
    return this.endsParagraph(to) && !/[\p{L}\p{N}]/u.test(this.text.slice(place, to));
  }

  /** Whether a line begins here: at the text's start or after a line break. */
  beginsLine(place: number): boolean {
    return place <= 0 || (this.breaks[place - 1] ?? 0) >= LINE;
  }

  /** Whether a line ends here: at the text's end or before a line break. */
  endsLine(place: number): boolean {
    return place >= this.length || (this.breaks[place] ?? 0) >= LINE;
  }

  /** Whether a paragraph ends inside the stretch. */
  crossesParagraph(from: number, to: number): boolean {
    for (let place = from; place < to; place++) if (this.breaks[place] === PARAGRAPH) return true;
    return false;
  }
}

/** One pass over a text; kept apart so that its buffers can be dropped. */
class Folding {
  starts: Int32Array;
  breaks: Uint8Array;
  length = 0;
  private readonly joined: string[] = [];
  private parts: string[] = [];
  /** The stretch of the text that was passed last and stays as it is. */
  private asIs = { start: 0, end: 0 };

  constructor(private readonly original: string) {
    const size = original.length + 16;
    this.starts = new Int32Array(size);
    this.breaks = new Uint8Array(size);
    for (let at = 0; at < original.length; ) at = this.step(at);
  }

  text(): string {
    this.write('');
    return [...this.joined, ...this.parts].join('');
  }

  private step(at: number): number {
    const code = this.original.charCodeAt(at);
    if (isSpace(code)) return this.space(at);
    if (isMark(this.original, at + 1)) return this.cluster(at);
    const folded = code < 128 ? code : foldedUnit(code);
    if (folded === 0) return this.cluster(at);
    this.push(at);
    if (folded === code) this.keep(at, at + 1);
    else this.write(String.fromCharCode(folded));
    return at + 1;
  }

  private space(from: number): number {
    let at = from;
    let breaks = 0;
    for (let code = this.original.charCodeAt(at); isSpace(code); code = this.original.charCodeAt(++at)) {
      if (code === 10 || (code === 13 && this.original.charCodeAt(at + 1) !== 10)) breaks++;
    }
    const atEnd = from === 0 || at === this.original.length;
    this.push(from);
    this.breaks[this.length - 1] = breaks > 1 || atEnd ? PARAGRAPH : breaks === 1 ? LINE : 0;
    if (at === from + 1 && this.original.charCodeAt(from) === 32) this.keep(from, at);
    else this.write(' ');
    return at;
  }

  /** A letter with its combining marks, decomposed together: this gives what decomposing the whole text gives. */
  private cluster(from: number): number {
    let at = from + widthAt(this.original, from);
    for (let marks = 0; marks < MAX_MARKS && isMark(this.original, at); marks++) at += widthAt(this.original, at);
    const folded = foldForMatching(this.original.slice(from, at));
    for (let unit = 0; unit < folded.length; unit++) this.push(from);
    this.write(folded);
    return at;
  }

  private push(start: number): void {
    if (this.length === this.starts.length) this.grow();
    this.starts[this.length] = start;
    this.length++;
  }

  private keep(start: number, end: number): void {
    if (this.asIs.end !== start) this.asIs.start = start;
    this.asIs.end = end;
  }

  /** Writes what stayed as it was, and then other words. */
  private write(words: string): void {
    const { start, end } = this.asIs;
    this.parts.push(this.original.slice(start, end), words);
    this.asIs = { start: end, end };
    if (this.parts.length < MANY_PARTS) return;
    this.joined.push(this.parts.join(''));
    this.parts = [];
  }

  private grow(): void {
    const size = this.starts.length * 2;
    this.starts = enlarge(this.starts, new Int32Array(size));
    this.breaks = enlarge(this.breaks, new Uint8Array(size));
  }
}

const MANY_PARTS = 4096;
const FIRST_MARK = 0x300;

/** What a space stands for: a line break; a blank line, or white space at the text's ends. */
const LINE = 1;
const PARAGRAPH = 2;

/** What a code unit that has no mark is folded to where that is quickly said: general punctuation and Chinese characters; else 0. */
function foldedUnit(code: number): number {
  if (code >= 0x4e00 && code <= 0x9fff) return code;
  if (code < 0x2010 || code > 0x2027) return 0;
  if (code >= 0x2018 && code <= 0x201b) return 39;
  return code >= 0x201c && code <= 0x201f ? 34 : code;
}

function enlarge<A extends Uint8Array | Int32Array>(from: A, to: A): A {
  to.set(from);
  return to;
}

/** Whether a code unit is white space, as `collapseSpace` has it. */
export function isSpace(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  if (code < 0x1680) return code === 0x85 || code === 0xa0;
  return code === 0x1680 || (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000;
}

function isMark(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (!(code >= FIRST_MARK) || (code >= 0x2010 && code <= 0x2027) || (code >= 0x4e00 && code <= 0x9fff)) return false;
  return /^\p{M}/u.test(text.slice(at, at + 2));
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
