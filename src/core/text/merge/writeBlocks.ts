import type { BlockEntry, BlockFile, Body, CommentLine } from './blocks';

/** The text of a file that was taken apart, or put together of several. */
export function writeBlocks({ head, body, foot }: BlockFile): string {
  return head + (body.flow ? flowText(body) : blockText(body, body.column, -1)) + foot;
}

/**
 * A body in block style at a column; what stood at another is moved there.
 * @param outer the column of the key that holds the body; -1 for the file's own
 */
function blockText({ items, close }: Body, column: number, outer: number): string {
  let below: BlockEntry | null = null;
  const lastEntry = items.findLastIndex(item => item.kind === 'entry');
  const texts = items.map((item, n) => {
    if (item.kind === 'comment') {
      const line = commentText(item, column, n > lastEntry ? outer : -1, below);
      // A comment at the column of the keys parts what follows it from the keys behind the entry above.
      if (item.column <= column) below = null;
      return line;
    }
    below = item;
    return itemText(item, column);
  });
  return texts.join('') + close;
}

/** A comment is indented so that it is read as belonging here: no deeper than the keys behind one that holds others, and within its body. */
function commentText({ lead, text, eol, column: own }: CommentLine, column: number, outer: number, behind: BlockEntry | null): string {
  const holds = behind !== null && behind.body !== null && !behind.body.flow && !behind.body.list;
  const at = own <= outer ? column : holds ? Math.min(own, column) : own;
  return `${lead}${' '.repeat(at)}${text}${eol}`;
}

function itemText(item: BlockEntry, column: number): string {
  const indent = ' '.repeat(column);
  const eol = item.eol === '' ? '\n' : item.eol;
  const lead = inBraces(item) ? '' : item.lead;
  if (item.raw !== '' && item.column === column && !inBraces(item)) return lead + indent + item.raw;
  const { body } = item;
  if (inBraces(item) && item.keyText === '') return `${indent}- ${item.value}${eol}`;
  if (body !== null && !body.flow) {
    const inner = Math.max(body.list ? column : column + 1, column + body.column - item.column);
    return `${lead}${indent}${item.keyText}:${item.tail}${eol}${blockText(shifted(body, inner - body.column), inner, column)}`;
  }
  const by = column - item.column;
  const value = body === null ? item.value : flowText(body);
  return `${lead}${indent}${item.keyText}${moved(item.gap, by)}${moved(value, by)}${inBraces(item) ? '' : item.tail}${eol}`;
}

/** Items that stood between braces have no line break of their own. */
function inBraces(item: BlockEntry): boolean {
  return item.eol === '';
}

function shifted(body: Body, by: number): Body {
  if (by === 0) return body;
  return { ...body, items: body.items.map(item => (item.kind === 'comment' ? { ...item, column: Math.max(0, item.column + by) } : item)) };
}

/** Lines of a value behind its first, further in or out. */
function moved(text: string, by: number): string {
  if (by === 0 || !/[\r\n]/.test(text)) return text;
  if (by > 0) return text.replace(/(\r\n|\n|\r)(?=[^\r\n])/g, `$1${' '.repeat(by)}`);
  return text.replace(/(\r\n|\n|\r)( *)/g, (_, eol: string, indent: string) => eol + indent.slice(Math.min(indent.length, -by)));
}

function flowText({ list, items, close }: Body): string {
  const entries = items.filter(item => item.kind === 'entry');
  const texts = entries.map((item, n) => {
    const lead = n > 0 && item.lead === '' ? ' ' : n === 0 && item.lead === ' ' && !close.startsWith(' ') ? '' : item.lead;
    return lead + item.keyText + item.gap + (item.body === null ? item.value : flowText(item.body)) + item.tail;
  });
  return `${list ? '[' : '{'}${texts.join(',')}${close}`;
}
