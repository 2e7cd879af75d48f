import type { Span } from '../../text/span';
import type { Lexeme } from '../lexeme';
import { isApostrophe, isDigit } from '../lexemes';

/** A stretch between quotation marks. `start`…`end` is what stands inside, `open` and `close` (exclusive) include the marks. */
export interface Marked extends Span {
  readonly open: number;
  readonly close: number;
  /** Stands inside another marked stretch. */
  readonly nested: boolean;
  /** No mark closes it: it runs on in the next paragraph, or the mark is missing. */
  readonly unclosed: boolean;
}

interface Frame {
  readonly open: number;
  readonly start: number;
  readonly family: Family;
}

type Family = 'double' | 'single';
type Role = 'open' | 'close' | 'either' | 'none';

const OPENERS: ReadonlyMap<string, Family> = new Map([['“', 'double'], ['„', 'double'], ['‟', 'double'], ['«', 'double'], ['〝', 'double'], ['‘', 'single'], ['‚', 'single'], ['‛', 'single'], ['‹', 'single'], ['`', 'single']]);
const CLOSERS: ReadonlyMap<string, Family> = new Map([['”', 'double'], ['»', 'double'], ['〞', 'double'], ['’', 'single'], ['›', 'single']]);

/**
 * Pairs the quotation marks of one passage: curly, straight, low, guillemets, doubled single marks (`` and ''), mixed freely, because pages
 * mix them; apostrophes and feet and inches are told apart by what touches them. In order of the opening mark.
 * Time is linear in the passage (logarithmic look-ups for single marks). `lexemes`: the passage's. `runsOn`: the next passage begins with an opening mark.
 */
export function findMarks(text: string, passage: Span, lexemes: readonly Lexeme[], runsOn: boolean): Marked[] {
  const places = markPlaces(text, lexemes);
  if (places.length === 0) return [];
  const found: Marked[] = [];
  const stack: Frame[] = [];
  const singles = new SingleMarks(text, passage, places);
  let singleUntil = -1; // where the open single mark closes, known when it opens
  let behind = passage.start;
  for (const at of places) {
    if (at < behind) continue;
    const width = doubledWidth(text, at, passage.end);
    behind = at + width;
    if (width === 1 && familyOf(text.charAt(at)) === 'single') {
      if (at === singleUntil) closeSingle(stack, found, at);
      else if (stack[stack.length - 1]?.family !== 'single' && singles.opens(at)) {
        singleUntil = singles.closerOf(at);
        if (singleUntil > 0) stack.push({ open: at, start: at + 1, family: 'single' });
      }
      continue;
    }
    placeDouble(text, passage, stack, found, at, width);
  }
  const last = stack.find((frame) => frame.family === 'double');
  if (last) keepUnclosed(text, passage, last, found, runsOn);
  return found.map((marked) => trim(text, marked)).filter((marked) => marked.start < marked.end).sort((a, b) => a.open - b.open);
}

/** Where quotation marks and apostrophes of any shape stand, but for those inside a word ("won't"), which neither open nor close anything: letters stand on both sides. */
function markPlaces(text: string, lexemes: readonly Lexeme[]): number[] {
  const places: number[] = [];
  for (const { kind, start, end } of lexemes) {
    if (kind === 'word' || kind === 'number') continue;
    for (let at = start; at < end; at++) if (isMark(text.charCodeAt(at))) places.push(at);
  }
  return places;
}

/** " ' ` « » ‘ ’ ‚ ‛ “ ” „ ‟ ‹ › 〝 〞 */
function isMark(code: number): boolean {
  if (code < 0x80) return code === 0x22 || code === 0x27 || code === 0x60;
  return (code >= 0x2018 && code <= 0x201f) || code === 0xab || code === 0xbb || code === 0x2039 || code === 0x203a || code === 0x301d || code === 0x301e;
}

function isSingleCloser(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x203a;
}

function familyOf(mark: string): Family {
  return mark === '"' ? 'double' : mark === "'" ? 'single' : (OPENERS.get(mark) ?? CLOSERS.get(mark) ?? 'double');
}

/** Two single marks in a row are one double mark. */
function doubledWidth(text: string, at: number, end: number): 1 | 2 {
  const mark = text.charAt(at);
  if (mark === '"' || at + 1 >= end || text.charAt(at + 1) !== mark) return 1;
  return mark === "'" || mark === '`' || mark === '’' || mark === '‘' ? 2 : 1;
}

function placeDouble(text: string, passage: Span, stack: Frame[], found: Marked[], at: number, width: 1 | 2): void {
  const role = doubleRole(text, passage, at, width);
  const open = lastIndexOf(stack, 'double');
  if (open >= 0 && (role === 'close' || role === 'either' || role === 'none')) return closeAt(stack, found, open, at, width);
  if (role === 'none' || (role === 'close' && !opensWrongWay(text, passage, at, width))) return;
  // A second opening mark: nested only inside single marks, else the first one was never closed.
  if (open >= 0 && stack[stack.length - 1]?.family === 'double') stack.length = open;
  if (stack.length < 4) stack.push({ open: at, start: at + width, family: 'double' });
}

function lastIndexOf(stack: readonly Frame[], family: Family): number {
  for (let i = stack.length - 1; i >= 0; i--) if (stack[i]?.family === family) return i;
  return -1;
}

function closeAt(stack: Frame[], found: Marked[], index: number, at: number, width: number): void {
  const frame = stack[index];
  stack.length = index;
  if (frame) found.push({ open: frame.open, start: frame.start, end: at, close: at + width, nested: index > 0, unclosed: false });
}

function closeSingle(stack: Frame[], found: Marked[], at: number): void {
  const index = lastIndexOf(stack, 'single');
  if (index >= 0) closeAt(stack, found, index, at, 1);
}

/** What a double mark does, judged by its shape and by what touches it. */
function doubleRole(text: string, passage: Span, at: number, width: 1 | 2): Role {
  const mark = text.charAt(at);
  const before = at > passage.start ? text.charAt(at - 1) : ' ';
  const after = at + width < passage.end ? text.charAt(at + width) : ' ';
  const canOpen = opensAfter(before) && !/\s/.test(after);
  const canClose = !/[\s([{]/.test(before) && (closesBefore(after) || /[.,!?…]/.test(before));
  if (mark === '`' || (width === 2 && mark === '‘')) return 'open';
  if (width === 2) return canClose || !canOpen ? 'close' : 'either';
  if (mark === '"') return canOpen && !canClose ? 'open' : canClose && !canOpen ? 'close' : canOpen ? 'either' : isDigit(before.charCodeAt(0)) ? 'close' : 'none';
  if (OPENERS.has(mark)) return canClose && !canOpen ? 'close' : 'open';
  return 'close';
}

/** "”Hello” – the Nordic way, and slips of the keyboard. */
function opensWrongWay(text: string, passage: Span, at: number, width: number): boolean {
  const before = at > passage.start ? text.charAt(at - 1) : ' ';
  const after = at + width < passage.end ? text.charAt(at + width) : ' ';
  const inches = isDigit(before.charCodeAt(0));
  return !inches && opensAfter(before) && /[\p{L}\d….]/u.test(after);
}

function opensAfter(before: string): boolean {
  return /[\s([{\-–—―/:“‘"'«]/.test(before);
}

function closesBefore(after: string): boolean {
  return /[\s.,;:!?)\]}\-–—―…/'’”"»*]/.test(after);
}

/** An unclosed mark counts where it opens the passage or where the next one goes on; else it ends with its sentence-like stretch. */
function keepUnclosed(text: string, passage: Span, frame: Frame, found: Marked[], runsOn: boolean): void {
  const opens = text.slice(passage.start, frame.open).trim() === '';
  if (!runsOn && !opens && passage.end - frame.start > 600) return;
  for (let i = 0; i < found.length; i++) {
    const marked = found[i];
    if (marked && marked.open > frame.open) found[i] = { ...marked, nested: true };
  }
  found.push({ open: frame.open, start: frame.start, end: passage.end, close: passage.end, nested: false, unclosed: true });
}

function trim(text: string, marked: Marked): Marked {
  let { start, end } = marked;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { ...marked, start, end };
}

/** Tells single quotation marks from apostrophes. Closers are listed once, so that every look-up is a binary search. */
class SingleMarks {
  /** Closing marks that can hardly be apostrophes. */
  private readonly sure: number[] = [];
  /** Marks behind an s and before a space: a plural's possessive, or the end of a quotation. */
  private readonly unsure: number[] = [];

  /** @param places of all marks of the passage */
  constructor(private readonly text: string, private readonly passage: Span, places: readonly number[]) {
    for (const at of places) if (isSingleCloser(text.charCodeAt(at))) this.list(at);
  }

  private list(at: number): void {
    const before = at > this.passage.start ? this.text.charAt(at - 1) : ' ';
    const after = at + 1 < this.passage.end ? this.text.charAt(at + 1) : ' ';
    if (/\s/.test(before) || !closesBefore(after) || before === after) return;
    const plural = /[sS]/.test(before) && /\s/.test(after) && /\p{Ll}/u.test(this.text.charAt(at + 2));
    (plural ? this.unsure : this.sure).push(at);
  }

  opens(at: number): boolean {
    const mark = this.text.charAt(at);
    if (CLOSERS.get(mark) === 'single' && mark !== '’') return false;
    const before = at > this.passage.start ? this.text.charAt(at - 1) : ' ';
    if (!opensAfter(before)) return false;
    const after = this.text.slice(at + 1, Math.min(at + 8, this.passage.end));
    if (!/^[\p{L}\d“"….$£€[(]/u.test(after)) return false;
    // ’90s, ’em, ’tis
    return !(mark !== '‘' && mark !== '`' && mark !== '‚' && /^(\d\ds?\b|em\b|tis\b|twas\b|til\b|cause\b|n\b)/i.test(after)) && mark !== '’';
  }

  /** Where the mark at `at` is closed: before the nearest sure closer an unsure one counts only if there is no sure one. −1 for nowhere. */
  closerOf(at: number): number {
    const sure = firstAfter(this.sure, at + 1);
    const unsure = firstAfter(this.unsure, at + 1);
    return sure > 0 ? sure : unsure;
  }
}

function firstAfter(sorted: readonly number[], at: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return sorted[low] ?? -1;
}

/** Whether the passage begins with an opening mark, so that an unclosed quotation before it runs on here. */
export function opensWithMark(text: string, passage: Span): boolean {
  const first = text.charAt(passage.start);
  return /["“„«‘'`]/.test(first) && !isApostrophe(text.charCodeAt(passage.start + 1)) && /\S/.test(text.charAt(passage.start + 1));
}
