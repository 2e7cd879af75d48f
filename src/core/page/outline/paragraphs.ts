import type { LineIndex } from '../../text/lines';
import type { Span } from '../../text/span';
import type { Zone } from '../page';

/** A paragraph of the running text, without white space at its ends. */
export interface Paragraph extends Span {
  /** It reads like the heading of those that follow. */
  readonly isSubhead: boolean;
}

/**
 * The paragraphs of the running text. A line is one, except where sentences run on from line to line: there all lines up to an empty one are.
 * @param sentences of the whole article, in text order
 */
export function readParagraphs(text: string, index: LineIndex, zones: readonly Zone[], sentences: readonly Span[]): Paragraph[] {
  const lines = zones.filter(({ zone }) => zone === 'body').flatMap(zone => stretches(text, index, zone, sentences));
  const looks = lines.map(line => lookOf(text, line));
  return lines.map((line, n) => ({ ...line, isSubhead: n > 0 && looks[n] === 'heading' && looks[n - 1] !== 'heading' && looks[n + 1] === 'prose' && lengthOf(line) < lengthOf(lines[n + 1]) }));
}

function lengthOf(span: Span | undefined): number {
  return span === undefined ? 0 : span.end - span.start;
}

function stretches(text: string, index: LineIndex, zone: Zone, sentences: readonly Span[]): Span[] {
  const found: Span[] = [];
  let block: Span[] = [];
  const close = (): void => {
    const [first, last] = [block[0], block.at(-1)];
    if (first === undefined || last === undefined) return;
    if (block.length > 1 && runOn(block, sentences)) found.push({ start: first.start, end: last.end });
    else found.push(...block);
    block = [];
  };
  const { line: to } = index.positionAt(zone.end);
  for (let n = index.positionAt(zone.start).line; n <= to; n++) {
    const line = index.line(n);
    const span = trimmed(text, Math.max(line.start, zone.start), Math.min(line.end, zone.end));
    if (span.end > span.start) block.push(span);
    else close();
  }
  close();
  return found;
}

/** Whether a sentence of a block of lines goes over the end of one. */
function runOn(block: readonly Span[], sentences: readonly Span[]): boolean {
  let low = 0;
  for (let high = sentences.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= (block[0]?.start ?? 0)) low = middle + 1;
    else high = middle;
  }
  let at = low;
  return block.slice(0, -1).some(line => {
    while ((sentences[at]?.end ?? Infinity) <= line.end) at++;
    return (sentences[at]?.start ?? Infinity) < line.end;
  });
}

const LONGEST_HEADING = 80;
const MOST_WORDS = 12;
const END_MARK = /[.!?…][\])"'”’»]{0,3}$/;
/** What no heading ends in; a question may be one. */
const NO_HEADING_END = /[.!…:;,\])"'”’»]$|[?][\])"'”’»]$/;
const LIST_MARK = /^(?:[•‣▪·*–—-]|\d{1,3}[.)]\s)/;

function lookOf(text: string, { start, end }: Span): 'heading' | 'prose' | 'neither' {
  const tail = text.slice(Math.max(start, end - 5), end);
  if (end - start <= LONGEST_HEADING) {
    const line = text.slice(start, end);
    if (/\p{L}/u.test(line) && !/[\r\n]/.test(line) && !/^\p{Ll}/u.test(line) && !LIST_MARK.test(line) && !NO_HEADING_END.test(line) && line.split(/\s+/).length <= MOST_WORDS) return 'heading';
  }
  return END_MARK.test(tail) ? 'prose' : 'neither';
}

function trimmed(text: string, start: number, end: number): Span {
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}
