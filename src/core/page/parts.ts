import { LineIndex } from '../text/lines';
import type { Span } from '../text/span';
import { trim, type Block } from './blocks';
import { findDateline, readDatelineLine, type Dateline } from './metadata/dateline';
import { ARTICLE_ZONES, type Passage, type Zone, type ZoneKind } from './page';

/** The smallest piece of a page: a paragraph, or the part of one that has a zone of its own. Trimmed of white space. */
export interface Part extends Span {
  readonly zone: ZoneKind;
  /** The piece's borders in its zone: a whole line's ends where it stands at them. */
  readonly outerStart: number;
  readonly outerEnd: number;
  /** What a machine-read dateline says. */
  readonly dateline: Dateline | undefined;
}

/** The page's parts in text order: blocks by their kinds, lines that a person corrected by the correction, datelines and credits cut out if `splits`. */
export function readParts(text: string, blocks: readonly Block[], kinds: readonly ZoneKind[], corrections: readonly Zone[], splits: boolean): Part[] {
  const corrected = readCorrections(text, corrections);
  const parts: Part[] = [];
  const datelines = splits ? findDatelines(text, blocks, kinds) : new Map<number, Dateline>();
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as Block;
    const kind = kinds[index] ?? 'boilerplate';
    if (corrected === null) addPart(text, { start: block.start, end: block.end, zone: kind, outerStart: block.outerStart, outerEnd: block.outerEnd, dateline: undefined }, splits, datelines, parts);
    else addCorrected(text, block, kind, corrected, splits, datelines, parts);
  }
  return parts;
}

/** Adds what stands on one line, or what is cut out of it. */
function addPart(text: string, part: Part, splits: boolean, datelines: ReadonlyMap<number, Dateline>, parts: Part[]): void {
  if (splits && part.zone === 'body') splitParagraph(text, part, datelines.get(part.start) ?? null, parts);
  else parts.push(splits && part.zone === 'dateline' ? { ...part, dateline: readDatelineLine(text, part) ?? findDateline(text, part) ?? undefined } : part);
}

/** Adds a block of which a person may have corrected lines; what they took for a paragraph stays whole. */
function addCorrected(text: string, block: Block, kind: ZoneKind, corrected: Corrected, splits: boolean, datelines: ReadonlyMap<number, Dateline>, parts: Part[]): void {
  for (const { outer, zone, isCorrected } of runs(block, kind, corrected)) {
    const part: Part = { ...trim(text, outer), zone, outerStart: outer.start, outerEnd: outer.end, dateline: undefined };
    if (isCorrected && zone === 'body') parts.push(part);
    else addPart(text, part, splits, datelines, parts);
  }
}

/** Paragraphs at the story's start in one of which its dateline stands. */
const DATELINE_REACH = 2;

/** Somebody's turn to speak: what stands before a colon is no place there. */
const TURN = /^[\p{Lu}\s.'’-]{1,30}:\s/u;

/**
 * The story's datelines by the offset at which they start. One that a later paragraph starts with counts where the story opened with one, in a
 * round-up of several places; a word that comes back is somebody who speaks (“HOST – …”).
 */
function findDatelines(text: string, blocks: readonly Block[], kinds: readonly ZoneKind[]): Map<number, Dateline> {
  const found = new Map<number, Dateline>();
  const places = new Map<string, number>();
  let paragraph = 0;
  for (let index = 0; index < blocks.length && (paragraph < DATELINE_REACH || found.size > 0); index++) {
    if (kinds[index] !== 'body') continue;
    const block = blocks[index] as Block;
    const dateline = findDateline(text, block, paragraph++ === 0);
    if (dateline === null || (text.charAt(dateline.span.end - 1) === ':' && hasTurns(text, blocks, kinds))) continue;
    const place = placeOf(text, dateline);
    places.set(place, (places.get(place) ?? 0) + 1);
    found.set(block.start, dateline);
  }
  for (const [start, dateline] of found) if ((places.get(placeOf(text, dateline)) ?? 0) > 1) found.delete(start);
  return found;
}

/** Whether somebody has a turn to speak below the story's first paragraph. */
function hasTurns(text: string, blocks: readonly Block[], kinds: readonly ZoneKind[]): boolean {
  const isTurn = ({ start, end }: Block, index: number): boolean => index > first && kinds[index] === 'body' && TURN.test(text.slice(start, Math.min(end, start + 40)));
  const first = kinds.indexOf('body');
  return blocks.some(isTurn);
}

function placeOf(text: string, { place }: Dateline): string {
  return place === null ? '' : text.slice(place.start, place.end);
}

/** The lines that a person gave a zone. */
interface Corrected {
  readonly index: LineIndex;
  readonly zones: ReadonlyMap<number, ZoneKind>;
}

function readCorrections(text: string, corrections: readonly Zone[]): Corrected | null {
  if (corrections.length === 0) return null;
  const zones = new Map<number, ZoneKind>();
  const index = new LineIndex(text);
  for (const { start, end, zone } of corrections) {
    if (end <= start) continue;
    const last = index.positionAt(end - 1).line;
    for (let line = index.positionAt(start).line; line <= last; line++) zones.set(line, zone);
  }
  return { index, zones };
}

interface Run {
  readonly outer: Span;
  readonly zone: ZoneKind;
  readonly isCorrected: boolean;
}

/** A block's lines, grouped where neighbours have the same zone from the same source. */
function runs({ firstLine, lastLine }: Block, kind: ZoneKind, corrected: Corrected): Run[] {
  const found: Run[] = [];
  for (let line = firstLine; line <= lastLine; line++) {
    const correction = corrected.zones.get(line);
    const zone = correction ?? kind;
    const { start, end } = corrected.index.line(line);
    const previous = found.at(-1);
    if (previous?.zone === zone && previous.isCorrected === (correction !== undefined)) found[found.length - 1] = { ...previous, outer: { start: previous.outer.start, end } };
    else found.push({ outer: { start, end }, zone, isCorrected: correction !== undefined });
  }
  return found;
}

/** A credit that ends a paragraph: “… (With files from Ana Roe)”. */
const INLINE_CREDIT = /(?<=[.!?”"’]\s{0,3})[—–(-]{0,2}\s?(?:with files from\s.{3,120}|this report by\s.{3,60}\swas first published\s.{3,40})$/is;
const CREDIT_WORDS = ['with files from', 'was first published'];
const CREDIT_WINDOW = 200;

/** Cuts a dateline off a paragraph's start and a credit off its end, and adds what is left with them. */
function splitParagraph(text: string, part: Part, dateline: Dateline | null, parts: Part[]): void {
  const credit = inlineCredit(text, part);
  const { start, end } = dateline === null && credit === null ? part : trim(text, { start: dateline?.next ?? part.start, end: credit ?? part.end });
  if (end <= start || (dateline === null && credit === null)) {
    parts.push(part);
    return;
  }
  if (dateline !== null) parts.push({ ...dateline.span, zone: 'dateline', outerStart: part.outerStart, outerEnd: dateline.span.end, dateline });
  parts.push({ start, end, zone: 'body', outerStart: dateline === null ? part.outerStart : start, outerEnd: credit === null ? part.outerEnd : end, dateline: undefined });
  if (credit !== null) parts.push({ ...trim(text, { start: credit, end: part.end }), zone: 'credit', outerStart: credit, outerEnd: part.outerEnd, dateline: undefined });
}

function inlineCredit(text: string, part: Part): number | null {
  const from = Math.max(part.start, part.end - CREDIT_WINDOW);
  const tail = text.slice(from, part.end);
  // Every paragraph is asked, and few have the words that either form of a credit needs.
  const folded = tail.toLowerCase();
  const match = CREDIT_WORDS.some((words) => folded.includes(words)) ? INLINE_CREDIT.exec(tail) : null;
  return match === null ? null : from + match.index;
}

/** The page's zones: neighbouring parts of one kind are one zone. */
export function toZones(parts: readonly Part[]): Zone[] {
  const zones: Zone[] = [];
  for (let first = 0; first < parts.length;) {
    const { zone, outerStart } = parts[first] as Part;
    let next = first + 1;
    while (next < parts.length && parts[next]?.zone === zone) next++;
    zones.push({ start: outerStart, end: (parts[next - 1] as Part).outerEnd, zone });
    first = next;
  }
  return zones;
}

/** The paragraphs of the article's own zones. */
export function toPassages(parts: readonly Part[]): Passage[] {
  const passages: Passage[] = [];
  for (const { start, end, zone } of parts) if (ARTICLE_ZONES.has(zone)) passages.push({ start, end, zone });
  return passages;
}
