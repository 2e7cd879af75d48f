import { partsOf } from './itemParts';
import { isUrl, isWebUrl } from './paths';
import { findDate, findDates } from './rosterDates';
import { withoutEnd } from './trimming';
import type { Part } from './itemParts';
import type { ColumnRole } from './roster';
import type { WrittenDate } from './rosterDates';
import type { InlineText } from './markdownInline';
import type { Span } from '../text/span';

/** A fact that an item states beside its file. The span is into the item's shown text. */
export interface ItemFact extends Span {
  readonly role: 'title' | 'source' | 'date' | 'url' | 'notes';
  readonly value: string;
  /** ISO 8601, of a date whose words state one. */
  readonly iso?: string;
}

const LEAD_IN = /^(?:from|by|in|via|on|dated|published|of|at)(?:\s+|$)/i;
const TRAILING = /[\s,;:–—-]/u;
const AUTHOR = /^(by [^,]{1,60}),\s/i;
const QUOTED = /^[“"„«‘'](.+)[”"“»’']$/su;
/** A source is a name: it has a capital (or letters without case), or says that there is none to give. */
const SOURCE_LIKE = /^(?:\P{Ll}|(?:the|unknown|unnamed|various)\b)/u;
/** What only sources carry. */
const PROVENANCE = /\bwith files from\b|\b(?:through|via)\b|©/iu;
const MAY_BE_DATED: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['date', 'url', 'file', 'number']);
const FEWEST_TITLE_WORDS = 5;
const LONGEST_SOURCE = 120;
/** Of parts that are longer it is not asked what else they date. */
const LONGEST_ASIDE = 400;

/**
 * The facts in the text round an item's file: dates where they can be read, what is labelled ("Source: …") by its label, the rest
 * by its form (a title is long or in quotation marks; the first short part is the source).
 * @param taken stretches of the shown text that name files
 * @param titled whether the words of the link are the title
 */
export function readItemFacts(inline: InlineText, taken: readonly Span[], titled: boolean): ItemFact[] {
  const facts: ItemFact[] = [];
  const parts = stretches(inline, taken, facts).flatMap((stretch) => partsOf(inline, stretch, titled));
  const open: Part[] = [];
  for (const part of parts) readPart(part, facts, open);
  if (!titled) assignTitle(inline, taken, open, facts);
  assign(inline, open, facts);
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

/** Reads a part's dates, and what stands before, between and behind them. */
function readPart(part: Part, facts: ItemFact[], open: Part[]): void {
  let rest = part;
  for (let date = dateIn(rest, facts); date; date = dateIn(rest, facts)) {
    const start = rest.start + date.start;
    const end = rest.start + date.end;
    const value = rest.text.slice(date.start, date.end);
    facts.push(date.aside ? { role: 'notes', value, start, end } : { role: 'date', value, start, end, ...(date.value === undefined ? {} : { iso: date.value }) });
    readWords({ ...rest, label: null, text: rest.text.slice(0, date.start), end: start }, facts, open);
    rest = { ...rest, label: null, text: rest.text.slice(date.end), start: end };
  }
  readWords(rest, facts, open);
}

/** The first date of publication, if none is known; in a part of usual length also one of something else. */
function dateIn({ text, label }: Part, facts: readonly ItemFact[]): WrittenDate | undefined {
  if (label !== null && !MAY_BE_DATED.has(label)) return undefined;
  const dated = facts.some((fact) => fact.role === 'date');
  if (text.length > LONGEST_ASIDE) return dated ? undefined : findDate(text) ?? undefined;
  return findDates(text).find(({ aside }) => aside || !dated);
}

function readWords(part: Part, facts: ItemFact[], open: Part[]): void {
  const trimmed = trimPart(part);
  if (!trimmed) return;
  const { label } = trimmed;
  if (label === 'title' || label === 'source' || label === 'notes' || label === 'date') add(facts, label, trimmed);
  else if (label === 'time' || label === 'other') add(facts, 'notes', trimmed);
  else openPart(trimmed, facts, open);
}

/** "by Ana Duarte, The Bell" names an author before the source. */
function openPart(part: Part, facts: ItemFact[], open: Part[]): void {
  const author = AUTHOR.exec(part.text);
  const rest = author && trimPart({ ...part, text: part.text.slice(author[0].length), start: part.start + author[0].length });
  if (author && rest) add(facts, 'notes', { ...part, text: author[1]!, end: part.start + author[1]!.length });
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

/** The title: what is in quotation marks, else what links to the web before the file, else the longest part. */
function assignTitle(inline: InlineText, taken: readonly Span[], open: Part[], facts: ItemFact[]): void {
  if (facts.some((fact) => fact.role === 'title')) return;
  const words = (part: Part): number => part.text.split(/\s+/).length;
  const longest = open.filter((part) => !PROVENANCE.test(part.text)).reduce<Part | undefined>((best, part) => (!best || words(part) > words(best) ? part : best), undefined);
  const quoted = open.find((part) => QUOTED.test(part.text));
  const title = quoted ?? webTitle(inline, taken, open) ?? (longest && words(longest) >= FEWEST_TITLE_WORDS ? longest : undefined);
  if (!title) return;
  add(facts, 'title', title);
  const at = open.indexOf(title);
  open.splice(at, 1);
  const author = open[at - 1];
  const source = open[at];
  // As in bibliographies: Author, “Title,” Source.
  if (!quoted || !author || !source || !SOURCE_LIKE.test(source.text) || !/[.,]\s?$/.test(inline.text.slice(author.start, title.start))) return;
  add(facts, 'notes', author);
  open.splice(at - 1, 1);
}

function webTitle(inline: InlineText, taken: readonly Span[], open: readonly Part[]): Part | undefined {
  const web = inline.marks.find((mark) => mark.kind === 'link' && isWebUrl(mark.href));
  const file = taken[0];
  if (!web || !file || web.start > file.start) return undefined;
  return open.some((part) => part.start > file.end && SOURCE_LIKE.test(part.text)) ? open.find((part) => part.start >= web.start && part.end <= web.end) : undefined;
}

/** The source is the first part that may be one; the others are notes. */
function assign(inline: InlineText, open: readonly Part[], facts: ItemFact[]): void {
  const stated = facts.some((fact) => fact.role === 'source');
  const source = stated ? undefined : open.find((part) => part.text.length <= LONGEST_SOURCE && SOURCE_LIKE.test(part.text) && /\p{L}/u.test(part.text));
  const agency = source && open[open.indexOf(source) + 1];
  const whole = agency && withAgency(inline.text, source, agency);
  for (const part of open) {
    if (part === source) add(facts, 'source', whole ?? source);
    else if (part !== agency || !whole) add(facts, 'notes', part);
  }
}

/** "Maren Courier (Coast Press)" is one source, as it is in a cell. */
function withAgency(text: string, source: Part, agency: Part): Part | null {
  const end = agency.end + 1;
  if (!SOURCE_LIKE.test(agency.text) || text.slice(source.end, agency.start) !== ' (' || text[agency.end] !== ')') return null;
  return { ...source, text: text.slice(source.start, end), end };
}

function add(facts: ItemFact[], role: ItemFact['role'], part: Part): void {
  const quoted = role === 'title' ? QUOTED.exec(part.text) : null;
  const start = quoted ? part.start + 1 : part.start;
  // In quotation marks the stop of the sentence round them stands inside.
  const value = quoted ? quoted[1]!.replace(/,$|(?<=\p{Ll}{3})\.$/u, '') : part.text;
  facts.push({ role, value, start, end: start + value.length });
}

/** Adds facts to others. (Spread over the arguments of a call, those of a hostile page would be too many.) */
export function addFacts(to: ItemFact[], more: readonly ItemFact[]): void {
  for (const fact of more) to.push(fact);
}
