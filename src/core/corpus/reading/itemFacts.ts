import { partsOf } from './itemParts';
import { FactList } from './factList';
import { assignSource, assignTitle, splitHeadline, withoutStop } from './itemRoles';
import { isUrl, isWebUrl } from '../paths';
import { DITTO, EMPTY_CELL, isRemark, plainPublisher } from './publisher';
import { findDate, findDates, isDayWithoutYear, parseDate } from './rosterDates';
import { withoutEnd } from '../markdown/trimming';
import type { Part } from './itemParts';
import type { ColumnRole } from '../roster';
import type { WrittenDate } from './rosterDates';
import type { InlineText } from '../markdown/markdownInline';
import type { Span } from '../../text/span';

/** A fact that an item states beside its file. The span is into the item's shown text. */
export interface ItemFact extends Span {
  readonly role: 'title' | 'source' | 'date' | 'url' | 'notes';
  readonly value: string;
  /** ISO 8601, of a date whose words state one. */
  readonly iso?: string;
  /** The publisher that a source plainly is. */
  readonly publisher?: string;
}

const LEAD_IN = /^(?:from|by|in|via|on|dated|published|of|at)(?:\s+|$)/i;
const TRAILING = /[\s,;:–—-]/u;
const AUTHOR = /^(by [^,]{1,60}),\s/i;
/** "Roe, A., & Poe, B. C." and "Roe, Ana.", as bibliographies name authors. */
const CITED_AUTHOR = /^\p{Lu}[\p{L}\p{M}'’-]{1,40}, (?:(?:\p{Lu}\.[\s-]?){1,4}(?:,?\s?(?:&|and|,)\s.{1,200})?|\p{Lu}[\p{L}\p{M}'’-]{1,40}\.)$/u;
/** What leads up to a file. */
const POINTER = /^(?:see(?: also)?|cf\.?|compare|(?:text )?file|siehe|vgl\.?|voir|véase|datei|fichier|archivo)$/iu;
const MAY_BE_DATED: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['date', 'url', 'file', 'number']);
/** Of parts that are longer it is not asked what else they date. */
const LONGEST_ASIDE = 400;

/**
 * The facts in the text round an item's file: dates where they can be read, what is labelled ("Source: …") by its label, the rest
 * by its form (a title is long or in quotation marks; the first short part is the source).
 * @param taken stretches of the shown text that name files
 * @param titled whether the words of the link are the title
 */
export function readItemFacts(inline: InlineText, taken: readonly Span[], titled: boolean): ItemFact[] {
  const facts = new FactList();
  const parts = stretches(inline, taken, facts).flatMap((stretch) => partsOf(inline, stretch, titled));
  const found: Part[] = [];
  for (const part of parts) readPart(part, facts, found);
  const open = titled || facts.has('title') ? found : found.flatMap(splitHeadline);
  if (!titled) assignTitle(inline, taken, open, facts);
  assignSource(inline, open, facts);
  return facts.all.sort((a, b) => a.start - b.start);
}

/** The text without what names files and without web addresses; ends at hard line breaks. */
function stretches(inline: InlineText, taken: readonly Span[], facts: FactList): Span[] {
  const cuts: Span[] = [...taken, ...inline.breaks.filter((b) => b.hard).map((b) => ({ start: b.at, end: b.at + 1 }))];
  for (const mark of inline.marks) {
    if (mark.kind !== 'link' || taken.some((t) => t.start <= mark.start && mark.end <= t.end)) continue;
    const words = inline.text.slice(mark.start, mark.end);
    const address = isWebUrl(mark.href);
    if (address && !facts.has('url')) facts.add({ role: 'url', value: mark.href, start: mark.start, end: mark.end });
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

/** Reads a part's dates, and what stands before, between and behind them. */
function readPart(part: Part, facts: FactList, open: Part[]): void {
  let rest = part;
  for (let date = dateIn(rest, facts); date; date = dateIn(rest, facts)) {
    const start = rest.start + date.start;
    const end = rest.start + date.end;
    const value = rest.text.slice(date.start, date.end);
    facts.add(date.aside ? { role: 'notes', value, start, end } : { role: 'date', value, start, end, ...(date.value === undefined ? {} : { iso: date.value }) });
    readWords({ ...rest, label: null, text: rest.text.slice(0, date.lead), end: rest.start + date.lead }, facts, open);
    rest = { ...rest, label: null, text: rest.text.slice(date.end), start: end };
  }
  readWords(rest, facts, open);
}

/** The first date of publication, if none is known; in a part of usual length also one of something else. */
function dateIn({ text, label }: Part, facts: FactList): WrittenDate | undefined {
  if (label !== null && !MAY_BE_DATED.has(label)) return undefined;
  const dated = facts.has('date');
  if (text.length > LONGEST_ASIDE) return dated ? undefined : findDate(text) ?? undefined;
  return findDates(text).find(({ aside }) => aside || !dated);
}

function readWords(part: Part, facts: FactList, open: Part[]): void {
  const trimmed = trimPart(part);
  if (!trimmed || EMPTY_CELL.test(trimmed.text) || DITTO.test(trimmed.text) || POINTER.test(trimmed.text)) return;
  const { label } = trimmed;
  if (label === 'source') facts.addPart(label, withoutStop(trimmed), plainPublisher(withoutStop(trimmed).text));
  else if (label === 'title' || label === 'notes' || label === 'date') facts.addPart(label, trimmed);
  else if (label === 'time' || label === 'other') facts.addPart('notes', trimmed);
  else openPart(trimmed, facts, open);
}

/** "by Ana Duarte, The Bell" names an author before the source. */
function openPart(part: Part, facts: FactList, open: Part[]): void {
  const comma = part.text.length <= LONGEST_ASIDE ? part.text.lastIndexOf(', ') : -1;
  if (comma > 0 && !/^\p{Ll}/u.test(part.text) && /^\p{Ll}/u.test(part.text.slice(comma + 2)) && isRemark(part.text.slice(comma + 2))) {
    facts.addPart('notes', { ...part, text: part.text.slice(comma + 2), start: part.start + comma + 2 });
    return openPart({ ...part, text: part.text.slice(0, comma), end: part.start + comma }, facts, open);
  }
  if (isDayWithoutYear(part.text) && !facts.has('date')) return facts.addPart('date', part);
  if (part.text.length <= LONGEST_ASIDE && (CITED_AUTHOR.test(part.text) || parseDate(part.text) !== undefined)) return facts.addPart('notes', part);
  const author = AUTHOR.exec(part.text);
  const rest = author && trimPart({ ...part, text: part.text.slice(author[0].length), start: part.start + author[0].length });
  if (author && rest) facts.addPart('notes', { ...part, text: author[1]!, end: part.start + author[1]!.length });
  const own = rest ?? trimPart(withoutLeadIn(part));
  // The number before an item or heading is none of its facts.
  if (own && !(own.start <= 1 && /^\p{N}{1,4}[.)]?$/u.test(own.text))) open.push(own);
}

function trimPart(part: Part): Part | null {
  const lead = /^[\s,;:.–—-]*/u.exec(part.text)![0].length;
  const text = withoutEnd(part.text.slice(lead), TRAILING);
  const start = part.start + lead;
  return /[\p{L}\p{N}]/u.test(text) ? { ...part, text, start, end: start + text.length } : null;
}

function withoutLeadIn(part: Part): Part {
  const lead = LEAD_IN.exec(part.text)?.[0].length ?? 0;
  return { ...part, text: part.text.slice(lead), start: part.start + lead };
}

/** Adds facts to others. (Spread over the arguments of a call, those of a hostile page would be too many.) */
export function addFacts(to: ItemFact[], more: readonly ItemFact[]): void {
  for (const fact of more) to.push(fact);
}
