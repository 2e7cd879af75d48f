const NAMED: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0', ndash: '–', mdash: '—', hellip: '…', bull: '•', middot: '·',
  lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»', copy: '©', reg: '®', trade: '™', euro: '€', pound: '£',
  lbrack: '[', rbrack: ']', lpar: '(', rpar: ')', num: '#', ast: '*', lowbar: '_', grave: '`', vert: '|', bsol: '\\', excl: '!',
};
/** Longer link parts are nobody's file names; the bound keeps hostile text linear. */
export const LONGEST_DESTINATION = 2048;
export const LONGEST_TAG = 1024;
const LONGEST_LOOSE = 300;

/** The character that an HTML entity at `at` stands for, with its length; null where there is none. */
export function entityAt(text: string, at: number): { value: string; length: number } | null {
  const match = /^&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,9}));/i.exec(text.slice(at, at + 14));
  if (!match) return null;
  const [whole, decimal, hexadecimal, name] = match;
  if (name !== undefined) {
    const value = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
    return value === undefined ? null : { value, length: whole.length };
  }
  const code = decimal !== undefined ? parseInt(decimal, 10) : parseInt(hexadecimal!, 16);
  const valid = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return { value: valid ? String.fromCodePoint(code) : '\uFFFD', length: whole.length };
}

/** A piece of Markdown that is no longer syntax: escapes and entities resolved. */
export function unescapeMarkdown(text: string): string {
  if (!/[\\&]/.test(text)) return text;
  let out = '';
  for (let i = 0; i < text.length;) {
    const entity = text[i] === '&' ? entityAt(text, i) : null;
    if (entity) {
      out += entity.value;
      i += entity.length;
    } else {
      if (text[i] === '\\' && isAsciiPunctuation(text.charCodeAt(i + 1))) i++;
      out += text[i];
      i++;
    }
  }
  return out;
}

/**
 * The destination and title of a link behind its "(", up to the ")".
 * @returns the destination as written, without angle brackets, and the offset behind the ")"; null where this is no link
 */
export function linkTarget(markdown: string, from: number, limit: number): { written: string; end: number } | null {
  const window = markdown.slice(from, Math.min(limit, from + LONGEST_DESTINATION));
  const lead = /^\s*/.exec(window)![0].length;
  const length = destinationLength(window, lead);
  const title = length < 0 ? null : /^(?:\s+(?:"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|\((?:[^()\\]|\\[^])*\)))?\s*\)/.exec(window.slice(lead + length));
  if (!title) return looseTarget(window, from);
  return { written: withoutAngles(window.slice(lead, lead + length)), end: from + lead + length + title[0].length };
}

/** A file name with spaces, as people write it who do not know that Markdown wants them encoded. */
function looseTarget(window: string, from: number): { written: string; end: number } | null {
  const match = /^([^<>[\]\r\n]*?\.te?xt)[ \t]*\)/i.exec(window.slice(0, LONGEST_LOOSE));
  return match ? { written: match[1]!.trim(), end: from + match[0].length } : null;
}

/** `[[ferry.txt]]` or `[[ferry.txt|Ferry talks]]`, as many note-taking programs link; null where the text does not begin with one. */
export function wikiLink(text: string): { written: string; words: string; length: number } | null {
  const match = /^\[\[([^[\]|\r\n]+?\.te?xt)(?:#[^[\]|\r\n]*)?(?:\\?\|([^[\]\r\n]*))?\]\](?![([])/i.exec(text);
  if (!match) return null;
  const [whole, written, words] = match;
  return { written: written!, words: (words ?? '').trim() || written!, length: whole.length };
}

/** The length of a sign that leads to a footnote (`[^1]`) at the start of the text, else 0. */
export function footnoteLength(text: string): number {
  return /^\[\^[^[\]\s]{1,60}\](?![([:])/.exec(text)?.[0].length ?? 0;
}

/** The address of the HTML link that a tag opens, given without its angle brackets; null for other tags. */
export function anchorAddress(tag: string): string | null {
  const match = /^a\s(?:[^<>]*?\s)?href\s{0,4}=\s{0,4}(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/i.exec(tag);
  return match ? match[1] ?? match[2] ?? match[3] ?? null : null;
}

/** As in other readers of Markdown. */
const DEEPEST_BRACKETS = 32;

/** Length of a link destination at `from`: `<…>` or balanced text without white space. -1 where there is none. */
function destinationLength(text: string, from: number): number {
  if (text[from] === '<') {
    const match = /^<(?:[^<>\\\n]|\\[^])*>/.exec(text.slice(from));
    return match ? match[0].length : -1;
  }
  let depth = 0;
  let i = from;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 92) i++;
    else if (code <= 32) break;
    else if (code === 40 && ++depth > DEEPEST_BRACKETS) return -1;
    else if (code === 41 && depth-- === 0) break;
  }
  return i <= text.length && depth <= 0 ? i - from : -1;
}

export function withoutAngles(written: string): string {
  return written.startsWith('<') && written.endsWith('>') ? written.slice(1, -1) : written;
}

export function isWebAddress(url: string): boolean {
  return /^https?:\/\/[\p{L}\p{N}[]/iu.test(url);
}

export function isSpace(char: string): boolean {
  return char === ' ' || char === '\t' || char === '\n' || char === '\r';
}

export function isAsciiPunctuation(code: number): boolean {
  return (code >= 33 && code <= 47) || (code >= 58 && code <= 64) || (code >= 91 && code <= 96) || (code >= 123 && code <= 126);
}
