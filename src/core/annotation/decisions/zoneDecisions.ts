import type { ZoneKind } from '../../page/page';
import { CONFLICT_SIDES } from '../../text/conflict';
import { applyEdits, invertEdits } from '../../text/edits';
import { foldLine } from '../../text/folding';
import { replacement } from '../../text/lineMatches';
import type { Span } from '../../text/span';
import type { YamlEntry, YamlMapping } from '../../text/yaml/yaml';
import type { YamlEdit } from '../../text/yaml/yamlConfirm';
import { setKey, unsetKeys } from '../../text/yaml/yamlKeys';
import type { ZoneCorrection } from '../annotation';
import { zonePlaces } from '../corrections';
import { annotationId } from '../ids';
import { editSection, type NewEntry } from '../sidecar/sectionEdits';
import { entriesOf, takenIds, type Sidecar } from '../sidecar/sidecar';
import { formatField, formatNumber, formatScalar, formatZone, indented, type ZoneFields } from '../sidecar/write';
import { ArticleLines, type LineRun, type QuotedLines } from './articleLines';
import { created } from './createdSidecar';
import { creation, deciding, decision, refusal, type Decision } from './decision';

export interface NewZones {
  readonly articleText: string;
  /** Stretches of the article; every line that one touches is meant. */
  readonly spans: readonly Span[];
  /** Null: as the machine reads them. */
  readonly zone: ZoneKind | null;
  readonly by: string;
  /** The article's name, for a sidecar that has to be made. */
  readonly file?: string;
}

export interface NewZone extends Omit<NewZones, 'spans' | 'zone'> {
  readonly span: Span;
  readonly zone: ZoneKind;
}

/** Says what some whole lines are. The same as `setZones` of one stretch. */
export function setZone(yaml: string | null, { span, ...said }: NewZone): Decision {
  return setZones(yaml, { ...said, spans: [span] });
}

/** More would be a list of lines that nobody can review. */
const MOST_ENTRIES = 100;

/**
 * Says what whole lines are, or that they are what the machine reads. Afterwards each of them is in one correction, or in none: one of the same
 * lines is changed, one that is covered goes, one that reaches further keeps its other lines. Makes the sidecar where there is none (null).
 */
export function setZones(yaml: string | null, { articleText, spans, zone, by, file }: NewZones): Decision {
  const lines = new ArticleLines(articleText);
  const runs = joined(spans.flatMap(span => lines.touched(span) ?? []));
  if (runs.length === 0) return refusal('There are no words in these lines.');
  let now = yaml;
  let id: string | undefined;
  for (const run of runs) {
    const wanted = zone === null ? null : { zone, by };
    const decided = now === null ? makeSidecar(lines, run, wanted, file) : deciding(now, sidecar => setRun(sidecar, now ?? '', { lines, articleText, run, wanted }));
    if (!decided.ok) return decided;
    // One stretch, as it is most of the time, is left with its own smallest edits.
    if (runs.length === 1) return decided;
    if (decided.edits.length > 0) now = applyEdits(now ?? '', decided.edits);
    id = decided.id ?? id;
  }
  if (yaml === null) return creation(now ?? '', id);
  const edits = replacement(yaml, now ?? '');
  return { ok: true, edits, inverse: invertEdits(yaml, edits), ...(id === undefined ? {} : { id }) };
}

/** Takes a correction of a zone away. */
export function removeZone(yaml: string, id: string): Decision {
  return deciding(yaml, sidecar => {
    const entry = entriesOf(sidecar, 'zones').find(candidate => candidate.key.value === id);
    if (entry === undefined) return refusal(`The sidecar has no zone ${id} any more.`);
    return decision(yaml, sidecar, editSection(yaml, sidecar.root, 'zones', [entry], []), id);
  });
}

/** Runs in text order, those that touch as one. */
function joined(runs: readonly LineRun[]): LineRun[] {
  const all: LineRun[] = [];
  for (const run of [...runs].sort((a, b) => a.first - b.first || b.last - a.last)) {
    const before = all.at(-1);
    if (before !== undefined && run.first <= before.last + 1) all[all.length - 1] = { first: before.first, last: Math.max(before.last, run.last) };
    else all.push(run);
  }
  return all;
}

interface Wanted {
  readonly zone: ZoneKind;
  readonly by: string;
}

interface Change {
  readonly lines: ArticleLines;
  readonly articleText: string;
  readonly run: LineRun;
  readonly wanted: Wanted | null;
}

const TOO_MANY = 'These lines repeat one another so often that they cannot be named. Select fewer of them.';

function makeSidecar(lines: ArticleLines, run: LineRun, wanted: Wanted | null, file: string | undefined): Decision {
  if (wanted === null) return creation('');
  const named = lines.nameable(run, MOST_ENTRIES + 1);
  if (named.length > MOST_ENTRIES) return refusal(TOO_MANY);
  const taken = new Set<string>();
  const entries = named.flatMap(piece => ['', ...indented(formatZone(idOf(lines.quoted(piece), taken), { ...lines.quoted(piece), ...wanted }))]);
  return created(file, ['zones:', ...entries], [...taken].at(-1));
}

/** A correction in the file, and its lines in the article as it is now. */
interface Placed {
  readonly correction: ZoneCorrection;
  readonly entry: YamlEntry;
  readonly mapping: YamlMapping;
  readonly place: LineRun;
}

function setRun(sidecar: Sidecar, yaml: string, { lines, articleText, run, wanted }: Change): Decision {
  const named = wanted === null ? [] : lines.nameable(run, MOST_ENTRIES + 1);
  if (named.length > MOST_ENTRIES) return refusal(TOO_MANY);
  const placed = placedIn(sidecar, lines, articleText);
  const touched = placed.filter(({ correction, place }) => meets(place, run) && (!correction.conflict || covers(run, place)));
  if (wanted !== null && touched.length === 1 && touched.some(({ correction, place }) => !correction.conflict && correction.zone === wanted.zone && covers(place, run))) return decision(yaml, sidecar, []);
  const plan = planOf(lines, run, touched, named, wanted);
  if (plan.added.length > MOST_ENTRIES) return refusal(TOO_MANY);
  const removed = plan.removed.map(({ entry }) => entry);
  const starts = new Map(placed.map(({ entry, place }) => [entry, place.first]));
  for (const { at, piece } of plan.changed) starts.set(at.entry, piece.first);
  for (const entry of removed) starts.delete(entry);
  const taken = takenIds(sidecar);
  const added = plan.added.map(({ piece, fields }): NewEntry => {
    const next = [...starts].find(([, first]) => first > piece.first)?.[0] ?? null;
    return { lines: formatZone(idOf(fields, taken), fields), next };
  });
  const edits = plan.changed.flatMap(({ at, piece, said }) => changed(yaml, at.mapping, lines.quoted(piece), said));
  const id = plan.changed.find(({ said }) => said !== null)?.at.correction.id ?? (plan.added.length > 0 ? [...taken].at(-1) : touched[0]?.correction.id);
  return decision(yaml, sidecar, [...edits, ...editSection(yaml, sidecar.root, 'zones', removed, added)], id);
}

interface Plan {
  readonly removed: Placed[];
  /** Corrections that name other lines; `said`: and say something else. */
  readonly changed: { readonly at: Placed; readonly piece: LineRun; readonly said: Wanted | null }[];
  readonly added: { readonly piece: LineRun; readonly fields: ZoneFields }[];
}

/** What becomes of the corrections that a run meets, and what is new. */
function planOf(lines: ArticleLines, run: LineRun, touched: readonly Placed[], named: readonly LineRun[], wanted: Wanted | null): Plan {
  const plan: Plan = { removed: [], changed: [], added: [] };
  const open = [...named];
  for (const at of touched) {
    const { place, correction } = at;
    const outside = [{ first: place.first, last: run.first - 1 }, { first: run.last + 1, last: place.last }];
    const [kept, ...others] = outside.flatMap(piece => lines.nameable(piece, MOST_ENTRIES + 1));
    const same = kept === undefined ? open.findIndex(({ first }) => first === place.first) : -1;
    const [piece] = same < 0 ? [] : open.splice(same, 1);
    if (kept !== undefined) plan.changed.push({ at, piece: kept, said: null });
    else if (piece !== undefined) plan.changed.push({ at, piece, said: wanted });
    else plan.removed.push(at);
    for (const other of others) plan.added.push({ piece: other, fields: { ...lines.quoted(other), zone: correction.zone, by: correction.by } });
  }
  if (wanted !== null) for (const piece of open) plan.added.push({ piece, fields: { ...lines.quoted(piece), ...wanted } });
  plan.added.sort((a, b) => a.piece.first - b.piece.first);
  return plan;
}

const KEYS = ['quote', 'to', 'nth', 'zone', 'by'] as const;

/** Gives a correction other lines and, where it says something else, a zone; what people disagreed about in it is settled by that. */
function changed(yaml: string, mapping: YamlMapping, { quote, to, nth }: QuotedLines, said: Wanted | null): YamlEdit[] {
  const gone = [...(to === undefined ? ['to'] : []), ...(nth === undefined ? ['nth'] : []), ...(said === null ? [] : ['status', ...CONFLICT_SIDES])];
  const going = new Set(gone.filter(key => mapping.byKey.has(key)));
  const put = (key: (typeof KEYS)[number], formatted: string, value: string): YamlEdit[] => setKey(yaml, mapping, key, formatted, value, KEYS, going);
  // What a person wrote otherwise, and names the same line, stays as it is written.
  const isSame = foldLine(scalarOf(mapping, 'quote')) === foldLine(quote);
  const isSameEnd = to !== undefined && foldLine(scalarOf(mapping, 'to')) === foldLine(to);
  const isSameNth = isSame && !mapping.byKey.has('nth') && nth === 1;
  return [
    ...(isSame ? [] : put('quote', formatScalar(quote), quote)), ...(to === undefined || isSameEnd ? [] : put('to', formatScalar(to), to)),
    ...(nth === undefined || isSameNth ? [] : put('nth', formatNumber(nth), String(nth))),
    ...(said === null ? [] : [...put('zone', said.zone, said.zone), ...put('by', formatField('file', said.by), said.by)]),
    ...unsetKeys(yaml, mapping, [...going]),
  ];
}

function scalarOf(mapping: YamlMapping, key: string): string {
  const value = mapping.byKey.get(key)?.value;
  return value?.kind === 'scalar' ? value.value : '';
}

function placedIn(sidecar: Sidecar, lines: ArticleLines, articleText: string): Placed[] {
  const byStart = new Map(entriesOf(sidecar, 'zones').map(entry => [entry.start, entry]));
  // Whatever it says that they are: an unknown zone, too, has its lines.
  return zonePlaces(articleText, sidecar.zones.map(zone => ({ ...zone, zone: 'body' }))).flatMap((zone, at): Placed[] => {
    const correction = sidecar.zones[at];
    const entry = correction && byStart.get(correction.span.start);
    const place = zone && lines.touched(zone);
    if (correction === undefined || entry?.value.kind !== 'mapping' || place === null) return [];
    return [{ correction, entry, mapping: entry.value, place }];
  });
}

function meets(a: LineRun, b: LineRun): boolean {
  return a.first <= b.last && b.first <= a.last;
}

function covers(outer: LineRun, inner: LineRun): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

function idOf({ quote, nth }: QuotedLines | ZoneFields, taken: Set<string>): string {
  const id = annotationId('z', { before: '', quote, after: '', nth }, taken);
  taken.add(id);
  return id;
}
