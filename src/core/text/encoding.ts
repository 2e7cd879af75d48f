export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface DecodedText {
  /** Without a byte order mark; line ends as they are. */
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether a byte order mark stood at the start. */
  readonly bom: boolean;
  /** For people: what had to be assumed about the bytes. */
  readonly warning?: string;
}

declare const TextDecoder: new (
  label: string,
  options: { fatal?: boolean; ignoreBOM?: boolean },
) => { decode(bytes: Uint8Array): string };

/** The text of a file's bytes: a byte order mark decides the encoding and is removed; else UTF-8 if valid; else Windows-1252, with a warning. */
export function decodeText(bytes: Uint8Array): DecodedText {
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
