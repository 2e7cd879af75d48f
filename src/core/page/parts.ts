import { LineIndex, type Line } from '../text/lines';
import type { Span } from '../text/span';
import { trim, type Block } from './blocks';
import { findDateline, readDatelineLine, type Dateline } from './dateline';
import { ARTICLE_ZONES, type Passage, type Zone, type ZoneKind } from './page';

/** The smallest piece of a page: a paragraph, or the part of one that has a zone of its own. Trimmed of white space. */
export interface Part extends Span {
  readonly zone: ZoneKind;
  /** The piece's border in its zone: a whole line's ends where it stands at them. */
  readonly outer: Span;
  /** What a machine-read dateline says. */
  readonly dateline?: Dateline;
}

/** The page's parts in text order: blocks by their kinds, lines that a person corrected by the correction, datelines and credits cut out if `splits`. */
export function readParts(text: string, lines: readonly Line[], blocks: readonly Block[], kinds: readonly ZoneKind[], corrections: readonly Zone[], splits: boolean): Part[] {
  const corrected = correctedLines(text, corrections);
  const parts: Part[] = [];
  const datelines = splits ? findDatelines(text, blocks, kinds) : new Map<number, Dateline>();
  blocks.forEach((block, index) => {
    const kind = kinds[index] ?? 'boilerplate';
    for (const run of runs(block, kind, corrected)) {
      const outer = { start: lines[run.first]?.start ?? block.start, end: lines[run.last]?.end ?? block.end };
      const part: Part = { ...trim(text, outer), outer, zone: run.zone };
      const line = splits && run.zone === 'dateline' ? readDatelineLine(text, part) : null;
      if (line !== null) parts.push({ ...part, dateline: line });
      else if (!splits || run.zone !== 'body' || run.isCorrected) parts.push(part);
      else parts.push(...splitParagraph(text, part, datelines.get(part.start) ?? null));
    }
  });
  return parts;
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
  let isLocated = false;
  const body = blocks.filter((_, index) => kinds[index] === 'body');
  const hasTurns = body.some((block, paragraph) => paragraph > 0 && TURN.test(text.slice(block.start, Math.min(block.end, block.start + 40))));
  body.forEach((block, paragraph) => {
    const dateline = findDateline(text, block, paragraph === 0);
    if (dateline === null || (hasTurns && text.charAt(dateline.span.end - 1) === ':') || (paragraph >= DATELINE_REACH && !isLocated)) return;
    isLocated = true;
    const place = placeOf(text, dateline);
    places.set(place, (places.get(place) ?? 0) + 1);
    found.set(block.start, dateline);
  });
  for (const [start, dateline] of found) if ((places.get(placeOf(text, dateline)) ?? 0) > 1) found.delete(start);
  return found;
}

function placeOf(text: string, { place }: Dateline): string {
  return place === null ? '' : text.slice(place.start, place.end);
}

function correctedLines(text: string, corrections: readonly Zone[]): Map<number, ZoneKind> {
  const corrected = new Map<number, ZoneKind>();
  if (corrections.length === 0) return corrected;
  const index = new LineIndex(text);
  for (const { start, end, zone } of corrections) {
    if (end <= start) continue;
    const last = index.positionAt(end - 1).line;
    for (let line = index.positionAt(start).line; line <= last; line++) corrected.set(line, zone);
  }
  return corrected;
}

interface Run {
  readonly first: number;
  last: number;
  readonly zone: ZoneKind;
  readonly isCorrected: boolean;
}

/** A block's lines, grouped where neighbours have the same zone from the same source. */
function runs(block: Block, kind: ZoneKind, corrected: ReadonlyMap<number, ZoneKind>): Run[] {
  const found: Run[] = [];
  for (let line = block.firstLine; line <= block.lastLine; line++) {
    const correction = corrected.get(line);
    const zone = correction ?? kind;
    const previous = found.at(-1);
    if (previous?.zone === zone && previous.isCorrected === (correction !== undefined)) previous.last = line;
    else found.push({ first: line, last: line, zone, isCorrected: correction !== undefined });
  }
  return found;
}

/** A credit that ends a paragraph: “… (With files from Ana Roe)”. */
const INLINE_CREDIT = /(?<=[.!?”"’]\s{0,3})[—–(-]{0,2}\s?(?:with files from\s.{3,120}|this report by\s.{3,60}\swas first published\s.{3,40})$/is;
const CREDIT_WINDOW = 200;

/** Cuts a dateline off a paragraph's start and a credit off its end. */
function splitParagraph(text: string, part: Part, dateline: Dateline | null): Part[] {
  const credit = inlineCredit(text, part);
  const body = trim(text, { start: dateline?.next ?? part.start, end: credit ?? part.end });
  if (body.end <= body.start || (dateline === null && credit === null)) return [part];
  const parts: Part[] = [];
  if (dateline !== null) parts.push({ ...dateline.span, outer: { start: part.outer.start, end: dateline.span.end }, zone: 'dateline', dateline });
  parts.push({ ...body, outer: { start: dateline === null ? part.outer.start : body.start, end: credit === null ? part.outer.end : body.end }, zone: 'body' });
  if (credit !== null) parts.push({ ...trim(text, { start: credit, end: part.end }), outer: { start: credit, end: part.outer.end }, zone: 'credit' });
  return parts;
}

function inlineCredit(text: string, part: Part): number | null {
  const from = Math.max(part.start, part.end - CREDIT_WINDOW);
  const match = INLINE_CREDIT.exec(text.slice(from, part.end));
  return match === null ? null : from + match.index;
}

/** The page's zones: neighbouring parts of one kind are one zone. */
export function toZones(parts: readonly Part[]): Zone[] {
  const zones: Zone[] = [];
  for (const part of parts) {
    const previous = zones.at(-1);
    if (previous?.zone === part.zone) zones[zones.length - 1] = { ...previous, end: part.outer.end };
    else zones.push({ start: part.outer.start, end: part.outer.end, zone: part.zone });
  }
  return zones;
}

/** The paragraphs of the article's own zones. */
export function toPassages(parts: readonly Part[]): Passage[] {
  return parts.filter(part => ARTICLE_ZONES.has(part.zone)).map(({ start, end, zone }) => ({ start, end, zone }));
}
