import type { YamlEntry, YamlNode } from '../yaml/yamlNode';

/** A key that stands twice in one mapping, at whatever depth; null where there is none. Linear; the reader of YAML bounds the depth. */
export function repeatedIn(node: YamlNode): YamlEntry | null {
  if (node.kind === 'scalar') return null;
  const twice = node.kind === 'mapping' ? node.repeated[0] : undefined;
  if (twice !== undefined) return twice;
  for (const below of node.kind === 'mapping' ? node.entries.map(({ value }) => value) : node.items) {
    const found = repeatedIn(below);
    if (found !== null) return found;
  }
  return null;
}
