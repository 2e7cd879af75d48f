import { headerRole } from './headers';
import { findDates } from './rosterDates';
import { withoutEnd } from '../markdown/trimming';
import type { ColumnRole } from '../roster';
import type { InlineText } from '../markdown/markdownInline';
import type { Span } from '../../text/span';

/** A stretch of an item's shown text that says one thing. */
export interface Part extends Span {
  readonly text: string;
  /** What the word before it ("Source:") says that it is. */
  readonly label: ColumnRole | null;
  /** It may as well belong to what is before it. */
  readonly doubtful?: boolean;
}

/** What parts the facts of an item: dashes, bars, arrows, brackets; a colon before a space. Commas do not: sources hold them. */
const SEPARATOR = /\s{1,4}(?:-{1,3}|[–—|·•→=]|-{1,2}>|=>)\s{1,4}|\s{0,4}[–—|·•;→()[\]]\s{0,4}|:\s{1,4}/gu;
const EDGE = /[\s,;:.–—*-]/u;
/** A title in double quotation marks. */
const QUOTATION = /[“"„«][^“”„«»"]{3,300}[”“»"]/gu;
const NO_LABEL = /^(?:from|by|in|via|on|of|at)(?:\s|$)/i;
const LABELLED = /^[\s,;]*(\p{L}{1,20}(?: \p{L}{1,20}){0,2})(?::|\s=)\s/u;
/** A label behind a comma: "…, date: ". */
const LABEL_BEHIND = /[,;.]\s{1,4}(\p{L}{1,20}(?: \p{L}{1,20}){0,2})(?::|\s=)\s/gu;
const LONGEST_LABEL = 24;

/**
 * The parts of a stretch of an item, in their order.
 * @param titled whether the title is known, so that what stands in quotation marks is no title
 */
export function partsOf(inline: InlineText, stretch: Span, titled: boolean): Part[] {
  const inner = inline.text.slice(stretch.start, stretch.end);
  const parts: Part[] = [];
  let start = 0;
  let label: ColumnRole | null = null;
  for (const cut of cutsIn(inline, inner, stretch, titled)) {
    if (cut.start < start) continue;
    const before = withoutEnd(inner.slice(start, cut.start), EDGE).replace(/^[\s,;:.–—*-]+/u, '');
    const sign = inner.slice(cut.start, cut.end).trim();
    const stated = (sign === ':' || sign === '=') && before.length <= LONGEST_LABEL ? labelRole(before) : null;
    if (sign === '=' && stated === null) continue;
    if (stated === null) parts.push({ text: inner.slice(start, cut.start), start: stretch.start + start, end: stretch.start + cut.start, label });
    label = stated ?? (cut.end === cut.start ? label : null);
    if (stated === null && parts.at(-1)!.text.trim() !== '') label = null;
    start = cut.end;
  }
  parts.push({ text: inner.slice(start), start: stretch.start + start, end: stretch.end, label });
  return parts;
}

/** Whether text begins with a label and a colon ("Source: "). */
export function startsWithLabel(text: string): boolean {
  const label = LABELLED.exec(text.slice(0, 2 * LONGEST_LABEL))?.[1];
  return label !== undefined && labelRole(label) !== null;
}

/** A label is a header word or two; "from" and the like are prose here. */
function labelRole(text: string): ColumnRole | null {
  return /^\p{L}+(?: \p{L}+){0,2}$/u.test(text) && !NO_LABEL.test(text) ? headerRole(text) : null;
}

/** Separators that are no part of a date, and the borders of what is set off by emphasis or in quotation marks. */
function cutsIn(inline: InlineText, inner: string, stretch: Span, titled: boolean): Span[] {
  const dates = findDates(inner);
  const cuts: Span[] = [];
  for (const match of inner.matchAll(SEPARATOR)) {
    const cut = { start: match.index, end: match.index + match[0].length };
    if (!dates.some((date) => date.start < cut.end && cut.start < date.end)) cuts.push(cut);
  }
  const border = (at: number): void => {
    if (at > 0 && at < inner.length && !dates.some((date) => date.start < at && at < date.end)) cuts.push({ start: at, end: at });
  };
  for (const { start, end } of setOff(inline, stretch)) {
    border(start - stretch.start);
    border(end - stretch.start);
  }
  for (const match of inner.matchAll(LABEL_BEHIND)) {
    if (labelRole(match[1]!) !== null) border(match.index + 1);
  }
  for (const match of titled ? [] : inner.matchAll(QUOTATION)) {
    // One word in quotation marks may be part of a name: "The “Bell” Online".
    if (!/\S\s+\S/.test(match[0]) && !/(?:^|[,.:;–—-])\s*$/u.test(inner.slice(Math.max(0, match.index - 4), match.index))) continue;
    border(match.index);
    border(match.index + match[0].length);
  }
  for (const { at, hard } of between(inline.breaks, (b) => b.at, stretch)) {
    const place = at - stretch.start;
    if (!hard && place >= 0 && place < inner.length && (startsWithLabel(inner.slice(place, place + 2 * LONGEST_LABEL)) || inner.slice(place).startsWith(' : '))) border(place);
  }
  return cuts.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Emphasis that stands by itself: not "The *Bell* Online". */
function setOff(inline: InlineText, stretch: Span): Span[] {
  const { text } = inline;
  const own = between(inline.emphases, (emphasis) => emphasis.end, stretch);
  const borders = new Set(own.flatMap(({ start, end }) => [start, end]));
  const alone = (at: number, step: -1 | 1): boolean => {
    let i = step < 0 ? at - 1 : at;
    const inside = (): boolean => i >= stretch.start && i < stretch.end;
    for (let looked = 0; inside() && /\s/.test(text[i]!) && looked < 4; looked++) i += step;
    return !inside() || !/[\p{L}\p{N}]/u.test(text[i]!) || (i !== (step < 0 ? at - 1 : at) && borders.has(step < 0 ? i + 1 : i));
  };
  // "**Outlet:** Bell **Published:** …": a label in bold type stands between what it labels and what is before it.
  const isLabel = ({ start, end }: Span): boolean => end - start <= LONGEST_LABEL && (text[end - 1] === ':' || text[end] === ':') && labelRole(text.slice(start, end).replace(/:$/, '')) !== null;
  return own.filter((span) => span.start >= stretch.start && span.start < span.end && (isLabel(span) || (alone(span.start, -1) && alone(span.end, 1))));
}

/** Those of a list in the order of their places that lie in the stretch. Costs no more than they do, for there may be many stretches. */
function between<T>(list: readonly T[], place: (of: T) => number, { start, end }: Span): T[] {
  let low = 0;
  for (let high = list.length; low < high;) {
    const middle = (low + high) >> 1;
    if (place(list[middle]!) < start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < list.length && place(list[to]!) <= end) to++;
  return list.slice(low, to);
}
