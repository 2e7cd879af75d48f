/** Classes of characters as the tokeniser needs them. */
export const enum CharacterClass {
  Space,
  Letter,
  Digit,
  Symbol,
  Punctuation,
}

const ASCII = classifyAscii();

function classifyAscii(): Uint8Array {
  const table = new Uint8Array(128);
  for (let code = 0; code < 128; code++) table[code] = classifyBySpelling(String.fromCharCode(code));
  return table;
}

function classifyBySpelling(character: string): CharacterClass {
  if (/[\p{L}\p{M}]/u.test(character)) return CharacterClass.Letter;
  if (/\p{N}/u.test(character)) return CharacterClass.Digit;
  if (/[\s\p{C}]/u.test(character)) return CharacterClass.Space;
  return /[\p{S}%&@#*/\\]/u.test(character) && !/[`´^~¨]/u.test(character) ? CharacterClass.Symbol : CharacterClass.Punctuation;
}

/** The class of the code point at an offset. Control and format characters count as space. Beyond the text: space. */
export function classAt(text: string, at: number): CharacterClass {
  const code = text.charCodeAt(at);
  if (code < 128) return ASCII[code] ?? CharacterClass.Space;
  if (code >= 0xc0 && code <= 0x24f) return code === 0xd7 || code === 0xf7 ? CharacterClass.Symbol : CharacterClass.Letter;
  if (code >= 0x2010 && code <= 0x2027) return CharacterClass.Punctuation;
  if (Number.isNaN(code)) return CharacterClass.Space;
  return classifyBySpelling(String.fromCodePoint(text.codePointAt(at) ?? code));
}

/** How many code units the character at an offset takes. */
export function widthAt(text: string, at: number): 1 | 2 {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

export function isUpperAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code >= 65 && code <= 90;
  return /^[\p{Lu}\p{Lt}]/u.test(text.slice(at, at + 2));
}

export function isLowerAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code >= 97 && code <= 122;
  return /^\p{Ll}/u.test(text.slice(at, at + 2));
}
