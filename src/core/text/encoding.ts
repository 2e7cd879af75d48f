export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface DecodedText {
  /** Without a byte order mark; line ends as they are. */
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether a byte order mark stood at the start. */
  readonly bom: boolean;
  /** For people: what had to be assumed about the bytes. */
  readonly warning?: string;
  /** For people: why this is no text, and what to do; behind the file's name it is a sentence. Absent for text. */
  readonly noText?: string;
}

/**
 * Files beyond this are not read: analysing takes some forty times the memory of the text, and editors do not hand larger ones to
 * extensions either.
 */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;

declare const TextDecoder: new (
  label: string,
  options: { fatal?: boolean; ignoreBOM?: boolean },
) => { decode(bytes: Uint8Array): string };

/** The text of a file's bytes: a byte order mark decides the encoding and is removed; else UTF-8 if valid; else Windows-1252, with a warning. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const decoded = decode(bytes);
  const noText = whyNoText(decoded);
  return noText === null ? decoded : { ...decoded, noText };
}

function decode(bytes: Uint8Array): DecodedText {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return decodeMarked(bytes.subarray(marked.length), marked.encoding);
  const text = decodeStrictly(bytes, 'utf-8');
  if (text !== null) return { text, encoding: 'utf-8', bom: false };
  return {
    text: decodeWindows1252(bytes),
    encoding: 'windows-1252',
    bom: false,
    warning: 'The file is not valid UTF-8; it was read as Windows-1252.',
  };
}

function byteOrderMark(bytes: Uint8Array): { encoding: Encoding; length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

function decodeMarked(bytes: Uint8Array, encoding: Encoding): DecodedText {
  const text = decodeStrictly(bytes, encoding);
  if (text !== null) return { text, encoding, bom: true };
  return {
    text: new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes),
    encoding,
    bom: true,
    warning: `The byte order mark says ${encoding.toUpperCase()}, but some bytes are not valid in it; they are shown as “\ufffd”.`,
  };
}

function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Windows-1252 for 0x80…0x9F; the five bytes it leaves undefined stand for themselves, as browsers read them. */
const HIGH_CONTROLS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
/** Arguments that one call of `fromCharCode` takes without straining the stack. */
const CHUNK = 8192;

function decodeWindows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += CHUNK) {
    const codes = Array.from(bytes.subarray(start, start + CHUNK), byte =>
      byte >= 0x80 && byte <= 0x9f ? HIGH_CONTROLS.charCodeAt(byte - 0x80) : byte,
    );
    parts.push(String.fromCharCode(...codes));
  }
  return parts.join('');
}

/** Valid UTF-8 may hold stray control characters; where one character in this many is one, it is something else. */
const RAREST_IN_UTF8 = 4;
/** Any bytes can be read as Windows-1252, and one in eight of random ones is a control character there. */
const RAREST_IN_WINDOWS_1252 = 20;

function whyNoText({ text, encoding, bom }: DecodedText): string | null {
  if (bom) return null;
  let nulls = 0;
  let controls = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0) nulls++;
    if (isStrayControl(code)) controls++;
  }
  const many = controls * (encoding === 'utf-8' ? RAREST_IN_UTF8 : RAREST_IN_WINDOWS_1252) > text.length;
  if (!many && (encoding === 'utf-8' || nulls === 0)) return null;
  return isEverySecond(text, nulls)
    ? 'looks like UTF-16 without a byte order mark. Save it as UTF-8.'
    : 'is no text but binary data. Remove it from the corpus, or convert it to text.';
}

/** Control characters that no text file has a use for; breaks, tabs, form feeds and escape sequences are such as have one. */
function isStrayControl(code: number): boolean {
  return code < 0x20 ? !(code >= 0x07 && code <= 0x0d) && code !== 0x1a && code !== 0x1b : code >= 0x7f && code <= 0x9f && code !== 0x85;
}

/** Whether the NULs are the upper halves of western letters. */
function isEverySecond(text: string, nulls: number): boolean {
  if (nulls < 4 || nulls * 4 < text.length || nulls * 2 > text.length + 1) return false;
  let odd = 0;
  for (let at = 1; at < text.length; at += 2) if (text.charCodeAt(at) === 0) odd++;
  return Math.min(odd, nulls - odd) * 20 <= nulls;
}
