import type { Span } from '../span';
import type { YamlNode, YamlScalar } from './yamlNode';

/**
 * The comments that stand in a stretch of the text, each from its sign to the end of its line.
 * @param nodes what the stretch holds, in the order of the text; signs inside their scalars are no comments
 */
export function commentsIn(text: string, nodes: readonly YamlNode[], { start, end }: Span): Span[] {
  const found: Span[] = [];
  let at = start;
  for (const scalar of scalarsOf(nodes)) {
    scan(text, at, scalar.start, found);
    at = scalar.end;
    if (scalar.style === 'literal' || scalar.style === 'folded') scan(text, scalar.start, Math.min(lineEnd(text, scalar.start), scalar.end), found);
  }
  scan(text, at, end, found);
  return found;
}

/** The keys and values of a tree that take up room in the text, in its order. The reader of YAML bounds how deep it can be. */
function scalarsOf(nodes: readonly YamlNode[], found: YamlScalar[] = []): YamlScalar[] {
  for (const node of nodes) {
    if (node.kind === 'sequence') scalarsOf(node.items, found);
    else if (node.kind === 'mapping') for (const { key, value } of node.entries) scalarsOf([key, value], found);
    else if (node.start < node.end) found.push(node);
  }
  return found;
}

/** Outside scalars a `#` behind white space begins a comment. Looks at the stretch alone, so that many stretches cost what the text does. */
function scan(text: string, from: number, to: number, found: Span[]): void {
  for (let at = from; at < to; at++) {
    if (text.charCodeAt(at) !== HASH || (at > 0 && !isSpace(text.charCodeAt(at - 1)))) continue;
    const end = lineEnd(text, at);
    found.push({ start: at, end });
    at = end;
  }
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === BYTE_ORDER_MARK;
}

const HASH = 35;
const BYTE_ORDER_MARK = 0xfeff;

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
  return at;
}
