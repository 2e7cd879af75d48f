/** Lower case by Unicode's default mapping, the same in every locale. May change the length (“İ”). */
export function foldCase(s: string): string {
  return s.toLowerCase();
}

/** Letters that carry their stroke or ligature inside one code point, so that decomposition does not reach it. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  Ø: 'O', ø: 'o', Ł: 'L', ł: 'l', Đ: 'D', đ: 'd', Ð: 'D', ð: 'd', Ħ: 'H', ħ: 'h', ı: 'i',
  ß: 'ss', ẞ: 'SS', Æ: 'AE', æ: 'ae', Œ: 'OE', œ: 'oe', Þ: 'Th', þ: 'th',
};

/** Removes diacritics: “Nicolás Øystein Łódź” becomes “Nicolas Oystein Lodz”. May change the length. */
export function foldDiacritics(s: string): string {
  if (isAscii(s)) return s;
  return s
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[ØøŁłĐđÐðĦħıßẞÆæŒœÞþ]/g, letter => UNDECOMPOSED[letter] ?? letter);
}

/**
 * Typographic quotation marks, apostrophes, dashes and spaces as their ASCII counterparts. One code unit becomes one code unit,
 * so offsets hold in the result.
 */
export function foldTypography(s: string): string {
  if (isAscii(s)) return s;
  return s
    .replace(/[‘’‚‛′ʼ´`]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/g, ' ');
}

/** A line reduced to what makes it the same line for a reader: typography, case and runs of white space folded, trimmed. */
export function foldLine(s: string): string {
  if (isPlain(s)) return foldCase(s).trim();
  const folded = foldCase(isAscii(s) ? s : foldTypography(s.normalize('NFC'))).trim();
  return /[^\S ]| {2}/.test(folded) ? folded.replace(/\s+/g, ' ') : folded;
}

/** Whether a line is ASCII with single spaces, as most are: nothing but its case and its ends remain to be folded. */
function isPlain(s: string): boolean {
  let previous = 0;
  for (let at = 0; at < s.length; at++) {
    const code = s.charCodeAt(at);
    if (code > 127 || code < SPACE || (code === SPACE && previous === SPACE)) return false;
    previous = code;
  }
  return true;
}

const SPACE = 32;

function isAscii(s: string): boolean {
  for (let at = 0; at < s.length; at++) if (s.charCodeAt(at) > 127) return false;
  return true;
}
