import { isNull, type YamlMapping, type YamlNode } from '../yaml/yamlNode';

/** What stands behind a key: a string; a list of strings; anything deeper as one string in braces or brackets, its keys in order. */
export type Value = string | readonly string[];

/** The value of a node, whatever its quoting and layout are. Undefined for null. */
export function valueOf(node: YamlNode | undefined): Value | undefined {
  if (node === undefined || isNull(node)) return undefined;
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'sequence') {
    const items = node.items.flatMap(item => (item.kind === 'scalar' ? [item.value] : []));
    if (items.length === node.items.length) return items;
  }
  return inline(node);
}

export function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  if (a === undefined || b === undefined || typeof a === 'string' || typeof b === 'string') return a === b;
  return a.length === b.length && a.every((item, at) => item === b[at]);
}

/** The values of a mapping by key; a key that stands there twice counts once, as it does for whoever reads the file. */
export function valuesOf(mapping: YamlMapping | undefined): ReadonlyMap<string, Value> {
  const values = new Map<string, Value>();
  for (const { key, value } of mapping?.byKey.values() ?? []) {
    const found = valueOf(value);
    if (found !== undefined) values.set(key.value, found);
  }
  return values;
}

/** A mapping, if that is what the node is. */
export function mappingOf(node: YamlNode | undefined): YamlMapping | undefined {
  return node?.kind === 'mapping' ? node : undefined;
}

/** A node on one line, `{status: accepted}`; the reader of YAML bounds how deep it can be. */
function inline(node: YamlNode): string {
  if (node.kind === 'sequence') return `[${node.items.map(inline).join(', ')}]`;
  if (node.kind === 'mapping') {
    const entries = [...node.byKey.values()].map(({ key, value }) => `${key.value}: ${inline(value)}`);
    return `{${entries.sort(byCodeUnits).join(', ')}}`;
  }
  return node.style === 'plain' && /^[^,{}[\]]*$/.test(node.value) ? node.value : /^[\w.@:/+-]+$/.test(node.value) ? node.value : JSON.stringify(node.value);
}

export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
