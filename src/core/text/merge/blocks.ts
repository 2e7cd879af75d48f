import type { YamlNode } from '../yaml/yamlNode';

/**
 * One key with its value, in the bytes of its file. In block style it is whole lines:
 * lead, indentation, keyText, gap, value or body, tail, eol. In braces it is what stands between two commas.
 */
export interface BlockEntry {
  readonly kind: 'entry';
  /** Unique in its body: the key, with a number behind it where the file repeats it. */
  readonly key: string;
  readonly name: string;
  /** The blank lines above; in braces whatever stands before the key. */
  readonly lead: string;
  readonly keyText: string;
  /** From the key to its value, the colon included. */
  readonly gap: string;
  /** The value's bytes; '' where there is a body. */
  readonly value: string;
  /** What follows on the line: white space and a comment. */
  readonly tail: string;
  readonly eol: string;
  /** The keys below, where the value is a mapping; the items, where it is a list of plain values. */
  readonly body: Body | null;
  readonly node: YamlNode;
  /** The indentation, in columns. */
  readonly column: number;
  /** The whole without its lead, as it stands in its file; '' where it is put together of several. */
  readonly raw: string;
}

/** A line that holds nothing but a comment. */
export interface CommentLine {
  readonly kind: 'comment';
  readonly lead: string;
  /** From the # on. */
  readonly text: string;
  readonly eol: string;
  readonly column: number;
}

export type Item = BlockEntry | CommentLine;

/** What a mapping holds; or a list of plain values, whose items have a dash for a key, or none in brackets. */
export interface Body {
  readonly list: boolean;
  readonly flow: boolean;
  readonly column: number;
  readonly items: readonly Item[];
  /** Block: blank lines behind the last item. Braces: what stands before the closing one, and that. */
  readonly close: string;
}

/** A whole file: its keys, what stands before the first (a document's `---`) and behind the last. */
export interface BlockFile {
  readonly head: string;
  readonly body: Body;
  readonly foot: string;
}

export const EMPTY_BODY: Body = { list: false, flow: true, column: 0, items: [], close: '}' };

export function entriesIn(body: Body | null | undefined): BlockEntry[] {
  return (body?.items ?? []).filter(item => item.kind === 'entry');
}

/** The keys of an entry; null where it holds no mapping. */
export function keysOf(entry: BlockEntry | undefined): Body | null {
  const body = entry?.body ?? null;
  return body === null || body.list ? null : body;
}
