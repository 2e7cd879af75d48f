import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

declare const TextEncoder: new () => { encode(s: string): Uint8Array };
const UTF8 = new TextEncoder();

/** SHA-256 of the string as UTF-8 (a lone surrogate counts as U+FFFD), as 64 lower-case hexadecimal digits. */
export function sha256Hex(s: string): string {
  return bytesToHex(sha256(UTF8.encode(s)));
}

/** The hash that identifies an article's text: SHA-256 as UTF-8, with CRLF read as LF, so that a checkout's line ends do not count. */
export function articleHash(text: string): string {
  return sha256Hex(text.replace(/\r\n/g, '\n'));
}

/** 2^256 has this many digits in base 36. */
const BASE36_LENGTH = 50;

/** The first `digits` (at most 50) base-36 digits of the string's SHA-256, which is read as one number with leading zeros kept. */
export function base36Digest(s: string, digits: number): string {
  return BigInt(`0x${sha256Hex(s)}`).toString(36).padStart(BASE36_LENGTH, '0').slice(0, digits);
}
