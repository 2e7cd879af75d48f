import { escapeLineStart, escapeMarkdown } from '../markdown/markdownText';
import { neighboursOf } from './neighbours';
import { linePrefix } from './writeFields';
import { isGroupedBySource } from './writeTargets';
import { readShape, writeShape } from './writeShape';
import { ISO_FORM, sharedForm, writeDate } from './writeDates';
import { LINK_STYLE, sharedNameStyle, writeName } from './writeNames';
import { numbersAfter } from './writeNumbers';
import type { MarkdownDocument } from '../markdown/markdown';
import type { DateForm } from './writeDates';
import type { FieldStyle, Shape } from './writeShape';
import type { Neighbour } from './neighbours';
import type { NewEntry } from './newEntry';
import type { Target } from './writeTargets';

/** `like` the neighbours; with the file's name as a link all the same; `plain`: a link with source and date behind it. */
export type Manner = 'like' | 'linked' | 'plain';

export type StatedField = 'title' | 'source' | 'date';

/** Lines that list an article, without line breaks, and what of it they state. */
export interface Written {
  readonly lines: readonly string[];
  readonly states: ReadonlySet<StatedField>;
}

/** Writes articles into one listing. */
export interface RecordWriter {
  /** Where the last neighbour ends, with all that belongs to it. */
  readonly end: number;
  /** Null where an article about which no more is known cannot be listed here. */
  write(entry: NewEntry, place: number, manner: Manner): Written | null;
}

/** Writes items, headings with what stands under them, lines, and records of several lines, as those before them are written. */
export function recordWriter(markdown: string, document: MarkdownDocument, target: Target): RecordWriter {
  const neighbours = neighboursOf(markdown, document, target);
  const last = neighbours.at(-1)!;
  const best = bestShape(markdown, document, neighbours);
  const entries = neighbours.map(({ entry }) => entry);
  const style: FieldStyle = {
    name: sharedNameStyle(markdown, best ? [...entries, best.neighbour.entry] : entries),
    date: sharedForm(target.listing.entries.flatMap(({ writtenDate, date }) => (writtenDate === undefined ? [] : [{ written: writtenDate, iso: date }]))),
  };
  const linked: FieldStyle = { ...style, name: { ...LINK_STYLE, words: typeof style.name.words === 'object' ? 0 : style.name.words } };
  const lead = leadWriter(markdown, neighbours);
  const gap = gapBefore(markdown, neighbours, (best?.shape.lines.length ?? 1) > 1);
  const write = (entry: NewEntry, place: number, manner: Manner): Written | null => {
    const own = manner === 'like' ? style : linked;
    const known = isGroupedBySource(target, entry.source) && best !== null && !best.shape.roles.has('source') ? { ...entry, source: undefined } : entry;
    const lines = (manner === 'plain' || !best ? null : inShape(best.shape, known, own, last.kind)) ?? plainLines(last, known, own);
    if (lines === null) return null;
    const { text, shift } = lead(place);
    const [first = '', ...rest] = lines;
    return {
      lines: [...gap, text + (last.kind === 'headings' ? first : escapeLineStart(first)), ...rest.map((line) => (line.trim() === '' ? line : ' '.repeat(shift) + line))],
      states: statesOf(known, own, manner === 'plain' ? null : best?.shape ?? null),
    };
  };
  return { end: last.end, write };
}

/** The shape of the latest neighbour that states most. */
function bestShape(markdown: string, document: MarkdownDocument, neighbours: readonly Neighbour[]): { shape: Shape; neighbour: Neighbour } | null {
  let best: { shape: Shape; neighbour: Neighbour } | null = null;
  for (const neighbour of [...neighbours].reverse()) {
    const shape = readShape(markdown, document, neighbour, neighbour.entry);
    if (shape && shape.roles.size > (best?.shape.roles.size ?? 0)) best = { shape, neighbour };
  }
  return best;
}

/** In the neighbours' shape; what they do not state is worth stating all the same where that takes no label of another record. */
function inShape(shape: Shape, entry: NewEntry, style: FieldStyle, kind: Neighbour['kind']): string[] | null {
  const lines = writeShape(shape, entry, style);
  if (lines === null) return null;
  const unstated = factsOf({ file: entry.file, source: shape.roles.has('source') ? undefined : entry.source, date: shape.roles.has('date') ? undefined : entry.date }, style.date);
  if (unstated === '' || (shape.lines.length > 1 && lines.length !== shape.lines.length)) return lines;
  if (kind === 'headings' && shape.lines.length === 1) return [...lines, '', unstated];
  const at = shape.lines.length === 1 ? 0 : shape.lines.findLastIndex(({ roles, literals }) => roles.includes('source') && !literals.some((literal) => /\p{L}/u.test(literal)));
  if (at < 0) return lines;
  // Behind the last bar of a drawn table nothing more can stand.
  if (/\|\s*$/.test(lines[at]!)) return null;
  const joint = shape.roles.has('source') || (shape.roles.size > 1 && !shape.roles.has('date')) ? ', ' : ' – ';
  return lines.map((line, i) => (i === at ? line + joint + unstated : line));
}

function plainLines({ kind, isTitled }: Neighbour, entry: NewEntry, { name }: FieldStyle): string[] | null {
  const facts = factsOf(entry, ISO_FORM);
  const link = writeName(kind === 'headings' ? { ...LINK_STYLE, words: 'title' } : name, entry.file, entry.title);
  if (kind === 'headings') return facts === '' ? [link] : [link, '', facts];
  // Under another article's headline a line without one would be taken for a part of it.
  return isTitled ? null : [link + (facts === '' ? '' : ` – ${facts}`)];
}

/** The source and date of an article in a few words, or "". */
function factsOf({ source, date }: Pick<NewEntry, 'file' | 'source' | 'date'>, form: DateForm): string {
  return [source === undefined ? '' : escapeMarkdown(source), date === undefined ? '' : writeDate(date, form)].filter((part) => part !== '').join(', ');
}

function statesOf({ title, source, date }: NewEntry, { name }: FieldStyle, shape: Shape | null): Set<StatedField> {
  const isAll = shape === null || shape.lines.length === 1;
  const states = new Set<StatedField>();
  if (title !== undefined && title.trim() !== '' && (shape?.roles.has('title') || (name.words === 'title' && name.kind === 'link'))) states.add('title');
  if (source !== undefined && (isAll || shape.roles.has('source'))) states.add('source');
  if (date !== undefined && (isAll || shape.roles.has('date'))) states.add('date');
  return states;
}

/** What stands before the first field of each new record: indentation, marker, number. `shift` is by how much a longer number moves the lines below. */
function leadWriter(markdown: string, neighbours: readonly Neighbour[]): (place: number) => { text: string; shift: number } {
  const last = neighbours.at(-1)!;
  const prefix = linePrefix(markdown, last.block);
  const box = last.box ? '[ ] ' : '';
  const written = last.marker;
  const isSame = neighbours.length > 1 && neighbours.at(-2)!.marker === written;
  const next = /\d/.test(written) && !isSame ? numbersAfter(neighbours.map(({ marker }) => marker)) ?? numbersAfter([written]) : null;
  return (place) => {
    const marker = /\d/.test(written) && !isSame ? next?.(place) ?? '' : written;
    const gap = marker === '' ? '' : last.gap;
    return { text: prefix + last.opening + marker + gap + box, shift: last.kind === 'list' ? Math.max(0, marker.length - written.length) : 0 };
  };
}

/** The lines between the last two neighbours; where there are no two, a blank one round what has several lines. */
function gapBefore(markdown: string, neighbours: readonly Neighbour[], hasLines: boolean): readonly string[] {
  const [before, last] = neighbours.slice(-2);
  if (before && last) {
    const between = markdown.slice(before.end, last.block);
    if (!/[\p{L}\p{N}<[]/u.test(between)) return between.split(/\r\n|\r|\n/).slice(1, -1).map((line) => line.trimEnd());
  }
  const { kind, isSection } = neighbours.at(-1)!;
  return kind === 'headings' || (kind === 'lines' && (hasLines || isSection)) ? [linePrefix(markdown, neighbours.at(-1)!.block).trimEnd()] : [];
}
