/**
 * What has to be escaped inside double quotes so that every reader of YAML or JSON, and a person looking at a diff, sees the same:
 * controls, U+00A0 and the other spaces that look like one, U+0085 and U+2028/9 (line breaks to some), bidi and zero-width characters,
 * lone surrogates and noncharacters.
 */
const ESCAPED = /["\\\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb\ufffe\uffff]|(?! )\p{Zs}/gu;

const SHORT: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'], ['\\', '\\\\'], ['\b', '\\b'], ['\f', '\\f'], ['\n', '\\n'], ['\r', '\\r'], ['\t', '\\t'],
]);

/** A string as a double-quoted scalar on one line, with JSON's escapes. It reads back as the same code units in YAML and in JSON. */
export function formatScalar(value: string): string {
  return `"${value.replace(ESCAPED, escape)}"`;
}

function escape(character: string): string {
  if (character.length > 1) return character; // \u escapes of a surrogate pair are JSON's, but not every YAML reader's
  return SHORT.get(character) ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

const PLAIN = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}._@/+-]|:(?! |$)| (?! |$))*$/u;

/** What YAML 1.1 or 1.2 would read as something other than a string: null, truth values. */
const RESERVED = /^(?:null|true|false|yes|no|on|off|y|n)$/i;

/** Longer values are quoted: a plain scalar is for identifiers. */
const LONGEST_PLAIN = 100;

/** An identifier (an id, a label, a status, a date, a name of a version) as a plain scalar where YAML allows it, else quoted. */
export function formatPlain(value: string): string {
  if (value.length <= LONGEST_PLAIN && PLAIN.test(value) && !RESERVED.test(value)) return value;
  return formatScalar(value);
}

/** A number in decimal digits without an exponent, so that every reader takes it for the same number. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return formatScalar(String(value));
  const short = String(value);
  if (!short.includes('e')) return short;
  if (Number.isInteger(value)) return BigInt(value).toString();
  return value.toFixed(20).replace(/0{1,20}$/, '').replace(/\.$/, '');
}
