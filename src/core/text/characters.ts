/** Classes of characters as the tokeniser needs them. */
export const enum CharacterClass {
  Space,
  Letter,
  Digit,
  Symbol,
  Punctuation,
}

/** What is known of a character, as bits: its class, and its case. */
const enum Trait {
  Class = 0b111,
  /** Upper or title case. */
  Upper = 0b1000,
  Lower = 0b1_0000,
  /** Set on all, so that 0 stands for what was not asked yet. */
  Known = 0b10_0000,
}

/** Of code units, filled as they are met: a text has few different ones, and asking Unicode about each again is what costs. */
const traits = new Uint8Array(0x10000);

function traitsAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const known = traits[code];
  if (known === undefined) return Trait.Known;
  return known === 0 ? learn(text, at, code) : known;
}

/** Halves of a surrogate pair tell nothing by themselves and are not kept. */
function learn(text: string, at: number, code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return traitsOf(String.fromCodePoint(text.codePointAt(at) ?? code));
  return (traits[code] = traitsOf(String.fromCharCode(code)));
}

function traitsOf(character: string): number {
  const letterCase = /[\p{Lu}\p{Lt}]/u.test(character) ? Trait.Upper : /\p{Ll}/u.test(character) ? Trait.Lower : 0;
  return Trait.Known | letterCase | classOf(character);
}

function classOf(character: string): CharacterClass {
  if (/[\p{L}\p{M}]/u.test(character)) return CharacterClass.Letter;
  if (/\p{N}/u.test(character)) return CharacterClass.Digit;
  if (/[\s\p{C}]/u.test(character)) return CharacterClass.Space;
  return /[\p{S}%&@#*/\\]/u.test(character) && !/[`´^~¨]/u.test(character) ? CharacterClass.Symbol : CharacterClass.Punctuation;
}

/** The class of the code point at an offset. Control and format characters count as space. Beyond the text: space. */
export function classAt(text: string, at: number): CharacterClass {
  return traitsAt(text, at) & Trait.Class;
}

/** How many code units the character at an offset takes. */
export function widthAt(text: string, at: number): 1 | 2 {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** Whether the character at an offset is of upper or title case. */
export function isUpperAt(text: string, at: number): boolean {
  return (traitsAt(text, at) & Trait.Upper) !== 0;
}

export function isLowerAt(text: string, at: number): boolean {
  return (traitsAt(text, at) & Trait.Lower) !== 0;
}
