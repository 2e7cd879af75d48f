import type { YamlMapping, YamlNode, YamlScalar, YamlSequence } from '../yaml/yamlNode';

const NOWHERE = { start: 0, end: 0 };

/** A value that stands in no file yet. */
export function scalarNode(value: string, style: 'plain' | 'double'): YamlScalar {
  return { kind: 'scalar', value, style, ...NOWHERE };
}

export function sequenceNode(items: readonly YamlNode[]): YamlSequence {
  return { kind: 'sequence', flow: true, items, ...NOWHERE };
}

export function mappingNode(pairs: readonly (readonly [string, YamlNode])[]): YamlMapping {
  const entries = pairs.map(([key, value]) => ({ key: scalarNode(key, 'plain'), value, ...NOWHERE }));
  return { kind: 'mapping', flow: true, entries, byKey: new Map(entries.map(entry => [entry.key.value, entry])), repeated: [], ...NOWHERE };
}

export const NULL: YamlScalar = scalarNode('null', 'plain');
export const DELETED: YamlMapping = mappingNode([['deleted', scalarNode('true', 'plain')]]);
