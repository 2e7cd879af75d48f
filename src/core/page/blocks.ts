import { LineReader } from '../text/lines';
import { classOf, isLower, SPACE } from './reading/characters';
import type { Span } from '../text/span';

/** What the page is read in: a line that is not blank, or, where text is hard-wrapped, the lines of one paragraph. Trimmed of white space. */
export interface Block extends Span {
  /** Lines of the text, counted from 0; both are the block's. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** The start of its first line, and the end of its last. */
  readonly outerStart: number;
  readonly outerEnd: number;
  /** Whether a blank line stands before it, or nothing at all. */
  readonly afterBlank: boolean;
  /** White space before its first character. */
  readonly indent: number;
}

/** The blocks of a text in order. Linear in the text. */
export function readBlocks(text: string): Block[] {
  const blocks = lineBlocks(text);
  const width = wrapWidth(text, blocks);
  return width === null ? blocks : joinWrapped(text, blocks, width);
}

function lineBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let previous = -2;
  const line = new LineReader(text);
  for (let index = 0; line.advance(); index++) {
    let { start, end } = line;
    while (start < end && isBlank(text.charCodeAt(start))) start++;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    if (end === start) continue;
    blocks.push({ start, end, firstLine: index, lastLine: index, outerStart: line.start, outerEnd: line.end, afterBlank: previous !== index - 1, indent: start - line.start });
    previous = index;
  }
  return blocks;
}

/** A span without the white space and control characters at its ends. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

function isBlank(code: number): boolean {
  return classOf(code) === SPACE;
}

/** Bounds of the widths at which text is wrapped by hand or by a mailer. */
const NARROWEST = 40;
const WIDEST = 100;
/** Places where a line must have run on before a text counts as wrapped. */
const FEWEST_RUN_ONS = 3;
/** The share of run-ons that must have been forced by the width. */
const FORCED_SHARE = 0.6;

/**
 * The width at which a text is hard-wrapped, or null. Where a line ends without an end mark and the next starts in lower case, a wrapper
 * broke it, if the next word would not have fitted.
 */
function wrapWidth(text: string, blocks: readonly Block[]): number | null {
  const runOns: { length: number; needed: number }[] = [];
  for (let at = 1; at < blocks.length; at++) {
    const [line, next] = [blocks[at - 1], blocks[at]];
    if (line === undefined || next === undefined || next.afterBlank || !runsOn(text, line, next)) continue;
    runOns.push({ length: width(line), needed: width(line) + 1 + firstWordLength(text, next) });
  }
  if (runOns.length < FEWEST_RUN_ONS) return null;
  const widest = runOns.reduce((most, runOn) => Math.max(most, runOn.length), 0);
  const forced = runOns.filter(runOn => runOn.needed > widest - 1).length;
  return forced >= runOns.length * FORCED_SHARE ? widest : null;
}

function runsOn(text: string, line: Block, next: Block): boolean {
  const length = width(line);
  return length >= NARROWEST && length <= WIDEST && isLower(text.charCodeAt(next.start)) && !END_MARKS.includes(text.charAt(line.end - 1));
}

const END_MARKS = '.!?:;…"”)';

function width(block: Block): number {
  return block.end - block.start + block.indent;
}

function firstWordLength(text: string, block: Block): number {
  let at = block.start;
  while (at < block.end && !isBlank(text.charCodeAt(at))) at++;
  return at - block.start;
}

function joinWrapped(text: string, blocks: readonly Block[], wrap: number): Block[] {
  const joined: Block[] = [];
  let last: Block | undefined;
  for (const block of blocks) {
    const previous = joined.at(-1);
    if (previous !== undefined && last !== undefined && continues(text, last, block, wrap)) {
      joined[joined.length - 1] = join(previous, block);
    } else {
      joined.push(block);
    }
    last = block;
  }
  return joined;
}

/** All blocks are made alike, property by property: what reads them is quicker for it. */
function join({ start, firstLine, outerStart, afterBlank, indent }: Block, { end, lastLine, outerEnd }: Block): Block {
  return { start, end, firstLine, lastLine, outerStart, outerEnd, afterBlank, indent };
}

/** Slack for wrappers that count differently by a character or two. */
const SLACK = 2;

function continues(text: string, line: Block, next: Block, wrap: number): boolean {
  if (next.afterBlank || next.indent > line.indent + 1) return false;
  const length = width(line);
  return length <= wrap + SLACK && length >= NARROWEST / 2 && length + 1 + firstWordLength(text, next) > wrap - SLACK;
}
