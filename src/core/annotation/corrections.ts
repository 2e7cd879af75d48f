import type { MetadataField, PageContext, Zone, ZoneKind } from '../page/page';
import { ZONES } from '../page/page';
import { foldLine } from '../text/folding';
import { type Line, splitLines } from '../text/lines';
import { overlaps } from '../text/span';
import type { ZoneCorrection } from './annotation';
import type { Sidecar } from './sidecar/sidecar';

const FIELDS: ReadonlySet<string> = new Set<MetadataField>([
  'headline', 'publisher', 'author', 'contributors', 'agency', 'published', 'dateline', 'copyright', 'language',
]);

/**
 * What a person corrected in a sidecar, as the reading of the page takes it. A zone whose lines are not in the text any more, or whose name
 * is unknown, is left out, and so is what people disagree about; `check` reports it.
 */
export function correctionsOf(text: string, sidecar: Sidecar | null): Pick<PageContext, 'corrections' | 'zones'> {
  if (!sidecar) return {};
  const fields = [...sidecar.corrections].filter(([field]) => FIELDS.has(field));
  const zones = sidecar.zones.filter(({ conflict }) => !conflict);
  return {
    ...(fields.length > 0 ? { corrections: Object.fromEntries(fields) } : {}),
    ...(zones.length > 0 ? { zones: locateZones(text, zones).map(({ start, end, zone }) => ({ start, end, zone })) } : {}),
  };
}

/** A zone that a person corrected, where it stands in the text. */
export interface CorrectedZone extends Zone {
  readonly id: string;
  readonly by: string;
}

/** What of an article's reading is a person's. */
export interface Corrected {
  /** In text order; they do not overlap. */
  readonly zones: readonly CorrectedZone[];
  readonly fields: readonly MetadataField[];
}

/** The same, with who said it, for people to see. */
export function correctedBy(text: string, sidecar: Sidecar | null): Corrected {
  if (!sidecar) return { zones: [], fields: [] };
  const fields = [...sidecar.corrections.keys()].filter((field): field is MetadataField => FIELDS.has(field));
  return { zones: locateZones(text, sidecar.zones.filter(({ conflict }) => !conflict)), fields };
}

/** The zones' lines in the text, in text order; of overlapping ones the earlier in the file wins. */
function locateZones(text: string, corrections: readonly ZoneCorrection[]): CorrectedZone[] {
  const zones: CorrectedZone[] = [];
  zonePlaces(text, corrections).forEach((zone, at) => {
    const { id = '', by = '' } = corrections[at] ?? {};
    if (zone && !zones.some((other) => overlaps(zone, other))) zones.push({ ...zone, id, by });
  });
  return zones.sort((a, b) => a.start - b.start);
}

/** Where the lines of each correction are in the text, whatever the others say; null where they are not there, or the zone is none. */
export function zonePlaces(text: string, corrections: readonly ZoneCorrection[]): (Zone | null)[] {
  const lines = splitLines(text);
  const byWords = new Map<string, number[]>();
  lines.forEach((line, n) => {
    const words = foldLine(text.slice(line.start, line.end));
    const places = byWords.get(words);
    if (places) places.push(n);
    else byWords.set(words, [n]);
  });
  return corrections.map((correction) => zonePlace(lines, byWords, correction));
}

function zonePlace(lines: readonly Line[], byWords: ReadonlyMap<string, readonly number[]>, { quote, to, nth, zone }: ZoneCorrection): Zone | null {
  const first = byWords.get(foldLine(quote))?.[(nth ?? 1) - 1];
  if (first === undefined || !isZone(zone)) return null;
  const last = to === undefined ? first : byWords.get(foldLine(to))?.find((n) => n >= first);
  const start = lines[first];
  const end = last === undefined ? undefined : lines[last];
  return start && end ? { start: start.start, end: end.end, zone } : null;
}

function isZone(zone: string): zone is ZoneKind {
  return (ZONES as readonly string[]).includes(zone);
}
