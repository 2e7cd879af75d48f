import { formatPlain, formatScalar } from '../yaml/yamlScalar';
import { isNull, type YamlNode } from '../yaml/yamlNode';

/** A value by what it says: quoting, comments and line breaks make no difference. Null where there is none. */
export function meaning(node: YamlNode | undefined): string | null {
  if (node === undefined || isNull(node)) return null;
  if (node.kind === 'scalar') return JSON.stringify(node.value);
  if (node.kind === 'sequence') return `[${node.items.map(meaning).join()}]`;
  return `{${node.entries.map(({ key, value }) => `${JSON.stringify(key.value)}:${meaning(value)}`).join()}}`;
}

/** A value on one line, as it may stand between braces. */
export function inFlow(node: YamlNode | null | undefined): string {
  if (node === null || node === undefined || isNull(node)) return 'null';
  if (node.kind === 'scalar') return node.style === 'plain' ? plain(node.value) : formatScalar(node.value);
  if (node.kind === 'sequence') return `[${node.items.map(inFlow).join(', ')}]`;
  return `{${node.entries.map(({ key, value }) => `${formatPlain(key.value)}: ${inFlow(value)}`).join(', ')}}`;
}

/** What stood plain in a file stays plain where braces allow it: a truth value or a number must not become a string. */
function plain(value: string): string {
  return /^[+-]?[\p{L}\p{N}][\p{L}\p{N}._@/+-]*$/u.test(value) ? value : formatPlain(value);
}
