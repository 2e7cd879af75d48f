import { CharacterClass, classAt, isLowerAt, isUpperAt } from './characters';

/** Kinds of tokens, as they are stored in columns. */
export const enum TokenCode {
  Word,
  Number,
  Punctuation,
  Url,
  Symbol,
}

/** What a token is made of, as bits that add up. */
export const enum TokenShape {
  /** The first character is of upper or title case. */
  FirstUpper = 1,
  /** A later one is. */
  LaterUpper = 2,
  Lower = 4,
  Digit = 8,
  /** A mark or a symbol: “.”, “-”, “'”, “&”. */
  Mark = 16,
  BeyondAscii = 32,
}

const ROOM = 256;

/** Tokens as columns of numbers, for what reads many of them: no object a token. Use one again for the next text after `clear`. */
export class TokenColumns {
  /** How many tokens there are; the columns are longer. */
  count = 0;
  /** Offsets are code units; ends are exclusive. */
  starts = new Int32Array(ROOM);
  ends = new Int32Array(ROOM);
  kinds = new Uint8Array(ROOM);
  shapes = new Uint8Array(ROOM);

  clear(): void {
    this.count = 0;
  }

  /** Appends a token of the text and returns its end. */
  add(text: string, kind: TokenCode, start: number, end: number): number {
    return this.append(kind, start, end, shapeOf(text, start, end));
  }

  /** Appends a token whose shape is known and returns its end. */
  append(kind: TokenCode, start: number, end: number, shape: number): number {
    if (this.count === this.kinds.length) this.grow();
    const at = this.count++;
    this.starts[at] = start;
    this.ends[at] = end;
    this.kinds[at] = kind;
    this.shapes[at] = shape;
    return end;
  }

  private grow(): void {
    const room = this.count * 2;
    this.starts = grown(new Int32Array(room), this.starts);
    this.ends = grown(new Int32Array(room), this.ends);
    this.kinds = grown(new Uint8Array(room), this.kinds);
    this.shapes = grown(new Uint8Array(room), this.shapes);
  }
}

function grown<T extends Int32Array | Uint8Array>(longer: T, column: T): T {
  longer.set(column);
  return longer;
}

function shapeOf(text: string, start: number, end: number): number {
  let shape = 0;
  for (let at = start; at < end; at++) shape |= characterShape(text, at, at === start);
  return shape;
}

function characterShape(text: string, at: number, isFirst: boolean): number {
  const code = text.charCodeAt(at);
  if (code >= 97 && code <= 122) return TokenShape.Lower;
  const upper = isFirst ? TokenShape.FirstUpper : TokenShape.LaterUpper;
  if (code >= 65 && code <= 90) return upper;
  const beyond = code >= 128 ? TokenShape.BeyondAscii : 0;
  if (isUpperAt(text, at)) return upper | beyond;
  if (isLowerAt(text, at)) return TokenShape.Lower | beyond;
  const kind = classAt(text, at);
  if (kind === CharacterClass.Letter) return beyond;
  return beyond | (kind === CharacterClass.Digit ? TokenShape.Digit : kind === CharacterClass.Space ? 0 : TokenShape.Mark);
}
