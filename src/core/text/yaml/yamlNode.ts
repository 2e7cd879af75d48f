import type { Span } from '../span';

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

/**
 * A scalar. Its value is always a string: `1e5`, `007` and `null` are what is written; the line breaks that end a block (`|`, `>`) are its
 * layout and no part of it. The span covers quotation marks and block headers.
 */
export interface YamlScalar extends Span {
  readonly kind: 'scalar';
  readonly value: string;
  readonly style: ScalarStyle;
}

/** A key and its value; the span is from the key's start, or the `?` before it, to the value's end. */
export interface YamlEntry extends Span {
  readonly key: YamlScalar;
  readonly value: YamlNode;
}

export interface YamlMapping extends Span {
  readonly kind: 'mapping';
  /** Written with braces. */
  readonly flow: boolean;
  /** In the order of the file, repeated keys too. */
  readonly entries: readonly YamlEntry[];
  /** The first entry of each key. */
  readonly byKey: ReadonlyMap<string, YamlEntry>;
  /** Entries whose key an earlier one has. */
  readonly repeated: readonly YamlEntry[];
}

export interface YamlSequence extends Span {
  readonly kind: 'sequence';
  readonly flow: boolean;
  readonly items: readonly YamlNode[];
}

export type YamlNode = YamlScalar | YamlMapping | YamlSequence;

/** Whether the value is null or left out: `key:`, `key: ~`, `key: null`. */
export function isNull(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.style === 'plain' && /^(?:~|null|Null|NULL)?$/.test(node.value);
}
