/** Unicode's White_Space, of which every run counts as one space. */
const SPACES = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
const SINGLE_QUOTES = /[‘’‚‛ʼ‹›]/g;
const DOUBLE_QUOTES = /[“”„‟«»]/g;

/** Combining marks beyond this many on one letter are read as letters of their own: normalising a longer run is not linear. */
const MAX_MARKS = 30;

/** White space runs as one space; everything else as it is. This is how quotes and their contexts are written. */
export function collapseSpace(s: string): string {
  return s.replace(SPACES, ' ');
}

/** A quote or context as it is matched: white space, Unicode normalisation and typographic quotation marks folded. */
export function foldForMatching(s: string): string {
  const spaced = collapseSpace(s);
  if (isAscii(spaced)) return spaced;
  return spaced.replace(SINGLE_QUOTES, "'").replace(DOUBLE_QUOTES, '"').normalize('NFD');
}

/** A text folded for matching, with the way back to its own offsets. */
export class FoldedText {
  /** As `foldForMatching`. Offsets into it are called places. */
  readonly text: string;
  /** Of each folded code unit, the stretch of the text it stands for. */
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  /** Places of spaces that stand for a blank line, or for white space at the text's ends. */
  private readonly blanks: Uint8Array;

  constructor(original: string) {
    const folding = new Folding(original);
    this.text = folding.text();
    this.starts = folding.starts.slice(0, folding.length);
    this.ends = folding.ends.slice(0, folding.length);
    this.blanks = folding.blanks.slice(0, folding.length);
  }

  get length(): number {
    return this.starts.length;
  }

  /** The offset in the text where the folded stretch that begins at `place` begins. */
  startOf(place: number): number {
    return this.starts[place] ?? this.ends[this.ends.length - 1] ?? 0;
  }

  /** The offset in the text where the folded stretch that ends before `place` ends. */
  endOf(place: number): number {
    return place === 0 ? 0 : (this.ends[place - 1] ?? 0);
  }

  /** The place that stands for the text's offset; inside a folded unit its first place. */
  placeOf(offset: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.ends[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Whether a stretch may begin or end here: not inside a letter with its marks. */
  isBoundary(place: number): boolean {
    return place <= 0 || place >= this.length || this.starts[place] !== this.starts[place - 1];
  }

  /** Whether a paragraph begins here: at the text's start or after a blank line. */
  beginsParagraph(place: number): boolean {
    return place <= 0 || this.blanks[place - 1] === 1;
  }

  /** Whether a paragraph ends here: at the text's end or before a blank line. */
  endsParagraph(place: number): boolean {
    return place >= this.length || this.blanks[place] === 1;
  }

  /** Whether a paragraph ends inside the stretch. */
  crossesParagraph(from: number, to: number): boolean {
    for (let place = from; place < to; place++) if (this.blanks[place] === 1) return true;
    return false;
  }
}

/** One pass over a text; kept apart so that its buffers can be dropped. */
class Folding {
  units: Uint16Array;
  starts: Int32Array;
  ends: Int32Array;
  blanks: Uint8Array;
  length = 0;

  constructor(private readonly original: string) {
    const size = original.length + 16;
    this.units = new Uint16Array(size);
    this.starts = new Int32Array(size);
    this.ends = new Int32Array(size);
    this.blanks = new Uint8Array(size);
    for (let at = 0; at < original.length; ) at = this.step(at);
  }

  text(): string {
    const parts: string[] = [];
    for (let at = 0; at < this.length; at += CHUNK) parts.push(String.fromCharCode(...this.units.subarray(at, Math.min(at + CHUNK, this.length))));
    return parts.join('');
  }

  private step(at: number): number {
    const code = this.original.charCodeAt(at);
    if (isSpace(code)) return this.space(at);
    const next = this.original.charCodeAt(at + 1);
    if (code < 128 && !(next >= FIRST_MARK)) {
      this.push(code, at, at + 1);
      return at + 1;
    }
    return this.cluster(at);
  }

  private space(from: number): number {
    let at = from;
    let breaks = 0;
    for (let code = this.original.charCodeAt(at); isSpace(code); code = this.original.charCodeAt(++at)) {
      if (code === 10 || (code === 13 && this.original.charCodeAt(at + 1) !== 10)) breaks++;
    }
    const blank = breaks > 1 || from === 0 || at === this.original.length;
    this.push(32, from, at);
    if (blank) this.blanks[this.length - 1] = 1;
    return at;
  }

  /** A letter with its combining marks, decomposed together: this gives what decomposing the whole text gives. */
  private cluster(from: number): number {
    let at = from + widthAt(this.original, from);
    for (let marks = 0; marks < MAX_MARKS && isMark(this.original, at); marks++) at += widthAt(this.original, at);
    const folded = foldForMatching(this.original.slice(from, at));
    for (let unit = 0; unit < folded.length; unit++) this.push(folded.charCodeAt(unit), from, at);
    return at;
  }

  private push(unit: number, start: number, end: number): void {
    if (this.length === this.units.length) this.grow();
    this.units[this.length] = unit;
    this.starts[this.length] = start;
    this.ends[this.length] = end;
    this.length++;
  }

  private grow(): void {
    const size = this.units.length * 2;
    this.units = enlarge(this.units, new Uint16Array(size));
    this.starts = enlarge(this.starts, new Int32Array(size));
    this.ends = enlarge(this.ends, new Int32Array(size));
    this.blanks = enlarge(this.blanks, new Uint8Array(size));
  }
}

const CHUNK = 8192;
const FIRST_MARK = 0x300;

function enlarge<A extends Uint8Array | Uint16Array | Int32Array>(from: A, to: A): A {
  to.set(from);
  return to;
}

function isSpace(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  if (code < 0x1680) return code === 0x85 || code === 0xa0;
  return code === 0x1680 || (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000;
}

function isMark(text: string, at: number): boolean {
  return text.charCodeAt(at) >= FIRST_MARK && /^\p{M}/u.test(text.slice(at, at + 2));
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function isAscii(s: string): boolean {
  for (let at = 0; at < s.length; at++) if (s.charCodeAt(at) > 127) return false;
  return true;
}
