import { headerRole } from './columns';
import { isUrl, isWebUrl } from './paths';
import { findDate } from './rosterDates';
import type { ColumnRole } from './roster';
import type { InlineText } from './markdownInline';
import type { Span } from '../text/span';

/** A fact that an item states beside its file. The span is into the item's shown text. */
export interface ItemFact extends Span {
  readonly role: 'title' | 'source' | 'date' | 'url' | 'notes';
  readonly value: string;
  /** ISO 8601, of a date whose words state one. */
  readonly iso?: string;
}

interface Part extends Span {
  readonly text: string;
  readonly label: ColumnRole | null;
}

/** What parts the facts of an item: dashes, bars, brackets; a colon before a space. Commas do not: sources hold them. */
const SEPARATOR = /\s+[-–—|·•→]\s+|\s*[–—|·•;→()[\]]\s*|:\s+/gu;
const EDGE = /^[\s,;:.–—*-]+|[\s,;:–—*-]+$/gu;
const LEAD_IN = /^(?:from|by|in|via|on|dated|published|of|at)(?:\s+|$)/i;
const QUOTED = /^[“"„«‘'](.+)[”"“»’']$/su;
/** A source is a name: it has a capital (or letters without case), or says that there is none to give. */
const SOURCE_LIKE = /^(?:\P{Ll}|(?:the|unknown|unnamed|various)\b)/u;
/** What only sources carry. */
const PROVENANCE = /\bwith files from\b|\b(?:through|via)\b|©/iu;
const FEWEST_TITLE_WORDS = 5;

/**
 * The facts in the text round an item's file: dates where they can be read, what is labelled ("Source: …") by its label, the rest
 * by its form (a title is long or in quotation marks; the first short part is the source).
 * @param taken stretches of the shown text that name files
 * @param titled whether the words of the link are the title
 */
export function readItemFacts(inline: InlineText, taken: readonly Span[], titled: boolean): ItemFact[] {
  const facts: ItemFact[] = [];
  const parts: Part[] = [];
  for (const stretch of stretches(inline, taken, facts)) splitParts(inline.text, stretch, parts);
  const open: Part[] = [];
  for (const part of parts) readPart(part, facts, open);
  assign(open, facts, titled);
  return facts.sort((a, b) => a.start - b.start);
}

/** The text without what names files and without web addresses; ends at hard line breaks. */
function stretches(inline: InlineText, taken: readonly Span[], facts: ItemFact[]): Span[] {
  const cuts: Span[] = [...taken, ...inline.breaks.filter((b) => b.hard).map((b) => ({ start: b.at, end: b.at + 1 }))];
  for (const mark of inline.marks) {
    if (mark.kind !== 'link' || taken.some((t) => t.start <= mark.start && mark.end <= t.end)) continue;
    const words = inline.text.slice(mark.start, mark.end);
    const address = isWebUrl(mark.href);
    if (address && !facts.some((fact) => fact.role === 'url')) facts.push({ role: 'url', value: mark.href, start: mark.start, end: mark.end });
    if (address && (isUrl(words) || /^(?:link|web|online|original|source|url|here|www\..*)$/i.test(words.trim()))) cuts.push(mark);
  }
  cuts.sort((a, b) => a.start - b.start || a.end - b.end);
  const found: Span[] = [];
  let start = 0;
  for (const cut of cuts) {
    if (cut.start > start) found.push({ start, end: cut.start });
    start = Math.max(start, cut.end);
  }
  if (start < inline.text.length) found.push({ start, end: inline.text.length });
  return found;
}

function splitParts(text: string, stretch: Span, parts: Part[]): void {
  const inner = text.slice(stretch.start, stretch.end);
  let start = 0;
  let label: ColumnRole | null = null;
  const push = (end: number): void => {
    const part = inner.slice(start, end);
    parts.push({ text: part, start: stretch.start + start, end: stretch.start + end, label });
    label = null;
  };
  for (const match of inner.matchAll(SEPARATOR)) {
    const before = inner.slice(start, match.index).replace(EDGE, '');
    const stated = match[0].startsWith(':') && before.length <= 20 ? labelRole(before) : null;
    if (stated === null) push(match.index);
    else label = stated;
    start = match.index + match[0].length;
  }
  push(inner.length);
}

/** A label is a header word or two; "from" and the like are prose here. */
function labelRole(text: string): ColumnRole | null {
  return /^[\p{L}]+(?: [\p{L}]+)?$/u.test(text) && !LEAD_IN.test(text) ? headerRole(text) : null;
}

function readPart(part: Part, facts: ItemFact[], open: Part[]): void {
  const known = part.label === 'title' || part.label === 'notes' || part.label === 'source';
  const date = known || facts.some((fact) => fact.role === 'date') ? null : findDate(part.text);
  if (date) {
    const start = part.start + date.start;
    facts.push({ role: 'date', value: part.text.slice(date.start, date.end), start, end: part.start + date.end, ...(date.value === undefined ? {} : { iso: date.value }) });
    readPart({ ...part, label: null, text: part.text.slice(0, date.start), end: start }, facts, open);
    readPart({ ...part, label: null, text: part.text.slice(date.end), start: part.start + date.end }, facts, open);
    return;
  }
  const trimmed = trimPart(part);
  if (!trimmed) return;
  const { label } = trimmed;
  if (label === 'title' || label === 'source' || label === 'notes' || label === 'date') add(facts, label, trimmed);
  else open.push(trimmed);
}

function trimPart(part: Part): Part | null {
  const lead = /^[\s,;:.–—*-]*/u.exec(part.text)![0].length;
  let text = part.text.slice(lead).replace(/[\s,;:–—*-]+$/u, '');
  let start = part.start + lead;
  const prose = part.label === null ? LEAD_IN.exec(text)?.[0].length ?? 0 : 0;
  text = text.slice(prose);
  start += prose;
  return /[\p{L}\p{N}]/u.test(text) ? { ...part, text, start, end: start + text.length } : null;
}

function assign(open: readonly Part[], facts: ItemFact[], titled: boolean): void {
  let left = [...open];
  const take = (role: 'title' | 'source', part: Part | undefined): void => {
    if (!part || facts.some((fact) => fact.role === role)) return;
    add(facts, role, part);
    left = left.filter((other) => other !== part);
  };
  if (!titled) {
    const words = (part: Part): number => part.text.split(/\s+/).length;
    const longest = left.filter((part) => !PROVENANCE.test(part.text)).reduce<Part | undefined>((best, part) => (!best || words(part) > words(best) ? part : best), undefined);
    take('title', left.find((part) => QUOTED.test(part.text)) ?? (longest && words(longest) >= FEWEST_TITLE_WORDS ? longest : undefined));
  }
  take('source', left.find((part) => part.text.length <= 120 && SOURCE_LIKE.test(part.text)));
  for (const part of left) add(facts, 'notes', part);
}

function add(facts: ItemFact[], role: ItemFact['role'], part: Part): void {
  const quoted = role === 'title' ? QUOTED.exec(part.text) : null;
  const start = quoted ? part.start + 1 : part.start;
  const value = quoted ? quoted[1]! : part.text;
  facts.push({ role, value, start, end: start + value.length });
}
