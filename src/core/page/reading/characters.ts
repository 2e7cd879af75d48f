/** What a character is to the scanner. */
export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const SPACE = 3;
/** A character of a script that puts no spaces between words. */
export const UNSPACED = 4;

/** Characters below this are looked up in a table; it covers Latin, Greek and Cyrillic. */
const TABLE = 0x530;

const CLASSES = new Uint8Array(TABLE);
const FOLDED = new Uint16Array(TABLE);
/** Both at once, for the loop that asks it of every character. */
const GLYPHS = new Uint32Array(TABLE);
const CLASS_SHIFT = 16;
const FOLDED_MASK = 0xffff;

for (let code = 0; code < TABLE; code++) {
  CLASSES[code] = classOfRare(code);
  FOLDED[code] = foldRare(code);
  GLYPHS[code] = (classOfRare(code) << CLASS_SHIFT) | foldRare(code);
}

/** What a UTF-16 code unit is: one of the constants above. */
export function classOf(code: number): number {
  return code < TABLE ? (CLASSES[code] ?? OTHER) : classOfRare(code);
}

/** A code unit in lower case, for comparing words; one unit stays one unit. */
export function foldCode(code: number): number {
  return code < TABLE ? (FOLDED[code] ?? code) : code;
}

/** What a UTF-16 code unit is and its lower case in one number. */
export function glyphOf(code: number): number {
  return code < TABLE ? (GLYPHS[code] as number) : (classOfRare(code) << CLASS_SHIFT) | code;
}

/** What `classOf` says, of a glyph. */
export function glyphClass(glyph: number): number {
  return glyph >>> CLASS_SHIFT;
}

/** What `foldCode` says, of a glyph. */
export function glyphFolded(glyph: number): number {
  return glyph & FOLDED_MASK;
}

function classOfRare(code: number): number {
  if (code <= 32 || (code >= 0x7f && code <= 0xa0) || code === 0x3000 || code === 0xfeff || (code >= 0x2000 && code <= 0x200b)) return SPACE;
  if (code >= 48 && code <= 57) return DIGIT;
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) ? LETTER : OTHER;
  if (isUnspaced(code)) return UNSPACED;
  const isMark = code < 0xc0 || code === 0xd7 || code === 0xf7 || (code >= 0x2000 && code <= 0x2bff) || (code >= 0x3000 && code <= 0x303f) || (code >= 0xff00 && code <= 0xff20);
  return isMark ? OTHER : LETTER;
}

function isUnspaced(code: number): boolean {
  return (code >= 0x3040 && code <= 0x9fff) || (code >= 0x0e00 && code <= 0x0eff) || (code >= 0x1000 && code <= 0x109f) || (code >= 0x1780 && code <= 0x17ff);
}

function foldRare(code: number): number {
  if (code < TABLE) {
    const lower = String.fromCharCode(code).toLowerCase();
    return lower.length === 1 ? lower.charCodeAt(0) : code;
  }
  return code;
}

const CASES = new Uint8Array(TABLE);
for (let code = 0; code < TABLE; code++) {
  const character = String.fromCharCode(code);
  if (CLASSES[code] === LETTER) CASES[code] = character.toLowerCase() !== character ? 2 : character.toUpperCase() !== character ? 1 : 0;
}

/** Whether a code unit is a small letter of an alphabet that has capitals (Latin, Greek, Cyrillic). */
export function isLower(code: number): boolean {
  return code < TABLE && CASES[code] === 1;
}

/** Whether a code unit is a capital letter (Latin, Greek, Cyrillic). */
export function isUpper(code: number): boolean {
  return code < TABLE && CASES[code] === 2;
}
