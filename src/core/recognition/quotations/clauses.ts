import { inOrder } from '../../text/inOrder';
import { bySpan, type Span } from '../../text/span';
import type { Lexeme } from '../lexeme';
import { WordClass } from '../wordClasses';
import type { Name } from '../recognition';
import type { Marked } from './marks';

/** One step of a reporting sentence: a lexeme outside all marks, or a whole marked stretch. */
export type Item = Lexeme | QuoteItem;

export interface QuoteItem extends Span {
  readonly kind: 'quote';
  readonly marked: Marked;
  /** As a lexeme has them: none. */
  readonly classes: 0;
}

/** A sentence as the reporter built it: what stands in marks counts as one item, however many sentences it holds. */
export interface Clause {
  readonly items: readonly Item[];
  readonly quotes: readonly number[];
  /** All classes of its words, so that what no word calls for is not looked for. */
  readonly classes: number;
}

export const isQuote = (item: Item | undefined): item is QuoteItem => item?.kind === 'quote';
export const lowerOf = (item: Item | undefined): string => (item === undefined || item.kind === 'quote' ? '' : item.lower);
/** Whether the item is a word or mark of one of the classes. */
export const isOf = (item: Item | undefined, classes: number): boolean => item !== undefined && (item.classes & classes) !== 0;
/** A word of no closed class, as most are: no grammar need read its letters to know what it is not. */
export const isOpenWord = (item: Item | undefined): boolean => item?.kind === 'word' && item.classes === 0;
export const isWordItem = (item: Item | undefined): item is Lexeme => item?.kind === 'word';
export const capitalOf = (item: Item | undefined): number => (isWordItem(item) ? item.capital : 0);

/** No sentence of prose is longer; it keeps the work on text without full stops linear. */
const LONGEST = 400;

/** Splits a passage into reporting sentences. `marks` are its outermost marked stretches, in text order; `ends` the offsets where the article's sentences end. */
export function readClauses(text: string, lexemes: readonly Lexeme[], marks: readonly Marked[], ends: ReadonlySet<number>): Clause[] {
  const clauses: Clause[] = [];
  let items: Item[] = [];
  let quotes: number[] = [];
  let classes = 0;
  const finish = (): void => {
    if (items.length > 0) clauses.push({ items, quotes, classes });
    classes = 0;
    items = [];
    quotes = [];
  };
  let mark = 0;
  let marked = marks[0];
  for (let at = 0; at < lexemes.length; at++) {
    const lexeme = lexemes[at];
    if (lexeme === undefined) continue;
    if (marked && lexeme.start >= marked.open) {
      if (items.length > 0 && startsAnew(text, items, marked)) finish();
      quotes.push(items.length);
      items.push({ kind: 'quote', start: marked.open, end: marked.close, marked, classes: 0 });
      while (at + 1 < lexemes.length && (lexemes[at + 1]?.start ?? 0) < marked.close) at++;
      const next = marks[++mark];
      if (items.length >= LONGEST || endsAfter(text, marked, lexemes[at + 1], next)) finish();
      marked = next;
      continue;
    }
    items.push(lexeme);
    classes |= lexeme.classes;
    if (items.length >= LONGEST) finish();
    else if ((lexeme.classes & WordClass.Stop) !== 0 && isEnd(lexeme, ends, lexemes[at + 1])) finish();
  }
  finish();
  return clauses;
}

function isEnd(lexeme: Lexeme, ends: ReadonlySet<number>, next: Lexeme | undefined): boolean {
  return ends.has(lexeme.end) || next === undefined || lexeme.lower !== '.';
}

/** A quotation right behind another is a sentence of its own, unless the first ended with a comma. */
function startsAnew(text: string, items: readonly Item[], marked: Marked): boolean {
  const last = items[items.length - 1];
  return isQuote(last) && !/[,;:]/.test(text.charAt(last.marked.end - 1)) && /\p{Lu}/u.test(text.charAt(marked.start));
}

/** Whether the sentence ends with the quotation: it closes with a full stop and what follows starts anew. */
function endsAfter(text: string, marked: Marked, next: Lexeme | undefined, nextMark: Marked | undefined): boolean {
  if (marked.unclosed || next === undefined) return true;
  const last = text.charAt(marked.end - 1);
  if (last !== '.' && last !== '!' && last !== '?' && last !== '…') return false;
  if (nextMark && next.start >= nextMark.open) return true;
  if (next.kind !== 'word') return !/^[,;–—―-]$/.test(next.lower);
  return last === '.' && next.capital > 0;
}

/** Answers which name covers a place, for places asked in any order. Names are sorted and do not overlap. */
export class NameIndex {
  private readonly names: readonly Name[];

  constructor(names: readonly Name[]) {
    this.names = inOrder(names.filter((name) => name.type !== 'TITLE' && name.type !== 'WORK_OF_ART'), bySpan);
  }

  at(offset: number): Name | null {
    let low = 0;
    let high = this.names.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.names[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const name = this.names[low];
    return name && name.start <= offset ? name : null;
  }
}
